import DecisionKernels

extension Study {
    /// What there is to say about a plan that somebody brings.
    ///
    /// - Complexity: that of a plan, and two more assignments; where somebody is passed over, one more for each
    ///   candidate who is left out and each who could make room.
    package func evaluation(of input: PlanInput) -> PlanEvaluation {
        let basis = MatchingBasis(dossier)
        let table = PairTable(basis)
        let candidates = ranking.candidates(of: dossier)
        return PlanEvaluator(dossier, table, candidates, input).evaluation(best: Plan(basis, table, candidates))
    }
}

/// Holds somebody's plan against the rules and decisions.
struct PlanEvaluator: Sendable {
    let dossier: Dossier
    let table: PairTable
    let input: PlanInput
    let problem: PlanProblem
    /// By applicant: its row, -1 for who has none.
    private(set) var rowOfApplicant: [Int]
    /// By pair of the dossier: the index of the pair in the input, -1 for none.
    private(set) var pairOfCell: [Int]

    init(_ dossier: Dossier, _ table: PairTable, _ candidates: [Candidate], _ input: PlanInput) {
        self.dossier = dossier
        self.table = table
        self.input = input
        problem = PlanProblem(dossier, table, candidates)
        rowOfApplicant = [Int](repeating: -1, count: table.applicantCount)
        for (row, candidate) in problem.candidates.enumerated() { rowOfApplicant[candidate.applicant] = row }
        pairOfCell = [Int](repeating: -1, count: table.entries.count)
        for (index, pair) in input.pairs.enumerated() {
            pairOfCell[pair.applicant * table.partnerCount + pair.partner] = index
        }
    }

    func evaluation(best: Plan) -> PlanEvaluation {
        var seats = dossier.call.tracks.map { Plan.SeatUse(seats: $0.seats, used: 0) }
        var total = PairScore(value: 0, low: 0, high: 0)
        var worst: Int64?
        var pairs = input.pairs.map { evaluated($0) }
        for pair in pairs {
            if let track = pair.track { seats[track].used += 1 }
            guard let score = pair.entry.score else { continue }
            total.value += score.value
            total.low += score.low
            total.high += score.high
            worst = worst.map { min($0, score.value) } ?? score.value
        }
        let planned = Set(pairs.map { RematchPair($0.applicant, $0.partner) }).sorted()
        let quotas = table.quotas.map { PlanQuotaReport($0, planned) }
        let violations = violations(pairs, seats, quotas, best)
        for (index, violation) in violations.enumerated() {
            for pair in pairs.indices where concerns(violation, pairs, pair) { pairs[pair].violations.append(index) }
        }
        let together = pairs.map { (applicant: $0.applicant, partner: $0.partner) }
        var evaluation = PlanEvaluation(
            input: input, pairs: pairs, violations: violations, total: total, worst: worst, seats: seats,
            blockingPairs: BlockingPairSearch(problem, table, together, seats).pairs(), best: best)
        evaluation.quotas = quotas
        guard problem.clash.isEmpty else { return evaluation }
        evaluation.distance = distance(total.value, best)
        evaluation.repair = repair(evaluation)
        return evaluation
    }

    private func evaluated(_ pair: PlanInput.Pair) -> EvaluatedPair {
        let row = rowOfApplicant[pair.applicant]
        let cell = row * table.partnerCount + pair.partner
        let isFixed = row >= 0 && problem.fixedPair[cell] >= 0
        let isAgreed = row >= 0 && problem.agreedPair[cell] >= 0
        let conditions = row >= 0 ? problem.candidates[row].conditions : []
        return EvaluatedPair(
            applicant: pair.applicant, partner: pair.partner, track: table.trackOfPartner[pair.partner],
            entry: table[pair.applicant, pair.partner], isFixed: isFixed, isAgreed: isAgreed,
            // Whom only another pair brings in is no candidate in this one.
            conditions: conditions.filter { (isFixed || $0 != .fixedOnly) && (isAgreed || $0 != .agreedOnly) },
            violations: [])
    }

    // MARK: What it breaks

