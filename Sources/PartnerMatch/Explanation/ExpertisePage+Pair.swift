/// The table of one pair and nothing else.
extension ExpertisePageMaker {
    mutating func addPair(_ applicant: Int, _ partner: Int) {
        addVersion()
        if let excluded = table.excluded.first {
            page.notice(texts.excludedPair(applicant, partner))
            page.list(
                excluded.blocks.map { texts.sentence(texts.reasonInPair($0, applicant: applicant, partner: partner)) })
        }
        for side in Side.allCases { addDirection(side, side == .north ? applicant : partner, applicant, partner) }
        for side in Side.allCases {
            EvidenceStory(texts, side, side == .north ? applicant : partner).addAnalysis(to: &page)
        }
        addUntagged()
        addAsks()
        page.paragraph(texts.coverageNote)
    }

    private mutating func addDirection(_ side: Side, _ index: Int, _ applicant: Int, _ partner: Int) {
        let other = side == .north ? partner : applicant
        let learner = texts.name(side, index)
        let teacher = texts.name(side.other, other)
        page.heading(texts.learningHeading(learner, from: teacher))
        let questions = table.questions.filter { $0.side == side }
        for ask in table.asks where ask.side == side && ask.municipality == index {
            if ask.asks.contains(.demands) || ask.asks.contains(.demandThemes) {
                page.paragraph(texts.demandsUnknown(learner))
            }
        }
        if texts.municipality(side, index).demands?.isEmpty == true { page.paragraph(texts.demandsNone(learner)) }
        let isKnown = !questions.contains { $0.standing == .unknown }
        if !isKnown { page.paragraph(texts.offersUnknown(teacher)) }
        if !questions.isEmpty, texts.municipality(side.other, other).offers?.isEmpty == true {
            page.paragraph(texts.offersNone(teacher, learner: learner))
        }
        let titles = texts.demandOfferColumns
        let columns = [
            Page.Column(titles[0], wraps: true), Page.Column(titles[1], wraps: true),
            Page.Column(titles[2], isNumeric: true), Page.Column(titles[3]),
        ]
        page.table(
            Page.Table(
                columns,
                rows: questions.map { question in
                    let answer = question.answers.first
                    let best = answer.map { offer(side.other, other, $0.offer) } ?? texts.noOffer
                    let isCovered = question.standing == .covered
                    return Page.Row(
                        [
                            self.question(question), isKnown ? best : texts.unknownWord,
                            isKnown ? answer.map { strength($0) } ?? texts.percent(0) : texts.unknownWord,
                            isKnown ? texts.coverage(isCovered) : texts.unknownWord,
                        ], tone: !isKnown ? .quiet : isCovered ? .good : .attention)
                }))
        if isKnown, questions.contains(where: { $0.answers.first.map { mayFall($0) } ?? false }) {
            page.paragraph(texts.unratedStarNote)
        }
        let unasked = table.offers.filter { $0.side == side.other && $0.demand == .nobody }
        if !unasked.isEmpty {
            page.paragraph(
                texts.unaskedInPair(teacher, learner, unasked.map { texts.offer(side.other, other, $0.offer) }))
        }
    }
}
