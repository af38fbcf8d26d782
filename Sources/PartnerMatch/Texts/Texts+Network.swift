/// The network page: what the proposed partnerships can do together.
extension MatchingTexts {
    package var networkTitle: String {
        let call = dossier.call.title?.text(in: language) ?? dossier.call.id
        return language.pick(nl: "Kennisnetwerk", fr: "Réseau de connaissances", en: "Knowledge network") + " – " + call
    }

    package func networkIntroduction(_ pairs: Int) -> String {
        let lead = language.pick(
            nl: "Het koppelingsvoorstel telt \(pairs) "
                + counted(pairs, one: "voorgesteld partnerschap", more: "voorgestelde partnerschappen"),
            fr: "La proposition d'appariement compte \(pairs) "
                + counted(pairs, one: "partenariat proposé", more: "partenariats proposés"),
            en: "The plan has \(pairs) " + counted(pairs, one: "pair", more: "pairs"))
        return lead
            + language.pick(
                nl: ". Hier staat wat ze samen kunnen doen, naast de uitwisseling binnen elk partnerschap",
                fr: ". Voici ce qu'ils peuvent faire ensemble, outre les échanges au sein de chaque partenariat",
                en: ". This is what they can do together, besides the exchange within each pair")
            + " (" + source("S003 §3.6") + semicolon + source("S004 §4.4") + ")."
    }

    package var noNetwork: String {
        language.pick(
            nl: "Zonder koppelingsvoorstel is er nog geen kennisnetwerk.",
            fr: "Sans proposition d'appariement, il n'y a pas encore de réseau de connaissances.",
            en: "Without a plan there is no knowledge network yet.")
    }

    /// Pairs of which the plan itself is not certain.
    package func provisionalPairs(_ names: [String]) -> String {
        language.pick(nl: "Nog voorlopig: ", fr: "Encore provisoire : ", en: "Still provisional: ") + listed(names)
            + "."
    }

    // MARK: Balance

    package var balanceHeading: String {
        language.pick(
            nl: "Wederkerigheid per partnerschap", fr: "Réciprocité par partenariat", en: "Reciprocity in each pair")
    }

    /// Applicant, learns, partner, learns, who gives more.
    package var balanceColumns: [String] {
        switch language {
        case .dutch: ["kandidaat", "leert", "partner", "leert", "wie meer geeft"]
        case .french: ["candidate", "apprend", "partenaire", "apprend", "qui apporte plus"]
        case .english: ["applicant", "learns", "partner", "learns", "who gives more"]
        }
    }

    /// In a cell: who gives more, and by how much; a star where that may still change.
    package func balance(_ gap: ReciprocityGap?, applicant: Int, partner: Int) -> String {
        guard let gap else { return unknownWord }
        let isOpen = gap.balance == .balanced ? !gap.isCertain : gap.mayChange
        let star = isOpen ? "*" : ""
        let value = gap.points < 0 ? -gap.points : gap.points
        switch gap.balance {
        case .balanced: return language.pick(nl: "in evenwicht", fr: "équilibré", en: "balanced") + star
        case .north: return name(.north, applicant) + " (+\(value))" + star
        case .south: return name(.south, partner) + " (+\(value))" + star
        }
    }

    package func balanceNote(hasStars: Bool) -> String {
        let bound = percentagePoints(ReciprocityGap.balanced)
        let text = language.pick(
            nl: "Wie meer geeft: het verschil tussen wat de ene en wat de andere kan leren, in procentpunten; onder "
                + "\(bound) heet het in evenwicht.",
            fr:
                "Qui apporte plus : l'écart entre ce que l'une et l'autre peuvent apprendre, en points de pourcentage ; "
                + "en dessous de \(bound), l'échange est dit équilibré.",
            en: "Who gives more: the difference between what one and the other can learn, in percentage points; below "
                + "\(bound) it is called balanced.")
        guard hasStars else { return text }
        return text
            + language.pick(
                nl: " * Kan nog veranderen: niet elk aanbod is beoordeeld.",
                fr: " * Peut encore changer : certaines offres ne sont pas évaluées.",
                en: " * May still change: not every offer has been rated.")
    }

