import DecisionKernels

extension Dossier {
    /// Several weight sets side by side, as people read them: what changes first, then the tables.
    package func scenarioPage(_ comparison: ScenarioComparison, language: Language) -> Page {
        let texts = MatchingTexts(self, language)
        var maker = ScenarioPageMaker(comparison, texts)
        maker.makePage()
        return texts.texts.typeset(maker.page)
    }
}

/// Puts the page together.
private struct ScenarioPageMaker {
    let comparison: ScenarioComparison
    let texts: MatchingTexts
    var page: Page

    /// Sets beside each other in one table; what is beyond so many gets an overview in place of columns.
    private static let columns = 5
    private static let shown = 18
    /// At most so many changes are told in words.
    private static let told = 20

    init(_ comparison: ScenarioComparison, _ texts: MatchingTexts) {
        self.comparison = comparison
        self.texts = texts
        page = Page(title: texts.scenariosTitle)
    }

    private var entries: [ScenarioComparison.Entry] { comparison.entries }
    private var isMany: Bool { entries.count > Self.shown }

    mutating func makePage() {
        for notice in texts.dossier.call.notices { page.notice(notice.text(in: texts.language)) }
        page.paragraph(
            texts.scenariosIntroduction(
                entries.count - 1, reference: comparison.reference.scenario.name(in: texts.language),
                isOwn: comparison.isOwnReference, criteriaOnly: comparison.criteriaOnly))
        if comparison.heldSheets { page.paragraph(texts.scenarioSheetsHeld) }
        addLetters()
        addChanges()
        if isMany {
            addOverview()
        } else {
            addColumns(texts.scenarioRanks, isTotal: false)
            page.paragraph(texts.scenarioRanksNote)
            addColumns(texts.scenarioTotals, isTotal: true)
        }
        addLikeness()
    }

