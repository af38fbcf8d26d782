extension DemandOfferTable {
    /// What `learner` asks and how `teacher` answers it. Offers are unknown as long as the teacher's are: then no row
    /// has an answer. O(u·o·t²) for u units, o offers and t themes of each.
    ///
    /// - Parameters:
    ///   - demandsInScope: by demand of the learner.
    ///   - isSensitive: by theme, in the country of the pair's partner.
    package init(
        learner side: Side, _ learner: ExpertiseProfile, from teacher: ExpertiseProfile, similarity: ThemeSimilarity,
        demandsInScope: [Bool], isSensitive: [Bool]
    ) {
        self.learner = side
        untagged = learner.demands.untagged
        let demands = learner.demands
        let best = teacher.offers.best(similarity)
        let bestLow = teacher.offers.hasUnrated ? teacher.offers.best(similarity, low: true) : best
        rows = demands.units.map { unit in
            Row(
                place: unit.place, priority: unit.priority, share: unit.weight / demands.totalWeight,
                strength: unit.mean(of: best), strengthLow: unit.mean(of: bestLow),
                answer: Self.bestAnswer(to: unit, among: teacher.offers.entries, similarity),
                isInScope: demandsInScope[unit.place.demand], sensitiveThemes: unit.themes.filter { isSensitive[$0] })
        }
        // Units are in id order already, and each keeps its position among equals.
        let order = rows.indices.sorted { first, second in
            let isMust = (rows[first].priority == .must, rows[second].priority == .must)
            if isMust.0 != isMust.1 { return isMust.0 }
            if FitTolerance.isAbove(rows[first].share, rows[second].share) { return true }
            if FitTolerance.isAbove(rows[second].share, rows[first].share) { return false }
            return first < second
        }
        rows = order.map { [rows] in rows[$0] }
    }

    private static func bestAnswer(
        to unit: DemandProfile.Unit, among offers: [OfferProfile.Entry], _ similarity: ThemeSimilarity
    ) -> Answer? {
        var best: Answer?
        for entry in offers {
            var further = 0.0
            var main = 0.0
            var matches: [ThemeMatch] = []
            for (position, asked) in unit.themes.enumerated() {
                guard let match = nearest(to: asked, in: entry.themes, similarity) else { continue }
                matches.append(match)
                if position == 0 { main = match.similarity } else { further += match.similarity }
            }
            let mean = (main + further / 2) / (1 + Double(unit.themes.count - 1) / 2)
            let strength = mean * entry.level
            guard FitTolerance.isAbove(strength, best?.strength ?? 0) else { continue }
            best = Answer(
                offer: entry.offer, strength: strength, matches: matches, isUnrated: entry.isUnrated,
                isUnbacked: entry.isUnbacked)
        }
        return best
    }

    /// The theme of an offer that is nearest to `asked`, the smallest index among equals; nil where none is near.
    private static func nearest(to asked: Int, in themes: [Int], _ similarity: ThemeSimilarity) -> ThemeMatch? {
        var best: ThemeMatch?
        for theme in themes.sorted() {
            let value = similarity[asked, theme]
            guard value > (best?.similarity ?? 0) else { continue }
            best = ThemeMatch(demandTheme: asked, offerTheme: theme, similarity: value)
        }
        return best
    }
}
