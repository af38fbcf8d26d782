import DecisionKernels

@testable import PartnerMatch

/// Random calls, and plain answers about them by ranking anew.
enum AcceptabilityFixtures {
    /// What a random call has besides scores.
    struct Kind {
        var quotas = false
        var gaps = false
        var panel = false
        var coverage = false
    }

    static func builder(_ kind: Kind, _ random: inout SeededGenerator) -> DossierBuilder {
        let criteria = 1 + random.uniformInteger(below: 3)
        let seats = (0..<(1 + random.uniformInteger(below: 2))).map { _ in random.uniformInteger(below: 3) }
        var builder = DossierBuilder(
            weights: (0..<criteria).map { _ in "\(1 + random.uniformInteger(below: 9))" }, seats: seats,
            reserve: random.uniformInteger(below: 3), scale: ("0", "4", "1"))
        if random.uniformInteger(below: 2) == 0 { builder.tieBreak = [random.uniformInteger(below: criteria)] }
        if random.uniformInteger(below: 2) == 0 { builder.addBonus("7.5") }
        if random.uniformInteger(below: 2) == 0 { builder.weights.minimumTotal = decimal("50") }
        if random.uniformInteger(below: 3) == 0 { builder.weights.criterionThresholds[0] = decimal("1") }
        for index in 0..<(4 + random.uniformInteger(below: 4)) {
            let both = random.shuffled(Array(seats.indices))
            let tracks = Array(both.prefix(1 + random.uniformInteger(below: seats.count)))
            func sheet() -> [String?] { (0..<criteria).map { _ in "\(random.uniformInteger(below: 5))" } }
            var sheets = [sheet()]
            if random.uniformInteger(below: 2) == 0 { sheets.append(sheet()) }
            if kind.gaps, random.uniformInteger(below: 4) == 0 { sheets = [sheets[0].map { _ in nil }] }
            builder.applicants.append(.init(id: "m\(index)", tracks: tracks, sheets: sheets))
            if !kind.gaps || random.uniformInteger(below: 4) > 0 {
                builder.last.facts["bonus"] = random.uniformInteger(below: 2) == 0
            }
            builder.last.facts["small"] = random.uniformInteger(below: 2) == 0
            if kind.coverage { builder.last.region = "r\(random.uniformInteger(below: 2))" }
        }
        if kind.coverage {
            builder.coverage = [(.region, 0)]
            // Some are equal under all weights.
            builder.applicants[1].sheets = builder.applicants[0].sheets
            builder.applicants[1].facts = builder.applicants[0].facts
        }
        if kind.quotas {
            builder.quotas = [
                SelectionQuota(
                    id: "small", condition: .fact("small", is: true), minimum: random.uniformInteger(below: 3),
                    maximum: nil)
            ]
        }
        if kind.panel {
            let decisions: [PanelDecisions.Override.Decision] = [.selected, .reserve, .notSelected, .ineligible]
            builder.overrides = [("m2", decisions[random.uniformInteger(below: 4)])]
            builder.applicants[1].sheets = builder.applicants[0].sheets
            builder.applicants[1].facts = builder.applicants[0].facts
            builder.applicants[1].tracks = builder.applicants[0].tracks
            builder.lots = [(["m0", "m1"], 5)]
        }
        return builder
    }

    /// All weightings of a study, task after task, as whole numbers.
    static func weightings(_ draws: WeightDraws) -> [[Int64]] {
        var result: [[Int64]] = []
        for task in 0..<draws.taskCount {
            var drawer = draws.drawer(task: task)
            var weights = [Int64](repeating: 0, count: draws.criteria)
            for _ in 0..<draws.sampleCount(task: task) {
                drawer.next(&weights)
                result.append(weights)
            }
        }
        return result
    }

    /// The ranking under other weights, by the same sheets.
    static func ranking(_ dossier: Dossier, _ weights: [Int64], points: PointsTable) -> Ranking {
        var other = dossier
        for (column, criterion) in points.criteria.enumerated() {
            other.weights.criteria?[criterion] = DecimalNumber(weights[column])
        }
        return other.ranking(points: points)
    }

    static func settings(_ samples: Int, _ scores: SamplingSettings.Scores = .fixed) -> SamplingSettings {
        var settings = SamplingSettings()
        settings.samples = samples
        settings.scores = scores
        settings.seed = 7
        return settings
    }
}
