import Testing

@testable import PartnerMatch

/// A plan that somebody brings, where the call's objective is not the sum of scores.
@Suite struct PlanEvaluationObjectiveTests {
    @Test func comparesWithThePlanOfTheObjective() throws {
        var compared = 0
        for seed in 0..<300 {
            var random = RandomExpertise(seed: UInt64(430_000 + seed))
            var dossier = random.dossier()
            let candidates = random.candidates(of: dossier)
            dossier.call.matching.objective = random.pick([.maximinThenTotal, .leximin, .nash, .stable])
            let basis = MatchingBasis(dossier)
            let table = PairTable(basis)
            let best = Plan(basis, table, candidates)
            guard best.status.hasPairs else { continue }
            let recommended = best.pairs.map { PairIndices($0.applicant, $0.partner) }
            let same = PlanEvaluator(
                dossier, table, candidates, PlanInput(recommended.map { ($0.applicant, $0.partner) }))
            let zero = try #require(same.evaluation(best: best).distance)
            #expect(zero.loss == 0 && zero.missing.isEmpty && zero.extra.isEmpty && zero.shared == recommended.count)

            let none = PlanEvaluator(dossier, table, candidates, PlanInput([])).evaluation(best: best)
            let all = try #require(none.distance)
            #expect(all.loss == best.total.value && all.missing == recommended && all.shared == 0)
            let texts = MatchingTexts(dossier, .english)
            let page = dossier.evaluationPage(none, ranking: dossier.ranking(), language: .english)
            let lead = texts.texts.typeset(Page(title: "", blocks: [.paragraph(texts.bestBy(best))])).sentences
            #expect(page.sentences.contains { sentence in lead.contains { sentence.hasPrefix($0) } })
            compared += 1
        }
        #expect(compared > 100)
    }
}
