import Testing

@testable import PartnerMatch

/// Pairs to which both sides said yes stay, whatever else would be better; what that costs is said.
@Suite struct AgreementTests {
    private func yes(_ applicant: Int, _ partner: Int) -> PanelDecisions.Consent {
        PanelDecisions.Consent(applicant: applicant, partner: partner, north: .yes, south: .yes, deadline: nil)
    }

    /// The agreed pairs that nothing rules out are kept exactly as fixed pairs are, and their cost is the difference
    /// from the best plan without them.
    @Test func areKeptLikeFixedPairsAtTheirPrice() throws {
        var counts = (kept: 0, broken: 0, clash: 0, loss: 0, displaced: 0)
        for seed in 0..<1500 {
            var random = RandomExpertise(seed: UInt64(800_000 + seed))
            let free = random.dossier()
            let candidates = random.candidates(of: free)
            var dossier = free
            for _ in 0..<1 + random.below(2) {
                let pair = yes(random.below(free.applicants.count), random.below(free.partners.count))
                let isKnown = dossier.decisions.consents.contains {
                    $0.applicant == pair.applicant && $0.partner == pair.partner
                }
                if !isKnown { dossier.decisions.consents.append(pair) }
            }
            let table = free.pairTable()
            var fixed = free
            var stands: [Int] = []
            var broken: [Int] = []
            for (index, pair) in dossier.decisions.consents.enumerated() {
                guard table[pair.applicant, pair.partner].blocks.allSatisfy(\.yieldsToFixing) else {
                    broken.append(index)
                    continue
                }
                stands.append(index)
                fixed.decisions.fixedPairs.append(
                    PanelDecisions.PairDecision(applicant: pair.applicant, partner: pair.partner, reason: nil))
            }
            let naive = NaivePlans(fixed, candidates)
            let plan = dossier.plan(candidates: candidates)
            #expect(plan.agreements.kept == stands && plan.agreements.broken.map(\.consent) == broken, "seed \(seed)")
            counts.broken += broken.count
            guard let best = naive.best else {
                #expect(plan.status == .infeasible && !plan.clash.isEmpty, "seed \(seed)")
                counts.clash += 1
                continue
            }
            let pairs = plan.pairs.map { NaivePlans.Pair(applicant: $0.applicant, partner: $0.partner) }
            #expect(pairs == best && plan.isCertified, "seed \(seed)")
            #expect(
                plan.blockingPairs.map { NaivePlans.Pair(applicant: $0.applicant, partner: $0.partner) }
                    == naive.blockingPairs(of: best), "seed \(seed)")
            let others = NaivePlans(free, candidates)
            let without = try #require(others.best)
            let (ranks, ranksWithout) = (others.ranks(best), others.ranks(without))
            let isDisplaced = ranks.lexicographicallyPrecedes(ranksWithout)
            #expect(plan.agreements.displacesBetterRanked == isDisplaced, "seed \(seed)")
            let loss = ranks == ranksWithout ? max(0, others.total(without) - others.total(best)) : 0
            #expect(plan.agreements.loss == loss, "seed \(seed)")
            for pair in plan.pairs where pair.isAgreed {
                let isStanding = stands.contains { index in
                    let consent = dossier.decisions.consents[index]
                    return consent.applicant == pair.applicant && consent.partner == pair.partner
                }
                #expect(isStanding && !pair.isFixed)
            }
            counts.kept += stands.count
            counts.loss += loss > 0 ? 1 : 0
            counts.displaced += isDisplaced ? 1 : 0
        }
        #expect(counts.kept > 300 && counts.broken > 300 && counts.clash > 50, "\(counts)")
        #expect(counts.loss > 20 && counts.displaced > 20, "\(counts)")
    }

    /// Whatever the evaluation says of fixed pairs, it says of agreed ones.
    @Test func belongInEveryRepair() {
        var missing = 0
        for seed in 0..<300 {
            var random = RandomExpertise(seed: UInt64(900_000 + seed))
            let free = random.dossier()
            let candidates = random.candidates(of: free)
            let pair = (random.below(free.applicants.count), random.below(free.partners.count))
            guard !free.decisions.fixedPairs.contains(where: { $0.applicant == pair.0 && $0.partner == pair.1 }),
                free.pairTable()[pair.0, pair.1].blocks.allSatisfy(\.yieldsToFixing)
            else { continue }
            var agreed = free
            agreed.decisions.consents = [yes(pair.0, pair.1)]
            var fixed = free
            fixed.decisions.fixedPairs.append(
                PanelDecisions.PairDecision(applicant: pair.0, partner: pair.1, reason: nil))
            let own = PlanInput([(random.below(free.applicants.count), random.below(free.partners.count))])
            func evaluate(_ dossier: Dossier) -> PlanEvaluation {
                let basis = MatchingBasis(dossier)
                let table = PairTable(basis)
                return PlanEvaluator(dossier, table, candidates, own).evaluation(best: Plan(basis, table, candidates))
            }
            let (one, other) = (evaluate(agreed), evaluate(fixed))
            #expect(one.repair?.pairs == other.repair?.pairs && one.distance?.loss == other.distance?.loss)
            #expect(one.violations.count == other.violations.count, "seed \(seed)")
            let isMissing = !own.pairs.contains { $0.applicant == pair.0 && $0.partner == pair.1 }
            #expect(one.violations.contains(.agreedPairMissing(0)) == isMissing)
            missing += isMissing ? 1 : 0
        }
        #expect(missing > 50)
    }

    @Test func saysWhenAnAgreementCannotStand() throws {
        var dossier = MatchingFixture.dossier(
            [MatchingFixture.applicant("north-1"), MatchingFixture.applicant("north-2")],
            [MatchingFixture.partner("south-1"), MatchingFixture.partner("south-2")], [MatchingFixture.track()])
        dossier.decisions.consents = [yes(0, 0)]
        dossier.decisions.withdrawals = [PanelDecisions.Withdrawal(who: .partner(0), date: nil, reason: nil)]
        let plan = dossier.plan(candidates: dossier.candidatesInIDOrder)
        #expect(plan.agreements.broken == [Agreements.Broken(consent: 0, blocks: [.withdrawn(.south)])])
        #expect(plan.pairs.map { $0.partner } == [1])
        for (language, text) in [
            (Language.dutch, "Beide kanten zeiden ja tegen north-1 – south-1, maar dat partnerschap kan niet meer"),
            (.french, "Les deux parties ont dit oui à north-1 – south-1, mais ce partenariat ne peut plus se faire"),
            (.english, "Both sides said yes to north-1 – south-1, but that pair cannot go on: south-1 withdrew."),
        ] {
            let page = dossier.planPage(plan, others: [], ranking: nil, language: language)
            let notices = page.blocks.compactMap { block -> String? in
                guard case .notice(let notice) = block else { return nil }
                return notice
            }
            #expect(notices.contains { $0.hasPrefix(text) }, "\(notices)")
        }
        let broken = PlanWriter(dossier, dossier.ranking()).value(plan)["agreements"]?["broken"]
        let first = try #require(broken?.elements?.first)
        #expect(first["applicant"] == "north-1" && broken?.elements?.count == 1)
    }

    @Test func clashWithADecisionThatFixesSomethingElse() {
        var dossier = MatchingFixture.dossier(
            [MatchingFixture.applicant("north-1")],
            [MatchingFixture.partner("south-1"), MatchingFixture.partner("south-2")], [MatchingFixture.track()])
        dossier.decisions.consents = [yes(0, 0)]
        dossier.decisions.fixedPairs = [PanelDecisions.PairDecision(applicant: 0, partner: 1, reason: nil)]
        let plan = dossier.plan(candidates: dossier.candidatesInIDOrder)
        #expect(plan.status == .infeasible)
        #expect(plan.clash == [.fixedPair(0), .agreedPair(0), .applicantTwice(0)])
        let page = dossier.planPage(plan, others: [], ranking: nil, language: .english).sentences
        #expect(page.contains("Both sides already said yes: north-1 – south-1."))
    }

    @Test func tellsTheCostInThreeLanguages() {
        var agreements = Agreements()
        let texts = Language.allCases.map { MatchingTexts(MatchingFixture.pair(), $0) }
        #expect(texts.allSatisfy { $0.costOfAgreements(agreements) == nil })
        agreements.loss = 1_250_000
        #expect(texts[0].costOfAgreements(agreements)?.contains("1,3 punten hoger") == true)
        #expect(Set(texts.compactMap { $0.costOfAgreements(agreements) }).count == 3)
        agreements.displacesBetterRanked = true
        #expect(Set(texts.compactMap { $0.costOfAgreements(agreements) }).count == 3)
        #expect(texts[2].costOfAgreements(agreements)?.contains("better ranked applicants") == true)
    }
}

extension JSONValue {
    /// The elements of an array; nil for anything else.
    var elements: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }
}
