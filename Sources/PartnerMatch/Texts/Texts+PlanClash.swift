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
        case .forbiddenPair(let index):
            let decision = dossier.decisions.forbiddenPairs[index]
            let names = self.pair(decision.applicant, decision.partner)
            return language.pick(
                nl: "Bij beslissing is uitgesloten: \(names).", fr: "Une décision exclut : \(names).",
                en: "A decision rules out \(names).")
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
        case .quotaMinimum(let quota): return quotaClash(quota, isMinimum: true)
        case .quotaMaximum(let quota): return quotaClash(quota, isMinimum: false)
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

    /// Before the items of one of several clashes.
    package func clashNumber(_ number: Int, of count: Int, areAll: Bool) -> String {
        let isOneOfAll = areAll && count > 1
        return isOneOfAll
            ? language.pick(
                nl: "Botsing \(number) van \(count):", fr: "Incompatibilité \(number) sur \(count) :",
                en: "Clash \(number) of \(count):")
            : language.pick(
                nl: "Botsing \(number):", fr: "Incompatibilité \(number) :", en: "Clash \(number):")
    }

    /// After as many clashes as are told; `more` is nil where nobody knows how many there are.
    package func moreClashes(_ more: Int?) -> String {
        guard let more else {
            return language.pick(
                nl: "Er zijn mogelijk nog andere botsingen.", fr: "Il y a peut-être d'autres incompatibilités.",
                en: "There may be other clashes.")
        }
        return language.pick(
            nl: "Daarnaast: nog \(more) \(counted(more, one: "botsing", more: "botsingen")).",
            fr: "En outre : encore \(more) \(counted(more, one: "incompatibilité", more: "incompatibilités")).",
            en: "In addition: \(more) more \(counted(more, one: "clash", more: "clashes")).")
    }

    package var repairHeadingOfClash: String {
        language.pick(
            nl: "Hoe er weer een voorstel mogelijk wordt", fr: "Comment rendre une proposition possible",
            en: "How a plan becomes possible again")
    }

    /// Before the repairs, the smallest first: one, several of one size, or several of different sizes.
    package func repairsLead(_ sizes: [Int]) -> String {
        if sizes.count == 1 {
            return language.pick(
                nl: "Dit is de kleinste ingreep:", fr: "Voici le plus petit changement :",
                en: "This is the smallest change:")
        }
        return sizes.first == sizes.last
            ? language.pick(
                nl: "Elk van deze ingrepen volstaat:", fr: "Chacun de ces changements suffit :",
                en: "Each of these changes is enough:")
            : language.pick(
                nl: "Elk van deze ingrepen volstaat. De kleinste staan eerst:",
                fr: "Chacun de ces changements suffit. Les plus petits viennent d'abord :",
                en: "Each of these changes is enough. The smallest come first:")
    }

    /// After as many repairs as are told; `more` is nil where nobody knows how many there are.
    package func moreRepairs(_ more: Int?) -> String {
        guard let more else {
            return language.pick(
                nl: "Er zijn mogelijk nog andere ingrepen.", fr: "D'autres changements sont peut-être possibles.",
                en: "Other changes may be possible.")
        }
        return language.pick(
            nl: "Daarnaast: nog \(more) \(counted(more, one: "andere ingreep", more: "andere ingrepen")).",
            fr: "En outre : encore \(more) \(counted(more, one: "autre changement", more: "autres changements")).",
            en: "In addition: \(more) other \(counted(more, one: "change", more: "changes")).")
    }

    /// Everything that one repair takes back, as one sentence.
    package func repair(_ repair: [PlanClash]) -> String { sentence(listed(repair.map { takingBack($0) })) }

    private func takingBack(_ clash: PlanClash) -> String {
        switch clash {
        case .fixedPair(let index):
            let decision = dossier.decisions.fixedPairs[index]
            let names = pair(decision.applicant, decision.partner)
            return language.pick(
                nl: "\(names) niet langer vastleggen", fr: "ne plus fixer \(names)", en: "no longer fix \(names)")
        case .agreedPair(let index):
            let consent = dossier.decisions.consents[index]
            let names = pair(consent.applicant, consent.partner)
            return language.pick(
                nl: "met beide kanten terugkomen op hun ja voor \(names)",
                fr: "revenir avec les deux parties sur leur oui pour \(names)",
                en: "go back with both sides on their yes to \(names)")
        case .forbiddenPair(let index):
            let decision = dossier.decisions.forbiddenPairs[index]
            let names = pair(decision.applicant, decision.partner)
            return language.pick(
                nl: "\(names) niet langer uitsluiten", fr: "ne plus exclure \(names)",
                en: "no longer rule out \(names)")
        case .quotaMinimum(let quota), .quotaMaximum(let quota): return givingUpQuota(quota)
        case .block, .seats, .applicantTwice, .partnerTwice: return inSentence(self.clash(clash, pair: nil))
        }
    }

    package var ruleAdvice: String {
        language.pick(
            nl: "Of verander een regel van de oproep die hierboven staat.",
            fr: "Ou changez une règle de l'appel citée ci-dessus.",
            en: "Or change a rule of the call named above.")
    }
}
