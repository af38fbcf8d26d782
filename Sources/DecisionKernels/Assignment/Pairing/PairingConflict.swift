/// Something that was asked for and that a plan could do without.
package enum PairingConstraint: Hashable, Sendable {
    /// A pair that must be made.
    case fixed(IndexPair)
    /// A pair that must not be made.
    case forbidden(IndexPair)
    /// A group, by its index, with its minimum and maximum.
    case group(Int)
    /// A group of pairs, by its index, with its minimum and maximum.
    case cellGroup(Int)
    /// A row that must be matched.
    case row(Int)
    /// A column that must be matched.
    case column(Int)
    /// The lowest score with which a pair can be made.
    case minimum
}

extension PairingProblem {
    /// Everything that was asked for, in the order in which it is named.
    package var constraints: [PairingConstraint] {
        var forbidden: [IndexPair] = []
        for pair in self.forbidden.sorted() where pair != forbidden.last { forbidden.append(pair) }
        return distinctFixed.map { .fixed($0) } + forbidden.map { .forbidden($0) } + groups.indices.map { .group($0) }
            + cellGroups.indices.map { .cellGroup($0) }
            + isRowRequired.indices.filter { isRowRequired[$0] }.map { .row($0) }
            + isColumnRequired.indices.filter { isColumnRequired[$0] }.map { .column($0) }
            + (minimum == nil ? [] : [.minimum])
    }

    /// The problem with only some of what was asked for.
    package func asking(only constraints: [PairingConstraint]) -> PairingProblem {
        var result = self
        result.fixed = []
        result.forbidden = []
        result.groups = []
        result.cellGroups = []
        result.isRowRequired = Array(repeating: false, count: rows)
        result.isColumnRequired = Array(repeating: false, count: columns)
        result.minimum = nil
        for constraint in constraints {
            switch constraint {
            case .fixed(let pair): result.fixed.append(pair)
            case .forbidden(let pair): result.forbidden.append(pair)
            case .group(let group): result.groups.append(groups[group])
            case .cellGroup(let group): result.cellGroups.append(cellGroups[group])
            case .row(let row): result.isRowRequired[row] = true
            case .column(let column): result.isColumnRequired[column] = true
            case .minimum: result.minimum = minimum
            }
        }
        return result
    }

    /// An irreducible set of what was asked for that no plan keeps: without any one of them there is a plan. Nil if
    /// there is a plan with everything. Empty never: without any wish the empty plan is one.
    ///
    /// By halving (Junker 2004, *QuickXplain: Preferred Explanations and Relaxations for Over-Constrained Problems*) over
    /// the constraints in their order, so the earlier ones are kept where there is a choice. O(k·log(c/k)) questions
    /// whether there is a plan, for k of c constraints.
    package func conflict(limits: PairingLimits = PairingLimits()) throws(PairingSearchLimit) -> [PairingConstraint]? {
        if try isFeasible(limits: limits) { return nil }
        return try conflict(among: constraints, limits)
    }

    private func conflict(
        among constraints: [PairingConstraint], _ limits: PairingLimits
    ) throws(PairingSearchLimit) -> [PairingConstraint] {
        let found = Set(try explain([], false, constraints[...], limits))
        return constraints.filter { found.contains($0) }
    }

    private func explain(
        _ background: [PairingConstraint], _ hasGrown: Bool, _ candidates: ArraySlice<PairingConstraint>,
        _ limits: PairingLimits
    ) throws(PairingSearchLimit) -> [PairingConstraint] {
        if hasGrown, try !asking(only: background).isFeasible(limits: limits) { return [] }
        if candidates.count <= 1 { return Array(candidates) }
        let middle = candidates.startIndex + candidates.count / 2
        let first = candidates[..<middle]
        let second = candidates[middle...]
        let later = try explain(background + first, true, second, limits)
        let earlier = try explain(background + later, !later.isEmpty, first, limits)
        return earlier + later
    }

    /// All irreducible sets of what was asked for that no plan keeps, as far as `count` goes, and whether these are all.
    ///
    /// In turn, what is not yet decided is looked for: a set of constraints that holds no conflict found and is not part
    /// of a set known to have a plan. It is either grown to a largest such set or shrunk to a conflict (Liffiton, Previti,
    /// Malik & Marques-Silva 2016, *Fast, Flexible MUS Enumeration*). For small problems: their number can be
    /// exponential. Sorted by size, then by the order of the constraints.
    package func conflicts(
        atMost count: Int, limits: PairingLimits = PairingLimits()
    ) throws(PairingSearchLimit) -> (conflicts: [[PairingConstraint]], areAll: Bool) {
        let all = constraints
        var conflicts: [Set<PairingConstraint>] = []
        var feasible: [Set<PairingConstraint>] = []
        var areAll = false
        while true {
            guard var seed = Self.undecided(Set(all), all, conflicts, feasible) else {
                areAll = true
                break
            }
            if try asking(only: all.filter { seed.contains($0) }).isFeasible(limits: limits) {
                for constraint in all where !seed.contains(constraint) {
                    let grown = all.filter { seed.contains($0) || $0 == constraint }
                    if try asking(only: grown).isFeasible(limits: limits) { seed.insert(constraint) }
                }
                feasible.append(seed)
            } else {
                if conflicts.count == count { break }
                conflicts.append(Set(try conflict(among: all.filter { seed.contains($0) }, limits)))
            }
        }
        let sorted = conflicts.map { set in all.indices.filter { set.contains(all[$0]) } }.sorted {
            $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1)
        }
        return (sorted.map { $0.map { all[$0] } }, areAll)
    }

    /// A set that holds none of the conflicts and is part of none of the sets with a plan; nil if there is none.
    private static func undecided(
        _ set: Set<PairingConstraint>, _ all: [PairingConstraint], _ conflicts: [Set<PairingConstraint>],
        _ feasible: [Set<PairingConstraint>]
    ) -> Set<PairingConstraint>? {
        if feasible.contains(where: { set.isSubset(of: $0) }) { return nil }
        guard let held = conflicts.first(where: { $0.isSubset(of: set) }) else { return set }
        for constraint in all where held.contains(constraint) {
            var smaller = set
            smaller.remove(constraint)
            if let found = undecided(smaller, all, conflicts, feasible) { return found }
        }
        return nil
    }
}
