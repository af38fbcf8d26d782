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
        let themes = try JSONDocument.parse(Repository.bytes("Config/themes.json"))
        files.append(("DefaultFiles+ThemeTree.swift", DefaultFileWriter.themeTree(themes.materialise(themes.root))))
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

    @Test func hasTheSameThemesWithAndWithoutTheirTerms() {
        let (tree, full) = (Taxonomy.standard, Taxonomy.standardWithTerms)
        #expect(tree.themes.map { $0.id } == full.themes.map { $0.id })
        #expect(tree.themes.map { $0.parent } == full.themes.map { $0.parent })
        #expect(tree.themes.map { $0.targets } == full.themes.map { $0.targets })
        for language in Language.allCases {
            #expect(
                tree.themes.map { $0.label.text(in: language) } == full.themes.map { $0.label.text(in: language) })
        }
        #expect(tree.related.map { [$0.first, $0.second] } == full.related.map { [$0.first, $0.second] })
        #expect(tree.sensitive.map { $0.theme } == full.sensitive.map { $0.theme })
        #expect(tree.themes.allSatisfy { $0.synonyms.isEmpty && $0.keywords.isEmpty })
        #expect(full.themes.allSatisfy { !$0.keywords.isEmpty })
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
