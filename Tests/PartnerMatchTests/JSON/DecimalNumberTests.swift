import PartnerMatch
import Testing

@Suite("Exact decimal numbers")
struct DecimalNumberTests {
    @Test(arguments: [
        ("0.1", 1, -1, "0.1"), ("1e3", 1, 3, "1000"), ("1.0", 1, 0, "1"), ("-0", 0, 0, "0"), ("-0.000", 0, 0, "0"),
        ("0e9", 0, 0, "0"), ("100", 1, 2, "100"), ("-12.50", -125, -1, "-12.5"), ("10e-1", 1, 0, "1"),
        ("123456789012345678", 123_456_789_012_345_678, 0, "123456789012345678"),
        ("999999999999999999", 999_999_999_999_999_999, 0, "999999999999999999"),
        ("1234567890123456780", 123_456_789_012_345_678, 1, "1234567890123456780"),
        ("0.000123456789012345678000", 123_456_789_012_345_678, -21, "0.000123456789012345678"),
        ("1e9", 1, 9, "1000000000"), ("1E-9", 1, -9, "0.000000001"), ("2e+0000000009", 2, 9, "2000000000"),
        ("0.0000000001e-9", 1, -19, "0.0000000000000000001"),
    ])
    func readsWhatIsWritten(_ text: String, _ coefficient: Int64, _ exponent: Int8, _ plain: String) throws {
        let number = try #require(DecimalNumber(text))
        #expect(number.coefficient == coefficient)
        #expect(number.exponent == exponent)
        #expect(number.description == plain)
        let document = try JSONDocument.parse(Array(text.utf8))
        #expect(document.number(document.root) == number)
        #expect(document.faults.isEmpty)
    }

    @Test(arguments: [
        "1234567890123456789", "0.1234567890123456789", "1e41", "1e-41", "0e41", "1e999", "1000000000000000001",
    ])
    func refusesWhatIsOutOfRange(_ text: String) throws {
        #expect(DecimalNumber(text) == nil)
        let document = try JSONDocument.parse(Array(text.utf8))
        #expect(document.number(document.root) == nil)
        #expect(document.numberText(document.root) == text)
        #expect(document.faults.map(\.reason) == [.numberOutOfRange])
    }

    @Test(arguments: ["", "-", "+1", "01", "1.", ".5", "1e", " 1", "1 ", "NaN", "Infinity", "0x1", "1,5", "１", "1_000"])
    func refusesOtherNotations(_ text: String) {
        #expect(DecimalNumber(text) == nil)
    }

    @Test func keepsWholeNumbers() {
        for value in [0, 1, -1, 10, -100, 123, .max, .min, .max / 10 * 10] as [Int64] {
            #expect(DecimalNumber(value).int64 == value)
            #expect(DecimalNumber(value).description == value.description)
        }
        #expect(DecimalNumber("0.5")?.int64 == nil)
        #expect(DecimalNumber("12345678901234567e3")?.int64 == nil)
        #expect(DecimalNumber("9223372036854775e3")?.int64 == 9_223_372_036_854_775_000)
        #expect(DecimalNumber(coefficient: 10, exponent: 127) == nil)
        #expect(DecimalNumber(coefficient: 0, exponent: 1000) == DecimalNumber(0))
        #expect(DecimalNumber(coefficient: 1, exponent: -129) == nil)
        #expect(DecimalNumber(coefficient: 1, exponent: .max) == nil)
        #expect(DecimalNumber(coefficient: 1200, exponent: -2) == DecimalNumber(12))
    }

    /// Against comparing padded digits.
    @Test func comparesExactly() throws {
        func padded(_ text: String) -> (negative: Bool, digits: [UInt8]) {
            let negative = text.hasPrefix("-")
            let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
            let whole = String(repeating: "0", count: 60 - parts[0].count) + parts[0]
            let fraction = parts.count > 1 ? String(parts[1]) : ""
            return (negative, Array((whole + fraction + String(repeating: "0", count: 60 - fraction.count)).utf8))
        }
        func isSmaller(_ left: String, _ right: String) -> Bool {
            let one = padded(left)
            let other = padded(right)
            if one.negative != other.negative { return one.negative }
            return one.negative
                ? other.digits.lexicographicallyPrecedes(one.digits)
                : one.digits.lexicographicallyPrecedes(other.digits)
        }
        var samples = JSONSamples(seed: 6)
        func decimal() -> DecimalNumber? {
            let magnitude = Int64(samples.next() >> UInt64(4 + samples.below(58)))
            let value = samples.below(2) == 0 ? magnitude : -magnitude
            return DecimalNumber(coefficient: value, exponent: samples.below(40) - 20)
        }
        for _ in 0..<3000 {
            let left = try #require(decimal())
            var right = try #require(decimal())
            if samples.below(3) == 0 {
                let nudged = left.coefficient &+ Int64(samples.below(3) - 1)
                right = try #require(DecimalNumber(coefficient: nudged, exponent: Int(left.exponent)))
            }
            #expect((left < right) == isSmaller(left.description, right.description), "\(left) \(right)")
            #expect((left == right) == (left.description == right.description))
        }
        let smallest = try #require(DecimalNumber(coefficient: .min, exponent: 0))
        #expect(smallest < DecimalNumber(.min + 1))
        #expect(try #require(DecimalNumber("1e-9")) < DecimalNumber(.max))
    }

    @Test func roundsToTheNearestBinaryNumber() throws {
        var samples = JSONSamples(seed: 7)
        for _ in 0..<3000 {
            let value = Int64(bitPattern: samples.next()) >> Int64(samples.below(60))
            let power = samples.below(200) - 100
            let number = try #require(DecimalNumber(coefficient: value, exponent: power))
            #expect(number.double == Double("\(value)e\(power)"))
        }
        #expect(DecimalNumber("0.1")?.double == 0.1)
        #expect(DecimalNumber(0).double.sign == .plus)
    }
}
