import Testing

@testable import PartnerMatch

/// Violations, distance and the smallest repair against all plans of small dossiers, one by one.
@Suite struct PlanEvaluationTests {
    /// A plan that may break anything: often a plan within the rules with a few pairs changed.
    private func plan(
        _ random: inout RandomExpertise, _ dossier: Dossier, near plans: [[NaivePlans.Pair]]
    ) -> [NaivePlans.Pair] {
        var pairs: Set<NaivePlans.Pair> = []
        if !plans.isEmpty, random.chance(70) { pairs = Set(plans[random.below(plans.count)]) }
        for _ in 0..<random.below(4) {
            let pair = NaivePlans.Pair(
                applicant: random.below(dossier.applicants.count), partner: random.below(dossier.partners.count))
            if pairs.remove(pair) == nil { pairs.insert(pair) }
        }
        return pairs.sorted()
    }

    private func evaluate(
        _ dossier: Dossier, _ candidates: [Candidate], _ pairs: [NaivePlans.Pair]
    ) -> PlanEvaluation {
        let basis = MatchingBasis(dossier)
        let table = PairTable(basis)
        let input = PlanInput(pairs.map { ($0.applicant, $0.partner) })
        return PlanEvaluator(dossier, table, candidates, input).evaluation(best: Plan(basis, table, candidates))
    }

    private func naive(_ pairs: [PairIndices]) -> [NaivePlans.Pair] {
        pairs.map { NaivePlans.Pair(applicant: $0.applicant, partner: $0.partner) }
    }

