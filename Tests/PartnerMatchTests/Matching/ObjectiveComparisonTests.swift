import TestSupport
import Testing

@testable import PartnerMatch

/// The plans of all objectives side by side.
@Suite struct ObjectiveComparisonTests {
    private func dossier(_ sample: String = "example-call") throws -> Dossier {
        let files = try Repository.dossierFiles("Samples/\(sample)")
        return try #require(Dossier.read(.folder(name: sample, files: files)).dossier)
    }

    @Test(arguments: ["example-call", "pilot-2024"])
    func setsEveryObjectivesPlanBesideTheRecommended(_ sample: String) throws {
        for recommended in MatchingSettings.Objective.allCases {
            var dossier = try dossier(sample)
            dossier.call.matching.objective = recommended
            let comparison = Study(dossier).objectiveComparison()
            #expect(comparison.entries.map(\.objective) == MatchingSettings.Objective.allCases)
            #expect(comparison.recommended.objective == recommended)
            let own = Set(Study(dossier).plan().pairs.map { PairIndices($0.applicant, $0.partner) })
            for entry in comparison.entries {
                var alone = dossier
                alone.call.matching.objective = entry.objective
                let plan = Study(alone).plan()
                let pairs = Set(plan.pairs.map { PairIndices($0.applicant, $0.partner) })
                #expect(Set(entry.plan.pairs.map { PairIndices($0.applicant, $0.partner) }) == pairs)
                #expect(entry.plan.blockingPairs == plan.blockingPairs && entry.plan.objective == entry.objective)
                #expect(entry.shared == pairs.intersection(own).count)
                #expect(Set(entry.added) == pairs.subtracting(own) && Set(entry.missing) == own.subtracting(pairs))
                let scores = plan.pairs.compactMap { $0.score?.value }
                #expect(entry.spread == (scores.isEmpty ? nil : scores.max().map { $0 - (scores.min() ?? 0) }))
                #expect(entry.plan.total.value + entry.plan.lossOfTotal == comparison.entries[0].plan.total.value)
            }
        }
    }

    @Test(arguments: Language.allCases)
    func fitsTheTerminalAndMarksTheRecommended(_ language: Language) throws {
        var options = OperationOptions(language: language)
        options.objective = .all
        for over in MatchingSettings.ObjectiveValues.allCases {
            var dossier = try dossier()
            dossier.call.matching.over = over
            let answer = try dossier.answer(.match, options)
            #expect(answer.isComplete)
            for line in answer.text().split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
            #expect(answer.text().split(separator: "\n").count { $0.contains(" *") } >= 1)
            #expect(answer.records.rows.count == 6 && answer.records.rows.count { $0[1] == "true" } == 1)
            #expect(answer.result["recommended"] == "total")
        }
    }

    @Test func saysWhatClashesWhereThereIsNoPlan() throws {
        var dossier = try dossier()
        dossier.decisions.fixedPairs = [0, 1].map {
            PanelDecisions.PairDecision(applicant: 0, partner: $0, reason: nil)
        }
        var options = OperationOptions(language: .english)
        options.objective = .all
        let answer = try dossier.answer(.match, options)
        #expect(!answer.isComplete)
        #expect(answer.page.sentences.contains(MatchingTexts(dossier, .english).status(.infeasible)))
    }

    /// One objective by name stands for the call's own.
    @Test func takesOneObjectiveInPlaceOfTheCalls() throws {
        let dossier = try dossier()
        for objective in MatchingSettings.Objective.allCases {
            var options = OperationOptions(language: .dutch)
            options.objective = .one(objective)
            var changed = dossier
            changed.call.matching.objective = objective
            let answer = try dossier.answer(.match, options)
            let other = try changed.answer(.match, OperationOptions(language: .dutch))
            #expect(answer.result == other.result && answer.text() == other.text())
            #expect(answer.result["plan"]?["objective"] == .string(objective.rawValue))
        }
        var network = OperationOptions(language: .dutch)
        network.objective = .all
        network.network = true
        #expect(throws: Problem.self) { try dossier.answer(.match, network) }
    }

    /// Located problems in a batch.
    @Test(arguments: [
        (#""operation":"match","options":{"objective":"leximn"}"#, "not-one-of", "/options/objective", "leximin"),
        (
            #""operation":"match","options":{"objective":"all","network":true}"#, "options-clash", "/options/network",
            nil
        ),
        (#""operation":"rank","options":{"objective":"nash"}"#, "unknown-key", "/options/objective", nil),
    ])
    func refusesWhatCannotBeChosen(
        _ request: String, _ code: String, _ pointer: String, _ suggestion: String?
    ) throws {
        var session = Session(language: .english)
        let (bytes, succeeded) = session.answer(Array((#"{"id":1,"#.utf8)) + Array(request.utf8) + Array("}".utf8))
        #expect(!succeeded)
        let answer = try JSONValue.parse(String(decoding: bytes, as: UTF8.self))
        guard case .array(let problems)? = answer["problems"] else {
            Issue.record("no problems")
            return
        }
        #expect(problems.contains { $0["pointer"] == .string(pointer) && $0["code"] == .string(code) })
        if let suggestion { #expect(problems.contains { $0["suggestion"] == .string(suggestion) }) }
    }
}
