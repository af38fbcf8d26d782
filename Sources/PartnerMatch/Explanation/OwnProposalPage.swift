extension Dossier {
    /// The page about a proposed pair for one of its two.
    package func proposalPage(_ proposal: OwnProposal, reader: Side, language: Language) -> Page {
        let texts = MatchingTexts(self, language)
        var page = Page(title: texts.pair(proposal.applicant, proposal.partner))
        for notice in call.notices { page.notice(notice.text(in: language)) }
        page.paragraph(texts.proposalFor(reader, reader == .north ? proposal.applicant : proposal.partner))
        page.blocks += OwnProposalMaker(self, proposal, reader: reader, language).blocks()
        return texts.texts.typeset(page)
    }

    /// The page for one partner.
    package func partnerPage(_ feedback: PartnerFeedback, language: Language) -> Page {
        let texts = MatchingTexts(self, language)
        let partner = partners[feedback.partner]
        let umbrella = call.tracks.first { $0.country == partner.country }?.umbrella
        var page = Page(title: texts.name(.south, feedback.partner))
        for notice in call.notices { page.notice(notice.text(in: language)) }
        page.paragraph(
            texts.feedbackForPartner(feedback.partner, call: call.title?.text(in: language) ?? call.id))
        page.heading(texts.preselectionHeading)
        page.paragraph(texts.preselection(feedback.partner, feedback.preselection, umbrella: umbrella))
        if let reason = feedback.preselection?.reason?.text(in: language), !reason.isEmpty {
            page.paragraph(texts.texts.reason(reason))
        } else if feedback.isReasonWithheld {
            page.paragraph(texts.reasonWithheld(umbrella: feedback.preselection?.by ?? umbrella))
        }
        guard feedback.preselection?.status != .notRetained else { return texts.texts.typeset(page) }
        page.heading(language.partnership)
        if let proposal = feedback.proposal {
            page.blocks += OwnProposalMaker(self, proposal, reader: .south, language).blocks()
        } else {
            page.paragraph(texts.noProposalYet(.south, feedback.partner))
        }
        return texts.texts.typeset(page)
    }
}

/// Tells a proposal to one of its two: the reader's own questions first.
struct OwnProposalMaker: Sendable {
    private let texts: MatchingTexts
    private let proposal: OwnProposal
    private let reader: Side

    init(_ dossier: Dossier, _ proposal: OwnProposal, reader: Side, _ language: Language) {
        texts = MatchingTexts(dossier, language)
        self.proposal = proposal
        self.reader = reader
    }

    func blocks() -> [Page.Block] {
        var page = Page(title: "")
        page.paragraph(texts.proposed(proposal.applicant, proposal.partner, track: proposal.track))
        page.paragraph(
            texts.progress(proposal.progress, applicant: proposal.applicant, partner: proposal.partner))
        for side in [reader, reader.other] { addQuestions(of: side, to: &page) }
        if (proposal.north + proposal.south).contains(where: { !$0.isAnswered }) { page.paragraph(texts.answerNote) }
        page.heading(texts.languageHeading)
        page.paragraph(language())
        return page.blocks
    }

    private func index(_ side: Side) -> Int { side == .north ? proposal.applicant : proposal.partner }
    private func name(_ side: Side) -> String { texts.name(side, index(side)) }

    private func addQuestions(of side: Side, to page: inout Page) {
        page.heading(texts.learningHeading(name(side), from: name(side.other)))
        let questions = proposal.questions(of: side)
        guard !questions.isEmpty else {
            page.paragraph(texts.noQuestions(of: name(side)))
            return
        }
        let titles = texts.ownQuestionColumns
        var table = Page.Table([
            Page.Column(titles[0], wraps: true), Page.Column(titles[1], wraps: true), Page.Column(titles[2]),
        ])
        var previous: Int?
        for question in grouped(questions) {
            if question.place.subQuestion != nil, question.place.demand != previous {
                table.rows.append(Page.Row([texts.mainQuestion(side, index(side), question.place), "", ""]))
            }
            previous = question.place.demand
            let text = texts.question(side, index(side), question.place)
            table.rows.append(
                Page.Row(
                    [
                        question.place.subQuestion == nil ? text : "– " + text,
                        question.offer.map { texts.offer(side.other, index(side.other), $0) } ?? texts.texts.nothing,
                        texts.answer(question.isAnswered),
                    ], tone: question.isAnswered ? .good : .attention))
        }
        page.table(table)
    }

    /// Sub-questions of one question together, where the first of them stands.
    private func grouped(_ questions: [OwnProposal.Question]) -> [OwnProposal.Question] {
        var result: [OwnProposal.Question] = []
        for question in questions where !result.contains(where: { $0.place == question.place }) {
            result += questions.filter { $0.place.demand == question.place.demand }
        }
        return result
    }

    private func language() -> String {
        var parts = [texts.workingLanguage(proposal.language)]
        let own = texts.municipality(reader, index(reader))
        if let code = proposal.language, let level = own.languages?[code] {
            let remedy = own.remedies.first { $0.subject == "language" }?.text.text(in: texts.language)
            parts.append(texts.ownLevel(name(reader), level, remedy: remedy))
        }
        return parts.joined(separator: " ")
    }
}
