import DecisionKernels

/// Whom a plan leaves with nobody, and why.
struct PlanSituation: Sendable {
    private let problem: PlanProblem
    private let table: PairTable
    private let seats: [Plan.SeatUse]
    /// By row: the partner, -1 for none.
    private var partnerOfRow: [Int]
    /// By partner: the row, -1 for none.
    private var rowOfPartner: [Int]
    /// In a pair that a decision fixed, to which both said yes, or that a repair keeps.
    private var isBoundRow: [Bool]
    private var isBoundPartner: [Bool]

    init(_ problem: PlanProblem, _ table: PairTable, _ pairs: [PlannedPair], _ seats: [Plan.SeatUse]) {
        self.problem = problem
        self.table = table
        self.seats = seats
        var rowOfApplicant = [Int](repeating: -1, count: table.applicantCount)
        for (row, candidate) in problem.candidates.enumerated() { rowOfApplicant[candidate.applicant] = row }
        partnerOfRow = [Int](repeating: -1, count: problem.candidates.count)
        rowOfPartner = [Int](repeating: -1, count: table.partnerCount)
        isBoundRow = [Bool](repeating: false, count: problem.candidates.count)
        isBoundPartner = [Bool](repeating: false, count: table.partnerCount)
        for pair in problem.assignment.requiredPairs {
            isBoundRow[pair.row] = true
            isBoundPartner[pair.column] = true
        }
        for pair in pairs {
            let row = rowOfApplicant[pair.applicant]
            partnerOfRow[row] = pair.partner
            rowOfPartner[pair.partner] = row
        }
    }

    private func entry(_ row: Int, _ partner: Int) -> PairTable.Entry {
        table[problem.candidates[row].applicant, partner]
    }

    private func isFull(_ track: Int) -> Bool { seats[track].used >= seats[track].seats }

    // MARK: Who has nobody

    func unmatchedApplicants() -> [Unmatched] {
        problem.candidates.indices.filter { partnerOfRow[$0] < 0 }.map { row in
            let cells = (0..<table.partnerCount).map { (entry: entry(row, $0), partner: $0, row: row) }
            return Unmatched(municipality: problem.candidates[row].applicant, reason: reason(cells))
        }
    }

    func unmatchedPartners() -> [Unmatched] {
        (0..<table.partnerCount).filter { rowOfPartner[$0] < 0 }.map { partner in
            let cells = problem.candidates.indices.map { (entry: entry($0, partner), partner: partner, row: $0) }
            return Unmatched(municipality: partner, reason: reason(cells))
        }
    }

    private func reason(_ cells: [(entry: PairTable.Entry, partner: Int, row: Int)]) -> Unmatched.Reason {
        guard !cells.isEmpty else { return .nobodyThere }
        let possible = cells.filter { $0.entry.isPossible }
        guard !possible.isEmpty else { return .noPossiblePair(Self.counts(cells.map { $0.entry.blocks })) }
        if possible.allSatisfy({ isBoundRow[$0.row] || isBoundPartner[$0.partner] }) { return .othersAreBound }
        let isEverywhereFull = possible.allSatisfy { cell in table.trackOfPartner[cell.partner].map(isFull) ?? true }
        return isEverywhereFull ? .seatsFull : .othersWentFirst
    }

    /// Every kind of reason with the number of pairs it stands against, most often first; kinds that are equally
    /// frequent in the order of their words.
    private static func counts(_ pairs: [[PairBlock]]) -> [BlockCount] {
        var counts: [BlockCount] = []
        for blocks in pairs {
            var met: [PairBlock] = []
            for block in blocks where !met.contains(where: { $0.isSameKind(as: block) }) {
                met.append(block)
                if let known = counts.firstIndex(where: { $0.example.isSameKind(as: block) }) {
                    counts[known].pairs += 1
                } else {
                    counts.append(BlockCount(example: block, pairs: 1))
                }
            }
        }
        return counts.sorted { left, right in
            if left.pairs != right.pairs { return left.pairs > right.pairs }
            if left.example.code != right.example.code { return left.example.code < right.example.code }
            return left.example.side == .north && right.example.side != .north
        }
    }
}

extension PairBlock {
    /// Whether both say the same of the same side, whatever track, condition or link they name.
    func isSameKind(as other: PairBlock) -> Bool { code == other.code && side == other.side }
}
