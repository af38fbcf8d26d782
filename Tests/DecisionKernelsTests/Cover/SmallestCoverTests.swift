import Testing

@testable import DecisionKernels

@Suite("The fewest sets that hold everything")
struct SmallestCoverTests {
    /// Every choice of sets: the smallest, and of these the first in order.
    private func oracle(_ sets: [[Int]]) -> [Int] {
        let all = Set(sets.flatMap { $0 })
        var best: [Int]?
        for mask in 0..<(1 << sets.count) {
            let chosen = sets.indices.filter { mask >> $0 & 1 == 1 }
            guard Set(chosen.flatMap { sets[$0] }) == all else { continue }
            let isBetter =
                best.map { $0.count == chosen.count ? chosen.lexicographicallyPrecedes($0) : chosen.count < $0.count }
            if isBetter ?? true { best = chosen }
        }
        return best ?? []
    }

    @Test func `agrees with trying every choice`() {
        var generator = SeededGenerator(seed: 5)
        var sizes: Set<Int> = []
        for _ in 0..<600 {
            let elements = 1 + Int(generator.next() % 9)
            let sets = (0..<(1 + Int(generator.next() % 9))).map { _ in
                (0..<elements).filter { _ in generator.next() % 3 == 0 }
            }
            let cover = SmallestCover(sets)
            #expect(cover.chosen == oracle(sets) && cover.isProven)
            sizes.insert(cover.chosen.count)
        }
        #expect(sizes.isSuperset(of: [1, 2, 3, 4]))
    }

    @Test func `needs nothing to hold nothing`() {
        #expect(SmallestCover([]).chosen == [] && SmallestCover([[], []]).chosen == [])
        #expect(SmallestCover([[], []]).isProven)
    }

    @Test func `finds elements beyond one machine word`() {
        #expect(SmallestCover([[0, 64], [200], [0], [64, 200, 130]]).chosen == [0, 3])
    }

    @Test func `gives a cover, and says that it is not proven, where the search is cut short`() {
        var generator = SeededGenerator(seed: 9)
        var unproven = 0
        for _ in 0..<60 {
            let sets = (0..<20).map { _ in (0..<15).filter { _ in generator.next() % 4 == 0 } }
            let cover = SmallestCover(sets, nodeLimit: 15)
            #expect(Set(cover.chosen.flatMap { sets[$0] }) == Set(sets.flatMap { $0 }))
            #expect(cover.chosen.count >= SmallestCover(sets).chosen.count)
            unproven += cover.isProven ? 0 : 1
        }
        #expect(unproven > 30)
    }
}
