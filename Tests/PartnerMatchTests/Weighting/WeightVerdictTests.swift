import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("What is certain and possible about a dossier's weights")
struct WeightVerdictTests {
    /// Conditions of all kinds; every fifth time a single point.
    static func conditions(_ criteria: Int, _ round: Int, _ dice: inout Dice) -> [WeightConstraint] {
        guard criteria > 1, round % 3 != 0 else { return [] }
        if round % 5 == 1 {
            let shares = WeightFixtures.shares(WeightFixtures.weights(criteria, &dice))
            return shares.enumerated().map { .bound($0, .exactly, $1, criteria: criteria) }
        }
        switch dice.roll(4) {
        case 0: return [.order(0, over: 1, criteria: criteria)]
        case 1: return [.equal(0, 1, criteria: criteria)]
        case 2:
            return [
                .bound(0, .atLeast, Rational(numerator: 1, denominator: 5), criteria: criteria),
                .bound(0, .atMost, Rational(numerator: 3, denominator: 5), criteria: criteria),
            ]
        default: return [.ratio(1, over: 0, .atLeast, Rational(numerator: 3, denominator: 2), criteria: criteria)]
        }
    }

    /// All weights in so many parts that the conditions admit.
    static func grid(_ admissible: AdmissibleWeights, parts: Int) -> [[Rational]] {
        var result: [[Int]] = [[]]
        for position in 0..<admissible.criteria {
            let isLast = position == admissible.criteria - 1
            result = result.flatMap { head -> [[Int]] in
                let left = parts - head.reduce(0, +)
                return (isLast ? left...left : 0...left).map { head + [$0] }
            }
        }
        return result.map { $0.map { Rational(numerator: Int64($0), denominator: Int64(parts)) } }
            .filter { admissible.contains($0) }
    }

    @Test func `no grid of weights contradicts a verdict`() throws {
        var dice = Dice(621)
        var (necessary, never, possible, bounded, points) = (0, 0, 0, 0, 0)
        for round in 0..<48 {
            let builder = WeightFixtures.builder(round, &dice)
            guard let field = WeightField(builder.dossier()) else { continue }
            let count = field.criteria.count
            let admissible = try AdmissibleWeights(
                criteria: count, constraints: Self.conditions(count, round, &dice))
            let verdicts = field.verdicts(admissible)
            for weights in Self.grid(admissible, parts: count == 2 ? 16 : 6) + admissible.points(drawing: 8) {
                let seats = field.seatsByRanking(under: weights)
                points += 1
                guard seats.isDecided else { continue }
                let totals = field.table.totals(under: weights)
                for (index, membership) in seats.memberships.enumerated() {
                    switch verdicts.seats[index] {
                    case .necessary: #expect(membership == .inEvery, "round \(round)")
                    case .never: #expect(membership == .inNone, "round \(round)")
                    case .possible, .undecided: break
                    }
                    let ahead = totals.count { $0 > totals[index] }
                    let level = totals.count { $0 == totals[index] }
                    #expect(verdicts.best[index] <= 1 + ahead && ahead + level <= verdicts.worst[index])
                    for other in totals.indices where verdicts.preference[index][other] {
                        #expect(totals[index] >= totals[other])
                    }
                }
            }
            for verdict in verdicts.seats {
                switch verdict {
                case .necessary: necessary += 1
                case .never: never += 1
                case .possible: possible += 1
                case .undecided: bounded += 1
                }
            }
        }
        #expect(necessary > 12 && never > 12 && possible > 25 && points > 200)
        #expect(bounded < possible + necessary + never)
    }

