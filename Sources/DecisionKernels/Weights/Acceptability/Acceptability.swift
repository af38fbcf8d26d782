/// The shares of the examined weightings; a share of weightings is not a probability.
package struct Acceptability: Sendable {
    /// By alternative and rank. Alternatives that cannot be told apart share their ranks, so rows and columns sum to 1.
    package let ranks: [[Double]]
    /// How often each alternative is among the selected ones; a shared place counts in part.
    package let selected: [Double]
    /// The standard errors of those shares: of independent samples, or of batch means where samples come from walks; nil
    /// where a single batch tells nothing.
    package let selectedError: [Double?]
    /// The mean rank.
    package let expectedRank: [Double]
    /// The mean of the weights under which an alternative is first; nil for who never is.
    package let centralWeights: [[Double]?]
    /// How often, under its own central weights, an alternative is first given what the figures may be.
    package let confidence: [Double?]
    /// By row, how often the alternative is ahead of each other one; a tie counts half for each. Exact where weights come
    /// from a simplex and both alternatives' figures are certain. Zero on the diagonal.
    package let pairwise: [[Double]]
}

extension AcceptabilitySampling {
    /// The answer to a complete tally. O(n²·m).
    package func acceptability(_ tally: AcceptabilityTally) -> Acceptability {
        let classCount = classes.count
        let alternatives = table.alternatives
        let total = Double(samples)
        var ranks: [[Double]] = []
        var expected: [Double] = []
        for place in 0..<classCount {
            let size = classes.members[place].count
            var row = [Double](repeating: 0, count: alternatives)
            var sum = 0.0
            for start in 0..<alternatives {
                let count = Double(tally.starts[start * classCount + place])
                if count == 0 { continue }
                for rank in start..<(start + size) { row[rank] += count / (Double(size) * total) }
                sum += count * (Double(start) + Double(size + 1) / 2)
            }
            ranks.append(row)
            expected.append(sum / total)
        }
        let central = (0..<classCount).map { centralWeights($0, tally) }
        let confidence = confidence(central)
        let (shares, errors) = selection(tally)
        let wins = wins(tally)
        let place = classes.place
        return Acceptability(
            ranks: place.map { ranks[$0] }, selected: place.map { shares[$0] }, selectedError: place.map { errors[$0] },
            expectedRank: place.map { expected[$0] }, centralWeights: place.map { central[$0] },
            confidence: place.map { confidence[$0] },
            pairwise: (0..<alternatives).map { first in
                (0..<alternatives).map { second in
                    first == second
                        ? 0 : place[first] == place[second] ? 0.5 : wins[place[first] * classCount + place[second]]
                }
            })
    }

    private func centralWeights(_ place: Int, _ tally: AcceptabilityTally) -> [Double]? {
        let count = Double(tally.starts[place])
        guard count > 0 else { return nil }
        var weights = sampler.frame[0].map { $0.approximate }
        for dimension in 0..<sampler.dimensions {
            let mean = Double(tally.leaders[place * sampler.dimensions + dimension]) * 0x1p-32 / count
            for criterion in weights.indices {
                weights[criterion] += mean * sampler.frame[1 + dimension][criterion].approximate
            }
        }
        return weights.map { max(0, $0) }
    }

    /// Shares of selection by class, with their errors.
    private func selection(_ tally: AcceptabilityTally) -> ([Double], [Double?]) {
        let classCount = classes.count
        var shares: [Double] = []
        var errors: [Double?] = []
        for place in 0..<classCount {
            let size = classes.members[place].count
            var sum = 0.0
            var squares = 0.0
            for start in 0..<table.alternatives {
                let count = Double(tally.starts[start * classCount + place])
                let share = Double(max(0, min(size, seats - start))) / Double(size)
                sum += count * share
                squares += count * share * share
            }
            let mean = sum / Double(samples)
            shares.append(mean)
            if isWalk {
                errors.append(batchError(place, mean: mean, tally))
            } else {
                let variance = max(0, squares / Double(samples) - mean * mean)
                errors.append(sampler.dimensions == 0 && cells.isEmpty ? 0 : (variance / Double(samples)).squareRoot())
            }
        }
        return (shares, errors)
    }

    private func batchError(_ place: Int, mean: Double, _ tally: AcceptabilityTally) -> Double? {
        var squares = 0.0
        var count = 0
        for task in 0..<taskCount {
            for batch in 0..<Self.batchesPerChain {
                let size = sampleCount(task: task, batch: batch) * classes.members[place].count
                if size == 0 { continue }
                let own = Double(tally.batches[(task * Self.batchesPerChain + batch) * classes.count + place])
                let difference = own / Double(size) - mean
                squares += difference * difference
                count += 1
            }
        }
        guard count > 1 else { return nil }
        return (squares / Double(count * (count - 1))).squareRoot()
    }

    /// By pair of classes, how often the first is ahead.
    private func wins(_ tally: AcceptabilityTally) -> [Double] {
        let count = classes.count
        var shares = [Double](repeating: 0, count: count * count)
        var isUncertain = [Bool](repeating: false, count: count)
        for cell in cells { isUncertain[cell.place] = true }
        let atCorners = isWalk ? [] : (0..<count).map { scoresAtCorners($0) }
        for first in 0..<count {
            for second in (first + 1)..<max(first + 1, count) {
                let share =
                    isWalk || isUncertain[first] || isUncertain[second]
                    ? Double(tally.wins[first * count + second]) / Double(samples)
                    : SimplexShare.above(zip(atCorners[first], atCorners[second]).map { $0 - $1 })
                shares[first * count + second] = share
                shares[second * count + first] = 1 - share
            }
        }
        return shares
    }

    private func scoresAtCorners(_ place: Int) -> [Double] {
        sampler.spanning.map { corner in
            corner.indices.reduce(Rational.zero) { $0 + corner[$1] * table.value(classes.members[place][0], $1) }
                .approximate
        }
    }
}
