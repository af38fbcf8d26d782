import DecisionKernels

/// Giving the seats under quotas (design §4): of all sets that can be seated and meet them, those that fill the most
/// seats, of these the ones with the highest sum of totals, and of these the first in rank order.
///
/// Rank order is that of the levels: as many as possible of the best level in which two such sets differ, then of the
/// next. So the tie-break counts where sums are equal, and so does a recorded lot. What is still tied stays tied.
extension Contest {
    func run(_ levels: [Int?], under rules: QuotaRules) -> ContestRun {
        guard let values = rules.values else { return undecided(levels, .tooFine, nil) }
        var tiers = self.tiers(levels)
        var lotOf: [Int?] = levels.map { _ in nil }
        var problem = quotaProblem(levels, tiers, rules, values)
        do throws(QuotaSearchLimit) {
            guard var sets = try problem.kernel.bestSets() else {
                return undecided(levels, .infeasible(problem.requirements(try problem.kernel.clash())), problem)
            }
            var groups = try tieGroups(sets, problem, tiers)
            // Under quotas one lot can narrow another tie down, so that a lot between fewer settles it.
            while applyLots(to: groups, in: &tiers, &lotOf) {
                problem = quotaProblem(levels, tiers, rules, values)
                guard let narrower = try problem.kernel.bestSets() else { break }
                sets = narrower
                groups = try tieGroups(sets, problem, tiers)
            }
            return decided(levels, tiers, sets, problem, groups, lotOf)
        } catch {
            return undecided(levels, .unresolved, problem)
        }
    }

    private func decided(
        _ levels: [Int?], _ tiers: [[Int]], _ sets: QuotaBestSets, _ problem: QuotaProblem, _ groups: [TieGroup],
        _ lots: [Int?]
    ) -> ContestRun {
        var lotOf = lots
        var decisions: [Decision?] = levels.map { $0 == nil ? nil : .notSelected }
        for (element, membership) in sets.memberships.enumerated() where levels[problem.applicants[element]] != nil {
            switch membership {
            case .inEvery: decisions[problem.applicants[element]] = .selected
            case .inSome: decisions[problem.applicants[element]] = .tiedAtTheLine
            case .inNone: break
            }
        }
        let passed = tiers.flatMap { $0 }.filter { decisions[$0] == .notSelected }
        let reserve = reserveLists(passed, levels, groups, &lotOf)
        for list in reserve {
            for place in list { decisions[place.applicant] = .reserve }
        }
        return ContestRun(
            levels: levels, tiers: tiers, decisions: decisions, ties: groups, reserve: reserve, lotOf: lotOf,
            quota: QuotaRun(
                state: .solved(sets), chosen: sets.chosen.map { problem.applicants[$0] }, problem: problem))
    }

    /// Nobody gets a seat but whom the panel selected: an answer, with its reason in `state`.
    private func undecided(_ levels: [Int?], _ state: QuotaRun.State, _ problem: QuotaProblem?) -> ContestRun {
        var plain = self
        plain.quotas = nil
        let own = plain.run(levels.indices.map { forced[$0] == .selected ? levels[$0] : nil })
        let decisions = levels.indices.map { applicant -> Decision? in
            own.decisions[applicant] ?? (levels[applicant] == nil ? nil : .open)
        }
        return ContestRun(
            levels: levels, tiers: own.tiers, decisions: decisions, ties: own.ties, reserve: own.reserve,
            lotOf: own.lotOf, quota: QuotaRun(state: state, chosen: plain.seatable(own.tiers), problem: problem))
    }

    private func tieGroups(
        _ sets: QuotaBestSets, _ problem: QuotaProblem, _ tiers: [[Int]]
    ) throws(QuotaSearchLimit) -> [TieGroup] {
        var tierOf = tracks.map { _ in 0 }
        for (tier, members) in tiers.enumerated() {
            for applicant in members { tierOf[applicant] = tier }
        }
        return try sets.ties().map { tie in
            let between = tie.elements.map { problem.applicants[$0] }.sorted()
            return TieGroup(tie: LineTie(between: between, seats: tie.places), tier: tierOf[between[0]])
        }
    }

    /// For every tied one without a seat in the chosen set, one best set that holds it, in the order of the ranking:
    /// by a single exchange where that will do.
    func otherBestSets(_ run: ContestRun) -> [[Int]] {
        guard let quota = run.quota, case .solved(let sets) = quota.state, let problem = quota.problem else {
            return []
        }
        var result: [[Int]] = []
        for group in run.ties {
            for rival in group.tie.between where !quota.chosen.contains(rival) {
                guard let element = problem.elements[rival] else { continue }
                let members = group.tie.between.compactMap { problem.elements[$0] }
                var set: [Int]?
                if let other = sets.lastChosen(givingWayTo: element, among: members) {
                    set = sets.chosen.filter { $0 != other } + [element]
                } else {
                    var holding = problem.kernel
                    holding.forcedIn.append(element)
                    set = try? holding.bestSets()?.chosen
                }
                guard let set else { continue }
                result.append(inRankOrder(set.map { problem.applicants[$0] }, run.levels))
            }
        }
        return result
    }

    private func inRankOrder(_ set: [Int], _ levels: [Int?]) -> [Int] {
        set.sorted { left, right in
            let (one, other) = (levels[left] ?? 0, levels[right] ?? 0)
            return one != other ? one > other : left < right
        }
    }
}
