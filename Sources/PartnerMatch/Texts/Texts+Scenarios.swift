/// What is said where several weight sets stand side by side.
extension MatchingTexts {
    private var call: String { dossier.call.title?.text(in: language) ?? dossier.call.id }

    package var scenariosTitle: String {
        language.pick(nl: "Gewichten vergeleken", fr: "Pondérations comparées", en: "Weights compared") + " – " + call
    }

    /// How many sets, beside what they are laid, and what they replace.
    package func scenariosIntroduction(
        _ count: Int, reference: String, isOwn: Bool, criteriaOnly: Bool
    ) -> String {
        let own = language.pick(
            nl: "de gewichten van het dossier", fr: "des pondérations du dossier", en: "the weights of the dossier")
        let first = language.pick(
            nl: "de eerste set, want het dossier heeft er geen",
            fr: "du premier, car le dossier n'en a pas", en: "the first one, because the dossier has none")
        let beside = (isOwn ? own : first) + " (\(reference))"
        let others = language.pick(
            nl: counted(
                count, one: "Naast \(beside) staat hier één andere gewichtenset.",
                more: "Naast \(beside) staan hier \(count) andere gewichtensets."),
            fr: counted(
                count, one: "À côté \(beside), voici un autre jeu de pondérations.",
                more: "À côté \(beside), voici \(count) autres jeux de pondérations."),
            en: counted(
                count, one: "Beside \(beside) stands one other weight set.",
                more: "Beside \(beside) stand \(count) other weight sets."))
        let replaced =
            criteriaOnly
            ? language.pick(
                nl:
                    "Alleen de gewichten van de criteria verschillen: ondergrenzen, pluspunten en al de rest blijven die van "
                    + "het dossier.",
                fr:
                    "Seules les pondérations des critères diffèrent : notes minimales, points bonus et tout le reste sont "
                    + "ceux du dossier.",
                en:
                    "Only the weights of the criteria differ: thresholds, bonus points and all the rest stay those of the "
                    + "dossier.")
            : language.pick(
                nl:
                    "Een set vervangt alles wat de stuurgroep vaststelt: gewichten, ondergrenzen, pluspunten en het gewicht "
                    + "van de onderdelen van een partnerschap.",
                fr:
                    "Un jeu remplace tout ce que le comité de pilotage arrête : pondérations, notes minimales, points bonus "
                    + "et poids des éléments d'un partenariat.",
                en:
                    "A set takes the place of everything the steering group sets: weights, thresholds, bonus points and the "
                    + "weights of what makes up a pair's score.")
        return others + " " + replaced
    }

    /// Where the rule on the third assessor leaves sheets out.
    package var scenarioSheetsHeld: String {
        language.pick(
            nl: "De scorebladen die meetellen, zijn overal die van de eerste set: zo veranderen alleen de gewichten.",
            fr: "Les fiches de cotation prises en compte sont partout celles du premier jeu : ainsi, seules "
                + "les pondérations changent.",
            en: "The score sheets that count are those of the first set throughout: so nothing but the weights changes."
        )
    }

    package var scenarioLetters: String {
        language.pick(nl: "De gewichtensets", fr: "Les jeux de pondérations", en: "The sets")
    }

    package func scenarioLetter(_ letter: String, _ name: String, isReference: Bool, hasThresholds: Bool) -> String {
        var notes: [String] = []
        if isReference { notes.append(language.pick(nl: "referentie", fr: "référence", en: "reference")) }
        if !hasThresholds {
            notes.append(
                language.pick(nl: "zonder ondergrenzen", fr: "sans note minimale", en: "without thresholds"))
        }
        return letter + colon + name + (notes.isEmpty ? "" : " (" + notes.joined(separator: ", ") + ")")
    }

    // MARK: What changes

    package var scenarioChanges: String {
        language.pick(nl: "Wat er verandert", fr: "Ce qui change", en: "What changes")
    }

