/// The keys of a dossier; in a folder, each is a file of that name.
package enum DossierPart: String, CaseIterable, Sendable {
    case call, applicants, partners, weights, assessors, sheets, decisions, themes

    package var isRequired: Bool {
        switch self {
        case .call, .applicants, .partners: true
        case .weights, .assessors, .sheets, .decisions, .themes: false
        }
    }

    package var shape: Shape {
        switch self {
        case .call: .call
        case .applicants: .list(.applicant)
        case .partners: .list(.partner)
        case .weights: .weights
        case .assessors: .list(.assessor)
        case .sheets: .list(.sheet)
        case .decisions: .decisions
        case .themes: .themes
        }
    }

    /// What its value is when it is well formed.
    package var kind: JSONKind {
        switch self {
        case .call, .weights, .decisions, .themes: .object
        case .applicants, .partners, .assessors, .sheets: .array
        }
    }

    /// What other parts refer to by the names that this one declares.
    package var declares: Set<Thing> {
        switch self {
        case .call: [.track, .criterion, .scoredCriterion, .bonusCriterion, .commitment, .section, .fact, .partnerGrid]
        case .applicants: [.applicant, .municipality]
        case .partners: [.partner, .municipality]
        case .assessors: [.assessor]
        case .themes: [.theme]
        case .weights, .sheets, .decisions: []
        }
    }

    fileprivate var meaning: String {
        switch self {
        case .call: "The call."
        case .applicants: "The applications."
        case .partners: "The possible partners."
        case .weights: "What the steering group set; absent: not set."
        case .assessors: "The panel."
        case .sheets: "The score sheets."
        case .decisions: "What people decided."
        case .themes: "The themes; default: those of Config/themes.json."
        }
    }
}

extension Shape {
    /// A whole dossier in one document.
    package static let dossier = Shape.record(
        RecordShape(
            "dossier",
            [
                FieldShape("format", .constant(formatVersion), "Format of the document."),
                FieldShape("kind", .constant("dossier"), "Kind of document."),
            ]
                + DossierPart.allCases.map {
                    FieldShape($0.rawValue, $0.shape, required: $0.isRequired, $0.meaning)
                }))
}
