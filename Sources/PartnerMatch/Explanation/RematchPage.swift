extension Dossier {
    /// A plan after withdrawals as people read it: who leaves, what is kept, lost and new, who is left without a
    /// partner, what giving up more would bring, and what to tell whom.
    package func rematchPage(_ rematch: Rematch, language: Language) -> Page {
        var maker = RematchPageMaker(rematch, self, language)
        maker.makePage()
        return maker.texts.texts.typeset(maker.page)
    }
}

/// Puts the page together.
private struct RematchPageMaker {
    let rematch: Rematch
    /// As it was given: with the seats of tracks that drop out.
    let before: Dossier
    let texts: MatchingTexts
    var page: Page

    init(_ rematch: Rematch, _ before: Dossier, _ language: Language) {
        self.rematch = rematch
        self.before = before
        texts = MatchingTexts(rematch.dossier, language)
        page = Page(title: texts.rematchTitle)
    }

    mutating func makePage() {
        for notice in before.call.notices { page.notice(notice.text(in: texts.language)) }
        addLeavers()
        guard rematch.plan.status != .infeasible else {
            var clash = PlanPageMaker(rematch.plan, rematch.ranking, texts)
            clash.addClash()
            page.blocks += clash.page.blocks
            return
        }
        addPairs()
        addLost()
        addNew()
        addLeft()
        addFrontier()
        addMessages()
        addSignOffs()
    }

    private mutating func addLeavers() {
        page.heading(texts.leaversHeading)
        var items = rematch.leavers.map { texts.leaver($0) }.filter { !$0.isEmpty }
        for track in rematch.droppedTracks {
            let partners = rematch.leavers.filter { leaver in
                guard case .countryDropped = leaver.cause else { return false }
                return !leaver.partners.isEmpty && rematch.plan.table.trackOfPartner[leaver.member.index] == track
            }
            items.append(
                texts.droppedTrack(
                    track, seats: before.call.tracks[track].seats, partners: partners.map { $0.member.index }))
        }
        if items.isEmpty { page.paragraph(texts.nobodyLeaves) }
        page.list(items + rematch.lapsedPairs.map { texts.lapsed(before.decisions.fixedPairs[$0]) })
    }

    // MARK: Pairs

    private mutating func addPairs() {
        page.heading(texts.planName)
        if !rematch.oldClash.isEmpty { page.notice(texts.noOldPlan) }
        page.paragraph(texts.rematchSummary(rematch))
        if !rematch.givenUpQuotas.isEmpty {
            page.notice(texts.quotasGivenUp(rematch.givenUpQuotas))
            page.list(
                rematch.plan.quotas.filter { rematch.givenUpQuotas.contains($0.quota) }.map { texts.quotaNotKept($0) })
        }
        let titles = texts.rematchColumns
        let columns = [
            Page.Column(titles[0], wraps: true), Page.Column(titles[1], wraps: true),
            Page.Column(titles[2], wraps: true), Page.Column(titles[3], isNumeric: true), Page.Column(titles[4]),
        ]
        let rows = rematch.plan.pairs.map { pair in
            let isNew = rematch.new.contains(RematchPair(pair.applicant, pair.partner))
            return Page.Row(
                [
                    texts.name(.north, pair.applicant), texts.name(.south, pair.partner), texts.track(pair.track),
                    texts.tableScore(pair.score), texts.pairState(isNew: isNew),
                ], tone: isNew ? .good : .plain)
        }
        page.table(Page.Table(columns, rows: rows))
        page.list(
            rematch.keptDespite.map { texts.keptDespite($0.pair, $0.blocks) }
                + rematch.keptOutsideRanking.map { texts.keptOutsideRanking($0) })
    }

    private mutating func addLost() {
        guard !rematch.lost.isEmpty else { return }
        page.heading(texts.lostHeading)
        page.list(rematch.lost.map { texts.lost($0) })
    }

    private mutating func addNew() {
        guard !rematch.new.isEmpty else { return }
        page.heading(texts.newHeading)
        page.list(
            rematch.new.compactMap { rematch.planned($0) }.map { pair in
                let story = PairStory(texts, applicant: pair.applicant, partner: pair.partner, detail: pair.detail)
                return texts.pair(pair.applicant, pair.partner) + texts.colon
                    + Side.allCases.map { story.learning($0, limit: 1) }.joined(separator: " ")
            })
        if !rematch.incoming.isEmpty {
            page.paragraph(texts.comeIn(rematch.incoming, isJoint: rematch.plan.joint != nil))
        }
        for partner in rematch.reservePartners { page.notice(texts.comesFromReserve(partner)) }
    }

    /// Conditions, and who has nobody.
    private mutating func addLeft() {
        // Ties are told by making the plan once more, with the pairs that are kept.
        var maker = PlanPageMaker(
            rematch.plan, rematch.ranking, MatchingTexts(rematch.dossierOfPlan, texts.language))
        maker.addConditions()
        let texts = maker.texts
        let unmatched = texts.unmatched(
            rematch.plan.unmatchedApplicants, side: .north, standing: { maker.ties.standing($0) ?? tieWithKept($0) })
        let alone = rematch.stranded.map { texts.stranded($0) } + unmatched
        if !alone.isEmpty {
            maker.page.heading(texts.unmatchedApplicantsHeading)
            maker.page.list(alone)
        }
        if !rematch.plan.unmatchedPartners.isEmpty {
            maker.page.heading(texts.unmatchedPartnersHeading)
            maker.page.list(texts.unmatched(rematch.plan.unmatchedPartners, side: .south))
        }
        maker.addAsks()
        page.blocks += maker.page.blocks
    }

