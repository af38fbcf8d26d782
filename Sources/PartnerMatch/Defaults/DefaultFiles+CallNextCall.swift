extension DefaultFiles {
    /// The text of `Config/calls/next-call.json`.
    package static let callNextCall =
        #"""
        {
          "format": "partnermatch/1",
          "id": "next-call",
          "title": {
            "nl": "SDG-partnerschappen: voorstel voor een volgende oproep",
            "fr": "Partenariats ODD : proposition pour un prochain appel",
            "en": "SDG partnerships: proposal for a next call"
          },
          "version": "proposal-1",
          "notices": [
            {
              "nl": "Voorstel van PartnerMatch op basis van de lessen van de piloot (eindrapport §7.3–§7.4); door geen stuurgroep vastgesteld.",
              "fr": "Proposition de PartnerMatch sur la base des leçons du projet pilote (rapport final §7.3-§7.4) ; aucun comité de pilotage ne l'a arrêtée.",
              "en": "A proposal of PartnerMatch, built from the lessons of the pilot (final report §7.3–§7.4); no steering group has adopted it."
            },
            {
              "nl": "Schaal, ijkpunten, beoordelingsregels, taalminimum en reserve zijn van PartnerMatch. Gewichten, ondergrenzen en de grootte van het pluspunt moet de stuurgroep nog vaststellen.",
              "fr": "L'échelle, les repères, les règles d'évaluation, le minimum linguistique et la réserve sont de PartnerMatch. Les poids, les notes minimales et la valeur du point bonus restent à arrêter par le comité de pilotage.",
              "en": "Scale, anchors, assessment rules, language minimum and reserve are PartnerMatch's. Weights, thresholds and the size of the bonus remain for the steering group to set."
            },
            {
              "nl": "Data, looptijd en budget zijn nog niet ingevuld; het eindrapport vraagt om de budgetten zo vroeg mogelijk te bevestigen (§7.4).",
              "fr": "Les dates, la durée et le budget restent à compléter ; le rapport final demande de confirmer les budgets le plus tôt possible (§7.4).",
              "en": "Dates, period and budget are still to be filled in; the final report asks that budgets be confirmed as early as possible (§7.4)."
            },
            {
              "nl": "Rwanda staat op nul plaatsen: de diplomatieke breuk van 2025 beëindigde de samenwerking (eindrapport §5.1). De koepels beslissen of er weer plaatsen komen.",
              "fr": "Le Rwanda compte zéro place : la rupture diplomatique de 2025 a mis fin à la coopération (rapport final §5.1). Les associations faîtières décideront d'y rouvrir ou non des places.",
              "en": "Rwanda has no seats: the diplomatic rupture of 2025 ended the cooperation (final report §5.1). The umbrella associations decide whether seats return."
            },
            {
              "nl": "Taalminimum B1 in de werktaal, of een benoemde oplossing zoals een tolk: wie B1 heeft, kan een werkgesprek over een vertrouwd onderwerp volgen en eraan deelnemen. Het eindrapport vraagt voldoende talenkennis (§7.4), zonder niveau.",
              "fr": "Minimum B1 dans la langue de travail, ou une solution désignée comme un interprète : au niveau B1, on peut suivre une conversation de travail sur un sujet familier et y prendre part. Le rapport final demande des connaissances linguistiques suffisantes (§7.4), sans niveau.",
              "en": "Language minimum B1 in the working language, or a named remedy such as an interpreter: at B1 one can follow and join a working conversation on a familiar subject. The final report asks for sufficient language skills (§7.4) without a level."
            }
          ],
          "tracks": [
            {
              "id": "benin",
              "label": {"nl": "Benin", "fr": "Bénin", "en": "Benin"},
              "country": "BJ",
              "umbrella": "ANCB",
              "seats": 4,
              "reserve": 1,
              "workingLanguages": ["fr"],
              "scope": {
                "sdgs": [],
                "themes": ["local-economy", "tourism-culture", "agriculture-food", "public-finance", "citizen-participation"],
                "onOutOfScope": "flag"
              },
              "eligiblePartners": [
                {"fact": "programme-member", "is": true},
                {"fact": "briefing-attended", "is": true},
                {"link": {"kind": "twinning", "withRegion": "flanders", "status": "active"}, "is": false}
              ]
            },
            {
              "id": "rwanda",
              "label": {"nl": "Rwanda", "fr": "Rwanda", "en": "Rwanda"},
              "country": "RW",
              "umbrella": "RALGA",
              "seats": 0,
              "reserve": 0,
              "workingLanguages": ["en"],
              "scope": {"sdgs": [], "themes": ["local-democracy"], "onOutOfScope": "flag"},
              "eligiblePartners": [{"fact": "briefing-attended", "is": true}]
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
                "nl": "Motivatie om op een gelijkwaardige basis uit te wisselen over eigen sterktes en uitdagingen, met begrip van wat wederkerig leren is.",
                "fr": "Motivation à échanger sur un pied d'égalité sur ses propres forces et défis, en comprenant ce qu'est l'apprentissage réciproque.",
                "en": "Motivation to exchange on equal terms about own strengths and challenges, with an understanding of what reciprocal learning is."
              },
              "reference": "C1",
              "source": "conceptnota §3.9; eindrapport §4.2, §5.1, §7.1, §7.3",
              "section": "motivation",
              "scale": {"min": 0, "max": 5, "step": 0.5},
              "anchors": {
                "0": {
                  "nl": "De gemeente wil alleen geven of alleen ontvangen: een eigen leervraag of een eigen expertiseaanbod ontbreekt.",
                  "fr": "La commune veut seulement donner ou seulement recevoir : il manque une question d'apprentissage ou une offre d'expertise.",
                  "en": "The municipality wants only to give or only to receive: a demand or an offer of its own is missing."
                },
                "3": {
                  "nl": "Eigen sterktes en knelpunten zijn genoemd, maar algemeen; het verschil met klassieke ondersteuning is begrepen.",
                  "fr": "Des forces et des obstacles sont cités, mais de façon générale ; la différence avec l'appui classique est comprise.",
                  "en": "Own strengths and obstacles are named, but in general terms; the difference from classic support is understood."
                },
                "5": {
                  "nl": "Concreet expertiseaanbod met de dienst erbij, concrete leervraag, en helder gezegd wat beide gemeenten van elkaar kunnen leren.",
                  "fr": "Offre d'expertise concrète avec le service concerné, question d'apprentissage concrète, et une idée claire de ce que les deux communes peuvent apprendre l'une de l'autre.",
                  "en": "A concrete offer with its service, a concrete demand, and a clear view of what both sides can learn from each other."
                }
              },
              "evidence": {
                "nl": "De gemeente legt in eigen woorden uit waarin dit verschilt van een klassieke stedenband, en noemt minstens één expertiseaanbod (met de dienst die het kan geven) en één leervraag.",
                "fr": "La commune explique avec ses propres mots en quoi ceci diffère d'un jumelage classique, et cite au moins une offre d'expertise (avec le service qui peut la fournir) et une question d'apprentissage.",
                "en": "The municipality explains in its own words how this differs from a classic twinning, and names at least one offer (with the service that can give it) and one demand."
              },
              "asks": ["briefing-attended"]
            },
            {
              "id": "openness",
              "kind": "scored",
              "label": {"nl": "Openheid om te leren", "fr": "Ouverture à l'apprentissage", "en": "Openness to learn"},
              "description": {
                "nl": "Openheid om te leren van de inbreng van de partnergemeente, en om het geleerde op eigen terrein toe te passen.",
                "fr": "Ouverture à apprendre de l'apport de la commune partenaire et à appliquer ce qui est appris sur son propre terrain.",
                "en": "Openness to learn from what the partner brings in, and to apply it at home."
              },
              "reference": "C2",
              "source": "conceptnota §3.9; eindrapport §5.2.2, §7.3",
              "section": "motivation",
              "scale": {"min": 0, "max": 5, "step": 0.5},
              "anchors": {
                "0": {
                  "nl": "Geen leervraag, of alleen een vraag naar geld of materiaal.",
                  "fr": "Pas de question d'apprentissage, ou seulement une demande d'argent ou de matériel.",
                  "en": "No learning question, or only a request for money or equipment."
                },
                "3": {
                  "nl": "Een leervraag met minstens één knelpunt, maar nog breed; er staat bij wie het antwoord zal gebruiken.",
                  "fr": "Une question d'apprentissage avec au moins un obstacle, mais encore large ; il est dit qui utilisera la réponse.",
                  "en": "A learning question with at least one obstacle, but still broad; it says who will use the answer."
                },
                "5": {
                  "nl": "Een scherpe leervraag met knelpunten en subvragen, een betrokken dienst en een haalbaar idee voor toepassing op het terrein.",
                  "fr": "Une question d'apprentissage précise avec obstacles et sous-questions, un service impliqué et une idée d'application réaliste sur le terrain.",
                  "en": "A sharp learning question with obstacles and sub-questions, a service involved and a feasible idea for applying the answer."
                }
              },
              "evidence": {
                "nl": "Minstens één leervraag met knelpunten en subvragen, de dienst die met het antwoord aan de slag gaat en een idee voor de toepassing.",
                "fr": "Au moins une question d'apprentissage avec ses obstacles et sous-questions, le service qui mettra la réponse en pratique et une idée d'application.",
                "en": "At least one learning question with obstacles and sub-questions, the service that will use the answer, and an idea for applying it."
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
              "source": "conceptnota §3.9, §3.5; eindrapport §5.1, §6.4, §7.1, §7.4",
              "section": "support",
              "scale": {"min": 0, "max": 5, "step": 0.5},
              "anchors": {
                "0": {
                  "nl": "Eén persoon of één dienst; geen schepen en geen beslissing van het college.",
                  "fr": "Une seule personne ou un seul service ; ni échevin, ni décision du collège.",
                  "en": "One person or one service; no alderman and no decision of the college."
                },
                "3": {
                  "nl": "Een beslissing van het college en een bevoegde schepen; minstens twee diensten doen mee.",
                  "fr": "Une décision du collège et un échevin compétent ; au moins deux services participent.",
                  "en": "A decision of the college and a competent alderman; at least two services take part."
                },
                "5": {
                  "nl": "Daarbij draagt de algemeen directeur het mee, is de rol van politiek en administratie afgesproken en is de continuïteit geregeld bij verkiezingen of vertrek.",
                  "fr": "En outre, le directeur général s'engage, les rôles du politique et de l'administration sont convenus et la continuité est assurée en cas d'élections ou de départ.",
                  "en": "In addition the chief executive backs it, the roles of politicians and staff are agreed, and continuity is arranged for elections or departures."
                }
              },
              "evidence": {
                "nl": "Een beslissing van het college, een bevoegde schepen, de algemeen directeur, minstens twee diensten, en wat er gebeurt na verkiezingen of als een medewerker vertrekt.",
                "fr": "Une décision du collège, un échevin compétent, le directeur général, au moins deux services, et ce qui est prévu après des élections ou en cas de départ d'un agent.",
                "en": "A decision of the college, a competent alderman, the chief executive, at least two services, and what happens after elections or if somebody leaves."
              },
              "asks": ["college-decision"]
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
              "source": "conceptnota §3.9, §3.5; eindrapport §7.4",
              "section": "support",
              "scale": {"min": 0, "max": 5, "step": 0.5},
              "anchors": {
                "0": {
                  "nl": "Geen actoren van buiten het lokaal bestuur.",
                  "fr": "Aucun acteur extérieur à l'administration locale.",
                  "en": "No actors from outside the local government."
                },
                "3": {
                  "nl": "Organisaties of adviesraden zijn met naam genoemd, maar nog niet aangesproken.",
                  "fr": "Des organisations ou des conseils consultatifs sont cités par leur nom, mais pas encore contactés.",
                  "en": "Organisations or advisory councils are named but have not been approached yet."
                },
                "5": {
                  "nl": "Genoemde actoren hebben toegezegd en weten wat ze tot het leerproces kunnen bijdragen.",
                  "fr": "Les acteurs cités ont donné leur accord et savent ce qu'ils peuvent apporter à l'apprentissage.",
                  "en": "Named actors have agreed and know what they can contribute to the learning."
                }
              },
              "evidence": {
                "nl": "Organisaties met naam, hun akkoord, bestaande adviesraden, en wat zij tot het leerproces kunnen bijdragen.",
                "fr": "Des organisations citées par leur nom, leur accord, des conseils consultatifs existants, et ce qu'ils peuvent apporter à l'apprentissage.",
                "en": "Organisations by name, their agreement, existing advisory councils, and what they can contribute to the learning."
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
              "source": "conceptnota §3.9; eindrapport §5.2.1, §7.4",
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
              "source": "conceptnota §3.9; eindrapport §5.2.1, §7.2",
              "section": "capacity",
              "scale": {"min": 0, "max": 5, "step": 0.5},
              "anchors": {
                "0": {
                  "nl": "Uitwisseling alleen als de VVSG of de begeleider ze organiseert.",
                  "fr": "Des échanges seulement lorsque la VVSG ou l'accompagnateur les organise.",
                  "en": "Exchange only when VVSG or the facilitator organises it."
                },
                "3": {
                  "nl": "Een contactpersoon en een voorgenomen ritme van contacten.",
                  "fr": "Une personne de contact et un rythme de contacts prévu.",
                  "en": "A contact person and a planned rhythm of contacts."
                },
                "5": {
                  "nl": "Contactpersoon en vervanger met uren, een vast ritme, werkbare kanalen en concrete onderwerpen voor rechtstreeks contact.",
                  "fr": "Personne de contact et remplaçant disposant d'heures, un rythme fixe, des canaux praticables et des sujets concrets pour des contacts directs.",
                  "en": "Contact person and substitute with hours, a fixed rhythm, workable channels and concrete subjects for direct contact."
                }
              },
              "evidence": {
                "nl": "Een aangewezen contactpersoon met uren, een voorgenomen ritme van contacten en onderwerpen om rechtstreeks met de partner op te nemen.",
                "fr": "Une personne de contact désignée disposant d'heures, un rythme de contacts prévu et des sujets à aborder directement avec le partenaire.",
                "en": "A designated contact person with hours, a planned rhythm of contacts and subjects to take up directly with the partner."
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
              "source": "conceptnota §3.9; eindrapport §5.1, §7.4",
              "evidence": {
                "nl": "Ondertekend engagement; beoogde delegatie, met technische en politieke profielen en iemand met ervaring met het Zuiden.",
                "fr": "Engagement signé ; délégation envisagée, avec des profils techniques et politiques et quelqu'un qui a l'expérience du Sud.",
                "en": "Signed commitment; intended delegation, with technical and political profiles and somebody with experience of the South."
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
                "nl": "Minstens eenmaal een delegatie van de partnergemeente ontvangen. In de piloot waren de terreinbezoeken in beide richtingen cruciaal.",
                "fr": "Accueillir au moins une fois une délégation de la commune partenaire. Dans le projet pilote, les visites de terrain dans les deux sens ont été cruciales.",
                "en": "Receiving a delegation of the partner at least once. In the pilot the field visits in both directions were crucial."
              },
              "reference": "C7",
              "source": "conceptnota §3.9; eindrapport §5.2.4",
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
                "nl": "Minstens drie digitale sessies per jaar van ongeveer anderhalf uur, individuele coaching, één bezoek gebracht en één ontvangen (telkens vijf dagen), en eigen digitale uitwisseling.",
                "fr": "Au moins trois sessions numériques par an d'environ une heure et demie, un coaching individuel, une visite effectuée et une visite reçue (cinq jours chacune), et des échanges numériques propres.",
                "en": "At least three digital sessions a year of about an hour and a half, individual coaching, one visit made and one received (five days each), and own digital exchange."
              },
              "reference": "C8",
              "source": "conceptnota §3.9; eindrapport §4.3, §7.4",
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
                "nl": "Tijd voor het partnerschap gedurende de hele looptijd, en het mandaat van de mensen die het dragen.",
                "fr": "Du temps pour le partenariat pendant toute sa durée, et le mandat des personnes qui le portent.",
                "en": "Time for the partnership over its whole period, and the mandate of the people who carry it."
              },
              "reference": "C8",
              "source": "conceptnota §3.9; eindrapport §5.2.1, §7.4",
              "section": "capacity",
              "scale": {"min": 0, "max": 5, "step": 0.5},
              "anchors": {
                "0": {
                  "nl": "Geen uren en geen mandaat: het komt boven op het gewone werk.",
                  "fr": "Ni heures ni mandat : cela s'ajoute au travail ordinaire.",
                  "en": "No hours and no mandate: it comes on top of the ordinary work."
                },
                "3": {
                  "nl": "Uren voor minstens twee medewerkers; het mandaat is toegezegd, maar staat nog niet op papier.",
                  "fr": "Des heures pour au moins deux agents ; le mandat est promis, mais pas encore écrit.",
                  "en": "Hours for at least two members of staff; the mandate is promised but not yet in writing."
                },
                "5": {
                  "nl": "Uren en een schriftelijk mandaat voor minstens twee medewerkers en een vervanger, voor de hele looptijd.",
                  "fr": "Des heures et un mandat écrit pour au moins deux agents et un remplaçant, pour toute la durée.",
                  "en": "Hours and a written mandate for at least two members of staff and a substitute, for the whole period."
                }
              },
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
              "source": "conceptnota §3.9; eindrapport §5.3",
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
              "source": "conceptnota §3.9; eindrapport §6.4",
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
            },
            {
              "id": "briefing",
              "kind": "rule",
              "label": {
                "nl": "Informatiesessie gevolgd",
                "fr": "Séance d'information suivie",
                "en": "Information session attended"
              },
              "description": {
                "nl": "De gemeente volgde de informatiesessie over wat een SDG-partnerschap is en waarin het verschilt van een klassieke stedenband. Ontbreekt dit, dan wordt het gemeld.",
                "fr": "La commune a suivi la séance d'information sur ce qu'est un partenariat ODD et sa différence avec un jumelage classique. À défaut, c'est signalé.",
                "en": "The municipality attended the session on what an SDG partnership is and how it differs from a classic twinning. If not, this is flagged."
              },
              "source": "conceptnota §3.7; eindrapport §7.1, §7.3, §7.4",
              "fact": "briefing-attended",
              "is": true,
              "onFail": "flag",
              "evidence": {
                "nl": "Aanwezigheidslijst van de sessie.",
                "fr": "Liste de présence de la séance.",
                "en": "Attendance list of the session."
              }
            },
            {
              "id": "knowledge-hub",
              "kind": "informational",
              "label": {
                "nl": "Doorgeven aan andere gemeenten",
                "fr": "Transmission à d'autres communes",
                "en": "Passing on to other municipalities"
              },
              "description": {
                "nl": "De gemeente wil het geleerde terugkoppelen naar een groep gemeenten en zo een kennishub worden. Getoond, niet gescoord.",
                "fr": "La commune souhaite partager ce qu'elle apprend avec un groupe de communes et devenir ainsi un pôle de connaissances. Affiché, pas coté.",
                "en": "The municipality wants to pass on what it learns to a group of municipalities and so become a knowledge hub. Shown, not scored."
              },
              "source": "eindrapport §6.1, §7.4",
              "evidence": {
                "nl": "De groep gemeenten, en hoe de terugkoppeling zal verlopen.",
                "fr": "Le groupe de communes, et la manière de partager.",
                "en": "The group of municipalities, and how it will be passed on."
              }
            }
          ],
          "tieBreak": ["equal-exchange", "broad-involvement"],
          "assessment": {
            "minimumAssessors": 2,
            "aggregation": "mean",
            "disagreement": {"rule": "third-assessor", "ratio": 0.3},
            "commentAt": ["min", "max"]
          },
          "matching": {
            "objective": "total",
            "candidates": "selected-first",
            "mutualFit": "harmonic",
            "minimumLanguage": "B1",
            "excludedLinks": [],
            "questionVersion": "newest"
          }
        }

        """#
}
