/// The table of one municipality against all on the other side.
extension ExpertisePageMaker {
    /// Answers to one question, and askers of one offer, at most.
    private static let shownAnswers = 5

    mutating func addMunicipality(_ side: Side, _ index: Int) {
        let who = texts.name(side, index)
        addSummary(side, who: who)
        addVersion()
        for line in texts.noQuestionsOrOffers(side, index) { page.paragraph(line) }
        addQuestions(side, who)
        addOffers(side, index, who)
        addEach(side, who)
        addExcluded(side, index)
        EvidenceStory(texts, side, index).addAnalysis(to: &page)
        addUntagged()
        addAsks()
        page.paragraph(texts.countingNote)
    }

    private mutating func addQuestions(_ side: Side, _ who: String) {
        let questions = table.questions.filter { $0.side == side }
        guard !questions.isEmpty else { return }
        page.heading(texts.asksHeading(who))
        var rows: [Page.Row] = []
        var hasStar = false
        for question in questions {
            let tone: Page.Tone = question.standing == .covered ? .good : .attention
            rows.append(Page.Row([self.question(question), "", ""], tone: tone))
            let counted = question.counted
            let good = counted.filter { $0.isCovering }
            // Where nobody covers it, the nearest three.
            let all = good.isEmpty ? Array(counted.prefix(Self.shownNames)) : good
            let shown = all.count == Self.shownAnswers + 1 ? all.count : min(all.count, Self.shownAnswers)
            for answer in all.prefix(shown) {
                hasStar = hasStar || mayFall(answer)
                rows.append(
                    Page.Row([
                        "– " + texts.name(side.other, answer.teacher),
                        offer(side.other, answer.teacher, answer.offer), strength(answer),
                    ]))
            }
            if all.count > shown { rows.append(Page.Row(["– " + texts.others(all.count - shown), "", ""])) }
            if counted.isEmpty {
                rows.append(
                    Page.Row(
                        ["– " + texts.noAnswer(question.standing, unknown: question.unknown), "", ""], tone: .attention)
                )
            }
        }
        page.table(Page.Table(columns(texts.oneAgainstAllColumns, numeric: 2), rows: rows))
        if hasStar { page.paragraph(texts.unratedStarNote) }
    }

    private mutating func addOffers(_ side: Side, _ index: Int, _ who: String) {
        let offers = table.offers.filter { $0.side == side }
        guard !offers.isEmpty else { return }
        page.heading(texts.offersHeading(who))
        var rows: [Page.Row] = []
        for item in offers {
            let tone: Page.Tone = item.demand == .asked ? .good : .attention
            rows.append(Page.Row([offer(side, index, item.offer), "", ""], tone: tone))
            let all = item.askers
            let shown = all.count == Self.shownAnswers + 1 ? all.count : min(all.count, Self.shownAnswers)
            for asker in all.prefix(shown) {
                rows.append(
                    Page.Row([
                        "– " + texts.name(side.other, asker.learner),
                        question(side.other, asker.learner, asker.place, asker.priority),
                        texts.percent(asker.strength) + (item.isUnrated ? "*" : ""),
                    ]))
            }
            if all.count > shown { rows.append(Page.Row(["– " + texts.others(all.count - shown), "", ""])) }
            if all.isEmpty {
                rows.append(
                    Page.Row(["– " + texts.noAsker(item.demand, unknown: item.unknown), "", ""], tone: .attention))
            }
        }
        page.table(Page.Table(columns(texts.askerColumns, numeric: 2), rows: rows))
        if offers.contains(where: { $0.isUnrated && !$0.askers.isEmpty }) { page.paragraph(texts.unratedStarNote) }
    }

    // MARK: One by one

    private struct Other {
        var share = 0.0
        var covered = 0
        var musts = 0
        var offers = 0
    }

    /// Names of those who neither answer nor ask, at most; of more, the rest is a number.
    private static let shownOthers = 12

