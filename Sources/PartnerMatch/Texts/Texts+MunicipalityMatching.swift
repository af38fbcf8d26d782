extension MatchingTexts {
    package func partnerIs(_ side: Side, _ municipality: Int, partner: Int, track: Int) -> String {
        let who = name(side, municipality)
        let other = name(side.other, partner)
        return language.pick(
            nl: "Het koppelingsvoorstel koppelt \(who) aan \(other) (landenluik \(self.track(track))).",
            fr: "La proposition d'appariement associe \(who) à \(other) (volet pays \(self.track(track))).",
            en: "In this plan \(who) is paired with \(other) (\(self.track(track)) track).")
    }

    /// An applicant that the plan did not consider.
    package func notCandidate(_ applicant: Int, decision: String?) -> String {
        let who = name(.north, applicant)
        let word = decision.map { " (" + $0 + ")" } ?? ""
        return language.pick(
            nl: "\(who) heeft geen partner, want de rangschikking geeft \(who) geen plaats en geen reserve\(word).",
            fr: "\(who) n'a pas de partenaire, car le classement ne lui donne ni place ni réserve\(word).",
            en: "\(who) has no partner, because the ranking gives it neither a seat nor a reserve place\(word).")
    }

    package func noPlan(_ side: Side, _ municipality: Int) -> String {
        let who = name(side, municipality)
        return language.pick(
            nl: "Er is geen koppelingsvoorstel, dus ook geen partner voor \(who).",
            fr: "Il n'y a pas de proposition d'appariement, donc pas de partenaire pour \(who).",
            en: "There is no plan, and so no partner for \(who).")
    }

    /// Over the list of the best pairs that the rules allow.
    package func bestPairs(_ count: Int) -> String {
        language.pick(
            nl: "Beste mogelijke \(counted(count, one: "partner", more: "partners"))",
            fr: counted(count, one: "Meilleur partenaire possible", more: "Meilleurs partenaires possibles"),
            en: "Best possible \(counted(count, one: "partner", more: "partners"))")
    }

    /// Partner, track, score, what this one learns, what the other learns, remark.
    package func bestPairColumns(_ side: Side) -> [String] {
        let other =
            side == .north
            ? language.pick(nl: "partner", fr: "partenaire", en: "partner")
            : language.pick(nl: "kandidaat-gemeente", fr: "commune candidate", en: "applicant")
        switch language {
        case .dutch: return [other, "leert zelf", "leert ander", "score", "opmerking"]
        case .french: return [other, "apprend", "l'autre apprend", "score", "remarque"]
        case .english: return [other, "learns", "other learns", "score", "remark"]
        }
    }

    package var inPlan: String { language.pick(nl: "voorgesteld", fr: "partenariat proposé", en: "in the plan") }

    package func elsewhere(_ side: Side, _ other: Int) -> String {
        language.pick(nl: "gekoppeld aan ", fr: "partenariat avec ", en: "paired with ") + name(side, other)
    }
}
