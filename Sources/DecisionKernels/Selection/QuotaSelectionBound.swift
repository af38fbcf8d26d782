/// Exact upper bounds on the value of a set under quotas: each quota gets a price per selected element of its stratum,
/// and the set that is best after prices is found greedily.
///
/// Lagrangian relaxation (Geoffrion 1974, *Lagrangean Relaxation for Integer Programming*) of the quotas only: what
/// remains is a transversal matroid with bounds, for which the greedy set is the best (Edmonds 1971, *Matroids and the
/// Greedy Algorithm*). The bound holds for whatever prices, so these may come from floating point: rounded to whole
/// numbers first, everything from there on is exact (the safe bounds of Neumaier & Shcherbina 2004, *Safe Bounds in
/// Linear and Mixed-Integer Linear Programming*).
struct QuotaSelectionBound {
    /// Values are multiplied by 2 to this power, so that prices can be fractions of them.
    let shift: Int
    private let model: QuotaSelectionModel
    private let limits: QuotaSelectionLimits
    /// Per class, the sums of its best 0, 1, 2 … values.
    private let sums: [[Int128]]
    private var seating: QuotaSelectionSeating
    private var penalty: [Int128]
    /// The greedy set of the last bound, as a number per class.
    private(set) var taken: [Int]

    init(model: QuotaSelectionModel, limits: QuotaSelectionLimits, values: [Int64], shift: Int) {
        self.model = model
        self.limits = limits
        self.shift = shift
        sums = model.classes.map { group in
            var sum: Int128 = 0
            return [0]
                + group.members.map { element in
                    sum += Int128(values[element])
                    return sum
                }
        }
        seating = QuotaSelectionSeating(kinds: model.kinds, seats: limits.seats)
        penalty = Array(repeating: 0, count: model.classes.count)
        taken = Array(repeating: 0, count: model.classes.count)
    }

    /// The value of a set, given as a number per class.
    func value(of taken: [Int]) -> Int128 {
        var result: Int128 = 0
        for (index, number) in taken.enumerated() where number > 0 { result += sums[index][number] }
        return result
    }

    /// Whether a set meets everything.
    mutating func admits(_ taken: [Int]) -> Bool {
        guard limits.size.contains(taken.reduce(0, +)), limits.keepQuotas(taken, model) else { return false }
        seating.clear()
        return seatAll(taken)
    }

    private mutating func seatAll(_ taken: [Int]) -> Bool {
        for (index, number) in taken.enumerated() where number > 0 {
            for _ in 0..<number where !seating.seat(model.classes[index].kind) { return false }
        }
        return true
    }

    /// No set with so many of every class that meets the quotas has a higher value than this; nil if there is none
    /// at all. With `ignoringValues` every value counts as zero: below zero there is no set either.
    ///
    /// O(s·c + Q·c + n·m·k²) at worst for s seats, c classes, Q quotas, m kinds and k tracks; near s·c in practice.
    mutating func bound(
        low: [Int], high: [Int], prices: [Int128], ignoringValues: Bool = false
    ) -> Int128? {
        // Shifting rounds down, and no sum of whole values lies between the bound and the next lower whole number.
        scaledBound(low: low, high: high, prices: prices, ignoringValues: ignoringValues).map { $0 >> Int128(shift) }
    }

