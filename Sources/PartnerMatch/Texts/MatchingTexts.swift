/// Says in one language what the matching found. Every phrase of the pages about pairs and plans is in its extensions.
///
/// Sentences about one pair get proper names; sentences about several get a common noun, such as "the partner". Phrases
/// that can stand inside a sentence begin in lower case and have no full stop; `sentence` makes them stand alone.
package struct MatchingTexts: Sendable {
    package let dossier: Dossier
    /// Words that are not about matching.
    package let texts: Texts

    package init(_ dossier: Dossier, _ language: Language) {
        self.dossier = dossier
        texts = Texts(language)
    }

    package var language: Language { texts.language }
    package var numbers: NumberText { texts.number }

    // MARK: Names

    package func municipality(_ side: Side, _ index: Int) -> Municipality {
        side == .north ? dossier.applicants[index] : dossier.partners[index]
    }

    /// The name, or the id of who has none.
    package func name(_ side: Side, _ index: Int) -> String {
        let municipality = municipality(side, index)
        return municipality.name.isEmpty ? municipality.id : municipality.name
    }

    /// `Molendorp – Tokandji`: the applicant first.
    package func pair(_ applicant: Int, _ partner: Int) -> String {
        name(.north, applicant) + " – " + name(.south, partner)
    }

    /// The short name of a track: its country, where that says enough.
    package func track(_ index: Int) -> String {
        let track = dossier.call.tracks[index]
        let sameCountry = dossier.call.tracks.filter { $0.country == track.country }
        if sameCountry.count < 2 { return country(track.country) }
        let label = track.label?.text(in: language) ?? ""
        return label.isEmpty ? track.id : label
    }

    package func theme(_ index: Int) -> String {
        let theme = dossier.taxonomy.themes[index]
        let label = theme.label.text(in: language)
        return label.isEmpty ? theme.id : label
    }

    /// The text of a question or sub-question; where nobody wrote one, what it is about.
    package func question(_ side: Side, _ index: Int, _ place: DemandPlace) -> String {
        guard let demands = municipality(side, index).demands, demands.indices.contains(place.demand) else { return "" }
        let demand = demands[place.demand]
        if let position = place.subQuestion, demand.subQuestions.indices.contains(position) {
            let part = demand.subQuestions[position]
            if let text = part.text?.text(in: language), !text.isEmpty { return quoted(text.cutForPage) }
            if let main = part.themes.first { return quoted(theme(main)) }
        }
        return mainQuestion(side, index, place)
    }

    /// The text of the question that a sub-question belongs to; of a question: its own.
    package func mainQuestion(_ side: Side, _ index: Int, _ place: DemandPlace) -> String {
        guard let demands = municipality(side, index).demands, demands.indices.contains(place.demand) else { return "" }
        let demand = demands[place.demand]
        if let text = demand.question?.text(in: language), !text.isEmpty { return quoted(text.cutForPage) }
        return quoted(demand.themes.first.map { theme($0) } ?? demand.id)
    }

    /// The title of an offer; where nobody wrote one, what it is about.
    package func offer(_ side: Side, _ index: Int, _ position: Int) -> String {
        guard let offers = municipality(side, index).offers, offers.indices.contains(position) else { return "" }
        let offer = offers[position]
        if let title = offer.title?.text(in: language), !title.isEmpty { return quoted(title.cutForPage) }
        return quoted(offer.themes.first.map { theme($0) } ?? offer.service ?? offer.id)
    }

    // MARK: Putting words together

    /// Quotation marks of the language; a full stop at the end of what is quoted is left out, and French quotation
    /// marks inside become “ ”.
    package func quoted(_ text: String) -> String { texts.quote(withInnerMarks(inSentence(text))) }

    private func withInnerMarks(_ text: String) -> String {
        // In UTF-8 « and » begin with C2, as few other letters of these languages do.
        guard text.utf8.contains(0xC2) else { return text }
        var result = ""
        var follows = false
        for character in text {
            let isSpace = character == " " || character == "\u{A0}" || character == "\u{202F}"
            if follows, isSpace { continue }
            follows = character == "«"
            if character == "»" {
                while let last = result.last, last == " " || last == "\u{A0}" || last == "\u{202F}" {
                    result.removeLast()
                }
            }
            result.append(character == "«" ? "“" : character == "»" ? "”" : character)
        }
        return result
    }

    /// `a, b en c`, `a, b et c`, `a, b and c`.
    package func listed(_ items: [String]) -> String { texts.and(items) }

    /// Between what something is about and what is said of it.
    package var colon: String { language.pick(nl: ": ", fr: " : ", en: ": ") }

    /// Between parts of a list that have commas themselves.
    package var semicolon: String { language.pick(nl: "; ", fr: " ; ", en: "; ") }

    /// A sentence of a file, to stand inside another: without its full stop.
    package func inSentence(_ text: String) -> String {
        text.utf8.last == UInt8(ascii: ".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
    }

    /// With a capital, and a full stop unless it ends a sentence already.
    package func sentence(_ phrase: String) -> String { texts.sentence(texts.capitalised(phrase)) }

    /// One of two forms by number: French counts 0 as one, Dutch and English do not.
    package func counted(_ number: Int, one: String, more: String) -> String { texts.isSingular(number) ? one : more }

    /// `de Laarne`, `d'Agbokoun`, `d'une commune`, `du partenaire`.
    package func de(_ name: String) -> String {
        name.hasPrefix("le ") ? "du " + name.dropFirst(3) : FrenchElision.joined("de", name)
    }

    /// `que Laarne`, `qu'Agbokoun`.
    package func que(_ name: String) -> String { FrenchElision.joined("que", name) }

    /// A share of 1 as a percentage, or "unknown".
    package func percent(_ share: Double?) -> String { share.map { numbers.percent($0) } ?? unknownWord }

    /// A score on 0…100, or "unknown".
    package func score(_ score: PairScore?) -> String { score.map { numbers.score($0.value) } ?? unknownWord }

    /// A score with exactly one decimal, so that a column of them lines up.
    package func tableScore(_ score: PairScore?) -> String {
        let text = self.score(score)
        guard score != nil, !text.contains("."), !text.contains(",") else { return text }
        return text + language.pick(nl: ",0", fr: ",0", en: ".0")
    }

    package var unknownWord: String { language.pick(nl: "onbekend", fr: "inconnu", en: "unknown") }
}
