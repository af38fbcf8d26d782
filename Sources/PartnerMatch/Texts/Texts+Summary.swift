extension Texts {
    /// How many applicants the dossier has, perhaps not all there were, and for how many seats; `perTrack` names the
    /// seats of each track.
    package func applied(_ count: Int, seats total: Int, perTrack: String) -> String {
        guard count > 0 else {
            return language.pick(
                nl: "Er is nog geen enkele kandidaat-gemeente.", fr: "Il n'y a encore aucune commune candidate.",
                en: "There is no applicant yet.")
        }
        let who = applicants(count)
        let what = seats(total) + (perTrack.isEmpty ? "" : " (\(perTrack))")
        return language.pick(
            nl: "Het dossier telt \(who) voor \(what).", fr: "Le dossier contient \(who) pour \(what).",
            en: "The dossier has \(who) for \(what).")
    }

    /// `4 van 4 voor Benin`.
    package func taken(_ count: Int, of seats: Int, track: String) -> String {
        language.pick(
            nl: "\(count) van \(seats) voor \(track)", fr: "\(count) sur \(seats) pour le volet \(track)",
            en: "\(count) of \(seats) for \(track)")
    }

    /// The second sentence of the summary.
    package func outcome(selected: String, rest: String) -> String {
        language.pick(
            nl: "Geselecteerd: \(selected); verder \(rest).", fr: "Retenues : \(selected) ; en outre, \(rest).",
            en: "Selected: \(selected); in addition, \(rest).")
    }

    /// How many are on a reserve list; not final while somebody whose decision is open may join them.
    package func inReserve(_ count: Int, isFinal: Bool) -> String {
        switch (count, isFinal) {
        case (0, true):
            language.pick(
                nl: "niemand op de reserve", fr: "aucune sur la liste de réserve", en: "nobody on the reserve list")
        case (0, false):
            language.pick(
                nl: "reserve nog niet definitief", fr: "liste de réserve pas encore définitive",
                en: "reserve list not final yet")
        case (_, true):
            language.pick(
                nl: "\(count) op de reserve", fr: "\(count) sur la liste de réserve",
                en: "\(count) on the reserve list")
        case (_, false):
            language.pick(
                nl: "\(count) op de reserve (nog niet definitief)",
                fr: "\(count) sur la liste de réserve (pas encore définitive)",
                en: "\(count) on the reserve list (not final yet)")
        }
    }

    func stillOpen(_ count: Int) -> String {
        guard count > 0 else {
            return language.pick(nl: "geen open dossiers", fr: "aucun dossier ouvert", en: "no open files")
        }
        return isSingular(count)
            ? language.pick(
                nl: "\(count) dossier nog open", fr: "\(count) dossier encore ouvert", en: "\(count) file still open")
            : language.pick(
                nl: "\(count) dossiers nog open", fr: "\(count) dossiers encore ouverts",
                en: "\(count) files still open")
    }

    func tiesToSettle(_ count: Int) -> String {
        isSingular(count)
            ? language.pick(
                nl: "\(count) gelijke stand te beslechten", fr: "\(count) ex æquo à départager",
                en: "\(count) tie to settle")
            : language.pick(
                nl: "\(count) gelijke standen te beslechten", fr: "\(count) ex æquo à départager",
                en: "\(count) ties to settle")
    }

    /// The second sentence where nothing can be decided.
    package func nothingDecided(_ reason: String) -> String {
        language.pick(
            nl: "Over de selectie kan nog niets beslist worden: \(reason).",
            fr: "Aucune décision n'est encore possible sur la sélection : \(reason).",
            en: "Nothing can be decided about the selection yet: \(reason).")
    }
}
