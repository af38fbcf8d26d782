/// The search had to stop before it found any plan, and before it knew that there is none.
package struct PairingSearchLimit: Error, Hashable, Sendable {
    /// How many parts were looked at.
    package let parts: Int
}

/// Branch and bound (Land & Doig 1960) over who is matched, for groups that overlap, and over whose pair is in a group
/// of pairs.
///
/// The groups that are nested make the network; its best plan bounds a part. If it breaks one of the loose groups, the
/// part is split by whether one of the members is matched; if it breaks a group of pairs, by whether the pair of one
/// row is in that group. Since the best plan of a part comes first in the full order of plans, the bound holds for
/// equal plans as well, and the answer is the first of the best.
struct PairingBranching {
    private let problem: PairingProblem
    private let objective: PairingObjective
    private let limits: PairingLimits
    private let loose: [PairingProblem.Group]
    private let cellGroups: [PairingCellLimit]
    /// Whether one of the best plans is enough, whichever.
    private let isValueOnly: Bool
    private var parts = 0
    private(set) var best: (plan: PairingPlan, standing: PairingStanding)?
    /// The best that can be hoped for.
    private var hope: PairingPlan?
    /// Whether all other plans are known to be worse by the objective alone.
    private(set) var isAlone = true

    init(
        _ problem: PairingProblem, _ loose: [PairingProblem.Group], _ objective: PairingObjective,
        _ limits: PairingLimits, isValueOnly: Bool
    ) {
        var plain = problem
        plain.groups = problem.groups.filter { !loose.contains($0) }
        plain.cellGroups = []
        self.problem = plain
        self.loose = loose
        cellGroups = problem.cellGroups.map { PairingCellLimit($0, problem) }
        self.objective = objective
        var limits = limits
        if isValueOnly { limits.canonicalSize = 0 }
        self.limits = limits
        self.isValueOnly = isValueOnly
    }

    /// Searches everything; false if the limit came first.
    mutating func run() -> Bool {
        var waiting: [Part] = []
        if let part = part(PairingPart(problem)) {
            hope = part.answer.plan
            waiting.append(part)
        }
        while let part = waiting.popLast() {
            if let best {
                if isValueOnly && !part.standing.isAbove(best.standing) { continue }
                if part.standing < best.standing {
                    if part.standing.hasSameObjective(as: best.standing) { isAlone = false }
                    continue
                }
            }
            guard let split = split(part) else {
                if let best, best.standing.hasSameObjective(as: part.standing) {
                    isAlone = false
                } else {
                    isAlone = true
                }
                if part.answer.isUnique != true { isAlone = false }
                best = (part.answer.plan, part.standing)
                continue
            }
            if parts >= limits.parts { return false }
            var children = split.compactMap { self.part($0) }
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
        var state: PairingPart
        var answer: PairingAnswer
        var standing: PairingStanding
    }

    /// Two halves that hold every plan of the part between them; nil if its best plan keeps all limits.
    private func split(_ part: Part) -> [PairingPart]? {
        if let group = loose.first(where: { !keeps(part.answer.plan, $0) }) {
            let member = member(of: group, part)
            return [PairingPart.State.matched, .alone].map { state in
                var half = part.state
                if group.side == .rows { half.rows[member] = state } else { half.columns[member] = state }
                return half
            }
        }
        guard let group = cellGroups.first(where: { !$0.isKept(by: part.answer.plan) }),
            let row = group.open(part.state, part.answer.plan, problem)
        else { return nil }
        var inside = part.state
        var outside = part.state
        inside.take(row, into: group)
        outside.take(row, outOf: group)
        return [inside, outside]
    }

    private mutating func part(_ given: PairingPart) -> Part? {
        var state = given
        guard settle(&state) else { return nil }
        parts += 1
        let narrowed = state.narrowed(problem)
        guard let model = PairingModel(narrowed), let answer = model.best(by: objective, limits: limits) else {
            return nil
        }
        for group in cellGroups where !group.isKept(by: answer.plan) {
            guard group.canBeKept(narrowed, than: answer.plan, limits) else { return nil }
        }
        return Part(state: state, answer: answer, standing: PairingStanding(answer.plan, objective, problem))
    }

    /// Draws what follows for groups that are full or that need all who are left; false if one cannot be kept.
    private func settle(_ part: inout PairingPart) -> Bool {
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for group in loose {
                let members = PairingTree.distinct(group.members)
                let states = members.map { group.side == .rows ? part.rows[$0] : part.columns[$0] }
                let matched = states.count { $0 == .matched }
                let free = states.count { $0 == .free }
                if matched > group.maximum || matched + free < group.minimum { return false }
                if free == 0 || matched < group.maximum && matched + free > group.minimum { continue }
                let state: PairingPart.State = matched == group.maximum ? .alone : .matched
                for (member, old) in zip(members, states) where old == .free {
                    if group.side == .rows { part.rows[member] = state } else { part.columns[member] = state }
                }
                hasChanged = true
            }
            for group in cellGroups {
                guard let changed = group.settle(&part) else { return false }
                if changed { hasChanged = true }
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
        let states = group.side == .rows ? part.state.rows : part.state.columns
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
        var search = PairingBranching(self, model.loose, objective, limits, isValueOnly: false)
        let isDone = search.run()
        if !isDone {
            // To tell equal plans apart took too long; the best value may be proved all the same.
            var plain = PairingBranching(self, model.loose, objective, limits, isValueOnly: true)
            let isProved = plain.run()
            if let found = plain.best, search.best.map({ found.standing.isAbove($0.standing) }) ?? true {
                return PairingAnswer(
                    plan: found.plan, isUnique: nil, isOptimal: isProved, gap: isProved ? 0 : plain.gap)
            }
            if let found = search.best {
                return PairingAnswer(
                    plan: found.plan, isUnique: nil, isOptimal: isProved, gap: isProved ? 0 : search.gap)
            }
            if isProved { return nil }
            throw PairingSearchLimit(parts: limits.parts)
        }
        guard let best = search.best else { return nil }
        var isUnique: Bool? = search.isAlone ? true : nil
        if isUnique == nil && needsUniqueness {
            // Some part could hold an equal plan: the second best tells.
            var others = try PairingPartition(self, objective, limits)
            _ = try others.next()
            let second = try others.next().map { PairingStanding($0.plan, objective, self) }
            isUnique = second.map { !$0.hasSameObjective(as: best.standing) } ?? true
        }
        return PairingAnswer(plan: best.plan, isUnique: isUnique, isOptimal: true, gap: 0)
    }

    /// One of the best plans by the objective alone, whichever of equals; nil if no plan keeps all limits.
    func anyBest(by objective: PairingObjective, limits: PairingLimits) throws(PairingSearchLimit) -> PairingAnswer? {
        guard let model = PairingModel(self) else { return nil }
        guard model.needsBranching else {
            var plain = limits
            plain.canonicalSize = 0
            return model.best(by: objective, limits: plain)
        }
        var search = PairingBranching(self, model.loose, objective, limits, isValueOnly: true)
        let isDone = search.run()
        guard let best = search.best else {
            if isDone { return nil }
            throw PairingSearchLimit(parts: limits.parts)
        }
        return PairingAnswer(plan: best.plan, isUnique: nil, isOptimal: isDone, gap: isDone ? 0 : search.gap)
    }
}
