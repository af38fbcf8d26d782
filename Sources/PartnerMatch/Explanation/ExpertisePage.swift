extension Dossier {
    /// The demand-and-offer table for people: of a call, of one municipality, or of a pair. Long lists are cut and say
    /// so; the whole is in the rows and in the JSON.
    package func expertisePage(_ table: ExpertiseTable, language: Language) -> Page {
        let texts = MatchingTexts(self, language)
        var maker = ExpertisePageMaker(table, texts)
        switch table.scope {
        case .call: maker.addCall()
        case .municipality(let side, let index): maker.addMunicipality(side, index)
        case .pair(let applicant, let partner): maker.addPair(applicant, partner)
        }
        return texts.texts.typeset(maker.page)
    }
}

/// Puts the page of a demand-and-offer table together; what the three pages share.
struct ExpertisePageMaker: Sendable {
    let table: ExpertiseTable
    let texts: MatchingTexts
    var page: Page

    /// Rows of a list at most; one more is no longer than saying that there is one.
    static let shownRows = 20
    /// Names in a cell at most.
    static let shownNames = 3

    init(_ table: ExpertiseTable, _ texts: MatchingTexts) {
        self.table = table
        self.texts = texts
        page = Page(title: texts.expertiseTitle + texts.language.pick(nl: " – ", fr: " – ", en: " – "))
        let dossier = texts.dossier
        switch table.scope {
        case .call: page.title += dossier.call.title?.text(in: texts.language) ?? dossier.call.id
        case .municipality(let side, let index): page.title += texts.name(side, index)
        case .pair(let applicant, let partner): page.title += texts.pair(applicant, partner)
        }
        for notice in dossier.call.notices { page.notice(notice.text(in: texts.language)) }
    }

    // MARK: Summary

    /// How much one side, or one municipality, asks and offers, and what is not known.
    mutating func addSummary(_ side: Side, who: String? = nil) {
        let questions = table.questions.filter { $0.side == side && $0.standing != .noPartner }
        let offers = table.offers.filter { $0.side == side && $0.demand != .noPartner }
        var parts: [String] = []
        if !questions.isEmpty {
            let known = questions.filter { $0.standing != .unknown }
            parts.append(
                texts.asked(
                    who, side, all: known.count, covered: known.reduce(0) { $0 + ($1.standing == .covered ? 1 : 0) },
                    isAllKnown: known.allSatisfy { $0.standing == .covered || $0.unknown == 0 }))
            let uncertain = known.reduce(0) { $0 + ($1.standing == .covered && !$1.isSurelyCovered ? 1 : 0) }
            if uncertain > 0 { parts.append(texts.restsOnUnrated(uncertain)) }
        }
        if !offers.isEmpty {
            func count(_ standing: ExpertiseTable.OfferStanding) -> Int {
                offers.reduce(0) { $0 + ($1.demand == standing ? 1 : 0) }
            }
            let known = offers.count - count(.unknown)
            parts.append(
                texts.offered(
                    all: known, asked: count(.asked), weak: count(.tooWeak), unasked: count(.nobody)))
        }
        page.paragraph(parts.joined(separator: " "))
        var open: [String] = []
        let unknownOffers = unknown(side.other) { $0 == .offers || $0 == .offerThemes }
        if !questions.isEmpty, unknownOffers > 0 { open.append(texts.offersUnknown(of: side.other, unknownOffers)) }
        let unknownDemands = unknown(side.other) { $0 == .demands || $0 == .demandThemes }
        if !offers.isEmpty, unknownDemands > 0 { open.append(texts.demandsUnknown(of: side.other, unknownDemands)) }
        page.paragraph(open.joined(separator: " "))
    }

    private func unknown(_ side: Side, _ isMeant: (MissingExpertise) -> Bool) -> Int {
        table.asks.reduce(0) { $0 + ($1.side == side && $1.asks.contains(where: isMeant) ? 1 : 0) }
    }

    mutating func addVersion() {
        guard !texts.dossier.otherQuestionVersions.isEmpty else { return }
        page.paragraph(texts.tableMadeWith(table.questionVersion))
    }

    // MARK: Words of a cell

    func question(_ question: ExpertiseTable.Question) -> String {
        self.question(question.side, question.municipality, question.place, question.priority)
    }

    /// A sub-question stands here without its question, so its theme says what it is about.
    func question(_ side: Side, _ municipality: Int, _ place: DemandPlace, _ priority: Priority?) -> String {
        var text = texts.question(side, municipality, place)
        if let part = place.subQuestion, let demand = texts.municipality(side, municipality).demands?[place.demand],
            let theme = demand.subQuestions[part].themes.first ?? demand.themes.first
        {
            text += " – " + texts.theme(theme)
        }
        return texts.graded(text, priority)
    }

    func offer(_ side: Side, _ municipality: Int, _ index: Int?) -> String {
        guard let index, let offer = texts.municipality(side, municipality).offers?[index] else { return "" }
        return texts.offer(side, municipality, index) + " (" + texts.shortEvidence(offer) + ")"
    }

    /// The first rows, and the sentence that says how many more there are.
    mutating func addTable(_ columns: [Page.Column], _ rows: [Page.Row]) {
        let shown = rows.count == Self.shownRows + 1 ? rows.count : min(rows.count, Self.shownRows)
        page.table(Page.Table(columns, rows: Array(rows.prefix(shown))))
        if rows.count > shown { page.paragraph(texts.furtherRows(rows.count - shown)) }
    }

    /// A strength, with a star where it falls if unrated offers turn out weak.
    func strength(_ answer: ExpertiseTable.Answer) -> String {
        texts.percent(answer.strength) + (mayFall(answer) ? "*" : "")
    }

    func mayFall(_ answer: ExpertiseTable.Answer) -> Bool {
        FitTolerance.percent(answer.strengthLow) != FitTolerance.percent(answer.strength)
    }

    func columns(_ titles: [String], numeric: Int? = nil) -> [Page.Column] {
        titles.indices.map { Page.Column(titles[$0], isNumeric: $0 == numeric, wraps: $0 != numeric) }
    }

    // MARK: What closes every page

    mutating func addUntagged() {
        let questions = table.untaggedQuestions.map {
            texts.name($0.side, $0.municipality) + texts.colon
                + texts.question($0.side, $0.municipality, $0.position)
        }
        let offers = table.untaggedOffers.map {
            texts.name($0.side, $0.municipality) + texts.colon + texts.offer($0.side, $0.municipality, $0.position)
        }
        page.paragraph(texts.untaggedHere(questions: questions, offers: offers))
    }

    mutating func addAsks() {
        guard !table.asks.isEmpty else { return }
        page.heading(texts.askHeading)
        page.list(texts.asks(table.asks))
    }
}
