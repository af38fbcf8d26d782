/// How strict each assessor is, where not everybody scored everybody: score = applicant + assessor + rest.
///
/// Least squares on the scores there are, with assessor effects that sum to 0 (two-way layout without interaction and
/// with empty cells: Searle 1971, *Linear Models*, ch. 7). The applicants are eliminated first, which leaves one normal
/// equation per assessor; the effect of the last is fixed, the others come from a Cholesky decomposition (positive
/// definite exactly where the panel is connected), and the effects are then moved to the sum 0. So an assessor is
/// compared with the others on the applicants that they share, directly or through a chain of others, and not blamed
/// for having scored weak files.
///
/// Two assessors, three applicants: (6, 4), (8, 6), (5, –) gives +1 for the first and −1 for the second.
///
/// Deterministic, with + − × ÷ √ only. O(n·k² + k³) for n rows and k columns. Shift of all scores changes nothing; a
/// common factor scales the effects.
package struct AdditiveRaterModel: Sendable {
    /// The parts of the panel that cannot be compared with each other; one where everything is connected.
    package let blocks: [RaterBlocks.Block]
    /// By column: points above (lenient) or below (strict) the mean of the assessors; nil for who scored nobody, and
    /// for all unless the panel is one block.
    package let effects: [Double?]
    /// The residual variance, in squared points; nil without degrees of freedom or an estimate.
    package let residualVariance: Double?
    /// Scores less rows, less columns, plus 1; 0 without an estimate.
    package let degreesOfFreedom: Int

    /// Rows are applicants, columns assessors; nil is a missing score. All rows have one length and all scores are
    /// finite.
    package init(_ rows: [[Double?]]) {
        let columnCount = rows.first?.count ?? 0
        blocks = RaterBlocks(rows).blocks
        var effects: [Double?] = Array(repeating: nil, count: columnCount)
        guard blocks.count == 1, let block = blocks.first, let found = Self.solve(rows, block) else {
            self.effects = effects
            residualVariance = nil
            degreesOfFreedom = 0
            return
        }
        for (column, effect) in zip(block.columns, found) { effects[column] = effect }
        self.effects = effects
        var count = 0
        var squares = 0.0
        for row in block.rows {
            let rests = block.columns.compactMap { column in
                rows[row][column].flatMap { score in effects[column].map { score - $0 } }
            }
            count += rests.count
            let mean = rests.reduce(0, +) / Double(rests.count)
            squares += rests.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        }
        degreesOfFreedom = count - block.rows.count - block.columns.count + 1
        residualVariance = degreesOfFreedom > 0 ? squares / Double(degreesOfFreedom) : nil
    }

    /// The effects of the columns of a connected block, in its order, with the sum 0.
    private static func solve(_ rows: [[Double?]], _ block: RaterBlocks.Block) -> [Double]? {
        let size = block.columns.count
        var matrix = Array(repeating: Array(repeating: 0.0, count: size), count: size)
        var right = Array(repeating: 0.0, count: size)
        for row in block.rows {
            let scored = (0..<size).compactMap { place in rows[row][block.columns[place]].map { (place, $0) } }
            let count = Double(scored.count)
            // Less the first score, so that the size of the scores costs no digits.
            let origin = scored[0].1
            let mean = scored.reduce(0) { $0 + ($1.1 - origin) } / count
            for (place, score) in scored {
                right[place] += score - origin - mean
                matrix[place][place] += 1
                for (other, _) in scored { matrix[place][other] -= 1 / count }
            }
        }
        guard let free = cholesky(matrix, right, size: size - 1) else { return nil }
        let mean = free.reduce(0, +) / Double(size)
        return (free + [0]).map { $0 - mean }
    }

    /// Solves the leading equations of a symmetric positive definite system; nil where a pivot is not positive.
    private static func cholesky(_ matrix: [[Double]], _ right: [Double], size: Int) -> [Double]? {
        var lower = matrix
        var solution = Array(right.prefix(size))
        for column in 0..<size {
            for row in column..<size {
                var sum = matrix[row][column]
                for inner in 0..<column { sum -= lower[row][inner] * lower[column][inner] }
                if row == column {
                    guard sum > 0 else { return nil }
                    lower[row][column] = sum.squareRoot()
                } else {
                    lower[row][column] = sum / lower[column][column]
                }
            }
        }
        for row in 0..<size {
            for inner in 0..<row { solution[row] -= lower[row][inner] * solution[inner] }
            solution[row] /= lower[row][row]
        }
        for row in (0..<size).reversed() {
            for inner in (row + 1)..<size { solution[row] -= lower[inner][row] * solution[inner] }
            solution[row] /= lower[row][row]
        }
        return solution
    }
}
