import DecisionKernels

/// What would have to be different about the weights for another selection (design §7).
package struct WeightStudy: Sendable {
    package enum Status: String, CaseIterable, Sendable {
        case studied
        /// There is no ranking: no weights, no score sheets, or nobody who can get a seat.
        case notRanked = "not-ranked"
        /// No weights meet the conditions.
        case infeasible
    }

    package let status: Status
    package let question: WeightQuestion
    /// Nil where there is no ranking.
    package let field: WeightField?
    /// Conditions that cannot all be met, and could without any one of them; indices into the conditions.
    package let clash: [Int]
    /// Conditions that change nothing.
    package let redundant: [Int]
    /// Whether today's weights meet the conditions.
    package let isTodayAdmissible: Bool
    /// Who gets a seat today, by candidate.
    package let seats: WeightSeats?
    /// By criterion of the field.
    package let lines: [WeightLine]
    /// Nil where there is no selection to study.
    package let verdicts: WeightVerdicts?
    /// Nil where no admissible weights alter the selection, or under quotas none was found.
    package let nearest: WeightChange?
    package let scores: ScoreChanges?
    /// What was found by sampling; nil where nothing was studied, or no samples were asked for.
    package var sampled: SampledWeights?

    /// Whether everything asked was found.
    package var isComplete: Bool {
        status == .studied && seats?.isDecided == true && sampled?.componentClash.isEmpty ?? true
    }
}

extension Dossier {
    /// Studies the weights of the dossier.
    ///
    /// Exact throughout: fractions, and every selection is made by the ranking's own engine. O(m·n²) for n candidates
    /// and m criteria, and a run of the seats for every event that can move somebody across the line.
    package func weightStudy(_ question: WeightQuestion, workers: Workers = .one) -> WeightStudy {
        func nothing(_ status: WeightStudy.Status, _ field: WeightField?, clash: [Int] = []) -> WeightStudy {
            WeightStudy(
                status: status, question: question, field: field, clash: clash, redundant: [],
                isTodayAdmissible: false, seats: nil, lines: [], verdicts: nil, nearest: nil, scores: nil)
        }
        guard let field = WeightField(self, openCount: !question.leavesOutOpen) else { return nothing(.notRanked, nil) }
        let admissible: AdmissibleWeights
        do throws(AdmissibleWeights.Clash) {
            admissible = try AdmissibleWeights(
                criteria: field.criteria.count, constraints: question.conditions.constraints)
        } catch {
            return nothing(.infeasible, field, clash: error.constraints)
        }
        let seats = field.seats(under: field.weights)
        let lines = WeightSweep.lines(field, all: question.showsAll)
        var search = ScoreChangeSearch(field)
        var study = WeightStudy(
            status: .studied, question: question, field: field, clash: [],
            redundant: admissible.redundantConstraints(), isTodayAdmissible: admissible.contains(field.weights),
            seats: seats, lines: lines, verdicts: field.verdicts(admissible),
            nearest: seats.isDecided ? field.nearestChange(admissible, today: seats, lines: lines) : nil,
            scores: search.changes())
        if question.sampling.samples > 0 {
            study.sampled = SampledWeights(field, admissible, question, workers: workers)
        }
        return study
    }
}
