import DecisionKernels
import Testing

/// Heparin and enoxaparin after trauma, on proximal and distal thrombosis and major bleeding: the example
/// `thrombolytics` of MCDA elicitation (drugis/mcda-elicitation-web), whose own test of SMAA (`R/test/thrombo.R`) holds
/// these figures for no, ordinal and exact information on the weights. It compares within 0.02 and 0.05; so does this.
@Suite struct PublishedAcceptabilityTests {
    /// Events among patients, and the range of each partial value, by criterion; fewer events are better.
    private let events: [[(events: Int64, patients: Int64)]] = [
        [(20, 136), (40, 136), (1, 136)], [(8, 129), (32, 129), (5, 129)],
    ]
    private let ranges = [(0.0, 0.25), (0.15, 0.4), (0.0, 0.1)]
    private let exactRanges = [(0, 25), (15, 40), (0, 10)]

    private func study(_ constraints: [WeightConstraint]) throws -> Acceptability {
        let values = events.map { row in
            row.enumerated().map { criterion, count in
                let high = Rational(numerator: Int64(exactRanges[criterion].1), denominator: 100)
                let span = Rational(
                    numerator: Int64(exactRanges[criterion].1 - exactRanges[criterion].0), denominator: 100)
                return (high - Rational(numerator: count.events, denominator: count.patients)) / span
            }
        }
        let cells = (0..<2).flatMap { alternative in
            (0..<3).map { criterion in
                let (low, high) = ranges[criterion]
                let count = events[alternative][criterion]
                return UncertainCell(
                    alternative: alternative, criterion: criterion,
                    .beta(alpha: Double(count.events), beta: Double(count.patients - count.events)),
                    scaling: .linear(factor: -1 / (high - low), shift: high / (high - low)))
            }
        }
        let table = WeightedTable(values: values, weights: [.one, .one, .one])
        let sampling = AcceptabilitySampling(
            table, admissible: try AdmissibleWeights(criteria: 3, constraints: constraints), cells: cells, seats: 1,
            samples: 20_000, seed: 4)
        return sampling.acceptability(sampling.tally())
    }

    private func expect(_ found: Acceptability, first: [Double], central: [[Double]], confidence: [Double]) throws {
        for alternative in 0..<2 {
            #expect(abs(found.ranks[alternative][0] - first[alternative]) < 0.02)
            let weights = try #require(found.centralWeights[alternative])
            for criterion in 0..<3 { #expect(abs(weights[criterion] - central[alternative][criterion]) < 0.02) }
            let factor = try #require(found.confidence[alternative])
            #expect(abs(factor - confidence[alternative]) < 0.05)
        }
    }

    @Test func `no information on the weights`() throws {
        try expect(
            try study([]), first: [0.3381, 0.6619],
            central: [[0.1976, 0.2780, 0.5244], [0.4118, 0.3578, 0.2304]], confidence: [0.6389, 0.8925])
    }

    @Test func `ordinal information: proximal thrombosis, then bleeding, then distal thrombosis`() throws {
        try expect(
            try study([.order(0, over: 2, criteria: 3), .order(2, over: 1, criteria: 3)]), first: [0.1369, 0.8631],
            central: [[0.5240, 0.1213, 0.3547], [0.6229, 0.1103, 0.2668]], confidence: [0.1914, 0.9174])
    }

    @Test func `exact ratios of the weights`() throws {
        let two = Rational(2)
        try expect(
            try study([
                .ratio(0, over: 2, .exactly, two, criteria: 3), .ratio(2, over: 1, .exactly, two, criteria: 3),
            ]), first: [0.1049, 0.8951],
            central: [[Double]](repeating: [0.5714, 0.1429, 0.2857], count: 2), confidence: [0.1049, 0.8951])
    }
}
