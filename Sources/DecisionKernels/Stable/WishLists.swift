/// The wishes of one side, one member after the other, liked best first, equals in the order of their indices.
struct WishLists: Sendable {
    /// A wish, or the same wish seen from the other side.
    struct Wish: Sendable {
        /// Index of the other.
        var other: Int32
        /// Tie group in the list of the one who wishes: 0 is liked best, equals share one.
        var level: Int32
        /// Place in that list, ties broken by index.
        var place: Int32
    }

    /// Per member the first of its wishes, and the end of the last one's.
    private let start: [Int]
    private let wishes: [Wish]

    /// Per member its groups of equals.
    init(_ lists: [[[Int]]], others: Int) {
        var start = [0]
        var wishes: [Wish] = []
        var lastSeen = [Int](repeating: -1, count: others)
        for (member, groups) in lists.enumerated() {
            for (level, group) in groups.enumerated() {
                for other in group.count > 1 ? group.sorted() : group {
                    precondition(lastSeen[other] != member, "the same wish twice")
                    lastSeen[other] = member
                    wishes.append(
                        Wish(
                            other: Int32(truncatingIfNeeded: other), level: Int32(truncatingIfNeeded: level),
                            place: Int32(truncatingIfNeeded: wishes.count - start[member])))
                }
            }
            start.append(wishes.count)
        }
        self.start = start
        self.wishes = wishes
    }

    private init(start: [Int], wishes: [Wish]) {
        self.start = start
        self.wishes = wishes
    }

    var count: Int { start.count - 1 }

    /// The wishes of a member.
    subscript(member: Int) -> ArraySlice<Wish> { wishes[start[member]..<start[member + 1]] }

    /// The same wishes by whom they are about: `other` is the one who wishes, in ascending order; level and place stay
    /// those in its list. `others` is the number of members on the other side. O(number of wishes).
    func turned(others: Int) -> WishLists {
        var next = [Int](repeating: 0, count: others + 1)
        for wish in wishes { next[Int(wish.other) + 1] += 1 }
        for other in 0..<others { next[other + 1] += next[other] }
        let start = next
        var turned = [Wish](repeating: Wish(other: 0, level: 0, place: 0), count: wishes.count)
        for member in 0..<count {
            for wish in self[member] {
                turned[next[Int(wish.other)]] = Wish(
                    other: Int32(truncatingIfNeeded: member), level: wish.level, place: wish.place)
                next[Int(wish.other)] += 1
            }
        }
        return WishLists(start: start, wishes: turned)
    }
}
