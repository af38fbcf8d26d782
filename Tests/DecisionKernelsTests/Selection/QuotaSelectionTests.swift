import DecisionKernels
import Testing

@Suite struct QuotaSelectionTests {
    /// A random problem; few distinct values, so that ties are common.
    private func problem(
        seed: UInt64, most: Int, seatsPerTrack: Int = 3, largestValue: Int64 = 3, isForcing: Bool = true
    ) -> QuotaSelectionProblem {
        var generator = SeededGenerator(seed: seed)
        let count = generator.uniformInteger(below: most + 1)
        let trackCount = 1 + generator.uniformInteger(below: 3)
        var values: [Int64] = []
        var tracks: [[Int]] = []
        for _ in 0..<count {
            values.append(Int64(generator.uniformInteger(below: UInt64(largestValue) + 1)) - largestValue / 3)
            let named = generator.uniformInteger(below: 8) == 0 ? 0 : 1 + generator.uniformInteger(below: trackCount)
            tracks.append(Array(generator.shuffled(Array(0..<trackCount)).prefix(named)))
        }
        values.sort(by: >)
        let quotas = (0..<generator.uniformInteger(below: 4)).map { _ in
            let members = (0..<count).filter { _ in generator.uniformInteger(below: 2) == 0 }
            let minimum = max(0, generator.uniformInteger(below: 4) - 1)
            return QuotaSelectionProblem.Quota(
                members: generator.shuffled(members), minimum: minimum,
                maximum: minimum + generator.uniformInteger(below: 3))
        }
        var forced: [[Int]] = [[], []]
        for element in 0..<count where isForcing {
            let draw = generator.uniformInteger(below: 40)
            if draw < 2 { forced[draw].append(element) }
        }
        return QuotaSelectionProblem(
            values: values, tracks: tracks,
            seats: (0..<trackCount).map { _ in generator.uniformInteger(below: seatsPerTrack + 1) }, quotas: quotas,
            forcedIn: forced[0], forcedOut: forced[1])
    }

    private func solution(_ problem: QuotaSelectionProblem) -> QuotaSelectionSolution? {
        if case .selected(let solution) = problem.solve() { solution } else { nil }
    }

    private func clash(_ problem: QuotaSelectionProblem) -> [QuotaClash.Requirement]? {
        if case .infeasible(let clash) = problem.solve() { clash.requirements } else { nil }
    }

    @Test func findsWhatLookingAtEverySetFinds() throws {
        var (infeasible, tied, costly) = (0, 0, 0)
        for seed in 0..<3000 {
            let problem = problem(seed: UInt64(seed), most: seed % 10 == 0 ? 9 : 7, largestValue: seed % 2 == 0 ? 1 : 3)
            let oracle = QuotaSelectionOracle(problem: problem)
            switch problem.solve() {
            case .unresolved: Issue.record("seed \(seed)")
            case .infeasible(let clash):
                infeasible += 1
                #expect(oracle.best() == nil, "seed \(seed)")
                #expect(!oracle.canKeep(clash.requirements), "seed \(seed)")
                for index in clash.requirements.indices {
                    var fewer = clash.requirements
                    fewer.remove(at: index)
                    #expect(oracle.canKeep(fewer), "seed \(seed)")
                }
            case .selected(let solution):
                let best = try #require(oracle.best(), "seed \(seed)")
                #expect(solution.chosen == best.first, "seed \(seed)")
                #expect(solution.total == best.total)
                #expect(solution.memberships == best.memberships(count: problem.values.count), "seed \(seed)")
                tied += best.sets.count > 1 ? 1 : 0
                let everyQuota = Set(problem.quotas.indices)
                let lifts = problem.quotas.indices.map { Set([$0]) } + [everyQuota]
                for (lift, effect) in zip(lifts, solution.effects + [solution.combinedEffect]) {
                    let without = try #require(oracle.best(lifting: lift))
                    #expect(effect.seatCost == without.size - best.size, "seed \(seed)")
                    #expect(effect.totalWithout == without.total && effect.totalCost == without.total - best.total)
                    #expect(effect.costs == !without.sets.contains(best.first))
                    #expect(effect.chosenWithout == (effect.costs ? without.first : best.first), "seed \(seed)")
                    #expect(effect.enters == best.first.filter { !effect.chosenWithout.contains($0) })
                    #expect(effect.leaves == effect.chosenWithout.filter { !best.first.contains($0) })
                    #expect(effect.membershipsWithout == without.memberships(count: problem.values.count))
                    #expect(effect.binds == (effect.membershipsWithout != solution.memberships))
                    costly += effect.costs ? 1 : 0
                }
                #expect(solution.effects.count == problem.quotas.count)
            }
        }
        #expect(infeasible > 300 && tied > 250 && costly > 300)
    }

