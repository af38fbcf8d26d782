/// The words of a plan after withdrawals.
extension MatchingTexts {
    package var rematchTitle: String {
        let call = dossier.call.title?.text(in: language) ?? ""
        return language.pick(
            nl: "Koppelingsvoorstel na terugtrekking", fr: "Proposition d'appariement après désistement",
            en: "Plan after withdrawals") + " – " + (call.isEmpty ? dossier.call.id : call)
    }

    // MARK: Who leaves

    var leaversHeading: String { language.pick(nl: "Wie wegvalt", fr: "Départs", en: "Who leaves") }

    var nobodyLeaves: String {
        language.pick(nl: "Niemand valt weg.", fr: "Il n'y a aucun départ.", en: "Nobody leaves.")
    }

    /// Somebody who withdrew, with the reason and whose partner it was.
    func leaver(_ leaver: Rematch.Leaver) -> String {
        let who = name(leaver.member.side, leaver.member.index)
        let others = listed(leaver.partners.map { name(leaver.member.side.other, $0) })
        let partner =
            others.isEmpty
            ? ""
            : language.pick(nl: " Partner: \(others).", fr: " Partenaire : \(others).", en: " Partner: \(others).")
        switch leaver.cause {
        case .recorded(let index):
            let withdrawal = dossier.decisions.withdrawals[index]
            let day = withdrawal.date.map { " (" + numbers.date($0) + ")" } ?? ""
            let reason = withdrawal.reason.map { $0.text(in: language) } ?? ""
            return language.pick(
                nl: "\(who) trok zich terug\(day).", fr: "Désistement \(de(who))\(day).", en: "\(who) withdrew\(day).")
                + (reason.isEmpty ? "" : " " + texts.reason(reason)) + partner
        case .named:
            return language.pick(
                nl: "\(who) valt weg; de beslissingen vermelden dat nog niet.",
                fr: "Désistement \(de(who)), pas encore consigné dans les décisions.",
                en: "\(who) leaves; the decisions do not record it yet.") + partner
        case .countryDropped: return ""
        }
    }

    /// A track that drops out, with the partners that were in a pair.
    func droppedTrack(_ track: Int, seats: Int, partners: [Int]) -> String {
        let names = partners.map { name(.south, $0) }
        let count = seats
        let text = language.pick(
            nl: "Het landenluik \(self.track(track)) valt weg, met \(texts.seats(count))",
            fr: "Le volet pays \(self.track(track)) disparaît, avec \(texts.seats(count))",
            en: "The \(self.track(track)) track drops out, with \(texts.seats(count))")
        return names.isEmpty ? text + "." : text + colon + listed(names) + "."
    }

    func lapsed(_ pair: PanelDecisions.PairDecision) -> String {
        let names = self.pair(pair.applicant, pair.partner)
        return language.pick(
            nl: "De beslissing die \(names) vastlegde, vervalt.",
            fr: "La décision qui fixait \(names) devient caduque.",
            en: "The decision that fixed \(names) lapses.")
    }

    // MARK: What becomes of the pairs

    /// From which plan, how many pairs are kept, lost and new, and the totals.
    func rematchSummary(_ rematch: Rematch) -> String {
        let start =
            rematch.isGiven
            ? language.pick(
                nl: "Uitgangspunt: de meegegeven partnerschappen.", fr: "Point de départ : les partenariats fournis.",
                en: "Starting point: the pairs that were given.")
            : language.pick(
                nl: "Uitgangspunt: het koppelingsvoorstel van dit dossier zonder terugtrekkingen.",
                fr: "Point de départ : la proposition d'appariement de ce dossier sans désistement.",
                en: "Starting point: the plan of this dossier without any withdrawal.")
        let counts = (rematch.old.count, rematch.kept.count, rematch.lost.count, rematch.new.count)
        let pairs = language.pick(
            nl: "\(counts.0) \(counted(counts.0, one: "partnerschap", more: "partnerschappen")): \(counts.1) "
                + "behouden, \(counts.2) weggevallen, \(counts.3) nieuw.",
            fr: "\(counts.0) \(counted(counts.0, one: "partenariat", more: "partenariats")) : \(counts.1) "
                + "\(counted(counts.1, one: "maintenu", more: "maintenus")), \(counts.2) "
                + "\(counted(counts.2, one: "perdu", more: "perdus")), \(counts.3) "
                + "\(counted(counts.3, one: "nouveau", more: "nouveaux")).",
            en: "\(counts.0) \(counted(counts.0, one: "pair", more: "pairs")): \(counts.1) kept, \(counts.2) lost, "
                + "\(counts.3) new.")
        let before = numbers.score(rematch.oldTotal)
        let now = numbers.score(rematch.plan.total.value)
        let totals = language.pick(
            nl: "Totaalscore: \(before) voordien, \(now) nu.",
            fr: "Score total : \(before) auparavant, \(now) maintenant.",
            en: "Total score: \(before) before, \(now) now.")
        return start + " " + pairs + " " + totals
    }

