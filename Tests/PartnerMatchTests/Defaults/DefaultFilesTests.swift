import TestSupport
import Testing

@testable import PartnerMatch

/// What is compiled in is what stands in `Config`. `RECORD_SNAPSHOTS=1` writes the Swift files anew and fails.
@Suite struct DefaultFilesTests {
    private static func sources() throws -> [DefaultFileWriter.Source] {
        var names: [String] = []
        for folder in ["calls", "minutes", "weights"] {
            names += try Repository.files(of: ["json", "md"], in: "Config/" + folder).map { folder + "/" + $0 }
        }
        names += try Repository.jsonFiles(in: "Config")
        return try names.map { DefaultFileWriter.Source(path: $0, text: try Repository.text("Config/" + $0)) }
    }

    @Test func holdsTheTextOfEveryFileOfConfig() throws {
        let sources = try Self.sources()
        #expect(Defaults.names.sorted() == sources.map { $0.name }.sorted())
        for source in sources {
            #expect(Defaults.text(source.name) == source.text, "Config/\(source.path)")
            #expect(source.text.hasSuffix("\n") && !source.text.hasSuffix("\n\n"))
        }
        #expect(Defaults.text("nothing") == nil)
        #expect(Defaults.weights("equal") == Defaults.text("weights/equal"))
    }

    @Test func isWrittenByTheWriter() throws {
        let sources = try Self.sources()
        var files = sources.map { ($0.fileName, $0.swift) }
        files.append(("DefaultFiles.swift", DefaultFileWriter.index(sources)))
        for (name, text) in files {
            let path = "Sources/PartnerMatch/Defaults/" + name
            if Repository.isRecording {
                try Repository.write(Array(text.utf8), to: path)
                Issue.record("\(path) was written anew; run again without RECORD_SNAPSHOTS")
            } else {
                #expect(try Repository.text(path) == text, "\(path): run with RECORD_SNAPSHOTS=1")
            }
        }
    }

    @Test func hasAHundredAndTwentyThemesWithoutAProblem() throws {
        #expect(Taxonomy.standard.themes.count == 120)
        let themes = try Repository.bytes("Config/themes.json")
        let reading = Dossier.read(
            SmallDossier.source(changing: ["themes": themes], without: ["call", "applicants", "partners"]))
        #expect(reading.problems.problems.filter { $0.code != .missingFile }.map { $0.report(in: .english) } == [])
    }

    @Test func fitsEveryWeightSetToBothCalls() throws {
        for call in DefaultFiles.calls {
            for weights in DefaultFiles.weights {
                var source = DossierSource.folder(
                    name: "new",
                    files: [
                        InputFile(name: "call.json", bytes: Array(call.text.utf8)),
                        InputFile(name: "applicants.json", bytes: Array("[]".utf8)),
                        InputFile(name: "partners.json", bytes: Array("[]".utf8)),
                    ])
                source.weights = InputFile(name: weights.name, bytes: Array(weights.text.utf8))
                let reading = Dossier.read(source)
                #expect(reading.problems.report(in: .english) == "", "\(call.name) with \(weights.name)")
                let dossier = try #require(reading.dossier)
                #expect(dossier.weights.id == weights.name)
                #expect(dossier.weights.criteria?.count == dossier.call.scoredCriteria.count)
                // A call without anybody is an answer, too.
                #expect(try !dossier.answer(.propose, OperationOptions(language: .dutch)).text().isEmpty)
            }
        }
    }
}
