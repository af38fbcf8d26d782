import DecisionKernels

@testable import PartnerMatch

/// Selection under quotas by definition: every set is looked at.
struct QuotaOracle {
    struct Best {
        var size: Int
        var sum: Rational
        /// The sets with the highest sum that are first in rank order.
        var sets: [[Int]]

        func decision(_ applicant: Int) -> Decision {
            let holding = sets.count { $0.contains(applicant) }
            return holding == 0 ? .notSelected : holding == sets.count ? .selected : .tiedAtTheLine
        }
    }

    let dossier: Dossier
    /// Who takes part.
    let field: [Int]
    let totals: [Rational]
    let places: [Int]
    let forced: [Int]
    let isIn: [[Truth]]
    private let wouldTakePart: [Bool]

    /// From a ranking of a dossier without gaps: the totals and places are tested elsewhere.
    init(_ dossier: Dossier, _ ranking: Ranking) {
        self.dossier = dossier
        let decided = Dictionary(
            uniqueKeysWithValues: dossier.decisions.overrides.map { ($0.applicant, $0.decision) })
        let entries = dossier.applicants.indices.map { ranking.entry(of: $0) }
        wouldTakePart = entries.map { entry in
            entry.eligibility.status == .eligible && entry.thresholds.allSatisfy { $0.met == .yes }
        }
        let mayTakePart = wouldTakePart
        field = dossier.applicants.indices.filter { applicant in
            decided[applicant].map { $0 == .selected } ?? mayTakePart[applicant]
        }
        totals = entries.map { $0.total?.total.low ?? .zero }
        places = entries.map { $0.rank?.best ?? .max }
        forced = field.filter { decided[$0] == .selected }
        isIn = dossier.call.quotas.map { quota in dossier.applicants.map { quota.condition.holds(for: $0) } }
    }

    func isSeatable(_ set: [Int]) -> Bool { canSeat(set, dossier.call.tracks.map { $0.seats }) }

    func keeps(_ quota: Int, _ set: [Int]) -> Bool {
        let known = set.count { isIn[quota][$0] == .yes }
        let possible = set.count { isIn[quota][$0] != .no }
        let rule = dossier.call.quotas[quota]
        return known >= rule.minimum ?? 0 && possible <= rule.maximum ?? .max
    }

    /// Nil if no set meets the quotas.
    func best(lifting lifted: Set<Int> = [], where isAllowed: ([Int]) -> Bool = { _ in true }) -> Best? {
        var best: Best?
        var record: [Int] = []
        for mask in 0..<(1 << field.count) {
            let set = field.indices.filter { mask >> $0 & 1 == 1 }.map { field[$0] }
            guard isAllowed(set), forced.allSatisfy(set.contains),
                dossier.call.quotas.indices.allSatisfy({ lifted.contains($0) || keeps($0, set) }), isSeatable(set)
            else { continue }
            let sum = set.reduce(Rational.zero) { $0 + totals[$1] }
            // The best place in which two sets differ decides, and there the number who share it.
            let order = set.map { places[$0] }.sorted()
            let isBetter =
                best.map { known in
                    if set.count != known.size { return set.count > known.size }
                    return sum != known.sum ? sum > known.sum : order.lexicographicallyPrecedes(record)
                } ?? true
            if isBetter {
                best = Best(size: set.count, sum: sum, sets: [set])
                record = order
            } else if set.count == best?.size, sum == best?.sum, order == record {
                best?.sets.append(set)
            }
        }
        return best
    }

    /// Whether some set meets a list of requirements, everything else being free.
    func canMeet(_ requirements: [QuotaRequirement]) -> Bool {
        let everybody = Array(dossier.applicants.indices)
        return (0..<(1 << everybody.count)).contains { mask in
            let set = everybody.filter { mask >> $0 & 1 == 1 }
            var seats = dossier.call.tracks.map { _ in set.count }
            for requirement in requirements {
                switch requirement {
                case .minimum(let quota):
                    if set.count(where: { isIn[quota][$0] == .yes && (field.contains($0) || canBeForced($0)) })
                        < dossier.call.quotas[quota].minimum ?? 0
                    {
                        return false
                    }
                case .maximum(let quota):
                    if set.count(where: { isIn[quota][$0] != .no }) > dossier.call.quotas[quota].maximum ?? .max {
                        return false
                    }
                case .seats(let track): seats[track] = dossier.call.tracks[track].seats
                case .selected(let applicant): if !set.contains(applicant) { return false }
                case .notSelected(let applicant): if set.contains(applicant) { return false }
                }
            }
            return set.allSatisfy { field.contains($0) || canBeForced($0) } && canSeat(set, seats)
        }
    }

    /// Whom the panel did not select, though it would have taken part.
    private func canBeForced(_ applicant: Int) -> Bool {
        wouldTakePart[applicant]
            && dossier.decisions.overrides.contains {
                $0.applicant == applicant && ($0.decision == .notSelected || $0.decision == .reserve)
            }
    }

    private func canSeat(_ set: [Int], _ seats: [Int]) -> Bool {
        var free = seats
        func place(_ position: Int) -> Bool {
            if position == set.count { return true }
            for track in dossier.applicants[set[position]].tracks ?? [] where free[track] > 0 {
                free[track] -= 1
                defer { free[track] += 1 }
                if place(position + 1) { return true }
            }
            return false
        }
        return place(0)
    }
}

extension DossierBuilder {
    /// A random call with one to three quotas, on facts that some files leave open.
    static func randomWithQuotas(
        _ dice: inout Dice, applicants: Int, gaps: Bool = false, hasUnknown: Bool = true, hasCoverage: Bool = false
    ) -> DossierBuilder {
        var builder =
            hasCoverage
            ? DossierBuilder.randomCoverage(&dice, applicants: applicants)
            : DossierBuilder.random(&dice, applicants: applicants, gaps: gaps)
        for track in builder.tracks.indices { builder.tracks[track].seats = 1 + dice.roll(2) }
        for number in 0..<(1 + dice.roll(3)) {
            let fact = "q\(number)"
            let minimum = dice.chance(2, in: 3) ? dice.roll(3) : nil
            let maximum = minimum == nil || dice.chance(1, in: 3) ? (minimum ?? 0) + dice.roll(3) : nil
            builder.quotas.append(
                SelectionQuota(id: fact, condition: .fact(fact, is: true), minimum: minimum, maximum: maximum))
            for index in builder.applicants.indices where !(hasUnknown && dice.chance(1, in: 6)) {
                builder.applicants[index].facts[fact] = dice.chance(1, in: 2)
            }
        }
        return builder
    }

    /// Decisions of the panel on some: never more seats than there are.
    mutating func decideSome(_ dice: inout Dice) {
        for applicant in applicants {
            switch dice.roll(14) {
            case 0: overrides.append((applicant.id, .selected))
            case 1: overrides.append((applicant.id, .notSelected))
            case 2: overrides.append((applicant.id, .reserve))
            default: break
            }
        }
    }
}