    private func violations(
        _ pairs: [EvaluatedPair], _ seats: [Plan.SeatUse], _ quotas: [PlanQuotaReport], _ best: Plan
    ) -> [PlanViolation] {
        var violations: [PlanViolation] = []
        var partners = [Int](repeating: 0, count: table.applicantCount)
        var applicants = [Int](repeating: 0, count: table.partnerCount)
        for (index, pair) in pairs.enumerated() {
            partners[pair.applicant] += 1
            applicants[pair.partner] += 1
            let isDecided = pair.isFixed || pair.isAgreed
            for block in pair.entry.blocks where !isDecided || !block.yieldsToFixing {
                violations.append(.block(pair: index, block))
            }
            if !isDecided, !isCandidate(pair.applicant) { violations.append(.notCandidate(pair: index)) }
        }
        violations += partners.indices.filter { partners[$0] > 1 }.map { .applicantTwice($0) }
        violations += applicants.indices.filter { applicants[$0] > 1 }.map { .partnerTwice($0) }
        violations += seats.indices.filter { seats[$0].used > seats[$0].seats }.map { .seats(track: $0) }
        violations += quotas.indices.filter { index in
            let count = quotas[index].count(with: table.quotas[index])
            return count.isBelow || count.isAbove
        }.map { .quota($0) }
        violations += dossier.decisions.fixedPairs.enumerated()
            .filter { !contains($0.element.applicant, $0.element.partner) }.map { .fixedPairMissing($0.offset) }
        let agreed = problem.agreedPair.filter { $0 >= 0 }.sorted()
        for index in agreed {
            let consent = dossier.decisions.consents[index]
            if !contains(consent.applicant, consent.partner) { violations.append(.agreedPairMissing(index)) }
        }
        // Where decisions clash, no set of applicants can be matched within them.
        guard problem.clash.isEmpty else { return violations }
        return violations + (problem.assignment.hasQuotas ? passedOver(best) : passedOver())
    }

    private func contains(_ applicant: Int, _ partner: Int) -> Bool {
        pairOfCell[applicant * table.partnerCount + partner] >= 0
    }

    /// By the ranking, not by a decision alone.
    private func isCandidate(_ applicant: Int) -> Bool {
        let row = rowOfApplicant[applicant]
        guard row >= 0 else { return false }
        let conditions = problem.candidates[row].conditions
        return !conditions.contains(.fixedOnly) && !conditions.contains(.agreedOnly)
    }

    private func concerns(_ violation: PlanViolation, _ pairs: [EvaluatedPair], _ index: Int) -> Bool {
        let pair = pairs[index]
        switch violation {
        case .block(let own, _), .notCandidate(let own): return own == index
        case .applicantTwice(let applicant): return pair.applicant == applicant
        case .partnerTwice(let partner): return pair.partner == partner
        case .seats(let track): return pair.track == track
        case .fixedPairMissing(let fixed):
            let decision = dossier.decisions.fixedPairs[fixed]
            return pair.applicant == decision.applicant || pair.partner == decision.partner
        case .agreedPairMissing(let agreed):
            let consent = dossier.decisions.consents[agreed]
            return pair.applicant == consent.applicant || pair.partner == consent.partner
        case .quota(let index):
            let members = table.quotas[index]
            return PlanQuotaReport(members, planned).count(with: members).isAbove
                && members.truth(pair.applicant, pair.partner) != .no
        case .passedOver(_, let hasRoom, let others), .equalsPassedOver(_, _, let hasRoom, let others):
            return !hasRoom && others.contains(pair.applicant)
        }
    }

    private var planned: [RematchPair] {
        Set(input.pairs.map { RematchPair($0.applicant, $0.partner) }).sorted()
    }

    // MARK: Who goes first

