extension Problem {
    /// What was expected, in words; nil where the message says it all.
    public func expectation(in language: Language) -> String? { expected?.text(in: language) }

    /// What to do: the nearest name, or nil where the message says it.
    public func advice(in language: Language) -> String? {
        guard let suggestion else { return nil }
        if code == .duplicateTerm {
            return language.pick(
                nl: "Ook bij \(suggestion).", fr: "Aussi dans \(suggestion).", en: "Also in \(suggestion).")
        }
        return language.pick(
            nl: "Bedoelt u \"\(suggestion)\"?", fr: "Vouliez-vous dire « \(suggestion) » ?",
            en: "Did you mean \"\(suggestion)\"?")
    }
}

extension Expectation {
    package func text(in language: Language) -> String {
        switch self {
        case .text: language.pick(nl: "een tekst", fr: "un texte", en: "a text")
        case .textOrTranslations:
            language.pick(
                nl: "een tekst, of {\"nl\", \"fr\", \"en\"}", fr: "un texte, ou {\"nl\", \"fr\", \"en\"}",
                en: "a text, or {\"nl\", \"fr\", \"en\"}")
        case .boolean: language.pick(nl: "true of false", fr: "true ou false", en: "true or false")
        case .list: language.pick(nl: "een lijst […]", fr: "une liste […]", en: "a list […]")
        case .object: language.pick(nl: "een object {…}", fr: "un objet {…}", en: "an object {…}")
        case .scalar:
            language.pick(
                nl: "true, false, een tekst of een getal", fr: "true, false, un texte ou un nombre",
                en: "true, false, a text or a number")
        case .number: language.pick(nl: "een getal", fr: "un nombre", en: "a number")
        case .aboveZero:
            language.pick(
                nl: "minstens één gewicht boven 0", fr: "au moins une pondération supérieure à 0",
                en: "at least one weight above 0")
        case .minimumBelowMaximum:
            language.pick(
                nl: "een minimum onder het maximum", fr: "un minimum inférieur au maximum",
                en: "a minimum below the maximum")
        case .wholeNumber: language.pick(nl: "een geheel getal", fr: "un nombre entier", en: "a whole number")
        case .between(let low, let high): Self.range(low, high, language)
        case .wholeBetween(let low, let high):
            language.pick(nl: "een geheel getal, ", fr: "un nombre entier, ", en: "a whole number, ")
                + Self.range("\(low)", "\(high)", language)
        case .oneOf(let values), .oneKeyOf(let values):
            language.pick(nl: "een van ", fr: "une valeur parmi ", en: "one of ") + values.joined(separator: ", ")
        case .identifier:
            language.pick(
                nl: "kleine letters, cijfers en koppeltekens, zoals sint-truiden",
                fr: "minuscules, chiffres et traits d'union, comme sint-truiden",
                en: "lower-case letters, digits and hyphens, such as sint-truiden")
        case .date:
            language.pick(
                nl: "een datum zoals 2026-03-31", fr: "une date comme 2026-03-31", en: "a date such as 2026-03-31")
        case .week:
            language.pick(
                nl: "een week zoals 2026-W40", fr: "une semaine comme 2026-W40", en: "a week such as 2026-W40")
        case .key(let key): language.pick(nl: "de sleutel ", fr: "la clé ", en: "the key ") + "\"\(key)\""
        case .existing(let thing): thing.existing(in: language)
        case .existingOrKey(let thing, let key):
            language.pick(
                nl: "\(thing.existing(in: language)), of een object {\"\(key)\": …}",
                fr: "\(thing.existing(in: language)), ou un objet {\"\(key)\": …}",
                en: "\(thing.existing(in: language)), or an object {\"\(key)\": …}")
        case .other(let thing):
            language.pick(
                nl: "elke keer een andere waarde: ", fr: "chaque fois une autre valeur : ", en: "a different ")
                + thing.name(in: language)
        case .atMostBytes(let count):
            language.pick(
                nl: "hoogstens \(count) bytes", fr: "au plus \(count) octets", en: "at most \(count) bytes")
        case .atLeast(let count):
            language.pick(
                nl: "ten minste \(count)", fr: "au moins \(count)", en: "at least \(count)")
        case .multipleOf(let step, let start):
            language.pick(
                nl: "\(start) plus een veelvoud van \(step)", fr: "\(start) plus un multiple de \(step)",
                en: "\(start) plus a multiple of \(step)")
        case .atMostValues(let count):
            language.pick(
                nl: "hoogstens \(count) waarden", fr: "au plus \(count) valeurs", en: "at most \(count) values")
        case .json(let expected): expected.text(in: language)
        case .rest(of: let part): part.rest(in: language)
        case .sign(let sign): "\"\(sign)\""
        case .end:
            language.pick(nl: "het einde van het bestand", fr: "la fin du fichier", en: "the end of the file")
        case .depth(let limit):
            language.pick(
                nl: "hoogstens \(limit) niveaus", fr: "au plus \(limit) niveaux", en: "at most \(limit) levels")
        case .file(let name): name
        case .format(let name), .kind(let name): "\"\(name)\""
        case .reason:
            language.pick(
                nl: "een onthouding met reden", fr: "un déport motivé", en: "a recusal with its reason")
        case .comment: language.pick(nl: "een toelichting", fr: "un commentaire", en: "a comment")
        case .digits(let digits, let exponent):
            language.pick(
                nl: "hoogstens \(digits) cijfers en een exponent van -\(exponent) tot \(exponent)",
                fr: "au plus \(digits) chiffres et un exposant de -\(exponent) à \(exponent)",
                en: "at most \(digits) digits and an exponent from -\(exponent) to \(exponent)")
        case .cells(let count):
            language.pick(
                nl: "\(count) cellen, zoals in de titelrij", fr: "\(count) cellules, comme dans la ligne de titres",
                en: "\(count) cells, as in the header row")
        case .nameOrNames, .cell, .twoNames, .vacancy, .eachOnce, .pairOnce, .reciprocal, .squareMatrix,
            .exactly, .aboveNothing, .onlyFor, .weightOrder, .weightRatio, .weightWords:
            numbersText(in: language)
        }
    }

