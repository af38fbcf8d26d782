/// The words of a completion request: to one municipality, about its own file.
extension Texts {
    package func completionTitle(_ call: String) -> String {
        language.pick(
            nl: "Vragen om aanvulling – \(call)", fr: "Demandes de complément – \(call)",
            en: "Completion requests – \(call)")
    }

    /// Nobody lacks anything.
    var nothingToComplete: String {
        language.pick(
            nl: "Alle dossiers zijn volledig.", fr: "Tous les dossiers sont complets.", en: "All files are complete.")
    }

    /// Somebody who was named lacks nothing.
    var fileComplete: String {
        language.pick(
            nl: "Uw dossier is volledig; u hoeft niets aan te vullen.",
            fr: "Votre dossier est complet ; vous n'avez rien à ajouter.",
            en: "Your file is complete; there is nothing to add.")
    }

    package func applicationIncomplete(_ call: String) -> String {
        let name = quote(call)
        return language.pick(
            nl: "Uw kandidatuur voor \(name) is nog niet volledig. Kunt u ons het volgende bezorgen?",
            fr: "Votre candidature pour \(name) n'est pas encore complète. Pourriez-vous nous transmettre ce qui "
                + "suit ?",
            en: "Your application for \(name) is not complete yet. Could you send us the following?")
    }

    package func partnerFileIncomplete(_ call: String, sendTo umbrella: String) -> String {
        let name = quote(call)
        return language.pick(
            nl: "Voor de voorselectie en de koppeling in \(name) ontbreken nog gegevens van uw gemeente of district. "
                + "Kunt u het volgende bezorgen aan \(umbrella)?",
            fr: "Pour la présélection et l'appariement dans le cadre de \(name), il manque encore des données de votre "
                + "commune ou district. Pourriez-vous transmettre ce qui suit à \(umbrella) ?",
            en: "For the pre-selection and the matching in \(name), some information about your municipality or "
                + "district is still missing. Could you send the following to \(umbrella)?")
    }

    /// Before what the decision waits for.
    package func neededForDecision(ofPartner: Bool) -> String {
        ofPartner
            ? language.pick(
                nl: "Nodig om over de voorselectie te kunnen beslissen:",
                fr: "Nécessaire pour pouvoir décider de la présélection :",
                en: "Needed for a decision on the pre-selection:")
            : language.pick(
                nl: "Nodig om over uw kandidatuur te kunnen beslissen:",
                fr: "Nécessaire pour pouvoir décider de votre candidature :",
                en: "Needed for a decision on your application:")
    }

    /// Before what is missing besides.
    var alsoToComplete: String {
        language.pick(nl: "Ook nog aan te vullen:", fr: "À compléter également :", en: "Also to be completed:")
    }

    /// Under every request.
    var unknownIsNoNo: String {
        language.pick(
            nl: "Wat ontbreekt, geldt als onbekend en niet als nee. Is iets er niet, zeg dat dan uitdrukkelijk.",
            fr: "Ce qui manque est considéré comme inconnu, et non comme un refus. Si quelque chose n'existe pas, "
                + "merci de l'indiquer expressément.",
            en: "What is missing counts as unknown, not as a no. If there is none of something, please say so.")
    }

    /// Nobody on the roster belongs to the umbrella association; in French its name comes with its *de*.
    func nobodyOfUmbrella(_ umbrella: String) -> String {
        capitalised(
            language.pick(
                nl: "in de lijst van beoordelaars staat niemand van \(umbrella); de open scorebladen zijn aan niemand "
                    + "toegewezen.",
                fr: "la liste des évaluateurs ne compte personne \(umbrella) ; les fiches à remplir ne sont confiées "
                    + "à personne.",
                en: "nobody on the list of assessors belongs to \(umbrella); the open sheets are assigned to nobody."))
    }
}
