import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("Pending and incomplete")
struct UncertaintyTests {
    /// For one random call: every filling of every gap, and every choice of which pending and incomplete ones stay,
    /// decided by the definition.
    private func scenarios(_ builder: DossierBuilder, _ ranking: Ranking) -> [[Decision?]] {
        let open = ranking.uncertain
        var result: [[Decision?]] = []
        for filled in builder.fillings(scores: ["0", "2", "3"]) {
            let dossier = filled.dossier()
            let complete = dossier.ranking()
            let oracle = RankingOracle(
                tracks: dossier.applicants.map { $0.tracks ?? [] }, seats: dossier.call.tracks.map(\.seats),
                reserve: dossier.call.tracks[0].reserve)
            for mask in 0..<(1 << open.count) {
                let field = dossier.applicants.indices.map { applicant -> Int? in
                    let entry = complete.entry(of: applicant)
                    if let place = open.firstIndex(of: applicant), mask >> place & 1 == 0 { return nil }
                    return entry.thresholds.contains { $0.met != .yes } ? nil : entry.rank.map { -$0.best }
                }
                let decisions = oracle.decisions(field)
                result.append(
                    decisions.indices.map { applicant in
                        if let place = open.firstIndex(of: applicant), mask >> place & 1 == 0 { return nil }
                        return decisions[applicant] ?? .belowThreshold
                    })
            }
        }
        return result
    }

    @Test func `never promises what some outcome takes away, and decides only what none changes`() {
        var dice = Dice(23)
        var (settled, dependent, open) = (0, 0, 0)
        for _ in 0..<100 {
            let builder = DossierBuilder.random(&dice, applicants: 4 + dice.roll(2), gaps: true)
            guard builder.applicants.reduce(0, { $0 + $1.sheets[0].filter { $0 == nil }.count }) <= 3 else { continue }
            let ranking = builder.dossier().ranking()
            let all = scenarios(builder, ranking)
            for entry in ranking.entries {
                let possible = all.compactMap { $0[entry.applicant] }
                let distinct = Set(possible)
                switch entry.decision {
                case .incomplete:
                    open += 1
                    #expect(distinct.count > 1 || entry.wouldBe == .reserve)
                    #expect(entry.wouldBe.map { distinct.contains($0) } ?? false)
                case .pending, .ineligible, .open:
                    Issue.record("nobody is pending here")
                default:
                    // The worst that can come is what is said, and the best is told as a dependence. A reserve place
                    // can still be lost: to who loses a tie at the line, or a seat in another track.
                    let best = entry.dependence?.decision ?? entry.decision
                    if entry.decision != .reserve {
                        #expect(possible.map(\.order).max() == entry.decision.order)
                    }
                    #expect(possible.map(\.order).min() == best.order)
                    if entry.isDecidedDespiteGaps { settled += 1 }
                    if best != entry.decision { dependent += 1 }
                    if entry.isDecidedDespiteGaps { #expect(distinct == [entry.decision]) }
                }
            }
        }
        #expect(settled > 15 && dependent > 15 && open > 15)
    }
}
