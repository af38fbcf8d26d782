import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("Conditions on weights in words")
struct WeightWordsTests {
    private static let names = ["a", "b", "equal-exchange"]

    /// Coefficients of a, b and equal-exchange, the sign, and the value.
    private func read(_ text: String) -> [String] {
        do throws(WeightWords.Fault) {
            return try WeightWords(text, Self.names).conditions.map { condition in
                let sign =
                    switch condition.constraint.relation {
                    case .atMost: "<="
                    case .exactly: "="
                    case .atLeast: ">="
                    }
                let left = condition.constraint.coefficients.map(\.fractionText).joined(separator: " ")
                return left + " " + sign + " " + condition.constraint.value.fractionText
            }
        } catch {
            return ["\(error.kind) at \(error.offset): \(error.found)"]
        }
    }

    @Test(arguments: [
        ("a > b", ["1 -1 0 >= 0"]),
        ("a<=b", ["1 -1 0 <= 0"]),
        ("a = b", ["1 -1 0 = 0"]),
        ("a == b", ["1 -1 0 = 0"]),
        ("a > b = equal-exchange", ["1 -1 0 >= 0", "0 1 -1 = 0"]),
        ("10% <= a <= 40%", ["-1 0 0 <= -1/10", "1 0 0 <= 2/5"]),
        ("0.1 <= a", ["-1 0 0 <= -1/10"]),
        ("a >= 1.5 * b", ["1 -3/2 0 >= 0"]),
        ("a >= 1,5 b", ["1 -3/2 0 >= 0"]),
        ("a >= b * 2", ["1 -2 0 >= 0"]),
        ("a ≥ 2 × equal-exchange", ["1 0 -2 >= 0"]),
        ("a + b <= 50%", ["1 1 0 <= 1/2"]),
        ("a + a - b <= 12.5% + b", ["2 -2 0 <= 1/8"]),
        ("a - b >= 5%", ["1 -1 0 >= 1/20"]),
        ("equal-exchange\t>\n20 %", ["0 0 1 >= 1/5"]),
        ("a <= 1", ["1 0 0 <= 1"]),
    ])
    func readsWhatPeopleType(text: String, expected: [String]) { #expect(read(text) == expected) }

    @Test(arguments: [
        ("", "unreadable at 0: "), ("a", "unreadable at 1: "), ("a >", "unreadable at 3: "),
        ("a > > b", "unreadable at 4: >"), ("a b", "unreadable at 2: b"), ("a => b", "unreadable at 3: >"),
        ("-a > b", "unreadable at 0: -"), ("a > -1 * b", "unreadable at 4: -"), ("1.5 * > a", "unreadable at 6: >"),
        ("a * b > 0", "unreadable at 4: b"), ("a > b !", "unreadable at 6: !"),
        ("seven > b", "unknownName(suggestion: nil) at 0: seven"),
        ("a > equal-exchnge", "unknownName(suggestion: Optional(\"equal-exchange\")) at 4: equal-exchnge"),
        ("a <= 40", "notAShare(suggestion: Optional(\"40%\")) at 5: 40"),
        ("a <= 400", "notAShare(suggestion: nil) at 5: 400"), ("a <= 140%", "notAShare(suggestion: nil) at 5: 140%"),
        ("a >= 0 * b", "factorNotPositive at 5: 0"), ("a >= b * 0", "factorNotPositive at 9: 0"),
        ("a >= 0.0 b", "factorNotPositive at 5: 0.0"),
        ("10% <= 20%", "noCriterion at 0: 10% <= 20%"), ("a > a", "noCriterion at 0: a > a"),
    ])
    func tellsThePlaceOfAMistake(text: String, expected: String) { #expect(read(text) == [expected]) }

    @Test func `a problem has its line, its column and a suggestion`() throws {
        let dossier = try #require(Dossier.read(SmallDossier.source()).dossier)
        var question = WeightQuestion()
        let problems = question.setConditions(["opennes > effort", "effort >= 20%", "effort <= 40"], for: dossier)
        #expect(problems.problems.map(\.code) == [.unknownReference, .outOfRange])
        #expect(problems.problems.map { [$0.position?.line, $0.position?.column] } == [[1, 1], [3, 11]])
        #expect(problems.problems.map(\.suggestion) == ["openness", "40%"])
        #expect(question.conditions.constraints.isEmpty)
        for language in Language.allCases { #expect(problems.report(in: language).contains("40%")) }
        #expect(!question.setConditions(["openness > effort"], for: dossier).hasErrors)
        #expect(question.conditions.text(of: 0) == "openness > effort")
    }
}
