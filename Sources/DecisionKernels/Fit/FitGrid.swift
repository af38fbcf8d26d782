/// The fits of all pairs of two sides, kept: three numbers per pair and nothing else.
package struct FitGrid: Sendable {
    package let rows: Int
    package let columns: Int
    /// What the municipality of the row can learn from that of the column, 0…1, row by row.
    package private(set) var learnedByRow: [Double]
    /// What the municipality of the column can learn from that of the row, 0…1, row by row.
    package private(set) var learnedByColumn: [Double]
    /// Both in one number, 0…1, row by row.
    package private(set) var mutual: [Double]

    /// See `FitSide.fits`.
    package init(_ rows: FitSide, _ columns: FitSide, mean: FitMean) {
        let count = rows.count * columns.count
        self.rows = rows.count
        self.columns = columns.count
        var learnedByColumn: [Double] = []
        var mutual: [Double] = []
        learnedByRow = Self.array(count) { ofRow in
            learnedByColumn = Self.array(count) { ofColumn in
                mutual = Self.array(count) { ofBoth in
                    rows.fits(
                        with: columns, mean: mean,
                        into: FitMemory(learnedByRow: ofRow, learnedByColumn: ofColumn, mutual: ofBoth))
                }
            }
        }
        self.learnedByColumn = learnedByColumn
        self.mutual = mutual
    }

    /// Where a pair stands in all three.
    package func index(_ row: Int, _ column: Int) -> Int { row * columns + column }

    /// An array that `fill` writes in full: no zeros first.
    private static func array(_ count: Int, _ fill: (UnsafeMutableBufferPointer<Double>) -> Void) -> [Double] {
        [Double](unsafeUninitializedCapacity: count) { memory, written in
            fill(UnsafeMutableBufferPointer(rebasing: memory[..<count]))
            written = count
        }
    }
}
