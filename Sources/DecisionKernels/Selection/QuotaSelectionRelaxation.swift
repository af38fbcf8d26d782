/// The linear relaxation of a quota problem: elements may be selected in parts. In floating point, as a guide only:
/// it proposes prices, sets and where to branch, and decides nothing.
///
/// Rows: a quota's count, a kind's elements against the tracks they sit in, a track's load, and the size. All sides are
/// zero and all variables lie between bounds, so a dual simplex from the logical basis needs no first phase (Lemke 1954,
/// *The Dual Method of Solving the Linear Programming Problem*; Wagner 1958, *The Dual Simplex Algorithm for Bounded
/// Variables*), and after a change of bounds it goes on from where it stood. The tableau is dense: rows are few.
struct QuotaSelectionRelaxation {
    /// How a run ended.
    enum Outcome {
        /// Solved; cut short if nothing enough can be gained any more.
        case optimal(isCut: Bool)
        /// Bounds that no solution keeps, and the prices that should show it.
        case infeasible(prices: [Double])
        /// Too many steps without an end.
        case stalled
    }

    private let quotas: Int
    /// Per class, its first variable; then the first variable that is no element.
    private let start: [Int]
    /// The first logical variable, which is the first quota's count.
    private let firstLogical: Int
    let rows: Int
    let columns: Int
    /// Row by row: a row's basic variable plus its entries times the nonbasic variables is zero.
    var table: [Double]
    /// Per column, what a unit of its variable gains.
    var gain: [Double]
    /// Per column and per row, its variable.
    var nonbasic: [Int]
    var basic: [Int]
    var lower: [Double]
    var upper: [Double]
    var value: [Double]

    /// Gains per class and place therein.
    init(model: QuotaSelectionModel, limits: QuotaSelectionLimits, gains: [[Double]]) {
        var start: [Int] = []
        var gain: [Double] = []
        for values in gains {
            start.append(gain.count)
            gain += values
        }
        let elements = gain.count
        start.append(elements)
        var upper = Array(repeating: 1.0, count: elements)
        var flows: [(kind: Int, track: Int)] = []
        for (kind, tracks) in model.kinds.enumerated() {
            for track in tracks {
                flows.append((kind, track))
                gain.append(0)
                upper.append(Double(limits.seats[track]))
            }
        }
        let quotas = limits.minimum.count
        let firstTrack = quotas + model.kinds.count
        rows = firstTrack + limits.seats.count + 1
        columns = gain.count
        var table = Array(repeating: 0.0, count: rows * columns)
        for (index, group) in model.classes.enumerated() {
            for column in start[index]..<(start[index] + gains[index].count) {
                for quota in group.quotas { table[quota * columns + column] = -1 }
                table[(quotas + group.kind) * columns + column] = -1
                table[(rows - 1) * columns + column] = -1
            }
        }
        for (index, flow) in flows.enumerated() {
            table[(quotas + flow.kind) * columns + elements + index] = 1
            table[(firstTrack + flow.track) * columns + elements + index] = -1
        }
        lower = Array(repeating: 0, count: columns) + limits.minimum.map { Double($0) }
        lower += Array(repeating: 0, count: rows - quotas - 1) + [Double(limits.size.lowerBound)]
        upper += limits.maximum.map { Double($0) } + Array(repeating: 0, count: model.kinds.count)
        upper += limits.seats.map { Double($0) } + [Double(limits.size.upperBound)]
        self.quotas = quotas
        self.start = start
        self.table = table
        self.gain = gain
        self.upper = upper
        firstLogical = columns
        nonbasic = Array(0..<columns)
        basic = Array(columns..<(columns + rows))
        value = Array(repeating: 0, count: columns + rows)
    }

    /// How much of a class is taken, in elements.
    func taken(_ group: Int) -> Double {
        var sum = 0.0
        for variable in start[group]..<start[group + 1] { sum += value[variable] }
        return sum
    }

    /// Sets how many of every class are taken at least and at most.
    mutating func restrict(low: [Int], high: [Int]) {
        for group in low.indices {
            for variable in start[group]..<start[group + 1] {
                let place = variable - start[group]
                lower[variable] = place < low[group] ? 1 : 0
                upper[variable] = place < high[group] ? 1 : 0
            }
        }
    }

    /// Prices of the quotas at the basis.
    var prices: [Double] {
        var result = Array(repeating: 0.0, count: quotas)
        for (column, variable) in nonbasic.enumerated() {
            let quota = variable - firstLogical
            if quota >= 0 && quota < quotas { result[quota] = gain[column] }
        }
        return result
    }

    /// The prices that should show that a row's basic variable cannot come back between its bounds.
    func prices(ofRow row: Int, isBelow: Bool) -> [Double] {
        var result = Array(repeating: 0.0, count: quotas)
        for (column, variable) in nonbasic.enumerated() {
            let quota = variable - firstLogical
            if quota >= 0 && quota < quotas { result[quota] = table[row * columns + column] }
        }
        let quota = basic[row] - firstLogical
        if quota >= 0 && quota < quotas { result[quota] = 1 }
        return isBelow ? result.map { -$0 } : result
    }
}
