extension MatchingTexts {
    /// Title of the page of a plan.
    package var planTitle: String {
        let call = dossier.call.title?.text(in: language) ?? ""
        let subject = call.isEmpty ? dossier.call.id : call
        return planName + " – " + subject
    }

    /// What a plan is called, everywhere.
    package var planName: String {
        language.pick(nl: "Koppelingsvoorstel", fr: "Proposition d'appariement", en: "Plan of pairs")
    }

    /// How many pairs for how many seats, per track.
    package func seatSummary(_ plan: Plan) -> String {
        let pairs = plan.pairs.count
        let seats = plan.seats.reduce(0) { $0 + $1.seats }
        let parts = plan.seats.indices.filter { plan.seats[$0].seats > 0 || plan.seats[$0].used > 0 }.map { index in
            let use = plan.seats[index]
            return language.pick(
                nl: "\(track(index)) \(use.used) van \(use.seats)", fr: "\(track(index)) \(use.used) sur \(use.seats)",
                en: "\(track(index)) \(use.used) of \(use.seats)")
        }
        let text = language.pick(
            nl: "Dit koppelingsvoorstel telt \(pairs) "
                + counted(pairs, one: "voorgesteld partnerschap", more: "voorgestelde partnerschappen")
                + " voor \(seats) \(counted(seats, one: "plaats", more: "plaatsen"))",
            fr: "Cette proposition d'appariement compte \(pairs) "
                + counted(pairs, one: "partenariat proposé", more: "partenariats proposés")
                + " pour \(seats) \(counted(seats, one: "place", more: "places"))",
            en: "This plan has \(pairs) \(counted(pairs, one: "pair", more: "pairs")) for \(seats) "
                + counted(seats, one: "seat", more: "seats"))
        return text + (parts.isEmpty ? "" : colon + parts.joined(separator: ", ")) + "."
    }

    /// Total score and lowest pair; empty without a scored pair.
    package func scoreSummary(_ plan: Plan) -> String {
        guard let worst = plan.worst else { return "" }
        let total = numbers.score(plan.total.value)
        let lowest = numbers.score(worst)
        let names = listed(plan.pairs.filter { $0.score?.value == worst }.map { pair($0.applicant, $0.partner) })
        return language.pick(
            nl: "De totaalscore is \(total)\(ends(plan.total)); de laagste score is \(lowest) (\(names)).",
            fr: "Le score total est de \(total)\(ends(plan.total)) ; le score le plus bas est de \(lowest) (\(names)).",
            en: "The total score is \(total)\(ends(plan.total)); the lowest score is \(lowest) (\(names)).")
    }

    /// From where to where a sum of scores can still go; empty where it is certain.
    func ends(_ score: PairScore) -> String {
        guard score.low != score.high else { return "" }
        let low = numbers.score(score.low)
        let high = numbers.score(score.high)
        return language.pick(
            nl: " (zolang niet alles bekend en beoordeeld is: \(low) tot \(high))",
            fr: " (tant que tout n'est pas connu et évalué : \(low) à \(high))",
            en: " (until everything is known and rated: \(low) to \(high))")
    }

    /// Applicant, what it learns, partner, what that learns, track, score.
    package var pairColumns: [String] {
        switch language {
        case .dutch: ["kandidaat-gemeente", "leert", "partner", "leert", "landenluik", "score"]
        case .french: ["commune candidate", "apprend", "partenaire", "apprend", "volet pays", "score"]
        case .english: ["applicant", "learns", "partner", "learns", "track", "score"]
        }
    }

    package var learnsNote: String {
        language.pick(
            nl:
                "‘Leert’: hoe goed het expertiseaanbod van de ander beantwoordt wat een kandidaat of partner vraagt. De "
                + "score is op 100.",
            fr:
                "« Apprend » : dans quelle mesure les offres de l'autre répondent à ce que demande la candidate ou le "
                + "partenaire. Le score est sur 100.",
            en:
                "“Learns”: how well the offers of the other answer what an applicant or partner asks. The score is out of "
                + "100.")
    }

