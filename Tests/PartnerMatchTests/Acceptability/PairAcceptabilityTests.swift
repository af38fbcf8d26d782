import DecisionKernels
import TestSupport
import Testing

@testable import PartnerMatch

@Suite struct PairAcceptabilityTests {
    private func study(_ seed: UInt64, applicants: Int = 6, partners: Int = 6) throws -> Study {
        var generator = DossierGenerator(applicants: applicants, partners: partners, seed: seed)
        generator.seats = 4
        generator.criteria = 3
        let reading = Dossier.read(DossierSource.folder(name: "generated", files: generator.files()))
        return Study(try #require(reading.dossier))
    }

    private func settings(_ vary: SamplingSettings.Vary, _ samples: Int) -> SamplingSettings {
        var settings = AcceptabilityFixtures.settings(samples)
        settings.vary = vary
        return settings
    }

    /// The plan of the dossier under other weights, from nothing.
    private func plan(_ study: Study, _ criteria: [Int64]?, _ components: ComponentWeights?) -> Set<[Int]> {
        var dossier = study.dossier
        if let criteria {
            for (column, criterion) in study.ranking.points.criteria.enumerated() {
                dossier.weights.criteria?[criterion] = DecimalNumber(criteria[column])
            }
        }
        if let components { dossier.weights.components = components }
        let ranking = dossier.ranking(points: study.ranking.points)
        let plan = dossier.plan(candidates: ranking.candidates(of: dossier))
        return Set(plan.pairs.map { [$0.applicant, $0.partner] })
    }

    @Test(arguments: SamplingSettings.Vary.allCases)
    func `shares are those of plans made from nothing`(vary: SamplingSettings.Vary) throws {
        var changes = 0
        for seed in 1...3 as ClosedRange<UInt64> {
            let study = try study(seed)
            let settings = settings(vary, 24)
            let admissible = try AdmissibleWeights(criteria: 3)
            let room = try ComponentRoom(study.dossier)
            #expect(room.components == [.expertise, .language, .preference, .readiness, .comparability])
            let found = try #require(
                study.pairAcceptability(criteria: admissible, components: room, settings))
            let criteria = AcceptabilityFixtures.weightings(
                WeightDraws(admissible, samples: 24, seed: 7))
            let components = AcceptabilityFixtures.weightings(
                WeightDraws(room.admissible, samples: 24, seed: 7, purpose: 1))
            var counts: [[Int]: Int] = [:]
            for index in 0..<24 {
                let pairs = plan(
                    study, vary == .components ? nil : criteria[index],
                    vary == .criteria ? nil : room.weights(components[index]))
                for pair in pairs { counts[pair, default: 0] += 1 }
            }
            let today = plan(study, nil, nil)
            #expect(Set(found.pairs.filter(\.isPlanned).map { [$0.applicant, $0.partner] }) == today)
            for pair in today { counts[pair, default: 0] += 0 }
            #expect(found.pairs.count == counts.count && found.samples == 24 && found.infeasible == 0)
            for pair in found.pairs {
                let count = try #require(counts[[pair.applicant, pair.partner]])
                #expect(abs(pair.share - Double(count) / 24) < 1e-12)
                if pair.standing == .depends { #expect(count < 24) }
                if pair.standing == .everyExamined || pair.standing == .proved { #expect(count == 24) }
                if count < 24 { changes += 1 }
            }
        }
        #expect(changes > 3)
    }

    @Test func `a pair stays within its interval and is out just beyond it`() throws {
        var bounded = 0
        for seed in 4...7 as ClosedRange<UInt64> {
            let study = try study(seed)
            let room = try ComponentRoom(study.dossier)
            let found = try #require(
                study.pairAcceptability(criteria: nil, components: room, settings(.components, 20)))
            #expect(found.areIntervalsExact)
            let weights = study.dossier.weights.components ?? .standard
            func plan(_ component: PairComponent, _ share: Int64) -> Set<[Int]> {
                // Ten-thousandths of the whole.
                var changed = weights
                let own = weights[component].coefficient == 0 ? Rational.zero : weights[component].rational
                let rest = PairComponent.allCases.reduce(Rational.zero) { $0 + weights[$1].rational } - own
                for other in PairComponent.allCases where other != component {
                    let part = weights[other].rational * Rational(10_000 - share)
                    changed.weights[other] = DecimalNumber(part.numerator.asInt64 ?? 0)
                }
                changed.weights[component] = DecimalNumber((rest * Rational(share)).numerator.asInt64 ?? 0)
                return self.plan(study, nil, changed)
            }
            for pair in found.pairs where pair.isPlanned {
                let own = [pair.applicant, pair.partner]
                #expect(pair.intervals.map(\.component) == room.components)
                for interval in pair.intervals {
                    #expect(interval.low <= interval.today && interval.today <= interval.high)
                    let (low, high) = (Int64(interval.low * 10_000 + 0.5), Int64(interval.high * 10_000 + 0.5))
                    if low > 0 {
                        bounded += 1
                        #expect(!plan(interval.component, low - 1).contains(own))
                    }
                    if high < 10_000 {
                        bounded += 1
                        #expect(!plan(interval.component, high + 1).contains(own))
                    }
                    for step in 0...8 as ClosedRange<Int64> {
                        let share = low + (high - low) * step / 8
                        // The ends may lie just beyond today's own share.
                        guard share > low, share < high else { continue }
                        #expect(plan(interval.component, share).contains(own))
                    }
                }
            }
        }
        #expect(bounded > 4)
    }

    @Test func `proved pairs are in the plan at every weighting of a grid`() throws {
        var proved = 0
        for seed in 8...13 as ClosedRange<UInt64> {
            let study = try study(seed)
            // Expertise before all others, in a complete order.
            let constraints = (0..<4).map { WeightConstraint.order($0, over: $0 + 1, criteria: 6) }
            let room = try ComponentRoom(study.dossier, constraints: constraints)
            let found = try #require(
                study.pairAcceptability(criteria: nil, components: room, settings(.components, 10)))
            let safe = found.pairs.filter { $0.standing == .proved }
            proved += safe.count
            if safe.isEmpty { continue }
            for a in 0...3 as ClosedRange<Int64> {
                for b in 0...a {
                    for c in 0...b where a + b + c > 0 {
                        let pairs = plan(study, nil, room.weights([a + 1, a, b, c, 0]))
                        for pair in safe { #expect(pairs.contains([pair.applicant, pair.partner])) }
                    }
                }
            }
        }
        #expect(proved > 0)
    }

    @Test func `a fixed pair is decided, and conditions on components hold`() throws {
        let study = try study(3)
        var dossier = study.dossier
        let first = try #require(study.ranking.candidates(of: dossier).first)
        let table = dossier.pairTable()
        let partner = try #require((0..<6).first { table[first.applicant, $0].isPossible })
        dossier.decisions.fixedPairs = [
            .init(applicant: first.applicant, partner: partner, reason: LocalisedText("because"))
        ]
        let bound = WeightConstraint.bound(5, .atMost, Rational(numerator: 1, denominator: 10), criteria: 6)
        let room = try ComponentRoom(dossier, constraints: [bound])
        #expect(room.components.count == 6)
        let fixed = Study(dossier)
        let found = try #require(
            fixed.pairAcceptability(criteria: nil, components: room, settings(.components, 40)))
        let pair = try #require(found.pairs.first { $0.applicant == first.applicant && $0.partner == partner })
        #expect(pair.share == 1 && pair.standing == .decided)
        #expect(pair.hangsOn.isEmpty)
        #expect(throws: AdmissibleWeights.Clash.self) {
            try ComponentRoom(
                dossier,
                constraints: (0..<2).map { .bound($0, .atLeast, Rational(numerator: 2, denominator: 3), criteria: 6) })
        }
        dossier.decisions.fixedPairs.append(
            .init(applicant: first.applicant, partner: (partner + 1) % 6, reason: LocalisedText("because")))
        let clash = try #require(
            Study(dossier).pairAcceptability(criteria: nil, components: room, settings(.components, 5)))
        #expect(clash.infeasible == 1 && clash.pairs.isEmpty)
    }

    @Test func `the same pairs for any number of workers`() throws {
        let study = try study(2)
        let admissible = try AdmissibleWeights(criteria: 3)
        let room = try ComponentRoom(study.dossier)
        let answers = try [1, 2, 8].map { count in
            try #require(
                study.pairAcceptability(
                    criteria: admissible, components: room, settings(.both, 60),
                    workers: Workers(count: count) { body in for worker in (0..<count).reversed() { body(worker) } }))
        }
        for answer in answers {
            #expect(answer.pairs.map(\.share) == answers[0].pairs.map(\.share))
            #expect(answer.pairs.map(\.applicant) == answers[0].pairs.map(\.applicant))
            #expect(answer.pairs.map(\.partner) == answers[0].pairs.map(\.partner))
        }
    }
}
