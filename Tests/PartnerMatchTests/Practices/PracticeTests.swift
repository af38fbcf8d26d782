import DecisionKernels
import Foundation
import TestSupport
import Testing

@testable import PartnerMatch

/// Published grids and rules, as far as the program can express them, with numbers worked out by hand.
@Suite("Published practice")
struct PracticeTests {
    static let names = ["eea-grants", "horizon-europe", "horizon-europe-innovation", "prag-concept-note"]

    @Test func `every folder is known`() throws {
        let found = try FileManager.default.contentsOfDirectory(atPath: Repository.root + "/Config/practices")
        #expect(found.filter { !$0.hasSuffix(".md") }.sorted() == Self.names)
        let note = try Repository.text("Config/practices/README.md")
        for name in Self.names { #expect(note.contains("`\(name)`")) }
    }

    @Test(arguments: names)
    func `is read without a problem, and a ranking without applicants is an answer`(_ name: String) throws {
        let practice = Practice(name)
        let reading = Dossier.read(try practice.source)
        #expect(reading.problems.report(in: .english) == "")
        let dossier = try practice.dossier()
        #expect(dossier.weights.criteria?.count == dossier.call.scoredCriteria.count)
        for language in Language.allCases {
            #expect(try !dossier.answer(.rank, OperationOptions(language: language)).text().isEmpty)
        }
    }

    private struct Line: Equatable, CustomStringConvertible {
        var id: String
        var place: Int?
        var total: Interval?
        var decision: Decision

        var description: String {
            let total = total.map { "\($0.low)…\($0.high)" } ?? "-"
            return "\(id) \(place.map { "\($0)" } ?? "-") \(total) \(decision.rawValue)"
        }
    }

    private func lines(_ practice: Practice) throws -> [Line] {
        let dossier = try practice.dossier()
        return dossier.ranking().entries.map { entry in
            Line(
                id: dossier.applicants[entry.applicant].id,
                place: entry.rank.flatMap { $0.isExact ? $0.best : nil },
                total: entry.total?.total, decision: entry.decision)
        }
    }

    private func line(_ id: String, _ place: Int?, _ total: String, _ decision: Decision) -> Line {
        Line(id: id, place: place, total: Interval(rational(total)), decision: decision)
    }

    // MARK: EEA and Norway Grants

    private func grants(_ first: String, _ second: String, _ third: String) -> String {
        #"{"relevance": \#(first), "quality": \#(second), "capacity": \#(third)}"#
    }

    @Test func `EEA Grants: a third assessor beyond thirty percent, and the two closest count`() throws {
        var practice = Practice("eea-grants")
        // 74 and 52: they differ by 22, and 30 % of 74 is 22.2. Mean 63.
        practice.apply("within", grants("32", "28", "14"), grants("24", "20", "8"))
        // 100 and 70: exactly 30 % of the higher is not more. Mean 85.
        practice.apply("exactly", grants("40", "40", "20"), grants("28", "28", "14"))
        // 84 and 50 differ by 34, more than 25.2; the third says 74: 84 and 74 are closest. Mean 79.
        practice.apply("three", grants("36", "32", "16"), grants("20", "20", "10"), grants("30", "30", "14"))
        #expect(
            try lines(practice) == [
                line("exactly", 1, "85", .selected), line("three", 2, "79", .selected),
                line("within", 3, "63", .reserve),
            ])
        let ranking = try practice.dossier().ranking()
        #expect(
            ranking.points.rows.map(\.disagreement.outcome) == [.withinRatio, .oneDropped, .withinRatio])
        // The sheet of the second assessor, on every criterion: 33 + 31 + 15.
        #expect(ranking.points.rows[1].cells.compactMap(\.points) == [Rational(33), Rational(31), Rational(15)])
    }

    @Test func `EEA Grants: without the third, the file is incomplete and others may depend on it`() throws {
        var practice = Practice("eea-grants")
        practice.apply("first", grants("36", "34", "15"), grants("36", "34", "15"))
        practice.apply("second", grants("32", "32", "16"), grants("32", "32", "16"))
        // 84 and 50. One of them counts, with at most the maximum beside it: at best (84 + 100) / 2 = 92.
        practice.apply("two", grants("36", "32", "16"), grants("20", "20", "10"))
        let dossier = try practice.dossier()
        let ranking = dossier.ranking()
        let open = ranking.entry(of: 2)
        #expect(open.decision == .incomplete)
        #expect(open.gaps == [.thirdAssessor])
        #expect(open.total?.total == Interval(low: Rational(25), high: Rational(92)))
        #expect(ranking.entry(of: 0).decision == .selected)
        #expect(ranking.entry(of: 1).decision == .reserve)
        #expect(ranking.entry(of: 1).dependence?.on == [2])
        #expect(ranking.entry(of: 1).dependence?.decision == .selected)
    }

    // MARK: Horizon Europe

    private func horizon(_ excellence: String, _ impact: String, _ implementation: String) -> String {
        #"{"excellence": \#(excellence), "impact": \#(impact), "implementation": \#(implementation)}"#
    }

    @Test func `Horizon Europe: thresholds of three and of ten, and equals by coverage, then excellence`() throws {
        var practice = Practice("horizon-europe")
        practice.apply("top", theme: "citizen-participation", horizon("5", "4.5", "4"))
        // All three have 12.5 of 15. Only the last brings a theme that the top has not.
        practice.apply("better", theme: "citizen-participation", horizon("4.5", "4", "4"))
        practice.apply("worse", theme: "citizen-participation", horizon("4", "4.5", "4"))
        practice.apply("new", theme: "local-economy", horizon("4", "4.5", "4"))
        // 12.5 of 15 as well, and 2.5 on one criterion: below. Its theme is covered by nobody.
        practice.apply("weak", theme: "tourism-culture", horizon("5", "5", "2.5"))
        // Three on each, and 9.5 in all.
        practice.apply("low", theme: "public-finance", horizon("3", "3", "3.5"))
        let dossier = try practice.dossier()
        let ranking = dossier.ranking()
        var decisions: [String: Decision] = [:]
        for entry in ranking.entries { decisions[dossier.applicants[entry.applicant].id] = entry.decision }
        #expect(
            decisions == [
                "top": .selected, "new": .selected, "better": .reserve, "worse": .notSelected, "weak": .belowThreshold,
                "low": .belowThreshold,
            ])
        // 13.5 and 12.5 of 15.
        #expect(ranking.entries[0].total?.total == Interval(Rational(90)))
        #expect(ranking.entries[1].total?.total == Interval(rational("250/3")))
        let low = try #require(dossier.applicants.firstIndex { $0.id == "low" })
        #expect(ranking.entry(of: low).thresholds.filter { $0.met == .no }.map(\.subject) == [.minimumPoints])
        let told = ranking.tieBreaks.map { tie in
            (tie.rule, tie.ahead.map { dossier.applicants[$0].id }, tie.behind.map { dossier.applicants[$0].id })
        }
        #expect(told.contains { $0.0 == .coverage(.themes) && $0.1 == ["new"] })
        #expect(told.contains { $0.0 == .criterion(0) && $0.1 == ["better"] && $0.2 == ["worse"] })
    }

    @Test func `Horizon Europe: innovation actions weigh impact for the ranking only, and ask it first`() throws {
        var practice = Practice("horizon-europe-innovation")
        // 4.5 + 1.5 · 4 + 4 = 14.5, and 4 + 1.5 · 4.5 + 4 = 14.75, out of 17.5.
        practice.apply("excellent", theme: "citizen-participation", horizon("4.5", "4", "4"))
        practice.apply("effective", theme: "citizen-participation", horizon("4", "4.5", "4"))
        // Equal at 14: 5 + 6 + 3 and 3.5 + 7.5 + 3. Impact goes first here.
        practice.apply("bold", theme: "citizen-participation", horizon("5", "4", "3"))
        practice.apply("useful", theme: "citizen-participation", horizon("3.5", "5", "3"))
        // Weighted 3 + 4.5 + 3.5 = 11; unweighted 9.5 is below ten.
        practice.apply("low", theme: "local-economy", horizon("3", "3", "3.5"))
        #expect(
            try lines(practice) == [
                line("effective", 1, "590/7", .selected), line("excellent", 2, "580/7", .selected),
                line("useful", 3, "80", .reserve), line("bold", 4, "80", .notSelected),
                line("low", 5, "440/7", .belowThreshold),
            ])
    }

    // MARK: PRAG

    private func note(_ points: Int...) -> String {
        let keys = ["objectives", "needs", "target-groups", "added-value", "coherence", "feasibility"]
        return "{" + zip(keys, points).map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
    }

    @Test func `PRAG: doubled questions, a minimum for a section and one for all`() throws {
        var practice = Practice("prag-concept-note")
        // Relevance 23 and 21, design 14 and 14: sums 37 and 35, mean 36. 100 · 26 / 40 = 65.
        practice.apply("good", note(8, 8, 4, 3, 6, 8), note(8, 6, 4, 3, 6, 8))
        // Relevance exactly 20, all exactly 30: passes with 100 · 20 / 40.
        practice.apply("just", note(8, 6, 3, 3, 6, 4), note(8, 6, 3, 3, 6, 4))
        // Relevance 16, although all is 36.
        practice.apply("off", note(4, 6, 3, 3, 10, 10), note(4, 6, 3, 3, 10, 10))
        // Relevance 20, and all only 28.
        practice.apply("thin", note(8, 6, 3, 3, 4, 4), note(8, 6, 3, 3, 4, 4))
        #expect(
            try lines(practice) == [
                line("good", 1, "65", .selected), line("off", 1, "65", .belowThreshold),
                line("just", 3, "50", .selected), line("thin", 4, "45", .belowThreshold),
            ])
        let ranking = try practice.dossier().ranking()
        #expect(ranking.entries[1].thresholds.map(\.met) == [.no, .yes])
        #expect(ranking.entries[3].thresholds.map(\.met) == [.yes, .no])
        #expect(ranking.entries[3].thresholds.map(\.subject) == [.section("relevance"), .minimumPoints])
    }

    @Test func `PRAG: an odd number on a doubled question and an end without comment are pointed out`() throws {
        var practice = Practice("prag-concept-note")
        practice.apply("good", note(8, 8, 4, 3, 6, 8), note(8, 7, 4, 3, 6, 8))
        practice.apply("best", note(8, 8, 5, 3, 6, 8), note(8, 8, 4, 3, 6, 8))
        let problems = Dossier.read(try practice.source).problems.problems
        #expect(problems.map(\.code) == [.scoreOffStep, .missingComment])
        #expect(problems.map(\.pointer) == ["/1/scores/needs", "/2/scores/target-groups"])
    }
}
