/// Draws weights uniformly from the admissible set, eight at a time.
///
/// A simplex directly: the gaps between sorted uniform numbers are uniform shares of its corners (Devroye 1986,
/// *Non-Uniform Random Variate Generation*, chapter 5, theorem 2.1), without a logarithm. Any other set by a walk that
/// goes to a uniform point of a random line through the last one (Smith 1984, *Efficient Monte Carlo procedures for
/// generating points uniformly distributed over bounded regions*).
struct WeightSampler: Sendable {
    /// How a point is found: by the shares of corners, or by a walk in coordinates.
    enum Way: Sendable {
        case corners
        case walk(HitAndRun)
    }

    let way: Way
    /// The origin, then what one unit of each coordinate adds: weights are `frame[0] + Σ coordinate · frame[1 + i]`.
    let frame: [[Rational]]
    /// Corners that span the set.
    let spanning: [[Rational]]

    init(_ admissible: AdmissibleWeights) {
        if let corners = admissible.simplexCorners() {
            // Sorted numbers u₁ ≤ u₂ ≤ … share out the corners as u₁, u₂ − u₁, …, 1 − uₙ.
            frame =
                [corners[corners.count - 1]]
                + (0..<(corners.count - 1)).map { index in zip(corners[index], corners[index + 1]).map { $0 - $1 } }
            spanning = corners
            way = .corners
        } else {
            let spanning = admissible.spanningCorners()
            let share = Rational(numerator: 1, denominator: Int64(spanning.count))
            let centre = (0..<admissible.criteria).map { criterion in
                spanning.reduce(Rational.zero) { $0 + $1[criterion] } * share
            }
            let frame = [centre] + spanning.dropFirst().map { corner in zip(corner, spanning[0]).map { $0 - $1 } }
            self.frame = frame
            self.spanning = spanning
            way = .walk(HitAndRun(admissible, frame: frame))
        }
    }

    /// Number of coordinates: the dimension of the set.
    var dimensions: Int { frame.count - 1 }

    /// A linear function of the weights as a function of the coordinates: a constant, then a factor for each.
    func coordinates(of coefficients: [Rational]) -> [Rational] {
        frame.map { line in zip(coefficients, line).reduce(.zero) { $0 + $1.0 * $1.1 } }
    }

    /// Eight points of a simplex.
    func drawFromCorners(_ coordinates: UnsafeMutablePointer<Lanes>, _ generator: inout SeededGenerator) {
        for lane in 0..<Lanes.scalarCount {
            for dimension in 0..<dimensions { coordinates[dimension][lane] = generator.uniformDouble() }
        }
        MergeExchange.sort(coordinates, count: dimensions)
    }
}

/// A walk inside a bounded set given by rows `constant + Σ factor · coordinate ≥ 0`, begun in its middle.
struct HitAndRun: Sendable {
    private let rows: Int
    private let dimensions: Int
    /// Row by row: the constant, then the factors.
    private let table: [Double]
    /// Between two samples that count, and before the first.
    private let steps: Int
    private let warmUp: Int

    init(_ admissible: AdmissibleWeights, frame: [[Rational]]) {
        dimensions = frame.count - 1
        var table: [Double] = []
        var rows = 0
        func add(_ constant: Rational, _ coefficients: [Rational]) {
            let line = frame.map { line in zip(coefficients, line).reduce(Rational.zero) { $0 + $1.0 * $1.1 } }
            // The same everywhere in the set: nothing to run into.
            if line.dropFirst().allSatisfy({ $0.isZero }) { return }
            table.append((constant + line[0]).approximate)
            table += line.dropFirst().map { $0.approximate }
            rows += 1
        }
        for criterion in 0..<admissible.criteria {
            add(.zero, (0..<admissible.criteria).map { $0 == criterion ? .one : .zero })
        }
        for constraint in admissible.constraints {
            for expression in constraint.expressions { add(expression.constant, expression.coefficients) }
        }
        self.table = table
        self.rows = rows
        steps = dimensions
        warmUp = 50 * dimensions
    }

    /// Where a walk is, and where it is going.
    struct Place {
        fileprivate var coordinates: [Double]
        fileprivate var direction: [Double]
    }

    func start(_ generator: inout SeededGenerator) -> Place {
        var place = Place(
            coordinates: [Double](repeating: 0, count: dimensions),
            direction: [Double](repeating: 0, count: dimensions))
        for _ in 0..<warmUp { step(&place, &generator) }
        return place
    }

    /// Eight further points.
    func draw(
        _ coordinates: UnsafeMutablePointer<Lanes>, _ place: inout Place, _ generator: inout SeededGenerator
    ) {
        for lane in 0..<Lanes.scalarCount {
            for _ in 0..<steps { step(&place, &generator) }
            for dimension in 0..<dimensions { coordinates[dimension][lane] = place.coordinates[dimension] }
        }
    }

    private func step(_ place: inout Place, _ generator: inout SeededGenerator) {
        // Any direction that is as likely as its opposite leaves the uniform distribution as it is.
        for dimension in 0..<dimensions { place.direction[dimension] = 2 * generator.uniformDouble() - 1 }
        var back = -Double.greatestFiniteMagnitude
        var forth = Double.greatestFiniteMagnitude
        for row in 0..<rows {
            let line = row * (1 + dimensions)
            var slack = table[line]
            var rate = 0.0
            // From the coordinates each time, so that roundings do not add up over a long walk.
            for dimension in 0..<dimensions {
                slack += table[line + 1 + dimension] * place.coordinates[dimension]
                rate += table[line + 1 + dimension] * place.direction[dimension]
            }
            slack = max(0, slack)
            if rate > 0 { back = max(back, -slack / rate) } else if rate < 0 { forth = min(forth, -slack / rate) }
        }
        let share = generator.uniformDouble()
        guard back > -Double.greatestFiniteMagnitude, forth < Double.greatestFiniteMagnitude, back < forth else {
            return
        }
        let length = back + (forth - back) * share
        for dimension in 0..<dimensions { place.coordinates[dimension] += length * place.direction[dimension] }
    }
}
