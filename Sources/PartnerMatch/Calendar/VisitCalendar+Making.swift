extension Dossier {
    /// When the pairs of a plan can visit each other, by the visits of the call.
    ///
    /// Whom a window suits changes only where a period or an election begins or ends to touch it, so one window for each
    /// such day is enough (a sweep over the ends of intervals). Of a group's visits together the windows are chosen that
    /// suit the most pairs for certain, then the most that are not known to be unavailable, then with the fewest
    /// elections; among equals the earliest, the visits before others first.
    ///
    /// - Complexity: O(v·r·k) windows held against k municipalities, for v visits of a group and r runs; for a visit
    ///   after another as often as the other has runs.
    package func visitCalendar(_ plan: Plan) -> VisitCalendar {
        let pairs = plan.pairs.map { RematchPair($0.applicant, $0.partner) }.sorted()
        var groups: [VisitCalendar.Group] = []
        for track in call.tracks.indices {
            let own = pairs.filter { plan.table.trackOfPartner[$0.partner] == track }
            let visits = call.visits.indices.filter { call.visits[$0].isInTrack[track] }
            let together = visits.filter { call.visits[$0].isTogether }
            let alone = visits.filter { !call.visits[$0].isTogether }
            guard !own.isEmpty else { continue }
            // What comes after a common visit is held against its window.
            var bounds: [Int: Int] = [:]
            if !together.isEmpty {
                var maker = CalendarMaker(self, own, together, after: [:])
                groups.append(VisitCalendar.Group(track: track, pairs: own, visits: maker.planned()))
                bounds = maker.ends
            }
            for pair in own where !alone.isEmpty {
                var maker = CalendarMaker(self, [pair], alone, after: bounds)
                groups.append(VisitCalendar.Group(track: track, pairs: [pair], visits: maker.planned()))
            }
        }
        let members =
            Set(pairs.map { RematchMember(.north, $0.applicant) } + pairs.map { RematchMember(.south, $0.partner) })
        return VisitCalendar(
            groups: groups, unknown: members.sorted().filter { municipality($0).availability == nil })
    }
}

/// Chooses the windows of one group.
private struct CalendarMaker {
    private let dossier: Dossier
    private let pairs: [RematchPair]
    private let visits: [Int]
    /// Applicant and partner of each pair.
    private let members: [MemberDays]
    /// By visit that is settled: its last day.
    private(set) var ends: [Int: Int]
    /// By visit and first day: the best that it and those after it come to.
    private var known: [Key: Choice?] = [:]

    private struct Key: Hashable {
        let visit: Int
        let from: Int
    }

    /// The window of a visit and of those after it.
    private struct Choice {
        var first: Int
        var suited: Int
        var possible: Int
        var elections: Int

        /// Later ones are never better among equals.
        func isAbove(_ other: Choice) -> Bool {
            if suited != other.suited { return suited > other.suited }
            if possible != other.possible { return possible > other.possible }
            return elections < other.elections
        }
    }

    init(_ dossier: Dossier, _ pairs: [RematchPair], _ visits: [Int], after ends: [Int: Int]) {
        self.dossier = dossier
        self.pairs = pairs
        self.visits = visits
        self.ends = ends
        members = pairs.flatMap { pair in
            [RematchMember(.north, pair.applicant), RematchMember(.south, pair.partner)].map {
                MemberDays($0, dossier.municipality($0))
            }
        }
    }

    mutating func planned() -> [VisitCalendar.PlannedVisit] {
        // Visits come after those that they follow.
        visits.map { visit in
            let from = firstDay(visit)
            let choice = best(visit, from)
            if let choice { ends[visit] = choice.first + length(visit) - 1 }
            return VisitCalendar.PlannedVisit(
                visit: visit, from: CalendarDate(dayNumber: from), suitsAll: suitsAll(visit, from),
                proposed: choice.map { window(visit, $0.first) })
        }
    }

