import Testing

@testable import PartnerMatch

@Suite struct ThemeSimilarityTests {
    private static let taxonomy = Taxonomy.tree(
        [
            ("democracy", nil), ("participation", "democracy"), ("trust", "democracy"), ("councils", "participation"),
            ("panels", "participation"), ("youth-councils", "councils"), ("economy", nil), ("dialogue", "economy"),
        ],
        related: [("dialogue", "councils"), ("councils", "youth-councils")])

    private func value(_ one: String, _ other: String) throws -> Double {
        let taxonomy = Self.taxonomy
        let similarity = ThemeSimilarity(taxonomy, SimilarityTable())
        let first = try #require(taxonomy.index[one])
        let second = try #require(taxonomy.index[other])
        #expect(similarity[first, second] == similarity[second, first])
        return similarity[first, second]
    }

    @Test(arguments: [
        ("councils", "councils", 1.0), ("councils", "participation", 0.7), ("participation", "democracy", 0.7),
        ("councils", "democracy", 0.5), ("councils", "panels", 0.5), ("participation", "trust", 0.25),
        ("councils", "trust", 0.25), ("youth-councils", "democracy", 0.25), ("youth-councils", "panels", 0.25),
        ("dialogue", "councils", 0.6), ("councils", "youth-councils", 0.7), ("dialogue", "trust", 0),
    ])
    func readsTheTable(_ one: String, _ other: String, _ expected: Double) throws {
        #expect(try value(one, other) == expected)
    }

    @Test func equalsTheDefinitionOnRandomTrees() {
        for seed in 0..<300 {
            var random = RandomExpertise(seed: UInt64(seed))
            let taxonomy = random.taxonomy()
            let table = random.similarity()
            let fast = ThemeSimilarity(taxonomy, table)
            let naive = NaiveFit(taxonomy: taxonomy, table: table, unratedLow: 0.5, version: .newest)
            for first in taxonomy.themes.indices {
                for second in taxonomy.themes.indices {
                    #expect(fast[first, second] == naive.similarity(first, second), "seed \(seed)")
                }
            }
        }
    }
}
