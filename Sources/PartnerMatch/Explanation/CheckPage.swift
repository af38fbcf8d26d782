extension Dossier {
    /// Whether the dossier is in order, and what is missing in whose file.
    package func checkPage(_ study: Study, _ table: PairTable, language: Language) -> Page {
        var page = Page(title: call.title?.text(in: language) ?? call.id)
        for notice in call.notices { page.notice(notice.text(in: language)) }
        page.paragraph(
            language.dossierInOrder(
                applicants: applicants.count, partners: partners.count, assessors: assessors.count,
                sheets: sheets.count))
        let texts = MatchingTexts(self, language)
        let names = RankingNames(self, study.ranking, language)
        let incomplete = study.incompleteFiles
        if !incomplete.isEmpty {
            page.heading(language.filesToComplete)
            page.list(incomplete.map { names.name($0.applicant) + texts.colon + names.missing($0.missing) })
        }
        let asks = table.notAssessable.filter { $0.side == .south }
        let withoutOffers = partners.indices.filter { partners[$0].offers?.isEmpty == true }
        if !asks.isEmpty || !withoutOffers.isEmpty {
            page.heading(language.partnersToAsk)
            page.list(texts.asks(asks) + withoutOffers.map { texts.withoutOffers(texts.name(.south, $0)) })
        }
        let unconfirmed = unconfirmedThemes
        if !unconfirmed.isEmpty {
            page.heading(language.themesToConfirm)
            page.list(unconfirmed.map { texts.unconfirmed($0) })
        }
        return texts.texts.typeset(page)
    }
}
