/// The words of the demand-and-offer table.
extension MatchingTexts {
    package var expertiseTitle: String {
        language.pick(
            nl: "Vraag en aanbod van expertise", fr: "Demande et offre d'expertise", en: "Demand and offer of expertise"
        )
    }

    package func tableMadeWith(_ version: MatchingSettings.QuestionVersion) -> String {
        let phrase = questionVersion(version)
        return language.pick(
            nl: "De tabel is gemaakt \(phrase).", fr: "Le tableau a été établi \(phrase).",
            en: "The table was made \(phrase).")
    }

    // MARK: Everybody together

    /// `De kandidaat-gemeenten`, at the head of a sentence.
    private func everybody(_ side: Side) -> String {
        side == .north
            ? language.pick(nl: "Kandidaat-gemeenten", fr: "Communes candidates", en: "Applicants")
            : language.pick(nl: "Partnergemeenten", fr: "Communes partenaires", en: "Partners")
    }

    private func many(_ side: Side, _ count: Int) -> String {
        side == .north ? texts.applicants(count) : texts.partners(count)
    }

    /// How many questions one side, or one municipality, asks and how many of them somebody covers.
    ///
    /// - Parameter isAllKnown: Whether everybody who could answer says what it offers; else nobody answers "so far".
    package func asked(_ who: String?, _ side: Side, all: Int, covered: Int, isAllKnown: Bool) -> String {
        let open = all - covered
        let soFar = isAllKnown ? "" : language.pick(nl: "nog ", fr: " jusqu'ici", en: " so far")
        let partner = oneOfOthers(side)
        let subject = who ?? everybody(side)
        return language.pick(
            nl: "\(subject). Leervragen en subvragen (\(all)): \(covered) kan minstens één \(partner) beantwoorden, "
                + "\(open) \(soFar)niemand.",
            fr: "\(subject). Questions et sous-questions (\(all)) : \(covered) "
                + "\(counted(covered, one: "à laquelle", more: "auxquelles")) au moins \(partner) peut répondre, "
                + "\(open) \(counted(open, one: "à laquelle", more: "auxquelles")) personne ne répond\(soFar).",
            en: "\(subject). Questions and sub-questions (\(all)): \(covered) that at least one \(partner) can answer, "
                + "\(open) that nobody can\(soFar).")
    }

    /// Of the questions that somebody covers: how many nobody would cover with unrated offers at their lowest.
    package func restsOnUnrated(_ count: Int) -> String {
        guard count > 0 else { return "" }
        return language.pick(
            nl: counted(
                count, one: "Daarvan steunt 1 antwoord op aanbod dat nog niemand beoordeelde.",
                more: "Daarvan steunen \(count) antwoorden op aanbod dat nog niemand beoordeelde."),
            fr: counted(
                count, one: "Parmi les réponses, 1 repose sur des offres que personne n'a encore évaluées.",
                more: "Parmi les réponses, \(count) reposent sur des offres que personne n'a encore évaluées."),
            en: counted(
                count, one: "Of the answers, 1 rests on offers that nobody has rated yet.",
                more: "Of the answers, \(count) rest on offers that nobody has rated yet."))
    }

    /// Under a table in which a strength bears a star.
    package var unratedStarNote: String {
        language.pick(
            nl: "* Kan nog dalen: niet elk aanbod is beoordeeld.",
            fr: "* Peut encore baisser : certaines offres ne sont pas évaluées.",
            en: "* May still fall: not every offer has been rated.")
    }

    /// "mogelijke partner", without an article but in French.
    private func oneOfOthers(_ side: Side) -> String {
        side == .north
            ? language.pick(nl: "mogelijke partner", fr: "un partenaire possible", en: "possible partner")
            : language.pick(
                nl: "mogelijke kandidaat-gemeente", fr: "une commune candidate possible", en: "possible applicant")
    }

    /// How many offers there are, and how many of them nobody asks for; said after the questions of the same.
    package func offered(all: Int, asked: Int, weak: Int, unasked: Int) -> String {
        let tail =
            weak == 0
            ? ""
            : language.pick(
                nl: ", \(weak) gevraagd maar te zwak",
                fr: ", \(weak) \(counted(weak, one: "demandée mais trop faible", more: "demandées mais trop faibles"))",
                en: ", \(weak) asked for but too weak")
        return language.pick(
            nl: "Aanbod (\(all)): \(asked) gevraagd\(tail), \(unasked) door niemand gevraagd.",
            fr: "\(counted(all, one: "Offre", more: "Offres")) (\(all)) : \(asked) "
                + "\(counted(asked, one: "demandée", more: "demandées"))\(tail), \(unasked) que personne ne demande.",
            en: "\(counted(all, one: "Offer", more: "Offers")) (\(all)): \(asked) asked for\(tail), \(unasked) asked "
                + "for by nobody.")
    }

