import TestSupport
import Testing

@testable import PartnerMatch

/// Weights of several people, incomplete judgements, and judgements in files.
@Suite struct ElicitPeopleTests {
    private func result(_ input: String, _ options: String) throws -> JSONValue {
        try #require(try ElicitRequestTests.answer("elicit", input, options)["result"])
    }

    private func agree(_ found: [Double], _ expected: [Double], within tolerance: Double = 1e-12) -> Bool {
        found.count == expected.count && zip(found, expected).allSatisfy { ($0 - $1).magnitude <= tolerance }
    }

    private static let points = """
        {"people": [{"name": "ann", "points": {"b": 50, "a": 50}}, {"name": "bob", "points": {"a": 8, "b": 2}}]}
        """

    @Test func takesTheMeanOfEverybodysWeights() throws {
        let mean = try result(Self.points, #"{"method": "points"}"#)
        #expect(mean["criteria"] == ["a", "b"])
        #expect(agree(ElicitRequestTests.numbers(mean["weights"]), [0.65, 0.35]))
        guard case .array(let spread)? = mean["spread"] else { return #expect(Bool(false)) }
        #expect(agree(ElicitRequestTests.numbers(.array(spread.map { $0["least"] ?? .null })), [0.5, 0.2]))
        #expect(agree(ElicitRequestTests.numbers(.array(spread.map { $0["greatest"] ?? .null })), [0.8, 0.5]))
        guard case .array(let people)? = mean["people"] else { return #expect(Bool(false)) }
        #expect(people.map { $0["name"] } == [.string("ann"), .string("bob")])
        #expect(agree(ElicitRequestTests.numbers(people[1]["weights"]), [0.8, 0.2]))
        let geometric = try result(Self.points, #"{"method": "swing", "combine": "geometric"}"#)
        #expect(agree(ElicitRequestTests.numbers(geometric["weights"]), [2.0 / 3, 1.0 / 3]))
        // In the order asked for.
        let named = Self.points.replacing("{\"people\"", with: "{\"names\": [\"b\", \"a\"], \"people\"")
        #expect(
            agree(ElicitRequestTests.numbers(try result(named, #"{"method": "points"}"#)["weights"]), [0.35, 0.65]))
    }

    /// Aczél & Saaty 1983: 2 and 8 make 4, and the order of the people does not count.
    @Test func combinesComparisonsByTheirGeometricMeans() throws {
        let one = #"{"name": "ann", "matrix": [[1, 2], [0.5, 1]]}"#
        let other = #"{"name": "bob", "matrix": [[1, 8], [0.125, 1]]}"#
        let options = #"{"method": "ahp"}"#
        let found = try result(#"{"people": [\#(one), \#(other)]}"#, options)
        #expect(agree(ElicitRequestTests.numbers(found["weights"]), [0.8, 0.2]))
        #expect(found["consistencyRatio"] == 0)
        let turned = try result(#"{"people": [\#(other), \#(one)]}"#, options)
        #expect(turned["weights"] == found["weights"] && turned["spread"] == found["spread"])
        let weights = try result(#"{"people": [\#(one), \#(other)]}"#, #"{"method": "ahp", "combine": "arithmetic"}"#)
        #expect(
            agree(ElicitRequestTests.numbers(weights["weights"]), [(2.0 / 3 + 8.0 / 9) / 2, (1.0 / 3 + 1.0 / 9) / 2]))
        #expect(weights["consistencyRatio"] == nil)
    }

    /// Bozóki, Fülöp & Rónyai 2010, four criteria: half of the matrix, and one judgement missing.
    @Test func fillsInWhatIsMissingOnlyIfAsked() throws {
        let input = """
            {"names": ["a", "b", "c", "d"],
             "matrix": [[1, 1, 5, 2], [null, 1, 3, 4], [null, null, 1, null], [null, null, null, 1]]}
            """
        let answer = try ElicitRequestTests.answer("elicit", input, #"{"method": "ahp"}"#)
        #expect(ElicitRequestTests.problems(answer) == ["missing-judgement /input/matrix/2/3"])
        guard case .array(let problems)? = answer["problems"] else { return #expect(Bool(false)) }
        #expect(problems.first?["found"] == .string("\"c – d\""))
        let found = try result(input, #"{"method": "ahp", "missing": "complete"}"#)
        #expect(
            agree(ElicitRequestTests.numbers(found["weights"]), [0.3738, 0.3920, 0.0985, 0.1357], within: 0.000_051))
        guard case .array(let completed)? = found["completed"], completed.count == 1 else {
            return #expect(Bool(false))
        }
        #expect(completed[0]["row"] == 2 && completed[0]["column"] == 3)
        #expect(agree(ElicitRequestTests.numbers(.array([completed[0]["value"] ?? .null])), [0.730_297], within: 5e-7))
    }

    @Test(
        arguments: [
            (
                "ahp", #"{"matrix": [[1, null, null], [null, 1, 2], [null, 0.5, 1]]}"#, #", "missing": "complete""#,
                ["unconnected-judgements /input/matrix"]
            ),
            (
                "ahp", #"{"matrix": [[1, null, 2], [null, 1, null], [0.5, null, 1]]}"#, "",
                ["missing-judgement /input/matrix/0/1", "missing-judgement /input/matrix/1/2"]
            ),
            ("ahp", #"{"names": ["a"], "matrix": [[1, 2], [0.5, 1]]}"#, "", ["too-many-elements /input/matrix"]),
            (
                "ahp", #"{"people": [{"name": "a", "matrix": [[1]]}, {"name": "b", "matrix": [[1, 1], [1, 1]]}]}"#, "",
                ["too-many-elements /input/people/1/matrix"]
            ),
            (
                "points", #"{"people": [{"name": "a", "points": {"x": 1}}, {"name": "a", "points": {"x": 1}}]}"#, "",
                ["duplicate-id /input/people/1"]
            ),
            (
                "points", #"{"people": [{"name": "a", "points": {"x": 1}}, {"name": "b", "points": {"y": 1}}]}"#, "",
                ["missing-weight /input/people/0/points", "missing-weight /input/people/1/points"]
            ),
            (
                "points", #"{"names": ["x"], "people": [{"name": "a", "points": {"x": 1, "y": 2}}]}"#, "",
                ["unknown-name /input/people/0/points"]
            ),
            ("roc", #"{"people": [{"name": "a", "points": {"x": 1}}]}"#, "", ["missing-key /input/people/0"]),
            ("roc", #"{"order": ["x"], "people": [{"name": "a", "order": ["x"]}]}"#, "", ["unknown-key /input/order"]),
            ("roc", #"{"order": ["x"]}"#, #", "combine": "judgements""#, ["not-one-of /options/combine"]),
            ("roc", #"{"order": ["x"]}"#, #", "missing": "complete""#, ["not-one-of /options/missing"]),
            (
                "points",
                #"{"people": [{"name": "a", "points": {"x": 1, "y": 0}}, {"name": "b", "points": {"x": 0, "y": 1}}]}"#,
                #", "combine": "geometric""#, ["weights-all-zero /input/people/0"]
            ),
            (
                "entropy", #"{"people": [{"name": "a", "order": ["x"]}]}"#, "",
                ["missing-key /input", "unknown-key /input/people"]
            ),
        ] as [(String, String, String, [String])])
    func locatesEveryMistake(method: String, input: String, more: String, expected: [String]) throws {
        let answer = try ElicitRequestTests.answer("elicit", input, #"{"method": "\#(method)"\#(more)}"#)
        #expect(ElicitRequestTests.problems(answer).sorted() == expected.sorted(), "\(answer)")
    }

    // MARK: Files

    private func read(
        _ files: [(name: String, text: String)], _ method: String, combine: String? = nil, completes: Bool = false
    ) throws -> WeightElicitation {
        let inputs = files.map { InputFile(name: $0.name, bytes: Array($0.text.utf8)) }
        switch WeightElicitation.read(inputs, method: method, combine: combine, completes: completes) {
        case .success(let weights): return weights
        case .failure(let problems): throw problems
        }
    }

    private func places(_ files: [(name: String, text: String)], _ method: String) -> [String] {
        do {
            _ = try read(files, method)
            return ["none"]
        } catch let problems as ProblemList {
            return problems.problems.map {
                "\($0.file ?? ""):\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.code.rawValue)"
            }
        } catch {
            return ["other"]
        }
    }

    /// A table says the same as JSON, and so do one file per person and all in one.
    @Test func readsTablesAsItReadsJSON() throws {
        let table = "criterion;ann;bob\na;50;8\nb;50;2,0\n"
        let json = try read([("all.json", Self.points)], "points")
        #expect(try read([("all.csv", table)], "points").csv() == json.csv())
        let apart = [("ann.json", #"{"points": {"a": 1, "b": 1}}"#), ("bob.csv", "c,points\na,4\nb,1\n")]
        let found = try read(apart, "points")
        #expect(found.csv().split(separator: "\r\n").dropFirst() == json.csv().split(separator: "\r\n").dropFirst())
        let places = try read([("order.csv", "c,ann,bob\na,2,1\nb,1,2\n")], "roc")
        #expect(places.csv().split(separator: "\r\n")[1] == "a,0.5,0.25,0.75,0.25,0.75")
        let half = "x,a,b,c\na,1,2,\nb,,1,3\nc,1/6,,1\n"
        let compared = try read([("half.csv", half)], "ahp")
        #expect(compared.csv().hasPrefix("criterion,weight\r\na,0.6\r\nb,0.3\r\nc,0.1\r\n"))
    }

    @Test func writesAWeightSetThatADossierTakes() throws {
        let dossier = try ScenarioComparisonTests.sample()
        let ids = dossier.call.scoredCriteria.map { dossier.call.criteria[$0].id }
        let order = "{\"order\": [" + ids.map { "\"\($0)\"" }.joined(separator: ", ") + "]}"
        let set = try read([("order.json", order)], "roc").weightSet(id: "mine", setBy: "me")
        switch WeightScenario.read([.file(InputFile(name: "mine.json", bytes: set))], for: dossier) {
        case .failure(let problems): Issue.record("\(problems)")
        case .success(let scenarios):
            #expect(scenarios.map(\.id) == ["mine"])
            #expect(scenarios[0].weights.setBy == "me")
            let first = try #require(scenarios[0].weights.criteria?[dossier.call.scoredCriteria[0]])
            #expect((first.double - 100 * (1 + 0.5 + 1.0 / 3 + 0.25 + 0.2 + 1.0 / 6) / 6).magnitude < 1e-6)
        }
        #expect(throws: Problem.self) {
            try read([("m.json", #"{"matrix": [[1, 2], [0.5, 1]]}"#)], "ahp").weightSet(id: "mine", setBy: nil)
        }
        #expect(throws: Problem.self) {
            try read([("m.json", #"{"order": ["A b"]}"#)], "roc").weightSet(id: "mine", setBy: nil)
        }
    }

    @Test func pointsToTheCellOfATable() {
        #expect(places([("t.csv", "c;ann\na;x\nb;-1\nb;\n")], "points") == ["t.csv:4:1 duplicate-id"])
        #expect(
            places([("t.csv", "c;ann\na;x\nb;-1\nd;\n")], "points") == [
                "t.csv:2:3 wrong-type", "t.csv:3:3 out-of-range", "t.csv:4:3 empty-text",
            ])
        #expect(places([("t.csv", "c,ann\na,1\nb,1\n")], "roc") == ["t.csv:3:3 duplicate-id"])
        #expect(places([("t.csv", "c,ann\na,1\nb,3\n")], "rank-sum") == ["t.csv:3:3 out-of-range"])
        #expect(places([("t.csv", "x,a,b\na,1,\nb,,1\n")], "ahp") == ["t.csv:2:5 missing-judgement"])
        #expect(places([("t.csv", "x,a,b\na,1,2\nb,2,1\n")], "ahp") == ["t.csv:3:3 not-reciprocal"])
        #expect(places([("t.csv", "x,a,c\na,1,2\nb,2,1\n")], "ahp") == ["t.csv:1:1 missing-column"])
        #expect(places([("t.csv", "c,ann\na,1,2\n")], "points") == ["t.csv:2:1 unequal-row"])
        #expect(places([("t.json", #"{"points": {"a": "x"}}"#)], "points") == ["t.json:1:18 wrong-type"])
        #expect(places([("t.json", #"{"points": {"a": 1}"#)], "points").first?.hasPrefix("t.json:1:") == true)
        #expect(places([("t.json", "{}")], "what").count == 1)
    }

    @Test(arguments: Language.allCases)
    func tellsItWithinTheTerminal(_ language: Language) throws {
        let inconsistent =
            #"{"names": ["price", "time", "place"], "matrix": [[1, 9, 0.2], [0.1111111, 1, 7], [5, 0.142857, 1]]}"#
        let pages = [
            try read([("all.json", Self.points)], "points"), try read([("m.json", inconsistent)], "ahp"),
            try read(
                [("m.json", #"{"matrix": [[1, 2, null], [null, 1, 3], [null, null, 1]]}"#)], "ahp", completes: true),
            try read([("t.json", #"{"alternatives": ["p"], "criteria": [{"id": "c"}], "values": [[1]]}"#)], "entropy"),
        ]
        for page in pages {
            let text = page.text(language)
            for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        }
        #expect(pages[1].text(language).contains("price") && pages[1].hasWeights && !pages[3].hasWeights)
    }
}
