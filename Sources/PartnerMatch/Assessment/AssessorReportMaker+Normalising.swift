import DecisionKernels

/// The ranking as if all assessors were equally strict.
extension AssessorReportMaker {
    /// Millionths of a point: what lies closer is a tie.
    private static let resolution: Int64 = 1_000_000

    /// Every score moved by its assessor's strictness, as that share of its scale, and everything after that as in the
    /// real ranking: mean or median, weights, bonus, tie-break. Moved scores may leave the scale.
    ///
    /// Nil without a ranking, and where a score counts whose assessor has no strictness. O(n·k·c + n log n).
    func normalisedRanks() -> [NormalisedRank]? {
        guard ranking.status == .ranked else { return nil }
        var keys: [(low: RankKey, high: RankKey)] = []
        for applicant in dossier.applicants.indices {
            guard let key = normalisedKeys(of: applicant) else { return nil }
            keys.append(key)
        }
        let isMember = dossier.applicants.indices.map { ranking.entry(of: $0).rank != nil }
        if let coverage = CoverageOrder(dossier, grid.tieBreak) { keys = coverage.result(keys, presence).keys }
        let places = RankLevels(keys).places(among: isMember)
        return ranking.entries.compactMap { entry in
            guard let rank = entry.rank, let normalised = places[entry.applicant] else { return nil }
            return NormalisedRank(applicant: entry.applicant, rank: rank, normalised: normalised)
        }
    }

    /// Who takes part in giving the seats, as the real ranking has it.
    private var presence: [CoverageOrder.Presence] {
        dossier.applicants.indices.map { applicant in
            let entry = ranking.entry(of: applicant)
            switch entry.decision {
            case .ineligible, .belowThreshold, .open: return .no
            case .pending: return .possible
            case .incomplete: return entry.gaps.allSatisfy { $0.isOrder } ? .certain : .possible
            case .selected, .tiedAtTheLine: return .certain
            case .reserve, .notSelected: return entry.override?.isApplied == true ? .no : .certain
            }
        }
    }

    private func normalisedKeys(of applicant: Int) -> (low: RankKey, high: RankKey)? {
        guard let total = ranking.entry(of: applicant).total else { return nil }
        let kept = ranking.points.rows[applicant].kept
        var low = total.bonus.low.approximate
        var high = total.bonus.high.approximate
        var points: [(low: Double, high: Double)] = []
        for column in grid.columns {
            guard let scale = column.scale else {
                high += column.share.approximate
                points.append((0, 1))
                continue
            }
            let minimum = scale.minimum.approximate
            let maximum = scale.maximum.approximate
            var moved: [Double] = []
            for index in kept {
                guard let score = dossier.sheets[index].scores[column.criterion] else { continue }
                guard let strictness = strictness(of: dossier.sheets[index].assessor) else { return nil }
                moved.append(score.double + strictness * (maximum - minimum) / 100)
            }
            if moved.isEmpty {
                points.append((minimum, maximum))
            } else {
                let middle = middle(of: moved)
                points.append((middle, middle))
            }
            let perPoint = column.perPoint.approximate
            low += perPoint * (points[points.count - 1].low - minimum)
            high += perPoint * (points[points.count - 1].high - minimum)
        }
        return (
            RankKey(total: rounded(low), tieBreak: grid.tieBreak.map { rounded($0, points.map { $0.low }) }),
            RankKey(total: rounded(high), tieBreak: grid.tieBreak.map { rounded($0, points.map { $0.high }) })
        )
    }

    /// Mean or median, as the call says, of at least one score.
    private func middle(of scores: [Double]) -> Double {
        switch dossier.call.assessment.aggregation {
        case .mean: return scores.reduce(0, +) / Double(scores.count)
        case .median:
            let sorted = scores.sorted()
            let half = sorted.count / 2
            return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
        }
    }

    /// Rules that look at who is ranked higher are filled in once everybody's key is known.
    private func rounded(_ rule: ScoringGrid.TieBreak, _ points: [Double]) -> Rational {
        switch rule {
        case .column(let column): rounded(points[column])
        case .coverage: .zero
        }
    }

    private func rounded(_ value: Double) -> Rational {
        // Points and scales have at most 18 digits; what does not fit stands at the end of the line.
        let scaled = (value * Double(Self.resolution)).rounded(.toNearestOrAwayFromZero)
        let limit = 9e18
        return Rational(
            numerator: Int64(max(-limit, min(limit, scaled))), denominator: Self.resolution)
    }
}
