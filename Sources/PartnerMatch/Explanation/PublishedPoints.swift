import DecisionKernels

/// The points that an applicant is told: on the steps of the scale, as one assessor would give them.
///
/// An exact mean gives the panel away. Its fraction tells how many assessors there are (4⅓ is a third of 13), and at the
/// end of the scale it tells what each of them gave (a mean of 5 out of 5 is nothing but fives). On the steps neither
/// can be read: any number of assessors can give every step, and around every step, the ends included, there are means
/// of scores that differ. All that an applicant is told in numbers follows from these points, from the call and from
/// its own file, so nothing finer can be had by subtraction either: not from contributions, and not from the total.
enum PublishedPoints {
    /// A tenth of a scale without steps.
    private static let partsWithoutStep: Int64 = 10

    /// The nearest step; half-way between two, the one nearer to the end of the scale, so that an end never means that
    /// all were unanimous. Never across the threshold of the criterion: whether it is met shows in the points told.
    static func points(_ exact: Rational, on column: ScoringGrid.Column, threshold: Rational?) -> Rational {
        guard let scale = column.scale, scale.maximum > scale.minimum else { return exact }
        let length = scale.maximum - scale.minimum
        let step = column.step ?? length / Rational(partsWithoutStep)
        let steps = (exact - scale.minimum) / step
        let below = Rational(steps.floor)
        let half = Rational(numerator: 1, denominator: 2)
        let isUpperHalf = exact - scale.minimum >= half * length
        let isUp = steps - below == half ? isUpperHalf : steps - below > half
        var told = scale.minimum + step * (isUp ? below + .one : below)
        if let threshold {
            if exact < threshold, told >= threshold { told = scale.minimum + step * below }
            if exact >= threshold, told < threshold { told += step }
        }
        return max(scale.minimum, min(scale.maximum, told))
    }
}
