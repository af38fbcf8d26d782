/// Finds who would rather have each other than what a set of pairs gives them; the pairs need not keep any rule.
struct BlockingPairSearch: Sendable {
    private let problem: PlanProblem
    private let table: PairTable
    private let isFull: [Bool]
    /// By row: what it learns with the best of its partners, 0 without one.
    private var north: [Double]
    /// By partner: the same.
    private var south: [Double]
    /// Row by row, by track: whether it has a seat there.
    private var hasSeat: [Bool]
    private var areTogether: [Bool]
    /// In a pair that a person fixed, or to which both said yes.
    private var isBoundRow: [Bool]
    private var isBoundPartner: [Bool]

    init(
        _ problem: PlanProblem, _ table: PairTable, _ pairs: [(applicant: Int, partner: Int)], _ seats: [Plan.SeatUse]
    ) {
        self.problem = problem
        self.table = table
        isFull = seats.map { $0.used >= $0.seats }
        let rows = problem.candidates.count
        let columns = table.partnerCount
        north = [Double](repeating: 0, count: rows)
        south = [Double](repeating: 0, count: columns)
        hasSeat = [Bool](repeating: false, count: rows * seats.count)
        areTogether = [Bool](repeating: false, count: rows * columns)
        isBoundRow = [Bool](repeating: false, count: rows)
        isBoundPartner = [Bool](repeating: false, count: columns)
        var rowOfApplicant = [Int](repeating: -1, count: table.applicantCount)
        for (row, candidate) in problem.candidates.enumerated() { rowOfApplicant[candidate.applicant] = row }
        for cell in problem.fixedPair.indices where problem.fixedPair[cell] >= 0 || problem.agreedPair[cell] >= 0 {
            isBoundRow[cell / columns] = true
            isBoundPartner[cell % columns] = true
        }
        for pair in pairs {
            let fit = table[pair.applicant, pair.partner].fit
            south[pair.partner] = max(south[pair.partner], fit?.south.value ?? 0)
            let row = rowOfApplicant[pair.applicant]
            guard row >= 0 else { continue }
            north[row] = max(north[row], fit?.north.value ?? 0)
            areTogether[row * columns + pair.partner] = true
            if let track = table.trackOfPartner[pair.partner] { hasSeat[row * seats.count + track] = true }
        }
    }

    /// By applicant, then partner. A seat belongs to the applicant: who has none needs a free one, because the ranking
    /// and not the partner decides who is seated. O(rows · partners).
    func pairs() -> [BlockingPair] {
        var result: [BlockingPair] = []
        for row in problem.candidates.indices where !isBoundRow[row] {
            let applicant = problem.candidates[row].applicant
            for partner in 0..<table.partnerCount where !isBoundPartner[partner] {
                let entry = table[applicant, partner]
                guard !areTogether[row * table.partnerCount + partner], entry.isPossible, let fit = entry.fit,
                    let track = table.trackOfPartner[partner], hasSeat[row * isFull.count + track] || !isFull[track],
                    FitTolerance.isAbove(fit.north.value, north[row]),
                    FitTolerance.isAbove(fit.south.value, south[partner])
                else { continue }
                result.append(
                    BlockingPair(
                        applicant: applicant, partner: partner, gainNorth: fit.north.value - north[row],
                        gainSouth: fit.south.value - south[partner]))
            }
        }
        return result
    }
}
