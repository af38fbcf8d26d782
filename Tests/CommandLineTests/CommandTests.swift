import Foundation
import TestSupport
import Testing

/// The program as a process: what it prints where, and how it ends.
@Suite struct CommandTests {
    static let dossierCommands = ["propose", "check", "rank", "match", "minutes"]

    @Test(arguments: dossierCommands + ["explain", "batch", "schema", "defaults"])
    func helpsWithEachCommand(_ command: String) throws {
        let run = try Tool.run([command, "--help"])
        #expect(run.status == 0)
        #expect(run.errors == "")
        #expect(run.text.contains("USAGE: partnermatch \(command)"))
        #expect(try Tool.run(["help", command]).output == run.output)
        #expect(try Tool.run(["--help"]).text.contains("\n  \(command)"))
    }

    @Test func hasTheVersionAtTheTopOfTheChangelog() throws {
        let changelog = try Repository.text("CHANGELOG.md")
        let top = try #require(
            changelog.firstMatch(of: /(?m)^## \[([0-9]+\.[0-9]+\.[0-9]+)\] – [0-9]{4}-[0-9]{2}-[0-9]{2}$/))
        let run = try Tool.run(["--version"])
        #expect(run.status == 0)
        #expect(run.text == "\(top.1)\n")
    }

    @Test(arguments: dossierCommands, ["json", "csv"])
    func answersInEveryForm(_ command: String, _ format: String) throws {
        let run = try Tool.run([command, "Samples/example-call", "--format", format])
        #expect(run.status == 0 || run.status == 1)
        #expect(run.errors == "")
        #expect(!run.output.isEmpty && !run.output.contains(0x1B))
        if format == "json" { #expect(run.text.contains("\"kind\": \"\(command)\"")) }
        if format == "csv" { #expect(run.text.hasPrefix(command == "minutes" ? "who," : "applicant,")) }
    }

    @Test(arguments: ["propose", "check"], ["nl", "fr", "en"])
    func fitsATerminalOfEightyColumns(_ command: String, _ language: String) throws {
        for sample in ["example-call", "pilot-2024"] {
            let run = try Tool.run([command, "Samples/\(sample)", "--language", language])
            for line in run.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        }
    }

    @Test(arguments: [
        ([:], "nl"), (["LANG": "fr_BE.UTF-8"], "fr"), (["LANG": "en_GB.UTF-8"], "en"), (["LANG": "C"], "nl"),
        (["LANG": "fr_BE.UTF-8", "LC_ALL": "en_GB.UTF-8"], "en"),
        (["LANG": "fr_BE.UTF-8", "LC_MESSAGES": "nl_BE"], "nl"),
        (["LANG": "fr_BE.UTF-8", "LC_ALL": ""], "fr"),
    ])
    func takesTheLanguageOfTheEnvironment(_ environment: [String: String], _ language: String) throws {
        let run = try Tool.run(["check", "nowhere"], environment: environment)
        #expect(run.errors == (try Tool.run(["check", "nowhere", "--language", language]).errors))
        #expect(run.errors.contains(["nl": "Dit bestand", "fr": "Ce fichier", "en": "This file"][language] ?? "?"))
    }

    @Test func endsWithOneWhereTheAnswerIsOpen() throws {
        // Nobody set weights for the pilot, so there is no ranking.
        let rank = try Tool.run(["rank", "Samples/pilot-2024", "--language", "en"])
        #expect(rank.status == 1)
        #expect(!rank.output.isEmpty && rank.errors == "")
        #expect(try Tool.run(["check", "Samples/pilot-2024"]).status == 0)
        #expect(try Tool.run(["match", "Samples/pilot-2024"]).status == 0)
        #expect(try Tool.run(["rank", "Samples/example-call"]).status == 0)
    }

    @Test(arguments: [
        ["rnak", "Samples/example-call"], ["rank"], ["rank", "Samples/example-call", "--format", "xml"],
        ["rank", "Samples/example-call", "--language", "de"], ["rank", "Samples/example-call", "--weights", "eqal"],
        ["explain", "Samples/example-call"], ["explain", "Samples/example-call", "a", "b", "c"],
        ["defaults", "nothing"],
        ["schema", "nothing"], ["batch", "--define", "base"], ["batch", "--define", "Base=Samples/example-call"],
        ["rank", "Samples/example-call", "--colour"], ["rank", "Samples/example-call", "--audience", "applicant"],
        ["explain", "Samples/example-call", "molendorp", "--audience", "aplicant"],
        ["explain", "Samples/example-call", "molendorp", "tokandji", "--audience", "applicant"],
        ["minutes", "Samples/example-call", "--date", "2026-02-30"],
        ["rank", "Samples/example-call", "--template", "mine.md"],
    ])
    func endsWithSixtyFourForWrongWords(_ arguments: [String]) throws {
        let run = try Tool.run(arguments)
        #expect(run.status == 64, "\(run.errors)")
        #expect(run.output.isEmpty)
        #expect(!run.errors.isEmpty)
    }

    @Test func namesTheWeightSetThatWasMeant() throws {
        let run = try Tool.run(["rank", "Samples/example-call", "--weights", "eqal", "--language", "en"])
        #expect(run.errors.contains("Did you mean \"equal\"?"))
        #expect(run.errors.contains("[unknown-weights]"))
    }

    @Test func endsWithSixtyFiveForBadDataAndWritesNothing() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.copy("Samples/example-call", to: "dossier")
        let sheets = try Repository.text("Samples/example-call/sheets.json")
        let place = try #require(sheets.firstRange(of: "\"openness\": 5,"))
        let line = sheets[..<place.lowerBound].count { $0 == "\n" } + 1
        let spoilt = sheets.replacingCharacters(in: place, with: "\"opennes\": 5,")
        try folder.write(Array(spoilt.utf8), to: "dossier/sheets.json")
        try folder.write(Array("before".utf8), to: "answer.txt")
        for command in Self.dossierCommands {
            let run = try Tool.run(
                [command, folder.path + "/dossier", "--output", folder.path + "/answer.txt", "--language", "fr"])
            #expect(run.status == 65)
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("dossier/sheets.json:\(line):4: erreur : "))
            #expect(run.errors.contains("Vouliez-vous dire « openness » ?"))
        }
        #expect(try folder.read("answer.txt") == Array("before".utf8))
        #expect(folder.names == ["answer.txt", "dossier"])
        let unknown = try Tool.run(["explain", "Samples/example-call", "molendrop", "--language", "en"])
        #expect(unknown.status == 65)
        #expect(unknown.output.isEmpty)
        #expect(unknown.errors.contains("Did you mean \"molendorp\"?"))
    }

    @Test func endsWithSixtySixForAMissingFile() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.copy("Samples/pilot-2024", to: "dossier")
        try FileManager.default.removeItem(atPath: folder.path + "/dossier/partners.json")
        try folder.copy("Samples/pilot-2024", to: "other")
        try FileManager.default.removeItem(atPath: folder.path + "/other/call.json")
        try FileManager.default.createDirectory(
            atPath: folder.path + "/other/call.json", withIntermediateDirectories: false)
        let commands = [
            ["check", "nowhere"], ["check", folder.path + "/dossier"], ["check", folder.path + "/other"],
            ["check", "Samples/example-call", "--weights", "nowhere.json"], ["batch", "--define", "base=nowhere"],
            ["check", "Samples/example-call", "--output", folder.path + "/nowhere/answer.txt"],
            ["check", "Samples/example-call", "--output", folder.path],
        ]
        let codes = [
            "missing-file", "missing-file", "unreadable-file", "unknown-weights", "missing-file", "unwritable-file",
            "unwritable-file",
        ]
        for (command, code) in zip(commands, codes) {
            let run = try Tool.run(command)
            #expect(run.status == 66, "\(command)")
            #expect(run.output.isEmpty)
            #expect(run.errors.contains("[\(code)]"), "\(run.errors)")
        }
        #expect(folder.names == ["dossier", "other"])
    }

