extension DefaultFiles {
    /// The text of `Config/calls/sdg-2024.json`.
    package static let callSdg2024 =
        #"""
        {
          "format": "partnermatch/1",
          "id": "sdg-2024",
          "title": {
            "nl": "Oproep SDG-partnerschappen 2024–2025",
            "fr": "Appel Partenariats ODD 2024-2025",
            "en": "Call for SDG partnerships 2024–2025"
          },
          "version": "2023-10-03",
          "closes": "2023-11-30",
          "period": {"start": "2024-01-01", "end": "2025-12-31"},
          "budget": {"perPartnership": 35000, "currency": "EUR", "northShare": 0.5},
          "notices": [
            {
              "nl": "Gewichten niet vastgesteld door de stuurgroep: schaal, gewichten, ondergrenzen en de grootte van het pluspunt staan in geen enkel document.",
              "fr": "Pondérations non arrêtées par le comité de pilotage : l'échelle, les poids, les notes minimales et la valeur du point bonus ne figurent dans aucun document.",
              "en": "Weights not set by the steering group: scale, weights, thresholds and the size of the bonus are in no document."
            },
            {
              "nl": "Welke criteria gescoord worden, welke een engagement zijn en welk bewijs ze vragen, is een lezing van PartnerMatch; de criteria zelf komen uit de conceptnota van 3 oktober 2023.",
              "fr": "Le choix des critères cotés, des engagements et des preuves demandées est une lecture de PartnerMatch ; les critères eux-mêmes viennent de la note conceptuelle du 3 octobre 2023.",
              "en": "Which criteria are scored, which are commitments and what evidence they ask for is a reading of PartnerMatch; the criteria themselves come from the concept note of 3 October 2023."
            }
          ],
          "tracks": [
            {
              "id": "benin",
              "label": {"nl": "Benin", "fr": "Bénin", "en": "Benin"},
              "country": "BJ",
              "umbrella": "ANCB",
              "seats": 4,
              "workingLanguages": ["fr"],
              "scope": {"sdgs": [7, 8, 9, 10, 11], "themes": [], "onOutOfScope": "flag"},
              "eligiblePartners": [
                {"fact": "programme-member", "is": true},
                {"link": {"kind": "twinning", "withRegion": "flanders", "status": "active"}, "is": false}
              ]
            },
            {
              "id": "rwanda",
              "label": {"nl": "Rwanda", "fr": "Rwanda", "en": "Rwanda"},
              "country": "RW",
              "umbrella": "RALGA",
              "seats": 4,
              "workingLanguages": ["en"],
              "scope": {"sdgs": [], "themes": ["local-democracy"], "onOutOfScope": "flag"}
            }
          ],
          "criteria": [
            {
              "id": "equal-exchange",
              "kind": "scored",
              "label": {
                "nl": "Gelijkwaardige uitwisseling",
                "fr": "Échange sur un pied d'égalité",
                "en": "Exchange on equal terms"
              },
              "description": {
                "nl": "Motivatie om op een gelijkwaardige basis uit te wisselen met de partnergemeente over de sterktes en uitdagingen van de eigen werking.",
                "fr": "Motivation à échanger sur un pied d'égalité avec la commune partenaire sur les forces et les défis de son propre fonctionnement.",
                "en": "Motivation to exchange with the partner on equal terms about the strengths and challenges of one's own work."
              },
              "reference": "C1",
              "source": "conceptnota §3.9",
              "evidence": {
                "nl": "Een motivatie die eigen sterktes (expertiseaanbod) én eigen knelpunten (leervraag) noemt, zonder taal van gever en ontvanger.",
                "fr": "Une motivation qui cite à la fois des forces (offre d'expertise) et des obstacles (question d'apprentissage) de la commune, sans langage de donateur et de bénéficiaire.",
                "en": "A motivation that names own strengths (an offer) as well as own obstacles (a demand), without the language of donor and recipient."
              }
            },
            {
              "id": "openness",
              "kind": "scored",
              "label": {"nl": "Openheid om te leren", "fr": "Ouverture à l'apprentissage", "en": "Openness to learn"},
              "description": {
                "nl": "Openheid om te leren van de inbreng van de partnergemeente.",
                "fr": "Ouverture à apprendre de l'apport de la commune partenaire.",
                "en": "Openness to learn from what the partner brings in."
              },
              "reference": "C2",
              "source": "conceptnota §3.9",
              "evidence": {
                "nl": "Minstens één concrete leervraag, en wie in de organisatie met het antwoord aan de slag gaat.",
                "fr": "Au moins une question d'apprentissage concrète, et qui, dans l'administration, mettra la réponse en pratique.",
                "en": "At least one concrete learning question, and who inside the organisation will put the answer to use."
              }
            },
            {
              "id": "broad-involvement",
              "kind": "scored",
              "label": {
                "nl": "Brede betrokkenheid, ambtelijk en politiek",
                "fr": "Large implication, administrative et politique",
                "en": "Broad involvement, administrative and political"
              },
              "description": {
                "nl": "Brede betrokkenheid bij het partnerschap, zowel op ambtelijk als op politiek niveau; het mag niet bij één persoon of dienst terechtkomen.",
                "fr": "Large implication dans le partenariat, tant administrative que politique ; il ne peut reposer sur une seule personne ou un seul service.",
                "en": "Broad involvement in the partnership, administrative as well as political; it must not end up with one person or service."
              },
              "reference": "C3",
              "source": "conceptnota §3.9, §3.5",
              "evidence": {
                "nl": "Een beslissing van het college, een aangewezen schepen, de algemeen directeur en minstens twee diensten; een interne stuurgroep als die er is.",
                "fr": "Une décision du collège, un échevin désigné, le directeur général et au moins deux services ; un comité de pilotage interne s'il existe.",
                "en": "A decision of the college, a designated alderman, the chief executive and at least two services; an internal steering group if there is one."
              }
            },
            {
              "id": "other-actors",
              "kind": "scored",
              "label": {"nl": "Andere actoren betrekken", "fr": "Implication d'autres acteurs", "en": "Involving other actors"},
              "description": {
                "nl": "Motivatie om andere actoren in de gemeente te betrekken, zoals middenveld, scholen, bedrijven of de academische wereld.",
                "fr": "Motivation à associer d'autres acteurs de la commune : société civile, écoles, entreprises, monde académique.",
                "en": "Motivation to involve other actors in the municipality, such as civil society, schools, companies or academia."
              },
              "reference": "C4",
              "source": "conceptnota §3.9, §3.5",
              "evidence": {
                "nl": "Organisaties met naam, steunbrieven, bestaande adviesraden die zullen meewerken.",
                "fr": "Des organisations citées par leur nom, des lettres de soutien, des conseils consultatifs existants qui collaboreront.",
                "en": "Organisations by name, letters of support, existing advisory councils that will take part."
              }
            },
            {
              "id": "digital-sessions",
              "kind": "commitment",
              "required": true,
              "label": {
                "nl": "Deelname aan de digitale omkaderingssessies",
                "fr": "Participation aux sessions numériques d'accompagnement",
                "en": "Taking part in the guided digital sessions"
              },
              "description": {
                "nl": "Deelname aan de digitale omkaderingssessies onder begeleiding van de VVSG, minstens drie per jaar.",
                "fr": "Participation aux sessions numériques d'accompagnement animées par la VVSG, au moins trois par an.",
                "en": "Taking part in the digital sessions guided by VVSG, at least three a year."
              },
              "reference": "C5",
              "source": "conceptnota §3.9",
              "evidence": {
                "nl": "Ondertekend engagement; nagaan of internetverbinding en apparatuur volstaan.",
                "fr": "Engagement signé ; vérifier que la connexion internet et l'équipement suffisent.",
                "en": "Signed commitment; check that internet connection and equipment are sufficient."
              }
            },
            {
              "id": "own-initiative",
              "kind": "scored",
              "label": {
                "nl": "Uitwisselen op eigen initiatief",
                "fr": "Échanges de sa propre initiative",
                "en": "Exchange on own initiative"
              },
              "description": {
                "nl": "Motivatie om tussen de omkaderingssessies op eigen initiatief actief digitaal uit te wisselen met de partnergemeente.",
                "fr": "Motivation à échanger activement en ligne avec la commune partenaire, de sa propre initiative, entre les sessions d'accompagnement.",
                "en": "Motivation to exchange actively online with the partner, on own initiative, between the guided sessions."
              },
              "reference": "C6",
              "source": "conceptnota §3.9",
              "evidence": {
                "nl": "Een aangewezen contactpersoon met uren, en een voorgenomen ritme van contacten.",
                "fr": "Une personne de contact désignée disposant d'heures, et un rythme de contacts prévu.",
                "en": "A designated contact person with hours, and a planned rhythm of contacts."
              }
            },
            {
              "id": "work-visit",
              "kind": "commitment",
              "required": true,
              "label": {
                "nl": "Werkbezoek aan de partnergemeente",
                "fr": "Visite de travail à la commune partenaire",
                "en": "Working visit to the partner"
              },
              "description": {
                "nl": "Bereidheid om met een beperkte delegatie minstens één werkbezoek te brengen aan de partnergemeente.",
                "fr": "Volonté d'effectuer, avec une délégation restreinte, au moins une visite de travail à la commune partenaire.",
                "en": "Willingness to pay at least one working visit to the partner with a limited delegation."
              },
              "reference": "C7",
              "source": "conceptnota §3.9",
              "evidence": {
                "nl": "Ondertekend engagement; beoogde delegatie, met technische en politieke profielen.",
                "fr": "Engagement signé ; délégation envisagée, avec des profils techniques et politiques.",
                "en": "Signed commitment; intended delegation, with technical and political profiles."
              }
            },
            {
              "id": "hosting",
              "kind": "commitment",
              "required": true,
              "label": {
                "nl": "Ontvangst van de partnergemeente",
                "fr": "Accueil de la commune partenaire",
                "en": "Hosting the partner"
              },
              "description": {
                "nl": "Minstens eenmaal de ontvangst regelen van een delegatie van de partnergemeente. De nota verwacht dit in §3.9, maar laat het in §3.7 aan de gemeente over.",
                "fr": "Organiser au moins une fois l'accueil d'une délégation de la commune partenaire. La note l'attend au §3.9, mais le laisse au choix de la commune au §3.7.",
                "en": "Receiving a delegation of the partner at least once. The note expects it in §3.9 but leaves it to the municipality in §3.7."
              },
              "reference": "C7",
              "source": "conceptnota §3.9, §3.7",
              "evidence": {"nl": "Ondertekend engagement.", "fr": "Engagement signé.", "en": "Signed commitment."}
            },
            {
              "id": "time-load",
              "kind": "commitment",
              "required": true,
              "label": {
                "nl": "Akkoord met de tijdsinvestering",
                "fr": "Accord sur le temps à investir",
                "en": "Agreement to the time load"
              },
              "description": {
                "nl": "Minstens vijf vaste vergadermomenten van een halve dag in 2024 en 2025, één werkbezoek van ongeveer een week per jaar en tussentijdse digitale uitwisseling.",
                "fr": "Au moins cinq réunions fixes d'une demi-journée en 2024 et 2025, une visite de travail d'environ une semaine par an et des échanges numériques dans l'intervalle.",
                "en": "At least five fixed half-day meetings in 2024 and 2025, one working visit of about a week a year, and digital exchange in between."
              },
              "reference": "C8",
              "source": "conceptnota §3.9",
              "evidence": {
                "nl": "Ondertekend engagement waarin de volledige tijdsinvestering staat.",
                "fr": "Engagement signé mentionnant l'ensemble du temps à investir.",
                "en": "Signed commitment that states the whole time load."
              }
            },
            {
              "id": "time-mandate",
              "kind": "scored",
              "label": {"nl": "Tijd en mandaat", "fr": "Temps et mandat", "en": "Time and mandate"},
              "description": {
                "nl": "Tijd voor het experiment gedurende de hele looptijd (januari 2024 – december 2025), en het mandaat van de mensen die het dragen.",
                "fr": "Du temps pour l'expérience pendant toute sa durée (janvier 2024 – décembre 2025), et le mandat des personnes qui la portent.",
                "en": "Time for the experiment over its whole period (January 2024 – December 2025), and the mandate of the people who carry it."
              },
              "reference": "C8",
              "source": "conceptnota §3.9",
              "evidence": {
                "nl": "Uren of voltijdse equivalenten en een schriftelijk mandaat voor de aangewezen medewerkers en een vervanger.",
                "fr": "Des heures ou équivalents temps plein et un mandat écrit pour les agents désignés et un remplaçant.",
                "en": "Hours or full-time equivalents and a written mandate for the designated staff and a substitute."
              }
            },
            {
              "id": "feedback",
              "kind": "commitment",
              "required": true,
              "label": {"nl": "Feedback aan de VVSG", "fr": "Retour d'expérience à la VVSG", "en": "Feedback to VVSG"},
              "description": {
                "nl": "Feedback geven aan de VVSG om het concept van de SDG-partnerschappen bij te sturen en te verbeteren.",
                "fr": "Donner un retour à la VVSG pour ajuster et améliorer le concept des partenariats ODD.",
                "en": "Giving feedback to VVSG so that the concept of the SDG partnerships can be adjusted and improved."
              },
              "reference": "C9",
              "source": "conceptnota §3.9",
              "evidence": {"nl": "Ondertekend engagement.", "fr": "Engagement signé.", "en": "Signed commitment."}
            },
            {
              "id": "no-active-twinning",
              "kind": "bonus",
              "label": {
                "nl": "Geen actieve stedenband met het globale Zuiden",
                "fr": "Pas de jumelage actif avec le Sud global",
                "en": "No active twinning with the Global South"
              },
              "description": {
                "nl": "Het is een pluspunt om op heden geen actieve stedenband te hebben met een partnergemeente uit het globale Zuiden; het is geen voorwaarde.",
                "fr": "Ne pas avoir actuellement de jumelage actif avec une commune du Sud global constitue un point bonus ; ce n'est pas une condition.",
                "en": "Having no active twinning with a partner in the Global South at present is a bonus; it is not a condition."
              },
              "reference": "C10",
              "source": "conceptnota §3.9",
              "link": {"kind": "twinning", "withRegion": "global-south", "status": "active"},
              "is": false,
              "evidence": {
                "nl": "Een lijst van de internationale banden, met hun soort en status (actief, slapend, beëindigd).",
                "fr": "Une liste des liens internationaux, avec leur type et leur statut (actif, en sommeil, terminé).",
                "en": "A list of the international links, with their kind and status (active, dormant, ended)."
              }
            },
            {
              "id": "visible-learning",
              "kind": "informational",
              "label": {
                "nl": "Het leerproces zichtbaar maken",
                "fr": "Rendre visible le processus d'apprentissage",
                "en": "Making the learning visible"
              },
              "description": {
                "nl": "Extra aandacht voor het zichtbaar maken van het leerproces in beide gemeenten.",
                "fr": "Une attention particulière pour rendre visible le processus d'apprentissage dans les deux communes.",
                "en": "Extra attention to making the learning visible in both municipalities."
              },
              "reference": "C12",
              "source": "conceptnota §3.2",
              "evidence": {
                "nl": "Een communicatieplan: wie verneemt wat, en wanneer.",
                "fr": "Un plan de communication : qui apprend quoi, et quand.",
                "en": "A communication plan: who hears what, and when."
              }
            },
            {
              "id": "budget-split",
              "kind": "commitment",
              "required": true,
              "label": {
                "nl": "Gelijke verdeling van het budget",
                "fr": "Répartition égale du budget",
                "en": "Equal split of the budget"
              },
              "description": {
                "nl": "Het budget wordt gelijk verdeeld over beide partners en dient vooral voor uitwisseling; na het eerste jaar wordt samen beslist over wat rest.",
                "fr": "Le budget est réparti à parts égales entre les deux partenaires et sert avant tout à l'échange ; après la première année, l'affectation du solde se décide ensemble.",
                "en": "The budget is split equally between the two partners and serves exchange first; after the first year the rest is decided on together."
              },
              "reference": "C13",
              "source": "conceptnota §3.4",
              "evidence": {"nl": "Ondertekend engagement.", "fr": "Engagement signé.", "en": "Signed commitment."}
            },
            {
              "id": "internal-steering-group",
              "kind": "informational",
              "label": {"nl": "Interne stuurgroep", "fr": "Comité de pilotage interne", "en": "Internal steering group"},
              "description": {
                "nl": "Een interne stuurgroep met een brede samenstelling: in de nota een idee. Telt als bewijs voor brede betrokkenheid, niet apart.",
                "fr": "Un comité de pilotage interne à composition large : une idée de la note. Sert de preuve d'une large implication, sans compter séparément.",
                "en": "An internal steering group with a broad membership: an idea in the note. Counts as evidence of broad involvement, not separately."
              },
              "reference": "C14",
              "source": "conceptnota §3.5",
              "evidence": {
                "nl": "De lijst van de leden met hun functie.",
                "fr": "La liste des membres avec leur fonction.",
                "en": "The list of members with their roles."
              }
            },
            {
              "id": "network-approach",
              "kind": "commitment",
              "required": false,
              "label": {
                "nl": "Meedoen in het netwerk van partnerschappen",
                "fr": "Participer au réseau des partenariats",
                "en": "Taking part in the network of partnerships"
              },
              "description": {
                "nl": "Ook uitwisselen met de andere deelnemende gemeenten (Zuid-Zuid, Noord-Noord, Noord-Zuid), met bezoeken in dezelfde periode. In de nota een idee: niet verplicht.",
                "fr": "Échanger aussi avec les autres communes participantes (Sud-Sud, Nord-Nord, Nord-Sud), avec des visites à la même période. Une idée de la note : non obligatoire.",
                "en": "Exchanging with the other participants as well (South-South, North-North, North-South), with visits in the same period. An idea in the note: optional."
              },
              "reference": "C15",
              "source": "conceptnota §3.6",
              "evidence": {
                "nl": "Beschikbaarheid in de bezoekperiodes.",
                "fr": "Disponibilité pendant les périodes de visite.",
                "en": "Availability in the visit periods."
              }
            }
          ]
        }

        """#
}
