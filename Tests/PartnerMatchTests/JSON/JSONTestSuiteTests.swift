import PartnerMatch
import Testing

@Suite("Published JSON collections")
struct JSONTestSuiteTests {
    private func expectDecision(_ testCase: JSONSuiteCase, limits: JSONLimits = .standard) {
        let decision: JSONSuiteCase.Decision
        do throws(JSONFault) {
            let document = try JSONDocument.parse(testCase.bytes, limits: limits)
            decision = document.faults.isEmpty ? .accept : .note(document.faults.map(\.reason))
        } catch {
            decision = .refuse(error.reason)
            #expect(error.offset >= 0 && error.offset <= testCase.bytes.count)
        }
        #expect(decision == testCase.decision, "\(testCase.name)")
    }

    @Test func acceptsWhatIsJSON() {
        #expect(JSONTestSuite.accepted.allSatisfy { $0.name.hasPrefix("y_") })
        for testCase in JSONTestSuite.accepted { expectDecision(testCase) }
    }

    /// The one `y_` text that the standard limits refuse: a number of 80 bytes.
    @Test func acceptsALongNumberWhenTheLimitAllowsIt() throws {
        let name = "y_number_double_close_to_zero"
        let text = "[-0." + String(repeating: "0", count: 77) + "1]"
        expectDecision(JSONSuiteCase(name, text, .numberTooLong(limit: 64)))
        expectDecision(JSONSuiteCase(name, text), limits: JSONLimits(numberBytes: 100))
        let document = try JSONDocument.parse(Array(text.utf8), limits: JSONLimits(numberBytes: 100))
        #expect(document.elements(document.root).map { document.number($0)?.double } == [-1e-78])
    }

    @Test func refusesWhatIsNotJSONAndSaysWhy() {
        let refused = JSONTestSuite.refusedStructures + JSONTestSuite.refusedNumbers + JSONTestSuite.refusedStrings
        #expect(refused.count > 180 && refused.allSatisfy { $0.name.hasPrefix("n_") })
        #expect(Set(refused.map(\.name)).count == refused.count)
        for testCase in refused { expectDecision(testCase) }
    }

    @Test func decidesWhatTheStandardLeavesOpen() {
        #expect(JSONTestSuite.decided.allSatisfy { $0.name.hasPrefix("i_") })
        for testCase in JSONTestSuite.decided { expectDecision(testCase) }
    }

    @Test func agreesWithTheJSONChecker() throws {
        for testCase in JSONChecker.cases { expectDecision(testCase) }
        expectDecision(JSONSuiteCase("fail18", JSONChecker.tooDeep))
        expectDecision(
            JSONSuiteCase("fail18", JSONChecker.tooDeep, .tooDeep(limit: 19)), limits: JSONLimits(depth: 19))
    }
}
