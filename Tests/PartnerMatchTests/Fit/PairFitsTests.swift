import DecisionKernels
import Testing

@testable import PartnerMatch

/// Whole cohorts at once, against the definitions of design §5 read word by word.
@Suite struct PairFitsTests {
    private struct Cohort {
        var naive: NaiveFit
        var north: [Municipality]
        var south: [Municipality]

        init(_ random: inout RandomExpertise, most: Int) {
            let taxonomy = random.taxonomy()
            naive = NaiveFit(
                taxonomy: taxonomy, table: random.similarity(), unratedLow: random.pick([0, 0.25, 0.5, 1]),
                version: random.pick(MatchingSettings.QuestionVersion.allCases))
            north = []
            south = []
            let themes = taxonomy.themes.count
            for index in 0...random.below(most) { north.append(random.municipality("n\(index)", themes: themes)) }
            for index in 0...random.below(most) { south.append(random.municipality("s\(index)", themes: themes)) }
        }

        func experts(_ municipalities: [Municipality]) -> [Expert] {
            municipalities.map {
                Expert($0, naive.taxonomy, naive.table, version: naive.version, unratedLow: naive.unratedLow)
            }
        }

        func fits(_ rule: MatchingSettings.MutualFit) -> PairFits {
            PairFits(experts(north), experts(south), rule: rule)
        }
    }

    private func mean(_ one: Double, _ other: Double, _ rule: MatchingSettings.MutualFit) -> Double {
        switch rule {
        case .harmonic: one == 0 || other == 0 ? 0 : 2 / (1 / one + 1 / other)
        case .geometric: (one * other).squareRoot()
        case .minimum: one < other ? one : other
        case .arithmetic: 0.5 * one + 0.5 * other
        }
    }

    @Test func equalTheDefinitionForWholeCohorts() {
        var known = 0
        var unknown = 0
        var widened = 0
        for seed in 0..<800 {
            var random = RandomExpertise(seed: UInt64(seed))
            let cohort = Cohort(&random, most: seed % 100 == 0 ? 30 : 4)
            let rule = random.pick(MatchingSettings.MutualFit.allCases)
            let fits = cohort.fits(rule)
            for (row, north) in cohort.north.enumerated() {
                for (column, south) in cohort.south.enumerated() {
                    let fast = fits[row, column]
                    guard let learned = cohort.naive.fit(north, from: south),
                        let taught = cohort.naive.fit(south, from: north),
                        let learnedLow = cohort.naive.fit(north, from: south, low: true),
                        let taughtLow = cohort.naive.fit(south, from: north, low: true), let fast
                    else {
                        unknown += 1
                        let isUnknown =
                            cohort.naive.fit(north, from: south) == nil || cohort.naive.fit(south, from: north) == nil
                        #expect(fast == nil && isUnknown, "seed \(seed)")
                        continue
                    }
                    known += 1
                    if learnedLow < learned { widened += 1 }
                    #expect(abs(fast.north.value - learned) < 1e-12, "seed \(seed)")
                    #expect(abs(fast.south.value - taught) < 1e-12, "seed \(seed)")
                    #expect(abs(fast.north.low - learnedLow) < 1e-12, "seed \(seed)")
                    #expect(abs(fast.south.low - taughtLow) < 1e-12, "seed \(seed)")
                    #expect(abs(fast.mutual - mean(learned, taught, rule)) < 1e-12, "seed \(seed)")
                    #expect(abs(fast.mutualLow - mean(learnedLow, taughtLow, rule)) < 1e-12, "seed \(seed)")
                    #expect(fast.north.mustCoverage == cohort.naive.mustCoverage(north, from: south), "seed \(seed)")
                    #expect(fast.south.mustCoverage == cohort.naive.mustCoverage(south, from: north), "seed \(seed)")
                }
            }
        }
        #expect(known > 3000 && unknown > 1000 && widened > 1000)
    }

