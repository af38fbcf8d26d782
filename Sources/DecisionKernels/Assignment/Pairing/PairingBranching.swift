/// The search had to stop before it found any plan, and before it knew that there is none.
package struct PairingSearchLimit: Error, Hashable, Sendable {
    /// How many parts were looked at.
    package let parts: Int
}

/// Branch and bound (Land & Doig 1960) over who is matched, for groups that overlap.
///
/// The groups that are nested make the network; its best plan bounds a part. If it breaks one of the loose groups, the
/// part is split by whether one of the members is matched. Since the best plan of a part comes first in the full order
/// of plans, the bound holds for equal plans as well, and the answer is the first of the best.
struct PairingBranching {
    private let problem: PairingProblem
    private let objective: PairingObjective
    private let limits: PairingLimits
    private let loose: [PairingProblem.Group]
    private var parts = 0
    private(set) var best: (plan: PairingPlan, standing: PairingStanding)?
    /// The best that can be hoped for.
    private var hope: PairingPlan?
    /// Whether all other plans are known to be worse by the objective alone.
    private(set) var isAlone = true

    private enum State: Hashable {
        case free
        case matched
        case alone
    }

    init(_ problem: PairingProblem, _ loose: [PairingProblem.Group], _ objective: PairingObjective, _ limits: PairingLimits)
    {
        var plain = problem
        plain.groups = problem.groups.filter { !loose.contains($0) }
        self.problem = plain
        self.loose = loose
        self.objective = objective
        self.limits = limits
    }

    /// Searches everything; false if the limit came first.
    mutating func run() -> Bool {
        var rows = Array(repeating: State.free, count: problem.rows)
        var columns = Array(repeating: State.free, count: problem.columns)
        for row in rows.indices where problem.isRowRequired[row] { rows[row] = .matched }
        for column in columns.indices where problem.isColumnRequired[column] { columns[column] = .matched }
        for pair in problem.fixed {
            rows[pair.row] = .matched
            columns[pair.column] = .matched
        }
        var waiting: [Part] = []
        if let part = part(rows, columns) {
            hope = part.answer.plan
            waiting.append(part)
        }
        while let part = waiting.popLast() {
            if let best, part.standing < best.standing {
                if part.standing.hasSameObjective(as: best.standing) { isAlone = false }
                continue
            }
            guard let group = loose.first(where: { !keeps(part.answer.plan, $0) }) else {
                if let best, best.standing.hasSameObjective(as: part.standing) { isAlone = false } else { isAlone = true }
                if part.answer.isUnique != true { isAlone = false }
                best = (part.answer.plan, part.standing)
                continue
            }
            if parts >= limits.parts { return false }
            let member = member(of: group, part)
            var children: [Part] = []
            for state in [State.matched, .alone] {
                var rows = part.rows
                var columns = part.columns
                if group.side == .rows { rows[member] = state } else { columns[member] = state }
                if let child = self.part(rows, columns) { children.append(child) }
            }
            children.sort { $0.standing < $1.standing }
            waiting += children
        }
        return true
    }

    /// By how much the total can be larger at most, after a search that had to stop.
    var gap: Int128? {
        guard let best, let hope, objective == .total || hope.pairs.count == best.plan.pairs.count,
            objective == .total || objective == .countThenTotal
        else { return nil }
        return hope.total - best.plan.total
    }

    private struct Part {
        var rows: [State]
        var columns: [State]
        var answer: PairingAnswer
        var standing: PairingStanding
    }

    private mutating func part(_ givenRows: [State], _ givenColumns: [State]) -> Part? {
        var rows = givenRows
        var columns = givenColumns
        guard settle(&rows, &columns) else { return nil }
        parts += 1
        var narrowed = problem
        for row in rows.indices {
            narrowed.isRowRequired[row] = rows[row] == .matched
            for column in columns.indices where rows[row] == .alone || columns[column] == .alone {
                narrowed.scores[row * columns.count + column] = PairingProblem.impossible
            }
        }
        for column in columns.indices { narrowed.isColumnRequired[column] = columns[column] == .matched }
        guard let model = PairingModel(narrowed), let answer = model.best(by: objective, limits: limits) else {
            return nil
        }
        return Part(
            rows: rows, columns: columns, answer: answer, standing: PairingStanding(answer.plan, objective, problem))
    }

    /// Draws what follows for groups that are full or that need all who are left; false if one cannot be kept.
    private func settle(_ rows: inout [State], _ columns: inout [State]) -> Bool {
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for group in loose {
                let members = PairingTree.distinct(group.members)
                let states = members.map { group.side == .rows ? rows[$0] : columns[$0] }
                let matched = states.count { $0 == .matched }
                let free = states.count { $0 == .free }
                if matched > group.maximum || matched + free < group.minimum { return false }
                if free == 0 || matched < group.maximum && matched + free > group.minimum { continue }
                let state: State = matched == group.maximum ? .alone : .matched
                for (member, old) in zip(members, states) where old == .free {
                    if group.side == .rows { rows[member] = state } else { columns[member] = state }
                }
                hasChanged = true
            }
        }
        return true
    }

    private func keeps(_ plan: PairingPlan, _ group: PairingProblem.Group) -> Bool {
        let members = Set(group.members)
        let count = plan.pairs.count { members.contains(group.side == .rows ? $0.row : $0.column) }
        return count >= group.minimum && count <= group.maximum
    }

    /// The first member whose state is open and matters: matched in a group with too many, alone in one with too few.
    private func member(of group: PairingProblem.Group, _ part: Part) -> Int {
        var matched: Set<Int> = []
        for pair in part.answer.plan.pairs { matched.insert(group.side == .rows ? pair.row : pair.column) }
        let members = PairingTree.distinct(group.members)
        let isTooMany = members.count { matched.contains($0) } > group.maximum
        let states = group.side == .rows ? part.rows : part.columns
        for member in members where states[member] == .free && matched.contains(member) == isTooMany {
            return member
        }
        return members[0]
    }
}

extension PairingProblem {
    func branched(
        by objective: PairingObjective, limits: PairingLimits, needsUniqueness: Bool
    ) throws(PairingSearchLimit) -> PairingAnswer? {
        guard let model = PairingModel(self) else { return nil }
        var search = PairingBranching(self, model.loose, objective, limits)
        let isDone = search.run()
        guard let best = search.best else {
            if isDone { return nil }
            throw PairingSearchLimit(parts: limits.parts)
        }
        var isUnique: Bool? = isDone && search.isAlone ? true : nil
        if isDone && isUnique == nil && needsUniqueness {
            // Some part could hold an equal plan: the second best tells.
            var others = try PairingPartition(self, objective, limits)
            _ = try others.next()
            let second = try others.next().map { PairingStanding($0.plan, objective, self) }
            isUnique = second.map { !$0.hasSameObjective(as: best.standing) } ?? true
        }
        return PairingAnswer(
            plan: best.plan, isUnique: isUnique, isOptimal: isDone, gap: isDone ? 0 : search.gap)
    }
}
