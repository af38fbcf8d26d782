import DecisionKernels
import Testing

@testable import PartnerMatch

/// Tie-breaks that look at who is ranked higher.
@Suite("Coverage of themes and regions")
struct CoverageTests {
    /// One criterion with one seat, ties broken by themes, then by a second criterion that weighs nothing.
    private func call(seats: Int = 1, _ aspects: CoverageAspect...) -> DossierBuilder {
        var builder = DossierBuilder(weights: ["1", "0"], seats: [seats], reserve: 1)
        builder.taxonomy = DossierBuilder.threeThemes
        builder.tieBreak = [1]
        builder.coverage = aspects.map { ($0, 0) }
        return builder
    }

    private func apply(
        _ builder: inout DossierBuilder, _ id: String, _ total: String, _ second: String, _ themes: [Int]?,
        region: String? = nil
    ) {
        builder.apply(id, [total, second])
        builder.last.themes = themes
        builder.last.region = region
    }

    @Test func `a theme that nobody ranked higher has goes first`() {
        var builder = call(.themes)
        apply(&builder, "a", "9", "1", [0])
        apply(&builder, "b", "8", "9", [0])
        apply(&builder, "c", "8", "1", [0, 1])
        let ranking = builder.dossier().ranking()
        #expect(ranking.places == [1, 3, 2])
        #expect(ranking.tieBreaks.count == 1)
        #expect(ranking.tieBreaks.first?.rule == .coverage(.themes))
        #expect(ranking.tieBreaks.first?.brings == [.theme(1)])
        #expect(ranking.tieBreaks.first?.ahead == [2])
        #expect(ranking.tieBreaks.first?.behind == [1])
    }

    @Test func `the best goes first and then counts for the others`() {
        var builder = call(.themes)
        apply(&builder, "a", "8", "9", [0])
        apply(&builder, "b", "8", "8", [0, 1])
        apply(&builder, "c", "8", "7", [1])
        apply(&builder, "d", "8", "6", [2])
        // All are new: a by points. Then b and d are new: b by points. Then only d is.
        let ranking = builder.dossier().ranking()
        #expect(ranking.places == [1, 2, 4, 3])
        let rules = ranking.tieBreaks.map(\.rule)
        #expect(rules == [.criterion(1), .criterion(1), .coverage(.themes)])
        #expect(ranking.tieBreaks.last?.brings == [.theme(2)])
    }

    @Test func `what is still equal stays tied`() {
        var builder = call(.themes)
        apply(&builder, "a", "8", "5", [0])
        apply(&builder, "b", "8", "5", [1])
        apply(&builder, "c", "8", "5", [1])
        let ranking = builder.dossier().ranking()
        #expect(ranking.places == [1, 1, 1])
        #expect(ranking.decisions == [.tiedAtTheLine, .tiedAtTheLine, .tiedAtTheLine])
        #expect(ranking.tieBreaks.isEmpty)
    }

    @Test func `one tier can be behind for two reasons`() {
        var builder = call(.themes)
        apply(&builder, "a", "8", "5", [0])
        apply(&builder, "b", "8", "4", [0])
        apply(&builder, "c", "8", "4", [])
        let ranking = builder.dossier().ranking()
        #expect(ranking.places == [1, 2, 2])
        #expect(ranking.tieBreaks.map(\.rule) == [.criterion(1), .coverage(.themes)])
        #expect(ranking.tieBreaks.map(\.behind) == [[1], [2]])
    }

    @Test func `regions count like themes, one rule after the other`() {
        var builder = call(.themes, .region)
        apply(&builder, "a", "9", "1", [0], region: "Limburg")
        apply(&builder, "b", "8", "9", [1], region: "Limburg")
        apply(&builder, "c", "8", "1", [1], region: "Antwerpen")
        apply(&builder, "d", "8", "9", [0], region: "Antwerpen")
        // b and c bring a theme, c also a region; then b brings nothing, and neither does d: equal points.
        let ranking = builder.dossier().ranking()
        #expect(ranking.places == [1, 3, 2, 3])
        #expect(ranking.tieBreaks.map(\.rule) == [.coverage(.region), .coverage(.themes)])
    }

