extension Texts {
    /// The word for a decision, as in a table or after a colon.
    package func decision(_ decision: Decision) -> String {
        switch decision {
        case .selected: language.pick(nl: "geselecteerd", fr: "retenue", en: "selected")
        case .reserve: language.pick(nl: "reserve", fr: "liste de réserve", en: "reserve")
        case .tiedAtTheLine: language.pick(nl: "gelijke stand", fr: "ex æquo", en: "tied")
        case .notSelected: language.pick(nl: "niet geselecteerd", fr: "non retenue", en: "not selected")
        case .belowThreshold:
            language.pick(nl: "onder de ondergrens", fr: "sous la note minimale", en: "below threshold")
        case .ineligible: language.pick(nl: "niet ontvankelijk", fr: "non recevable", en: "ineligible")
        case .pending: language.pick(nl: "in afwachting", fr: "en attente", en: "pending")
        case .incomplete: language.pick(nl: "onvolledig", fr: "incomplète", en: "incomplete")
        case .open: language.pick(nl: "nog open", fr: "à décider", en: "open")
        }
    }

    /// Who stepped out is not called ineligible.
    package var withdrawn: String { language.pick(nl: "teruggetrokken", fr: "désistement", en: "withdrawn") }

    /// The word for the answer to "may it take part at all".
    package func eligibility(_ status: Eligibility.Status) -> String {
        switch status {
        case .eligible: language.pick(nl: "ontvankelijk", fr: "recevable", en: "eligible")
        case .pending: decision(.pending)
        case .ineligible: decision(.ineligible)
        }
    }

    /// A decision with the track it is about: `geselecteerd (Benin)`.
    package func decision(_ decision: Decision, track: String?) -> String {
        self.decision(decision) + (track.map { " (\($0))" } ?? "")
    }

    /// For who is pending or incomplete: the best that can still come of it.
    package func ifAllGoesWell(_ decision: Decision, track: String? = nil) -> String {
        let condition =
            switch decision {
            case .selected, .reserve, .tiedAtTheLine, .pending, .incomplete, .open:
                language.pick(
                    nl: "Als alles goed uitvalt", fr: "Si tout se confirme", en: "If everything turns out well")
            case .notSelected, .belowThreshold, .ineligible:
                language.pick(
                    nl: "Ook als alles in haar voordeel uitvalt",
                    fr: "Même si tous les points ouverts se règlent en sa faveur",
                    en: "Even if all open points are settled in its favour")
            }
        return labelled(condition, self.decision(decision, track: track))
    }

    /// What a decision would be without the open cases `names`; `isPlural` says that they are several.
    package func dependence(
        of name: String, now: String, on names: String, isPlural: Bool, otherwise: String
    ) -> String {
        let without =
            isPlural
            ? language.pick(
                nl: "vallen \(names) weg", fr: "si \(names) sont écartées", en: "if \(names) drop out")
            : language.pick(nl: "valt \(names) weg", fr: "si \(names) est écartée", en: "if \(names) drops out")
        return language.pick(
            nl: "\(name): voorlopig \(now); \(without): \(otherwise).",
            fr: "\(name) : pour l'instant \(now) ; \(without) : \(otherwise).",
            en: "\(name): \(now) for now; \(without): \(otherwise).")
    }

    /// There are gaps that cannot change the decision.
    package func decidedDespiteGaps(_ names: String) -> String {
        language.pick(
            nl: "Er ontbreken nog gegevens, maar die kunnen de beslissing niet veranderen: \(names).",
            fr: "Des données manquent encore, mais elles ne peuvent pas changer la décision : \(names).",
            en: "Some data are still missing, but they cannot change the decision: \(names).")
    }
}
