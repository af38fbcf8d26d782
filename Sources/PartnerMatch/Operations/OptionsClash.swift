/// A setting that cannot be taken, and what is wrong with it.
package struct OptionsClash: Sendable {
    package var setting: String
    package var problem: Problem
}

extension OperationOptions {
    /// The settings of `match` of which each gives an answer of its own: at most one is given.
    private static let ownAnswers = ["expertise", "network", "calendar", "alternatives", "prices", "frontier"]

    /// The setting that the operation does not take or that does not go with the others; nil where all go together.
    ///
    /// Of two that each give an answer of their own, the later in the order of `ownAnswers`.
    package func clash(with operation: Operation) -> OptionsClash? {
        // Whoever asks for an applicant's view must not get the panel's by naming another operation or table.
        if audience != .panel, operation != .explain || expertise {
            return OptionsClash(
                setting: "audience",
                problem: Problem(
                    .notOneOf, expected: .oneOf([Audience.panel.rawValue]), found: "\"\(audience.rawValue)\""))
        }
        let taken = operation.settings.map { $0.key }
        let given = members(nil).map { $0.key }
        if let name = given.first(where: { !taken.contains($0) }) { return Self.clash(name, taken) }
        let own = Self.ownAnswers.filter { given.contains($0) && operation == .match }
        // All objectives are compared and nothing else.
        if let name = own.last, own.count > 1 || objective == .all { return Self.clash(name, Self.ownAnswers) }
        if rules, let name = ["scenarios", "criteriaOnly", "plans"].first(where: { given.contains($0) }) {
            return Self.clash(name, ["rules", name])
        }
        if let lead {
            guard rules else { return Self.clash("preference", ["rules"]) }
            if !lead.isValid {
                return OptionsClash(
                    setting: "preference",
                    problem: Problem(.outOfRange, expected: .minimumBelowMaximum, found: lead.text))
            }
        }
        if within != nil, alternatives == nil { return Self.clash("within", ["alternatives"]) }
        if let alternatives, !(1...Self.mostAlternatives).contains(alternatives) {
            return OptionsClash(
                setting: "alternatives",
                problem: Problem(
                    .outOfRange, expected: .wholeBetween(1, Int64(Self.mostAlternatives)), found: "\(alternatives)"))
        }
        return nil
    }

    private static func clash(_ name: String, _ known: [String]) -> OptionsClash {
        OptionsClash(setting: name, problem: Problem(.optionsClash, expected: .oneKeyOf(known), found: name))
    }
}