    /// Those selected under every set.
    package func selectedUnderAll(_ applicants: [Int]) -> String {
        guard !applicants.isEmpty else {
            return language.pick(
                nl: "Niemand is met alle sets geselecteerd.",
                fr: "Aucune commune n'est retenue avec tous les jeux.",
                en: "Nobody is selected under all sets.")
        }
        let names = listed(applicants.map { name(.north, $0) })
        return language.pick(
            nl: "Met alle sets geselecteerd: \(names).", fr: "Retenues avec tous les jeux : \(names).",
            en: "Selected under all sets: \(names).")
    }

    /// Those selected under some: with how many.
    package func selectedUnderSome(_ applicants: [(applicant: Int, count: Int)], of all: Int) -> String {
        let names = listed(applicants.map { name(.north, $0.applicant) + " (\($0.count)/\(all))" })
        return language.pick(
            nl: "Met een deel van de sets geselecteerd: \(names).",
            fr: "Retenues avec une partie des jeux : \(names).", en: "Selected under some of the sets: \(names).")
    }

    package func pairsUnderAll(_ pairs: [PairIndices]) -> String {
        guard !pairs.isEmpty else {
            return language.pick(
                nl: "Geen enkel partnerschap staat met alle sets in het voorstel.",
                fr: "Aucun partenariat ne figure dans la proposition avec tous les jeux.",
                en: "No pair is in the plan under all sets.")
        }
        let names = pairs.map { pair($0.applicant, $0.partner) }.joined(separator: semicolon)
        return language.pick(
            nl: "Met alle sets in het koppelingsvoorstel: \(names).",
            fr: "Dans la proposition d'appariement avec tous les jeux : \(names).",
            en: "In the plan under all sets: \(names).")
    }

    /// Sets under which nobody comes in or goes out and no pair changes.
    package func scenariosWithoutChange(_ names: [String]) -> String {
        let list = names.joined(separator: semicolon)
        return language.pick(
            nl: "Dezelfde selectie en hetzelfde voorstel als de referentie: \(list).",
            fr: "Même sélection et même proposition que la référence : \(list).",
            en: "The same selection and plan as the reference: \(list).")
    }

    /// What one set changes, after its name.
    package func scenarioChange(_ entry: ScenarioComparison.Entry, tiedBefore: [Int]) -> String {
        func names(_ applicants: [Int]) -> String { listed(applicants.map { name(.north, $0) }) }
        func pairs(_ list: [PairIndices]) -> String { listed(list.map { pair($0.applicant, $0.partner) }) }
        var parts: [String] = []
        func add(_ nl: String, _ fr: String, _ en: String, _ what: String) {
            parts.append(language.pick(nl: nl, fr: fr, en: en) + " " + what)
        }
        if entry.status != .ranked {
            parts.append(texts.whyOpen(entry.status))
            return parts.joined(separator: semicolon)
        }
        if !entry.enters.isEmpty { add("komt erin:", "entre :", "comes in:", names(entry.enters)) }
        if !entry.leaves.isEmpty { add("valt eruit:", "sort :", "goes out:", names(entry.leaves)) }
        if entry.tied != tiedBefore {
            if entry.tied.isEmpty {
                parts.append(
                    language.pick(
                        nl: "geen gelijke stand meer om de laatste plaats", fr: "plus d'ex æquo pour la dernière place",
                        en: "no tie for the last seat any more"))
            } else {
                add(
                    "gelijke stand om de laatste plaats:", "ex æquo pour la dernière place :",
                    "tied for the last seat:", names(entry.tied))
            }
        }
        if !entry.added.isEmpty { add("nieuw partnerschap:", "nouveau partenariat :", "new pair:", pairs(entry.added)) }
        if !entry.missing.isEmpty {
            add("niet meer:", "disparaît :", "no longer:", pairs(entry.missing))
        }
        return parts.joined(separator: semicolon)
    }

    /// Many sets that change the same.
    package func scenarioCount(_ count: Int, example: String) -> String {
        language.pick(
            nl: "\(count) sets, waaronder \(example)", fr: "\(count) jeux, dont \(example)",
            en: "\(count) sets, \(example) among them")
    }

