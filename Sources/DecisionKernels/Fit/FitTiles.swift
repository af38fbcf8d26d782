/// Both directions of all pairs, tile by tile: a tile's fits are computed next to each other, then joined and written to
/// the answer while they are still in the cache.
struct FitTiles {
    let learnedByRow: FitDirection
    let learnedByColumn: FitDirection
    let rows: Int
    let columns: Int

    /// Rows and columns of a tile, whole blocks of teachers. Long lines, because the answer is far larger than the cache
    /// and is written fastest from front to back: a quarter less time than squares of 64.
    private static let tileRows = 2 * OfferColumns.lanes
    private static let tileColumns = 128 * OfferColumns.lanes
    /// Numbers between lines of a tile, so that numbers below each other do not fall on the same place of the cache.
    private static let gap = 8

    func fill(_ memory: FitMemory, mean: (Double, Double) -> Double) {
        let width = min(Self.tileColumns, OfferColumns.blocks(columns) * OfferColumns.lanes) + Self.gap
        let size = Self.tileRows * width
        withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * size) { scratch in
            guard let forth = scratch.baseAddress else { return }
            let back = forth + size
            for row in stride(from: 0, to: rows, by: Self.tileRows) {
                let rows = row..<min(row + Self.tileRows, rows)
                for column in stride(from: 0, to: columns, by: Self.tileColumns) {
                    let columns = column..<min(column + Self.tileColumns, columns)
                    learnedByRow.fillByLearner(rows, blocks: Self.blocks(columns), into: forth, width: width)
                    learnedByColumn.fillByTeacher(columns, blocks: Self.blocks(rows), into: back, width: width)
                    for row in rows {
                        let line = (row - rows.lowerBound) * width
                        join(
                            forth + line, back + line, row * self.columns + columns.lowerBound, columns.count, memory,
                            mean)
                    }
                }
            }
        }
    }

    /// The blocks in which these teachers lie; the first of them is the first of its block.
    private static func blocks(_ teachers: Range<Int>) -> Range<Int> {
        let first = teachers.lowerBound / OfferColumns.lanes
        return first..<(first + OfferColumns.blocks(teachers.count))
    }

    /// One line of a tile, written to the answer from `start` on.
    @inline(__always)
    private func join(
        _ forth: UnsafePointer<Double>, _ back: UnsafePointer<Double>, _ start: Int, _ count: Int, _ memory: FitMemory,
        _ mean: (Double, Double) -> Double
    ) {
        guard let ofRow = memory.learnedByRow.baseAddress, let ofColumn = memory.learnedByColumn.baseAddress,
            let ofBoth = memory.mutual.baseAddress
        else { return }
        for column in 0..<count {
            let one = forth[column]
            let other = back[column]
            ofRow[start &+ column] = one
            ofColumn[start &+ column] = other
            ofBoth[start &+ column] = mean(one, other)
        }
    }
}
