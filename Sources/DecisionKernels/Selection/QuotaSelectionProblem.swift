/// Elements in rank order that compete for seats, while quotas over overlapping strata ask that at least and at most so
/// many of certain elements are selected.
///
/// Numbers only: elements, tracks and quotas are indices. Values are whole numbers, so the caller brings exact totals
/// to a common denominator.
package struct QuotaSelectionProblem: Hashable, Sendable {
    /// How many of a stratum's elements are to be selected.
    package struct Quota: Hashable, Sendable {
        /// The elements of the stratum, in any order; strata may overlap.
        package var members: [Int]
        /// At least so many of them are selected.
        package var minimum: Int
        /// At most so many of them are selected.
        package var maximum: Int

        /// A stratum, and the least and largest number of its elements to be selected.
        package init(members: [Int], minimum: Int, maximum: Int) {
            self.members = members
            self.minimum = minimum
            self.maximum = maximum
        }
    }

    /// Per element, in rank order, its value: the total on a common denominator. Equal values tie.
    package var values: [Int64]
    /// Per element its tracks, indices into `seats`; their order does not matter here.
    package var tracks: [[Int]]
    /// Per track its number of seats.
    package var seats: [Int]
    /// The quotas.
    package var quotas: [Quota]
    /// Elements that must be selected, whatever their value.
    package var forcedIn: [Int]
    /// Elements that must not be selected.
    package var forcedOut: [Int]
    /// Elements that do not take part: they are in no set, and may only be asked about (see `QuotaBestSets.gap`).
    package var absent: [Int]
    /// Per element its place in the order, equal for equals: it decides between sets with equal sums. Empty: nothing
    /// does.
    package var tiers: [Int]
    /// How many parts one search may look at before it gives up without an answer.
    package var partLimit: Int

    /// A problem; without forced or absent elements, tiers and limit unless given.
    package init(
        values: [Int64], tracks: [[Int]], seats: [Int], quotas: [Quota], forcedIn: [Int] = [], forcedOut: [Int] = [],
        absent: [Int] = [], tiers: [Int] = [], partLimit: Int = .max
    ) {
        self.values = values
        self.tracks = tracks
        self.seats = seats
        self.quotas = quotas
        self.forcedIn = forcedIn
        self.forcedOut = forcedOut
        self.absent = absent
        self.tiers = tiers
        self.partLimit = partLimit
    }

    /// Traps on sizes that do not fit together: a bug of the caller.
    func checkSizes() {
        precondition(tracks.count == values.count, "one list of tracks per value")
        precondition(seats.allSatisfy { $0 >= 0 }, "a negative number of seats")
        precondition(tracks.allSatisfy { $0.allSatisfy { seats.indices.contains($0) } }, "a track without seats entry")
        precondition(quotas.allSatisfy { $0.minimum <= $0.maximum }, "a quota whose minimum is above its maximum")
        precondition(
            quotas.allSatisfy { $0.members.allSatisfy { values.indices.contains($0) } }, "a quota of unknown elements")
        precondition(
            (forcedIn + forcedOut + absent).allSatisfy { values.indices.contains($0) }, "an unknown forced element")
        precondition(tiers.isEmpty || tiers.count == values.count, "one tier per value, or none at all")
        precondition(zip(tiers, tiers.dropFirst()).allSatisfy { $0 <= $1 }, "elements out of rank order")
    }
}

/// A search looked at as many parts as it may and has no proof yet.
package struct QuotaSearchLimit: Error, Hashable, Sendable {}