    private static func range(_ low: String?, _ high: String?, _ language: Language) -> String {
        switch (low, high) {
        case (let low?, let high?):
            language.pick(nl: "van \(low) tot \(high)", fr: "de \(low) à \(high)", en: "from \(low) to \(high)")
        case (let low?, nil): language.pick(nl: "\(low) of meer", fr: "\(low) ou plus", en: "\(low) or more")
        case (nil, let high?): language.pick(nl: "\(high) of minder", fr: "\(high) ou moins", en: "\(high) or less")
        case (nil, nil): language.pick(nl: "een getal", fr: "un nombre", en: "a number")
        }
    }
}

extension JSONExpectation {
    fileprivate func text(in language: Language) -> String {
        switch self {
        case .value: language.pick(nl: "een waarde", fr: "une valeur", en: "a value")
        case .valueOrBracket: language.pick(nl: "een waarde of ]", fr: "une valeur ou ]", en: "a value or ]")
        case .key:
            language.pick(
                nl: "een sleutel tussen dubbele aanhalingstekens", fr: "une clé entre guillemets doubles",
                en: "a key in double quotation marks")
        case .keyOrBrace:
            language.pick(
                nl: "een sleutel tussen dubbele aanhalingstekens, of }", fr: "une clé entre guillemets doubles, ou }",
                en: "a key in double quotation marks, or }")
        case .commaOrBracket: language.pick(nl: "een komma of ]", fr: "une virgule ou ]", en: "a comma or ]")
        case .commaOrBrace: language.pick(nl: "een komma of }", fr: "une virgule ou }", en: "a comma or }")
        }
    }
}

