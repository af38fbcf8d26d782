import Testing

@testable import PartnerMatch

/// Plans as people bring them: spreadsheets of all kinds, JSON, and our own answers.
@Suite struct PlanInputTests {
    /// Applicants `heikant` Heikant and `sint-anna` Sint-Anna, partners `dassa` Dassa, `rubavu` Rubavu and two Kinos.
    private static let dossier: Dossier = {
        func named(_ municipality: Municipality, _ name: String) -> Municipality {
            var result = municipality
            result.name = name
            return result
        }
        return MatchingFixture.dossier(
            [
                named(MatchingFixture.applicant("heikant"), "Heikant"),
                named(MatchingFixture.applicant("sint-anna"), "Sint-Anna"),
            ],
            [
                named(MatchingFixture.partner("dassa"), "Dassa"), named(MatchingFixture.partner("kino-1"), "Kino"),
                named(MatchingFixture.partner("kino-2"), "Kino"), named(MatchingFixture.partner("rubavu"), "Rubavu"),
            ], [MatchingFixture.track()])
    }()

    private func read(_ text: String, name: String = "plan.csv") -> Result<PlanInput, ProblemList> {
        PlanInput.read(InputFile(name: name, bytes: Array(text.utf8)), for: Self.dossier)
    }

    private func pairs(_ text: String, name: String = "plan.csv") throws -> [[Int]] {
        try read(text, name: name).get().pairs.map { [$0.applicant, $0.partner] }
    }

    /// `code line:column suggestion` of every problem.
    private func problems(_ text: String, name: String = "plan.csv") -> [String] {
        guard case .failure(let list) = read(text, name: name) else { return ["none"] }
        return list.problems.map { problem in
            let place = problem.position.map { " \($0.line):\($0.column)" } ?? ""
            return problem.code.rawValue + place + (problem.suggestion.map { " " + $0 } ?? "")
        }
    }

    @Test(arguments: [
        "applicant,partner\nheikant,rubavu\nsint-anna,dassa\n",
        "applicant;partner\r\nheikant;rubavu\r\nsint-anna;dassa\r\n",
        "applicant\tpartner\rheikant\trubavu\rsint-anna\tdassa",
        "\u{FEFF}Kandidaat-gemeente;Partnergemeente\nHeikant;Rubavu\nSint-Anna;Dassa\n",
        "sep=;\r\nKANDIDAAT;Partner\r\nHeikant;Rubavu\r\nSint-Anna;Dassa\r\n",
        "Commune candidate,Commune partenaire\n\"Heikant\",\"Rubavu\"\n \"Sint-Anna\" , Dassa \n",
        "partner;landenluik;kandidaat\nrubavu;\"Rwanda; zuid\";heikant\n\ndassa;;sint-anna\n;;\n",
        "note,applicant,partner\n\"one \"\"two\"\"\nthree\",heikant,rubavu\n,sint-anna,dassa\n",
        "candidate,partenaire\nSint-Anna,Dassa\nheikant,rubavu",
    ])
    func readsTheSamePlanFromEverySpreadsheet(_ text: String) throws {
        #expect(try pairs(text) == [[0, 3], [1, 0]])
        #expect(try pairs(text, name: "") == [[0, 3], [1, 0]])
    }

