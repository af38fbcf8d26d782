/// A quota problem in terms of classes: elements with the same tracks, the same strata and the same forcing differ in
/// value only, so every best set takes the best of a class first, and it is enough to know how many of each it takes.
struct QuotaSelectionModel: Sendable {
    /// Elements that can stand in for each other.
    struct Class: Sendable {
        /// The elements, by descending value, ties in rank order.
        var members: [Int] = []
        /// Index of its list of tracks.
        var kind: Int
        /// The quotas whose strata hold it, ascending.
        var quotas: [Int]
        /// Whether its elements must, and must not, be selected.
        var isForcedIn: Bool
        var isForcedOut: Bool
    }

    /// Number of elements.
    let count: Int
    private(set) var classes: [Class] = []
    /// The distinct lists of tracks, each ascending.
    private(set) var kinds: [[Int]] = []
    /// Per element its class and its place therein.
    private(set) var classOf: [Int]
    private(set) var placeOf: [Int]

    init(_ problem: QuotaSelectionProblem) {
        count = problem.values.count
        classOf = Array(repeating: 0, count: count)
        placeOf = classOf
        var strata = [[Int]](repeating: [], count: count)
        for (index, quota) in problem.quotas.enumerated() {
            for element in quota.members where strata[element].last != index { strata[element].append(index) }
        }
        var isIn = Array(repeating: false, count: count)
        var isOut = isIn
        for element in problem.forcedIn { isIn[element] = true }
        for element in problem.forcedOut + problem.absent { isOut[element] = true }
        let tracks = problem.tracks.map(Self.distinctAscending)
        let keys = (0..<count).map { element in
            // Whoever is forced both ways stands alone, so that a clash can name exactly one element.
            let alone = isIn[element] && isOut[element] ? element : -1
            return [isIn[element] ? 1 : 0, isOut[element] ? 1 : 0, alone, tracks[element].count]
                + tracks[element] + strata[element]
        }
        let order = (0..<count).sorted { left, right in
            if keys[left] != keys[right] { return keys[left].lexicographicallyPrecedes(keys[right]) }
            let (first, second) = (problem.values[left], problem.values[right])
            return first != second ? first > second : left < right
        }
        for (position, element) in order.enumerated() {
            if position == 0 || keys[order[position - 1]] != keys[element] {
                classes.append(
                    Class(
                        kind: kindIndex(tracks[element]), quotas: strata[element], isForcedIn: isIn[element],
                        isForcedOut: isOut[element]))
            }
            classOf[element] = classes.count - 1
            placeOf[element] = classes[classes.count - 1].members.count
            classes[classes.count - 1].members.append(element)
        }
    }

    /// The same with one element standing alone, which must be selected or must not be.
    func setting(_ element: Int, isIn: Bool) -> QuotaSelectionModel {
        var result = self
        let old = classOf[element]
        result.classes[old].members.remove(at: placeOf[element])
        for member in result.classes[old].members[placeOf[element]...] { result.placeOf[member] -= 1 }
        result.classOf[element] = classes.count
        result.placeOf[element] = 0
        result.classes.append(
            Class(
                members: [element], kind: classes[old].kind, quotas: classes[old].quotas, isForcedIn: isIn,
                isForcedOut: !isIn))
        return result
    }

    private static func distinctAscending(_ tracks: [Int]) -> [Int] {
        var result: [Int] = []
        for track in tracks.sorted() where track != result.last { result.append(track) }
        return result
    }

    private mutating func kindIndex(_ tracks: [Int]) -> Int {
        if let index = kinds.firstIndex(of: tracks) { return index }
        kinds.append(tracks)
        return kinds.count - 1
    }

    /// A set, which takes the first of every class, as a number per class.
    func counts(_ set: [Int]) -> [Int] {
        var result = Array(repeating: 0, count: classes.count)
        for element in set { result[classOf[element]] += 1 }
        return result
    }

    /// The elements of a set given as a number per class, ascending.
    func elements(_ taken: [Int]) -> [Int] {
        (0..<count).filter { placeOf[$0] < taken[classOf[$0]] }
    }
}

/// What has to be met: everything of a problem but values, with parts of it possibly lifted.
struct QuotaSelectionLimits: Sendable {
    /// Per quota.
    var minimum: [Int]
    var maximum: [Int]
    /// Per track, never more than there are elements.
    var seats: [Int]
    /// Per class, the least and largest number taken of it.
    var low: [Int]
    var high: [Int]
    /// The least and largest number taken in all.
    var size: ClosedRange<Int>

    init(_ problem: QuotaSelectionProblem, _ model: QuotaSelectionModel) {
        let count = model.count
        minimum = problem.quotas.map { max($0.minimum, 0) }
        maximum = problem.quotas.map { min($0.maximum, count) }
        seats = problem.seats.map { min($0, count) }
        low = model.classes.map { $0.isForcedIn ? $0.members.count : 0 }
        high = model.classes.map { $0.isForcedOut ? 0 : $0.members.count }
        size = 0...count
    }

    /// Whether no set can keep them, seen from one look at the bounds.
    var areContradictory: Bool {
        zip(minimum, maximum).contains { $0 > $1 } || zip(low, high).contains { $0 > $1 }
    }

    /// Lifts a quota's minimum.
    mutating func liftMinimum(_ quota: Int) { minimum[quota] = 0 }

    /// Lifts a quota's maximum.
    mutating func liftMaximum(_ quota: Int) { maximum[quota] = size.upperBound }

    /// Whether a set, given as a number per class, keeps the quotas.
    func keepQuotas(_ taken: [Int], _ model: QuotaSelectionModel) -> Bool {
        var counts = Array(repeating: 0, count: minimum.count)
        for (index, number) in taken.enumerated() where number > 0 {
            for quota in model.classes[index].quotas { counts[quota] += number }
        }
        return counts.indices.allSatisfy { minimum[$0] <= counts[$0] && counts[$0] <= maximum[$0] }
    }
}
