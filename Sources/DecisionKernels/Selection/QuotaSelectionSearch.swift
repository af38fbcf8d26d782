/// Branch and bound over how many elements of every class are taken (Land & Doig 1960, *An Automatic Method of Solving
/// Discrete Programming Problems*).
///
/// The relaxation proposes prices, sets and where to split; what is pruned and what is kept is decided by
/// `QuotaSelectionBound` in whole numbers. Every split makes the range of a class smaller on both sides and a part is
/// left only when its bound is below the target or it holds one set, so the search ends and its answer is exact,
/// whatever the relaxation says. Exponential at worst, as the problem is (Q quotas over single elements are a general
/// 0-1 program); with few quotas the relaxation is nearly whole and a handful of parts remain.
struct QuotaSelectionSearch {
    /// A part of the sets, and what its relaxation starts from.
    private struct Part {
        var low: [Int]
        var high: [Int]
        var prices: [Int128]
        var relaxation: QuotaSelectionRelaxation
    }

    private let model: QuotaSelectionModel
    let limits: QuotaSelectionLimits
    private var bound: QuotaSelectionBound
    private let parity: QuotaSelectionParity
    /// What a unit of the relaxation's gain is in the bound's scaled values.
    private let unit: Double
    /// Gains are values less an offset, divided by the largest of these differences.
    private let offset: Double
    private let largest: Double
    private var root: Part
    private var target: Int128 = 0
    private var isTargetEnough = false
    private var found: [Int]?
    /// Number of parts looked at so far, over all runs.
    private(set) var parts = 0
    private let partLimit: Int

    init(model: QuotaSelectionModel, limits: QuotaSelectionLimits, values: [Int64], partLimit: Int) {
        self.model = model
        self.limits = limits
        self.partLimit = partLimit
        // Where the size is fixed, a shift of all values changes nothing but the precision, and where the relaxation
        // starts: with the best of that number.
        var base: Int64 = 0
        let size = limits.size.lowerBound
        if size == limits.size.upperBound, !values.isEmpty {
            base = values.sorted(by: >)[min(max(size - 1, 0), values.count - 1)]
        }
        func gain(_ value: Int64) -> Double {
            let (difference, overflows) = value.subtractingReportingOverflow(base)
            return overflows ? Double(value) - Double(base) : Double(difference)
        }
        var largest = 1.0
        for value in values { largest = max(largest, abs(gain(value))) }
        var shift = 24
        while shift > 0 && largest * Double(Int64(1) << Int64(shift)) > 0x1p56 { shift -= 1 }
        let scale = largest
        self.largest = largest
        offset = Double(base)
        unit = largest * Double(Int64(1) << Int64(shift))
        parity = QuotaSelectionParity(model: model, limits: limits)
        bound = QuotaSelectionBound(model: model, limits: limits, values: values, shift: shift)
        let gains = model.classes.map { $0.members.map { gain(values[$0]) / scale } }
        root = Part(
            low: limits.low, high: limits.high, prices: Array(repeating: 0, count: limits.minimum.count),
            relaxation: QuotaSelectionRelaxation(model: model, limits: limits, gains: gains))
    }

    /// The best set, as a number per class; nil if there is none.
    mutating func best() throws(QuotaSearchLimit) -> (taken: [Int], value: Int128)? {
        target = -(Int128(1) << 100)
        isTargetEnough = false
        found = nil
        if limits.areContradictory { return nil }
        prepare()
        try explore(root)
        guard let found else { return nil }
        return (found, bound.value(of: found))
    }

    /// Solves the relaxation of the whole, from which all further ones start.
    mutating func prepare() {
        if case .optimal = root.relaxation.solve() { root.prices = rounded(root.relaxation.prices) }
    }

    /// What the bound at the root says about the sets of a fixed size; nil if it says nothing.
    mutating func marginals() -> QuotaSelectionBound.Marginals? {
        bound.marginals(low: root.low, high: root.high, prices: root.prices)
    }

    /// Whether the root's bound rules out, at a glance, every set of at least a value with so many of a class or more.
    func rulesOut(_ marginals: QuotaSelectionBound.Marginals?, _ value: Int128, taking number: Int, of index: Int)
        -> Bool
    {
        marginals.map { bound.isOutOfReach(value, taking: number, of: index, $0) } ?? false
    }

    /// Whether the root's bound rules out, at a glance, every set of at least a value with so few of a class.
    func rulesOut(
        _ marginals: QuotaSelectionBound.Marginals?, _ value: Int128, leavingAllBut number: Int, of index: Int
    ) -> Bool {
        marginals.map { bound.isOutOfReach(value, leavingAllBut: number, of: index, $0) } ?? false
    }

