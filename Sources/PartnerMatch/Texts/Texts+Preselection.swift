/// Words about the southern pre-selection that need no names.
extension Texts {
    var preselectionHeading: String {
        language.pick(
            nl: "Voorselectie van de partners", fr: "Présélection des partenaires", en: "Pre-selection of the partners")
    }

    /// The title of the page.
    package func preselectionTitle(_ call: String) -> String { preselectionHeading + " – " + call }

    /// The name of what the umbrella association still has to decide, as the name of a rule.
    package var umbrellaDecision: String {
        language.pick(
            nl: "beslissing van de koepel", fr: "décision de l'association faîtière",
            en: "decision of the umbrella association")
    }

    var partnerColumn: String { language.pick(nl: "Partner", fr: "Partenaire", en: "Partner") }
    var gridColumn: String { language.pick(nl: "Quotering", fr: "Cotation", en: "Scoring grid") }
    var preselectionColumn: String { language.pick(nl: "Voorselectie", fr: "Présélection", en: "Pre-selection") }

    /// How a partner stands, in a column; a word that serves communes and districts alike.
    package func preselection(_ status: Preselection.Status?) -> String {
        switch status {
        case .preselected: language.pick(nl: "voorgeselecteerd", fr: "présélection", en: "pre-selected")
        case .reserve: language.pick(nl: "reserve", fr: "réserve", en: "reserve")
        case .notRetained: language.pick(nl: "niet gekozen", fr: "hors présélection", en: "not chosen")
        case .pending: language.pick(nl: "in afwachting", fr: "en attente", en: "pending")
        case nil: language.pick(nl: "niet bekend", fr: "inconnu", en: "not known")
        }
    }

    /// What the grid of an umbrella association says about a partner.
    package func gridDecision(_ decision: Decision) -> String {
        switch decision {
        case .selected: preselection(.preselected)
        case .reserve: preselection(.reserve)
        case .notSelected: language.pick(nl: "geen plaats", fr: "pas de place", en: "no place")
        case .incomplete: language.pick(nl: "onvolledig", fr: "à compléter", en: "incomplete")
        case .tiedAtTheLine, .belowThreshold, .ineligible, .pending, .open: self.decision(decision)
        }
    }

    /// The best that can still come of an open decision of the grid.
    func gridAtBest(_ decision: Decision) -> String {
        labelled(
            language.pick(nl: "Als alles goed uitvalt", fr: "Si tout se confirme", en: "If everything turns out well"),
            gridDecision(decision))
    }

    /// How many candidates there are for how many places; nil: no number was set.
    func preselectionSize(_ candidates: Int, places: Int?) -> String {
        let who = partners(candidates)
        guard let places else {
            return language.pick(
                nl: "\(who). Er is geen aantal plaatsen bepaald: wie aan alles voldoet, is voorgeselecteerd.",
                fr: "\(who). Aucun nombre de places n'est fixé : qui satisfait à tout est en présélection.",
                en: "\(who). No number of places is set: whoever meets everything is pre-selected.")
        }
        let count = seats(places)
        return language.pick(
            nl: "\(who) voor \(count) in de voorselectie.", fr: "\(who) pour \(count) en présélection.",
            en: "\(who) for \(count) in the pre-selection.")
    }

    /// Equals of whom only some have a place.
    func gridTie(_ names: String, places: Int) -> String {
        let left = seats(places)
        return language.pick(
            nl: "\(names) staan gelijk voor nog \(left) in de voorselectie; de koepel beslist.",
            fr: "\(names) sont à égalité pour \(left) en présélection ; l'association faîtière tranche.",
            en: "\(names) are level for \(left) in the pre-selection; the umbrella association decides.")
    }

    /// Somebody whose place hangs on others who are still open.
    func gridDependence(_ name: String, _ word: String, on names: String) -> String {
        language.pick(
            nl: "\(name): voorlopig \(word), in afwachting van \(names).",
            fr: "\(name) : pour l'instant \(word), dans l'attente de \(names).",
            en: "\(name): \(word) for now, as \(names) may still change it.")
    }

