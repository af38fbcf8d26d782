/// What a plan leaves: who would rather have somebody else, and who has nobody.
struct PlanSituation: Sendable {
    private let problem: PlanProblem
    private let table: PairTable
    private let seats: [Plan.SeatUse]
    /// By row: the partner, -1 for none.
    private var partnerOfRow: [Int]
    /// By partner: the row, -1 for none.
    private var rowOfPartner: [Int]
    private var isFixedRow: [Bool]
    private var isFixedPartner: [Bool]

    init(_ problem: PlanProblem, _ table: PairTable, _ pairs: [PlannedPair], _ seats: [Plan.SeatUse]) {
        self.problem = problem
        self.table = table
        self.seats = seats
        var rowOfApplicant = [Int](repeating: -1, count: table.applicantCount)
        for (row, candidate) in problem.candidates.enumerated() { rowOfApplicant[candidate.applicant] = row }
        partnerOfRow = [Int](repeating: -1, count: problem.candidates.count)
        rowOfPartner = [Int](repeating: -1, count: table.partnerCount)
        isFixedRow = [Bool](repeating: false, count: problem.candidates.count)
        isFixedPartner = [Bool](repeating: false, count: table.partnerCount)
        for pair in pairs {
            let row = rowOfApplicant[pair.applicant]
            partnerOfRow[row] = pair.partner
            rowOfPartner[pair.partner] = row
            isFixedRow[row] = pair.isFixed
            isFixedPartner[pair.partner] = pair.isFixed
        }
    }

    private func entry(_ row: Int, _ partner: Int) -> PairTable.Entry {
        table[problem.candidates[row].applicant, partner]
    }

    private func isFull(_ track: Int) -> Bool { seats[track].used >= seats[track].seats }

    // MARK: Blocking pairs

    /// By applicant, then partner. A seat belongs to the applicant: who has none needs a free one, because the ranking
    /// and not the partner decides who is seated. O(rows · partners).
    func blockingPairs() -> [BlockingPair] {
        var result: [BlockingPair] = []
        for row in problem.candidates.indices where !isFixedRow[row] {
            let own = partnerOfRow[row]
            for partner in 0..<table.partnerCount where partner != own && !isFixedPartner[partner] {
                let entry = entry(row, partner)
                guard entry.isPossible, let fit = entry.fit, let track = table.trackOfPartner[partner] else { continue }
                let keepsTrack = own >= 0 && table.trackOfPartner[own] == track
                guard keepsTrack || !isFull(track) else { continue }
                let north = own >= 0 ? self.entry(row, own).fit?.north.value ?? 0 : 0
                let other = rowOfPartner[partner]
                let south = other >= 0 ? self.entry(other, partner).fit?.south.value ?? 0 : 0
                guard FitTolerance.isAbove(fit.north.value, north), FitTolerance.isAbove(fit.south.value, south)
                else { continue }
                result.append(
                    BlockingPair(
                        applicant: problem.candidates[row].applicant, partner: partner,
                        gainNorth: fit.north.value - north, gainSouth: fit.south.value - south))
            }
        }
        return result
    }

    // MARK: Who has nobody

    func unmatchedApplicants() -> [Unmatched] {
        problem.candidates.indices.filter { partnerOfRow[$0] < 0 }.map { row in
            let cells = (0..<table.partnerCount).map { (entry: entry(row, $0), partner: $0) }
            return Unmatched(municipality: problem.candidates[row].applicant, reason: reason(cells))
        }
    }

    func unmatchedPartners() -> [Unmatched] {
        (0..<table.partnerCount).filter { rowOfPartner[$0] < 0 }.map { partner in
            let cells = problem.candidates.indices.map { (entry: entry($0, partner), partner: partner) }
            return Unmatched(municipality: partner, reason: reason(cells))
        }
    }

    private func reason(_ cells: [(entry: PairTable.Entry, partner: Int)]) -> Unmatched.Reason {
        guard !cells.isEmpty else { return .nobodyThere }
        let possible = cells.filter { $0.entry.isPossible }
        guard !possible.isEmpty else { return .noPossiblePair(Self.counts(cells.map { $0.entry.blocks })) }
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
