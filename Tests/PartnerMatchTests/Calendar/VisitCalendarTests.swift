import DecisionKernels
import Testing

@testable import PartnerMatch

/// Visit calendars against every day of a small grid.
@Suite struct VisitCalendarTests {
    private static let first = CalendarDate("2027-02-20")?.dayNumber ?? 0

    private func day(_ offset: Int) -> CalendarDate { CalendarDate(dayNumber: Self.first + offset) }

    /// A plan of two or three pairs, in one track or two, with random periods and visits.
    private func sample(_ seed: UInt64) -> (dossier: Dossier, plan: Plan) {
        var random = SeededGenerator(seed: seed)
        func below(_ count: Int) -> Int { random.uniformInteger(below: count) }
        func periods(_ most: Int) -> [CalendarPeriod] {
            (0..<below(most + 1)).map { _ in
                let from = below(28)
                return CalendarPeriod(first: day(from), last: day(from + below(12)))
            }
        }
        func tell(_ municipality: inout Municipality) {
            if below(5) > 0 {
                municipality.availability =
                    below(3) == 0
                    ? periods(3)
                    : [
                        CalendarPeriod(first: day(0), last: day(12 + below(28)))
                    ] + periods(1)
            }
            municipality.unavailable = periods(1)
            if below(3) == 0 { municipality.elections = [day(below(35))] }
        }
        let count = 2 + below(2)
        let tracks = [MatchingFixture.track(seats: 3), MatchingFixture.track("rwanda", country: "RW", seats: 3)]
        let applicants = (0..<count).map { index -> Municipality in
            var municipality = MatchingFixture.applicant("a\(index)")
            municipality.tracks = [0, 1]
            tell(&municipality)
            return municipality
        }
        let partners = (0..<count).map { index -> Municipality in
            var municipality = MatchingFixture.partner("p\(index)", country: below(3) == 0 ? "RW" : "BJ")
            tell(&municipality)
            return municipality
        }
        var dossier = MatchingFixture.dossier(applicants, partners, tracks)
        for index in 0..<(1 + below(3)) {
            let earliest = below(10)
            let isTogether = below(4) > 0
            let days = 1 + below(6)
            var after: Visit.After?
            let before = dossier.call.visits.indices.filter { dossier.call.visits[$0].isTogether || !isTogether }
            if let last = before.last, below(2) == 0 { after = Visit.After(visit: last, days: below(5)) }
            dossier.call.visits.append(
                Visit(
                    id: "v\(index)", label: nil, host: below(2) == 0 ? .north : .south, days: days,
                    earliest: day(earliest), latest: day(earliest + days - 1 + below(13)), isTogether: isTogether,
                    isInTrack: [true, below(3) > 0], after: after))
        }
        return (dossier, dossier.plan(candidates: dossier.candidatesInIDOrder))
    }

    /// Day by day: no on one day is no; not told on one day is unknown.
    private func truth(_ municipality: Municipality, _ days: ClosedRange<Int>) -> Truth {
        var result = Truth.yes
        for day in days {
            if municipality.unavailable.contains(where: { $0.days.contains(day) }) { return .no }
            guard let availability = municipality.availability else {
                result = .unknown
                continue
            }
            if !availability.contains(where: { $0.days.contains(day) }) { return .no }
        }
        return result
    }

    private struct Value: Comparable {
        var suited = 0
        var possible = 0
        var elections = 0

        static func < (left: Self, right: Self) -> Bool {
            (left.suited, left.possible, -left.elections) < (right.suited, right.possible, -right.elections)
        }

        static func + (left: Self, right: Self) -> Self {
            Value(
                suited: left.suited + right.suited, possible: left.possible + right.possible,
                elections: left.elections + right.elections)
        }
    }

    private func value(_ dossier: Dossier, _ pairs: [RematchPair], _ days: ClosedRange<Int>) -> Value {
        var value = Value()
        for pair in pairs {
            let both = [dossier.applicants[pair.applicant], dossier.partners[pair.partner]]
            let truths = both.map { truth($0, days) }
            if truths.allSatisfy({ $0 == .yes }) { value.suited += 1 }
            if !truths.contains(.no) { value.possible += 1 }
            value.elections += both.flatMap { $0.elections ?? [] }.count { days.contains($0.dayNumber) }
        }
        return value
    }

    /// The best that the visits of a group can come to, whatever the windows: every choice of first days. A visit that
    /// finds no window counts nothing and holds nothing back.
    private func best(
        _ dossier: Dossier, _ pairs: [RematchPair], _ visits: ArraySlice<Int>, _ ends: [Int: Int]
    ) -> (value: Value, starts: [Int]) {
        guard let visit = visits.first else { return (Value(), []) }
        let rule = dossier.call.visits[visit]
        var from = rule.earliest.dayNumber
        if let after = rule.after, let end = ends[after.visit] { from = max(from, end + after.days + 1) }
        let last = rule.latest.dayNumber - rule.days + 1
        guard from <= last else {
            let rest = best(dossier, pairs, visits.dropFirst(), ends)
            return (rest.value, [-1] + rest.starts)
        }
        var found: (value: Value, starts: [Int])?
        for start in from...last {
            let days = start...(start + rule.days - 1)
            var ends = ends
            ends[visit] = days.upperBound
            let rest = best(dossier, pairs, visits.dropFirst(), ends)
            let own = value(dossier, pairs, days) + rest.value
            if found.map({ own > $0.value }) ?? true { found = (own, [start] + rest.starts) }
        }
        return found ?? (Value(), [])
    }

