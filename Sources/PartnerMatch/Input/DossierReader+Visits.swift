/// Reading the visits of a call, and when municipalities are available.
extension DossierReader {
    /// In the order of the call, which says what comes first.
    mutating func readVisits(_ call: JSONNode) {
        var index: [String: Int] = [:]
        for entry in list(call, "visits") ?? [] {
            guard let id = text(entry, "id") else { continue }
            if index[id] != nil {
                if let place = value(entry, "id") { report(.duplicateID, place, .other(.visit)) }
                continue
            }
            let earliest = date(entry, "earliest") ?? self.call.periodStart
            let latest = date(entry, "latest") ?? self.call.periodEnd
            if earliest == nil { report(.missingKey, entry, .key("earliest"), found: nil) }
            if latest == nil { report(.missingKey, entry, .key("latest"), found: nil) }
            let isTogether = boolean(entry, "together") ?? true
            let after = value(entry, "after").flatMap { readAfter($0, index, isTogether: isTogether) }
            let tracks = list(entry, "tracks").map { resolveAll($0, in: trackIndex, .track) }
            guard let earliest, let latest, let days = count(entry, "days"), days > 0, let host = text(entry, "host")
            else { continue }
            if latest.dayNumber - earliest.dayNumber + 1 < days, let place = value(entry, "days") {
                let room = latest.dayNumber - earliest.dayNumber + 1
                report(.visitDoesNotFit, place, room < 1 ? .date : .wholeBetween(1, Int64(room)))
                continue
            }
            index[id] = self.call.visits.count
            self.call.visits.append(
                Visit(
                    id: id, label: words(entry, "label"), host: host == "north" ? .north : .south, days: days,
                    earliest: earliest, latest: latest, isTogether: isTogether,
                    isInTrack: self.call.tracks.indices.map { tracks?.contains($0) ?? true }, after: after))
        }
    }

    private mutating func readAfter(_ node: JSONNode, _ index: [String: Int], isTogether: Bool) -> Visit.After? {
        // Only visits before it in the list are known here, so none can come after itself.
        guard let place = value(node, "visit"), let visit = resolve(place, in: index, .visit) else { return nil }
        // A common visit has one window, and those of the single pairs before it have many.
        guard !isTogether || call.visits[visit].isTogether else {
            report(.wrongReference, place, .existing(.visit))
            return nil
        }
        return Visit.After(visit: visit, days: count(node, "days") ?? 0)
    }

    /// Nil where the file does not tell; an empty list says that there are none.
    mutating func readPeriods(_ municipality: JSONNode, _ key: String) -> [CalendarPeriod]? {
        guard let entries = list(municipality, key) else { return nil }
        var periods: [CalendarPeriod] = []
        for entry in entries where document.kind(entry) == .object {
            let reason = words(entry, "reason")
            if let place = value(entry, "week") {
                guard value(entry, "from") == nil, value(entry, "to") == nil else {
                    report(.invalidPeriod, entry, .oneKeyOf(["week", "from"]), found: "week, from, to")
                    continue
                }
                guard let text = document.string(place) else { continue }
                guard let period = CalendarPeriod(week: text, reason: reason) else {
                    report(.invalidDate, place, .week)
                    continue
                }
                periods.append(period)
                continue
            }
            let (from, to) = (date(entry, "from"), date(entry, "to"))
            guard let from, let to else {
                if value(entry, "from") == nil { report(.missingKey, entry, .key("from"), found: nil) }
                if value(entry, "to") == nil { report(.missingKey, entry, .key("to"), found: nil) }
                continue
            }
            if to < from {
                report(.datesReversed, entry, .date, found: from.text + " … " + to.text)
                continue
            }
            periods.append(CalendarPeriod(first: from, last: to, reason: reason))
        }
        return periods.sorted { left, right in
            if left.first != right.first { return left.first < right.first }
            if left.last != right.last { return left.last < right.last }
            return (left.reason?.text(in: .english) ?? "") < (right.reason?.text(in: .english) ?? "")
        }
    }
}
