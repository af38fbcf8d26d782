import DecisionKernels
import Testing

@Suite("Deferred acceptance")
struct DeferredAcceptanceTests {
    @Test func hasNoBlockingPairWhateverTheTiesAndLists() {
        var dice = SeededGenerator(seed: 41)
        var ties = 0
        for round in 0..<1500 {
            let instance = StableInstance.random(&dice, ties: round % 2 == 0)
            for side in [DeferredAcceptance.Side.proposers, .receivers] {
                let pairs = DeferredAcceptance(instance.problem, proposing: side).pairs
                let plan = instance.plan(pairs)
                #expect(pairs == pairs.sorted())
                #expect(pairs.allSatisfy { instance.accepts($0.row, $0.column) })
                #expect(instance.blocking(plan).isEmpty)
                for (receiver, capacity) in instance.capacities.enumerated() {
                    #expect(plan.filter { $0 == receiver }.count <= capacity)
                }
            }
            if instance.proposers.contains(where: { $0.contains { $0.count > 1 } }) { ties += 1 }
        }
        #expect(ties > 200)
    }

    /// Theorem 2 of Gale & Shapley 1962, and the same for the receivers.
    @Test func isBestForTheSideThatProposesAndWorstForTheOther() {
        var dice = SeededGenerator(seed: 42)
        var several = 0
        for round in 0..<600 {
            let instance = StableInstance.random(&dice, ties: false, dense: round % 3 > 0)
            let all = instance.stableMatchings()
            #expect(!all.isEmpty)
            if all.count > 1 { several += 1 }
            let best = instance.plan(DeferredAcceptance(instance.problem).pairs)
            let worst = instance.plan(DeferredAcceptance(instance.problem, proposing: .receivers).pairs)
            for (proposer, list) in instance.proposers.enumerated() {
                let levels = all.map { plan in plan[proposer].flatMap { StableInstance.level(list, $0) } ?? Int.max }
                func level(_ plan: [Int?]) -> Int {
                    plan[proposer].flatMap { StableInstance.level(list, $0) } ?? Int.max
                }
                #expect(level(best) == levels.min())
                #expect(level(worst) == levels.max())
            }
        }
        #expect(several > 50)
    }

    /// Roth 1986: who is matched, and how many a receiver gets, is the same in every stable matching; a receiver with a
    /// free place has the very same ones.
    @Test func obeysTheRuralHospitalsTheorem() {
        var dice = SeededGenerator(seed: 43)
        var compared = 0
        for round in 0..<600 {
            let instance = StableInstance.random(&dice, ties: false, dense: round % 3 > 0)
            let own = instance.plan(DeferredAcceptance(instance.problem).pairs)
            for other in instance.stableMatchings() where other != own {
                compared += 1
                #expect(own.map { $0 == nil } == other.map { $0 == nil })
                for (receiver, capacity) in instance.capacities.enumerated() {
                    let mine = own.indices.filter { own[$0] == receiver }
                    let theirs = other.indices.filter { other[$0] == receiver }
                    #expect(mine.count == theirs.count)
                    if mine.count < capacity { #expect(mine == theirs) }
                }
            }
        }
        #expect(compared > 50)
    }

    @Test func findsTheBlockingPairsOfAnyPlan() {
        var dice = SeededGenerator(seed: 44)
        var wasted = 0
        for round in 0..<1500 {
            let instance = StableInstance.random(&dice, ties: round % 2 == 0)
            var left = instance.capacities
            let plan: [Int?] = instance.proposers.map { _ in
                guard !left.isEmpty else { return nil }
                let receiver = dice.uniformInteger(below: left.count)
                guard left[receiver] > 0, dice.uniformInteger(below: 3) > 0 else { return nil }
                left[receiver] -= 1
                return receiver
            }
            let pairs = instance.pairs(plan)
            let found = instance.problem.blockingPairs(of: dice.shuffled(pairs))
            #expect(found == instance.blocking(plan).sorted())
            wasted += found.filter { left[$0.column] > 0 && plan[$0.row] == nil }.count
            #expect(
                instance.problem.unacceptablePairs(of: pairs) == pairs.filter { !instance.accepts($0.row, $0.column) })
        }
        #expect(wasted > 100)
    }

    @Test func doesNotDependOnTheOrderWithinATie() {
        var dice = SeededGenerator(seed: 45)
        for _ in 0..<500 {
            let instance = StableInstance.random(&dice, ties: true)
            var shuffled = instance
            shuffled.proposers = instance.proposers.map { $0.map { dice.shuffled($0) } }
            shuffled.receivers = instance.receivers.map { $0.map { dice.shuffled($0) } }
            #expect(DeferredAcceptance(instance.problem).pairs == DeferredAcceptance(shuffled.problem).pairs)
        }
    }

    @Test func answersEmptySidesAndNoPlaces() {
        #expect(DeferredAcceptance(StableProblem(proposers: [], receivers: [])).pairs.isEmpty)
        #expect(DeferredAcceptance(StableProblem(proposers: [[]], receivers: [])).pairs.isEmpty)
        let full = StableProblem(proposers: [[[0]]], receivers: [[[0]]], capacities: [0])
        #expect(DeferredAcceptance(full).pairs.isEmpty)
        #expect(DeferredAcceptance(full, proposing: .receivers).pairs.isEmpty)
        #expect(full.blockingPairs(of: []).isEmpty)
    }

    /// Identical lists are the worst case: the k-th proposer is refused k − 1 times, n(n + 1)/2 proposals.
    @Test func takesTheProposalsThatIdenticalListsNeed() {
        let n = 60
        let same = [[[Int]]](repeating: (0..<n).map { [$0] }, count: n)
        let result = DeferredAcceptance(StableProblem(proposers: same, receivers: same))
        #expect(result.proposals == n * (n + 1) / 2)
        #expect(result.pairs == (0..<n).map { IndexPair(row: $0, column: $0) })
    }

    @Test func answersALargeInstance() {
        let n = 400
        var dice = SeededGenerator(seed: 46)
        let lists = (0..<(2 * n)).map { _ in dice.shuffled(Array(0..<n)).map { [$0] } }
        let problem = StableProblem(proposers: Array(lists[..<n]), receivers: Array(lists[n...]))
        let result = DeferredAcceptance(problem)
        #expect(result.pairs.count == n)
        #expect(problem.blockingPairs(of: result.pairs).isEmpty)
    }
}
