import DecisionKernels
import Testing

@testable import PartnerMatch

/// The smallest change over all criteria together, against trying every one.
@Suite struct OverallChangeTests {
    /// The definition, word for word: every vector of steps, ranked again.
    struct Oracle {
        let dossier: Dossier
        let ranking: Ranking
        let applicant: Int
        let gains: Bool

        init(_ dossier: Dossier, _ ranking: Ranking, _ applicant: Int) {
            self.dossier = dossier
            self.ranking = ranking
            self.applicant = applicant
            gains = ranking.entry(of: applicant).decision != .selected
        }

        private func scale(_ column: Int) -> (low: Rational, high: Rational, step: Rational) {
            guard case .scored(let scored) = dossier.call.criteria[ranking.points.criteria[column]].kind,
                let scale = scored.scale, let step = scale.step
            else { return (.zero, .one, .one) }
            let count = Int64(ranking.points.rows[applicant].cells[column].scores)
            let isMean = dossier.call.assessment.aggregation == .mean
            return (
                scale.minimum.rational, scale.maximum.rational,
                isMean ? step.rational / Rational(max(1, count)) : step.rational
            )
        }

        func decision(_ points: [Rational]) -> Decision {
            var table = ranking.points
            for (column, value) in points.enumerated() { table.rows[applicant].cells[column].points = value }
            return dossier.ranking(points: table).entry(of: applicant).decision
        }

        func size(_ points: [Rational]) -> Rational {
            let own = ranking.points.rows[applicant].cells
            return points.indices.reduce(.zero) { sum, column in
                let scale = scale(column)
                return sum + (points[column] - (own[column].points ?? .zero)).absolute / (scale.high - scale.low)
            }
        }

        /// Size and number of criteria of the best; nil where nothing does it.
        var best: (size: Rational, touched: Int)? {
            let own = ranking.points.rows[applicant].cells.map { $0.points ?? .zero }
            var found: (size: Rational, touched: Int)?
            func extend(_ points: [Rational]) {
                guard points.count < own.count else {
                    let size = size(points)
                    let touched = points.indices.filter { points[$0] != own[$0] }.count
                    if let found, found <= (size, touched) { return }
                    if (decision(points) == .selected) == gains { found = (size, touched) }
                    return
                }
                let scale = scale(points.count)
                var value = own[points.count]
                while value >= scale.low, value <= scale.high {
                    extend(points + [value])
                    value += gains ? scale.step : -scale.step
                }
            }
            extend([])
            return found
        }
    }

    private static func builder(_ dice: inout Dice) -> DossierBuilder {
        var builder = DossierBuilder.random(&dice, applicants: 4)
        let count = builder.criteria.count
        if dice.chance(1, in: 4) { builder.rules.aggregation = .median }
        for index in builder.applicants.indices where dice.chance(1, in: 2) {
            builder.applicants[index].sheets.append((0..<count).map { _ in "\(dice.roll(4))" })
        }
        if count > 1, dice.chance(1, in: 2) {
            for index in 0..<2 {
                guard case .scored(var scored) = builder.criteria[index].kind else { continue }
                scored.section = "pair"
                builder.criteria[index].kind = .scored(scored)
            }
            builder.weights.sectionThresholds = [("pair", decimal("\(dice.roll(6))"))]
        }
        if dice.chance(1, in: 5) {
            builder.overrides = [("m\(dice.roll(4))", dice.chance(1, in: 2) ? .selected : .notSelected)]
        }
        if dice.chance(1, in: 5) { builder.lots = [(["m0", "m1", "m2", "m3"], 7)] }
        return builder
    }

