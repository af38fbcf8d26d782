extension QuotaBestSets {
    /// Elements of one tier of which every best set holds the same number, and not all hold the same ones.
    package struct Tie: Hashable, Sendable {
        /// The tied elements, ascending.
        package let elements: [Int]
        /// How many of them every best set holds.
        package let places: Int
    }

    /// The ties at the line, best tier first, then by the first element; together they hold every element that is in
    /// some best sets and not in all.
    ///
    /// Taken apart as far as single exchanges show that elements compete: who can give its seat to whom while all
    /// others keep theirs and the quotas still hold. Without quotas these are the components of a matroid (Oxley 2011,
    /// *Matroid Theory*, §4.1). Where quotas bind choices together, a part may hold different numbers in different best
    /// sets; such parts of a tier stay together. One search or two per part.
    package func ties() throws(QuotaSearchLimit) -> [Tie] {
        let tied = memberships.indices.filter { memberships[$0] == .inSome }
        var swap = QuotaSwap(refined.problem, chosen)
        var ties: [Tie] = []
        var start = 0
        while start < tied.count {
            var end = start + 1
            while end < tied.count, tier(tied[end]) == tier(tied[start]) { end += 1 }
            let tier = Array(tied[start..<end])
            ties += try parts(of: tier, &swap)
            start = end
        }
        return ties
    }

    private func tier(_ element: Int) -> Int {
        refined.problem.tiers.isEmpty ? 0 : refined.problem.tiers[element]
    }

    private func parts(of tier: [Int], _ swap: inout QuotaSwap) throws(QuotaSearchLimit) -> [Tie] {
        var group = Array(tier.indices)
        for (one, leaving) in tier.enumerated() where chosen.contains(leaving) {
            for (other, entering) in tier.enumerated() where !chosen.contains(entering) {
                if group[one] == group[other] || !swap.keepsAll(out: leaving, in: entering) { continue }
                let (kept, gone) = (min(group[one], group[other]), max(group[one], group[other]))
                for index in group.indices where group[index] == gone { group[index] = kept }
            }
        }
        let names = tier.indices.filter { group[$0] == $0 }
        var ties: [Tie] = []
        var rest: [Int] = []
        for name in names {
            let elements = tier.indices.filter { group[$0] == name }.map { tier[$0] }
            let places = elements.count { chosen.contains($0) }
            // A whole tier always holds the same number.
            var isWhole = names.count == 1
            if !isWhole { isWhole = try isConstant(elements, places) }
            if isWhole {
                ties.append(Tie(elements: elements, places: places))
            } else {
                rest += elements
            }
        }
        if !rest.isEmpty {
            ties.append(Tie(elements: rest.sorted(), places: rest.count { chosen.contains($0) }))
        }
        return ties.sorted { $0.elements[0] < $1.elements[0] }
    }

    private func isConstant(_ elements: [Int], _ places: Int) throws(QuotaSearchLimit) -> Bool {
        if elements.count == 1 { return false }
        if places < elements.count, try refined.some(taking: places + 1...elements.count, of: elements) != nil {
            return false
        }
        if places > 0, try refined.some(taking: 0...places - 1, of: elements) != nil { return false }
        return true
    }

    /// The last chosen element in rank order that could give its seat to another one while everybody else keeps theirs
    /// and the quotas still hold; nil if there is none.
    package func lastChosen(givingWayTo element: Int, among members: [Int]) -> Int? {
        var swap = QuotaSwap(refined.problem, chosen)
        return members.last { chosen.contains($0) && swap.keepsAll(out: $0, in: element) }
    }

    /// The last chosen element in rank order, of a value, that could give its seat to another one while everybody else
    /// keeps theirs and the quotas still hold; nil if there is none.
    package func rival(of element: Int, value: Int128) -> Int? {
        var swap = QuotaSwap(all.problem, chosen)
        if chosen.contains(element) {
            return memberships.indices.first { other in
                Int128(all.problem.values[other]) == value && !chosen.contains(other)
                    && swap.keepsAll(out: element, in: other)
            }
        }
        return chosen.last { other in
            Int128(all.problem.values[other]) == value && swap.keepsAll(out: other, in: element, evenAbsent: true)
        }
    }
}

/// Whether one element of a set can give way to another one.
struct QuotaSwap {
    private let problem: QuotaSelectionProblem
    /// Per element, the quotas whose strata hold it, ascending.
    private var strata: [[Int]]
    private var counts: [Int]
    private var isForced: [Bool]
    private var isAbsent: [Bool]
    private let seating: Seating
    /// The seating without the element asked about last.
    private var without: Seating
    private var removed: Int?

    init(_ problem: QuotaSelectionProblem, _ chosen: [Int]) {
        self.problem = problem
        strata = Array(repeating: [], count: problem.values.count)
        counts = Array(repeating: 0, count: problem.quotas.count)
        isForced = Array(repeating: false, count: problem.values.count)
        isAbsent = isForced
        for (index, quota) in problem.quotas.enumerated() {
            for element in quota.members where strata[element].last != index { strata[element].append(index) }
        }
        for element in chosen {
            for index in strata[element] { counts[index] += 1 }
        }
        for element in problem.forcedIn + problem.forcedOut { isForced[element] = true }
        for element in problem.absent { isAbsent[element] = true }
        var seating = Seating(matroid: SeatMatroid(tracks: problem.tracks, seats: problem.seats))
        for element in chosen { seating.seat(element) }
        self.seating = seating
        without = seating
    }

    /// Whether the set with `entering` in the place of `leaving` can be seated and keeps the quotas.
    mutating func keepsAll(out leaving: Int, in entering: Int, evenAbsent: Bool = false) -> Bool {
        if isForced[leaving] || isForced[entering] || (isAbsent[entering] && !evenAbsent) { return false }
        for index in strata[leaving] where !strata[entering].contains(index) {
            if counts[index] - 1 < problem.quotas[index].minimum { return false }
        }
        for index in strata[entering] where !strata[leaving].contains(index) {
            if counts[index] + 1 > problem.quotas[index].maximum { return false }
        }
        if removed != leaving {
            removed = leaving
            without = seating
            without.remove(leaving)
        }
        return without.canSeat(entering)
    }
}