extension JSONPart {
    /// What is missing at the end of a text that stops inside this.
    fileprivate func rest(in language: Language) -> String {
        switch self {
        case .array: language.pick(nl: "het sluitende ]", fr: "le ] fermant", en: "the closing ]")
        case .object: language.pick(nl: "de sluitende }", fr: "l'accolade fermante }", en: "the closing }")
        case .string:
            language.pick(
                nl: "het sluitende aanhalingsteken", fr: "le guillemet fermant", en: "the closing quotation mark")
        case .number: language.pick(nl: "de rest van het getal", fr: "la suite du nombre", en: "the rest of the number")
        case .literal: "true, false, null"
        }
    }
}

extension Thing {
    package func name(in language: Language) -> String {
        switch self {
        case .track: language.pick(nl: "landenluik", fr: "volet pays", en: "track")
        case .criterion: language.pick(nl: "criterium", fr: "critère", en: "criterion")
        case .scoredCriterion:
            language.pick(nl: "criterium met punten", fr: "critère coté", en: "scored criterion")
        case .bonusCriterion: language.pick(nl: "pluspunt", fr: "point bonus", en: "bonus criterion")
        case .commitment: language.pick(nl: "engagement", fr: "engagement", en: "commitment")
        case .section: language.pick(nl: "onderdeel", fr: "section", en: "section")
        case .theme: language.pick(nl: "thema", fr: "thème", en: "theme")
        case .fact: language.pick(nl: "feit", fr: "fait", en: "fact")
        case .applicant: language.pick(nl: "kandidaat-gemeente", fr: "commune candidate", en: "applicant")
        case .partner: language.pick(nl: "partnergemeente", fr: "commune partenaire", en: "partner")
        case .municipality: language.pick(nl: "gemeente", fr: "commune", en: "municipality")
        case .assessor: language.pick(nl: "beoordelaar", fr: "évaluateur", en: "assessor")
        case .target: language.pick(nl: "SDG-subdoelstelling", fr: "cible des ODD", en: "SDG target")
        case .weightSet: language.pick(nl: "gewichtenset", fr: "jeu de pondérations", en: "weight set")
        case .operation: language.pick(nl: "bewerking", fr: "opération", en: "operation")
        case .definition: language.pick(nl: "naam van een dossier", fr: "nom d'un dossier", en: "name of a dossier")
        case .quota: language.pick(nl: "quotum", fr: "quota", en: "quota")
        case .partnerGrid:
            language.pick(
                nl: "criterium van de koepel", fr: "critère de l'association faîtière",
                en: "criterion of the umbrella association")
        case .objective: language.pick(nl: "doelstelling", fr: "objectif", en: "objective")
        case .candidates: language.pick(nl: "kandidaten", fr: "candidats", en: "candidates")
        case .override: language.pick(nl: "afwijkende beslissing", fr: "décision dérogatoire", en: "override")
        case .lot: language.pick(nl: "loting", fr: "tirage au sort", en: "lot")
        case .schema: language.pick(nl: "schema", fr: "schéma", en: "schema")
        case .tieBreakRule:
            language.pick(nl: "regel bij gelijk totaal", fr: "règle de départage", en: "tie-break rule")
        case .visit: language.pick(nl: "bezoek", fr: "visite", en: "visit")
        case .call: language.pick(nl: "oproep", fr: "appel", en: "call")
        case .question: language.pick(nl: "leervraag", fr: "question d'apprentissage", en: "learning question")
        case .offer: language.pick(nl: "expertiseaanbod", fr: "offre d'expertise", en: "offer")
        case .proposer: language.pick(nl: "vragende partij", fr: "demandeur", en: "proposer")
        case .receiver: language.pick(nl: "gevraagde partij", fr: "sollicité", en: "receiver")
        case .alternative: language.pick(nl: "alternatief", fr: "alternative", en: "alternative")
        case .tableCriterion: language.pick(nl: "criterium", fr: "critère", en: "criterion")
        case .component:
            language.pick(nl: "onderdeel van de score", fr: "élément du score", en: "component of the score")
        case .row: language.pick(nl: "rij", fr: "ligne", en: "row")
        case .column: language.pick(nl: "kolom", fr: "colonne", en: "column")
        case .group: language.pick(nl: "groep", fr: "groupe", en: "group")
        }
    }
}
