import DecisionKernels

/// The next best plans beside the proposed one, and among plans that lose little the most cohesive one (design §6).
///
/// All of them match the best ranked as well as the proposed plan does: as many candidates of every group of equals.
/// They go by the sum of scores, whatever the call's objective is, and come in the canonical order of plans.
package struct PlanAlternatives: Sendable {
    /// By how many points a more cohesive plan may be lower unless somebody says otherwise.
    package static let usualWithin = DecimalNumber(5)
    /// At most so many plans are compared for their cohesion.
    static let mostCompared = 1_000
    /// With quotas every further plan takes several searches of its own.
    static let mostComparedWithQuotas = 50

    package struct Entry: Hashable, Sendable {
        /// By applicant.
        package var pairs: [RematchPair]
        /// Sum of the scores, in millionths of a point.
        package var total: Int64
        /// The lowest score; nil for a plan without a scored pair.
        package var worst: Int64?
        /// By how much the total (with `joint`, the sum of values) is lower than that of the proposed plan; below 0 where that one was chosen by another
        /// objective and this one has a higher total.
        package var loss: Int64
        /// Against the proposed plan.
        package var change: PlanChange
        package var cohesion: PlanCohesion
        /// Who would rather have each other.
        package var blockingPairs: Int
    }

    /// The proposed plan.
    package var plan: Plan
    /// How many further plans were asked for.
    package var asked: Int
    /// The best first.
    package var entries: [Entry]
    /// Of the proposed plan.
    package var cohesion: PlanCohesion
    /// By how many points a more cohesive plan may be lower than the best by the sum of scores.
    package var within: DecimalNumber
    /// The most cohesive plan within those points: the most pairs that share a theme with another, then the most twos
    /// of pairs that share one, then the highest total; nil where it is the proposed one.
    package var mostCohesive: Entry?
    /// How many plans are within those points, as far as they were compared.
    package var compared: Int
    /// Whether all plans within those points were compared; otherwise a more cohesive one is not ruled out.
    package var isCohesionProven: Bool
}

extension Study {
    /// The next best plans.
    ///
    /// - Parameters:
    ///   - count: how many besides the proposed one.
    ///   - within: by how many points a more cohesive plan may be lower; nil: the usual number.
    /// - Complexity: that of the plan, O(a·p) and a few shortest paths for each further plan of a candidates and p
    ///   partners, and the themes of all municipalities, two by two.
    package func alternatives(_ count: Int, within: DecimalNumber? = nil) -> PlanAlternatives {
        PlanAlternatives(
            MatchingBasis(dossier), ranking.candidates(of: dossier), count: count,
            within: within ?? PlanAlternatives.usualWithin)
    }
}

extension PlanAlternatives {
    init(_ basis: MatchingBasis, _ candidates: [Candidate], count: Int, within: DecimalNumber) {
        let table = PairTable(basis)
        let plan = Plan(basis, table, candidates)
        let problem = PlanProblem(basis.dossier, table, candidates)
        let links = ThemeLinks(CommonGround(basis))
        let proposed = plan.pairs.map { RematchPair($0.applicant, $0.partner) }
        let maker = AlternativeMaker(plan: plan, problem: problem, links: links, proposed: proposed)
        self.plan = plan
        asked = count
        entries = []
        cohesion = links.cohesion(proposed)
        self.within = within
        mostCohesive = nil
        compared = 0
        isCohesionProven = true
        guard problem.clash.isEmpty, let solution = SeatedAssignment(solving: problem.assignment).solution else {
            return
        }
        let ranked = RankedPlans(problem.pairing(matchingAs: solution))
        let most = problem.assignment.hasQuotas ? Self.mostComparedWithQuotas : Self.mostCompared
        // One more, because the proposed plan is mostly among them.
        entries = ranked.best(count + 1).plans.map { maker.entry($0) }.filter { $0.pairs != proposed }
        entries = Array(entries.prefix(count))
        chooseMostCohesive(ranked, maker, most)
    }

    private mutating func chooseMostCohesive(_ ranked: RankedPlans, _ maker: AlternativeMaker, _ most: Int) {
        let span = within.rational * Rational(1_000_000 * (maker.problem.weighing?.parts ?? 1))
        var best: (pairs: [RematchPair], plan: PairingPlan, cohesion: PlanCohesion)?
        var wanted = 50
        while true {
            let (plans, isAll) = ranked.best(wanted)
            guard let first = plans.first else { return }
            let near = plans.filter { Rational(BigInteger(first.total - $0.total)) <= span }
            compared = near.count
            isCohesionProven = isAll || near.count < plans.count
            if !isCohesionProven, wanted < most {
                wanted = min(wanted * 5, most)
                continue
            }
            for plan in near {
                let pairs = maker.pairs(plan)
                let cohesion = maker.links.cohesion(pairs)
                // The first of equals has the highest total; the proposed plan goes before others that lose as much.
                let isBetter =
                    best.map { best in
                        best.cohesion < cohesion
                            || (best.cohesion == cohesion && best.plan.total == plan.total && pairs == maker.proposed)
                    } ?? true
                if isBetter { best = (pairs, plan, cohesion) }
            }
            if let best, best.pairs != maker.proposed { mostCohesive = maker.entry(best.plan) }
            return
        }
    }
}

/// The plans of a problem in the canonical order of the objective `total`.
private struct RankedPlans {
    let problem: PairingProblem

    init(_ problem: PairingProblem) { self.problem = problem }

    /// At most `count` plans, and whether there are no others.
    func best(_ count: Int) -> (plans: [PairingPlan], isAll: Bool) {
        // Groups of equals and tracks do not overlap, so that the search knows no limit; with quotas it may stop.
        guard let answers = try? problem.best(count, by: .total) else { return ([], false) }
        return (answers.map { $0.plan }, answers.count < count)
    }
}

private struct AlternativeMaker {
    let plan: Plan
    let problem: PlanProblem
    let links: ThemeLinks
    let proposed: [RematchPair]

    func pairs(_ plan: PairingPlan) -> [RematchPair] {
        plan.pairs.map { RematchPair(problem.candidates[$0.row].applicant, $0.column) }.sorted()
    }

    func entry(_ other: PairingPlan) -> PlanAlternatives.Entry {
        let pairs = pairs(other)
        let scores = pairs.compactMap { plan.table[$0.applicant, $0.partner].score?.value }
        var seats = plan.seats
        for track in seats.indices {
            seats[track].used = pairs.count { plan.table.trackOfPartner[$0.partner] == track }
        }
        let together = pairs.map { (applicant: $0.applicant, partner: $0.partner) }
        return PlanAlternatives.Entry(
            pairs: pairs, total: scores.reduce(0, +), worst: scores.min(),
            loss: problem.millionths((plan.joint?.value ?? plan.total.value) - Int64(other.total)),
            change: PlanChange(from: proposed, to: pairs), cohesion: links.cohesion(pairs),
            blockingPairs: BlockingPairSearch(problem, plan.table, together, seats).pairs().count)
    }
}
