/// A weight set that a dossier is tried with.
public struct WeightScenario: Sendable {
    /// Its name; no two of a comparison have the same.
    public let id: String
    /// Its name for people, where it has one.
    package let label: LocalisedText?
    package let weights: WeightSet
    /// As it was asked for: the name of a set, or what was given on the spot.
    package let given: JSONValue

    package init(id: String, label: LocalisedText? = nil, weights: WeightSet, given: JSONValue) {
        self.id = id
        self.label = label
        self.weights = weights
        self.given = given
    }

    /// The same with nothing but its weights of the criteria; all else is that of `own`.
    package func criteriaOnly(over own: WeightSet) -> WeightScenario {
        var weights = own
        weights.id = self.weights.id
        weights.label = self.weights.label
        weights.criteria = self.weights.criteria
        return WeightScenario(id: id, label: label, weights: weights, given: given)
    }

    /// The name for people, or the id.
    package func name(in language: Language) -> String {
        let text = label?.text(in: language) ?? ""
        return text.isEmpty ? id : text
    }
}

/// Where a command gets a weight set from.
public enum ScenarioSource: Sendable {
    /// A set of `Config/weights`.
    case named(String)
    /// A file with one weight set, or with a list of them.
    case file(InputFile)
}
