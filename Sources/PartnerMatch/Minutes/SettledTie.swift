/// Equals of whom only some could get a seat, and what became of that.
package struct SettledTie: Sendable {
    package enum Means: Sendable {
        /// Nobody has settled it yet.
        case open
        /// Indices into the lots of the ranking.
        case lots([Int])
        /// The steering group decided about some of them: indices into the overrides of the decisions.
        case panel([Int])
        /// Other decisions or a withdrawal left no tie to settle.
        case lapsed
    }

    package var tie: LineTie
    package var means: Means
}

extension Ranking {
    /// Every tie at the line: those of the calculation alone, with what settled them, then those still open.
    package func settledTies(_ dossier: Dossier) -> [SettledTie] {
        let open = outcome.ties.map { SettledTie(tie: $0, means: .open) }
        let settled = outcomeWithoutPanel.ties.compactMap { tie -> SettledTie? in
            let isOpen = outcome.ties.contains { other in other.between.contains { tie.between.contains($0) } }
            return isOpen ? nil : SettledTie(tie: tie, means: means(of: tie, dossier))
        }
        return settled + open
    }

    private func means(of tie: LineTie, _ dossier: Dossier) -> SettledTie.Means {
        let drawn = lots.indices.filter { lots[$0].isApplied && lots[$0].order.contains { tie.between.contains($0) } }
        if !drawn.isEmpty { return .lots(drawn) }
        let decided = dossier.decisions.overrides.indices.filter { index in
            tie.between.contains(dossier.decisions.overrides[index].applicant)
        }
        return decided.isEmpty ? .lapsed : .panel(decided)
    }
}
