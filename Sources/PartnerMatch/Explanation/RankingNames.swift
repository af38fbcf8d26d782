import DecisionKernels

/// Turns the indices of a ranking into names, and its findings into phrases, for the pages that explain it.
struct RankingNames: Sendable {
    let dossier: Dossier
    let ranking: Ranking
    let texts: Texts

    init(_ dossier: Dossier, _ ranking: Ranking, _ language: Language) {
        self.dossier = dossier
        self.ranking = ranking
        texts = Texts(language)
    }

    var language: Language { texts.language }

    func name(_ applicant: Int) -> String {
        let municipality = dossier.applicants[applicant]
        return municipality.name.isEmpty ? municipality.id : municipality.name
    }

    func names(_ applicants: [Int]) -> String { texts.and(applicants.map { name($0) }) }

    func label(_ criterion: Int) -> String { dossier.call.criteria[criterion].name(in: language) }

    func criterion(_ criterion: Int) -> String { texts.quote(label(criterion)) }

    func criteria(_ criteria: [Int]) -> String { texts.and(criteria.map { criterion($0) }) }

    /// The country where it is one of this programme's, else the label: short enough for a column.
    func track(_ track: Int) -> String { texts.country(dossier.call.tracks[track].country) ?? trackLabel(track) }

    func trackLabel(_ track: Int) -> String {
        let label = dossier.call.tracks[track].label?.text(in: language) ?? ""
        return label.isEmpty
            ? texts.country(dossier.call.tracks[track].country) ?? dossier.call.tracks[track].id : label
    }

    func assessor(ofSheet sheet: Int) -> String { dossier.assessors[dossier.sheets[sheet].assessor].id }

    func total(_ entry: RankingEntry) -> String {
        entry.total.map { texts.number.text($0.total) } ?? texts.nothing
    }

    /// `1`, `2=` among equals, `3–5` while something is open.
    func rank(_ entry: RankingEntry) -> String {
        guard let rank = entry.rank else { return texts.nothing }
        guard rank.isExact else { return places(rank) }
        return entry.tiedWith.isEmpty ? "\(rank.best)" : "\(rank.best)="
    }

    func places(_ places: PlaceInterval) -> String {
        places.isExact ? "\(places.best)" : "\(places.best)–\(places.worst)"
    }

    func isWithdrawn(_ entry: RankingEntry) -> Bool {
        entry.decision == .ineligible && entry.eligibility.findings.contains { $0.reason == .withdrawn }
    }

    /// The word for the decision on somebody.
    func decision(_ entry: RankingEntry) -> String {
        isWithdrawn(entry) ? texts.withdrawn : texts.decision(entry.decision)
    }

    func isOpen(_ decision: Decision) -> Bool { decision == .pending || decision == .incomplete }

    func date(_ date: CalendarDate?) -> String? { date.map { texts.number.date($0) } }

    /// Nil where nobody gave one.
    func words(_ text: LocalisedText?) -> String? {
        guard let text = text?.text(in: language), !text.isEmpty else { return nil }
        return text
    }
}

extension RankingNames {
    func finding(_ finding: EligibilityFinding, of applicant: Int) -> String {
        let withdrawal = finding.withdrawal.map { dossier.decisions.withdrawals[$0] }
        let day = withdrawal == nil ? dossier.applicants[applicant].receivedAt : withdrawal?.date
        let phrase = texts.finding(
            finding.reason, finding.effect, subject: finding.criterion.map { criterion($0) } ?? "", day: date(day),
            closing: date(dossier.call.closes))
        guard let reason = words(withdrawal?.reason) else { return phrase }
        return phrase + " (" + reason + ")"
    }

    /// One phrase for each finding, commitments with the same answer taken together.
    func findingPhrases(_ findings: [EligibilityFinding], of applicant: Int) -> [String] {
        var phrases: [String] = []
        var grouped: [EligibilityFinding] = []
        for item in findings where !grouped.contains(item) {
            let alike = findings.filter { $0.reason == item.reason && $0.effect == item.effect }
            switch item.reason {
            case .commitmentRefused where alike.count > 1, .commitmentUnknown where alike.count > 1:
                grouped.append(contentsOf: alike)
                phrases.append(
                    texts.finding(
                        item.reason, item.effect, subject: criteria(alike.compactMap { $0.criterion }), isPlural: true))
            case .withdrawn, .late, .receivedUnknown, .noTrack, .tracksUnknown, .commitmentRefused,
                .commitmentUnknown, .ruleNotMet, .ruleUnknown:
                phrases.append(finding(item, of: applicant))
            }
        }
        return phrases
    }

