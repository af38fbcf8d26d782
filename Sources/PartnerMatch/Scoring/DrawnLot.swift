import DecisionKernels

/// The order that a lot's seed gives to those it was held between.
///
/// The ids in sorted order, shuffled by SplitMix64 and Fisher–Yates: anyone can draw it again from the seed.
struct DrawnLot: Sendable {
    /// Index into the lots of the decisions.
    let index: Int
    let order: [Int]

    init(_ lot: PanelDecisions.Lot, index: Int) {
        self.index = index
        var between: [Int] = []
        // Applicants are sorted by id, so their indices are in id order.
        for applicant in lot.between.sorted() where between.last != applicant { between.append(applicant) }
        var generator = SeededGenerator(seed: lot.seed)
        order = generator.shuffled(between)
    }

    /// The members in drawn order; nil if the lot was not held between all of them.
    func ordered(_ members: [Int]) -> [Int]? {
        guard members.allSatisfy(order.contains) else { return nil }
        return order.filter(members.contains)
    }
}