    var noOldPlan: String {
        language.pick(
            nl: "Er was geen koppelingsvoorstel om van te vertrekken: deze beslissingen en regels gingen niet samen.",
            fr: "Il n'y avait pas de proposition d'appariement comme point de départ : ces décisions et ces règles "
                + "étaient incompatibles.",
            en: "There was no plan to start from: these decisions and rules could not hold together.")
    }

    /// Applicant, partner, track, score, kept or new.
    var rematchColumns: [String] {
        switch language {
        case .dutch: ["kandidaat-gemeente", "partner", "landenluik", "score", "stand"]
        case .french: ["commune candidate", "partenaire", "volet pays", "score", "état"]
        case .english: ["applicant", "partner", "track", "score", "state"]
        }
    }

    func pairState(isNew: Bool) -> String {
        isNew
            ? language.pick(nl: "nieuw", fr: "nouveau", en: "new")
            : language.pick(nl: "behouden", fr: "maintenu", en: "kept")
    }

    var lostHeading: String {
        language.pick(
            nl: "Partnerschappen die wegvallen", fr: "Partenariats qui prennent fin", en: "Pairs that are lost")
    }

    var newHeading: String {
        language.pick(nl: "Nieuwe partnerschappen", fr: "Nouveaux partenariats", en: "New pairs")
    }

    /// A pair that is lost, and why.
    func lost(_ entry: Rematch.LostPair) -> String {
        let pair = entry.pair
        return self.pair(pair.applicant, pair.partner) + colon + loss(entry.loss, pair)
    }

    private func loss(_ loss: Rematch.Loss, _ pair: RematchPair) -> String {
        func who(_ side: Side) -> String { name(side, pair.index(side)) }
        switch loss {
        case .left(let sides):
            let names = listed(sides.map { who($0) })
            return language.pick(
                nl: "\(names) \(sides.count == 1 ? "valt" : "vallen") weg.", fr: "départ \(de(names)).",
                en: "\(names) \(sides.count == 1 ? "leaves" : "leave").")
        case .trackDropped(let track):
            return language.pick(
                nl: "het landenluik \(self.track(track)) valt weg.",
                fr: "le volet pays \(self.track(track)) disparaît.",
                en: "the \(self.track(track)) track drops out.")
        case .blocked(let blocks):
            return blocks.map { reasonInPair($0, applicant: pair.applicant, partner: pair.partner) }
                .joined(separator: " ")
        case .decidedOtherwise(let side):
            return language.pick(
                nl: "een beslissing of de toestemming van beide kanten geeft \(who(side)) een andere partner.",
                fr: "une décision ou l'accord des deux parties donne un autre partenaire à \(who(side)).",
                en: "a decision, or the yes of both sides, gives \(who(side)) another partner.")
        case .twice(let side):
            return language.pick(
                nl: "\(who(side)) staat in meer dan één partnerschap; een ander daarvan blijft behouden.",
                fr: "\(who(side)) figure dans plus d'un partenariat ; un autre est maintenu.",
                en: "\(who(side)) is in more than one pair; another one is kept.")
        case .noSeat(let track):
            return language.pick(
                nl: "het landenluik \(self.track(track)) heeft minder plaatsen dan partnerschappen.",
                fr: "le volet pays \(self.track(track)) compte moins de places que de partenariats.",
                en: "the \(self.track(track)) track has fewer seats than pairs.")
        }
    }

    /// Applicants without a partner in the old plan that have one now.
    ///
    /// - Parameter isJoint: whether total and score together decided, and not the ranking alone.
    func comeIn(_ applicants: [Int], isJoint: Bool = false) -> String {
        let names = listed(applicants.map { name(.north, $0) })
        guard !isJoint else {
            let isOne = applicants.count == 1
            return language.pick(
                nl:
                    "\(names) \(isOne ? "had" : "hadden") nog geen partner en \(isOne ? "krijgt" : "krijgen") er nu een, "
                    + "volgens totaal en score samen.",
                fr: "\(names), encore sans partenaire, en \(isOne ? "obtient" : "obtiennent") un, selon le total et le "
                    + "score ensemble.",
                en: "\(names) had no partner yet and \(isOne ? "gets" : "get") one now, by total and score together.")
        }
        return language.pick(
            nl: "\(names) had\(applicants.count == 1 ? "" : "den") nog geen partner en "
                + "\(applicants.count == 1 ? "komt" : "komen") nu aan de beurt, in de volgorde van de rangschikking.",
            fr: "C'est au tour \(de(names)), encore sans partenaire, dans l'ordre du classement.",
            en: "\(names) had no partner yet and \(applicants.count == 1 ? "comes" : "come") in now, in the order of "
                + "the ranking.")
    }

