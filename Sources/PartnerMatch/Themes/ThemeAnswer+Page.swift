extension ThemeAnswer {
    private var texts: Texts { Texts(language) }

    /// The answer for people.
    package var page: Page {
        let page: Page =
            switch content {
            case .list: listPage
            case .theme(let index): themePage(index)
            case .search(let text, let hits): searchPage(text, hits)
            case .texts(let texts, let resolutions): textsPage(texts, resolutions)
            }
        return texts.typeset(page)
    }

    private func label(_ theme: Int) -> String { taxonomy.themes[theme].label.text(in: language) }

    private var listPage: Page {
        var page = Page(title: texts.themes(taxonomy.themes.count))
        var table = Page.Table([
            Page.Column(texts.themeColumn), Page.Column(texts.labelColumn, wraps: true),
            Page.Column(texts.targetsColumn, wraps: true),
        ])
        for entry in browser.tree {
            let theme = taxonomy.themes[entry.theme]
            let indent = String(repeating: "· ", count: entry.depth)
            table.rows.append(
                Page.Row([
                    indent + theme.id, theme.label.text(in: language), theme.targets.joined(separator: ", "),
                ]))
        }
        page.table(table)
        return page
    }

    private func themePage(_ index: Int) -> Page {
        let theme = taxonomy.themes[index]
        var page = Page(title: label(index))
        var lines = [texts.labelled("id", theme.id)]
        for language in Language.allCases {
            lines.append(texts.labelled(texts.languageName(language), theme.label.text(in: language)))
        }
        if let parent = theme.parent { lines.append(texts.labelled(texts.broader, named(parent))) }
        let children = browser.children(of: index)
        if !children.isEmpty { lines.append(texts.labelled(texts.narrower, texts.series(children.map { named($0) }))) }
        if !theme.targets.isEmpty {
            lines.append(texts.labelled(texts.targetsColumn, theme.targets.joined(separator: ", ")))
        }
        let countries = sensitiveCountries(index)
        if !countries.isEmpty { lines.append(texts.labelled(texts.sensitiveIn, countries.joined(separator: ", "))) }
        page.list(lines)
        words(texts.synonymsHeading, theme.synonyms, &page)
        words(texts.keywordsHeading, theme.keywords, &page)
        neighbours(index, &page)
        return page
    }

    private func named(_ theme: Int) -> String { label(theme) + " (" + taxonomy.themes[theme].id + ")" }

    private func words(_ heading: String, _ terms: [(language: Language, term: String)], _ page: inout Page) {
        guard !terms.isEmpty else { return }
        page.heading(heading)
        page.list(
            Language.allCases.compactMap { language in
                let own = terms.filter { $0.language == language }.map { $0.term }
                return own.isEmpty
                    ? nil : texts.labelled(texts.languageName(language), own.joined(separator: ", "))
            })
    }

    private func neighbours(_ index: Int, _ page: inout Page) {
        let neighbours = browser.neighbours(of: index)
        guard !neighbours.isEmpty else { return }
        page.heading(texts.neighboursHeading)
        var table = Page.Table([
            Page.Column(texts.themeColumn), Page.Column(texts.labelColumn, wraps: true),
            Page.Column(texts.similarityColumn, isNumeric: true),
        ])
        for neighbour in neighbours {
            table.rows.append(
                Page.Row([
                    taxonomy.themes[neighbour.theme].id, label(neighbour.theme),
                    texts.number.percent(neighbour.similarity),
                ]))
        }
        page.table(table)
    }

    private func searchPage(_ text: String, _ hits: [ThemeBrowser.Hit]) -> Page {
        var page = Page(title: texts.quote(text.printable.shortened))
        if hits.isEmpty { page.paragraph(texts.noThemeFound) }
        var table = Page.Table([
            Page.Column(texts.themeColumn), Page.Column(texts.labelColumn, wraps: true),
            Page.Column(texts.foundColumn, wraps: true),
        ])
        for hit in hits {
            let found = hit.confidence.map { texts.number.percent($0) + ": " + hit.term } ?? hit.term
            table.rows.append(Page.Row([taxonomy.themes[hit.theme].id, label(hit.theme), found.printable]))
        }
        page.table(table)
        return page
    }

    private func textsPage(_ given: [String], _ resolutions: [ThemeResolution]) -> Page {
        var page = Page(title: texts.resolvedTitle(given.count))
        for (text, resolution) in zip(given, resolutions) {
            page.heading(text.isBlank ? texts.emptyText : text.printable.shortened)
            page.table(texts.table(of: resolution, taxonomy))
            if resolution.themes.isEmpty { page.paragraph(texts.noThemeFound) }
        }
        page.paragraph(texts.confidenceLegend)
        return page
    }
}

extension ThemeProposals {
    /// The proposals for people, municipality by municipality.
    package func page(_ dossier: Dossier, _ language: Language) -> Page {
        let texts = MatchingTexts(dossier, language)
        var page = Page(title: texts.texts.proposalsTitle(proposals.count))
        if proposals.isEmpty { page.paragraph(texts.texts.everythingHasThemes) }
        for proposal in proposals {
            page.heading(texts.place(proposal.place))
            page.table(texts.texts.table(of: proposal.resolution, dossier.taxonomy, proposed: proposal.themes))
            if proposal.themes.isEmpty { page.paragraph(texts.texts.nothingProposed) }
        }
        if proposals.contains(where: { !$0.themes.isEmpty }) {
            page.paragraph(texts.texts.proposalLegend)
            page.paragraph(texts.texts.confidenceLegend)
        }
        return texts.texts.typeset(page)
    }
}

extension Texts {
    /// The themes found for one text; proposed ones are marked.
    fileprivate func table(
        of resolution: ThemeResolution, _ taxonomy: Taxonomy, proposed: [Int] = []
    ) -> Page.Table {
        var table = Page.Table([
            Page.Column(themeColumn), Page.Column(labelColumn, wraps: true),
            Page.Column(confidenceColumn, isNumeric: true), Page.Column(wordsColumn, wraps: true),
        ])
        for found in resolution.themes {
            let theme = taxonomy.themes[found.theme]
            let mark = proposed.contains(found.theme) ? "* " : ""
            table.rows.append(
                Page.Row([
                    mark + theme.id, theme.label.text(in: language), number.percent(found.confidence),
                    found.words.joined(separator: ", ").printable,
                ]))
        }
        return table
    }
}
