import Testing

@testable import PartnerMatch

/// The template language of the minutes: what it gives, and what it refuses where.
@Suite struct MinutesTemplateTests {
    private static func read(_ text: String, name: String = "mine.md") -> Result<MinutesTemplate, ProblemList> {
        MinutesTemplate.read(InputFile(name: name, bytes: Array(text.utf8)))
    }

    /// The template with `A`, `B` … as the texts of these placeholders and nothing for the others.
    private static func filled(_ text: String, _ values: [MinutesSection: String] = [:]) throws -> String {
        try read(text).get().filled { values[$0] ?? "" }
    }

    @Test func fillsPlaceholdersIn() throws {
        #expect(try Self.filled("# {{call}} – {{ date }}\n", [.call: "A", .date: "B"]) == "# A – B\n")
        #expect(try Self.filled("{{ranking}}", [.ranking: "| a |\n| b |"]) == "| a |\n| b |\n")
        #expect(try Self.filled("{a} } {{call}}}}", [.call: "A"]) == "{a} } A}}\n")
    }

    @Test func leavesOutSectionsThatAreEmpty() throws {
        let text = "a\n\n{{#ties}}\n## Ties\n\n{{ties}}\n{{/ties}}\n\nb\n"
        #expect(try Self.filled(text) == "a\n\nb\n")
        #expect(try Self.filled(text, [.ties: "T"]) == "a\n\n## Ties\n\nT\n\nb\n")
        #expect(try Self.filled("x{{#ties}} and {{ties}}{{/ties}}.") == "x.\n")
        #expect(try Self.filled("x{{#ties}} and {{ties}}{{/ties}}.", [.ties: "T"]) == "x and T.\n")
    }

    @Test func nestsSections() throws {
        let text = "{{#ties}}\n1\n{{#pairs}}\n2\n{{/pairs}}\n3\n{{/ties}}\n4\n"
        #expect(try Self.filled(text) == "4\n")
        #expect(try Self.filled(text, [.pairs: "x"]) == "4\n")
        #expect(try Self.filled(text, [.ties: "x"]) == "1\n3\n4\n")
        #expect(try Self.filled(text, [.ties: "x", .pairs: "y"]) == "1\n2\n3\n4\n")
    }

    @Test func dropsLinesThatCameOutBlankAndKeepsOneBlankLine() throws {
        #expect(try Self.filled("\n\n{{notices}}\n\na\n{{ties}}\nb\n\n\n\nc\n\n") == "a\nb\n\nc\n")
        // What stands beside an empty placeholder stays.
        #expect(try Self.filled("- Datum: {{date}}\n") == "- Datum: \n")
    }

    @Test func numbersWhatIsLeftAndListsItAsAgenda() throws {
        let text = """
            {{agenda}}

            ## {{number}}. One
            {{#ties}}
            ## {{number}}. Two
            {{/ties}}
            ### {{number}}. Three

            """
        #expect(try Self.filled(text) == "1. One\n2. Three\n\n## 1. One\n### 2. Three\n")
        #expect(try Self.filled(text, [.ties: "x"]).hasPrefix("1. One\n2. Two\n3. Three\n\n## 1. One\n## 2. Two\n"))
    }

    @Test func takesNothingInATextForAPlaceholder() throws {
        let value = "{{ties}} {{#pairs}} {{/pairs}} {{"
        #expect(try Self.filled("{{call}}", [.call: value, .ties: "T"]) == value + "\n")
    }

