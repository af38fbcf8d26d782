import DecisionKernels

extension Dossier {
    /// A study of the weights as an analyst reads it: the sentences that matter, how far each weight can move, the
    /// points at which somebody crosses the line or another is first.
    package func weightPage(_ study: WeightStudy, language: Language) -> Page {
        var writer = WeightPageWriter(names: RankingNames(self, study.field?.ranking ?? ranking(), language), study)
        writer.makePage()
        return writer.names.texts.typeset(writer.page)
    }
}

/// Puts the page together; a section without content leaves no trace.
struct WeightPageWriter {
    let names: RankingNames
    let study: WeightStudy
    var page: Page

    var texts: Texts { names.texts }

    init(names: RankingNames, _ study: WeightStudy) {
        self.names = names
        self.study = study
        page = Page(title: names.texts.weightsTitle(names.words(names.dossier.call.title) ?? names.dossier.call.id))
    }

    mutating func makePage() {
        for notice in names.dossier.call.notices { page.notice(notice.text(in: names.language)) }
        switch study.status {
        case .notRanked:
            page.notice(names.ranking.status == .weightsNotSet ? texts.weightsNotSet : texts.nothingToWeigh)
            return
        case .infeasible:
            page.notice(texts.conditionsClash)
            page.list(study.clash.map { study.question.conditions.text(of: $0) })
            page.paragraph(texts.conditionsClashAdvice)
            return
        case .studied: break
        }
        guard let field = study.field, let seats = study.seats else { return }
        addConditions()
        addSentences(field, seats)
        if let verdicts = study.verdicts { addCertain(field, verdicts) }
        addShares(field)
        addSampled()
        addPoints(field)
        if let scores = study.scores, seats.isDecided { addScoreChanges(scores) }
        addFoundations(field)
    }

    // MARK: Names

    func name(_ candidate: Int) -> String {
        study.field.map { names.name($0.candidates[candidate]) } ?? ""
    }

    func names(_ candidates: [Int]) -> String { texts.and(candidates.map { name($0) }) }

    func criterion(_ index: Int) -> String {
        study.field.map { names.criterion($0.criteria[index]) } ?? ""
    }

    func label(_ index: Int) -> String { study.field.map { names.label($0.criteria[index]) } ?? "" }

    func percent(_ share: Rational) -> String { texts.sharePercent(share) }

    // MARK: Sections

    private mutating func addConditions() {
        let conditions = study.question.conditions
        guard !conditions.constraints.isEmpty else { return }
        page.paragraph(
            texts.conditionsAre(conditions.constraints.indices.map { texts.quote(conditions.text(of: $0)) }))
        if !study.isTodayAdmissible { page.notice(texts.todayNotAdmissible) }
        if !study.redundant.isEmpty {
            page.paragraph(texts.redundantConditions(study.redundant.map { texts.quote(conditions.text(of: $0)) }))
        }
    }

    private mutating func addSentences(_ field: WeightField, _ seats: WeightSeats) {
        if !seats.isDecided {
            page.notice(texts.weightsUndecided)
            return
        }
        if let verdicts = study.verdicts { page.list(certainSentences(verdicts)) }
        page.paragraph(texts.selectedToday(seats.selected.map { name($0) }))
        let tied = seats.memberships.indices.filter { seats.memberships[$0] == .inSome }
        if !tied.isEmpty { page.paragraph(texts.tiedToday(names(tied))) }
        let sentences = nearestEvents().map { sentence($0.event, $0.line) }
        page.list((sentences.isEmpty ? [texts.noShareMoves] : sentences) + [nearestSentence(field, seats)])
        if let found = study.sampled?.acceptability {
            // Without drawn points, who always or never has a seat is known exactly.
            page.list(SampledWeightsParts(names: names).sentences(found, isAll: found.drawsScores))
        }
    }

    /// The first event in each direction of every criterion that changes the selection, those nearest first; at most
    /// three.
    private func nearestEvents() -> [(line: WeightLine, event: WeightEvent)] {
        var found: [(distance: Rational, line: WeightLine, event: WeightEvent)] = []
        for line in study.lines where line.isDefined {
            for end in [line.selection.low, line.selection.high] {
                guard
                    let event = line.events.first(where: {
                        $0.at == end && $0.changesSelection && !($0.enters.isEmpty && $0.leaves.isEmpty)
                    })
                else { continue }
                if found.contains(where: { $0.line.criterion == line.criterion && $0.event.at == event.at }) {
                    continue
                }
                found.append(((event.at - line.weight).absolute, line, event))
            }
        }
        return found.sorted { ($0.distance, $0.line.criterion) < ($1.distance, $1.line.criterion) }.prefix(3)
            .map { ($0.line, $0.event) }
    }

