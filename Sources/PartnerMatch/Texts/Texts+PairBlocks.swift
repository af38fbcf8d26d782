extension MatchingTexts {
    /// Why two cannot be a pair. `north` and `south` are names, or "the partner" for several at once.
    package func reason(_ block: PairBlock, north: String, south: String) -> String {
        func who(_ side: Side) -> String { side == .north ? north : south }
        switch block {
        case .notAssessable(let side):
            return language.pick(
                nl: "\(who(side)) moet de leervragen of het expertiseaanbod, met thema's, nog meedelen",
                fr: "\(who(side)) doit encore communiquer ses questions d'apprentissage ou ses offres d'expertise, "
                    + "avec leurs thèmes",
                en: "\(who(side)) still has to send its learning questions or its offers, with their themes")
        case .noTrack:
            return language.pick(
                nl: "de oproep heeft geen landenluik voor het land van \(south)",
                fr: "l'appel n'a pas de volet pays pour le pays \(de(south))",
                en: "the call has no track for the country of \(south)")
        case .trackNotApplied(let track):
            return language.pick(
                nl: "\(north) is geen kandidaat voor het landenluik \(self.track(track))",
                fr: "\(north) n'est pas candidate au volet pays \(self.track(track))",
                en: "\(north) did not apply for the track \(self.track(track))")
        case .partnerNotEligible(let track, let condition):
            return notEligible(track, condition, south)
        case .partnerInReserve:
            return language.pick(
                nl: "\(south) staat bij de koepel op de reserve",
                fr: "\(south) figure sur la liste de réserve de l'association faîtière",
                en: "the umbrella association keeps \(south) in reserve")
        case .partnerNotRetained:
            return language.pick(
                nl: "de koepel heeft \(south) niet gekozen in de voorselectie",
                fr: "l'association faîtière n'a pas retenu \(south) lors de la présélection",
                en: "the umbrella association did not choose \(south) in the pre-selection")
        case .partnerOutByGrid(let track, let decision): return outByGrid(track, decision, south)
        case .fitBelowMinimum(let side):
            return tooLittleToLearn(learner: who(side), teacher: who(side.other))
        case .mustCoverageBelowMinimum(let side):
            let least = numbers.percent(dossier.call.matching.minimumMustCoverage.double)
            return language.pick(
                nl: "te weinig must-haves van \(who(side)) zijn gedekt (minstens \(least) is nodig)",
                fr: "trop peu de « must have » \(de(who(side))) sont couverts (il en faut au moins \(least))",
                en: "too few must-haves of \(who(side)) are covered (at least \(least) is needed)")
        default:
            return decision(block, north: north, south: south)
        }
    }

    private func decision(_ block: PairBlock, north: String, south: String) -> String {
        func who(_ side: Side) -> String { side == .north ? north : south }
        switch block {
        case .languageBelowMinimum: return languageTooLow(north, south)
        case .outOfScope(let side, let track):
            let learner = who(side)
            return language.pick(
                nl:
                    "alle leervragen van \(learner) vallen buiten de afbakening van het landenluik \(self.track(track))",
                fr: "toutes les questions d'apprentissage \(de(learner)) sortent du cadre du volet pays "
                    + self.track(track),
                en: "all learning questions of \(learner) lie outside the scope of the track \(self.track(track))")
        case .forbidden:
            return language.pick(
                nl: "bij beslissing is uitgesloten dat \(north) en \(south) partners worden",
                fr: "une décision exclut un partenariat entre \(north) et \(south)",
                en: "a decision rules out \(north) and \(south) as partners")
        case .consentRefused(let side):
            return language.pick(
                nl: "\(who(side)) heeft het voorgestelde partnerschap geweigerd",
                fr: "\(who(side)) a refusé le partenariat proposé", en: "\(who(side)) refused the pair")
        case .withdrawn(let side):
            return language.pick(
                nl: "\(who(side)) heeft zich teruggetrokken", fr: "désistement \(de(who(side)))",
                en: "\(who(side)) withdrew")
        case .excludedLink(_, _, let pattern):
            let kind = linkKind(dossier.call.matching.excludedLinks[pattern].kind)
            return language.pick(
                nl: "tussen \(north) en \(south) bestaat al een band die de oproep uitsluit (\(kind))",
                fr: "il existe déjà entre \(north) et \(south) un lien que l'appel exclut (\(kind))",
                en: "\(north) and \(south) already have a link that the call excludes (\(kind))")
        case .scoreBelowMinimum:
            let least = numbers.text(dossier.call.matching.minimumScore)
            return language.pick(
                nl: "de score ligt onder de minimumscore van de oproep (\(least))",
                fr: "le score est inférieur au score minimal de l'appel (\(least))",
                en: "the score is below the minimum score of the call (\(least))")
        default: return ""
        }
    }

    private func notEligible(_ track: Int, _ condition: Int, _ south: String) -> String {
        let rule = requirement(dossier.call.tracks[track].eligiblePartners[condition])
        return language.pick(
            nl: "\(south) voldoet niet aan een voorwaarde van het landenluik \(self.track(track)): \(rule)",
            fr: "\(south) ne remplit pas une condition du volet pays \(self.track(track)) : \(rule)",
            en: "\(south) does not meet a condition of the track \(self.track(track)): \(rule)")
    }

    private func tooLittleToLearn(learner: String, teacher: String) -> String {
        guard let least = dossier.call.matching.minimumFit.map({ numbers.percent($0.double) }) else {
            return language.pick(
                nl: "het expertiseaanbod van \(teacher) beantwoordt geen enkele leervraag van \(learner)",
                fr: "les offres d'expertise \(de(teacher)) ne répondent à aucune question d'apprentissage "
                    + de(learner),
                en: "the offers of \(teacher) answer none of the learning questions of \(learner)")
        }
        return language.pick(
            nl: "het expertiseaanbod van \(teacher) beantwoordt te weinig van wat \(learner) vraagt "
                + "(minstens \(least) is nodig)",
            fr: "les offres d'expertise \(de(teacher)) répondent trop peu à ce que demande \(learner) "
                + "(il faut au moins \(least))",
            en: "the offers of \(teacher) answer too little of what \(learner) asks (at least \(least) is needed)")
    }

    private func languageTooLow(_ north: String, _ south: String) -> String {
        let least = dossier.call.matching.minimumLanguage?.rawValue ?? ""
        return language.pick(
            nl: "\(north) en \(south) halen in geen enkele werktaal allebei het minimum \(least), en er is geen "
                + "oplossing genoemd, zoals een tolk",
            fr:
                "\(north) et \(south) n'atteignent ensemble le minimum \(least) dans aucune langue de travail, et aucune "
                + "solution n'est indiquée, comme un interprète",
            en: "\(north) and \(south) do not both reach the minimum \(least) in any working language, and no remedy "
                + "is named, such as an interpreter")
    }

    // MARK: Several pairs at once

    /// "the partner", seen from a municipality on `side`.
    package func otherSide(of side: Side) -> String {
        side == .north
            ? language.pick(nl: "de partner", fr: "le partenaire", en: "the partner")
            : language.pick(nl: "de kandidaat-gemeente", fr: "la commune candidate", en: "the applicant")
    }

    /// One kind of reason with the number of possible partners that it rules out for the municipality.
    package func reason(_ count: BlockCount, for side: Side, _ municipality: Int) -> String {
        let own = name(side, municipality)
        let other = otherSide(of: side)
        let reason = reason(
            count.example, north: side == .north ? own : other, south: side == .north ? other : own)
        let number = count.pairs
        let others =
            side == .north
            ? language.pick(
                nl: counted(number, one: "partner", more: "partners"),
                fr: counted(number, one: "partenaire", more: "partenaires"),
                en: counted(number, one: "partner", more: "partners"))
            : language.pick(
                nl: counted(number, one: "kandidaat-gemeente", more: "kandidaat-gemeenten"),
                fr: counted(number, one: "commune candidate", more: "communes candidates"),
                en: counted(number, one: "applicant", more: "applicants"))
        return "\(number) \(others)" + colon + reason
    }
}
