extension Dossier {
    /// The story of one pair, proposed or not: whether and why, what each can learn from the other, what stays
    /// unanswered, how the score is made up, and the risks with what helps against them.
    ///
    /// - Parameters:
    ///   - planned: the pair in the plan; nil where the plan has it not.
    ///   - detail: made for the same version of the questions as `entry`.
    package func pairStory(
        applicant: Int, partner: Int, entry: PairTable.Entry, detail: PairDetail, planned: PlannedPair?,
        language: Language
    ) -> [Page.Block] {
        let texts = MatchingTexts(self, language)
        var maker = PairPageMaker(PairStory(texts, applicant: applicant, partner: partner, detail: detail), entry)
        maker.addOpening(planned)
        for side in Side.allCases { maker.addLearning(side) }
        if !(detail.north.rows + detail.south.rows).isEmpty { maker.page.paragraph(texts.coverageNote) }
        maker.addScore()
        maker.addRisks()
        maker.addHistory()
        return maker.page.blocks.map { texts.texts.typeset($0) }
    }
}

/// Puts the story of a pair together.
struct PairPageMaker: Sendable {
    let story: PairStory
    let entry: PairTable.Entry
    var page = Page(title: "")

    init(_ story: PairStory, _ entry: PairTable.Entry) {
        self.story = story
        self.entry = entry
    }

    private var texts: MatchingTexts { story.texts }

    // MARK: Whether and why

    mutating func addOpening(_ planned: PlannedPair?) {
        if let planned {
            page.paragraph(texts.proposed(planned.applicant, planned.partner, track: planned.track))
            if planned.isFixed { page.paragraph(texts.fixed(planned)) }
            for condition in planned.conditions {
                page.notice(
                    texts.provisional + texts.sentence(texts.condition(condition, applicant: planned.applicant)))
            }
        } else if entry.isPossible {
            page.paragraph(texts.possible(story.applicant, story.partner))
        } else {
            page.notice(texts.impossible(story.applicant, story.partner, reasons: entry.blocks.count))
            page.list(
                entry.blocks.map { texts.reasonInPair($0, applicant: story.applicant, partner: story.partner) })
        }
    }

    // MARK: What one side learns

    mutating func addLearning(_ side: Side) {
        let table = story.detail.table(learner: side)
        page.heading(texts.learningHeading(story.name(side), from: story.name(side.other)))
        if let fit = entry.fit?.learned(by: side), !table.rows.isEmpty {
            page.paragraph(texts.learned(fit, learner: story.name(side), teacher: story.name(side.other)))
        }
        page.paragraph(story.learning(side, limit: 3))
        page.table(demandOfferTable(side))
        page.paragraph(story.unanswered(side, limit: 4))
        if !table.untagged.isEmpty {
            page.paragraph(
                texts.untagged(of: story.name(side), table.untagged.map { story.question($0, side) }))
        }
    }

    private func demandOfferTable(_ side: Side) -> Page.Table {
        let titles = texts.demandOfferColumns
        let columns = [
            Page.Column(titles[0], wraps: true), Page.Column(titles[1], wraps: true),
            Page.Column(titles[2], isNumeric: true), Page.Column(titles[3]),
        ]
        let isKnown = story.areOffersKnown(by: side.other)
        let rows = story.detail.table(learner: side).rows.map { row in
            let offer = row.answer.map { texts.offer(side.other, story.index(side.other), $0.offer) } ?? texts.noOffer
            return Page.Row(
                [
                    texts.graded(story.question(row.place, side), row.priority), isKnown ? offer : texts.unknownWord,
                    texts.percent(isKnown ? row.strength : nil),
                    isKnown ? texts.coverage(row.isCovered) : texts.unknownWord,
                ], tone: !isKnown ? .quiet : row.isCovered ? .good : .attention)
        }
        return Page.Table(columns, rows: rows)
    }

    // MARK: The score

    mutating func addScore() {
        page.heading(texts.scoreHeading)
        guard let score = entry.score else {
            page.paragraph(texts.noScore)
            return
        }
        let weights = texts.dossier.weights.components ?? .standard
        page.paragraph(texts.scoreSentence(score))
        page.table(scoreTable(weights))
        let unknown = PairComponent.allCases.filter {
            entry.components[$0] == nil && weights[$0] != DecimalNumber(0)
        }
        if !unknown.isEmpty { page.paragraph(texts.unknownComponents(unknown)) }
    }

    private func scoreTable(_ weights: ComponentWeights) -> Page.Table {
        let titles = texts.scoreColumns
        let columns = [
            Page.Column(titles[0], wraps: true), Page.Column(titles[1], isNumeric: true),
            Page.Column(titles[2], isNumeric: true), Page.Column(titles[3], isNumeric: true),
        ]
        var sum = 0.0
        for component in PairComponent.allCases { sum += weights[component].double }
        let unknownValue = texts.dossier.call.matching.unknownValue.double
        let rows = PairComponent.allCases.map { component in
            let weight = weights[component]
            let value = entry.components[component]
            let share = sum > 0 ? (value ?? unknownValue) * weight.double / sum : 0
            let points = PairScore.rounded(share * Double(PairScore.full))
            let tone: Page.Tone = weight == DecimalNumber(0) ? .quiet : value == nil ? .attention : .plain
            return Page.Row(
                [
                    texts.component(component), texts.percent(value), texts.numbers.text(weight),
                    texts.tableScore(PairScore(value: points, low: points, high: points)),
                ], tone: tone)
        }
        return Page.Table(columns, rows: rows)
    }

    // MARK: Risks and history

    mutating func addRisks() {
        page.heading(texts.riskHeading)
        let flags = story.detail.flags
        guard !flags.isEmpty else {
            page.paragraph(texts.noRisks)
            return
        }
        page.list(
            flags.map { texts.risk($0, applicant: story.applicant, partner: story.partner, withRemedy: true) })
    }

    mutating func addHistory() {
        let history = story.history
        guard !history.isEmpty else { return }
        page.heading(texts.historyHeading)
        page.list(history)
    }
}
