extension MatchingTexts {
    /// A rule about municipalities in words, to stand after a colon: `takes part in the programme`.
    package func requirement(_ condition: Condition) -> String {
        switch condition {
        case .fact(let id, let expected):
            let fact = fact(id)
            return expected ? fact : not(fact)
        case .field(let field, let test): return self.field(field) + " " + self.test(test)
        case .link(let pattern, let exists): return link(pattern, exists)
        case .all(let parts):
            return parts.map { requirement($0) }.joined(separator: language.pick(nl: " en ", fr: " et ", en: " and "))
        case .any(let parts):
            return parts.map { requirement($0) }.joined(separator: language.pick(nl: " of ", fr: " ou ", en: " or "))
        case .not(let part): return not(requirement(part))
        }
    }

    private func not(_ phrase: String) -> String {
        language.pick(nl: "niet: ", fr: "pas : ", en: "not: ") + phrase
    }

    /// The facts that calls ask of partners, beside those that they ask of applicants, too.
    private func fact(_ id: String) -> String {
        switch id {
        case "programme-member":
            language.pick(
                nl: "deelname aan het programma", fr: "participation au programme", en: "taking part in the programme")
        case "council-decision":
            language.pick(
                nl: "een beslissing van de raad", fr: "une décision du conseil", en: "a decision of the council")
        default: texts.fact(id)
        }
    }

    private func field(_ field: Condition.Field) -> String {
        switch field {
        case .population:
            language.pick(nl: "aantal inwoners", fr: "nombre d'habitants", en: "number of inhabitants")
        case .region: language.pick(nl: "regio", fr: "région", en: "region")
        case .country: language.pick(nl: "land", fr: "pays", en: "country")
        case .level: language.pick(nl: "bestuursniveau", fr: "niveau d'administration", en: "level of government")
        case .aim: language.pick(nl: "verwachting", fr: "attente", en: "aim")
        case .digitalReadiness:
            language.pick(nl: "digitale mogelijkheden", fr: "moyens numériques", en: "digital readiness")
        case .receivedAt: language.pick(nl: "ontvangen op", fr: "reçu le", en: "received on")
        case .themes: language.pick(nl: "leervragen over", fr: "questions sur", en: "questions about")
        }
    }

    private func test(_ test: Condition.Test) -> String {
        switch test {
        case .isText(let text): quoted(text)
        case .isOneOf(let choices):
            choices.map { quoted($0) }.joined(separator: language.pick(nl: " of ", fr: " ou ", en: " or "))
        case .isAbout(let themes):
            themes.named.map { quoted(dossier.taxonomy.themes[$0].label.text(in: language)) }
                .joined(separator: language.pick(nl: " of ", fr: " ou ", en: " or "))
        case .isNumber(let number): numbers.text(number)
        case .below(let number):
            language.pick(nl: "onder ", fr: "inférieur à ", en: "below ") + numbers.text(number)
        case .atLeast(let number):
            language.pick(nl: "minstens ", fr: "au moins ", en: "at least ") + numbers.text(number)
        }
    }

    private func link(_ pattern: LinkPattern, _ exists: Bool) -> String {
        let kind = linkKind(pattern.kind)
        let adjective = adjective(pattern)
        let with = pattern.with.map { language.pick(nl: "met ", fr: "avec ", en: "with ") + $0 } ?? ""
        // French alone puts the adjective after the noun.
        let words = language == .french ? [kind, adjective] : [adjective, kind]
        let phrase = (words + [with, region(pattern.withRegion)]).filter { !$0.isEmpty }.joined(separator: " ")
        guard exists else { return language.pick(nl: "geen ", fr: "absence de ", en: "no ") + phrase }
        let startsWithVowel = phrase.first.map { "aei".contains($0) } ?? false
        return language.pick(nl: "een ", fr: "un ", en: startsWithVowel ? "an " : "a ") + phrase
    }

    private func adjective(_ pattern: LinkPattern) -> String {
        // Dutch inflects before a noun with "de".
        let ending =
            switch pattern.kind {
            case .twinning, nil: "e"
            case .programme, .partnership, .network: ""
            }
        return switch pattern.status {
        case .active: language.pick(nl: ending.isEmpty ? "actief" : "actieve", fr: "actif", en: "active")
        case .dormant: language.pick(nl: "slapend" + ending, fr: "en sommeil", en: "dormant")
        case .ended: language.pick(nl: "beëindigd" + ending, fr: "terminé", en: "ended")
        case nil: ""
        }
    }

    private func region(_ id: String?) -> String {
        switch id {
        case "global-south": language.pick(nl: "met het Zuiden", fr: "avec le Sud", en: "with the Global South")
        case "flanders": language.pick(nl: "met Vlaanderen", fr: "avec la Flandre", en: "with Flanders")
        case "wallonia": language.pick(nl: "met Wallonië", fr: "avec la Wallonie", en: "with Wallonia")
        case "europe": language.pick(nl: "met Europa", fr: "avec l'Europe", en: "with Europe")
        case .some(let other): other
        case nil: ""
        }
    }
}
