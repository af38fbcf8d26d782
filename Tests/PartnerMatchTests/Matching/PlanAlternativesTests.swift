import DecisionKernels
import Testing

@testable import PartnerMatch

/// The next best plans and the most cohesive one, against all plans one by one.
@Suite struct PlanAlternativesTests {
    private typealias Pair = NaivePlans.Pair

    private func pairs(_ plan: Plan) -> [Pair] {
        plan.pairs.map { Pair(applicant: $0.applicant, partner: $0.partner) }
    }

    /// Every other one with many plans to choose from: nobody goes first, and few rules stand in the way.
    private func sample(_ random: inout RandomExpertise, isOpen: Bool) -> (dossier: Dossier, candidates: [Candidate]) {
        var dossier = random.dossier()
        guard isOpen else { return (dossier, random.candidates(of: dossier)) }
        dossier.decisions = PanelDecisions()
        dossier.call.matching.minimumFit = DecimalNumber(0)
        dossier.call.matching.minimumScore = DecimalNumber(0)
        for track in dossier.call.tracks.indices { dossier.call.tracks[track].seats = random.pick([1, 2, 2, 3]) }
        let tracks = Array(dossier.call.tracks.indices)
        // Everybody asks one question and can answer something of all.
        let themes = Array(dossier.taxonomy.themes.indices)
        func speak(_ municipality: inout Municipality, _ random: inout RandomExpertise) {
            municipality.demands = [.about("q", [random.pick(themes)], .must)]
            municipality.offers = [.of("o", themes, level: Int64(5 + random.below(6)))]
        }
        for index in dossier.applicants.indices {
            dossier.applicants[index].tracks = tracks
            speak(&dossier.applicants[index], &random)
        }
        for index in dossier.partners.indices {
            dossier.partners[index].country = random.pick(dossier.call.tracks).country
            dossier.partners[index].preselection?.status = .preselected
            speak(&dossier.partners[index], &random)
        }
        return (dossier, dossier.applicants.indices.map { Candidate(applicant: $0, tier: 0) })
    }

    /// All plans that match the ranks as the best one does, in the canonical order.
    private func ordered(_ naive: NaivePlans, like best: [Pair]) -> [[Pair]] {
        func worst(_ plan: [Pair]) -> Int64 { plan.map { naive.score($0)?.value ?? 0 }.min() ?? 0 }
        return naive.peers(of: best).map { $0.sorted() }.sorted { one, other in
            if naive.total(one) != naive.total(other) { return naive.total(one) > naive.total(other) }
            if one.count != other.count { return one.count > other.count }
            if worst(one) != worst(other) { return worst(one) > worst(other) }
            return one.lexicographicallyPrecedes(other)
        }
    }

    /// By the meetings of the network page.
    private func cohesion(_ plan: [Pair], _ ground: CommonGround) -> PlanCohesion {
        func members(_ pairs: [Pair]) -> [(member: NetworkMember, pair: Int)] {
            pairs.indices.map { (NetworkMember(.north, pairs[$0].applicant), $0) }
                + pairs.indices.map { (NetworkMember(.south, pairs[$0].partner), $0) }
        }
        let meetings = ThemeMeetingFinder(ground: ground, members: members(plan)).meetings()
        var links = 0
        for one in plan.indices {
            for other in plan.indices where other > one {
                let two = ThemeMeetingFinder(ground: ground, members: members([plan[one], plan[other]]))
                if !two.meetings().isEmpty { links += 1 }
            }
        }
        return PlanCohesion(
            connected: Set(meetings.flatMap { $0.pairs }).count, links: links, pairs: plan.count)
    }

