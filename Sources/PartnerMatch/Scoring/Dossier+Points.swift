extension Dossier {
    /// The points of every applicant on every scored criterion, with the sheets that the third-assessor rule drops at
    /// the weights of this dossier.
    ///
    /// Exact. O(s·c) for s sheets and c criteria.
    package func pointsTable() -> PointsTable {
        pointsTable(grid: ScoringGrid(call: call, weights: weights))
    }

    func pointsTable(grid: ScoringGrid) -> PointsTable {
        let rule = ThirdAssessorRule(rules: call.assessment, grid: grid)
        var handedIn: [[Int]] = Array(repeating: [], count: applicants.count)
        var recused: [[Int]] = Array(repeating: [], count: applicants.count)
        for (index, sheet) in sheets.enumerated() {
            if sheet.isRecused {
                recused[sheet.applicant].append(index)
            } else {
                handedIn[sheet.applicant].append(index)
            }
        }
        let rows = applicants.indices.map { applicant in
            let (disagreement, dropped) = rule.judge(handedIn[applicant], of: sheets)
            let kept = handedIn[applicant].filter { $0 != dropped }
            var cells = grid.columns.map { cell(of: $0.criterion, kept) }
            if disagreement.outcome == .thirdAsked {
                for column in cells.indices { cells[column].awaitsThird = true }
            }
            return PointsTable.Row(
                cells: cells, kept: kept,
                dropped: dropped.map { [$0] } ?? [], recused: recused[applicant], disagreement: disagreement)
        }
        return PointsTable(criteria: grid.columns.map { $0.criterion }, rows: rows, thirdAssessorRule: rule.state)
    }

    private func cell(of criterion: Int, _ kept: [Int]) -> PointsTable.Cell {
        let scores = kept.compactMap { sheets[$0].scores[criterion] }
        guard let lowest = scores.min(), let highest = scores.max() else {
            return PointsTable.Cell(points: nil, scores: 0, lowest: nil, highest: nil)
        }
        let points =
            switch call.assessment.aggregation {
            case .mean: ExactScores.mean(scores)
            case .median: ExactScores.median(scores)
            }
        return PointsTable.Cell(
            points: points, scores: scores.count, lowest: ExactScores.rational(lowest),
            highest: ExactScores.rational(highest))
    }
}