    /// Some set of at least a value, with so many of every class, as a number per class; nil if there is none.
    mutating func any(low: [Int], high: [Int], value: Int128) throws(QuotaSearchLimit) -> [Int]? {
        target = value
        isTargetEnough = true
        found = nil
        if zip(low, high).contains(where: { $0 > $1 }) { return nil }
        var part = root
        part.low = low
        part.high = high
        try explore(part)
        return found
    }

    /// Looks through a part; ends early once a set that is enough was found.
    private mutating func explore(_ start: Part) throws(QuotaSearchLimit) {
        var open = [start]
        while var part = open.popLast() {
            if parts >= partLimit { throw QuotaSearchLimit() }
            parts += 1
            if isPruned(part) || parity.rulesOut(low: part.low, high: part.high) { continue }
            if found != nil && isTargetEnough { return }
            if part.low == part.high { continue }
            part.relaxation.restrict(low: part.low, high: part.high)
            var isGuided = false
            var outcome = part.relaxation.solve(enough: enough)
            if case .optimal(isCut: true) = outcome {
                part.prices = rounded(part.relaxation.prices)
                if isPruned(part) { continue }
                outcome = part.relaxation.solve()
            }
            switch outcome {
            case .optimal:
                isGuided = true
                part.prices = rounded(part.relaxation.prices)
                if isPruned(part) { continue }
            case .infeasible(let prices):
                let rays = rounded(prices, unit: 0x1p40)
                guard let ray = bound.bound(low: part.low, high: part.high, prices: rays, ignoringValues: true)
                else { continue }
                if ray < 0 { continue }
            case .stalled:
                break
            }
            if found != nil && isTargetEnough { return }
            let (index, number, upFirst) = split(part, isGuided)
            if isTargetEnough && found != nil { return }
            var below = part
            below.high[index] = number
            part.low[index] = number + 1
            open += upFirst ? [below, part] : [part, below]
        }
    }

    /// The target as the relaxation measures gains, with room for its roundings.
    private var enough: Double {
        if target < -(Int128(1) << 90) { return -.infinity }
        let gain = (Double(target) - offset * Double(limits.size.lowerBound)) / largest
        return gain - 1e-7 * max(1, abs(gain))
    }

    /// Whether no set of the part reaches the target. Keeps the greedy set where it does.
    private mutating func isPruned(_ part: Part) -> Bool {
        guard let most = bound.bound(low: part.low, high: part.high, prices: part.prices), most >= target
        else { return true }
        let taken = bound.taken
        if limits.keepQuotas(taken, model) {
            keep(taken)
            return !isTargetEnough && most < target
        }
        return false
    }

    /// Keeps a set that meets everything if it reaches the target.
    private mutating func keep(_ taken: [Int]) {
        let value = bound.value(of: taken)
        if value < target { return }
        found = taken
        if !isTargetEnough { target = value + 1 }
    }

    /// The class to split, up to which number the lower half goes, and which half comes first: where the relaxation is
    /// furthest from a whole number. Keeps the relaxation's set if it is whole.
    private mutating func split(_ part: Part, _ isGuided: Bool) -> (index: Int, number: Int, upFirst: Bool) {
        var index = -1
        var furthest = 1e-6
        var parts: [Double] = []
        for group in part.low.indices {
            let amount = min(max(part.relaxation.taken(group), Double(part.low[group])), Double(part.high[group]))
            parts.append(amount)
            let distance = abs(amount - Double(Int(amount + 0.5)))
            if part.low[group] < part.high[group] && distance > furthest {
                furthest = distance
                index = group
            }
        }
        if index >= 0, let group = parity.split(low: part.low, high: part.high, amounts: parts) {
            return (group, part.low[group], true)
        }
        if index >= 0 {
            let number = Int(parts[index])
            return (index, number, parts[index] - Double(number) >= 0.5)
        }
        let whole = parts.map { Int($0 + 0.5) }
        if isGuided && bound.admits(whole) { keep(whole) }
        // Rounding alone is in the way: split so that what the relaxation takes comes first.
        for group in part.low.indices where part.low[group] < part.high[group] {
            if whole[group] < part.high[group] { return (group, whole[group], false) }
            return (group, whole[group] - 1, true)
        }
        return (0, part.low[0], false)
    }

    private func rounded(_ prices: [Double]) -> [Int128] { rounded(prices, unit: unit) }

    /// Prices as whole numbers, within bounds that no sum leaves.
    private func rounded(_ prices: [Double], unit: Double) -> [Int128] {
        prices.map { price in
            let scaled = price * unit
            let magnitude = min(abs(scaled), 0x1p96)
            // In two halves, because a price may be larger than any Int64. What is no number compares as false.
            guard magnitude >= 0.5 else { return 0 }
            let high = Int64(magnitude * 0x1p-48)
            let low = Int64(magnitude - Double(high) * 0x1p48 + 0.5)
            let whole = Int128(high) << 48 + Int128(low)
            return scaled < 0 ? -whole : whole
        }
    }
}
