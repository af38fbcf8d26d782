import DecisionKernels
import Testing

@Suite struct SeededGeneratorTests {
    /// Reference output of `splitmix64.c` (Vigna 2015) for this seed.
    @Test func givesThePublishedReferenceValues() {
        var generator = SeededGenerator(seed: 1_234_567)
        let values = (0..<5).map { _ in generator.next() }
        #expect(
            values == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
                4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
            ])
    }

    @Test func repeatsItselfForASeedOnly() {
        var one = SeededGenerator(seed: 7)
        var same = SeededGenerator(seed: 7)
        var other = SeededGenerator(seed: 8)
        let values = (0..<20).map { _ in one.next() }
        #expect(values == (0..<20).map { _ in same.next() })
        #expect(values != (0..<20).map { _ in other.next() })
    }

    @Test func startsStreamsAtTheSeedsOwnOutputs() {
        var generator = SeededGenerator(seed: 42)
        for stream in 0..<10 {
            var own = SeededGenerator(seed: 42, stream: UInt64(stream))
            var seeded = SeededGenerator(seed: generator.next())
            #expect(own.next() == seeded.next())
        }
    }

    @Test(arguments: [1, 2, 3, 7, 10, 1000])
    func staysBelowItsBoundAndSpreadsEvenly(bound: Int) {
        var generator = SeededGenerator(seed: UInt64(bound))
        var counts = [Int](repeating: 0, count: min(bound, 10))
        let draws = 20_000
        for _ in 0..<draws {
            let value = generator.uniformInteger(below: bound)
            #expect((0..<bound).contains(value))
            counts[value * counts.count / bound] += 1
        }
        // Six standard deviations; a generator off by a few per cent fails.
        let share = Double(draws) / Double(counts.count)
        for count in counts { #expect(abs(Double(count) - share) <= 6 * share.squareRoot()) }
    }

    @Test func rejectsWhatWouldFavourSomeNumbers() {
        // With 3/4 of the range as bound, the multiples of 3 would come up twice as often without rejection.
        let bound: UInt64 = 3 << 62
        var generator = SeededGenerator(seed: 5)
        var multiples = 0
        for _ in 0..<9000 {
            let value = generator.uniformInteger(below: bound)
            #expect(value < bound)
            if value % 3 == 0 { multiples += 1 }
        }
        #expect(abs(multiples - 3000) < 300)
    }

    @Test func drawsDoublesFromTheUnitInterval() {
        var generator = SeededGenerator(seed: 6)
        var sum = 0.0
        for _ in 0..<20_000 {
            let value = generator.uniformDouble()
            #expect(value >= 0 && value < 1)
            sum += value
        }
        #expect(abs(sum / 20_000 - 0.5) < 0.015)
        var first = SeededGenerator(seed: 1_234_567)
        #expect(first.uniformDouble() == Double(6_457_827_717_110_365_317 >> 11 as UInt64) / 0x1p53)
    }

    @Test func shufflesEveryOrderEquallyOften() {
        var generator = SeededGenerator(seed: 9)
        var counts: [[Int]: Int] = [:]
        for _ in 0..<6000 { counts[generator.shuffled([0, 1, 2]), default: 0] += 1 }
        #expect(counts.count == 6)
        for count in counts.values { #expect(abs(count - 1000) < 180) }
        #expect(generator.shuffled(Array(0..<50)).sorted() == Array(0..<50))
        #expect(generator.shuffled([Int]()).isEmpty)
        #expect(generator.shuffled([3]) == [3])
    }
}