    private mutating func scaledBound(
        low: [Int], high: [Int], prices: [Int128], ignoringValues: Bool
    ) -> Int128? {
        seating.clear()
        var size = low.reduce(0, +)
        guard size <= limits.size.upperBound, seatAll(low) else { return nil }
        var scaled: Int128 = 0
        for quota in prices.indices {
            scaled += prices[quota] * Int128(prices[quota] > 0 ? limits.maximum[quota] : limits.minimum[quota])
        }
        var open: [Int] = []
        var next: [Int128] = []
        for (index, group) in model.classes.enumerated() {
            var price: Int128 = 0
            for quota in group.quotas { price += prices[quota] }
            penalty[index] = price
            taken[index] = low[index]
            if low[index] > 0 {
                if !ignoringValues { scaled += sums[index][low[index]] << Int128(shift) }
                scaled -= price * Int128(low[index])
            }
            if low[index] < high[index] {
                open.append(index)
                next.append(worth(index, ignoringValues))
            }
        }
        while size < limits.size.upperBound {
            guard let best = next.indices.max(by: { next[$0] < next[$1] }) else { break }
            if size >= limits.size.lowerBound && next[best] <= 0 { break }
            let index = open[best]
            if seating.seat(model.classes[index].kind) {
                scaled += next[best]
                taken[index] += 1
                size += 1
            }
            if taken[index] < high[index] && !seating.isClosed(model.classes[index].kind) {
                next[best] = worth(index, ignoringValues)
            } else {
                open.swapAt(best, open.count - 1)
                next.swapAt(best, next.count - 1)
                open.removeLast()
                next.removeLast()
            }
        }
        return size < limits.size.lowerBound ? nil : scaled
    }

    /// What the best set after prices says about sets that take more or less of a class.
    ///
    /// Between the best set and any other one there is a one-to-one exchange of elements, none of which gains (Brualdi
    /// 1969, *Comments on Bases in Dependence Structures*). So whoever comes in loses at least what separates it from
    /// the lowest taken, and whoever goes out at least what separates it from the highest left.
    struct Marginals {
        fileprivate var scaled: Int128
        fileprivate var taken: [Int]
        fileprivate var penalty: [Int128]
        /// Nil where nobody is taken who need not be.
        fileprivate var lowestTaken: Int128?
        /// Nil where nobody is left who could be taken.
        fileprivate var highestLeft: Int128?
    }

    /// The set that is best after prices, among those of the one size allowed; nil if there is none. O(s·c + Q·c).
    mutating func marginals(low: [Int], high: [Int], prices: [Int128]) -> Marginals? {
        guard limits.size.lowerBound == limits.size.upperBound,
            let scaled = scaledBound(low: low, high: high, prices: prices, ignoringValues: false)
        else { return nil }
        var result = Marginals(scaled: scaled, taken: taken, penalty: penalty)
        for index in taken.indices {
            if taken[index] > low[index] {
                let worth = worth(index, place: taken[index] - 1, result)
                result.lowestTaken = min(result.lowestTaken ?? worth, worth)
            }
            if taken[index] < high[index] {
                let worth = worth(index, place: taken[index], result)
                result.highestLeft = max(result.highestLeft ?? worth, worth)
            }
        }
        return result
    }

    /// Whether no set that takes at least so many of a class reaches a value, seen from the exchange alone.
    func isOutOfReach(_ value: Int128, taking number: Int, of index: Int, _ marginals: Marginals) -> Bool {
        guard number > marginals.taken[index] else { return false }
        guard let lowest = marginals.lowestTaken else { return true }
        var most = marginals.scaled
        for place in marginals.taken[index]..<number {
            let worth = worth(index, place: place, marginals)
            if worth < lowest { most -= lowest - worth }
        }
        return most >> Int128(shift) < value
    }

    /// Whether no set that takes at most so many of a class reaches a value, seen from the exchange alone.
    func isOutOfReach(_ value: Int128, leavingAllBut number: Int, of index: Int, _ marginals: Marginals) -> Bool {
        guard number < marginals.taken[index] else { return false }
        guard let highest = marginals.highestLeft else { return true }
        var most = marginals.scaled
        for place in number..<marginals.taken[index] {
            let worth = worth(index, place: place, marginals)
            if worth > highest { most -= worth - highest }
        }
        return most >> Int128(shift) < value
    }

    private func worth(_ index: Int, place: Int, _ marginals: Marginals) -> Int128 {
        ((sums[index][place + 1] - sums[index][place]) << Int128(shift)) - marginals.penalty[index]
    }

    /// The value after prices of the next element of a class.
    private func worth(_ index: Int, _ ignoringValues: Bool) -> Int128 {
        if ignoringValues { return -penalty[index] }
        let number = taken[index]
        return ((sums[index][number + 1] - sums[index][number]) << Int128(shift)) - penalty[index]
    }
}