    /// The reasons behind an ineligible or pending applicant.
    func findings(_ entry: RankingEntry, _ effect: EligibilityFinding.Effect) -> String {
        texts.series(
            findingPhrases(entry.eligibility.findings.filter { $0.effect == effect }, of: entry.applicant))
    }

    /// Everything in one line, the commitments together.
    func missing(_ items: [MissingItem]) -> String {
        var commitments: [Int] = []
        for case .commitment(let index) in items { commitments.append(index) }
        guard commitments.count > 1 else { return texts.series(items.map { missing($0) }) }
        let others = items.filter { item in
            if case .commitment = item { return false }
            return true
        }
        return texts.series(others.map { missing($0) } + [texts.missingCommitments(criteria(commitments))])
    }

    func missing(_ item: MissingItem) -> String {
        switch item {
        case .fact(let fact, _): texts.missing(item, subject: texts.fact(fact))
        case .commitment(let index), .rule(let index), .bonus(let index):
            texts.missing(item, subject: criterion(index))
        case .quota(let index): texts.missing(item, subject: texts.quote(quota(index)))
        case .tracks, .receivedAt, .languages, .team, .demands, .offers: texts.missing(item)
        }
    }

    /// What is missing beside the things that hold up the decision.
    func otherMissing(_ entry: RankingEntry) -> [MissingItem] {
        let open = entry.eligibility.findings.filter { $0.effect == .pending }
        return entry.missing.filter { item in
            switch item {
            case .commitment(let index), .rule(let index): !open.contains { $0.criterion == index }
            case .bonus(let index): !entry.gaps.contains(.bonus(criterion: index))
            case .tracks: !open.contains { $0.reason == .tracksUnknown }
            case .receivedAt: !open.contains { $0.reason == .receivedUnknown }
            case .fact, .quota, .languages, .team, .demands, .offers: true
            }
        }
    }

    func subject(_ subject: ThresholdResult.Subject) -> String {
        switch subject {
        case .criterion(let index): return criterion(index)
        case .minimumTotal: return texts.minimumTotal
        case .minimumPoints: return texts.minimumPoints
        case .section(let section):
            let members = dossier.call.scoredCriteria.filter { index in
                if case .scored(let scored) = dossier.call.criteria[index].kind { return scored.section == section }
                return false
            }
            return texts.section(members.isEmpty ? texts.quote(section) : criteria(members))
        }
    }

    func threshold(_ threshold: ThresholdResult) -> String {
        texts.thresholdShort(
            subject(threshold.subject),
            reached: threshold.reached.map { texts.number.text($0) } ?? texts.nothing,
            required: texts.number.text(threshold.required))
    }

    func failedThresholds(_ entry: RankingEntry) -> String {
        texts.series(entry.thresholds.filter { $0.met == .no }.map { threshold($0) })
    }
}

extension RankingNames {
    /// What is unfinished, criteria with the same gap taken together.
    func gaps(_ entry: RankingEntry) -> String {
        var phrases: [String] = []
        if entry.gaps.contains(.thirdAssessor) { phrases.append(texts.thirdAssessorNeeded) }
        let unscored = dossier.call.criteria.indices.filter { entry.gaps.contains(.points(criterion: $0)) }
        if !unscored.isEmpty { phrases.append(texts.noPoints(criteria(unscored))) }
        let unscaled = dossier.call.criteria.indices.filter { entry.gaps.contains(.scale(criterion: $0)) }
        if !unscaled.isEmpty { phrases.append(texts.noScale(criteria(unscaled))) }
        phrases.append(contentsOf: assessorGaps(entry))
        for gap in entry.gaps {
            switch gap {
            case .bonus(let index): phrases.append(texts.bonusUnknown(criterion(index)))
            // Which threshold is met follows from the third sheet, and goes without saying while that is awaited.
            case .threshold where entry.gaps.contains(.thirdAssessor): break
            case .threshold(let subject): phrases.append(texts.thresholdUnsure(self.subject(subject)))
            case .coverage(let on): phrases.append(texts.orderOpen(names(on)))
            case .points, .scale, .assessors, .thirdAssessor: break
            }
        }
        return texts.series(phrases)
    }

    private func assessorGaps(_ entry: RankingEntry) -> [String] {
        var counts: [(have: Int, need: Int, criteria: [Int])] = []
        for gap in entry.gaps {
            // A criterion that nobody scored is said already.
            guard case .assessors(let index, let have, let need) = gap,
                !entry.gaps.contains(.points(criterion: index))
            else { continue }
            if let place = counts.firstIndex(where: { $0.have == have && $0.need == need }) {
                counts[place].criteria.append(index)
            } else {
                counts.append((have, need, [index]))
            }
        }
        let all = dossier.call.scoredCriteria.count
        return counts.map { count in
            texts.tooFewAssessors(
                count.criteria.count == all ? nil : criteria(count.criteria), have: count.have, need: count.need)
        }
    }

