/// What is final about a pair, and what is not.
extension MatchingTexts {
    package var progressHeading: String {
        language.pick(
            nl: "Wat vaststaat en wat niet", fr: "Ce qui est définitif et ce qui ne l'est pas",
            en: "What is final and what is not")
    }

    /// Title of the column.
    package var progressColumn: String { language.pick(nl: "stand", fr: "état", en: "status") }

    /// In one word, for a table.
    package func progress(_ status: PairProgress.Status) -> String {
        switch status {
        case .proposal: language.pick(nl: "voorstel", fr: "proposition", en: "proposal")
        case .waiting: language.pick(nl: "wacht", fr: "en attente", en: "waiting")
        case .agreed: language.pick(nl: "akkoord", fr: "accord", en: "agreed")
        case .final: language.pick(nl: "definitief", fr: "définitif", en: "final")
        case .refused: language.pick(nl: "geweigerd", fr: "refusé", en: "refused")
        }
    }

    /// The state of a pair in sentences that stand alone: what it waits for, and what came already.
    package func progress(_ progress: PairProgress, applicant: Int, partner: Int) -> String {
        func who(_ side: Side) -> String { name(side, side == .north ? applicant : partner) }
        let umbrella = umbrella(ofPartner: partner)
        var parts: [String] = []
        switch progress.status {
        case .proposal:
            parts.append(
                language.pick(
                    nl: "een voorstel; er staat geen vraag om een antwoord genoteerd",
                    fr: "une proposition ; aucune demande de réponse n'est consignée",
                    en: "a proposal; no request for an answer is on record"))
        case .waiting: parts.append(waiting(progress, names: listed(progress.waitingFor.map(who))))
        case .agreed:
            parts.append(
                language.pick(
                    nl: "beide kanten zeiden ja; het wordt definitief met het akkoord van \(umbrella)",
                    fr: "les deux parties ont dit oui ; ce sera définitif avec l'accord \(de(umbrella))",
                    en: "both sides said yes; it becomes final with the sign-off by \(umbrella)"))
        case .final:
            parts.append(
                language.pick(
                    nl: "definitief: beide kanten zeiden ja en \(umbrella) ging akkoord",
                    fr: "définitif : les deux parties ont dit oui et \(umbrella) a donné son accord",
                    en: "final: both sides said yes and \(umbrella) signed off"))
        case .refused:
            let names = listed(progress.refusedBy.map(who))
            parts.append(
                language.pick(
                    nl: "geweigerd door \(names)", fr: "refusé par \(names)", en: "refused by \(names)"))
        }
        if let consent = progress.consent { parts += course(dossier.decisions.consents[consent], who) }
        return parts.map { sentence($0) }.joined(separator: " ")
    }

    private func waiting(_ progress: PairProgress, names: String) -> String {
        guard let deadline = progress.deadline else {
            return language.pick(
                nl: "wacht op het antwoord van \(names), zonder uiterste datum",
                fr: "en attente de la réponse \(de(names)), sans date limite",
                en: "waiting for the answer of \(names), without a deadline")
        }
        let day = numbers.date(deadline)
        if progress.isOverdue == true {
            return language.pick(
                nl: "de uiterste datum (\(day)) is voorbij en \(names) antwoordde niet: vraag het na",
                fr: "la date limite (\(day)) est passée sans réponse \(de(names)) : renseignez-vous",
                en: "the deadline (\(day)) has passed without an answer of \(names): ask")
        }
        return language.pick(
            nl: "wacht op het antwoord van \(names), uiterlijk op \(day)",
            fr: "en attente de la réponse \(de(names)), au plus tard le \(day)",
            en: "waiting for the answer of \(names) until \(day)")
    }

    /// When the two were asked, and who said yes when.
    private func course(_ consent: PanelDecisions.Consent, _ who: (Side) -> String) -> [String] {
        var parts: [String] = []
        if let day = consent.proposed.map({ numbers.date($0) }) {
            parts.append(
                language.pick(nl: "voorgesteld op \(day)", fr: "proposé le \(day)", en: "proposed on \(day)"))
        }
        for side in Side.allCases where consent.answer(of: side) != .pending {
            // Without a day there is nothing to add to a yes of both, or to the no that was said already.
            guard consent.answerDate(of: side) != nil || consent.answer(of: side) == .yes && !consent.isAgreed else {
                continue
            }
            let day = consent.answerDate(of: side).map {
                language.pick(nl: " op ", fr: " le ", en: " on ") + numbers.date($0)
            }
            let name = who(side)
            parts.append(
                consent.answer(of: side) == .yes
                    ? language.pick(
                        nl: "\(name) zei ja\(day ?? "")", fr: "\(name) a dit oui\(day ?? "")",
                        en: "\(name) said yes\(day ?? "")")
                    : language.pick(
                        nl: "\(name) zei nee\(day ?? "")", fr: "\(name) a dit non\(day ?? "")",
                        en: "\(name) said no\(day ?? "")"))
        }
        return parts
    }

