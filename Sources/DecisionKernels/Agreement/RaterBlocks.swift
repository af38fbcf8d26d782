/// Which assessors and applicants hang together through score sheets: two assessors can be compared when a chain of
/// applicants joins them who were scored by both neighbours in the chain.
package struct RaterBlocks: Sendable {
    /// A part of the panel that shares no applicant with the rest. Rows and columns in ascending order.
    package struct Block: Equatable, Sendable {
        package var rows: [Int]
        package var columns: [Int]

        package init(rows: [Int], columns: [Int]) {
            self.rows = rows
            self.columns = columns
        }
    }

    /// By their smallest column; rows and columns without any score stand in none.
    package let blocks: [Block]

    /// Rows are applicants, columns assessors; nil is a missing score. O(n·k) for n rows and k columns.
    package init(_ rows: [[Double?]]) {
        let columns = rows.first?.count ?? 0
        precondition(rows.allSatisfy { $0.count == columns }, "rows of different lengths")
        var blocks: [Block] = []
        var isRowSeen = rows.map { _ in false }
        var isColumnSeen = Array(repeating: false, count: columns)
        for start in 0..<columns where !isColumnSeen[start] {
            var block = Block(rows: [], columns: [start])
            isColumnSeen[start] = true
            var next = 0
            while next < block.columns.count {
                let column = block.columns[next]
                next += 1
                for row in rows.indices where !isRowSeen[row] && rows[row][column] != nil {
                    isRowSeen[row] = true
                    block.rows.append(row)
                    for other in 0..<columns where !isColumnSeen[other] && rows[row][other] != nil {
                        isColumnSeen[other] = true
                        block.columns.append(other)
                    }
                }
            }
            guard !block.rows.isEmpty else { continue }
            block.rows.sort()
            block.columns.sort()
            blocks.append(block)
        }
        self.blocks = blocks
    }
}
