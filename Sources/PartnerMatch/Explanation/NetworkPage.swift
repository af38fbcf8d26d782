extension Dossier {
    /// What the pairs of a plan can do together: who gives more in each, few meetings that reach them all, the
    /// questions they share, who passes on to whom, the goals they serve, and what is not known yet.
    package func networkPage(_ plan: Plan, _ network: Network, language: Language) -> Page {
        let texts = MatchingTexts(self, language)
        var maker = NetworkPageMaker(plan, network, texts)
        maker.makePage()
        return texts.texts.typeset(maker.page)
    }
}

/// Puts the page of a network together, from what is to be done to what is not known.
struct NetworkPageMaker: Sendable {
    private let plan: Plan
    private let network: Network
    private let texts: MatchingTexts
    private(set) var page: Page

    /// At most so many further themes, and so many names for a hub.
    private static let shownThemes = 8
    private static let shownNames = 6

    init(_ plan: Plan, _ network: Network, _ texts: MatchingTexts) {
        self.plan = plan
        self.network = network
        self.texts = texts
        page = Page(title: texts.networkTitle)
    }

    mutating func makePage() {
        for notice in texts.dossier.call.notices { page.notice(notice.text(in: texts.language)) }
        guard !plan.pairs.isEmpty else {
            page.notice(texts.noNetwork)
            return
        }
        page.paragraph(texts.networkIntroduction(plan.pairs.count))
        let provisional = plan.pairs.filter { !$0.conditions.isEmpty }
        if !provisional.isEmpty {
            page.notice(texts.provisionalPairs(provisional.map { texts.pair($0.applicant, $0.partner) }))
        }
        addMeetings()
        addShared()
        addBalance()
        addHubs()
        addGoals()
        addUnknown()
    }

    private func name(_ member: NetworkMember) -> String { texts.name(member.side, member.municipality) }
    private func pair(_ index: Int) -> String { texts.pair(plan.pairs[index].applicant, plan.pairs[index].partner) }

    private var areAllDemandsKnown: Bool {
        !network.unknown.contains { $0.asks.contains(.demands) || $0.asks.contains(.demandThemes) }
    }

    private var areAllOffersKnown: Bool {
        !network.unknown.contains { $0.asks.contains(.offers) || $0.asks.contains(.offerThemes) }
    }

    // MARK: Meetings

    private mutating func addMeetings() {
        page.heading(texts.meetingHeading)
        guard !network.meetings.isEmpty else {
            page.paragraph(texts.noMeetings)
            return
        }
        page.paragraph(
            texts.fewestMeetings(
                network.fewest.count, pairs: plan.pairs.count - network.unconnected.count, of: plan.pairs.count,
                isProven: network.isFewestProven))
        let fewest = network.fewest.map { network.meetings[$0] }
        page.table(table(fewest))
        if !network.unconnected.isEmpty { page.paragraph(texts.unconnected(network.unconnected.map { pair($0) })) }
        let others = network.meetings.indices.filter { !network.fewest.contains($0) }.map { network.meetings[$0] }
        let shown = Array(others.prefix(Self.shownThemes))
        if !shown.isEmpty { page.paragraph(texts.otherThemes) }
        page.table(table(shown))
        if others.count > shown.count { page.paragraph(texts.moreThemes(others.count - shown.count)) }
        let hasStars = (fewest + shown).contains { $0.experts.contains { $0.isUnrated } }
        page.paragraph(texts.meetingNote(threshold: network.threshold, hasStars: hasStars))
    }

    private func table(_ meetings: [ThemeMeeting]) -> Page.Table {
        let titles = texts.meetingColumns
        let columns = [
            Page.Column(titles[0], wraps: true), Page.Column(titles[1]), Page.Column(titles[2], wraps: true),
            Page.Column(titles[3], wraps: true),
        ]
        let rows = meetings.map { meeting in
            Page.Row([
                texts.theme(meeting.theme), texts.circle(meeting.circle),
                texts.listed(meeting.askers.map { name($0.member) }),
                meeting.experts.isEmpty
                    ? texts.noExpert(isAllKnown: areAllOffersKnown)
                    : texts.listed(meeting.experts.map { texts.expert($0) }),
            ])
        }
        return Page.Table(columns, rows: rows)
    }

    // MARK: Shared questions and balance

    private mutating func addShared() {
        page.heading(texts.sharedHeading)
        guard !network.shared.isEmpty else {
            page.paragraph(texts.noShared(isAllKnown: areAllDemandsKnown))
            return
        }
        page.list(groups(network.shared).map { texts.sentence(texts.sharedQuestions($0)) })
    }

