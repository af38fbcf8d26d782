/// A value of the table that is known only as a distribution. It is drawn anew with every sample of the weights.
package struct UncertainCell: Sendable {
    /// What is known of the figure itself, before normalisation.
    package enum Distribution: Sendable, Hashable {
        /// Anything between two figures, equally likely.
        case uniform(low: Double, high: Double)
        case normal(mean: Double, deviation: Double)
        /// Between two figures; both shapes above zero.
        case beta(alpha: Double, beta: Double, low: Double = 0, high: Double = 1)
    }

    /// How a figure becomes a value of the table.
    package enum Scaling: Sendable, Hashable {
        /// `factor · figure + shift`.
        case linear(factor: Double, shift: Double)
        /// `numerator / figure`, for the ratio to the smallest.
        case reciprocal(numerator: Double)
    }

    package let alternative: Int
    package let criterion: Int
    package let distribution: Distribution
    package let scaling: Scaling

    package init(alternative: Int, criterion: Int, _ distribution: Distribution, scaling: Scaling) {
        self.alternative = alternative
        self.criterion = criterion
        self.distribution = distribution
        self.scaling = scaling
    }

    /// One value of the table.
    func draw(_ generator: inout SeededGenerator) -> Double {
        let figure =
            switch distribution {
            case .uniform(let low, let high): low + (high - low) * generator.uniformDouble()
            case .normal(let mean, let deviation): mean + deviation * generator.standardNormal()
            case .beta(let alpha, let beta, let low, let high): low + (high - low) * generator.beta(alpha, beta)
            }
        return switch scaling {
        case .linear(let factor, let shift): factor * figure + shift
        case .reciprocal(let numerator): numerator / figure
        }
    }
}
