/// The page of the next best plans.
extension MatchingTexts {
    var alternativesTitle: String {
        let call = dossier.call.title?.text(in: language) ?? dossier.call.id
        return language.pick(
            nl: "Andere koppelingsvoorstellen", fr: "Autres propositions d'appariement", en: "Other plans")
            + " – " + call
    }

    var alternativesIntroduction: String {
        language.pick(
            nl: "De beste andere voorstellen, voor wie met het eerste niet verder kan. Allemaal geven ze de best "
                + "gerangschikte kandidaten een partner zoals het voorstel dat doet: alleen tussen kandidaten met "
                + "dezelfde plaats kan er gewisseld worden.",
            fr: "Les meilleures autres propositions, au cas où la première ne convient pas. Toutes donnent, comme "
                + "elle, un partenaire aux candidates les mieux classées : seules des candidates de même rang peuvent être "
                + "échangées.",
            en: "The best other plans, for when the first will not do. All of them give the best ranked applicants a "
                + "partner as the proposed plan does: only applicants of the same rank can be exchanged.")
    }

    /// Where the call chooses by something else.
    var alternativesByTotal: String {
        language.pick(
            nl: "De oproep kiest het voorstel op een andere maatstaf dan de totaalscore. De andere voorstellen staan "
                + "hier wel in volgorde van totaalscore; een min voor het verlies betekent een hogere totaalscore.",
            fr: "L'appel choisit la proposition selon un autre critère que le score total. Les autres propositions "
                + "suivent pourtant ici l'ordre du score total ; une perte négative signifie un score total plus élevé.",
            en: "The call chooses the plan by something else than the total score. The other plans are in the order of "
                + "the total score all the same; a loss with a minus is a higher total score.")
    }

    var proposedPlan: String {
        language.pick(nl: "Het voorstel", fr: "La proposition", en: "The proposed plan")
    }

    var noOtherPlan: String {
        language.pick(
            nl: "Er is geen ander voorstel dat evenveel best gerangschikte kandidaten een partner geeft.",
            fr: "Aucune autre proposition ne donne un partenaire à autant de candidates les mieux classées.",
            en: "No other plan gives as many of the best ranked applicants a partner.")
    }

    var alternativesHeading: String {
        language.pick(nl: "De beste andere", fr: "Les meilleures autres", en: "The best others")
    }

    /// Number, total, loss, lowest score, who would rather have each other, pairs that share a theme.
    var alternativeColumns: [String] {
        switch language {
        case .dutch: ["nr.", "totaal", "verlies", "laagste", "liever elkaar", "thema gedeeld"]
        case .french: ["n°", "total", "perte", "le plus bas", "se préfèrent", "thème partagé"]
        case .english: ["no.", "total", "loss", "lowest", "rather each other", "theme shared"]
        }
    }

    var alternativesNote: String {
        language.pick(
            nl: "Liever elkaar: hoeveel keer een kandidaat en een partner allebei meer van elkaar zouden leren dan "
                + "van wie ze krijgen. Thema gedeeld: hoeveel partnerschappen een thema delen met een ander.",
            fr: "Se préfèrent : combien de fois une candidate et un partenaire apprendraient tous deux davantage l'un "
                + "de l'autre. Thème partagé : combien de partenariats partagent un thème avec un autre.",
            en: "Rather each other: how often an applicant and a partner would both learn more from each other than "
                + "from whom they get. Theme shared: how many pairs share a theme with another.")
    }

    func noFurtherPlans(_ count: Int) -> String {
        language.pick(
            nl: "Meer voorstellen dan " + counted(count, one: "dit ene", more: "deze \(count)") + " zijn er niet.",
            fr: "Il n'existe pas d'autres propositions que " + counted(count, one: "celle-ci.", more: "ces \(count)."),
            en: "There are no plans but " + counted(count, one: "this one.", more: "these \(count)."))
    }

    /// In a table: `12,3`, and with a minus where it is a gain.
    func loss(_ millionths: Int64) -> String {
        (millionths < 0 ? "−" : "") + numbers.score(millionths < 0 ? -millionths : millionths)
    }

    var differencesHeading: String {
        language.pick(
            nl: "Wat er anders is dan in het voorstel", fr: "Ce qui diffère de la proposition",
            en: "What differs from the proposed plan")
    }

    /// `Nr. 2 (−3,1)`.
    func alternative(_ number: Int, loss: Int64) -> String {
        let change = loss == 0 ? "0" : (loss < 0 ? "+" : "−") + numbers.score(loss < 0 ? -loss : loss)
        return language.pick(nl: "Nr. \(number)", fr: "N° \(number)", en: "No. \(number)") + " (\(change))"
    }

    func moreAlternatives(_ count: Int) -> String {
        language.pick(
            nl: "En nog \(count), in JSON en CSV.", fr: "Et encore \(count), en JSON et en CSV.",
            en: "And \(count) more, in JSON and CSV.")
    }

