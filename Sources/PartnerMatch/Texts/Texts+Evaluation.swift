/// What is said about a plan that somebody brings.
extension MatchingTexts {
    package var evaluationTitle: String {
        let call = dossier.call.title?.text(in: language) ?? ""
        let subject = call.isEmpty ? dossier.call.id : call
        return language.pick(
            nl: "Een eigen koppelingsvoorstel", fr: "Votre proposition d'appariement", en: "A plan of your own")
            + " – " + subject
    }

    /// From what the plan was read; what was not used of it is said.
    package func read(_ input: PlanInput) -> String {
        let form: String
        switch input.form {
        case .json: form = "JSON"
        case .rows(let separator):
            let sign =
                separator == UInt8(ascii: "\t")
                ? language.pick(nl: "een tab", fr: "une tabulation", en: "a tab")
                : texts.quote(String(decoding: [separator], as: UTF8.self))
            form = language.pick(
                nl: "een rekenblad (CSV, met \(sign) tussen de cellen)",
                fr: "un tableur (CSV, avec \(sign) entre les cellules)",
                en: "a spreadsheet (CSV, with \(sign) between the cells)")
        }
        let file = input.file.map { " (\($0))" } ?? ""
        var parts = [
            language.pick(nl: "Gelezen als \(form)\(file)", fr: "Lu comme \(form)\(file)", en: "Read as \(form)\(file)")
        ]
        if !input.unusedColumns.isEmpty {
            let columns = listed(input.unusedColumns.map { texts.quote($0) })
            parts.append(
                language.pick(
                    nl: "Niet gebruikt: \(columns)", fr: "Non utilisé : \(columns)", en: "Not used: \(columns)"))
        }
        if !input.alone.isEmpty {
            let names = listed(input.alone.map { name($0.side, $0.municipality) })
            parts.append(
                language.pick(
                    nl: "Vermeld zonder iemand ernaast: \(names)", fr: "Mentionné sans personne en face : \(names)",
                    en: "Named without anybody beside: \(names)"))
        }
        return texts.sentences(parts)
    }

    /// Whether the plan keeps every rule and decision.
    package func verdict(_ evaluation: PlanEvaluation) -> String {
        let count = evaluation.violations.count
        guard count > 0 else {
            return language.pick(
                nl: "Dit voorstel houdt zich aan alle regels en beslissingen.",
                fr: "Cette proposition respecte toutes les règles et décisions.",
                en: "This plan keeps all rules and decisions.")
        }
        return language.pick(
            nl: "Dit voorstel kan zo niet doorgaan: \(count) \(counted(count, one: "punt", more: "punten")) in strijd "
                + "met een regel of beslissing.",
            fr: "Cette proposition n'est pas possible telle quelle : \(count) "
                + counted(count, one: "point contraire", more: "points contraires") + " à une règle ou décision.",
            en: "This plan cannot be made as it is: \(count) \(counted(count, one: "point", more: "points")) against a "
                + "rule or decision.")
    }

    package func ownSummary(_ evaluation: PlanEvaluation) -> String {
        let pairs = evaluation.pairs.count
        let parts = evaluation.seats.indices.filter {
            evaluation.seats[$0].seats > 0 || evaluation.seats[$0].used > 0
        }.map { index in
            let use = evaluation.seats[index]
            return language.pick(
                nl: "\(track(index)) \(use.used) op \(use.seats)", fr: "\(track(index)) \(use.used) sur \(use.seats)",
                en: "\(track(index)) \(use.used) of \(use.seats)")
        }
        var text = language.pick(
            nl: "Het telt \(pairs) \(counted(pairs, one: "partnerschap", more: "partnerschappen"))",
            fr: "Elle compte \(pairs) \(counted(pairs, one: "partenariat", more: "partenariats"))",
            en: "It has \(pairs) \(counted(pairs, one: "pair", more: "pairs"))")
        if !parts.isEmpty {
            text += language.pick(nl: ", per landenluik ", fr: ", par volet pays ", en: ", by track ")
            text += parts.joined(separator: ", ")
        }
        guard let worst = evaluation.worst else { return text + "." }
        let total = numbers.score(evaluation.total.value)
        let lowest = numbers.score(worst)
        text += ". "
        let ends = ends(evaluation.total)
        text += language.pick(
            nl: "De totaalscore is \(total)\(ends); de laagste score is \(lowest).",
            fr: "Le score total est de \(total)\(ends) ; le score le plus bas est de \(lowest).",
            en: "The total score is \(total)\(ends); the lowest score is \(lowest).")
        let unscored = evaluation.pairs.filter { $0.entry.score == nil }
        guard !unscored.isEmpty else { return text }
        let names = listed(unscored.map { pair($0.applicant, $0.partner) })
        return text + " "
            + language.pick(
                nl: "Zonder score, en dus niet in het totaal: \(names).",
                fr: "Sans score, et donc hors du total : \(names).",
                en: "Without a score, and so not in the total: \(names).")
    }

