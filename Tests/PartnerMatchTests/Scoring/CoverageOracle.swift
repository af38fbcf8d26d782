import DecisionKernels

@testable import PartnerMatch

/// The rule on who is ranked higher, word for word: the one order, of all orders with ties there are, in which whoever
/// goes next is best among those who remain, by total, points, and whether it brings something not covered yet.
struct CoverageOracle {
    struct Entrant {
        /// The total, then the points of the tie-break, in order; nil where a coverage rule stands.
        var keys: [Rational?]
        /// What it brings, by coverage rule in order.
        var brings: [Set<String>]
        var takesPart: Bool
    }

    let entrants: [Entrant]

    /// How somebody stands once some things are covered; higher is better, position by position.
    private func standing(_ entrant: Entrant, _ covered: [Set<String>]) -> [Rational] {
        var rule = 0
        return entrant.keys.map { key in
            if let key { return key }
            defer { rule += 1 }
            return entrant.brings[rule].subtracting(covered[rule]).isEmpty ? .zero : .one
        }
    }

    private func isOrder(_ tiers: [[Int]]) -> Bool {
        var covered = entrants.first.map { $0.brings.map { _ in Set<String>() } } ?? []
        for (position, tier) in tiers.enumerated() {
            let best = standing(entrants[tier[0]], covered)
            if tier.contains(where: { standing(entrants[$0], covered) != best }) { return false }
            let later = tiers[(position + 1)...].joined()
            if later.contains(where: { !standing(entrants[$0], covered).lexicographicallyPrecedes(best) }) {
                return false
            }
            for member in tier where entrants[member].takesPart {
                for rule in covered.indices { covered[rule].formUnion(entrants[member].brings[rule]) }
            }
        }
        return true
    }

    /// All orders with ties that satisfy the definition.
    func orders() -> [[[Int]]] {
        var found: [[[Int]]] = []
        func extend(_ tiers: [[Int]], _ rest: [Int]) {
            if rest.isEmpty {
                if isOrder(tiers) { found.append(tiers) }
                return
            }
            for mask in 1..<(1 << rest.count) {
                let tier = rest.indices.filter { mask >> $0 & 1 == 1 }.map { rest[$0] }
                extend(tiers + [tier], rest.filter { !tier.contains($0) })
            }
        }
        extend([], Array(entrants.indices))
        return found
    }

    /// 1, 2, 2, 4.
    static func places(_ tiers: [[Int]]) -> [Int] {
        var places = Array(repeating: 0, count: tiers.joined().count)
        var ahead = 0
        for tier in tiers {
            for member in tier { places[member] = ahead + 1 }
            ahead += tier.count
        }
        return places
    }
}

extension CoverageOracle {
    /// The entrants of a complete ranking: nobody's total, points or part is open.
    init(_ builder: DossierBuilder, _ dossier: Dossier, _ ranking: Ranking) {
        let names = builder.applicants.map(\.id).sorted()
        entrants = dossier.applicants.indices.map { index in
            let applicant = builder[names[index]]
            let entry = ranking.entry(of: index)
            var keys: [Rational?] = [entry.total?.total.high ?? .zero]
            var brings: [Set<String>] = []
            for rule in dossier.call.tieBreak {
                switch rule {
                case .criterion(let criterion):
                    let column = ranking.points.column(of: criterion) ?? 0
                    keys.append(ranking.points.rows[index].cells[column].points ?? .zero)
                case .coverage(.themes):
                    keys.append(nil)
                    brings.append(Set((applicant.themes ?? []).map { "theme \($0)" }))
                case .coverage(.region):
                    keys.append(nil)
                    brings.append(Set(applicant.region.map { ["region " + $0] } ?? []))
                }
            }
            return Entrant(
                keys: keys, brings: brings,
                takesPart: entry.eligibility.status == .eligible && entry.thresholds.allSatisfy { $0.met == .yes })
        }
    }
}

extension DossierBuilder {
    /// Three themes with no theme above them.
    static let threeThemes = Taxonomy(
        themes: ["x", "y", "z"].map {
            Taxonomy.Theme(id: $0, parent: nil, label: LocalisedText($0), synonyms: [], targets: [])
        }, related: [], sensitive: [])

    /// A random call in which equal totals are frequent, with rules that look at who is ranked higher.
    static func randomCoverage(_ dice: inout Dice, applicants: Int, gaps: Bool = false) -> DossierBuilder {
        var builder = DossierBuilder.random(&dice, applicants: applicants, gaps: gaps)
        builder.taxonomy = threeThemes
        builder.tieBreak = Array(builder.tieBreak.prefix(1))
        builder.coverage = [(.themes, dice.roll(builder.tieBreak.count + 1))]
        if dice.chance(1, in: 3) { builder.coverage.append((.region, dice.roll(builder.tieBreak.count + 1))) }
        for index in builder.applicants.indices {
            builder.applicants[index].themes =
                dice.chance(1, in: 8) ? nil : (0..<3).filter { _ in dice.chance(1, in: 3) }
            builder.applicants[index].region = ["north", "south", nil][dice.roll(3)]
            // Coarser still, so that whole groups are equal.
            if dice.chance(1, in: 2) {
                builder.applicants[index].sheets[0] = builder.applicants[index].sheets[0].map { $0.map { _ in "2" } }
            }
        }
        return builder
    }
}
