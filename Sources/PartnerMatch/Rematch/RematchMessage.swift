/// What one municipality has to be told, in its own language; nothing about anybody but itself and its partners, and
/// no reason that somebody gave for leaving.
package struct RematchMessage: Sendable {
    package enum Item: Hashable, Sendable {
        /// Its withdrawal is noted; the day where it is recorded.
        case withdrawalNoted(CalendarDate?)
        /// Its track is no longer part of the call.
        case trackDropped(Int)
        /// The partnership ends because the other left.
        case endsAsOtherLeft(Int)
        /// The partnership ends because of what was said before.
        case endsAsSaid(Int)
        /// The partnership with this one cannot go ahead.
        case cannotGoAhead(Int)
        /// A place has come free in this track, and it is its turn.
        case placeFree(track: Int)
        /// Its place moves to another track that it named.
        case moves(track: Int)
        /// The new partner, the first one where it had none.
        case partner(Int, track: Int, isFirst: Bool)
        /// Does it agree? With the last day to answer where one is set.
        case agrees(deadline: CalendarDate?)
        /// No new partner for now.
        case nobodyYet
    }

    package var member: RematchMember
    /// The language of the municipality: Dutch in Belgium, the first of ours among the working languages of a
    /// partner's track; nil where it is not known.
    package var language: Language?
    package var items: [Item]
}

extension Rematch {
    /// What to tell whom: applicants, then partners, in id order. Nobody is bothered for whom nothing changes.
    package var messages: [RematchMessage] {
        let members =
            dossier.applicants.indices.map { RematchMember(.north, $0) }
            + dossier.partners.indices.map { RematchMember(.south, $0) }
        return members.compactMap { member in
            let items = items(for: member)
            return items.isEmpty ? nil : RematchMessage(member: member, language: language(of: member), items: items)
        }
    }

    /// Who keeps its partner and need not be told anything, applicants first.
    package var unchanged: [RematchMember] {
        Side.allCases.flatMap { side in kept.map { RematchMember(side, $0.index(side)) }.sorted() }
            .filter { items(for: $0).isEmpty }
    }

    private func language(of member: RematchMember) -> Language? {
        if member.side == .north {
            let country = dossier.applicants[member.index].country
            return country == nil || country == "BE" ? .dutch : nil
        }
        guard let track = plan.table.trackOfPartner[member.index] else { return nil }
        return dossier.call.tracks[track].workingLanguages.compactMap { Language(rawValue: $0) }.first
    }

    private func items(for member: RematchMember) -> [RematchMessage.Item] {
        let side = member.side
        let gone = lost.filter { $0.pair.index(side) == member.index }
        var items: [RematchMessage.Item] = []
        if let leaver = leavers.first(where: { $0.member == member }) {
            guard !gone.isEmpty || leaver.cause == .named else { return [] }
            switch leaver.cause {
            case .recorded(let index): items.append(.withdrawalNoted(dossier.decisions.withdrawals[index].date))
            case .named: items.append(.withdrawalNoted(nil))
            case .countryDropped: items.append(.trackDropped(plan.table.trackOfPartner[member.index] ?? 0))
            }
            return items + gone.map { .endsAsSaid($0.pair.index(side.other)) }
        }
        for entry in gone { items += endings(entry, side) }
        if let pair = new.first(where: { $0.index(side) == member.index }), let track = track(of: pair) {
            let before = old.first { $0.index(side) == member.index }
            if before == nil { items.append(.placeFree(track: track)) }
            if side == .north, let before, self.track(of: before) != track,
                dossier.applicants[member.index].tracks?.contains(track) ?? false
            {
                items.append(.moves(track: track))
            }
            items.append(.partner(pair.index(side.other), track: track, isFirst: before == nil))
            let consent = dossier.decisions.consents.first {
                $0.applicant == pair.applicant && $0.partner == pair.partner
            }
            let answer = side == .north ? consent?.north : consent?.south
            if answer != .yes { items.append(.agrees(deadline: consent?.deadline)) }
        } else if !gone.isEmpty, partner(of: member) == nil {
            items.append(.nobodyYet)
        }
        return items
    }

    private func endings(_ entry: LostPair, _ side: Side) -> [RematchMessage.Item] {
        let other = entry.pair.index(side.other)
        switch entry.loss {
        case .left: return [.endsAsOtherLeft(other)]
        case .trackDropped(let track): return [.trackDropped(track), .endsAsSaid(other)]
        case .blocked, .decidedOtherwise, .twice, .noSeat: return [.cannotGoAhead(other)]
        }
    }
}