    // MARK: What it breaks

    package var violationsHeading: String {
        language.pick(nl: "Wat niet kan", fr: "Ce qui n'est pas possible", en: "What is not possible")
    }

    package func violation(_ violation: PlanViolation, _ evaluation: PlanEvaluation, decision: (Int) -> String?)
        -> String
    {
        func named(_ index: Int) -> String {
            pair(evaluation.pairs[index].applicant, evaluation.pairs[index].partner) + colon
        }
        switch violation {
        case .block(let index, let block):
            let own = evaluation.pairs[index]
            return named(index) + reasonInPair(block, applicant: own.applicant, partner: own.partner)
        case .notCandidate(let index):
            let applicant = evaluation.pairs[index].applicant
            let who = name(.north, applicant)
            let word = decision(applicant).map { " (" + $0 + ")" } ?? ""
            return named(index)
                + language.pick(
                    nl: "De rangschikking geeft \(who) geen plaats en geen reserve\(word).",
                    fr: "Le classement ne donne à \(who) ni place ni réserve\(word).",
                    en: "The ranking gives \(who) neither a seat nor a reserve place\(word).")
        case .applicantTwice(let applicant):
            let partners = evaluation.pairs.filter { $0.applicant == applicant }.map { name(.south, $0.partner) }
            return twice(name(.north, applicant), partners)
        case .partnerTwice(let partner):
            let applicants = evaluation.pairs.filter { $0.partner == partner }.map { name(.north, $0.applicant) }
            return twice(name(.south, partner), applicants)
        case .seats(let track):
            let use = evaluation.seats[track]
            return language.pick(
                nl: "Het landenluik \(self.track(track)) telt \(use.used) partnerschappen voor \(use.seats) "
                    + counted(use.seats, one: "plaats.", more: "plaatsen."),
                fr: "Le volet pays \(self.track(track)) compte \(use.used) partenariats pour \(use.seats) "
                    + counted(use.seats, one: "place.", more: "places."),
                en: "The track \(self.track(track)) has \(use.used) pairs for \(use.seats) "
                    + counted(use.seats, one: "seat.", more: "seats."))
        case .quota(let index): return quotaNotKept(evaluation.quotas[index])
        case .fixedPairMissing(let index): return clash(.fixedPair(index), pair: nil) + " " + isMissing
        case .agreedPairMissing(let index): return clash(.agreedPair(index), pair: nil) + " " + isMissing
        case .passedOver(let applicant, let hasRoom, let others):
            return passedOver(name(.north, applicant), hasRoom: hasRoom, others.map { name(.north, $0) })
        case .equalsPassedOver(let applicants, let count, let hasRoom, let others):
            return equalsPassedOver(
                applicants.map { name(.north, $0) }, count, hasRoom, others.map { name(.north, $0) })
        }
    }

    private var isMissing: String {
        language.pick(
            nl: "Dat partnerschap ontbreekt hier.", fr: "Ce partenariat manque ici.", en: "That pair is missing here.")
    }

    private func twice(_ who: String, _ others: [String]) -> String {
        let names = listed(others)
        return language.pick(
            nl: "\(who) staat in meer dan één partnerschap: met \(names).",
            fr: "\(who) figure dans plus d'un partenariat : avec \(names).",
            en: "\(who) is in more than one pair: with \(names).")
    }

    private func passedOver(_ who: String, hasRoom: Bool, _ others: [String]) -> String {
        if hasRoom {
            return language.pick(
                nl: "\(who) heeft geen partner, hoewel er voor \(who) nog een plaats en een partner zijn.",
                fr: "\(who) n'a pas de partenaire, alors qu'il reste une place et un partenaire possible.",
                en: "\(who) has no partner, although there is still a seat and a partner for it.")
        }
        guard !others.isEmpty else {
            return language.pick(
                nl: "\(who) is gepasseerd: wie lager gerangschikt is, staat wel in dit voorstel.",
                fr: "\(who) a été laissée de côté au profit de communes moins bien classées.",
                en: "\(who) is passed over: lower ranked applicants are in this plan.")
        }
        let names = texts.or(others)
        return language.pick(
            nl: "\(who) is gepasseerd: \(who) is beter gerangschikt dan wie hier wel een plaats heeft en ze had kunnen "
                + "afstaan (\(names)).",
            fr: "\(who) a été laissée de côté alors qu'elle est mieux classée que qui occupe ici une place qui pouvait "
                + "lui revenir (\(names)).",
            en: "\(who) is passed over: it ranks higher than whoever has a place here that could have been its own "
                + "(\(names)).")
    }