    /// Below a table with stars: on offers that nobody rated, and how low it could be for each.
    package func unratedNote(_ ends: [(name: String, low: Double)]) -> String {
        let list = ends.map { $0.name + " " + numbers.percent($0.low) }.joined(separator: ", ")
        return language.pick(
            nl: "* Aanbod nog niet gescoord; minstens: \(list).",
            fr: "* Offres pas encore évaluées ; au moins : \(list).",
            en: "* Offers not rated yet; at least: \(list).")
    }

    package var conditionsHeading: String {
        language.pick(nl: "Onder voorbehoud", fr: "Sous réserve", en: "Subject to conditions")
    }

    package var certaintyHeading: String {
        language.pick(
            nl: "Hoe zeker is dit voorstel?", fr: "Quelle est la solidité de cette proposition ?",
            en: "How certain is this plan?")
    }

    /// What the plan's status means, in one sentence.
    package func status(_ status: Plan.Status) -> String {
        switch status {
        case .optimal:
            language.pick(
                nl: "De best gerangschikte kandidaat-gemeenten gaan voor; met hen heeft geen enkel ander "
                    + "koppelingsvoorstel binnen de regels een hogere totaalscore.",
                fr: "Les communes candidates les mieux classées ont la priorité ; avec elles, aucune autre proposition "
                    + "d'appariement conforme aux règles n'a un score total plus élevé.",
                en: "The best ranked applicants come first; with them, no other plan within the rules has a higher "
                    + "total score.")
        case .bounded:
            language.pick(
                nl: "Dit is het beste koppelingsvoorstel dat gevonden is; dat er geen beter bestaat, is niet bewezen.",
                fr: "C'est la meilleure proposition d'appariement trouvée ; qu'il n'en existe pas de meilleure n'est "
                    + "pas prouvé.",
                en: "This is the best plan that was found; that there is no better one is not proved.")
        case .infeasible:
            language.pick(
                nl: "Er is geen koppelingsvoorstel: deze beslissingen en regels gaan niet samen.",
                fr: "Il n'y a pas de proposition d'appariement : ces décisions et ces règles sont incompatibles.",
                en: "There is no plan: these decisions and rules cannot hold together.")
        case .empty:
            language.pick(
                nl: "Er is geen voorgesteld partnerschap: geen enkel partnerschap is mogelijk.",
                fr: "Il n'y a pas de partenariat proposé : aucun partenariat n'est possible.",
                en: "There is no pair in this plan: no pair is possible.")
        }
    }

    /// The same where nobody is ranked.
    package var bestWithoutRanking: String {
        language.pick(
            nl: "Geen enkel ander koppelingsvoorstel binnen de regels heeft meer partnerschappen, of evenveel met een "
                + "hogere totaalscore.",
            fr: "Aucune autre proposition d'appariement conforme aux règles ne compte plus de partenariats, ou autant "
                + "avec un score total plus élevé.",
            en: "No other plan within the rules has more pairs, or as many with a higher total score.")
    }

    /// Whether an independent calculation confirmed the plan.
    package func proof(isCertified: Bool) -> String {
        isCertified
            ? language.pick(
                nl: "Een tweede berekening bevestigt dat.", fr: "Un second calcul l'a confirmé.",
                en: "A second calculation confirmed this.")
            : language.pick(
                nl: "De controleberekening kon dat niet bevestigen: meld dit, en beslis nog niet op dit voorstel.",
                fr: "Le calcul de contrôle n'a pas pu le confirmer : signalez-le, et ne décidez pas encore sur cette "
                    + "base.",
                en: "The check could not confirm this: please report it, and do not decide on this plan yet.")
    }

    /// Where no second calculation exists.
    package func comparedExactly(hasQuotas: Bool) -> String {
        guard !hasQuotas else {
            return language.pick(
                nl: "Alle plannen die beter konden zijn, zijn met exacte getallen uitgesloten; met quota op het "
                    + "voorstel bestaat er geen tweede, onafhankelijke berekening.",
                fr: "Toutes les propositions qui pouvaient être meilleures ont été exclues en nombres exacts ; avec "
                    + "des quotas sur la proposition, il n'existe pas de second calcul indépendant.",
                en: "Every plan that could be better was ruled out in exact numbers; with quotas on the plan there "
                    + "is no second, independent calculation.")
        }
        return language.pick(
            nl: "Dat is met exacte getallen vergeleken; een tweede, onafhankelijke berekening bestaat voor deze "
                + "doelstelling niet.",
            fr: "La comparaison porte sur des nombres exacts ; pour cet objectif, il n'existe pas de second calcul "
                + "indépendant.",
            en: "This was compared in exact numbers; for this objective there is no second, independent calculation.")
    }

