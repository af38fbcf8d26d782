extension Dossier {
    /// Whether the dossier is in order, and what is missing in whose file.
    package func checkPage(_ study: Study, _ table: PairTable, language: Language) -> Page {
        var page = Page(title: call.title?.text(in: language) ?? call.id)
        for notice in call.notices { page.notice(notice.text(in: language)) }
        page.paragraph(
            language.dossierInOrder(
                applicants: applicants.count, partners: partners.count, assessors: assessors.count,
                sheets: sheets.count + partnerSheets.count))
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
        if !partners.isEmpty {
            page.heading(texts.texts.preselectionHeading)
            page.list(preselectionLines(texts))
        }
        return texts.texts.typeset(page)
    }
}

extension Dossier {
    /// Every partner: by whose word it is in or out, when and why; those of whom nothing is known together.
    private func preselectionLines(_ texts: MatchingTexts) -> [String] {
        var items: [String] = []
        var unknown: [(by: String, names: [String])] = []
        for standing in southernPreselection().standings {
            let name = texts.name(.south, standing.partner)
            if let track = standing.track, let decision = standing.decision, partners[standing.partner].hasNoStatus {
                items.append(texts.standsByGrid(track, name, decision))
            } else if standing.status == nil {
                let by = texts.umbrella(ofPartner: standing.partner)
                if let place = unknown.firstIndex(where: { $0.by == by }) {
                    unknown[place].names.append(name)
                } else {
                    unknown.append((by, [name]))
                }
            } else {
                let difference = standing.differs ? " " + texts.differsFromGrid(standing) : ""
                items.append(texts.umbrellaDecision(on: standing.partner) + difference)
            }
        }
        return items + unknown.map { texts.noDecision($0.by, on: texts.listed($0.names)) }
    }
}

extension Municipality {
    /// The umbrella association said nothing of it.
    var hasNoStatus: Bool { preselection?.status == nil }
}
