/// Who asks and who offers a theme, in one direction of a call.
package struct ThemeSummary: Sendable {
    package var theme: Int
    /// Municipalities with a question that has exactly this theme, those with a must-have first, then by id.
    package var askers: [(municipality: Int, hasMust: Bool)]
    /// Questions and sub-questions that have it.
    package var questions: Int
    /// How many of these somebody covers, with whatever themes.
    package var covered: Int
    /// Municipalities of the other side with an offer that has exactly this theme, each with its best; the strongest
    /// first, an unrated one counted at its low level, then by id.
    package var offerers: [(municipality: Int, item: Int)]
}

extension ExpertiseTable {
    /// Every theme that somebody of `side` asks or somebody of the other side offers: first those with a must-have, then
    /// by how many ask, then by how many offer, then by the list of themes. Whoever can be paired with nobody is left
    /// out.
    ///
    /// - Parameter level: of an offer, by its place in `offers`: 0…1, an unrated one at its low level.
    /// - Complexity: O(q + o + t·log t) for q questions, o offers and t themes.
    package func themes(asked side: Side, count: Int, level: (OfferedItem) -> Double) -> [ThemeSummary] {
        var summaries = (0..<count).map {
            ThemeSummary(theme: $0, askers: [], questions: 0, covered: 0, offerers: [])
        }
        for question in questions where question.side == side && question.standing != .noPartner {
            for theme in question.themes {
                summaries[theme].questions += 1
                if question.standing == .covered { summaries[theme].covered += 1 }
                let isMust = question.priority == .must
                let known = summaries[theme].askers.firstIndex { $0.municipality == question.municipality }
                if let known {
                    if isMust { summaries[theme].askers[known].hasMust = true }
                } else {
                    summaries[theme].askers.append((question.municipality, isMust))
                }
            }
        }
        for (index, item) in offers.enumerated() where item.side != side && item.demand != .noPartner {
            for theme in item.themes {
                let known = summaries[theme].offerers.firstIndex { $0.municipality == item.municipality }
                if let known {
                    let best = offers[summaries[theme].offerers[known].item]
                    if FitTolerance.isAbove(level(item), level(best)) { summaries[theme].offerers[known].item = index }
                } else {
                    summaries[theme].offerers.append((item.municipality, index))
                }
            }
        }
        for theme in summaries.indices {
            summaries[theme].askers.sort {
                $0.hasMust != $1.hasMust ? $0.hasMust : $0.municipality < $1.municipality
            }
            summaries[theme].offerers.sort {
                let levels = (level(offers[$0.item]), level(offers[$1.item]))
                return levels.0 != levels.1 ? levels.0 > levels.1 : $0.municipality < $1.municipality
            }
        }
        return summaries.filter { !$0.askers.isEmpty || !$0.offerers.isEmpty }.sorted { one, other in
            let hasMust = (one.askers.first?.hasMust == true, other.askers.first?.hasMust == true)
            if hasMust.0 != hasMust.1 { return hasMust.0 }
            if one.askers.count != other.askers.count { return one.askers.count > other.askers.count }
            if one.offerers.count != other.offerers.count { return one.offerers.count > other.offerers.count }
            return one.theme < other.theme
        }
    }
}
