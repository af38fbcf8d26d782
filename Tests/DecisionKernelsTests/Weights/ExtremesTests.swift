import DecisionKernels
import Testing

/// With two criteria every outcome is one of the corners, the switching points or a piece between them; with more, points
/// of a grid can only refute.
@Suite struct ExtremesTests {
    private func fraction(_ top: Int64, _ bottom: Int64) -> Rational { Rational(numerator: top, denominator: bottom) }

    /// Weights that show every outcome of two criteria between these shares of the first.
    private func everyOutcome(_ table: WeightedTable, _ low: Rational, _ high: Rational) -> [[Rational]] {
        var shares = Set([low, high])
        for first in 0..<table.alternatives {
            for second in 0..<first {
                let start = table.value(first, 1) - table.value(second, 1)
                let end = table.value(first, 0) - table.value(second, 0)
                guard start != end else { continue }
                let share = start / (start - end)
                if share > low && share < high { shares.insert(share) }
            }
        }
        let sorted = shares.sorted()
        let middles = zip(sorted, sorted.dropFirst()).map { ($0 + $1) * fraction(1, 2) }
        return (sorted + middles).map { [$0, .one - $0] }
    }

    private func between(_ low: Rational, _ high: Rational) throws -> AdmissibleWeights {
        try AdmissibleWeights(
            criteria: 2, constraints: [.bound(0, .atLeast, low, criteria: 2), .bound(0, .atMost, high, criteria: 2)])
    }

    private func level(_ totals: [Rational], _ index: Int) -> Int { totals.count { $0 >= totals[index] } }
    private func ahead(_ totals: [Rational], _ index: Int) -> Int { totals.count { $0 > totals[index] } }

    @Test(arguments: [4, 30]) func decidesTwoCriteriaAsEveryOutcomeDoes(top: Int) throws {
        var generator = SeededGenerator(seed: UInt64(top))
        var counts: [SelectionExtremes.Verdict: Int] = [:]
        for round in 0..<60 {
            let count = 1 + round % 8
            let table = WeightFixtures.table(count, 2, top: top, bonuses: round % 2 == 0, using: &generator)
            let low = fraction(Int64(generator.uniformInteger(below: 4)), 10)
            let high = low + fraction(Int64(generator.uniformInteger(below: 7)), 10)
            let set = try between(low, high)
            let seats = 1 + round % 3
            let outcomes = everyOutcome(table, low, high).map { table.totals(under: $0) }
            let found = SelectionExtremes(table, admissible: set, seats: seats)
            let ranks = RankExtremes(table, admissible: set)
            let preference = NecessaryPreference(table, admissible: set)
            for index in 0..<count {
                let isIn = outcomes.contains { ahead($0, index) < seats }
                let isOut = outcomes.contains { level($0, index) > seats }
                let verdict: SelectionExtremes.Verdict = !isOut ? .necessary : isIn ? .possible : .never
                #expect(found.verdicts[index] == verdict)
                counts[verdict, default: 0] += 1
                #expect(ranks.best[index] == outcomes.map { ahead($0, index) + 1 }.min())
                #expect(ranks.worst[index] == outcomes.map { level($0, index) }.max())
                for other in 0..<count {
                    #expect(preference.holds[index][other] == outcomes.allSatisfy { $0[index] >= $0[other] })
                }
            }
        }
        #expect(counts.count == 3 && counts.values.allSatisfy { $0 > 20 })
    }

    /// The searches themselves, without weights tried before, against all weights on a grid of three criteria.
    @Test func agreesWithAGridOfThreeCriteria() throws {
        var generator = SeededGenerator(seed: 33)
        let grid = (0...12).flatMap { first in
            (0...(12 - first)).map { second in
                [first, second, 12 - first - second].map { fraction(Int64($0), 12) }
            }
        }
        var seen: [SelectionExtremes.Verdict: Int] = [:]
        for round in 0..<12 {
            let table = WeightFixtures.table(7, 3, top: 40, using: &generator)
            let constraints: [WeightConstraint] =
                round % 2 == 0
                ? [] : [.order(0, over: 1, criteria: 3), .bound(2, .atMost, fraction(1, 2), criteria: 3)]
            let set = try AdmissibleWeights(criteria: 3, constraints: constraints)
            let outcomes = grid.filter(set.contains).map { table.totals(under: $0) }
            let found = SelectionExtremes(table, admissible: set, seats: 2)
            let ranks = RankExtremes(table, admissible: set)
            for index in 0..<7 {
                let best = try #require(ranks.best[index])
                let worst = try #require(ranks.worst[index])
                #expect(best <= outcomes.map { ahead($0, index) + 1 }.min() ?? 1)
                #expect(worst >= outcomes.map { level($0, index) }.max() ?? 7)
                // Two independent ways to the same answer.
                let verdict: SelectionExtremes.Verdict = worst <= 2 ? .necessary : best <= 2 ? .possible : .never
                #expect(found.verdicts[index] == verdict)
                seen[verdict, default: 0] += 1
            }
        }
        #expect(seen.count == 3)
    }

