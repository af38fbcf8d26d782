import DecisionKernels
import Testing

@Suite struct SeatCountsTests {
    @Test func `counting seats the same as rearranging`() throws {
        var generator = SeededGenerator(seed: 8)
        var refused = 0
        for _ in 0..<300 {
            let tracks = 1 + generator.uniformInteger(below: 4)
            let seats = (0..<tracks).map { _ in generator.uniformInteger(below: 4) }
            let choices = (0..<9).map { _ in
                Array(generator.shuffled(Array(0..<tracks)).prefix(generator.uniformInteger(below: tracks + 1)))
            }
            let matroid = SeatMatroid(tracks: choices, seats: seats)
            var counts = try #require(SeatCounts(matroid))
            for _ in 0..<2 {
                counts.clear()
                var seated: [Int] = []
                for element in generator.shuffled(Array(0..<9)) {
                    let fits = matroid.canSeat(seated + [element])
                    #expect(counts.seat(element) == fits)
                    if fits { seated.append(element) } else { refused += 1 }
                }
            }
        }
        #expect(refused > 500)
        #expect(SeatCounts(SeatMatroid(tracks: [], seats: [Int](repeating: 1, count: 7))) == nil)
    }
}
