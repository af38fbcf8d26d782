/// The words of the evidence beside questions and offers.
extension MatchingTexts {
    // MARK: Offers

    /// `niveau 8/10`, or that nobody rated it.
    package func level(_ offer: Offer) -> String {
        guard let level = offer.level else {
            return language.pick(nl: "niveau niet beoordeeld", fr: "niveau non évalué", en: "level not rated")
        }
        return language.pick(nl: "niveau", fr: "niveau", en: "level") + " " + numbers.text(level) + "/10"
    }

    /// What stands behind an offer, in few words: level, whether a service is named, how many activities.
    package func shortEvidence(_ offer: Offer) -> String {
        var parts = [level(offer)]
        if offer.service == nil {
            parts.append(language.pick(nl: "geen dienst genoemd", fr: "aucun service indiqué", en: "no service named"))
        }
        if !offer.activities.isEmpty { parts.append(activityCount(offer.activities.count)) }
        return parts.joined(separator: semicolon)
    }

    private func activityCount(_ count: Int) -> String {
        language.pick(
            nl: "\(count) \(counted(count, one: "activiteit", more: "activiteiten"))",
            fr: "\(count) \(counted(count, one: "activité", more: "activités"))",
            en: "\(count) \(counted(count, one: "activity", more: "activities"))")
    }

    /// An offer with everything that stands behind it, as a line of a list.
    package func evidence(_ side: Side, _ municipality: Int, offer index: Int) -> String {
        guard let offers = self.municipality(side, municipality).offers, offers.indices.contains(index) else {
            return ""
        }
        let offer = offers[index]
        var parts = [level(offer)]
        if let service = offer.service {
            parts.append(
                language.pick(nl: "dienst", fr: "service", en: "service") + colon + inSentence(service.cutForPage))
        } else {
            parts.append(language.pick(nl: "geen dienst genoemd", fr: "aucun service indiqué", en: "no service named"))
        }
        if let evidence = offer.evidence?.text(in: language), !evidence.isEmpty {
            parts.append(
                language.pick(nl: "bewijs", fr: "preuve", en: "evidence") + colon + inSentence(evidence.cutForPage))
        }
        if !offer.activities.isEmpty {
            let label = language.pick(
                nl: counted(offer.activities.count, one: "activiteit", more: "activiteiten"),
                fr: counted(offer.activities.count, one: "activité", more: "activités"),
                en: counted(offer.activities.count, one: "activity", more: "activities"))
            parts.append(label + colon + listed(offer.activities.map { activity($0) }))
        }
        if let source = offer.source, !source.isEmpty { parts.append(labelledSource(source)) }
        return sentence(self.offer(side, municipality, index) + colon + parts.joined(separator: semicolon))
    }

    /// `“Kerkplein heraangelegd” (participatie 7/10, meerwaarde 8/10)`.
    private func activity(_ activity: Offer.Activity) -> String {
        let text = activity.strategy?.text(in: language) ?? ""
        let name =
            text.isEmpty
            ? language.pick(nl: "zonder naam", fr: "sans nom", en: "without a name") : quoted(text.cutForPage)
        var marks: [String] = []
        if let mark = activity.participation {
            marks.append(
                language.pick(nl: "participatie", fr: "participation", en: "participation") + " " + numbers.text(mark)
                    + "/10")
        }
        if let mark = activity.addedValue {
            marks.append(
                language.pick(nl: "meerwaarde", fr: "valeur ajoutée", en: "added value") + " " + numbers.text(mark)
                    + "/10")
        }
        return marks.isEmpty ? name : name + " (" + marks.joined(separator: ", ") + ")"
    }

    package var evidenceHeading: String {
        language.pick(
            nl: "Wat achter het aanbod staat", fr: "Ce qui appuie les offres", en: "What stands behind the offers")
    }

    // MARK: Questions

    package func expertiseHeading(_ who: String) -> String {
        language.pick(
            nl: "Leervragen en aanbod van \(who)", fr: "Questions d'apprentissage et offres \(de(who))",
            en: "Learning questions and offers of \(who)")
    }

