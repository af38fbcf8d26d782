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
        sentence(
            language.pick(
                nl: "\(name) is niet ontvankelijk: \(reasons)", fr: "\(name) n'est pas recevable : \(reasons)",
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
                fr: "\(name) : pas encore de décision possible, \(gaps)",
                en: "\(name) cannot be decided yet: \(gaps)"))
    }

    /// The first sentence where nothing can be decided for anybody.
    package func open(_ name: String, _ reason: String) -> String {
        sentence(
            language.pick(
                nl: "Over \(name) kan nog niets beslist worden: \(reason)",
                fr: "\(name) : aucune décision n'est encore possible, \(reason)",
                en: "Nothing can be decided about \(name) yet: \(reason)"))
    }

    /// The first sentence on somebody about whom the steering group decided.
    package func byPanel(_ name: String, _ decision: String, reason: String) -> String {
        sentence(
            language.pick(
                nl: "\(name): \(decision) door een beslissing van de stuurgroep. Reden: \(reason)",
                fr: "\(name) : \(decision) par décision du comité de pilotage. Motif : \(reason)",
                en: "\(name): \(decision) by a decision of the steering group. Reason: \(reason)"))
    }

    /// The first sentence on somebody who stepped out.
    package func withdrew(_ name: String, date: String?) -> String {
        let day = date.map { language.pick(nl: " op \($0)", fr: " le \($0)", en: " on \($0)") } ?? ""
        return language.pick(
            nl: "\(name) trok zich\(day) terug.", fr: "\(name) s'est désistée\(day).", en: "\(name) withdrew\(day).")
    }

    /// What a sentence on a decision says where no total or place is known.
    package func standing(_ name: String, _ decision: String) -> String { sentence(labelled(name, decision)) }
}
