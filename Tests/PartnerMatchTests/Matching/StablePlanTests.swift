import TestSupport
import Testing

@testable import PartnerMatch

/// The objective `stable`: the applicants of the best plan, each in its track, and no two who would rather have each
/// other there.
@Suite struct StablePlanTests {
    private typealias Pair = NaivePlans.Pair

    private func pairs(_ plan: Plan) -> [Pair] {
        plan.pairs.map { Pair(applicant: $0.applicant, partner: $0.partner) }
    }

    /// All ways to pair the applicants that are not fixed with possible partners of their tracks.
    private func matchings(_ bound: [(applicant: Int, track: Int)], _ table: PairTable, _ held: Set<Int>) -> [[Pair]] {
        var result: [[Pair]] = []
        func extend(_ plan: [Pair], _ place: Int) {
            guard place < bound.count else {
                result.append(plan)
                return
            }
            extend(plan, place + 1)
            for partner in 0..<table.partnerCount where !held.contains(partner) {
                let entry = table[bound[place].applicant, partner]
                guard table.trackOfPartner[partner] == bound[place].track, entry.isPossible,
                    !plan.contains(where: { $0.partner == partner })
                else { continue }
                extend(plan + [Pair(applicant: bound[place].applicant, partner: partner)], place + 1)
            }
        }
        extend([], 0)
        return result
    }

    @Test func hasNoBlockingPairAndIsTheBestForTheApplicants() throws {
        var differing = 0
        var leftOver = 0
        var several = 0
        for seed in 0..<1200 {
            var random = RandomExpertise(seed: UInt64(50_000 + seed))
            var dossier = random.dossier()
            let candidates = random.candidates(of: dossier)
            let total = dossier.plan(candidates: candidates)
            dossier.call.matching.objective = .stable
            let plan = dossier.plan(candidates: candidates)
            #expect(plan.status == total.status)
            guard plan.status == .optimal else { continue }
            let table = plan.table
            let fixed = total.pairs.filter { $0.isFixed }
            let held = Set(fixed.map(\.partner))
            let bound = total.pairs.filter { !$0.isFixed }.map { (applicant: $0.applicant, track: $0.track) }

            // Fixed pairs stay, and everybody is among the applicants of the best plan, in its track.
            #expect(plan.pairs.filter { $0.isFixed }.map(\.applicant) == fixed.map(\.applicant))
            for pair in plan.pairs where !pair.isFixed {
                #expect(bound.contains { $0.applicant == pair.applicant && $0.track == pair.track })
            }
            func fit(_ applicant: Int, _ plan: [Pair]) -> Double {
                guard let pair = plan.first(where: { $0.applicant == applicant }) else { return -1 }
                return table[applicant, pair.partner].fit?.north.value ?? -1
            }
            func fit(partner: Int, _ plan: [Pair]) -> Double {
                guard let pair = plan.first(where: { $0.partner == partner }) else { return -1 }
                return table[pair.applicant, partner].fit?.south.value ?? -1
            }
            func isStable(_ matching: [Pair]) -> Bool {
                !bound.contains { place in
                    (0..<table.partnerCount).contains { partner in
                        let entry = table[place.applicant, partner]
                        guard !held.contains(partner), table.trackOfPartner[partner] == place.track, entry.isPossible,
                            let wish = entry.fit
                        else { return false }
                        return wish.north.value > fit(place.applicant, matching) + 1e-9
                            && wish.south.value > fit(partner: partner, matching) + 1e-9
                    }
                }
            }
            let own = pairs(plan).filter { pair in !fixed.contains { $0.applicant == pair.applicant } }
            #expect(isStable(own), "seed \(seed)")
            #expect(plan.blockingPairs.isEmpty && plan.isCertified)
            #expect(plan.total.value + plan.lossOfTotal == total.total.value)
            #expect(plan.lossOfTotal >= 0)
            let all = matchings(bound, table, held)
            guard all.count <= 400 else { continue }
            let stable = all.filter(isStable)
            #expect(stable.contains { $0.sorted() == own.sorted() })
            if plan.isUnique { #expect(stable.count == 1, "seed \(seed)") }
            if plan.isUnique == false, stable.count > 1 { several += 1 }
            let isStrict = bound.allSatisfy { place in
                let fits = (0..<table.partnerCount).filter {
                    table[place.applicant, $0].isPossible && table.trackOfPartner[$0] == place.track
                }.compactMap { table[place.applicant, $0].fit?.north.value }
                return Set(fits).count == fits.count
            }
            let partnersStrict = (0..<table.partnerCount).allSatisfy { partner in
                let fits = bound.filter { table[$0.applicant, partner].isPossible }
                    .compactMap { table[$0.applicant, partner].fit?.south.value }
                return Set(fits).count == fits.count
            }
            if isStrict && partnersStrict {
                for other in stable {
                    for place in bound { #expect(fit(place.applicant, own) >= fit(place.applicant, other) - 1e-9) }
                }
            }
            if pairs(plan) != pairs(total) { differing += 1 }
            if plan.pairs.count < total.pairs.count { leftOver += 1 }
        }
        #expect(differing > 20)
        #expect(several > 20)
        // Now and then stability leaves out somebody for whom the best plan has a partner.
        #expect(leftOver > 0)
    }

    @Test func doesNotDependOnTheOrderOfCandidates() {
        for seed in 0..<200 {
            var random = RandomExpertise(seed: UInt64(60_000 + seed))
            var dossier = random.dossier()
            dossier.call.matching.objective = .stable
            let candidates = random.candidates(of: dossier)
            let plan = dossier.plan(candidates: candidates)
            dossier.decisions.fixedPairs.reverse()
            #expect(pairs(plan) == pairs(dossier.plan(candidates: candidates.reversed())))
        }
    }

    /// The page says by what the plan was chosen and what that costs; the data carry it.
    @Test(arguments: Language.allCases)
    func saysWhatItWasChosenBy(_ language: Language) throws {
        let files = try Repository.dossierFiles("Samples/example-call")
        var dossier = try #require(Dossier.read(.folder(name: "example-call", files: files)).dossier)
        dossier.call.matching.objective = .stable
        let answer = try dossier.answer(.match, OperationOptions(language: language))
        #expect(answer.result["plan"]?["objective"] == "stable" || answer.result["objective"] == "stable")
        let texts = MatchingTexts(dossier, language)
        #expect(answer.page.sentences.contains { $0.hasPrefix(texts.stablePlan.prefix(20)) })
        #expect(!answer.page.sentences.contains { $0.hasPrefix(texts.status(.optimal)) })
        #expect(!answer.page.sentences.contains(texts.blockingHeading))
    }
}
