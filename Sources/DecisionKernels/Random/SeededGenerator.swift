/// The program's only source of chance: the same seed gives the same numbers on every machine and in every version,
/// so that a drawn lot or a sampled share can be recomputed by anyone.
///
/// SplitMix64 (Steele, Lea, Flood 2014, *Fast Splittable Pseudorandom Number Generators*, doi 10.1145/2660193.2660195).
/// Integers, doubles and shuffles are our own, because the standard library may change its own between versions.
/// Not for secrets.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// A generator whose sequence the seed fixes.
    package init(seed: UInt64) {
        state = seed
    }

    /// The generator of one of many streams of a seed: chunk 0, 1, 2 … of a sample. It starts at the mixed
    /// `stream`-th output of the seed's own generator, so the streams do not depend on how chunks are spread.
    package init(seed: UInt64, stream: UInt64) {
        state = Self.mixed(seed &+ Self.increment &* (stream &+ 1))
    }

    /// The next 64 random bits.
    package mutating func next() -> UInt64 {
        state &+= Self.increment
        return Self.mixed(state)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A whole number from 0 up to, not including, the bound; each equally likely. The bound is at least 1.
    ///
    /// Multiplication with rejection (Lemire 2019, *Fast Random Integer Generation in an Interval*).
    package mutating func uniformInteger(below bound: UInt64) -> UInt64 {
        precondition(bound > 0, "there is no whole number from 0 below 0")
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let threshold = (0 &- bound) % bound
            while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
        }
        return product.high
    }

    /// An index from 0 up to, not including, the bound; each equally likely. The bound is at least 1.
    package mutating func uniformInteger(below bound: Int) -> Int {
        precondition(bound > 0, "there is no index from 0 below 0")
        return Int(truncatingIfNeeded: uniformInteger(below: UInt64(bound)))
    }

    /// A number in 0 ..< 1 on the grid of 2⁻⁵³; each grid point equally likely.
    package mutating func uniformDouble() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// The elements in random order, each order equally likely (Fisher & Yates 1938; Knuth 1997, 2, algorithm P).
    package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var result = elements
        var last = result.count - 1
        while last > 0 {
            result.swapAt(last, uniformInteger(below: last + 1))
            last -= 1
        }
        return result
    }
}
