import Testing

@testable import PartnerMatch

/// Every problem has its sentence in the three languages, and no text from a file can do harm in it.
@Suite struct ProblemTextTests {
    @Test(arguments: ProblemCode.allCases)
    func hasASentenceInEachLanguage(_ code: ProblemCode) {
        let problem = Problem(code, found: "\"xyz\"")
        let messages = Language.allCases.map { problem.message(in: $0) }
        #expect(Set(messages).count == 3)
        for message in messages {
            #expect(message != code.rawValue)
            #expect(message.hasSuffix(".") && message.count > 12, "\(message)")
        }
    }

    @Test func hasDistinctSentencesForDistinctCodes() {
        for language in Language.allCases {
            let messages = ProblemCode.allCases.map { Problem($0, found: "x").message(in: language) }
            #expect(Set(messages).count == messages.count)
        }
    }

    @Test(arguments: [
        PartnerMatch.Expectation.text, .textOrTranslations, .boolean, .list, .object, .scalar, .number, .wholeNumber,
        .identifier,
        .date, .end, .reason, .comment, .between("1", nil), .between(nil, "5"), .between("0", "5"),
        .wholeBetween(1, 17),
        .oneOf(["a", "b"]), .oneKeyOf(["a", "b"]), .key("seats"), .existingOrKey(.scoredCriterion, "coverage"),
        .atMostBytes(7), .atLeast(2), .atMostValues(9),
        .multipleOf(step: "0.5", from: "0"), .depth(64), .digits(18, 9), .json(.value), .json(.valueOrBracket),
        .json(.key), .json(.keyOrBrace), .json(.commaOrBracket), .json(.commaOrBrace), .rest(of: .array),
        .rest(of: .object), .rest(of: .string), .rest(of: .number), .cells(3),
    ])
    func putsEveryExpectationIntoThreeLanguages(_ expectation: PartnerMatch.Expectation) {
        #expect(Set(Language.allCases.map { expectation.text(in: $0) }).count == 3)
    }

    @Test func pointsToThingsInEachLanguage() {
        let things: [Thing] = [
            .track, .criterion, .scoredCriterion, .bonusCriterion, .commitment, .section, .theme, .fact, .applicant,
            .partner, .municipality, .assessor, .target, .weightSet, .operation, .definition, .question, .offer,
        ]
        for thing in things {
            #expect(Set(Language.allCases.map { PartnerMatch.Expectation.existing(thing).text(in: $0) }).count == 3)
        }
        for language in Language.allCases {
            #expect(Set(things.map { $0.existing(in: language) }).count == things.count)
        }
        #expect(Thing.municipality.existing(in: .french) == "l'identifiant d'une commune ou d'un district du dossier")
    }

    @Test func reportsPlaceExpectationAndSuggestion() {
        let problem = Problem(
            .unknownKey, file: "call.json", position: JSONPosition(line: 12, column: 9), pointer: "/tracks/0/seets",
            expected: .oneKeyOf(["seats", "id"]), found: "\"seets\"", suggestion: "seats")
        #expect(
            problem.report(in: .english) == """
                call.json:12:9: error: The key "seets" does not exist. [unknown-key]
                    place: /tracks/0/seets
                    expected: one of seats, id
                    Did you mean "seats"?

                """)
        #expect(
            problem.report(in: .french) == """
                call.json:12:9: erreur : La clé "seets" n'existe pas. [unknown-key]
                    emplacement : /tracks/0/seets
                    attendu : une valeur parmi seats, id
                    Vouliez-vous dire « seats » ?

                """)
    }

    @Test func showsNothingOfAFileThatCouldReprogramATerminal() throws {
        let key = "\u{1B}[2J\u{9B}1m\u{202E}evil\u{7F}\n"
        let text = JSONWriter.compact(.object([JSONMember(key: key, value: .string(key))]))
        for name in ["weights", "call", "decisions"] {
            let report = Dossier.read(SmallDossier.source(changing: [name: text])).problems.report(in: .dutch)
            #expect(report.contains("evil"))
            for scalar in report.unicodeScalars {
                #expect(scalar == "\n" || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)))
                #expect(scalar != "\u{202E}")
            }
        }
        let twice =
            "{\"" + String(repeating: "\\u001b", count: 500) + "\": 1, \"" + String(repeating: "\\u001b", count: 500)
            + "\": 2}"
        let reading = Dossier.read(SmallDossier.source(changing: ["weights": Array(twice.utf8)]))
        let problem = try #require(reading.problems.problems.first { $0.code == .duplicateKey })
        #expect(problem.found == "\"" + String(repeating: "\u{FFFD}", count: 60) + "…\"")
    }

    @Test(arguments: [("", 11), ("a", 11), ("aé", 10)])
    func cutsAnExcerptBetweenCharacters(_ start: String, _ count: Int) throws {
        let text = "[1 \"" + start + String(repeating: "é", count: 20) + "\"]"
        let reading = Dossier.read(.document(InputFile(name: "d.json", bytes: Array(text.utf8))))
        let problem = try #require(reading.problems.problems.first)
        #expect(problem.found == "\"" + start + String(repeating: "é", count: count))
    }
}
