extension MatchingTexts {
    // MARK: One direction

    package func learningHeading(_ learner: String, from teacher: String) -> String {
        language.pick(
            nl: "Wat \(learner) kan leren van \(teacher)",
            fr: "Ce \(que(learner)) peut apprendre \(de(teacher))",
            en: "What \(learner) can learn from \(teacher)")
    }

    /// How much of the learner's demand the teacher answers, and how many must-haves are covered.
    package func learned(_ fit: DirectionalFit, learner: String, teacher: String) -> String {
        let share = numbers.percent(fit.value)
        var text = language.pick(
            nl: "Het expertiseaanbod van \(teacher) beantwoordt \(share) van wat \(learner) vraagt",
            fr: "Les offres d'expertise \(de(teacher)) répondent à \(share) de ce que demande \(learner)",
            en: "The offers of \(teacher) answer \(share) of what \(learner) asks")
        if FitTolerance.isAbove(fit.value, fit.low) {
            let low = numbers.percent(fit.low)
            text += language.pick(
                nl: " (minstens \(low), want niet elk aanbod is beoordeeld)",
                fr: " (au moins \(low), car certaines offres ne sont pas évaluées)",
                en: " (at least \(low), as not every offer has been rated)")
        }
        guard fit.mustUnits > 0 else { return text + "." }
        return text + semicolon + mustHaves(covered: fit.coveredMustUnits, of: fit.mustUnits)
    }

    private func mustHaves(covered: Int, of all: Int) -> String {
        if covered == 0 {
            return language.pick(
                nl: "geen enkele must-have is gedekt.", fr: "aucun « must have » n'est couvert.",
                en: "no must-have is covered.")
        }
        if covered == all {
            return all == 1
                ? language.pick(
                    nl: "de enige must-have is gedekt.", fr: "le seul « must have » est couvert.",
                    en: "the only must-have is covered.")
                : language.pick(
                    nl: "alle \(all) must-haves zijn gedekt.", fr: "les \(all) « must have » sont tous couverts.",
                    en: "all \(all) must-haves are covered.")
        }
        return language.pick(
            nl: "\(covered) van de \(all) must-haves \(counted(covered, one: "is", more: "zijn")) gedekt.",
            fr: "\(covered) « must have » sur \(all) \(counted(covered, one: "est couvert", more: "sont couverts")).",
            en: "\(covered) of \(all) must-haves \(counted(covered, one: "is", more: "are")) covered.")
    }

    /// The main questions that the teacher answers: `Tokandji kan Molendorp helpen met: "…" (92 %, aanbod "…")`; `more`
    /// further ones are only counted.
    package func learnsAbout(_ learner: String, _ teacher: String, _ matches: [String], more: Int) -> String {
        let list = listed(matches + further(more))
        return sentence(
            language.pick(
                nl: "\(teacher) kan \(learner) helpen met: \(list)",
                fr: "\(teacher) peut aider \(learner) à répondre à : \(list)",
                en: "\(teacher) can help \(learner) with: \(list)"))
    }

    private func further(_ more: Int) -> [String] {
        guard more > 0 else { return [] }
        return [
            language.pick(
                nl: "nog \(more) \(counted(more, one: "andere vraag", more: "andere vragen"))",
                fr: "\(more) \(counted(more, one: "autre question", more: "autres questions"))",
                en: "\(more) \(counted(more, one: "other question", more: "other questions"))")
        ]
    }

    /// A sub-question after the question it belongs to; `main` is nil where that was said just before.
    package func subQuestion(_ part: String, of main: String?) -> String {
        let text = language.pick(nl: "subvraag \(part)", fr: "sous-question \(part)", en: "sub-question \(part)")
        return main.map { $0 + " – " + text } ?? text
    }

    /// Nothing is covered, but something comes near.
    package func learnsPartly(_ learner: String, _ teacher: String, _ matches: [String], more: Int) -> String {
        let list = listed(matches + further(more))
        return sentence(
            language.pick(
                nl: "\(teacher) beantwoordt wat \(learner) vraagt maar gedeeltelijk: \(list)",
                fr: "\(teacher) ne répond que partiellement à ce que demande \(learner) : \(list)",
                en: "\(teacher) answers only in part what \(learner) asks: \(list)"))
    }

