extension OperationAnswer {
    /// The answer for people, in the language of the options.
    package var page: Page {
        let language = options.language
        switch content {
        case .rank(let ranking): return dossier.rankingPage(ranking, language: language)
        case .preselection(let preselection): return dossier.preselectionPage(preselection, language: language)
        case .match(let study, let plan, let others):
            return dossier.planPage(
                plan, others: others, ranking: study.ranking, language: language, date: options.date)
        case .objectives(let study, let comparison):
            return dossier.objectivePage(comparison, ranking: study.ranking, language: language, date: options.date)
        case .evaluation(let study, let evaluation):
            return dossier.evaluationPage(
                evaluation, ranking: study.ranking, language: language, date: options.date)
        case .network(_, let plan, let network): return dossier.networkPage(plan, network, language: language)
        case .calendar(_, let plan, let calendar): return dossier.calendarPage(plan, calendar, language: language)
        case .alternatives(_, let alternatives): return dossier.alternativesPage(alternatives, language: language)
        case .prices(_, let prices): return dossier.pricesPage(prices, language: language)
        case .frontier(_, let frontier): return dossier.frontierPage(frontier, language: language)
        case .proposal(let study, let plan, let others):
            var page = dossier.rankingPage(study.ranking, language: language)
            let pairs = dossier.planPage(
                plan, others: others, ranking: study.ranking, language: language, date: options.date)
            page.heading(MatchingTexts(dossier, language).planName)
            // The call's notices stand above the ranking already.
            page.blocks += pairs.blocks.filter { !page.hasNotice($0) }
            return page
        case .assessors(let ranking, let report):
            var page = dossier.assessorPage(report, ranking, language: language)
            page.blocks += dossier.partnerTasks(language: language)
            return page
        case .requests(let requests): return dossier.completionPage(requests, language: language)
        case .minutes(let minutes, _): return minutes.page(in: language)
        case .themes(let proposals): return proposals.page(dossier, language)
        case .rematch(let rematch): return dossier.rematchPage(rematch, language: language)
        case .weights(let study): return dossier.weightPage(study, language: language)
        case .scenarios(let comparison): return dossier.scenarioPage(comparison, language: language)
        case .rules(let comparison): return dossier.rulePage(comparison, language: language)
        case .check(let study, let table): return dossier.checkPage(study, table, language: language)
        case .municipality(let side, let index, let study, let plan, let table, let change):
            let municipality = side == .north ? dossier.applicants[index] : dossier.partners[index]
            var page = Page(title: municipality.name)
            for notice in dossier.call.notices { page.notice(notice.text(in: language)) }
            if side == .north {
                page.blocks += dossier.rankingStory(
                    of: index, in: study.ranking, overall: change, language: language)
            }
            if side == .south {
                page.blocks += dossier.preselectionStory(
                    of: index, in: dossier.southernPreselection(), language: language)
            }
            page.heading(language.partnership)
            page.blocks += dossier.matchingStory(
                of: side, index: index, plan: plan, table: table, ranking: study.ranking, language: language,
                date: options.date)
            page.blocks += dossier.evidenceStory(of: side, index, language: language)
            return page
        case .pair(let applicant, let partner, let study, let plan, let table, let detail):
            var page = Page(title: dossier.applicants[applicant].name + " – " + dossier.partners[partner].name)
            for notice in dossier.call.notices { page.notice(notice.text(in: language)) }
            page.blocks += dossier.pairStory(
                applicant: applicant, partner: partner, entry: table[applicant, partner], detail: detail, plan: plan,
                ranking: study.ranking, language: language, date: options.date)
            return page
        case .expertise(let table): return dossier.expertisePage(table, language: language)
        case .feedback(let feedback, let ranking): return dossier.page(feedback, ranking, language: language)
        }
    }
}

extension Page {
    fileprivate func hasNotice(_ block: Block) -> Bool {
        guard case .notice(let text) = block else { return false }
        return blocks.contains {
            if case .notice(let other) = $0 { return other == text }
            return false
        }
    }

    /// The sentences of the page, without its tables: for programs that show the story and lay it out themselves.
    package var sentences: [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .heading(let text), .paragraph(let text), .notice(let text): [text]
            case .list(let items): items
            case .table: []
            }
        }
    }
}
