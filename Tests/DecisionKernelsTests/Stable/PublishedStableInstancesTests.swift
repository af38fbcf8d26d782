import DecisionKernels
import Testing

/// Instances from the literature; what the source says of them is checked, and by going through all matchings.
@Suite("Published stable matchings")
struct PublishedStableInstancesTests {
    private func pairs(_ receivers: [Int]) -> [IndexPair] {
        receivers.enumerated().map { IndexPair(row: $0.offset, column: $0.element - 1) }
    }

    /// Gale & Shapley 1962, *College admissions and the stability of marriage*, example 1: three men, three women, three
    /// of the six matchings are stable; the ranking matrix as quoted from the article.
    @Test func galeShapley1962Example1() {
        let instance = StableInstance(["123", "231", "312"], ["231", "312", "123"])
        #expect(instance.stableMatchings().count == 3)
        #expect(DeferredAcceptance(instance.problem).pairs == pairs([1, 2, 3]))
        #expect(DeferredAcceptance(instance.problem, proposing: .receivers).pairs == pairs([3, 1, 2]))
    }

    /// Gale & Shapley 1962, example 2: a single stable matching, in which nobody gets its first choice. The matrix is
    /// recalled, not compared with the article; what is said of it is counted here.
    @Test func galeShapley1962Example2() {
        let instance = StableInstance(["1234", "1432", "2134", "4231"], ["4312", "2413", "4123", "3214"])
        let expected = pairs([3, 4, 1, 2])
        #expect(instance.stableMatchings() == [instance.plan(expected)])
        for side in [DeferredAcceptance.Side.proposers, .receivers] {
            #expect(DeferredAcceptance(instance.problem, proposing: side).pairs == expected)
        }
    }

    /// Knuth 1976, *Mariages stables*: with four and four there can be ten stable matchings. The instance is recalled,
    /// not compared with the book; that it has ten is counted here.
    @Test func knuth1976TenStableMatchings() {
        let instance = StableInstance(["1234", "2143", "3412", "4321"], ["4321", "3412", "2143", "1234"])
        #expect(instance.stableMatchings().count == 10)
        #expect(DeferredAcceptance(instance.problem).pairs == pairs([1, 2, 3, 4]))
        #expect(DeferredAcceptance(instance.problem, proposing: .receivers).pairs == pairs([4, 3, 2, 1]))
    }

    /// Gusfield & Irving 1989, pages 6 and 7: a matching with six blocking pairs; recalled, not compared with the book.
    @Test func gusfieldIrving1989SixBlockingPairs() {
        let instance = StableInstance(["2413", "3142", "2314", "4132"], ["2143", "4312", "1432", "2143"])
        let blocking = instance.problem.blockingPairs(of: pairs([1, 2, 4, 3]))
        let expected = [(1, 2), (1, 4), (2, 1), (2, 4), (3, 2), (4, 4)]
        #expect(blocking == expected.map { IndexPair(row: $0.0 - 1, column: $0.1 - 1) })
    }

    /// Gusfield & Irving 1989, page 10; recalled, not compared with the book.
    @Test func gusfieldIrving1989Page10() {
        let instance = StableInstance(["4123", "2314", "2431", "3142"], ["4132", "1324", "1234", "4132"])
        #expect(DeferredAcceptance(instance.problem).pairs == pairs([4, 3, 2, 1]))
        #expect(instance.stableMatchings().count == 1)
    }

    /// The documentation of the library `matching` (Wilde, Knight & Gillard 2020): five residents, three hospitals with
    /// two places each, and the same stable matching whoever proposes.
    @Test func wildeKnightGillard2020Residents() {
        // Ada, Sam, Dani, Luc, Jo; Mercy, City, General.
        let instance = StableInstance(
            proposers: [[[1]], [[1], [0]], [[1], [0], [2]], [[0], [1], [2]], [[1], [2], [0]]],
            receivers: [[[2], [4], [3], [1]], [[2], [0], [1], [3], [4]], [[2], [4], [3]]], capacities: [2, 2, 2])
        let expected = [(0, 1), (1, 0), (2, 1), (3, 0), (4, 2)].map { IndexPair(row: $0.0, column: $0.1) }
        #expect(DeferredAcceptance(instance.problem).pairs == expected)
        #expect(DeferredAcceptance(instance.problem, proposing: .receivers).pairs == expected)
        #expect(instance.stableMatchings().count == 1)
    }

    /// Two hospitals of two places want those who rather go to the other: each side has its own best stable matching
    /// (Roth 1984, *The Evolution of the Labor Market for Medical Interns and Residents*, proves it for all instances;
    /// this one is ours).
    @Test func residentsAndHospitalsCanDisagree() {
        let instance = StableInstance(
            proposers: [[[0], [1]], [[0], [1]], [[1], [0]], [[1], [0]]],
            receivers: [[[2], [3], [0], [1]], [[0], [1], [2], [3]]], capacities: [2, 2])
        let residents = instance.plan(DeferredAcceptance(instance.problem).pairs)
        let hospitals = instance.plan(DeferredAcceptance(instance.problem, proposing: .receivers).pairs)
        #expect(residents == [0, 0, 1, 1])
        #expect(hospitals == [1, 1, 0, 0])
    }
}
