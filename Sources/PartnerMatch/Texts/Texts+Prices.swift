/// The page of the prices of wishes.
extension MatchingTexts {
    var pricesTitle: String {
        let call = dossier.call.title?.text(in: language) ?? dossier.call.id
        return language.pick(nl: "Wat een wens kost", fr: "Ce que coûte un souhait", en: "What a wish costs")
            + " – " + call
    }

    var pricesIntroduction: String {
        language.pick(
            nl: "Hoeveel punten het beste voorstel verliest als een partnerschap er toch in moet, of er juist uit. De "
                + "rangschikking gaat voor: kost een wens een beter gerangschikte kandidaat haar partner, dan staat "
                + "dat er apart bij, en zijn de punten niet te vergelijken.",
            fr: "Combien de points perd la meilleure proposition si un partenariat doit y figurer, ou en sortir. Le "
                + "classement passe avant : si un souhait prive de partenaire une candidate mieux classée, c'est dit "
                + "à part, et les points ne se comparent pas.",
            en: "How many points the best plan loses if a pair has to be in it, or out of it. The ranking goes first: "
                + "where a wish costs a better ranked applicant its partner, that is said apart, and the points do "
                + "not compare.")
    }

    /// Where total and score count together.
    var pricesIntroductionJoint: String {
        language.pick(
            nl: "Hoeveel punten het beste voorstel verliest als een partnerschap er toch in moet, of er juist uit.",
            fr: "Combien de points perd la meilleure proposition si un partenariat doit y figurer, ou en sortir.",
            en: "How many points the best plan loses if a pair has to be in it, or out of it.")
    }

    /// Where the call chooses by something else.
    var pricesByTotal: String {
        language.pick(
            nl: "De oproep kiest het voorstel op een andere maatstaf dan de totaalscore. De prijzen gelden tegenover "
                + "het voorstel met de hoogste totaalscore.",
            fr: "L'appel choisit la proposition selon un autre critère que le score total. Les prix se rapportent à la "
                + "proposition dont le score total est le plus élevé.",
            en: "The call chooses the plan by something else than the total score. The prices are against the plan "
                + "with the highest total score.")
    }

    // MARK: The grid

    var gridHeading: String {
        language.pick(
            nl: "Elk mogelijk partnerschap", fr: "Chaque partenariat possible", en: "Every possible pair")
    }

    var noPossiblePairs: String {
        language.pick(
            nl: "Geen enkel partnerschap is mogelijk.", fr: "Aucun partenariat n'est possible.",
            en: "No pair is possible.")
    }

    /// Whole points; a star for a pair of the plan, `!` where somebody loses its place.
    func gridCell(_ cell: PlanPrices.Cell) -> String {
        switch cell.state {
        case .chosen, .fixed, .agreed: return "*"
        case .impossible: return "–"
        case .possible:
            guard let cost = cell.forcing else { return "–" }
            return wholePoints(cost.loss) + (cost.losesRank ? "!" : "")
        }
    }

    /// Half away from zero, but never 0 for something.
    private func wholePoints(_ millionths: Int64) -> String {
        let size = millionths < 0 ? -millionths : millionths
        let text = size > 0 && size < 500_000 ? "<1" : numbers.score(size, places: 0)
        return (millionths < 0 ? "−" : "") + text
    }

    var gridNote: String {
        language.pick(
            nl: "In hele punten, als het partnerschap in het voorstel moet. * = staat in het voorstel; 0 = even goed; "
                + "– = niet mogelijk, en explain zegt waarom. Exact en volledig in CSV en JSON.",
            fr: "En points entiers, si le partenariat doit figurer dans la proposition. * = y figure ; 0 = aussi bon ; "
                + "– = impossible, et explain dit pourquoi. Exact et complet en CSV et JSON.",
            en: "In whole points, if the pair has to be in the plan. * = is in the plan; 0 = as good; – = not "
                + "possible, and explain says why. Exact and complete in CSV and JSON.")
    }

    var gridRankNote: String {
        language.pick(
            nl: "! = een beter gerangschikte kandidaat verliest haar partner; een min betekent dan een hogere "
                + "totaalscore.",
            fr: "! = une candidate mieux classée perd son partenaire ; un signe moins signifie alors un score total "
                + "plus élevé.",
            en: "! = a better ranked applicant loses its partner; a minus is then a higher total score.")
    }

    func withoutPossiblePair(_ names: [String]) -> String {
        language.pick(
            nl: "Niet in het rooster, want zonder enig mogelijk partnerschap: ",
            fr: "Hors du tableau, faute de tout partenariat possible : ",
            en: "Not in the grid, because no pair is possible: ") + listed(names) + "."
    }

    var displacingHeading: String {
        language.pick(
            nl: "Wensen die een beter gerangschikte haar partner kosten",
            fr: "Souhaits qui privent une mieux classée de partenaire",
            en: "Wishes that cost a better ranked applicant its partner")
    }

    func moreWishes(_ count: Int) -> String {
        language.pick(
            nl: "En nog \(count), in JSON en CSV.", fr: "Et encore \(count), en JSON et en CSV.",
            en: "And \(count) more, in JSON and CSV.")
    }

    // MARK: What a wish costs

    private func points(_ millionths: Int64) -> String {
        let size = millionths < 0 ? -millionths : millionths
        let number = numbers.score(size)
        return language.pick(nl: "\(number) punten", fr: "\(number) points", en: "\(number) points")
    }

    private func lossOrGain(_ loss: Int64) -> String {
        if loss == 0 {
            return language.pick(nl: "kost geen punten", fr: "ne coûte aucun point", en: "costs no points")
        }
        if loss > 0 {
            return language.pick(
                nl: "kost \(points(loss))", fr: "coûte \(points(loss))", en: "costs \(points(loss))")
        }
        return language.pick(
            nl: "brengt \(points(loss)) op", fr: "rapporte \(points(loss))", en: "brings \(points(loss))")
    }