    @Test func findsTheSmallestOfAllChanges() {
        var dice = Dice(2027)
        var counts: [String: Int] = [:]
        for _ in 0..<140 {
            let dossier = Self.builder(&dice).dossier()
            let ranking = dossier.ranking()
            let applicant = dice.roll(4)
            let entry = ranking.entry(of: applicant)
            let answer = dossier.overallChange(of: applicant, in: ranking)
            if entry.override?.isApplied == true {
                guard case .some(.none(.decidedByPanel)) = answer else {
                    Issue.record("\(entry.decision) by the panel")
                    continue
                }
                counts["panel", default: 0] += 1
                continue
            }
            let oracle = Oracle(dossier, ranking, applicant)
            switch answer {
            case .some(.change(let change)):
                guard let best = oracle.best else {
                    Issue.record("no change does it")
                    continue
                }
                #expect(change.size == best.size && change.points.count == best.touched)
                #expect(change.gains == oracle.gains && change.isProven)
                var points = ranking.points.rows[applicant].cells.map { $0.points ?? .zero }
                for part in change.points {
                    let column = ranking.points.column(of: part.criterion) ?? 0
                    #expect(points[column] == part.from && part.from != part.to)
                    points[column] = part.to
                }
                // Just enough, and one step less on any criterion is just not enough.
                #expect((oracle.decision(points) == .selected) == oracle.gains)
                #expect(oracle.size(points) == change.size)
                counts[change.gains ? "gains" : "loses", default: 0] += 1
                if change.points.count > 1 { counts["several", default: 0] += 1 }
            case .some(.none(let reason)):
                #expect(oracle.best == nil, "\(reason)")
                counts[reason.rawValue, default: 0] += 1
            case nil: Issue.record("no answer for \(entry.decision)")
            }
        }
        for kind in ["gains", "loses", "several", "panel", "not-enough", "never-lost", "no-seat-by-points"] {
            #expect(counts[kind, default: 0] > 0, "\(kind): \(counts)")
        }
    }

    /// The points come from sheets: with the sheet changed as told, the whole ranking from the sheets agrees.
    @Test func holdsWhenTheSheetItselfIsChanged() throws {
        var builder = DossierBuilder(weights: ["3", "2", "1"], seats: [1])
        builder.apply("ahead", ["8", "8", "8"])
        builder.apply("behind", ["7", "6", "6"])
        let dossier = builder.dossier()
        let ranking = dossier.ranking()
        guard case .some(.change(let change)) = dossier.overallChange(of: 1, in: ranking) else {
            Issue.record("a change exists")
            return
        }
        // 80 against 65: three more on the first criterion make 15, which is a tie; with 1 on the second it is enough.
        #expect(change.points.map { $0.criterion } == [0, 1])
        #expect(change.points.map { $0.to } == [rational("10"), rational("7")])
        #expect(change.size == rational("4/10"))
        builder["behind"].sheets = [["10", "7", "6"]]
        #expect(builder.dossier().ranking().entry("behind", in: builder).decision == .selected)
        builder["behind"].sheets = [["10", "6", "6"]]
        #expect(builder.dossier().ranking().entry("behind", in: builder).decision == .tiedAtTheLine)
        // Who is ahead loses as much: the same three steps on the first criterion make the tie.
        guard case .some(.change(let loss)) = dossier.overallChange(of: 0, in: ranking) else {
            Issue.record("a change exists")
            return
        }
        #expect(!loss.gains && loss.points.map { $0.to } == [rational("5")])
    }

    /// Many criteria of equal weight, far from the line: one lever, not millions of ways.
    @Test func isQuickWhereManyCriteriaWeighTheSame() {
        var builder = DossierBuilder(
            weights: Array(repeating: "1", count: 12), seats: [1], scale: ("0", "5", "0.5"))
        builder.tieBreak = [3, 7]
        builder.apply("ahead", Array(repeating: "5", count: 12), Array(repeating: "4.5", count: 12))
        builder.apply("behind", Array(repeating: "1", count: 12), Array(repeating: "0.5", count: 12))
        let dossier = builder.dossier()
        guard case .some(.change(let change)) = dossier.overallChange(of: 1, in: dossier.ranking()) else {
            Issue.record("a change exists")
            return
        }
        // 48 points apart on 12 criteria; a tie-break criterion at full points then decides, in quarters of a point.
        #expect(change.isProven)
        #expect(change.size == rational("48") / rational("5"))
    }

    @Test func saysNothingWhileTheFileIsOpen() {
        var builder = DossierBuilder(weights: ["1"], seats: [1])
        builder.apply("a", ["5"])
        builder.apply("b", [nil])
        let dossier = builder.dossier()
        #expect(dossier.overallChange(of: 1, in: dossier.ranking()) == nil)
        builder.weights = .none
        let bare = builder.dossier()
        #expect(bare.overallChange(of: 0, in: bare.ranking()) == nil)
    }

    @Test func saysThatNoPointsHelpWhoMayNotTakePart() {
        var builder = DossierBuilder(weights: ["1"], seats: [1])
        builder.closes = "2026-01-01"
        builder.apply("a", ["5"])
        builder.last.receivedAt = "2026-02-01"
        let dossier = builder.dossier()
        guard case .some(.none(.ineligible)) = dossier.overallChange(of: 0, in: dossier.ranking()) else {
            Issue.record("ineligible")
            return
        }
    }
}