    /// A, B, … Z, AA, AB, …
    private func letter(_ index: Int) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        var rest = index
        var text = ""
        repeat {
            text = String(alphabet[rest % 26]) + text
            rest = rest / 26 - 1
        } while rest >= 0
        return text
    }

    private func name(_ index: Int) -> String {
        let name = entries[index].scenario.name(in: texts.language)
        return isMany ? name : letter(index) + " (" + name + ")"
    }

    private mutating func addLetters() {
        guard !isMany else { return }
        page.heading(texts.scenarioLetters)
        page.list(
            entries.enumerated().map { index, entry in
                let weights = entry.scenario.weights
                let hasThresholds =
                    !weights.criterionThresholds.isEmpty || !weights.sectionThresholds.isEmpty
                    || weights.minimumTotal != nil || weights.minimumPoints != nil
                return texts.scenarioLetter(
                    letter(index), entry.scenario.name(in: texts.language), isReference: index == 0,
                    hasThresholds: hasThresholds)
            })
    }

    private mutating func addChanges() {
        page.heading(texts.scenarioChanges)
        page.paragraph(texts.selectedUnderAll(comparison.always))
        let some = comparison.sometimes.map { (applicant: $0, count: comparison.selections[$0]) }
        if !some.isEmpty { page.paragraph(texts.selectedUnderSome(some, of: entries.count)) }
        if comparison.reference.plan != nil {
            page.paragraph(texts.pairsUnderAll(comparison.pairs.filter { $0.count == entries.count }.map { $0.pair }))
        }
        let others = entries.indices.dropFirst()
        let open = entries.indices.filter { entries[$0].status != .ranked }
        let changing = others.filter { comparison.changes(entries[$0]) && !open.contains($0) }
        for index in open {
            page.notice(texts.sentence(name(index) + texts.colon + texts.texts.whyOpen(entries[index].status)))
        }
        let groups = grouped(changing)
        page.list(
            groups.prefix(Self.told).map { group in
                texts.sentence(names(group.entries) + texts.colon + group.change)
            })
        let rest = groups.dropFirst(Self.told).reduce(0) { $0 + $1.entries.count }
        if rest > 0 { page.paragraph(texts.moreScenarios(rest)) }
        let same = others.filter { !comparison.changes(entries[$0]) && !open.contains($0) }
        if !same.isEmpty, !isMany { page.paragraph(texts.scenariosWithoutChange(same.map { name($0) })) }
    }

    /// Sets that change the same, the most frequent change first.
    private func grouped(_ indices: [Int]) -> [(change: String, entries: [Int])] {
        var groups: [(change: String, entries: [Int])] = []
        var placeOf: [String: Int] = [:]
        for index in indices {
            let change = texts.scenarioChange(entries[index], tiedBefore: comparison.reference.tied)
            if let place = placeOf[change] {
                groups[place].entries.append(index)
            } else {
                placeOf[change] = groups.count
                groups.append((change: change, entries: [index]))
            }
        }
        return groups.sorted {
            $0.entries.count != $1.entries.count ? $0.entries.count > $1.entries.count : $0.entries[0] < $1.entries[0]
        }
    }

    /// All of a few, else how many.
    private func names(_ indices: [Int]) -> String {
        guard isMany, indices.count > 2 else { return indices.map { name($0) }.joined(separator: ", ") }
        return texts.scenarioCount(indices.count, example: entries[indices[0]].scenario.name(in: texts.language))
    }

    /// By place under the reference; those without one last, by name.
    private var order: [Int] {
        let standings = comparison.reference.standings
        return standings.indices.sorted { left, right in
            let one = standings[left].rank?.best ?? .max
            let other = standings[right].rank?.best ?? .max
            return one != other ? one < other : left < right
        }
    }

    private mutating func addColumns(_ heading: String, isTotal: Bool) {
        page.heading(heading)
        func cell(_ standing: ScenarioComparison.Standing) -> String { isTotal ? total(standing) : rank(standing) }
        for start in stride(from: 0, to: entries.count, by: Self.columns) {
            let range = start..<min(start + Self.columns, entries.count)
            page.table(
                Page.Table(
                    [Page.Column(texts.applicantColumn, wraps: true)]
                        + range.map { Page.Column(letter($0), isNumeric: true) },
                    rows: order.map { applicant in
                        Page.Row(
                            [texts.name(.north, applicant)] + range.map { cell(entries[$0].standings[applicant]) },
                            tone: comparison.selections[applicant] == entries.count
                                ? .good : comparison.selections[applicant] > 0 ? .attention : .plain)
                    }))
        }
    }

    private func rank(_ standing: ScenarioComparison.Standing) -> String {
        guard let rank = standing.rank else { return texts.texts.nothing }
        let places = rank.isExact ? "\(rank.best)" : "\(rank.best)–\(rank.worst)"
        let shared = rank.isExact && standing.isTied ? "=" : ""
        switch standing.decision {
        case .selected: return places + shared + "*"
        case .tiedAtTheLine: return places + shared + "~"
        default: return places + shared
        }
    }

    private func total(_ standing: ScenarioComparison.Standing) -> String {
        guard standing.rank != nil, let total = standing.total else { return texts.texts.nothing }
        return texts.numbers.text(total)
    }

    private mutating func addOverview() {
        page.heading(texts.scenarioOverview)
        let columns = texts.scenarioOverviewColumns.enumerated().map { index, title in
            Page.Column(title, isNumeric: index > 0, wraps: index == 0)
        }
        page.table(
            Page.Table(
                columns,
                rows: order.map { applicant in
                    let places = entries.compactMap { $0.standings[applicant].rank }
                    let best = places.map { $0.best }.min()
                    let worst = places.map { $0.worst }.max()
                    return Page.Row([
                        texts.name(.north, applicant), best.map { "\($0)" } ?? texts.texts.nothing,
                        worst.map { "\($0)" } ?? texts.texts.nothing,
                        "\(comparison.selections[applicant])/\(entries.count)",
                    ])
                }))
        page.paragraph(texts.furtherScenariosInFiles(entries.count))
    }

    private mutating func addLikeness() {
        page.heading(texts.scenarioLikeness)
        let columns = texts.scenarioLikenessColumns.enumerated().map { index, title in
            Page.Column(title, isNumeric: index > 0, wraps: index == 0)
        }
        let others = Array(entries.indices.dropFirst().prefix(isMany ? Self.told : entries.count))
        page.table(
            Page.Table(
                columns,
                rows: others.map { index in
                    let entry = entries[index]
                    return Page.Row([
                        isMany ? name(index) : letter(index), "\(entry.enters.count)", "\(entry.leaves.count)",
                        entry.plan.map { _ in "\(entry.added.count)" } ?? texts.texts.nothing,
                        measure(entry.likeness.kendallTauB), measure(entry.likeness.spearman),
                        measure(entry.likeness.weightedSimilarity),
                    ])
                }))
        page.paragraph(texts.scenarioLikenessNote(comparison.reference.likeness.compared))
    }

    /// Two decimals, and never 1 for what is not the same.
    private func measure(_ value: Double?) -> String {
        guard let value else { return texts.texts.nothing }
        let hundredths = value < 1 ? min(99, Int64((value * 100).rounded())) : 100
        return texts.numbers.text(Rational(numerator: hundredths, denominator: 100))
    }
}