    @Test func `unknown themes bring nothing new, and that is said`() {
        var builder = call(.themes)
        apply(&builder, "a", "9", "1", nil)
        apply(&builder, "b", "8", "1", [0])
        apply(&builder, "c", "8", "9", nil)
        apply(&builder, "d", "7", "9", nil)
        let ranking = builder.dossier().ranking()
        #expect(ranking.places == [1, 2, 3, 4])
        // d stands below the equals, so it plays no part.
        #expect(ranking.coverageUnknown.map(\.applicants) == [[0, 2]])
        #expect(ranking.entry("b", in: builder).gaps.isEmpty)
    }

    @Test func `who takes no part covers nothing`() {
        var builder = call(.themes)
        builder.weights.criterionThresholds[1] = decimal("1")
        apply(&builder, "a", "9", "0", [0])
        apply(&builder, "b", "8", "1", [0])
        apply(&builder, "c", "8", "9", [])
        let ranking = builder.dossier().ranking()
        #expect(ranking.entry("a", in: builder).decision == .belowThreshold)
        #expect(ranking.places == [1, 2, 3])
        // Once the panel sets b aside, nobody is left for it to be ahead of; c is selected.
        builder.overrides = [("b", .notSelected)]
        #expect(builder.dossier().ranking().entry("c", in: builder).decision == .selected)
    }

    @Test func `an order that hangs on a pending file stays open and says on whom`() {
        var builder = call(seats: 2, .themes)
        let visit = builder.add(.commitment(required: true))
        apply(&builder, "a", "9", "1", [0])
        apply(&builder, "b", "8", "9", [0])
        apply(&builder, "c", "8", "1", [1])
        apply(&builder, "d", "5", "1", [])
        for id in ["b", "c", "d"] { builder[id].commitments = [visit: true] }
        // With a: c before b. Without a: both bring something, and b has more points.
        let ranking = builder.dossier().ranking()
        #expect(ranking.entry("b", in: builder).gaps == [.coverage(on: [0])])
        #expect(ranking.entry("c", in: builder).gaps == [.coverage(on: [0])])
        #expect(ranking.entry("b", in: builder).decision == .incomplete)
        #expect(ranking.entry("b", in: builder).rank == PlaceInterval(best: 2, worst: 3))
        #expect(ranking.outcome.ties.isEmpty)
        builder["a"].commitments = [visit: true]
        #expect(builder.dossier().ranking().decisions == [.selected, .reserve, .selected, .notSelected])
        builder["a"].commitments = [visit: false]
        #expect(builder.dossier().ranking().decisions == [.ineligible, .selected, .selected, .reserve])
    }

    @Test func `without the panel, the order is that of a ranking without it`() {
        var builder = call(.themes)
        apply(&builder, "a", "9", "1", [0])
        apply(&builder, "b", "8", "9", [0])
        apply(&builder, "c", "8", "1", [1])
        builder.tracks[0].seats = 2
        builder.withdrawals = ["a"]
        let ranking = builder.dossier().ranking()
        // Without a, both bring a theme and b has more points; with a, c goes first.
        #expect(ranking.decisions == [.ineligible, .selected, .selected])
        #expect(ranking.places == [nil, 1, 2])
        #expect(ranking.outcomeWithoutPanel.decisions == [.selected, .reserve, .selected])
        builder.withdrawals = []
        #expect(builder.dossier().ranking().outcome.decisions == ranking.outcomeWithoutPanel.decisions)
    }

    @Test func `a pending file that brings nothing they ask about opens nothing`() {
        var builder = call(.themes)
        let visit = builder.add(.commitment(required: true))
        apply(&builder, "a", "9", "1", [2])
        apply(&builder, "b", "8", "9", [0])
        apply(&builder, "c", "8", "1", [0, 1])
        for id in ["b", "c"] { builder[id].commitments = [visit: true] }
        let ranking = builder.dossier().ranking()
        #expect(ranking.entry("b", in: builder).gaps.isEmpty)
        #expect(ranking.places == [1, 2, 3])
        // The same theme for both: covered or not, the points decide.
        builder["a"].themes = [0]
        builder["c"].themes = [0]
        let shared = builder.dossier().ranking()
        #expect(shared.entry("b", in: builder).gaps.isEmpty)
        #expect(shared.places == [1, 2, 3])
    }

