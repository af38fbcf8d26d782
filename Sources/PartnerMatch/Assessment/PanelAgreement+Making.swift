import DecisionKernels

extension PanelAgreement {
    /// Rows are applicants, columns assessors; who gave no score at all takes no part. O(n·k).
    init(_ rows: [[Double?]]) {
        let columns = (rows.first?.indices ?? 0..<0).filter { column in rows.contains { $0[column] != nil } }
        let table = rows.map { row in columns.map { row[$0] } }
        let correlation = IntraclassCorrelation(table)
        let alpha = KrippendorffAlpha(table)
        self.init(
            assessors: columns.count, completeApplicants: correlation.completeRows,
            single: correlation.singleAgreement, mean: correlation.meanAgreement.flatMap { $0 <= 1 ? $0 : nil },
            pairedApplicants: alpha.units, alpha: alpha.value)
    }
}

extension CriterionAgreement {
    /// The scores on one criterion, rows applicants and columns assessors.
    init(criterion: Int, _ scores: [[DecimalNumber?]]) {
        let paired = scores.map { $0.compactMap { $0 } }.filter { $0.count >= 2 }
        var sum = Rational.zero
        var count: Int64 = 0
        for given in paired {
            let mean = ExactScores.mean(given)
            for score in given { sum += (ExactScores.rational(score) - mean).absolute }
            count += Int64(given.count)
        }
        self.init(
            criterion: criterion, agreement: PanelAgreement(scores.map { row in row.map { $0?.double } }),
            spread: count == 0 ? nil : sum / Rational(count))
    }
}

extension CriterionDistance {
    /// One assessor's scores on a criterion beside the others'; nil where no applicant has another's score as well.
    init?(criterion: Int, of assessor: Int, _ scores: [[DecimalNumber?]]) {
        var sum = Rational.zero
        var count: Int64 = 0
        for row in scores {
            guard let own = row[assessor] else { continue }
            let given = row.compactMap { $0 }
            guard given.count >= 2 else { continue }
            sum += (ExactScores.rational(own) - ExactScores.mean(given)).absolute
            count += 1
        }
        guard count > 0 else { return nil }
        self.init(criterion: criterion, scores: Int(count), distance: sum / Rational(count))
    }
}
