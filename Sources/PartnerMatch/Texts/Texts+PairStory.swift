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

    /// First sentence about a pair that could be, but is not in the plan.
    package func possible(_ applicant: Int, _ partner: Int) -> String {
        let north = name(.north, applicant)
        let south = name(.south, partner)
        return language.pick(
            nl:
                "\(north) en \(south) zouden partners kunnen zijn, maar staan niet samen in het koppelingsvoorstel: een "
                + "ander partnerschap ging voor, of de rangschikking geeft \(north) geen plaats.",
            fr: "\(north) et \(south) pourraient être partenaires, mais ne sont pas ensemble dans la proposition "
                + "d'appariement : un autre partenariat est passé avant, ou le classement ne donne pas de place à "
                + "\(north).",
            en:
                "\(north) and \(south) could be partners, but are not together in the plan: another pair went first, or "
                + "the ranking gives \(north) no seat.")
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
        let text = reason(block, north: name(.north, applicant), south: name(.south, partner))
        guard block == .forbidden else { return sentence(text) }
        let decision = dossier.decisions.forbiddenPairs.first { $0.applicant == applicant && $0.partner == partner }
        guard let why = decision?.reason?.text(in: language), !why.isEmpty else { return sentence(text) }
        return sentence(text) + " " + because(why)
    }

    /// A reason as somebody wrote it down.
    package func because(_ reason: String) -> String {
        sentence(language.pick(nl: "Reden", fr: "Motif", en: "Reason") + colon + reason)
    }

    /// Before a reason in a pair that depends on it.
    package var provisional: String { language.pick(nl: "Voorlopig: ", fr: "Provisoire : ", en: "Provisional: ") }
}
