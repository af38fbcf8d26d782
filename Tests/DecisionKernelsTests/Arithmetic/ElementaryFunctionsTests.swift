import DecisionKernels
import Foundation
import Testing

@Suite("Logarithm and exponential")
struct ElementaryFunctionsTests {
    /// Distance in units of the last place of the expected value.
    private func distance(_ found: Double, _ expected: Double) -> Double {
        (found - expected).magnitude / expected.ulp
    }

    @Test func logarithmIsWithinOneUnitOfTheSystemLibrary() {
        var dice = SeededGenerator(seed: 51)
        var worst = 0.0
        for round in 0..<40_000 {
            let x: Double
            switch round % 4 {
            case 0: x = dice.uniformDouble()
            case 1: x = 0.5 + dice.uniformDouble()
            case 2: x = 1 + (dice.uniformDouble() - 0.5) * 1e-6
            default: x = Double(bitPattern: dice.next() & 0x7FEF_FFFF_FFFF_FFFF)
            }
            guard x > 0 else { continue }
            worst = max(worst, distance(Logarithm.natural(x), log(x)))
        }
        #expect(worst <= 1.01)
    }

    @Test func exponentialIsWithinOneUnitOfTheSystemLibrary() {
        var dice = SeededGenerator(seed: 52)
        var worst = 0.0
        for round in 0..<40_000 {
            let size = [1.0, 1e-3, 20, 700][round % 4]
            let x = (2 * dice.uniformDouble() - 1) * size
            worst = max(worst, distance(Exponential.natural(x), exp(x)))
        }
        #expect(worst <= 1.01)
    }

    @Test func knowsTheEnds() {
        #expect(Logarithm.natural(1) == 0)
        #expect(Logarithm.natural(0) == -.infinity)
        #expect(Logarithm.natural(.infinity) == .infinity)
        #expect(Logarithm.natural(-1).isNaN)
        #expect(Logarithm.natural(.nan).isNaN)
        #expect(distance(Logarithm.natural(.leastNonzeroMagnitude), log(.leastNonzeroMagnitude)) <= 1)
        #expect(distance(Logarithm.natural(.greatestFiniteMagnitude), log(.greatestFiniteMagnitude)) <= 1)
        #expect(Exponential.natural(0) == 1)
        #expect(Exponential.natural(-.infinity) == 0)
        #expect(Exponential.natural(.infinity) == .infinity)
        #expect(Exponential.natural(710) == .infinity)
        #expect(Exponential.natural(-746) == 0)
        #expect(Exponential.natural(.nan).isNaN)
        #expect(distance(Exponential.natural(-744), exp(-744)) <= 1)
        #expect(distance(Exponential.natural(709.7), exp(709.7)) <= 1)
    }

    @Test func turnsEachOtherRound() {
        var dice = SeededGenerator(seed: 53)
        for _ in 0..<2000 {
            let x = 1e-3 + 1e3 * dice.uniformDouble()
            #expect((Exponential.natural(Logarithm.natural(x)) / x - 1).magnitude < 4e-15)
        }
    }
}