    /// Of equals without a partner only some can get one.
    private func equalsPassedOver(_ who: [String], _ count: Int, _ hasRoom: Bool, _ others: [String]) -> String {
        let equals = listed(who)
        let (all, names) = (who.count, texts.or(others))
        let head = language.pick(
            nl: "\(equals) hebben geen partner. Ze staan gelijk, en er past maar een deel van hen in: \(count) van de "
                + "\(all).",
            fr: "\(equals) n'ont pas de partenaire. Elles sont à égalité, et seule une partie d'entre elles peut en "
                + "avoir un : \(count) sur \(all).",
            en: "\(equals) have no partner. They are tied, and only some of them fit in: \(count) of \(all).")
        let tail: String
        if hasRoom {
            tail = language.pick(
                nl: "Daarvoor zijn er nog een plaats en een partner.",
                fr: "Il reste pour cela une place et un partenaire possible.",
                en: "There is still a seat and a partner for that.")
        } else if others.isEmpty {
            tail = language.pick(
                nl: "Wie lager gerangschikt is, staat wel in dit voorstel.",
                fr: "Des communes moins bien classées figurent dans cette proposition.",
                en: "Lower ranked applicants are in this plan.")
        } else {
            tail = language.pick(
                nl: "Ze zijn beter gerangschikt dan wie hier wel een plaats heeft en ze had kunnen afstaan (\(names)).",
                fr: "Elles sont mieux classées que qui occupe ici une place qui pouvait leur revenir (\(names)).",
                en: "They rank higher than whoever has a place here that could have been theirs (\(names)).")
        }
        return head + " " + tail
    }

    // MARK: How far from the best

    package var distanceHeading: String {
        language.pick(
            nl: "Vergeleken met het beste voorstel", fr: "Comparaison avec la meilleure proposition",
            en: "Compared with the best plan")
    }

    /// - Parameter total: the sum of scores of the plan; nil where it is not this sum that is compared.
    package func distance(_ distance: PlanDistance, total: Int64?) -> String {
        let best = total.map { " (" + numbers.score($0 + distance.loss) + ")" } ?? ""
        let differing = max(distance.missing.count, distance.extra.count)
        if differing == 0 {
            return language.pick(
                nl: "Dit is het beste voorstel, of even goed.",
                fr: "C'est la meilleure proposition, ou une aussi bonne.",
                en: "This is the best plan, or as good.")
        }
        let points = numbers.score(abs(distance.loss))
        let more: String
        if distance.loss > 0 {
            more = language.pick(
                nl: "Het beste voorstel haalt \(points) punten meer\(best).",
                fr: "La meilleure proposition obtient \(points) points de plus\(best).",
                en: "The best plan scores \(points) points more\(best).")
        } else if distance.loss < 0 {
            more = language.pick(
                nl: "Het beste voorstel binnen de regels haalt \(points) punten minder\(best).",
                fr: "La meilleure proposition conforme aux règles obtient \(points) points de moins\(best).",
                en: "The best plan within the rules scores \(points) points less\(best).")
        } else {
            more = language.pick(
                nl: "Het beste voorstel binnen de regels haalt evenveel punten.",
                fr: "La meilleure proposition conforme aux règles obtient autant de points.",
                en: "The best plan within the rules scores as many points.")
        }
        return more + " " + shared(distance.shared, differing: differing)
    }

    /// How many pairs two plans have in common.
    private func shared(_ shared: Int, differing: Int) -> String {
        guard shared > 0 else {
            return language.pick(
                nl: "Ze hebben geen enkel partnerschap gemeen.", fr: "Elles n'ont aucun partenariat en commun.",
                en: "They have no pair in common.")
        }
        return language.pick(
            nl: "Ze hebben \(shared) \(counted(shared, one: "partnerschap", more: "partnerschappen")) gemeen; "
                + "\(differing) \(counted(differing, one: "verschilt", more: "verschillen")).",
            fr: "Elles ont \(shared) \(counted(shared, one: "partenariat", more: "partenariats")) en commun ; "
                + "\(differing) \(counted(differing, one: "diffère", more: "diffèrent")).",
            en: "They share \(shared) \(counted(shared, one: "pair", more: "pairs")); "
                + "\(differing) \(counted(differing, one: "differs", more: "differ")).")
    }