    /// A question with its grade, its version, who stands behind it and what is in the way, as a line of a list.
    package func evidence(_ side: Side, _ municipality: Int, demand index: Int, showsVersion: Bool) -> String {
        guard let demands = self.municipality(side, municipality).demands, demands.indices.contains(index) else {
            return ""
        }
        let demand = demands[index]
        let place = DemandPlace(demand: index, subQuestion: nil)
        var parts: [String] = []
        if showsVersion, let version = demand.version { parts.append(self.version(version)) }
        if let backing = demand.backing { parts.append(self.backing(backing)) }
        if !demand.obstacles.isEmpty {
            let label = language.pick(
                nl: counted(demand.obstacles.count, one: "knelpunt", more: "knelpunten"),
                fr: counted(demand.obstacles.count, one: "obstacle", more: "obstacles"),
                en: counted(demand.obstacles.count, one: "obstacle", more: "obstacles"))
            parts.append(label + colon + listed(demand.obstacles.map { quoted($0.text(in: language).cutForPage) }))
        }
        if !demand.subQuestions.isEmpty {
            let label = language.pick(
                nl: counted(demand.subQuestions.count, one: "subvraag", more: "subvragen"),
                fr: counted(demand.subQuestions.count, one: "sous-question", more: "sous-questions"),
                en: counted(demand.subQuestions.count, one: "sub-question", more: "sub-questions"))
            let items = demand.subQuestions.indices.map { part in
                graded(
                    question(side, municipality, DemandPlace(demand: index, subQuestion: part)),
                    demand.subQuestions[part].priority)
            }
            parts.append(label + colon + listed(items))
        }
        if let source = demand.source, !source.isEmpty { parts.append(labelledSource(source)) }
        let head = graded(question(side, municipality, place), demand.priority)
        return sentence(parts.isEmpty ? head : head + colon + parts.joined(separator: semicolon))
    }

    private func version(_ version: Demand.Version) -> String {
        switch version {
        case .start:
            language.pick(nl: "eerste formulering", fr: "première formulation", en: "first wording")
        case .final:
            language.pick(nl: "definitieve formulering", fr: "formulation définitive", en: "final wording")
        }
    }

    private func backing(_ backing: Demand.Backing) -> String {
        switch backing {
        case .college:
            language.pick(nl: "gedragen door het college", fr: "portée par le collège", en: "backed by the college")
        case .council:
            language.pick(nl: "gedragen door de raad", fr: "portée par le conseil", en: "backed by the council")
        case .administration:
            language.pick(
                nl: "gedragen door de administratie", fr: "portée par l'administration",
                en: "backed by the administration")
        case .contested: language.pick(nl: "omstreden", fr: "contestée", en: "contested")
        case .none: language.pick(nl: "door niemand gedragen", fr: "portée par personne", en: "backed by nobody")
        }
    }

    package func noQuestionsOrOffers(_ side: Side, _ municipality: Int) -> [String] {
        let own = self.municipality(side, municipality)
        let who = name(side, municipality)
        var lines: [String] = []
        if own.demands == nil { lines.append(demandsUnknown(who)) }
        if own.demands?.isEmpty == true { lines.append(demandsNone(who)) }
        if own.offers == nil {
            lines.append(
                language.pick(
                    nl: "Wat \(who) kan aanbieden, is nog niet bekend.",
                    fr: "On ne sait pas encore ce \(que(who)) peut offrir.",
                    en: "What \(who) can offer is not known yet."))
        }
        if own.offers?.isEmpty == true {
            lines.append(
                language.pick(
                    nl: "\(who) verklaart geen aanbod te hebben.", fr: "\(who) déclare n'avoir aucune offre.",
                    en: "\(who) declares that it has no offers."))
        }
        return lines
    }

    // MARK: What helps and what hinders

    package func analysisHeading(_ who: String) -> String {
        language.pick(
            nl: "Factoren en SWOT van \(who) (eigen analyse; telt in geen enkele score)",
            fr: "Facteurs et SWOT \(de(who)) (analyse de la commune ; ne compte dans aucun score)",
            en: "Factors and SWOT of \(who) (its own analysis; counts in no score)")
    }

    package func factors(helping: Bool) -> String {
        helping
            ? language.pick(nl: "Wat helpt", fr: "Facteurs positifs", en: "What helps")
            : language.pick(nl: "Wat hindert", fr: "Facteurs négatifs", en: "What hinders")
    }

