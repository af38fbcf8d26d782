extension AcceptabilitySampling {
    /// Does one task and adds what it counts.
    package func run(_ task: Int, into tally: inout AcceptabilityTally) {
        var generator = SeededGenerator(seed: seed, stream: UInt64(task))
        let total = sampleCount(task: task)
        let dimensions = sampler.dimensions
        withUnsafeTemporaryAllocation(
            of: Lanes.self, capacity: max(1, dimensions) + classes.count + max(1, cellWeights.count)
        ) { scratch in
            guard let coordinates = scratch.baseAddress else { return }
            let keys = coordinates + max(1, dimensions)
            let weights = keys + classes.count
            switch sampler.way {
            case .corners:
                var done = 0
                while done < total {
                    sampler.drawFromCorners(coordinates, &generator)
                    block(
                        coordinates, keys, weights, count: min(Lanes.scalarCount, total - done), batch: -1, &generator,
                        &tally)
                    done += Lanes.scalarCount
                }
            case .walk(let walk):
                var place = walk.start(&generator)
                for batch in 0..<Self.batchesPerChain {
                    let size = sampleCount(task: task, batch: batch)
                    var done = 0
                    while done < size {
                        walk.draw(coordinates, &place, &generator)
                        block(
                            coordinates, keys, weights, count: min(Lanes.scalarCount, size - done),
                            batch: task * Self.batchesPerChain + batch, &generator, &tally)
                        done += Lanes.scalarCount
                    }
                }
            }
        }
    }

    /// Eight samples, of which the first so many count.
    private func block(
        _ coordinates: UnsafeMutablePointer<Lanes>, _ keys: UnsafeMutablePointer<Lanes>,
        _ weights: UnsafeMutablePointer<Lanes>, count: Int, batch: Int, _ generator: inout SeededGenerator,
        _ tally: inout AcceptabilityTally
    ) {
        score(coordinates, keys)
        if !cells.isEmpty { scatter(coordinates, keys, weights, &generator) }
        if countsPairs { countPairs(keys, count: count, &tally) }
        // The place in the table in the last digits of the score: both move together when sorted.
        let mask = placeMask
        for place in 0..<classes.count {
            let bits = unsafeBitCast(keys[place], to: SIMD8<UInt64>.self)
            keys[place] = unsafeBitCast(
                (bits & SIMD8(repeating: ~mask)) | SIMD8(repeating: UInt64(place)), to: Lanes.self)
        }
        MergeExchange.sort(keys, count: classes.count)
        if classes.count == table.alternatives && batch < 0 && count == Lanes.scalarCount {
            countRanks(keys, mask, &tally)
        } else {
            countSharedRanks(keys, mask, count: count, batch: batch, &tally)
        }
        let best = unsafeBitCast(keys[classes.count - 1], to: SIMD8<UInt64>.self) & SIMD8(repeating: mask)
        for lane in 0..<count {
            let start = Int(truncatingIfNeeded: best[lane]) * sampler.dimensions
            for dimension in 0..<sampler.dimensions {
                tally.leaders[start + dimension] &+= Self.units(coordinates[dimension][lane])
            }
        }
    }

    /// The nearest whole number of units of 2⁻³²: added to a number whose last digit is one unit, the rest is rounded off.
    @inline(__always)
    private static func units(_ coordinate: Double) -> Int64 {
        Int64(bitPattern: (coordinate * 0x1p32 + 0x1.8p52).bitPattern) &- Int64(bitPattern: (0x1.8p52).bitPattern)
    }

    /// The digits that hold the place in the table.
    private var placeMask: UInt64 {
        var mask: UInt64 = 0
        while mask < UInt64(classes.count - 1) { mask = mask << 1 | 1 }
        return mask
    }

    private func score(_ coordinates: UnsafeMutablePointer<Lanes>, _ keys: UnsafeMutablePointer<Lanes>) {
        let dimensions = sampler.dimensions
        scores.withUnsafeBufferPointer { scores in
            guard var line = scores.baseAddress else { return }
            for place in 0..<classes.count {
                var sum = Lanes(repeating: line[0])
                for dimension in 0..<dimensions { sum += coordinates[dimension] * line[dimension &+ 1] }
                keys[place] = sum
                line += dimensions &+ 1
            }
        }
    }

    /// Adds what the uncertain figures differ from the middle ones.
    private func scatter(
        _ coordinates: UnsafeMutablePointer<Lanes>, _ keys: UnsafeMutablePointer<Lanes>,
        _ weights: UnsafeMutablePointer<Lanes>, _ generator: inout SeededGenerator
    ) {
        for (index, weight) in cellWeights.enumerated() {
            var sum = Lanes(repeating: weight.line[0])
            for dimension in 0..<sampler.dimensions { sum += coordinates[dimension] * weight.line[dimension + 1] }
            weights[index] = sum * cellUnit
        }
        for cell in cells {
            var values = Lanes()
            for lane in 0..<Lanes.scalarCount { values[lane] = cell.source.draw(&generator) - cell.middle }
            keys[cell.place] += values * weights[cell.weight]
        }
    }

    private func countPairs(_ keys: UnsafeMutablePointer<Lanes>, count: Int, _ tally: inout AcceptabilityTally) {
        let classes = classes.count
        var counts = SIMD8<Int64>()
        for lane in 0..<count { counts[lane] = 1 }
        tally.wins.withUnsafeMutableBufferPointer { wins in
            for first in 0..<classes {
                let own = keys[first]
                for second in (first + 1)..<max(first + 1, classes) {
                    let won = SIMD8<Int64>().replacing(with: counts, where: own .> keys[second])
                    wins[first &* classes &+ second] &+= UInt32(truncatingIfNeeded: won.wrappedSum())
                }
            }
        }
    }

    /// Every class one alternative, all eight samples: the common case.
    private func countRanks(_ keys: UnsafeMutablePointer<Lanes>, _ mask: UInt64, _ tally: inout AcceptabilityTally) {
        let count = classes.count
        tally.starts.withUnsafeMutableBufferPointer { starts in
            guard var rank = starts.baseAddress else { return }
            var position = count
            while position > 0 {
                position &-= 1
                let places = unsafeBitCast(keys[position], to: SIMD8<UInt64>.self) & SIMD8(repeating: mask)
                rank[Int(truncatingIfNeeded: places[0])] &+= 1
                rank[Int(truncatingIfNeeded: places[1])] &+= 1
                rank[Int(truncatingIfNeeded: places[2])] &+= 1
                rank[Int(truncatingIfNeeded: places[3])] &+= 1
                rank[Int(truncatingIfNeeded: places[4])] &+= 1
                rank[Int(truncatingIfNeeded: places[5])] &+= 1
                rank[Int(truncatingIfNeeded: places[6])] &+= 1
                rank[Int(truncatingIfNeeded: places[7])] &+= 1
                rank += count
            }
        }
    }

    private func countSharedRanks(
        _ keys: UnsafeMutablePointer<Lanes>, _ mask: UInt64, count: Int, batch: Int,
        _ tally: inout AcceptabilityTally
    ) {
        let classCount = classes.count
        for lane in 0..<count {
            var rank = 0
            for position in (0..<classCount).reversed() {
                let place = Int(truncatingIfNeeded: keys[position][lane].bitPattern & mask)
                tally.starts[rank * classCount + place] &+= 1
                let size = classes.members[place].count
                if batch >= 0 {
                    let seated = max(0, min(size, seats - rank))
                    tally.batches[batch * classCount + place] &+= UInt32(truncatingIfNeeded: seated)
                }
                rank += size
            }
        }
    }
}
