/// Days as numbers, so that they can be counted.
extension CalendarDate {
    /// Days since 1970-01-01, by the proleptic Gregorian calendar (Howard Hinnant 2013, *chrono-Compatible Low-Level Date
    /// Algorithms*).
    package var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day with a number; the other way round.
    package init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }
}

/// Some days one after the other, and why they are named.
package struct CalendarPeriod: Hashable, Sendable {
    package var first: CalendarDate
    package var last: CalendarDate
    package var reason: LocalisedText?

    package init(first: CalendarDate, last: CalendarDate, reason: LocalisedText? = nil) {
        self.first = first
        self.last = last
        self.reason = reason
    }

    /// Monday to Sunday of a week of ISO 8601, as in `2026-W40`; nil for anything else, also for weeks that do not exist.
    package init?(week text: String, reason: LocalisedText? = nil) {
        let bytes = [UInt8](text.utf8)
        guard bytes.count == 8, bytes[4] == UInt8(ascii: "-"), bytes[5] == UInt8(ascii: "W"),
            let year = Self.number(bytes[0..<4]), let week = Self.number(bytes[6..<8]), year >= 1, week >= 1,
            let fourth = CalendarDate(String(text.prefix(4)) + "-01-04")
        else { return nil }
        // The first week is the one with 4 January; a week belongs to the year of its Thursday.
        let monday = fourth.dayNumber - Self.weekday(fourth.dayNumber) + 7 * (week - 1)
        guard CalendarDate(dayNumber: monday + 3).year == year else { return nil }
        self.init(
            first: CalendarDate(dayNumber: monday), last: CalendarDate(dayNumber: monday + 6), reason: reason)
    }

    /// 0 for Monday.
    private static func weekday(_ dayNumber: Int) -> Int { ((dayNumber + 3) % 7 + 7) % 7 }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }

    /// The days as numbers.
    package var days: ClosedRange<Int> { first.dayNumber...last.dayNumber }
}
