import DecisionKernels

extension ScoringGrid {
    /// The keys of one applicant at both ends; without weights all keys are equal.
    func keys(of row: PointsTable.Row, total: Total?) -> (low: RankKey, high: RankKey) {
        var low = RankKey(total: total?.total.low ?? .zero, tieBreak: [])
        var high = RankKey(total: total?.total.high ?? .zero, tieBreak: [])
        guard total != nil else { return (low, high) }
        for column in tieBreak {
            // Without a scale nobody's points are known, so they put nobody ahead.
            let points = points(row.cells[column], on: column) ?? Interval(low: .zero, high: .one)
            low.tieBreak.append(points.low)
            high.tieBreak.append(points.high)
        }
        return (low, high)
    }
}

/// Equal totals, and what put some of them in order.
extension RankingMaker {
    /// By applicant: the others with the same exact total who are neither ahead nor behind for certain.
    /// O(n log n + g²) for groups of g equal totals.
    func equalTotals(among isMember: [Bool]) -> [[Int]] {
        var result: [[Int]] = isMember.map { _ in [] }
        for group in groupsOfEqualTotals(among: isMember) {
            for applicant in group {
                result[applicant] = group.filter { other in
                    other != applicant && levels.low[other] <= levels.high[applicant]
                        && levels.low[applicant] <= levels.high[other]
                }
            }
        }
        return result
    }

    /// Neighbours in the ranking with the same total, and the criterion that put one before the other. Who lacks
    /// points on a criterion of the tie-break is left out. Highest totals first.
    func tieBreaks(_ eligibilities: [Eligibility]) -> [TieBreak] {
        var result: [TieBreak] = []
        for group in groupsOfEqualTotals(among: eligibilities.map { $0.status != .ineligible }) {
            var tiers: [[Int]] = []
            let known = group.filter { levels.low[$0] == levels.high[$0] }
            for applicant in known.sorted(by: { levels.high[$0] > levels.high[$1] }) {
                if let last = tiers.last?.last, levels.high[last] == levels.high[applicant] {
                    tiers[tiers.count - 1].append(applicant)
                } else {
                    tiers.append([applicant])
                }
            }
            for (ahead, behind) in zip(tiers, tiers.dropFirst()) {
                let better = keys[ahead[0]].high.tieBreak
                let worse = keys[behind[0]].high.tieBreak
                guard let position = better.indices.first(where: { better[$0] != worse[$0] }) else { continue }
                result.append(
                    TieBreak(
                        criterion: grid.columns[grid.tieBreak[position]].criterion, ahead: ahead.sorted(),
                        behind: behind.sorted()))
            }
        }
        return result
    }

    /// Members with the same exact total, two or more, in id order; highest totals first.
    private func groupsOfEqualTotals(among isMember: [Bool]) -> [[Int]] {
        var exact = isMember.indices.filter { isMember[$0] && keys[$0].low.total == keys[$0].high.total }
        exact.sort { levels.high[$0] == levels.high[$1] ? $0 < $1 : levels.high[$0] > levels.high[$1] }
        var groups: [[Int]] = []
        for applicant in exact {
            if let last = groups.last?.last, keys[last].high.total == keys[applicant].high.total {
                groups[groups.count - 1].append(applicant)
            } else {
                groups.append([applicant])
            }
        }
        return groups.filter { $0.count > 1 }.map { $0.sorted() }
    }
}
