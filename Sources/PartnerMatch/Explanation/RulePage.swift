import DecisionKernels

extension Dossier {
    /// The five rules side by side, as an analyst reads them.
    package func rulePage(_ comparison: RuleComparison, language: Language) -> Page {
        let texts = MatchingTexts(self, language)
        var maker = RulePageMaker(comparison, texts)
        maker.makePage()
        return texts.texts.typeset(maker.page)
    }
}

/// Puts the page together.
private struct RulePageMaker {
    let comparison: RuleComparison
    let texts: MatchingTexts
    var page: Page

    /// At most so many changes of order are told for one rule.
    private static let told = 6

    init(_ comparison: RuleComparison, _ texts: MatchingTexts) {
        self.comparison = comparison
        self.texts = texts
        page = Page(title: texts.rulesTitle)
    }

    mutating func makePage() {
        for notice in texts.dossier.call.notices { page.notice(notice.text(in: texts.language)) }
        guard comparison.status == .ranked else {
            page.notice(texts.sentence(texts.texts.whyOpen(comparison.status)))
            return
        }
        page.paragraph(texts.rulesIntroduction)
        if comparison.hasQuotas { page.paragraph(texts.rulesWithoutQuotas) }
        guard !comparison.entries.isEmpty else {
            page.notice(texts.rulesNobody)
            return
        }
        page.paragraph(texts.selectedByAllRules(comparison.always))
        if !comparison.sometimes.isEmpty { page.paragraph(texts.selectedBySomeRules(comparison.sometimes)) }
        page.paragraph(texts.compromiseOfVikor(comparison.compromise))
        addRanks()
        addReversals()
        addLeftOut()
    }

    private mutating func addRanks() {
        page.heading(texts.scenarioRanks)
        let order = comparison.participants.indices.sorted { left, right in
            let one = comparison.entries[0].ranks[left]
            let other = comparison.entries[0].ranks[right]
            return one != other ? one < other : left < right
        }
        var rows = order.map { place in
            Page.Row(
                [texts.name(.north, comparison.participants[place])]
                    + comparison.entries.map { entry in
                        let shared = entry.ranks.count { $0 == entry.ranks[place] } > 1 ? "=" : ""
                        switch entry.seats[place] {
                        case .inEvery: return "\(entry.ranks[place])" + shared + "*"
                        case .inSome: return "\(entry.ranks[place])" + shared + "~"
                        case .inNone: return "\(entry.ranks[place])" + shared
                        }
                    })
        }
        rows.append(
            Page.Row(
                ["τ-b"]
                    + comparison.entries.map { entry in
                        guard let value = entry.kendallTauB else { return texts.texts.nothing }
                        let hundredths = value < 1 ? min(99, Int64((value * 100).rounded())) : 100
                        return texts.numbers.text(Rational(numerator: hundredths, denominator: 100))
                    }, tone: .quiet))
        page.table(
            Page.Table(
                [Page.Column(texts.applicantColumn, wraps: true)]
                    + comparison.entries.map { Page.Column(texts.ruleColumn($0.rule), isNumeric: true) }, rows: rows))
        page.paragraph(texts.ruleRanksNote(comparison.preference))
    }

    private mutating func addReversals() {
        page.heading(texts.reversalsHeading)
        page.paragraph(texts.reversalsIntroduction)
        page.list(
            comparison.entries.filter { $0.rule != .weightedSum && $0.rule != .weightedProduct }.map { entry in
                texts.reversals(entry, told: Self.told)
            })
    }

    private mutating func addLeftOut() {
        guard !comparison.leftOut.isEmpty else { return }
        page.paragraph(texts.leftOutOfRules(comparison.leftOut))
    }
}
