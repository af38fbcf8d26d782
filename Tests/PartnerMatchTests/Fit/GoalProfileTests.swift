import Testing

@testable import PartnerMatch

/// Goal profiles and scopes of tracks against their definitions (design §6).
@Suite("Goals and scope")
struct GoalProfileTests {
    /// The goals of a theme, from the texts of its targets.
    private func goals(_ taxonomy: Taxonomy, _ theme: Int) -> Set<Int> {
        Set(taxonomy.themes[theme].targets.compactMap { Int($0.prefix { $0 != "." }) })
    }

    /// Share of the units and offers of a municipality that serve a goal; nil where unknown.
    private func share(_ goal: Int, _ municipality: Municipality, _ dossier: Dossier) -> Double? {
        let naive = NaiveFit(
            taxonomy: dossier.taxonomy, table: SimilarityTable(), unratedLow: 0.5,
            version: dossier.call.matching.questionVersion)
        guard let units = naive.units(municipality.demands), let offers = municipality.offers else { return nil }
        let tagged = offers.filter { !$0.themes.isEmpty }
        if !offers.isEmpty, tagged.isEmpty { return nil }
        let all = units.map(\.themes) + tagged.map(\.themes)
        let serving = all.filter { $0.contains { goals(dossier.taxonomy, $0).contains(goal) } }
        return all.isEmpty ? 0 : Double(serving.count) / Double(all.count)
    }

    @Test func `are shares of what is asked and offered, and shared within the scope`() {
        var (unknown, outside, common) = (0, 0, 0)
        for seed in 0..<300 {
            var random = RandomExpertise(seed: UInt64(seed))
            var dossier = random.dossier()
            let scope = random.pick([[], [1], [2, 3], [17]])
            dossier.call.tracks[0].scope.goals = scope
            let basis = MatchingBasis(dossier)
            for (index, municipality) in dossier.applicants.enumerated() {
                guard let shares = basis.north[index].goals.shares else {
                    #expect(share(1, municipality, dossier) == nil)
                    #expect(dossier.goalShares(of: .north, index) == nil)
                    unknown += 1
                    continue
                }
                for goal in 1...17 { #expect(shares[goal - 1] == share(goal, municipality, dossier), "seed \(seed)") }
                let told = dossier.goalShares(of: .north, index) ?? []
                #expect(told.map(\.share) == told.map(\.share).sorted(by: >) && told.allSatisfy { $0.share > 0 })
            }
            for (applicant, north) in dossier.applicants.enumerated() {
                for (partner, south) in dossier.partners.enumerated() {
                    let shared = basis.sharedGoals(applicant: applicant, partner: partner)
                    let allowed = basis.trackOfPartner[partner] == 0 ? scope : []
                    var least = 0.0
                    var most = 0.0
                    var isKnown = true
                    var both: [Int] = []
                    for goal in 1...17 where allowed.isEmpty || allowed.contains(goal) {
                        guard let one = share(goal, north, dossier), let other = share(goal, south, dossier) else {
                            isKnown = false
                            continue
                        }
                        least += min(one, other)
                        most += max(one, other)
                        if one > 0, other > 0 { both.append(goal) }
                        outside += one == 0 || other == 0 ? 1 : 0
                    }
                    #expect(shared == (isKnown ? both : nil), "seed \(seed)")
                    common += both.count
                    guard basis.trackOfPartner[partner] != nil else { continue }
                    let value = dossier.pairTable()[applicant, partner].components.sdg
                    if isKnown, most > 0 {
                        #expect(abs((value ?? -1) - least / most) < 1e-9, "seed \(seed)")
                    } else {
                        #expect(value == nil)
                    }
                }
            }
        }
        #expect(unknown > 30 && outside > 300 && common > 100)
    }

    @Test func `a theme is in scope by a target or by a broader theme, and a question by any of its themes`() {
        var (inside, outside) = (0, 0)
        for seed in 0..<300 {
            var random = RandomExpertise(seed: UInt64(seed))
            var dossier = random.dossier()
            let themes = random.chance(50) ? [random.below(dossier.taxonomy.themes.count)] : []
            let goals = random.pick([[], [1], [2, 3]])
            dossier.call.tracks[0].scope = Track.Scope(goals: goals, themes: themes, blocks: random.chance(50))
            let basis = MatchingBasis(dossier)
            func isInScope(_ theme: Int) -> Bool {
                if goals.isEmpty, themes.isEmpty { return true }
                if self.goals(dossier.taxonomy, theme).contains(where: goals.contains) { return true }
                var current: Int? = theme
                while let own = current {
                    if themes.contains(own) { return true }
                    current = dossier.taxonomy.themes[own].parent
                }
                return false
            }
            let table = dossier.pairTable()
            let constraints = PairDetailMaker(basis)
            for (applicant, municipality) in dossier.applicants.enumerated() {
                for demand in municipality.demands ?? [] {
                    let all = demand.themes + demand.subQuestions.flatMap(\.themes)
                    let expected = all.isEmpty || all.contains(where: isInScope)
                    #expect(basis.scopes[0].contains(demand) == expected, "seed \(seed)")
                    if expected { inside += 1 } else { outside += 1 }
                }
                for partner in dossier.partners.indices where basis.trackOfPartner[partner] == 0 {
                    let flags = constraints.detail(applicant: applicant, partner: partner).flags
                    for (side, own) in [(Side.north, municipality), (.south, dossier.partners[partner])] {
                        let profile = side == .north ? basis.north[applicant] : basis.south[partner]
                        let counting = profile.demands.demands
                        let out = counting.filter { index in
                            own.demands.map { !basis.scopes[0].contains($0[index]) } ?? false
                        }
                        #expect(
                            flags.filter { $0.side == side }.compactMap { flag -> Int? in
                                if case .demandOutOfScope(let demand) = flag.code { demand } else { nil }
                            } == out)
                        // Blocked only where the call says so, and only where nothing is left.
                        let isBlocked = table[applicant, partner].blocks.contains(.outOfScope(side, track: 0))
                        #expect(
                            isBlocked
                                == (dossier.call.tracks[0].scope.blocks && !counting.isEmpty && out == counting))
                    }
                }
            }
        }
        #expect(inside > 200 && outside > 200)
    }
}
