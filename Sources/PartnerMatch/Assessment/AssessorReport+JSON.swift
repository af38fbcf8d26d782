import DecisionKernels

/// A report on the assessors as JSON. Ids stand for indices again; nothing is said here in words.
package struct AssessorReportWriter {
    private let dossier: Dossier
    private let report: AssessorReport

    package init(_ dossier: Dossier, _ report: AssessorReport) {
        self.dossier = dossier
        self.report = report
    }

    package func value() -> JSONValue {
        [
            "assessors": .array(report.assessors.map { record($0) }),
            "criteria": .array(
                report.criteria.sorted { criterion($0.criterion) < criterion($1.criterion) }.map {
                    [
                        "criterion": .string(criterion($0.criterion)), "agreement": agreement($0.agreement),
                        "spread": .rounded($0.spread),
                    ]
                }),
            "bases": report.bases.map { agreement($0) } ?? .null,
            "comparison": comparison,
            "noise": report.noise.map {
                [
                    "standardDeviation": number($0.standardDeviation),
                    "degreesOfFreedom": .integer($0.degreesOfFreedom),
                ]
            } ?? .null,
            "nearTies": .array(
                report.nearTies.map {
                    [
                        "ahead": .string(applicant($0.ahead)), "behind": .string(applicant($0.behind)),
                        "difference": .exact($0.difference), "standardError": number($0.standardError),
                    ]
                }),
            "normalisedRanks": report.normalisedRanks.map { ranks in
                .array(
                    ranks.map {
                        [
                            "applicant": .string(applicant($0.applicant)), "rank": places($0.rank),
                            "normalised": places($0.normalised),
                        ]
                    })
            } ?? .null,
        ]
    }

    private func record(_ record: AssessorRecord) -> JSONValue {
        [
            "assessor": .string(assessor(record.assessor)),
            "role": .words(dossier.assessors[record.assessor].role),
            "organisation": .text(dossier.assessors[record.assessor].organisation),
            "municipality": .text(dossier.assessors[record.assessor].municipality),
            "mandate": dossier.assessors[record.assessor].mandate.map { criteria($0) } ?? .null,
            "conflicts": .array(
                record.conflicts.map {
                    ["applicant": .string(applicant($0.applicant)), "status": .string($0.status.rawValue)]
                }),
            "sheets": applicants(ofSheets: record.sheets), "recusals": applicants(ofSheets: record.recusals),
            "bases": .integer(record.bases), "strictness": number(record.strictness),
            "distances": .array(
                record.distances.sorted { criterion($0.criterion) < criterion($1.criterion) }.map {
                    [
                        "criterion": .string(criterion($0.criterion)), "scores": .integer($0.scores),
                        "distance": .rounded($0.distance),
                    ]
                }),
            "withoutSheets": record.withoutSheets.map { changes in .array(changes.map { change($0) }) } ?? .null,
            "placesWithout": record.placesWithout.map { changes in
                .array(
                    changes.map { ["applicant": .string(applicant($0.applicant)), "rank": places($0.place)] })
            } ?? .null,
            "tasks": .array(
                record.tasks.map {
                    [
                        "applicant": .string(applicant($0.applicant)), "criteria": criteria($0.criteria),
                        "needed": criteria($0.needed), "hasSheet": .boolean($0.hasSheet),
                    ]
                }),
            "missingComments": .array(
                record.missingComments.map {
                    ["applicant": .string(applicant($0.applicant)), "criteria": criteria($0.criteria)]
                }),
        ]
    }

    private func change(_ change: DecisionChange) -> JSONValue {
        [
            "applicant": .string(applicant(change.applicant)), "from": .string(change.from.rawValue),
            "to": .string(change.to.rawValue), "wouldBe": .text(change.wouldBe?.rawValue),
        ]
    }

    private func agreement(_ agreement: PanelAgreement) -> JSONValue {
        [
            "assessors": .integer(agreement.assessors), "icc21": number(agreement.single),
            "icc2k": number(agreement.mean), "n": .integer(agreement.completeApplicants),
            "krippendorffAlpha": number(agreement.alpha), "alphaN": .integer(agreement.pairedApplicants),
        ]
    }

    private var comparison: JSONValue {
        switch report.comparison {
        case .noBases: ["status": "no-bases", "blocks": []]
        case .singleAssessor: ["status": "single-assessor", "blocks": []]
        case .connected: ["status": "connected", "blocks": []]
        case .divided(let blocks):
            [
                "status": "divided",
                "blocks": .array(
                    blocks.map {
                        [
                            "assessors": .texts($0.assessors.map { assessor($0) }),
                            "applicants": .texts($0.applicants.map { applicant($0) }),
                        ]
                    }),
            ]
        }
    }

    /// Rounded to the ninth decimal, so that a zero reads as one.
    private func number(_ value: Double?) -> JSONValue {
        guard let value, value.magnitude < 1e9 else { return .null }
        return .fraction(value)
    }

    private func places(_ places: PlaceInterval) -> JSONValue {
        ["best": .integer(places.best), "worst": .integer(places.worst)]
    }

    private func applicants(ofSheets sheets: [Int]) -> JSONValue {
        .texts(sheets.map { applicant(dossier.sheets[$0].applicant) })
    }

    private func applicant(_ index: Int) -> String { dossier.applicants[index].id }
    private func assessor(_ index: Int) -> String { dossier.assessors[index].id }
    private func criterion(_ index: Int) -> String { dossier.call.criteria[index].id }
    private func criteria(_ indices: [Int]) -> JSONValue { .texts(indices.map { criterion($0) }.sorted()) }
}