    /// What comes in place of what, who changes partner, who is in and who is out.
    func change(_ change: PlanChange) -> String {
        func names(_ pairs: [RematchPair]) -> String { listed(pairs.map { pair($0.applicant, $0.partner) }) }
        func who(_ members: [RematchMember]) -> String { listed(members.map { name($0.side, $0.index) }) }
        var parts: [String] = []
        let old = names(change.pairsOut)
        let new = names(change.pairsIn)
        if change.pairsOut.isEmpty {
            if !change.pairsIn.isEmpty {
                parts.append(language.pick(nl: "erbij \(new)", fr: "en plus \(new)", en: "in addition \(new)"))
            }
        } else if change.pairsIn.isEmpty {
            parts.append(language.pick(nl: "zonder \(old)", fr: "sans \(old)", en: "without \(old)"))
        } else {
            parts.append(
                language.pick(
                    nl: "\(new) in de plaats van \(old)", fr: "\(new) au lieu \(de(old))",
                    en: "\(new) instead of \(old)"))
        }
        if !change.moved.isEmpty {
            parts.append(
                language.pick(
                    nl: "een andere partner voor \(who(change.moved))",
                    fr: "un autre partenaire pour \(who(change.moved))",
                    en: "another partner for \(who(change.moved))"))
        }
        if !change.comesIn.isEmpty {
            parts.append(
                language.pick(
                    nl: "wel een partner voor \(who(change.comesIn))",
                    fr: "désormais un partenaire pour \(who(change.comesIn))",
                    en: "now a partner for \(who(change.comesIn))"))
        }
        if !change.goesOut.isEmpty {
            parts.append(
                language.pick(
                    nl: "geen partner meer voor \(who(change.goesOut))",
                    fr: "plus de partenaire pour \(who(change.goesOut))",
                    en: "no partner any more for \(who(change.goesOut))"))
        }
        guard !parts.isEmpty else {
            return language.pick(nl: "er verandert niets.", fr: "rien ne change.", en: "nothing changes.")
        }
        return parts.joined(separator: semicolon) + "."
    }

    // MARK: Cohesion

    var cohesionHeading: String {
        language.pick(
            nl: "Samenhang: gedeelde thema's", fr: "Cohésion : thèmes partagés", en: "Cohesion: shared themes")
    }

    func cohesionIntroduction(within: DecimalNumber) -> String {
        let points = numbers.text(within)
        return language.pick(
            nl: "Voor de netwerkvergaderingen telt ook hoeveel partnerschappen een thema delen. Vergeleken zijn de "
                + "voorstellen die hoogstens \(points) punten van de totaalscore verliezen.",
            fr: "Pour les réunions de réseau, le nombre de partenariats qui partagent un thème compte aussi. Les "
                + "propositions comparées perdent au plus \(points) points du score total.",
            en: "For the network meetings it also counts how many pairs share a theme. The plans compared lose at most "
                + "\(points) points of the total score.")
    }

    private func cohesion(_ cohesion: PlanCohesion) -> String {
        language.pick(
            nl: "\(cohesion.connected) van de \(cohesion.pairs) partnerschappen delen een thema met een ander, en "
                + "\(cohesion.links) van de \(cohesion.twos) tweetallen delen er een",
            fr: "\(cohesion.connected) des \(cohesion.pairs) partenariats partagent un thème avec un autre, et "
                + "\(cohesion.links) des \(cohesion.twos) combinaisons de deux en partagent un",
            en: "\(cohesion.connected) of the \(cohesion.pairs) pairs share a theme with another, and "
                + "\(cohesion.links) of the \(cohesion.twos) combinations of two share one")
    }

    func proposedCohesion(_ value: PlanCohesion) -> String {
        language.pick(nl: "In het voorstel: ", fr: "Dans la proposition : ", en: "In the proposed plan: ")
            + cohesion(value) + "."
    }

    func moreCohesive(_ entry: PlanAlternatives.Entry) -> String {
        let change =
            entry.loss < 0
            ? language.pick(nl: "de winst is", fr: "le gain est de", en: "the gain is")
            : language.pick(nl: "het verlies is", fr: "la perte est de", en: "the loss is")
        let points = numbers.score(entry.loss < 0 ? -entry.loss : entry.loss)
        return language.pick(nl: "Meer samenhang: ", fr: "Plus de cohésion : ", en: "More cohesion: ")
            + cohesion(entry.cohesion) + semicolon + change
            + language.pick(nl: " \(points) punten.", fr: " \(points) points.", en: " \(points) points.")
    }

    var proposedIsMostCohesive: String {
        language.pick(
            nl: "Geen vergeleken voorstel heeft meer samenhang.",
            fr: "Aucune proposition comparée n'a plus de cohésion.", en: "No plan compared is more cohesive.")
    }

    func cohesionCompared(_ count: Int) -> String {
        language.pick(
            nl: "Alle voorstellen binnen die punten zijn vergeleken: \(count).",
            fr: "Toutes les propositions dans ces limites ont été comparées : \(count).",
            en: "All plans within these points were compared: \(count).")
    }

    func cohesionCutShort(_ count: Int) -> String {
        language.pick(
            nl: "Alleen de beste \(count) voorstellen zijn vergeleken. Een ander met nog meer samenhang is niet "
                + "uitgesloten.",
            fr: "Seules les \(count) meilleures propositions ont été comparées. Une autre, plus cohérente encore, "
                + "n'est pas exclue.",
            en: "Only the best \(count) plans were compared. Another one, more cohesive still, is not ruled out.")
    }
}