    /// What is not known on the side that answers, and may still change what was said.
    package func offersUnknown(of side: Side, _ count: Int) -> String {
        let who = many(side, count)
        return language.pick(
            nl: "Aanbod nog niet bekend: \(who). Wat niemand lijkt aan te bieden, kan dus nog veranderen.",
            fr: "Offres pas encore connues : \(who). Ce que personne ne semble offrir peut donc encore changer.",
            en: "Offers not known yet: \(who). So what nobody seems to offer may still change.")
    }

    package func demandsUnknown(of side: Side, _ count: Int) -> String {
        let who = many(side, count)
        return language.pick(
            nl: "Leervragen nog niet bekend: \(who). Wat niemand lijkt te vragen, kan dus nog veranderen.",
            fr: "Questions d'apprentissage pas encore connues : \(who). Ce que personne ne semble demander peut donc "
                + "encore changer.",
            en: "Learning questions not known yet: \(who). So what nobody seems to ask may still change.")
    }

    package func themesHeading(_ side: Side) -> String {
        side == .north
            ? language.pick(
                nl: "Wat kandidaat-gemeenten vragen en partnergemeenten aanbieden",
                fr: "Ce que demandent les communes candidates et ce qu'offrent les communes partenaires",
                en: "What applicants ask and partners offer")
            : language.pick(
                nl: "Wat partnergemeenten vragen en kandidaat-gemeenten aanbieden",
                fr: "Ce que demandent les communes partenaires et ce qu'offrent les communes candidates",
                en: "What partners ask and applicants offer")
    }

    /// Theme, who asks it, how many questions are covered, who offers it.
    package var themeColumns: [String] {
        switch language {
        case .dutch: ["thema", "wie vraagt", "gedekt", "wie biedt aan"]
        case .french: ["thème", "qui demande", "couvert", "qui offre"]
        case .english: ["theme", "who asks", "covered", "who offers"]
        }
    }

    package var themesNote: String {
        language.pick(
            nl: "*: must have. Achter wie aanbiedt: het niveau op 10, of ? als niemand het beoordeelde; ° betekent dat "
                + "geen dienst genoemd is. Gedekt: zoveel van de vragen over het thema, ook door aanbod met een thema "
                + "dat er dicht bij ligt.",
            fr:
                "* : must have. Après le nom de qui offre : le niveau sur 10, ou ? si personne ne l'a évalué ; ° signifie "
                + "qu'aucun service n'est indiqué. Couvert : autant de questions sur le thème, y compris par des offres "
                + "d'un thème proche.",
            en: "*: must have. After who offers: the level out of 10, or ? where nobody rated it; ° means that no "
                + "service is named. Covered: so many of the questions on the theme, also by offers on a theme close "
                + "to it.")
    }

    /// `3 van 5`: so many of so many.
    package func share(_ part: Int, of all: Int) -> String {
        language.pick(nl: "\(part) van \(all)", fr: "\(part) sur \(all)", en: "\(part) of \(all)")
    }

    package func answersHeading(_ side: Side) -> String {
        side == .north
            ? language.pick(
                nl: "Wie kan antwoorden op de leervragen van kandidaat-gemeenten",
                fr: "Qui peut répondre aux communes candidates",
                en: "Who can answer the applicants")
            : language.pick(
                nl: "Wie kan antwoorden op de leervragen van partnergemeenten",
                fr: "Qui peut répondre aux communes partenaires",
                en: "Who can answer the partners")
    }

    /// Who asks, the question, who answers it.
    package var answersColumns: [String] {
        switch language {
        case .dutch: ["wie vraagt", "leervraag", "wie kan antwoorden"]
        case .french: ["qui demande", "question d'apprentissage", "qui peut répondre"]
        case .english: ["who asks", "learning question", "who can answer"]
        }
    }

    package func uncoveredHeading(_ side: Side, isAllKnown: Bool) -> String {
        let soFar = isAllKnown ? "" : language.pick(nl: "voorlopig ", fr: " jusqu'ici", en: " so far")
        return side == .north
            ? language.pick(
                nl: "Wat \(soFar)geen enkele partner de kandidaat-gemeenten aanbiedt",
                fr: "Ce qu'aucun partenaire n'offre\(soFar) aux communes candidates",
                en: "What no partner offers the applicants\(soFar)")
            : language.pick(
                nl: "Wat \(soFar)geen enkele kandidaat-gemeente de partners aanbiedt",
                fr: "Ce qu'aucune commune candidate n'offre\(soFar) aux partenaires",
                en: "What no applicant offers the partners\(soFar)")
    }

    /// Who asks, the question, what comes nearest.
    package var uncoveredColumns: [String] {
        switch language {
        case .dutch: ["wie vraagt", "leervraag", "wat het dichtst in de buurt komt"]
        case .french: ["qui demande", "question d'apprentissage", "ce qui s'en approche le plus"]
        case .english: ["who asks", "learning question", "what comes nearest"]
        }
    }

