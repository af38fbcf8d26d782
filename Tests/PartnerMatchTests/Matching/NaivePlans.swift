import DecisionKernels

@testable import PartnerMatch

/// All plans of a small dossier, one by one, and what design §6 calls the best of them.
struct NaivePlans {
    struct Pair: Hashable, Comparable {
        var applicant: Int
        var partner: Int

        static func < (left: Pair, right: Pair) -> Bool {
            (left.applicant, left.partner) < (right.applicant, right.partner)
        }
    }

    let dossier: Dossier
    let table: PairTable
    let candidates: [Candidate]
    let plans: [[Pair]]
    /// The groups of equals, best first, each by its applicants.
    let groups: [Set<Int>]

    init(_ dossier: Dossier, _ candidates: [Candidate]) {
        let table = dossier.pairTable()
        let fixed = Set(dossier.decisions.fixedPairs.map { Pair(applicant: $0.applicant, partner: $0.partner) })
        let applicants = Set(candidates.map(\.applicant)).union(fixed.map(\.applicant)).sorted()
        var plans: [[Pair]] = []
        func extend(_ plan: [Pair], from position: Int) {
            guard position < applicants.count else {
                if fixed.isSubset(of: plan) { plans.append(plan) }
                return
            }
            extend(plan, from: position + 1)
            for partner in dossier.partners.indices where !plan.contains(where: { $0.partner == partner }) {
                let pair = Pair(applicant: applicants[position], partner: partner)
                let entry = table[pair.applicant, partner]
                let isAllowed =
                    fixed.contains(pair) ? entry.blocks.allSatisfy(\.yieldsToFixing) : entry.blocks.isEmpty
                guard isAllowed, let track = table.trackOfPartner[partner] else { continue }
                let used = plan.filter { table.trackOfPartner[$0.partner] == track }.count
                if used < dossier.call.tracks[track].seats { extend(plan + [pair], from: position + 1) }
            }
        }
        extend([], from: 0)
        self.dossier = dossier
        self.table = table
        self.candidates = candidates
        self.plans = plans
        groups = Set(candidates.map { [$0.isReserve ? 1 : 0, $0.tier] })
            .sorted { $0.lexicographicallyPrecedes($1) }
            .map { key in
                Set(candidates.filter { [$0.isReserve ? 1 : 0, $0.tier] == key }.map(\.applicant))
            }
    }

    func score(_ pair: Pair) -> PairScore? { table[pair.applicant, pair.partner].score }
    func total(_ plan: [Pair]) -> Int64 { plan.map { score($0)?.value ?? 0 }.reduce(0, +) }
    private func worst(_ plan: [Pair]) -> Int64 { plan.map { score($0)?.value ?? 0 }.min() ?? 0 }

    /// How many of each group of equals are matched, best group first: compared in this order.
    func ranks(_ plan: [Pair]) -> [Int] {
        groups.map { group in plan.filter { group.contains($0.applicant) }.count }
    }

    private func isBetter(_ one: [Pair], _ other: [Pair]) -> Bool {
        let (ranks, otherRanks) = (self.ranks(one), self.ranks(other))
        if ranks != otherRanks { return otherRanks.lexicographicallyPrecedes(ranks) }
        if total(one) != total(other) { return total(one) > total(other) }
        if one.count != other.count { return one.count > other.count }
        if worst(one) != worst(other) { return worst(one) > worst(other) }
        return one.sorted().lexicographicallyPrecedes(other.sorted())
    }

    var best: [Pair]? { best { _ in true } }

    /// The best of those that someone would accept.
    func best(where isAccepted: ([Pair]) -> Bool) -> [Pair]? {
        let accepted = plans.filter(isAccepted)
        return accepted.reduce(nil as [Pair]?) { best, plan in best.map { isBetter(plan, $0) ? plan : $0 } ?? plan }?
            .sorted()
    }

    /// Plans that match as many of every group as `plan`.
    func peers(of plan: [Pair]) -> [[Pair]] {
        let own = ranks(plan)
        return plans.filter { ranks($0) == own }
    }

    /// Over every choice of one end of each score: how much the best peer is ahead of `plan`.
    func largestRegret(of plan: [Pair]) -> Int64 {
        let peers = peers(of: plan)
        let pairs = Set(peers.joined()).sorted()
        var largest: Int64 = 0
        for choice in 0..<(1 << pairs.count) {
            var scores: [Pair: Int64] = [:]
            for (position, pair) in pairs.enumerated() {
                scores[pair] = choice >> position & 1 == 1 ? score(pair)?.high ?? 0 : score(pair)?.low ?? 0
            }
            func total(_ plan: [Pair]) -> Int64 { plan.map { scores[$0] ?? 0 }.reduce(0, +) }
            largest = max(largest, (peers.map(total).max() ?? 0) - total(plan))
        }
        return largest
    }

