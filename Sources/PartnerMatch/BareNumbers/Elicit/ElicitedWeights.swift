import DecisionKernels

/// How judgements become weights.
struct ElicitSettings: Sendable {
    /// How the weights of several people become one set.
    enum Combine: String, CaseIterable, Sendable {
        /// Everybody's judgements two by two become one matrix (geometric means), and that makes the weights.
        case judgements
        /// The mean of everybody's weights.
        case arithmetic
        /// The geometric means of everybody's weights.
        case geometric
    }

    var method: ElicitInput.Method
    /// Nil: judgements for `ahp`, else arithmetic.
    var combine: Combine?
    /// Whether judgements that are missing get the value that fits best, in place of being asked for.
    var completes = false

    var combination: Combine { combine ?? (method == .ahp ? .judgements : .arithmetic) }
}

/// Weights from judgements, of one person or of several.
struct ElicitedWeights: Sendable {
    /// One person's, or those of all together.
    struct Judged: Sendable {
        var weights: [Double]
        /// For judgements two by two: what was judged, completed, and how well it fits together.
        var matrix: [[Double]]?
        var comparison: PairwiseComparison?
        /// The missing judgements that were filled in, each once.
        var completed: [IndexPair] = []

        init(weights: [Double]) { self.weights = weights }

        init(matrix: [[Double]], completed: [IndexPair] = []) {
            let comparison = PairwiseComparison(matrix)
            weights = comparison.weights
            self.matrix = matrix
            self.comparison = comparison
            self.completed = completed
        }
    }

    let settings: ElicitSettings
    /// The names of the criteria, in the order of the weights; nil for a matrix without names.
    let criteria: [String]?
    /// In the order given; one where nobody is named.
    let people: [(name: String?, judged: Judged)]
    let together: Judged
    /// By criterion: the least and the greatest weight that anybody gives it; empty for one person.
    let spread: [(least: Double, greatest: Double)]

    /// Nil where everybody's geometric means are zero: every criterion gets nothing from somebody.
    init?(_ settings: ElicitSettings, criteria: [String]?, people: [(name: String?, judged: Judged)]) {
        self.settings = settings
        self.criteria = criteria
        self.people = people
        guard people.count > 1 else {
            guard let only = people.first else { return nil }
            together = only.judged
            spread = []
            return
        }
        let weights = people.map { $0.judged.weights }
        spread = CombinedWeights.spread(weights)
        switch settings.combination {
        case .judgements: together = Judged(matrix: PairwiseComparison.combined(people.compactMap { $0.judged.matrix }))
        case .arithmetic: together = Judged(weights: CombinedWeights.arithmetic(weights))
        case .geometric:
            guard let combined = CombinedWeights.geometric(weights) else { return nil }
            together = Judged(weights: combined)
        }
    }

    // MARK: As data

    var value: JSONValue {
        var members = Self.members(together)
        if let criteria { members.append(JSONMember(key: "criteria", value: .texts(criteria))) }
        if people.count > 1 {
            members.append(
                JSONMember(
                    key: "people",
                    value: .array(
                        people.map { person in
                            .object(
                                [JSONMember(key: "name", value: .text(person.name))]
                                    + Self.members(person.judged))
                        })))
            members.append(
                JSONMember(
                    key: "spread",
                    value: .array(
                        spread.map { ["least": .double($0.least), "greatest": .double($0.greatest)] })))
        }
        return .object(members)
    }

    private static func members(_ judged: Judged) -> [JSONMember] {
        var members = [JSONMember(key: "weights", value: .array(judged.weights.map { .double($0) }))]
        guard let comparison = judged.comparison, let matrix = judged.matrix else { return members }
        let worst: JSONValue =
            comparison.mostInconsistent.map { pair in
                [
                    "row": .integer(pair.row), "column": .integer(pair.column),
                    "given": .double(matrix[pair.row][pair.column]),
                    "fitting": .double(judged.weights[pair.row] / judged.weights[pair.column]),
                ]
            } ?? .null
        members += [
            JSONMember(key: "eigenvalue", value: .double(comparison.eigenvalue)),
            JSONMember(key: "consistencyIndex", value: .double(comparison.consistencyIndex)),
            JSONMember(
                key: "consistencyRatio", value: comparison.consistencyRatio.map { .double($0) } ?? .null),
            JSONMember(
                key: "consistent", value: comparison.consistencyRatio.map { .boolean($0 <= 0.1) } ?? .null),
            JSONMember(key: "mostInconsistent", value: worst),
        ]
        guard !judged.completed.isEmpty else { return members }
        let completed = judged.completed.map { pair -> JSONValue in
            [
                "row": .integer(pair.row), "column": .integer(pair.column),
                "value": .double(matrix[pair.row][pair.column]),
            ]
        }
        members.append(JSONMember(key: "completed", value: .array(completed)))
        return members
    }
}
