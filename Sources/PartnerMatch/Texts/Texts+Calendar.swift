/// What is said about visits.
extension MatchingTexts {
    package var calendarTitle: String {
        language.pick(nl: "Bezoekkalender", fr: "Calendrier des visites", en: "Visit calendar")
    }

    package var calendarIntroduction: String {
        language.pick(
            nl: "Wanneer de voorgestelde partnerschappen elkaar kunnen bezoeken, volgens de periodes die de gemeenten "
                + "opgaven. Onbekend geldt nooit als beschikbaar.",
            fr: "Quand les partenariats proposés peuvent se rendre visite, selon les périodes indiquées par les "
                + "communes. Une disponibilité inconnue ne compte jamais comme une disponibilité.",
            en: "When the proposed pairs can visit each other, by the periods that the municipalities gave. Unknown "
                + "never counts as available.")
    }

    package var noVisits: String {
        language.pick(
            nl: "De oproep legt geen bezoeken vast.", fr: "L'appel ne prévoit pas de visites.",
            en: "The call sets no visits.")
    }

    package var noPairsToVisit: String {
        language.pick(
            nl: "Er is geen voorgesteld partnerschap met een bezoek.",
            fr: "Il n'y a pas de partenariat proposé avec une visite.", en: "There is no proposed pair with a visit.")
    }

    /// Who, which visit, when, how many pairs are known to be available.
    package var calendarColumns: [String] {
        [
            language.pick(nl: "Landenluik", fr: "Volet pays", en: "Track"),
            language.pick(nl: "Bezoek", fr: "Visite", en: "Visit"),
            language.pick(nl: "Periode", fr: "Période", en: "Period"),
            language.pick(nl: "Past", fr: "Convient", en: "Suits"),
        ]
    }

    package func visit(_ index: Int) -> String {
        let visit = dossier.call.visits[index]
        let label = visit.label?.text(in: language) ?? ""
        return label.isEmpty ? visit.id : label
    }

    package func window(_ first: CalendarDate, _ last: CalendarDate) -> String {
        first == last ? numbers.date(first) : numbers.date(first) + " – " + numbers.date(last)
    }

    /// How long, between which days, who receives, and whether all go together.
    package func visitRule(_ index: Int, track: Int) -> String {
        let visit = dossier.call.visits[index]
        let days = visit.days
        let host =
            visit.host == .north
            ? language.pick(
                nl: "de kandidaat-gemeenten ontvangen", fr: "les communes candidates reçoivent",
                en: "the applicants receive")
            : language.pick(
                nl: "de partnergemeenten ontvangen", fr: "les communes partenaires reçoivent",
                en: "the partners receive")
        let together =
            visit.isTogether
            ? language.pick(
                nl: "alle partnerschappen van dit landenluik tegelijk",
                fr: "tous les partenariats de ce volet ensemble",
                en: "all pairs of this track at the same time")
            : language.pick(
                nl: "elk partnerschap apart", fr: "chaque partenariat séparément", en: "each pair by itself")
        var text = language.pick(
            nl: "\(days) \(counted(days, one: "dag", more: "dagen")) tussen \(numbers.date(visit.earliest)) en "
                + "\(numbers.date(visit.latest)); \(host); \(together).",
            fr: "\(days) \(counted(days, one: "jour", more: "jours")) entre le \(numbers.date(visit.earliest)) et le "
                + "\(numbers.date(visit.latest)) ; \(host) ; \(together).",
            en: "\(days) \(counted(days, one: "day", more: "days")) between \(numbers.date(visit.earliest)) and "
                + "\(numbers.date(visit.latest)); \(host); \(together).")
        if let after = visit.after {
            let before = quoted(self.visit(after.visit))
            text +=
                " "
                + language.pick(
                    nl: "Minstens \(after.days) \(counted(after.days, one: "dag", more: "dagen")) na \(before).",
                    fr: "Au moins \(after.days) \(counted(after.days, one: "jour", more: "jours")) après \(before).",
                    en: "At least \(after.days) \(counted(after.days, one: "day", more: "days")) after \(before).")
        }
        return text
    }

    package func noWindow(_ visit: Int, from: CalendarDate) -> String {
        let last = numbers.date(dossier.call.visits[visit].latest)
        let first = numbers.date(from)
        return language.pick(
            nl: "Tussen \(first) en \(last) is er geen periode lang genoeg voor dit bezoek.",
            fr: "Entre le \(first) et le \(last), aucune période n'est assez longue pour cette visite.",
            en: "Between \(first) and \(last) no period is long enough for this visit.")
    }

