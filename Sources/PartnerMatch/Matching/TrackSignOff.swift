/// Whether the umbrella association of a track agreed, and to which state of the decisions (design §3, `signOffs`).
package struct TrackSignOff: Sendable {
    package enum Status: String, CaseIterable, Sendable {
        /// The dossier records none.
        case missing
        /// Given, and nothing about the track was decided after it.
        case given
        /// Something about the track was decided after it, so it was given on an earlier state.
        case earlierState = "earlier-state"
        /// A date is missing, so nobody can tell whether it was given before or after a decision about the track.
        case undated
    }

    /// Index into the tracks of the call.
    package var track: Int
    /// Who signs off: the umbrella association that the call names, else whoever did.
    package var umbrella: String?
    package var status: Status
    /// The latest sign-off's; nil without one, or where it has none.
    package var date: CalendarDate?
    /// What makes the status `earlierState` (decided after it) or `undated`, the earliest first.
    package var decisions: [RecordedDecision]
}

/// A decision that changes who gets a seat: an index into the list of its kind in the decisions.
package enum RecordedDecision: Hashable, Sendable {
    case override(Int)
    case lot(Int)
    case withdrawal(Int)
}

extension Dossier {
    /// The sign-off of every track, in the order of the call.
    ///
    /// A decision concerns the tracks that its municipalities named (all of them where that is unknown), a withdrawal
    /// of a partner the track of its country. A later decision about others counts too where it changed the seats or
    /// the reserve of the track. A decision of the same day is no later one.
    ///
    /// - Complexity: linear in decisions × tracks; one more ranking for each dated sign-off with later decisions that
    ///   do not name its track.
    package func signOffs(_ ranking: Ranking) -> [TrackSignOff] {
        call.tracks.indices.map { track in
            let umbrella = call.tracks[track].umbrella
            let given = decisions.signOffs.filter { signOff in
                signOff.track == track && (umbrella == nil || signOff.umbrella == umbrella)
            }
            // A renewed sign-off counts in place of the earlier one.
            guard let latest = given.max(by: { ($0.date?.text ?? "") < ($1.date?.text ?? "") }) else {
                return TrackSignOff(track: track, umbrella: umbrella, status: .missing, date: nil, decisions: [])
            }
            var result = TrackSignOff(
                track: track, umbrella: umbrella ?? latest.umbrella, status: .given, date: latest.date, decisions: [])
            let own = recordedDecisions.filter { concerns($0, track) }
            let later = latest.date.map { changes(to: track, after: $0, own, ranking) } ?? []
            let unclear = own.filter { latest.date == nil || date(of: $0) == nil }
            if !later.isEmpty {
                (result.status, result.decisions) = (.earlierState, later)
            } else if !unclear.isEmpty {
                (result.status, result.decisions) = (.undated, unclear)
            }
            result.decisions = byDate(result.decisions)
            return result
        }
    }

    /// The earliest first, those without a date before all; those of one day stay in their order.
    private func byDate(_ decisions: [RecordedDecision]) -> [RecordedDecision] {
        let days = decisions.map { date(of: $0)?.text ?? "" }
        return decisions.indices.sorted { (days[$0], $0) < (days[$1], $1) }.map { decisions[$0] }
    }

    /// Overrides, lots and withdrawals.
    package var recordedDecisions: [RecordedDecision] {
        decisions.overrides.indices.map { .override($0) } + decisions.lots.indices.map { .lot($0) }
            + decisions.withdrawals.indices.map { .withdrawal($0) }
    }

    package func date(of decision: RecordedDecision) -> CalendarDate? {
        switch decision {
        case .override(let index): decisions.overrides[index].date
        case .lot(let index): decisions.lots[index].date
        case .withdrawal(let index): decisions.withdrawals[index].date
        }
    }

    private func concerns(_ decision: RecordedDecision, _ track: Int) -> Bool {
        func named(_ applicant: Int) -> Bool { applicants[applicant].tracks?.contains(track) ?? true }
        switch decision {
        case .override(let index): return named(decisions.overrides[index].applicant)
        case .lot(let index): return decisions.lots[index].between.contains { named($0) }
        case .withdrawal(let index):
            switch decisions.withdrawals[index].who {
            case .applicant(let applicant): return named(applicant)
            case .partner(let partner): return partners[partner].country == call.tracks[track].country
            }
        }
    }

    /// Later decisions about the track; those about others only where the track's lists would differ without them.
    private func changes(
        to track: Int, after day: CalendarDate, _ own: [RecordedDecision], _ ranking: Ranking
    ) -> [RecordedDecision] {
        let later = recordedDecisions.filter { decision in date(of: decision).map { $0 > day } ?? false }
        let others = later.filter { !own.contains($0) }
        guard !others.isEmpty else { return later }
        var earlier = self
        earlier.decisions.overrides.removeAll { override in override.date.map { $0 > day } ?? false }
        earlier.decisions.lots.removeAll { lot in lot.date.map { $0 > day } ?? false }
        earlier.decisions.withdrawals.removeAll { withdrawal in withdrawal.date.map { $0 > day } ?? false }
        let before = earlier.ranking(points: ranking.points).outcome.lists[track]
        return before == ranking.outcome.lists[track] ? later.filter { own.contains($0) } : later
    }
}
