import DecisionKernels

/// One pass over all groups of equals.
struct CoverageRun {
    private let order: CoverageOrder
    private let presence: [CoverageOrder.Presence]
    /// Position of the first coverage rule.
    private let first: Int
    /// Both ends, up to the first coverage rule.
    private let prefixes: [(low: RankKey, high: RankKey)]
    private let isExact: [Bool]
    private let items: [[Int]]
    private var answer: CoverageOrder.Result

    /// Somebody else who can change the order of a group.
    private struct Source {
        enum Kind: Equatable {
            /// Above the group, if it takes part.
            case above
            /// In the group, if it takes part.
            case inside
            /// Anywhere: above, below, or somewhere among them.
            case floating
        }
        var kind: Kind
        /// Who it is; several who bring the same things in the same way count as one.
        var applicants: [Int]
        /// What it brings that somebody in the group brings, too.
        var items: [Int]
    }

    init(
        order: CoverageOrder, keys: [(low: RankKey, high: RankKey)], presence: [CoverageOrder.Presence], first: Int
    ) {
        self.order = order
        self.presence = presence
        self.first = first
        prefixes = keys.map { ($0.low.prefix(first), $0.high.prefix(first)) }
        isExact = keys.map { $0.low == $0.high }
        items = keys.indices.map { order.items(of: $0) }
        answer = CoverageOrder.Result(
            keys: keys, dependsOn: keys.map { _ in [] }, coveredBefore: keys.map { _ in nil }, unknown: [])
    }

    mutating func result() -> CoverageOrder.Result {
        let outside = Rational(Int64(prefixes.count + 1))
        for applicant in prefixes.indices {
            // Who is not exact can stand before or behind everybody it is equal with.
            answer.keys[applicant].low.tieBreak[first] = isExact[applicant] ? .one : .zero
            answer.keys[applicant].high.tieBreak[first] = isExact[applicant] ? .one : outside
        }
        let groups = groups()
        let above = prefixes.indices.filter { presence[$0] == .certain }.sorted {
            prefixes[$0].low == prefixes[$1].low ? $0 < $1 : prefixes[$0].low > prefixes[$1].low
        }
        var covered = Array(repeating: false, count: order.table.items.count)
        var passed = 0
        for group in groups {
            let prefix = prefixes[group[0]].low
            while passed < above.count, prefixes[above[passed]].low > prefix {
                for item in items[above[passed]] { covered[item] = true }
                passed += 1
            }
            settle(group, prefix, covered)
        }
        noteUnknown(groups)
        return answer
    }

    /// Those whose key is known, equal up to the first coverage rule, two or more; highest first, each in id order.
    private func groups() -> [[Int]] {
        let known = prefixes.indices.filter { isExact[$0] }.sorted {
            prefixes[$0].low == prefixes[$1].low ? $0 < $1 : prefixes[$0].low > prefixes[$1].low
        }
        var groups: [[Int]] = []
        for applicant in known {
            if let last = groups.last?.last, prefixes[last].low == prefixes[applicant].low {
                groups[groups.count - 1].append(applicant)
            } else {
                groups.append([applicant])
            }
        }
        return groups.filter { $0.count > 1 }
    }

    private mutating func settle(_ group: [Int], _ prefix: RankKey, _ covered: [Bool]) {
        let sources = sources(for: group, prefix, covered)
        let cases = cases(sources, group.count)
        let worked = cases ?? [sources.map { _ in 0 }]
        var lowest = group.map { _ in group.count + 1 }
        var highest = group.map { _ in 0 }
        for (number, choice) in worked.enumerated() {
            let tiers = tiers(group, covered, sources, choice, isRecorded: number == 0)
            let values = values(of: group, in: tiers)
            for position in group.indices {
                // Its own place means something only where it takes part.
                let isOut = sources.indices.contains {
                    sources[$0].kind == .inside && sources[$0].applicants == [group[position]] && choice[$0] != 0
                }
                if isOut { continue }
                lowest[position] = min(lowest[position], values[position])
                highest[position] = max(highest[position], values[position])
            }
        }
        if cases == nil {
            lowest = group.map { _ in 1 }
            highest = group.map { _ in group.count }
        }
        widen(&lowest, &highest)
        for (position, applicant) in group.enumerated() {
            answer.keys[applicant].low.tieBreak[first] = Rational(Int64(lowest[position]))
            answer.keys[applicant].high.tieBreak[first] = Rational(Int64(highest[position]))
            guard lowest[position] < highest[position], presence[applicant] != .no else { continue }
            var on: Set<Int> = []
            for source in sources { on.formUnion(source.applicants) }
            on.remove(applicant)
            answer.dependsOn[applicant] = on.sorted()
        }
    }