    private func sentence(_ event: WeightEvent, _ line: WeightLine) -> String {
        let isAbove = event.at >= line.weight
        return texts.selectionChanges(
            criterion(line.criterion), at: percent(event.at), today: percent(line.weight), isAbove: isAbove,
            enters: (isAbove ? event.enters : event.leaves).map { name($0) },
            leaves: (isAbove ? event.leaves : event.enters).map { name($0) })
    }

    private mutating func addShares(_ field: WeightField) {
        page.heading(texts.sharesHeading)
        page.paragraph(texts.sharesNote(texts.plotMarks))
        if !study.question.conditions.constraints.isEmpty { page.paragraph(texts.sharesWithoutConditions) }
        page.table(
            Page.Table(
                texts.shareColumns.enumerated().map { index, title in
                    Page.Column(title, isNumeric: index == 1 || index == 2, wraps: index == 0)
                },
                rows: study.lines.map { line in
                    guard line.isDefined else {
                        return Page.Row([label(line.criterion), percent(line.weight), texts.nothing, texts.nothing])
                    }
                    return Page.Row([
                        label(line.criterion), percent(line.weight),
                        texts.shareInterval(line.selection.low, line.selection.high),
                        RangePlot(line.selection, today: line.weight).text,
                    ])
                }))
        if study.lines.contains(where: { !$0.isDefined }) { page.paragraph(texts.noProportions) }
    }

    private mutating func addSampled() {
        guard let sampled = study.sampled else { return }
        let parts = SampledWeightsParts(names: names)
        if let found = sampled.acceptability {
            parts.add(found, isConditional: !study.question.conditions.constraints.isEmpty, to: &page)
        }
        if !sampled.componentClash.isEmpty {
            page.heading(texts.pairsUnderTestHeading)
            page.notice(texts.conditionsClash)
            page.list(sampled.componentClash.map { study.question.componentConditions.text(of: $0) })
        }
        if let pairs = sampled.pairs { parts.add(pairs, to: &page) }
    }

    private mutating func addPoints(_ field: WeightField) {
        let lines = study.lines.filter { !$0.events.isEmpty }
        guard !lines.isEmpty else { return }
        page.heading(texts.pointsHeading(isAll: study.question.showsAll))
        page.table(
            Page.Table(
                [
                    Page.Column(texts.pointColumns[0], wraps: true),
                    Page.Column(texts.pointColumns[1], isNumeric: true),
                    Page.Column(texts.pointColumns[2], wraps: true),
                ],
                rows: lines.flatMap { line in
                    line.events.map { event in
                        Page.Row([label(line.criterion), percent(event.at), story(event)])
                    }
                }))
        let count = study.lines.reduce(0) { $0 + $1.eventCount }
        let shown = study.lines.reduce(0) { $0 + $1.events.count }
        if shown < count { page.paragraph(texts.morePoints(shown: shown, of: count)) }
    }

    private func story(_ event: WeightEvent) -> String {
        var parts: [String] = []
        switch event.kind {
        case .pair(let rises, let falls): parts.append(texts.swap(name(rises), name(falls)))
        case .minimumTotal(let who, let reaches): parts.append(texts.minimumCrossed(name(who), reaches: reaches))
        case .quota(let starts, let stops):
            parts.append(
                texts.quotaBinds(
                    starts: texts.and(starts.map { names.quota($0) }), stops: texts.and(stops.map { names.quota($0) })))
        }
        if event.changesLeader { parts.append(texts.newLeader) }
        if !event.enters.isEmpty { parts.append(texts.comesIn(names(event.enters))) }
        if !event.leaves.isEmpty { parts.append(texts.goesOut(names(event.leaves))) }
        return texts.series(parts)
    }

    private mutating func addFoundations(_ field: WeightField) {
        page.heading(texts.weightsFoundationHeading)
        var items = [texts.weightsFixed]
        if !field.open.isEmpty { items.append(texts.openAtBest(names.names(field.open))) }
        if study.question.leavesOutOpen { items.append(texts.openLeftOut) }
        let forced = field.candidates.indices.filter { field.isForced[$0] }
        if !forced.isEmpty { items.append(texts.forcedWhateverWeights(names(forced))) }
        let others = names.dossier.applicants.indices.filter { !field.candidates.contains($0) }
        if !others.isEmpty { items.append(texts.notStudied(names.names(others))) }
        page.list(items)
    }
}
