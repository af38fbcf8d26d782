extension Thing {
    /// How to point to one that there is: by its id, its number or its name.
    package func existing(in language: Language) -> String {
        switch self {
        case .target:
            return language.pick(
                nl: "het nummer van een SDG-subdoelstelling", fr: "le numéro d'une cible des ODD",
                en: "the number of an SDG target")
        case .fact:
            return language.pick(
                nl: "een feit waar de oproep naar vraagt", fr: "un fait que l'appel demande",
                en: "a fact that the call asks for")
        case .definition:
            return language.pick(
                nl: "de naam van een gedefinieerd dossier", fr: "le nom d'un dossier défini",
                en: "the name of a defined dossier")
        case .operation:
            return language.pick(
                nl: "de naam van een bewerking", fr: "le nom d'une opération", en: "the name of an operation")
        case .track, .criterion, .scoredCriterion, .bonusCriterion, .commitment, .section, .theme, .applicant,
            .partner, .municipality, .assessor, .weightSet, .quota, .partnerGrid, .objective, .candidates, .override,
            .lot, .schema, .call, .question, .offer, .tieBreakRule, .proposer, .receiver, .alternative, .tableCriterion,
            .component, .row, .column, .group, .visit:
            guard let owner = owner(in: language) else { return name(in: language) }
            return language.pick(nl: "de id van ", fr: "l'identifiant ", en: "the id of ") + owner
        }
    }

    /// What the id belongs to: in Dutch and English with its article, in French with *de* as well. Nil for what is not
    /// pointed to by an id.
    private func owner(in language: Language) -> String? {
        switch self {
        case .track:
            language.pick(
                nl: "een landenluik van de oproep", fr: "d'un volet pays de l'appel", en: "a track of the call")
        case .criterion:
            language.pick(
                nl: "een criterium van de oproep", fr: "d'un critère de l'appel", en: "a criterion of the call")
        case .scoredCriterion:
            language.pick(
                nl: "een criterium met punten van de oproep", fr: "d'un critère coté de l'appel",
                en: "a scored criterion of the call")
        case .bonusCriterion:
            language.pick(
                nl: "een pluspunt van de oproep", fr: "d'un point bonus de l'appel",
                en: "a bonus criterion of the call")
        case .commitment:
            language.pick(
                nl: "een engagement van de oproep", fr: "d'un engagement de l'appel", en: "a commitment of the call")
        case .section:
            language.pick(
                nl: "een onderdeel van de oproep", fr: "d'une section de l'appel", en: "a section of the call")
        case .visit:
            language.pick(
                nl: "een bezoek dat in de oproep vóór dit bezoek staat",
                fr: "d'une visite qui précède celle-ci dans l'appel",
                en: "a visit that stands before this one in the call")
        case .theme: language.pick(nl: "een thema", fr: "d'un thème", en: "a theme")
        case .applicant:
            language.pick(
                nl: "een kandidaat-gemeente van het dossier", fr: "d'une commune candidate du dossier",
                en: "an applicant of the dossier")
        case .partner:
            language.pick(
                nl: "een partnergemeente of partnerdistrict van het dossier",
                fr: "d'une commune ou d'un district partenaire du dossier",
                en: "a partner municipality or district of the dossier")
        case .municipality:
            language.pick(
                nl: "een gemeente of district van het dossier", fr: "d'une commune ou d'un district du dossier",
                en: "a municipality or district of the dossier")
        case .assessor:
            language.pick(
                nl: "een beoordelaar van het dossier", fr: "d'un évaluateur du dossier",
                en: "an assessor of the dossier")
        case .weightSet: language.pick(nl: "een gewichtenset", fr: "d'un jeu de pondérations", en: "a weight set")
        case .question:
            language.pick(nl: "een leervraag", fr: "d'une question d'apprentissage", en: "a learning question")
        case .offer: language.pick(nl: "een expertiseaanbod", fr: "d'une offre d'expertise", en: "an offer")
        case .partnerGrid:
            language.pick(
                nl: "een criterium van de koepel voor dit landenluik",
                fr: "d'un critère de l'association faîtière pour ce volet pays",
                en: "a criterion of the umbrella association for this track")
        case .proposer:
            language.pick(
                nl: "iemand in \"proposers\"", fr: "d'un membre de « proposers »", en: "somebody in \"proposers\"")
        case .receiver:
            language.pick(
                nl: "iemand in \"receivers\"", fr: "d'un membre de « receivers »", en: "somebody in \"receivers\"")
        case .alternative:
            language.pick(
                nl: "een alternatief van de tabel", fr: "d'une alternative du tableau",
                en: "an alternative of the table")
        case .component:
            language.pick(
                nl: "een onderdeel van de score", fr: "d'un élément du score", en: "a component of the score")
        case .tableCriterion:
            language.pick(
                nl: "een criterium van de tabel", fr: "d'un critère du tableau", en: "a criterion of the table")
        case .row: language.pick(nl: "een rij van de invoer", fr: "d'une ligne de l'entrée", en: "a row of the input")
        case .column:
            language.pick(nl: "een kolom van de invoer", fr: "d'une colonne de l'entrée", en: "a column of the input")
        case .group:
            language.pick(nl: "een groep van de invoer", fr: "d'un groupe de l'entrée", en: "a group of the input")
        case .target, .fact, .definition, .operation, .quota, .objective, .candidates, .override, .lot, .schema, .call,
            .tieBreakRule:
            nil
        }
    }
}
