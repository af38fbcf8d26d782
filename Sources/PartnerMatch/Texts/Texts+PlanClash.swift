extension MatchingTexts {
    /// One of the decisions and rules that cannot hold together; `pair` is the fixed pair that a reason stands against.
    package func clash(_ clash: PlanClash, pair: PanelDecisions.PairDecision?) -> String {
        switch clash {
        case .fixedPair(let index):
            let decision = dossier.decisions.fixedPairs[index]
            let names = self.pair(decision.applicant, decision.partner)
            return language.pick(
                nl: "Bij beslissing ligt vast: \(names).", fr: "Une décision fixe : \(names).",
                en: "A decision fixes \(names).")
        case .agreedPair(let index):
            let consent = dossier.decisions.consents[index]
            let names = self.pair(consent.applicant, consent.partner)
            return language.pick(
                nl: "Beide kanten zeiden al ja: \(names).", fr: "Les deux parties ont déjà dit oui : \(names).",
                en: "Both sides already said yes: \(names).")
        case .block(let block):
            return pair.map { reasonInPair(block, applicant: $0.applicant, partner: $0.partner) }
                ?? sentence(reason(block, north: otherSide(of: .south), south: otherSide(of: .north)))
        case .seats(let track):
            let seats = dossier.call.tracks[track].seats
            return language.pick(
                nl: "Het landenluik \(self.track(track)) heeft maar \(seats) "
                    + counted(seats, one: "plaats.", more: "plaatsen."),
                fr: "Le volet pays \(self.track(track)) n'a que \(seats) "
                    + counted(seats, one: "place.", more: "places."),
                en: "The track \(self.track(track)) has only \(seats) " + counted(seats, one: "seat.", more: "seats."))
        case .applicantTwice(let applicant): return onlyOne(name(.north, applicant))
        case .partnerTwice(let partner): return onlyOne(name(.south, partner))
        }
    }

    private func onlyOne(_ who: String) -> String {
        language.pick(
            nl: "\(who) kan maar één partner hebben.", fr: "\(who) ne peut avoir qu'un seul partenaire.",
            en: "\(who) can have only one partner.")
    }

    package var clashAdvice: String {
        language.pick(
            nl: "Laat minstens één van deze beslissingen vallen, of verander de regel.",
            fr: "Renoncez à au moins une de ces décisions, ou changez la règle.",
            en: "Drop at least one of these decisions, or change the rule.")
    }
}
