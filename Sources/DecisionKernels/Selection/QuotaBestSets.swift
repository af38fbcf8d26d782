/// The best sets of a quota problem, and answers to further questions about them.
package struct QuotaBestSets: Sendable {
    /// One of them: the first in rank order, that is the one that holds the best-ranked element in which two differ.
    package let chosen: [Int]
    /// How many elements each of them holds.
    package let size: Int
    /// The sum of their values.
    package let total: Int128
    /// Per element, whether it is in every, in some (tied at the line) or in no best set.
    package let memberships: [SeatWalk.Membership]
    /// The sets with the highest sum, and those of them that are first in the order of the tiers.
    private(set) var all: QuotaOptimum
    let refined: QuotaOptimum

    init(_ all: QuotaOptimum) throws(QuotaSearchLimit) {
        self.all = all
        refined = try all.refined()
        chosen = refined.model.elements(try refined.firstInRankOrder())
        size = refined.size
        total = refined.value
        memberships = refined.memberships
    }

    /// The same, with another limit on what further questions may cost.
    package func limited(to parts: Int) -> QuotaBestSets {
        var result = self
        result.all.problem.partLimit = parts
        return result
    }

    /// What some quotas together change while all others stand.
    package func effect(lifting quotas: [Int]) throws(QuotaSearchLimit) -> QuotaEffect {
        guard
            let larger = try QuotaOptimum(problem: all.problem, model: all.model, lifted: quotas, known: all)
        else { preconditionFailure("lifting a quota leaves every set that met it") }
        let other = try larger.refined()
        let first = other.model.elements(other.taken)
        let remains = other.size == size && other.value == total && tierCounts(first) == tierCounts(chosen)
        let chosenWithout = remains ? chosen : other.model.elements(try other.firstInRankOrder())
        var isWith = Array(repeating: false, count: memberships.count)
        var isWithout = isWith
        for element in chosen { isWith[element] = true }
        for element in chosenWithout { isWithout[element] = true }
        return QuotaEffect(
            seatCost: other.size - size, totalCost: other.value - total, totalWithout: other.value,
            chosenWithout: chosenWithout, enters: chosen.filter { !isWithout[$0] },
            leaves: chosenWithout.filter { !isWith[$0] }, membershipsWithout: other.memberships,
            binds: other.memberships != memberships)
    }

    /// The tier of every element of a set, best first; empty without tiers.
    private func tierCounts(_ set: [Int]) -> [Int] {
        all.problem.tiers.isEmpty ? [] : set.map { all.problem.tiers[$0] }.sorted()
    }

    /// What stands between an element and the other side of the line.
    package enum Gap: Hashable, Sendable {
        /// It is in the best sets whatever its value: without it, fewer seats can be filled.
        case certain
        /// It is in no best set whatever its value: with it, fewer seats can be filled or a quota fails.
        case closed
        /// With less value than this lost it stays in, with more it goes out; below zero: with more than this won it
        /// comes in, with less it stays out. At exactly this much sets with and without it have equal sums.
        case value(Int128)
    }

    /// How far the value of one element alone is from the line. Who is absent is looked at as if it took part.
    ///
    /// The best sum of the sets with it grows with its value and that of the sets without it does not, so their
    /// difference is the answer. One or two searches.
    package func gap(of element: Int) throws(QuotaSearchLimit) -> Gap {
        let isIn = memberships[element] == .inEvery
        if memberships[element] == .inSome { return .value(0) }
        if all.problem.absent.contains(element),
            try all.value(setting: element, isIn: true, size: size + 1) != nil
        {
            return .certain
        }
        guard let other = try all.value(setting: element, isIn: !isIn, size: size) else {
            return isIn ? .certain : .closed
        }
        return .value(isIn ? total - other : other - total)
    }
}