    @Test func renumberingElementsAndQuotasRenumbersTheAnswer() throws {
        var compared = 0
        for seed in 0..<200 {
            let problem = problem(seed: UInt64(seed), most: 14)
            var generator = SeededGenerator(seed: UInt64(seed), stream: 1)
            let order = generator.shuffled(Array(problem.values.indices))
            var place = order
            for (new, old) in order.enumerated() { place[old] = new }
            let quotaOrder = generator.shuffled(Array(problem.quotas.indices))
            let renumbered = QuotaSelectionProblem(
                values: order.map { problem.values[$0] }, tracks: order.map { problem.tracks[$0].reversed() },
                seats: problem.seats,
                quotas: quotaOrder.map { index in
                    let quota = problem.quotas[index]
                    return .init(
                        members: quota.members.map { place[$0] }, minimum: quota.minimum, maximum: quota.maximum)
                }, forcedIn: problem.forcedIn.map { place[$0] }, forcedOut: problem.forcedOut.map { place[$0] })
            guard let first = solution(problem) else {
                #expect(solution(renumbered) == nil)
                continue
            }
            let second = try #require(solution(renumbered))
            compared += 1
            #expect(first.total == second.total && first.chosen.count == second.chosen.count)
            #expect(order.map { first.memberships[$0] } == second.memberships, "seed \(seed)")
            for (index, effect) in zip(quotaOrder, second.effects) {
                #expect(effect.totalCost == first.effects[index].totalCost)
                #expect(order.map { first.effects[index].membershipsWithout[$0] } == effect.membershipsWithout)
            }
        }
        #expect(compared > 50)
    }

    @Test func agreesWithATableAtFortyElements() throws {
        var compared = 0
        for seed in 0..<12 {
            var problem = problem(
                seed: UInt64(seed), most: 0, largestValue: seed % 2 == 0 ? 4 : 100_000, isForcing: false)
            var generator = SeededGenerator(seed: UInt64(seed), stream: 2)
            problem.seats = [3, 3]
            problem.values = (0..<40).map { _ in Int64(generator.uniformInteger(below: seed % 2 == 0 ? 6 : 99_999)) }
            problem.values.sort(by: >)
            problem.tracks = problem.values.map { _ in [[0], [1], [1, 0]][generator.uniformInteger(below: 3)] }
            problem.quotas = (0..<4).map { _ in
                let minimum = generator.uniformInteger(below: 4)
                return .init(
                    members: (0..<40).filter { _ in generator.uniformInteger(below: 3) == 0 }, minimum: minimum,
                    maximum: minimum + generator.uniformInteger(below: 2))
            }
            let expected = QuotaSelectionOracle(problem: problem).bestByTable()
            let found = solution(problem)
            #expect(found?.total == expected?.total && found?.chosen.count == expected?.size, "seed \(seed)")
            compared += found == nil ? 0 : 1
        }
        #expect(compared > 6)
    }

    @Test func isTheWalkWithoutQuotas() throws {
        for seed in 0..<100 {
            var problem = problem(seed: UInt64(seed), most: 30, largestValue: 9, isForcing: false)
            problem.quotas = []
            var tiers: [[Int]] = []
            for element in problem.values.indices {
                if element > 0 && problem.values[element] == problem.values[element - 1] {
                    tiers[tiers.count - 1].append(element)
                } else {
                    tiers.append([element])
                }
            }
            let walk = SeatMatroid(tracks: problem.tracks, seats: problem.seats).walk(tiers: tiers)
            #expect(try #require(solution(problem)).memberships == walk.memberships, "seed \(seed)")
        }
    }

