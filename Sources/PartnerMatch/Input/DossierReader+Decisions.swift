/// Reading what people decided.
extension DossierReader {
    mutating func readDecisions(_ node: JSONNode) -> PanelDecisions {
        var decisions = PanelDecisions()
        var overridden: Set<Int> = []
        for entry in list(node, "overrides") ?? [] {
            guard let place = value(entry, "municipality"),
                let applicant = resolve(place, in: applicantIndex, .applicant),
                let decision: PanelDecisions.Override.Decision = choice(entry, "decision"),
                let reason = words(entry, "reason")
            else { continue }
            guard overridden.insert(applicant).inserted else {
                report(.contradictoryDecision, place, .other(.override))
                continue
            }
            decisions.overrides.append(
                PanelDecisions.Override(
                    applicant: applicant, decision: decision, reason: reason, date: expectedDate(entry)))
        }
        for entry in list(node, "lots") ?? [] {
            let between = resolveAll(list(entry, "between") ?? [], in: applicantIndex, .applicant).sorted()
            guard let seed = integer(entry, "seed"), let unsigned = UInt64(exactly: seed) else { continue }
            if decisions.lots.contains(where: { $0.between == between && $0.seed != unsigned }) {
                report(.contradictoryDecision, entry, .other(.lot))
            }
            decisions.lots.append(
                PanelDecisions.Lot(
                    between: between, seed: unsigned, date: expectedDate(entry), reason: words(entry, "reason")))
        }
        decisions.fixedPairs = readPairs(node, "fixedPairs")
        decisions.forbiddenPairs = readPairs(node, "forbiddenPairs")
        reportContradictions(decisions, node)
        readConsents(node, into: &decisions)
        readSignOffs(node, into: &decisions)
        readWithdrawals(node, into: &decisions)
        decisions.overrides.sort { $0.applicant < $1.applicant }
        decisions.lots.sort {
            if $0.between != $1.between { return $0.between.lexicographicallyPrecedes($1.between) }
            return ($0.seed, $0.date?.text ?? "") < ($1.seed, $1.date?.text ?? "")
        }
        return decisions
    }

    /// When something was decided. It can be done without; then nobody can tell whether it came before a sign-off.
    private mutating func expectedDate(_ entry: JSONNode) -> CalendarDate? {
        if value(entry, "date") == nil { report(.missingDate, entry, .key("date"), found: nil, severity: .warning) }
        return date(entry, "date")
    }

    private mutating func readPairs(_ node: JSONNode, _ key: String) -> [PanelDecisions.PairDecision] {
        var result: [PanelDecisions.PairDecision] = []
        var seen: Set<[Int]> = []
        for entry in list(node, key) ?? [] {
            let applicant = value(entry, "applicant").flatMap { resolve($0, in: applicantIndex, .applicant) }
            let partner = value(entry, "partner").flatMap { resolve($0, in: partnerIndex, .partner) }
            guard let applicant, let partner else { continue }
            guard seen.insert([applicant, partner]).inserted else {
                report(.duplicateID, entry, .other(.partner))
                continue
            }
            result.append(
                PanelDecisions.PairDecision(applicant: applicant, partner: partner, reason: words(entry, "reason")))
        }
        return result.sorted { ($0.applicant, $0.partner) < ($1.applicant, $1.partner) }
    }

    private mutating func reportContradictions(_ decisions: PanelDecisions, _ node: JSONNode) {
        let forbidden = Set(decisions.forbiddenPairs.map { [$0.applicant, $0.partner] })
        for entry in list(node, "fixedPairs") ?? [] {
            guard let applicant = text(entry, "applicant").flatMap({ applicantIndex[$0] }),
                let partner = text(entry, "partner").flatMap({ partnerIndex[$0] })
            else { continue }
            if forbidden.contains([applicant, partner]) {
                report(.contradictoryDecision, entry, .other(.partner))
            }
        }
    }

