import Testing

@testable import PartnerMatch

@Suite("Who of a pair gives more")
struct ReciprocityGapTests {
    private func fit(_ north: Double, _ south: Double, low: (Double, Double)? = nil) -> PairFit {
        PairFit(
            north: DirectionalFit(value: north, low: low?.0 ?? north, mustUnits: 0, coveredMustUnits: 0),
            south: DirectionalFit(value: south, low: low?.1 ?? south, mustUnits: 0, coveredMustUnits: 0), mutual: 0,
            mutualLow: 0)
    }

    @Test func `who teaches more gives more, from a tenth on`() {
        #expect(fit(0.8, 0.5).reciprocity.balance == .south)
        #expect(fit(0.5, 0.8).reciprocity.balance == .north)
        #expect(fit(0.6, 0.5).reciprocity.balance == .south)
        #expect(fit(0.5, 0.6).reciprocity.balance == .north)
        #expect(fit(0.59, 0.5).reciprocity.balance == .balanced)
        #expect(fit(0, 0).reciprocity.balance == .balanced)
    }

    @Test func `says where unrated offers may still turn it`() {
        #expect(fit(0.8, 0.5).reciprocity.isCertain)
        #expect(!fit(0.8, 0.5, low: (0.5, 0.5)).reciprocity.isCertain)
        #expect(fit(0.8, 0.5, low: (0.7, 0.5)).reciprocity.isCertain)
        #expect(!fit(0.5, 0.5, low: (0.5, 0.2)).reciprocity.isCertain)
    }

    @Test func `is the difference of the fits by definition, and swapping the sides turns the sign`() {
        var seen: Set<ReciprocityGap.Balance> = []
        for seed in 0..<400 {
            var random = RandomExpertise(seed: UInt64(seed))
            let dossier = random.dossier()
            let table = dossier.pairTable()
            let naive = NaiveFit(
                taxonomy: dossier.taxonomy, table: dossier.call.matching.similarity, unratedLow: 0.5, version: .newest)
            for (applicant, north) in dossier.applicants.enumerated() {
                for (partner, south) in dossier.partners.enumerated() {
                    guard let fit = table[applicant, partner].fit, let learned = naive.fit(north, from: south),
                        let taught = naive.fit(south, from: north)
                    else { continue }
                    let gap = fit.reciprocity
                    #expect(abs(gap.value - (learned - taught)) < 1e-9)
                    let least = (naive.fit(north, from: south, low: true) ?? 0) - taught
                    let most = learned - (naive.fit(south, from: north, low: true) ?? 0)
                    #expect(abs(gap.low - least) < 1e-9 && abs(gap.high - most) < 1e-9)
                    var swapped = fit
                    (swapped.north, swapped.south) = (fit.south, fit.north)
                    #expect(swapped.reciprocity.value == -gap.value)
                    #expect(swapped.reciprocity.low == -gap.high && swapped.reciprocity.high == -gap.low)
                    #expect(swapped.reciprocity.isCertain == gap.isCertain)
                    seen.insert(gap.balance)
                }
            }
        }
        #expect(seen.count == 3)
    }
}
