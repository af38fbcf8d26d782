extension Dossier {
    /// What the matching says about one municipality: its partner or why none, its best possible pairs, what to ask it,
    /// and what its file tells about later.
    ///
    /// - Parameters:
    ///   - index: into the applicants (north) or the partners (south).
    ///   - table: made for the same version of the questions as `plan`.
    ///   - ranking: tells why an applicant is not in the plan; nil leaves that out.
    ///   - date: the day for which deadlines are judged; nil judges none.
    /// - Complexity: O(n log n) for n municipalities on the other side.
    package func matchingStory(
        of side: Side, index: Int, plan: Plan, table: PairTable, ranking: Ranking?, language: Language,
        date: CalendarDate? = nil
    ) -> [Page.Block] {
        var maker = MunicipalityMatchingMaker(MatchingTexts(self, language), side, index, plan, table, ranking)
        maker.addPartner(date)
        maker.addBestPairs()
        maker.addGoals()
        maker.addAsks()
        maker.addHistory()
        return maker.page.blocks.map { maker.texts.texts.typeset($0) }
    }
}

/// Puts together what the matching says about one municipality.
struct MunicipalityMatchingMaker: Sendable {
    let texts: MatchingTexts
    let side: Side
    let index: Int
    let plan: Plan
    let table: PairTable
    let ranking: Ranking?
    var page = Page(title: "")

    /// At most so many possible pairs are listed.
    static let shownPairs = 5

    init(
        _ texts: MatchingTexts, _ side: Side, _ index: Int, _ plan: Plan, _ table: PairTable, _ ranking: Ranking?
    ) {
        self.texts = texts
        self.side = side
        self.index = index
        self.plan = plan
        self.table = table
        self.ranking = ranking
    }

    private func member(_ side: Side, of pair: PlannedPair) -> Int { side == .north ? pair.applicant : pair.partner }

    private func planned(_ side: Side, _ index: Int) -> PlannedPair? {
        plan.pairs.first { member(side, of: $0) == index }
    }

    private func entry(_ other: Int) -> PairTable.Entry {
        side == .north ? table[index, other] : table[other, index]
    }

    private var others: Range<Int> { 0..<(side == .north ? table.partnerCount : table.applicantCount) }

    // MARK: Its partner

    mutating func addPartner(_ date: CalendarDate?) {
        if plan.status == .infeasible {
            page.paragraph(texts.noPlan(side, index))
        } else if let pair = planned(side, index) {
            page.paragraph(
                texts.partnerIs(side, index, partner: member(side.other, of: pair), track: pair.track))
            if let score = pair.score { page.paragraph(texts.scoreSentence(score)) }
            let signOff = texts.dossier.signOffs(ranking ?? texts.dossier.ranking())[pair.track]
            page.add(signOff, texts)
            page.add(texts.dossier, pair, signOff, date, texts)
            if pair.isFixed { page.paragraph(texts.fixed(pair)) }
            for condition in pair.conditions {
                let text = PlanTies(texts, plan, ranking).condition(condition, of: pair)
                page.notice(texts.provisional + texts.sentence(text))
            }
            addStory(of: pair)
        } else {
            addWhyNone()
        }
    }

    /// The paragraphs of the plan about the pair.
    private mutating func addStory(of pair: PlannedPair) {
        let story = PairStory(texts, applicant: pair.applicant, partner: pair.partner, detail: pair.detail)
        page.paragraph(Side.allCases.map { story.learning($0, limit: 2) }.joined(separator: " "))
        page.paragraph(story.unanswered(limit: 2))
        if let gap = pair.fit?.reciprocity {
            page.paragraph(texts.reciprocity(gap, applicant: pair.applicant, partner: pair.partner))
        }
        page.paragraph(texts.sharing(NetworkMember(side, index), in: plan))
        page.paragraph(story.mainRisks(limit: 3))
        if story.hasGrades, !texts.gradeNote.isEmpty { page.paragraph(texts.gradeNote) }
    }

