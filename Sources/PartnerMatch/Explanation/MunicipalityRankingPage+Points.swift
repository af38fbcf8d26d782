import DecisionKernels

extension RankingStoryWriter {
    /// Criterion by criterion: points, from lowest to highest score, share of the weights, and what it adds.
    func addTotal(to page: inout Page) {
        let row = ranking.points.rows[entry.applicant]
        guard ranking.isScored else { return }
        guard let total = entry.total else {
            addPointsOnly(row, to: &page)
            return
        }
        var table = Page.Table([
            Page.Column(texts.criterionColumn, wraps: true), Page.Column(texts.pointsColumn, isNumeric: true),
            Page.Column(texts.spreadColumn, isNumeric: true), Page.Column(texts.weightColumn, isNumeric: true),
            Page.Column(texts.contributionColumn, isNumeric: true),
        ])
        for part in total.contributions {
            let cell = ranking.points.column(of: part.criterion).map { row.cells[$0] }
            table.rows.append(
                Page.Row(
                    [
                        names.label(part.criterion), points(cell, part.criterion), spread(cell),
                        texts.percent(ofHundred: part.share), texts.number.text(part.amount),
                    ], tone: part.isUnknown ? .attention : .plain))
        }
        for bonus in total.bonuses {
            table.rows.append(
                Page.Row(
                    [
                        texts.bonus(names.label(bonus.criterion)), texts.truth(bonus.holds), "", "",
                        texts.number.text(bonus.amount),
                    ], tone: bonus.holds == .unknown ? .attention : .plain))
        }
        table.rows.append(Page.Row([texts.totalColumn, "", "", "", texts.number.text(total.total)]))
        page.heading(texts.totalHeading)
        page.table(table)
        if !isShownExactly(total) { page.paragraph(texts.shownRounded) }
    }

    private func addPointsOnly(_ row: PointsTable.Row, to page: inout Page) {
        var table = Page.Table([
            Page.Column(texts.criterionColumn, wraps: true), Page.Column(texts.pointsColumn, isNumeric: true),
            Page.Column(texts.spreadColumn, isNumeric: true),
        ])
        for (column, criterion) in ranking.points.criteria.enumerated() {
            let cell = row.cells[column]
            table.rows.append(Page.Row([names.label(criterion), points(cell, criterion), spread(cell)]))
        }
        page.heading(texts.pointsHeading)
        page.table(table)
    }

    /// `4,33/5`: points out of the highest of the scale.
    private func points(_ cell: PointsTable.Cell?, _ criterion: Int) -> String {
        guard let points = cell?.points else { return texts.nothing }
        let text = texts.number.text(points)
        guard case .scored(let scored) = dossier.call.criteria[criterion].kind, let scale = scored.scale else {
            return text
        }
        return text + "/" + texts.number.text(scale.maximum)
    }

    private func spread(_ cell: PointsTable.Cell?) -> String {
        guard let lowest = cell?.lowest, let highest = cell?.highest else { return texts.nothing }
        return texts.number.text(Interval(low: lowest, high: highest))
    }

    private func isShownExactly(_ total: Total) -> Bool {
        let parts = [total.total] + total.contributions.map { $0.amount } + total.bonuses.map { $0.amount }
        return parts.allSatisfy { $0.low.isExact(places: 2) && $0.high.isExact(places: 2) }
    }

    func addThresholds(to page: inout Page) {
        guard !entry.thresholds.isEmpty else { return }
        page.heading(texts.thresholdsHeading)
        page.list(entry.thresholds.map { texts.threshold(names.threshold($0), met: $0.met) })
    }

    /// How close to the line, and what would have changed the decision.
    func addLine(to page: inout Page) {
        var items = [place()]
        if let line = entry.line {
            let other = names.name(line.against)
            let points = texts.points(line.distance.absolute)
            switch line.distance.signum {
            case 0: items.append(texts.level(name, with: other))
            case 1:
                let moves = takesMoves(entry, seatFor: line.against)
                items.append(texts.ahead(name, of: other, by: points, rearranged: moves))
            default:
                let holder = ranking.entry(of: line.against)
                let moves = takesMoves(holder, seatFor: entry.applicant)
                items.append(
                    texts.behind(
                        name, of: other, hasSeat: holder.decision == .selected, by: points, rearranged: moves))
            }
            let totals = [entry.total, ranking.entry(of: line.against).total]
            if totals.contains(where: { $0?.total.isExact == false }) { items.append(texts.comparedAtBest) }
        }
        let quotaLine = quotaLine()
        if !quotaLine.isEmpty { items.append(quotaLine) }
        if let change = entry.smallestChange {
            items.append(
                texts.change(
                    criterion: names.criterion(change.criterion), from: texts.number.text(change.from),
                    to: texts.points(change.to), gains: change.gains))
        }
        items.append(overallChange())
        items.removeAll { $0.isEmpty }
        guard !items.isEmpty else { return }
        page.heading(texts.lineHeading)
        page.list(items)
    }

