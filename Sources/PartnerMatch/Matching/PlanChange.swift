/// What differs between two sets of pairs, in which nobody occurs twice.
package struct PlanChange: Hashable, Sendable {
    /// Only in the first; by applicant, then partner.
    package let pairsOut: [RematchPair]
    /// Only in the second.
    package let pairsIn: [RematchPair]
    /// In both with different partners: applicants, then partners, in id order.
    package let moved: [RematchMember]
    /// With a partner only in the second.
    package let comesIn: [RematchMember]
    /// With a partner only in the first.
    package let goesOut: [RematchMember]

    package init(from old: [RematchPair], to new: [RematchPair]) {
        let (before, after) = (Set(old), Set(new))
        pairsOut = old.filter { !after.contains($0) }.sorted()
        pairsIn = new.filter { !before.contains($0) }.sorted()
        let out = Set(Self.members(pairsOut))
        let coming = Set(Self.members(pairsIn))
        moved = out.intersection(coming).sorted()
        comesIn = coming.subtracting(out).sorted()
        goesOut = out.subtracting(coming).sorted()
    }

    private static func members(_ pairs: [RematchPair]) -> [RematchMember] {
        pairs.map { RematchMember(.north, $0.applicant) } + pairs.map { RematchMember(.south, $0.partner) }
    }
}
