/// The days of one municipality.
struct MemberDays: Sendable {
    let member: RematchMember
    /// Nil where it does not tell.
    private let available: [ClosedRange<Int>]?
    private let excluded: [ClosedRange<Int>]
    private let elections: [Int]

    init(_ member: RematchMember, _ municipality: Municipality) {
        self.member = member
        available = municipality.availability.map { Self.joined($0.map { $0.days }) }
        excluded = municipality.unavailable.map { $0.days }
        elections = (municipality.elections ?? []).map { $0.dayNumber }
    }

    /// Sorted, with what touches or overlaps made one.
    private static func joined(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
        var result: [ClosedRange<Int>] = []
        for range in ranges.sorted(by: {
            $0.lowerBound != $1.lowerBound ? $0.lowerBound < $1.lowerBound : $0.upperBound < $1.upperBound
        }) {
            if let last = result.last, range.lowerBound <= last.upperBound + 1 {
                result[result.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }

    var tellsNothing: Bool { available == nil }

    /// Whether it is available on all days of a window: no as soon as it is not on one.
    func state(_ window: ClosedRange<Int>) -> VisitCalendar.MemberState {
        var missing: Int?
        var reason: Int?
        for (index, range) in excluded.enumerated() where range.overlaps(window) {
            let day = max(range.lowerBound, window.lowerBound)
            if missing.map({ day < $0 }) ?? true { (missing, reason) = (day, index) }
        }
        if let available {
            let part = available.first { $0.contains(window.lowerBound) }
            let gap = part.map { $0.upperBound + 1 } ?? window.lowerBound
            if gap <= window.upperBound, missing.map({ gap < $0 }) ?? true { (missing, reason) = (gap, nil) }
        }
        if let missing {
            return .init(
                member: member, truth: .no, missing: CalendarDate(dayNumber: missing), excluded: reason)
        }
        return .init(member: member, truth: available == nil ? .unknown : .yes, missing: nil, excluded: nil)
    }

    func elections(in window: ClosedRange<Int>) -> [VisitCalendar.Election] {
        elections.filter { window.contains($0) }.sorted().map {
            VisitCalendar.Election(member: member, day: CalendarDate(dayNumber: $0))
        }
    }

    /// First days of windows at which something about it changes: between two of them all windows are alike.
    func changes(days: Int) -> [Int] {
        var result: [Int] = []
        for range in (available ?? []) + excluded + elections.map({ $0...$0 }) {
            // Begins to touch it, lies wholly in it, begins to leave it, has left it.
            result += [
                range.lowerBound - days + 1, range.lowerBound, range.upperBound - days + 2, range.upperBound + 1,
            ]
        }
        return result
    }
}
