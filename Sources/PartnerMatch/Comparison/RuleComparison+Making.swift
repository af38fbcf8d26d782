import DecisionKernels

extension Dossier {
    /// The five rules side by side (Hwang & Yoon 1981; Opricovic & Tzeng 2004; Brans & Vincke 1985).
    ///
    /// - Complexity: O(n²·c) comparisons of n applicants on c criteria, and as much again for every one of them that is
    ///   left out in turn.
    package func ruleComparison(preference: LeadPreference) -> RuleComparison {
        let ranking = ranking()
        var comparison = RuleComparison(
            participants: [], leftOut: [], entries: [], compromise: [], status: ranking.status,
            hasQuotas: !call.quotas.isEmpty, preference: preference)
        guard ranking.status == .ranked else { return comparison }
        for applicant in applicants.indices {
            let entry = ranking.entry(of: applicant)
            let isMet = entry.thresholds.allSatisfy { $0.met == .yes }
            if entry.eligibility.status == .eligible, entry.total?.total.isExact == true, isMet, entry.gaps.isEmpty {
                comparison.participants.append(applicant)
            } else {
                comparison.leftOut.append((applicant: applicant, decision: entry.decision))
            }
        }
        guard !comparison.participants.isEmpty else { return comparison }
        let maker = RuleTable(self, ranking, comparison.participants, preference)
        comparison.entries = AggregationRule.allCases.map { maker.entry($0) }
        if let sum = comparison.entries.first {
            for index in comparison.entries.indices {
                let entry = comparison.entries[index]
                comparison.entries[index].kendallTauB = RankCorrelation.kendallTauB(
                    sum.ranks.map { Double($0) }, entry.ranks.map { Double($0) })
            }
        }
        comparison.compromise = maker.compromise.map { comparison.participants[$0] }
        return comparison
    }
}

/// The applicants as a table for the rules.
private struct RuleTable {
    /// The scored criteria that weigh, and the bonuses.
    private let whole: AggregationTable
    /// Without the bonuses, for the product.
    private let scored: AggregationTable
    /// By participant: the bonus as a part of 100.
    private let offsets: [Rational]
    private let participants: [Int]
    private let matroid: SeatMatroid
    private let preferences: [Promethee.Preference]
    /// The weights beside the hundred of the scored criteria.
    private let hundredths: Rational
    private static let half = Rational(numerator: 1, denominator: 2)

    init(_ dossier: Dossier, _ ranking: Ranking, _ participants: [Int], _ preference: LeadPreference) {
        let grid = ScoringGrid(call: dossier.call, weights: dossier.weights)
        let hundred = Rational(100)
        let columns = grid.columns.indices.filter { !grid.columns[$0].share.isZero }
        let bonuses = grid.bonuses.filter { ($0.points?.signum ?? 0) > 0 }
        var rows: [[Rational]] = []
        var offsets: [Rational] = []
        for applicant in participants {
            let cells = ranking.points.rows[applicant].cells
            rows.append(
                columns.map { index in
                    guard let scale = grid.columns[index].scale, let points = cells[index].points,
                        scale.maximum > scale.minimum
                    else { return .zero }
                    return (points - scale.minimum) / (scale.maximum - scale.minimum)
                })
            var offset = Rational.zero
            for bonus in bonuses where bonus.condition.holds(for: dossier.applicants[applicant]) == .yes {
                offset += bonus.points ?? .zero
            }
            offsets.append(offset / hundred)
        }
        let weights = columns.map { AggregationTable.Criterion(weight: grid.columns[$0].share) }
        let extra = bonuses.map { AggregationTable.Criterion(weight: $0.points ?? .zero) }
        let extended = zip(participants, rows).map { applicant, row in
            row
                + bonuses.map {
                    $0.condition.holds(for: dossier.applicants[applicant]) == .yes ? Rational.one : Rational.zero
                }
        }
        scored = AggregationTable(weights, rows)
        whole = AggregationTable(weights + extra, extended)
        hundredths = bonuses.reduce(hundred) { $0 + ($1.points ?? .zero) }
        self.offsets = offsets
        self.participants = participants
        let all = Array(dossier.call.tracks.indices)
        matroid = SeatMatroid(
            tracks: participants.map { dossier.applicants[$0].tracks ?? all },
            seats: dossier.call.tracks.map { $0.seats })
        preferences = whole.criteria.map { _ in preference.function }
    }

    var compromise: [Int] { Vikor(whole, v: Self.half).compromise }

    func entry(_ rule: AggregationRule) -> RuleComparison.Entry {
        let (scores, ranks) = result(rule)
        let found = reversals(rule, ranks)
        return RuleComparison.Entry(
            rule: rule, scores: scores, ranks: ranks, seats: seats(ranks), kendallTauB: nil,
            reversals: found.map {
                RankReversals.Reversal(
                    removed: participants[$0.removed], ahead: participants[$0.ahead], behind: participants[$0.behind])
            })
    }

    private func result(_ rule: AggregationRule) -> (scores: [Double?], ranks: [Int]) {
        switch rule {
        case .weightedSum:
            let result = WeightedMeans.sum(whole, .none, offsets: offsets.map { _ in .zero })
            // The sum of shares of everything, as points again.
            return (result.scores.map { $0 * hundredths.approximate }, result.ranks)
        case .weightedProduct:
            let result = WeightedMeans.product(scored, .none, offsets: offsets)
            return (result.scores.map { $0 }, result.ranks)
        case .topsis:
            let result = Topsis(whole, .none)
            return (result.closeness, result.ranks)
        case .vikor:
            let result = Vikor(whole, v: Self.half)
            return (result.q.map { $0 }, result.ranks)
        case .promethee:
            let result = Promethee(whole, .none, preferences)
            return (result.netFlow, result.ranks)
        }
    }

    private func reversals(_ rule: AggregationRule, _ ranks: [Int]) -> [RankReversals.Reversal] {
        switch rule {
        // What one applicant reaches on fixed scales does not look at the others: nothing can change places.
        case .weightedSum, .weightedProduct: return []
        case .topsis: return RankReversals(ranks) { Topsis(whole.without($0), .none).ranks }.reversals
        case .vikor: return RankReversals(ranks) { Vikor(whole.without($0), v: Self.half).ranks }.reversals
        case .promethee:
            let without = Promethee.ranksWithoutEach(whole, preferences)
            return RankReversals(ranks) { without[$0] }.reversals
        }
    }

    /// The best by rank that can be seated together.
    private func seats(_ ranks: [Int]) -> [SeatWalk.Membership] {
        let order = ranks.indices.sorted { ranks[$0] != ranks[$1] ? ranks[$0] < ranks[$1] : $0 < $1 }
        var tiers: [[Int]] = []
        for index in order {
            if let last = tiers.last?.first, ranks[last] == ranks[index] {
                tiers[tiers.count - 1].append(index)
            } else {
                tiers.append([index])
            }
        }
        return matroid.walk(tiers: tiers).memberships
    }
}