    package func onlyInBest(_ pairs: [PairIndices]) -> String {
        let names = listed(pairs.map { pair($0.applicant, $0.partner) })
        return language.pick(
            nl: "Alleen in het beste voorstel: \(names).", fr: "Seulement dans la meilleure proposition : \(names).",
            en: "Only in the best plan: \(names).")
    }

    package func onlyHere(_ pairs: [PairIndices]) -> String {
        let names = listed(pairs.map { pair($0.applicant, $0.partner) })
        return language.pick(
            nl: "Alleen in dit voorstel: \(names).", fr: "Seulement dans cette proposition : \(names).",
            en: "Only in this plan: \(names).")
    }

    // MARK: The smallest repair

    package var repairHeading: String {
        language.pick(nl: "Kleinste aanpassing", fr: "La plus petite correction", en: "The smallest repair")
    }

    /// What the repair is, and what it comes to.
    package func repair(_ repair: PlanRepair, of evaluation: PlanEvaluation) -> String {
        let kept = evaluation.pairs.count - repair.dropped.count
        let total = numbers.score(repair.total)
        let size = language.pick(
            nl: "Met zo weinig mogelijk andere partnerschappen voldoet het zo aan alles: \(kept) van de "
                + "\(evaluation.pairs.count) blijven, totaalscore \(total).",
            fr: "En changeant le moins de partenariats possible, tout est respecté ainsi : \(kept) sur "
                + "\(evaluation.pairs.count) restent, score total \(total).",
            en: "Changing as few pairs as possible, this keeps everything: \(kept) of \(evaluation.pairs.count) stay, "
                + "total score \(total).")
        guard !repair.isUnique else { return size }
        return size + " "
            + language.pick(
                nl: "Een andere aanpassing is even klein en even goed; een vaste volgorde koos deze.",
                fr: "Une autre correction est aussi petite et aussi bonne ; un ordre fixe a choisi celle-ci.",
                en: "Another repair is as small and as good; a fixed order chose this one.")
    }

    package func dropped(
        _ dropped: PlanRepair.Dropped, _ repair: PlanRepair, _ evaluation: PlanEvaluation,
        decision: (Int) -> String?
    ) -> String {
        let own = evaluation.pairs[dropped.pair]
        let names = pair(own.applicant, own.partner)
        var why = dropped.violations.map { index -> String in
            // Its name stands before it already.
            switch evaluation.violations[index] {
            case .block(_, let block): return reasonInPair(block, applicant: own.applicant, partner: own.partner)
            case .notCandidate:
                let word = decision(own.applicant).map { " (" + $0 + ")" } ?? ""
                return sentence(
                    language.pick(nl: "geen plaats", fr: "pas de place", en: "no place") + word)
            default: return violation(evaluation.violations[index], evaluation, decision: decision)
            }
        }
        if why.isEmpty, !dropped.makesRoomFor.isEmpty {
            let others = listed(
                dropped.makesRoomFor.map { pair(repair.added[$0].pair.applicant, repair.added[$0].pair.partner) })
            why = [
                language.pick(
                    nl: "Dat maakt plaats voor \(others).", fr: "Cela fait place à \(others).",
                    en: "That makes room for \(others).")
            ]
        }
        let head = language.pick(nl: "Weg: \(names)", fr: "À retirer : \(names)", en: "Out: \(names)")
        return why.isEmpty ? head + "." : head + ". " + why.joined(separator: " ")
    }

    package func added(_ added: PlanRepair.Added) -> String {
        let names = pair(added.pair.applicant, added.pair.partner)
        let who = name(.north, added.pair.applicant)
        let why: String
        switch added.reason {
        case .fixedPair(let index): why = clash(.fixedPair(index), pair: nil)
        case .agreedPair(let index): why = clash(.agreedPair(index), pair: nil)
        case .passedOver:
            why = language.pick(
                nl: "\(who) was gepasseerd.", fr: "\(who) avait été laissée de côté.", en: "\(who) was passed over.")
        case .newPartner:
            why = language.pick(
                nl: "\(who) krijgt zo een andere partner.", fr: "\(who) reçoit ainsi un autre partenaire.",
                en: "\(who) gets another partner.")
        case .freePlace:
            why = language.pick(
                nl: "\(who) krijgt de plaats die vrijkomt.", fr: "\(who) obtient la place qui se libère.",
                en: "\(who) gets the place that becomes free.")
        }
        return language.pick(nl: "Erbij: \(names). ", fr: "À ajouter : \(names). ", en: "In: \(names). ") + why
    }

    /// Where nothing has to change.
    package var nothingToRepair: String {
        language.pick(
            nl: "Er hoeft niets te veranderen.", fr: "Rien ne doit changer.", en: "Nothing has to change.")
    }
}
