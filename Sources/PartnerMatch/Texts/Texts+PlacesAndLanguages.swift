extension MatchingTexts {
    /// The name of a country of the programme; others keep their code.
    package func country(_ code: String) -> String {
        code == "BE" ? language.pick(nl: "België", fr: "Belgique", en: "Belgium") : texts.country(code) ?? code
    }

    /// The country of a sentence such as "sensitive in …": `au Bénin`.
    package func inCountry(_ code: String) -> String {
        let french =
            switch code {
            case "BE": "en "
            case "BJ", "RW": "au "
            default: "dans le pays "
            }
        return language.pick(nl: "in ", fr: french, en: "in ") + country(code)
    }

    /// The name of a working language; others keep their code.
    package func languageName(_ code: String) -> String {
        switch code {
        case "nl": language.pick(nl: "Nederlands", fr: "néerlandais", en: "Dutch")
        case "fr": language.pick(nl: "Frans", fr: "français", en: "French")
        case "en": language.pick(nl: "Engels", fr: "anglais", en: "English")
        case "rw": language.pick(nl: "Kinyarwanda", fr: "kinyarwanda", en: "Kinyarwanda")
        default: code
        }
    }

    package func level(_ level: Municipality.Level) -> String {
        switch level {
        case .municipality: language.pick(nl: "een gemeente", fr: "une commune", en: "a municipality")
        case .commune: language.pick(nl: "een commune", fr: "une commune", en: "a commune")
        case .district: language.pick(nl: "een district", fr: "un district", en: "a district")
        case .province: language.pick(nl: "een provincie", fr: "une province", en: "a province")
        }
    }

    package func linkKind(_ kind: Link.Kind?) -> String {
        switch kind {
        case .twinning: language.pick(nl: "stedenband", fr: "jumelage", en: "twinning")
        case .programme: language.pick(nl: "programma", fr: "programme", en: "programme")
        case .partnership: language.pick(nl: "partnerschap", fr: "partenariat", en: "partnership")
        case .network: language.pick(nl: "netwerk", fr: "réseau", en: "network")
        case nil: language.pick(nl: "internationale band", fr: "lien international", en: "international link")
        }
    }
}
