import DecisionKernels

/// Matrices of costs that the literature measures assignment on, from a seed.
enum AssignInstance: String, CaseIterable {
    /// Whole numbers from 0 to a thousand million: hardly any two are equal.
    case wide1000 = "wide-1000"
    case wide4000 = "wide-4000"
    /// 1 to 100: very many equal ones.
    case ties1000 = "ties-1000"
    case ties4000 = "ties-4000"
    /// Machol & Wien 1976, *A Hard Assignment Problem*: costs i · j; as they are, with rows and columns in any order, and
    /// so with a number below n added to each.
    case hard = "machol-wien-2000"
    case hardPermuted = "machol-wien-permuted-2000"
    case hardNoisy = "machol-wien-noisy-2000"

    var size: Int {
        switch self {
        case .wide1000, .ties1000: 1000
        case .wide4000, .ties4000: 4000
        case .hard, .hardPermuted, .hardNoisy: 2000
        }
    }

    /// Row by row.
    func fill(_ costs: UnsafeMutableBufferPointer<Int64>, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let size = self.size
        var rowAt = Array(1...Int64(size))
        var columnAt = rowAt
        if self == .hardPermuted || self == .hardNoisy {
            rowAt = random.shuffled(rowAt)
            columnAt = random.shuffled(columnAt)
        }
        for row in 0..<size {
            for column in 0..<size {
                let cost: Int64
                switch self {
                case .wide1000, .wide4000: cost = Int64(random.uniformInteger(below: 1_000_000_001 as UInt64))
                case .ties1000, .ties4000: cost = 1 + Int64(random.uniformInteger(below: 100))
                case .hard, .hardPermuted: cost = rowAt[row] * columnAt[column]
                case .hardNoisy: cost = rowAt[row] * columnAt[column] + Int64(random.uniformInteger(below: size))
                }
                costs[row * size + column] = cost
            }
        }
    }

    /// 300 candidates for 107 partners in four tracks with 20 seats each; every candidate applied for about half of the
    /// tracks, and a quarter of the pairs that leaves are forbidden. Values are scores in millionths of a point.
    static func seats(seed: UInt64) -> SeatedAssignmentProblem {
        var random = SeededGenerator(seed: seed)
        let trackOfColumn = (0..<107).map { _ in random.uniformInteger(below: 4) }
        var values: [Int64] = []
        for _ in 0..<300 {
            let tracks = random.uniformInteger(below: 16)
            for track in trackOfColumn {
                let isPossible = (tracks >> track) & 1 == 1 && random.uniformInteger(below: 4) > 0
                let value = Int64(random.uniformInteger(below: 100_000_001 as UInt64))
                values.append(isPossible ? value : SeatedAssignmentProblem.impossible)
            }
        }
        return SeatedAssignmentProblem(
            rows: 300, columns: 107, values: values, columnGroup: trackOfColumn, groupSeats: [20, 20, 20, 20])
    }
}