    /// `kost 3,1 punten; geen partner meer voor …; wel een partner voor …`.
    func cost(_ cost: PlanPrices.Cost) -> String {
        var parts = [lossOrGain(cost.loss)]
        if cost.losesRank {
            parts.append(
                language.pick(
                    nl: "gaat ten koste van de rangschikking", fr: "au détriment du classement",
                    en: "at the expense of the ranking"))
        }
        if let out = cost.goesOut, !out.isEmpty { parts.append(noPartner(out.map { name(.north, $0) })) }
        if let coming = cost.comesIn, !coming.isEmpty { parts.append(nowPartner(coming.map { name(.north, $0) })) }
        return parts.joined(separator: semicolon) + "."
    }

    private func noPartner(_ names: [String]) -> String {
        language.pick(
            nl: "geen partner meer voor \(listed(names))", fr: "plus de partenaire pour \(listed(names))",
            en: "no partner any more for \(listed(names))")
    }

    private func nowPartner(_ names: [String]) -> String {
        language.pick(
            nl: "wel een partner voor \(listed(names))", fr: "désormais un partenaire pour \(listed(names))",
            en: "now a partner for \(listed(names))")
    }

    // MARK: The pairs of the plan

    var chosenHeading: String {
        language.pick(
            nl: "De partnerschappen van het voorstel", fr: "Les partenariats de la proposition",
            en: "The pairs of the plan")
    }

    var chosenNote: String {
        language.pick(
            nl: "Wat het kost als het partnerschap niet doorgaat en de rest opnieuw gekozen wordt. Bij wat vastligt of "
                + "waar beide kanten ja op zeiden: wat het kost om het zo te houden.",
            fr: "Ce qu'il en coûte si le partenariat ne se fait pas et que le reste est choisi à nouveau. Pour ce qui "
                + "est fixé, ou accepté des deux côtés : ce qu'il en coûte de s'y tenir.",
            en: "What it costs if the pair does not go ahead and the rest is chosen anew. For what is fixed, or agreed "
                + "by both sides: what it costs to keep to it.")
    }

    func binding(_ cost: PlanPrices.Cost, isFixed: Bool) -> String {
        let lead =
            isFixed
            ? language.pick(nl: "ligt vast; dat ", fr: "fixé ; cela ", en: "fixed; that ")
            : language.pick(nl: "beide kanten zeiden ja; dat ", fr: "accepté ; cela ", en: "both said yes; that ")
        return lead + self.cost(cost)
    }

    // MARK: Seats

    var seatPriceHeading: String {
        language.pick(
            nl: "Eén plaats meer of minder", fr: "Une place de plus ou de moins", en: "One seat more or less")
    }

    var seatPriceNote: String {
        language.pick(
            nl: "Met een nieuwe rangschikking en een nieuw voorstel voor dat aantal plaatsen.",
            fr: "Avec un nouveau classement et une nouvelle proposition pour ce nombre de places.",
            en: "With a new ranking and a new plan for that number of seats.")
    }

    func seatChange(_ change: PlanPrices.SeatChange?, track: Int, isMore: Bool) -> String {
        let lead =
            isMore
            ? language.pick(
                nl: "Eén plaats meer in \(self.track(track))", fr: "Une place de plus, volet \(self.track(track))",
                en: "One seat more in \(self.track(track))")
            : language.pick(
                nl: "Eén plaats minder in \(self.track(track))", fr: "Une place de moins, volet \(self.track(track))",
                en: "One seat less in \(self.track(track))")
        guard let change else {
            return lead + colon
                + language.pick(
                    nl: "dan kan niet alles wat vastligt of afgesproken is.",
                    fr: "tout ce qui est fixé ou accepté n'est alors plus possible.",
                    en: "then not everything that is fixed or agreed is possible.")
        }
        guard change.gain != 0 || change.change != PlanChange(from: [], to: []) else {
            return lead + colon
                + language.pick(nl: "verandert niets.", fr: "ne change rien.", en: "changes nothing.")
        }
        var parts = [lossOrGain(-change.gain)]
        if change.pairs != 0 {
            let size = change.pairs < 0 ? -change.pairs : change.pairs
            let sign = change.pairs < 0 ? "−" : "+"
            parts.append(
                "\(sign)\(size) "
                    + language.pick(
                        nl: counted(size, one: "partnerschap", more: "partnerschappen"),
                        fr: counted(size, one: "partenariat", more: "partenariats"),
                        en: counted(size, one: "pair", more: "pairs")))
        }
        func names(_ members: [RematchMember]) -> [String] { members.map { name($0.side, $0.index) } }
        if !change.change.comesIn.isEmpty { parts.append(nowPartner(names(change.change.comesIn))) }
        if !change.change.goesOut.isEmpty { parts.append(noPartner(names(change.change.goesOut))) }
        if !change.better.isEmpty {
            let who = listed(names(change.better))
            parts.append(
                language.pick(
                    nl: "een partner van wie ze meer leert voor \(who)",
                    fr: "un partenaire qui lui apprend davantage pour \(who)",
                    en: "a partner to learn more from for \(who)"))
        }
        if !change.worse.isEmpty {
            let who = listed(names(change.worse))
            parts.append(
                language.pick(
                    nl: "een partner van wie ze minder leert voor \(who)",
                    fr: "un partenaire qui lui apprend moins pour \(who)",
                    en: "a partner to learn less from for \(who)"))
        }
        return lead + colon + parts.joined(separator: semicolon) + "."
    }
}
