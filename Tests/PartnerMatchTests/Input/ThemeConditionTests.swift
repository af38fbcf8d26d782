import Testing

@testable import PartnerMatch

@Suite("Conditions on the themes of the questions")
struct ThemeConditionTests {
    private let taxonomy = Taxonomy(
        themes: [
            .init(id: "democracy", parent: nil, label: LocalisedText("Democracy"), synonyms: [], targets: []),
            .init(id: "councils", parent: 0, label: LocalisedText("Councils"), synonyms: [], targets: []),
            .init(id: "economy", parent: nil, label: LocalisedText("Economy"), synonyms: [], targets: []),
        ], related: [], sensitive: [])

    private func demand(_ id: String, _ themes: [Int], _ version: Demand.Version? = nil, parts: [[Int]] = []) -> Demand
    {
        Demand(
            id: id, version: version, question: nil, themes: themes, priority: nil, obstacles: [], backing: nil,
            source: nil,
            subQuestions: parts.enumerated().map { .init(id: "p\($0)", text: nil, themes: $1, priority: nil) })
    }

    private func test(
        _ named: [Int], _ demands: [Demand]?, _ version: MatchingSettings.QuestionVersion = .newest
    ) -> Truth {
        Condition.ThemeTest(named: named, in: taxonomy, version: version).holds(for: demands)
    }

    @Test func `holds for the theme itself and for narrower ones`() {
        #expect(test([0], [demand("a", [0])]) == .yes)
        #expect(test([0], [demand("a", [2, 1])]) == .yes)
        #expect(test([1], [demand("a", [0])]) == .no)
        #expect(test([1, 2], [demand("a", [0]), demand("b", [2])]) == .yes)
        #expect(test([0], [demand("a", [2])]) == .no)
        #expect(test([0], [demand("a", [2], parts: [[1], [2]])]) == .yes)
        #expect(test([2], [demand("a", [2], parts: [[1]])]) == .no)
    }

    @Test func `is unknown where the questions are, or one of them has no theme and none matches`() {
        #expect(test([0], nil) == .unknown)
        #expect(test([0], []) == .no)
        #expect(test([0], [demand("a", [])]) == .unknown)
        #expect(test([0], [demand("a", []), demand("b", [2])]) == .unknown)
        #expect(test([0], [demand("a", []), demand("b", [1])]) == .yes)
        #expect(test([0], [demand("a", [], parts: [[2], []])]) == .unknown)
    }

    @Test func `looks at the version of the questions that counts`() {
        let demands = [demand("a", [0], .start), demand("b", [2], .final), demand("c", [2])]
        #expect(test([0], demands) == .no)
        #expect(test([0], demands, .final) == .no)
        #expect(test([0], demands, .start) == .yes)
    }

    @Test func `is read from a call, with the version that the matching names`() throws {
        let quotas = """
            "quotas": [{"id": "local", "where": {"all": [{"field": "themes", "in": ["democracy"]},
            {"not": {"field": "themes", "is": "markets"}}]}, "min": 1}], "tieBreak"
            """
        let call = try #require(
            SmallDossier.call.replacingOnly(#""tieBreak""#, with: quotas)?.replacingOnly(
                #""minimumFit": 0.05"#, with: #""minimumFit": 0.05, "questionVersion": "start""#))
        let reading = Dossier.read(SmallDossier.source(changing: ["call": Array(call.utf8)]))
        let quota = try #require(reading.dossier?.call.quotas.first)
        guard case .all(let parts) = quota.condition, case .field(.themes, .isAbout(let themes)) = parts[0] else {
            Issue.record("not read as a condition on themes")
            return
        }
        #expect(themes.version == .start)
        #expect(themes.included.map { reading.dossier?.taxonomy.themes[$0].id } == ["councils", "democracy"])
        #expect(quota.minimum == 1 && quota.maximum == nil)
    }
}
