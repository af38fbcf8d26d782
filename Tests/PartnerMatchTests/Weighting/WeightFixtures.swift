import DecisionKernels

@testable import PartnerMatch

/// Random dossiers for questions about weights, and the ranking under other weights by a whole new dossier.
enum WeightFixtures {
    /// Every third with quotas, some with gaps, decisions of the panel, lots or rules that look at who is ahead.
    static func builder(_ round: Int, _ dice: inout Dice) -> DossierBuilder {
        var builder: DossierBuilder
        let count = 4 + dice.roll(3)
        switch round % 6 {
        case 0, 3: builder = .randomWithQuotas(&dice, applicants: count)
        case 1: builder = .random(&dice, applicants: count, gaps: true)
        case 2: builder = .randomCoverage(&dice, applicants: count)
        default: builder = .random(&dice, applicants: count)
        }
        if round % 4 == 0 { builder.decideSome(&dice) }
        if round % 5 == 0 { builder.lots = [(Array(builder.applicants.map(\.id).prefix(3)), 7)] }
        return builder
    }

    /// Whole weights above zero, so that no gap comes or goes with them.
    static func weights(_ count: Int, _ dice: inout Dice) -> [Int] { (0..<count).map { _ in 1 + dice.roll(9) } }

    static func shares(_ weights: [Int]) -> [Rational] {
        let sum = weights.reduce(0, +)
        return weights.map { Rational(numerator: Int64($0), denominator: Int64(sum)) }
    }

    /// Who has a seat by a new ranking of a dossier with these weights.
    static func seats(_ builder: DossierBuilder, _ weights: [Int], _ candidates: [Int]) -> [SeatWalk.Membership] {
        var other = builder
        for (index, weight) in weights.enumerated() { other.weights.criteria?[index] = decimal("\(weight)") }
        let ranking = other.dossier().ranking()
        return candidates.map { applicant in
            let entry = ranking.entry(of: applicant)
            switch entry.wouldBe ?? entry.decision {
            case .selected: return .inEvery
            case .tiedAtTheLine: return .inSome
            default: return .inNone
            }
        }
    }

    /// The weights with this share of one criterion, the others in proportion.
    static func weights(_ field: WeightField, _ criterion: Int, at share: Rational) -> [Rational] {
        let rest = Rational.one - field.weights[criterion]
        return field.weights.indices.map {
            $0 == criterion ? share : field.weights[$0] * (.one - share) / rest
        }
    }

    /// From the best down, equals together, without regard to the minimum.
    static func order(_ field: WeightField, _ weights: [Rational]) -> [[Int]] {
        let totals = field.table.totals(under: weights)
        var groups: [[Int]] = []
        for index in totals.indices.sorted(by: {
            (totals[$0], field.tieLevels[$0], $1) > (totals[$1], field.tieLevels[$1], $0)
        }) {
            if let last = groups.last?.last, totals[last] == totals[index],
                field.tieLevels[last] == field.tieLevels[index]
            {
                groups[groups.count - 1].append(index)
            } else {
                groups.append([index])
            }
        }
        return groups
    }
}
