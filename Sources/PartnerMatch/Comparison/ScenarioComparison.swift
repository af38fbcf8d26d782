/// A dossier under several weight sets side by side: who ranks where, who comes in and goes out, which pairs change
/// (design §7).
///
/// The sheets that count are those of the reference under every set: with other weights the rule on the third assessor
/// could drop another sheet, and then two things would change at once.
package struct ScenarioComparison: Sendable {
    /// How one applicant fares under one set.
    package struct Standing: Sendable {
        package var total: Interval?
        package var rank: PlaceInterval?
        package var isTied: Bool
        package var decision: Decision
        package var track: Int?
    }

    /// The pairs under one set.
    package struct PlanOutline: Sendable {
        package var status: Plan.Status
        /// By applicant.
        package var pairs: [PairIndices]
        /// Sum of the scores, in millionths of a point.
        package var total: Int64
    }

    /// How alike the ranking is to that of the reference, over those whose total is exact under both.
    package struct Likeness: Sendable {
        package var compared: Int
        package var kendallTauB: Double?
        package var spearman: Double?
        /// The reference is the dossier's own ranking.
        package var weightedSimilarity: Double?
    }

    package struct Entry: Sendable {
        package var scenario: WeightScenario
        package var status: Ranking.Status
        /// Whether there is a selection: everything is ranked, and quotas, if any, can be met.
        package var isDecided: Bool
        /// By applicant.
        package var standings: [Standing]
        /// Nil where no plans were asked for.
        package var plan: PlanOutline?
        /// Applicants that are selected here and not under the reference, and the other way round; in id order.
        package var enters: [Int]
        package var leaves: [Int]
        /// Equal at the line here, in id order.
        package var tied: [Int]
        /// Pairs here and not under the reference, and the other way round.
        package var added: [PairIndices]
        package var missing: [PairIndices]
        package var likeness: Likeness
    }

    /// The reference first, then the scenarios as they were given.
    package var entries: [Entry]
    /// Whether the reference is what the dossier itself sets; else it is the first scenario.
    package var isOwnReference: Bool
    /// Whether the sets differ in nothing but the weights of the criteria.
    package var criteriaOnly = false
    /// Whether some sheets are left out, or a third is asked for, under the reference.
    package var heldSheets: Bool
    /// By applicant: under how many of the sets it is selected, the reference among them.
    package var selections: [Int]
    /// Pairs that are in the plan of at least one set, with the number of sets.
    package var pairs: [(pair: PairIndices, count: Int)]

    package var reference: Entry { entries[0] }

    /// Those selected under every set, and those under some but not all, in id order.
    package var always: [Int] { selections.indices.filter { selections[$0] == entries.count } }
    package var sometimes: [Int] { selections.indices.filter { selections[$0] > 0 && selections[$0] < entries.count } }

    /// Whether a set changes who is selected or which pairs are proposed.
    package func changes(_ entry: Entry) -> Bool {
        !entry.enters.isEmpty || !entry.leaves.isEmpty || !entry.added.isEmpty || !entry.missing.isEmpty
            || entry.tied != reference.tied
    }
}
