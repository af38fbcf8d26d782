import DecisionKernels

/// The sheets that were handed in, as tables with a row for every applicant and a column for every assessor.
struct AssessmentSheets: Sendable {
    let dossier: Dossier
    /// Sheets that are no recusals, by applicant and assessor.
    private let handedIn: [[Int?]]
    private let recused: [[Bool]]

    init(_ dossier: Dossier) {
        let none = dossier.assessors.map { _ in Int?.none }
        let no = dossier.assessors.map { _ in false }
        var handedIn = dossier.applicants.map { _ in none }
        var recused = dossier.applicants.map { _ in no }
        for (index, sheet) in dossier.sheets.enumerated() {
            if sheet.isRecused {
                recused[sheet.applicant][sheet.assessor] = true
            } else {
                handedIn[sheet.applicant][sheet.assessor] = index
            }
        }
        self.dossier = dossier
        self.handedIn = handedIn
        self.recused = recused
    }

    func sheet(of assessor: Int, for applicant: Int) -> Int? { handedIn[applicant][assessor] }

    /// Recused, or somebody who ought to be: their own municipality, or one in which they have an interest.
    func mustNotScore(_ assessor: Int, _ applicant: Int) -> Bool {
        isRecused(assessor, applicant) || isConflict(assessor, applicant)
    }

    func isRecused(_ assessor: Int, _ applicant: Int) -> Bool { recused[applicant][assessor] }

    /// Their own municipality, or one in which they have an interest.
    func isConflict(_ assessor: Int, _ applicant: Int) -> Bool {
        let person = dossier.assessors[assessor]
        let id = dossier.applicants[applicant].id
        return person.municipality == id || person.interests.contains { $0.with == id }
    }

    /// The scores on a criterion, as they were written.
    func scores(on criterion: Int) -> [[DecimalNumber?]] {
        handedIn.map { row in row.map { sheet in sheet.flatMap { dossier.sheets[$0].scores[criterion] } } }
    }

    /// The base that every sheet alone would give at the weights of the grid; nil where it did not score every
    /// criterion that weighs.
    func bases(_ grid: ScoringGrid) -> [[Rational?]] {
        handedIn.map { row in row.map { sheet in sheet.flatMap { grid.base(of: dossier.sheets[$0]) } } }
    }
}

extension ScoringGrid {
    /// The base of one sheet, 0…100; nil without weights, or where a criterion that weighs has no scale or no score.
    func base(of sheet: ScoreSheet) -> Rational? {
        guard hasWeights else { return nil }
        var sum = Rational.zero
        for column in columns where !column.share.isZero {
            guard let scale = column.scale, let score = sheet.scores[column.criterion] else { return nil }
            sum += column.perPoint * (ExactScores.rational(score) - scale.minimum)
        }
        return sum
    }
}
