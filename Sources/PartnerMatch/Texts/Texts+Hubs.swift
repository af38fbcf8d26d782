/// Who can pass on what it learns or knows.
extension MatchingTexts {
    package var hubHeading: String {
        language.pick(
            nl: "Doorgeven aan andere gemeenten", fr: "Transmettre à d'autres communes", en: "Passing on to others")
    }

    package var hubIntroduction: String {
        language.pick(
            nl: "Wie bereid is om een kennishub te worden, en voor wie",
            fr: "Qui est prêt à devenir un pôle de connaissances, et pour qui",
            en: "Who is willing to become a knowledge hub, and for whom")
            + " (" + source("S004 §6.1, §7.4") + ")."
    }

    /// Who asks what the hub offers; each with the number of its questions that it covers.
    package func hubOffers(_ hub: String, _ learners: [String], more: Int) -> String {
        let list = listed(learners + others(more))
        return language.pick(
            nl: "\(hub) kan het eigen expertiseaanbod ook doorgeven aan \(list).",
            fr: "\(hub) peut aussi transmettre ses offres d'expertise à \(list).",
            en: "\(hub) can pass on its offers to \(list) as well.")
    }

    /// Who asks what the hub asks.
    package func hubLearns(_ hub: String, _ fellows: [String], more: Int) -> String {
        let list = listed(fellows + others(more))
        return language.pick(
            nl: "Wat \(hub) leert, kan naar \(list): ze stellen een leervraag die erop lijkt.",
            fr:
                "Ce \(que(hub)) apprend peut servir à \(list), qui \(fellows.count + more == 1 ? "pose" : "posent") une "
                + "question semblable.",
            en: "What \(hub) learns can go to \(list), who ask a similar question.")
    }

    /// A willing hub for which nobody is found; `isAllKnown`: the questions of all others are known.
    package func hubWithoutGroup(_ hub: String, isAllKnown: Bool) -> String {
        isAllKnown
            ? language.pick(
                nl: "\(hub) is bereid, maar geen andere gemeente in het dossier vraagt wat \(hub) aanbiedt of vraagt.",
                fr:
                    "\(hub) est prête, mais aucune autre commune du dossier ne demande ce \(que(hub)) offre ou demande.",
                en: "\(hub) is willing, but no other municipality in the dossier asks what it offers or asks.")
            : language.pick(
                nl:
                    "\(hub) is bereid; voor zover bekend vraagt geen andere gemeente in het dossier wat \(hub) aanbiedt "
                    + "of vraagt.",
                fr: "\(hub) est prête ; pour autant qu'on le sache, aucune autre commune du dossier ne demande ce "
                    + "\(que(hub)) offre ou demande.",
                en:
                    "\(hub) is willing; as far as is known, no other municipality in the dossier asks what it offers or "
                    + "asks.")
    }

    /// A learner and how many of its questions are covered.
    package func hubLearner(_ name: String, questions: Int) -> String {
        questions == 1
            ? name
            : name + " ("
                + language.pick(
                    nl: "\(questions) leervragen", fr: "\(questions) questions", en: "\(questions) questions") + ")"
    }

    private func others(_ more: Int) -> [String] {
        guard more > 0 else { return [] }
        return [
            language.pick(
                nl: "nog \(more) andere", fr: "\(more) \(counted(more, one: "autre", more: "autres"))",
                en: "\(more) \(counted(more, one: "other", more: "others"))")
        ]
    }

    package func askAboutHub(_ names: [String]) -> String {
        language.pick(
            nl: "Nog te vragen of ze het geleerde willen doorgeven: ",
            fr: "Reste à demander si elles souhaitent transmettre ce qu'elles apprennent : ",
            en: "Still to ask whether they want to pass on what they learn: ") + listed(names) + "."
    }

    package var nobodyWilling: String {
        language.pick(
            nl: "Geen enkele gemeente van het koppelingsvoorstel heeft gezegd dat ze het geleerde wil doorgeven.",
            fr: "Aucune commune de la proposition n'a dit vouloir transmettre ce qu'elle apprend.",
            en: "No municipality of the plan has said that it wants to pass on what it learns.")
    }

    package func otherHubs(_ names: [String]) -> String {
        language.pick(
            nl: "Ook bereid, maar niet in het koppelingsvoorstel: ",
            fr: "Prêtes également, mais hors de la proposition : ", en: "Willing as well, but not in the plan: ")
            + listed(names) + "."
    }

    /// Whose questions outside the plan are unknown: they may be served as well.
    package func hubUnknown(_ names: [String]) -> String {
        language.pick(
            nl: "Niet meegeteld, want wat ze willen leren is niet bekend: ",
            fr: "Pas prises en compte, car on ne sait pas ce qu'elles souhaitent apprendre : ",
            en: "Not counted, as what they want to learn is not known: ") + listed(names) + "."
    }
}