    package func learnsNothing(_ learner: String, _ teacher: String) -> String {
        language.pick(
            nl: "\(teacher) beantwoordt geen leervraag van \(learner).",
            fr: "\(teacher) ne répond à aucune question d'apprentissage \(de(learner)).",
            en: "\(teacher) answers no learning question of \(learner).")
    }

    /// A question with how well it is answered, and by which offer.
    package func match(_ question: String, strength: Double, offer: String?) -> String {
        let share = numbers.percent(strength)
        guard let offer else { return "\(question) (\(share))" }
        return language.pick(
            nl: "\(question) (\(share), aanbod \(offer))", fr: "\(question) (\(share), offre \(offer))",
            en: "\(question) (\(share), offer \(offer))")
    }

    /// Questions without enough of an answer; `more` further ones are only counted.
    package func unanswered(of learner: String, _ questions: [String], more: Int) -> String {
        var items = questions
        if more > 0 {
            items.append(
                language.pick(
                    nl: "nog \(more) \(counted(more, one: "andere", more: "andere"))",
                    fr: "\(more) \(counted(more, one: "autre", more: "autres"))",
                    en: "\(more) \(counted(more, one: "other", more: "others"))"))
        }
        let list = listed(items)
        return sentence(
            language.pick(
                nl: "onbeantwoord blijft voor \(learner): \(list)",
                fr: "\(counted(questions.count + more, one: "reste", more: "restent")) sans réponse pour \(learner) : "
                    + list,
                en: "still unanswered for \(learner): \(list)"))
    }

    package func allAnswered(of learner: String) -> String {
        language.pick(
            nl: "Elke leervraag van \(learner) krijgt een antwoord.",
            fr: "Toutes les questions d'apprentissage \(de(learner)) ont une réponse.",
            en: "Every learning question of \(learner) has an answer.")
    }

    /// Of both sides.
    package var allAnswered: String {
        language.pick(
            nl: "Aan beide kanten krijgt elke leervraag een antwoord.",
            fr: "Des deux côtés, toutes les questions d'apprentissage ont une réponse.",
            en: "Every learning question of both sides has an answer.")
    }

    package func untagged(of learner: String, _ questions: [String]) -> String {
        let list = listed(questions)
        return sentence(
            language.pick(
                nl: "zonder thema, en dus niet meegeteld, voor \(learner): \(list)",
                fr: "sans thème, et donc non comptées, pour \(learner) : \(list)",
                en: "without a theme, and so not counted, for \(learner): \(list)"))
    }

    package func demandsUnknown(_ who: String) -> String {
        language.pick(
            nl: "Wat \(who) wil leren, is nog niet bekend.",
            fr: "On ne sait pas encore ce \(que(who)) souhaite apprendre.",
            en: "What \(who) wants to learn is not known yet.")
    }

    package func demandsNone(_ who: String) -> String {
        language.pick(
            nl: "\(who) verklaart geen leervragen te hebben.",
            fr: "\(who) déclare n'avoir aucune question d'apprentissage.",
            en: "\(who) declares that it has no learning questions.")
    }

    /// Who declares to have no offers answers nothing.
    package func offersNone(_ who: String, learner: String) -> String {
        language.pick(
            nl: "\(who) geeft geen aanbod op: geen enkele leervraag van \(learner) krijgt een antwoord.",
            fr: "\(who) n'indique aucune offre : aucune question d'apprentissage \(de(learner)) n'a de réponse.",
            en: "\(who) names no offers, so no learning question of \(learner) has an answer.")
    }

    package func offersUnknown(_ who: String) -> String {
        language.pick(
            nl: "Wat \(who) kan aanbieden, is nog niet bekend; hoe sterk de antwoorden zijn, is dus ook onbekend.",
            fr: "On ne sait pas encore ce \(que(who)) peut offrir ; la force des réponses est donc inconnue.",
            en: "What \(who) can offer is not known yet, and so neither is how strong the answers are.")
    }