    package func moreScenarios(_ count: Int) -> String {
        language.pick(
            nl:
                "En nog \(counted(count, one: "één set die iets verandert", more: "\(count) sets die iets veranderen")); csv en json bevatten alles.",
            fr:
                "Et \(counted(count, one: "un autre jeu qui change", more: "\(count) autres jeux qui changent")) quelque chose ; csv et json contiennent tout.",
            en:
                "And \(counted(count, one: "one more set that changes", more: "\(count) more sets that change")) something; csv and json hold everything."
        )
    }

    // MARK: Tables

    package var scenarioRanks: String {
        language.pick(nl: "Plaatsen naast elkaar", fr: "Rangs côte à côte", en: "Ranks side by side")
    }

    package var scenarioRanksNote: String {
        language.pick(
            nl: "* geselecteerd; ~ gelijke stand om de laatste plaats; = gedeelde plaats. De kandidaten staan in de "
                + "volgorde van de referentie.",
            fr:
                "* retenue ; ~ ex æquo pour la dernière place ; = rang partagé. Les communes candidates suivent l'ordre "
                + "de la référence.",
            en: "* selected; ~ tied for the last seat; = shared rank. Applicants in the order of the reference.")
    }

    package var scenarioTotals: String {
        language.pick(nl: "Totalen naast elkaar", fr: "Totaux côte à côte", en: "Totals side by side")
    }

    package var scenarioOverview: String {
        language.pick(nl: "Hoe vaak", fr: "Combien de fois", en: "How often")
    }

    /// Applicant, best rank, worst rank, times selected.
    package var scenarioOverviewColumns: [String] {
        switch language {
        case .dutch: ["kandidaat", "beste plaats", "slechtste", "geselecteerd"]
        case .french: ["candidate", "meilleur rang", "pire rang", "retenue"]
        case .english: ["applicant", "best rank", "worst", "selected"]
        }
    }

    package var applicantColumn: String {
        language.pick(nl: "kandidaat", fr: "candidate", en: "applicant")
    }

    package var scenarioLikeness: String {
        language.pick(
            nl: "Gelijkenis met de referentie", fr: "Ressemblance avec la référence", en: "Likeness to the reference")
    }

    /// Set, comes in, goes out, new pairs, Kendall, Spearman, WS.
    package var scenarioLikenessColumns: [String] {
        switch language {
        case .dutch: ["set", "erin", "eruit", "nieuwe paren", "τ-b", "ρ", "WS"]
        case .french: ["jeu", "entrent", "sortent", "nouveaux", "τ-b", "ρ", "WS"]
        case .english: ["set", "in", "out", "new pairs", "τ-b", "ρ", "WS"]
        }
    }

    package func scenarioLikenessNote(_ compared: Int) -> String {
        language.pick(
            nl:
                "τ-b (Kendall), ρ (Spearman) en WS (Sałabun en Urbaniak) zeggen hoe gelijk twee rangschikkingen zijn: 1 is "
                + "gelijk; bij WS tellen de hoogste plaatsen van de referentie het meest. Vergeleken worden de kandidaten "
                + "met een zeker totaal onder beide: \(compared) in de referentie.",
            fr: "τ-b (Kendall), ρ (Spearman) et WS (Sałabun et Urbaniak) disent à quel point deux classements se "
                + "ressemblent : 1 signifie identiques ; pour WS, les premiers rangs de la référence comptent le plus. Sont "
                + "comparées les candidates dont le total est certain sous les deux : \(compared) dans la référence.",
            en:
                "τ-b (Kendall), ρ (Spearman) and WS (Sałabun and Urbaniak) say how alike two rankings are: 1 is the same; "
                + "for WS the top ranks of the reference count most. Compared are the applicants with an exact total under "
                + "both: \(compared) in the reference.")
    }

    package func furtherScenariosInFiles(_ count: Int) -> String {
        language.pick(
            nl: "Niet elk van de \(count) sets staat hier in een eigen kolom; csv en json bevatten alles.",
            fr: "Les \(count) jeux n'ont pas tous leur colonne ici ; csv et json contiennent tout.",
            en: "Not each of the \(count) sets has a column of its own here; csv and json hold everything.")
    }
}
