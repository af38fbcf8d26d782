/// What one reader of one side may know: nothing else reaches its page, its JSON or its rows.
package enum Feedback: Sendable {
    case applicant(ApplicantFeedback)
    case partner(PartnerFeedback)
    /// A proposed pair, told to the reader's side.
    case proposal(OwnProposal, reader: Side)
}

extension Dossier {
    /// The explanation for one applicant or one partner: the audience says which of two municipalities reads.
    ///
    /// Whatever is refused is refused in the same words, so that a refusal tells nothing about anybody: not who else
    /// is in the dossier, nor with whom others are paired, nor whether a proposal is only not told yet.
    func feedback(_ options: OperationOptions) throws(Problem) -> OperationAnswer.Content {
        guard let side = options.audience.side else { throw Problem(.missingKey, expected: .key("audience")) }
        guard let first = options.of.first else { throw Problem(.missingKey, expected: .key("of")) }
        guard options.of.count <= 2 else {
            throw Problem(.outOfRange, expected: .wholeBetween(1, 2), found: "\(options.of.count)")
        }
        let readers = options.of.map { reader($0, side) }
        guard let place = readers.firstIndex(where: { $0 != nil }), let index = readers[place] else {
            throw Problem(
                .unknownMunicipality, expected: .existing(side == .north ? .applicant : .partner),
                found: "\"\(first)\"")
        }
        let study = Study(self)
        let plan = study.plans().plan
        guard options.of.count == 2 else {
            let feedback: Feedback =
                side == .north
                ? .applicant(applicantFeedback(of: index, in: study.ranking, plan: plan, date: options.date))
                : .partner(partnerFeedback(of: index, in: study.ranking, plan: plan, date: options.date))
            return .feedback(feedback, study.ranking)
        }
        let other = options.of[1 - place]
        guard let proposal = ownProposal(side, index, in: study.ranking, plan: plan, date: options.date),
            other == (side == .north ? partners[proposal.partner].id : applicants[proposal.applicant].id)
        else { throw Problem(.notOwnProposal, found: "\"\(other)\"") }
        return .feedback(.proposal(proposal, reader: side), study.ranking)
    }

    private func reader(_ id: String, _ side: Side) -> Int? {
        (side == .north ? applicants : partners).firstIndex { $0.id == id }
    }

    /// The page for the reader.
    func page(_ feedback: Feedback, _ ranking: Ranking, language: Language) -> Page {
        switch feedback {
        case .applicant(let feedback): applicantPage(feedback, ranking, language: language)
        case .partner(let feedback): partnerPage(feedback, language: language)
        case .proposal(let proposal, let reader): proposalPage(proposal, reader: reader, language: language)
        }
    }
}