    /// Every candidate that a better ranked set of applicants would have in: who can be matched together with all who
    /// rank higher, in the plan or not, and with its equals in the plan.
    ///
    /// The sets of applicants that can be matched together are a matroid (Edmonds 1971), so the plan has a best ranked
    /// set exactly if there is no such candidate, and exactly the highest ranked of those who are out are named.
    private func passedOver() -> [PlanViolation] {
        let matched = MatchableApplicants(problem)
        var isIn = [Bool](repeating: false, count: problem.candidates.count)
        for pair in input.pairs {
            let row = rowOfApplicant[pair.applicant]
            if row >= 0 { isIn[row] = true }
        }
        guard matched.bestRanks(isIn) != matched.bestRanks(nil) else { return [] }
        let tiers = problem.assignment.rowTier
        var result: [(row: Int, violation: PlanViolation)] = []
        for row in isIn.indices
        where !isIn[row] && tiers[row] > 0 && isCandidate(problem.candidates[row].applicant) {
            let before = isIn.indices.map { tiers[$0] > tiers[row] || isIn[$0] && tiers[$0] == tiers[row] }
            guard matched.count(before, with: row) > matched.count(before) else { continue }
            let hasRoom = matched.count(isIn, with: row) > matched.count(isIn)
            let others = isIn.indices.filter { other in
                guard !hasRoom, isIn[other], tiers[other] < tiers[row] else { return false }
                var rest = isIn
                rest[other] = false
                return matched.count(rest, with: row) > matched.count(rest)
            }
            let applicants = others.map { problem.candidates[$0].applicant }
            result.append(
                (
                    row,
                    .passedOver(applicant: problem.candidates[row].applicant, hasRoom: hasRoom, insteadOf: applicants)
                ))
        }
        return Set(result.map { tiers[$0.row] }).sorted { $0 > $1 }.flatMap { tier -> [PlanViolation] in
            let equals = result.filter { tiers[$0.row] == tier }
            let before = isIn.indices.map { tiers[$0] > tier || isIn[$0] && tiers[$0] == tier }
            let together = isIn.indices.map { row in before[row] || equals.contains { $0.row == row } }
            let count = Int(matched.count(together) - matched.count(before))
            return count < equals.count
                ? [oneViolation(equals.map { $0.violation }, count)] : equals.map { $0.violation }
        }
    }

    /// Equals of whom only some fit in are no points of their own: which of them it is, nobody has settled.
    private func oneViolation(_ violations: [PlanViolation], _ count: Int) -> PlanViolation {
        var applicants: [Int] = []
        var others: Set<Int> = []
        var hasRoomForAny = false
        for case .passedOver(let applicant, let hasRoom, let insteadOf) in violations {
            applicants.append(applicant)
            others.formUnion(insteadOf)
            hasRoomForAny = hasRoomForAny || hasRoom
        }
        return .equalsPassedOver(applicants, count: count, hasRoom: hasRoomForAny, insteadOf: others.sorted())
    }
}

/// How many of a set of applicants can be matched together, with the required pairs in.
private struct MatchableApplicants {
    private let assignment: SeatedAssignmentProblem
    private let isRequired: [Bool]

    init(_ problem: PlanProblem) {
        var assignment = problem.assignment
        for cell in assignment.values.indices where assignment.values[cell] != SeatedAssignmentProblem.impossible {
            assignment.values[cell] = 0
        }
        var isRequired = [Bool](repeating: false, count: assignment.rows)
        for pair in assignment.requiredPairs { isRequired[pair.row] = true }
        self.assignment = assignment
        self.isRequired = isRequired
    }

    /// Nil: of all.
    private func restricted(_ rows: [Bool]?, with row: Int? = nil) -> SeatedAssignmentProblem {
        guard let rows else { return assignment }
        var restricted = assignment
        for out in rows.indices where !rows[out] && !isRequired[out] && out != row {
            for column in 0..<restricted.columns {
                restricted.values[out * restricted.columns + column] = SeatedAssignmentProblem.impossible
            }
        }
        return restricted
    }

    /// The largest sum of tiers.
    func bestRanks(_ rows: [Bool]?) -> Int64 {
        SeatedAssignment.bestValue(restricted(rows))?.tierTotal ?? 0
    }

    func count(_ rows: [Bool], with row: Int? = nil) -> Int64 {
        var problem = restricted(rows, with: row)
        problem.rowTier = [Int64](repeating: 1, count: problem.rows)
        return SeatedAssignment.bestValue(problem)?.tierTotal ?? 0
    }
}
