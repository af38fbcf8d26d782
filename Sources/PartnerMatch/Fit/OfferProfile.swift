/// What a municipality can teach, theme by theme (design §5).
package struct OfferProfile: Sendable {
    /// An offer with a theme, ready for comparison.
    package struct Entry: Sendable {
        /// Index into the municipality's offers.
        package var offer: Int
        package var themes: [Int]
        /// 0…1; 1 where nobody rated it.
        package var level: Double
        /// 0…1; the call's `unratedLow` where nobody rated it.
        package var levelLow: Double
        package var isUnrated: Bool
        /// Names no service that can give it.
        package var isUnbacked: Bool
    }

    /// Nil where the offers are known, also where the municipality declares that it has none.
    package var missing: MissingExpertise?
    /// By id.
    package var entries: [Entry]
    /// Indices of offers without a theme, by id.
    package var untagged: [Int]
    /// Per theme, the best `similarity · level` among all offers.
    package var best: [Double]
    /// The same with the low levels.
    package var bestLow: [Double]
    /// Whether the low levels differ from the levels anywhere.
    package var hasUnrated: Bool

    /// O(o·t·n) for o offers with t themes each and n themes in all.
    package init(_ offers: [Offer]?, similarity: ThemeSimilarity, unratedLow: Double) {
        missing = nil
        entries = []
        untagged = []
        best = [Double](repeating: 0, count: similarity.count)
        bestLow = best
        hasUnrated = false
        guard let offers else {
            missing = .offers
            return
        }
        for index in offers.indices.sorted(by: { offers[$0].id < offers[$1].id }) {
            let offer = offers[index]
            if offer.themes.isEmpty {
                untagged.append(index)
                continue
            }
            let level = offer.level.map { $0.double / 10 }
            if level == nil { hasUnrated = true }
            entries.append(
                Entry(
                    offer: index, themes: offer.themes, level: level ?? 1, levelLow: level ?? unratedLow,
                    isUnrated: level == nil, isUnbacked: offer.service == nil))
        }
        if entries.isEmpty, !untagged.isEmpty { missing = .offerThemes }
        for entry in entries { spread(entry, similarity) }
    }

    private mutating func spread(_ entry: Entry, _ similarity: ThemeSimilarity) {
        let count = similarity.count
        for theme in entry.themes {
            for asked in 0..<count {
                let near = similarity.values[theme * count + asked]
                best[asked] = max(best[asked], near * entry.level)
                bestLow[asked] = max(bestLow[asked], near * entry.levelLow)
            }
        }
    }
}