    func blockingPairs(of plan: [Pair]) -> [Pair] {
        let fixed = dossier.decisions.fixedPairs
        return Set(candidates.map(\.applicant)).sorted().flatMap { applicant in
            dossier.partners.indices.compactMap { partner -> Pair? in
                let entry = table[applicant, partner]
                guard entry.blocks.isEmpty, let fit = entry.fit, let track = table.trackOfPartner[partner] else {
                    return nil
                }
                if fixed.contains(where: { $0.applicant == applicant || $0.partner == partner }) { return nil }
                let own = plan.first { $0.applicant == applicant }
                let other = plan.first { $0.partner == partner }
                if own?.partner == partner { return nil }
                let used = plan.filter { table.trackOfPartner[$0.partner] == track }.count
                let hasSeat = own.map { table.trackOfPartner[$0.partner] == track } ?? false
                guard hasSeat || used < dossier.call.tracks[track].seats else { return nil }
                let has = own.flatMap { table[$0.applicant, $0.partner].fit?.north.value } ?? 0
                let itHas = other.flatMap { table[$0.applicant, $0.partner].fit?.south.value } ?? 0
                let wants = fit.north.value > has + 1e-9 && fit.south.value > itHas + 1e-9
                return wants ? Pair(applicant: applicant, partner: partner) : nil
            }
        }
    }
}

extension RandomExpertise {
    /// A dossier of a few municipalities with many equal scores, unknowns and decisions.
    mutating func dossier() -> Dossier {
        let taxonomy = taxonomy()
        let trackCount = 1 + below(2)
        let tracks = (0..<trackCount).map { index in
            MatchingFixture.track("t\(index)", country: index == 0 ? "BJ" : "RW", seats: pick([0, 1, 1, 2, 2, 3]))
        }
        func known(_ municipality: inout Municipality, _ random: inout RandomExpertise) {
            municipality.languages = random.pick([nil, ["fr": .b1], ["fr": .c1]])
            municipality.digitalReadiness = random.pick([nil, DecimalNumber("0.4"), DecimalNumber(1)])
            municipality.level = random.pick([nil, .municipality, .district])
            municipality.population = random.pick([nil, 1000, 2000])
        }
        let applicants = (0..<2 + below(3)).map { index in
            var municipality = municipality("a\(index)", themes: taxonomy.themes.count)
            municipality.tracks =
                chance(20) ? nil : Array(generator.shuffled(Array(0..<trackCount)).prefix(1 + below(2)))
            known(&municipality, &self)
            return municipality
        }
        let partners = (0..<2 + below(3)).map { index in
            var municipality = municipality("p\(index)", themes: taxonomy.themes.count)
            municipality.country = pick(trackCount == 1 ? ["BJ"] : ["BJ", "RW"])
            municipality.preselection = Preselection(
                status: pick([.preselected, .preselected, .pending, chance(30) ? .reserve : nil]), by: nil, date: nil,
                reason: nil)
            if chance(5) { municipality.country = nil }
            known(&municipality, &self)
            return municipality
        }
        var dossier = MatchingFixture.dossier(applicants, partners, tracks)
        dossier.taxonomy = taxonomy
        dossier.call.matching.mutualFit = pick(MatchingSettings.MutualFit.allCases)
        if chance(85) { dossier.call.matching.minimumFit = DecimalNumber(0) }
        if chance(20) { dossier.call.matching.minimumScore = DecimalNumber(50) }
        if chance(60) {
            let weights: [PairComponent: DecimalNumber] = [.expertise: DecimalNumber(1)]
            dossier.weights.components = ComponentWeights(weights: weights)
        }
        for _ in 0..<below(3) where chance(50) {
            let pair = PanelDecisions.PairDecision(
                applicant: below(applicants.count), partner: below(partners.count), reason: nil)
            if chance(60) {
                dossier.decisions.fixedPairs.append(pair)
            } else {
                dossier.decisions.forbiddenPairs.append(pair)
            }
        }
        return dossier
    }

    mutating func candidates(of dossier: Dossier) -> [Candidate] {
        var candidates: [Candidate] = []
        for applicant in dossier.applicants.indices where chance(85) {
            candidates.append(Candidate(applicant: applicant, tier: below(3), isReserve: chance(25)))
        }
        return generator.shuffled(candidates)
    }
}
