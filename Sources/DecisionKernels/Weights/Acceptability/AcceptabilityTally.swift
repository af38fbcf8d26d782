/// What was counted over samples. Whole numbers only, so tallies add up to the same in any order and on any number of
/// threads.
package struct AcceptabilityTally: Sendable {
    /// Samples by first rank and class: `starts[rank · classes + class]`.
    var starts: [UInt32]
    /// For the samples in which a class is first, its sums of coordinates in units of 2⁻³².
    var leaders: [Int64]
    /// Of each pair of classes, how often the first one is ahead of the second.
    var wins: [UInt32]
    /// By batch and class, how many of its members' places were seats.
    var batches: [UInt32]

    /// Adds what was counted elsewhere.
    package mutating func add(_ other: AcceptabilityTally) {
        for index in starts.indices { starts[index] &+= other.starts[index] }
        for index in leaders.indices { leaders[index] &+= other.leaders[index] }
        for index in wins.indices { wins[index] &+= other.wins[index] }
        for index in batches.indices { batches[index] &+= other.batches[index] }
    }
}
