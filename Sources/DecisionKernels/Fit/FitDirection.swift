/// One direction of many pairs: learners against teachers, in tiles. Lends its data as plain memory, because the loops
/// over millions of pairs would otherwise check every index again.
struct FitDirection {
    private let entries: UnsafeBufferPointer<DemandRows.Entry>
    private let starts: UnsafeBufferPointer<Int>
    private let values: UnsafeBufferPointer<Double>
    private let blockSize: Int

    /// Calls `body` with the direction, which must not outlive the call.
    static func with<Answer>(
        _ learners: DemandRows, _ teachers: OfferColumns, _ body: (FitDirection) -> Answer
    ) -> Answer {
        learners.entries.withUnsafeBufferPointer { entries in
            learners.starts.withUnsafeBufferPointer { starts in
                teachers.values.withUnsafeBufferPointer { values in
                    body(
                        FitDirection(
                            entries: entries, starts: starts, values: values,
                            blockSize: teachers.themes * OfferColumns.lanes))
                }
            }
        }
    }

    /// Writes the fits of `learners` with the teachers of `blocks`, learner by learner: a line of `width` numbers each,
    /// in it one teacher after the other.
    func fillByLearner(
        _ learners: Range<Int>, blocks: Range<Int>, into result: UnsafeMutablePointer<Double>, width: Int
    ) {
        for block in blocks {
            var target = UnsafeMutableRawPointer(result + (block &- blocks.lowerBound) &* OfferColumns.lanes)
            for learner in learners {
                let fits = fits(learner, block)
                target.storeBytes(of: fits.first, as: SIMD8<Double>.self)
                target.storeBytes(of: fits.second, toByteOffset: 64, as: SIMD8<Double>.self)
                target += width &* MemoryLayout<Double>.stride
            }
        }
    }

    /// The same teacher by teacher: a line of `width` numbers each, in it one learner after the other.
    func fillByTeacher(
        _ learners: Range<Int>, blocks: Range<Int>, into result: UnsafeMutablePointer<Double>, width: Int
    ) {
        for block in blocks {
            let start = result + (block &- blocks.lowerBound) &* OfferColumns.lanes &* width
            for learner in learners {
                let fits = fits(learner, block)
                var target = start + (learner &- learners.lowerBound)
                for lane in 0..<8 {
                    target.pointee = fits.first[lane]
                    target += width
                }
                for lane in 0..<8 {
                    target.pointee = fits.second[lane]
                    target += width
                }
            }
        }
    }

    /// The fits of one learner with the sixteen teachers of a block, all at once in registers.
    ///
    /// The products are added in the order of the themes, one after the other and without fused multiplication, so a
    /// fit has the same bits in every build and wherever the two stand in their lists.
    @inline(__always)
    private func fits(_ learner: Int, _ block: Int) -> (first: SIMD8<Double>, second: SIMD8<Double>) {
        var first = SIMD8<Double>.zero
        var second = SIMD8<Double>.zero
        guard let starts = starts.baseAddress, let entries = entries.baseAddress, let values = values.baseAddress
        else { return (first, second) }
        let rows = UnsafeRawPointer(values + block &* blockSize)
        var place = starts[learner]
        let end = starts[learner &+ 1]
        while place < end {
            let row = rows + entries[place].offset
            let weight = entries[place].weight
            first += row.loadUnaligned(as: SIMD8<Double>.self) * weight
            second += row.loadUnaligned(fromByteOffset: 64, as: SIMD8<Double>.self) * weight
            place &+= 1
        }
        return (first, second)
    }
}