    @Test func readsJSONAndOurOwnAnswers() throws {
        let plan =
            #"{"format":"partnermatch/1","kind":"plan","note":{"nl":"Van dinsdag"},"pairs":["#
            + #"{"applicant":"Sint-Anna","partner":"dassa"},{"applicant":"heikant","partner":"rubavu"}]}"#
        let match =
            #"{"format":"partnermatch/1","kind":"match","result":{"plan":{"pairs":[{"applicant":"sint-anna","#
            + #""partner":"dassa","score":null},{"partner":"rubavu","applicant":"heikant"}]}},"provenance":{}}"#
        let propose =
            #"{"id":1,"ok":true,"operation":"propose","result":{"ranking":{},"matching":{"plan":{"pairs":["#
            + #"{"applicant":"sint-anna","partner":"dassa"},{"applicant":"heikant","partner":"rubavu"}]}}}}"#
        for text in [plan, match, propose] {
            for name in ["plan.json", ""] { #expect(try pairs(text, name: name) == [[0, 3], [1, 0]]) }
        }
        #expect(try pairs(#"{"format":"partnermatch/1","kind":"plan","pairs":[]}"#, name: "p.json") == [])
    }

    @Test func saysWhatItDidNotUse() throws {
        let plan = try read("partner,score,applicant,\n,7,heikant,\nrubavu,9,,\ndassa,8,sint-anna,\n").get()
        #expect(plan.unusedColumns == ["score"])
        #expect(plan.alone.map { $0.municipality } == [0, 3] && plan.alone.map { $0.side } == [.north, .south])
        #expect(plan.pairs.map { $0.partner } == [0])
        #expect(plan.form == .rows(separator: UInt8(ascii: ",")))
        #expect(try read("applicant;partner\n").get().pairs.isEmpty)
    }

    @Test(arguments: [
        ("applicant;partner\nheikant;rubavvu\n", ["unknown-municipality 2:9 rubavu"]),
        ("applicant;partner\nHeikand;Rubavu\nx;\n", ["unknown-municipality 2:1 heikant", "unknown-municipality 3:1"]),
        ("applicant;partner\nrubavu;heikant\n", ["wrong-reference 2:1", "wrong-reference 2:8"]),
        ("applicant;partner\nheikant;Kino\n", ["ambiguous-name 2:9"]),
        ("applicant;partner\nheikant;rubavu\n\nHeikant;rubavu\n", ["duplicate-id 4:1"]),
        ("applicant;naam\nheikant;rubavu\n", ["missing-column 1:1"]),
        ("gemeente\nheikant\n", ["missing-column 1:1", "missing-column 1:1"]),
        ("applicant;kandidaat;partner\nheikant;heikant;rubavu\n", ["duplicate-key 1:11"]),
        ("applicant;partner\nheikant\n", ["unequal-row 2:1"]),
        ("applicant;partner\nheikant;rubavu;x\nsint-anna;dassa;\n", ["unequal-row 2:1"]),
        ("applicant;partner;note\n;;who\n", ["empty-text 2:1"]),
        ("applicant;partner\n\"heikant;rubavu\n", ["unclosed-quote 2:1"]),
        ("applicant;partner\n\"hei\"kant;rubavu\n", ["unclosed-quote 2:6"]),
        ("", ["empty-input"]), (" \n;;\n", ["empty-input"]),
    ])
    func pointsToWhatIsWrongInASpreadsheet(_ text: String, _ expected: [String]) {
        #expect(problems(text) == expected)
    }

    @Test(arguments: [
        (
            #"{"format":"partnermatch/1","kind":"plan","pairs":[{"applicant":"heikand","partner":"dassa"}]}"#,
            ["unknown-municipality 1:64 heikant"]
        ),
        (#"{"format":"partnermatch/1","kind":"plan"}"#, ["missing-key 1:1"]),
        (#"{"kind":"plan","pairs":[]}"#, ["missing-key 1:1"]),
        (#"{"format":"partnermatch/2","kind":"plan","pairs":[]}"#, ["unsupported-format 1:11"]),
        (#"{"format":"partnermatch/1","kind":"weights","pairs":[]}"#, ["wrong-kind 1:35"]),
        (#"{"format":"partnermatch/1","kind":"plan","pairs":[["heikant","dassa"]]}"#, ["wrong-type 1:51"]),
        (
            #"{"format":"partnermatch/1","kind":"plan","pairs":[{"applicant":"","partner":3}]}"#,
            ["empty-text 1:64", "wrong-type 1:77"]
        ),
        (
            #"{"format":"partnermatch/1","kind":"plan","pairs":[{"applicant":"heikant","prtner":"dassa"}]}"#,
            ["missing-key 1:51", "unknown-key 1:74 partner"]
        ),
        (#"{"format":"partnermatch/1","kind":"match","result":{"plan":{}}}"#, ["missing-key 1:60"]),
        ("{", ["invalid-json 1:2"]), ("[]", ["wrong-type 1:1"]),
    ])
    func pointsToWhatIsWrongInJSON(_ text: String, _ expected: [String]) {
        #expect(problems(text, name: "plan.json") == expected)
    }

    @Test func refusesOtherEncodings() {
        func code(_ bytes: [UInt8]) -> [ProblemCode] {
            guard case .failure(let list) = PlanInput.read(InputFile(name: "p.csv", bytes: bytes), for: Self.dossier)
            else { return [] }
            return list.problems.map { $0.code }
        }
        #expect(code([0xFF, 0xFE, 0x61, 0x00]) == [.wrongEncoding])
        #expect(code(Array("applicant;partner\nheikant;".utf8) + [0xE9, 0x0A]) == [.wrongEncoding])
    }

    @Test func tellsWhoIsInTwoPairs() throws {
        let text = "applicant,partner\nheikant,rubavu\nheikant,dassa\nsint-anna,dassa\n"
        let plan = try read(text).get()
        let found = plan.repeated(Self.dossier).problems.map { [$0.found ?? "", "\($0.position?.line ?? 0)"] }
        #expect(found == [["\"heikant\"", "2"], ["\"dassa\"", "4"]])
        #expect(try read("applicant,partner\nheikant,rubavu\n").get().repeated(Self.dossier).problems.isEmpty)
    }

    @Test(arguments: [
        (#"{"format":"partnermatch/1","kind":"plan","pairs":[{"applicant":"a","partner":"b"}]}"#, true),
        (#"{"format":"partnermatch/1","kind":"plan","pairs":[],"note":"x"}"#, true),
        (#"{"format":"partnermatch/1","kind":"plan"}"#, false), (#"{"pairs":[]}"#, false),
        (#"{"format":"partnermatch/1","kind":"plan","pairs":[["a","b"]]}"#, false),
        (#"{"format":"partnermatch/1","kind":"plan","pairs":[{"applicant":"a"}]}"#, false),
    ])
    func agreesWithTheSchema(_ text: String, _ fits: Bool) throws {
        let value = try JSONValue.parse(text)
        let document = try JSONDocument.parse(Array(text.utf8))
        var checker = ShapeChecker(document, file: nil, isPlaced: true)
        checker.check(document.root, against: .plan)
        #expect(!checker.problems.hasErrors == fits)
        let schema = try #require(JSONSchema.document("plan"))
        #expect(SchemaValidator(schema).accepts(value) == fits)
    }
}
