import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("Totals and places")
struct TotalAndRankTests {
    @Test func `ties a tenth and two tenths with three tenths`() {
        var builder = DossierBuilder(weights: ["1", "1"], seats: [1], scale: ("0", "1", "0.1"))
        builder.apply("a", ["0.1", "0.2"])
        builder.apply("b", ["0.3", "0"])
        let ranking = builder.dossier().ranking()
        #expect(ranking.places == [1, 1])
        #expect(ranking.entry("a", in: builder).total?.total == Interval(Rational(15)))
        #expect(ranking.entry("a", in: builder).tiedWith == [1])
        #expect(ranking.decisions == [.tiedAtTheLine, .tiedAtTheLine])
    }

    @Test func `ties the mean of three assessors with the same mean of one`() {
        var builder = DossierBuilder(weights: ["1"], seats: [2], scale: ("0", "3", "1"))
        builder.apply("a", ["1"], ["1"], ["2"])
        builder.apply("b", ["2"], ["1"], ["1"])
        builder.apply("c", ["1.3333333333333333"])
        let ranking = builder.dossier().ranking()
        #expect(ranking.places == [1, 1, 3])
        #expect(ranking.entry("a", in: builder).total?.total.low == rational("400/9"))
    }

    @Test func `gives the places 1, 2, 2, 4`() {
        var builder = DossierBuilder(weights: ["1"], seats: [2])
        for (id, score) in [("a", "5"), ("b", "9"), ("c", "7"), ("d", "7")] { builder.apply(id, [score]) }
        let ranking = builder.dossier().ranking()
        #expect(ranking.places == [4, 1, 2, 2])
        #expect(ranking.entries.map(\.applicant) == [1, 2, 3, 0])
        #expect(ranking.decisions == [.notSelected, .selected, .tiedAtTheLine, .tiedAtTheLine])
        #expect(ranking.entry("c", in: builder).tieAtTheLine == LineTie(between: [2, 3], seats: 1))
    }

    @Test func `weighs values on their own scales and adds the bonus`() throws {
        var builder = DossierBuilder(weights: ["20", "30"], seats: [1])
        builder.criteria[1].kind = .scored(
            .init(
                scale: Scale(minimum: decimal("1"), maximum: decimal("5"), step: nil), section: nil, asks: [],
                anchors: []))
        builder.addBonus("5")
        builder.apply("a", ["7", "2"])
        builder.last.facts["bonus"] = true
        let total = try #require(builder.dossier().ranking().entry("a", in: builder).total)
        // 100 · (20 · 0.7 + 30 · 0.25) / 50 = 28 + 15
        #expect(total.contributions.map(\.amount) == [Interval(Rational(28)), Interval(Rational(15))])
        #expect(total.base == Interval(Rational(43)))
        #expect(total.bonus == Interval(Rational(5)))
        #expect(total.total == Interval(Rational(48)))
        #expect(total.contributions.map(\.share) == [Rational(40), Rational(60)])
    }

    @Test func `keeps unknown points and an unknown bonus as an interval`() throws {
        var builder = DossierBuilder(weights: ["1", "3"], seats: [1])
        builder.addBonus("6")
        builder.apply("a", ["8", nil])
        builder.apply("b", ["8", "8"])
        builder.last.facts["bonus"] = false
        let ranking = builder.dossier().ranking()
        let entry = ranking.entry("a", in: builder)
        let total = try #require(entry.total)
        #expect(total.total == Interval(low: Rational(20), high: Rational(101)))
        #expect(total.contributions.map(\.isUnknown) == [false, true])
        #expect(total.bonuses.map(\.holds) == [.unknown])
        #expect(entry.rank == PlaceInterval(best: 1, worst: 2))
        #expect(entry.gaps == [.points(criterion: 1), .bonus(criterion: 2)])
        #expect(entry.decision == .incomplete)
        #expect(entry.wouldBe == .selected)
        #expect(ranking.entry("b", in: builder).rank == PlaceInterval(best: 1, worst: 2))
        #expect(entry.missing.contains(.bonus(2)))
    }

