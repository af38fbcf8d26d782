import Testing

@testable import PartnerMatch

/// What is wrong with an input is said once, at its place, with the name that was meant.
@Suite struct DossierReaderTests {
    @Test func readsTheSmallDossierWithoutAProblem() throws {
        let reading = Dossier.read(SmallDossier.source())
        #expect(reading.problems.report(in: .english) == "")
        let dossier = try #require(reading.dossier)
        #expect(dossier.applicants.map { $0.id } == ["heikant", "molendorp", "zandhoek"])
        #expect(dossier.sheets.count == 4)
    }

    @Test(arguments: SpoiltInput.shape + SpoiltInput.meaning)
    func reportsOneMistakeOnceAtItsPlace(_ input: SpoiltInput) throws {
        let applied = try #require(input.applied, "the edits must fit the small dossier")
        let changes = applied.texts.mapValues { Array($0.utf8) }
        let reading = Dossier.read(SmallDossier.source(changing: changes))
        let problems = reading.problems.problems
        #expect(problems.count == input.times, "\(reading.problems.report(in: .english))")
        #expect(problems.allSatisfy { $0.code == input.code }, "\(reading.problems.report(in: .english))")
        let problem = try #require(problems.first)
        #expect(problem.file == "dossier/\(applied.file).json")
        #expect(problem.position == JSONPosition(line: applied.line, column: applied.column))
        #expect(problem.pointer == input.pointer)
        #expect(problem.suggestion == input.suggestion)
        if let found = input.found { #expect(problem.found == found) }
        #expect((reading.dossier == nil) == (problem.severity == .error))
        #expect(problem.severity == (Self.warnings.contains(input.code) ? .warning : .error))
    }

    private static let warnings: [ProblemCode] = [
        .unexpectedFile, .unknownFact, .demandWithoutTheme, .conflictOfInterest, .missingComment,
        .missingDate,
    ]

    @Test func reportsEveryProblemOfAllFilesAtOnceInTheirOrder() throws {
        let inputs: [SpoiltInput] = [
            SpoiltInput(.notOneOf, "applicants", #""aim": "reciprocal""#, #""aim": ‸"reciprocall""#, at: ""),
            SpoiltInput(
                .unknownReference, "assessors", #"["motivation", "effort"]"#, #"["motivation", ‸"effrt"]"#, at: ""),
            SpoiltInput(.outOfRange, "call", #""seats": 2"#, #""seats": ‸-2"#, at: ""),
            SpoiltInput(
                .contradictoryDecision, "decisions", #"{"applicant": "molendorp", "partner": "dassa""#,
                #"‸{"applicant": "heikant", "partner": "dassa""#, at: ""),
            SpoiltInput(.unknownKey, "partners", #""by": "ANCB""#, #"‸"bye": "ANCB""#, at: ""),
            SpoiltInput(.scoreOffStep, "sheets", #""openness": 4.5"#, #""openness": ‸4.4"#, at: ""),
            SpoiltInput(.unknownTarget, "themes", #"["8.3"]"#, #"[‸"8.33"]"#, at: ""),
            SpoiltInput(
                .weightsAllZero, "weights", #"{"openness": 60, "effort": 40}"#, #"‸{"openness": 0, "effort": 0}"#,
                at: ""),
        ]
        var changes: [String: [UInt8]] = [:]
        var expected: [String] = []
        for input in inputs {
            let applied = try #require(input.applied)
            changes[applied.file] = Array((applied.texts[applied.file] ?? "").utf8)
            expected.append("dossier/\(applied.file).json:\(applied.line):\(applied.column) \(input.code.rawValue)")
        }
        let reading = Dossier.read(SmallDossier.source(changing: changes))
        let found = reading.problems.problems.map { problem in
            "\(problem.file ?? ""):\(problem.position?.line ?? 0):\(problem.position?.column ?? 0) \(problem.code.rawValue)"
        }
        #expect(found == expected)
        #expect(reading.problems.errorCount == 8)
        #expect(reading.dossier == nil)
    }

    @Test func hasACaseForEveryCodeThatAFolderCanReach() {
        var covered = Set((SpoiltInput.shape + SpoiltInput.meaning).map { $0.code })
        covered.formUnion(DossierFileTests.codes)
        // Held by the tests of the umbrella associations' grids.
        covered.insert(.partnerWithoutTrack)
        // Held by the tests of batch requests and of the command line.
        covered.formUnion([.unknownOperation, .unknownDefinition, .missingData, .twoDossiers, .unknownMunicipality])
        covered.insert(.optionsClash)
        covered.formUnion([.unreadableFile, .unwritableFile, .unknownWeights, .notOwnProposal])
        // Held by the tests of the minutes.
        covered.formUnion([.unclosedPlaceholder, .unknownPlaceholder, .unclosedSection, .unopenedSection])
        // Held by the tests of plans that somebody brings.
        covered.formUnion([.unclosedQuote, .unequalRow, .missingColumn, .ambiguousName])
        // Held by the tests of the operations on bare numbers.
        covered.formUnion([.tooManyElements, .unknownName, .notReciprocal, .unknownWithoutScale])
        covered.formUnion([.missingJudgement, .unconnectedJudgements])
        #expect(ProblemCode.allCases.filter { !covered.contains($0) } == [])
    }
}
