extension RecordComparison {
    /// So many changes of one kind are told on the page.
    private static let told = 60

    /// For people: what changed in what went in, and what changed in the outcome.
    package func page(in language: Language) -> Page {
        let texts = Texts(language)
        var page = Page(title: texts.comparisonTitle)
        if versions.before != versions.after {
            page.paragraph(texts.otherVersion(versions.before, versions.after))
        }
        guard !isEmpty else {
            page.paragraph(texts.nothingChanged)
            return texts.typeset(page)
        }
        if resultDifferences == 0 { page.paragraph(texts.sameResult) }
        add(question, texts.changedQuestion, to: &page, texts)
        add(inputs, texts.changedInputs, to: &page, texts)
        add(weights, texts.changedWeights, to: &page, texts)
        if resultDifferences > 0 {
            if comparesRankings { addRanking(to: &page, texts) }
            if comparesPlans { addPairs(to: &page, texts) }
            page.paragraph(texts.otherResults(resultDifferences))
        }
        return texts.typeset(page)
    }

    private func add(_ changes: [KeyedDifference], _ heading: String, to page: inout Page, _ texts: Texts) {
        guard !changes.isEmpty else { return }
        page.heading(heading)
        var items = changes.prefix(Self.told).map { change in
            texts.changed(
                change.path.map { name($0) }.joined(separator: " › "), change.before.map { $0.excerpt },
                change.after.map { $0.excerpt })
        }
        if changes.count > Self.told { items.append(texts.andMoreChanges(changes.count - Self.told)) }
        page.list(items)
    }

    private func addRanking(to page: inout Page, _ texts: Texts) {
        page.heading(texts.changedRanking)
        guard !movers.isEmpty else {
            page.paragraph(texts.sameRanking)
            return
        }
        if !comesIn.isEmpty { page.paragraph(texts.comingIn(comesIn.map { name($0) })) }
        if !goesOut.isEmpty { page.paragraph(texts.goingOut(goesOut.map { name($0) })) }
        if comesIn.isEmpty, goesOut.isEmpty { page.paragraph(texts.sameSelection) }
        func change(_ before: String?, _ after: String?) -> String {
            let (before, after) = (before ?? texts.absent, after ?? texts.absent)
            return before == after ? after : before + " → " + after
        }
        func rank(_ standing: Standing?) -> String? {
            guard let standing, !standing.best.isEmpty else { return nil }
            return standing.best == standing.worst ? standing.best : standing.best + "–" + standing.worst
        }
        func total(_ standing: Standing?) -> String? {
            guard let total = standing?.total, let low = DecimalNumber(total.low), let high = DecimalNumber(total.high)
            else { return nil }
            let (least, most) = (texts.number.text(low.rational), texts.number.text(high.rational))
            return least == most ? least : least + "–" + most
        }
        func decision(_ standing: Standing?) -> String? {
            standing.map { standing in
                Decision(rawValue: standing.decision).map { texts.decision($0) } ?? standing.decision
            }
        }
        let columns = texts.moverColumns.map { Page.Column($0, wraps: true) }
        let rows = movers.map { mover in
            Page.Row([
                name(mover.applicant), change(rank(mover.before), rank(mover.after)),
                change(total(mover.before), total(mover.after)), change(decision(mover.before), decision(mover.after)),
            ])
        }
        page.table(Page.Table(columns, rows: rows))
    }

    private func addPairs(to page: inout Page, _ texts: Texts) {
        page.heading(texts.changedPairs)
        page.paragraph(texts.samePairs(keptPairs.count))
        func words(_ pair: Pair) -> String { name(pair.applicant) + " – " + name(pair.partner) }
        page.list(lostPairs.map { texts.lostPair(words($0)) } + newPairs.map { texts.newPair(words($0)) })
    }

    /// For people, as plain text.
    public func text(in language: Language, width: Int = 80, colour: Bool = false) -> String {
        TextRenderer(width: width, usesColour: colour).render(page(in: language))
    }

    /// The same as data.
    public var value: JSONValue {
        func list(_ changes: [KeyedDifference]) -> JSONValue {
            .array(
                changes.map {
                    ["path": .texts($0.path), "before": $0.before ?? .null, "after": $0.after ?? .null]
                })
        }
        func standing(_ standing: Standing?) -> JSONValue {
            guard let standing else { return .null }
            var total = JSONValue.null
            if let interval = standing.total { total = ["low": .number(interval.low), "high": .number(interval.high)] }
            var rank = JSONValue.null
            if !standing.best.isEmpty { rank = ["best": .number(standing.best), "worst": .number(standing.worst)] }
            return ["rank": rank, "total": total, "decision": .string(standing.decision)]
        }
        func pairs(_ pairs: [Pair]) -> JSONValue {
            .array(pairs.map { ["applicant": .string($0.applicant), "partner": .string($0.partner)] })
        }
        let ranking: JSONValue = [
            "movers": .array(
                movers.map {
                    [
                        "applicant": .string($0.applicant), "before": standing($0.before), "after": standing($0.after),
                    ]
                }), "in": .texts(comesIn), "out": .texts(goesOut),
        ]
        let plan: JSONValue = ["kept": pairs(keptPairs), "lost": pairs(lostPairs), "new": pairs(newPairs)]
        return [
            "versions": ["before": .string(versions.before), "after": .string(versions.after)],
            "question": list(question), "inputs": list(inputs), "weights": list(weights),
            "ranking": comparesRankings ? ranking : .null, "pairs": comparesPlans ? plan : .null,
            "resultDifferences": .integer(resultDifferences),
        ]
    }

    /// One row per change.
    public var csv: String {
        var rows: [[String]] = []
        func add(_ kind: String, _ changes: [KeyedDifference]) {
            for change in changes {
                rows.append([
                    kind, change.path.joined(separator: "/"), change.before.map { $0.compact } ?? "",
                    change.after.map { $0.compact } ?? "",
                ])
            }
        }
        add("question", question)
        add("input", inputs)
        add("weight", weights)
        for mover in movers {
            func cell(_ standing: Standing?) -> String {
                guard let standing else { return "" }
                return standing.best.isEmpty
                    ? standing.decision : standing.best + "-" + standing.worst + " " + standing.decision
            }
            rows.append(["rank", mover.applicant, cell(mover.before), cell(mover.after)])
        }
        for pair in lostPairs { rows.append(["pair", pair.applicant + "/" + pair.partner, "in", ""]) }
        for pair in newPairs { rows.append(["pair", pair.applicant + "/" + pair.partner, "", "in"]) }
        return Records(header: ["kind", "path", "before", "after"], rows: rows).csv
    }
}

extension JSONValue {
    fileprivate var compact: String { String(decoding: JSONWriter.compact(self), as: UTF8.self) }
}
