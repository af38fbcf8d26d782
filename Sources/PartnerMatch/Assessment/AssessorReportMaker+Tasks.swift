/// What the assessors still have to do.
extension AssessorReportMaker {
    /// Applicants whom nothing can make eligible again, and those the assessor must not score, ask for nothing.
    func tasks(of assessor: Int) -> [AssessorTask] {
        let mandate = dossier.assessors[assessor].mandate ?? ranking.points.criteria
        let columns = ranking.points.criteria.indices.filter { column in
            mandate.contains(ranking.points.criteria[column]) && grid.columns[column].scale != nil
        }
        return dossier.applicants.indices.compactMap { applicant in
            guard ranking.entry(of: applicant).eligibility.status != .ineligible,
                !sheets.mustNotScore(assessor, applicant)
            else { return nil }
            let row = ranking.points.rows[applicant]
            let asksForThird = row.disagreement.outcome == .thirdAsked
            let open = columns.filter { scores[$0][applicant][assessor] == nil }
            let needed = open.filter { column in
                asksForThird || row.cells[column].scores < max(1, dossier.call.assessment.minimumAssessors)
            }
            guard !open.isEmpty else { return nil }
            return AssessorTask(
                applicant: applicant, criteria: open.map { ranking.points.criteria[$0] },
                needed: needed.map { ranking.points.criteria[$0] },
                hasSheet: sheets.sheet(of: assessor, for: applicant) != nil)
        }
    }

    /// Scores at an end of the scale where the call asks for a comment, and there is none.
    func missingComments(_ handedIn: [Int]) -> [MissingComments] {
        let rules = dossier.call.assessment
        return handedIn.compactMap { index in
            let sheet = dossier.sheets[index]
            let criteria = ranking.points.criteria.filter { criterion in
                guard case .scored(let scored) = dossier.call.criteria[criterion].kind, let scale = scored.scale,
                    let score = sheet.scores[criterion], (sheet.comments[criterion] ?? "").isEmpty
                else { return false }
                return (rules.commentAtMinimum && score == scale.minimum)
                    || (rules.commentAtMaximum && score == scale.maximum)
            }
            return criteria.isEmpty ? nil : MissingComments(applicant: sheet.applicant, criteria: criteria)
        }
    }
}
