/// A part of all plans: what is settled about rows, columns and pairs.
struct PairingPart: Sendable {
    enum State: Hashable, Sendable {
        case free
        case matched
        case alone
    }

    var rows: [State]
    var columns: [State]
    /// By cell: whether the pair can still be made.
    private(set) var isOpen: [Bool]

    /// All plans.
    init(_ problem: PairingProblem) {
        rows = Array(repeating: .free, count: problem.rows)
        columns = Array(repeating: .free, count: problem.columns)
        for row in rows.indices where problem.isRowRequired[row] { rows[row] = .matched }
        for column in columns.indices where problem.isColumnRequired[column] { columns[column] = .matched }
        isOpen = problem.scores.map { $0 != PairingProblem.impossible && $0 >= problem.minimum ?? .min }
        for pair in problem.forbidden { isOpen[problem.cell(pair)] = false }
        for pair in problem.fixed {
            rows[pair.row] = .matched
            columns[pair.column] = .matched
            for column in columns.indices where column != pair.column {
                isOpen[pair.row * problem.columns + column] = false
            }
            for row in rows.indices where row != pair.row { isOpen[row * problem.columns + pair.column] = false }
        }
    }

    func isOpen(_ row: Int, _ column: Int) -> Bool {
        rows[row] != .alone && columns[column] != .alone && isOpen[row * columns.count + column]
    }

    /// Whether the pair of a row is in a group in no plan of the part, in every one, or in some (nil).
    func isInside(_ row: Int, _ group: PairingCellLimit) -> Bool? {
        var hasInside = false
        var hasOutside = rows[row] != .matched
        for column in columns.indices where isOpen(row, column) {
            if group.contains[row * columns.count + column] { hasInside = true } else { hasOutside = true }
        }
        return hasInside ? (hasOutside ? nil : true) : false
    }

    /// With those plans only in which the pair of a row is in a group.
    mutating func take(_ row: Int, into group: PairingCellLimit) {
        rows[row] = .matched
        for cell in (row * columns.count)..<((row + 1) * columns.count) where !group.contains[cell] {
            isOpen[cell] = false
        }
    }

    /// With those plans only in which it is not.
    mutating func take(_ row: Int, outOf group: PairingCellLimit) {
        for cell in (row * columns.count)..<((row + 1) * columns.count) where group.contains[cell] {
            isOpen[cell] = false
        }
    }

    /// The problem of this part alone.
    func narrowed(_ problem: PairingProblem) -> PairingProblem {
        var narrowed = problem
        for row in rows.indices {
            narrowed.isRowRequired[row] = rows[row] == .matched
            for column in columns.indices where !isOpen(row, column) {
                narrowed.scores[row * columns.count + column] = PairingProblem.impossible
            }
        }
        for column in columns.indices { narrowed.isColumnRequired[column] = columns[column] == .matched }
        return narrowed
    }
}

/// A group of pairs, ready to be held against plans. Every row has one pair at most, so that it counts rows.
struct PairingCellLimit: Sendable {
    /// By cell.
    let contains: [Bool]
    let minimum: Int
    let maximum: Int
    private let columns: Int

    init(_ group: PairingProblem.CellGroup, _ problem: PairingProblem) {
        var contains = Array(repeating: false, count: problem.scores.count)
        for cell in group.cells { contains[cell] = true }
        self.contains = contains
        minimum = group.minimum
        maximum = group.maximum
        columns = problem.columns
    }

    private func count(_ plan: PairingPlan) -> Int { plan.pairs.count { contains[$0.row * columns + $0.column] } }

    func isKept(by plan: PairingPlan) -> Bool {
        let count = count(plan)
        return count >= minimum && count <= maximum
    }

    /// Draws what follows where the group is full or needs all that are left; nil if it cannot be kept, else whether
    /// anything followed.
    func settle(_ part: inout PairingPart) -> Bool? {
        var sure = 0
        var open: [Int] = []
        for row in part.rows.indices {
            switch part.isInside(row, self) {
            case .some(true): sure += 1
            case .some(false): break
            case .none: open.append(row)
            }
        }
        if sure > maximum || sure + open.count < minimum { return nil }
        if open.isEmpty || sure < maximum && sure + open.count > minimum { return false }
        for row in open {
            if sure == maximum { part.take(row, outOf: self) } else { part.take(row, into: self) }
        }
        return true
    }

    /// Whether some plan of a part, whatever it does to other groups, has enough pairs of the group or few enough, as the
    /// best plan has not: one more solution, in which the pairs of the group weigh 1, or −1.
    func canBeKept(_ part: PairingProblem, than plan: PairingPlan, _ limits: PairingLimits) -> Bool {
        var counting = part
        counting.sideValues = nil
        counting.minimum = nil
        let isTooFew = count(plan) < minimum
        for cell in counting.scores.indices where counting.scores[cell] != PairingProblem.impossible {
            counting.scores[cell] = !contains[cell] ? 0 : isTooFew ? 1 : -1
        }
        var limits = limits
        limits.canonicalSize = 0
        guard let model = PairingModel(counting), let extreme = model.best(by: .total, limits: limits) else {
            return false
        }
        let count = count(extreme.plan)
        return isTooFew ? count >= minimum : count <= maximum
    }

    /// A row for which it is open whether its pair is in the group, and which matters for a plan that breaks the limit:
    /// of those whose pair is in it where there are too many, otherwise of the others. The one with the highest score
    /// to win or to lose comes first; among equals the first.
    func open(_ part: PairingPart, _ plan: PairingPlan, _ problem: PairingProblem) -> Int? {
        let isTooMany = count(plan) > maximum
        var isIn = Array(repeating: false, count: part.rows.count)
        for pair in plan.pairs where contains[pair.row * columns + pair.column] { isIn[pair.row] = true }
        var best: (row: Int, score: Int64)?
        for row in part.rows.indices where isIn[row] == isTooMany && part.isInside(row, self) == nil {
            var score = Int64.min
            for column in part.columns.indices where part.isOpen(row, column) && contains[row * columns + column] {
                score = max(score, problem.scores[row * columns + column])
            }
            if best.map({ isTooMany ? score < $0.score : score > $0.score }) ?? true { best = (row, score) }
        }
        return best?.row
    }
}
