import DecisionKernels
import Testing

@Suite struct AdmissibleWeightsTests {
    private func fraction(_ top: Int64, _ bottom: Int64) -> Rational { Rational(numerator: top, denominator: bottom) }

    /// Random conditions with small whole numbers; most sets are not empty.
    private func constraints(_ criteria: Int, _ count: Int, _ generator: inout SeededGenerator) -> [WeightConstraint] {
        (0..<count).map { _ in
            let coefficients = (0..<criteria).map { _ in Rational(Int64(generator.uniformInteger(below: 5)) - 2) }
            let relation: WeightConstraint.Relation =
                [.atMost, .atLeast, .atMost, .atLeast, .exactly][generator.uniformInteger(below: 5)]
            return WeightConstraint(coefficients, relation, fraction(Int64(generator.uniformInteger(below: 5)) - 2, 4))
        }
    }

    /// All corners: every choice of criteria − 1 tight conditions, solved by elimination.
    private func corners(_ criteria: Int, _ constraints: [WeightConstraint]) -> Set<[Rational]> {
        var rows: [[Rational]] = []
        for criterion in 0..<criteria {
            rows.append((0..<criteria).map { $0 == criterion ? .one : .zero } + [.zero])
        }
        for constraint in constraints { rows.append(constraint.coefficients + [constraint.value]) }
        var found: Set<[Rational]> = []
        func choose(_ next: Int, _ taken: [[Rational]]) {
            if taken.count == criteria {
                if let point = solve(taken), point.allSatisfy({ $0.signum >= 0 }),
                    constraints.allSatisfy({ $0.isMet(by: point) })
                {
                    found.insert(point)
                }
                return
            }
            for index in next..<max(next, rows.count) { choose(index + 1, taken + [rows[index]]) }
        }
        choose(0, [[Rational](repeating: .one, count: criteria + 1)])
        return found
    }

    private func solve(_ system: [[Rational]]) -> [Rational]? {
        var rows = system
        for column in rows.indices {
            guard let pivot = rows[column...].firstIndex(where: { !$0[column].isZero }) else { return nil }
            rows.swapAt(column, pivot)
            let scale = rows[column][column].reciprocal
            rows[column] = rows[column].map { $0 * scale }
            for other in rows.indices where other != column && !rows[other][column].isZero {
                let factor = rows[other][column]
                rows[other] = zip(rows[other], rows[column]).map { $0 - factor * $1 }
            }
        }
        return rows.map { $0[rows.count] }
    }

    @Test func findsExtremesAndEmptinessAsCornersDo() throws {
        var generator = SeededGenerator(seed: 11)
        var empty = 0
        for round in 0..<150 {
            let criteria = 1 + round % 4
            let conditions = constraints(criteria, round % 5, &generator)
            let all = corners(criteria, conditions)
            do {
                let set = try AdmissibleWeights(criteria: criteria, constraints: conditions)
                #expect(!all.isEmpty)
                for _ in 0..<3 {
                    let goal = (0..<criteria).map { _ in Rational(Int64(generator.uniformInteger(below: 9)) - 4) }
                    func value(_ weights: [Rational]) -> Rational {
                        zip(goal, weights).reduce(.zero) { $0 + $1.0 * $1.1 }
                    }
                    let found = set.minimum(of: goal)
                    #expect(found.value == all.map(value).min())
                    #expect(value(found.weights) == found.value)
                    #expect(set.contains(found.weights))
                }
                // As many independent corners as the set's dimension asks for.
                let spanning = set.spanningCorners()
                #expect(rank(Array(all)) == spanning.count)
                #expect(rank(spanning) == spanning.count)
                #expect(all.isSuperset(of: spanning))
                if let simplex = set.simplexCorners() {
                    #expect(Set(simplex) == all)
                    #expect(simplex.count == all.count)
                }
            } catch {
                empty += 1
                #expect(all.isEmpty)
                let clash = error.constraints.map { conditions[$0] }
                #expect(corners(criteria, clash).isEmpty)
                for left in clash.indices {
                    let rest = clash.indices.filter { $0 != left }.map { clash[$0] }
                    #expect(!corners(criteria, rest).isEmpty)
                }
            }
        }
        #expect(empty > 10 && empty < 100)
    }

    /// Points that no others are mixtures of: all lie on the plane of sum 1, so their rank is their number at most.
    private func rank(_ points: [[Rational]]) -> Int {
        var rows = points
        var rank = 0
        for column in 0..<(points.first?.count ?? 0) {
            guard let pivot = rows[rank...].firstIndex(where: { !$0[column].isZero }) else { continue }
            rows.swapAt(rank, pivot)
            for other in rows.indices where other > rank && !rows[other][column].isZero {
                let factor = rows[other][column] / rows[rank][column]
                rows[other] = zip(rows[other], rows[rank]).map { $0 - factor * $1 }
            }
            rank += 1
            if rank == rows.count { break }
        }
        return rank
    }

    @Test func namesRedundantConstraints() throws {
        var generator = SeededGenerator(seed: 23)
        var seen = 0
        for round in 0..<120 {
            let criteria = 2 + round % 3
            var conditions = constraints(criteria, 1 + round % 4, &generator)
            if round % 3 == 0 { conditions.append(conditions[0]) }
            guard let set = try? AdmissibleWeights(criteria: criteria, constraints: conditions) else { continue }
            let redundant = Set(set.redundantConstraints())
            seen += redundant.count
            let all = corners(criteria, conditions)
            let kept = conditions.indices.filter { !redundant.contains($0) }
            #expect(corners(criteria, kept.map { conditions[$0] }) == all)
            for index in kept {
                #expect(corners(criteria, kept.filter { $0 != index }.map { conditions[$0] }) != all)
            }
        }
        #expect(seen > 20)
    }

    @Test func totalOrderHasTheCornersOfItsRanking() throws {
        // The mean of the corners of c2 > c1 > c3 are the rank-order centroid weights.
        let set = try AdmissibleWeights(
            criteria: 3, constraints: [.order(1, over: 0, criteria: 3), .order(0, over: 2, criteria: 3)])
        let corners = try #require(set.simplexCorners())
        #expect(
            corners == [
                [.zero, .one, .zero], [fraction(1, 2), fraction(1, 2), .zero],
                [fraction(1, 3), fraction(1, 3), fraction(1, 3)],
            ])
        let centre = (0..<3).map { place in corners.map { $0[place] }.reduce(.zero, +) * fraction(1, 3) }
        #expect(centre == [fraction(5, 18), fraction(11, 18), fraction(2, 18)])
        let tied = try AdmissibleWeights(
            criteria: 3, constraints: [.equal(1, 0, criteria: 3), .order(0, over: 2, criteria: 3)])
        #expect(tied.simplexCorners()?.count == 2)
        let partial = try AdmissibleWeights(criteria: 3, constraints: [.order(1, over: 0, criteria: 3)])
        #expect(partial.simplexCorners() == nil)
    }

    @Test func contradictionIsNamedWithoutBystanders() {
        let conditions: [WeightConstraint] = [
            .bound(3, .atMost, fraction(1, 2), criteria: 4), .order(0, over: 1, criteria: 4),
            .order(1, over: 2, criteria: 4), .bound(2, .atLeast, fraction(2, 5), criteria: 4),
        ]
        #expect(throws: AdmissibleWeights.Clash.self) { try AdmissibleWeights(criteria: 4, constraints: conditions) }
        do {
            _ = try AdmissibleWeights(criteria: 4, constraints: conditions)
        } catch {
            #expect(error.constraints == [1, 2, 3])
        }
    }
}
