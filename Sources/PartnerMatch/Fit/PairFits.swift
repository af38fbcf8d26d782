import DecisionKernels

/// The fits of every municipality of one side with every one of the other: the one place where fits are computed.
///
/// The whole cohort takes a few numbers per pair; `PairTable` asks for a few applicants at a time.
package struct PairFits: Sendable {
    private let north: ExpertiseSide
    private let south: ExpertiseSide
    private let full: FitGrid
    /// The same numbers where all offers are rated.
    private let low: FitGrid
    private let coveredOfNorth: CoveredUnits
    private let coveredOfSouth: CoveredUnits

    /// O(n·s·t) for n municipalities north, s south and t themes asked by one of them; see `FitSide.fits`.
    package init(_ north: ExpertiseSide, _ south: ExpertiseSide, rule: MatchingSettings.MutualFit) {
        self.north = north
        self.south = south
        full = FitGrid(north.full, south.full, mean: rule.mean)
        if north.low == nil, south.low == nil {
            low = full
        } else {
            low = FitGrid(north.low ?? north.full, south.low ?? south.full, mean: rule.mean)
        }
        coveredOfNorth = north.covered(by: south)
        coveredOfSouth = south.covered(by: north)
    }

    /// Both directions of a pair; nil where either is unknown: the pair is not assessable.
    package subscript(north: Int, south: Int) -> PairFit? {
        guard let learned = self.learned(by: .north, north, south), let taught = self.learned(by: .south, north, south)
        else { return nil }
        let pair = full.index(north, south)
        return PairFit(
            north: learned, south: taught, mutual: full.mutual[pair], mutualLow: low.mutual[pair])
    }

    /// `fit(learner←teacher)`; nil where the learner's demands or the teacher's offers are unknown.
    package func learned(by side: Side, _ north: Int, _ south: Int) -> DirectionalFit? {
        let pair = full.index(north, south)
        switch side {
        case .north:
            guard self.north.knowsDemands[north], self.south.knowsOffers[south] else { return nil }
            return DirectionalFit(
                value: full.learnedByRow[pair], low: low.learnedByRow[pair],
                mustUnits: self.north.mustUnits(of: north), coveredMustUnits: coveredOfNorth[north, south])
        case .south:
            guard self.south.knowsDemands[south], self.north.knowsOffers[north] else { return nil }
            return DirectionalFit(
                value: full.learnedByColumn[pair], low: low.learnedByColumn[pair],
                mustUnits: self.south.mustUnits(of: south), coveredMustUnits: coveredOfSouth[south, north])
        }
    }
}

extension MatchingSettings.MutualFit {
    var mean: FitMean {
        switch self {
        case .harmonic: .harmonic
        case .geometric: .geometric
        case .minimum: .minimum
        case .arithmetic: .arithmetic
        }
    }
}
