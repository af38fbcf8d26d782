/// Which themes belong to a track's scope, by index.
package struct TrackScope: Sendable {
    package var themes: [Bool]

    /// A theme is in scope if one of its targets belongs to one of the scope's goals, or if it lies in the subtree of
    /// one of the scope's themes. A scope that names neither takes everything.
    package init(_ scope: Track.Scope, taxonomy: Taxonomy, goalsOfTheme: [[Int]]) {
        let takesAll = scope.goals.isEmpty && scope.themes.isEmpty
        themes = taxonomy.themes.indices.map { theme in
            takesAll || goalsOfTheme[theme].contains { scope.goals.contains($0) }
                || taxonomy.path(of: theme).contains { scope.themes.contains($0) }
        }
    }

    /// Whether a theme of the question, or of one of its sub-questions, is in scope. A question without any theme is
    /// not known to be out of it.
    package func contains(_ demand: Demand) -> Bool {
        let all = demand.themes + demand.subQuestions.flatMap { $0.themes }
        return all.isEmpty || all.contains { themes[$0] }
    }
}
