extension MatchingTexts {
    /// Who must do something.
    func who(_ who: OpenPoint.Who) -> String {
        switch who {
        case .panel: language.pick(nl: "stuurgroep", fr: "comité de pilotage", en: "steering group")
        case .assessor(let index):
            language.pick(nl: "beoordelaar ", fr: "évaluateur ", en: "assessor ") + dossier.assessors[index].id
        case .applicants(let indices): listed(indices.map { name(.north, $0) })
        case .partners(let indices): listed(indices.map { name(.south, $0) })
        case .umbrella(let track):
            dossier.call.tracks[track].umbrella
                ?? language.pick(
                    nl: "koepel (\(self.track(track)))", fr: "association faîtière (\(self.track(track)))",
                    en: "umbrella association (\(self.track(track)))")
        }
    }

    /// What is to be done.
    func task(_ point: OpenPoint, _ names: RankingNames) -> String {
        let task = point.task
        switch task {
        case .setWeights, .setScales, .setBonuses, .score, .choosePlan, .resolveClash: return rules(task, names)
        case .settleTie(let tie):
            let between = names.names(tie.between)
            let seats = texts.seats(tie.seats)
            return language.pick(
                nl: "de gelijke stand van \(between) beslechten (\(seats)): beslissen, of een loting vastleggen.",
                fr: "départager \(between) (\(seats)) : trancher, ou consigner un tirage au sort.",
                en: "settle the tie between \(between) (\(seats)): decide, or record a lot.")
        case .reconsider(let index):
            let name = names.name(dossier.decisions.overrides[index].applicant)
            return language.pick(
                nl: "opnieuw beslissen over \(name): de beslissing kon niet gevolgd worden.",
                fr: "décider à nouveau pour \(name) : la décision n'a pas pu être suivie.",
                en: "decide again on \(name): the decision could not be followed.")
        case .giveDate(let decision):
            let what = recorded(decision)
            return language.pick(
                nl: "de datum opgeven: \(what).", fr: "indiquer la date : \(what).", en: "give the date: \(what).")
        case .judgeConflict(let assessor, let applicant):
            let code = dossier.assessors[assessor].id
            let name = names.name(applicant)
            return language.pick(
                nl: "beslissen over het scoreblad van beoordelaar \(code) voor \(name): er is een belangenconflict.",
                fr: "décider du sort de la fiche de l'évaluateur \(code) pour \(name) : il y a un conflit d'intérêts.",
                en: "decide on the score sheet of assessor \(code) for \(name): there is a conflict of interest.")
        case .nameThirdAssessor, .completeSheet, .nameMoreAssessors, .comment: return assessment(task, names)
        case .completeFile, .answerOnExpertise, .nameOffers, .answerOnPair: return answers(task, names)
        case .signOff(let signOff): return ask(signOff)
        }
    }

    private func rules(_ task: OpenPoint.Task, _ names: RankingNames) -> String {
        switch task {
        case .setWeights(let criteria):
            let isAll = criteria.isEmpty || dossier.weights.criteria == nil
            let which = names.criteria(criteria)
            return isAll
                ? language.pick(
                    nl: "de gewichten vaststellen.", fr: "arrêter les pondérations.", en: "set the weights.")
                : language.pick(
                    nl: "het gewicht vaststellen van: \(which).", fr: "arrêter la pondération de : \(which).",
                    en: "set the weight of: \(which).")
        case .setScales(let criteria):
            let which = names.criteria(criteria)
            return language.pick(
                nl: "de schaal vaststellen van: \(which).", fr: "arrêter l'échelle de : \(which).",
                en: "set the scale of: \(which).")
        case .setBonuses(let criteria):
            let which = names.criteria(criteria)
            return language.pick(
                nl: "de waarde vaststellen van het pluspunt: \(which).",
                fr: "arrêter la valeur du point bonus : \(which).",
                en: "set the size of the bonus: \(which).")
        case .score:
            return language.pick(
                nl: "beoordelaars aanwijzen en de kandidaturen laten scoren.",
                fr: "désigner les évaluateurs et faire coter les candidatures.",
                en: "appoint assessors and have the applications scored.")
        case .choosePlan:
            return language.pick(
                nl: "bevestigen welk van de even goede koppelingsvoorstellen geldt.",
                fr: "confirmer laquelle des propositions d'appariement équivalentes est retenue.",
                en: "confirm which of the equally good plans holds.")
        default:
            return language.pick(
                nl: "beslissen welke van de beslissingen over partnerschappen wijkt: ze gaan niet samen.",
                fr: "décider quelle décision sur les partenariats est levée : elles sont incompatibles.",
                en: "decide which of the decisions on pairs gives way: they cannot hold together.")
        }
    }

