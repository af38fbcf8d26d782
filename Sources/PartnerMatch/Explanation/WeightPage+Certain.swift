import DecisionKernels

/// What holds under all admissible weights, and the smallest changes that alter the selection.
extension WeightPageWriter {
    /// The sentences that matter most.
    func certainSentences(_ verdicts: WeightVerdicts) -> [String] {
        var sentences: [String] = []
        func who(_ isMeant: (WeightVerdicts.Verdict) -> Bool) -> [String] {
            verdicts.seats.indices.filter { isMeant(verdicts.seats[$0]) }.map { name($0) }
        }
        func add(_ names: [String], _ sentence: ([String]) -> String) {
            if !names.isEmpty { sentences.append(sentence(names)) }
        }
        add(who { $0 == .necessary }) { texts.alwaysSelected($0) }
        add(who { $0 == .undecided(canBeSelected: true, canBeLeftOut: false) }) { texts.selectedAsFarAsSeen($0) }
        add(who { $0 == .possible }) { texts.sometimesSelected($0) }
        add(who { $0 == .undecided(canBeSelected: false, canBeLeftOut: true) }) { texts.notSelectedAsFarAsSeen($0) }
        add(who { $0 == .undecided(canBeSelected: false, canBeLeftOut: false) }) { texts.unknownWhetherSelected($0) }
        add(who { $0 == .never }) { texts.neverSelected($0) }
        return sentences
    }

    /// The nearest change of all weights together.
    func nearestSentence(_ field: WeightField, _ seats: WeightSeats) -> String {
        if seats.memberships.contains(.inSome) { return texts.alreadyTied }
        guard let change = study.nearest else {
            return field.hasQuotas ? texts.noNearestFound : texts.noWeightsChangeIt
        }
        let moved = change.weights.indices.filter { change.weights[$0] != field.weights[$0] }.map { index in
            texts.movedWeight(
                criterion(index), from: percent(field.weights[index]), to: percent(change.weights[index]))
        }
        return texts.nearestChange(
            distance: texts.number.text(change.distance * Rational(100), places: 1), texts.series(moved),
            enters: change.enters.map { name($0) }, leaves: change.leaves.map { name($0) }, isProven: change.isProven)
    }

    mutating func addCertain(_ field: WeightField, _ verdicts: WeightVerdicts) {
        page.heading(texts.certainHeading)
        page.paragraph(texts.certainNote)
        let totals = field.table.totals(under: field.weights)
        let count = field.candidates.count
        let ranked = totals.indices.sorted {
            totals[$0] != totals[$1] ? totals[$0] > totals[$1] : field.candidates[$0] < field.candidates[$1]
        }
        page.table(
            Page.Table(
                texts.certainColumns.enumerated().map { index, title in
                    Page.Column(title, isNumeric: index == 1 || index == 2, wraps: index == 0 || index == 4)
                },
                rows: ranked.map { candidate in
                    let today = 1 + totals.count { $0 > totals[candidate] }
                    let (best, worst) = (verdicts.best[candidate], verdicts.worst[candidate])
                    let bound = verdicts.isRankBounded[candidate] ? "≤ " : ""
                    return Page.Row([
                        name(candidate), "\(today)",
                        bound + (best == worst ? "\(best)" : "\(best)–\(worst)"),
                        RangePlot(best: best, worst: worst, today: today, count: count).text,
                        texts.seatVerdict(verdicts.seats[candidate]),
                    ])
                }))
        if verdicts.isRankBounded.contains(true) { page.paragraph(texts.boundedRanks) }
    }

    /// At most so many equally small changes are told; JSON has them all.
    private static let told = 3

    mutating func addScoreChanges(_ changes: ScoreChanges) {
        page.heading(texts.scoreChangesHeading)
        page.paragraph(texts.scoreChangesNote)
        var items: [String] = []
        for (list, isSheet) in [(changes.scores, false), (changes.sheets, true)] {
            guard !list.isEmpty else {
                items.append(texts.noScoreChange(isSheet: isSheet, isProven: changes.isProven))
                continue
            }
            for change in list.prefix(Self.told) { items.append(story(change)) }
            if list.count > Self.told { items.append(texts.moreScoreChanges(list.count - Self.told)) }
        }
        page.list(items)
    }

    private func story(_ change: ScoreChange) -> String {
        let sheet = names.dossier.sheets[change.sheet]
        let assessor = names.dossier.assessors[sheet.assessor].id
        let outcome = texts.series(
            [
                change.enters.isEmpty ? "" : texts.comesIn(names.names(change.enters)),
                change.leaves.isEmpty ? "" : texts.goesOut(names.names(change.leaves)),
            ].filter { !$0.isEmpty })
        let result = outcome.isEmpty ? texts.tieArises : outcome
        if let criterion = change.criterion, let from = change.from, let to = change.to {
            return texts.scoreChange(
                names.name(sheet.applicant), names.criterion(criterion), assessor: assessor,
                from: texts.number.text(from), to: texts.number.text(to), result)
        }
        return texts.sheetChange(names.name(sheet.applicant), assessor: assessor, steps: change.steps, result)
    }
}
