import DecisionKernels

/// The input of the operation `stable`: who would have whom, in which order (design §8).
struct StableInput: Sendable {
    private let proposers: BareNames
    private let receivers: BareNames
    private let problem: StableProblem
    /// The pairs whose stability is asked for; nil where a matching is asked for.
    private var plan: [IndexPair]?

    /// Reads and answers a request. O(length of the lists), plus sorting the names.
    static func answer(_ request: BareRequest) -> Result<BareAnswer, ProblemList> {
        var request = request
        let isByReceivers = request.option("proposing").flatMap { request.document.string($0) } == "receivers"
        let input = StableInput(&request)
        guard !request.problems.hasErrors else { return .failure(request.problems) }
        return .success(
            BareAnswer(
                result: input.answer(isByReceivers ? .receivers : .proposers),
                settings: [JSONMember(key: "proposing", value: .string(isByReceivers ? "receivers" : "proposers"))]))
    }

    private init(_ request: inout BareRequest) {
        let document = request.document
        func names(_ key: String) -> BareNames {
            BareNames(request.part(key).map { document.members($0).compactMap { document.string($0.key) } } ?? [])
        }
        proposers = names("proposers")
        receivers = names("receivers")
        let north = request.wishes("proposers", proposers, of: receivers, .receiver)
        let south = request.wishes("receivers", receivers, of: proposers, .proposer)
        var capacities = [Int](repeating: 1, count: receivers.names.count)
        if let node = request.part("capacities") {
            for (key, value) in document.members(node) {
                guard let receiver = request.index(key, among: receivers, .receiver),
                    let capacity = document.number(value)?.int64
                else { continue }
                capacities[receiver] = Int(capacity)
            }
        }
        problem = StableProblem(proposers: north, receivers: south, capacities: capacities)
        if let node = request.part("plan") { plan = request.plan(node, proposers, receivers, capacities) }
    }

    private func answer(_ side: DeferredAcceptance.Side) -> JSONValue {
        let pairs = plan ?? DeferredAcceptance(problem, proposing: side).pairs
        var isMatched = (
            proposers: [Bool](repeating: false, count: proposers.names.count),
            receivers: [Bool](repeating: false, count: receivers.names.count)
        )
        for pair in pairs {
            isMatched.proposers[pair.row] = true
            isMatched.receivers[pair.column] = true
        }
        func unmatched(_ names: BareNames, _ isMatched: [Bool]) -> JSONValue {
            .texts(zip(names.names, isMatched).filter { !$0.1 }.map { $0.0 })
        }
        return [
            "pairs": value(pairs),
            "unmatched": [
                "proposers": unmatched(proposers, isMatched.proposers),
                "receivers": unmatched(receivers, isMatched.receivers),
            ],
            "blockingPairs": value(problem.blockingPairs(of: pairs)),
            "unacceptablePairs": value(problem.unacceptablePairs(of: pairs)),
        ]
    }

    private func value(_ pairs: [IndexPair]) -> JSONValue {
        .array(pairs.map { [.string(proposers.names[$0.row]), .string(receivers.names[$0.column])] })
    }
}

extension BareRequest {
    /// The lists of one side in the order of its names, each as groups of equals.
    fileprivate mutating func wishes(
        _ key: String, _ names: BareNames, of others: BareNames, _ thing: Thing
    ) -> [[[Int]]] {
        var lists = [[[Int]]](repeating: [], count: names.names.count)
        guard let node = part(key) else { return lists }
        var seenBy = [Int](repeating: -1, count: others.names.count)
        for (name, list) in document.members(node) {
            guard document.kind(list) == .array else {
                report(.wrongType, list, .list)
                continue
            }
            guard let member = document.string(name).flatMap({ names[$0] }) else { continue }
            var groups: [[Int]] = []
            for wish in document.elements(list) {
                let tied = document.kind(wish) == .array ? Array(document.elements(wish)) : [wish]
                var group: [Int] = []
                for one in tied {
                    guard let other = index(one, among: others, thing) else { continue }
                    guard seenBy[other] != member else {
                        report(.duplicateID, one, .eachOnce)
                        continue
                    }
                    seenBy[other] = member
                    group.append(other)
                }
                if !group.isEmpty { groups.append(group) }
            }
            lists[member] = groups
        }
        return lists
    }

    /// The pairs of a plan that keeps the capacities, ascending.
    fileprivate mutating func plan(
        _ node: JSONNode, _ proposers: BareNames, _ receivers: BareNames, _ capacities: [Int]
    ) -> [IndexPair] {
        var isPlanned = [Bool](repeating: false, count: proposers.names.count)
        var left = capacities
        var pairs: [IndexPair] = []
        for element in document.elements(node) {
            let names = Array(document.elements(element))
            guard names.count == 2 else {
                // Fewer are refused by the shape.
                if names.count > 2 { report(.wrongType, element, .twoNames) }
                continue
            }
            let proposer = index(names[0], among: proposers, .proposer)
            let receiver = index(names[1], among: receivers, .receiver)
            guard let proposer, let receiver else { continue }
            guard !isPlanned[proposer] else {
                report(.duplicateID, names[0], .pairOnce)
                continue
            }
            isPlanned[proposer] = true
            guard left[receiver] > 0 else {
                report(.outOfRange, names[1], .vacancy)
                continue
            }
            left[receiver] -= 1
            pairs.append(IndexPair(row: proposer, column: receiver))
        }
        return pairs.sorted()
    }
}

extension BareShapes {
    private static let name = Shape.text
    private static let pairs = Shape.list(.list(name, atLeast: 2))
    private static let wishes = Shape.map(
        keys: nil, values: .list(.either(.nameOrNames, [name, .list(name, atLeast: 1)])))

    /// That names exist and stand once, and that a plan keeps the capacities, is checked by the program alone.
    static let stable = BareShapes(
        input: .record(
            RecordShape(
                "stable",
                [
                    FieldShape(
                        "proposers", wishes, required: true,
                        "For every proposer the receivers it accepts, liked best first; a list within the list: equals."
                    ),
                    FieldShape("receivers", wishes, required: true, "The same for every receiver."),
                    FieldShape(
                        "capacities", .map(keys: nil, values: .integer(minimum: 0, maximum: 1_000_000)),
                        "How many proposers a receiver can take; default 1."),
                    FieldShape(
                        "plan", pairs,
                        "Pairs of proposer and receiver: their blocking pairs are asked for, and nothing is matched."),
                ])),
        options: [
            FieldShape(
                "proposing", .choice(["proposers", "receivers"]),
                "The side for which the matching is the best of all stable ones; default proposers.")
        ],
        result: .record(
            RecordShape(
                "stableResult",
                [
                    FieldShape(
                        "pairs", pairs, required: true, "A stable matching, or the plan, in the order of names."),
                    FieldShape(
                        "unmatched",
                        .record(
                            RecordShape(
                                "unmatched",
                                [
                                    FieldShape("proposers", .list(name), required: true, "Proposers with nobody."),
                                    FieldShape("receivers", .list(name), required: true, "Receivers with nobody."),
                                ])), required: true, "Who has nobody."),
                    FieldShape(
                        "blockingPairs", pairs, required: true,
                        "Who would both rather have each other than what they have; a free place counts as nobody."),
                    FieldShape(
                        "unacceptablePairs", pairs, required: true,
                        "Pairs of the plan in which one does not list the other."),
                ])))
}
