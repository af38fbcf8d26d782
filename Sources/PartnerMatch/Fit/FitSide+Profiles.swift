package import DecisionKernels

extension FitSide {
    /// What the municipalities of one side ask and the best that each gives on every theme, packed for comparison with
    /// another side. O(n·(t + o·k) + p) for n profiles with o themes of offers each, k themes near each of them, t themes
    /// in all and p themes asked.
    package init(_ profiles: ArraySlice<ExpertiseProfile>, _ similarity: ThemeSimilarity) {
        var asks = DemandRows(themes: similarity.count)
        for index in profiles.indices { asks.append(profiles[index].demands.parts[...]) }
        self.init(asks: asks, gives: OfferColumns(profiles, similarity, low: false))
    }
}

extension OfferColumns {
    /// Every offer at its level or, if `low`, at its low level.
    init(_ profiles: ArraySlice<ExpertiseProfile>, _ similarity: ThemeSimilarity, low: Bool) {
        self.init(count: profiles.count, themes: similarity.count)
        for (teacher, index) in profiles.indices.enumerated() {
            for offer in profiles[index].offers.levels {
                raise(teacher, by: offer.theme, level: low ? offer.low : offer.level, similarity.near)
            }
        }
    }
}
