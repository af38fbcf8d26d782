import DecisionKernels
import Testing

@Suite struct SwitchingStudyTests {
    /// Every share at which a pair changes its strict order, found by looking at both ends of every pair's line.
    private func oracle(_ table: WeightedTable, _ criterion: Int) -> [(share: Rational, pair: [Int])] {
        let start = WeightFixtures.totals(table, criterion, share: .zero)
        let end = WeightFixtures.totals(table, criterion, share: .one)
        var points: [(share: Rational, pair: [Int])] = []
        for first in 0..<table.alternatives {
            for second in (first + 1)..<max(first + 1, table.alternatives) {
                let before = start[first] - start[second]
                let after = end[first] - end[second]
                guard before.signum * after.signum < 0 else { continue }
                points.append((before / (before - after), [first, second]))
            }
        }
        return points.sorted { ($0.share, $0.pair[0], $0.pair[1]) < ($1.share, $1.pair[0], $1.pair[1]) }
    }

    @Test(arguments: [3, 12, 1000]) func findsEveryPointInOrder(top: Int) {
        var generator = SeededGenerator(seed: UInt64(top))
        var seen = 0
        for round in 0..<40 {
            let table = WeightFixtures.table(
                2 + round % 7, 2 + round % 3, top: top, bonuses: round % 2 == 1, using: &generator)
            let study = SwitchingStudy(table, seats: 2)
            for line in study.lines where table.weights[line.criterion] != .one {
                let expected = oracle(table, line.criterion)
                #expect(line.points.map { line.share(of: $0) } == expected.map(\.share))
                #expect(line.points.map { [$0.first, $0.second] } == expected.map(\.pair))
                for point in line.points {
                    #expect(abs(point.share - line.share(of: point).approximate) < 1e-15)
                }
                seen += expected.count
            }
        }
        #expect(seen > 200)
    }

    /// Fractions that share their doubles, and numbers beyond any machine word.
    @Test func ordersSharesThatDoublesCannotTellApart() throws {
        let tiny = Rational(numerator: .one, denominator: BigInteger(powerOfTen: 30))
        let vast = Rational(BigInteger(powerOfTen: 45))
        for unit in [Rational.one, vast] {
            let third = Rational(numerator: 1, denominator: 3)
            // Against the first, the others swap at a third, a hair above it and a hair below it.
            let values: [[Rational]] = [
                [.zero, .zero], [-third * unit, (.one - third) * unit],
                [-(third + tiny) * unit, (.one - third - tiny) * unit],
                [-(third - tiny) * unit, (.one - third + tiny) * unit],
            ].map { [$0[1], $0[0]] }
            let table = WeightedTable(values: values, weights: [.one, .one])
            let line = SwitchingStudy(table, seats: 1).lines[0]
            let shares = line.points.map { line.share(of: $0) }
            #expect(line.points.map { [$0.first, $0.second] } == [[0, 3], [0, 1], [0, 2]])
            #expect(shares == [third - tiny, third, third + tiny])
            #expect(Set(line.points.map(\.share)).count == 1)
            #expect(!line.isSameShare(line.points[0], line.points[1]))
        }
    }

