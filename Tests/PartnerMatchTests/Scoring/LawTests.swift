import DecisionKernels
import Testing

@testable import PartnerMatch

/// The laws of design §11 that concern the ranking.
@Suite("Laws of the ranking")
struct LawTests {
    /// The same call with other ids, and so in another order.
    private func renamed(_ builder: DossierBuilder, _ names: [String]) -> DossierBuilder {
        var other = builder
        for index in other.applicants.indices { other.applicants[index].id = names[index] }
        return other
    }

    @Test func `permuting the input permutes the output`() {
        var dice = Dice(3)
        for _ in 0..<200 {
            let builder = DossierBuilder.random(&dice, applicants: 6, gaps: true)
            let names = dice.shuffled(["p", "q", "r", "s", "t", "u"])
            let other = renamed(builder, names)
            let first = builder.dossier().ranking()
            let second = other.dossier().ranking()
            for applicant in builder.applicants.indices {
                let one = first.entry(of: applicant)
                let two = second.entry(names[applicant], in: other)
                #expect(one.rank == two.rank)
                #expect(one.total?.total == two.total?.total)
                #expect(one.decision == two.decision)
                #expect(one.wouldBe == two.wouldBe)
                #expect(one.gaps == two.gaps)
                #expect(one.isDecidedDespiteGaps == two.isDecidedDespiteGaps)
                #expect(one.dependence?.decision == two.dependence?.decision)
                #expect(Set(one.reserve) == Set(two.reserve))
                #expect(one.tieAtTheLine?.seats == two.tieAtTheLine?.seats)
                #expect(one.line?.distance == two.line?.distance)
                #expect(one.smallestChange?.criterion == two.smallestChange?.criterion)
                #expect(one.smallestChange?.to == two.smallestChange?.to)
                if !one.trackByIdOrder && !two.trackByIdOrder { #expect(one.track == two.track) }
            }
        }
    }

    @Test(arguments: ["7", "0.001", "1000000000"])
    func `multiplying all weights by a constant changes nothing`(factor: String) {
        var dice = Dice(5)
        for _ in 0..<40 {
            let builder = DossierBuilder.random(&dice, applicants: 5, gaps: true)
            var scaled = builder
            for (index, weight) in builder.weights.criteria ?? [:] {
                let product = DecimalNumber(
                    coefficient: weight.coefficient * decimal(factor).coefficient,
                    exponent: Int(weight.exponent) + Int(decimal(factor).exponent))
                scaled.weights.criteria?[index] = product
            }
            let first = builder.dossier().ranking()
            let second = scaled.dossier().ranking()
            #expect(first.decisions == second.decisions)
            #expect(first.entries.map(\.rank) == second.entries.map(\.rank))
            #expect(first.entries.map { $0.total?.total } == second.entries.map { $0.total?.total })
            #expect(first.outcome.tracks == second.outcome.tracks)
        }
    }

    @Test func `raising a score never lowers a place or worsens a decision`() {
        var dice = Dice(9)
        var raised = 0
        for _ in 0..<250 {
            let builder = DossierBuilder.random(&dice, applicants: 5)
            let applicant = dice.roll(5)
            let criterion = dice.roll(builder.applicants[applicant].sheets[0].count)
            guard let score = builder.applicants[applicant].sheets[0][criterion], score != "3" else { continue }
            var better = builder
            better.applicants[applicant].sheets[0][criterion] = "3"
            let before = builder.dossier().ranking()
            let after = better.dossier().ranking()
            #expect((after.places[applicant] ?? 0) <= (before.places[applicant] ?? 0))
            #expect(after.decisions[applicant].order <= before.decisions[applicant].order)
            raised += 1
        }
        #expect(raised > 100)
    }

    @Test func `adding an applicant never reverses two others`() {
        var dice = Dice(13)
        for _ in 0..<200 {
            let builder = DossierBuilder.random(&dice, applicants: 6)
            var fewer = builder
            fewer.applicants.removeLast()
            let with = Array(builder.dossier().ranking().places.prefix(5)).compactMap { $0 }
            let without = fewer.dossier().ranking().places.compactMap { $0 }
            for one in without.indices {
                for other in without.indices {
                    #expect((without[one] < without[other]) == (with[one] < with[other]))
                }
            }
        }
    }

    @Test func `a recusal changes only the points of that applicant`() {
        var dice = Dice(17)
        for _ in 0..<100 {
            var builder = DossierBuilder.random(&dice, applicants: 4)
            builder.rules.thirdAssessorRatio = decimal("0.3")
            for index in builder.applicants.indices {
                for _ in 0..<2 {
                    builder.applicants[index].sheets.append(
                        builder.applicants[index].sheets[0].map { _ in "\(dice.roll(4))" })
                }
            }
            let before = builder.dossier().ranking()
            builder.applicants[1].recused = [dice.roll(3)]
            let after = builder.dossier().ranking()
            for applicant in [0, 2, 3] {
                #expect(
                    before.points.rows[applicant].cells.map(\.points)
                        == after.points.rows[applicant].cells.map(\.points))
                #expect(before.entry(of: applicant).total?.total == after.entry(of: applicant).total?.total)
            }
            #expect(after.points.rows[1].kept.count + after.points.rows[1].dropped.count == 2)
        }
    }

    @Test func `naming fewer tracks never helps`() {
        var dice = Dice(19)
        for _ in 0..<200 {
            let builder = DossierBuilder.random(&dice, applicants: 5)
            guard builder.applicants[0].tracks?.count ?? 0 > 1 else { continue }
            var narrower = builder
            narrower.applicants[0].tracks?.removeLast()
            let wide = builder.dossier().ranking().decisions[0]
            let narrow = narrower.dossier().ranking().decisions[0]
            if narrow == .selected { #expect(wide == .selected) }
            if narrow == .tiedAtTheLine { #expect(wide.order <= narrow.order) }
        }
    }

    @Test func `holds the kept sheets fixed under other weights`() {
        var builder = DossierBuilder(weights: ["1", "1"], seats: [1])
        builder.rules.thirdAssessorRatio = decimal("0.3")
        builder.apply("a", ["10", "0"], ["10", "10"], ["8", "10"])
        let dossier = builder.dossier()
        #expect(dossier.pointsTable().rows[0].dropped == [0])
        var other = dossier
        other.weights.criteria = [0: decimal("1"), 1: decimal("0")]
        #expect(other.ranking().entry(of: 0).total?.total == Interval(rational("280/3")))
        #expect(other.ranking(points: dossier.pointsTable()).entry(of: 0).total?.total == Interval(Rational(90)))
    }
}
