/// Whether some admissible weights give an alternative a seat, and whether some leave it without, by the seat rule.
///
/// An alternative gets a seat in every best set that can be seated just if those ahead of it or level leave one, and in
/// some just if those ahead do (a walk down the ranking; Edmonds 1971, *Matroids and the greedy algorithm*). Both
/// questions are searches over who is ahead, with a linear program for each set that is tried. A strict order is met by
/// a point between points: if each of several can be strictly ahead somewhere in a convex set, all are at a mixture.
struct SeatSearch {
    private let rule: SeatRule
    private let rivals: RivalTable
    private let alternative: Int
    private let root: ExactDictionary
    /// False where the floor is out of reach.
    private let reachesFloor: Bool
    /// Rows of the set itself, before any rival's.
    private let ownRows: Int
    private var left: Int

    init(_ table: WeightedTable, _ admissible: AdmissibleWeights, _ rule: SeatRule, _ alternative: Int, limit: Int) {
        self.rule = rule
        self.alternative = alternative
        rivals = RivalTable(table, alternative)
        var dictionary = admissible.dictionary
        var rows = admissible.criteria + admissible.constraints.reduce(0) { $0 + $1.expressions.count }
        var reaches = true
        if let floor = rule.floor, !rule.isFirst[alternative] {
            let excess = (0..<table.criteria).map { table.value(alternative, $0) - floor }
            reaches = AdmissibleWeights.demand(excess, of: &dictionary) == nil
            rows += 1
        }
        root = dictionary
        reachesFloor = reaches
        ownRows = rows
        left = limit
    }

    private var others: [Int] { rivals.rivals.filter { !rule.isFirst[$0] } }

    /// Whether equal totals put the rival ahead.
    private func winsTies(_ rival: Int) -> Bool { rule.levels[rival] > rule.levels[alternative] }
    private func losesTies(_ rival: Int) -> Bool { rule.levels[rival] < rule.levels[alternative] }

    // MARK: With a seat

    enum Answer {
        /// At these weights.
        case yes([Rational])
        case no
        case limit
    }

    /// Whether it is in some best set under some admissible weights that let it reach the floor.
    mutating func canBeSelected() -> Answer {
        guard reachesFloor else { return .no }
        return holding(others, kept: [], ahead: rule.first)
    }

    /// `held` must not go before it; `ahead` may, but none of `kept` may be let go.
    private mutating func holding(_ held: [Int], kept: Set<Int>, ahead: [Int]) -> Answer {
        if rule.isFull(for: alternative, after: ahead) { return .no }
        let clash: [Int]
        switch place(held) {
        case .point(let weights): return .yes(weights)
        case .limit: return .limit
        case .clash(let found): clash = found
        }
        var fixed = kept
        for rival in clash where !kept.contains(rival) {
            switch holding(held.filter { $0 != rival }, kept: fixed, ahead: ahead + [rival]) {
            case .yes(let weights): return .yes(weights)
            case .limit: return .limit
            case .no: fixed.insert(rival)
            }
        }
        return .no
    }

    private enum Place {
        case point([Rational])
        /// These cannot all be held.
        case clash([Int])
        case limit
    }

    /// Weights under which nobody of the held goes before it.
    private mutating func place(_ held: [Int]) -> Place {
        var dictionary = root
        var demanded: [Int] = []
        while let rival = furthest(held, AdmissibleWeights.weights(dictionary)) {
            left -= 1
            if left < 0 { return .limit }
            demanded.append(rival)
            if let rows = AdmissibleWeights.demand(negative(rivals.lead(rival)), of: &dictionary) {
                return .clash(rows.filter { $0 >= ownRows }.map { demanded[$0 - ownRows] }.sorted())
            }
        }
        var point = AdmissibleWeights.weights(dictionary)
        for rival in held where winsTies(rival) {
            let lead = rivals.lead(rival)
            if Self.sum(lead, point).signum < 0 { continue }
            // Level here; it must be behind somewhere, with all others still held.
            while true {
                left -= 1
                if left < 0 { return .limit }
                var own = dictionary
                let best = AdmissibleWeights.minimum(of: lead, from: &own)
                if best.value.signum >= 0 { return .clash(Array(Set(demanded + [rival])).sorted()) }
                guard let other = furthest(held, best.weights) else {
                    point = Self.middle(point, best.weights)
                    break
                }
                demanded.append(other)
                // There is a point where all are held.
                _ = AdmissibleWeights.demand(negative(rivals.lead(other)), of: &own)
                dictionary = own
            }
        }
        return .point(point)
    }

