/// The exact switching points of every criterion, and how far each share can move while ranking, leader and selection
/// stay.
///
/// Determinism: exact, so independent of order and machine. O(m·n²) for n alternatives and m criteria, where the number
/// of points itself is of that size. Source of the idea: Triantaphyllou & Sánchez 1997, *A sensitivity analysis approach
/// for some deterministic multi-criteria decision-making methods*; here every change is found, not the smallest alone.
package struct SwitchingStudy: Sendable {
    /// A line of shares per criterion.
    package let lines: [SwitchingLine]
    /// How far each criterion's share can move.
    package let stability: [StableShares]

    /// Studies a table; the best so many are selected.
    package init(_ table: WeightedTable, seats: Int) {
        let whole = WholeTable(table)
        var lines: [SwitchingLine] = []
        var stability: [StableShares] = []
        for criterion in 0..<table.criteria {
            let ends = whole.ends(criterion)
            let line = SwitchingLine(whole, ends, weight: table.weights[criterion], criterion: criterion)
            stability.append(StableShares(line, ends: ends, today: whole.placesToday, seats: seats))
            lines.append(line)
        }
        self.lines = lines
        self.stability = stability
    }
}

/// The table in whole numbers: values over one denominator, weights over another.
struct WholeTable {
    let alternatives: Int
    let criteria: Int
    let values: [BigInteger]
    let weights: [BigInteger]
    let weightSum: BigInteger
    /// Totals under today's weights.
    let totals: [BigInteger]
    /// Places of the alternatives today, from the lowest total up, equal totals on the same place.
    let placesToday: [Int32]

    init(_ table: WeightedTable) {
        alternatives = table.alternatives
        criteria = table.criteria
        (values, _) = Self.overOneDenominator(table.values)
        (weights, weightSum) = Self.overOneDenominator(table.weights)
        var totals: [BigInteger] = []
        totals.reserveCapacity(alternatives)
        for alternative in 0..<alternatives {
            var sum = BigInteger.zero
            for criterion in 0..<criteria where !weights[criterion].isZero {
                sum = sum + weights[criterion] * values[alternative * criteria + criterion]
            }
            totals.append(sum)
        }
        self.totals = totals
        placesToday = WholeNumbers(totals).places()
    }

    private static func overOneDenominator(_ numbers: [Rational]) -> (numerators: [BigInteger], denominator: BigInteger)
    {
        var common = BigInteger.one
        for number in numbers {
            let denominator = number.denominator
            let divisor = BigInteger.greatestCommonDivisor(common, denominator)
            if divisor != denominator { common = common * (denominator / divisor) }
        }
        return (numbers.map { $0.numerator * (common / $0.denominator) }, common)
    }

    /// The two ends of a criterion's line.
    struct Ends {
        var without: WholeNumbers
        var alone: WholeNumbers
        var placesWithout: [Int32]
        var placesAlone: [Int32]
        /// Whether the other criteria have proportions to keep.
        var isDefined: Bool
    }

    func ends(_ criterion: Int) -> Ends {
        let rest = weightSum - weights[criterion]
        var without: [BigInteger] = []
        var alone: [BigInteger] = []
        without.reserveCapacity(alternatives)
        alone.reserveCapacity(alternatives)
        for alternative in 0..<alternatives {
            let value = values[alternative * criteria + criterion]
            without.append(totals[alternative] - weights[criterion] * value)
            alone.append(rest * value)
        }
        let ends = (WholeNumbers(without), WholeNumbers(alone))
        return Ends(
            without: ends.0, alone: ends.1, placesWithout: ends.0.places(), placesAlone: ends.1.places(),
            isDefined: !rest.isZero)
    }
}
