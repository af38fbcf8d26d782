/// By what a plan is chosen where the call's own objective does not decide: one, or all of them side by side.
package enum ObjectiveChoice: Hashable, Sendable {
    case one(MatchingSettings.Objective)
    case all

    /// Nil for a name that is none.
    package init?(_ name: String) {
        if name == "all" {
            self = .all
        } else if let objective = MatchingSettings.Objective(rawValue: name) {
            self = .one(objective)
        } else {
            return nil
        }
    }

    package var name: String {
        switch self {
        case .one(let objective): objective.rawValue
        case .all: "all"
        }
    }

    package static let names = MatchingSettings.Objective.allCases.map { $0.rawValue } + ["all"]
}

/// What every objective would choose, held against the plan that is recommended: that of the call's objective.
package struct ObjectiveComparison: Sendable {
    /// What one objective chooses.
    package struct Entry: Sendable {
        package var objective: MatchingSettings.Objective
        package var plan: Plan
        /// The highest score of a pair less the lowest, in millionths of a point; nil without a scored pair.
        package var spread: Int64?
        /// How many pairs the recommended plan has too.
        package var shared: Int
        /// Pairs that the recommended plan has not, and the other way round.
        package var added: [PairIndices]
        package var missing: [PairIndices]
    }

    /// In the order of design §6.
    package var entries: [Entry]
    package var recommended: Entry

    package func isRecommended(_ entry: Entry) -> Bool { entry.objective == recommended.objective }
}

extension Study {
    /// The plans of all objectives for the questions that the call says count.
    ///
    /// - Complexity: one table of all pairs, and a plan per objective.
    package func objectiveComparison() -> ObjectiveComparison {
        let basis = MatchingBasis(dossier)
        let table = PairTable(basis)
        let candidates = ranking.candidates(of: dossier)
        let recommended = Plan(basis, table, candidates)
        func entry(_ objective: MatchingSettings.Objective, _ plan: Plan) -> ObjectiveComparison.Entry {
            let own = plan.pairs.map { PairIndices($0.applicant, $0.partner) }
            let others = recommended.pairs.map { PairIndices($0.applicant, $0.partner) }
            let scores = plan.pairs.compactMap { $0.score?.value }
            var spread: Int64?
            if let highest = scores.max(), let lowest = scores.min() { spread = highest - lowest }
            return ObjectiveComparison.Entry(
                objective: objective, plan: plan, spread: spread, shared: own.count { others.contains($0) },
                added: own.filter { !others.contains($0) }, missing: others.filter { !own.contains($0) })
        }
        let chosen = dossier.call.matching.objective
        return ObjectiveComparison(
            entries: MatchingSettings.Objective.allCases.map { objective in
                entry(
                    objective,
                    objective == chosen ? recommended : Plan(basis, table, candidates, objective: objective))
            },
            recommended: entry(chosen, recommended))
    }
}
