extension MatchingTexts {
    package var signOffHeading: String {
        language.pick(
            nl: "Akkoord van de koepels", fr: "Accord des associations faîtières",
            en: "Sign-off by the umbrella associations")
    }

    /// Whether the umbrella association of a track agreed, and whether it knew all that was decided.
    package func signOff(_ signOff: TrackSignOff) -> String {
        let umbrella = umbrella(named: signOff.umbrella)
        let track = self.track(signOff.track)
        let given = language.pick(
            nl: "\(texts.capitalised(umbrella)) ging\(on(signOff.date)) akkoord met het landenluik \(track)",
            fr: "\(texts.capitalised(umbrella)) a donné son accord pour le volet pays \(track)\(on(signOff.date))",
            en: "\(texts.capitalised(umbrella)) signed off the \(track) track\(on(signOff.date))")
        let decisions = listed(signOff.decisions.map { dated($0) })
        switch signOff.status {
        case .missing:
            return language.pick(
                nl: "Het dossier vermeldt nog geen akkoord van \(umbrella) voor het landenluik \(track).",
                fr: "Aucun accord \(de(umbrella)) pour le volet pays \(track) n'est consigné dans le dossier.",
                en: "The dossier records no sign-off of the \(track) track by \(umbrella).")
        case .given: return given + "."
        case .earlierState:
            return given
                + language.pick(
                    nl: ", maar op basis van een eerdere stand van zaken. Daarna kwam nog: \(decisions). Het akkoord "
                        + "moet opnieuw gevraagd worden.",
                    fr: ", mais sur la base d'un état antérieur. Depuis lors : \(decisions). L'accord est à "
                        + "redemander.",
                    en: ", but on an earlier state of the decisions. Since then: \(decisions). The sign-off has to be "
                        + "asked for again.")
        case .undated:
            return given
                + language.pick(
                    nl: ". Een datum ontbreekt: niemand kan nagaan of dat voor of na dit was: \(decisions).",
                    fr: ". Une date manque : impossible de vérifier si c'était avant ou après ceci : \(decisions).",
                    en: ". A date is missing: nobody can check whether that was before or after this: \(decisions).")
        }
    }

    /// `de loting tussen Molendorp en Heikant (12 juni 2026)`.
    private func dated(_ decision: RecordedDecision) -> String {
        recorded(decision) + " (" + (dossier.date(of: decision).map { numbers.date($0) } ?? texts.noDate) + ")"
    }

    /// `de loting tussen Molendorp en Heikant`.
    package func recorded(_ decision: RecordedDecision) -> String {
        let phrase: String
        switch decision {
        case .override(let index):
            let name = name(.north, dossier.decisions.overrides[index].applicant)
            phrase = language.pick(
                nl: "de beslissing over \(name)", fr: "la décision concernant \(name)", en: "the decision on \(name)")
        case .lot(let index):
            let names = listed(dossier.decisions.lots[index].between.map { name(.north, $0) })
            phrase = language.pick(
                nl: "de loting tussen \(names)", fr: "le tirage au sort entre \(names)", en: "the lot between \(names)")
        case .withdrawal(let index):
            let name =
                switch dossier.decisions.withdrawals[index].who {
                case .applicant(let applicant): name(.north, applicant)
                case .partner(let partner): name(.south, partner)
                }
            phrase = language.pick(
                nl: "de terugtrekking van \(name)", fr: "le désistement \(de(name))", en: "the withdrawal of \(name)")
        }
        return phrase
    }

    private func on(_ date: CalendarDate?) -> String {
        date.map { language.pick(nl: " op ", fr: " le ", en: " on ") + numbers.date($0) }
            ?? " (" + texts.noDate + ")"
    }

    /// An umbrella association inside a sentence. French gives those of this programme their article.
    package func umbrella(named name: String?) -> String {
        guard let name else {
            return language.pick(nl: "de koepel", fr: "l'association faîtière", en: "the umbrella association")
        }
        guard language == .french else { return name }
        switch name {
        case "ANCB": return "l'ANCB"
        case "RALGA", "VVSG": return "la " + name
        default: return name
        }
    }
}
