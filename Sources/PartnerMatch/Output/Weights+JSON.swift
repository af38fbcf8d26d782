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
        if let verdicts = study.verdicts { members += certain(field, verdicts) }
        add("nearestChange", study.nearest.map { change($0) } ?? .null)
        if let scores = study.scores { add("scoreChanges", value(scores)) }
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

    /// By applicant and as lists: who has a seat and which rank under all admissible weights, under some, under none.
    private func certain(_ field: WeightField, _ verdicts: WeightVerdicts) -> [JSONMember] {
        func list(_ isMeant: (WeightVerdicts.Verdict) -> Bool) -> JSONValue {
            ids(verdicts.seats.indices.filter { isMeant(verdicts.seats[$0]) })
        }
        func isUndecided(_ verdict: WeightVerdicts.Verdict) -> Bool {
            if case .undecided = verdict { true } else { false }
        }
        return [
            JSONMember(
                key: "applicants",
                value: .array(
                    field.candidates.indices.map { index in
                        let (isIn, isOut) = Self.possibilities(verdicts.seats[index])
                        return [
                            "applicant": .string(id(index)), "bestRank": .integer(verdicts.best[index]),
                            "worstRank": .integer(verdicts.worst[index]),
                            "rankBounded": .boolean(verdicts.isRankBounded[index]),
                            "seat": .string(Self.word(verdicts.seats[index])), "canBeSelected": .boolean(isIn),
                            "canBeLeftOut": .boolean(isOut),
                            "alwaysAtLeast": ids(
                                field.candidates.indices.filter { $0 != index && verdicts.preference[index][$0] }),
                        ]
                    })),
            JSONMember(key: "necessary", value: list { $0 == .necessary }),
            JSONMember(key: "possible", value: list { $0 == .possible || isUndecided($0) }),
            JSONMember(key: "never", value: list { $0 == .never }),
            JSONMember(key: "bounded", value: list(isUndecided)),
        ]
    }

    private static func word(_ verdict: WeightVerdicts.Verdict) -> String {
        switch verdict {
        case .necessary: "necessary"
        case .possible: "possible"
        case .never: "never"
        case .undecided: "bounded"
        }
    }

    private static func possibilities(_ verdict: WeightVerdicts.Verdict) -> (isIn: Bool, isOut: Bool) {
        switch verdict {
        case .necessary: (true, false)
        case .possible: (true, true)
        case .never: (false, true)
        case .undecided(let isIn, let isOut): (isIn, isOut)
        }
    }

    private func change(_ change: WeightChange) -> JSONValue {
        [
            "distance": .exact(change.distance), "weights": weights(change.weights), "in": ids(change.enters),
            "out": ids(change.leaves), "proven": .boolean(change.isProven),
        ]
    }

    private func value(_ changes: ScoreChanges) -> JSONValue {
        func value(_ change: ScoreChange) -> JSONValue {
            let sheet = dossier.sheets[change.sheet]
            return [
                "applicant": .string(dossier.applicants[sheet.applicant].id),
                "assessor": .string(dossier.assessors[sheet.assessor].id),
                "criterion": .text(change.criterion.map { dossier.call.criteria[$0].id }),
                "steps": .integer(change.steps), "from": .rounded(change.from), "to": .rounded(change.to),
                "in": .texts(change.enters.map { dossier.applicants[$0].id }),
                "out": .texts(change.leaves.map { dossier.applicants[$0].id }),
            ]
        }
        return [
            "proven": .boolean(changes.isProven), "scores": .array(changes.scores.map { value($0) }),
            "sheets": .array(changes.sheets.map { value($0) }),
        ]
    }

    /// One row per switching point, per applicant or per pair, as asked.
    package func records() -> Records {
        let writer = SampledWeightsWriter(dossier: dossier)
        switch study.question.rows {
        case .points: return points()
        case .applicants: return applicants(writer.records(study.sampled?.acceptability))
        case .pairs: return writer.records(study.sampled?.pairs)
        }
    }

    /// What is certain of every applicant, then what was sampled.
    private func applicants(_ sampled: Records) -> Records {
        guard let verdicts = study.verdicts else { return sampled }
        let rows = verdicts.seats.indices.map { index -> [String] in
            let own = sampled.rows.first { $0.first == id(index) }.map { Array($0.dropFirst()) }
            return [id(index), "\(verdicts.best[index])", "\(verdicts.worst[index])", Self.word(verdicts.seats[index])]
                + (own ?? [String](repeating: "", count: sampled.header.count - 1))
        }
        return Records(
            header: ["applicant", "rankBest", "rankWorst", "seat"] + sampled.header.dropFirst(), rows: rows)
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
