extension Texts {
    /// ` op 12 juni 2026`, or that the dossier does not say when.
    private func on(_ date: String?) -> String {
        date.map { language.pick(nl: " op \($0)", fr: " le \($0)", en: " on \($0)") } ?? " (\(noDate))"
    }

    package var noDate: String {
        language.pick(nl: "datum niet vermeld", fr: "date non indiquée", en: "date not given")
    }

    /// What the steering group decided instead of the calculation.
    package func override(_ name: String, _ decision: String, date: String?, reason: String, without: String) -> String
    {
        sentences([byDecision(name, decision, date: date), self.reason(reason), withoutThis(without)])
    }

    func byDecision(_ name: String, _ decision: String, date: String?) -> String {
        let day = on(date)
        return language.pick(
            nl: "\(name): \(decision) door een beslissing van de stuurgroep\(day)",
            fr: "\(name) : \(decision) par décision du comité de pilotage\(day)",
            en: "\(name): \(decision) by a decision of the steering group\(day)")
    }

    func withoutThis(_ decision: String) -> String {
        labelled(
            language.pick(
                nl: "Zonder deze beslissing", fr: "Sans cette décision", en: "Without this decision"), decision)
    }

    /// The same where it was not a decision about this municipality, but perhaps a lot or somebody's withdrawal.
    package func withoutAny(_ decision: String) -> String {
        labelled(
            language.pick(
                nl: "Zonder de beslissingen, lotingen en terugtrekkingen",
                fr: "Sans les décisions, tirages au sort et désistements",
                en: "Without the decisions, lots and withdrawals"), decision)
    }

    /// For who lost a lot.
    package var lotDecided: String {
        language.pick(
            nl: "Bij de gelijke stand besliste de loting.", fr: "L'ex æquo a été départagé par tirage au sort.",
            en: "The tie was settled by lot.")
    }

    /// An override that changes nothing.
    package func overrideNotFollowed(_ name: String, _ decision: String, date: String?, reason: String) -> String {
        let day = on(date)
        return sentences([
            language.pick(
                nl: "\(name): \(decision) door een beslissing van de stuurgroep\(day), die niet gevolgd kon worden "
                    + "(terugtrekking, of geen plaats meer)",
                fr: "\(name) : \(decision) par décision du comité de pilotage\(day), impossible à suivre "
                    + "(désistement, ou plus de place)",
                en: "\(name): \(decision) by a decision of the steering group\(day), which could not be followed "
                    + "(withdrawal, or no seat left)"),
            self.reason(reason),
        ])
    }

    /// A lot and the order it gave; anybody can draw it again from the starting number.
    package func lot(
        between names: String, date: String?, start: String, order: String, reason: String? = nil, isApplied: Bool
    ) -> String {
        let day = on(date)
        return sentences([
            language.pick(
                nl: "Loting\(day) tussen \(names) (startgetal \(start)): \(order)",
                fr: "Tirage au sort\(day) entre \(names) (nombre de départ \(start)) : \(order)",
                en: "Lot drawn\(day) between \(names) (starting number \(start)): \(order)"),
            reason.map { self.reason($0) } ?? "",
            isApplied
                ? ""
                : language.pick(
                    nl: "Zonder gevolg: er was tussen hen geen gelijke stand te beslechten",
                    fr: "Sans effet : il n'y avait pas d'ex æquo à départager entre elles",
                    en: "Without effect: there was no tie to settle between them"),
        ])
    }

    func withdrawal(_ name: String, date: String?, reason: String?) -> String {
        let day = on(date)
        return sentences([
            language.pick(
                nl: "\(name): terugtrekking\(day)", fr: "\(name) : désistement\(day)", en: "\(name): withdrawal\(day)"),
            reason.map { self.reason($0) } ?? "",
        ])
    }

    /// Applicant, decision without the steering group's, decision with them.
    var panelColumns: [String] {
        [
            applicantColumn,
            language.pick(nl: "Zonder", fr: "Sans", en: "Without"), language.pick(nl: "Met", fr: "Avec", en: "With"),
        ]
    }

    var withoutPanel: String {
        language.pick(
            nl: "Dit verandert door deze beslissingen, lotingen en terugtrekkingen:",
            fr: "Ce que changent ces décisions, tirages au sort et désistements :",
            en: "What these decisions, lots and withdrawals change:")
    }

    var sameWithoutPanel: String {
        language.pick(
            nl: "Zonder deze beslissingen was de uitkomst dezelfde.",
            fr: "Sans ces décisions, le résultat serait le même.",
            en: "Without these decisions the outcome would be the same.")
    }
}