    @Test func repairsAsLittleAsPossibleAndMeasuresTheDistance() throws {
        var repaired = 0
        var valid = 0
        var ties = 0
        for seed in 0..<2000 {
            var random = RandomExpertise(seed: UInt64(400_000 + seed))
            let dossier = random.dossier()
            let candidates = random.candidates(of: dossier)
            let all = NaivePlans(dossier, candidates)
            let own = plan(&random, dossier, near: all.plans)
            let evaluation = evaluate(dossier, candidates, own)
            guard let best = all.best else {
                #expect(evaluation.repair == nil && evaluation.distance == nil, "seed \(seed)")
                continue
            }
            let ranks = all.ranks(best)
            let ranked = all.plans.filter { all.ranks($0) == ranks }
            func kept(_ plan: [NaivePlans.Pair]) -> Int { plan.filter { own.contains($0) }.count }
            let most = ranked.map(kept).max() ?? 0
            let closest = ranked.filter { kept($0) == most }
            let highest = closest.map(all.total).max() ?? 0

            let repair = try #require(evaluation.repair)
            let mended = naive(repair.pairs)
            #expect(ranked.contains(mended), "seed \(seed)")
            #expect(kept(mended) == most && all.total(mended) == highest && repair.total == highest, "seed \(seed)")
            let equals = closest.filter { all.total($0) == highest }.count
            #expect(repair.isUnique == (equals == 1), "seed \(seed)")
            #expect(naive(repair.added.map { $0.pair }) == mended.filter { !own.contains($0) })
            #expect(repair.dropped.map { own[$0.pair] } == own.filter { !mended.contains($0) })

            let isValid = all.plans.contains(own) && all.ranks(own) == ranks
            #expect(evaluation.isValid == isValid, "seed \(seed)")
            if isValid { #expect(repair.added.isEmpty && repair.dropped.isEmpty) }

            let bestOnes = ranked.filter { all.total($0) == all.total(best) }
            let distance = try #require(evaluation.distance)
            let shared = bestOnes.map(kept).max() ?? 0
            #expect(distance.shared == shared && distance.missing.count == best.count - shared, "seed \(seed)")
            #expect(distance.extra.count == own.count - shared)
            #expect(distance.loss == all.total(best) - all.total(own) && evaluation.total.value == all.total(own))
            repaired += isValid ? 0 : 1
            valid += isValid ? 1 : 0
            ties += equals > 1 ? 1 : 0
        }
        #expect(repaired > 700 && valid > 150 && ties > 30, "\(repaired) \(valid) \(ties)")
    }

    /// Every violation by its definition, from nothing but the list of all plans and the table of pairs.
    @Test func namesEveryViolation() {
        var counts: [String: Int] = [:]
        for seed in 0..<1500 {
            var random = RandomExpertise(seed: UInt64(500_000 + seed))
            let dossier = random.dossier()
            let candidates = random.candidates(of: dossier)
            let all = NaivePlans(dossier, candidates)
            let own = plan(&random, dossier, near: all.plans)
            let evaluation = evaluate(dossier, candidates, own)
            let ranked = Set(candidates.map(\.applicant))
            var expected: [PlanViolation] = []
            for (index, pair) in own.enumerated() {
                let isFixed = dossier.decisions.fixedPairs.contains {
                    $0.applicant == pair.applicant && $0.partner == pair.partner
                }
                for block in all.table[pair.applicant, pair.partner].blocks where !isFixed || !block.yieldsToFixing {
                    expected.append(.block(pair: index, block))
                }
                if !isFixed, !ranked.contains(pair.applicant) { expected.append(.notCandidate(pair: index)) }
            }
            for applicant in dossier.applicants.indices where own.filter({ $0.applicant == applicant }).count > 1 {
                expected.append(.applicantTwice(applicant))
            }
            for partner in dossier.partners.indices where own.filter({ $0.partner == partner }).count > 1 {
                expected.append(.partnerTwice(partner))
            }
            for (track, seats) in dossier.call.tracks.map(\.seats).enumerated()
            where own.filter({ all.table.trackOfPartner[$0.partner] == track }).count > seats {
                expected.append(.seats(track: track))
            }
            for (index, fixed) in dossier.decisions.fixedPairs.enumerated()
            where !own.contains(NaivePlans.Pair(applicant: fixed.applicant, partner: fixed.partner)) {
                expected.append(.fixedPairMissing(index))
            }
            expected += passedOver(own, all, dossier, ranked)
            #expect(evaluation.violations == expected, "seed \(seed)")
            for violation in evaluation.violations { counts[violation.code, default: 0] += 1 }
            for (index, pair) in evaluation.pairs.enumerated() {
                for violation in pair.violations where evaluation.violations[violation].code == "block" {
                    guard case .block(let own, _) = evaluation.violations[violation] else { continue }
                    #expect(own == index)
                }
            }
        }
        for code in ["block", "not-candidate", "applicant-twice", "partner-twice", "seats", "fixed-pair-missing"] {
            #expect(counts[code, default: 0] > 100, "\(code) \(counts[code, default: 0])")
        }
        #expect(counts["passed-over", default: 0] > 200)
        #expect(counts["equals-passed-over", default: 0] > 20)
    }

    private func passedOver(
        _ own: [NaivePlans.Pair], _ all: NaivePlans, _ dossier: Dossier, _ ranked: Set<Int>
    ) -> [PlanViolation] {
        guard all.best != nil else { return [] }
        let fixed = Set(dossier.decisions.fixedPairs.map(\.applicant))
        /// The most of a set, the fixed among it or not, that one plan matches.
        func count(_ applicants: Set<Int>) -> Int {
            let wanted = applicants.union(fixed)
            return all.plans.map { plan in plan.filter { wanted.contains($0.applicant) }.count }.max() ?? 0
        }
        func place(_ applicant: Int) -> Int { all.groups.firstIndex { $0.contains(applicant) } ?? all.groups.count }
        let isIn = Set(own.map(\.applicant)).intersection(ranked.union(fixed))
        let named = ranked.subtracting(isIn).sorted().compactMap { applicant -> (Int, Bool, [Int])? in
            let before = ranked.filter { place($0) < place(applicant) }
                .union(isIn.filter { place($0) == place(applicant) })
            guard count(before.union([applicant])) > count(before) else { return nil }
            let hasRoom = count(isIn.union([applicant])) > count(isIn)
            let others = isIn.filter { other in
                guard !hasRoom, place(other) > place(applicant) else { return false }
                let rest = isIn.subtracting([other])
                return count(rest.union([applicant])) > count(rest)
            }
            return (applicant, hasRoom, others.sorted())
        }
        // Equals of whom only some fit in are one point.
        return Set(named.map { place($0.0) }).sorted().flatMap { rank -> [PlanViolation] in
            let equals = named.filter { place($0.0) == rank }
            let before = ranked.filter { place($0) < rank }.union(isIn.filter { place($0) == rank })
            let fitting = count(before.union(equals.map(\.0))) - count(before)
            guard fitting < equals.count else {
                return equals.map { .passedOver(applicant: $0.0, hasRoom: $0.1, insteadOf: $0.2) }
            }
            return [
                .equalsPassedOver(
                    equals.map(\.0), count: fitting, hasRoom: equals.contains { $0.1 },
                    insteadOf: Set(equals.flatMap(\.2)).sorted())
            ]
        }
    }

    @Test func findsBlockingPairsOfAnyPlan() {
        var found = 0
        for seed in 0..<800 {
            var random = RandomExpertise(seed: UInt64(600_000 + seed))
            let dossier = random.dossier()
            let candidates = random.candidates(of: dossier)
            let all = NaivePlans(dossier, candidates)
            let own = plan(&random, dossier, near: all.plans)
            guard Set(own.map(\.applicant)).count == own.count, Set(own.map(\.partner)).count == own.count else {
                continue
            }
            let evaluation = evaluate(dossier, candidates, own)
            let pairs = evaluation.blockingPairs.map { NaivePlans.Pair(applicant: $0.applicant, partner: $0.partner) }
            #expect(pairs == all.blockingPairs(of: own), "seed \(seed)")
            found += pairs.count
        }
        #expect(found > 100)
    }

    @Test func saysNothingElseWhateverTheOrderOfThePairs() {
        for seed in 0..<100 {
            var random = RandomExpertise(seed: UInt64(700_000 + seed))
            let dossier = random.dossier()
            let candidates = random.candidates(of: dossier)
            let own = plan(&random, dossier, near: NaivePlans(dossier, candidates).plans)
            let ranking = dossier.ranking()
            let one = evaluate(dossier, candidates, own)
            let other = evaluate(dossier, candidates.reversed(), own.reversed())
            let writer = PlanEvaluationWriter(dossier, ranking, date: nil)
            #expect(JSONWriter.compact(writer.value(one)) == JSONWriter.compact(writer.value(other)))
        }
    }
}
