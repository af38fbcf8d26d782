import DecisionKernels

extension Dossier {
    /// The ranking as a steering group reads it: what is not set, a summary in two sentences, the ranking, the lists
    /// per track, what is still to be settled, who is out and why, and everything that decided a place.
    ///
    /// Without weights or scores it shows what can be said all the same: points per criterion, who is eligible, which
    /// places are possible, and what to ask.
    ///
    /// - Complexity: linear in applicants × criteria, but for the dependences and ties that are listed by name.
    package func rankingPage(_ ranking: Ranking, language: Language) -> Page {
        let writer = RankingPageWriter(names: RankingNames(self, ranking, language))
        return writer.names.texts.typeset(writer.page())
    }
}

/// Puts the page of a ranking together, section by section; a section without content leaves no trace.
struct RankingPageWriter: Sendable {
    let names: RankingNames

    var dossier: Dossier { names.dossier }
    var ranking: Ranking { names.ranking }
    var texts: Texts { names.texts }
    var isRanked: Bool { ranking.status == .ranked }

    func page() -> Page {
        let title = names.words(dossier.call.title) ?? dossier.call.id
        var page = Page(title: texts.rankingTitle(title))
        addStatus(to: &page)
        for notice in dossier.call.notices { page.notice(notice.text(in: names.language)) }
        addSummary(to: &page)
        if isRanked {
            addWeights(to: &page)
            addRanking(to: &page)
            addTracks(to: &page)
        } else if ranking.isScored {
            addPoints(to: &page)
        } else {
            addApplicants(to: &page)
        }
        addQuotas(to: &page)
        addOpenCases(to: &page)
        addRejected(to: &page)
        addTieBreaks(to: &page)
        addAssessors(to: &page)
        addPanel(to: &page)
        addRemarks(to: &page)
        return page
    }

    func addStatus(to page: inout Page) {
        if ranking.status == .weightsNotSet {
            page.notice(texts.weightsNotSet)
            if dossier.weights.criteria != nil, !ranking.weightNotSet.isEmpty {
                page.notice(texts.weightMissing(names.criteria(ranking.weightNotSet)))
            }
        }
        if !ranking.isScored { page.notice(texts.notScored) }
        addQuotaNotice(to: &page)
        if !ranking.scaleNotSet.isEmpty { page.notice(texts.scaleMissing(names.criteria(ranking.scaleNotSet))) }
        // Without any weights it goes without saying that the bonus has none.
        if dossier.weights.criteria != nil, !ranking.bonusNotSet.isEmpty {
            page.notice(texts.bonusMissing(names.criteria(ranking.bonusNotSet)))
        }
    }

    func addSummary(to page: inout Page) {
        let tracks = dossier.call.tracks
        let seats = tracks.reduce(0) { $0 + $1.seats }
        guard isRanked else {
            let perTrack = tracks.indices.map { names.track($0) + " \(tracks[$0].seats)" }
            page.paragraph(
                texts.applied(
                    dossier.applicants.count, seats: seats, perTrack: tracks.count > 1 ? texts.and(perTrack) : "")
                    + " " + texts.nothingDecided(texts.whyOpen(ranking.status)))
            return
        }
        if let quotas = ranking.quotas, quotas.status != .met {
            page.paragraph(
                texts.applied(dossier.applicants.count, seats: seats, perTrack: "") + " "
                    + texts.nothingDecided(texts.whyNobody(quotas.status)))
            return
        }
        let taken = tracks.indices.map { track in
            texts.taken(
                ranking.outcome.lists[track].selected.count, of: tracks[track].seats, track: names.track(track))
        }
        var rest = [texts.inReserve(ranking.applicants(.reserve).count, isFinal: isReserveFinal)]
        rest.append(
            texts.stillOpen(
                ranking.applicants(.pending).count + ranking.applicants(.incomplete).count
                    + ranking.applicants(.open).count))
        if !ranking.outcome.ties.isEmpty { rest.append(texts.tiesToSettle(ranking.outcome.ties.count)) }
        page.paragraph(
            texts.applied(dossier.applicants.count, seats: seats, perTrack: "") + " "
                + texts.outcome(selected: texts.and(taken), rest: texts.and(rest)))
    }

    /// Which weights, where there are any.
    func addWeights(to page: inout Page) {
        if let weights = names.words(dossier.weights.label) ?? dossier.weights.id {
            let set = dossier.weights
            let hasThresholds =
                !set.criterionThresholds.isEmpty || !set.sectionThresholds.isEmpty || set.minimumTotal != nil
                || set.minimumPoints != nil
            page.paragraph(texts.weightsUsed(weights) + (hasThresholds ? "" : " " + texts.noThresholds))
        }
    }

    /// Nobody whose decision is open stands on a reserve list, or comes first on it once a tie is settled.
    private var isReserveFinal: Bool {
        ranking.outcome.lists.enumerated().allSatisfy { track, list in
            let hasOpen = list.reserve.contains { isOpen(ranking.entry(of: $0.applicant).decision) }
            let waitsForTie = dossier.call.tracks[track].reserve > 0 && !losersOfTies(naming: track).isEmpty
            return !hasOpen && !waitsForTie
        }
    }

    /// Whoever loses a tie that is still open is the first reserve of its tracks.
    private func losersOfTies(naming track: Int) -> [String] {
        ranking.outcome.ties.compactMap { tie in
            let naming = tie.between.filter { dossier.applicants[$0].tracks?.contains(track) ?? true }
            guard !naming.isEmpty else { return nil }
            return texts.withoutSeat(of: naming.map { names.name($0) }, losers: tie.between.count - tie.seats)
        }
    }

    /// One paragraph for every track: its seats, those kept open, and its reserve.
    func addTracks(to page: inout Page) {
        for (track, list) in ranking.outcome.lists.enumerated() {
            page.heading(texts.trackHeading(names.trackLabel(track)))
            let selected = list.selected.isEmpty ? texts.nobody : ordered(list.selected)
            var items = [
                texts.selectedOnTrack(
                    list.selected.count, of: dossier.call.tracks[track].seats, names: selected)
            ]
            if !list.kept.isEmpty {
                items.append(texts.keptOnTrack(texts.and(list.kept.map { withOpenDecision($0) })))
            }
            if !list.reserve.isEmpty || dossier.call.tracks[track].reserve > 0 {
                let places = list.reserve.map { texts.numbered($0.place, withOpenDecision($0.applicant)) }
                let reserve = losersOfTies(naming: track) + places
                items.append(texts.reserveOnTrack(reserve.isEmpty ? texts.nobody : texts.series(reserve)))
            }
            if list.reserve.contains(where: { $0.isTiedAtEnd }) { items.append(texts.longerReserve) }
            page.list(items)
        }
    }

    /// The name, and that the decision is open where it is.
    private func withOpenDecision(_ applicant: Int) -> String {
        let entry = ranking.entry(of: applicant)
        let name = names.name(applicant)
        return isOpen(entry.decision) ? name + " (" + names.decision(entry) + ")" : name
    }

    private func isOpen(_ decision: Decision) -> Bool { names.isOpen(decision) }

    private func ordered(_ applicants: [Int]) -> String {
        texts.series(applicants.enumerated().map { texts.numbered($0.offset + 1, names.name($0.element)) })
    }
}
