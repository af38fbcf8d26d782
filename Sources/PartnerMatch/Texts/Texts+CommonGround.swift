/// What two or more municipalities have in common, and who of a pair gives more.
extension MatchingTexts {
    /// Who gives more, in one sentence; `gap` of the pair of these two.
    package func reciprocity(_ gap: ReciprocityGap, applicant: Int, partner: Int) -> String {
        let north = name(.north, applicant)
        let south = name(.south, partner)
        let points = percentagePoints(gap.points)
        let text: String
        switch gap.balance {
        case .balanced:
            text = language.pick(
                nl: "\(north) en \(south) kunnen elkaar ongeveer evenveel leren (verschil: \(points))",
                fr: "\(north) et \(south) peuvent s'apporter à peu près autant (écart : \(points))",
                en: "\(north) and \(south) can teach each other about as much (difference: \(points))")
        case .north, .south:
            let (giver, taker) = gap.balance == .south ? (south, north) : (north, south)
            text = language.pick(
                nl: "\(giver) kan \(taker) meer leren dan omgekeerd (verschil: \(points))",
                fr: "\(giver) peut apporter plus à \(taker) que l'inverse (écart : \(points))",
                en: "\(giver) can teach \(taker) more than the other way round (difference: \(points))")
        }
        guard gap.mayChange else { return text + "." }
        return text
            + language.pick(
                nl: "; dat kan nog veranderen, want niet elk aanbod is beoordeeld.",
                fr: " ; cela peut encore changer, car certaines offres ne sont pas évaluées.",
                en: "; this may still change, as not every offer has been rated.")
    }

    /// `12 procentpunten`.
    package func percentagePoints(_ points: Int64) -> String {
        let value = points < 0 ? -points : points
        return language.pick(
            nl: value == 1 ? "1 procentpunt" : "\(value) procentpunten",
            fr: value < 2 ? "\(value) point de pourcentage" : "\(value) points de pourcentage",
            en: value == 1 ? "1 percentage point" : "\(value) percentage points")
    }

    /// The goals that both sides of a pair serve, in the scope of the call.
    package func sharedGoals(_ goals: [Int], applicant: Int, partner: Int, isScoped: Bool) -> String {
        let both = listed([name(.north, applicant), name(.south, partner)])
        let scope =
            isScoped
            ? language.pick(
                nl: ", binnen die van de oproep", fr: ", parmi ceux de l'appel", en: ", among those of the call")
            : ""
        guard !goals.isEmpty else {
            return language.pick(
                nl: "\(both) hebben geen SDG gemeen\(scope).", fr: "\(both) n'ont aucun ODD en commun\(scope).",
                en: "\(both) have no SDG in common\(scope).")
        }
        let list = listed(goals.map { texts.namedGoal($0) })
        return language.pick(
            nl: "SDG's waaraan \(both) allebei werken\(scope): \(list).",
            fr: "ODD communs à \(both)\(scope) : \(list).", en: "SDGs that both \(both) work on\(scope): \(list).")
    }

    /// The goals that one municipality serves, with their shares.
    package func goalProfile(_ who: String, _ goals: [(goal: Int, share: Double)]) -> String {
        guard !goals.isEmpty else {
            return language.pick(
                nl: "De leervragen en het expertiseaanbod van \(who) raken aan geen enkele SDG.",
                fr: "Les questions d'apprentissage et les offres d'expertise \(de(who)) ne touchent aucun ODD.",
                en: "The learning questions and offers of \(who) touch no SDG.")
        }
        let list = listed(goals.map { texts.namedGoal($0.goal) + colon + numbers.percent($0.share) })
        return language.pick(
            nl: "Deel van de leervragen en het expertiseaanbod van \(who) per SDG: \(list).",
            fr: "Part des questions d'apprentissage et des offres d'expertise \(de(who)) par ODD : \(list).",
            en: "Share of the learning questions and offers of \(who) by SDG: \(list).")
    }

    package func goalProfileUnknown(_ who: String) -> String {
        language.pick(
            nl: "Aan welke SDG's \(who) werkt, is nog niet bekend: leervragen of expertiseaanbod ontbreken.",
            fr: "On ne sait pas encore sur quels ODD travaille \(who) : les questions ou les offres manquent.",
            en: "Which SDGs \(who) works on is not known yet: questions or offers are missing.")
    }

    package var commonGroundHeading: String {
        language.pick(
            nl: "Wederkerigheid en raakvlakken", fr: "Réciprocité et points communs",
            en: "Reciprocity and common ground")
    }

    package var goalHeading: String { language.pick(nl: "SDG's", fr: "ODD", en: "SDGs") }

    // MARK: Shared questions

    package var sharedHeading: String {
        language.pick(
            nl: "Gedeelde leervragen", fr: "Questions d'apprentissage communes", en: "Shared learning questions")
    }

    /// Two municipalities and what they share: `Laarne en Sint-Truiden: “…” en “…”; …`.
    package func sharedQuestions(_ questions: [SharedQuestion]) -> String {
        guard let one = questions.first else { return "" }
        let names = listed([
            name(one.first.side, one.first.municipality), name(one.second.side, one.second.municipality),
        ])
        return names + colon + questions.map { sharedQuestion($0) }.joined(separator: semicolon)
    }

    private func sharedQuestion(_ shared: SharedQuestion) -> String {
        let one = question(shared.first.side, shared.first.municipality, shared.firstPlace)
        let other = question(shared.second.side, shared.second.municipality, shared.secondPlace)
        return one == other ? one : listed([one, other])
    }

    /// Whose questions a municipality shares, among the others of its side in the plan.
    package func sharesWith(_ who: String, _ others: [String]) -> String {
        let list = listed(others)
        return language.pick(
            nl: "Dezelfde leervragen in dit koppelingsvoorstel: \(who) kan ze samen opnemen met \(list).",
            fr: "Mêmes questions d'apprentissage dans cette proposition : \(who) peut les traiter avec \(list).",
            en: "The same learning questions in this plan: \(who) can take them up together with \(list).")
    }
}