    var possiblePlaceLegend: String {
        language.pick(
            nl: "Mogelijke rang: de beste en de slechtste rang, welke gewichten de koepel ook kiest, zonder pluspunt.",
            fr: "Rang possible : le meilleur et le moins bon rang, quelles que soient les pondérations choisies par "
                + "l'association faîtière, sans point bonus.",
            en: "Possible rank: the best and the worst rank, whichever weights the umbrella association chooses, "
                + "without bonus.")
    }

    /// Before the sheets on partners that are still open.
    var partnerTasksHeading: String {
        language.pick(
            nl: "Nog te doen voor de voorselectie", fr: "Reste à faire pour la présélection",
            en: "Still to do for the pre-selection")
    }
}

/// Sentences about the pre-selection that name the umbrella association.
extension MatchingTexts {
    private func by(_ track: Int) -> String { umbrella(named: dossier.call.tracks[track].umbrella) }

    /// Who decided what about a partner, when and why, as the file says it.
    package func umbrellaDecision(on partner: Int) -> String { texts.capitalised(decision(on: partner)) }

    private func decision(on partner: Int) -> String {
        let who = name(.south, partner)
        let by = umbrella(ofPartner: partner)
        guard let status = dossier.partners[partner].preselection?.status else { return noDecision(by, on: who) }
        switch status {
        case .preselected:
            return dated(
                language.pick(
                    nl: "\(by) heeft \(who) voorgeselecteerd", fr: "\(by) a présélectionné \(who)",
                    en: "\(by) pre-selected \(who)"), partner)
        case .reserve: return keptInReserve(partner, who)
        case .notRetained: return notRetained(partner, who)
        case .pending:
            return dated(
                language.pick(
                    nl: "\(by) heeft over \(who) nog niet beslist", fr: "\(by) n'a pas encore décidé pour \(who)",
                    en: "\(by) has not decided about \(who) yet"), partner)
        }
    }

    /// What an umbrella association still has to tell; `who` names one partner or several.
    package func noDecision(_ by: String, on who: String) -> String {
        language.pick(
            nl: "Er is nog geen beslissing van \(by) over \(who) bekend.",
            fr: "Aucune décision \(de(by)) n'est encore connue pour \(who).",
            en: "No decision of \(by) about \(who) is known yet.")
    }

    /// Who did not choose a partner, when and why.
    package func notRetained(_ partner: Int, _ who: String) -> String {
        let by = umbrella(ofPartner: partner)
        return dated(
            language.pick(
                nl: "\(by) heeft \(who) niet gekozen in de voorselectie",
                fr: "\(by) n'a pas retenu \(who) lors de la présélection",
                en: "\(by) did not choose \(who) in the pre-selection"), partner)
    }

    /// The phrase with the day and the reason of the pre-selection, as a sentence.
    private func dated(_ phrase: String, _ partner: Int) -> String {
        let preselection = dossier.partners[partner].preselection
        var text = phrase + (preselection?.date.map { " (" + numbers.date($0) + ")" } ?? "")
        if let reason = preselection?.reason?.text(in: language), !reason.isEmpty { text += colon + quoted(reason) }
        return texts.sentence(text)
    }

    /// The umbrella association did not say how its criteria weigh.
    package func umbrellaWeightsNotSet(track: Int) -> String {
        let by = by(track)
        return language.pick(
            nl: "Gewichten niet vastgesteld door \(by)", fr: "Pondérations non arrêtées par \(by)",
            en: "Weights not set by \(by)")
    }

    /// Who set the weights of a grid.
    package func umbrellaWeightsUsed(track: Int, setBy: String?) -> String {
        let by = setBy.map { umbrella(named: $0) } ?? by(track)
        return language.pick(
            nl: "Gewichten vastgesteld door \(by).", fr: "Pondérations arrêtées par \(by).", en: "Weights set by \(by)."
        )
    }