    /// `Als alles goed uitvalt: geselecteerd (Benin)`; empty where nobody can tell.
    func ifAllGoesWell(_ entry: RankingEntry) -> String {
        guard let wouldBe = entry.wouldBe else { return "" }
        let track = wouldBe == .selected ? entry.track.map { self.track($0) } : nil
        return texts.ifAllGoesWell(wouldBe, track: track)
    }

    /// Whose open decision could still better this one.
    func dependence(_ entry: RankingEntry) -> String {
        guard let dependence = entry.dependence else { return "" }
        if dependence.isOnPoints {
            return texts.dependence(
                of: name(entry.applicant), now: decision(entry), onPointsOf: names(dependence.on),
                otherwise: texts.decision(dependence.decision))
        }
        let track = dependence.decision == .selected ? dependence.track.map { self.track($0) } : nil
        return texts.dependence(
            of: name(entry.applicant), now: decision(entry), on: names(dependence.on),
            isPlural: dependence.on.count > 1, otherwise: texts.decision(dependence.decision, track: track))
    }

    /// How the sheets of somebody compare; empty where there is nothing to say.
    func disagreement(_ applicant: Int) -> String {
        let row = ranking.points.rows[applicant]
        guard row.disagreement.outcome != .notCompared else { return "" }
        let bases = row.disagreement.bases.map { base in
            texts.labelled(assessor(ofSheet: base.sheet), texts.number.text(base.base))
        }
        return texts.disagreement(
            row.disagreement.outcome, name(applicant), bases: texts.series(bases),
            dropped: texts.and(row.dropped.map { assessor(ofSheet: $0) }))
    }

    func recusals(_ applicant: Int) -> [String] {
        ranking.points.rows[applicant].recused.map { sheet in
            texts.recusal(
                name(applicant), assessor: assessor(ofSheet: sheet), reason: words(dossier.sheets[sheet].reason),
                counting: ranking.points.rows[applicant].kept.map { self.assessor(ofSheet: $0) },
                need: dossier.call.assessment.minimumAssessors)
        }
    }

    func override(_ entry: RankingEntry) -> String? {
        guard let override = entry.override else { return nil }
        let reason = words(override.reason) ?? texts.nothing
        let word = texts.decision(override.decision)
        guard override.isApplied else {
            return texts.overrideNotFollowed(
                name(entry.applicant), word, date: date(override.date), reason: reason)
        }
        return texts.override(
            name(entry.applicant), word, date: date(override.date), reason: reason,
            without: texts.decision(entry.decisionWithoutPanel))
    }

    func lot(_ record: LotRecord) -> String {
        let lot = dossier.decisions.lots[record.index]
        let order = record.order.enumerated().map { texts.numbered($0.offset + 1, name($0.element)) }
        return texts.lot(
            between: names(lot.between), date: date(lot.date), start: "\(lot.seed)", order: texts.series(order),
            reason: words(lot.reason), isApplied: record.isApplied)
    }

    func tieBreak(_ tieBreak: TieBreak) -> String {
        let ahead = names(tieBreak.ahead)
        let behind = names(tieBreak.behind)
        switch tieBreak.rule {
        case .criterion(let index): return texts.tieBreak(ahead: ahead, behind: behind, criterion: criterion(index))
        case .coverage(let aspect):
            return texts.coverage(
                aspect, ahead: ahead, behind: behind, brings: texts.and(tieBreak.brings.map { item($0) }),
                isPlural: tieBreak.brings.count > 1)
        }
    }

    private func item(_ item: CoverageItem) -> String {
        switch item {
        case .region(let name): return name
        case .theme(let index):
            let theme = dossier.taxonomy.themes[index]
            let label = theme.label.text(in: language)
            return texts.quote(label.isEmpty ? theme.id : label)
        }
    }

    /// For whom a rule that looks at who is ranked higher could tell nothing; of `applicant` alone where it is given.
    func coverageUnknown(of applicant: Int? = nil) -> [String] {
        ranking.coverageUnknown.compactMap { entry in
            let shown = applicant.map { [$0] } ?? entry.applicants
            guard shown.allSatisfy({ entry.applicants.contains($0) }) else { return nil }
            return texts.coverageUnknown(entry.aspect, names(shown))
        }
    }
}
