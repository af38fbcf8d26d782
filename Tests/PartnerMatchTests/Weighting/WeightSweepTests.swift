import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("Switching points of a dossier")
struct WeightSweepTests {
    @Test func `seats under other weights are those of a new ranking`() {
        var dice = Dice(611)
        var (quotas, coverage, undecided) = (0, 0, 0)
        for round in 0..<120 {
            let builder = WeightFixtures.builder(round, &dice)
            guard let field = WeightField(builder.dossier()) else { continue }
            if field.hasQuotas { quotas += 1 }
            if field.hasCoverage { coverage += 1 }
            for _ in 0..<3 {
                let weights = WeightFixtures.weights(field.criteria.count, &dice)
                let seats = field.seats(under: WeightFixtures.shares(weights))
                if !seats.isDecided { undecided += 1 }
                #expect(
                    seats.memberships == WeightFixtures.seats(builder, weights, field.candidates), "round \(round)")
                #expect(seats == field.seatsByRanking(under: WeightFixtures.shares(weights)), "round \(round)")
            }
        }
        #expect(quotas > 15 && coverage > 8 && undecided > 3)
    }

    @Test func `nothing happens between two points, and at each what it says`() {
        var dice = Dice(613)
        var (selections, leaders, minimums, quotas) = (0, 0, 0, 0)
        for round in 0..<36 {
            let builder = WeightFixtures.builder(round, &dice)
            guard let field = WeightField(builder.dossier()) else { continue }
            for line in WeightSweep.lines(field, all: true) where line.isDefined {
                var borders = [Rational.zero]
                for event in line.events where borders.last != event.at { borders.append(event.at) }
                borders.append(.one)
                #expect(borders == borders.sorted())
                #expect(line.events.count == line.eventCount)
                var before: (seats: WeightSeats, order: [[Int]])?
                for (low, high) in zip(borders, borders.dropFirst()) {
                    let inside = [1, 7, 12].map { low + (high - low) * Rational(numerator: $0, denominator: 13) }
                    let found = inside.map { share -> (seats: WeightSeats, order: [[Int]]) in
                        let weights = WeightFixtures.weights(field, line.criterion, at: share)
                        return (field.seatsByRanking(under: weights), WeightFixtures.order(field, weights))
                    }
                    #expect(found.allSatisfy { $0.seats == found[0].seats && $0.order == found[0].order }, "\(round)")
                    if let before {
                        let events = line.events.filter { $0.at == low }
                        let pairs = events.filter { if case .pair = $0.kind { true } else { false } }
                        #expect((before.order != found[0].order) == !pairs.isEmpty)
                        let isOther = before.seats != found[0].seats
                        #expect(events.contains { $0.changesSelection } == isOther, "round \(round)")
                        for event in events where event.changesSelection {
                            let (was, now) = (Set(before.seats.selected), Set(found[0].seats.selected))
                            #expect(Set(event.enters) == now.subtracting(was))
                            #expect(Set(event.leaves) == was.subtracting(now))
                            selections += 1
                        }
                        let isNew = before.order.first != found[0].order.first
                        #expect(events.contains { $0.changesLeader } == isNew)
                        if isNew { leaders += 1 }
                        for event in events {
                            if case .minimumTotal = event.kind { minimums += 1 }
                            if case .quota = event.kind { quotas += 1 }
                        }
                    }
                    before = found[0]
                }
            }
        }
        #expect(selections > 20 && leaders > 10 && minimums > 10 && quotas > 3)
    }

    @Test func `the selection stays inside its interval and changes right outside`() {
        var dice = Dice(617)
        var (ends, others) = (0, 0)
        for round in 0..<40 {
            let builder = WeightFixtures.builder(round, &dice)
            guard let field = WeightField(builder.dossier()) else { continue }
            let today = field.seatsByRanking(under: field.weights)
            for line in WeightSweep.lines(field, all: false) where line.isDefined {
                func departs(_ share: Rational) -> Bool {
                    field.seatsByRanking(under: WeightFixtures.weights(field, line.criterion, at: share))
                        .departs(from: today)
                }
                let (low, high) = (line.selection.low, line.selection.high)
                #expect(low <= line.weight && line.weight <= high)
                let tiny = Rational(numerator: 1, denominator: 1_000_000_007)
                if low > .zero {
                    ends += 1
                    #expect(departs(low - tiny), "round \(round)")
                }
                if high < .one {
                    ends += 1
                    #expect(departs(high + tiny), "round \(round)")
                }
                for part in [1, 4, 7, 10] {
                    let share = low + (high - low) * Rational(numerator: Int64(part), denominator: 12)
                    // At a point itself the tie-break may decide for once.
                    if line.events.contains(where: { $0.at == share }) { continue }
                    if low < high {
                        others += 1
                        #expect(!departs(share + tiny * (high - low)), "round \(round)")
                    }
                }
            }
        }
        #expect(ends > 12 && others > 40)
    }

    @Test func `the simplest fraction lies between and no simpler one does`() {
        var dice = Dice(619)
        for _ in 0..<2_000 {
            let denominator = Int64(2 + dice.roll(40))
            let low = Rational(numerator: Int64(dice.roll(Int(denominator))), denominator: denominator)
            let high = low + Rational(numerator: 1 + Int64(dice.roll(5)), denominator: Int64(1 + dice.roll(200)))
            let found = Rational.simplest(between: low, and: high)
            #expect(low < found && found < high)
            let size = found.denominator.asInt64 ?? 0
            for smaller in 1..<max(1, size) {
                let first = Rational(((low * Rational(smaller)).floor) + 1) / Rational(smaller)
                #expect(first >= high)
            }
        }
    }
}
