import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite struct FitTests {
    private static let taxonomy = Taxonomy.tree(
        [
            ("democracy", nil), ("participation", "democracy"), ("councils", "participation"),
            ("panels", "participation"), ("economy", nil), ("markets", "economy"),
        ])
    private static let councils = 2
    private static let panels = 3
    private static let markets = 5

    private func profile(
        _ municipality: Municipality, _ taxonomy: Taxonomy = taxonomy, _ table: SimilarityTable = SimilarityTable(),
        version: MatchingSettings.QuestionVersion = .newest, unratedLow: Double = 0.5
    ) -> Expert {
        Expert(municipality, taxonomy, table, version: version, unratedLow: unratedLow)
    }

    private func fit(_ demands: [Demand]?, _ offers: [Offer]?) -> DirectionalFit? {
        profile(.expert("a", demands: demands, offers: [])).fit(
            from: profile(.expert("b", demands: [], offers: offers)))
    }

    @Test func weighsQuestionsSubQuestionsAndThemes() throws {
        let demands = [
            Demand.about(
                "q1", [Self.councils], .must,
                parts: [.about("s1", [], .must), .about("s2", [Self.markets, Self.panels], .nice)]),
            Demand.about("q2", [Self.markets], .nice),
        ]
        // s1 weighs 3·3/4 and is answered by 1·0.8; s2 weighs 3·1/4: markets 0, panels 0.5·0.8 at half weight;
        // q2 weighs 1 and has no answer.
        let result = try #require(fit(demands, [.of("o", [Self.councils], level: 8)]))
        let second = (0 + 0.5 * 0.4) / 1.5
        #expect(abs(result.value - (2.25 * 0.8 + 0.75 * second) / 4) < 1e-15)
        #expect(result.low == result.value)
        #expect(result.mustUnits == 1)
        #expect(result.coveredMustUnits == 1)
    }

    @Test func takesAnUnratedOfferInFullAndItsLowEndAtTheSetting() throws {
        let demands = [Demand.about("q", [Self.councils])]
        let result = try #require(fit(demands, [.of("a", [Self.councils]), .of("b", [Self.councils], level: 3)]))
        #expect(result.value == 1)
        #expect(result.low == 0.5)
    }

    @Test func tellsUnknownFromNone() {
        let demands = [Demand.about("q", [Self.councils])]
        let offers = [Offer.of("o", [Self.councils])]
        #expect(fit(nil, offers) == nil)
        #expect(fit(demands, nil) == nil)
        #expect(fit([.about("q", [])], offers) == nil)
        #expect(fit(demands, [.of("o", [])]) == nil)
        #expect(fit([], offers)?.value == 0)
        #expect(fit(demands, [])?.value == 0)
        #expect(profile(.untold("x")).asks == [.demands, .offers])
        #expect(
            profile(.expert("x", demands: [.about("q", [])], offers: [.of("o", [])])).asks
                == [.demandThemes, .offerThemes])
        #expect(profile(.expert("x", demands: [], offers: [])).asks.isEmpty)
    }

    @Test func skipsAnUntaggedUnitAndListsIt() throws {
        let demands = [
            Demand.about("q1", [Self.councils]),
            Demand.about("q2", [], parts: [.about("s1", []), .about("s2", [Self.markets])]),
        ]
        let own = profile(.expert("a", demands: demands, offers: []))
        #expect(own.demands.untagged == [DemandPlace(demand: 1, subQuestion: 0)])
        // q1 weighs 2; the tagged half of q2 weighs 1.
        #expect(abs((try #require(fit(demands, [.of("o", [Self.councils])]))).value - 2.0 / 3) < 1e-15)
    }

    @Test func picksTheVersionOfTheQuestions() {
        let both = [
            Demand.about("a", [0], version: .start), .about("b", [1], version: .final), .about("c", [2]),
        ]
        let startOnly = [Demand.about("a", [0], version: .start)]
        let finalOnly = [Demand.about("a", [0], version: .final)]
        func counting(_ demands: [Demand], _ version: MatchingSettings.QuestionVersion) -> [Int] {
            DemandProfile(demands, version: version).demands
        }
        #expect(counting(both, .newest) == [1, 2])
        #expect(counting(both, .final) == [1, 2])
        #expect(counting(both, .start) == [0, 2])
        for version in MatchingSettings.QuestionVersion.allCases {
            #expect(counting(startOnly, version) == [0])
            #expect(counting(finalOnly, version) == [0])
        }
    }

    @Test(arguments: [
        (MatchingSettings.MutualFit.harmonic, 0.48), (.geometric, 0.24.squareRoot()), (.minimum, 0.4),
        (.arithmetic, 0.5),
    ])
    func combinesBothDirections(_ rule: MatchingSettings.MutualFit, _ expected: Double) {
        #expect(abs(rule.mean.of(0.4, 0.6) - expected) < 1e-15)
        #expect(rule.mean.of(0.4, 0.6) == rule.mean.of(0.6, 0.4))
        #expect(rule.mean.of(0, 0.8) == (rule == .arithmetic ? 0.4 : 0))
        #expect(rule.mean.of(0, 0) == 0)
    }

    @Test func equalsTheDefinitionOnRandomMunicipalities() {
        var known = 0
        for seed in 0..<2500 {
            var random = RandomExpertise(seed: UInt64(seed))
            let taxonomy = random.taxonomy()
            let table = random.similarity()
            let version = random.pick(MatchingSettings.QuestionVersion.allCases)
            let one = random.municipality("a", themes: taxonomy.themes.count)
            let other = random.municipality("b", themes: taxonomy.themes.count)
            let naive = NaiveFit(taxonomy: taxonomy, table: table, unratedLow: 0.25, version: version)
            let north = profile(one, taxonomy, table, version: version, unratedLow: 0.25)
            let south = profile(other, taxonomy, table, version: version, unratedLow: 0.25)
            let fast = north.fit(from: south)
            let slow = naive.fit(one, from: other)
            #expect((fast == nil) == (slow == nil), "seed \(seed)")
            guard let fast, let slow, let slowLow = naive.fit(one, from: other, low: true) else { continue }
            known += 1
            #expect(abs(fast.value - slow) < 1e-12, "seed \(seed)")
            #expect(abs(fast.low - slowLow) < 1e-12, "seed \(seed)")
            #expect(fast.mustCoverage == naive.mustCoverage(one, from: other), "seed \(seed)")
        }
        #expect(known > 1200)
    }

    @Test func swapsTheFitsWhenTheSidesAreSwapped() throws {
        var compared = 0
        for seed in 0..<1000 {
            var random = RandomExpertise(seed: UInt64(seed))
            let taxonomy = random.taxonomy()
            let one = profile(random.municipality("a", themes: taxonomy.themes.count), taxonomy)
            let other = profile(random.municipality("b", themes: taxonomy.themes.count), taxonomy)
            for rule in MatchingSettings.MutualFit.allCases {
                guard let there = Expert.fit(one, other, rule: rule) else { continue }
                let back = try #require(Expert.fit(other, one, rule: rule))
                compared += 1
                #expect(there.north == back.south && there.south == back.north)
                #expect(there.mutual == back.mutual && there.mutualLow == back.mutualLow)
                #expect(there.mutualLow <= there.mutual)
            }
        }
        #expect(compared > 1000)
    }

    @Test func neverLosesByAStrongerOffer() {
        var compared = 0
        for seed in 0..<2000 {
            var random = RandomExpertise(seed: UInt64(seed))
            let taxonomy = random.taxonomy()
            let learner = profile(random.municipality("a", themes: taxonomy.themes.count), taxonomy)
            var teacher = random.municipality("b", themes: taxonomy.themes.count)
            guard var offers = teacher.offers, !offers.isEmpty else { continue }
            let before = learner.fit(from: profile(teacher, taxonomy))
            let changed = random.below(offers.count)
            guard let level = offers[changed].level?.int64 else { continue }
            offers[changed].level = DecimalNumber(min(10, level + Int64(1 + random.below(4))))
            if random.chance(50) { offers.append(.of("z", [random.below(taxonomy.themes.count)], level: 5)) }
            teacher.offers = offers
            guard let before, let after = learner.fit(from: profile(teacher, taxonomy)) else { continue }
            compared += 1
            #expect(after.value >= before.value && after.low >= before.low, "seed \(seed)")
            #expect(after.coveredMustUnits >= before.coveredMustUnits)
        }
        #expect(compared > 500)
    }

    @Test func doesNotDependOnTheOrderOfLists() {
        for seed in 0..<1000 {
            var random = RandomExpertise(seed: UInt64(seed))
            let taxonomy = random.taxonomy()
            let one = random.municipality("a", themes: taxonomy.themes.count)
            let other = random.municipality("b", themes: taxonomy.themes.count)
            var shuffledOne = one
            shuffledOne.demands = one.demands.map { demands in
                random.generator.shuffled(demands).map { demand in
                    var demand = demand
                    demand.subQuestions = random.generator.shuffled(demand.subQuestions)
                    demand.themes =
                        Array(demand.themes.prefix(1))
                        + random.generator.shuffled(Array(demand.themes.dropFirst()))
                    return demand
                }
            }
            var shuffledOther = other
            shuffledOther.offers = other.offers.map { random.generator.shuffled($0) }
            #expect(
                profile(one, taxonomy).fit(from: profile(other, taxonomy))
                    == profile(shuffledOne, taxonomy).fit(from: profile(shuffledOther, taxonomy)))
        }
    }
}
