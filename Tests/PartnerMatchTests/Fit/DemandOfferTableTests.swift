import Testing

@testable import PartnerMatch

@Suite struct DemandOfferTableTests {
    private func table(
        _ learner: Municipality, _ teacher: Municipality, _ taxonomy: Taxonomy, sensitive: [Int] = []
    ) -> DemandOfferTable {
        let similarity = ThemeSimilarity(taxonomy, SimilarityTable())
        func profile(_ municipality: Municipality) -> ExpertiseProfile {
            ExpertiseProfile(
                municipality, version: .newest, unratedLow: 0.5,
                goalsOfTheme: taxonomy.themes.map { _ in [] })
        }
        return DemandOfferTable(
            learner: .north, profile(learner), from: profile(teacher), similarity: similarity,
            demandsInScope: (learner.demands ?? []).map { $0.id != "outside" },
            isSensitive: taxonomy.themes.indices.map { sensitive.contains($0) })
    }

    private static let taxonomy = Taxonomy.tree([
        ("democracy", nil), ("participation", "democracy"), ("councils", "participation"),
        ("panels", "participation"), ("economy", nil), ("markets", "economy"),
    ])

    @Test func putsMustHavesFirstAndNamesTheBestOffer() throws {
        let learner = Municipality.expert(
            "a",
            demands: [
                .about("b-like", [5]), .about("a-like", [3]), .about("must", [2, 5], .must),
                .about("outside", [0], .nice),
            ], offers: [])
        let teacher = Municipality.expert(
            "b", demands: [],
            offers: [
                .of("y", [3], level: 10, service: "participation"), .of("x", [3], level: 10), .of("z", [1]),
            ])
        let table = table(learner, teacher, Self.taxonomy, sensitive: [5])
        #expect(table.rows.map(\.place.demand) == [2, 1, 0, 3])
        #expect(table.rows.map(\.isInScope) == [true, true, true, false])
        #expect(table.rows.map(\.sensitiveThemes) == [[5], [], [5], []])
        #expect(abs(table.rows.map(\.share).reduce(0, +) - 1) < 1e-12)

        // Councils: the broader theme of z (0.7, unrated) beats the siblings x and y (0.5); markets stay unanswered.
        let must = try #require(table.rows.first)
        #expect(abs(must.strength - 0.7 / 1.5) < 1e-15)
        // Unrated z counts 0.35 at its low end, so the siblings are better there.
        #expect(abs(must.strengthLow - 0.5 / 1.5) < 1e-15)
        #expect(!must.isCovered)
        let answer = try #require(must.answer)
        #expect(answer.offer == 2)
        #expect(answer.isUnrated && answer.isUnbacked)
        #expect(answer.matches == [.init(demandTheme: 2, offerTheme: 1, similarity: 0.7)])

        // x and y answer equally well: the first id.
        #expect(table.rows[1].answer?.offer == 1)
        #expect(table.rows[1].answer?.isUnbacked == true)
        #expect(table.rows[1].answer?.isUnrated == false)
        #expect(table.rows[1].isCovered)
        #expect(table.rows[2].answer == nil)
        #expect(table.rows[2].strength == 0)
    }

    @Test func hasTheStrengthsOfTheDefinitionAndNoBetterOffer() {
        var answered = 0
        for seed in 0..<1500 {
            var random = RandomExpertise(seed: UInt64(seed))
            let taxonomy = random.taxonomy()
            let learner = random.municipality("a", themes: taxonomy.themes.count)
            let teacher = random.municipality("b", themes: taxonomy.themes.count)
            let naive = NaiveFit(taxonomy: taxonomy, table: SimilarityTable(), unratedLow: 0.5, version: .newest)
            guard let units = naive.units(learner.demands), let offers = teacher.offers else { continue }
            let table = table(learner, teacher, taxonomy)
            #expect(table.rows.count == units.count)
            #expect(
                zip(table.rows.map(\.strength).sorted(), units.map { naive.strength($0, offers) }.sorted())
                    .allSatisfy { abs($0 - $1) < 1e-12 })
            for row in table.rows {
                let demand = (learner.demands ?? [])[row.place.demand]
                let part = row.place.subQuestion.map { demand.subQuestions[$0] }
                let themes = part.map { $0.themes.isEmpty ? demand.themes : $0.themes } ?? demand.themes
                let unit = NaiveFit.Unit(weight: 1, isMust: false, themes: themes)
                let best = offers.map { naive.strength(unit, [$0]) }.max() ?? 0
                #expect(abs((row.answer?.strength ?? 0) - best) < 1e-9, "seed \(seed)")
                if let answer = row.answer {
                    answered += 1
                    #expect(abs(naive.strength(unit, [offers[answer.offer]]) - best) < 1e-9)
                    #expect(row.strength >= answer.strength - 1e-12)
                    for match in answer.matches {
                        #expect(match.similarity == naive.similarity(match.demandTheme, match.offerTheme))
                    }
                }
            }
        }
        #expect(answered > 1000)
    }
}