    /// What the same two share, together.
    private func groups(_ questions: [SharedQuestion]) -> [[SharedQuestion]] {
        var groups: [[SharedQuestion]] = []
        for question in questions {
            if let last = groups.last?.first, last.first == question.first, last.second == question.second {
                groups[groups.count - 1].append(question)
            } else {
                groups.append([question])
            }
        }
        return groups
    }

    private mutating func addBalance() {
        page.heading(texts.balanceHeading)
        let titles = texts.balanceColumns
        let columns = [
            Page.Column(titles[0], wraps: true), Page.Column(titles[1], isNumeric: true),
            Page.Column(titles[2], wraps: true), Page.Column(titles[3], isNumeric: true),
            Page.Column(titles[4], wraps: true),
        ]
        let rows = zip(plan.pairs, network.balances).map { pair, gap in
            Page.Row(
                [
                    texts.name(.north, pair.applicant), learned(pair.fit?.north),
                    texts.name(.south, pair.partner), learned(pair.fit?.south),
                    texts.balance(gap, applicant: pair.applicant, partner: pair.partner),
                ], tone: gap == nil ? .quiet : .plain)
        }
        page.table(Page.Table(columns, rows: rows))
        let isOpen = plan.pairs.contains { pair in
            Side.allCases.contains { side in pair.fit.map { hasRange($0.learned(by: side)) } ?? false }
        }
        page.paragraph(texts.balanceNote(hasStars: isOpen))
    }

    private func hasRange(_ fit: DirectionalFit) -> Bool { FitTolerance.isAbove(fit.value, fit.low) }

    private func learned(_ fit: DirectionalFit?) -> String {
        texts.percent(fit?.value) + (fit.map { hasRange($0) } ?? false ? "*" : "")
    }

    // MARK: Hubs

    private mutating func addHubs() {
        page.heading(texts.hubHeading)
        page.paragraph(texts.hubIntroduction)
        var items = network.hubs.map { text(of: $0) }
        if items.isEmpty, network.askAboutHub.isEmpty { items.append(texts.nobodyWilling) }
        if !network.askAboutHub.isEmpty { items.append(texts.askAboutHub(network.askAboutHub.map { name($0) })) }
        if !network.otherHubs.isEmpty { items.append(texts.otherHubs(network.otherHubs.map { name($0) })) }
        if !network.hubs.isEmpty, !network.unknownOutside.isEmpty {
            items.append(texts.hubUnknown(network.unknownOutside.map { name($0) }))
        }
        page.list(items)
    }

    private func text(of hub: KnowledgeHub) -> String {
        var parts: [String] = []
        let own = name(hub.member)
        if !hub.learners.isEmpty {
            let shown = hub.learners.prefix(Self.shownNames)
            parts.append(
                texts.hubOffers(
                    own, shown.map { texts.hubLearner(name($0.member), questions: $0.answers.count) },
                    more: hub.learners.count - shown.count))
        }
        if !hub.fellows.isEmpty {
            let shown = hub.fellows.prefix(Self.shownNames)
            parts.append(
                texts.hubLearns(own, shown.map { name($0.second) }, more: hub.fellows.count - shown.count))
        }
        if parts.isEmpty {
            parts.append(
                texts.hubWithoutGroup(own, isAllKnown: areAllDemandsKnown && network.unknownOutside.isEmpty))
        }
        return parts.joined(separator: " ")
    }

    // MARK: Goals, and what is unknown

    private mutating func addGoals() {
        guard !network.goals.isEmpty else { return }
        page.heading(texts.goalHeading)
        let titles = texts.goalColumns
        let columns = [
            Page.Column(titles[0], wraps: true), Page.Column(titles[1], isNumeric: true),
            Page.Column(titles[2], isNumeric: true), Page.Column(titles[3], isNumeric: true),
        ]
        let rows = network.goals.map { goal in
            Page.Row([
                texts.texts.namedGoal(goal.goal), "\(goal.north.count)", "\(goal.south.count)", "\(goal.pairs.count)",
            ])
        }
        page.table(Page.Table(columns, rows: rows))
        page.paragraph(texts.goalNote)
    }

    private mutating func addUnknown() {
        var items = texts.asks(network.unknown)
        var members: [NetworkMember] = []
        for entry in network.untagged where !members.contains(entry.member) { members.append(entry.member) }
        for member in members {
            let places = network.untagged.filter { $0.member == member }.map { $0.place }
            items.append(
                texts.untaggedInNetwork(
                    name(member), places.map { texts.question(member.side, member.municipality, $0) }))
        }
        guard !items.isEmpty else { return }
        page.heading(texts.networkUnknownHeading)
        page.list(items)
    }
}