    /// A partner in reserve that comes in; its umbrella association has to confirm that.
    func comesFromReserve(_ partner: Int) -> String {
        let who = name(.south, partner)
        let umbrella = umbrella(ofPartner: partner)
        return language.pick(
            nl: "\(who) stond op de reserve en komt in de plaats van een partner die wegviel; \(umbrella) moet dat nog "
                + "bevestigen.",
            fr: "\(who) figurait sur la liste de réserve et remplace un partenaire qui est parti ; \(umbrella) doit "
                + "encore le confirmer.",
            en: "\(who) was in reserve and comes in for a partner that left; \(umbrella) still has to confirm that.")
    }

    func keptDespite(_ pair: RematchPair, _ blocks: [PairBlock]) -> String {
        let names = self.pair(pair.applicant, pair.partner)
        let reasons = blocks.map { reasonInPair($0, applicant: pair.applicant, partner: pair.partner) }
        return language.pick(
            nl: "\(names) blijft behouden, al pleit er iets tegen: ", fr: "\(names) est maintenu, malgré ceci : ",
            en: "\(names) is kept, though something speaks against it: ") + reasons.joined(separator: " ")
    }

    func keptOutsideRanking(_ applicant: Int) -> String {
        let who = name(.north, applicant)
        return language.pick(
            nl: "\(who) behoudt de partner, hoewel de rangschikking nu geen plaats of reserveplaats geeft.",
            fr: "\(who) garde son partenaire, bien que le classement ne lui donne plus ni place ni réserve.",
            en: "\(who) keeps its partner, though the ranking now gives it neither a seat nor a reserve place.")
    }

    /// Who lost its partner and is not in line for another.
    func stranded(_ entry: Rematch.Stranded) -> String {
        guard entry.hasNoTrackLeft else {
            return notCandidate(entry.applicant, decision: texts.decision(entry.decision))
        }
        let who = name(.north, entry.applicant)
        return language.pick(
            nl: "\(who) heeft geen partner meer: het landenluik valt weg en \(who) noemde geen ander.",
            fr: "\(who) n'a plus de partenaire : le volet pays disparaît et \(who) n'en avait pas cité d'autre.",
            en: "\(who) has no partner any more: its track drops out and it named no other.")
    }

    // MARK: Giving up more

    var frontierHeading: String {
        language.pick(
            nl: "Wat het oplevert om meer los te laten", fr: "Ce qu'apporterait l'abandon d'autres partenariats",
            en: "What giving up more would bring")
    }

    var frontierNote: String {
        language.pick(
            nl: "Telkens het beste koppelingsvoorstel dat hoogstens zoveel van de behouden partnerschappen loslaat, en "
                + "alleen als het beter is dan met minder. Beter is: eerst een partner voor wie het best gerangschikt "
                + "is, dan de hoogste totaalscore. Wat vastligt of waar beide kanten ja op zeiden, blijft.",
            fr: "Chaque fois la meilleure proposition qui abandonne au plus ce nombre de partenariats maintenus, et "
                + "seulement si elle est meilleure qu'avec moins. Meilleure : d'abord un partenaire pour les mieux "
                + "classées, puis le score total le plus élevé. Ce qui est fixé, ou accepté des deux côtés, demeure.",
            en: "Each time the best plan that gives up at most so many of the kept pairs, and only where it is better "
                + "than with fewer. Better is: first a partner for the best ranked, then the highest total score. What "
                + "is fixed, or agreed by both sides, stays.")
    }

    var frontierColumns: [String] {
        switch language {
        case .dutch: ["losgelaten", "partnerschappen", "totaalscore", "verschil"]
        case .french: ["abandonnés", "partenariats", "score total", "différence"]
        case .english: ["given up", "pairs", "total score", "difference"]
        }
    }

    var nothingToWin: String {
        language.pick(
            nl: "Meer loslaten levert geen beter koppelingsvoorstel op.",
            fr: "Abandonner d'autres partenariats n'apporte pas de meilleure proposition.",
            en: "Giving up more pairs brings no better plan.")
    }

