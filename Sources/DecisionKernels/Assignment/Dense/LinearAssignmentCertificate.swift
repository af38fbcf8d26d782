extension LinearAssignmentProblem {
    /// Whether a solution keeps every rule and its prices prove that no assignment has a better sum.
    ///
    /// Recomputes everything from the problem and the solution alone: every row (or column, if they are fewer) has a
    /// partner of its own and the pair can be made; the total is theirs; no pair is cheaper than its prices; prices of
    /// those that may be left over are not above 0; and all prices together are the total. By weak duality that is
    /// proof. O(n · m).
    package func isCertified(_ solution: LinearAssignmentSolution) -> Bool {
        guard solution.columnOfRow.count == rows, solution.rowPrices.count == rows,
            solution.columnPrices.count == columns, let total = total(of: solution.columnOfRow), total == solution.total
        else { return false }
        // Prices of this size add up without overflow, and no honest price is larger.
        let allowed = -(Int128.max >> 40)...(Int128.max >> 40)
        guard solution.rowPrices.allSatisfy({ allowed.contains($0) }),
            solution.columnPrices.allSatisfy({ allowed.contains($0) })
        else { return false }
        let sign: Int128 = goal == .least ? 1 : -1
        if rows < columns && solution.columnPrices.contains(where: { sign * $0 > 0 }) { return false }
        if rows > columns && solution.rowPrices.contains(where: { sign * $0 > 0 }) { return false }
        let paid = solution.rowPrices.reduce(0, +) + solution.columnPrices.reduce(0, +)
        return paid == total && isNoPairCheaper(than: solution, sign: sign)
    }

    /// The sum over the pairs; nil if a pair cannot be made, a column has two rows or somebody is left out.
    private func total(of columnOfRow: [Int]) -> Int128? {
        var isTaken = [Bool](repeating: false, count: columns)
        var pairs = 0
        var total: Int128 = 0
        for (row, column) in columnOfRow.enumerated() where column != -1 {
            guard (0..<columns).contains(column), !isTaken[column], let cost = cost(row: row, column: column) else {
                return nil
            }
            isTaken[column] = true
            pairs += 1
            total += Int128(cost)
        }
        return pairs == min(rows, columns) ? total : nil
    }

    private func isNoPairCheaper(than solution: LinearAssignmentSolution, sign: Int128) -> Bool {
        for row in 0..<rows {
            for column in 0..<columns {
                guard let slack = solution.slack(self, row: row, column: column) else { continue }
                if sign * slack < 0 { return false }
            }
        }
        return true
    }

    /// Whether a bottleneck proves that there is no assignment: its members have no other partners than it says, and
    /// these are fewer; and it is a matter of those who all need one. O(members · (n + m)).
    package func isCertified(_ bottleneck: AssignmentBottleneck) -> Bool {
        let (own, other) = bottleneck.isOfRows ? (rows, columns) : (columns, rows)
        guard own <= other, bottleneck.members.count > bottleneck.partners.count else { return false }
        guard isAscending(bottleneck.members, below: own), isAscending(bottleneck.partners, below: other) else {
            return false
        }
        var isListed = [Bool](repeating: false, count: other)
        for partner in bottleneck.partners { isListed[partner] = true }
        for member in bottleneck.members {
            for partner in 0..<other where !isListed[partner] {
                let cost =
                    bottleneck.isOfRows ? cost(row: member, column: partner) : cost(row: partner, column: member)
                if cost != nil { return false }
            }
        }
        return true
    }

    private func isAscending(_ indices: [Int], below limit: Int) -> Bool {
        var last = -1
        for index in indices {
            if index <= last || index >= limit { return false }
            last = index
        }
        return true
    }
}

extension LinearAssignmentSolution {
    /// By how much a pair costs more than its prices (with `.most`: how much more it is worth, so at most 0); nil if it
    /// cannot be made. 0 for every pair of every best assignment: the others among equals are found on these alone.
    package func slack<Cost>(_ problem: LinearAssignmentProblem<Cost>, row: Int, column: Int) -> Int128? {
        guard let cost = problem.cost(row: row, column: column) else { return nil }
        return Int128(cost) - rowPrices[row] - columnPrices[column]
    }

    /// The columns that cost a row no more than its prices, ascending: all it has in any best assignment. O(m).
    package func tightColumns<Cost>(_ problem: LinearAssignmentProblem<Cost>, row: Int) -> [Int] {
        (0..<problem.columns).filter { slack(problem, row: row, column: $0) == 0 }
    }
}
