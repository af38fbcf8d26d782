import DecisionKernels

extension AssignInput {
    /// The answer: the best plans, or why there is none. Where groups overlap and the search had to stop before any
    /// plan was found, no plans and `optimal` false.
    func answer() -> JSONValue {
        do throws(PairingSearchLimit) {
            let answers = try problem.best(options.best, by: options.objective)
            guard let first = answers.first else { return try infeasible() }
            let frontier = try current.map { current throws(PairingSearchLimit) in try problem.frontier(from: current) }
            var members = members(answers.map { $0.plan }, first, isFrontierOptimal: frontier?.isOptimal ?? true)
            if options.prices { members.append(JSONMember(key: "forcingLoss", value: try forcingLosses())) }
            if let frontier { members.append(JSONMember(key: "frontier", value: points(frontier.points))) }
            if !gone.isEmpty { members.append(JSONMember(key: "gone", value: .array(gone.map { .texts($0) }))) }
            return .object(members)
        } catch {
            return ["plans": [], "optimal": false, "gap": .null, "unique": .null]
        }
    }

    private func members(
        _ plans: [PairingPlan], _ first: PairingAnswer, isFrontierOptimal: Bool
    ) -> [JSONMember] {
        [
            JSONMember(key: "plans", value: .array(plans.map { .object(members($0)) })),
            JSONMember(key: "optimal", value: .boolean(first.isOptimal && isFrontierOptimal)),
            JSONMember(key: "gap", value: first.gap.map { number($0) } ?? .null),
            JSONMember(key: "unique", value: first.isUnique.map { .boolean($0) } ?? .null),
        ]
    }

    private func members(_ plan: PairingPlan) -> [JSONMember] {
        [
            JSONMember(key: "pairs", value: .array(plan.pairs.map { pair($0) })),
            JSONMember(key: "total", value: number(plan.total)),
            JSONMember(key: "worst", value: plan.worst.map { .millionths($0) } ?? .null),
        ]
    }

    private func pair(_ pair: IndexPair) -> JSONValue { [.string(rows[pair.row]), .string(columns[pair.column])] }

    /// Millionths as a decimal number, exactly.
    private func number(_ millionths: Int128) -> JSONValue {
        .number(
            Rational(numerator: BigInteger(millionths), denominator: BigInteger(powerOfTen: 6))
                .decimalText(maximumPlaces: 6))
    }

    /// In the order of rows and columns of the input; null as a whole where that would take too many solutions.
    private func forcingLosses() throws(PairingSearchLimit) -> JSONValue {
        guard let losses = try problem.forcingLosses(by: options.objective) else { return .null }
        return .array(
            placeOfRow.map { row in
                .array(placeOfColumn.map { losses[row * columns.count + $0].map { number($0) } ?? .null })
            })
    }

    private func points(_ points: [PairingFrontierPoint]) -> JSONValue {
        .array(
            points.map { point in
                [
                    "changes": .integer(point.changes), "total": number(point.plan.total),
                    "pairs": .array(point.plan.pairs.map { pair($0) }),
                ]
            })
    }

    private func infeasible() throws(PairingSearchLimit) -> JSONValue {
        let conflict = try problem.conflict() ?? []
        return ["infeasible": ["conflict": .array(conflict.map { constraint($0) })]]
    }

    private func constraint(_ constraint: PairingConstraint) -> JSONValue {
        switch constraint {
        case .fixed(let pair): ["fixed": self.pair(pair)]
        case .forbidden(let pair): ["forbidden": self.pair(pair)]
        case .group(let group): ["group": .string(groups[group])]
        case .row(let row): ["row": .string(rows[row])]
        case .column(let column): ["column": .string(columns[column])]
        // The input of this operation has none.
        case .cellGroup: .null
        case .minimum: ["minimum": problem.minimum.map { .millionths($0) } ?? .null]
        }
    }
}
