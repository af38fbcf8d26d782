extension Dossier {
    /// The prices of wishes as people read them: a grid of all possible pairs, the pairs of the plan, the seats.
    package func pricesPage(_ prices: PlanPrices, language: Language) -> Page {
        let texts = MatchingTexts(self, language)
        var maker = PricesPageMaker(prices, texts)
        maker.makePage()
        return texts.texts.typeset(maker.page)
    }
}

/// Puts the page together.
private struct PricesPageMaker {
    let prices: PlanPrices
    let texts: MatchingTexts
    var page: Page

    /// Partners side by side in one grid, so that it fits a terminal.
    private static let partnersInGrid = 10
    /// At most so many wishes that cost somebody its place are told in words; CSV and JSON have them all.
    private static let told = 12

    init(_ prices: PlanPrices, _ texts: MatchingTexts) {
        self.prices = prices
        self.texts = texts
        page = Page(title: texts.pricesTitle)
    }

    mutating func makePage() {
        for notice in texts.dossier.call.notices { page.notice(notice.text(in: texts.language)) }
        guard prices.plan.status != .infeasible else {
            var clash = PlanPageMaker(prices.plan, nil, texts)
            clash.addClash()
            page.blocks += clash.page.blocks
            return
        }
        if let joint = prices.plan.joint {
            page.paragraph(texts.pricesIntroductionJoint)
            page.notice(texts.jointStandsForTotal(joint.weighing))
        } else {
            page.paragraph(texts.pricesIntroduction)
        }
        if prices.plan.objective != .total { page.notice(texts.pricesByTotal) }
        addGrid()
        addDisplacing()
        addChosen()
        addSeats()
    }

    private func row(_ row: Int) -> ArraySlice<PlanPrices.Cell> {
        let count = prices.plan.table.partnerCount
        return prices.cells[row * count..<(row + 1) * count]
    }

    // MARK: The grid

    private mutating func addGrid() {
        page.heading(texts.gridHeading)
        let partners = (0..<prices.plan.table.partnerCount).filter { partner in
            prices.applicants.indices.contains { prices.cell($0, partner).state != .impossible }
        }
        guard !partners.isEmpty else {
            page.notice(texts.noPossiblePairs)
            return
        }
        let rows = prices.applicants.indices.filter { row($0).contains { $0.state != .impossible } }
        var start = 0
        while start < partners.count {
            let shown = partners[start..<min(start + Self.partnersInGrid, partners.count)]
            addGrid(rows, Array(shown), firstLetter: start)
            start += Self.partnersInGrid
        }
        page.paragraph(texts.gridNote)
        if prices.cells.contains(where: { $0.forcing?.losesRank ?? false }) { page.paragraph(texts.gridRankNote) }
        let without = prices.applicants.indices.filter { !rows.contains($0) }.map { prices.applicants[$0] }
        let others = (0..<prices.plan.table.partnerCount).filter { !partners.contains($0) }
        if !without.isEmpty || !others.isEmpty {
            page.paragraph(
                texts.withoutPossiblePair(
                    without.map { texts.name(.north, $0) } + others.map { texts.name(.south, $0) }))
        }
    }

    private mutating func addGrid(_ rows: [Int], _ partners: [Int], firstLetter: Int) {
        let letters = partners.indices.map { Self.letters(firstLetter + $0) }
        let columns =
            [Page.Column(texts.pairColumns[0], wraps: true)] + letters.map { Page.Column($0, isNumeric: true) }
        page.table(
            Page.Table(
                columns,
                rows: rows.map { row in
                    Page.Row(
                        [texts.name(.north, prices.applicants[row])]
                            + partners.map { texts.gridCell(prices.cell(row, $0)) })
                }))
        page.paragraph(
            zip(letters, partners).map { $0 + " = " + texts.name(.south, $1) }.joined(separator: ", ") + ".")
    }

    /// `A`…`Z`, then `AA`.
    private static func letters(_ index: Int) -> String {
        let letter = String(Character(UnicodeScalar(UInt8(65 + index % 26))))
        return index < 26 ? letter : letters(index / 26 - 1) + letter
    }

    /// Wishes that cost a better ranked applicant its place.
    private mutating func addDisplacing() {
        let cells = prices.cells.filter { $0.forcing?.losesRank ?? false }
        guard !cells.isEmpty else { return }
        page.heading(texts.displacingHeading)
        page.list(
            cells.prefix(Self.told).compactMap { cell in
                cell.forcing.map {
                    texts.pair(cell.pair.applicant, cell.pair.partner) + texts.colon + texts.cost($0)
                }
            })
        if cells.count > Self.told { page.paragraph(texts.moreWishes(cells.count - Self.told)) }
    }

    // MARK: The pairs of the plan

    private mutating func addChosen() {
        let cells = prices.cells.filter { $0.state == .chosen || $0.binding != nil }
        guard !cells.isEmpty else { return }
        page.heading(texts.chosenHeading)
        page.paragraph(texts.chosenNote)
        page.list(
            cells.compactMap { cell in
                let name = texts.pair(cell.pair.applicant, cell.pair.partner) + texts.colon
                if let cost = cell.binding { return name + texts.binding(cost, isFixed: cell.state == .fixed) }
                return name + (cell.without.map { texts.cost($0) } ?? texts.pairNeededForQuotas)
            })
    }

    // MARK: Seats

    private mutating func addSeats() {
        guard !prices.seats.isEmpty else { return }
        page.heading(texts.seatPriceHeading)
        page.paragraph(texts.seatPriceNote)
        page.list(
            prices.seats.flatMap { seats -> [String] in
                let more = texts.seatChange(seats.more, track: seats.track, isMore: true)
                guard seats.seats > 0 else { return [more] }
                return [more, texts.seatChange(seats.less, track: seats.track, isMore: false)]
            })
    }
}
