/// A theme that connects proposed partnerships: who asks about it, and who brings expertise (concept note 2023 §3.6:
/// exchange North–North, South–South and North–South on one theme; report 2024-2025 §4.4: network meetings).
package struct ThemeMeeting: Sendable {
    /// Between whom it is, by who asks.
    package enum Circle: String, CaseIterable, Sendable {
        case northNorth = "north-north"
        case southSouth = "south-south"
        case northSouth = "north-south"
    }

    package var theme: Int
    package var circle: Circle
    /// Indices into the pairs of the plan in which somebody asks about the theme, ascending; two or more.
    package var pairs: [Int]
    /// Applicants before partners, each in the order of the pairs.
    package var askers: [Asker]
    /// The strongest first.
    package var experts: [Expert]

    package struct Asker: Hashable, Sendable {
        package var member: NetworkMember
        /// Index into the pairs of the plan.
        package var pair: Int
        /// Its questions about the theme, the nearest first.
        package var places: [DemandPlace]
        /// How near the nearest of them is, 0…1.
        package var similarity: Double
    }

    /// Somebody whose offer answers at least half of what is asked about the theme.
    package struct Expert: Hashable, Sendable {
        package var member: NetworkMember
        package var pair: Int
        /// Index into its offers: the one that answers best.
        package var offer: Int
        package var strength: Double
        /// Nobody rated the offer: the strength is that of full level.
        package var isUnrated: Bool
        /// The offer names no service that can give it.
        package var isUnbacked: Bool
    }
}

/// Finds the themes that connect pairs.
struct ThemeMeetingFinder: Sendable {
    let ground: CommonGround
    let members: [(member: NetworkMember, pair: Int)]

    private var similarity: ThemeSimilarity { ground.basis.similarity }

    /// Every theme that a member names in a question and about which the municipalities of two pairs or more ask. Those
    /// that connect most pairs come first, then those whose questions are nearest to the theme, then those on which
    /// most bring expertise, then by id. O(n·m·t) for n themes named, m members and t themes of their questions and
    /// offers.
    func meetings() -> [ThemeMeeting] {
        var isNamed = [Bool](repeating: false, count: similarity.count)
        for (member, _) in members {
            for unit in ground.profile(member).demands.units {
                for theme in unit.themes { isNamed[theme] = true }
            }
        }
        let found = isNamed.indices.filter { isNamed[$0] }.compactMap { meeting(about: $0) }
        let taxonomy = ground.basis.dossier.taxonomy
        return found.sorted { one, other in
            if one.pairs.count != other.pairs.count { return one.pairs.count > other.pairs.count }
            if Self.closeness(one) != Self.closeness(other) { return Self.closeness(one) > Self.closeness(other) }
            if one.experts.count != other.experts.count { return one.experts.count > other.experts.count }
            return taxonomy.themes[one.theme].id < taxonomy.themes[other.theme].id
        }
    }

    private static func closeness(_ meeting: ThemeMeeting) -> Int64 {
        meeting.askers.reduce(0) { $0 + Millionths.of($1.similarity) }
    }

    /// Nil where it connects no two pairs.
    func meeting(about theme: Int) -> ThemeMeeting? {
        let askers = members.compactMap { asker($0.member, $0.pair, theme) }
        let pairs = Set(askers.map { $0.pair }).sorted()
        guard pairs.count > 1 else { return nil }
        let hasNorth = askers.contains { $0.member.side == .north }
        let hasSouth = askers.contains { $0.member.side == .south }
        let experts = members.compactMap { expert($0.member, $0.pair, theme) }
        let order = experts.indices.sorted { first, second in
            let (one, other) = (Millionths.of(experts[first].strength), Millionths.of(experts[second].strength))
            return one == other ? first < second : one > other
        }
        return ThemeMeeting(
            theme: theme, circle: hasNorth && hasSouth ? .northSouth : hasNorth ? .northNorth : .southSouth,
            pairs: pairs, askers: askers, experts: order.map { experts[$0] })
    }

    private func asker(_ member: NetworkMember, _ pair: Int, _ theme: Int) -> ThemeMeeting.Asker? {
        var near: [(place: DemandPlace, similarity: Double)] = []
        for unit in ground.profile(member).demands.units {
            var best = 0.0
            for other in unit.themes { best = max(best, similarity[theme, other]) }
            if FitTolerance.isAtLeast(best, ground.threshold) { near.append((unit.place, best)) }
        }
        let order = near.indices.sorted { first, second in
            let (one, other) = (Millionths.of(near[first].similarity), Millionths.of(near[second].similarity))
            return one == other ? first < second : one > other
        }
        guard let first = order.first else { return nil }
        return ThemeMeeting.Asker(
            member: member, pair: pair, places: order.map { near[$0].place }, similarity: near[first].similarity)
    }

    private func expert(_ member: NetworkMember, _ pair: Int, _ theme: Int) -> ThemeMeeting.Expert? {
        var best: ThemeMeeting.Expert?
        for entry in ground.profile(member).offers.entries {
            var near = 0.0
            for other in entry.themes { near = max(near, similarity[theme, other]) }
            let strength = near * entry.level
            guard FitTolerance.isAtLeast(strength, DemandOfferTable.coveringStrength),
                FitTolerance.isAbove(strength, best?.strength ?? 0)
            else { continue }
            best = ThemeMeeting.Expert(
                member: member, pair: pair, offer: entry.offer, strength: strength, isUnrated: entry.isUnrated,
                isUnbacked: entry.isUnbacked)
        }
        return best
    }
}
