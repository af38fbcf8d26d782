extension Dossier {
    /// What the assessors of the umbrella associations still have to do on their partners, track by track; empty where
    /// no track has a grid.
    package func partnerTasks(language: Language) -> [Page.Block] {
        let texts = MatchingTexts(self, language)
        var page = Page(title: "")
        for grid in southernPreselection().grids {
            let names = RankingNames(grid.dossier, grid.ranking, language)
            let writer = AssessorPageWriter(names: names, report: grid.report)
            let items = writer.taskItems
            page.heading(texts.texts.labelled(texts.texts.partnerTasksHeading, texts.track(grid.track)))
            if grid.isUnassigned {
                let umbrella = texts.umbrella(named: call.tracks[grid.track].umbrella)
                page.notice(texts.texts.nobodyOfUmbrella(language == .french ? texts.de(umbrella) : umbrella))
            } else if items.isEmpty {
                page.paragraph(texts.texts.nothingToDo)
            }
            page.list(items)
        }
        return page.blocks.map { texts.texts.typeset($0) }
    }
}

extension GridOutcome {
    /// How the umbrella association's assessors scored its partners.
    package var report: AssessorReport { dossier.assessorReport(ranking) }

    /// There is something to score and nobody to do it.
    fileprivate var isUnassigned: Bool {
        let hasScored = !ranking.points.criteria.isEmpty
        return hasScored && dossier.assessors.allSatisfy { $0.mandate?.isEmpty == true }
    }
}
