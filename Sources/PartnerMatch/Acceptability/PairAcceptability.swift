package import DecisionKernels

/// How firmly the pairs of a plan stand when weights vary (design §7): how often each pair is in the best plan, and in
/// which interval of each component's share the pairs of today's plan stay.
///
/// Where several plans are equally good, the one counts that `match` proposes. A share of weightings is not a
/// probability.
package struct PairAcceptability: Sendable {
    /// A pair that is in the best plan under some weighting examined, or in today's.
    package struct Pair: Sendable {
        package let applicant: Int
        package let partner: Int
        /// How often in the best plan.
        package let share: Double
        /// The standard error of the share; nil where a single walk tells nothing.
        package let error: Double?
        package let isPlanned: Bool
        package let standing: Standing
        /// For pairs of today's plan, by component that counts: where it stays.
        package let intervals: [Interval]

        /// The components of which a share can take the pair out of the plan.
        package var hangsOn: [Interval] { intervals.filter { !$0.isWhole } }
    }

    /// How sure it is that a pair is in the plan.
    package enum Standing: String, CaseIterable, Sendable {
        /// Fixed by the panel, or agreed by both sides: in every plan.
        case decided
        /// In the best plan under every admissible weighting of the components, as the candidates stand: proved.
        case proved
        /// In the best plan under every weighting examined.
        case everyExamined = "every-examined"
        /// In some and not in others.
        case depends
    }

    /// From which to which share of a component a pair stays in the plan while the others keep their proportions.
    package struct Interval: Sendable {
        package let component: PairComponent
        /// 0…1.
        package let today: Double
        package let low: Double
        package let high: Double

        /// Half a percentage point at either end is not counted: there one component decides nothing, or all alone.
        package var endsBelow: Bool { low >= 0.005 }
        package var endsAbove: Bool { high <= 0.995 }
        package var isWhole: Bool { !endsBelow && !endsAbove }
    }

    /// What varied.
    package let vary: SamplingSettings.Vary
    /// How many weightings were examined; fewer than asked for where plans are large.
    package let samples: Int
    /// The components whose weights vary, or are looked at one by one.
    package let components: [PairComponent]
    /// Whether the intervals are exact to a hundredth of a percentage point. Otherwise a pair could leave and come back
    /// between two shares examined.
    package let areIntervalsExact: Bool
    /// The share of the weightings under which no plan keeps all decisions.
    package let infeasible: Double
    /// Today's plan, and those that are in other plans; most often first, then by id.
    package let pairs: [Pair]
}

/// The component weights that may be used. A component that weighs nothing today stays out unless a condition names it.
package struct ComponentRoom: Sendable {
    /// In the order of `PairComponent`.
    package let components: [PairComponent]
    /// Weights of these.
    package let admissible: AdmissibleWeights

    /// - Parameter constraints: conditions on all components, in the order of `PairComponent`.
    package init(_ dossier: Dossier, constraints: [WeightConstraint] = []) throws(AdmissibleWeights.Clash) {
        let today = dossier.weights.components ?? .standard
        let all = PairComponent.allCases
        var active = all.indices.filter { index in
            today[all[index]].coefficient != 0 || constraints.contains { !$0.coefficients[index].isZero }
        }
        if active.isEmpty { active = Array(all.indices) }
        components = active.map { all[$0] }
        admissible = try AdmissibleWeights(
            criteria: active.count,
            constraints: constraints.map { constraint in
                WeightConstraint(active.map { constraint.coefficients[$0] }, constraint.relation, constraint.value)
            })
    }
}

extension Study {
    /// Studies the pairs of the plan. Nil where there are no partners, or where criteria vary and nothing is ranked.
    ///
    /// Fits are computed once; a weighting scores the candidates' pairs anew, rounds as the plan does and solves. The same
    /// answer for any number of workers. O(samples · (c·p + plan)) for c candidates and p partners.
    package func pairAcceptability(
        criteria: AdmissibleWeights?, components: ComponentRoom, _ settings: SamplingSettings, workers: Workers = .one
    ) -> PairAcceptability? {
        guard !dossier.partners.isEmpty, !dossier.applicants.isEmpty else { return nil }
        var field: WeighedField?
        if settings.vary != .components {
            guard let criteria, criteria.criteria > 0, let made = WeighedField(dossier, settings.scores) else {
                return nil
            }
            field = made
        }
        return PairMaker(self, field, criteria, components, settings).make(workers)
    }
}
