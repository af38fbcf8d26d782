/// Draws from the normal, gamma and beta distributions: + − × ÷ √ and this library's own logarithm, so the same on every
/// machine.
extension SeededGenerator {
    /// A standard normal number. The polar method (Marsaglia & Bray 1964, *A Convenient Method for Generating Normal
    /// Variables*); the second of each pair is not kept, so that every draw stands alone.
    package mutating func standardNormal() -> Double {
        while true {
            let x = 2 * uniformDouble() - 1
            let y = 2 * uniformDouble() - 1
            let square = x * x + y * y
            if square > 0 && square < 1 { return x * (-2 * Logarithm.natural(square) / square).squareRoot() }
        }
    }

    /// The logarithm of a gamma number of scale 1 and a shape above zero: for small shapes the number itself may be too
    /// small for a double (Marsaglia & Tsang 2000, *A simple method for generating gamma variables*).
    package mutating func logarithmOfGamma(shape: Double) -> Double {
        if shape < 1 {
            let larger = logarithmOfGamma(shape: shape + 1)
            return larger + Logarithm.natural(1 - uniformDouble()) / shape
        }
        let d = shape - 1 / 3.0
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = standardNormal()
            let root = 1 + c * x
            guard root > 0 else { continue }
            let v = root * root * root
            let u = 1 - uniformDouble()
            if Logarithm.natural(u) < 0.5 * x * x + d - d * v + d * Logarithm.natural(v) {
                return Logarithm.natural(d) + Logarithm.natural(v)
            }
        }
    }

    /// A beta number; both parameters are above zero.
    package mutating func beta(_ alpha: Double, _ beta: Double) -> Double {
        let one = logarithmOfGamma(shape: alpha)
        let other = logarithmOfGamma(shape: beta)
        return 1 / (1 + Exponential.natural(other - one))
    }
}
