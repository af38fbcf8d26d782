import Testing

@testable import PartnerMatch

/// Inputs with more problems than anybody reads.
@Suite struct ManyProblemsTests {
    @Test func showsAHundredProblemsAndCountsTheRest() {
        let keys = (1...150).map { "\"key-\($0)\": 1" }.joined(separator: ", ")
        let weights = "{\"format\": \"partnermatch/1\", " + keys + "}"
        let reading = Dossier.read(SmallDossier.source(changing: ["weights": Array(weights.utf8)]))
        #expect(reading.problems.problems.count == 100)
        #expect(reading.problems.errorCount == 150)
        #expect(reading.problems.omittedCount == 50)
        #expect(reading.problems.problems.map { $0.pointer } == (1...100).map { "/key-\($0)" })
        #expect(reading.problems.report(in: .dutch).contains("En nog 50 andere."))
    }

    @Test func neverHidesAnErrorBehindWarnings() throws {
        let facts = (1...130).map { "\"fact-\($0)\": true" }.joined(separator: ", ")
        let applicants = try #require(
            SmallDossier.applicants.replacingOnly("\"idea\": true", with: "\"idea\": true, " + facts))
        let sheets = try #require(SmallDossier.sheets.replacingOnly("\"effort\": 7.25", with: "\"effort\": 11"))
        let reading = Dossier.read(
            SmallDossier.source(changing: ["applicants": Array(applicants.utf8), "sheets": Array(sheets.utf8)]))
        #expect(reading.problems.problems.count == 100)
        #expect(reading.problems.errorCount == 1)
        #expect(reading.problems.warningCount == 130)
        #expect(reading.problems.omittedCount == 31)
        #expect(reading.problems.problems.last?.code == .scoreOutsideScale)
        #expect(reading.dossier == nil)
    }

    @Test func countsFaultsThatTheParserDidNotDescribe() {
        let keys = (0..<1_500).map { _ in "\"nl\": \"C2\"" }.joined(separator: ", ")
        let applicants = "[{\"id\": \"a\", \"name\": \"A\", \"languages\": {" + keys + "}}]"
        let reading = Dossier.read(
            SmallDossier.source(
                changing: ["applicants": Array(applicants.utf8)], without: ["sheets", "decisions"]))
        #expect(reading.problems.errorCount == 1_499)
        #expect(reading.problems.problems.allSatisfy { $0.code == .duplicateKey })
    }

    @Test func refusesTwentyThousandUnknownKeysInLinearTime() {
        var text = "{\"format\": \"partnermatch/1\""
        for number in 0..<20_000 { text += ",\n\"kez\(number)\": 1" }
        let bytes = Array((text + "}").utf8)
        let clock = ContinuousClock()
        var reading = DossierReading(dossier: nil, problems: ProblemList())
        let duration = clock.measure { reading = Dossier.read(SmallDossier.source(changing: ["call": bytes])) }
        // The keys, and the three that a call must have.
        #expect(reading.problems.errorCount == 20_003)
        #expect(duration < .seconds(5))
    }

    @Test func appendsListsWithoutLosingCount() {
        var one = ProblemList()
        var other = ProblemList()
        for number in 0..<120 {
            let warning = Problem(.unknownFact, severity: .warning, pointer: "/\(number)")
            if number < 70 { one.append(warning) }
            other.append(number % 2 == 0 ? warning : Problem(.wrongType, pointer: "/\(number)"))
        }
        one.append(contentsOf: other)
        #expect(one.errorCount == 60)
        #expect(one.warningCount == 130)
        #expect(one.problems.count == 100)
        #expect(one.problems.count { $0.severity == .error } == 60)
        #expect(one.omittedCount == 90)
    }
}