    // MARK: Meetings

    package var meetingHeading: String {
        language.pick(nl: "Netwerkmeetings", fr: "Réunions de réseau", en: "Network meetings")
    }

    /// How few meetings reach every pair that shares a theme.
    package func fewestMeetings(_ count: Int, pairs: Int, of all: Int, isProven: Bool) -> String {
        let reached: String
        if pairs == all {
            reached = language.pick(
                nl: "elk voorgesteld partnerschap", fr: "tous les partenariats proposés", en: "every proposed pair")
        } else {
            reached = language.pick(
                nl: "\(pairs) van de \(all) voorgestelde partnerschappen",
                fr: "\(pairs) des \(all) partenariats proposés", en: "\(pairs) of the \(all) proposed pairs")
        }
        let proof =
            count == 1
            ? ""
            : isProven
                ? language.pick(
                    nl: " Met minder meetings kan dat niet.", fr: " Avec moins de réunions, ce n'est pas possible.",
                    en: " Fewer meetings cannot do it.")
                : language.pick(
                    nl: " Of het met minder kan, is niet bewezen.",
                    fr: " Il n'est pas prouvé que moins de réunions ne suffisent pas.",
                    en: " Whether fewer could do it is not proven.")
        let reason =
            language.pick(
                nl: " Weinig meetings houden het laagdrempelig: in de piloot was er geen tijd voor netwerken per regio",
                fr:
                    " Peu de réunions, pour que la participation reste facile : dans le projet pilote, le temps a manqué "
                    + "pour des réseaux par région",
                en: " Few meetings keep it easy to take part: in the pilot there was no time for networks by region")
            + " (" + source("S004 §4.4") + ")."
        return language.pick(
            nl: "Met \(count) \(counted(count, one: "meeting", more: "meetings")) bespreekt \(reached) minstens één "
                + "thema dat ook een ander partnerschap bezighoudt.",
            fr: "Avec \(count) \(counted(count, one: "réunion", more: "réunions")), \(reached) abordent au moins un "
                + "thème qui occupe aussi un autre partenariat.",
            en:
                "With \(count) \(counted(count, one: "meeting", more: "meetings")), \(reached) can discuss at least one "
                + "theme that another pair asks about, too.") + proof + reason
    }

    /// Theme, circle, who asks, who brings expertise.
    package var meetingColumns: [String] {
        switch language {
        case .dutch: ["thema", "tussen", "vraagt", "expertise van"]
        case .french: ["thème", "entre", "demande", "expertise de"]
        case .english: ["theme", "between", "asks", "expertise from"]
        }
    }

    package func circle(_ circle: ThemeMeeting.Circle) -> String {
        switch circle {
        case .northNorth: language.pick(nl: "Noord–Noord", fr: "Nord–Nord", en: "North–North")
        case .southSouth: language.pick(nl: "Zuid–Zuid", fr: "Sud–Sud", en: "South–South")
        case .northSouth: language.pick(nl: "Noord–Zuid", fr: "Nord–Sud", en: "North–South")
        }
    }

    /// Somebody who brings expertise; a star for who has not been rated.
    package func expert(_ expert: ThemeMeeting.Expert) -> String {
        name(expert.member.side, expert.member.municipality) + (expert.isUnrated ? "*" : "")
    }

    /// Nobody among the members brings enough; `isAllKnown`: what all of them offer is known.
    package func noExpert(isAllKnown: Bool) -> String {
        isAllKnown
            ? language.pick(
                nl: "niemand (externe spreker)", fr: "personne (intervenant externe)",
                en: "nobody (outside speaker)")
            : language.pick(nl: "niet bekend", fr: "inconnu", en: "not known")
    }