    @Test func areTheNextBestOfAllPlans() throws {
        var (told, cohesive, losing, empty) = (0, 0, 0, 0)
        for seed in 0..<400 as Range<UInt64> {
            var random = RandomExpertise(seed: 70_000 + seed)
            let (dossier, candidates) = sample(&random, isOpen: seed % 2 == 0)
            let basis = MatchingBasis(dossier)
            let within = DecimalNumber(Int64(random.pick([0, 1, 10, 60])))
            let count = random.pick([1, 3, 100])
            let answer = PlanAlternatives(basis, candidates, count: count, within: within)
            let naive = NaivePlans(dossier, candidates)
            guard let best = naive.best else {
                #expect(answer.plan.status == .infeasible && answer.entries.isEmpty)
                continue
            }
            let all = ordered(naive, like: best)
            #expect(all.first == best && pairs(answer.plan) == best, "seed \(seed)")
            let others = Array(all.dropFirst().prefix(count))
            #expect(answer.entries.map { $0.pairs.map { Pair($0) } } == others, "seed \(seed)")
            if others.isEmpty { empty += 1 }
            let ground = CommonGround(basis)
            for (entry, plan) in zip(answer.entries, others) {
                #expect(entry.total == naive.total(plan) && entry.loss == naive.total(best) - entry.total)
                #expect(entry.worst == plan.compactMap { naive.score($0)?.value }.min())
                #expect(entry.blockingPairs == naive.blockingPairs(of: plan).count, "seed \(seed)")
                #expect(entry.cohesion == cohesion(plan, ground), "seed \(seed)")
                #expect(Set(entry.change.pairsOut.map { Pair($0) }) == Set(best).subtracting(plan))
                #expect(Set(entry.change.pairsIn.map { Pair($0) }) == Set(plan).subtracting(best))
                let (before, after) = (Set(best.map(\.partner)), Set(plan.map(\.partner)))
                let comes = entry.change.comesIn.filter { $0.side == .south }.map(\.index)
                #expect(comes == after.subtracting(before).sorted(), "seed \(seed)")
                let goes = entry.change.goesOut.filter { $0.side == .north }.map(\.index)
                #expect(goes == Set(best.map(\.applicant)).subtracting(plan.map(\.applicant)).sorted())
                told += 1
            }

            let span = try #require(within.int64) * 1_000_000
            let near = all.filter { naive.total(best) - naive.total($0) <= span }
            #expect(answer.compared == near.count && answer.isCohesionProven)
            #expect(answer.cohesion == cohesion(best, ground))
            let most = near.map { cohesion($0, ground) }.max()
            let chosen = answer.mostCohesive?.pairs.map { Pair($0) } ?? best
            #expect(cohesion(chosen, ground) == most, "seed \(seed)")
            let first = near.first { cohesion($0, ground) == most }
            #expect(naive.total(chosen) == first.map { naive.total($0) }, "seed \(seed)")
            if let entry = answer.mostCohesive {
                #expect(entry.pairs.map { Pair($0) } == first)
                cohesive += 1
                if entry.loss > 0 { losing += 1 }
            }
        }
        #expect(told > 500 && cohesive > 20 && losing > 10 && empty > 50, "\(told) \(cohesive) \(losing) \(empty)")
    }

    /// Whatever the order of candidates and decisions.
    @Test func doNotDependOnTheOrderOfTheInput() {
        for seed in 0..<100 as Range<UInt64> {
            var random = RandomExpertise(seed: 80_000 + seed)
            var (dossier, candidates) = sample(&random, isOpen: seed % 2 == 0)
            let one = PlanAlternatives(MatchingBasis(dossier), candidates, count: 7, within: DecimalNumber(10))
            dossier.decisions.fixedPairs.reverse()
            dossier.decisions.forbiddenPairs.reverse()
            candidates.reverse()
            let other = PlanAlternatives(
                MatchingBasis(dossier), candidates, count: 7, within: DecimalNumber(10))
            #expect(one.entries == other.entries && one.mostCohesive == other.mostCohesive)
        }
    }

    @Test func knowWhatChanged() {
        let change = PlanChange(
            from: [RematchPair(0, 0), RematchPair(1, 1), RematchPair(2, 3)],
            to: [RematchPair(0, 1), RematchPair(2, 3), RematchPair(4, 2)])
        #expect(change.pairsOut == [RematchPair(0, 0), RematchPair(1, 1)])
        #expect(change.pairsIn == [RematchPair(0, 1), RematchPair(4, 2)])
        #expect(change.moved == [RematchMember(.north, 0), RematchMember(.south, 1)])
        #expect(change.comesIn == [RematchMember(.north, 4), RematchMember(.south, 2)])
        #expect(change.goesOut == [RematchMember(.north, 1), RematchMember(.south, 0)])
    }

    @Test(arguments: Language.allCases)
    func areToldInWords(language: Language) {
        var told = 0
        for seed in 0..<60 as Range<UInt64> {
            var random = RandomExpertise(seed: 90_000 + seed)
            let (dossier, candidates) = sample(&random, isOpen: seed % 2 == 0)
            let alternatives = PlanAlternatives(
                MatchingBasis(dossier), candidates, count: 3, within: DecimalNumber(20))
            let text = TextRenderer().render(dossier.alternativesPage(alternatives, language: language))
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
            if alternatives.entries.count == 3 {
                #expect(text.contains(language.pick(nl: "Nr. 3 (", fr: "N° 3 (", en: "No. 3 (")))
                told += 1
            }
        }
        #expect(told > 5)
    }
}