    // MARK: The demand-and-offer table

    /// Question, best offer, strength, covered or unanswered.
    package var demandOfferColumns: [String] {
        switch language {
        case .dutch: ["leervraag", "beste aanbod", "sterkte", "antwoord"]
        case .french: ["question d'apprentissage", "meilleure offre", "force", "réponse"]
        case .english: ["learning question", "best offer", "strength", "answer"]
        }
    }

    package func coverage(_ isCovered: Bool) -> String {
        isCovered
            ? language.pick(nl: "gedekt", fr: "couverte", en: "covered")
            : language.pick(nl: "onbeantwoord", fr: "sans réponse", en: "unanswered")
    }

    /// The offer that answers a question best: none.
    package var noOffer: String { language.pick(nl: "geen", fr: "aucune", en: "none") }

    /// A question in the table, with its grade: the tools of the programme say "must have" in every language.
    package func graded(_ question: String, _ priority: Priority?) -> String {
        switch priority {
        case .must: question + " (must have)"
        case .like: question + " (like to have)"
        case .nice: question + " (nice to have)"
        case nil: question
        }
    }

    /// What the grades mean, once per page; English needs no translation.
    package var gradeNote: String {
        language.pick(
            nl: "Must have: onmisbaar; like to have: gewenst; nice to have: mooi meegenomen.",
            fr: "Must have : indispensable ; like to have : souhaité ; nice to have : bienvenu.", en: "")
    }

    /// What "covered" means, once under the tables.
    package var coverageNote: String {
        let half = numbers.percent(0.5)
        return language.pick(
            nl: "Gedekt: het hele expertiseaanbod samen haalt een sterkte van minstens \(half). Daaronder heet een "
                + "leervraag onbeantwoord, ook als een aanbod in de buurt komt.",
            fr:
                "Couverte : toutes les offres ensemble atteignent une force de \(half) au moins. En dessous, la question "
                + "est dite sans réponse, même si une offre s'en approche.",
            en: "Covered: all offers together reach a strength of at least \(half). Below that a question is called "
                + "unanswered, even where an offer comes near.")
    }

    // MARK: Risks

    package var riskHeading: String {
        language.pick(nl: "Aandachtspunten", fr: "Points d'attention", en: "Points to watch")
    }

    package var noRisks: String {
        language.pick(
            nl: "De dossiers tonen geen aandachtspunten.", fr: "Les dossiers ne révèlent aucun point d'attention.",
            en: "The files show no points to watch.")
    }

    /// A risk with its source and what helps against it.
    package func risk(
        _ flag: PairFlag, applicant: Int, partner: Int, withRemedy: Bool, isOutOfScope: Bool = false
    ) -> String {
        let text = sentence(
            risk(flag, applicant: applicant, partner: partner, isOutOfScope: isOutOfScope)
                + lessonInBrackets(flag.source))
        guard withRemedy, let remedy = remedy(flag, applicant: applicant, partner: partner) else { return text }
        return text + " " + remedy
    }

    /// The main risks of a pair in one sentence; `more` further ones are only counted.
    package func mainRisks(_ risks: [String], more: Int) -> String {
        var text =
            language.pick(nl: "Aandachtspunten: ", fr: "Points d'attention : ", en: "Points to watch: ")
            + risks.joined(separator: semicolon)
        if more > 0 {
            text +=
                semicolon
                + language.pick(
                    nl: "en nog \(more) \(counted(more, one: "ander punt", more: "andere punten")) (zie de toelichting "
                        + "bij dit partnerschap)",
                    fr: "et \(more) \(counted(more, one: "autre point", more: "autres points")) (voir l'explication de "
                        + "ce partenariat)",
                    en: "and \(more) \(counted(more, one: "other", more: "others")) (see the explanation of this pair)")
        }
        return sentence(text)
    }
}