    package func meetingNote(threshold: Double, hasStars: Bool) -> String {
        let near = numbers.percent(threshold)
        let half = numbers.percent(DemandOfferTable.coveringStrength)
        let text = language.pick(
            nl: "Vraagt: een leervraag over dit thema of over een thema dat er voor minstens \(near) mee verwant is. "
                + "Expertise van: wie een aanbod heeft dat er minstens \(half) van beantwoordt.",
            fr: "Demande : une question sur ce thème ou sur un thème proche à \(near) au moins. Expertise de : qui a "
                + "une offre y répondant à \(half) au moins.",
            en: "Asks: a learning question about this theme, or about one at least \(near) similar. Expertise from: "
                + "who has an offer that answers at least \(half) of it.")
        guard hasStars else { return text }
        return text
            + language.pick(
                nl: " * Het aanbod is nog niet beoordeeld.", fr: " * L'offre n'est pas encore évaluée.",
                en: " * The offer has not been rated yet.")
    }

    package var otherThemes: String {
        language.pick(
            nl: "Andere thema's die partnerschappen verbinden.", fr: "Autres thèmes qui relient des partenariats.",
            en: "Other themes that connect pairs.")
    }

    package func moreThemes(_ count: Int) -> String {
        language.pick(
            nl: "Nog \(count) \(counted(count, one: "thema verbindt", more: "thema's verbinden")) partnerschappen.",
            fr: "\(count) \(counted(count, one: "autre thème relie", more: "autres thèmes relient")) des partenariats.",
            en: "\(count) more \(counted(count, one: "theme connects", more: "themes connect")) pairs.")
    }

    package var noMeetings: String {
        language.pick(
            nl: "Geen enkel thema verbindt twee voorgestelde partnerschappen.",
            fr: "Aucun thème ne relie deux partenariats proposés.", en: "No theme connects two proposed pairs.")
    }

    package func unconnected(_ pairs: [String]) -> String {
        let list = listed(pairs)
        return language.pick(
            nl: "Zonder thema dat ook een ander partnerschap vraagt: \(list).",
            fr: "Sans thème demandé aussi par un autre partenariat : \(list).",
            en: "Without a theme that another pair asks about, too: \(list).")
    }

    package func noShared(isAllKnown: Bool) -> String {
        isAllKnown
            ? language.pick(
                nl: "Geen twee gemeenten van dezelfde kant stellen dezelfde leervraag.",
                fr: "Aucune question d'apprentissage n'est commune à deux communes du même côté.",
                en: "No two municipalities of one side ask the same.")
            : language.pick(
                nl: "Voor zover bekend stellen geen twee gemeenten van dezelfde kant dezelfde leervraag.",
                fr: "Pour autant qu'on le sache, aucune question d'apprentissage n'est commune à deux communes du même "
                    + "côté.",
                en: "As far as is known, no two municipalities of one side ask the same.")
    }

    // MARK: Goals

    /// Goal, applicants, partners, pairs.
    package var goalColumns: [String] {
        switch language {
        case .dutch: ["SDG", "kandidaten", "partners", "gedeeld door"]
        case .french: ["ODD", "candidates", "partenaires", "commun à"]
        case .english: ["SDG", "applicants", "partners", "shared by"]
        }
    }

    package var goalNote: String {
        language.pick(
            nl: "Aantal gemeenten met een leervraag of aanbod voor die SDG; gedeeld door: partnerschappen waar beide "
                + "kanten eraan werken, binnen de SDG's van hun landenluik.",
            fr: "Nombre de communes ayant une question ou une offre pour cet ODD ; commun à : partenariats dont les "
                + "deux côtés y travaillent, parmi les ODD de leur volet pays.",
            en: "Number of municipalities with a question or offer for the goal; shared by: pairs of which both sides "
                + "work on it, among the goals of their track.")
    }

    // MARK: What is unknown

    package var networkUnknownHeading: String {
        language.pick(nl: "Nog niet meegeteld", fr: "Pas encore pris en compte", en: "Not counted yet")
    }

    package func untaggedInNetwork(_ who: String, _ questions: [String]) -> String {
        let list = listed(questions)
        return sentence(
            language.pick(
                nl: "\(who): zonder thema \(list)", fr: "\(who) : sans thème \(list)",
                en: "\(who): without a theme \(list)"))
    }
}
