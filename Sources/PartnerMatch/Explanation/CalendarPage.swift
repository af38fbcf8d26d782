extension Dossier {
    /// When the pairs of a plan can visit each other: per track and visit a window, whom it does not suit, elections in
    /// it, and who still has to tell when it is available.
    package func calendarPage(_ plan: Plan, _ calendar: VisitCalendar, language: Language) -> Page {
        let texts = MatchingTexts(self, language)
        var maker = CalendarPageMaker(plan, calendar, texts)
        maker.makePage()
        return texts.texts.typeset(maker.page)
    }
}

/// Puts the page of a calendar together.
private struct CalendarPageMaker {
    let plan: Plan
    let calendar: VisitCalendar
    let texts: MatchingTexts
    var page: Page

    /// At most so many runs of days are told.
    private static let told = 6

    init(_ plan: Plan, _ calendar: VisitCalendar, _ texts: MatchingTexts) {
        self.plan = plan
        self.calendar = calendar
        self.texts = texts
        page = Page(title: texts.calendarTitle)
    }

    mutating func makePage() {
        for notice in texts.dossier.call.notices { page.notice(notice.text(in: texts.language)) }
        guard plan.status != .infeasible else {
            var clash = PlanPageMaker(plan, nil, texts)
            clash.addClash()
            page.blocks += clash.page.blocks
            return
        }
        guard !texts.dossier.call.visits.isEmpty else {
            page.notice(texts.noVisits)
            return
        }
        guard !calendar.groups.isEmpty else {
            page.notice(texts.noPairsToVisit)
            return
        }
        page.paragraph(texts.calendarIntroduction)
        let provisional = plan.pairs.filter { !$0.conditions.isEmpty }
        if !provisional.isEmpty {
            page.notice(texts.provisionalPairs(provisional.map { texts.pair($0.applicant, $0.partner) }))
        }
        page.table(table)
        for group in calendar.groups { add(group) }
        guard !calendar.unknown.isEmpty else { return }
        page.heading(texts.availabilityHeading)
        page.paragraph(texts.availabilityIntroduction)
        page.list(calendar.unknown.map { texts.name($0.side, $0.index) })
    }

    private func name(_ group: VisitCalendar.Group) -> String {
        let isAlone = group.visits.contains { !texts.dossier.call.visits[$0.visit].isTogether }
        guard isAlone, let pair = group.pairs.first else { return texts.track(group.track) }
        return texts.pair(pair.applicant, pair.partner)
    }

    private var table: Page.Table {
        let titles = texts.calendarColumns
        let columns = [
            Page.Column(titles[0], wraps: true), Page.Column(titles[1], wraps: true),
            Page.Column(titles[2], wraps: true),
            Page.Column(titles[3], isNumeric: true),
        ]
        let rows = calendar.groups.flatMap { group in
            group.visits.map { planned -> Page.Row in
                let window = planned.proposed
                return Page.Row(
                    [
                        name(group), texts.visit(planned.visit),
                        window.map { texts.window($0.first, $0.last) } ?? texts.texts.nothing,
                        window.map { "\($0.suited)/\($0.pairs.count)" } ?? texts.texts.nothing,
                    ], tone: window.map { $0.suitsAll ? .good : .attention } ?? .bad)
            }
        }
        return Page.Table(columns, rows: rows)
    }

    private mutating func add(_ group: VisitCalendar.Group) {
        for planned in group.visits {
            page.heading(name(group) + texts.colon + texts.visit(planned.visit))
            page.paragraph(texts.visitRule(planned.visit, track: group.track))
            guard let window = planned.proposed else {
                page.notice(texts.noWindow(planned.visit, from: planned.from))
                continue
            }
            page.paragraph(texts.proposedWindow(window))
            let items = window.pairs.compactMap { texts.unsuited($0) }
            page.list(items)
            for election in window.elections { page.notice(texts.electionInWindow(election)) }
            let runs = planned.suitsAll.prefix(Self.told)
            guard window.suitsAll, !runs.isEmpty else { continue }
            page.paragraph(texts.startsThatSuitAll)
            page.list(runs.map { texts.run($0) })
            let more = planned.suitsAll.count - runs.count
            if more > 0 { page.paragraph(texts.moreRuns(more)) }
        }
    }
}
