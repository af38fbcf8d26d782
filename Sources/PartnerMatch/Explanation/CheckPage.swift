extension Dossier {
    /// Whether the dossier is in order, and what is missing in whose file.
    package func checkPage(_ study: Study, _ table: PairTable, language: Language) -> Page {
        var page = Page(title: call.title?.text(in: language) ?? call.id)
        for notice in call.notices { page.notice(notice.text(in: language)) }
        page.paragraph(
            language.dossierInOrder(
                applicants: applicants.count, partners: partners.count, assessors: assessors.count,
                sheets: sheets.count))
        let names = RankingNames(self, study.ranking, language)
        let incomplete = study.incompleteFiles
        if !incomplete.isEmpty {
            page.heading(language.filesToComplete)
            page.list(incomplete.map { names.name($0.applicant) + ": " + names.missing($0.missing) })
        }
        let asks = table.notAssessable.filter { $0.side == .south }
        if !asks.isEmpty {
            page.heading(language.partnersToAsk)
            page.list(MatchingTexts(self, language).asks(asks))
        }
        return page
    }
}
