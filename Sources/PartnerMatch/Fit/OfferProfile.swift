import DecisionKernels

/// What a municipality can teach (design §5).
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
    /// Whether the low levels differ from the levels anywhere.
    package var hasUnrated: Bool
    /// The themes of the offers one after the other, each with the offer's levels. Millions of pairs are compared from
    /// these.
    private(set) var levels: [(theme: Int, level: Double, low: Double)]

    /// O(o·log o) for o offers.
    package init(_ offers: [Offer]?, unratedLow: Double) {
        missing = nil
        entries = []
        untagged = []
        hasUnrated = false
        levels = []
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
        for entry in entries {
            for theme in entry.themes { levels.append((theme, entry.level, entry.levelLow)) }
        }
    }

    /// Per theme, the best `similarity · level` among all offers, by their low levels if `low`. O(n + o·t·k) for o
    /// offers with t themes each, k themes near each of them and n themes in all.
    package func best(_ similarity: ThemeSimilarity, low: Bool = false) -> [Double] {
        var best = [Double](repeating: 0, count: similarity.count)
        for offer in levels { similarity.near.raise(&best, by: offer.theme, level: low ? offer.low : offer.level) }
        return best
    }
}
