/// What is the same in the questions of several municipalities (report 2024-2025 §5.2.2: Laarne and Sint-Truiden grew
/// towards one table of learning questions).
///
/// Two themes are near if their similarity reaches that of themes listed as related in the call's table, and at least
/// one half. Symmetric; independent of the order of municipalities, questions and themes.
package struct CommonGround: Sendable {
    let basis: MatchingBasis
    /// From this similarity on two themes are near.
    package let threshold: Double

    init(_ basis: MatchingBasis) {
        self.basis = basis
        threshold = max(DemandOfferTable.coveringStrength, basis.dossier.call.matching.similarity.related)
    }

    func profile(_ member: NetworkMember) -> ExpertiseProfile {
        member.side == .north ? basis.north[member.municipality] : basis.south[member.municipality]
    }

    func municipality(_ member: NetworkMember) -> Municipality {
        let dossier = basis.dossier
        return member.side == .north ? dossier.applicants[member.municipality] : dossier.partners[member.municipality]
    }

    /// How nearly two questions ask the same, 0…1: each one's themes are compared with the nearest of the other, as if
    /// the other were an offer of full level, and the lower of the two means counts.
    func likeness(_ one: DemandProfile.Unit, _ other: DemandProfile.Unit) -> Double {
        min(one.mean(near: other.themes, basis.similarity), other.mean(near: one.themes, basis.similarity))
    }

    func asksTheSame(_ likeness: Double) -> Bool { FitTolerance.isAtLeast(likeness, threshold) }

    /// The questions that two municipalities share: of all pairs of their units that ask the same, the most alike
    /// first, every unit once. Among equals the order of the units' ids decides, first of `one`, then of `other`.
    func shared(_ one: NetworkMember, _ other: NetworkMember) -> [SharedQuestion] {
        let units = profile(one).demands.units
        let others = profile(other).demands.units
        var alike: [(likeness: Double, unit: Int, other: Int)] = []
        for unit in units.indices {
            for position in others.indices {
                let likeness = likeness(units[unit], others[position])
                if asksTheSame(likeness) { alike.append((likeness, unit, position)) }
            }
        }
        let order = alike.indices.sorted { first, second in
            let (one, other) = (Millionths.of(alike[first].likeness), Millionths.of(alike[second].likeness))
            return one == other ? first < second : one > other
        }
        var taken: Set<Int> = []
        var takenOther: Set<Int> = []
        var result: [SharedQuestion] = []
        for index in order {
            let entry = alike[index]
            guard !taken.contains(entry.unit), !takenOther.contains(entry.other) else { continue }
            taken.insert(entry.unit)
            takenOther.insert(entry.other)
            result.append(
                SharedQuestion(
                    first: one, firstPlace: units[entry.unit].place, second: other,
                    secondPlace: others[entry.other].place, likeness: entry.likeness))
        }
        return result
    }
}

/// Somebody whom a network is about.
package struct NetworkMember: Hashable, Sendable {
    package var side: Side
    /// Index into the applicants (north) or the partners (south).
    package var municipality: Int

    package init(_ side: Side, _ municipality: Int) {
        self.side = side
        self.municipality = municipality
    }
}

/// A question that two municipalities share.
package struct SharedQuestion: Hashable, Sendable {
    package var first: NetworkMember
    package var firstPlace: DemandPlace
    package var second: NetworkMember
    package var secondPlace: DemandPlace
    /// 0…1; 1 for the same themes.
    package var likeness: Double
}

/// Numbers in 0…1 as whole millionths, so that an order made of them is one: nearly equal sums must be equal.
enum Millionths {
    static func of(_ value: Double) -> Int64 { PairScore.rounded(value * 1_000_000) }
}

extension DemandProfile.Unit {
    /// The weighted mean of the similarities of the unit's themes to the nearest of `others`.
    fileprivate func mean(near others: [Int], _ similarity: ThemeSimilarity) -> Double {
        var main = 0.0
        var further = 0.0
        for (position, theme) in themes.enumerated() {
            var best = 0.0
            for other in others { best = max(best, similarity[theme, other]) }
            if position == 0 { main = best } else { further += best }
        }
        return (main + further / 2) / (1 + Double(themes.count - 1) / 2)
    }
}
