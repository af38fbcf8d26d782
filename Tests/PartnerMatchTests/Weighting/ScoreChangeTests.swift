import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("The smallest other score that alters the selection")
struct ScoreChangeTests {
    /// Who has a seat, of all applicants.
    private func seats(_ builder: DossierBuilder) -> WeightSeats {
        let dossier = builder.dossier()
        return WeightSeats(dossier.ranking(), of: Array(dossier.applicants.indices))
    }

    /// The fewest steps of one score that alter the selection, with all that do; every change is ranked anew.
    private func smallest(_ builder: DossierBuilder, top: Int) -> (steps: Int, changes: Set<[Int]>)? {
        let today = seats(builder)
        for steps in 1...top {
            var found: Set<[Int]> = []
            for applicant in builder.applicants.indices {
                for criterion in builder.applicants[applicant].sheets[0].indices {
                    guard let score = builder.applicants[applicant].sheets[0][criterion].flatMap({ Int($0) }) else {
                        continue
                    }
                    for other in [score - steps, score + steps] where (0...top).contains(other) {
                        var changed = builder
                        changed.applicants[applicant].sheets[0][criterion] = "\(other)"
                        let after = seats(changed)
                        if after.isDecided, after.departs(from: today) { found.insert([applicant, criterion, other]) }
                    }
                }
            }
            if !found.isEmpty { return (steps, found) }
        }
        return nil
    }

    @Test func `agrees with trying every score`() throws {
        var dice = Dice(651)
        var (found, none) = (0, 0)
        for round in 0..<40 {
            // Applicants in the order of their ids, so that places agree.
            let builder = WeightFixtures.builder(round, &dice)
            let dossier = builder.dossier()
            guard let field = WeightField(dossier), field.seats(under: field.weights).isDecided else { continue }
            // Who is out for good is no matter of points: the search leaves it out, and so must the oracle agree.
            var search = ScoreChangeSearch(field)
            let changes = search.changes()
            #expect(changes.isProven)
            guard let expected = smallest(builder, top: 3) else {
                none += 1
                #expect(changes.scores.isEmpty, "round \(round)")
                continue
            }
            found += 1
            let told = changes.scores.map { change -> [Int] in
                let to = change.to.flatMap { Int($0.fractionText) } ?? -1
                return [dossier.sheets[change.sheet].applicant, change.criterion ?? -1, to]
            }
            #expect(Set(told) == expected.changes && told.count == expected.changes.count, "round \(round)")
            #expect(changes.scores.allSatisfy { abs($0.steps) == Int64(expected.steps) })
        }
        #expect(found > 15 && none > 1)
    }

    @Test func `a sheet moves as a whole, each score as far as its scale goes`() throws {
        var builder = DossierBuilder(weights: ["1", "1"], seats: [1])
        builder.apply("a", to: [0], ["9", "6"], ["9", "6"])
        builder.apply("b", to: [0], ["10", "1"], ["10", "1"])
        let dossier = builder.dossier()
        let field = try #require(WeightField(dossier))
        var search = ScoreChangeSearch(field)
        let changes = search.changes()
        // a has 75, b 55. A sheet of a lowered by n takes 5 n from its total while both scores can fall: 4 steps make a
        // tie, in which a is no longer certain. Raising a sheet of b moves one score only, by 2.5 n.
        #expect(changes.sheets.map(\.steps) == [-4, -4])
        #expect(changes.sheets.allSatisfy { $0.leaves == [0] && $0.enters.isEmpty && $0.criterion == nil })
        // One score moves the total by 2.5 points a step: 8 steps.
        #expect(changes.scores.map(\.steps) == [-8, -8, 8, 8])
    }
}
