/// Differences of all others to one alternative, as doubles to look quickly and as fractions to be sure.
struct RivalTable {
    let alternative: Int
    private let table: WeightedTable
    private let approximate: [Double]
    private let tolerance: Double

    init(_ table: WeightedTable, _ alternative: Int) {
        self.table = table
        self.alternative = alternative
        approximate = table.values.map { $0.approximate }
        tolerance = 1e-9 * approximate.reduce(0) { max($0, abs($1)) }
    }

    var rivals: [Int] { (0..<table.alternatives).filter { $0 != alternative } }

    /// What the rival has more than the alternative on every criterion.
    func lead(_ rival: Int) -> [Rational] {
        (0..<table.criteria).map { table.value(rival, $0) - table.value(alternative, $0) }
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
    private let criteria: Int
    /// Rows of the set itself, before any rival's.
    private let ownRows: Int
    private var left: Int

    init(_ table: WeightedTable, _ admissible: AdmissibleWeights, _ alternative: Int, limit: Int) {
        rivals = RivalTable(table, alternative)
        root = admissible.dictionary
        criteria = admissible.criteria
        ownRows = admissible.criteria + admissible.constraints.reduce(0) { $0 + $1.expressions.count }
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
            guard let other = self.clash(rest) else { break }
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
