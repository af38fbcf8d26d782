extension Texts {
    var themeColumn: String { language.pick(nl: "Thema", fr: "Thème", en: "Theme") }
    var labelColumn: String { language.pick(nl: "Naam", fr: "Nom", en: "Name") }
    var targetsColumn: String {
        language.pick(nl: "SDG-subdoelstellingen", fr: "Cibles des ODD", en: "SDG targets")
    }
    var similarityColumn: String { language.pick(nl: "Verwantschap", fr: "Proximité", en: "Similarity") }
    var foundColumn: String { language.pick(nl: "Gevonden in", fr: "Trouvé dans", en: "Found in") }
    var confidenceColumn: String { language.pick(nl: "Zekerheid", fr: "Certitude", en: "Confidence") }
    var wordsColumn: String { language.pick(nl: "Door de woorden", fr: "D'après les mots", en: "Words") }

    func themes(_ count: Int) -> String {
        let isOne = isSingular(count)
        return "\(count) "
            + language.pick(
                nl: isOne ? "thema" : "thema's", fr: isOne ? "thème" : "thèmes", en: isOne ? "theme" : "themes")
    }

    /// The language's own name, in the language of the page.
    func languageName(_ other: Language) -> String {
        switch other {
        case .dutch: language.pick(nl: "Nederlands", fr: "Néerlandais", en: "Dutch")
        case .french: language.pick(nl: "Frans", fr: "Français", en: "French")
        case .english: language.pick(nl: "Engels", fr: "Anglais", en: "English")
        }
    }

    var broader: String { language.pick(nl: "Ruimer thema", fr: "Thème plus large", en: "Broader theme") }
    var narrower: String { language.pick(nl: "Engere thema's", fr: "Thèmes plus précis", en: "Narrower themes") }
    var sensitiveIn: String { language.pick(nl: "Ligt gevoelig in", fr: "Sensible en", en: "Sensitive in") }
    var synonymsHeading: String { language.pick(nl: "Andere namen", fr: "Autres noms", en: "Other names") }
    var keywordsHeading: String { language.pick(nl: "Trefwoorden", fr: "Mots-clés", en: "Keywords") }
    var neighboursHeading: String {
        language.pick(nl: "Verwante thema's", fr: "Thèmes proches", en: "Neighbouring themes")
    }
    var noThemeFound: String {
        language.pick(nl: "Geen thema gevonden.", fr: "Aucun thème trouvé.", en: "No theme found.")
    }
    var emptyText: String { language.pick(nl: "(lege tekst)", fr: "(texte vide)", en: "(empty text)") }

    func resolvedTitle(_ count: Int) -> String {
        let isOne = isSingular(count)
        return language.pick(
            nl: isOne ? "Thema's van de tekst" : "Thema's van \(count) teksten",
            fr: isOne ? "Thèmes du texte" : "Thèmes de \(count) textes",
            en: isOne ? "Themes of the text" : "Themes of \(count) texts")
    }

    /// Under every list of found themes.
    var confidenceLegend: String {
        language.pick(
            nl: "Zekerheid: vanaf 50 % klopt het eerste thema meestal; kijk de andere na.",
            fr: "Certitude : à partir de 50 %, le premier thème est le plus souvent le bon ; vérifiez les autres.",
            en: "Confidence: from 50% on, the first theme is mostly right; check the others.")
    }

    func proposalsTitle(_ count: Int) -> String {
        if count == 0 {
            return language.pick(
                nl: "Teksten zonder thema", fr: "Textes sans thème", en: "Texts without a theme")
        }
        let isOne = count == 1
        return language.pick(
            nl: isOne ? "Voorstel voor 1 tekst zonder thema" : "Voorstellen voor \(count) teksten zonder thema",
            fr: isOne
                ? "Proposition pour \(count) texte sans thème" : "Propositions pour \(count) textes sans thème",
            en: isOne ? "Proposal for 1 text without a theme" : "Proposals for \(count) texts without a theme")
    }

    var everythingHasThemes: String {
        language.pick(
            nl: "Elke leervraag en elk aanbod heeft een thema.",
            fr: "Chaque question d'apprentissage et chaque offre a un thème.",
            en: "Every learning question and every offer has a theme.")
    }

    var nothingProposed: String {
        language.pick(
            nl: "Geen voorstel: geef zelf een thema op.", fr: "Aucune proposition : indiquez vous-même un thème.",
            en: "No proposal: name a theme yourself.")
    }

    var proposalLegend: String {
        language.pick(
            nl:
                "*: voorgesteld. Met --fill MAP komen de voorgestelde thema's in een kopie van de bestanden, met "
                + "\"themesConfirmed\": false. Wie ze bevestigt, zet dat op true.",
            fr:
                "* : proposé. Avec --fill DOSSIER, les thèmes proposés figurent dans une copie des fichiers, avec "
                + "\"themesConfirmed\": false. Qui les confirme y met true.",
            en:
                "*: proposed. With --fill FOLDER the proposed themes go into a copy of the files, with "
                + "\"themesConfirmed\": false. Whoever confirms them sets that to true.")
    }

    /// After the files were written.
    package func filled(_ names: [String]) -> String {
        guard !names.isEmpty else {
            return language.pick(
                nl: "Er is niets in te vullen; er is geen bestand geschreven.",
                fr: "Il n'y a rien à compléter ; aucun fichier n'a été écrit.",
                en: "There is nothing to fill in; no file was written.")
        }
        let list = and(names)
        return language.pick(
            nl: "Geschreven: \(list). De thema's erin zijn voorstellen tot iemand ze bevestigt.",
            fr: "Écrit : \(list). Les thèmes ajoutés sont des propositions tant que personne ne les confirme.",
            en: "Written: \(list). The themes in it are proposals until somebody confirms them.")
    }
}

