/// Linear programming: a simplex dictionary that keeps its basis from one question to the next.
///
/// Every variable is at least zero. Each row is a variable of its own, `constant + Σ coefficient · variable`, and it is
/// at least zero, too. Variables and rows are numbered in the order in which they came. Smallest numbers enter and leave
/// (Bland 1977, *New finite pivoting rules for the simplex method*), so that every run ends. A step is O(rows ·
/// variables).
struct LinearDictionary<Number: DictionaryNumber>: Sendable {
    /// Rows × (1 + columns): the constant first.
    private var entries: [[Number]] = []
    /// The costs of the columns, after the cost reached so far.
    private var cost: [Number]
    private var basic: [Int] = []
    private var nonbasic: [Int]
    private let variables: Int
    /// After a clash, how often each but the first of those named must be added to the first for a sum that is below zero
    /// everywhere.
    private(set) var clashFactors: [Number] = []

    /// All variables at zero, no rows, and what a unit of each variable costs: nothing, or more.
    init(variables: Int, costs: [Number]? = nil) {
        self.variables = variables
        nonbasic = Array(0..<variables)
        cost = [.zero] + (costs ?? [Number](repeating: .zero, count: variables))
    }

    /// The value of a linear expression in the variables as the dictionary's columns see it.
    private func expressed(_ constant: Number, _ coefficients: [Number]) -> [Number] {
        var line = [Number](repeating: .zero, count: 1 + nonbasic.count)
        line[0] = constant
        for (column, variable) in nonbasic.enumerated() where variable < variables {
            line[1 + column] = coefficients[variable]
        }
        for (row, variable) in basic.enumerated() where variable < variables && !coefficients[variable].isZero {
            for index in line.indices where !entries[row][index].isZero {
                line[index] += coefficients[variable] * entries[row][index]
            }
        }
        return line
    }

    /// Demands `constant + Σ coefficients · variables ≥ 0`. `restore` finds a solution again.
    mutating func require(_ constant: Number, _ coefficients: [Number]) {
        entries.append(expressed(constant, coefficients))
        basic.append(variables + basic.count)
    }

    /// Finds a solution after rows were added, the cheapest where costs were given and none was asked for since; or nil,
    /// where there is none, and then which variables and rows cannot all be at least zero.
    /// `steps`: where rounding could lead in circles, so many exchanges are made and no more; the answer is then nil, too.
    mutating func restore(steps: Int = .max) -> [Int]? {
        var left = steps
        while left > 0 {
            left -= 1
            var leaving = -1
            for row in basic.indices where entries[row][0].signum < 0 {
                if leaving < 0 || basic[row] < basic[leaving] { leaving = row }
            }
            if leaving < 0 { return nil }
            var entering = -1
            for column in nonbasic.indices where entries[leaving][1 + column].signum > 0 {
                if entering < 0 {
                    entering = column
                    continue
                }
                let one = cost[1 + column] * entries[leaving][1 + entering]
                let other = cost[1 + entering] * entries[leaving][1 + column]
                if one < other || one == other && nonbasic[column] < nonbasic[entering] { entering = column }
            }
            if entering < 0 {
                let used = nonbasic.indices.filter { !entries[leaving][1 + $0].isZero }
                clashFactors = used.map { -entries[leaving][1 + $0] }
                return [basic[leaving]] + used.map { nonbasic[$0] }
            }
            pivot(leaving, entering)
        }
        return nil
    }

    /// The least value of an expression, from a solution and on to the one that has it. The set is bounded in this
    /// direction. `below`: any value below it is enough.
    mutating func minimise(_ constant: Number, _ coefficients: [Number], below: Number? = nil) -> Number {
        cost = expressed(constant, coefficients)
        while true {
            if let below, cost[0] < below { break }
            var entering = -1
            for column in nonbasic.indices where cost[1 + column].signum < 0 {
                if entering < 0 || nonbasic[column] < nonbasic[entering] { entering = column }
            }
            if entering < 0 { break }
            var leaving = -1
            var ratio = Number.zero
            for row in basic.indices where entries[row][1 + entering].signum < 0 {
                let own = entries[row][0] * (-entries[row][1 + entering]).reciprocal
                if leaving < 0 || own < ratio || own == ratio && basic[row] < basic[leaving] {
                    leaving = row
                    ratio = own
                }
            }
            precondition(leaving >= 0, "the set is bounded")
            pivot(leaving, entering)
        }
        let value = cost[0]
        // What remains of the costs must not disturb the next restoring.
        for index in cost.indices { cost[index] = .zero }
        return value
    }

    /// The cost of the solution, for a dictionary with costs.
    var reachedCost: Number { cost[0] }

    /// The variables' values.
    var solution: [Number] {
        var values = [Number](repeating: .zero, count: variables)
        for (row, variable) in basic.enumerated() where variable < variables { values[variable] = entries[row][0] }
        return values
    }

    /// Exchanges a row's basic variable for a column's.
    private mutating func pivot(_ row: Int, _ column: Int) {
        let index = 1 + column
        // basic = … + a·x, so x = (basic − …) / a.
        let inverse = entries[row][index].reciprocal
        var line = entries[row]
        for other in line.indices where !line[other].isZero { line[other] = -line[other] * inverse }
        line[index] = inverse
        entries[row] = line
        for other in basic.indices where other != row { Self.substitute(line, at: index, into: &entries[other]) }
        Self.substitute(line, at: index, into: &cost)
        (basic[row], nonbasic[column]) = (nonbasic[column], basic[row])
    }

    private static func substitute(_ line: [Number], at index: Int, into target: inout [Number]) {
        let factor = target[index]
        if factor.isZero { return }
        target[index] = .zero
        for other in line.indices where !line[other].isZero { target[other] += factor * line[other] }
    }
}

extension LinearDictionary {
    /// The same dictionary in other numbers.
    func converted<Other>(_ convert: (Number) -> Other) -> LinearDictionary<Other> {
        var result = LinearDictionary<Other>(variables: variables)
        result.entries = entries.map { row in row.map(convert) }
        result.cost = cost.map(convert)
        result.basic = basic
        result.nonbasic = nonbasic
        return result
    }
}

/// A dictionary in fractions, which decides.
typealias ExactDictionary = LinearDictionary<Rational>

/// What a dictionary is made of.
protocol DictionaryNumber: Comparable, Sendable {
    static var zero: Self { get }
    var signum: Int { get }
    var isZero: Bool { get }
    var reciprocal: Self { get }
    static prefix func - (value: Self) -> Self
    static func * (left: Self, right: Self) -> Self
    static func += (left: inout Self, right: Self)
}

extension Rational: DictionaryNumber {}

/// A rounded number, in which a dictionary finds what is then proved in fractions.
struct RoughNumber: DictionaryNumber {
    var value: Double

    static let zero = RoughNumber(value: 0)
    private static let tolerance = 1e-10

    var signum: Int { value > Self.tolerance ? 1 : value < -Self.tolerance ? -1 : 0 }
    var isZero: Bool { abs(value) <= Self.tolerance }
    var reciprocal: RoughNumber { RoughNumber(value: 1 / value) }

    static func < (left: RoughNumber, right: RoughNumber) -> Bool { left.value < right.value }
    static prefix func - (number: RoughNumber) -> RoughNumber { RoughNumber(value: -number.value) }
    static func * (left: RoughNumber, right: RoughNumber) -> RoughNumber {
        RoughNumber(value: left.value * right.value)
    }
    static func += (left: inout RoughNumber, right: RoughNumber) { left.value += right.value }
}
