/// The weights of the components, ready for scoring: whole numbers without a common divisor, so that multiplying all
/// weights by a constant changes no score, not even in its last digit.
package struct ScoringWeights: Sendable {
    /// In the order of `PairComponent`.
    package var weights: [Double]
    package var sum: Double
    /// What stands for an unknown component, 0…1.
    package var unknownValue: Double

    package init(_ components: ComponentWeights, unknownValue: DecimalNumber) {
        let decimals = PairComponent.allCases.map { components[$0] }
        weights = Self.wholeNumbers(decimals) ?? decimals.map { $0.double }
        sum = 0
        for weight in weights { sum += weight }
        self.unknownValue = unknownValue.double
    }

    /// `100 · Σ ω·x / Σ ω` over the components in their fixed order; nil where the fit is unknown. A component without
    /// weight does not matter, unknown or not. Without any weight every score is 0.
    package func score(_ components: PairComponents) -> PairScore? {
        guard let expertiseLow = components.expertiseLow, components.expertise != nil else { return nil }
        var value = 0.0
        var low = 0.0
        var high = 0.0
        for (index, component) in PairComponent.allCases.enumerated() {
            let weight = weights[index]
            if let known = components[component] {
                value += weight * known
                low += weight * (component == .expertise ? expertiseLow : known)
                high += weight * known
            } else {
                value += weight * unknownValue
                high += weight
            }
        }
        return PairScore(value: quantised(value), low: quantised(low), high: quantised(high))
    }

    private func quantised(_ sum: Double) -> Int64 {
        guard self.sum > 0 else { return 0 }
        return min(PairScore.full, PairScore.rounded(Double(PairScore.full) * sum / self.sum))
    }

    /// The numbers times a common power of ten, divided by their greatest common divisor; nil where that gets too big.
    private static func wholeNumbers(_ decimals: [DecimalNumber]) -> [Double]? {
        var least = 0
        for decimal in decimals where decimal.coefficient != 0 { least = min(least, Int(decimal.exponent)) }
        var numbers: [Int64] = []
        for decimal in decimals {
            var number = decimal.coefficient
            for _ in 0..<(number == 0 ? 0 : Int(decimal.exponent) - least) {
                let (product, overflow) = number.multipliedReportingOverflow(by: 10)
                guard !overflow else { return nil }
                number = product
            }
            numbers.append(number)
        }
        var divisor: Int64 = 0
        for number in numbers { divisor = greatestCommonDivisor(divisor, number) }
        guard divisor > 0 else { return [Double](repeating: 0, count: numbers.count) }
        let whole = numbers.map { $0 / divisor }
        return whole.allSatisfy { $0 < 1 << 50 } ? whole.map { Double($0) } : nil
    }

    private static func greatestCommonDivisor(_ one: Int64, _ other: Int64) -> Int64 {
        var one = one
        var other = other
        while other != 0 { (one, other) = (other, one % other) }
        return one
    }
}

extension PairScore {
    /// The nearest whole number to a number that is not negative, half away from zero.
    package static func rounded(_ number: Double) -> Int64 {
        let whole = Int64(number)
        return number - Double(whole) >= 0.5 ? whole + 1 : whole
    }
}
