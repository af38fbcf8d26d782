/// Differences of all others to one alternative, as doubles to look quickly and as fractions to be sure.
struct RivalTable {
    let alternative: Int
    var criteria: Int { table.criteria }
    private let table: WeightedTable
    private let approximate: [Double]
    private let tolerance: Double
    let scale: Double

    init(_ table: WeightedTable, _ alternative: Int) {
        self.table = table
        self.alternative = alternative
        approximate = table.values.map { $0.approximate }
        let largest = approximate.reduce(0) { max($0, abs($1)) }
        tolerance = 1e-9 * largest
        scale = largest > 0 ? 1 / largest : 1
    }

    var rivals: [Int] { (0..<table.alternatives).filter { $0 != alternative } }

    /// What the rival has more than the alternative on every criterion.
    func lead(_ rival: Int) -> [Rational] {
        (0..<table.criteria).map { table.value(rival, $0) - table.value(alternative, $0) }
    }

    /// What the alternative has more than the rival, without the last weight and rounded: a constant, then factors.
    func roughRow(_ rival: Int) -> (constant: RoughNumber, factors: [RoughNumber]) {
        let criteria = table.criteria
        func lead(_ criterion: Int) -> Double {
            (approximate[alternative * criteria + criterion] - approximate[rival * criteria + criterion]) * scale
        }
        let last = lead(criteria - 1)
        return (RoughNumber(value: last), (0..<(criteria - 1)).map { RoughNumber(value: lead($0) - last) })
    }

    /// The rival furthest ahead under roughly these weights but the last; nil where nobody is ahead.
    func furthestAhead(_ rivals: [Int], _ weights: [RoughNumber]) -> Int? {
        let criteria = table.criteria
        var worst: Int?
        var most = 1e-9
        approximate.withUnsafeBufferPointer { values in
            func total(_ index: Int) -> Double {
                let last = values[index &* criteria &+ criteria &- 1]
                var sum = last
                for criterion in 0..<(criteria &- 1) {
                    sum += weights[criterion].value * (values[index &* criteria &+ criterion] - last)
                }
                return sum
            }
            let own = total(alternative)
            for rival in rivals {
                let ahead = (total(rival) - own) * scale
                if ahead > most {
                    most = ahead
                    worst = rival
                }
            }
        }
        return worst
    }

    /// The signs of the rivals' leads under these weights, exactly, and their sizes roughly.
    func leads(_ rivals: [Int], under weights: [Rational]) -> [(sign: Int, size: Double)] {
        let rough = weights.map { $0.approximate }
        func total(_ index: Int) -> Double {
            var sum = 0.0
            for criterion in rough.indices { sum += rough[criterion] * approximate[index * table.criteria + criterion] }
            return sum
        }
        let own = total(alternative)
        return rivals.map { rival in
            let size = total(rival) - own
            if abs(size) > tolerance { return (size > 0 ? 1 : -1, size) }
            let exact = zip(lead(rival), weights).reduce(Rational.zero) { $0 + $1.0 * $1.1 }
            return (exact.signum, size)
        }
    }
}

/// Whether some admissible weights leave at most so many strictly ahead of an alternative.
///
/// All others are held at or below it, as far as that is possible. Whenever some of them clash, at least one of those
/// must be let go ahead: the search branches over them. Clashes without a common member count one each, so a few of them
/// often end it at once. Rows are demanded only when they are violated.
struct AheadSearch {
    private let rivals: RivalTable
    private let root: ExactDictionary
    private let roughRoot: LinearDictionary<RoughNumber>
    /// The rows of the set's conditions, with their constants in every coefficient.
    private let conditions: [[Rational]]
    /// Rows of the set itself, before any rival's.
    private let ownRows: Int
    private var left: Int

    init(_ table: WeightedTable, _ admissible: AdmissibleWeights, _ alternative: Int, limit: Int) {
        rivals = RivalTable(table, alternative)
        root = admissible.dictionary
        roughRoot = root.converted { RoughNumber(value: $0.approximate) }
        conditions = admissible.constraints.flatMap { constraint in
            constraint.expressions.map { expression in expression.coefficients.map { $0 + expression.constant } }
        }
        ownRows = admissible.criteria + conditions.count
        left = limit
    }

    /// Nil at the limit.
    mutating func canHaveAhead(atMost count: Int) -> Bool? { search(rivals.rivals, kept: [], count) }

    /// The least number strictly ahead; nil at the limit.
    mutating func fewestAhead() -> Int? {
        for count in 0...rivals.rivals.count {
            guard let isPossible = canHaveAhead(atMost: count) else { return nil }
            if isPossible { return count }
        }
        return nil
    }

    /// `held`: who must not be ahead, of whom at most `count` may be let go, but none of `kept`.
    private mutating func search(_ held: [Int], kept: Set<Int>, _ count: Int) -> Bool? {
        guard let clash = self.clash(held) else { return left < 0 ? nil : true }
        // Clashes without a common member: each needs somebody let go.
        var rest = held.filter { !clash.contains($0) }
        var needed = 1
        while needed <= count {
            left -= 1
            // None found ends the count, whatever the reason.
            guard left >= 0, let other = provedClash(rest) else { break }
            needed += 1
            rest = rest.filter { !other.contains($0) }
        }
        if left < 0 { return nil }
        if needed > count { return false }
        var fixed = kept
        for rival in clash where !kept.contains(rival) {
            guard let isPossible = search(held.filter { $0 != rival }, kept: fixed, count - 1) else { return nil }
            if isPossible { return true }
            fixed.insert(rival)
        }
        return false
    }