    private mutating func addWhyNone() {
        let unmatched = side == .north ? plan.unmatchedApplicants : plan.unmatchedPartners
        if let own = unmatched.first(where: { $0.municipality == index }) {
            let ties = PlanTies(texts, plan, ranking)
            for text in texts.unmatched([own], side: side, standing: { ties.standing($0) }) { page.paragraph(text) }
            return
        }
        if side == .north { page.paragraph(texts.notCandidate(index, decision: decision(index))) }
        let isPossible = others.contains { entry($0).isPossible }
        if !others.isEmpty, !isPossible {
            let reason = Unmatched.Reason.noPossiblePair(blockCounts)
            let own = Unmatched(municipality: index, reason: reason)
            for text in texts.unmatched([own], side: side) { page.paragraph(text) }
        }
    }

    /// The word of the ranking about an applicant; nil while it says nothing.
    private func decision(_ applicant: Int) -> String? {
        guard let decision = ranking?.entry(of: applicant).decision, decision != .open else { return nil }
        return texts.texts.decision(decision)
    }

    /// Every kind of reason with the number of pairs it stands against, most often first.
    private var blockCounts: [BlockCount] {
        var counts: [BlockCount] = []
        for other in others {
            for block in entry(other).blocks {
                let known = counts.firstIndex { $0.example.code == block.code && $0.example.side == block.side }
                if let known {
                    counts[known].pairs += 1
                } else {
                    counts.append(BlockCount(example: block, pairs: 1))
                }
            }
        }
        let order = counts.indices.sorted { (-counts[$0].pairs, $0) < (-counts[$1].pairs, $1) }
        return order.map { counts[$0] }
    }

    // MARK: Its best possible pairs

    mutating func addBestPairs() {
        let possible = others.filter { entry($0).isPossible }
        let best = possible.sorted { (-score($0), $0) < (-score($1), $1) }.prefix(Self.shownPairs)
        guard !best.isEmpty else { return }
        let titles = texts.bestPairColumns(side)
        let columns = [
            Page.Column(titles[0], wraps: true), Page.Column(titles[1], isNumeric: true),
            Page.Column(titles[2], isNumeric: true), Page.Column(titles[3], isNumeric: true),
            Page.Column(titles[4], wraps: true),
        ]
        let own = planned(side, index).map { member(side.other, of: $0) }
        let rows = best.map { other in
            Page.Row(
                [
                    texts.name(side.other, other), learned(other, by: side), learned(other, by: side.other),
                    texts.tableScore(entry(other).score),
                    remark(other, own),
                ], tone: other == own ? .good : .plain)
        }
        page.heading(texts.bestPairs(best.count))
        page.table(Page.Table(columns, rows: rows))
        page.paragraph(texts.learnsNote)
        if best.contains(where: { mayFall($0, side) || mayFall($0, side.other) }) {
            page.paragraph(texts.unratedStarNote)
        }
    }

    /// What one of the two learns, with a star where that falls if unrated offers turn out weak.
    private func learned(_ other: Int, by learner: Side) -> String {
        texts.percent(entry(other).fit?.learned(by: learner).value) + (mayFall(other, learner) ? "*" : "")
    }

    private func mayFall(_ other: Int, _ learner: Side) -> Bool {
        guard let fit = entry(other).fit?.learned(by: learner) else { return false }
        return FitTolerance.isAbove(fit.value, fit.low)
    }

    private func score(_ other: Int) -> Int64 { entry(other).score?.value ?? 0 }

    private func remark(_ other: Int, _ own: Int?) -> String {
        if other == own { return texts.inPlan }
        if let pair = planned(side.other, other) { return texts.elsewhere(side, member(side, of: pair)) }
        return side == .south ? decision(other) ?? "" : ""
    }

    // MARK: What to ask, and its history

    mutating func addAsks() {
        let own = texts.municipality(side, index)
        if own.offers?.isEmpty == true { page.paragraph(texts.helpWithoutOffers) }
        guard let open = plan.notAssessable.first(where: { $0.side == side && $0.municipality == index }) else {
            return
        }
        page.heading(texts.askHeading)
        page.list(open.asks.map { $0.question(in: texts.language) })
    }

    mutating func addHistory() {
        let history = texts.municipality(side, index).history
        guard !history.isEmpty else { return }
        page.heading(texts.historyHeading)
        page.list(history.map { texts.history($0) })
    }
}
