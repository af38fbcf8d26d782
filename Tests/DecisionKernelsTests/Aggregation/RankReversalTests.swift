import DecisionKernels
import Testing

@Suite("Orders when one alternative is left out")
struct RankReversalTests {
    private func table(_ dice: inout SeededGenerator) -> AggregationTable {
        let size = 2 + dice.uniformInteger(below: 3)
        let criteria = (0..<size).map { _ in
            AggregationTable.Criterion(
                weight: Rational(Int64(1 + dice.uniformInteger(below: 4))), isCost: dice.uniformInteger(below: 3) == 0,
                scale: (.zero, Rational(5)))
        }
        let rows = (0..<(1 + dice.uniformInteger(below: 6))).map { _ in
            (0..<size).map { _ in Rational(Int64(dice.uniformInteger(below: 6))) }
        }
        return AggregationTable(criteria, rows)
    }

    private func naive(_ ranks: [Int], _ without: (Int) -> [Int]) -> Set<RankReversals.Reversal> {
        var found: Set<RankReversals.Reversal> = []
        for removed in ranks.indices {
            var rest = without(removed)
            rest.insert(0, at: removed)
            for a in ranks.indices where a != removed {
                for b in ranks.indices where b != removed && ranks[a] < ranks[b] && rest[b] < rest[a] {
                    found.insert(.init(removed: removed, ahead: a, behind: b))
                }
            }
        }
        return found
    }

    @Test func findsEveryPairThatChangesPlaces() {
        var dice = SeededGenerator(seed: 85)
        var seen = 0
        for _ in 0..<300 {
            let table = table(&dice)
            let half = Rational(numerator: 1, denominator: 2)
            let rules: [(AggregationTable) -> [Int]] = [
                { Topsis($0, .minMax).ranks }, { Topsis($0, .vector).ranks }, { Vikor($0, v: half).ranks },
            ]
            for rule in rules {
                let ranks = rule(table)
                let without = { (removed: Int) in rule(table.without(removed)) }
                let found = RankReversals(ranks, without: without).reversals
                #expect(Set(found) == naive(ranks, without))
                #expect(found.count == Set(found).count)
                seen += found.count
            }
        }
        #expect(seen > 20)
    }

    /// With values on fixed scales a sum, and a product, of one alternative do not look at the others (design §4).
    @Test func sumAndProductOnFixedScalesNeverReverse() {
        var dice = SeededGenerator(seed: 86)
        for _ in 0..<100 {
            let table = table(&dice)
            let rules: [(AggregationTable) -> [Int]] = [
                { WeightedMeans.sum($0, .minMax, offsets: $0.values.map { _ in .zero }).ranks },
                { WeightedMeans.product($0, .minMax, offsets: $0.values.map { _ in .zero }).ranks },
            ]
            for rule in rules {
                #expect(RankReversals(rule(table)) { rule(table.without($0)) }.reversals.isEmpty)
            }
        }
    }

    @Test func prometheeWithoutEachIsPrometheeOfTheRest() {
        var dice = SeededGenerator(seed: 87)
        for _ in 0..<120 {
            let table = table(&dice)
            let kinds: [Promethee.Preference] = [
                .usual, .uShape(q: .one), .vShape(p: Rational(3)), .level(q: .one, p: Rational(3)),
                .linear(q: .one, p: Rational(4)), .gaussian(s: Rational(2)),
            ]
            for kind in kinds {
                let preferences = table.criteria.map { _ in kind }
                let found = Promethee.ranksWithoutEach(table, preferences)
                #expect(found.count == table.values.count)
                for (removed, ranks) in found.enumerated() {
                    #expect(ranks == Promethee(table.without(removed), .none, preferences).ranks)
                }
            }
        }
    }

    @Test func equalsShareTheMeanOfTheirPlaces() {
        #expect(CompetitionRanks.shared([3, 1, 3, 9]) == [2.5, 1, 2.5, 4])
        #expect(CompetitionRanks.shared([7, 7, 7]) == [2, 2, 2])
        #expect(CompetitionRanks.shared([]).isEmpty)
    }
}
