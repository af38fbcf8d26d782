import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("Without weights or sheets")
struct UnweightedTests {
    private func call() -> DossierBuilder {
        var builder = DossierBuilder(weights: ["1", "1"], seats: [1])
        builder.weights.criteria = nil
        return builder
    }

    @Test func `says that weights are not set and what holds under all of them`() {
        var builder = call()
        let commitment = builder.add(.commitment(required: true))
        for (id, scores) in [("a", ["8", "8"]), ("b", ["8", "7"]), ("c", ["9", "1"]), ("d", ["8", "8"])] {
            builder.apply(id, scores)
            builder.last.commitments[commitment] = true
        }
        builder.apply("e", ["10", "10"])
        builder.last.commitments[commitment] = false
        builder.apply("f", ["7", nil])
        let ranking = builder.dossier().ranking()
        #expect(ranking.status == .weightsNotSet)
        #expect(ranking.weightNotSet == [0, 1])
        #expect(ranking.isScored)
        #expect(ranking.decisions == [.open, .open, .open, .open, .ineligible, .pending])
        #expect(ranking.places.allSatisfy { $0 == nil })
        #expect(ranking.entries.allSatisfy { $0.total == nil && $0.smallestChange == nil && $0.line == nil })
        let dominance = (0..<6).map { ranking.entry(of: $0).dominance }
        #expect(dominance[0]?.over == [1])
        #expect(dominance[1]?.under == [0, 3])
        #expect(dominance[1]?.places == PlaceInterval(best: 3, worst: 5))
        #expect(dominance[0]?.places == PlaceInterval(best: 1, worst: 4))
        #expect(dominance[2]?.places == PlaceInterval(best: 1, worst: 5))
        #expect(dominance[4] == nil)
        #expect(dominance[5]?.places == PlaceInterval(best: 1, worst: 5))
    }

    @Test func `treats one missing weight as weights not set`() {
        var builder = DossierBuilder(weights: ["1", "1"], seats: [1])
        builder.weights.criteria?[1] = nil
        builder.apply("a", ["8", "8"])
        let ranking = builder.dossier().ranking()
        #expect(ranking.status == .weightsNotSet)
        #expect(ranking.weightNotSet == [1])
    }

    @Test func `dominates for nothing where a scale is missing`() {
        var builder = call()
        builder.addScored(scale: nil)
        builder.apply("a", ["8", "8", nil])
        builder.apply("b", ["1", "1", nil])
        let ranking = builder.dossier().ranking()
        #expect(ranking.scaleNotSet == [2])
        #expect(ranking.entry(of: 0).dominance?.over.isEmpty == true)
    }

    @Test func `says that nobody is scored`() {
        var builder = DossierBuilder(weights: ["1"], seats: [1])
        builder.addBonus("5")
        builder.apply("a")
        builder.apply("b")
        let ranking = builder.dossier().ranking()
        #expect(ranking.status == .notScored)
        #expect(ranking.decisions == [.open, .open])
        #expect(ranking.places == [nil, nil])
        #expect(ranking.entry(of: 0).total?.total == Interval(low: .zero, high: Rational(105)))
        #expect(ranking.entry(of: 0).dominance?.places == PlaceInterval(best: 1, worst: 2))
        builder.weights.criteria = nil
        #expect(builder.dossier().ranking().status == .weightsNotSet)
        #expect(!builder.dossier().ranking().isScored)
    }

    @Test func `still follows the panel's own decisions`() {
        var builder = call()
        builder.apply("a", to: [0])
        builder.apply("b", to: [0])
        builder.overrides = [("b", .selected)]
        let ranking = builder.dossier().ranking()
        #expect(ranking.decisions == [.open, .selected])
        #expect(ranking.outcomeWithoutPanel.decisions == [.open, .open])
        #expect(ranking.entry(of: 1).track == 0)
    }

    @Test func `every dominance holds under every weighting of a grid`() {
        var dice = Dice(31)
        for _ in 0..<25 {
            var builder = DossierBuilder.random(&dice, applicants: 4)
            builder.weights = .none
            builder.tieBreak = []
            let ranking = builder.dossier().ranking()
            let count = builder.criteria.count
            var best = Array(repeating: 9, count: 4)
            var worst = Array(repeating: 0, count: 4)
            for mix in 0..<64 where count <= 3 {
                let weights = [1 + mix % 4 * 3, 1 + mix / 4 % 4 * 3, 1 + mix / 16 * 3]
                builder.weights.criteria = [:]
                for index in 0..<count { builder.weights.criteria?[index] = decimal("\(weights[index])") }
                for (applicant, place) in builder.dossier().ranking().places.enumerated() {
                    best[applicant] = min(best[applicant], place ?? 0)
                    worst[applicant] = max(worst[applicant], place ?? 0)
                }
            }
            for applicant in 0..<4 {
                let places = ranking.entry(of: applicant).dominance?.places
                #expect(places.map { $0.best <= best[applicant] && $0.worst >= worst[applicant] } == true)
            }
        }
    }
}
