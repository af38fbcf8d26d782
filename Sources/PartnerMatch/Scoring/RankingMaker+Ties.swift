import DecisionKernels

extension ScoringGrid {
    /// The keys of one applicant at both ends; without weights all keys are equal.
    func keys(of row: PointsTable.Row, total: Total?) -> (low: RankKey, high: RankKey) {
        var low = RankKey(total: total?.total.low ?? .zero, tieBreak: [])
        var high = RankKey(total: total?.total.high ?? .zero, tieBreak: [])
        guard total != nil else { return (low, high) }
        for rule in tieBreak {
            guard case .column(let column) = rule else {
                // Filled in once everybody's key is known.
                low.tieBreak.append(.zero)
                high.tieBreak.append(.zero)
                continue
            }
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

    /// Neighbours in the ranking with the same total, and the rule that put one before the other. Whose place among
    /// them is open is left out. Highest totals first.
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
            for (ahead, behind) in zip(tiers, tiers.dropFirst()) { result += tieBreaks(ahead, behind) }
        }
        return result
    }

    /// What put one tier before the next: a single rule, but where a coverage rule tells some of those behind from
    /// others, or those ahead bring different things.
    private func tieBreaks(_ ahead: [Int], _ behind: [Int]) -> [TieBreak] {
        var result: [TieBreak] = []
        for one in ahead {
            for other in behind {
                guard let (rule, brings) = decider(one, other) else { continue }
                if let known = result.firstIndex(where: { $0.rule == rule && $0.brings == brings }) {
                    if !result[known].ahead.contains(one) { result[known].ahead.append(one) }
                    if !result[known].behind.contains(other) { result[known].behind.append(other) }
                } else {
                    result.append(TieBreak(rule: rule, brings: brings, ahead: [one], behind: [other]))
                }
            }
        }
        return result.map { tie in
            TieBreak(rule: tie.rule, brings: tie.brings, ahead: tie.ahead.sorted(), behind: tie.behind.sorted())
        }
    }

    /// The first rule in which two of equal total differ, in favour of the first, and what this one brings by it.
    private func decider(_ one: Int, _ other: Int) -> (rule: TieBreakRule, brings: [CoverageItem])? {
        for (position, rule) in grid.tieBreak.enumerated() {
            switch rule {
            case .column(let column):
                if keys[one].high.tieBreak[position] == keys[other].high.tieBreak[position] { continue }
                return (.criterion(grid.columns[column].criterion), [])
            case .coverage(let aspect):
                guard let coverage, let covered = covered[one] else { continue }
                let brings = coverage.newItems(of: one, rule: position, beyond: covered)
                if brings.isEmpty || coverage.brings(other, rule: position, beyond: covered) { continue }
                return (.coverage(aspect), brings.map { coverage.table.items[$0] })
            }
        }
        return nil
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
