extension Texts {
    /// The name of a fact that the calls of this programme ask for; other facts, which a call can invent freely, are
    /// shown by their id, as the call has no names for them.
    package func fact(_ id: String) -> String {
        switch id {
        case "college-decision":
            language.pick(
                nl: "beslissing van het college", fr: "décision du collège", en: "decision of the executive board")
        case "alderman-named":
            language.pick(nl: "bevoegde schepen", fr: "échevin compétent", en: "alderman in charge")
        case "own-strengths-named":
            language.pick(nl: "eigen sterktes", fr: "forces propres", en: "own strengths")
        case "application-idea":
            language.pick(
                nl: "idee voor een toepassing van wat u leert", fr: "idée d'application de ce qui sera appris",
                en: "idea for applying what is learned")
        case "partner-letters":
            language.pick(
                nl: "brieven van betrokken organisaties", fr: "lettres des organisations associées",
                en: "letters from the organisations involved")
        case "exchange-rhythm":
            language.pick(
                nl: "afgesproken ritme van uitwisseling", fr: "rythme d'échange convenu",
                en: "agreed rhythm of exchange")
        case "written-mandate":
            language.pick(nl: "schriftelijk mandaat", fr: "mandat écrit", en: "written mandate")
        case "briefing-attended":
            language.pick(
                nl: "aanwezigheid op de infosessie", fr: "présence à la séance d'information",
                en: "presence at the information session")
        case "hub-willing":
            language.pick(
                nl: "bereidheid om door te geven aan andere gemeenten",
                fr: "volonté de transmettre à d'autres communes",
                en: "willingness to pass on to other municipalities")
        default: quote(id)
        }
    }
}
