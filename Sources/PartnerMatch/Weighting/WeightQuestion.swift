/// What is asked about the weights of a dossier.
public struct WeightQuestion: Sendable {
    /// On the scored criteria in the order of the call.
    var conditions = WeightConditions()
    /// Every switching point, not only those at the line and of the leader.
    package var showsAll = false
    /// Who is still open is left out, and not counted at the best it can reach.
    package var leavesOutOpen = false

    /// How weights are sampled; without any sample, nothing is.
    public var sampling = SamplingSettings()
    /// On the components of a pair's score, in the order of `PairComponent`.
    var componentConditions = WeightConditions()
    /// What the rows of a spreadsheet are.
    public var rows = Rows.points

    /// What the rows of a spreadsheet are about.
    public enum Rows: String, CaseIterable, Sendable { case points, applicants, pairs }

    /// All weights, the points that matter, and the open ones in.
    public init() {}

    /// The conditions as an analyst typed them: `openness > equal-exchange`, `10% <= openness <= 40%`.
    ///
    /// - Returns: everything that is wrong with them, each with its line (the first text is line 1) and column.
    public mutating func setConditions(_ texts: [String], for dossier: Dossier) -> ProblemList {
        switch WeightConditions.read(texts, dossier.scoredCriterionIDs) {
        case .success(let conditions):
            self.conditions = conditions
            return ProblemList()
        case .failure(let problems): return problems
        }
    }

    /// The same on the components of a pair's score: `expertise >= 50%`.
    public mutating func setComponentConditions(_ texts: [String]) -> ProblemList {
        switch WeightConditions.read(
            texts, PairComponent.allCases.map { $0.rawValue }, .component, setting: "component-constraint")
        {
        case .success(let conditions):
            componentConditions = conditions
            return ProblemList()
        case .failure(let problems): return problems
        }
    }

    /// The setting `componentConstraints` of a request.
    static func componentConditions(
        _ document: JSONDocument, _ options: JSONNode?
    ) -> Result<WeightConditions, ProblemList> {
        var request = BareRequest(document, input: document.root, options: options)
        let conditions = WeightConditions(
            &request, words: "componentConstraints", PairComponent.allCases.map { $0.rawValue }, .component)
        return request.problems.hasErrors ? .failure(request.problems) : .success(conditions)
    }

    /// The setting `constraints` of a request.
    static func conditions(
        _ document: JSONDocument, _ options: JSONNode?, for dossier: Dossier
    ) -> Result<WeightConditions, ProblemList> {
        let names = BareNames(dossier.scoredCriterionIDs)
        var request = BareRequest(document, input: document.root, options: options)
        let conditions = WeightConditions(&request, names)
        if request.problems.hasErrors { return .failure(request.problems) }
        return .success(conditions.reordered(from: names.names, to: dossier.scoredCriterionIDs))
    }

    /// As options of the provenance.
    var members: [JSONMember] {
        var members: [JSONMember] = []
        if !conditions.constraints.isEmpty {
            let texts = conditions.constraints.indices.map { conditions.text(of: $0) }
            members.append(JSONMember(key: "constraints", value: ["words": .texts(texts)]))
        }
        if showsAll { members.append(JSONMember(key: "all", value: true)) }
        if leavesOutOpen { members.append(JSONMember(key: "withoutOpen", value: true)) }
        let usual = SamplingSettings()
        func add(_ key: String, _ value: JSONValue, _ isUsual: Bool) {
            if !isUsual { members.append(JSONMember(key: key, value: value)) }
        }
        add("samples", .integer(sampling.samples), sampling.samples == usual.samples)
        add("seed", .integer(Int64(bitPattern: sampling.seed)), sampling.seed == usual.seed)
        add("scores", .string(sampling.scores.rawValue), sampling.scores == usual.scores)
        add("vary", .string(sampling.vary.rawValue), sampling.vary == usual.vary)
        let components = componentConditions.constraints.indices.map { componentConditions.text(of: $0) }
        add("componentConstraints", .texts(components), components.isEmpty)
        return members
    }
}

extension Dossier {
    /// The ids of the scored criteria, in the order of the call.
    package var scoredCriterionIDs: [String] { call.scoredCriteria.map { call.criteria[$0].id } }
}
