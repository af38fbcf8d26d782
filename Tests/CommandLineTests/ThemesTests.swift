import Foundation
import TestSupport
import Testing

@Suite struct ThemesTests {
    @Test(arguments: ["nl", "fr", "en"])
    func browsesTheThemes(_ language: String) throws {
        let list = try Tool.run(["themes", "list", "--language", language])
        #expect(list.status == 0 && list.text.contains("· · advisory-councils"))
        let show = try Tool.run(["themes", "show", "advisory-councils", "--language", language])
        #expect(show.status == 0 && show.text.contains("agriculture-council"))
        let search = try Tool.run(["themes", "search", "conseil", "consultatif", "--language", language])
        #expect(search.status == 0 && search.text.contains("advisory-councils"))
        for run in [list, show, search] {
            for line in run.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        }
        let csv = try Tool.run(["themes", "list", "--format", "csv", "--language", language])
        #expect(csv.text.split(separator: "\r\n").count == 121)
        let json = try Tool.run(["themes", "show", "markets", "--format", "json"])
        #expect(try JSONSerialization.jsonObject(with: Data(json.output)) is [String: Any])
    }

    @Test func saysWhichThemeWasMeant() throws {
        let run = try Tool.run(["themes", "show", "adviesraden", "--language", "en"])
        #expect(run.status == 65 && run.errors.contains("advisory-councils") && run.output.isEmpty)
    }

    @Test func resolvesArgumentsFilesAndStandardInput() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write(Array("Onze adviesraden\r\n\r\nl'eau potable\n".utf8), to: "texts")
        let arguments = ["themes", "resolve", "--format", "csv", "--limit", "1"]
        let file = try Tool.run(arguments + ["--file", folder.path + "/texts"])
        let input = try Tool.run(arguments, input: "Onze adviesraden\r\n\r\nl'eau potable\n")
        let given = try Tool.run(arguments + ["Onze adviesraden", "", "l'eau potable"])
        #expect(file.status == 0 && file.output == input.output && file.output == given.output)
        let rows = file.text.split(separator: "\r\n")
        #expect(rows.count == 4 && rows[1].hasPrefix("1,Onze adviesraden,nl,1,advisory-councils,"))
        #expect(rows[2] == "2,,,,,," && rows[3].contains("drinking-water"))
        #expect(try Tool.run(["themes", "resolve", "--file", "nowhere"]).status == 66)
        #expect(try Tool.run(["themes", "resolve", "--fill", "x", "text"]).status == 64)
        #expect(try Tool.run(["themes", "resolve", "--limit", "0", "text"]).status == 64)
        let french = try Tool.run(arguments + ["--text-language", "fr", "advisory councils"])
        #expect(french.text.contains("advisory councils,fr,,,,"))
    }

    @Test func fillsInADossierWithoutTouchingIt() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        for (name, text) in [
            ("call.json", try Repository.text("Samples/pilot-2024/call.json")),
            (
                "applicants.json",
                #"[{"id": "a", "name": "A", "demands": [{"id": "q", "question": "Onze adviesraden?"}]}]"#
            ),
            ("partners.json", "[]"),
        ] {
            try folder.write(Array(text.utf8), to: name)
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/applicants.json"))
        let shown = try Tool.run(["themes", "resolve", "--dossier", folder.path, "--language", "en"])
        #expect(shown.status == 0 && shown.text.contains("* advisory-councils"))
        let filled = try Tool.run(
            ["themes", "resolve", "--dossier", folder.path, "--fill", folder.path + "/new", "--language", "en"])
        #expect(filled.status == 0 && filled.errors.contains("new/applicants.json"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/applicants.json")) == before)
        let text = try String(contentsOfFile: folder.path + "/new/applicants.json", encoding: .utf8)
        #expect(text.contains(#""themes": ["advisory-councils"], "themesConfirmed": false"#))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/new/partners.json"))
    }

    @Test func takesTheThemesOfADossier() throws {
        let own = try Tool.run(["themes", "list", "--dossier", "Samples/pilot-2024", "--format", "json"])
        let ours = try Tool.run(["themes", "list", "--format", "json"])
        #expect(own.status == 0 && own.output == ours.output)
        #expect(try Tool.run(["themes", "list", "--dossier", "nowhere"]).status == 66)
    }
}
