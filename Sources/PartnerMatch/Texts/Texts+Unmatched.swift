extension MatchingTexts {
    package var unmatchedApplicantsHeading: String {
        language.pick(
            nl: "Kandidaat-gemeenten zonder partner", fr: "Communes candidates sans partenaire",
            en: "Applicants without a partner")
    }

    package var unmatchedPartnersHeading: String {
        language.pick(
            nl: "Partnergemeenten zonder voorgesteld partnerschap", fr: "Communes partenaires sans partenariat proposé",
            en: "Partners without a pair")
    }

    /// Who is left without a partner, and why; those with the same reason are taken together.
    package func unmatched(_ unmatched: [Unmatched], side: Side) -> [String] {
        var groups: [(why: String, names: [String])] = []
        for entry in unmatched {
            let why = why(entry, side)
            let name = name(side, entry.municipality)
            if let known = groups.firstIndex(where: { $0.why == why }) {
                groups[known].names.append(name)
            } else {
                groups.append((why, [name]))
            }
        }
        return groups.map { listed($0.names) + colon + texts.sentence($0.why) }
    }

    private func why(_ unmatched: Unmatched, _ side: Side) -> String {
        switch unmatched.reason {
        case .nobodyThere:
            return side == .north
                ? language.pick(
                    nl: "er zijn geen partnergemeenten", fr: "il n'y a pas de communes partenaires",
                    en: "there are no partners")
                : language.pick(
                    nl: "er zijn geen kandidaat-gemeenten om te koppelen",
                    fr: "il n'y a pas de communes candidates à apparier", en: "there are no applicants to pair")
        case .noPossiblePair(let counts): return noPossiblePair(counts, side, unmatched.municipality)
        case .seatsFull:
            return language.pick(
                nl: "alle plaatsen waar een partnerschap mogelijk was, zijn bezet",
                fr: "toutes les places où un partenariat était possible sont occupées",
                en: "every seat where a pair was possible is taken")
        case .othersWentFirst:
            return language.pick(
                nl: "een partnerschap was mogelijk, maar beter gerangschikte of beter passende partnerschappen gingen "
                    + "voor",
                fr: "un partenariat était possible, mais des partenariats mieux classés ou mieux assortis sont passés "
                    + "avant",
                en: "a pair was possible, but better ranked or better fitting ones went first")
        }
    }

    /// A reason of its own stands against every pair and says it all; else the three that stand against most pairs.
    private func noPossiblePair(_ counts: [BlockCount], _ side: Side, _ municipality: Int) -> String {
        let own = counts.compactMap { ownReason($0.example, side, municipality) }
        if !own.isEmpty { return own.joined(separator: semicolon) }
        let text = language.pick(
            nl: "geen enkel partnerschap is mogelijk", fr: "aucun partenariat n'est possible", en: "no pair is possible"
        )
        let reasons = counts.prefix(3).map { reason($0, for: side, municipality) }
        return reasons.isEmpty ? text : text + " (" + reasons.joined(separator: semicolon) + ")"
    }

    /// A reason that is about the municipality on `side` alone, whoever the other is; nil for the others.
    private func ownReason(_ block: PairBlock, _ side: Side, _ municipality: Int) -> String? {
        switch block {
        case .notAssessable(let about): return about == side ? notAssessable : nil
        case .withdrawn(let about):
            return about == side ? language.pick(nl: "teruggetrokken", fr: "désistement", en: "withdrawn") : nil
        case .fitBelowMinimum(let learner): return declaredNone(learner, side, municipality)
        case .noTrack, .partnerNotEligible, .partnerInReserve, .partnerNotRetained:
            return side == .south ? ofPartner(block) : nil
        case .trackNotApplied, .mustCoverageBelowMinimum, .languageBelowMinimum, .outOfScope, .forbidden,
            .consentRefused, .excludedLink, .scoreBelowMinimum:
            return nil
        }
    }

    private var notAssessable: String {
        language.pick(
            nl: "de leervragen of het expertiseaanbod zijn nog niet bekend; wat te vragen, staat verder",
            fr: "les questions d'apprentissage ou les offres d'expertise ne sont pas encore connues ; ce qu'il faut "
                + "demander figure plus loin",
            en: "the learning questions or the offers are not known yet; what to ask is further on")
    }

    /// Who declares to have nothing to teach, or nothing to ask, fits nobody.
    private func declaredNone(_ learner: Side, _ side: Side, _ municipality: Int) -> String? {
        let own = self.municipality(side, municipality)
        if learner != side, own.offers?.isEmpty == true {
            return language.pick(
                nl: "verklaart niets te kunnen aanbieden", fr: "déclare n'avoir rien à offrir",
                en: "declares that it has nothing to offer")
        }
        if learner == side, own.demands?.isEmpty == true {
            return language.pick(
                nl: "verklaart geen leervragen te hebben", fr: "déclare n'avoir aucune question d'apprentissage",
                en: "declares that it has no learning questions")
        }
        return nil
    }

    private func ofPartner(_ block: PairBlock) -> String {
        switch block {
        case .partnerInReserve:
            return language.pick(
                nl: "op de reserve van de koepel", fr: "sur la liste de réserve de l'association faîtière",
                en: "kept in reserve by the umbrella association")
        case .partnerNotRetained:
            return language.pick(
                nl: "niet gekozen in de voorselectie van de koepel",
                fr: "non retenu lors de la présélection de l'association faîtière",
                en: "not chosen in the pre-selection of the umbrella association")
        case .partnerNotEligible(let track, let condition):
            let rule = requirement(dossier.call.tracks[track].eligiblePartners[condition])
            return language.pick(
                nl: "voldoet niet aan een voorwaarde van het landenluik \(self.track(track)): \(rule)",
                fr: "ne remplit pas une condition du volet pays \(self.track(track)) : \(rule)",
                en: "does not meet a condition of the track \(self.track(track)): \(rule)")
        default:
            return language.pick(
                nl: "de oproep heeft geen landenluik voor dit land", fr: "l'appel n'a pas de volet pays pour ce pays",
                en: "the call has no track for this country")
        }
    }
}
