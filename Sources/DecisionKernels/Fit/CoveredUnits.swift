/// How many units of each learner's demand each teacher answers well enough.
package struct CoveredUnits: Sendable {
    private let teachers: Int
    /// Learner by learner; empty where nobody has a unit.
    private var counts: [Int32]

    /// - Parameters:
    ///   - units: one row per unit, learner by learner.
    ///   - starts: by learner, the index of its first unit; at the end, the number of units.
    ///   - bound: the least strength that is enough.
    ///
    /// O(u·b·k) for u units of k themes and b teachers; nothing is computed or kept where there are no units.
    package init(_ units: DemandRows, starts: [Int], by teachers: OfferColumns, bound: Double) {
        precondition(units.themes == teachers.themes, "Both sides speak of the same themes.")
        self.teachers = teachers.count
        counts = []
        guard units.count > 0 else { return }
        let learners = starts.count - 1
        let lanes = OfferColumns.lanes
        counts = [Int32](repeating: 0, count: learners * teachers.count)
        var strengths = [Double](repeating: 0, count: units.count * lanes)
        for block in 0..<OfferColumns.blocks(teachers.count) {
            FitDirection.with(units, teachers) { direction in
                strengths.withUnsafeMutableBufferPointer { memory in
                    guard let start = memory.baseAddress else { return }
                    direction.fillByLearner(0..<units.count, blocks: block..<(block + 1), into: start, width: lanes)
                }
            }
            let first = block * lanes
            for learner in 0..<learners {
                for unit in starts[learner]..<starts[learner + 1] {
                    for lane in 0..<min(lanes, teachers.count - first) where strengths[unit * lanes + lane] >= bound {
                        counts[learner * teachers.count + first + lane] += 1
                    }
                }
            }
        }
    }

    package subscript(learner: Int, teacher: Int) -> Int {
        counts.isEmpty ? 0 : Int(counts[learner * teachers + teacher])
    }
}