    @Test func rankingDiffersOnBothSidesAndNotBetween() {
        var generator = SeededGenerator(seed: 77)
        let half = Rational(numerator: 1, denominator: 2)
        for _ in 0..<25 {
            let table = WeightFixtures.table(5, 3, top: 15, using: &generator)
            for line in SwitchingStudy(table, seats: 2).lines where table.weights[line.criterion] != .one {
                var cuts: [Rational] = [.zero]
                for point in line.points where line.share(of: point) != cuts[cuts.count - 1] {
                    cuts.append(line.share(of: point))
                }
                cuts.append(.one)
                var last: [Int]?
                for (left, right) in zip(cuts, cuts.dropFirst()) {
                    let inner = [(left * Rational(3) + right), (left + right * Rational(3))].map { $0 * half * half }
                    let ranks = inner.map {
                        WeightFixtures.ranks(WeightFixtures.totals(table, line.criterion, share: $0))
                    }
                    #expect(ranks[0] == ranks[1])
                    if let last { #expect(last != ranks[0]) }
                    last = ranks[0]
                }
            }
        }
    }

    /// Walks the open pieces between points away from today and asks of each whether the outcome is still today's.
    private func stable(
        _ table: WeightedTable, _ line: SwitchingLine, holds: ([Rational], [Rational]) -> Bool
    ) -> StableShares.Shares {
        let today = WeightFixtures.totals(table, line.criterion, share: line.weight)
        var cuts = Set(line.points.map { line.share(of: $0) })
        cuts.formUnion([.zero, .one, line.weight])
        let sorted = cuts.sorted()
        let half = Rational(numerator: 1, denominator: 2)
        func isStable(_ left: Rational, _ right: Rational) -> Bool {
            holds(today, WeightFixtures.totals(table, line.criterion, share: (left + right) * half))
        }
        var result = StableShares.Shares(low: line.weight, high: line.weight)
        for (left, right) in zip(sorted, sorted.dropFirst()) where left >= line.weight && result.high == left {
            if isStable(left, right) { result.high = right }
        }
        for (left, right) in zip(sorted, sorted.dropFirst()).reversed()
        where right <= line.weight && result.low == right {
            if isStable(left, right) { result.low = left }
        }
        return result
    }

    @Test(arguments: [2, 6, 400]) func findsHowFarSharesCanMove(top: Int) {
        var generator = SeededGenerator(seed: 5 + UInt64(top))
        var inner = 0
        for round in 0..<60 {
            let table = WeightFixtures.table(
                1 + round % 6, 2 + round % 3, top: top, bonuses: round % 3 == 0, using: &generator)
            let seats = round % 5
            let study = SwitchingStudy(table, seats: seats)
            for (line, found) in zip(study.lines, study.stability) where line.weight != .one {
                let ranking = stable(table, line) { now, then in
                    now.indices.allSatisfy { first in
                        now.indices.allSatisfy { now[first] <= now[$0] || then[first] >= then[$0] }
                    }
                }
                #expect(found.ranking == ranking)
                let leader = stable(table, line) { now, then in
                    WeightFixtures.selections(then, seats: 1).isSubset(of: WeightFixtures.selections(now, seats: 1))
                }
                #expect(found.leader == leader)
                let selection = stable(table, line) { now, then in
                    WeightFixtures.selections(then, seats: seats)
                        .isSubset(of: WeightFixtures.selections(now, seats: seats))
                }
                #expect(found.selection == selection)
                if selection.low.signum > 0 || selection.high < .one { inner += 1 }
            }
        }
        #expect(inner > 20)
    }

    @Test func tieOfTodayDoesNotEndAnInterval() {
        // The first two are tied today; the third overtakes nobody.
        let table = WeightedTable(
            values: [[2, 0], [0, 2], [0, 0]].map { $0.map { Rational(Int64($0)) } }, weights: [.one, .one])
        let study = SwitchingStudy(table, seats: 2)
        let all = StableShares.Shares(low: .zero, high: .one)
        #expect(study.stability[0].ranking == all)
        #expect(study.stability[0].leader == all)
        #expect(study.stability[0].selection == all)
        #expect(study.lines[0].points.count == 1)
    }

    @Test func answersForOneCriterionOneAlternativeAndAllEqual() {
        let one = SwitchingStudy(
            WeightedTable(values: [[.one], [.zero]], weights: [Rational(3)]), seats: 1)
        #expect(one.lines[0].points.isEmpty)
        #expect(one.stability[0].ranking == StableShares.Shares(low: .one, high: .one))
        let single = SwitchingStudy(WeightedTable(values: [[.one, .zero]], weights: [.one, .one]), seats: 1)
        #expect(single.stability[1].selection == StableShares.Shares(low: .zero, high: .one))
        let equal = SwitchingStudy(
            WeightedTable(values: [[.one, .one], [.one, .one]], weights: [.one, .one]), seats: 1)
        #expect(equal.lines.allSatisfy { $0.points.isEmpty })
        #expect(equal.stability[0].ranking == StableShares.Shares(low: .zero, high: .one))
    }

    @Test func multiplyingWeightsOrReorderingChangesNothing() {
        var generator = SeededGenerator(seed: 3)
        let table = WeightFixtures.table(40, 4, top: 30, using: &generator)
        let rows = (0..<40).map { row in (0..<4).map { table.value(row, $0) } }
        let scaled = WeightedTable(values: rows, weights: table.weights.map { $0 * Rational(7) })
        let turned = WeightedTable(values: rows.reversed(), weights: table.weights)
        let study = SwitchingStudy(table, seats: 4)
        #expect(SwitchingStudy(scaled, seats: 4).stability == study.stability)
        let other = SwitchingStudy(turned, seats: 4)
        #expect(other.stability == study.stability)
        for (line, mirrored) in zip(study.lines, other.lines) {
            #expect(line.points.count > 256)
            #expect(line.points.map { line.share(of: $0) } == mirrored.points.map { mirrored.share(of: $0) })
            #expect(
                Set(line.points.map { [$0.first, $0.second] })
                    == Set(mirrored.points.map { [39 - $0.second, 39 - $0.first] }))
        }
    }
}