    @Test func warnsBesideTheAnswerOnStandardError() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.copy("Samples/example-call", to: "dossier")
        try folder.write(Array("{}".utf8), to: "dossier/notes.json")
        let run = try Tool.run(["rank", folder.path + "/dossier", "--language", "en"])
        #expect(run.status == 0)
        #expect(run.errors.contains("dossier/notes.json: warning: ") && run.errors.contains("[unexpected-file]"))
        #expect(run.output == (try Tool.run(["rank", "Samples/example-call", "--language", "en"]).output))
    }

    @Test func writesTheAnswerToAFileAllAtOnce() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        for format in ["table", "json"] {
            let path = folder.path + "/answer." + format
            let words = ["rank", "Samples/example-call", "--format", format]
            let run = try Tool.run(words + ["--output", path])
            let printed = try Tool.run(words)
            #expect(run.status == printed.status)
            #expect(run.output.isEmpty)
            #expect(try folder.read("answer." + format) == printed.output)
        }
        #expect(folder.names == ["answer.json", "answer.table"])
    }

    @Test func readsOneFileAsItReadsAFolder() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let parts = try Repository.jsonFiles(in: "Samples/example-call").map { file in
            "\"\(file.dropLast(5))\": \(try Repository.text("Samples/example-call/" + file))"
        }
        let text = "{\"format\": \"partnermatch/1\", \"kind\": \"dossier\", " + parts.joined(separator: ", ") + "}"
        try folder.write(Array(text.utf8), to: "one.json")
        let one = try Tool.run(["propose", folder.path + "/one.json", "--format", "json"])
        #expect(one.output == (try Tool.run(["propose", "Samples/example-call/", "--format", "json"]).output))
    }

    @Test func weighsByNameAndByFile() throws {
        let named = try Tool.run(["rank", "Samples/example-call", "--weights", "equal", "--format", "json"])
        let file = try Tool.run(
            ["rank", "Samples/example-call", "--weights", "Config/weights/equal.json", "--format", "json"])
        #expect(named.status == 0)
        #expect(named.output == file.output)
        #expect(named.output != (try Tool.run(["rank", "Samples/example-call", "--format", "json"]).output))
    }

    @Test func explainsAMunicipalityAndAPair() throws {
        let one = try Tool.run(["explain", "Samples/example-call", "molendorp", "--language", "en"])
        #expect(one.status == 0)
        #expect(one.text.hasPrefix("Molendorp\n"))
        let pair = try Tool.run(["explain", "Samples/example-call", "molendorp", "dohouezin", "--language", "en"])
        #expect(pair.status == 0)
        #expect(pair.text.hasPrefix("Molendorp – Dohouèzin\n"))
    }

    @Test func makesMinutesFromAnOwnTemplate() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let words = ["minutes", "Samples/example-call", "--language", "fr"]
        // A copy of the compiled template gives the same minutes.
        try folder.write(try Tool.run(["defaults", "minutes/fr"]).output, to: "copy.md")
        let copy = try Tool.run(words + ["--template", folder.path + "/copy.md"])
        #expect(copy.status == 0 && copy.errors == "")
        #expect(try copy.output == Tool.run(words).output)
        try folder.write(Array("{{date}}\n{{rankng}}\n".utf8), to: "wrong.md")
        let wrong = try Tool.run(words + ["--template", folder.path + "/wrong.md"])
        #expect(wrong.status == 65 && wrong.output.isEmpty)
        #expect(wrong.errors.contains("wrong.md:2:1: erreur : Le champ {{rankng}} n'existe pas. [unknown-placeholder]"))
        #expect(wrong.errors.contains("Vouliez-vous dire « ranking » ?"))
        #expect(try Tool.run(words + ["--template", folder.path + "/none.md"]).status == 66)
        let dated = try Tool.run(words + ["--date", "2026-06-30", "--output", folder.path + "/minutes.md"])
        #expect(dated.status == 0 && dated.output.isEmpty)
        let text = String(decoding: try folder.read("minutes.md"), as: UTF8.self)
        #expect(text.contains("30 juin 2026"))
        #expect(try Tool.run(["minutes", "Samples/pilot-2024"]).status == 1)
    }

    @Test func printsTheFilesOfConfig() throws {
        let names = try Tool.run(["defaults"]).text.split(separator: "\n")
        #expect(
            names == [
                "calls/next-call", "calls/sdg-2024", "minutes/en", "minutes/fr", "minutes/nl", "themes",
                "weights/equal", "weights/learning-first", "weights/support-first",
            ])
        for name in names {
            let ending = name.hasPrefix("minutes/") ? "md" : "json"
            #expect(try Tool.run(["defaults", String(name)]).output == Repository.bytes("Config/\(name).\(ending)"))
        }
    }

    @Test func printsSchemas() throws {
        let names = try Tool.run(["schema"]).text.split(separator: "\n")
        #expect(names.contains("dossier") && names == names.sorted())
        for name in names {
            let run = try Tool.run(["schema", String(name)])
            let schema = try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any]
            #expect(schema?["title"] as? String == String(name))
        }
    }

    @Test(arguments: ["table", "json", "csv"])
    func givesTheSameBytesInEveryProcess(_ format: String) throws {
        let words = ["propose", "Samples/example-call", "--format", format]
        #expect(try Tool.run(words).output == Tool.run(words).output)
    }

    #if !os(Windows)
        @Test func takesAClosedPipeForTheEndAndNoError() throws {
            let commands = [
                "propose Samples/example-call --format json", "schema dossier", "defaults themes",
                "batch --define base=Samples/example-call < Samples/batch/requests.jsonl",
            ]
            for command in commands {
                let run = try Tool.shell("{ \"$0\" \(command); echo $? >&2; } | head -c 1")
                #expect(run.output.count == 1)
                #expect(run.errors == "0\n", "\(command)")
            }
        }
    #endif
}
