/// The answer to an operation. It holds what was computed; JSON for programs, a page for people and rows for a
/// spreadsheet are made from it when they are asked for.
public struct OperationAnswer: Sendable {
    package let operation: Operation
    package let options: OperationOptions
    package let dossier: Dossier
    package let content: Content

    package enum Content: Sendable {
        case check(Study, PairTable)
        case rank(Ranking)
        case match(Study, Plan, others: [Plan])
        case municipality(Side, Int, Study, Plan, PairTable)
        case pair(applicant: Int, partner: Int, Study, Plan, PairTable, PairDetail)
        case proposal(Study, Plan, others: [Plan])
        case assessors(Ranking, AssessorReport)
    }

    /// False when there is no ranking, no selection within the quotas or no plan within the fixed pairs, which is an
    /// answer and no error.
    public var isComplete: Bool {
        switch content {
        case .check, .municipality, .pair, .assessors: true
        case .rank(let ranking): ranking.isDecided
        case .match(let study, let plan, _):
            plan.status != .infeasible && (study.ranking.quotas?.status ?? .met) == .met
        case .proposal(let study, let plan, _): study.ranking.isDecided && plan.status != .infeasible
        }
    }

    /// The answer as plain text, for a terminal `width` characters wide.
    public func text(width: Int = 80, colour: Bool = false) -> String {
        TextRenderer(width: width, usesColour: colour).render(page)
    }

    /// The answer as a document that stands alone: pretty JSON with its format, kind and provenance.
    public func document() -> [UInt8] {
        JSONWriter.pretty([
            "format": .string(Shape.formatVersion), "kind": .string(operation.rawValue), "result": result,
            "provenance": .provenance(of: dossier, options),
        ])
    }

    /// The answer as rows for a spreadsheet (RFC 4180).
    public func csv() -> String { records.csv }
}

extension Dossier {
    /// Answers an operation.
    ///
    /// - Throws: a problem when `explain` names somebody who is not in the dossier, or nobody.
    /// - Complexity: a ranking is O(n · c + n · log n) for n applicants and c criteria; a plan adds the fits of all
    ///   n · m pairs with m partners, and one shortest path through them per seat.
    public func answer(_ operation: Operation, _ options: OperationOptions) throws(Problem) -> OperationAnswer {
        OperationAnswer(
            operation: operation, options: options, dossier: self, content: try content(operation, options.of))
    }

    private func content(_ operation: Operation, _ subjects: [String]) throws(Problem) -> OperationAnswer.Content {
        switch operation {
        case .check: return .check(Study(self), pairTable())
        case .rank: return .rank(ranking())
        case .match:
            let study = Study(self)
            let (plan, others) = study.plans()
            return .match(study, plan, others: others)
        case .propose:
            let study = Study(self)
            let (plan, others) = study.plans()
            return .proposal(study, plan, others: others)
        case .explain: return try explanation(subjects)
        case .assessors:
            let ranking = ranking()
            return .assessors(ranking, assessorReport(ranking))
        }
    }

    private func explanation(_ subjects: [String]) throws(Problem) -> OperationAnswer.Content {
        guard let first = subjects.first else { throw Problem(.missingKey, expected: .key("of")) }
        guard subjects.count <= 2 else {
            throw Problem(.outOfRange, expected: .wholeBetween(1, 2), found: "\(subjects.count)")
        }
        let one = try locate(first)
        let study = Study(self)
        guard subjects.count == 2 else {
            return .municipality(one.side, one.index, study, study.plans().plan, pairTable())
        }
        let other = try locate(subjects[1])
        guard one.side != other.side else {
            throw Problem(
                .wrongReference, expected: .existing(one.side == .north ? .partner : .applicant),
                found: "\"\(subjects[1])\"")
        }
        let (applicant, partner) = one.side == .north ? (one.index, other.index) : (other.index, one.index)
        return .pair(
            applicant: applicant, partner: partner, study, study.plans().plan, pairTable(),
            pairDetail(applicant: applicant, partner: partner))
    }

    private func locate(_ id: String) throws(Problem) -> (side: Side, index: Int) {
        if let index = applicants.firstIndex(where: { $0.id == id }) { return (.north, index) }
        if let index = partners.firstIndex(where: { $0.id == id }) { return (.south, index) }
        let names = (applicants + partners).map { $0.id }
        throw Problem(
            .unknownMunicipality, expected: .existing(.municipality), found: "\"\(id)\"",
            suggestion: Spelling.nearest(to: id, among: names))
    }
}