    /// Those with overlapping ranges take the range of all of them: between them, the order is open.
    private func widen(_ lowest: inout [Int], _ highest: inout [Int]) {
        let order = lowest.indices.sorted { (lowest[$0], $0) < (lowest[$1], $1) }
        var start = 0
        while start < order.count {
            let low = lowest[order[start]]
            var high = highest[order[start]]
            var end = start + 1
            while end < order.count, lowest[order[end]] <= high {
                high = max(high, highest[order[end]])
                end += 1
            }
            for position in order[start..<end] {
                lowest[position] = low
                highest[position] = high
            }
            start = end
        }
    }

    /// Everybody whose open place can matter: it brings something that somebody in the group brings, too, and that is
    /// not covered in any case.
    private func sources(for group: [Int], _ prefix: RankKey, _ covered: [Bool]) -> [Source] {
        var users = Array(repeating: 0, count: covered.count)
        for member in group {
            for item in items[member] where !covered[item] { users[item] += 1 }
        }
        var sources: [Source] = []
        for other in prefixes.indices where presence[other] != .no {
            let isInside = isExact[other] && prefixes[other].low == prefix
            if prefixes[other].high < prefix { continue }
            if presence[other] == .certain, isInside || prefixes[other].low > prefix { continue }
            let kind: Source.Kind = isInside ? .inside : prefixes[other].low > prefix ? .above : .floating
            let shared = items[other].filter { users[$0] > (isInside ? 1 : 0) }
            if shared.isEmpty { continue }
            if !isInside, let same = sources.firstIndex(where: { $0.kind == kind && $0.items == shared }) {
                sources[same].applicants.append(other)
            } else {
                sources.append(Source(kind: kind, applicants: [other], items: shared))
            }
        }
        return sources
    }

    /// All choices, one number for each source: 0 is in from the start, the last is out. The first choice has
    /// everybody in. Nil where there are too many.
    private func cases(_ sources: [Source], _ count: Int) -> [[Int]]? {
        var cases: [[Int]] = [[]]
        for source in sources {
            let choices = source.kind == .floating ? count + 1 : 2
            if cases.count * choices > CoverageOrder.limit(for: count) { return nil }
            cases = cases.flatMap { known in (0..<choices).map { known + [$0] } }
        }
        return cases
    }

    /// The order of a group in one case, best first.
    private mutating func tiers(
        _ group: [Int], _ start: [Bool], _ sources: [Source], _ choice: [Int], isRecorded: Bool
    ) -> [[Int]] {
        var covered = start
        var absent: [Int] = []
        for (source, chosen) in zip(sources, choice) where source.kind == .inside && chosen != 0 {
            absent += source.applicants
        }
        var remaining = group
        var tiers: [[Int]] = []
        while !remaining.isEmpty {
            for (source, chosen) in zip(sources, choice) {
                let isNow = source.kind == .floating ? chosen == tiers.count : source.kind == .above && chosen == 0
                if isNow { for item in source.items { covered[item] = true } }
            }
            let next = order.next(of: remaining, answer.keys, beyond: covered)
            if isRecorded {
                for applicant in next { answer.coveredBefore[applicant] = covered }
            }
            tiers.append(next)
            for applicant in next where presence[applicant] != .no && !absent.contains(applicant) {
                for item in items[applicant] { covered[item] = true }
            }
            remaining.removeAll { next.contains($0) }
        }
        return tiers
    }

    /// One more than the number of those behind, by position in the group.
    private func values(of group: [Int], in tiers: [[Int]]) -> [Int] {
        var values = group.map { _ in 1 }
        var behind = group.count
        for tier in tiers {
            behind -= tier.count
            for (position, member) in group.enumerated() where tier.contains(member) { values[position] = 1 + behind }
        }
        return values
    }

    private mutating func noteUnknown(_ groups: [[Int]]) {
        let asked = groups.last { group in group.count { presence[$0] != .no } > 1 }
        guard let last = asked?.first else { return }
        let lowest = prefixes[last].low
        var seen: [CoverageAspect] = []
        for aspect in order.rules.compactMap({ $0.aspect }) where !seen.contains(aspect) {
            seen.append(aspect)
            let unknown = prefixes.indices.filter {
                presence[$0] != .no && prefixes[$0].high >= lowest && order.table.share(of: $0, aspect).isUnknown
            }
            if !unknown.isEmpty { answer.unknown.append((aspect, unknown)) }
        }
    }
}

extension RankKey {
    /// The total and the first so many rules.
    func prefix(_ count: Int) -> RankKey { RankKey(total: total, tieBreak: Array(tieBreak.prefix(count))) }
}
