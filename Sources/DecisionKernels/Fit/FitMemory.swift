/// Memory for the fits of all pairs, pair (row, column) at `row · columns + column` of each part.
package struct FitMemory {
    /// What the municipality of the row can learn from that of the column, 0…1.
    package let learnedByRow: UnsafeMutableBufferPointer<Double>
    /// What the municipality of the column can learn from that of the row, 0…1.
    package let learnedByColumn: UnsafeMutableBufferPointer<Double>
    /// Both in one number, 0…1.
    package let mutual: UnsafeMutableBufferPointer<Double>

    /// All three parts have the same length.
    package init(
        learnedByRow: UnsafeMutableBufferPointer<Double>, learnedByColumn: UnsafeMutableBufferPointer<Double>,
        mutual: UnsafeMutableBufferPointer<Double>
    ) {
        precondition(
            learnedByRow.count == learnedByColumn.count && learnedByRow.count == mutual.count, "One number per pair.")
        self.learnedByRow = learnedByRow
        self.learnedByColumn = learnedByColumn
        self.mutual = mutual
    }

    package var count: Int { mutual.count }

    /// Nobody learns anything.
    func clear() {
        learnedByRow.initialize(repeating: 0)
        learnedByColumn.initialize(repeating: 0)
        mutual.initialize(repeating: 0)
    }
}
