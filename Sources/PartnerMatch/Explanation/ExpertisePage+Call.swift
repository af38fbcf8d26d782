/// The table of a whole call: by theme, by question, what nobody offers, what nobody asks for.
extension ExpertisePageMaker {
    /// So many questions of one side get a line of their own; with more, the line is in the rows and the JSON.
    private static let listedAnswers = 60

    mutating func addCall() {
        for side in Side.allCases { addSummary(side) }
        addVersion()
        for side in Side.allCases { addThemes(side) }
        for side in Side.allCases { addUncovered(side) }
        for side in Side.allCases { addUnasked(side) }
        for side in Side.allCases { addAnswers(side) }
        addOthers()
        addUntagged()
        addAsks()
        page.paragraph(texts.countingNote)
    }

    // MARK: By theme

    private mutating func addThemes(_ side: Side) {
        let dossier = texts.dossier
        let unratedLow = dossier.call.matching.unratedLow.double
        let themes = table.themes(asked: side, count: dossier.taxonomy.themes.count) { item in
            let offers = self.texts.municipality(item.side, item.municipality).offers
            return offers?[item.offer].level.map { $0.double / 10 } ?? unratedLow
        }
        guard !themes.isEmpty else { return }
        page.heading(texts.themesHeading(side))
        let titles = texts.themeColumns
        let columns = [
            Page.Column(titles[0], wraps: true), Page.Column(titles[1], wraps: true), Page.Column(titles[2]),
            Page.Column(titles[3], wraps: true),
        ]
        let rows = themes.map { summary -> Page.Row in
            let isOpen = summary.covered < summary.questions
            let askers = summary.askers.map { texts.name(side, $0.municipality) + ($0.hasMust ? "*" : "") }
            let offerers = summary.offerers.map { offerer(side.other, $0.municipality, $0.item) }
            return Page.Row(
                [
                    texts.theme(summary.theme), names(askers),
                    summary.questions == 0 ? "" : texts.share(summary.covered, of: summary.questions), names(offerers),
                ], tone: summary.questions == 0 ? .quiet : isOpen ? .attention : .plain)
        }
        page.table(Page.Table(columns, rows: rows))
        page.paragraph(texts.themesNote)
    }

    /// `Tokandji 8`, `Tokandji ?°`.
    private func offerer(_ side: Side, _ municipality: Int, _ index: Int) -> String {
        let item = table.offers[index]
        let level = texts.municipality(side, municipality).offers?[item.offer].level
        return texts.name(side, municipality) + " " + (level.map { texts.numbers.text($0) } ?? "?")
            + (item.isUnbacked ? "°" : "")
    }

    /// The first names; the rest as a number. A last one is as short as its number.
    private func names(_ all: [String]) -> String {
        if all.isEmpty { return texts.texts.nothing }
        let shown = all.count == Self.shownNames + 1 ? all.count : min(all.count, Self.shownNames)
        let rest = all.count - shown
        return all.prefix(shown).joined(separator: ", ") + (rest > 0 ? " +\(rest)" : "")
    }

    // MARK: What nobody offers

    private mutating func addUncovered(_ side: Side) {
        let open = table.questions.filter { $0.side == side && $0.standing.isUncovered }
        guard !open.isEmpty else { return }
        page.heading(texts.uncoveredHeading(side, isAllKnown: open.allSatisfy { $0.unknown == 0 }))
        addTable(
            columns(texts.uncoveredColumns),
            open.map { question in
                Page.Row(
                    [texts.name(side, question.municipality), self.question(question), nearest(question)],
                    tone: .attention)
            })
        if open.contains(where: { $0.counted.first.map { mayFall($0) } ?? false }) {
            page.paragraph(texts.unratedStarNote)
        }
    }

    private func nearest(_ question: ExpertiseTable.Question) -> String {
        guard let best = question.answers.first(where: { $0.counts }) else {
            return texts.noAnswer(question.standing, unknown: question.unknown)
        }
        let offer = best.offer.map { " " + texts.offer(question.side.other, best.teacher, $0) } ?? ""
        return strength(best) + texts.colon + texts.name(question.side.other, best.teacher) + offer
    }

    // MARK: What nobody asks for

    private mutating func addUnasked(_ side: Side) {
        for standing in [ExpertiseTable.OfferStanding.nobody, .tooWeak] {
            let items = table.offers.filter { $0.side == side && $0.demand == standing }
            guard !items.isEmpty else { continue }
            let isAllKnown = items.allSatisfy { $0.unknown == 0 }
            page.heading(
                standing == .nobody ? texts.unaskedHeading(side, isAllKnown: isAllKnown) : texts.weakHeading(side))
            addTable(
                columns(texts.offerColumns),
                items.map { item in
                    let offer = texts.municipality(side, item.municipality).offers?[item.offer]
                    return Page.Row([
                        texts.name(side, item.municipality), texts.offer(side, item.municipality, item.offer),
                        offer.map { texts.shortEvidence($0) } ?? "",
                    ])
                })
        }
    }

    // MARK: By question

    private mutating func addAnswers(_ side: Side) {
        let answered = table.questions.filter { $0.side == side && $0.standing == .covered }
        guard !answered.isEmpty else { return }
        page.heading(texts.answersHeading(side))
        guard answered.count <= Self.listedAnswers else {
            page.paragraph(texts.tooManyAnswers(answered.count))
            return
        }
        page.table(
            Page.Table(
                columns(texts.answersColumns),
                rows: answered.map { question in
                    let covering = question.answers.filter { $0.counts && $0.isCovering }
                    let answers = covering.map {
                        texts.name(side.other, $0.teacher) + " " + strength($0)
                    }
                    return Page.Row(
                        [texts.name(side, question.municipality), self.question(question), names(answers)], tone: .good)
                }))
        if answered.contains(where: { $0.counted.contains { $0.isCovering && mayFall($0) } }) {
            page.paragraph(texts.unratedStarNote)
        }
    }

    // MARK: Who is in no table

    private mutating func addOthers() {
        var names: [String] = []
        for side in Side.allCases {
            var alone: Set<Int> = []
            for question in table.questions where question.side == side && question.standing == .noPartner {
                alone.insert(question.municipality)
            }
            for item in table.offers where item.side == side && item.demand == .noPartner {
                alone.insert(item.municipality)
            }
            names += alone.sorted().map { texts.name(side, $0) }
        }
        if !names.isEmpty { page.paragraph(texts.notPairable(names)) }
    }
}