    @Test func saysWhatItKnowsAtTheLimit() throws {
        // Nobody of three leads everywhere; the fourth is best only in a corner too small to be drawn.
        var generator = SeededGenerator(seed: 2)
        let table = WeightFixtures.table(12, 4, top: 900, using: &generator)
        let set = try AdmissibleWeights(criteria: 4)
        let cut = SelectionExtremes(table, admissible: set, seats: 2, limit: 0)
        let whole = SelectionExtremes(table, admissible: set, seats: 2)
        var undecided = 0
        for (short, full) in zip(cut.verdicts, whole.verdicts) {
            if case .undecided(let isIn, let isOut) = short {
                undecided += 1
                if isIn { #expect(full != .never) }
                if isOut { #expect(full != .necessary) }
            } else {
                #expect(short == full)
            }
        }
        #expect(undecided > 0)
        for verdict in whole.verdicts { if case .undecided = verdict { Issue.record("undecided") } }
    }

    @Test func findsTheNearestChangeOfTwoCriteria() throws {
        var generator = SeededGenerator(seed: 9)
        var seen = 0
        for round in 0..<80 {
            let count = 2 + round % 6
            let table = WeightFixtures.table(count, 2, top: round % 2 == 0 ? 6 : 60, using: &generator)
            let low = fraction(Int64(generator.uniformInteger(below: 5)), 10)
            let high = low + fraction(Int64(generator.uniformInteger(below: 6)), 10)
            let seats = 1 + round % 3
            let found = NearestChange.find(table, admissible: try between(low, high), seats: seats)
            let today = WeightFixtures.selections(table.totals(under: table.weights), seats: seats)
            let nearest = everyOutcome(table, low, high).filter {
                let then = WeightFixtures.selections(table.totals(under: $0), seats: seats)
                return today.count > 1 || then != today
            }.map { zip($0, table.weights).reduce(Rational.zero) { $0 + ($1.0 - $1.1).absolute } }
            if today.count == 1 { #expect(found?.distance == nearest.min()) }
            guard let found else { continue }
            seen += 1
            let own = zip(found.weights, table.weights).reduce(Rational.zero) { $0 + ($1.0 - $1.1).absolute }
            #expect(own == found.distance)
            #expect(found.weights[0] >= low && found.weights[0] <= high)
            if let incoming = found.incoming, let outgoing = found.outgoing {
                let totals = table.totals(under: found.weights)
                #expect(totals[incoming] >= totals[outgoing])
                #expect(today.allSatisfy { $0.contains(outgoing) && !$0.contains(incoming) })
            } else {
                #expect(today.count > 1)
            }
        }
        #expect(seen > 40)
    }

    /// On all weights of several criteria the least distance of a pair is found by moving weight from its worst criteria
    /// to its best one.
    @Test func findsTheNearestChangeOfManyCriteria() throws {
        var generator = SeededGenerator(seed: 10)
        for round in 0..<30 {
            let table = WeightFixtures.table(6, 2 + round % 4, top: 90, using: &generator)
            let totals = table.totals(under: table.weights)
            let today = WeightFixtures.selections(totals, seats: 2)
            guard let selected = today.first, today.count == 1 else { continue }
            var best: Rational?
            for incoming in 0..<6 where !selected.contains(incoming) {
                for outgoing in selected {
                    let lead = (0..<table.criteria).map { table.value(incoming, $0) - table.value(outgoing, $0) }
                    let top = lead.max() ?? .zero
                    if top.signum < 0 { continue }
                    var missing = totals[outgoing] - totals[incoming]
                    var moved = Rational.zero
                    for criterion in lead.indices.sorted(by: { lead[$0] < lead[$1] }) where missing.signum > 0 {
                        let gain = top - lead[criterion]
                        if gain.isZero { break }
                        let step = min(table.weights[criterion], missing / gain)
                        moved += step
                        missing -= step * gain
                    }
                    best = min(best ?? Rational(9), moved * Rational(2))
                }
            }
            let found = NearestChange.find(
                table, admissible: try AdmissibleWeights(criteria: table.criteria), seats: 2)
            #expect(found?.distance == best)
        }
    }

    @Test func answersWhereNothingCanChange() throws {
        let table = WeightedTable(values: [[.one, .one], [.zero, .zero]], weights: [.one, .one])
        let set = try AdmissibleWeights(criteria: 2)
        #expect(NearestChange.find(table, admissible: set, seats: 1) == nil)
        #expect(NearestChange.find(table, admissible: set, seats: 2) == nil)
        #expect(SelectionExtremes(table, admissible: set, seats: 1).verdicts == [.necessary, .never])
        #expect(SelectionExtremes(table, admissible: set, seats: 5).verdicts == [.necessary, .necessary])
        #expect(SelectionExtremes(table, admissible: set, seats: 0).verdicts == [.never, .never])
        let equal = WeightedTable(values: [[.one, .one], [.one, .one]], weights: [.one, .one])
        let change = try #require(NearestChange.find(equal, admissible: set, seats: 1))
        #expect(change.distance.isZero && change.incoming == nil && change.outgoing == nil)
    }
}