    /// What each on the other side answers and asks. Whoever does neither is named below the table, and what is not
    /// known is never a zero.
    private mutating func addEach(_ side: Side, _ who: String) {
        let count = side == .north ? texts.dossier.partners.count : texts.dossier.applicants.count
        var others = [Other](repeating: Other(), count: count)
        var questions = 0
        var musts = 0
        for question in table.questions where question.side == side {
            questions += 1
            if question.priority == .must { musts += 1 }
            for answer in question.answers where answer.counts {
                others[answer.teacher].share += question.share * answer.strength
                guard answer.isCovering else { continue }
                others[answer.teacher].covered += 1
                if question.priority == .must { others[answer.teacher].musts += 1 }
            }
        }
        var offers = 0
        for item in table.offers where item.side == side {
            offers += 1
            var seen: Set<Int> = []
            for asker in item.askers where seen.insert(asker.learner).inserted { others[asker.learner].offers += 1 }
        }
        var isExcluded = [Bool](repeating: false, count: count)
        for pair in table.excluded { isExcluded[side == .north ? pair.partner : pair.applicant] = true }
        var offersUnknown = [Bool](repeating: false, count: count)
        var demandsUnknown = [Bool](repeating: false, count: count)
        for ask in table.asks where ask.side == side.other {
            offersUnknown[ask.municipality] = ask.asks.contains { $0 == .offers || $0 == .offerThemes }
            demandsUnknown[ask.municipality] = ask.asks.contains { $0 == .demands || $0 == .demandThemes }
        }
        var hasRow = [Bool](repeating: false, count: count)
        for (index, other) in others.enumerated() {
            let isOpen = questions > 0 && offersUnknown[index] || offers > 0 && demandsUnknown[index]
            hasRow[index] = other.share > 0 || other.offers > 0 || isOpen && !isExcluded[index]
        }
        let order = others.indices.filter { hasRow[$0] }.sorted {
            let shares = (FitTolerance.percent(others[$0].share), FitTolerance.percent(others[$1].share))
            if shares.0 != shares.1 { return shares.0 > shares.1 }
            return others[$0].offers != others[$1].offers ? others[$0].offers > others[$1].offers : $0 < $1
        }
        let silent = others.indices.filter { !hasRow[$0] && !isExcluded[$0] }.map { texts.name(side.other, $0) }
        guard questions + offers > 0, order.count + silent.count > 0 else { return }
        page.heading(texts.eachHeading(side))
        if !order.isEmpty {
            let unknown = texts.unknownWord
            let titles = texts.eachColumns(side)
            let columns = titles.indices.map { Page.Column(titles[$0], isNumeric: $0 == 1, wraps: $0 == 0) }
            var rows: [Page.Row] = []
            for index in order {
                let other = others[index]
                let isKnown = !offersUnknown[index]
                var cells = [texts.name(side.other, index)]
                cells.append(questions == 0 ? "" : texts.percent(isKnown ? other.share : nil))
                cells.append(questions == 0 ? "" : isKnown ? texts.share(other.covered, of: questions) : unknown)
                cells.append(musts == 0 ? "" : isKnown ? texts.share(other.musts, of: musts) : unknown)
                cells.append(
                    offers == 0 ? "" : demandsUnknown[index] ? unknown : texts.share(other.offers, of: offers))
                rows.append(Page.Row(cells))
            }
            addTable(columns, rows)
            page.paragraph(texts.eachNote(who))
        }
        guard !silent.isEmpty else { return }
        let shown = silent.count == Self.shownOthers + 1 ? silent.count : min(silent.count, Self.shownOthers)
        page.paragraph(texts.neitherAnswersNorAsks(Array(silent.prefix(shown)), more: silent.count - shown))
    }

    /// By reason, with how many pairs it excludes.
    private mutating func addExcluded(_ side: Side, _ index: Int) {
        var counts: [BlockCount] = []
        for pair in table.excluded {
            var met: [PairBlock] = []
            for block in pair.blocks where !met.contains(where: { $0.isSameKind(as: block) }) {
                met.append(block)
                if let known = counts.firstIndex(where: { $0.example.isSameKind(as: block) }) {
                    counts[known].pairs += 1
                } else {
                    counts.append(BlockCount(example: block, pairs: 1))
                }
            }
        }
        guard !counts.isEmpty else { return }
        page.heading(texts.excludedHeading)
        let order = counts.indices.sorted { (-counts[$0].pairs, $0) < (-counts[$1].pairs, $1) }
        page.list(order.map { texts.sentence(texts.reason(counts[$0], for: side, index)) })
        if counts.reduce(0, { $0 + $1.pairs }) > table.excluded.count { page.paragraph(texts.excludedTwice) }
    }
}
