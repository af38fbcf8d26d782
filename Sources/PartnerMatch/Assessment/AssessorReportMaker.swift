import DecisionKernels

extension Dossier {
    /// How the panel assessed (design §4, last point). `ranking` is that of this dossier.
    ///
    /// Strictness by least squares on the bases of the sheets (`AdditiveRaterModel`), agreement by Shrout & Fleiss 1979
    /// and Krippendorff 2011, all at the dossier's own weights; sheets that the third-assessor rule drops are part of
    /// it. O(n·k·c + k³) for n applicants, k assessors and c criteria, and one ranking for each assessor.
    package func assessorReport(_ ranking: Ranking) -> AssessorReport {
        AssessorReportMaker(self, ranking).report()
    }
}

/// The parts of a report on the assessors on their way to becoming one.
struct AssessorReportMaker {
    let dossier: Dossier
    let ranking: Ranking
    let grid: ScoringGrid
    let sheets: AssessmentSheets
    let model: AdditiveRaterModel
    let bases: [[Rational?]]
    /// By scored criterion, as in `ranking.points.criteria`.
    let scores: [[[DecimalNumber?]]]

    init(_ dossier: Dossier, _ ranking: Ranking) {
        self.dossier = dossier
        self.ranking = ranking
        grid = ScoringGrid(call: dossier.call, weights: dossier.weights)
        let sheets = AssessmentSheets(dossier)
        self.sheets = sheets
        bases = sheets.bases(grid)
        model = AdditiveRaterModel(bases.map { row in row.map { $0?.approximate } })
        scores = ranking.points.criteria.map { sheets.scores(on: $0) }
    }

    func report() -> AssessorReport {
        AssessorReport(
            assessors: dossier.assessors.indices.map { record(of: $0) },
            criteria: zip(ranking.points.criteria, scores).map { CriterionAgreement(criterion: $0, $1) },
            bases: grid.hasWeights ? PanelAgreement(bases.map { row in row.map { $0?.approximate } }) : nil,
            comparison: comparison, noise: noise, nearTies: nearTies(), normalisedRanks: normalisedRanks())
    }

    private var comparison: AssessorComparison {
        guard let first = model.blocks.first else { return .noBases }
        guard model.blocks.count == 1 else {
            return .divided(model.blocks.map { .init(assessors: $0.columns, applicants: $0.rows) })
        }
        return first.columns.count == 1 ? .singleAssessor : .connected
    }

    /// Points of base below the mean of the assessors; nil where they cannot be compared.
    func strictness(of assessor: Int) -> Double? {
        guard case .connected = comparison else { return nil }
        // From zero, so that nobody is strict by minus nothing.
        return model.effects[assessor].map { 0 - $0 }
    }

    var noise: AssessorNoise? {
        model.residualVariance.map {
            AssessorNoise(standardDeviation: $0.squareRoot(), degreesOfFreedom: model.degreesOfFreedom)
        }
    }

    private func record(of assessor: Int) -> AssessorRecord {
        let own = dossier.sheets.indices.filter { dossier.sheets[$0].assessor == assessor }
        let handedIn = own.filter { !dossier.sheets[$0].isRecused }
        let without = withoutSheets(of: assessor, isAbsent: handedIn.isEmpty)
        return AssessorRecord(
            assessor: assessor, sheets: handedIn, recusals: own.filter { dossier.sheets[$0].isRecused },
            bases: bases.count { $0[assessor] != nil }, strictness: strictness(of: assessor),
            distances: zip(ranking.points.criteria, scores).compactMap {
                CriterionDistance(criterion: $0, of: assessor, $1)
            },
            withoutSheets: without?.decisions, placesWithout: without?.places, conflicts: conflicts(of: assessor),
            tasks: tasks(of: assessor), missingComments: missingComments(handedIn))
    }

    /// Ranks once more as if the assessor had given nothing, everything else being the same.
    private func withoutSheets(
        of assessor: Int, isAbsent: Bool
    ) -> (decisions: [DecisionChange], places: [PlaceChange])? {
        guard ranking.status == .ranked else { return nil }
        if isAbsent { return ([], []) }
        var rest = dossier
        rest.sheets.removeAll { $0.assessor == assessor }
        let other = rest.ranking()
        var decisions: [DecisionChange] = []
        var places: [PlaceChange] = []
        for entry in ranking.entries {
            let changed = other.entry(of: entry.applicant)
            if changed.decision != entry.decision {
                decisions.append(
                    DecisionChange(
                        applicant: entry.applicant, from: entry.decision, to: changed.decision,
                        wouldBe: changed.wouldBe))
            }
            if let place = changed.rank, place != entry.rank {
                places.append(PlaceChange(applicant: entry.applicant, place: place))
            }
        }
        return (decisions, places)
    }

    /// Ties to applicants, and what the sheets make of them.
    private func conflicts(of assessor: Int) -> [AssessorConflict] {
        dossier.applicants.indices.filter { sheets.isConflict(assessor, $0) }.map { applicant in
            if sheets.sheet(of: assessor, for: applicant) != nil {
                return AssessorConflict(applicant: applicant, status: .scored)
            }
            return AssessorConflict(
                applicant: applicant, status: sheets.isRecused(assessor, applicant) ? .recused : .noSheet)
        }
    }

    /// Neighbours with known totals that the noise of their sheets could have put the other way round.
    private func nearTies() -> [NearTie] {
        guard let noise, ranking.status == .ranked else { return [] }
        let known = ranking.entries.filter { $0.rank != nil && $0.total?.total.isExact == true }
        return zip(known, known.dropFirst()).compactMap { ahead, behind in
            let counts = [ahead, behind].map { entry in
                ranking.points.rows[entry.applicant].kept.count { grid.base(of: dossier.sheets[$0]) != nil }
            }
            guard let upper = ahead.total, let lower = behind.total, counts[0] > 0, counts[1] > 0 else { return nil }
            let difference = upper.total.high - lower.total.high
            let parts = 1 / Double(counts[0]) + 1 / Double(counts[1])
            let standardError = noise.standardDeviation * parts.squareRoot()
            guard difference.approximate < standardError else { return nil }
            return NearTie(
                ahead: ahead.applicant, behind: behind.applicant, difference: difference,
                standardError: standardError)
        }
    }
}
