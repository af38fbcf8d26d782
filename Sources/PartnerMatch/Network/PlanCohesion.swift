/// How far the pairs of a plan can meet on a theme: the themes that connect pairs are those of the network meetings
/// (`ThemeMeeting`).
package struct PlanCohesion: Hashable, Comparable, Sendable {
    /// Pairs that share a theme with at least one other pair of the plan.
    package var connected: Int
    /// Twos of pairs that share a theme which one of the two names.
    package var links: Int
    /// Pairs of the plan.
    package var pairs: Int

    /// Twos of pairs that there are.
    package var twos: Int { pairs * (pairs - 1) / 2 }

    /// First the pairs that share a theme with another, then the twos that do.
    package static func < (left: Self, right: Self) -> Bool {
        (left.connected, left.links) < (right.connected, right.links)
    }
}

/// Which municipalities ask about near themes, so that pairs can be compared without looking for their meetings anew.
///
/// A theme connects two pairs where a municipality of the one names it and one of the other asks about something near
/// it. Nearness is symmetric, so two pairs share a theme exactly where two of their members ask about near themes.
struct ThemeLinks: Sendable {
    private let partnerOffset: Int
    private let count: Int
    private var areLinked: [Bool]

    /// O((a+p)²·t²) for a applicants, p partners and t themes of the questions of each.
    init(_ ground: CommonGround) {
        let dossier = ground.basis.dossier
        let members =
            dossier.applicants.indices.map { NetworkMember(.north, $0) }
            + dossier.partners.indices.map { NetworkMember(.south, $0) }
        partnerOffset = dossier.applicants.count
        count = members.count
        let themes = members.map { member -> [Int] in
            var themes: Set<Int> = []
            for unit in ground.profile(member).demands.units { themes.formUnion(unit.themes) }
            return themes.sorted()
        }
        areLinked = [Bool](repeating: false, count: count * count)
        let similarity = ground.basis.similarity
        for one in members.indices {
            for other in one..<count {
                let isLinked = themes[one].contains { theme in
                    themes[other].contains { FitTolerance.isAtLeast(similarity[theme, $0], ground.threshold) }
                }
                areLinked[one * count + other] = isLinked
                areLinked[other * count + one] = isLinked
            }
        }
    }

    func share(_ one: RematchPair, _ other: RematchPair) -> Bool {
        let members = [one.applicant, partnerOffset + one.partner]
        let others = [other.applicant, partnerOffset + other.partner]
        return members.contains { member in others.contains { areLinked[member * count + $0] } }
    }

    func cohesion(_ pairs: [RematchPair]) -> PlanCohesion {
        var isConnected = [Bool](repeating: false, count: pairs.count)
        var links = 0
        for one in pairs.indices {
            for other in pairs.indices where other > one && share(pairs[one], pairs[other]) {
                isConnected[one] = true
                isConnected[other] = true
                links += 1
            }
        }
        return PlanCohesion(connected: isConnected.count { $0 }, links: links, pairs: pairs.count)
    }
}
