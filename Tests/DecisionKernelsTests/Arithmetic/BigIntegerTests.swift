import Testing

@testable import DecisionKernels

@Suite struct BigIntegerTests {
    /// Decimal addition digit by digit: an oracle that shares nothing with limbs.
    private func schoolSum(_ left: String, _ right: String) -> String {
        let a = Array(left.utf8.reversed())
        let b = Array(right.utf8.reversed())
        var digits: [UInt8] = []
        var carry: UInt8 = 0
        for index in 0..<max(a.count, b.count) {
            let sum = (index < a.count ? a[index] - 48 : 0) + (index < b.count ? b[index] - 48 : 0) + carry
            digits.append(sum % 10 + 48)
            carry = sum / 10
        }
        if carry > 0 { digits.append(49) }
        return String(decoding: digits.reversed(), as: UTF8.self)
    }

    private func random(limbs: Int, _ generator: inout SeededGenerator) -> BigInteger {
        let magnitude = (0..<limbs).map { _ -> UInt32 in
            // Limbs of all ones and all zeros are where the estimated digit of a division is wrong.
            switch generator.uniformInteger(below: 4) {
            case 0: UInt32.max
            case 1: 0
            default: UInt32(truncatingIfNeeded: generator.next())
            }
        }
        return BigInteger(isNegative: generator.next() & 1 == 1, magnitude: magnitude)
    }

    @Test func agreesWithInt128WhereBothCan() {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<2000 {
            let shift = generator.uniformInteger(below: 64)
            let a = Int64(bitPattern: generator.next()) >> Int64(shift)
            let b = Int64(bitPattern: generator.next()) >> Int64(generator.uniformInteger(below: 64))
            let (bigA, bigB) = (BigInteger(a), BigInteger(b))
            #expect((bigA + bigB).asInt128 == Int128(a) + Int128(b))
            #expect((bigA - bigB).asInt128 == Int128(a) - Int128(b))
            #expect((bigA * bigB).asInt128 == Int128(a) * Int128(b))
            #expect((bigA < bigB) == (a < b))
            #expect(bigA.description == String(a))
            #expect(bigA.asInt64 == a)
            if b != 0 {
                #expect((bigA / bigB).asInt128 == Int128(a) / Int128(b))
                #expect((bigA % bigB).asInt128 == Int128(a) % Int128(b))
            }
        }
    }

    @Test func undoesDivisionByMultiplication() {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<3000 {
            let a = random(limbs: generator.uniformInteger(below: 9), &generator)
            let b = random(limbs: 1 + generator.uniformInteger(below: 5), &generator)
            if b.isZero { continue }
            let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
            #expect(quotient * b + remainder == a)
            #expect(remainder.absolute < b.absolute)
            #expect(remainder.isZero || remainder.isNegative == a.isNegative)
            #expect((a * b) / b == a)
        }
    }

    @Test func keepsTheLawsOfARing() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<500 {
            let a = random(limbs: 5, &generator)
            let b = random(limbs: 3, &generator)
            let c = random(limbs: 4, &generator)
            #expect((a + b) * c == a * c + b * c)
            #expect(a - b == -(b - a))
            #expect((a + b) - b == a)
            #expect(a * b == b * a)
            #expect((a - a) == .zero)
            #expect((a < b) == (a - b).isNegative)
        }
    }

    @Test func printsWhatSchoolAdditionPrints() {
        var generator = SeededGenerator(seed: 4)
        for _ in 0..<300 {
            let a = random(limbs: 6, &generator).absolute
            let b = random(limbs: 4, &generator).absolute
            #expect((a + b).description == schoolSum(a.description, b.description))
        }
    }

    @Test func printsPowersOfTenWithTheirZeros() {
        for exponent in [0, 1, 8, 9, 10, 18, 19, 27, 40] {
            #expect(BigInteger(powerOfTen: exponent).description == "1" + String(repeating: "0", count: exponent))
        }
        #expect((-BigInteger(powerOfTen: 20)).description == "-100000000000000000000")
        #expect(BigInteger.zero.description == "0")
    }

    @Test func keepsTheExtremesOfFixedWidths() {
        #expect(BigInteger(Int64.min).description == "-9223372036854775808")
        #expect(BigInteger(Int64.min).asInt64 == .min)
        #expect(BigInteger(Int128.max).asInt128 == .max)
        #expect(BigInteger(Int128.max).description == "170141183460469231731687303715884105727")
        // Left out on purpose: it has no opposite.
        #expect(BigInteger(Int128.min).asInt128 == nil)
        #expect((BigInteger(Int128.max) + .one).asInt128 == nil)
    }

    @Test func findsCommonDivisors() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<200 {
            let a = random(limbs: 4, &generator)
            let b = random(limbs: 3, &generator)
            let c = random(limbs: 3, &generator)
            if a.isZero || b.isZero || c.isZero { continue }
            let divisor = BigInteger.greatestCommonDivisor(a * c, b * c)
            #expect(!divisor.isNegative)
            #expect((divisor % c).isZero)
            #expect((a * c % divisor).isZero && (b * c % divisor).isZero)
            #expect(BigInteger.greatestCommonDivisor(a * c / divisor, b * c / divisor) == .one)
        }
        #expect(BigInteger.greatestCommonDivisor(.zero, BigInteger(Int64(-6))) == BigInteger(Int64(6)))
        #expect(BigInteger.greatestCommonDivisor(.zero, .zero) == .zero)
    }
}
