package import DecisionKernels

/// One side of many pairs: profiles packed so that all fits with another side come out of one pass.
package struct ExpertiseSide: Sendable {
    /// What each asks, and the best that each gives on every theme.
    package let full: FitSide
    /// The same with every unrated offer at the call's `unratedLow`; nil where all offers are rated.
    package let low: FitSide?
    /// Every must-have unit, municipality by municipality.
    let mustUnits: DemandRows
    /// By municipality, the index of its first must-have unit; at the end, how many there are.
    let mustStarts: [Int]
    /// By municipality.
    let knowsDemands: [Bool]
    /// By municipality.
    let knowsOffers: [Bool]

    /// See `FitSide`; besides, O(u) for u must-have units.
    package init(_ profiles: ArraySlice<ExpertiseProfile>, _ similarity: ThemeSimilarity) {
        let full = FitSide(profiles, similarity)
        self.full = full
        low =
            profiles.contains { $0.offers.hasUnrated }
            ? FitSide(asks: full.asks, gives: OfferColumns(profiles, similarity, low: true)) : nil
        var mustUnits = DemandRows(themes: similarity.count)
        var mustStarts = [0]
        for profile in profiles {
            var start = 0
            for unit in profile.demands.units {
                let end = start + unit.themes.count
                if unit.priority == .must { mustUnits.append(profile.demands.parts[start..<end]) }
                start = end
            }
            mustStarts.append(mustUnits.count)
        }
        self.mustUnits = mustUnits
        self.mustStarts = mustStarts
        knowsDemands = profiles.map { $0.demands.missing == nil }
        knowsOffers = profiles.map { $0.offers.missing == nil }
    }

    /// How many must-have units of each municipality of this side each of `teachers` covers.
    func covered(by teachers: ExpertiseSide) -> CoveredUnits {
        CoveredUnits(
            mustUnits, starts: mustStarts, by: teachers.full.gives,
            bound: DemandOfferTable.coveringStrength - FitTolerance.value)
    }

    func mustUnits(of municipality: Int) -> Int { mustStarts[municipality + 1] - mustStarts[municipality] }
}
