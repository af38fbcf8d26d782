import DecisionKernels

/// A study of the weights as JSON and as rows.
package struct WeightWriter {
    private let dossier: Dossier
    private let study: WeightStudy

    package init(_ dossier: Dossier, _ study: WeightStudy) {
        self.dossier = dossier
        self.study = study
    }

    package func value() -> JSONValue {
        var members: [JSONMember] = []
        func add(_ key: String, _ value: JSONValue) { members.append(JSONMember(key: key, value: value)) }
        add("status", .string(study.status.rawValue))
        if study.status == .infeasible {
            add("infeasible", ["conflict": .texts(study.clash.map { study.question.conditions.text(of: $0) })])
        }
        guard let field = study.field, let seats = study.seats else { return .object(members) }
        add("todayAdmissible", .boolean(study.isTodayAdmissible))
        add("redundant", .texts(study.redundant.map { study.question.conditions.text(of: $0) }))
        add("weights", weights(field.weights))
        add("studied", ids(Array(field.candidates.indices)))
        add("open", .texts(field.open.map { dossier.applicants[$0].id }))
        add("selected", ids(seats.selected))
        add("tied", ids(seats.memberships.indices.filter { seats.memberships[$0] == .inSome }))
        add("decided", .boolean(seats.isDecided))
        add("switching", .array(study.lines.map { line($0) }))
        if let sampled = study.sampled { members += sampledMembers(sampled) }
        return .object(members)
    }

    private func sampledMembers(_ sampled: SampledWeights) -> [JSONMember] {
        let writer = SampledWeightsWriter(dossier: dossier)
        var members = [JSONMember(key: "seed", value: .integer(Int64(bitPattern: study.question.sampling.seed)))]
        if let found = sampled.acceptability { members += writer.members(found) }
        if let pairs = sampled.pairs { members.append(JSONMember(key: "pairs", value: writer.value(pairs))) }
        if !sampled.componentClash.isEmpty {
            let conditions = study.question.componentConditions
            members.append(
                JSONMember(
                    key: "pairsInfeasible",
                    value: ["conflict": .texts(sampled.componentClash.map { conditions.text(of: $0) })]))
        }
        return members
    }

    /// One row per switching point, or per applicant or pair if asked.
    package func records() -> Records {
        let writer = SampledWeightsWriter(dossier: dossier)
        switch study.question.rows {
        case .points: return points()
        case .applicants: return writer.records(study.sampled?.acceptability)
        case .pairs: return writer.records(study.sampled?.pairs)
        }
    }

    private func points() -> Records {
        var rows: [[String]] = []
        for line in study.lines {
            for event in line.events {
                let (kind, first, second) = words(event.kind)
                rows.append([
                    criterion(line.criterion), decimal(line.weight), decimal(event.at), kind, first, second,
                    "\(event.changesLeader)", "\(event.changesSelection)", joined(event.enters), joined(event.leaves),
                ])
            }
        }
        return Records(
            header: [
                "criterion", "weight", "at", "kind", "first", "second", "changesLeader", "changesSelection", "enters",
                "leaves",
            ], rows: rows)
    }

    private func id(_ candidate: Int) -> String {
        study.field.map { dossier.applicants[$0.candidates[candidate]].id } ?? ""
    }

    private func ids(_ candidates: [Int]) -> JSONValue { .texts(candidates.map { id($0) }) }
    private func joined(_ candidates: [Int]) -> String { candidates.map { id($0) }.joined(separator: " ") }

    private func criterion(_ index: Int) -> String {
        study.field.map { dossier.call.criteria[$0.criteria[index]].id } ?? ""
    }

    private func decimal(_ value: Rational) -> String { value.decimalText(maximumPlaces: JSONValue.decimals) }

    private func weights(_ weights: [Rational]) -> JSONValue {
        .object(weights.indices.map { JSONMember(key: criterion($0), value: .rounded(weights[$0])) })
    }

    private func line(_ line: WeightLine) -> JSONValue {
        func interval(_ shares: StableShares.Shares) -> JSONValue {
            .exact(Interval(low: shares.low, high: shares.high))
        }
        return [
            "criterion": .string(criterion(line.criterion)), "weight": .exact(line.weight),
            "defined": .boolean(line.isDefined), "rankingStable": interval(line.ranking),
            "leaderStable": interval(line.leader), "selectionStable": interval(line.selection),
            "decided": .boolean(line.isDecided), "pointCount": .integer(line.eventCount),
            "points": .array(line.events.map { event($0) }),
        ]
    }

    private func event(_ event: WeightEvent) -> JSONValue {
        var members = [JSONMember(key: "at", value: .exact(event.at))]
        func add(_ key: String, _ value: JSONValue) { members.append(JSONMember(key: key, value: value)) }
        add("kind", .string(words(event.kind).kind))
        switch event.kind {
        case .pair(let rises, let falls): add("pair", [.string(id(rises)), .string(id(falls))])
        case .minimumTotal(let who, let reaches):
            add("applicant", .string(id(who)))
            add("reaches", .boolean(reaches))
        case .quota(let starts, let stops):
            add("starts", .texts(starts.map { dossier.call.quotas[$0].id }))
            add("stops", .texts(stops.map { dossier.call.quotas[$0].id }))
        }
        add("changesLeader", .boolean(event.changesLeader))
        add("changesSelection", .boolean(event.changesSelection))
        add("enters", ids(event.enters))
        add("leaves", ids(event.leaves))
        return .object(members)
    }

    private func words(_ kind: WeightEvent.Kind) -> (kind: String, first: String, second: String) {
        switch kind {
        case .pair(let rises, let falls): return ("pair", id(rises), id(falls))
        case .minimumTotal(let who, _): return ("minimum-total", id(who), "")
        case .quota(let starts, let stops):
            func names(_ quotas: [Int]) -> String {
                quotas.map { dossier.call.quotas[$0].id }.joined(separator: " ")
            }
            return ("quota", names(starts), names(stops))
        }
    }
}
