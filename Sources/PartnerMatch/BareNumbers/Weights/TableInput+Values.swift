import DecisionKernels

/// The table as weights see it: comparable values of which more is better, and what is not known for certain.
extension TableInput {
    /// Values that are divided by a length, which is mostly a root, are rounded once; everything after is exact.
    private static let vectorPlaces = 12

    /// The middle values, comparable, more always better. O(alternatives · criteria).
    func comparable(_ normalisation: Normalisation) -> [[Rational]] {
        if normalisation == .vector {
            let scale = Rational(BigInteger(powerOfTen: Self.vectorPlaces))
            return table.vectorNormalised().map { row in
                row.enumerated().map { column, value in
                    let whole = Int64((value * 1e12).rounded(.toNearestOrAwayFromZero))
                    return Rational(criteria[column].isCost ? -whole : whole) / scale
                }
            }
        }
        let normalised = table.normalised(normalisation)
        return normalised.values.map { row in
            row.enumerated().map { column, value in normalised.criteria[column].isCost ? -value : value }
        }
    }

    /// The cells that are not known for certain, with what makes their figures comparable.
    func uncertainCells(_ normalisation: Normalisation, _ request: inout BareRequest) -> [UncertainCell] {
        var found: [UncertainCell] = []
        let scalings = criteria.indices.map { scaling($0, normalisation) }
        for (row, rowCells) in cells.enumerated() {
            for (column, cell) in rowCells.enumerated() {
                guard let distribution = request.distribution(cell, criteria[column]) else { continue }
                if case .reciprocal = scalings[column], !Self.isAboveNothing(distribution) {
                    request.report(.outOfRange, cell, .aboveNothing)
                    continue
                }
                found.append(
                    UncertainCell(
                        alternative: row, criterion: column, distribution.drawn, scaling: scalings[column]))
            }
        }
        return found
    }

    private static func isAboveNothing(_ distribution: CellDistribution) -> Bool { (distribution.low ?? 0) > 0 }

    /// How a figure of a criterion becomes comparable, judged by the middle values.
    private func scaling(_ column: Int, _ normalisation: Normalisation) -> UncertainCell.Scaling {
        let criterion = criteria[column]
        let figures = values.map { $0[column].approximate }
        let low = figures.min() ?? 0
        let high = figures.max() ?? 0
        let sign: Double = criterion.isCost ? -1 : 1
        // A quotient by nothing means that nobody differs.
        func over(_ divisor: Double, _ sign: Double, else constant: Double) -> UncertainCell.Scaling {
            divisor == 0 ? .linear(factor: 0, shift: sign * constant) : .linear(factor: sign / divisor, shift: 0)
        }
        switch normalisation {
        case .none: return .linear(factor: sign, shift: 0)
        case .ratio: return criterion.isCost ? .reciprocal(numerator: low) : over(high, 1, else: 1)
        case .max: return over(high, sign, else: 1)
        case .sum: return over(figures.reduce(0, +), sign, else: 1 / Double(max(1, figures.count)))
        case .vector:
            let length = figures.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return length == 0 ? .linear(factor: sign, shift: 0) : over(length, sign, else: 0)
        case .minMax:
            let start = criterion.scale?.low.approximate ?? low
            let end = criterion.scale?.high.approximate ?? high
            let width = end - start
            if width == 0 { return .linear(factor: 0, shift: 1) }
            return criterion.isCost
                ? .linear(factor: -1 / width, shift: end / width) : .linear(factor: 1 / width, shift: -start / width)
        }
    }
}

/// What is known of an uncertain figure.
private struct CellDistribution {
    var drawn: UncertainCell.Distribution
    /// The lowest figure it can be, where there is one.
    var low: Double?
}

extension BareRequest {
    /// Nil for a figure that is certain: a number, an interval without length, a normal figure without spread.
    fileprivate func distribution(_ cell: JSONNode, _ criterion: TableInput.Criterion) -> CellDistribution? {
        func number(_ key: String) -> Double? {
            value(of: key, in: cell).flatMap { document.number($0) }?.rational.approximate
        }
        func uniform(_ low: Double, _ high: Double) -> CellDistribution? {
            low < high ? CellDistribution(drawn: .uniform(low: low, high: high), low: low) : nil
        }
        if document.kind(cell) == .null {
            return criterion.scale.flatMap { uniform($0.low.approximate, $0.high.approximate) }
        }
        guard document.kind(cell) == .object else { return nil }
        if let low = number("low"), let high = number("high") { return uniform(low, high) }
        if let mean = number("mean"), let deviation = number("sd") {
            return deviation > 0 ? CellDistribution(drawn: .normal(mean: mean, deviation: deviation)) : nil
        }
        guard let alpha = number("alpha"), let beta = number("beta") else { return nil }
        let low = criterion.scale?.low.approximate ?? 0
        let high = criterion.scale?.high.approximate ?? 1
        return CellDistribution(drawn: .beta(alpha: alpha, beta: beta, low: low, high: high), low: low)
    }
}
