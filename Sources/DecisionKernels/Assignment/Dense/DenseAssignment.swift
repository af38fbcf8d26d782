/// Solves a matrix with at least as many columns as rows: which method, and when to change it.
struct DenseAssignment<
    Cost: FixedWidthInteger & SignedInteger & Sendable, Number: FixedWidthInteger & SignedInteger & Sendable
> {
    private let matrix: CostMatrix<Cost>
    private let survey: CostMatrix<Cost>.Survey
    private let largest: Number

    init(_ matrix: CostMatrix<Cost>, _ survey: CostMatrix<Cost>.Survey) {
        self.matrix = matrix
        self.survey = survey
        largest = Number(truncatingIfNeeded: survey.largest)
    }

    /// How often the matrix may be looked at before the method is changed; on random matrices all is done before a
    /// tenth of this.
    private static var patience: Int { 3 }
    /// The same for the paths after a round of the auction.
    private static var patienceAfterAuction: Int { 16 }
    /// The same for all rounds of the auction together, which end only if there is an assignment.
    private static var patienceInAuction: Int { 200 }
    /// By how much the increment is made smaller from step to step.
    private static var factor: Number { 5 }

    func answer() -> LinearAssignment {
        let columns = matrix.columns
        // With columns left over all prices have to start at 0: those left over keep it.
        let isSquare = matrix.rows == columns
        var search = DenseAssignmentSearch<Cost, Number>(
            lines: DenseRows(matrix, rows: matrix.rows, largest: largest, cheapest: isSquare ? survey.cheapest : nil))
        search.allow(entries: Self.patience)
        search.reduceRows(passes: 2)
        let outcome = search.augmentAll()
        // Rows that are added to make it square cost little only if they are not many.
        if outcome == .tired && columns / 2 <= matrix.rows { return answerByAuction() }
        if outcome == .tired {
            search.allow(entries: nil)
            return answer(search, search.augmentAll())
        }
        return answer(search, outcome)
    }

    private func answerByAuction() -> LinearAssignment {
        var search = DenseAssignmentSearch<Cost, Number>(
            lines: DenseRows(matrix, rows: matrix.columns, largest: largest, cheapest: survey.cheapest))
        var step = largest / 4
        var last = max(1, largest / (32 * Number(truncatingIfNeeded: matrix.columns)))
        var readsLeft = Self.patienceInAuction
        while true {
            search.allow(entries: readsLeft)
            while true {
                search.bid(max(step, last))
                if search.isTired || step <= last { break }
                step /= Self.factor
                search.release(beyond: max(step, last))
            }
            search.release(beyond: 0)
            readsLeft -= search.reads
            let isLast = last == 1 || readsLeft <= 0 || search.lines.isTooLow
            search.allow(entries: isLast ? nil : Self.patienceAfterAuction)
            let outcome = search.augmentAll()
            if outcome != .tired { return answer(search, outcome) }
            if search.lines.isTooLow {
                search.allow(entries: nil)
                return answer(search, search.augmentAll())
            }
            step = last / Self.factor
            last = max(1, step / Self.factor)
        }
    }

    private func answer(
        _ search: borrowing DenseAssignmentSearch<Cost, Number>, _ outcome: DenseAssignmentSearch<Cost, Number>.Outcome
    ) -> LinearAssignment {
        if outcome == .blocked { return .infeasible(search.bottleneck()) }
        // Rows added to make it square have all the same prices: those of columns are counted from theirs.
        var base: Int128 = 0
        if search.lines.rows > matrix.rows { base = Int128(search.lines.priceOfFarthest) }
        var total: Int128 = 0
        var columnOfRow: [Int] = []
        var rowPrices: [Int128] = []
        let isMost = matrix.mask != 0
        for row in 0..<matrix.rows {
            let column = Int(search.columnOfRow[row])
            columnOfRow.append(column)
            total += Int128(matrix.line(row)[column])
            let price = Int128(search.left[row]) + base
            rowPrices.append(isMost ? -1 - price : price)
        }
        var columnPrices: [Int128] = []
        for column in 0..<matrix.columns {
            let price = Int128(search.lines.price[column]) - base
            columnPrices.append(isMost ? -price : price)
        }
        return .solved(
            LinearAssignmentSolution(
                columnOfRow: columnOfRow, total: total, rowPrices: rowPrices, columnPrices: columnPrices))
    }
}