    private func length(_ visit: Int) -> Int { dossier.call.visits[visit].days }

    /// Where the visit before it has no window, nothing holds this one back.
    private func firstDay(_ visit: Int) -> Int {
        let earliest = dossier.call.visits[visit].earliest.dayNumber
        guard let after = dossier.call.visits[visit].after, let end = ends[after.visit] else { return earliest }
        return max(earliest, end + after.days + 1)
    }

    /// The first days of a visit cut into runs in which all windows are alike, from a day on.
    private func runs(_ visit: Int, _ from: Int) -> [ClosedRange<Int>] {
        let last = dossier.call.visits[visit].latest.dayNumber - length(visit) + 1
        guard from <= last else { return [] }
        let cuts = Set(members.flatMap { $0.changes(days: length(visit)) }).filter { $0 > from && $0 <= last }.sorted()
        var runs: [ClosedRange<Int>] = []
        var start = from
        for cut in cuts {
            runs.append(start...(cut - 1))
            start = cut
        }
        return runs + [start...last]
    }

    private func days(_ visit: Int, _ first: Int) -> ClosedRange<Int> { first...(first + length(visit) - 1) }

    private func states(_ days: ClosedRange<Int>) -> [VisitCalendar.PairState] {
        pairs.indices.map { index in
            VisitCalendar.PairState(
                pair: pairs[index], members: [members[2 * index].state(days), members[2 * index + 1].state(days)])
        }
    }

    private func elections(_ days: ClosedRange<Int>) -> [VisitCalendar.Election] {
        members.flatMap { $0.elections(in: days) }.sorted { left, right in
            left.day != right.day ? left.day < right.day : left.member < right.member
        }
    }

    /// The earliest of the best windows from a day on, those of the visits after it taken into account; nil where there
    /// is none.
    private mutating func best(_ visit: Int, _ from: Int) -> Choice? {
        let key = Key(visit: visit, from: from)
        if let known = known[key] { return known }
        let followers = visits.filter { dossier.call.visits[$0].after?.visit == visit }
        var best: Choice?
        for run in runs(visit, from) {
            let days = days(visit, run.lowerBound)
            let states = states(days)
            var choice = Choice(
                first: run.lowerBound, suited: states.count { $0.truth == .yes },
                possible: states.count { $0.truth != .no }, elections: elections(days).count)
            for follower in followers {
                let gap = dossier.call.visits[follower].after?.days ?? 0
                let earliest = dossier.call.visits[follower].earliest.dayNumber
                guard let next = self.best(follower, max(earliest, days.upperBound + gap + 1)) else { continue }
                choice.suited += next.suited
                choice.possible += next.possible
                choice.elections += next.elections
            }
            if best.map({ choice.isAbove($0) }) ?? true { best = choice }
        }
        known[key] = .some(best)
        return best
    }

    private func suitsAll(_ visit: Int, _ from: Int) -> [VisitCalendar.Run] {
        var result: [VisitCalendar.Run] = []
        for run in runs(visit, from) {
            let days = days(visit, run.lowerBound)
            guard states(days).allSatisfy({ $0.truth == .yes }) else { continue }
            let elections = elections(days)
            let (first, last) = (CalendarDate(dayNumber: run.lowerBound), CalendarDate(dayNumber: run.upperBound))
            if let before = result.last, before.elections == elections,
                before.last.dayNumber + 1 == run.lowerBound
            {
                result[result.count - 1].last = last
            } else {
                result.append(VisitCalendar.Run(first: first, last: last, elections: elections))
            }
        }
        return result
    }

    private func window(_ visit: Int, _ first: Int) -> VisitCalendar.Window {
        let days = days(visit, first)
        return VisitCalendar.Window(
            first: CalendarDate(dayNumber: days.lowerBound), last: CalendarDate(dayNumber: days.upperBound),
            pairs: states(days), elections: elections(days))
    }
}
