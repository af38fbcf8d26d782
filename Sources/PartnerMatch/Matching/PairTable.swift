/// Every applicant with every partner: fit, score, and all reasons why the pair cannot be made.
///
/// Flat, row by row: 300 applicants with 107 partners are 32,100 entries. Demand-and-offer tables and risk flags are
/// made only for pairs that are shown (`Dossier.detail`).
package struct PairTable: Sendable {
    package var questionVersion: MatchingSettings.QuestionVersion
    package var applicantCount: Int
    package var partnerCount: Int
    package var entries: [Entry]
    /// Index of the partner's track by partner; nil where the call has none for its country.
    package var trackOfPartner: [Int?]
    /// Municipalities whose demands or offers are unknown, applicants first, each in id order.
    package var notAssessable: [NotAssessable]
    /// Who counts for the quotas on plans, in their order.
    package var quotas: [PlanQuotaMembers]

    package struct Entry: Sendable {
        /// Nil where the pair is not assessable.
        package var fit: PairFit?
        package var components: PairComponents
        /// Nil where the pair is not assessable.
        package var score: PairScore?
        /// Empty: the pair is possible. In the order of the cases of `PairBlock`.
        package var blocks: [PairBlock]

        package var isPossible: Bool { blocks.isEmpty }
    }

    package subscript(applicant: Int, partner: Int) -> Entry { entries[applicant * partnerCount + partner] }
}

/// Somebody who cannot be matched before a question is answered.
package struct NotAssessable: Hashable, Sendable {
    package var side: Side
    /// Index into the applicants (north) or the partners (south).
    package var municipality: Int
    /// What to ask.
    package var asks: [MissingExpertise]
}
