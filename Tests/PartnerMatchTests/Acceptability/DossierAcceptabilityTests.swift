import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite struct DossierAcceptabilityTests {
    private typealias Fixtures = AcceptabilityFixtures

    /// Every weighting of every kind of call against a whole new ranking, then the shares against a plain count.
    private func compare(_ kind: Fixtures.Kind, calls: Int, samples: Int, seed: UInt64) throws -> (
        fast: Int, general: Int
    ) {
        var random = SeededGenerator(seed: seed)
        var (fast, general) = (0, 0)
        for _ in 0..<calls {
            let dossier = Fixtures.builder(kind, &random).dossier()
            let settings = Fixtures.settings(samples)
            let points = dossier.ranking().points
            let admissible = try AdmissibleWeights(criteria: points.criteria.count)
            guard let field = WeighedField(dossier, .fixed), !field.applicants.isEmpty else { continue }
            let maker = AcceptabilityMaker(field, admissible, settings)
            var run = maker.run()
            var generator = SeededGenerator(seed: 0)
            let count = field.applicants.count
            var selected = [Double](repeating: 0, count: count)
            var ranks = [[Double]](repeating: selected, count: count)
            let weightings = Fixtures.weightings(maker.draws)
            for weights in weightings {
                run.rank(weights, &generator)
                run.seat(weights)
                let ranking = Fixtures.ranking(dossier, weights, points: points)
                for (position, applicant) in field.applicants.enumerated() {
                    let entry = ranking.entry(of: applicant)
                    let decision = entry.wouldBe ?? entry.decision
                    if run.isDecided { #expect(run.decisions[position] == decision) }
                    #expect(run.isDecided == ((ranking.quotas?.status ?? .met) == .met))
                    switch decision {
                    case .selected: selected[position] += 1
                    case .tiedAtTheLine:
                        let tie = try #require(ranking.outcome.ties.first { $0.between.contains(applicant) })
                        selected[position] += Double(tie.seats) / Double(tie.between.count)
                    default: break
                    }
                }
                // The key of the ranking again: total at its best, then the tie-break.
                let keys = field.applicants.map { applicant -> RankKey in
                    var key = RankKey(
                        total: ranking.entry(of: applicant).total?.total.high ?? .zero, tieBreak: [])
                    for rule in dossier.call.tieBreak {
                        guard case .criterion(let criterion) = rule, let column = points.column(of: criterion) else {
                            continue
                        }
                        key.tieBreak.append(points.rows[applicant].cells[column].points ?? Rational(4))
                    }
                    return key
                }
                for position in 0..<count {
                    let ahead = keys.count { $0 > keys[position] }
                    let equals = keys.count { $0 == keys[position] }
                    for rank in ahead..<(ahead + equals) { ranks[position][rank] += 1 / Double(equals) }
                }
            }
            let found = try #require(dossier.acceptability(admissible, settings))
            for position in 0..<count {
                #expect(abs(found.selected[position] - selected[position] / Double(samples)) < 1e-6)
                for rank in 0..<count {
                    #expect(abs(found.ranks[position][rank] - ranks[position][rank] / Double(samples)) < 1e-9)
                }
                #expect(abs(found.ranks[position].reduce(0, +) - 1) < 1e-9)
                #expect(abs(found.ranks.reduce(0) { $0 + $1[position] } - 1) < 1e-9)
                let mean = (0..<count).reduce(0.0) { $0 + Double($1 + 1) * found.ranks[position][$1] }
                #expect(abs(found.expectedRank[position] - mean) < 1e-9)
                #expect((found.centralWeights[position] == nil) == (found.ranks[position][0] == 0))
            }
            general += run.generalCount
            fast += weightings.count - run.generalCount
        }
        return (fast, general)
    }

    @Test func `plain calls are those of the ranking`() throws {
        let counts = try compare(.init(), calls: 25, samples: 8, seed: 1)
        #expect(counts.fast > 50 && counts.general > 10)
    }

    @Test func `calls with open files count these at their best`() throws {
        _ = try compare(.init(gaps: true), calls: 15, samples: 5, seed: 2)
    }

    @Test func `calls with quotas, decisions of the panel and lots are those of the ranking`() throws {
        let quotas = try compare(.init(quotas: true), calls: 8, samples: 4, seed: 3)
        #expect(quotas.fast == 0)
        let panel = try compare(.init(panel: true), calls: 15, samples: 4, seed: 4)
        #expect(panel.general > 20)
        _ = try compare(.init(quotas: true, panel: true), calls: 5, samples: 4, seed: 5)
    }

    @Test func `calls whose tie-break looks at who is ranked higher are those of the ranking`() throws {
        let counts = try compare(.init(coverage: true), calls: 10, samples: 3, seed: 6)
        #expect(counts.general > 10)
    }

    /// a has 10 and 0, b has 0 and 10: a is ahead where the first criterion weighs more than a half; with a bonus of 20
    /// points where it weighs more than 0.4.
    @Test func `shares of two applicants are known`() throws {
        var builder = DossierBuilder(weights: ["1", "1"], seats: [1])
        builder.addBonus("20")
        builder.apply("a", ["10", "0"])
        builder.apply("b", ["0", "10"])
        builder["a"].facts["bonus"] = true
        builder["b"].facts["bonus"] = false
        let free = try AdmissibleWeights(criteria: 2)
        let found = try #require(builder.dossier().acceptability(free, Fixtures.settings(10_000)))
        #expect(abs(found.selected[0] - 0.6) < 0.015 && abs(found.selected[1] - 0.4) < 0.015)
        #expect(abs(found.pairwise[0][1] - 0.6) < 1e-12 && abs(found.pairwise[1][0] - 0.4) < 1e-12)
        let error = try #require(found.selectedError[0])
        #expect(error > 0.0048 && error < 0.005)
        let centre = try #require(found.centralWeights[0])
        #expect(abs(centre[0] - 0.7) < 0.01 && abs(centre[0] + centre[1] - 1) < 1e-9)
        #expect(found.confidence == [1, 1])
        // With a minimum of 60, a needs 0.4 of the first criterion, and b 0.6 of the second: the same line; 70 leaves
        // both out between 0.3 and 0.5.
        builder.weights.minimumTotal = decimal("70")
        let high = try #require(builder.dossier().acceptability(free, Fixtures.settings(10_000)))
        #expect(abs(high.selected[0] - 0.5) < 0.015 && abs(high.selected[1] - 0.3) < 0.015)
        #expect(abs(high.ranks[0][0] - 0.6) < 0.015)
        let ordered = try AdmissibleWeights(criteria: 2, constraints: [.order(1, over: 0, criteria: 2)])
        let fewer = try #require(builder.dossier().acceptability(ordered, Fixtures.settings(10_000)))
        #expect(fewer.selected[0] < 1e-9 && abs(fewer.selected[1] - 0.6) < 0.015)
    }

    @Test func `equals share what they get, unless the tie-break or a condition says more`() throws {
        var builder = DossierBuilder(weights: ["1", "1"], seats: [1], reserve: 0)
        for (id, scores) in [("a", ["6", "2"]), ("b", ["2", "6"]), ("c", ["4", "4"]), ("d", ["4", "4"])] {
            builder.apply(id, scores)
        }
        let equal = try AdmissibleWeights(
            criteria: 2, constraints: [WeightConstraint([.one, Rational(-1)], .exactly, .zero)])
        let shared = try #require(builder.dossier().acceptability(equal, Fixtures.settings(50)))
        for position in 0..<4 {
            #expect(abs(shared.selected[position] - 0.25) < 1e-6)
            #expect(shared.ranks[position].allSatisfy { abs($0 - 0.25) < 1e-9 })
            #expect(shared.confidence[position] == 0.25 && shared.selectedError[position] == 0)
        }
        #expect(shared.pairwise[0][3] == 0.5 && shared.pairwise[0][0] == 0)
        builder.tieBreak = [0]
        let broken = try #require(builder.dossier().acceptability(equal, Fixtures.settings(50)))
        #expect(broken.selected == [1, 0, 0, 0] && broken.pairwise[0][1] == 1)
        #expect(broken.ranks[2][1] == 0.5 && broken.centralWeights[1] == nil && broken.confidence[1] == nil)
    }

    @Test func `the same answer for any number of workers`() throws {
        var random = SeededGenerator(seed: 31)
        let bound = WeightConstraint.bound(0, .atMost, Rational(numerator: 1, denominator: 2), criteria: 3)
        for scores in [SamplingSettings.Scores.fixed, .assessors] {
            var builder = Fixtures.builder(.init(), &random)
            while builder.weights.criteria?.count != 3 { builder = Fixtures.builder(.init(), &random) }
            let dossier = builder.dossier()
            for constraints in [[], [bound]] {
                let admissible = try AdmissibleWeights(criteria: 3, constraints: constraints)
                let answers = [1, 2, 3, 8].map { count in
                    dossier.acceptability(
                        admissible, Fixtures.settings(300, scores),
                        workers: Workers(count: count) { body in
                            for worker in (0..<count).reversed() { body(worker) }
                        })
                }
                let first = try #require(answers[0])
                for answer in answers {
                    #expect(answer?.ranks == first.ranks && answer?.selected == first.selected)
                    #expect(answer?.centralWeights == first.centralWeights && answer?.pairwise == first.pairwise)
                    #expect(answer?.selectedError == first.selectedError && answer?.confidence == first.confidence)
                }
            }
        }
    }

    @Test func `batch means tell more of walks than independence would`() throws {
        var builder = DossierBuilder(weights: ["1", "1", "1"], seats: [1])
        builder.apply("a", ["9", "2", "4"])
        builder.apply("b", ["3", "8", "5"])
        let half = Rational(numerator: 1, denominator: 2)
        let cut = try AdmissibleWeights(criteria: 3, constraints: [.bound(2, .atLeast, half, criteria: 3)])
        let found = try #require(builder.dossier().acceptability(cut, Fixtures.settings(4000)))
        #expect(found.isWalk)
        let error = try #require(found.selectedError[0])
        #expect(error > 0.004 && error < 0.05)
        let larger = try #require(builder.dossier().acceptability(cut, Fixtures.settings(20_000)))
        #expect(abs(larger.selected[0] - found.selected[0]) < 4 * error)
    }
}