    package func quadrant(_ quadrant: SwotAnalysis.Quadrant) -> String {
        switch quadrant {
        case .strengths: language.pick(nl: "Sterktes", fr: "Forces", en: "Strengths")
        case .weaknesses: language.pick(nl: "Zwaktes", fr: "Faiblesses", en: "Weaknesses")
        case .opportunities: language.pick(nl: "Kansen", fr: "Opportunités", en: "Opportunities")
        case .threats: language.pick(nl: "Bedreigingen", fr: "Menaces", en: "Threats")
        }
    }

    /// Over the four fields: the project they are about, and where that is documented.
    package func swotLead(_ analysis: SwotAnalysis) -> String {
        let project = analysis.project?.text(in: language) ?? ""
        var text =
            project.isEmpty
            ? "SWOT"
            : language.pick(
                nl: "SWOT van het project \(quoted(project.cutForPage))",
                fr: "SWOT du projet \(quoted(project.cutForPage))",
                en: "SWOT of the project \(quoted(project.cutForPage))")
        if let source = analysis.source, !source.isEmpty { text += " (" + labelledSource(source) + ")" }
        return text + language.pick(nl: ":", fr: " :", en: ":")
    }

    /// A declared empty list.
    package var declaredNothing: String {
        language.pick(nl: "niets, zegt het dossier", fr: "rien, selon le dossier", en: "nothing, says the file")
    }

    /// `Sterke ambtelijke ploeg (8/10; politiek, intern)`.
    package func factor(_ factor: Factor) -> String {
        var brackets: [String] = []
        if let impact = factor.impact { brackets.append(numbers.text(impact) + "/10") }
        let nature = [factor.kind.map { kind($0) }, factor.place.map { place($0) }].compactMap { $0 }
        if !nature.isEmpty { brackets.append(nature.joined(separator: ", ")) }
        if let source = factor.source, !source.isEmpty { brackets.append(labelledSource(source)) }
        let text = inSentence(factor.text.text(in: language).cutForPage)
        return brackets.isEmpty ? text : text + " (" + brackets.joined(separator: semicolon) + ")"
    }

    package func point(_ item: SwotAnalysis.Item) -> String {
        let text = inSentence(item.text.text(in: language).cutForPage)
        guard let source = item.source, !source.isEmpty else { return text }
        return text + " (" + labelledSource(source) + ")"
    }

    /// Which of the municipality's questions and offers a point touches; empty where it touches none.
    package func touches(questions: [String], offers: [String]) -> String {
        var parts: [String] = []
        if !questions.isEmpty {
            parts.append(
                language.pick(
                    nl: counted(questions.count, one: "de leervraag ", more: "de leervragen "),
                    fr: counted(questions.count, one: "la question ", more: "les questions "),
                    en: counted(questions.count, one: "the question ", more: "the questions ")) + listed(questions))
        }
        if !offers.isEmpty {
            parts.append(
                language.pick(
                    nl: "het aanbod ", fr: counted(offers.count, one: "l'offre ", more: "les offres "),
                    en: counted(offers.count, one: "the offer ", more: "the offers ")) + listed(offers))
        }
        guard !parts.isEmpty else { return "" }
        return language.pick(nl: " – raakt aan ", fr: " – touche ", en: " – touches ") + listed(parts)
    }

    private func kind(_ kind: Factor.Kind) -> String {
        switch kind {
        case .political: language.pick(nl: "politiek", fr: "politique", en: "political")
        case .economic: language.pick(nl: "economisch", fr: "économique", en: "economic")
        case .social: language.pick(nl: "sociaal", fr: "social", en: "social")
        case .cultural: language.pick(nl: "cultureel", fr: "culturel", en: "cultural")
        case .technological: language.pick(nl: "technologisch", fr: "technologique", en: "technological")
        case .environmental: language.pick(nl: "ecologisch", fr: "environnemental", en: "environmental")
        case .legal: language.pick(nl: "juridisch", fr: "juridique", en: "legal")
        }
    }

    private func place(_ place: Factor.Place) -> String {
        switch place {
        case .within: language.pick(nl: "intern", fr: "interne", en: "internal")
        case .outside: language.pick(nl: "extern", fr: "externe", en: "external")
        }
    }
}
