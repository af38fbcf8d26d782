import Testing

@testable import PartnerMatch

@Suite struct PlanTests {
    private func pairs(_ plan: Plan) -> [NaivePlans.Pair] {
        plan.pairs.map { NaivePlans.Pair(applicant: $0.applicant, partner: $0.partner) }
    }

    @Test func isTheBestOfAllPlans() throws {
        var matched = 0
        var infeasible = 0
        var ties = 0
        for seed in 0..<2000 {
            var random = RandomExpertise(seed: UInt64(seed))
            let dossier = random.dossier()
            let candidates = random.candidates(of: dossier)
            let naive = NaivePlans(dossier, candidates)
            let plan = dossier.plan(candidates: candidates)
            guard let best = naive.best else {
                #expect(plan.status == .infeasible && !plan.clash.isEmpty && plan.pairs.isEmpty, "seed \(seed)")
                infeasible += 1
                continue
            }
            #expect(pairs(plan) == best, "seed \(seed)")
            #expect(plan.status == (best.isEmpty ? .empty : .optimal))
            #expect(plan.isCertified)
            #expect(plan.total.value == naive.total(best))
            #expect(plan.worst == best.compactMap { naive.score($0)?.value }.min())
            let equals = naive.peers(of: best).filter { naive.total($0) == naive.total(best) }
            #expect(plan.isUnique == (equals.count == 1), "seed \(seed)")
            if equals.count > 1 { ties += 1 }
            matched += best.count

            #expect(
                plan.blockingPairs.map { NaivePlans.Pair(applicant: $0.applicant, partner: $0.partner) }
                    == naive.blockingPairs(of: best), "seed \(seed)")
            let applicants = Set(candidates.map(\.applicant)).subtracting(best.map(\.applicant))
            #expect(plan.unmatchedApplicants.map(\.municipality) == applicants.sorted())
            let partners = Set(dossier.partners.indices).subtracting(best.map(\.partner))
            #expect(plan.unmatchedPartners.map(\.municipality) == partners.sorted())
            for (index, use) in plan.seats.enumerated() {
                #expect(use.used == plan.pairs.filter { $0.track == index }.count && use.used <= use.seats)
            }
        }
        #expect(matched > 1000)
        #expect(infeasible > 100)
        #expect(ties > 100)
    }

    @Test func boundsWhatTheUnknownsCanCost() {
        var positive = 0
        for seed in 0..<600 {
            var random = RandomExpertise(seed: UInt64(10_000 + seed))
            let dossier = random.dossier()
            let candidates = random.candidates(of: dossier)
            let naive = NaivePlans(dossier, candidates)
            let plan = dossier.plan(candidates: candidates)
            guard plan.status == .optimal, Set(naive.peers(of: pairs(plan)).joined()).count <= 8 else { continue }
            #expect(plan.largestRegret == naive.largestRegret(of: pairs(plan)), "seed \(seed)")
            if plan.largestRegret > 0 { positive += 1 }
        }
        #expect(positive > 50)
    }

    @Test func doesNotDependOnTheOrderOfCandidatesAndDecisions() {
        for seed in 0..<200 {
            var random = RandomExpertise(seed: UInt64(20_000 + seed))
            var dossier = random.dossier()
            let candidates = random.candidates(of: dossier)
            let plan = dossier.plan(candidates: candidates)
            dossier.decisions.fixedPairs.reverse()
            let again = dossier.plan(candidates: candidates.reversed())
            #expect(pairs(plan) == pairs(again) && plan.status == again.status && plan.total == again.total)
        }
    }

    /// Applicants who ask about councils and partners who teach it, all alike but for the level of their offers.
    private func market(
        _ levels: [Int64], partners: [Int64], seats: Int, spoil: (inout Dossier) -> Void = { _ in }
    ) -> Dossier {
        let applicants = levels.enumerated().map { index, level in
            var municipality = MatchingFixture.applicant("a\(index)")
            municipality.offers = [.of("o", [MatchingFixture.markets], level: level, service: "economy")]
            return municipality
        }
        let partners = partners.enumerated().map { index, level in
            var municipality = MatchingFixture.partner("p\(index)")
            municipality.offers = [.of("o", [MatchingFixture.councils], level: level, service: "secretariat")]
            return municipality
        }
        var dossier = MatchingFixture.dossier(applicants, partners, [MatchingFixture.track(seats: seats)])
        spoil(&dossier)
        return dossier
    }

    @Test func putsTheRankingBeforeTheScores() {
        let dossier = market([2, 9], partners: [8], seats: 1)
        let ranked = dossier.plan(candidates: dossier.candidatesInIDOrder)
        #expect(pairs(ranked) == [.init(applicant: 0, partner: 0)])
        #expect(ranked.unmatchedApplicants == [Unmatched(municipality: 1, reason: .seatsFull)])
        let equal = dossier.plan(candidates: [Candidate(applicant: 0, tier: 0), Candidate(applicant: 1, tier: 0)])
        #expect(pairs(equal) == [.init(applicant: 1, partner: 0)])
        // A reserve comes last whatever its tier.
        let reserve = dossier.plan(candidates: [
            Candidate(applicant: 0, tier: 7),
            Candidate(applicant: 1, tier: 0, isReserve: true, conditions: [.reserve]),
        ])
        #expect(pairs(reserve) == [.init(applicant: 0, partner: 0)])
    }

    @Test func tellsWhySomebodyIsLeftOut() {
        let dossier = market([5, 5, 5], partners: [5, 5], seats: 3) {
            $0.applicants[2].offers = []
            $0.applicants[2].tracks = []
            $0.partners[1].preselection?.status = .reserve
        }
        let plan = dossier.plan(candidates: dossier.candidatesInIDOrder)
        #expect(pairs(plan) == [.init(applicant: 0, partner: 0)])
        #expect(
            plan.unmatchedApplicants == [
                Unmatched(municipality: 1, reason: .othersWentFirst),
                Unmatched(
                    municipality: 2,
                    reason: .noPossiblePair([
                        BlockCount(example: .fitBelowMinimum(.south), pairs: 2),
                        BlockCount(example: .trackNotApplied(track: 0), pairs: 2),
                        BlockCount(example: .partnerInReserve, pairs: 1),
                    ])),
            ])
        #expect(
            plan.unmatchedPartners == [
                Unmatched(
                    municipality: 1,
                    reason: .noPossiblePair([
                        BlockCount(example: .partnerInReserve, pairs: 3),
                        BlockCount(example: .fitBelowMinimum(.south), pairs: 1),
                        BlockCount(example: .trackNotApplied(track: 0), pairs: 1),
                    ]))
            ])
        #expect(dossier.plan(candidates: []).status == .empty)
        #expect(dossier.plan(candidates: []).unmatchedPartners.map(\.reason) == [.nobodyThere, .nobodyThere])
    }

    @Test func letsAPersonFixAPairThatCannotBeAssessed() throws {
        let dossier = market([5, 5], partners: [5, 5], seats: 2) {
            $0.partners[1].demands = nil
            $0.partners[1].offers = nil
            $0.call.matching.minimumLanguage = .c2
            $0.applicants[0].remedies = [("language", LocalisedText("an interpreter"))]
            $0.decisions.fixedPairs = [.init(applicant: 1, partner: 1, reason: nil)]
        }
        let plan = dossier.plan(candidates: [Candidate(applicant: 0, tier: 0)])
        #expect(plan.status == .optimal && plan.isCertified)
        #expect(pairs(plan) == [.init(applicant: 0, partner: 0), .init(applicant: 1, partner: 1)])
        let fixed = try #require(plan.pairs.last)
        #expect(fixed.isFixed && fixed.score == nil && fixed.fit == nil)
        #expect(fixed.conditions == [.fixedOnly])
        #expect(fixed.overridden == [.notAssessable(.south), .languageBelowMinimum])
        #expect(plan.pairs.first?.score?.value == plan.total.value)
        #expect(plan.worst == plan.total.value)
        #expect(plan.notAssessable == [NotAssessable(side: .south, municipality: 1, asks: [.demands, .offers])])
    }

    @Test func namesTheClashOfFixedPairs() {
        func clash(_ fixed: [(Int, Int)], _ spoil: (inout Dossier) -> Void = { _ in }) -> [PlanClash] {
            let dossier = market([5, 5, 5], partners: [5, 5, 5], seats: 2) {
                $0.decisions.fixedPairs = fixed.map { .init(applicant: $0.0, partner: $0.1, reason: nil) }
                spoil(&$0)
            }
            let plan = dossier.plan(candidates: dossier.candidatesInIDOrder)
            #expect(plan.status == (plan.clash.isEmpty ? .optimal : .infeasible))
            #expect(plan.clash.isEmpty == !plan.pairs.isEmpty)
            return plan.clash
        }
        #expect(clash([(0, 0), (1, 1)]) == [])
        #expect(clash([(0, 0), (0, 0)]) == [])
        #expect(clash([(1, 2), (0, 0), (0, 1)]) == [.fixedPair(1), .fixedPair(2), .applicantTwice(0)])
        #expect(clash([(0, 0), (1, 0)]) == [.fixedPair(0), .fixedPair(1), .partnerTwice(0)])
        #expect(
            clash([(0, 0), (1, 1), (2, 2)]) == [.fixedPair(0), .fixedPair(1), .fixedPair(2), .seats(track: 0)])
        #expect(
            clash([(0, 0), (1, 1)]) {
                $0.decisions.withdrawals = [.init(who: .partner(1), date: nil, reason: nil)]
            } == [.fixedPair(1), .block(.withdrawn(.south))])
        #expect(
            clash([(0, 0)]) { $0.decisions.forbiddenPairs = [.init(applicant: 0, partner: 0, reason: nil)] }
                == [.fixedPair(0), .forbiddenPair(0)])
        #expect(
            clash([(0, 0)]) { $0.applicants[0].tracks = [] } == [.fixedPair(0), .block(.trackNotApplied(track: 0))])
        #expect(clash([(0, 0)]) { $0.partners[0].country = "XX" } == [.fixedPair(0), .block(.noTrack)])
    }

    @Test func listsBlockingPairsByOwnFit() {
        // By preference for nothing but the score a0 and a1 tie; both would learn more from p1.
        let dossier = market([9, 4], partners: [3, 8], seats: 2)
        let plan = dossier.plan(candidates: dossier.candidatesInIDOrder)
        let naive = NaivePlans(dossier, dossier.candidatesInIDOrder)
        #expect(pairs(plan) == naive.best)
        for pair in plan.blockingPairs { #expect(pair.gainNorth > 0 && pair.gainSouth > 0) }
        // Fixing the worse pairs makes the better one block, were it not that fixed pairs are not counted.
        var fixed = dossier
        fixed.decisions.fixedPairs = [.init(applicant: 0, partner: 0, reason: nil)]
        let forced = fixed.plan(candidates: fixed.candidatesInIDOrder)
        #expect(pairs(forced) == [.init(applicant: 0, partner: 0), .init(applicant: 1, partner: 1)])
        #expect(forced.blockingPairs.isEmpty)
    }

    @Test func plansThousandsOfPairsAndCertifiesThem() {
        var random = RandomExpertise(seed: 5)
        let dossier = market(
            (0..<60).map { _ in Int64(1 + random.below(10)) },
            partners: (0..<40).map { _ in Int64(1 + random.below(10)) },
            seats: 20)
        let plan = dossier.plan(candidates: dossier.candidatesInIDOrder)
        #expect(plan.isCertified && plan.pairs.map(\.applicant) == Array(0..<20))
    }
}
