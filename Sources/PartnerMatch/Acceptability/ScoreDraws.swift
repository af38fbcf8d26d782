import DecisionKernels

/// What is drawn besides the weights: points that are not known for certain, unknown bonuses, and the thresholds that
/// then have to be looked at each time.
struct ScoreDraws: Sendable {
    enum Distribution: Sendable {
        /// Between two values, in parts.
        case uniform(low: Int64, high: Int64)
        case normal(mean: Double, deviation: Double)
    }

    struct Cell: Sendable {
        /// Position and criterion.
        var position: Int
        var criterion: Int
        var distribution: Distribution
    }

    /// Points on some criteria, by their values: `Σ factor · value ≥ bound`.
    struct Floor: Sendable {
        var position: Int
        var terms: [(criterion: Int, factor: Double)]
        var bound: Double
    }

    let unit: Int64
    private(set) var cells: [Cell] = []
    /// Hundredths of a bonus in parts, there half of the time.
    private(set) var bonuses: [(position: Int, value: Int64)] = []
    private(set) var floors: [Floor] = []
    /// By position: whether anything of it is drawn.
    private(set) var isDrawn: [Bool]

    var isEmpty: Bool { cells.isEmpty && bonuses.isEmpty }

    init(_ maker: RankingMaker, _ studied: [Int], _ scores: SamplingSettings.Scores, unit: Int64) {
        self.unit = unit
        isDrawn = studied.map { _ in false }
        guard scores != .fixed else { return }
        let grid = maker.grid
        let spreads = scores == .assessors ? Self.pooledSpreads(maker) : grid.columns.map { _ in nil }
        for (position, applicant) in studied.enumerated() {
            let row = maker.points.rows[applicant]
            for (index, column) in grid.columns.enumerated() {
                guard let scale = column.scale, let range = grid.points(row.cells[index], on: index) else {
                    add(position, index, .uniform(low: 0, high: unit))
                    continue
                }
                guard scale.maximum > scale.minimum else { continue }
                let span = scale.maximum - scale.minimum
                func parts(_ points: Rational) -> Double {
                    ((points - scale.minimum) / span).approximate * Double(unit)
                }
                if !range.isExact {
                    add(
                        position, index,
                        .uniform(low: Int64(parts(range.low) + 0.5), high: Int64(parts(range.high) + 0.5)))
                } else if let spread = spreads[index], spread > 0, row.cells[index].scores > 0 {
                    let error = spread / Double(row.cells[index].scores).squareRoot()
                    add(
                        position, index,
                        .normal(mean: parts(range.low), deviation: error / span.approximate * Double(unit)))
                }
            }
            for bonus in maker.totals[applicant]?.bonuses ?? [] where !bonus.amount.isExact {
                let points = bonus.amount.low.isZero ? bonus.amount.high : bonus.amount.low
                let parts = points.approximate / 100 * Double(unit)
                bonuses.append((position, parts < 0 ? -Int64(0.5 - parts) : Int64(parts + 0.5)))
                isDrawn[position] = true
            }
        }
        addFloors(maker, studied)
    }

    private mutating func add(_ position: Int, _ criterion: Int, _ distribution: Distribution) {
        cells.append(Cell(position: position, criterion: criterion, distribution: distribution))
        isDrawn[position] = true
    }

    private mutating func addFloors(_ maker: RankingMaker, _ studied: [Int]) {
        let columns = maker.grid.columns
        for threshold in maker.grid.thresholds where !threshold.columns.isEmpty {
            var terms: [(criterion: Int, factor: Double)] = []
            var bound = threshold.required
            for column in threshold.columns {
                guard let scale = columns[column].scale else { continue }
                bound -= scale.minimum
                terms.append((column, (scale.maximum - scale.minimum).approximate))
            }
            for position in studied.indices {
                floors.append(
                    Floor(position: position, terms: terms, bound: bound.approximate * Double(unit)))
            }
        }
    }

    /// By criterion, the standard deviation of scores around their applicant's mean; nil where no applicant has two.
    private static func pooledSpreads(_ maker: RankingMaker) -> [Double?] {
        let sheets = maker.dossier.sheets
        return maker.grid.columns.map { column in
            var squares = 0.0
            var freedom = 0
            for row in maker.points.rows {
                let scores = row.kept.compactMap { sheets[$0].scores[column.criterion]?.double }
                guard scores.count > 1 else { continue }
                let mean = scores.reduce(0, +) / Double(scores.count)
                for score in scores { squares += (score - mean) * (score - mean) }
                freedom += scores.count - 1
            }
            return freedom > 0 ? (squares / Double(freedom)).squareRoot() : nil
        }
    }

    /// Overwrites the drawn ones of the values (position by position, `criteria` each).
    func draw(_ values: inout [Int64], criteria: Int, _ generator: inout SeededGenerator) {
        for cell in cells {
            let value: Int64
            switch cell.distribution {
            case .uniform(let low, let high):
                value = low + Int64(generator.uniformInteger(below: UInt64(high - low + 1)))
            case .normal(let mean, let deviation):
                let drawn = mean + deviation * generator.standardNormal()
                value = drawn <= 0 ? 0 : drawn >= Double(unit) ? unit : Int64(drawn + 0.5)
            }
            values[cell.position * criteria + cell.criterion] = value
        }
    }

    /// Whether the values meet a floor; rounding is forgiven.
    static func meets(_ floor: Floor, _ values: [Int64], criteria: Int, unit: Int64) -> Bool {
        var sum = 0.0
        for term in floor.terms {
            sum += term.factor * Double(values[floor.position * criteria + term.criterion])
        }
        return sum >= floor.bound - 1e-9 * Double(unit)
    }
}