    package func proposedWindow(_ window: VisitCalendar.Window) -> String {
        let days = self.window(window.first, window.last)
        let (count, all) = (window.suited, window.pairs.count)
        if window.suitsAll {
            let dutch = all == 1 ? "beide kanten" : all == 2 ? "beide partnerschappen" : "alle \(all) partnerschappen"
            let french = all == 1 ? "aux deux parties" : all == 2 ? "aux deux partenariats" : "aux \(all) partenariats"
            let english = all == 1 ? "both sides" : all == 2 ? "both pairs" : "all \(all) pairs"
            return language.pick(
                nl: "Voorstel: \(days). Dat past voor \(dutch).", fr: "Proposition : \(days). Cela convient \(french).",
                en: "Proposal: \(days). It suits \(english).")
        }
        return language.pick(
            nl: "Voorstel: \(days). Geen periode past zeker voor iedereen; deze past zeker voor \(count) van \(all); "
                + "onbekend: \(window.open).",
            fr: "Proposition : \(days). Aucune période ne convient avec certitude à tous ; celle-ci convient à "
                + "\(count) sur \(all) ; inconnu : \(window.open).",
            en: "Proposal: \(days). No period suits everybody for certain; this one suits \(count) of \(all); "
                + "unknown: \(window.open).")
    }

    /// Why a window does not suit a pair, or that nobody knows; nil for one that it suits.
    package func unsuited(_ state: VisitCalendar.PairState) -> String? {
        guard state.truth != .yes else { return nil }
        let parts = state.members.compactMap { member -> String? in
            let who = name(member.member.side, member.member.index)
            switch member.truth {
            case .yes: return nil
            case .unknown:
                return language.pick(
                    nl: "beschikbaarheid van \(who) onbekend", fr: "disponibilité \(de(who)) inconnue",
                    en: "availability of \(who) unknown")
            case .no:
                let day = member.missing.map { numbers.date($0) } ?? ""
                let reason = member.excluded.flatMap { index in
                    dossier.municipality(member.member).unavailable[index].reason?.text(in: language)
                }
                let why = reason.map { " (" + inSentence($0) + ")" } ?? ""
                return language.pick(
                    nl: "\(who) kan niet vanaf \(day)\(why)",
                    fr: "\(who) n'est pas disponible à partir du \(day)\(why)",
                    en: "\(who) is not available from \(day)\(why)")
            }
        }
        return pair(state.pair.applicant, state.pair.partner) + colon + parts.joined(separator: semicolon) + "."
    }

    package func electionInWindow(_ election: VisitCalendar.Election) -> String {
        let who = name(election.member.side, election.member.index)
        let day = numbers.date(election.day)
        return language.pick(
            nl: "In deze periode vallen verkiezingen in \(who): \(day).",
            fr: "Des élections ont lieu pendant cette période à \(who) : \(day).",
            en: "There are elections in \(who) in this period: \(day).")
    }

    package var startsThatSuitAll: String {
        language.pick(
            nl: "Iedereen is beschikbaar als het bezoek begint op:",
            fr: "Tous sont disponibles si la visite commence :", en: "Everybody is available if the visit begins on:")
    }

    package func run(_ run: VisitCalendar.Run) -> String {
        let (first, last) = (numbers.date(run.first), numbers.date(run.last))
        let days =
            run.first == run.last
            ? language.pick(nl: first, fr: "le " + first, en: first)
            : language.pick(
                nl: "\(first) tot en met \(last)", fr: "du \(first) au \(last)", en: "\(first) to \(last)")
        guard !run.elections.isEmpty else { return days }
        let who = listed(run.elections.map { name($0.member.side, $0.member.index) })
        return days
            + language.pick(
                nl: " (met verkiezingen in \(who))", fr: " (avec des élections à \(who))",
                en: " (with elections in \(who))")
    }

    package func moreRuns(_ more: Int) -> String {
        language.pick(
            nl: "Daarnaast: nog \(more) \(counted(more, one: "periode", more: "periodes")).",
            fr: "En outre : encore \(more) \(counted(more, one: "période", more: "périodes")).",
            en: "In addition: \(more) more \(counted(more, one: "period", more: "periods")).")
    }

    package var availabilityHeading: String {
        language.pick(nl: "Nog te vragen", fr: "À demander", en: "Still to ask")
    }

    package var availabilityIntroduction: String {
        language.pick(
            nl: "Van deze gemeenten is niet bekend wanneer ze kunnen reizen of ontvangen:",
            fr: "On ne sait pas quand ces communes peuvent voyager ou recevoir :",
            en: "It is not known when these municipalities can travel or receive:")
    }
}