    @Test func `without quotas every possibility is shown by weights that rank finds, too`() throws {
        var dice = Dice(631)
        var (shown, single) = (0, 0)
        for round in 0..<100 {
            let builder = DossierBuilder.random(&dice, applicants: 4 + dice.roll(3), gaps: round % 2 == 0)
            guard let field = WeightField(builder.dossier()) else { continue }
            let count = field.criteria.count
            let admissible = try AdmissibleWeights(
                criteria: count, constraints: Self.conditions(count, round, &dice))
            let none = [[Rational]?](repeating: nil, count: field.candidates.count)
            let extremes = SeatExtremes(
                field.table, admissible: admissible, rule: field.rule, selecting: none, leavingOut: none, limit: 100_000)
            for (index, verdict) in extremes.verdicts.enumerated() {
                if verdict == .possible || verdict == .necessary {
                    let weights = try #require(extremes.selecting[index])
                    #expect(admissible.contains(weights))
                    #expect(field.seatsByRanking(under: weights).memberships[index] != .inNone, "round \(round)")
                    shown += 1
                }
                if verdict == .possible || verdict == .never, let weights = extremes.leavingOut[index] {
                    #expect(admissible.contains(weights))
                    #expect(field.seatsByRanking(under: weights).memberships[index] != .inEvery, "round \(round)")
                    shown += 1
                }
                if case .undecided = verdict { Issue.record("the search ended in round \(round)") }
            }
            // With a single point the verdicts are the ranking there.
            let spanning = admissible.spanningCorners()
            guard spanning.count == 1 else { continue }
            single += 1
            let seats = field.seatsByRanking(under: spanning[0])
            for (index, verdict) in extremes.verdicts.enumerated() {
                let expected: SelectionExtremes.Verdict =
                    switch seats.memberships[index] {
                    case .inEvery: .necessary
                    case .inSome: .possible
                    case .inNone: .never
                    }
                #expect(verdict == expected, "round \(round)")
            }
        }
        #expect(shown > 200 && single > 12)
    }

    @Test func `nothing nearer than the nearest change alters the selection, and just beyond it is altered`() throws {
        var dice = Dice(641)
        var (changed, tied, none) = (0, 0, 0)
        for round in 0..<80 {
            let builder = round % 4 == 3
                ? WeightFixtures.builder(round, &dice)
                : DossierBuilder.random(&dice, applicants: 4 + dice.roll(3), gaps: round % 2 == 0)
            guard let field = WeightField(builder.dossier()) else { continue }
            let count = field.criteria.count
            let admissible = try AdmissibleWeights(
                criteria: count, constraints: Self.conditions(count, round, &dice))
            let today = field.seats(under: field.weights)
            guard today.isDecided else { continue }
            let change = field.nearestChange(admissible, today: today, lines: WeightSweep.lines(field, all: false))
            func distance(_ weights: [Rational]) -> Rational {
                zip(weights, field.weights).reduce(.zero) { $0 + ($1.0 - $1.1).absolute }
            }
            if let change {
                #expect(admissible.contains(change.weights))
                #expect(distance(change.weights) == change.distance)
                if today.memberships.contains(.inSome) { tied += 1 } else { changed += 1 }
            } else {
                none += 1
            }
            if today.memberships.contains(.inSome) || field.hasQuotas || field.hasCoverage { continue }
            for weights in Self.grid(admissible, parts: count == 2 ? 24 : 8) {
                if let change, distance(weights) >= change.distance { continue }
                #expect(field.seatsByRanking(under: weights) == today, "round \(round)")
            }
            guard let change, !(change.enters.isEmpty && change.leaves.isEmpty) else { continue }
            #expect(Set(change.enters).isDisjoint(with: today.selected))
            #expect(Set(change.leaves).isSubset(of: Set(today.selected)))
        }
        #expect(changed > 15 && tied > 1 && none > 3)
    }

    @Test func `of two tracks, whoever can move makes room`() throws {
        // a wants either track, b and c the first only.
        var builder = DossierBuilder(weights: ["1", "1"], seats: [1, 1])
        builder.apply("a", to: [0, 1], ["9", "1"])
        builder.apply("b", to: [0], ["8", "2"])
        builder.apply("c", to: [0], ["2", "7"])
        let field = try #require(WeightField(builder.dossier()))
        let verdicts = field.verdicts(try AdmissibleWeights(criteria: 2))
        #expect(verdicts.seats == [.necessary, .possible, .possible])
        #expect(verdicts.best == [1, 1, 1] || verdicts.best == [1, 2, 1])
    }
}