    @Test func `too many open files leave the whole group open, and nothing is promised`() {
        var builder = call(seats: 10, .themes)
        builder.taxonomy = Taxonomy(
            themes: (0..<10).map {
                Taxonomy.Theme(id: "t\($0)", parent: nil, label: LocalisedText("t"), synonyms: [], targets: [])
            }, related: [], sensitive: [])
        let visit = builder.add(.commitment(required: true))
        for theme in 0..<10 { apply(&builder, "p\(theme)", "9", "1", [theme]) }
        // Two to the tenth cases are too many.
        apply(&builder, "x", "8", "9", [0, 1, 2, 3, 4])
        apply(&builder, "y", "8", "1", [5, 6, 7, 8, 9])
        for id in ["x", "y"] { builder[id].commitments = [visit: true] }
        let ranking = builder.dossier().ranking()
        for id in ["x", "y"] {
            #expect(ranking.entry(id, in: builder).gaps == [.coverage(on: Array(0..<10))])
            #expect(ranking.entry(id, in: builder).rank == PlaceInterval(best: 11, worst: 12))
        }
    }

    @Test func `is the one order that the definition allows`() {
        var dice = Dice(31)
        var coverage = 0
        for _ in 0..<150 {
            let builder = DossierBuilder.randomCoverage(&dice, applicants: 3 + dice.roll(3))
            let dossier = builder.dossier()
            let ranking = dossier.ranking()
            let orders = CoverageOracle(builder, dossier, ranking).orders()
            #expect(orders.count == 1)
            #expect(ranking.places == (orders.first.map(CoverageOracle.places) ?? []).map { $0 })
            #expect(ranking.entries.allSatisfy { $0.rank?.isExact == true && $0.gaps.isEmpty })
            if ranking.tieBreaks.contains(where: { $0.criterion == nil }) { coverage += 1 }
        }
        #expect(coverage > 40)
    }

    @Test func `seats follow the order, and a tie at the line stays one`() {
        var dice = Dice(32)
        for _ in 0..<150 {
            let builder = DossierBuilder.randomCoverage(&dice, applicants: 4 + dice.roll(3))
            let dossier = builder.dossier()
            let ranking = dossier.ranking()
            let oracle = RankingOracle(
                tracks: dossier.applicants.map { $0.tracks ?? [] }, seats: dossier.call.tracks.map(\.seats),
                reserve: dossier.call.tracks[0].reserve)
            let levels = dossier.applicants.indices.map { applicant -> Int? in
                let entry = ranking.entry(of: applicant)
                return entry.thresholds.allSatisfy { $0.met == .yes } ? entry.rank.map { -$0.best } : nil
            }
            #expect(ranking.decisions == oracle.decisions(levels).map { $0 ?? .belowThreshold })
        }
    }

    @Test func `a reason given is a reason that holds`() {
        var dice = Dice(33)
        var told = 0
        for _ in 0..<150 {
            let builder = DossierBuilder.randomCoverage(&dice, applicants: 5)
            let dossier = builder.dossier()
            let ranking = dossier.ranking()
            guard let table = CoverageOrder(dossier, ScoringGrid(call: dossier.call, weights: dossier.weights).tieBreak)
            else { continue }
            for tie in ranking.tieBreaks {
                guard case .coverage(let aspect) = tie.rule else { continue }
                told += 1
                #expect(!tie.brings.isEmpty)
                for ahead in tie.ahead {
                    let place = ranking.entry(of: ahead).rank?.best ?? 0
                    let above = ranking.entries.filter {
                        $0.rank?.best ?? 99 < place && $0.thresholds.allSatisfy { $0.met == .yes }
                    }
                    let covered = Set(above.flatMap { table.table.share(of: $0.applicant, aspect).items })
                    let own = table.table.share(of: ahead, aspect).items.filter { !covered.contains($0) }
                    #expect(own.map { table.table.items[$0] } == tie.brings)
                    for behind in tie.behind {
                        #expect(table.table.share(of: behind, aspect).items.allSatisfy(covered.contains))
                    }
                }
            }
        }
        #expect(told > 40)
    }
}