    /// A partner that its umbrella association's grid keeps out of the plan.
    package func outByGrid(_ track: Int, _ decision: Decision, _ who: String) -> String {
        let by = by(track)
        let word = texts.gridDecision(decision)
        switch decision {
        case .reserve:
            return language.pick(
                nl: "\(who) staat volgens de quotering van \(by) op de reserve",
                fr: "\(who) figure en réserve selon la grille de cotation \(de(by))",
                en: "by the scoring grid of \(by), \(who) stands in reserve")
        case .pending, .incomplete, .tiedAtTheLine, .open:
            return language.pick(
                nl: "\(who) komt volgens de quotering van \(by) ook in het beste geval niet in de voorselectie",
                fr: "selon la grille de cotation \(de(by)), \(who) ne peut plus entrer dans la présélection",
                en: "by the scoring grid of \(by), \(who) cannot be pre-selected any more")
        case .selected, .notSelected, .belowThreshold, .ineligible:
            return language.pick(
                nl: "\(who) valt volgens de quotering van \(by) buiten de voorselectie (\(word))",
                fr: "selon la grille de cotation \(de(by)), \(who) ne fait pas partie de la présélection (\(word))",
                en: "by the scoring grid of \(by), \(who) is not pre-selected (\(word))")
        }
    }

    /// The same of a partner that is named already.
    package func outByGrid(_ track: Int, _ decision: Decision) -> String {
        let by = by(track)
        let word = texts.gridDecision(decision)
        let grid = language.pick(
            nl: "volgens de quotering van \(by)", fr: "selon la grille de cotation \(de(by))",
            en: "by the scoring grid of \(by)")
        let out = language.pick(nl: "buiten de voorselectie", fr: "hors présélection", en: "not pre-selected")
        switch decision {
        case .reserve:
            return language.pick(nl: "op de reserve", fr: "en réserve", en: "in reserve") + " " + grid
        case .pending, .incomplete, .tiedAtTheLine, .open:
            let evenSo = language.pick(
                nl: "ook in het beste geval", fr: "même au mieux", en: "even if everything turns out well")
            return "\(out) \(grid), \(evenSo)"
        case .selected, .notSelected, .belowThreshold, .ineligible: return "\(out) \(grid) (\(word))"
        }
    }

    /// How a partner stands by the grid, where the umbrella association gave no status of its own.
    package func standsByGrid(_ track: Int, _ who: String, _ decision: Decision) -> String {
        let by = by(track)
        let word = texts.gridDecision(decision)
        return language.pick(
            nl: "\(who) – quotering van \(by): \(word).", fr: "\(who) – grille de cotation \(de(by)) : \(word).",
            en: "\(who) – scoring grid of \(by): \(word).")
    }

    /// The umbrella association decided otherwise than by its grid.
    package func differsFromGrid(_ standing: PartnerStanding) -> String {
        guard let track = standing.track, let decision = standing.decision else { return "" }
        let who = name(.south, standing.partner)
        let by = by(track)
        let (status, word) = (texts.preselection(standing.status), texts.gridDecision(decision))
        return language.pick(
            nl: "\(who): \(status) door \(by), terwijl de quotering ‘\(word)’ geeft. De beslissing van \(by) telt.",
            fr: "\(who) : \(status) par décision \(de(by)), alors que la grille de cotation donne « \(word) ». La "
                + "décision \(de(by)) prévaut.",
            en: "\(who): \(status) by decision of \(by), where the scoring grid gives “\(word)”. The decision of \(by) "
                + "counts.")
    }

    /// The partners of a track in one line, by how they stand.
    package func preselectionLine(track: Int, _ standings: [PartnerStanding]) -> String {
        let order: [Preselection.Status?] = [.preselected, .reserve, .pending, .notRetained, nil]
        let parts = order.compactMap { status -> String? in
            let names = standings.filter { $0.status == status }.map { name(.south, $0.partner) }
            return names.isEmpty ? nil : texts.labelled(texts.preselection(status), listed(names))
        }
        return texts.labelled(self.track(track), texts.sentence(texts.series(parts)))
    }
}
