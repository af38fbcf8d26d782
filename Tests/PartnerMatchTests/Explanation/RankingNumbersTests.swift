import DecisionKernels
import PartnerMatch
import Testing

@Suite("Numbers in the texts of the ranking")
struct RankingNumbersTests {
    @Test func countsPoints() {
        let half = Rational(numerator: 3, denominator: 2)
        #expect(Language.allCases.map { Texts($0).points(half) } == ["1,5 punten", "1,5 point", "1.5 points"])
        #expect(Language.allCases.map { Texts($0).points(.one) } == ["1 punt", "1 point", "1 point"])
        #expect(Language.allCases.map { Texts($0).points(.zero) } == ["0 punten", "0 point", "0 points"])
        #expect(Texts(.french).points(Rational(2)) == "2 points")
    }

    @Test func neverShowsADifferenceAsNothing() {
        let texts = Texts(.english)
        #expect(texts.fine(Rational(numerator: 1, denominator: 3)) == "0.33")
        #expect(texts.fine(Rational(numerator: 1, denominator: 3000)) == "0.0003")
        #expect(texts.fine(Rational(numerator: 1, denominator: 3_000_000)) == "0.00000033")
        #expect(texts.fine(Rational(coefficient: 1, exponentOfTen: -12)) == "< 0.00000001")
        #expect(texts.fine(.zero) == "0")
    }

    @Test func writesSharesWithOneDecimal() {
        let third = Rational(numerator: 100, denominator: 3)
        #expect(Language.allCases.map { Texts($0).percent(ofHundred: third) } == ["33,3 %", "33,3 %", "33.3%"])
    }
}