    package func uniqueness(_ isUnique: Bool) -> String {
        isUnique
            ? language.pick(
                nl: "Het is het enige voorstel dat zo goed is.", fr: "Aucune autre proposition n'est aussi bonne.",
                en: "No other plan is as good.")
            : language.pick(
                nl:
                    "Minstens één ander voorstel is even goed; een vaste volgorde koos dit, de stuurgroep mag het andere "
                    + "kiezen.",
                fr: "Au moins une autre proposition est aussi bonne ; un ordre fixe a choisi celle-ci, le comité de "
                    + "pilotage peut choisir l'autre.",
                en:
                    "At least one other plan is as good; a fixed order chose this one, and the steering group may choose "
                    + "the other.")
    }

    /// How much the plan could fall short once everything in the scores is known.
    package func regret(_ millionths: Int64) -> String {
        guard millionths > 0 else {
            return language.pick(
                nl: "Wat in de scores nog onbekend of niet beoordeeld is, kan daar niets aan veranderen.",
                fr: "Ce qui est encore inconnu ou non évalué dans les scores ne peut rien y changer.",
                en: "What is still unknown or not rated in the scores cannot change that.")
        }
        let points = numbers.score(millionths)
        return language.pick(
            nl:
                "Wat in de scores nog onbekend of niet beoordeeld is, kan dat veranderen: in het slechtste geval haalt een "
                + "ander voorstel \(points) punten meer.",
            fr: "Ce qui est encore inconnu ou non évalué dans les scores peut le changer : au pire, une autre "
                + "proposition obtiendrait \(points) points de plus.",
            en:
                "What is still unknown or not rated in the scores may change that: at worst another plan scores \(points) "
                + "points more.")
    }

    /// Where somebody is not assessable yet, and nothing else that is unknown can change the plan.
    package var onlyAnswersMayChange: String {
        language.pick(
            nl: "Onder wie al te beoordelen is, kan niets wat in de scores nog onbekend of niet beoordeeld is dit "
                + "voorstel veranderen; de antwoorden van de anderen kunnen dat wel.",
            fr: "Parmi ceux qu'on peut déjà évaluer, rien de ce qui est encore inconnu ou non évalué dans les scores "
                + "ne peut changer cette proposition ; les réponses des autres le peuvent.",
            en: "Among those who can be assessed already, nothing that is still unknown or not rated in the scores can "
                + "change this plan; the answers of the others can.")
    }

    /// Where somebody is not assessable yet.
    package var answersMayChange: String {
        language.pick(
            nl: "De antwoorden van wie nog niet te beoordelen is, kunnen tot een ander voorstel leiden.",
            fr: "Les réponses de ceux qui ne sont pas encore évaluables peuvent conduire à une autre proposition.",
            en: "The answers of those who are not assessable yet may lead to another plan.")
    }

    /// Which version of the questions counted.
    package func madeWith(_ version: MatchingSettings.QuestionVersion) -> String {
        let phrase = questionVersion(version)
        return language.pick(
            nl: "Dit voorstel is gemaakt \(phrase).", fr: "Cette proposition a été établie \(phrase).",
            en: "This plan was made \(phrase).")
    }

    package func questionVersion(_ version: MatchingSettings.QuestionVersion) -> String {
        switch version {
        case .newest:
            language.pick(
                nl: "met de nieuwste versie van de leervragen",
                fr: "avec la dernière version des questions d'apprentissage",
                en: "with the newest version of the learning questions")
        case .start:
            language.pick(
                nl: "met de startversie van de leervragen",
                fr: "avec la version initiale des questions d'apprentissage",
                en: "with the start version of the learning questions")
        case .final:
            language.pick(
                nl: "met de eindversie van de leervragen", fr: "avec la version finale des questions d'apprentissage",
                en: "with the final version of the learning questions")
        }
    }
}