    @Test func `breaks ties by the named criteria in order and says which one did`() {
        var builder = DossierBuilder(weights: ["1", "1", "1"], seats: [2])
        builder.tieBreak = [2, 0]
        builder.apply("a", ["6", "4", "5"])
        builder.apply("b", ["4", "6", "5"])
        builder.apply("c", ["4", "5", "6"])
        builder.apply("d", ["4", "6", "5"])
        let ranking = builder.dossier().ranking()
        #expect(ranking.places == [2, 3, 1, 3])
        #expect(ranking.tieBreaks.map(\.criterion) == [2, 0])
        #expect(ranking.tieBreaks.map(\.ahead) == [[2], [0]])
        #expect(ranking.tieBreaks.map(\.behind) == [[0], [1, 3]])
        #expect(ranking.entry("b", in: builder).tiedWith == [3])
        #expect(ranking.decisions == [.selected, .notSelected, .selected, .notSelected])
    }

    @Test func `leaves a tie open where the tie-break lacks points`() {
        var builder = DossierBuilder(weights: ["1", "0"], seats: [1])
        builder.tieBreak = [1]
        builder.apply("a", ["6", "4"])
        builder.apply("b", ["6", nil])
        let ranking = builder.dossier().ranking()
        #expect(ranking.entry("a", in: builder).rank == PlaceInterval(best: 1, worst: 2))
        #expect(ranking.entry("a", in: builder).tiedWith == [1])
        #expect(ranking.decisions == [.notSelected, .incomplete])
        #expect(ranking.entry("a", in: builder).dependence?.on == [1])
        #expect(ranking.entry("a", in: builder).dependence?.decision == .selected)
    }

    @Test func `treats a criterion without a scale as unknown for everybody`() {
        var builder = DossierBuilder(weights: ["1"], seats: [1])
        builder.addScored(scale: nil)
        builder.weights.criteria?[1] = decimal("1")
        builder.apply("a", ["10", nil])
        builder.apply("b", ["4", nil])
        let ranking = builder.dossier().ranking()
        #expect(ranking.status == .ranked)
        #expect(ranking.scaleNotSet == [1])
        #expect(ranking.entry("a", in: builder).total?.total == Interval(low: Rational(50), high: Rational(100)))
        #expect(ranking.entry("b", in: builder).rank == PlaceInterval(best: 1, worst: 2))
        #expect(ranking.decisions == [.incomplete, .incomplete])
        builder.apply("c", ["1", nil])
        builder["a"].sheets = [["10", nil]]
        #expect(builder.dossier().ranking().entry("a", in: builder).gaps == [.scale(criterion: 1)])
    }

    /// Every unknown at its worst and at its best, for everybody at once.
    @Test func `encloses the places of all completions, and no more`() {
        var dice = Dice(41)
        var open = 0
        for _ in 0..<100 {
            var builder = DossierBuilder.random(&dice, applicants: 4, gaps: true)
            for index in builder.applicants.indices where dice.chance(1, in: 3) {
                builder.applicants[index].sheets[0][0] = nil
            }
            guard builder.applicants.contains(where: { $0.sheets[0].contains { $0 != nil } }) else { continue }
            let ranking = builder.dossier().ranking()
            var best = Array(repeating: Int.max, count: 4)
            var worst = Array(repeating: 0, count: 4)
            for completion in completions(of: builder) {
                for (index, place) in completion.dossier().ranking().places.enumerated() {
                    best[index] = min(best[index], place ?? 0)
                    worst[index] = max(worst[index], place ?? 0)
                }
            }
            let entries = ranking.entries.sorted { $0.applicant < $1.applicant }
            #expect(entries.map { $0.rank?.best } == best)
            #expect(entries.map { $0.rank?.worst } == worst)
            open += entries.filter { $0.rank?.isExact == false }.count
        }
        #expect(open > 70)
    }

    private func completions(of builder: DossierBuilder) -> [DossierBuilder] {
        for (index, applicant) in builder.applicants.enumerated() {
            for criterion in applicant.sheets[0].indices where applicant.sheets[0][criterion] == nil {
                return ["0", "3"].flatMap { score in
                    var next = builder
                    next.applicants[index].sheets[0][criterion] = score
                    return completions(of: next)
                }
            }
            if applicant.facts["bonus"] == nil {
                return [true, false].flatMap { holds in
                    var next = builder
                    next.applicants[index].facts["bonus"] = holds
                    return completions(of: next)
                }
            }
        }
        return [builder]
    }
}
