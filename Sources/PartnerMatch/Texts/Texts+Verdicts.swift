extension Texts {
    /// The first sentence on somebody with a seat.
    package func selected(_ name: String, track: String, total: String, rank: String) -> String {
        language.pick(
            nl: "\(name) is geselecteerd voor \(track): met een totaal van \(total) (rang \(rank)) hoort de gemeente "
                + "bij de best gerangschikte voor wie er een plaats is.",
            fr: "\(name) est retenue pour le volet \(track) : avec un total de \(total) (rang \(rank)), elle est parmi "
                + "les communes les mieux classées pour lesquelles il y a une place.",
            en: "\(name) is selected for \(track): with a total of \(total) (rank \(rank)) it is among the best ranked "
                + "for whom there is a seat.")
    }

    /// The first sentence on somebody whose tie was settled by lot in its favour.
    package func selectedByLot(_ name: String, track: String, total: String, rank: String) -> String {
        language.pick(
            nl: "\(name) is geselecteerd voor \(track): bij een gelijk totaal van \(total) (rang \(rank)) besliste de "
                + "loting.",
            fr: "\(name) est retenue pour le volet \(track) : à total égal de \(total) (rang \(rank)), le tirage au "
                + "sort a tranché.",
            en: "\(name) is selected for \(track): at an equal total of \(total) (rank \(rank)) the lot decided.")
    }

    /// The first sentence on somebody in reserve; `places` names the lists.
    package func onReserve(_ name: String, places: String, total: String, rank: String) -> String {
        language.pick(
            nl: "\(name) staat op de reserve (\(places)): de plaatsen gaan naar gemeenten die voorgaan; het totaal is "
                + "\(total) (rang \(rank)).",
            fr: "\(name) figure sur la liste de réserve (\(places)) : les places vont aux communes qui précèdent ; son "
                + "total est de \(total) (rang \(rank)).",
            en: "\(name) is on the reserve list (\(places)): the seats go to municipalities ahead of it; its total is "
                + "\(total) (rank \(rank)).")
    }

    /// The first sentence on somebody for whom there was no seat.
    package func notSelected(_ name: String, total: String, rank: String) -> String {
        language.pick(
            nl: "\(name) is niet geselecteerd: de plaatsen gaan naar gemeenten die voorgaan; het totaal is \(total) "
                + "(rang \(rank)).",
            fr: "\(name) n'est pas retenue : les places vont aux communes qui précèdent ; son total est de \(total) "
                + "(rang \(rank)).",
            en: "\(name) is not selected: the seats go to municipalities ahead of it; its total is \(total) "
                + "(rank \(rank)).")
    }

    /// The first sentence on somebody below a threshold; `failures` from `thresholdShort`.
    package func belowThreshold(_ name: String, _ failures: String) -> String {
        sentence(
            language.pick(
                nl: "\(name) blijft onder de ondergrens: \(failures)",
                fr: "\(name) n'atteint pas la note minimale : \(failures)",
                en: "\(name) stays below the threshold: \(failures)"))
    }

    /// The first sentence on somebody who may not take part.
    package func ineligible(_ name: String, _ reasons: String) -> String {
        let ofName = FrenchElision.joined("de", name)
        return sentence(
            language.pick(
                nl: "\(name) is niet ontvankelijk: \(reasons)",
                fr: "La candidature \(ofName) n'est pas recevable : \(reasons)",
                en: "\(name) is ineligible: \(reasons)"))
    }

    /// The first sentence on somebody who waits for an answer.
    package func pending(_ name: String, _ reasons: String) -> String {
        sentence(
            language.pick(
                nl: "\(name) is in afwachting: \(reasons)", fr: "\(name) est en attente : \(reasons)",
                en: "\(name) is pending: \(reasons)"))
    }

    /// The first sentence on somebody whose assessment is unfinished.
    package func incomplete(_ name: String, _ gaps: String) -> String {
        sentence(
            language.pick(
                nl: "Over \(name) kan nog niet beslist worden: \(gaps)",
                fr: "Pas encore de décision possible pour \(name) : \(gaps)",
                en: "\(name) cannot be decided yet: \(gaps)"))
    }

    /// The first sentence where nothing can be decided for anybody.
    package func open(_ name: String, _ reason: String) -> String {
        sentence(
            language.pick(
                nl: "Over \(name) kan nog niets beslist worden: \(reason)",
                fr: "Aucune décision n'est encore possible pour \(name) : \(reason)",
                en: "Nothing can be decided about \(name) yet: \(reason)"))
    }

    /// The first sentence on somebody about whom the steering group decided.
    package func byPanel(_ name: String, _ decision: String, date: String?, reason: String) -> String {
        sentences([byDecision(name, decision, date: date), self.reason(reason)])
    }

    /// The first sentence on somebody who stepped out.
    package func withdrew(_ name: String, date: String?) -> String {
        let day = date.map { language.pick(nl: " op \($0)", fr: " le \($0)", en: " on \($0)") } ?? ""
        return language.pick(
            nl: "\(name) trok zich\(day) terug.", fr: "\(name) s'est désistée\(day).", en: "\(name) withdrew\(day).")
    }

    /// Why somebody has a seat on a track that was not its first choice; `choice` counts from 1, `preferred` names the
    /// tracks it likes better, and `reason` says who has those seats.
    package func notFirstChoice(
        track: String, choice: Int, preferred: String, isPlural: Bool, reason: PreferredSeats
    ) -> String {
        let place = ordinal(choice)
        let preference = language.pick(
            nl: "Landenluik \(track) was de \(place) keuze", fr: "Le volet \(track) était le \(place) choix",
            en: "Track \(track) was the \(place) choice")
        let seats = language.pick(
            nl: "de plaatsen voor \(preferred)",
            fr: isPlural ? "les places des volets \(preferred)" : "les places du volet \(preferred)",
            en: "the seats for \(preferred)")
        let explanation: String
        switch reason {
        case .betterRanked:
            explanation = language.pick(
                nl: "\(seats) gaan naar beter gerangschikte gemeenten",
                fr: "\(seats) vont à des communes mieux classées",
                en: "\(seats) go to better ranked municipalities")
        case .shared:
            explanation = language.pick(
                nl: "\(seats) gaan naar andere gemeenten, omdat anders minder van de best gerangschikte gemeenten een "
                    + "plaats zouden hebben",
                fr: "\(seats) vont à d'autres communes, sans quoi moins de communes parmi les mieux classées auraient "
                    + "une place",
                en: "\(seats) go to others, as otherwise fewer of the best ranked would have a seat")
        case .others:
            explanation = language.pick(
                nl: "\(seats) gaan naar andere gemeenten", fr: "\(seats) vont à d'autres communes",
                en: "\(seats) go to others")
        }
        return sentence(labelled(preference, explanation))
    }

    /// Who has the seats of the tracks that somebody likes better than its own.
    package enum PreferredSeats: CaseIterable, Sendable {
        case betterRanked
        /// Some rank lower, but without those seats fewer of the best ranked could be seated.
        case shared
        /// The steering group had a hand in it, or the places are not final.
        case others
    }

    private func ordinal(_ number: Int) -> String {
        switch number {
        case 1: language.pick(nl: "eerste", fr: "premier", en: "first")
        case 2: language.pick(nl: "tweede", fr: "deuxième", en: "second")
        case 3: language.pick(nl: "derde", fr: "troisième", en: "third")
        default: language.pick(nl: "\(number)e", fr: "\(number)e", en: "\(number)th")
        }
    }

    /// What a sentence on a decision says where no total or place is known.
    package func standing(_ name: String, _ decision: String) -> String { sentence(labelled(name, decision)) }
}