    private func assessment(_ task: OpenPoint.Task, _ names: RankingNames) -> String {
        switch task {
        case .nameThirdAssessor(let applicant, let candidates):
            let name = names.name(applicant)
            let codes = texts.or(candidates.map { dossier.assessors[$0].id })
            let who = codes.isEmpty ? "" : " (\(codes))"
            return language.pick(
                nl: "een derde beoordelaar\(who) vragen voor \(name).",
                fr: "demander un troisième évaluateur\(who) pour \(name).",
                en: "ask a third assessor\(who) for \(name).")
        case .nameMoreAssessors(let applicant):
            let name = names.name(applicant)
            return language.pick(
                nl: "bijkomende beoordelaars aanwijzen voor \(name).",
                fr: "désigner d'autres évaluateurs pour \(name).", en: "appoint more assessors for \(name).")
        case .completeSheet(let applicant, let criteria):
            let name = names.name(applicant)
            let which = names.criteria(criteria)
            return criteria.count == dossier.call.scoredCriteria.count
                ? language.pick(
                    nl: "\(name) scoren.", fr: "coter \(name).", en: "score \(name).")
                : language.pick(
                    nl: "\(name) scoren op \(which).", fr: "coter \(name) pour \(which).",
                    en: "score \(name) on \(which).")
        case .comment(let applicant, let criteria):
            let name = names.name(applicant)
            let which = names.criteria(criteria)
            return language.pick(
                nl: "de score van \(name) op \(which) toelichten.", fr: "motiver la cote de \(name) pour \(which).",
                en: "explain the score of \(name) on \(which).")
        default: return ""
        }
    }

    private func answers(_ task: OpenPoint.Task, _ names: RankingNames) -> String {
        switch task {
        case .completeFile(let missing, true):
            return language.pick(
                nl: "het dossier aanvullen: ", fr: "compléter le dossier : ", en: "complete the file: ")
                + texts.sentence(names.missing(missing))
        case .completeFile:
            return language.pick(
                nl: "de ontbrekende antwoorden geven (zonder gevolg voor de beslissing).",
                fr: "donner les réponses manquantes (sans effet sur la décision).",
                en: "give the missing answers (without effect on the decision).")
        case .answerOnExpertise(let asks):
            let what = missingExpertise(asks)
            return language.pick(
                nl: "\(what) meedelen; zonder kan er geen partnerschap voorgesteld worden.",
                fr: "communiquer \(what) ; sans cela, aucun partenariat ne peut être proposé.",
                en: "send \(what); without that no pair can be proposed.")
        case .nameOffers:
            return language.pick(
                nl: "samen met de koepel minstens één aanbod zoeken.",
                fr: "chercher au moins une offre avec l'association faîtière.",
                en: "look for at least one offer together with the umbrella association.")
        case .answerOnPair(let applicant, let partner, let deadline, let isOverdue):
            let pair = pair(applicant, partner)
            let day = deadline.map { numbers.date($0) }
            if isOverdue, let day {
                return language.pick(
                    nl: "antwoorden op het voorgestelde partnerschap \(pair); de uiterste datum (\(day)) is voorbij.",
                    fr: "répondre sur le partenariat proposé \(pair) ; la date limite (\(day)) est passée.",
                    en: "answer on the proposed pair \(pair); the deadline (\(day)) has passed.")
            }
            let by = day.map { language.pick(nl: " uiterlijk op \($0)", fr: " au plus tard le \($0)", en: " by \($0)") }
            return language.pick(
                nl: "antwoorden op het voorgestelde partnerschap \(pair)\(by ?? "").",
                fr: "répondre sur le partenariat proposé \(pair)\(by ?? "").",
                en: "answer on the proposed pair \(pair)\(by ?? "").")
        default: return ""
        }
    }

    private func ask(_ signOff: TrackSignOff) -> String {
        let track = self.track(signOff.track)
        switch signOff.status {
        case .earlierState:
            return language.pick(
                nl: "opnieuw akkoord geven voor het landenluik \(track): er is nadien nog beslist.",
                fr: "donner à nouveau son accord pour le volet pays \(track) : d'autres décisions ont suivi.",
                en: "sign off the \(track) track again: decisions were taken since.")
        case .undated:
            return language.pick(
                nl: "het akkoord voor het landenluik \(track) bevestigen: een datum ontbreekt.",
                fr: "confirmer l'accord pour le volet pays \(track) : une date manque.",
                en: "confirm the sign-off of the \(track) track: a date is missing.")
        case .missing, .given:
            return language.pick(
                nl: "akkoord geven voor het landenluik \(track).", fr: "donner son accord pour le volet pays \(track).",
                en: "sign off the \(track) track.")
        }
    }
}
