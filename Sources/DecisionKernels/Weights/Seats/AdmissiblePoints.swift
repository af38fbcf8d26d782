extension AdmissibleWeights {
    /// Points of the set to try first: its spanning corners, and so many drawn uniformly and rounded to fractions that
    /// still lie in it. The same on every machine.
    package func points(drawing count: Int) -> [[Rational]] {
        let sampler = WeightSampler(self)
        var points = sampler.spanning
        let dimensions = sampler.dimensions
        guard dimensions > 0 else { return points }
        points.append(sampler.frame[0])
        var generator = SeededGenerator(seed: 0)
        withUnsafeTemporaryAllocation(of: Lanes.self, capacity: dimensions) { coordinates in
            guard let base = coordinates.baseAddress else { return }
            var walk: (HitAndRun, HitAndRun.Place)?
            if case .walk(let run) = sampler.way { walk = (run, run.start(&generator)) }
            for _ in 0..<(count / Lanes.scalarCount) {
                if let run = walk {
                    var place = run.1
                    run.0.draw(base, &place, &generator)
                    walk = (run.0, place)
                } else {
                    sampler.drawFromCorners(base, &generator)
                }
                for lane in 0..<Lanes.scalarCount {
                    let drawn = (0..<dimensions).map { base[$0][lane] }
                    if let point = near(drawn, sampler) { points.append(point) }
                }
            }
        }
        return points
    }

    private func near(_ drawn: [Double], _ sampler: WeightSampler) -> [Rational]? {
        var weights = sampler.frame[0]
        for (dimension, coordinate) in drawn.enumerated() {
            let share = Rational(numerator: Int64(coordinate * 0x1p16), denominator: 1 << 16)
            for criterion in weights.indices { weights[criterion] += share * sampler.frame[1 + dimension][criterion] }
        }
        return contains(weights) ? weights : nil
    }
}
