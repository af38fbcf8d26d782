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
        for question in questions {
            let tone: Page.Tone = question.standing == .covered ? .good : .attention
            rows.append(Page.Row([self.question(question), "", ""], tone: tone))
            let counted = question.counted
            let good = counted.filter { $0.isCovering }
            // Where nobody covers it, the nearest three.
            let all = good.isEmpty ? Array(counted.prefix(Self.shownNames)) : good
            let shown = all.count == Self.shownAnswers + 1 ? all.count : min(all.count, Self.shownAnswers)
            for answer in all.prefix(shown) {
                rows.append(
                    Page.Row([
                        "– " + texts.name(side.other, answer.teacher),
                        offer(side.other, answer.teacher, answer.offer), texts.percent(answer.strength),
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
                        texts.percent(asker.strength),
                    ]))
            }
            if all.count > shown { rows.append(Page.Row(["– " + texts.others(all.count - shown), "", ""])) }
            if all.isEmpty {
                rows.append(
                    Page.Row(["– " + texts.noAsker(item.demand, unknown: item.unknown), "", ""], tone: .attention))
            }
        }
        page.table(Page.Table(columns(texts.askerColumns, numeric: 2), rows: rows))
    }

    // MARK: One by one

    private struct Other {
        var share = 0.0
        var covered = 0
        var musts = 0
        var offers = 0
    }

    /// What each on the other side answers and asks; whoever does neither is left out.
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
        let order = others.indices.filter { others[$0].share > 0 || others[$0].offers > 0 }.sorted {
            let shares = (FitTolerance.percent(others[$0].share), FitTolerance.percent(others[$1].share))
            if shares.0 != shares.1 { return shares.0 > shares.1 }
            return others[$0].offers != others[$1].offers ? others[$0].offers > others[$1].offers : $0 < $1
        }
        guard !order.isEmpty else { return }
        page.heading(texts.eachHeading(side))
        let titles = texts.eachColumns(side)
        addTable(
            titles.indices.map { Page.Column(titles[$0], isNumeric: $0 == 1, wraps: $0 == 0) },
            order.map { index in
                let other = others[index]
                return Page.Row([
                    texts.name(side.other, index), questions == 0 ? "" : texts.percent(other.share),
                    questions == 0 ? "" : texts.share(other.covered, of: questions),
                    musts == 0 ? "" : texts.share(other.musts, of: musts),
                    offers == 0 ? "" : texts.share(other.offers, of: offers),
                ])
            })
        page.paragraph(texts.eachNote(who))
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
    }
}
