/// How much of what a municipality wants and offers serves each of the seventeen goals.
package struct GoalProfile: Sendable {
    /// Per goal, 1 at index 0: the share of units of demand and offers with a theme that has a target of it.
    /// Nil where demands or offers are unknown.
    package var shares: [Double]?

    package static let goals = 17

    /// `goalsOfTheme` gives the goals of every theme, each 1…17. Units and offers without a theme are left out.
    package init(_ demands: DemandProfile, _ offers: OfferProfile, goalsOfTheme: [[Int]]) {
        guard demands.missing == nil, offers.missing == nil else {
            shares = nil
            return
        }
        var counts = [Int](repeating: 0, count: Self.goals)
        let parts = demands.units.map { $0.themes } + offers.entries.map { $0.themes }
        for themes in parts {
            var touched = [Bool](repeating: false, count: Self.goals)
            for theme in themes {
                for goal in goalsOfTheme[theme] where (1...Self.goals).contains(goal) { touched[goal - 1] = true }
            }
            for goal in 0..<Self.goals where touched[goal] { counts[goal] += 1 }
        }
        let total = max(1, parts.count)
        shares = counts.map { Double($0) / Double(total) }
    }

    /// The goals (1…17) that it serves, those with the largest share first; nil where it is unknown.
    package var served: [Int]? {
        guard let shares else { return nil }
        let goals = (1...Self.goals).filter { shares[$0 - 1] > 0 }
        return goals.sorted { one, other in
            shares[one - 1] == shares[other - 1] ? one < other : shares[one - 1] > shares[other - 1]
        }
    }

    /// The goals that both serve, in order, among `goals` (all seventeen if empty); nil for unknown profiles.
    package func shared(with other: GoalProfile, goals: [Int]) -> [Int]? {
        guard let own = shares, let its = other.shares else { return nil }
        return (1...Self.goals).filter { goal in
            (goals.isEmpty || goals.contains(goal)) && own[goal - 1] > 0 && its[goal - 1] > 0
        }
    }

    /// Weighted Jaccard `Σ min / Σ max` over `goals` (all seventeen if empty); nil for 0/0 and for unknown profiles.
    package func similarity(to other: GoalProfile, goals: [Int]) -> Double? {
        guard let own = shares, let its = other.shares else { return nil }
        var least = 0.0
        var most = 0.0
        for goal in 1...Self.goals where goals.isEmpty || goals.contains(goal) {
            least += min(own[goal - 1], its[goal - 1])
            most += max(own[goal - 1], its[goal - 1])
        }
        return most > 0 ? least / most : nil
    }
}