    /// To the last bit: a pair's numbers do not depend on who else is there, nor on where the two stand.
    @Test func dependOnTheTwoMunicipalitiesAlone() {
        var compared = 0
        for seed in 0..<16 {
            var random = RandomExpertise(seed: UInt64(seed))
            let cohort = Cohort(&random, most: 90)
            let rule = random.pick(MatchingSettings.MutualFit.allCases)
            let fits = cohort.fits(rule)
            let rows = random.generator.shuffled(Array(cohort.north.indices))
            let columns = random.generator.shuffled(Array(cohort.south.indices))
            var shuffled = cohort
            shuffled.north = rows.map { cohort.north[$0] }
            shuffled.south = columns.map { cohort.south[$0] }
            let shuffledFits = shuffled.fits(rule)
            var swapped = cohort
            swapped.north = cohort.south
            swapped.south = cohort.north
            let swappedFits = swapped.fits(rule)
            for (place, row) in rows.enumerated() {
                for (other, column) in columns.enumerated() {
                    let fit = fits[row, column]
                    let back = swappedFits[column, row]
                    if fit != nil { compared += 1 }
                    #expect(shuffledFits[place, other] == fit)
                    #expect(back?.north == fit?.south && back?.south == fit?.north)
                    #expect(back?.mutual == fit?.mutual && back?.mutualLow == fit?.mutualLow)
                }
            }
            let one = random.below(cohort.north.count)
            let other = random.below(cohort.south.count)
            let alone = PairFits(
                cohort.experts([cohort.north[one]]), cohort.experts([cohort.south[other]]), rule: rule)
            #expect(alone[0, 0] == fits[one, other])
        }
        #expect(compared > 10_000)
    }

    @Test func areExactlyOneWhereEverythingIsAnsweredInFull() throws {
        for seed in 0..<500 {
            var random = RandomExpertise(seed: UInt64(seed))
            let taxonomy = random.taxonomy()
            let themes = taxonomy.themes.count
            let all = (0..<themes).map { Offer.of("o\($0)", [$0], level: 10) }
            guard let demands = random.demands(themes), !demands.isEmpty else { continue }
            let expert = Expert(.expert("a", demands: demands, offers: all), taxonomy)
            guard expert.demands.missing == nil, !expert.demands.units.isEmpty else { continue }
            let fit = try #require(Expert.fit(expert, expert, rule: .harmonic))
            #expect(fit.north.value == 1 && fit.south.value == 1 && fit.mutual == 1, "seed \(seed)")
        }
    }

    @Test func showHalfAPercentAsOneWhateverTheLastBit() {
        for half in [0.195, 0.195.nextDown.nextDown, 0.195.nextUp, (0.7 * 0.3 + 0.18) / 2] {
            #expect(NumberText(.english).percent(half) == "20%")
        }
        #expect(
            [0, 0.1949, 0.5, 0.994, 1].map { NumberText(.english).percent($0) } == ["0%", "19%", "50%", "99%", "100%"])
    }

    /// More applicants than are computed at a time.
    @Test func fillThePairTable() throws {
        var random = RandomExpertise(seed: 7)
        var dossier = MatchingFixture.pair()
        let themes = dossier.taxonomy.themes.count
        var applicants: [Municipality] = []
        for index in 0..<150 {
            var applicant = MatchingFixture.applicant("a\(index)")
            applicant.demands = random.demands(themes)
            applicant.offers = random.offers(themes)
            applicants.append(applicant)
        }
        dossier.applicants = applicants
        var partners: [Municipality] = []
        for index in 0..<21 {
            var partner = MatchingFixture.partner("p\(index)", country: "BJ")
            partner.demands = random.demands(themes)
            partner.offers = random.offers(themes)
            partners.append(partner)
        }
        dossier.partners = partners
        let naive = NaiveFit(
            taxonomy: dossier.taxonomy, table: dossier.call.matching.similarity, unratedLow: 0.5, version: .newest)
        let table = dossier.pairTable()
        var known = 0
        for (row, applicant) in applicants.enumerated() {
            for (column, partner) in partners.enumerated() {
                let fit = table[row, column].fit
                guard let learned = naive.fit(applicant, from: partner),
                    let taught = naive.fit(partner, from: applicant)
                else {
                    #expect(fit == nil)
                    continue
                }
                known += 1
                #expect(abs(try #require(fit).north.value - learned) < 1e-12)
                #expect(abs(try #require(fit).south.value - taught) < 1e-12)
            }
        }
        #expect(known > 1500)
    }
}