    /// Of the held, who is furthest ahead; nil where nobody is.
    private func furthest(_ held: [Int], _ weights: [Rational]) -> Int? {
        let leads = rivals.leads(held, under: weights)
        var worst: Int?
        for index in held.indices where leads[index].sign > 0 {
            if let known = worst, leads[known].size >= leads[index].size { continue }
            worst = index
        }
        return worst.map { held[$0] }
    }

    // MARK: Without a seat

    /// Whether it is outside some best set under some admissible weights.
    mutating func canBeLeftOut(_ table: WeightedTable, _ admissible: AdmissibleWeights) -> Answer {
        if !reachesFloor {
            return .yes(admissible.minimum(of: [Rational](repeating: .zero, count: table.criteria)).weights)
        }
        if let floor = rule.floor, !rule.isFirst[alternative] {
            let lowest = admissible.minimum(of: (0..<table.criteria).map { table.value(alternative, $0) })
            if lowest.value < floor { return .yes(lowest.weights) }
        }
        if rule.isFull(for: alternative, after: rule.first.filter { $0 != alternative }) {
            return .yes(AdmissibleWeights.weights(root))
        }
        return including(root, [], others)
    }

    /// `included` are level or ahead of it under the dictionary's weights; some of `candidates` may be, too.
    private mutating func including(_ dictionary: ExactDictionary, _ included: [Int], _ candidates: [Int]) -> Answer {
        if rule.isFull(for: alternative, after: rule.first + included) { return strictly(dictionary, included) }
        let here = AdmissibleWeights.weights(dictionary)
        if isLeftOut(under: here, included + candidates) { return .yes(here) }
        var able: [(rival: Int, best: Rational, place: ExactDictionary)] = []
        for candidate in candidates {
            left -= 1
            if left < 0 { return .limit }
            var own = dictionary
            let best = AdmissibleWeights.minimum(of: negative(rivals.lead(candidate)), from: &own)
            if best.value.signum > 0 || best.value.isZero && losesTies(candidate) { continue }
            if isLeftOut(under: best.weights, included + candidates) { return .yes(best.weights) }
            able.append((candidate, -best.value, own))
        }
        able.sort { $0.best != $1.best ? $0.best > $1.best : $0.rival < $1.rival }
        for (index, choice) in able.enumerated() {
            let rest = able[(index + 1)...].map { $0.rival }
            if !rule.isFull(for: alternative, after: rule.first + included + [choice.rival] + rest) { return .no }
            var own = choice.place
            guard AdmissibleWeights.demand(rivals.lead(choice.rival), of: &own) == nil else { continue }
            switch including(own, included + [choice.rival], rest) {
            case .yes(let weights): return .yes(weights)
            case .limit: return .limit
            case .no: continue
            }
        }
        return .no
    }

    /// A point where all of the included are ahead who lose ties.
    private mutating func strictly(_ dictionary: ExactDictionary, _ included: [Int]) -> Answer {
        var point = AdmissibleWeights.weights(dictionary)
        for rival in included where losesTies(rival) {
            let lead = rivals.lead(rival)
            if Self.sum(lead, point).signum > 0 { continue }
            left -= 1
            if left < 0 { return .limit }
            var own = dictionary
            let best = AdmissibleWeights.minimum(of: negative(lead), from: &own)
            if best.value.signum >= 0 { return .no }
            point = Self.middle(point, best.weights)
        }
        return .yes(point)
    }

    private func isLeftOut(under weights: [Rational], _ candidates: [Int]) -> Bool {
        let leads = rivals.leads(candidates, under: weights)
        let ahead = candidates.indices.filter {
            leads[$0].sign > 0 || leads[$0].sign == 0 && !losesTies(candidates[$0])
        }
        return rule.isFull(for: alternative, after: rule.first + ahead.map { candidates[$0] })
    }

    // MARK: Vectors

    private func negative(_ vector: [Rational]) -> [Rational] { vector.map { -$0 } }

    static func sum(_ coefficients: [Rational], _ weights: [Rational]) -> Rational {
        zip(coefficients, weights).reduce(Rational.zero) { $0 + $1.0 * $1.1 }
    }

    static func middle(_ first: [Rational], _ second: [Rational]) -> [Rational] {
        let half = Rational(numerator: 1, denominator: 2)
        return zip(first, second).map { half * ($0 + $1) }
    }
}
