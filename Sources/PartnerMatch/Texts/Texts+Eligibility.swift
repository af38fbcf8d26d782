extension Texts {
    /// One reason, without a verb so that it serves one municipality as well as several. `subject` names the
    /// commitments or rules, quoted, and `isPlural` says that there are several; the days are those of receipt,
    /// closing or withdrawal.
    package func finding(
        _ reason: EligibilityFinding.Reason, _ effect: EligibilityFinding.Effect, subject: String = "",
        isPlural: Bool = false, day: String? = nil, closing: String? = nil
    ) -> String {
        let phrase =
            switch reason {
            case .withdrawn:
                language.pick(nl: "terugtrekking", fr: "désistement", en: "withdrawal")
                    + (day.map { language.pick(nl: " op \($0)", fr: " le \($0)", en: " on \($0)") } ?? "")
            case .late: late(received: day, closing: closing)
            case .receivedUnknown:
                language.pick(
                    nl: "datum van ontvangst niet bekend", fr: "date de réception inconnue",
                    en: "date of receipt not known")
                    + (closing.map { closing in
                        language.pick(
                            nl: ", de oproep sloot op \(closing)", fr: ", clôture de l'appel le \(closing)",
                            en: ", the call closed on \(closing)")
                    } ?? "")
            case .noTrack:
                language.pick(nl: "geen landenluik gekozen", fr: "aucun volet pays choisi", en: "no track chosen")
            case .tracksUnknown:
                language.pick(nl: "landenluik niet bekend", fr: "volet pays inconnu", en: "track not known")
            case .commitmentRefused: refused(subject, isPlural: isPlural)
            case .commitmentUnknown:
                isPlural
                    ? language.pick(
                        nl: "antwoord niet bekend op de engagementen \(subject)",
                        fr: "réponse inconnue sur les engagements \(subject)",
                        en: "answer not known on the commitments \(subject)")
                    : language.pick(
                        nl: "antwoord niet bekend op het engagement \(subject)",
                        fr: "réponse inconnue sur l'engagement \(subject)",
                        en: "answer not known on the commitment \(subject)")
            case .ruleNotMet:
                language.pick(
                    nl: "niet voldaan aan \(subject)", fr: "règle non respectée : \(subject)",
                    en: "\(subject) not met")
            case .ruleUnknown:
                language.pick(
                    nl: "niet bekend of voldaan is aan \(subject)", fr: "respect de la règle inconnu : \(subject)",
                    en: "not known whether \(subject) is met")
            }
        return effect == .flag ? phrase + " " + onlySaid : phrase
    }

    private func late(received: String?, closing: String?) -> String {
        let received = received.map { language.pick(nl: " op \($0)", fr: " le \($0)", en: " on \($0)") } ?? ""
        let closing = closing.map { language.pick(nl: " op \($0)", fr: " du \($0)", en: " on \($0)") } ?? ""
        return language.pick(
            nl: "ontvangen\(received), na de sluiting\(closing)", fr: "reçue\(received), après la clôture\(closing)",
            en: "received\(received), after closing\(closing)")
    }

    private func refused(_ subject: String, isPlural: Bool) -> String {
        isPlural
            ? language.pick(
                nl: "verplichte engagementen niet aangegaan: \(subject)",
                fr: "engagements obligatoires non pris : \(subject)",
                en: "required commitments not made: \(subject)")
            : language.pick(
                nl: "verplicht engagement niet aangegaan: \(subject)",
                fr: "engagement obligatoire non pris : \(subject)", en: "required commitment not made: \(subject)")
    }

    private var onlySaid: String {
        language.pick(
            nl: "(enkel ter informatie)", fr: "(à titre d'information)", en: "(for information only)")
    }

    var eligibilityHeading: String {
        language.pick(nl: "Ontvankelijkheid en dossier", fr: "Recevabilité et dossier", en: "Eligibility and file")
    }

    /// Everything required is there.
    package var isEligible: String {
        language.pick(
            nl: "Ontvankelijk: alles wat de oproep vereist, is in orde.",
            fr: "Recevable : tout ce que l'appel exige est en ordre.",
            en: "Eligible: everything that the call requires is in order.")
    }
}
