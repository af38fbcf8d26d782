extension MatchingTexts {
    /// First sentence about a pair that the plan has.
    package func proposed(_ applicant: Int, _ partner: Int, track: Int) -> String {
        let north = name(.north, applicant)
        let south = name(.south, partner)
        return language.pick(
            nl: "\(north) en \(south) zijn een voorgesteld partnerschap in het landenluik \(self.track(track)).",
            fr: "\(north) et \(south) forment un partenariat proposé dans le volet pays \(self.track(track)).",
            en: "\(north) and \(south) are a proposed pair in the track \(self.track(track)).")
    }

    /// First sentence about a pair that could be, but is not in the plan; `causes` are phrases, as far as known.
    package func possible(_ applicant: Int, _ partner: Int, causes: [String]) -> String {
        let north = name(.north, applicant)
        let south = name(.south, partner)
        let text = language.pick(
            nl: "\(north) en \(south) zouden partners kunnen zijn, maar staan niet samen in het koppelingsvoorstel",
            fr: "\(north) et \(south) pourraient être partenaires, mais ne sont pas ensemble dans la proposition "
                + "d'appariement",
            en: "\(north) and \(south) could be partners, but are not together in the plan")
        return sentence(causes.isEmpty ? text : text + colon + causes.joined(separator: semicolon))
    }

    /// `de rangschikking zegt voor Kruiswater: niet ontvankelijk`.
    package func ranked(_ applicant: Int, as decision: String) -> String {
        let who = name(.north, applicant)
        return language.pick(
            nl: "de rangschikking zegt voor \(who): \(decision)",
            fr: "le classement indique pour \(who) : \(decision)",
            en: "the ranking says of \(who): \(decision)")
    }

    /// `het voorstel koppelt Molendorp aan Ouéta`.
    package func pairedWith(_ side: Side, _ index: Int, _ other: Int) -> String {
        let who = name(side, index)
        let partner = name(side.other, other)
        return language.pick(
            nl: "het voorstel koppelt \(who) aan \(partner)", fr: "la proposition associe \(who) à \(partner)",
            en: "the plan pairs \(who) with \(partner)")
    }

    /// Neither of the two has a partner, and the applicant is a candidate.
    package var noSeatLeft: String {
        language.pick(
            nl: "de plaatsen gaan naar andere partnerschappen", fr: "les places vont à d'autres partenariats",
            en: "the seats go to other pairs")
    }

    /// First sentence about a pair that cannot be; the reasons follow.
    package func impossible(_ applicant: Int, _ partner: Int, reasons: Int) -> String {
        let north = name(.north, applicant)
        let south = name(.south, partner)
        return language.pick(
            nl: "\(north) en \(south) worden niet samen voorgesteld, om "
                + "\(counted(reasons, one: "deze reden", more: "deze redenen")):",
            fr: "\(north) et \(south) ne forment pas un partenariat proposé, pour "
                + "\(counted(reasons, one: "la raison suivante", more: "les raisons suivantes")) :",
            en: "\(north) and \(south) are not proposed together, for "
                + "\(counted(reasons, one: "this reason", more: "these reasons")):")
    }

    /// Why one pair was forbidden, when somebody wrote it down.
    package func reasonInPair(_ block: PairBlock, applicant: Int, partner: Int) -> String {
        if block == .partnerInReserve { return texts.capitalised(keptInReserve(partner, name(.south, partner))) }
        if block == .partnerNotRetained {
            return texts.capitalised(notRetained(partner, name(.south, partner)))
        }
        if case .notAssessable(let side) = block {
            return stillMissing(side, side == .north ? applicant : partner)
        }
        if case .fitBelowMinimum(let side) = block {
            let teacher = side == .north ? partner : applicant
            if municipality(side.other, teacher).offers?.isEmpty == true {
                return offersNone(
                    name(side.other, teacher), learner: name(side, side == .north ? applicant : partner))
            }
        }
        let text = reason(block, north: name(.north, applicant), south: name(.south, partner))
        guard block == .forbidden else { return sentence(text) }
        let decision = dossier.decisions.forbiddenPairs.first { $0.applicant == applicant && $0.partner == partner }
        guard let why = decision?.reason?.text(in: language), !why.isEmpty else { return sentence(text) }
        return sentence(text) + " " + because(why)
    }

    /// A reason as somebody wrote it down.
    package func because(_ reason: String) -> String {
        sentence(language.pick(nl: "Reden", fr: "Motif", en: "Reason") + colon + quoted(reason))
    }

    /// Who keeps a partner in reserve, since when and why, and when it can have a partner.
    package func keptInReserve(_ partner: Int, _ who: String) -> String {
        let by = umbrella(ofPartner: partner)
        let preselection = dossier.partners[partner].preselection
        let date = preselection?.date.map { " (" + numbers.date($0) + ")" } ?? ""
        var text = language.pick(
            nl: "\(by) houdt \(who) op reserve\(date)", fr: "\(by) garde \(who) en réserve\(date)",
            en: "\(by) keeps \(who) in reserve\(date)")
        if let reason = preselection?.reason?.text(in: language), !reason.isEmpty { text += colon + quoted(reason) }
        return texts.sentence(text) + " "
            + language.pick(
                nl: "Koppelen kan zodra \(by) deze partner preselecteert.",
                fr: "L'appariement sera possible dès que \(by) aura présélectionné ce partenaire.",
                en: "A pair becomes possible once \(by) pre-selects this partner.")
    }

    /// Exactly what a file does not tell yet of demands and offers, as a sentence.
    package func stillMissing(_ side: Side, _ index: Int) -> String {
        let who = name(side, index)
        let list = missingExpertise(side, index)
        return language.pick(
            nl: "Van \(who) ontbreekt nog: \(list).", fr: "Il manque encore de la part \(de(who)) : \(list).",
            en: "Still missing from \(who): \(list).")
    }

    /// `de leervragen en de thema's van het expertiseaanbod`.
    package func missingExpertise(_ side: Side, _ index: Int) -> String {
        let file = municipality(side, index)
        var asks: [MissingExpertise] = []
        if let demands = file.demands {
            let isTagged = demands.contains { demand in
                !demand.themes.isEmpty || demand.subQuestions.contains { !$0.themes.isEmpty }
            }
            if !demands.isEmpty, !isTagged { asks.append(.demandThemes) }
        } else {
            asks.append(.demands)
        }
        if let offers = file.offers {
            if !offers.isEmpty, !offers.contains(where: { !$0.themes.isEmpty }) { asks.append(.offerThemes) }
        } else {
            asks.append(.offers)
        }
        let missing = asks.isEmpty ? [MissingExpertise.demandThemes] : asks
        return missingExpertise(missing)
    }

    package func missingExpertise(_ missing: [MissingExpertise]) -> String { listed(missing.map { noun($0) }) }

    private func noun(_ missing: MissingExpertise) -> String {
        switch missing {
        case .demands:
            language.pick(
                nl: "de leervragen", fr: "les questions d'apprentissage", en: "the learning questions")
        case .demandThemes:
            language.pick(
                nl: "de thema's van de leervragen", fr: "les thèmes des questions d'apprentissage",
                en: "the themes of the learning questions")
        case .offers: language.pick(nl: "het expertiseaanbod", fr: "les offres d'expertise", en: "the offers")
        case .offerThemes:
            language.pick(
                nl: "de thema's van het expertiseaanbod", fr: "les thèmes des offres d'expertise",
                en: "the themes of the offers")
        }
    }

    /// Before a reason in a pair that depends on it.
    package var provisional: String { language.pick(nl: "Voorlopig: ", fr: "Provisoire : ", en: "Provisional: ") }
}
