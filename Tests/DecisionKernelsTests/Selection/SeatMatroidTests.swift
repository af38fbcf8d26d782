import DecisionKernels
import Testing

@Suite struct SeatMatroidTests {
    /// A random instance of at most 7 elements and 3 tracks, in tiers; some elements may not be ranked.
    private struct Instance {
        var tracks: [[Int]] = []
        var seats: [Int] = []
        var tiers: [[Int]] = []

        init(seed: UInt64) {
            var generator = SeededGenerator(seed: seed)
            let count = 1 + generator.uniformInteger(below: 7)
            let trackCount = 1 + generator.uniformInteger(below: 3)
            seats = (0..<trackCount).map { _ in generator.uniformInteger(below: 3) }
            for _ in 0..<count {
                let named = generator.uniformInteger(below: trackCount + 1)
                tracks.append(Array(generator.shuffled(Array(0..<trackCount)).prefix(named)))
            }
            for element in generator.shuffled(Array(0..<count)) {
                if generator.uniformInteger(below: 8) == 0 { continue }
                if tiers.isEmpty || generator.uniformInteger(below: 2) == 0 {
                    tiers.append([element])
                } else {
                    tiers[tiers.count - 1].append(element)
                }
            }
        }

        /// By trying every track for every element in turn.
        func canSeat(_ set: [Int]) -> Bool {
            func place(_ index: Int, _ left: [Int]) -> Bool {
                if index == set.count { return true }
                for track in tracks[set[index]] where left[track] > 0 {
                    var next = left
                    next[track] -= 1
                    if place(index + 1, next) { return true }
                }
                return false
            }
            return place(0, seats)
        }

        /// The counts per tier of the best sets, and those sets, by enumeration.
        func bestSets() -> (taken: [Int], sets: [[Int]]) {
            var best: [Int] = []
            var sets: [[Int]] = []
            for mask in 0..<(1 << tracks.count) {
                let set = tracks.indices.filter { mask >> $0 & 1 == 1 }
                let counts = tiers.map { tier in tier.count { set.contains($0) } }
                guard counts.reduce(0, +) == set.count else { continue }
                let isBetter = best.isEmpty || best.lexicographicallyPrecedes(counts)
                guard isBetter || counts == best, canSeat(set) else { continue }
                if isBetter {
                    best = counts
                    sets = []
                }
                sets.append(set)
            }
            return (best, sets)
        }
    }

    @Test func agreesWithTryingAllWaysToSeat() {
        for seed in 0..<600 {
            let instance = Instance(seed: UInt64(seed))
            let matroid = SeatMatroid(tracks: instance.tracks, seats: instance.seats)
            for mask in 0..<(1 << instance.tracks.count) {
                let set = instance.tracks.indices.filter { mask >> $0 & 1 == 1 }
                let canSeat = instance.canSeat(set)
                #expect(matroid.canSeat(set) == canSeat, "seed \(seed)")
                #expect((matroid.rank(of: set) == set.count) == canSeat)
            }
        }
    }

    @Test func walksToWhatEnumerationFinds() {
        var ties = 0
        for seed in 0..<3000 {
            let instance = Instance(seed: UInt64(seed))
            let walk = SeatMatroid(tracks: instance.tracks, seats: instance.seats).walk(tiers: instance.tiers)
            let (taken, sets) = instance.bestSets()
            #expect(walk.taken == taken, "seed \(seed)")
            for element in instance.tracks.indices {
                let holding = sets.count { $0.contains(element) }
                let expected: SeatWalk.Membership =
                    holding == 0 ? .inNone : holding == sets.count ? .inEvery : .inSome
                #expect(walk.memberships[element] == expected, "seed \(seed), element \(element)")
            }
            #expect(walk.ties.isEmpty == (sets.count == 1))
            #expect(walk.ties.flatMap(\.elements).sorted() == walk.elements(.inSome))
            for tie in walk.ties {
                ties += 1
                #expect(tie.places > 0 && tie.places < tie.elements.count)
                for set in sets { #expect(set.count { tie.elements.contains($0) } == tie.places) }
            }
        }
        #expect(ties > 250)
    }

    @Test func givesNobodyAnAdvantageForNamingFewerTracks() {
        func standing(_ membership: SeatWalk.Membership) -> Int {
            switch membership {
            case .inNone: 0
            case .inSome: 1
            case .inEvery: 2
            }
        }
        for seed in 0..<600 {
            let instance = Instance(seed: UInt64(seed))
            let honest = SeatMatroid(tracks: instance.tracks, seats: instance.seats).walk(tiers: instance.tiers)
            for element in instance.tracks.indices {
                for dropped in instance.tracks[element] {
                    var tracks = instance.tracks
                    tracks[element].removeAll { $0 == dropped }
                    let fewer = SeatMatroid(tracks: tracks, seats: instance.seats).walk(tiers: instance.tiers)
                    #expect(
                        standing(fewer.memberships[element]) <= standing(honest.memberships[element]), "seed \(seed)")
                }
            }
        }
    }

    @Test func assignsTracksByPreferenceInRankOrder() {
        for seed in 0..<1500 {
            let instance = Instance(seed: UInt64(seed))
            let matroid = SeatMatroid(tracks: instance.tracks, seats: instance.seats)
            var ordered: [Int] = []
            for element in instance.tiers.flatMap({ $0 }) where instance.canSeat(ordered + [element]) {
                ordered.append(element)
            }
            // The oracle fixes one element after the other and asks whether the others still fit.
            var restricted = instance
            var expected: [Int] = []
            for element in ordered {
                for track in instance.tracks[element] {
                    restricted.tracks[element] = [track]
                    if restricted.canSeat(ordered) {
                        expected.append(track)
                        break
                    }
                }
            }
            #expect(matroid.assignByPreference(ordered) == expected, "seed \(seed)")
        }
    }

    @Test func settlesATieByDrawnOrderAsTheWalkSaid() throws {
        // Two tracks of one seat; the tie of three is for the one seat that the first leaves.
        let matroid = SeatMatroid(tracks: [[0, 1], [0], [1], [0, 1]], seats: [1, 1])
        let walk = matroid.walk(tiers: [[0], [1, 2, 3]])
        #expect(walk.memberships == [.inEvery, .inSome, .inSome, .inSome])
        let tie = try #require(walk.ties.first)
        #expect(walk.ties.count == 1 && tie.tier == 1)
        #expect(tie.elements == [1, 2, 3] && tie.places == 1)
        let drawn = matroid.walk(tiers: [[0], [2], [1], [3]])
        #expect(drawn.elements(.inEvery) == [0, 2])
        #expect(drawn.ties.isEmpty)
        #expect(matroid.assignByPreference([0, 2]) == [0, 1])
        // Naming both tracks moves the first out of the way of the second.
        #expect(matroid.assignByPreference([0, 1]) == [1, 0])
    }

    @Test func answersForNobodyAndForNoSeats() {
        let empty = SeatMatroid(tracks: [], seats: [])
        #expect(empty.canSeat([]))
        #expect(empty.walk(tiers: []) == SeatMatroid(tracks: [], seats: [2]).walk(tiers: []))
        #expect(empty.assignByPreference([]).isEmpty)
        let seatless = SeatMatroid(tracks: [[0], []], seats: [0]).walk(tiers: [[0, 1]])
        #expect(seatless.memberships == [.inNone, .inNone])
        #expect(seatless.taken == [0])
        #expect(seatless.ties.isEmpty)
    }
}
