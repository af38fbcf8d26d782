import DecisionKernels
import TestSupport
import Testing

@testable import PartnerMatch

@Suite struct SampledWeightsRequestTests {
    private static let dossier: Result<Dossier, ProblemList> = {
        let reading = Dossier.read(
            .folder(name: "example-call", files: (try? Repository.dossierFiles("Samples/example-call")) ?? []))
        return reading.dossier.map { .success($0) } ?? .failure(reading.problems)
    }()

    private func respond(_ options: String, patch: String = "{}") throws -> JSONValue {
        var session = Session(language: .english)
        _ = session.define(
            "base", .folder(name: "example-call", files: try Repository.dossierFiles("Samples/example-call")))
        let line = #"{"id": 1, "operation": "weights", "use": "base", "patch": \#(patch), "options": \#(options)}"#
        let document = try JSONDocument.parse(session.respond(to: Array(line.utf8)))
        return document.materialise(document.root)
    }

    private func elements(_ value: JSONValue?) -> [JSONValue] {
        guard case .array(let elements)? = value else { return [] }
        return elements
    }

    private func number(_ value: JSONValue?) -> Double {
        guard case .number(let text)? = value else { return .nan }
        return Double(text) ?? .nan
    }

    /// One study serves several tests: it takes long.
    private static let study: Result<WeightStudy, ProblemList> = dossier.map { dossier in
        var question = WeightQuestion()
        question.sampling.samples = 200
        question.sampling.seed = 5
        question.sampling.scores = .fixed
        return dossier.weightStudy(question)
    }

    @Test func `tells how often applicants are selected and pairs proposed`() throws {
        let result = WeightWriter(try Self.dossier.get(), try Self.study.get()).value()
        #expect(number(result["samples"]) == 200 && number(result["seed"]) == 5)
        #expect(result["scores"] == "fixed" && result["drawnScores"] == false)
        let applicants = elements(result["selectedAcceptability"])
        #expect(applicants.count > 3)
        #expect(applicants.map { $0["applicant"] } == elements(result["studied"]).map { Optional($0) })
        for (applicant, row) in zip(applicants, elements(result["rankAcceptability"])) {
            #expect((0...1).contains(number(applicant["share"])) && number(applicant["standardError"]) < 0.04)
            #expect(abs(elements(row["ranks"]).reduce(0) { $0 + number($1) } - 1) < 1e-6)
        }
        // Exactly known and sampled agree.
        for entry in elements(result["applicants"]) {
            let share = applicants.first { $0["applicant"] == entry["applicant"] }.map { number($0["share"]) } ?? .nan
            if entry["seat"] == "necessary" { #expect(share == 1) }
            if entry["seat"] == "never" { #expect(share == 0) }
        }
        let pairs = try #require(result["pairs"])
        #expect(pairs["vary"] == "both" && number(pairs["samples"]) == 200)
        let planned = elements(pairs["pairs"]).filter { $0["planned"] == true }
        #expect(!planned.isEmpty)
        #expect(planned.allSatisfy { elements($0["intervals"]).count == elements(pairs["components"]).count })
    }

    @Test func `the same request gives the same bytes, and no samples none`() throws {
        let options = #"{"samples": 20, "scores": "assessors", "vary": "components"}"#
        let drawn = try respond(options)
        #expect(drawn == (try respond(options)))
        #expect(drawn["result"]?["drawnScores"] == true && drawn["result"]?["pairs"]?["vary"] == "components")
        #expect(drawn["provenance"]?["options"]?["scores"] == "assessors")
        let none = try #require(try respond(#"{"samples": 0}"#)["result"])
        #expect(none["selectedAcceptability"] == nil && none["pairs"] == nil && none["switching"] != nil)
    }

    @Test func `mistakes are told where they stand`() throws {
        func problem(_ options: String) throws -> JSONValue {
            let answer = try respond(options)
            #expect(answer["ok"] == false)
            return try #require(elements(answer["problems"]).first)
        }
        #expect(try problem(#"{"samples": -1}"#)["pointer"] == "/options/samples")
        #expect(try problem(#"{"samples": 1000001}"#)["pointer"] == "/options/samples")
        #expect(try problem(#"{"scores": "all"}"#)["pointer"] == "/options/scores")
        #expect(try problem(#"{"vary": "nothing"}"#)["pointer"] == "/options/vary")
        let unknown = try problem(#"{"samples": 5, "componentConstraints": ["expertice >= 50%"]}"#)
        #expect(unknown["pointer"] == "/options/componentConstraints/0" && unknown["suggestion"] == "expertise")
        #expect(try problem(#"{"samples": 5, "componentConstraints": ["expertise"]}"#)["code"] != .null)
    }

    @Test func `conditions on components that clash are an answer`() throws {
        let answer = try respond(
            #"{"samples": 5, "componentConstraints": ["expertise >= 60%", "language <= 20%", "language >= 50%"]}"#)
        let conflict = elements(answer["result"]?["pairsInfeasible"]?["conflict"])
        #expect(answer["ok"] == true && answer["result"]?["pairs"] == nil)
        #expect(conflict.count == 2)
    }

    @Test(arguments: Language.allCases)
    func `the page tells shares, bars and pairs within the width`(language: Language) throws {
        let page = try Self.dossier.get().weightPage(try Self.study.get(), language: language)
        let text = TextRenderer(width: 80, usesColour: false).render(page)
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(text.contains(Texts(language).shareHeading))
        #expect(text.contains(Texts(language).pairsUnderTestHeading))
        #expect(text.contains("###"))
    }

    @Test func `rows are of applicants or of pairs`() throws {
        let sampled = try #require(try Self.study.get().sampled)
        let writer = SampledWeightsWriter(dossier: try Self.dossier.get())
        let applicants = writer.records(sampled.acceptability)
        #expect(applicants.header.starts(with: ["applicant", "selected", "standardError", "reserve"]))
        #expect(applicants.rows.count == sampled.acceptability?.applicants.count)
        let pairs = writer.records(sampled.pairs)
        #expect(pairs.header.starts(with: ["applicant", "partner", "share", "standardError", "planned", "standing"]))
        #expect(pairs.rows.count == sampled.pairs?.pairs.count && pairs.rows.count > 3)
        for records in [applicants, pairs] { #expect(records.rows.allSatisfy { $0.count == records.header.count }) }
    }

    @Test func `shares that are not whole never look as if they were`() {
        let texts = Texts(.english)
        #expect(texts.sampledPercent(0) == "0%" && texts.sampledPercent(1) == "100%")
        #expect(texts.sampledPercent(0.9999) == "> 99.9%" && texts.sampledPercent(0.0001) == "< 0.1%")
        #expect(texts.sampledPercent(0.614) == "61.4%" && Texts(.dutch).sampledPercent(0.614) == "61,4 %")
        #expect(texts.bar(0.5, width: 4) == "##··" && texts.wholeNumber(10_000) == "10,000")
        #expect(texts.wholeNumber(9999) == "9999" && Texts(.french).wholeNumber(1_000_000) == "1\u{A0}000\u{A0}000")
    }
}
