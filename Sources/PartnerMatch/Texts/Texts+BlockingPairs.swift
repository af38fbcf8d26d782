extension MatchingTexts {
    package var blockingHeading: String {
        language.pick(
            nl: "Wie elkaar liever zou hebben", fr: "Partenaires qui se préféreraient l'un l'autre",
            en: "Partners who would rather have each other")
    }

    /// Two that would both learn more from each other than in the plan.
    package func blocking(_ pair: BlockingPair) -> String {
        let north = name(.north, pair.applicant)
        let south = name(.south, pair.partner)
        let gainNorth = points(pair.gainNorth)
        let gainSouth = points(pair.gainSouth)
        return language.pick(
            nl:
                "\(north) en \(south) zouden allebei meer van elkaar leren dan volgens dit voorstel: \(north) \(gainNorth), "
                + "\(south) \(gainSouth).",
            fr: "\(north) et \(south) apprendraient davantage ensemble, des deux côtés, que selon cette proposition : "
                + "\(north) \(gainNorth), \(south) \(gainSouth).",
            en: "\(north) and \(south) would both learn more from each other than in this plan: \(north) \(gainNorth), "
                + "\(south) \(gainSouth).")
    }

    /// At most so many are told on a page; JSON has them all.
    package static let mostBlocking = 10

    /// The first of them, and how many others there are.
    package func blocking(_ pairs: [BlockingPair]) -> [String] {
        let rest = pairs.count - Self.mostBlocking
        let told = pairs.prefix(Self.mostBlocking).map { blocking($0) }
        guard rest > 0 else { return told }
        return told + [
            language.pick(
                nl: "En nog \(rest) andere, in JSON.", fr: "Et encore \(rest) autres, en JSON.",
                en: "And \(rest) more, in JSON.")
        ]
    }

    package var noBlocking: String {
        language.pick(
            nl: "Geen twee mogelijke partners zouden allebei meer van elkaar leren dan volgens dit voorstel.",
            fr:
                "Il n'y a pas deux partenaires possibles qui apprendraient tous deux davantage l'un de l'autre que dans "
                + "cette proposition.",
            en: "No two possible partners would both learn more from each other than in this plan.")
    }

    /// A difference of two percentages.
    private func points(_ difference: Double) -> String {
        let whole = FitTolerance.percent(difference)
        let number =
            whole > 0 ? "\(whole)" : language.pick(nl: "minder dan 1", fr: "moins de 1", en: "less than 1")
        let isOne = whole <= 1
        return language.pick(
            nl: "\(number) \(isOne ? "procentpunt" : "procentpunten") meer",
            fr: "\(number) \(isOne ? "point de pourcentage" : "points de pourcentage") de plus",
            en: "\(number) percentage \(isOne ? "point" : "points") more")
    }
}
