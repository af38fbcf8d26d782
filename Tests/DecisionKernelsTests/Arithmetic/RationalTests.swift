import Testing

@testable import DecisionKernels

@Suite struct RationalTests {
    private func fraction(_ numerator: Int64, _ denominator: Int64) -> Rational {
        Rational(numerator: numerator, denominator: denominator)
    }

    /// Small, medium and 64-bit numbers, so that all ways through the arithmetic are taken.
    private func random(_ generator: inout SeededGenerator) -> Rational {
        let top = Int64(bitPattern: generator.next()) >> Int64(generator.uniformInteger(below: 64))
        let bottom = Int64(bitPattern: generator.next()) >> Int64(generator.uniformInteger(below: 64))
        return fraction(top, bottom == 0 ? 1 : bottom)
    }

    private func isCanonical(_ value: Rational) -> Bool {
        switch value.form {
        case .small(let top, let bottom):
            bottom > 0 && top != .min
                && BigInteger.greatestCommonDivisor(BigInteger(top), BigInteger(bottom)) == .one
        case .large(let top, let bottom):
            bottom.signum > 0 && (top.asInt128 == nil || bottom.asInt128 == nil)
                && BigInteger.greatestCommonDivisor(top, bottom) == .one
        }
    }

    @Test func addsTenthsExactly() {
        let tenth = Rational(coefficient: 1, exponentOfTen: -1)
        let fifth = Rational(coefficient: 2, exponentOfTen: -1)
        #expect(tenth + fifth == Rational(coefficient: 3, exponentOfTen: -1))
        #expect((fraction(4, 1) + fraction(7, 2) + fraction(5, 1)) / Rational(3) == fraction(25, 6))
    }

    @Test func reducesAndPutsTheSignOnTop() {
        #expect(fraction(6, -4).fractionText == "-3/2")
        #expect(fraction(-6, -4).fractionText == "3/2")
        #expect(fraction(0, -7).fractionText == "0")
        #expect(fraction(140, 2).fractionText == "70")
        #expect(fraction(209, 3).fractionText == "209/3")
        #expect(fraction(.min, .min) == .one)
        #expect(fraction(.min, -1).fractionText == "9223372036854775808")
        #expect(fraction(1, .min).fractionText == "-1/9223372036854775808")
    }

