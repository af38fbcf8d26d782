extension Dossier {
    /// What the matching says about one municipality: its partner or why none, its best possible pairs, what to ask it,
    /// and what its file tells about later.
    ///
    /// - Parameters:
    ///   - index: into the applicants (north) or the partners (south).
    ///   - table: made for the same version of the questions as `plan`.
    /// - Complexity: O(n log n) for n municipalities on the other side.
    package func matchingStory(
        of side: Side, index: Int, plan: Plan, table: PairTable, language: Language
    ) -> [Page.Block] {
        var maker = MunicipalityMatchingMaker(MatchingTexts(self, language), side, index, plan, table)
        maker.addPartner()
        maker.addBestPairs()
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
    var page = Page(title: "")

    /// At most so many possible pairs are listed.
    static let shownPairs = 5

    init(_ texts: MatchingTexts, _ side: Side, _ index: Int, _ plan: Plan, _ table: PairTable) {
        self.texts = texts
        self.side = side
        self.index = index
        self.plan = plan
        self.table = table
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

    mutating func addPartner() {
        if plan.status == .infeasible {
            page.paragraph(texts.noPlan(side, index))
        } else if let pair = planned(side, index) {
            page.paragraph(
                texts.partnerIs(side, index, partner: member(side.other, of: pair), track: pair.track))
            if let score = pair.score { page.paragraph(texts.scoreSentence(score)) }
            if pair.isFixed { page.paragraph(texts.fixed(pair)) }
            for condition in pair.conditions {
                page.notice(texts.provisional + texts.sentence(texts.condition(condition, applicant: pair.applicant)))
            }
        } else {
            addWhyNone()
        }
    }

    private mutating func addWhyNone() {
        let unmatched = side == .north ? plan.unmatchedApplicants : plan.unmatchedPartners
        if let own = unmatched.first(where: { $0.municipality == index }) {
            for text in texts.unmatched([own], side: side) { page.paragraph(text) }
            return
        }
        if side == .north { page.paragraph(texts.notCandidate(index)) }
        let isPossible = others.contains { entry($0).isPossible }
        if !others.isEmpty, !isPossible {
            let reason = Unmatched.Reason.noPossiblePair(blockCounts)
            let own = Unmatched(municipality: index, reason: reason)
            for text in texts.unmatched([own], side: side) { page.paragraph(text) }
        }
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
                    texts.name(side.other, other), texts.percent(entry(other).fit?.learned(by: side).value),
                    texts.percent(entry(other).fit?.learned(by: side.other).value),
                    texts.tableScore(entry(other).score),
                    remark(other, own),
                ], tone: other == own ? .good : .plain)
        }
        page.heading(texts.bestPairs(best.count))
        page.table(Page.Table(columns, rows: rows))
    }

    private func score(_ other: Int) -> Int64 { entry(other).score?.value ?? 0 }

    private func remark(_ other: Int, _ own: Int?) -> String {
        if other == own { return texts.inPlan }
        return planned(side.other, other).map { texts.elsewhere(side, member(side, of: $0)) } ?? ""
    }

    // MARK: What to ask, and what happened later

    mutating func addAsks() {
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
