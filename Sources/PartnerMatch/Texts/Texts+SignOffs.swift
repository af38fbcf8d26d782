extension MatchingTexts {
    package var signOffHeading: String {
        language.pick(
            nl: "Akkoord van de koepels", fr: "Accord des associations faîtières",
            en: "Sign-off by the umbrella associations")
    }

    /// The umbrella association of a track still has to agree.
    package func signOffMissing(track: Int) -> String {
        let umbrella = umbrella(ofTrack: track)
        return language.pick(
            nl: "\(umbrella) moet nog akkoord gaan met het landenluik \(self.track(track)).",
            fr: "\(umbrella) doit encore donner son accord pour le volet pays \(self.track(track)).",
            en: "\(umbrella) still has to sign off the track \(self.track(track)).")
    }

    package func signedOff(track: Int, on date: CalendarDate?) -> String {
        let umbrella = umbrella(ofTrack: track)
        let day = date.map { language.pick(nl: " op ", fr: " le ", en: " on ") + numbers.date($0) } ?? ""
        return language.pick(
            nl: "\(umbrella) ging\(day) akkoord met het landenluik \(self.track(track)).",
            fr: "\(umbrella) a donné son accord pour le volet pays \(self.track(track))\(day).",
            en: "\(umbrella) signed off the track \(self.track(track))\(day).")
    }

    private func umbrella(ofTrack track: Int) -> String {
        dossier.call.tracks[track].umbrella
            ?? language.pick(nl: "De koepel", fr: "L'association faîtière", en: "The umbrella association")
    }
}
