extension MatchingTexts {
    package var unmatchedApplicantsHeading: String {
        language.pick(
            nl: "Kandidaat-gemeenten zonder partner", fr: "Communes candidates sans partenaire",
            en: "Applicants without a partner")
    }

    package var unmatchedPartnersHeading: String {
        language.pick(
            nl: "Partners zonder voorgesteld partnerschap", fr: "Partenaires sans partenariat proposé",
            en: "Partners without a pair")
    }

    /// Who is left without a partner, and why; those with the same reason are taken together.
    ///
    /// - Parameter standing: what the ranking says of an applicant that only the seats or the others' scores kept out.
    package func unmatched(
        _ unmatched: [Unmatched], side: Side, standing: (Int) -> String? = { _ in nil }
    ) -> [String] {
        var groups: [(why: String, names: [String])] = []
        for entry in unmatched {
            let isBehind = [.seatsFull, .othersWentFirst, .othersAreBound].contains(entry.reason)
            let place = side == .north && isBehind ? standing(entry.municipality) : nil
            let why = place ?? why(entry, side)
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
                    nl: "er zijn geen partners", fr: "il n'y a pas de partenaires",
                    en: "there are no partners")
                : language.pick(
                    nl: "er zijn geen kandidaat-gemeenten om te koppelen",
                    fr: "il n'y a pas de communes candidates à apparier", en: "there are no applicants to pair")
        case .noPossiblePair(let counts): return noPossiblePair(counts, side, unmatched.municipality)
        case .othersAreBound:
            return side == .north
                ? language.pick(
                    nl: "alle mogelijke partners zitten in een partnerschap dat blijft",
                    fr: "tous les partenaires possibles sont dans un partenariat maintenu",
                    en: "all possible partners are in pairs that stay")
                : language.pick(
                    nl: "alle mogelijke kandidaat-gemeenten zitten in een partnerschap dat blijft",
                    fr: "toutes les communes candidates possibles sont dans un partenariat maintenu",
                    en: "all possible applicants are in pairs that stay")
        case .seatsFull:
            return language.pick(
                nl: "alle plaatsen waar een partnerschap mogelijk was, zijn bezet",
                fr: "toutes les places où un partenariat était possible sont occupées",
                en: "every seat where a pair was possible is taken")
        case .othersWentFirst where !dossier.call.matching.quotas.isEmpty:
            return language.pick(
                nl: "een partnerschap was mogelijk, maar andere gingen voor: beter gerangschikt, beter passend, al "
                    + "eerder gevormd of nodig voor de quota",
                fr: "un partenariat était possible, mais d'autres ont eu la priorité : mieux classés, mieux assortis, "
                    + "déjà formés ou nécessaires aux quotas",
                en: "a pair was possible, but others went first: better ranked, better fitting, formed before or "
                    + "needed for the quotas")
        case .othersWentFirst:
            return language.pick(
                nl: "een partnerschap was mogelijk, maar andere gingen voor: beter gerangschikt, beter passend of al "
                    + "eerder gevormd",
                fr: "un partenariat était possible, mais d'autres ont eu la priorité : mieux classés, mieux assortis "
                    + "ou déjà formés",
                en: "a pair was possible, but others went first: better ranked, better fitting or formed before")
        }
    }

    /// A reason of its own stands against every pair and says it all; else the three that stand against most pairs.
    private func noPossiblePair(_ counts: [BlockCount], _ side: Side, _ municipality: Int) -> String {
        let own = counts.compactMap { ownReason($0.example, side, municipality) }
        // What takes more than a phrase comes last.
        let isLong = { (text: String) in text.utf8.last == UInt8(ascii: ".") }
        let ordered = own.filter { !isLong($0) } + own.filter { isLong($0) }
        if !own.isEmpty { return ordered.map { inSentence($0) }.joined(separator: semicolon) }
        let text = language.pick(
            nl: "geen enkel partnerschap is mogelijk", fr: "aucun partenariat n'est possible", en: "no pair is possible"
        )
        let reasons = counts.prefix(3).map { reason($0, for: side, municipality) }
        guard !reasons.isEmpty else { return text }
        let several =
            side == .north
            ? language.pick(
                nl: "meer dan één reden per partner is mogelijk", fr: "plusieurs raisons par partenaire sont possibles",
                en: "more than one reason per partner is possible")
            : language.pick(
                nl: "meer dan één reden per gemeente is mogelijk", fr: "plusieurs raisons par commune sont possibles",
                en: "more than one reason per applicant is possible")
        let items = counts.count > 1 ? reasons + [several] : reasons
        return text + " (" + items.joined(separator: semicolon) + ")"
    }

    /// A reason that is about the municipality on `side` alone, whoever the other is; nil for the others.
    private func ownReason(_ block: PairBlock, _ side: Side, _ municipality: Int) -> String? {
        switch block {
        case .notAssessable(let about): return about == side ? notAssessable(side, municipality) : nil
        case .withdrawn(let about):
            return about == side ? language.pick(nl: "teruggetrokken", fr: "désistement", en: "withdrawn") : nil
        case .fitBelowMinimum(let learner): return declaredNone(learner, side, municipality)
        case .noTrack, .partnerNotEligible, .partnerInReserve, .partnerNotRetained, .partnerOutByGrid:
            return side == .south ? ofPartner(block, municipality) : nil
        case .trackNotApplied, .mustCoverageBelowMinimum, .languageBelowMinimum, .outOfScope, .forbidden,
            .consentRefused, .excludedLink, .scoreBelowMinimum:
            return nil
        }
    }

    private func notAssessable(_ side: Side, _ municipality: Int) -> String {
        let missing = missingExpertise(side, municipality)
        return language.pick(
            nl: "nog niet bekend: \(missing); wat te vragen, staat verder",
            fr: "pas encore connu : \(missing) ; ce qu'il faut demander figure plus loin",
            en: "not known yet: \(missing); what to ask is further on")
    }

    /// An applicant that ties with others for the last seat while the plan counts with some of them.
    package func tied(with names: [String], plannedWith planned: [String]) -> String {
        let others = listed(names)
        let chosen = listed(planned)
        return language.pick(
            nl: "staat gelijk met \(others) voor de laatste plaats; dit voorstel rekent met \(chosen)",
            fr: "à égalité avec \(others) pour la dernière place ; cette proposition compte avec \(chosen)",
            en: "tied with \(others) for the last seat; this plan counts with \(chosen)")
    }

    /// An applicant without a partner that ranks no lower than others who keep theirs in a repair.
    package func tied(withKept names: [String]) -> String {
        let others = listed(names)
        let isOne = names.count == 1
        return language.pick(
            nl: "staat in de rangschikking gelijk met \(others), die \(isOne ? "haar" : "hun") partner "
                + "\(isOne ? "behoudt" : "behouden"); wie een partner heeft, houdt die hier, maar de stuurgroep mag "
                + "anders beslissen",
            fr: "à égalité au classement avec \(others), qui \(isOne ? "garde son" : "gardent leur") partenaire ; les "
                + "partenariats existants sont ici maintenus, mais le comité de pilotage peut en décider autrement",
            en: "tied in the ranking with \(others), which \(isOne ? "keeps its" : "keep their") partner; existing "
                + "pairs are kept here, but the steering group may decide otherwise")
    }

    package var standsInReserve: String {
        language.pick(nl: "op de reserve", fr: "sur la liste de réserve", en: "in reserve")
    }

    /// Who declares to have nothing to teach, or nothing to ask, fits nobody.
    private func declaredNone(_ learner: Side, _ side: Side, _ municipality: Int) -> String? {
        let own = self.municipality(side, municipality)
        if learner != side, own.offers?.isEmpty == true {
            return language.pick(
                nl: "geeft geen aanbod op, en een partnerschap heeft er van beide kanten een nodig",
                fr: "aucune offre indiquée, alors qu'un partenariat en demande une de chaque côté",
                en: "names no offers, and a partnership needs one from each side")
        }
        if learner == side, own.demands?.isEmpty == true {
            return language.pick(
                nl: "verklaart geen leervragen te hebben", fr: "déclare n'avoir aucune question d'apprentissage",
                en: "declares that it has no learning questions")
        }
        return nil
    }

    private func ofPartner(_ block: PairBlock, _ partner: Int) -> String {
        switch block {
        case .partnerInReserve:
            return keptInReserve(
                partner, language.pick(nl: "deze partner", fr: "ce partenaire", en: "this partner"))
        case .partnerNotRetained:
            return notRetained(
                partner, language.pick(nl: "deze partner", fr: "ce partenaire", en: "this partner"))
        case .partnerOutByGrid(let track, let decision): return outByGrid(track, decision)
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
