import DecisionKernels
import TestSupport
import Testing

@testable import PartnerMatch

/// `weights` in batch.
@Suite struct WeightsRequestTests {
    private func answer(_ options: String, _ more: String = "") throws -> JSONValue {
        var session = SessionTests.session(language: .english)
        return try SessionTests.answer(
            &session, #"{"id": 1, "operation": "weights", "use": "base", "options": \#(options)\#(more)}"#)
    }

    private func text(_ value: JSONValue?) -> String {
        value.map { String(decoding: JSONWriter.compact($0), as: UTF8.self) } ?? ""
    }

    @Test(arguments: [
        (#"{"constraints":{"words":["opennes > effort"]}}"#, "unknown-name /options/constraints/words/0"),
        (#"{"constraints":{"words":["openness > 40"]}}"#, "out-of-range /options/constraints/words/0"),
        (#"{"constraints":{"words":["effort >= 0 * openness"]}}"#, "out-of-range /options/constraints/words/0"),
        (#"{"constraints":{"words":["openness"]}}"#, "not-one-of /options/constraints/words/0"),
        (#"{"constraints":{"order":["effort > opennes"]}}"#, "unknown-name /options/constraints/order/0"),
        (#"{"constraints":{"bounds":{"visit":[0,1]}}}"#, "unknown-name /options/constraints/bounds/visit"),
        (#"{"constraints":{"ratios":[["openness","effort",-1,2]]}}"#, "out-of-range /options/constraints/ratios/0/2"),
        (#"{"constraints":[]}"#, "wrong-type /options/constraints"),
        (#"{"all":1}"#, "wrong-type /options/all"),
        (#"{"withoutOpen":"no"}"#, "wrong-type /options/withoutOpen"),
        (#"{"prices":true}"#, "unknown-key /options/prices"),
    ])
    func refusesAMistakeAtItsPlace(options: String, expected: String) throws {
        let response = try answer(options)
        #expect(response["ok"] == false)
        guard case .array(let problems)? = response["problems"], case .string(let code)? = problems.first?["code"],
            case .string(let pointer)? = problems.first?["pointer"]
        else {
            Issue.record("no problem told")
            return
        }
        #expect(code + " " + pointer == expected)
    }

    @Test func readsConditionsInEveryForm() throws {
        let forms = [
            #"{"order":["openness > effort"],"bounds":{"effort":[0.1,0.4]}}"#,
            #"{"words":["openness > effort","10% <= effort <= 40%"]}"#,
            #"{"ratios":[["openness","effort",1,100]],"rows":[{"coefficients":{"effort":1},"relation":"<=","value":0.4},{"coefficients":{"effort":1},"relation":">=","value":0.1}]}"#,
        ]
        let answers = try forms.map { try answer(#"{"constraints":\#($0)}"#) }
        for answer in answers {
            #expect(answer["ok"] == true)
            for key in ["necessary", "possible", "never", "nearestChange", "todayAdmissible"] {
                #expect(text(answer["result"]?[key]) == text(answers[0]["result"]?[key]), "\(key)")
            }
        }
    }

    @Test func namesAnIrreducibleClash() throws {
        let response = try answer(
            #"{"constraints":{"words":["openness > effort","effort >= 60%","openness >= 5%"]}}"#)
        #expect(response["ok"] == true)
        #expect(response["result"]?["status"] == "infeasible")
        #expect(text(response["result"]?["infeasible"]) == #"{"conflict":["openness > effort","effort >= 60%"]}"#)
    }

    @Test func namesRedundantConditionsAndTakesASinglePoint() throws {
        let response = try answer(#"{"constraints":{"words":["openness = 60%","effort = 40%"]}}"#)
        #expect(response["result"]?["todayAdmissible"] == true)
        #expect(text(response["result"]?["redundant"]) == #"["effort = 40%"]"#)
        #expect(text(response["result"]?["nearestChange"]) == "null" || response["result"]?["nearestChange"] != nil)
    }

    @Test func readsOneCriterionOneApplicantAndAllEqual() throws {
        for (weights, applicants) in [(["1"], 1), (["1"], 3), (["1", "2"], 1), (["3", "2", "1"], 4)] {
            var builder = DossierBuilder(weights: weights, seats: [2])
            for number in 0..<applicants { builder.apply("m\(number)", weights.map { _ in "5" }) }
            let study = builder.dossier().weightStudy(WeightQuestion())
            #expect(study.status == .studied)
            #expect(study.lines.allSatisfy { $0.events.isEmpty })
            let verdicts = try #require(study.verdicts).seats
            #expect(verdicts.allSatisfy { $0 == (applicants <= 2 ? .necessary : .possible) })
            for language in Language.allCases {
                let page = builder.dossier().weightPage(study, language: language)
                #expect(!page.blocks.isEmpty)
            }
        }
    }

    @Test func saysThatNothingIsRanked() {
        let study = DossierBuilder(weights: ["1"], seats: [1]).dossier().weightStudy(WeightQuestion())
        #expect(study.status == .notRanked && !study.isComplete)
    }

    @Test func leavesOutTheOpenOnesIfAsked() throws {
        var builder = DossierBuilder(weights: ["1", "1"], seats: [1])
        builder.apply("a", ["9", "6"])
        builder.apply("b", ["10", nil])
        let dossier = builder.dossier()
        let with = dossier.weightStudy(WeightQuestion())
        var question = WeightQuestion()
        question.leavesOutOpen = true
        let without = dossier.weightStudy(question)
        #expect(with.field?.open == [1] && with.field?.candidates == [0, 1])
        #expect(without.field?.open == [] && without.field?.candidates == [0])
        #expect(with.verdicts?.seats == [.never, .necessary] && without.verdicts?.seats == [.necessary])
    }

    @Test func fitsATerminal() {
        var dice = Dice(71)
        for round in 0..<8 {
            let dossier = WeightFixtures.builder(round, &dice).dossier()
            let study = dossier.weightStudy(WeightQuestion())
            for language in Language.allCases {
                let text = TextRenderer(width: 80).render(dossier.weightPage(study, language: language))
                #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
            }
        }
    }

    @Test func givesTheSameBytesInAnyOrderOfTheInput() {
        var dice = Dice(73)
        for round in 0..<4 {
            let builder = WeightFixtures.builder(round, &dice)
            var other = builder
            other.applicants = dice.shuffled(builder.applicants)
            let (first, second) = (builder.dossier(), other.dossier())
            #expect(
                WeightWriter(first, first.weightStudy(WeightQuestion())).value()
                    == WeightWriter(second, second.weightStudy(WeightQuestion())).value())
        }
    }
}
