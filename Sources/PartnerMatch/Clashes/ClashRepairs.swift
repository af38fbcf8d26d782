/// What to take back from sets of which each must lose something: the minimal hitting sets (Reiter 1987, *A Theory of
/// Diagnosis from First Principles*), the smallest first.
struct ClashRepairs<Element: Hashable & Sendable> {
    private let elements: [Element]
    /// Every set by the places of its elements, ascending.
    private let sets: [[Int]]
    /// Whether the last list was complete.
    let areAll: Bool
    private let found: [[Int]]

    /// - Parameters:
    ///   - sets: Without an empty one; an element may be in many.
    ///   - limit: How many are looked for at most.
    init(_ sets: [[Element]], atMost limit: Int, before precedes: (Element, Element) -> Bool) {
        let elements = Array(Set(sets.flatMap { $0 })).sorted(by: precedes)
        var place: [Element: Int] = [:]
        for (index, element) in elements.enumerated() { place[element] = index }
        self.elements = elements
        let places = sets.map { set in set.compactMap { place[$0] }.sorted() }
        self.sets = places
        var search = HittingSetSearch(sets: places, count: elements.count, limit: limit)
        areAll = search.run()
        found = search.found
    }

    /// Of equal size, the one with the first element in the order first.
    var smallestFirst: [[Element]] { found.map { set in set.map { elements[$0] } } }
}

/// Size by size, so that what is found first is smallest.
private struct HittingSetSearch {
    let sets: [[Int]]
    let count: Int
    let limit: Int
    var found: [[Int]] = []

    /// False if the limit came first.
    mutating func run() -> Bool {
        if sets.contains(where: { $0.isEmpty }) { return true }
        for size in 0...count {
            var level: [[Int]] = []
            guard extend([], excluded: [], size, &level) else {
                found += level.sorted { $0.lexicographicallyPrecedes($1) }
                return false
            }
            found += level.sorted { $0.lexicographicallyPrecedes($1) }
            // With this many every way of going on was finished: larger sets are none.
            if !hasOpen { break }
            hasOpen = false
        }
        return true
    }

    /// Whether a choice was left unfinished at the last size.
    private var hasOpen = false

    init(sets: [[Int]], count: Int, limit: Int) {
        self.sets = sets
        self.count = count
        self.limit = limit
    }

    private mutating func extend(
        _ chosen: Set<Int>, excluded: Set<Int>, _ left: Int, _ level: inout [[Int]]
    ) -> Bool {
        guard let open = sets.first(where: { chosen.isDisjoint(with: $0) }) else {
            if left == 0, isMinimal(chosen) {
                if found.count + level.count == limit { return false }
                level.append(chosen.sorted())
            }
            return true
        }
        if left == 0 {
            hasOpen = true
            return true
        }
        var passed = excluded
        for element in open where !excluded.contains(element) {
            guard extend(chosen.union([element]), excluded: passed, left - 1, &level) else { return false }
            // Whatever holds this one has been seen.
            passed.insert(element)
        }
        return true
    }

    /// Whether every element is the only one in some set.
    private func isMinimal(_ chosen: Set<Int>) -> Bool {
        chosen.allSatisfy { element in
            sets.contains { $0.contains(element) && $0.count { chosen.contains($0) } == 1 }
        }
    }
}
