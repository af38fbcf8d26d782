extension MatchingTexts {
    /// What a file does not tell about one side of a pair, as a noun.
    package func unknown(_ subject: UnknownSubject) -> String {
        switch subject {
        case .tracks: language.pick(nl: "de gekozen landenluiken", fr: "les volets pays choisis", en: "its tracks")
        case .preselection: language.pick(nl: "de voorselectie", fr: "la présélection", en: "the pre-selection")
        case .eligibility:
            language.pick(
                nl: "de voorwaarden van het landenluik", fr: "les conditions du volet pays",
                en: "the conditions of the track")
        case .languageMinimum:
            language.pick(
                nl: "of het taalminimum gehaald wordt", fr: "l'atteinte du minimum linguistique",
                en: "whether the language minimum is reached")
        case .excludedLink:
            language.pick(
                nl: "of er al een uitgesloten band is", fr: "s'il existe déjà un lien exclu",
                en: "whether an excluded link exists already")
        case .language:
            language.pick(nl: "het taalniveau", fr: "le niveau de langue", en: "the level of language")
        case .digitalReadiness:
            language.pick(
                nl: "de digitale mogelijkheden", fr: "les moyens numériques", en: "the digital readiness")
        case .level:
            language.pick(nl: "het bestuursniveau", fr: "le niveau d'administration", en: "the level of government")
        case .population:
            language.pick(nl: "het aantal inwoners", fr: "le nombre d'habitants", en: "the number of inhabitants")
        case .team: language.pick(nl: "het team", fr: "l'équipe", en: "the team")
        case .substitute:
            language.pick(nl: "een vervanger", fr: "un remplaçant", en: "a substitute")
        case .mandate: language.pick(nl: "een mandaat", fr: "un mandat", en: "a mandate")
        case .roles:
            language.pick(
                nl: "de rollen in het team", fr: "les rôles dans l'équipe", en: "the roles on the team")
        case .southernExperience:
            language.pick(
                nl: "werkervaring in een land van het Zuiden", fr: "l'expérience de travail dans un pays du Sud",
                en: "work experience in a country of the South")
        case .collegeDecision:
            language.pick(
                nl: "een beslissing van het college", fr: "une décision du collège",
                en: "a decision of the executive board")
        case .elections:
            language.pick(
                nl: "wanneer er verkiezingen zijn", fr: "la date des élections", en: "when elections are held")
        case .aim:
            language.pick(
                nl: "wat het bestuur verwacht (steun of wederzijds leren)",
                fr: "ce qui est attendu (aide ou apprentissage réciproque)",
                en: "what it expects (assistance or reciprocal learning)")
        case .backing:
            language.pick(
                nl: "wie achter de leervragen staat", fr: "qui soutient les questions d'apprentissage",
                en: "who backs the learning questions")
        }
    }
}
