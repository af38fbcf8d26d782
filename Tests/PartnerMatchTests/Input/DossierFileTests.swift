import Testing

@testable import PartnerMatch

/// Files that cannot be read, are missing or do not belong there; and one document in place of a folder.
@Suite struct DossierFileTests {
    struct WrongFile: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let code: ProblemCode
        let line: Int
        let column: Int
        var pointer = ""
        var found: String?

        init(
            _ name: String, _ text: String, _ code: ProblemCode, _ line: Int, _ column: Int, at pointer: String = "",
            found: String? = nil
        ) {
            self.init(name, Array(text.utf8), code, line, column, at: pointer, found: found)
        }

        init(
            _ name: String, _ bytes: [UInt8], _ code: ProblemCode, _ line: Int, _ column: Int, at pointer: String = "",
            found: String? = nil
        ) {
            self.name = name
            self.bytes = bytes
            self.code = code
            self.line = line
            self.column = column
            self.pointer = pointer
            self.found = found
        }

        var testDescription: String { name }
    }

    static let codes: [ProblemCode] = wrongFiles.map { $0.code } + [.missingFile, .unexpectedFile, .tooLarge]

    private static let wrongFiles: [WrongFile] = [
        WrongFile("empty", "", .emptyInput, 1, 1),
        WrongFile("blank", " \n\t\r\n", .emptyInput, 3, 1),
        WrongFile("byte order mark", [0xEF, 0xBB, 0xBF] + Array("[]".utf8), .wrongEncoding, 1, 1, found: "UTF-8 BOM"),
        WrongFile("UTF-16 with a mark", [0xFF, 0xFE, 0x5B, 0, 0x5D, 0], .wrongEncoding, 1, 1, found: "UTF-16"),
        WrongFile("UTF-16 without a mark", [0, 0x5B, 0, 0x5D], .wrongEncoding, 1, 1, found: "UTF-16"),
        WrongFile(
            "Latin-1", Array("[\n {\"name\": \"Cov".utf8) + [0xE9] + Array("\"}]".utf8), .wrongEncoding, 2, 15,
            at: "/0/name", found: "0xE9"),
        WrongFile("a page", "<html></html>", .invalidJSON, 1, 1, found: "<html></html>"),
        WrongFile("trailing comma", "[\n  {\"id\": \"a\"},\n]", .invalidJSON, 2, 14),
        WrongFile("missing comma", "[\n  {\"id\": \"a\"\n   \"name\": \"A\"}]", .invalidJSON, 3, 4, at: "/0"),
        WrongFile("NaN", "[{\"population\": NaN}]", .invalidJSON, 1, 17, at: "/0/population", found: "NaN"),
        WrongFile("cut off", "[{\"id\": \"mol", .invalidJSON, 1, 13, at: "/0/id"),
        WrongFile("two values", "[]\n[]", .invalidJSON, 2, 1),
        WrongFile(
            "1e999", "[{\"id\": \"a\", \"name\": \"A\", \"population\": 1e999}]", .numberOutOfLimits, 1, 41,
            at: "/0/population", found: "1e999"),
        WrongFile(
            "nineteen digits", "[{\"id\": \"a\", \"name\": \"A\", \"population\": 1234567890123456789}]",
            .numberOutOfLimits, 1, 41, at: "/0/population"),
        WrongFile(
            "a key twice", "[{\"id\": \"a\", \"name\": \"A\",\n\"name\": \"B\"}]", .duplicateKey, 2, 1, at: "/0/name",
            found: "\"name\""),
        WrongFile(
            "a long text", "[{\"id\": \"" + String(repeating: "a", count: 1_100_000) + "\"}]", .textTooLong, 1, 9,
            at: "/0/id"),
        WrongFile("deep brackets", String(repeating: "[", count: 70), .tooDeep, 1, 65),
    ]

    @Test(arguments: wrongFiles)
    func saysWhatIsWrongWithAFile(_ file: WrongFile) throws {
        // The rest of the folder refers to the applicants, and that must raise no further alarm; where the applicants
        // could be read after all, everything that refers to them is left out.
        let source = SmallDossier.source(changing: ["applicants": file.bytes], without: Self.referring(file.code))
        let reading = Dossier.read(source)
        #expect(reading.dossier == nil)
        #expect(reading.problems.problems.count == 1, "\(reading.problems.report(in: .english))")
        let problem = try #require(reading.problems.problems.first)
        #expect(problem.code == file.code)
        #expect(problem.file == "dossier/applicants.json")
        #expect(problem.position == JSONPosition(line: file.line, column: file.column))
        if file.code != .tooDeep { #expect(problem.pointer == file.pointer) }
        if let found = file.found { #expect(problem.found == found) }
    }

    private static func referring(_ code: ProblemCode) -> [String] {
        code == .numberOutOfLimits || code == .duplicateKey ? ["sheets", "decisions"] : []
    }

    @Test func refusesAHundredMegabytesOfBracketsAtOnce() throws {
        let clock = ContinuousClock()
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 100_000_000)
        var reading = DossierReading(dossier: nil, problems: ProblemList())
        let duration = clock.measure {
            reading = Dossier.read(.document(InputFile(name: "brackets.json", bytes: bytes)))
        }
        #expect(reading.problems.problems.map { $0.code } == [.tooDeep])
        #expect(duration < .seconds(2))
    }

    @Test(arguments: [
        (JSONFaultReason.tooLarge(limit: 7), ProblemCode.tooLarge), (.tooManyNodes(limit: 7), .tooLarge),
        (.stringTooLong(limit: 7), .textTooLong), (.numberTooLong(limit: 7), .numberOutOfLimits),
        (.tooDeep(limit: 7), .tooDeep),
    ])
    func namesTheLimitThatAFileExceeds(_ reason: JSONFaultReason, _ code: ProblemCode) {
        let fault = JSONFault(reason: reason, offset: 0, position: JSONPosition(line: 1, column: 1), pointer: "")
        let problem = JSONSource.problem(fault, [], file: "big.json")
        #expect(problem.code == code)
        for language in Language.allCases { #expect(problem.report(in: language).contains("7")) }
    }

    @Test(arguments: ["call", "applicants", "partners"])
    func saysWhichFileIsMissing(_ part: String) {
        let reading = Dossier.read(SmallDossier.source(without: [part]))
        #expect(reading.problems.problems.map { $0.code } == [.missingFile], "\(reading.problems.report(in: .english))")
        #expect(reading.problems.problems.first?.file == "dossier")
        #expect(reading.problems.report(in: .english).contains("\(part).json"))
        #expect(reading.dossier == nil)
    }

    @Test func namesTheFileThatWasMeant() {
        let source = SmallDossier.source(
            changing: ["applicnts": Array(SmallDossier.applicants.utf8), "notes": Array("{}".utf8)],
            without: ["applicants"])
        let problems = Dossier.read(source).problems.problems
        #expect(problems.map { $0.code } == [.unexpectedFile, .unexpectedFile, .missingFile])
        #expect(problems.map { $0.suggestion } == ["applicants.json", nil, nil])
        #expect(problems.map { $0.severity } == [.warning, .warning, .error])
    }

    @Test func readsTheFileNearestToTheTopAndSaysThatTheOtherWasNotUsed() throws {
        guard case .folder(let name, let files) = SmallDossier.source().layout else { return }
        let old = InputFile(name: "dossier/archive/call.json", bytes: Array("{}".utf8))
        let note = InputFile(name: "dossier/README.md", bytes: Array("text".utf8))
        let reading = Dossier.read(.folder(name: name, files: [old] + files + [note]))
        #expect(reading.dossier?.call.id == "trial-call")
        #expect(reading.problems.problems.map { $0.code } == [.unexpectedFile])
        #expect(reading.problems.problems.first?.file == "dossier/archive/call.json")
        #expect(reading.problems.problems.first?.severity == .warning)
    }

    @Test(arguments: ["weights", "assessors", "sheets", "decisions"])
    func takesNullForAFileThatIsNotThere(_ part: String) throws {
        // Without assessors, those who signed the sheets are the panel.
        let absent = try #require(Dossier.read(SmallDossier.source(without: [part])).dossier)
        let null = try #require(Dossier.read(SmallDossier.source(changing: [part: Array("null\n".utf8)])).dossier)
        let options = OperationOptions(language: .english)
        #expect(try null.answer(.propose, options).document() == absent.answer(.propose, options).document())
    }

    @Test func readsOneDocumentAsItReadsAFolder() throws {
        let file = InputFile(name: "dossier.json", bytes: Array(SmallDossier.document.utf8))
        let one = Dossier.read(.document(file))
        #expect(one.problems.report(in: .english) == "")
        let folder = try #require(Dossier.read(SmallDossier.source()).dossier)
        for operation in [Operation.check, .rank, .match, .propose] {
            let options = OperationOptions(language: .french)
            #expect(
                try one.dossier?.answer(operation, options).document() == folder.answer(operation, options).document())
        }
    }

    @Test func putsAnotherWeightSetInPlaceOfTheDossiersOwn() throws {
        var source = SmallDossier.source()
        source.weights = InputFile(
            name: "other.json", bytes: Array(SmallDossier.weights.utf8.map { $0 == UInt8(ascii: "6") ? 0x39 : $0 }))
        let dossier = try #require(Dossier.read(source).dossier)
        #expect(dossier.weights.criteria?[0] == DecimalNumber(90))
        source.weights = InputFile(name: "other.json", bytes: Array("null".utf8))
        #expect(Dossier.read(source).problems.problems.map { $0.code } == [.wrongType])
    }

    @Test func doesNotJudgeReferencesToAFileWithErrors() {
        for part in ["call", "applicants", "partners", "assessors", "themes"] {
            let broken = Dossier.read(SmallDossier.source(changing: [part: Array("{\"id\": ".utf8)]))
            #expect(broken.problems.problems.map { $0.code } == [.invalidJSON], "\(part)")
            let wrong = Dossier.read(SmallDossier.source(changing: [part: Array("7".utf8)]))
            #expect(wrong.problems.problems.map { $0.code } == [.wrongType], "\(part)")
        }
    }
}
