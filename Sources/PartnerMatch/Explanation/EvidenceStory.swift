extension Dossier {
    /// Every question and offer of one municipality with its evidence, and its own analysis.
    package func evidenceStory(of side: Side, _ index: Int, language: Language) -> [Page.Block] {
        let texts = MatchingTexts(self, language)
        let story = EvidenceStory(texts, side, index)
        var page = Page(title: "")
        story.addExpertise(to: &page)
        story.addAnalysis(to: &page)
        return page.blocks.map { texts.texts.typeset($0) }
    }
}

/// What a municipality's file tells beside its questions and offers: obstacles, backing, levels, services, activities,
/// and what helps or hinders by its own analysis.
struct EvidenceStory: Sendable {
    let texts: MatchingTexts
    let side: Side
    let index: Int
    private let links: SelfAnalysisLinks

    init(_ texts: MatchingTexts, _ side: Side, _ index: Int) {
        self.texts = texts
        self.side = side
        self.index = index
        let dossier = texts.dossier
        links = SelfAnalysisLinks(
            texts.municipality(side, index), ThemeSimilarity(dossier.taxonomy, dossier.call.matching.similarity))
    }

    private var municipality: Municipality { texts.municipality(side, index) }

    /// Every question and every offer, each with its evidence.
    func addExpertise(to page: inout Page) {
        page.heading(texts.expertiseHeading(texts.name(side, index)))
        let demands = municipality.demands ?? []
        let showsVersion = demands.contains { $0.version != nil }
        page.list(
            demands.indices.map { texts.evidence(side, index, demand: $0, showsVersion: showsVersion) })
        page.list((municipality.offers ?? []).indices.map { texts.evidence(side, index, offer: $0) })
        for line in texts.noQuestionsOrOffers(side, index) { page.paragraph(line) }
    }

    /// Factors and SWOT; nothing where the file has neither.
    func addAnalysis(to page: inout Page) {
        let factors = municipality.factors
        let swot = municipality.swot ?? []
        guard factors?.helping != nil || factors?.hindering != nil || !swot.isEmpty else { return }
        page.heading(texts.analysisHeading(texts.name(side, index)))
        add(factors?.helping, texts.factors(helping: true), to: &page)
        add(factors?.hindering, texts.factors(helping: false), to: &page)
        for analysis in swot { add(analysis, to: &page) }
    }

    private func add(_ factors: [Factor]?, _ title: String, to page: inout Page) {
        guard let factors else { return }
        let lines = FactorLists.byImpact(factors).map { texts.factor($0) + touches($0.themes) }
        add(lines, title, to: &page)
    }

    private func add(_ lines: [String], _ title: String, to page: inout Page) {
        guard !lines.isEmpty else {
            page.paragraph(texts.sentence(title + texts.colon + texts.declaredNothing))
            return
        }
        page.paragraph(title + texts.language.pick(nl: ":", fr: " :", en: ":"))
        page.list(lines.map { texts.sentence($0) })
    }

    private func add(_ analysis: SwotAnalysis, to page: inout Page) {
        page.paragraph(texts.swotLead(analysis))
        page.list(
            SwotAnalysis.Quadrant.allCases.compactMap { quadrant in
                guard let items = analysis.items(quadrant) else { return nil }
                let points = items.map { texts.point($0) + touches($0.themes) }
                let list = points.isEmpty ? texts.declaredNothing : points.joined(separator: texts.semicolon)
                return texts.sentence(texts.quadrant(quadrant) + texts.colon + list)
            })
    }

    private func touches(_ themes: [Int]) -> String {
        guard !themes.isEmpty else { return "" }
        return texts.touches(
            questions: links.questions(touchedBy: themes).map {
                texts.question(side, index, DemandPlace(demand: $0, subQuestion: nil))
            },
            offers: links.offers(touchedBy: themes).map { texts.offer(side, index, $0) })
    }
}
