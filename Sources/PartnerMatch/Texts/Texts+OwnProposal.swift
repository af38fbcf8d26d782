/// What a municipality is told about its own partner. Nothing here speaks of other pairs.
extension MatchingTexts {
    /// Whom the page is for, under the title of a pair.
    package func proposalFor(_ side: Side, _ index: Int) -> String {
        let who = name(side, index)
        return language.pick(
            nl: "Toelichting voor \(who) bij het eigen voorgestelde partnerschap.",
            fr: "Explication à l'intention \(de(who)) sur son propre partenariat proposé.",
            en: "Explanation for \(who) of its own proposed pair.")
    }

    /// Whom the page of a partner is for.
    package func feedbackForPartner(_ partner: Int, call: String) -> String {
        let who = name(.south, partner)
        return language.pick(
            nl: "Terugkoppeling voor \(who) in de oproep \(texts.quote(call)).",
            fr: "Retour à l'intention \(de(who)) dans le cadre de l'appel \(texts.quote(call)).",
            en: "Feedback for \(who) in the call \(texts.quote(call)).")
    }

    /// No proposal that may be told, whether there is one or not.
    package func noProposalYet(_ side: Side, _ index: Int) -> String {
        let who = name(side, index)
        return language.pick(
            nl: "Over een voorgesteld partnerschap verneemt \(who) later meer.",
            fr: "\(who) sera informée ultérieurement au sujet d'un partenariat proposé.",
            en: "\(who) will hear later about a proposed pair.")
    }

    /// The columns of what one side can learn: question, offer, answer.
    package var ownQuestionColumns: [String] {
        switch language {
        case .dutch: ["leervraag", "aanbod", "antwoord"]
        case .french: ["question d'apprentissage", "offre", "réponse"]
        case .english: ["learning question", "offer", "answer"]
        }
    }

    /// Whether a question has an answer, for the two who are to work on it.
    package func answer(_ isAnswered: Bool) -> String {
        isAnswered
            ? language.pick(nl: "beantwoord", fr: "couverte", en: "answered")
            : language.pick(nl: "nog te bekijken", fr: "à examiner", en: "to be looked at")
    }

    /// No learning questions in the file of one side.
    package func noQuestions(of name: String) -> String {
        language.pick(
            nl: "Het dossier bevat nog geen leervragen van \(name).",
            fr: "Le dossier ne contient pas encore de questions d'apprentissage \(de(name)).",
            en: "The file holds no learning questions of \(name) yet.")
    }

    /// What the answers in the table mean.
    package var answerNote: String {
        language.pick(
            nl: "Nog te bekijken: het expertiseaanbod raakt de vraag niet of maar gedeeltelijk; bespreek samen wat wel "
                + "kan.",
            fr: "À examiner : les offres d'expertise ne répondent pas, ou pas entièrement, à la question ; voyez "
                + "ensemble ce qui est possible.",
            en: "To be looked at: the offers do not touch the question, or only in part; see together what can be done."
        )
    }

    var languageHeading: String { language.pick(nl: "Taal", fr: "Langue", en: "Language") }

    /// In which language the two can work; nil while it is not known.
    package func workingLanguage(_ code: String?) -> String {
        guard let code else {
            return language.pick(
                nl: "Een werktaal die beide kennen, is nog niet bekend; spreek samen af hoe u overlegt.",
                fr: "Une langue de travail commune n'est pas encore connue ; convenez ensemble de la manière de vous "
                    + "concerter.",
                en: "A working language that both know is not known yet; agree together how to communicate.")
        }
        let name = languageName(code)
        return language.pick(
            nl: "Werktaal: \(name).", fr: "Langue de travail : \(name).", en: "Working language: \(name).")
    }

    /// The reader's own level, and what its file foresees to help.
    package func ownLevel(_ name: String, _ level: LanguageLevel, remedy: String?) -> String {
        let text = language.pick(
            nl: "Niveau van \(name): \(level.rawValue)", fr: "Niveau \(de(name)) : \(level.rawValue)",
            en: "Level of \(name): \(level.rawValue)")
        guard let remedy, !remedy.isEmpty else { return text + "." }
        return text
            + language.pick(
                nl: "; voorzien: \(inSentence(remedy)).", fr: " ; prévu : \(inSentence(remedy)).",
                en: "; foreseen: \(inSentence(remedy)).")
    }

    // MARK: Pre-selection

    var preselectionHeading: String { language.pick(nl: "Voorselectie", fr: "Présélection", en: "Pre-selection") }

    /// What the umbrella association decided about a partner; nil status: nothing is recorded.
    package func preselection(_ partner: Int, _ preselection: Preselection?, umbrella: String?) -> String {
        let who = name(.south, partner)
        let by = self.umbrella(named: preselection?.by ?? umbrella)
        let day =
            preselection?.date.map { language.pick(nl: " op ", fr: " le ", en: " on ") + numbers.date($0) } ?? ""
        switch preselection?.status {
        case .preselected:
            return sentence(
                language.pick(
                    nl: "\(by) nam \(who)\(day) op in de voorselectie", fr: "\(by) a présélectionné \(who)\(day)",
                    en: "\(by) pre-selected \(who)\(day)"))
        case .reserve:
            return sentence(
                language.pick(
                    nl: "\(by) zette \(who)\(day) op de reserve",
                    fr: "\(by) a placé \(who) sur la liste de réserve\(day)",
                    en: "\(by) put \(who) on the reserve list\(day)"))
        case .notRetained:
            return sentence(
                language.pick(
                    nl: "\(by) nam \(who)\(day) niet op in de voorselectie",
                    fr: "\(by) n'a pas retenu \(who) lors de la présélection\(day)",
                    en: "\(by) did not pre-select \(who)\(day)"))
        case .pending, nil:
            return sentence(
                language.pick(
                    nl: "\(by) heeft over \(who) nog niet beslist",
                    fr: "\(by) n'a pas encore pris de décision au sujet \(de(who))",
                    en: "\(by) has not decided about \(who) yet"))
        }
    }

    /// The reason names others, so it is not told here.
    package func reasonWithheld(umbrella: String?) -> String {
        let by = self.umbrella(named: umbrella)
        return sentence(
            language.pick(
                nl: "\(by) deelt de reden afzonderlijk mee", fr: "\(by) en communique le motif séparément",
                en: "\(by) tells the reason separately"))
    }
}
