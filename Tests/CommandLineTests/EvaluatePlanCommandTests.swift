import Foundation
import TestSupport
import Testing

/// The program on plans that somebody brings.
@Suite struct EvaluatePlanCommandTests {
    private static let dossier = "Samples/example-call"

    private func onOneLine(_ text: String) -> String { text.split { $0.isWhitespace }.joined(separator: " ") }

    private func withFile(_ text: String, _ name: String, _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("plan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        try body(file.path)
    }

    @Test func endsWithOneWhereThePlanBreaksARule() throws {
        let good = try Tool.run(["evaluate-plan", Self.dossier, "Samples/plans/umbrellas.csv", "--language", "en"])
        #expect(good.status == 0 && good.errors == "")
        #expect(onOneLine(good.text).contains("This plan keeps all rules and decisions."))
        #expect(onOneLine(good.text).contains("The best plan scores 67.8 points more (460). They share 5 pairs; 2"))
        let bad = try Tool.run(["evaluate-plan", Self.dossier, "Samples/plans/draft.csv", "--language", "en"])
        #expect(bad.status == 1 && bad.errors == "")
        #expect(onOneLine(bad.text).contains("Lindebeke is in more than one pair: with Agbokoun and Sinwéna."))
    }

    @Test func takesBackWhatMatchWrote() throws {
        for (command, name) in [("match", "answer.json"), ("propose", "answer.json"), ("match", "answer")] {
            let written = try Tool.run([command, Self.dossier, "--format", "json"])
            try withFile(written.text, name) { path in
                let run = try Tool.run(["evaluate-plan", Self.dossier, path, "--language", "en"])
                #expect(run.status == 0 && run.errors == "")
                #expect(onOneLine(run.text).contains("This is the best plan, or as good."))
            }
        }
        let rows = try Tool.run(["match", Self.dossier, "--format", "csv"])
        try withFile(rows.text, "answer.csv") { path in
            let run = try Tool.run(["evaluate-plan", Self.dossier, path, "--format", "json"])
            #expect(run.status == 0)
            #expect(run.text.contains(#""points": 0,"#) && run.text.contains(#""valid": true,"#))
        }
    }

    @Test func pointsToMistakesInThePlan() throws {
        try withFile("kandidaat;partner\nMolendorp;Dohouezim\n", "eigen.csv") { path in
            let run = try Tool.run(["evaluate-plan", Self.dossier, path, "--language", "nl"])
            #expect(run.status == 65 && run.output.isEmpty)
            #expect(run.errors.contains("eigen.csv:2:11: fout: \"Dohouezim\" is geen gemeente van dit dossier."))
            #expect(run.errors.contains("Bedoelt u \"dohouezin\"?"))
        }
        let missing = try Tool.run(["evaluate-plan", Self.dossier, "nowhere.csv"])
        #expect(missing.status == 66)
        #expect(try Tool.run(["evaluate-plan", Self.dossier]).status == 64)
    }

    @Test func takesADayForDeadlines() throws {
        for command in ["match", "propose"] {
            #expect(try Tool.run([command, Self.dossier, "--date", "2026-13-01"]).status == 64)
            let run = try Tool.run([command, Self.dossier, "--date", "2026-09-15", "--format", "json"])
            #expect(run.status == 0 && run.text.contains(#""date": "2026-09-15""#))
        }
    }
}
