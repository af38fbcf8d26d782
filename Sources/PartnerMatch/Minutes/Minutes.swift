/// A draft of the steering group's minutes, made from the ranking, the plan and the decisions, and from nothing else.
package struct Minutes: Sendable {
    package let dossier: Dossier
    package let ranking: Ranking
    /// Nil where the dossier has no partners.
    package let plan: Plan?
    /// The day of the meeting; nil leaves a blank to fill in.
    package let date: CalendarDate?
    package let openPoints: [OpenPoint]
    package let ties: [SettledTie]
    package let signOffs: [TrackSignOff]

    init(_ study: Study, date: CalendarDate?) {
        let tracks = study.dossier.call.tracks
        dossier = study.dossier
        ranking = study.ranking
        plan = study.dossier.partners.isEmpty ? nil : study.plans().plan
        self.date = date
        openPoints = OpenPointFinder(dossier, ranking, plan, date: date).points()
        ties = ranking.settledTies(dossier)
        signOffs = dossier.signOffs(ranking).filter { tracks[$0.track].seats > 0 }
    }

    /// The draft as Markdown: the template with every placeholder filled in. The call's notices belong on every result;
    /// a template without a place for them gets them at the top.
    package func markdown(_ template: MinutesTemplate, in language: Language) -> String {
        let maker = MinutesMaker(self, language)
        let text = template.filled { maker.text($0) }
        let notices = maker.text(.notices)
        return template.places(.notices) || notices.isEmpty ? text : notices + "\n\n" + text
    }

    /// What one placeholder stands for, as Markdown; empty where there is nothing to say.
    package func text(of section: MinutesSection, in language: Language) -> String {
        MinutesMaker(self, language).text(section)
    }

    /// The draft for a program that lays it out itself, in the order of the placeholders.
    package func page(in language: Language) -> Page {
        let maker = MinutesMaker(self, language)
        var page = Page(title: maker.texts.minutesTitle(maker.phrase(.call)))
        for section in MinutesSection.allCases where !section.isInline {
            let blocks = maker.blocks(section)
            guard !blocks.isEmpty else { continue }
            if section != .notices { page.heading(maker.texts.minutesHeading(section)) }
            page.blocks += blocks
        }
        return page
    }
}

extension MinutesTemplate {
    /// Whether the template says where to put the text of a placeholder.
    fileprivate func places(_ wanted: MinutesSection) -> Bool {
        lines.contains { line in
            line.tokens.contains { token in
                if case .value(let section) = token { return section == wanted }
                return false
            }
        }
    }
}