    /// Some that cannot all be held; nil where they can, or at the limit.
    private mutating func clash(_ held: [Int]) -> [Int]? {
        left -= 1
        if left < 0 { return nil }
        if let clash = provedClash(held) { return clash }
        var dictionary = root
        var demanded: [Int] = []
        while true {
            let leads = rivals.leads(held, under: AdmissibleWeights.weights(dictionary))
            var worst = -1
            for index in held.indices where leads[index].sign > 0 {
                if worst < 0 || leads[index].size > leads[worst].size { worst = index }
            }
            if worst < 0 { return nil }
            demanded.append(held[worst])
            if let rows = AdmissibleWeights.demand(rivals.lead(held[worst]).map { -$0 }, of: &dictionary) {
                return rows.filter { $0 >= ownRows }.map { demanded[$0 - ownRows] }.sorted()
            }
        }
    }
}

extension AheadSearch {
    /// Some that cannot all be held, found with rounded numbers and proved with fractions; nil where that does not succeed.
    private func provedClash(_ held: [Int]) -> [Int]? {
        var dictionary = roughRoot
        var demanded: [Int] = []
        // Every rival is demanded once at most, unless rounding goes wrong.
        while demanded.count <= held.count, demanded.count < 200 {
            guard let rival = rivals.furthestAhead(held, dictionary.solution) else { return nil }
            demanded.append(rival)
            let row = rivals.roughRow(rival)
            dictionary.require(row.constant, row.factors)
            guard let rows = dictionary.restore(steps: 500) else { continue }
            return isProved(rows, [1] + dictionary.clashFactors.map { $0.value }, demanded)
                ? rows.filter { $0 >= ownRows }.map { demanded[$0 - ownRows] }.sorted() : nil
        }
        return nil
    }

    /// Whether these rows, each taken so many times, sum to something below zero under all weights: then they are not all
    /// at least zero under any. Any factors that are not negative will do, so rounded ones prove it as well.
    private func isProved(_ rows: [Int], _ factors: [Double], _ demanded: [Int]) -> Bool {
        let sizes = zip(rows, factors).map { $0 >= ownRows ? $1 * rivals.scale : $1 }
        let largest = sizes.reduce(0) { max($0, $1) }
        guard largest > 0, largest.isFinite else { return false }
        var sum = [Rational](repeating: .zero, count: rivals.criteria)
        for (row, size) in zip(rows, sizes) where row >= rivals.criteria {
            let share = Int64(max(0, size) / largest * 0x1p30)
            guard share > 0 else { continue }
            let factor = Rational(share)
            if row >= ownRows {
                let lead = rivals.lead(demanded[row - ownRows])
                for criterion in sum.indices { sum[criterion] -= factor * lead[criterion] }
            } else {
                let own = conditions[row - rivals.criteria]
                for criterion in sum.indices { sum[criterion] += factor * own[criterion] }
            }
        }
        // Under weights of sum 1 a linear function lies between its values for single criteria.
        return sum.allSatisfy { $0.signum < 0 }
    }
}

/// Whether some admissible weights put at least so many level with an alternative or ahead of it.
///
/// Includes rivals one after another; those that can no longer be level drop out, and too few of them end a branch.
struct BehindSearch {
    private let rivals: RivalTable
    private let root: ExactDictionary
    private var left: Int

    init(_ table: WeightedTable, _ admissible: AdmissibleWeights, _ alternative: Int, limit: Int) {
        rivals = RivalTable(table, alternative)
        root = admissible.dictionary
        left = limit
    }

    /// Nil at the limit.
    mutating func canHaveLevelOrAhead(atLeast count: Int) -> Bool? { search(root, rivals.rivals, count) }

    /// The largest number level or ahead; nil at the limit.
    mutating func mostLevelOrAhead() -> Int? {
        for count in 1...max(1, rivals.rivals.count) {
            guard let isPossible = canHaveLevelOrAhead(atLeast: count) else { return nil }
            if !isPossible { return count - 1 }
        }
        return rivals.rivals.count
    }

    private mutating func search(_ dictionary: ExactDictionary, _ candidates: [Int], _ count: Int) -> Bool? {
        if count <= 0 { return true }
        if candidates.count < count { return false }
        let here = rivals.leads(candidates, under: AdmissibleWeights.weights(dictionary))
        if here.count(where: { $0.sign >= 0 }) >= count { return true }
        // The best each can still do; none of those below zero can be level any more.
        var able: [(rival: Int, best: Rational, place: ExactDictionary)] = []
        for candidate in candidates {
            left -= 1
            if left < 0 { return nil }
            var own = dictionary
            let best = AdmissibleWeights.minimum(of: rivals.lead(candidate).map { -$0 }, from: &own)
            if best.value.signum > 0 { continue }
            let there = rivals.leads(candidates, under: best.weights)
            if there.count(where: { $0.sign >= 0 }) >= count { return true }
            able.append((candidate, -best.value, own))
        }
        able.sort { $0.best != $1.best ? $0.best > $1.best : $0.rival < $1.rival }
        for (index, choice) in able.enumerated() {
            let rest = able[(index + 1)...].map { $0.rival }
            if rest.count + 1 < count { return false }
            var own = choice.place
            guard AdmissibleWeights.demand(rivals.lead(choice.rival), of: &own) == nil else { continue }
            guard let isPossible = search(own, rest, count - 1) else { return nil }
            if isPossible { return true }
        }
        return false
    }
}
