extension Dossier {
    /// Completion requests, each ready to be sent as it stands: it speaks to one municipality and about its file only.
    ///
    /// - Complexity: linear in what is missing.
    package func completionPage(_ requests: [CompletionRequest], language: Language) -> Page {
        let texts = Texts(language)
        var page = Page(title: texts.completionTitle(callName(language)))
        if requests.isEmpty { page.paragraph(texts.nothingToComplete) }
        for request in requests {
            page.heading(MatchingTexts(self, language).name(request.side, request.municipality))
            page.blocks += message(of: request, language: language)
        }
        return texts.typeset(page)
    }

    /// The text of one request, without a heading.
    package func message(of request: CompletionRequest, language: Language) -> [Page.Block] {
        let texts = Texts(language)
        let names = RankingNames(request.dossier, request.ranking, language)
        var page = Page(title: "")
        guard !request.isEmpty else {
            page.paragraph(texts.fileComplete)
            return page.blocks
        }
        if request.side == .north {
            page.paragraph(texts.applicationIncomplete(callName(language)))
        } else {
            let matching = MatchingTexts(self, language)
            page.paragraph(
                texts.partnerFileIncomplete(
                    callName(language), sendTo: matching.umbrella(ofPartner: request.municipality)))
        }
        let others =
            request.others.map { texts.capitalised(names.missing($0)) }
            + request.asks.map { $0.question(in: language) }
        if !request.needed.isEmpty {
            page.paragraph(texts.neededForDecision(ofPartner: request.side == .south))
            page.list(request.needed.map { texts.capitalised(names.missing($0)) })
            if !others.isEmpty { page.paragraph(texts.alsoToComplete) }
        }
        page.list(others)
        page.paragraph(texts.unknownIsNoNo)
        return page.blocks.map { texts.typeset($0) }
    }

    private func callName(_ language: Language) -> String { call.title?.text(in: language) ?? call.id }
}
