/// The reserve lists: who is next when a seat comes free.
extension Contest {
    /// Per track, who was forced onto its list, then the best of `passed` (in rank order) who name it, at most as many
    /// as the call foresees; equals share a place, and at the end of the list all of them stay. Whoever loses a tie
    /// that is still open comes before everybody of a lower level, so that many places are left free for them.
    ///
    /// O(n·k) for n applicants and k tracks.
    func reserveLists(
        _ passed: [Int], _ levels: [Int?], _ ties: [TieGroup], _ lotOf: inout [Int?]
    ) -> [[TrackList.Reserved]] {
        reserveSizes.indices.map { track in
            var list: [TrackList.Reserved] = []
            for group in equals(forcedReserve(of: track), level: { forcedLevels[$0] }) {
                let place = list.count + 1
                list += group.map { .init(applicant: $0, place: place, isTiedAtEnd: false) }
            }
            let waiting = passed.filter { tracks[$0].contains(track) }
            for group in equals(waiting, level: { levels[$0] ?? 0 }) {
                let held = placesForTied(ties, above: levels[group[0]] ?? 0, track, levels)
                let free = reserveSizes[track] - list.count - held
                guard free > 0 else { break }
                if group.count > 1, let (lot, order) = lot(for: group) {
                    for applicant in order { lotOf[applicant] = lot }
                    for applicant in order.prefix(free) {
                        list.append(.init(applicant: applicant, place: held + list.count + 1, isTiedAtEnd: false))
                    }
                } else {
                    let place = held + list.count + 1
                    list += group.map { .init(applicant: $0, place: place, isTiedAtEnd: group.count > free) }
                }
            }
            return list
        }
    }

    /// How many of the tied at the line who name the track can be left without a seat, and then go before `level`.
    private func placesForTied(_ ties: [TieGroup], above level: Int, _ track: Int, _ levels: [Int?]) -> Int {
        ties.reduce(0) { count, group in
            guard let first = group.tie.between.first, let tied = levels[first], tied > level else { return count }
            let naming = group.tie.between.count { tracks[$0].contains(track) }
            return count + min(naming, group.tie.between.count - group.tie.seats)
        }
    }

    private func forcedReserve(of track: Int) -> [Int] {
        let listed = forced.indices.filter { forced[$0] == .reserve && tracks[$0].contains(track) }
        return listed.sorted { forcedLevels[$0] == forcedLevels[$1] ? $0 < $1 : forcedLevels[$0] > forcedLevels[$1] }
    }

    /// Neighbours of equal level together.
    private func equals(_ ordered: [Int], level: (Int) -> Int) -> [[Int]] {
        var groups: [[Int]] = []
        for applicant in ordered {
            if let last = groups.last?.last, level(last) == level(applicant) {
                groups[groups.count - 1].append(applicant)
            } else {
                groups.append([applicant])
            }
        }
        return groups
    }
}
