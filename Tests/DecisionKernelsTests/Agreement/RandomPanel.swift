import DecisionKernels

/// Seeded tables of scores, rows applicants and columns assessors.
enum RandomPanel {
    /// Whole scores from 0 to 10 that share something per row and per column; each missing with the chance
    /// `gaps` in 10.
    static func table(_ random: inout SeededGenerator, rows: Int, columns: Int, gaps: Int = 0) -> [[Double?]] {
        let strictness = (0..<columns).map { _ in random.uniformInteger(below: 4) }
        return (0..<rows).map { _ in
            let quality = random.uniformInteger(below: 5)
            return strictness.map { bias -> Double? in
                let score = quality + bias + random.uniformInteger(below: 4)
                return random.uniformInteger(below: 10) < gaps ? nil : Double(score)
            }
        }
    }
}

/// Whether two numbers agree but for rounding.
func isClose(_ one: Double?, _ other: Double?, within tolerance: Double = 1e-9) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return (one - other).magnitude <= tolerance * max(1, one.magnitude, other.magnitude)
}
