package import DecisionKernels

/// A plan as an assignment of candidates (rows) to partners (columns), with the seats of the tracks shared by their
/// partners.
package struct PlanProblem: Sendable {
    /// By row, in id order: the candidates, and applicants that only a fixed pair brings in.
    package let candidates: [Candidate]
    package let assignment: SeatedAssignmentProblem
    /// By row and column: the index of the fixed pair in the decisions, -1 for none.
    package let fixedPair: [Int]
    /// By row and column: the index of the consent with which both sides said yes, -1 for none and for fixed pairs.
    package let agreedPair: [Int]
    /// The pairs to which both sides said yes.
    package let agreements: Agreements
    /// What the agreed pairs would be worth if nobody had agreed, by cell.
    let valueWithoutAgreement: [(cell: Int, value: Int64)]
    /// Why the fixed and agreed pairs cannot all be in; empty when they can.
    package let clash: [PlanClash]
    /// What the values of the assignment are made of where everybody eligible competes; nil: they are scores.
    package let weighing: JointWeighing?

    /// Best ranked first: each group of equals weighs more than the next. That is enough for the best set in rank
    /// order, because the sets of applicants that can be matched together are a matroid (Edmonds 1971, *Matroids and
    /// the greedy algorithm*): any weights in the same order have the same best sets. With quotas the groups are walked
    /// down one by one: as many of each as can be matched so that the quotas are kept.
    ///
    /// Where totals count with scores (`joint`), only whom the panel selected goes before others, and how many pairs
    /// there are matters as the objective says.
    ///
    /// - Parameter objective: nil: the call's.
    package init(
        _ dossier: Dossier, _ table: PairTable, _ candidates: [Candidate],
        objective: MatchingSettings.Objective? = nil
    ) {
        let matching = dossier.call.matching
        let isRanked = !candidates.contains { $0.conditions.contains(.notRanked) }
        let weighing = matching.candidates == .joint && isRanked ? matching.weighing : nil
        self.weighing = weighing
        let agreements = Agreements(dossier, table)
        let rows = Self.rows(dossier, candidates, agreements)
        var rowOfApplicant = [Int](repeating: -1, count: table.applicantCount)
        for (row, candidate) in rows.enumerated() { rowOfApplicant[candidate.applicant] = row }

        var fixed = [Int](repeating: -1, count: rows.count * table.partnerCount)
        var required: [IndexPair] = []
        var values = [Int64](repeating: SeatedAssignmentProblem.impossible, count: fixed.count)
        for (row, candidate) in rows.enumerated() {
            for partner in 0..<table.partnerCount {
                let entry = table[candidate.applicant, partner]
                guard entry.isPossible, let score = entry.score else { continue }
                values[row * table.partnerCount + partner] = Self.value(candidate, score.value, weighing)
            }
        }
        var clash: [PlanClash] = []
        for (index, pair) in dossier.decisions.fixedPairs.enumerated() {
            let row = rowOfApplicant[pair.applicant]
            let cell = row * table.partnerCount + pair.partner
            guard fixed[cell] < 0 else { continue }
            let entry = table[pair.applicant, pair.partner]
            if clash.isEmpty, let block = entry.blocks.first(where: { !$0.yieldsToFixing }) {
                clash = [.fixedPair(index), .block(block)]
            }
            fixed[cell] = index
            values[cell] = Self.value(rows[row], entry.score?.value ?? 0, weighing)
            required.append(IndexPair(row: row, column: pair.partner))
        }
        var agreed = [Int](repeating: -1, count: fixed.count)
        var withoutAgreement: [(cell: Int, value: Int64)] = []
        for index in agreements.kept {
            let consent = dossier.decisions.consents[index]
            let row = rowOfApplicant[consent.applicant]
            let cell = row * table.partnerCount + consent.partner
            guard fixed[cell] < 0 else { continue }
            agreed[cell] = index
            withoutAgreement.append((cell, values[cell]))
            let score = table[consent.applicant, consent.partner].score?.value ?? 0
            values[cell] = Self.value(rows[row], score, weighing)
            required.append(IndexPair(row: row, column: consent.partner))
        }

        var assignment = SeatedAssignmentProblem(
            rows: rows.count, columns: table.partnerCount, values: values,
            columnGroup: table.trackOfPartner.map { $0 ?? SeatedAssignmentProblem.noGroup },
            groupSeats: dossier.call.tracks.map { $0.seats },
            rowTier: weighing == nil ? Self.tiers(rows) : rows.map { $0.tier == 0 ? 1 : 0 }, requiredPairs: required,
            matchAtALoss: weighing != nil && (objective ?? matching.objective).countsPairsFirst)
        for members in table.quotas {
            let limits = members.groups(
                row: rowOfApplicant, column: Array(0..<table.partnerCount), columns: table.partnerCount)
            assignment.quotas += limits.groups.map { $0.group }
            assignment.pairQuotas += limits.pairs.map { $0.group }
        }
        self.assignment = assignment
        if clash.isEmpty, let found = assignment.requiredPairClash() {
            clash = Self.clash(found, rows, fixed, agreed, table.partnerCount)
        }
        self.candidates = rows
        self.agreements = agreements
        agreedPair = agreed
        valueWithoutAgreement = withoutAgreement
        self.clash = clash
        fixedPair = fixed
    }

    /// What a pair of the candidate counts for.
    private static func value(_ candidate: Candidate, _ score: Int64, _ weighing: JointWeighing?) -> Int64 {
        weighing?.value(total: candidate.total?.value ?? 0, score: score) ?? score
    }

    /// A value or a difference of values in millionths of a point.
    package func millionths(_ value: Int64) -> Int64 { weighing?.millionths(value) ?? value }

    /// How many of every group of equals are matched, the best group first; with `joint` those whom the panel selected,
    /// and then all where their number comes first.
    func matchedByTier(_ pairs: [IndexPair], where counts: (Int) -> Bool = { _ in true }) -> [Int] {
        let tiers = assignment.rowTier
        var matched = [Int](repeating: 0, count: Int(tiers.max() ?? 0) + 1)
        for pair in pairs where counts(pair.row) && (tiers[pair.row] > 0 || assignment.matchAtALoss) {
            matched[Int(tiers[pair.row])] += 1
        }
        return matched.reversed()
    }

    /// The candidates in id order, each once with its best place, and whoever is in a fixed or agreed pair.
    private static func rows(_ dossier: Dossier, _ candidates: [Candidate], _ agreements: Agreements) -> [Candidate] {
        func only(_ applicant: Int, _ condition: Candidate.Condition) -> Candidate {
            Candidate(applicant: applicant, tier: Int(Int32.max), isReserve: true, conditions: [condition])
        }
        let fixedOnly = dossier.decisions.fixedPairs.map { only($0.applicant, .fixedOnly) }
        let isFixed = Set(fixedOnly.map { $0.applicant })
        let agreedOnly = agreements.kept.map { dossier.decisions.consents[$0].applicant }
            .filter { !isFixed.contains($0) }.map { only($0, .agreedOnly) }
        var rows: [Candidate] = []
        for candidate in (candidates + fixedOnly + agreedOnly).sorted(by: precedes)
        where rows.last?.applicant != candidate.applicant {
            rows.append(candidate)
        }
        return rows
    }

    private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
        if left.applicant != right.applicant { return left.applicant < right.applicant }
        return isBetter(left, right)
    }

    private static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
        left.isReserve != right.isReserve ? right.isReserve : left.tier < right.tier
    }

    /// By row: 1 for the last group of equals, one more for each better group. Reserves come after all others.
    private static func tiers(_ rows: [Candidate]) -> [Int64] {
        let order = rows.indices.sorted { isBetter(rows[$1], rows[$0]) }
        var tiers = [Int64](repeating: 1, count: rows.count)
        var tier: Int64 = 1
        for (position, row) in order.enumerated() {
            if position > 0, isBetter(rows[row], rows[order[position - 1]]) { tier += 1 }
            tiers[row] = tier
        }
        return tiers
    }

    private static func clash(
        _ found: RequiredPairClash, _ rows: [Candidate], _ fixed: [Int], _ agreed: [Int], _ columns: Int
    ) -> [PlanClash] {
        let cells = found.pairs.map { $0.row * columns + $0.column }
        let pairs =
            cells.map { fixed[$0] }.filter { $0 >= 0 }.sorted().map { PlanClash.fixedPair($0) }
            + cells.map { agreed[$0] }.filter { $0 >= 0 }.sorted().map { PlanClash.agreedPair($0) }
        switch found.reason {
        case .impossiblePair: return pairs
        case .sameRow(let row): return pairs + [.applicantTwice(rows[row].applicant)]
        case .sameColumn(let column): return pairs + [.partnerTwice(column)]
        case .tooFewSeats(let group): return pairs + [.seats(track: group)]
        }
    }
}
