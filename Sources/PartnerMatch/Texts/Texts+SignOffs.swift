extension MatchingTexts {
    package var signOffHeading: String {
        language.pick(
            nl: "Akkoord van de koepels", fr: "Accord des associations faîtières",
            en: "Sign-off by the umbrella associations")
    }

    /// The umbrella association of a track still has to agree.
    package func signOffMissing(track: Int) -> String {
        let umbrella = umbrella(named: dossier.call.tracks[track].umbrella)
        return language.pick(
            nl: "Het dossier vermeldt nog geen akkoord van \(umbrella) voor het landenluik \(self.track(track)).",
            fr: "Aucun accord \(de(umbrella)) pour le volet pays \(self.track(track)) n'est consigné dans le dossier.",
            en: "The dossier records no sign-off of the \(self.track(track)) track by \(umbrella).")
    }

    package func signedOff(track: Int, on date: CalendarDate?) -> String {
        let umbrella = texts.capitalised(umbrella(named: dossier.call.tracks[track].umbrella))
        let day = date.map { language.pick(nl: " op ", fr: " le ", en: " on ") + numbers.date($0) } ?? ""
        return language.pick(
            nl: "\(umbrella) ging\(day) akkoord met het landenluik \(self.track(track)).",
            fr: "\(umbrella) a donné son accord pour le volet pays \(self.track(track))\(day).",
            en: "\(umbrella) signed off the \(self.track(track)) track\(day).")
    }

    /// An umbrella association inside a sentence. French gives those of this programme their article.
    package func umbrella(named name: String?) -> String {
        guard let name else {
            return language.pick(nl: "de koepel", fr: "l'association faîtière", en: "the umbrella association")
        }
        guard language == .french else { return name }
        switch name {
        case "ANCB": return "l'ANCB"
        case "RALGA", "VVSG": return "la " + name
        default: return name
        }
    }
}