extension Language {
    /// Heading of a check.
    var themesToConfirm: String {
        pick(nl: "Te bevestigen thema's", fr: "Thèmes à confirmer", en: "Themes to confirm")
    }
}

extension MatchingTexts {
    /// Whose question or offer it is.
    func place(_ place: ThemePlace) -> String {
        let who = name(place.side, place.municipality)
        switch place.kind {
        case .offer(let offer): return who + colon + self.offer(place.side, place.municipality, offer)
        case .question(let question):
            return who + colon + self.question(place.side, place.municipality, question)
        }
    }

    /// A question or offer with the themes that are to be confirmed.
    func unconfirmed(_ place: ThemePlace) -> String {
        self.place(place) + " – " + listed(place.themes(dossier).map { theme($0) })
    }

    /// The risk of a pair that rests on proposed themes.
    func unconfirmedThemes(_ who: String, questions: [String], _ offers: [String]) -> String {
        let parts = [
            questions.isEmpty
                ? ""
                : counted(
                    questions.count,
                    one: language.pick(
                        nl: "de leervraag", fr: "de la question d'apprentissage", en: "the learning question"),
                    more: language.pick(
                        nl: "de leervragen", fr: "des questions d'apprentissage", en: "the learning questions"))
                    + " " + listed(questions),
            offers.isEmpty
                ? ""
                : counted(
                    offers.count, one: language.pick(nl: "het aanbod", fr: "de l'offre", en: "the offer"),
                    more: language.pick(nl: "het aanbod", fr: "des offres", en: "the offers"))
                    + " " + listed(offers),
        ].filter { !$0.isEmpty }
        let list = listed(parts)
        return language.pick(
            nl: "de thema's van \(list) van \(who) zijn een voorstel dat nog niemand bevestigd heeft",
            fr: "les thèmes \(list) \(de(who)) sont une proposition que personne n'a encore confirmée",
            en: "the themes of \(list) of \(who) are a proposal that nobody has confirmed yet")
    }
}
