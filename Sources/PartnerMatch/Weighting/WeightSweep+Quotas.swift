import DecisionKernels

/// The stretches of a line under quotas.
extension WeightSweep {
    /// Between two shares at which somebody reaches or misses the minimum the best sum of totals is convex in the share,
    /// so its breaks are found from both ends (Eisner & Severance 1976, *Mathematical techniques for efficient record
    /// segmentation in large shared databases*); with every quota, and with each of them lifted.
    func piecesUnderQuotas(_ groups: [Group]) -> [Piece] {
        var ends: [Rational] = [.zero]
        for group in groups
        where line.points[group.range].contains(where: { $0.first == floor || $0.second == floor }) {
            ends.append(group.share)
        }
        ends.append(.one)
        var cuts = ends
        let lifted: [Int?] = [nil] + field.seating.quotas.indices.map { $0 }
        for (low, high) in zip(ends, ends.dropFirst()) {
            let present = field.seating.participants(totals(at: .simplest(between: low, and: high)))
            for quota in lifted {
                let start = chosen(at: low, quota, present)
                let end = chosen(at: high, quota, present)
                cuts += breaks(low, start, high, end, quota, present)
            }
        }
        return piecesUnderQuotas(groups, breaks: cuts.sorted())
    }

    /// With the breaks known, ranks again at each, and wherever two swap of whom one may push the other out.
    private func piecesUnderQuotas(_ groups: [Group], breaks: [Rational]) -> [Piece] {
        var pieces: [Piece] = []
        var low = Rational.zero
        var (group, next) = (0, 0)
        var looks = true
        while true {
            while next < breaks.count, breaks[next] <= low { next += 1 }
            let border = next < breaks.count ? breaks[next] : .one
            let isGroup = group < groups.count && groups[group].share <= border
            let high = isGroup ? groups[group].share : border
            if looks {
                let inside = Rational.simplest(between: low, and: high)
                let totals = totals(at: inside)
                let lifted = field.seating.quotas.indices.map { field.seating.seats(totals, without: $0) }
                let piece = Piece(
                    low: low, high: high, seats: seats(at: inside), leaders: leaders(totals), lifted: lifted)
                if let last = pieces.last, last.seats == piece.seats, last.leaders == piece.leaders,
                    last.lifted == lifted
                {
                    pieces[pieces.count - 1].high = high
                } else {
                    pieces.append(piece)
                }
            } else {
                pieces[pieces.count - 1].high = high
            }
            if high == .one { return pieces }
            looks = high == border
            if isGroup {
                looks = looks || pieces.last.map { mayChange($0, at: groups[group]) } ?? true
                group += 1
            }
            low = high
        }
    }

    private func chosen(at share: Rational, _ quota: Int?, _ present: [Bool]) -> [Int] {
        field.seating.best(totals(at: share), without: quota, present: present).chosen
    }

    /// Shares strictly between two at which another set becomes the best.
    private func breaks(
        _ low: Rational, _ first: [Int], _ high: Rational, _ second: [Int], _ quota: Int?, _ present: [Bool]
    ) -> [Rational] {
        func sum(_ set: [Int], _ totals: [Rational]) -> Rational { set.reduce(.zero) { $0 + totals[$1] } }
        let (before, after) = (totals(at: low), totals(at: high))
        // What the first set has more at the low end, and the second at the high end.
        let lead = sum(first, before) - sum(second, before)
        let gain = sum(second, after) - sum(first, after)
        guard first.count == second.count, lead.signum > 0, gain.signum > 0 else { return [] }
        let middle = low + (high - low) * lead / (lead + gain)
        let totals = totals(at: middle)
        let best = field.seating.best(totals, without: quota, present: present).chosen
        guard best.count == first.count, sum(best, totals) > sum(first, totals) else { return [middle] }
        return breaks(low, first, middle, best, quota, present) + [middle]
            + breaks(middle, best, high, second, quota, present)
    }
}