    /// A pair that was proposed and is not in the plan.
    package func outsidePlan(_ consent: PanelDecisions.Consent, on date: CalendarDate?) -> String {
        let progress = dossier.progress(
            applicant: consent.applicant, partner: consent.partner, signOff: nil, on: date)
        let text =
            pair(consent.applicant, consent.partner) + colon
            + self.progress(progress, applicant: consent.applicant, partner: consent.partner)
        guard progress.status != .refused else { return text }
        return text + " "
            + language.pick(
                nl: "Dit partnerschap staat niet meer in het voorstel.",
                fr: "Ce partenariat ne figure plus dans la proposition.",
                en: "This pair is no longer in the plan.")
    }

    /// The pairs of a plan for which no request for an answer is on record, once for all of them.
    package func onlyProposals(_ pairs: [PlannedPair]) -> String {
        let names = pairs.map { pair($0.applicant, $0.partner) }.joined(separator: semicolon)
        return sentence(
            language.pick(
                nl: "Nog een voorstel, zonder genoteerde vraag om een antwoord: \(names)",
                fr: "Encore à l'état de proposition, sans demande de réponse consignée : \(names)",
                en: "Still a proposal, with no request for an answer on record: \(names)"))
    }

    /// The pairs stay because both said yes, and something better is given up for that; nil where nothing is.
    ///
    /// - Parameter isJoint: whether it is the weighted sum of totals and scores that counts.
    package func costOfAgreements(_ agreements: Agreements, isJoint: Bool = false) -> String? {
        if agreements.displacesBetterRanked {
            return language.pick(
                nl: "Partnerschappen waar beide kanten ja tegen zeiden, blijven behouden. Zonder die afspraken zouden "
                    + "beter gerangschikte kandidaat-gemeenten een partner krijgen.",
                fr: "Les partenariats auxquels les deux parties ont dit oui sont maintenus. Sans ces engagements, des "
                    + "communes candidates mieux classées obtiendraient un partenaire.",
                en: "Pairs to which both sides said yes are kept. Without them better ranked applicants would get a "
                    + "partner.")
        }
        guard agreements.loss > 0 else { return nil }
        let points = numbers.score(agreements.loss)
        // Whatever the objective, it is this sum that was compared.
        let sum: (nl: String, fr: String, en: String) =
            isJoint
            ? ("gewogen som", "la somme pondérée maximale se situerait", "weighted sum")
            : ("totaalscore", "le score total maximal se situerait", "total score")
        return language.pick(
            nl: "Partnerschappen waar beide kanten ja tegen zeiden, blijven behouden. Zonder die afspraken zou de "
                + "hoogst mogelijke \(sum.nl) \(points) punten hoger liggen.",
            fr: "Les partenariats auxquels les deux parties ont dit oui sont maintenus. Sans ces engagements, "
                + "\(sum.fr) \(points) points plus haut.",
            en: "Pairs to which both sides said yes are kept. Without them the highest possible \(sum.en) would be "
                + "\(points) points higher.")
    }

    /// Both said yes, and the pair cannot stand any more.
    package func broken(_ broken: Agreements.Broken) -> String {
        let consent = dossier.decisions.consents[broken.consent]
        let (north, south) = (name(.north, consent.applicant), name(.south, consent.partner))
        let reasons = broken.blocks.map { reason($0, north: north, south: south) }.joined(separator: semicolon)
        let names = pair(consent.applicant, consent.partner)
        return sentence(
            language.pick(
                nl: "Beide kanten zeiden ja tegen \(names), maar dat partnerschap kan niet meer doorgaan: \(reasons)",
                fr: "Les deux parties ont dit oui à \(names), mais ce partenariat ne peut plus se faire : \(reasons)",
                en: "Both sides said yes to \(names), but that pair cannot go on: \(reasons)"))
    }

    /// What speaks against a pair that is kept because both said yes.
    package func keptInSpite(_ pair: PlannedPair) -> String? {
        guard pair.isAgreed, !pair.overridden.isEmpty else { return nil }
        let reasons = pair.overridden.map {
            reason($0, north: name(.north, pair.applicant), south: name(.south, pair.partner))
        }
        let list = reasons.joined(separator: semicolon)
        return sentence(
            language.pick(
                nl: "Behouden omdat beide kanten ja zeiden. Ertegen spreekt: \(list)",
                fr: "Maintenu parce que les deux parties ont dit oui. Arguments contraires : \(list)",
                en: "Kept because both sides said yes. Against it: \(list)"))
    }
}