    /// The place in the ranking, where the first sentence does not tell it.
    private func place() -> String {
        switch entry.decision {
        case .selected, .reserve, .notSelected:
            if entry.override?.isApplied != true { return "" }
        case .tiedAtTheLine, .belowThreshold, .ineligible, .pending, .incomplete, .open: break
        }
        guard entry.rank != nil else { return "" }
        return texts.place(names.rank(entry), total: names.total(entry))
    }

    /// The smallest change over all criteria together; empty where nobody looked for it.
    private func overallChange() -> String {
        guard let overall else { return "" }
        let change: OverallChange.Change
        switch overall {
        case .none(let reason): return texts.noChange(reason)
        case .change(let found): change = found
        }
        if change.points.count == 1, let single = entry.smallestChange, let same = change.points.first,
            single.criterion == same.criterion, single.to == same.to
        {
            return change.isProven ? texts.noSmallerOverall : ""
        }
        return texts.overallChange(
            change.points.map { part in
                texts.changed(
                    criterion: names.criterion(part.criterion), from: texts.number.text(part.from),
                    to: texts.points(part.to))
            }, gains: change.gains, isProven: change.isProven)
    }

    /// Whether somebody else can have this seat only if others change tracks, because it did not apply for that one.
    private func takesMoves(_ holder: RankingEntry, seatFor other: Int) -> Bool {
        guard let wanted = dossier.applicants[other].tracks else { return false }
        if let track = holder.track { return !wanted.contains(track) }
        guard let tracks = dossier.applicants[holder.applicant].tracks else { return false }
        return !tracks.contains { wanted.contains($0) }
    }

    /// Why the track of the seat is not the first choice; empty where it is.
    func choice() -> String {
        guard entry.decision == .selected, !entry.trackByIdOrder, let track = entry.track,
            let tracks = dossier.applicants[entry.applicant].tracks, let place = tracks.firstIndex(of: track), place > 0
        else { return "" }
        let preferred = tracks[..<place]
        var holders = preferred.flatMap { track in
            ranking.outcome.lists[track].selected + ranking.outcome.lists[track].kept
        }
        // The other seats wait for those tied at the line.
        if holders.count < preferred.reduce(0, { $0 + dossier.call.tracks[$1].seats }) {
            holders += ranking.outcome.ties.flatMap { $0.between }
        }
        guard !holders.isEmpty else { return "" }
        return texts.notFirstChoice(
            track: names.track(track), choice: place + 1, preferred: texts.and(preferred.map { names.track($0) }),
            isPlural: preferred.count > 1, reason: reason(holders))
    }

    /// Who has the seats that this one would have liked better.
    private func reason(_ holders: [Int]) -> Texts.PreferredSeats {
        let all = holders.map { ranking.entry(of: $0) }
        guard let own = entry.rank, !(all + [entry]).contains(where: { $0.override?.isApplied == true }) else {
            return .others
        }
        let isFinal =
            own.isExact
            && all.allSatisfy { holder in
                holder.rank?.isExact == true && (holder.decision == .selected || holder.decision == .tiedAtTheLine)
            }
        guard isFinal else { return .others }
        let isBehindAll = all.allSatisfy { holder in holder.rank.map { $0.worst < own.best } ?? false }
        return isBehindAll ? .betterRanked : .shared
    }

    /// Without weights: which ranks are possible, and who is ahead or behind whatever they are.
    func addPossibleRanks(to page: inout Page) {
        guard ranking.isScored, let dominance = entry.dominance else { return }
        var items = [texts.possibleRank(names.places(dominance.places))]
        if !dominance.over.isEmpty { items.append(texts.alwaysAhead(of: names.names(dominance.over))) }
        if !dominance.under.isEmpty { items.append(texts.alwaysBehind(names.names(dominance.under))) }
        page.heading(texts.possibleRankColumn)
        page.list(items)
    }

    /// What the call says a file should show on every criterion below the end of its scale, lowest points first.
    func addStrongerFile(to page: inout Page) {
        let points = ranking.points.rows[entry.applicant].cells.map { $0.points }
        let items = names.betterFile(dossier.betterFile(zip(ranking.points.criteria, points)))
        guard !items.isEmpty else { return }
        page.heading(texts.strongerFileHeading)
        page.list(items)
    }
}