    @Test func agreesWithEveryChoiceOfDays() throws {
        var suiting = 0
        var partial = 0
        var unknown = 0
        var chained = 0
        for seed in 1...150 as ClosedRange<UInt64> {
            let (dossier, plan) = sample(seed)
            let calendar = dossier.visitCalendar(plan)
            var endsOfTrack: [Int: [Int: Int]] = [:]
            for group in calendar.groups {
                let visits = group.visits.map(\.visit)
                let isTogether = dossier.call.visits[visits[0]].isTogether
                let ends = isTogether ? [:] : endsOfTrack[group.track] ?? [:]
                let expected = best(dossier, group.pairs, visits[...], ends)
                // Compared by what the windows come to, and by the first window, which is the earliest of the best.
                var own = Value()
                var settled = ends
                for planned in group.visits {
                    guard let window = planned.proposed else { continue }
                    let days = window.first.dayNumber...window.last.dayNumber
                    let rule = dossier.call.visits[planned.visit]
                    #expect(days.count == rule.days && window.first >= rule.earliest && window.last <= rule.latest)
                    if let after = rule.after, let end = settled[after.visit] {
                        #expect(days.lowerBound > end + after.days, "seed \(seed)")
                        chained += 1
                    }
                    settled[planned.visit] = days.upperBound
                    own = own + value(dossier, group.pairs, days)
                    #expect(window.suited == value(dossier, group.pairs, days).suited, "seed \(seed)")
                    #expect(window.suited + window.open == value(dossier, group.pairs, days).possible, "seed \(seed)")
                    #expect(window.elections.count == value(dossier, group.pairs, days).elections, "seed \(seed)")
                    // Exactly the first days that suit everybody, from the bound on.
                    let last = rule.latest.dayNumber - rule.days + 1
                    let starts = (planned.from.dayNumber...max(planned.from.dayNumber, last)).filter { start in
                        start <= last
                            && value(dossier, group.pairs, start...(start + rule.days - 1)).suited == group.pairs.count
                    }
                    let listed = planned.suitsAll.flatMap { Array($0.first.dayNumber...$0.last.dayNumber) }
                    #expect(listed == starts, "seed \(seed)")
                    if window.suitsAll { suiting += 1 } else { partial += 1 }
                    if window.open > 0 { unknown += 1 }
                }
                #expect(own == expected.value, "seed \(seed)")
                let starts = group.visits.map { $0.proposed?.first.dayNumber ?? -1 }
                #expect(starts.first == expected.starts.first, "seed \(seed)")
                if isTogether { endsOfTrack[group.track] = settled }
            }
        }
        #expect(suiting > 20)
        #expect(partial > 40)
        #expect(unknown > 20)
        #expect(chained > 15)
    }

    @Test func countsDaysAndWeeks() throws {
        var number = try #require(CalendarDate("1999-12-25")).dayNumber
        var date = try #require(CalendarDate("1999-12-25"))
        for _ in 0..<1500 {
            #expect(CalendarDate(dayNumber: number) == date && CalendarDate(date.text) == date)
            #expect(date.dayNumber == number)
            number += 1
            let next = CalendarDate(dayNumber: number)
            #expect(date < next)
            date = next
        }
        #expect(CalendarDate("1970-01-01")?.dayNumber == 0)
        // Weeks of ISO 8601 around turns of years, as its annex lists them.
        let weeks = [
            "2026-W01": "2025-12-29", "2026-W53": "2026-12-28", "2027-W01": "2027-01-04", "2024-W40": "2024-09-30",
        ]
        for (week, monday) in weeks { #expect(CalendarPeriod(week: week)?.first.text == monday, "\(week)") }
        #expect(CalendarPeriod(week: "2027-W53") == nil)
        for wrong in ["2027-W00", "2027-W54", "2027W10", "2027-w10", "2027-W1", "27-W10", ""] {
            #expect(CalendarPeriod(week: wrong) == nil, "\(wrong)")
        }
    }

    @Test func neverTakesUnknownForFree() throws {
        var dossier = MatchingFixture.pair()
        dossier.call.visits = [
            Visit(
                id: "v", label: nil, host: .south, days: 5, earliest: day(0), latest: day(20), isTogether: true,
                isInTrack: [true], after: nil)
        ]
        dossier.partners[0].availability = [CalendarPeriod(first: day(3), last: day(30))]
        dossier.applicants[0].unavailable = [
            CalendarPeriod(first: day(0), last: day(9), reason: LocalisedText("council"))
        ]
        let calendar = dossier.visitCalendar(dossier.plan(candidates: dossier.candidatesInIDOrder))
        let planned = try #require(calendar.groups.first?.visits.first)
        let window = try #require(planned.proposed)
        #expect(planned.suitsAll.isEmpty && window.suited == 0 && window.open == 1)
        #expect(window.first == day(10) && window.last == day(14))
        #expect(calendar.unknown == [RematchMember(.north, 0)])
    }
}
