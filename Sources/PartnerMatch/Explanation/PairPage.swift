extension Dossier {
    /// The story of one pair, proposed or not: whether and why, what each can learn from the other, what stays
    /// unanswered, how the score is made up, and the risks with what helps against them.
    ///
    /// - Parameters:
    ///   - plan: the plan, which tells whether the pair is in it, or where its two are instead.
    ///   - detail: made for the same version of the questions as `entry`.
    ///   - ranking: tells why an applicant is not in the plan; nil leaves that out.
    ///   - date: the day for which deadlines are judged; nil judges none.
    package func pairStory(
        applicant: Int, partner: Int, entry: PairTable.Entry, detail: PairDetail, plan: Plan?, ranking: Ranking?,
        language: Language, date: CalendarDate? = nil
    ) -> [Page.Block] {
        let texts = MatchingTexts(self, language)
        var maker = PairPageMaker(PairStory(texts, applicant: applicant, partner: partner, detail: detail), entry)
        maker.addOpening(plan, ranking, date)
        for side in Side.allCases { maker.addLearning(side) }
        if !(detail.north.rows + detail.south.rows).isEmpty {
            let note = maker.story.hasGrades ? texts.gradeNote : ""
            maker.page.paragraph(note.isEmpty ? texts.coverageNote : texts.coverageNote + " " + note)
        }
        maker.addEvidence()
        maker.addCommonGround(self, plan)
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

    mutating func addOpening(_ plan: Plan?, _ ranking: Ranking?, _ date: CalendarDate?) {
        let planned = plan?.pairs.first { $0.applicant == story.applicant && $0.partner == story.partner }
        if let planned {
            page.paragraph(texts.proposed(planned.applicant, planned.partner, track: planned.track))
            let signOff = texts.dossier.signOffs(ranking ?? texts.dossier.ranking())[planned.track]
            page.add(signOff, texts)
            page.add(texts.dossier, planned, signOff, date, texts)
            if planned.isFixed { page.paragraph(texts.fixed(planned)) }
            for condition in planned.conditions {
                page.notice(
                    texts.provisional + texts.sentence(texts.condition(condition, applicant: planned.applicant)))
            }
        } else if entry.isPossible {
            page.paragraph(texts.possible(story.applicant, story.partner, causes: causes(plan, ranking)))
        } else {
            page.notice(texts.impossible(story.applicant, story.partner, reasons: entry.blocks.count))
            page.list(
                entry.blocks.map { texts.reasonInPair($0, applicant: story.applicant, partner: story.partner) })
        }
    }

    /// Why a pair that is possible is not in the plan.
    private func causes(_ plan: Plan?, _ ranking: Ranking?) -> [String] {
        guard let plan else { return [] }
        var causes: [String] = []
        if let entry = ranking?.entry(of: story.applicant), entry.decision != .selected, entry.decision != .open {
            causes.append(texts.ranked(story.applicant, as: texts.texts.decision(entry.decision)))
        }
        if let own = plan.pairs.first(where: { $0.applicant == story.applicant }) {
            causes.append(texts.pairedWith(.north, story.applicant, own.partner))
        }
        if let other = plan.pairs.first(where: { $0.partner == story.partner }) {
            causes.append(texts.pairedWith(.south, story.partner, other.applicant))
        }
        return causes.isEmpty ? [texts.noSeatLeft] : causes
    }

    // MARK: What one side learns

    mutating func addLearning(_ side: Side) {
        let table = story.detail.table(learner: side)
        page.heading(texts.learningHeading(story.name(side), from: story.name(side.other)))
        if let fit = entry.fit?.learned(by: side), !table.rows.isEmpty, story.gap(side) == nil {
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
        var rows: [Page.Row] = []
        for group in groups(side) {
            if let first = group.first, first.place.subQuestion != nil {
                let main = texts.mainQuestion(side, story.index(side), first.place)
                rows.append(Page.Row([main, "", "", ""]))
            }
            for row in group {
                let offer =
                    row.answer.map { texts.offer(side.other, story.index(side.other), $0.offer) } ?? texts.noOffer
                let question = texts.graded(story.question(row.place, side), row.priority)
                rows.append(
                    Page.Row(
                        [
                            row.place.subQuestion == nil ? question : "– " + question,
                            isKnown ? offer : texts.unknownWord, texts.percent(isKnown ? row.strength : nil),
                            isKnown ? texts.coverage(row.isCovered) : texts.unknownWord,
                        ], tone: !isKnown ? .quiet : row.isCovered ? .good : .attention))
            }
        }
        return Page.Table(columns, rows: rows)
    }

    /// The rows of one direction, sub-questions of one question together, where the first of them stands.
    private func groups(_ side: Side) -> [[DemandOfferTable.Row]] {
        var groups: [[DemandOfferTable.Row]] = []
        for row in story.detail.table(learner: side).rows {
            let known = groups.firstIndex { $0.first?.place.demand == row.place.demand }
            if let known {
                groups[known].append(row)
            } else {
                groups.append([row])
            }
        }
        return groups
    }

    // MARK: The evidence

    /// What stands behind the offers that answer something, and what each side says helps or hinders it.
    mutating func addEvidence() {
        var lines: [String] = []
        for side in Side.allCases {
            var offers: [Int] = []
            for row in story.detail.table(learner: side).rows {
                guard let offer = row.answer?.offer, !offers.contains(offer) else { continue }
                offers.append(offer)
            }
            let teacher = side.other
            lines += offers.sorted().map {
                story.name(teacher) + texts.colon + texts.evidence(teacher, story.index(teacher), offer: $0)
            }
        }
        if !lines.isEmpty {
            page.heading(texts.evidenceHeading)
            page.list(lines)
        }
        for side in Side.allCases { EvidenceStory(texts, side, story.index(side)).addAnalysis(to: &page) }
    }

    // MARK: The score

    /// What is not known of those that cannot be assessed.
    private var missing: [String] {
        entry.blocks.compactMap { block in
            guard case .notAssessable(let side) = block else { return nil }
            return texts.stillMissing(side, story.index(side))
        }
    }

    mutating func addScore() {
        page.heading(texts.scoreHeading)
        guard let score = entry.score else {
            page.paragraph(texts.noScore(missing))
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
        let risks = story.risks
        guard !risks.isEmpty else {
            page.paragraph(texts.noRisks)
            return
        }
        page.list(
            risks.map {
                texts.risk(
                    $0.flag, applicant: story.applicant, partner: story.partner, withRemedy: true,
                    isOutOfScope: $0.isOutOfScope)
            })
    }

    mutating func addHistory() {
        let history = story.history
        guard !history.isEmpty else { return }
        page.heading(texts.historyHeading)
        page.list(history)
    }
}