    package func unaskedHeading(_ side: Side, isAllKnown: Bool) -> String {
        let soFar = isAllKnown ? "" : language.pick(nl: "voorlopig ", fr: " jusqu'ici", en: " so far")
        return side == .north
            ? language.pick(
                nl: "Aanbod van kandidaat-gemeenten waar \(soFar)geen partner om vraagt",
                fr: "Offres des communes candidates qu'aucun partenaire ne demande\(soFar)",
                en: "Offers of applicants that no partner asks for\(soFar)")
            : language.pick(
                nl: "Aanbod van partnergemeenten waar \(soFar)geen kandidaat-gemeente om vraagt",
                fr: "Offres des communes partenaires qu'aucune commune candidate ne demande\(soFar)",
                en: "Offers of partners that no applicant asks for\(soFar)")
    }

    package func weakHeading(_ side: Side) -> String {
        side == .north
            ? language.pick(
                nl: "Aanbod van kandidaat-gemeenten dat gevraagd wordt, maar te zwak is",
                fr: "Offres des communes candidates demandées, mais trop faibles",
                en: "Asked for, but too weak: offers of applicants")
            : language.pick(
                nl: "Aanbod van partnergemeenten dat gevraagd wordt, maar te zwak is",
                fr: "Offres des communes partenaires demandées, mais trop faibles",
                en: "Asked for, but too weak: offers of partners")
    }

    /// Who offers, what, the evidence.
    package var offerColumns: [String] {
        switch language {
        case .dutch: ["wie", "aanbod", "niveau en bewijs"]
        case .french: ["qui", "offre", "niveau et preuves"]
        case .english: ["who", "offer", "level and evidence"]
        }
    }

    /// Under a list that was cut short.
    package func furtherRows(_ count: Int) -> String {
        language.pick(
            nl: counted(
                count, one: "En nog 1 andere; met --format csv of json staat alles er.",
                more: "En nog \(count) andere; met --format csv of json staat alles er."),
            fr: counted(
                count, one: "Et \(count) autre ; --format csv ou json donne tout.",
                more: "Et \(count) autres ; --format csv ou json donne tout."),
            en: counted(
                count, one: "And 1 other; --format csv or json gives everything.",
                more: "And \(count) others; --format csv or json gives everything."))
    }

    /// In place of a list that would be too long.
    package func tooManyAnswers(_ count: Int) -> String {
        language.pick(
            nl:
                "Op \(count) vragen is een antwoord. Wie op welke vraag, met het aanbod en de sterkte: met --format csv "
                + "of json, of voor één gemeente met explain --expertise.",
            fr: "\(count) questions ont une réponse. Qui répond à laquelle, avec quelle offre et quelle force : avec "
                + "--format csv ou json, ou pour une commune avec explain --expertise.",
            en: "\(count) questions have an answer. Who answers which, with the offer and the strength: with --format "
                + "csv or json, or for one municipality with explain --expertise.")
    }

    package func notPairable(_ names: [String]) -> String {
        let list = listed(names)
        return language.pick(
            nl: "Niet in deze tabellen, want regels of beslissingen sluiten elk partnerschap uit: \(list).",
            fr: "Pas dans ces tableaux, car des règles ou des décisions excluent tout partenariat : \(list).",
            en: "Not in these tables, because rules or decisions exclude every pair: \(list).")
    }

    package func untaggedHere(questions: [String], offers: [String]) -> String {
        var parts: [String] = []
        if !questions.isEmpty {
            parts.append(
                language.pick(
                    nl: "Leervragen zonder thema, niet meegeteld: ", fr: "Questions sans thème, non comptées : ",
                    en: "Questions without a theme, not counted: ") + questions.joined(separator: semicolon) + ".")
        }
        if !offers.isEmpty {
            parts.append(
                language.pick(
                    nl: "Aanbod zonder thema, niet meegeteld: ", fr: "Offres sans thème, non comptées : ",
                    en: "Offers without a theme, not counted: ") + offers.joined(separator: semicolon) + ".")
        }
        return parts.joined(separator: " ")
    }

    /// How everything is counted, once at the end.
    package var countingNote: String {
        let half = numbers.percent(0.5)
        return language.pick(
            nl:
                "Zo is geteld. Gedekt: het hele aanbod van één gemeente haalt een sterkte van minstens \(half). "
                + "Gevraagd: het aanbod alleen zou op niveau 10 een leervraag dekken; te zwak: op zijn eigen niveau dekt "
                + "het er geen. Alleen gemeenten die in een landenluik partners kunnen worden, tellen voor elkaar, los "
                + "van de rangschikking. Niet beoordeeld aanbod telt ten volle.",
            fr: "Mode de comptage. Couverte : les offres d'une même commune atteignent ensemble une force de \(half) "
                + "au moins. Demandée : au niveau 10, l'offre couvrirait à elle seule une question ; trop faible : à "
                + "son propre niveau, elle n'en couvre aucune. Seules comptent les communes qui peuvent devenir "
                + "partenaires dans un volet pays, quel que soit le classement. Une offre non évaluée compte en entier.",
            en: "How this is counted. Covered: all offers of one municipality together reach a strength of at least "
                + "\(half). Asked for: at level 10 the offer alone would cover a question; too weak: at its own level "
                + "it covers none. Only municipalities that can become partners in a track count for each other, "
                + "whatever the ranking. An offer that nobody rated counts in full.")
    }
}