    @Test func readsEitherLineEndAndAByteOrderMark() throws {
        let plain = try Self.filled("a {{call}}\n\n{{#ties}}\nx\n{{/ties}}\nb\n", [.call: "A"])
        #expect(
            try Self.filled("\u{FEFF}a {{call}}\r\n\r\n{{#ties}}\r\nx\r\n{{/ties}}\r\nb\r\n", [.call: "A"]) == plain)
    }

    struct Mistake: Sendable, CustomTestStringConvertible {
        var text: String
        var code: ProblemCode
        var line: Int
        var column: Int
        var found: String
        var expected: PartnerMatch.Expectation
        var suggestion: String?

        init(
            _ text: String, _ code: ProblemCode, _ line: Int, _ column: Int, found: String,
            _ expected: PartnerMatch.Expectation, suggestion: String? = nil
        ) {
            (self.text, self.code, self.line, self.column) = (text, code, line, column)
            (self.found, self.expected, self.suggestion) = (found, expected, suggestion)
        }

        var testDescription: String { text }
    }

    private static let all = PartnerMatch.Expectation.oneOf(MinutesTemplate.placeholders)
    private static let sections = PartnerMatch.Expectation.oneOf(MinutesSection.allCases.map { $0.rawValue })

    static let mistakes = [
        Mistake("a\né {{rankng}}", .unknownPlaceholder, 2, 4, found: "{{rankng}}", all, suggestion: "ranking"),
        Mistake("{{Call}}", .unknownPlaceholder, 1, 1, found: "{{Call}}", all, suggestion: "call"),
        Mistake("{{}}", .unknownPlaceholder, 1, 1, found: "{{}}", all),
        Mistake("{{{call}}}", .unknownPlaceholder, 1, 1, found: "{{{call}}", all, suggestion: "call"),
        Mistake("{{#number}}", .unknownPlaceholder, 1, 1, found: "{{#number}}", sections),
        Mistake("{{# tie }}", .unknownPlaceholder, 1, 1, found: "{{#tie}}", sections, suggestion: "ties"),
        Mistake("{{/agenda}}", .unknownPlaceholder, 1, 1, found: "{{/agenda}}", sections),
        Mistake("x {{call} y\n}}", .unclosedPlaceholder, 1, 3, found: "{{call} y", .sign("}}")),
        Mistake("a\n  {{#ties}}\n{{ties}}", .unclosedSection, 2, 3, found: "{{#ties}}", .sign("{{/ties}}")),
        Mistake("a {{/ties}}", .unopenedSection, 1, 3, found: "{{/ties}}", .sign("{{#ties}}")),
        Mistake(
            "{{#ties}}{{#pairs}}{{/ties}}", .unopenedSection, 1, 20, found: "{{/ties}}", .sign("{{/pairs}}")),
    ]

    @Test(arguments: mistakes) func saysWhereAndWhatIsWrong(_ mistake: Mistake) throws {
        guard case .failure(let problems) = Self.read(mistake.text) else {
            Issue.record("nothing is wrong")
            return
        }
        #expect(problems.errorCount == 1)
        let problem = try #require(problems.problems.first)
        #expect(problem.code == mistake.code)
        #expect(problem.file == "mine.md")
        #expect(problem.position == JSONPosition(line: mistake.line, column: mistake.column))
        #expect(problem.found == mistake.found)
        #expect(problem.expected == mistake.expected)
        #expect(problem.suggestion == mistake.suggestion)
    }

    @Test func saysAllThatIsWrongInTheOrderOfTheFile() {
        let text = "{{#ties}}\n{{x}} {{ranking\n{{/pairs}}\n"
        guard case .failure(let problems) = Self.read(text) else {
            Issue.record("nothing is wrong")
            return
        }
        #expect(
            problems.problems.map { $0.code } == [
                .unclosedSection, .unknownPlaceholder, .unclosedPlaceholder, .unopenedSection,
            ])
    }

    @Test func refusesWhatIsNoUTF8() throws {
        func problem(_ bytes: [UInt8]) throws -> Problem {
            guard case .failure(let problems) = MinutesTemplate.read(InputFile(name: "", bytes: bytes)) else {
                throw Problem(.missingData)
            }
            #expect(problems.problems.count == 1)
            return try #require(problems.problems.first)
        }
        let latin = try problem(Array("a\nb ".utf8) + [0xE9] + Array("t {{x".utf8))
        #expect(latin.code == .wrongEncoding && latin.found == "0xE9" && latin.file == nil)
        #expect(latin.position == JSONPosition(line: 2, column: 3))
        let cut = try problem(Array("é".utf8) + [0xE2, 0x82])
        #expect(cut.position == JSONPosition(line: 1, column: 3))
        for mark in [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]] {
            let wide = try problem(mark + [0x23, 0x00])
            #expect(wide.code == .wrongEncoding && wide.found == "UTF-16")
        }
        for empty in ["", "\n", " \r\n\t\n", "\u{FEFF}"] { #expect(try problem(Array(empty.utf8)).code == .emptyInput) }
    }

    @Test(arguments: Language.allCases) func hasATemplateForEachLanguageWithEveryPlaceholder(_ language: Language)
        throws
    {
        let template = MinutesTemplate.standard(language)
        #expect(!template.text.isEmpty)
        _ = try Self.read(template.text).get()
        for name in MinutesTemplate.placeholders { #expect(template.text.contains("{{\(name)}}"), "\(name)") }
        // Nothing of the template language is left where there is nothing to say, nor where there is everything.
        for value in ["", "x"] { #expect(!template.filled { _ in value }.contains("{{")) }
    }
}