    /// Equals of an applicant without a partner that keep theirs: no settled order, so it is said.
    private func tieWithKept(_ applicant: Int) -> String? {
        let keep = Set(rematch.kept.map { $0.applicant })
        let equals = rematch.ranking.entry(of: applicant).tiedWith.filter { keep.contains($0) }
        return equals.isEmpty ? nil : texts.tied(withKept: equals.map { texts.name(.north, $0) })
    }

    // MARK: Giving up more

    private mutating func addFrontier() {
        guard let frontier = rematch.frontier, let first = frontier.steps.first else { return }
        page.heading(texts.frontierHeading)
        if frontier.steps.count == 1 {
            page.paragraph(texts.nothingToWin)
        } else {
            page.paragraph(texts.frontierNote)
            if let joint = rematch.plan.joint { page.notice(texts.jointStandsForTotal(joint.weighing)) }
            if !rematch.plan.objective.isByTotal { page.paragraph(texts.stepsByTotal(rematch.plan)) }
            let titles = texts.frontierColumns
            page.table(
                Page.Table(
                    titles.map { Page.Column($0, isNumeric: true) },
                    rows: frontier.steps.map { step in
                        Page.Row([
                            "\(step.givenUp.count)", "\(step.pairs.count)", texts.numbers.score(step.total),
                            difference(step.total - first.total),
                        ])
                    }))
            page.list(
                frontier.steps.dropFirst().map { step in
                    texts.step(step, new: step.pairs.filter { !first.pairs.contains($0) })
                })
        }
        for step in frontier.steps where step.gap > 0 {
            page.notice(texts.mayBeBetter(step.givenUp.count, step.gap))
        }
        if !frontier.unproved.isEmpty { page.notice(texts.unproved(frontier.unproved)) }
    }

    /// With a sign: `+12,3`, `−3,0`.
    private func difference(_ millionths: Int64) -> String {
        let sign = millionths > 0 ? "+" : millionths < 0 ? "−" : ""
        return sign + texts.numbers.score(millionths < 0 ? -millionths : millionths)
    }

    // MARK: What to do

    private mutating func addMessages() {
        let messages = rematch.messages
        let unchanged = rematch.unchanged
        guard !messages.isEmpty || !unchanged.isEmpty else { return }
        page.heading(texts.messagesHeading)
        if !messages.isEmpty { page.paragraph(texts.messagesNote) }
        let uncertain = rematch.plan.pairs.filter { pair in
            rematch.new.contains(RematchPair(pair.applicant, pair.partner)) && pair.isUnsettled
        }
        if !uncertain.isEmpty {
            page.notice(texts.holdMessages(uncertain.map { texts.pair($0.applicant, $0.partner) }))
        }
        if !unchanged.isEmpty { page.paragraph(texts.nothingChangesFor(unchanged)) }
        for message in messages {
            page.heading(texts.name(message.member.side, message.member.index))
            page.list(rematch.sentences(message, otherwise: texts.language))
        }
    }

    private mutating func addSignOffs() {
        let tracks = before.call.tracks.indices.filter { track in
            !rematch.droppedTracks.contains(track)
                && (rematch.lost.map { $0.pair } + rematch.new).contains { rematch.track(of: $0) == track }
        }
        let dropped = rematch.droppedTracks.filter { before.call.tracks[$0].umbrella != nil }
        guard !tracks.isEmpty || !dropped.isEmpty else { return }
        page.heading(texts.signOffHeading)
        page.list(
            dropped.map { texts.tellDropped($0, partners: rematch.partnersTold(of: $0)) }
                + tracks.map { texts.askSignOff($0) })
    }
}

extension PlannedPair {
    /// Whether the applicant's seat waits for an answer, points, the steering group or a lot.
    package var isUnsettled: Bool {
        conditions.contains { condition in
            switch condition {
            case .pending, .incomplete, .tiedAtTheLine, .notRanked: true
            default: false
            }
        }
    }
}

extension Rematch {
    /// The partners of a dropped track whose umbrella association tells them so, in id order: all that took part.
    package func partnersTold(of track: Int) -> [Int] {
        leavers.filter { leaver in
            guard case .countryDropped = leaver.cause else { return false }
            return plan.table.trackOfPartner[leaver.member.index] == track
        }.map { $0.member.index }.sorted()
    }

    /// The dossier in which the kept pairs stand as fixed, from which the plan was made.
    package var dossierOfPlan: Dossier { dossier.keeping(kept) }

    /// The sentences of a message, in the language of the municipality where it is known.
    package func sentences(_ message: RematchMessage, otherwise language: Language) -> [String] {
        let texts = MatchingTexts(dossier, message.language ?? language)
        let page = Page(title: "", blocks: [.list(message.items.map { texts.item($0, to: message.member) })])
        return texts.texts.typeset(page).sentences
    }
}