    private mutating func readConsents(_ node: JSONNode, into decisions: inout PanelDecisions) {
        var seen: Set<[Int]> = []
        for entry in list(node, "consents") ?? [] {
            guard let pair = list(entry, "pair"), pair.count >= 2, let first = pair.first, let last = pair.last else {
                continue
            }
            if pair.count > 2, let place = value(entry, "pair") { report(.wrongType, place, .existing(.partner)) }
            guard let applicant = resolve(first, in: applicantIndex, .applicant),
                let partner = resolve(last, in: partnerIndex, .partner)
            else { continue }
            guard seen.insert([applicant, partner]).inserted else {
                report(.duplicateID, entry, .other(.partner))
                continue
            }
            decisions.consents.append(readConsent(entry, applicant, partner))
        }
        decisions.consents.sort { ($0.applicant, $0.partner) < ($1.applicant, $1.partner) }
    }

    /// One proposal with its answers. Nobody answers, or is to answer, before being asked; and a day without an answer
    /// says nothing.
    private mutating func readConsent(
        _ entry: JSONNode, _ applicant: Int, _ partner: Int
    ) -> PanelDecisions.Consent {
        let consent = PanelDecisions.Consent(
            applicant: applicant, partner: partner, north: choice(entry, "north") ?? .pending,
            south: choice(entry, "south") ?? .pending, proposed: date(entry, "proposed"),
            northDate: date(entry, "northDate"), southDate: date(entry, "southDate"),
            deadline: date(entry, "deadline"))
        for key in ["northDate", "southDate", "deadline"] {
            guard let proposed = consent.proposed, let day = date(entry, key), day < proposed,
                let place = value(entry, key)
            else { continue }
            report(.datesReversed, place, .date)
        }
        for (key, dateKey) in [("north", "northDate"), ("south", "southDate")] {
            guard let place = value(entry, dateKey), text(entry, key) ?? "pending" == "pending" else { continue }
            report(.answerMissing, place, .key(key))
        }
        return consent
    }

    private mutating func readSignOffs(_ node: JSONNode, into decisions: inout PanelDecisions) {
        for entry in list(node, "signOffs") ?? [] {
            guard let umbrella = text(entry, "umbrella"), let place = value(entry, "umbrella"),
                let track = value(entry, "track").flatMap({ resolve($0, in: trackIndex, .track) })
            else { continue }
            // Nobody agrees in the place of another association.
            if let own = call.tracks[track].umbrella, own != umbrella {
                report(
                    .foreignSignOff, place, .oneOf([own]),
                    suggestion: nearest(to: umbrella, among: [own]))
                continue
            }
            decisions.signOffs.append(
                PanelDecisions.SignOff(umbrella: umbrella, track: track, date: expectedDate(entry)))
        }
        decisions.signOffs.sort {
            ($0.track, $0.umbrella, $0.date?.text ?? "") < ($1.track, $1.umbrella, $1.date?.text ?? "")
        }
    }

    private mutating func readWithdrawals(_ node: JSONNode, into decisions: inout PanelDecisions) {
        var named: Set<String> = []
        var found: [(id: String, withdrawal: PanelDecisions.Withdrawal)] = []
        for entry in list(node, "withdrawals") ?? [] {
            guard let place = value(entry, "municipality"), let id = document.string(place) else { continue }
            guard named.insert(id).inserted else {
                report(.duplicateID, place, .other(.municipality))
                continue
            }
            let who: PanelDecisions.Withdrawal.Who
            if let applicant = applicantIndex[id] {
                who = .applicant(applicant)
            } else if let partner = partnerIndex[id] {
                who = .partner(partner)
            } else {
                if Identifier.isValid(id), !undeclared.contains(.municipality) {
                    let names = applicantIndex.keys.sorted() + partnerIndex.keys.sorted()
                    report(
                        .unknownReference, place, .existing(.municipality),
                        suggestion: nearest(to: id, among: names))
                }
                continue
            }
            let withdrawal = PanelDecisions.Withdrawal(
                who: who, date: expectedDate(entry), reason: words(entry, "reason"))
            found.append((id, withdrawal))
        }
        // Ids are unique among both sides.
        decisions.withdrawals = found.sorted { $0.id < $1.id }.map { $0.withdrawal }
    }
}
