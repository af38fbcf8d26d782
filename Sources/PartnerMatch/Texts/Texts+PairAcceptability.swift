/// How firmly proposed pairs stand when weights vary.
extension Texts {
    var pairsUnderTestHeading: String {
        language.pick(
            nl: "Hoe vast de voorgestelde partnerschappen staan", fr: "Solidité des partenariats proposés",
            en: "How firmly the proposed pairs stand")
    }

    func pairsExamined(_ samples: Int, _ vary: SamplingSettings.Vary) -> String {
        let count = wholeNumber(samples)
        return switch vary {
        case .criteria:
            language.pick(
                nl: "Onder \(count) gewichten van de criteria is telkens het beste koppelingsvoorstel gezocht.",
                fr: "Sous \(count) pondérations des critères, la meilleure proposition d'appariement a chaque fois été "
                    + "cherchée.",
                en: "Under \(count) weightings of the criteria, the best proposal was sought each time.")
        case .components:
            language.pick(
                nl: "Onder \(count) gewichten van de onderdelen van de score is telkens het beste koppelingsvoorstel "
                    + "gezocht.",
                fr: "Sous \(count) pondérations des éléments du score, la meilleure proposition d'appariement a chaque "
                    + "fois été cherchée.",
                en: "Under \(count) weightings of the components of the score, the best proposal was sought each time.")
        case .both:
            language.pick(
                nl: "Onder \(count) gewichten van de criteria en van de onderdelen van de score is telkens het beste "
                    + "koppelingsvoorstel gezocht.",
                fr: "Sous \(count) pondérations des critères et des éléments du score, la meilleure proposition "
                    + "d'appariement a chaque fois été cherchée.",
                en: "Under \(count) weightings of the criteria and of the components of the score, the best proposal "
                    + "was sought each time.")
        }
    }

    func pair(_ applicant: String, _ partner: String) -> String { applicant + " – " + partner }

    func safePairs(_ pairs: [String], _ standing: PairAcceptability.Standing) -> String {
        let list = and(pairs)
        let isOne = pairs.count == 1
        return switch standing {
        case .decided:
            language.pick(
                nl: "\(list): zo beslist, dus in elk voorstel.",
                fr: "\(list) : déjà décidé, donc dans chaque proposition.",
                en: "\(list): decided, so in every proposal.")
        case .proved:
            language.pick(
                nl: "\(list) \(isOne ? "staat" : "staan") in het voorstel onder alle toegelaten gewichten van de "
                    + "onderdelen; dat is bewezen.",
                fr: "\(list) \(isOne ? "figure" : "figurent") dans la proposition sous toutes les pondérations admises "
                    + "des éléments ; c'est démontré.",
                en: "\(list) \(isOne ? "is" : "are") in the proposal under all admissible weights of the components; "
                    + "this is proved.")
        case .everyExamined, .depends:
            language.pick(
                nl: "\(list) \(isOne ? "staat" : "staan") in het voorstel onder alle onderzochte gewichten.",
                fr: "\(list) \(isOne ? "figure" : "figurent") dans la proposition sous toutes les pondérations "
                    + "examinées.",
                en: "\(list) \(isOne ? "is" : "are") in the proposal under every weighting examined.")
        }
    }

    /// `Z – W hangs on language: below 8% (today 15%) it leaves.`
    func hangsOn(_ pair: String, _ interval: PairAcceptability.Interval) -> String {
        let component = quote(shortComponent(interval.component))
        let today = sampledPercent(interval.today)
        let limits = limits(interval)
        return language.pick(
            nl: "\(pair) hangt af van \(component): \(limits) (vandaag \(today)) valt het weg.",
            fr: "\(pair) dépend de \(component) : \(limits) (aujourd'hui \(today)), il disparaît.",
            en: "\(pair) hangs on \(component): \(limits) (today \(today)) it leaves.")
    }

    private func limits(_ interval: PairAcceptability.Interval) -> String {
        var parts: [String] = []
        if interval.endsBelow {
            let share = sampledPercent(interval.low)
            parts.append(language.pick(nl: "onder \(share)", fr: "sous \(share)", en: "below \(share)"))
        }
        if interval.endsAbove {
            let share = sampledPercent(interval.high)
            parts.append(language.pick(nl: "boven \(share)", fr: "au-dessus de \(share)", en: "above \(share)"))
        }
        return parts.joined(separator: language.pick(nl: " of ", fr: " ou ", en: " or "))
    }

    /// `language < 8%`.
    func shortLimits(_ interval: PairAcceptability.Interval) -> String {
        var text = shortComponent(interval.component)
        if interval.endsBelow { text += " < " + sampledPercent(interval.low) }
        if interval.endsAbove { text += (interval.endsBelow ? ", > " : " > ") + sampledPercent(interval.high) }
        return text
    }

    func shortComponent(_ component: PairComponent) -> String {
        switch component {
        case .expertise: language.pick(nl: "aansluiting", fr: "adéquation", en: "fit")
        case .language: language.pick(nl: "taal", fr: "langue", en: "language")
        case .preference: language.pick(nl: "voorkeur", fr: "préférence", en: "preference")
        case .readiness: language.pick(nl: "digitaal", fr: "numérique", en: "digital")
        case .comparability:
            language.pick(nl: "vergelijkbaarheid", fr: "comparabilité", en: "comparability")
        case .sdg: language.pick(nl: "SDG's", fr: "ODD", en: "SDGs")
        }
    }

    /// Pair, share, bar, what takes it out.
    var pairShareColumns: [String] {
        switch language {
        case .dutch: ["partnerschap", "in voorstel", "0 … 100 %", "valt weg bij"]
        case .french: ["partenariat", "proposé", "0 … 100 %", "disparaît si"]
        case .english: ["pair", "proposed", "0 … 100%", "leaves when"]
        }
    }

    func plannedMark(_ pair: String) -> String { pair + " *" }

    func pairNote(isExact: Bool) -> String {
        let start = language.pick(
            nl: "* = in het voorstel van vandaag. Valt weg bij: één onderdeel schuift, de andere houden hun "
                + "verhouding.",
            fr: "* = dans la proposition actuelle. Disparaît si : un élément varie, les autres gardent leurs "
                + "proportions.",
            en: "* = in today's proposal. Leaves when: one component moves, the others keep their proportions.")
        if isExact { return start }
        return start + " "
            + language.pick(
                nl: "De grenzen zijn in stappen gezocht.", fr: "Les limites ont été cherchées par étapes.",
                en: "The limits were sought in steps.")
    }

    func furtherPairs(_ count: Int) -> String {
        language.pick(
            nl: count == 1
                ? "Nog 1 ander partnerschap komt soms voor." : "Nog \(count) andere partnerschappen komen soms voor.",
            fr: count == 1
                ? "1 autre partenariat apparaît parfois." : "\(count) autres partenariats apparaissent parfois.",
            en: count == 1 ? "1 other pair appears sometimes." : "\(count) other pairs appear sometimes.")
    }

    func noPlanShare(_ share: Double) -> String {
        let share = sampledPercent(share)
        return language.pick(
            nl: "Onder \(share) van de onderzochte gewichten is er geen voorstel dat alle beslissingen volgt.",
            fr: "Sous \(share) des pondérations examinées, aucune proposition ne respecte toutes les décisions.",
            en: "Under \(share) of the weightings examined no proposal keeps all decisions.")
    }
}
