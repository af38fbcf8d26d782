/// The dossier as an umbrella association sees it, so that one engine scores applicants and partners alike.
extension Dossier {
    /// A fact of this name is known for every partner whose decision the umbrella association did not leave open; no
    /// file can name it.
    private static let decidedFact = "umbrella/decided"

    /// The partners of a track (nil: those without a track) in the place of applicants, judged by its umbrella
    /// association's grid and then by the call's rules for partners, which stand in it as rules.
    ///
    /// The statuses that the umbrella association gave stand where the panel's overrides stand; one that it left
    /// pending stands as a rule whose answer is unknown.
    package func umbrellaDossier(of track: Int?) -> (dossier: Dossier, partners: [Int], openDecision: Int?) {
        let members = partners.indices.filter { call.track(of: partners[$0]) == track }
        var view = self
        view.partners = []
        view.partnerSheets = []
        view.applicants = members.map { asApplicant(partners[$0], hasTrack: track != nil) }
        view.call.criteria = track.map { call.partnerGrid(of: $0) + rulesForPartners($0) } ?? []
        var openDecision: Int?
        if members.contains(where: { partners[$0].preselection?.status == .pending }) {
            openDecision = view.call.criteria.count
            view.call.criteria.append(
                rule("umbrella/decision", .fact(Self.decidedFact, is: true)) { Texts($0).umbrellaDecision })
        }
        setRules(of: track, members.count, in: &view.call)
        view.weights = track.map { umbrellaWeights(of: $0) } ?? .none
        view.sheets = sheets(about: members)
        view.assessors = track.map { panel(of: $0, members) } ?? []
        view.decisions = decisions(about: members)
        return (view, members, openDecision)
    }

    private func asApplicant(_ partner: Municipality, hasTrack: Bool) -> Municipality {
        var municipality = partner
        municipality.tracks = hasTrack ? [0] : []
        municipality.commitments = partner.gridCommitments
        if partner.preselection?.status != .pending { municipality.facts[Self.decidedFact] = true }
        return municipality
    }

    private func setRules(of track: Int?, _ count: Int, in call: inout Call) {
        call.notices = []
        call.closes = nil
        call.partnerCriteria = []
        call.tieBreak = []
        call.quotas = []
        call.tracks = []
        guard let track else { return }
        let rules = self.call.tracks[track].preselection
        call.tieBreak = rules.tieBreak.map { .criterion($0) }
        call.assessment = rules.assessment ?? call.assessment
        var own = self.call.tracks[track]
        // Without a number of places there is one for everybody who passes.
        own.seats = rules.places ?? count
        own.reserve = rules.reserve
        call.tracks = [own]
    }

    /// A grid without scored criteria needs no weights.
    private func umbrellaWeights(of track: Int) -> WeightSet {
        var weights = self.weights.ofUmbrellas?[track] ?? .none
        let isScored = call.partnerGrid(of: track).contains { criterion in
            if case .scored = criterion.kind { return true }
            return false
        }
        if !isScored { weights.criteria = [:] }
        return weights
    }

    private func rulesForPartners(_ track: Int) -> [Criterion] {
        call.tracks[track].eligiblePartners.enumerated().map { index, condition in
            rule("eligible-partners/\(index)", condition) { MatchingTexts(self, $0).requirement(condition) }
        }
    }

    private func rule(_ id: String, _ condition: Condition, _ label: (Language) -> String) -> Criterion {
        Criterion(
            id: id, label: LocalisedText(nl: label(.dutch), fr: label(.french), en: label(.english)), reference: nil,
            source: nil, evidence: nil, kind: .rule(condition, isExclusive: true))
    }

    private func sheets(about members: [Int]) -> [ScoreSheet] {
        partnerSheets.compactMap { sheet in
            guard let index = members.firstIndex(of: sheet.applicant) else { return nil }
            var sheet = sheet
            sheet.applicant = index
            return sheet
        }
    }

    /// The whole roster, so that sheets keep their assessor. Who may score is told by the mandate: members of the
    /// umbrella association, and whoever handed in a sheet about one of its partners.
    private func panel(of track: Int, _ members: [Int]) -> [Assessor] {
        let lines = call.gridLines(of: track)
        let signed = Set(partnerSheets.filter { members.contains($0.applicant) }.map { $0.assessor })
        return assessors.enumerated().map { index, assessor in
            var member = assessor
            let isOfUmbrella =
                assessor.organisation != nil && assessor.organisation == call.tracks[track].umbrella
            member.mandate =
                isOfUmbrella || signed.contains(index)
                ? assessor.gridMandate.map { mandate in lines.indices.filter { mandate.contains(lines[$0]) } } : []
            return member
        }
    }

    private func decisions(about members: [Int]) -> PanelDecisions {
        var result = PanelDecisions()
        for (index, partner) in members.enumerated() {
            guard let given = partners[partner].preselection, let decision = given.status?.override else { continue }
            result.overrides.append(
                .init(
                    applicant: index, decision: decision, reason: given.reason ?? LocalisedText(""), date: given.date))
        }
        for withdrawal in decisions.withdrawals {
            guard case .partner(let partner) = withdrawal.who, let index = members.firstIndex(of: partner) else {
                continue
            }
            result.withdrawals.append(
                .init(who: .applicant(index), date: withdrawal.date, reason: withdrawal.reason))
        }
        return result
    }
}

extension Preselection.Status {
    fileprivate var override: PanelDecisions.Override.Decision? {
        switch self {
        case .preselected: .selected
        case .reserve: .reserve
        case .notRetained: .notSelected
        case .pending: nil
        }
    }
}
