/// Which questions and offers of a municipality the points of its own analysis touch.
package struct SelfAnalysisLinks: Sendable {
    private let municipality: Municipality
    private let similarity: ThemeSimilarity

    package init(_ municipality: Municipality, _ similarity: ThemeSimilarity) {
        self.municipality = municipality
        self.similarity = similarity
    }

    /// Indices of the questions that have a theme, or a sub-question with one, near one of `themes`: similarity ≥ ½.
    package func questions(touchedBy themes: [Int]) -> [Int] {
        (municipality.demands ?? []).indices.filter { index in
            guard let demand = municipality.demands?[index] else { return false }
            return isNear(themes, demand.themes) || demand.subQuestions.contains { isNear(themes, $0.themes) }
        }
    }

    /// Indices of the offers that have a theme near one of `themes`: similarity ≥ ½.
    package func offers(touchedBy themes: [Int]) -> [Int] {
        (municipality.offers ?? []).indices.filter { index in
            isNear(themes, municipality.offers?[index].themes ?? [])
        }
    }

    private func isNear(_ themes: [Int], _ others: [Int]) -> Bool {
        themes.contains { theme in
            others.contains {
                FitTolerance.isAtLeast(similarity[theme, $0], DemandOfferTable.coveringStrength)
            }
        }
    }
}

extension FactorLists {
    /// Those that weigh most first; what nobody marked last, and equals as the file has them.
    package static func byImpact(_ factors: [Factor]) -> [Factor] {
        let order = factors.indices.sorted { one, other in
            let impacts = (factors[one].impact, factors[other].impact)
            if let first = impacts.0, let second = impacts.1, first != second { return second < first }
            if (impacts.0 == nil) != (impacts.1 == nil) { return impacts.0 != nil }
            return one < other
        }
        return order.map { factors[$0] }
    }
}