    @Test func staysExactWhereValuesAreHuge() throws {
        for seed in 0..<60 {
            var problem = problem(seed: UInt64(seed), most: 7)
            for element in problem.values.indices {
                problem.values[element] = (problem.values[element] << 61) &- Int64(element % 2)
            }
            guard let best = QuotaSelectionOracle(problem: problem).best() else {
                #expect(solution(problem) == nil)
                continue
            }
            let found = try #require(solution(problem), "seed \(seed)")
            #expect(found.total == best.total && found.chosen == best.first, "seed \(seed)")
            #expect(found.memberships == best.memberships(count: problem.values.count))
        }
    }

    @Test func saysWhatTheQuotasOfASmallCallChange() throws {
        // Two seats; the newcomers are 2 and 3, who tie, and at least one of them is to be selected.
        let call = QuotaSelectionProblem(
            values: [90, 80, 70, 70], tracks: [[0], [0], [0], [0]], seats: [2],
            quotas: [
                .init(members: [2, 3], minimum: 1, maximum: 4), .init(members: [0, 1], minimum: 0, maximum: 2),
            ])
        let found = try #require(solution(call))
        #expect(found.chosen == [0, 2] && found.total == 160)
        #expect(found.memberships == [.inEvery, .inNone, .inSome, .inSome])
        let effect = found.effects[0]
        #expect(effect.totalCost == 10 && effect.seatCost == 0 && effect.binds)
        #expect(effect.enters == [2] && effect.leaves == [1])
        #expect(!found.effects[1].binds && found.effects[1].chosenWithout == [0, 2])
        #expect(found.combinedEffect == effect)
        var strict = call
        strict.quotas[1].minimum = 2
        #expect(clash(strict) == [.minimum(quota: 0), .minimum(quota: 1), .seats(track: 0)])
        strict.forcedIn = [1]
        strict.forcedOut = [1]
        #expect(clash(strict) == [.forcedIn(element: 1), .forcedOut(element: 1)])
    }

    @Test func fillsASeatBeforeItCountsPoints() throws {
        // The maximum leaves either the one best element or two lesser ones.
        let call = QuotaSelectionProblem(
            values: [100, 1, 1], tracks: [[0, 1], [0], [1]], seats: [1, 1],
            quotas: [
                .init(members: [0, 1], minimum: 0, maximum: 1), .init(members: [0, 2], minimum: 0, maximum: 1),
            ])
        let found = try #require(solution(call))
        #expect(found.chosen == [1, 2] && found.total == 2)
        #expect(found.combinedEffect.totalCost == 99 && found.combinedEffect.seatCost == 0)
        #expect(found.effects[0].chosenWithout == [0, 1] && found.effects[1].chosenWithout == [0, 2])
    }

    @Test func seesWhatEvennessAloneRulesOut() throws {
        // Every element is in two of three strata, so the three counts add up to an even number, and 9 is odd.
        let count = 60
        var call = QuotaSelectionProblem(
            values: (0..<count).map { Int64(1000 - 7 * $0) }, tracks: (0..<count).map { $0 % 4 < 2 ? [0] : [0, 1] },
            seats: [6, 4],
            quotas: (0..<3).map { stratum in
                .init(members: (0..<count).filter { $0 % 3 != stratum }, minimum: 3, maximum: 3)
            })
        #expect(clash(call)?.count == 6)
        // The last element alone is in one stratum only, and so in every best set.
        call.quotas[0].members.removeAll { $0 == count - 1 }
        let found = try #require(solution(call))
        #expect(found.memberships[count - 1] == .inEvery && found.chosen.count == 5)
    }

    @Test func answersForNobodyAndForNoSeats() throws {
        let nobody = try #require(solution(.init(values: [], tracks: [], seats: [2], quotas: [])))
        #expect(nobody.chosen.isEmpty && nobody.total == 0 && !nobody.combinedEffect.binds)
        let seatless = QuotaSelectionProblem(
            values: [5], tracks: [[0]], seats: [0], quotas: [.init(members: [0], minimum: 1, maximum: 1)])
        #expect(clash(seatless) == [.minimum(quota: 0), .seats(track: 0)])
    }
}