    @Test func keepsTheLawsOfAField() {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<1500 {
            let a = random(&generator)
            let b = random(&generator)
            let c = random(&generator)
            let sum = a + b
            let product = a * b
            for value in [sum, product, a - b, sum * c] { #expect(isCanonical(value)) }
            #expect(sum * c == a * c + b * c)
            #expect(sum - b == a)
            #expect(a + b == b + a)
            #expect((a + b) + c == a + (b + c))
            #expect(sum.hashValue == (b + a).hashValue)
            if !b.isZero {
                #expect(product / b == a)
                #expect(isCanonical(a / b))
            }
            #expect((a < b) == ((a - b).signum < 0))
            #expect(max(a, b) >= min(a, b))
            #expect(a.absolute.signum >= 0)
        }
    }

    @Test func staysExactBeyond128Bits() {
        var sum = Rational.zero
        for index in 1...120 { sum += fraction(1, Int64(index)) }
        guard case .large = sum.form else {
            Issue.record("the 120th harmonic number has more than 128 bits")
            return
        }
        for index in (1...120).reversed() { sum -= fraction(1, Int64(index)) }
        #expect(sum == .zero)
        // Back to the small form, so that equality and hashes hold.
        #expect(sum.hashValue == Rational.zero.hashValue)

        var power = Rational(3)
        for _ in 0..<8 { power *= power }
        for _ in 0..<256 { power /= Rational(3) }
        #expect(power == .one)
        #expect(isCanonical(power))
    }

    @Test func comparesWhereCrossProductsDoNotFit() {
        let large = Int64.max
        var a = fraction(large, large - 1)
        var b = fraction(large - 1, large - 2)
        #expect(a < b)
        a = a * a
        b = b * b
        #expect(a < b)
        #expect(-b < -a)
        #expect(a * a < b * b)
    }

    @Test(
        arguments: [
            (1, 3, 2, "0.33"), (2, 3, 2, "0.67"), (1, 2, 0, "1"), (-1, 2, 0, "-1"), (-1, 3, 0, "0"),
            (5, 1000, 2, "0.01"),
            (-5, 1000, 2, "-0.01"), (4, 1000, 2, "0"), (-4, 1000, 2, "0"), (70, 1, 3, "70"), (1999, 1000, 2, "2"),
            (-1_234_567, 1000, 2, "-1234.57"), (1, 8, 9, "0.125"), (100, 1, 0, "100"), (0, 1, 4, "0"), (7, 2, -1, "4"),
        ] as [(Int64, Int64, Int, String)])
    func showsDecimalsRoundedHalfAwayFromZero(top: Int64, bottom: Int64, places: Int, text: String) {
        #expect(fraction(top, bottom).decimalText(maximumPlaces: places) == text)
    }

    @Test func readsDecimalsAsWritten() {
        #expect(Rational(coefficient: 125, exponentOfTen: -3) == fraction(1, 8))
        #expect(Rational(coefficient: -7, exponentOfTen: 2) == Rational(-700))
        #expect(Rational(coefficient: 1, exponentOfTen: -40).decimalText(maximumPlaces: 40).utf8.count == 42)
        #expect(Rational(coefficient: 9, exponentOfTen: 45).fractionText == "9" + String(repeating: "0", count: 45))
        #expect(Rational(coefficient: .min, exponentOfTen: 0) == Rational(.min as Int64))
    }

    @Test func saysHowManyPlacesAreExact() {
        #expect(fraction(1, 8).isExact(places: 3))
        #expect(!fraction(1, 8).isExact(places: 2))
        #expect(fraction(3, 20).isExact(places: 2))
        #expect(!fraction(1, 3).isExact(places: 30))
        #expect(Rational(5).isExact(places: 0))
        #expect(!Rational(5).isExact(places: -1))
    }

    @Test func scalesToWholeNumbers() {
        #expect(fraction(1, 3).scaled(by: 1_000_000) == 333_333)
        #expect(fraction(2, 3).scaled(by: 1_000_000) == 666_667)
        #expect(fraction(1, 2).scaled(by: 1) == 1)
        #expect(fraction(-1, 2).scaled(by: 1) == -1)
        #expect(fraction(1, 2).scaled(by: -1) == -1)
        #expect(fraction(-1, 3).scaled(by: 1) == 0)
        #expect(Rational(.max as Int64).scaled(by: 1) == .max)
        #expect(Rational(.max as Int64).scaled(by: 2) == nil)
        #expect(Rational(.min as Int64).scaled(by: 1) == .min)
        #expect(Rational(coefficient: 1, exponentOfTen: 60).scaled(by: 1) == nil)
        #expect(Rational(coefficient: 15, exponentOfTen: -40).scaled(by: .max) == 0)
    }

    @Test func approximatesToTheNearestDouble() {
        #expect(fraction(1, 3).approximate == 1.0 / 3.0)
        #expect(fraction(-209, 3).approximate == -209.0 / 3.0)
        #expect(Rational(.max as Int64).approximate == 0x1p63)
        #expect(Rational(.min as Int64).approximate == -0x1p63)
        #expect(Rational(coefficient: 1, exponentOfTen: -300).approximate == 1e-300)
        #expect(Rational(coefficient: 12345, exponentOfTen: 250).approximate == 12345e250)
        #expect(Rational(coefficient: 1, exponentOfTen: 400).approximate == .infinity)
        #expect(Rational(coefficient: -1, exponentOfTen: -400).approximate == 0)
        // Exactly between two doubles: to the even one; a hair above: up.
        let middle = Rational((1 << 53) + 1 as Int64)
        #expect(middle.approximate == 0x1p53)
        #expect((middle + Rational(coefficient: 1, exponentOfTen: -30)).approximate == 0x1p53 + 2)
        var generator = SeededGenerator(seed: 12)
        for _ in 0..<500 {
            let top = Int64(generator.uniformInteger(below: 1 << 53 as UInt64))
            let bottom = Int64(1 + generator.uniformInteger(below: 1 << 53 as UInt64))
            // The quotient of two exact doubles is correctly rounded, and so is the long way round.
            let unreduced =
                Rational(coefficient: top, exponentOfTen: 30) / Rational(coefficient: bottom, exponentOfTen: 30)
            #expect(unreduced.approximate == Double(top) / Double(bottom))
            let big = Rational(coefficient: top, exponentOfTen: 25) + Rational(coefficient: 1, exponentOfTen: -25)
            #expect(abs(big.approximate - Double(top) * 1e25) <= 2 * (Double(top) * 1e25).ulp)
        }
    }

    @Test func ordersLikeItsDoublesWhereTheyDiffer() {
        var generator = SeededGenerator(seed: 13)
        for _ in 0..<1000 {
            let a = random(&generator)
            let b = random(&generator)
            if a.approximate != b.approximate { #expect((a < b) == (a.approximate < b.approximate)) }
        }
    }
}
