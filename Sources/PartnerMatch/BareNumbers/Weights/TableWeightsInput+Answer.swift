import DecisionKernels

extension TableWeightsInput {
    /// Everything about the weights; or the conditions that leave none.
    func result() -> JSONValue {
        let admissible: AdmissibleWeights
        do throws(AdmissibleWeights.Clash) {
            admissible = try AdmissibleWeights(criteria: table.criteria, constraints: conditions.constraints)
        } catch {
            return ["infeasible": ["conflict": .array(error.constraints.map { conditions.name($0) })]]
        }
        return .object(sampled(admissible) + exact(admissible))
    }

    private func sampled(_ admissible: AdmissibleWeights) -> [JSONMember] {
        let sampling = AcceptabilitySampling(
            table, admissible: admissible, cells: cells, seats: seats, samples: samples, seed: seed)
        let found = sampling.acceptability(sampling.tally())
        func perAlternative(_ key: String, _ members: (Int) -> [JSONMember]) -> JSONMember {
            JSONMember(
                key: key,
                value: .array(
                    alternativeOrder.map { index in
                        .object([JSONMember(key: "alternative", value: name(index))] + members(index))
                    }))
        }
        return [
            perAlternative("rankAcceptability") { index in
                [JSONMember(key: "ranks", value: .array(found.ranks[index].map { .double($0) }))]
            },
            perAlternative("selectedAcceptability") { index in
                [
                    JSONMember(key: "share", value: .double(found.selected[index])),
                    JSONMember(key: "standardError", value: number(found.selectedError[index])),
                ]
            },
            perAlternative("expectedRank") { index in
                [JSONMember(key: "rank", value: .double(found.expectedRank[index]))]
            },
            perAlternative("centralWeights") { index in
                let weights = found.centralWeights[index].map { weights in byCriterion { .double(weights[$0]) } }
                return [JSONMember(key: "weights", value: weights ?? .null)]
            },
            perAlternative("confidence") { index in
                [JSONMember(key: "factor", value: number(found.confidence[index]))]
            },
            JSONMember(
                key: "pairwiseWinning",
                value: .array(
                    alternativeOrder.map { first in
                        .array(alternativeOrder.map { .double(found.pairwise[first][$0]) })
                    })),
        ]
    }

    private func exact(_ admissible: AdmissibleWeights) -> [JSONMember] {
        let study = SwitchingStudy(table, seats: seats)
        let change = NearestChange.find(table, admissible: admissible, seats: seats)
        let verdicts = SelectionExtremes(table, admissible: admissible, seats: seats).verdicts
        func names(_ isMeant: (SelectionExtremes.Verdict) -> Bool) -> JSONValue {
            .array(alternativeOrder.filter { isMeant(verdicts[$0]) }.map { name($0) })
        }
        func isUndecided(_ verdict: SelectionExtremes.Verdict) -> Bool {
            if case .undecided = verdict { true } else { false }
        }
        return [
            JSONMember(
                key: "switching",
                value: .array(criterionOrder.map { switching(study.lines[$0], study.stability[$0]) })),
            JSONMember(key: "nearestChange", value: change.map { value($0) } ?? .null),
            JSONMember(key: "necessary", value: names { $0 == .necessary }),
            JSONMember(key: "possible", value: names { $0 == .possible || isUndecided($0) }),
            JSONMember(key: "never", value: names { $0 == .never }),
            JSONMember(key: "bounded", value: names(isUndecided)),
            // The exact parts know one figure per cell.
            JSONMember(key: "uncertainAtMiddle", value: .boolean(!cells.isEmpty)),
            JSONMember(key: "todayAdmissible", value: .boolean(admissible.contains(table.weights))),
            JSONMember(
                key: "redundant", value: .array(admissible.redundantConstraints().map { conditions.name($0) })),
        ]
    }

    private func switching(_ line: SwitchingLine, _ stable: StableShares) -> JSONValue {
        func interval(_ shares: StableShares.Shares) -> JSONValue { [exact(shares.low), exact(shares.high)] }
        return [
            "criterion": .string(input.criterionNames.names[line.criterion]), "weight": exact(line.weight),
            "rankingStable": interval(stable.ranking), "leaderStable": interval(stable.leader),
            "selectionStable": interval(stable.selection),
            "points": .array(
                line.points.map { point in
                    [
                        "at": .double(point.share), "kind": "pair",
                        "pair": [name(point.first), name(point.second)],
                    ]
                }),
        ]
    }

    private func value(_ change: NearestChange) -> JSONValue {
        [
            "distance": exact(change.distance), "weights": byCriterion { exact(change.weights[$0]) },
            "in": change.incoming.map { name($0) } ?? .null, "out": change.outgoing.map { name($0) } ?? .null,
        ]
    }

    private func byCriterion(_ value: (Int) -> JSONValue) -> JSONValue {
        .object(criterionOrder.map { JSONMember(key: input.criterionNames.names[$0], value: value($0)) })
    }

    private func name(_ alternative: Int) -> JSONValue { .string(input.alternatives.names[alternative]) }

    /// The nearest double of a fraction.
    private func exact(_ value: Rational) -> JSONValue { .double(value.approximate) }

    private func number(_ value: Double?) -> JSONValue { value.map { .double($0) } ?? .null }
}
