import DecisionKernels

@testable import PartnerMatch

/// The definitions of the ranking, word for word and as slow as they are: everything by trying.
struct RankingOracle {
    let tracks: [[Int]]
    let seats: [Int]
    let reserve: Int

    /// Whether all of a set can be seated, by trying every track for each.
    func isSeatable(_ set: [Int]) -> Bool {
        var free = seats
        func place(_ position: Int) -> Bool {
            if position == set.count { return true }
            for track in tracks[set[position]] where free[track] > 0 {
                free[track] -= 1
                defer { free[track] += 1 }
                if place(position + 1) { return true }
            }
            return false
        }
        return place(0)
    }

    /// All best seatable sets: as many as possible of the highest level, then of the next, and so on.
    func bestSets(_ levels: [Int?]) -> [[Int]] {
        let field = levels.indices.filter { levels[$0] != nil }
        let ladder = Set(levels.compactMap { $0 }).sorted(by: >)
        var best: [[Int]] = []
        var record: [Int] = []
        for mask in 0..<(1 << field.count) {
            let set = field.indices.filter { mask >> $0 & 1 == 1 }.map { field[$0] }
            guard isSeatable(set) else { continue }
            let counts = ladder.map { level in set.filter { levels[$0] == level }.count }
            if best.isEmpty || record.lexicographicallyPrecedes(counts) {
                (best, record) = ([set], counts)
            } else if counts == record {
                best.append(set)
            }
        }
        return best
    }

    /// The decisions of those who take part.
    func decisions(_ levels: [Int?]) -> [Decision?] {
        let best = bestSets(levels)
        var result: [Decision?] = levels.indices.map { applicant in
            if levels[applicant] == nil { return nil }
            let count = best.filter { $0.contains(applicant) }.count
            return count == best.count ? .selected : count > 0 ? .tiedAtTheLine : .notSelected
        }
        let passed = result.indices.filter { result[$0] == .notSelected }
        for applicant in passed {
            let isNext = tracks[applicant].contains { track in
                // However an open tie is settled: its losers come first.
                best.allSatisfy { set in
                    let ahead = levels.indices.filter { other in
                        !set.contains(other) && result[other] != .selected && tracks[other].contains(track)
                            && (levels[other] ?? Int.min) > (levels[applicant] ?? 0)
                    }
                    return ahead.count < reserve
                }
            }
            if isNext { result[applicant] = .reserve }
        }
        return result
    }
}

/// Seeded choices for random dossiers.
struct Dice {
    private var generator: SeededGenerator

    init(_ seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func roll(_ bound: Int) -> Int { generator.uniformInteger(below: bound) }
    mutating func chance(_ one: Int, in all: Int) -> Bool { roll(all) < one }
    mutating func shuffled<Element>(_ list: [Element]) -> [Element] { generator.shuffled(list) }

    /// Some of the tracks, in any order, at least one.
    mutating func tracks(_ count: Int) -> [Int] {
        let all = shuffled(Array(0..<count))
        return Array(all.prefix(1 + roll(count)))
    }
}

extension DossierBuilder {
    /// A random call with coarse scores, so that ties are frequent. Without gaps unless `gaps`.
    static func random(_ dice: inout Dice, applicants: Int, gaps: Bool = false) -> DossierBuilder {
        let criteria = 1 + dice.roll(3)
        let seats = (0..<(1 + dice.roll(3))).map { _ in dice.roll(3) }
        var builder = DossierBuilder(
            weights: (0..<criteria).map { $0 == 0 ? "2" : "\(dice.roll(3))" }, seats: seats, reserve: dice.roll(3),
            scale: ("0", "3", "1"))
        builder.tieBreak = dice.shuffled(Array(0..<criteria)).prefix(dice.roll(criteria + 1)).map { $0 }
        if dice.chance(1, in: 2) { builder.weights.minimumTotal = decimal("\(dice.roll(60))") }
        if dice.chance(1, in: 3) { builder.weights.criterionThresholds[0] = decimal("1") }
        if gaps, dice.chance(1, in: 2) { builder.addBonus("7") }
        for number in 0..<applicants {
            let scores: [String?] = (0..<criteria).map { _ in
                gaps && dice.chance(1, in: 7) ? nil : "\(dice.roll(4))"
            }
            builder.apply("m\(number)", to: dice.tracks(seats.count), scores)
            if !(gaps && dice.chance(1, in: 6)) { builder.last.facts["bonus"] = dice.chance(1, in: 2) }
        }
        return builder
    }
}