    /// What a step gives up and what is new with it; `new` against the plan that gives up nothing.
    func step(_ step: Rematch.Step, new: [RematchPair]) -> String {
        func names(_ pairs: [RematchPair]) -> String { listed(pairs.map { pair($0.applicant, $0.partner) }) }
        let count = step.givenUp.count
        var text = language.pick(
            nl: "\(count) loslaten: \(names(step.givenUp)). Daarvoor in de plaats: \(names(new)).",
            fr: "En abandonner \(count) : \(names(step.givenUp)). À la place : \(names(new)).",
            en: "Give up \(count): \(names(step.givenUp)). In return: \(names(new)).")
        if !step.comesIn.isEmpty {
            let who = listed(step.comesIn.map { name(.north, $0) })
            text += language.pick(
                nl: " Zo krijgt ook \(who) een partner.", fr: " Un partenaire en plus pour \(who).",
                en: " This gives \(who) a partner, too.")
        }
        if !step.goesOut.isEmpty {
            let who = listed(step.goesOut.map { name(.north, $0) })
            text += language.pick(
                nl: " Zonder partner valt dan: \(who).", fr: " Sans partenaire alors : \(who).",
                en: " Left without a partner then: \(who).")
        }
        return text
    }

    func unproved(_ counts: [Int]) -> String {
        let numbers = listed(counts.map { "\($0)" })
        return language.pick(
            nl: "Voor \(numbers) is niet bewezen dat er niets beters is.",
            fr: "Pour \(numbers), il n'est pas prouvé qu'il n'existe rien de mieux.",
            en: "For \(numbers) it is not proved that there is nothing better.")
    }

    func mayBeBetter(_ count: Int, _ gap: Int64) -> String {
        let points = numbers.score(gap)
        return language.pick(
            nl: "Bij \(count) is hoogstens \(points) punten meer mogelijk.",
            fr: "Avec \(count), au plus \(points) points de plus sont possibles.",
            en: "With \(count), at most \(points) points more are possible.")
    }

    // MARK: What to do

    func askSignOff(_ track: Int) -> String {
        let umbrella = umbrella(named: dossier.call.tracks[track].umbrella)
        return sentence(
            language.pick(
                nl: "vraag \(umbrella) akkoord te gaan met de wijzigingen in het landenluik \(self.track(track))",
                fr: "demander l'accord \(de(umbrella)) sur les changements dans le volet pays \(self.track(track))",
                en: "ask \(umbrella) to sign off the changes in the \(self.track(track)) track"))
    }

    /// What the umbrella association of a track that drops out has to do.
    func tellDropped(_ track: Int, partners: [Int]) -> String {
        let umbrella = umbrella(named: dossier.call.tracks[track].umbrella)
        let names = partners.isEmpty ? "" : " (" + listed(partners.map { name(.south, $0) }) + ")"
        return sentence(
            language.pick(
                nl:
                    "meld \(umbrella) dat het landenluik \(self.track(track)) wegvalt, en vraag de eigen partners\(names) "
                    + "op de hoogte te brengen",
                fr: "informer \(umbrella) que le volet pays \(self.track(track)) est abandonné, et lui demander "
                    + "d'avertir ses partenaires\(names)",
                en: "tell \(umbrella) that the \(self.track(track)) track drops out, and ask it to inform its "
                    + "partners\(names)"))
    }

    var messagesHeading: String {
        language.pick(
            nl: "Wat elke gemeente moet vernemen", fr: "Ce qu'il faut dire à chaque commune et district",
            en: "What to tell each municipality")
    }

    var messagesNote: String {
        language.pick(
            nl: "Te versturen zodra de stuurgroep en de koepels akkoord zijn; elk bericht in de taal van wie het "
                + "krijgt.",
            fr: "À envoyer une fois l'accord du comité de pilotage et des associations faîtières obtenu ; chaque "
                + "message dans la langue de son destinataire.",
            en: "To be sent once the steering group and the umbrella associations agree; each message in the language "
                + "of its reader.")
    }

    /// What is open about a pair comes before its messages.
    func holdMessages(_ pairs: [String]) -> String {
        language.pick(
            nl: "Nog niet te versturen, want er moet eerst iets beslist of aangevuld worden: \(listed(pairs)).",
            fr: "À ne pas encore envoyer, car une décision ou une réponse manque encore : \(listed(pairs)).",
            en: "Not to be sent yet, because something has to be decided or answered first: \(listed(pairs)).")
    }

    func nothingChangesFor(_ members: [RematchMember]) -> String {
        let names = listed(members.map { name($0.side, $0.index) })
        return language.pick(
            nl: "Voor hen verandert er niets: \(names).", fr: "Rien ne change pour : \(names).",
            en: "Nothing changes for: \(names).")
    }
}
