/// What a municipality wants to learn, cut into units that can be answered (design §5).
package struct DemandProfile: Sendable {
    /// A sub-question, or a question that has none.
    package struct Unit: Sendable {
        package var place: DemandPlace
        /// Its own grade, else its question's; nil where neither has one.
        package var priority: Priority?
        /// must 3, like 2, nice 1, unknown 2; a question's weight is split over its sub-questions.
        package var weight: Double
        /// The main theme first, then the others by index. Never empty.
        package var themes: [Int]

        /// Mean of `best` over the unit's themes: the first counts 1, each further one ½.
        package func mean(of best: [Double]) -> Double {
            var further = 0.0
            for theme in themes.dropFirst() { further += best[theme] }
            return (best[themes[0]] + further / 2) / (1 + Double(themes.count - 1) / 2)
        }
    }

    /// Nil where the demands are known, also where the municipality declares that it has none.
    package var missing: MissingExpertise?
    /// Indices of the questions that count for the version asked, by id.
    package var demands: [Int]
    /// By question id, then sub-question id.
    package var units: [Unit]
    /// Units without a theme: they count nowhere and are listed.
    package var untagged: [DemandPlace]
    /// Sum of the units' weights.
    package var totalWeight: Double
    /// The units' themes one after the other, each with its part of the unit's weight: the first of a unit counts 1,
    /// each further one ½. Millions of pairs are compared from these.
    private(set) var parts: [(theme: Int, weight: Double)]

    /// Nil demands are unknown. If no unit at all has a theme, they are unknown, too: nobody can tell what they ask.
    package init(_ demands: [Demand]?, version: MatchingSettings.QuestionVersion) {
        missing = nil
        self.demands = []
        units = []
        untagged = []
        totalWeight = 0
        parts = []
        guard let demands else {
            missing = .demands
            return
        }
        self.demands = Self.counting(demands, version)
        for index in self.demands { addUnits(of: demands[index], at: index) }
        for unit in units {
            totalWeight += unit.weight
            let share = unit.weight / Double(unit.themes.count + 1)
            for (position, theme) in unit.themes.enumerated() {
                parts.append((theme, position == 0 ? 2 * share : share))
            }
        }
        if units.isEmpty, !untagged.isEmpty { missing = .demandThemes }
    }

    private mutating func addUnits(of demand: Demand, at index: Int) {
        let weight = Double((demand.priority ?? .like).weight)
        guard !demand.subQuestions.isEmpty else {
            add(DemandPlace(demand: index, subQuestion: nil), demand.priority, weight, demand.themes)
            return
        }
        var sum = 0
        for part in demand.subQuestions { sum += (part.priority ?? .like).weight }
        let order = demand.subQuestions.indices.sorted { demand.subQuestions[$0].id < demand.subQuestions[$1].id }
        for position in order {
            let part = demand.subQuestions[position]
            add(
                DemandPlace(demand: index, subQuestion: position), part.priority ?? demand.priority,
                weight * Double((part.priority ?? .like).weight) / Double(sum),
                part.themes.isEmpty ? demand.themes : part.themes)
        }
    }

    private mutating func add(_ place: DemandPlace, _ priority: Priority?, _ weight: Double, _ themes: [Int]) {
        guard let main = themes.first else {
            untagged.append(place)
            return
        }
        // Only the first place means something; sums over the others must not depend on their order.
        units.append(
            Unit(place: place, priority: priority, weight: weight, themes: [main] + themes.dropFirst().sorted()))
    }

    /// The questions of the version asked, or of the newest there is where nobody wrote that one. A question without a
    /// version belongs to all.
    private static func counting(_ demands: [Demand], _ version: MatchingSettings.QuestionVersion) -> [Int] {
        var newest: Demand.Version?
        for demand in demands {
            if let own = demand.version { newest = newest.map { max($0, own) } ?? own }
        }
        let asked: Demand.Version? =
            switch version {
            case .newest: nil
            case .start: .start
            case .final: .final
            }
        let isThere = asked.map { asked in demands.contains { $0.version == asked } } ?? false
        let counts = isThere ? asked : newest
        return demands.indices.filter { demands[$0].version == nil || demands[$0].version == counts }
            .sorted { demands[$0].id < demands[$1].id }
    }
}
