import DecisionKernels

/// The pairs to which both sides said yes. A plan keeps them as it keeps fixed pairs, because a re-run must not break
/// what people agreed on; what that costs, and which of them cannot stand any more, is said.
package struct Agreements: Sendable {
    /// Both said yes, and a rule of the call or a decision stands against the pair now, such as a withdrawal: it is not
    /// in the plan, and the rest is open again.
    package struct Broken: Hashable, Sendable {
        /// Index into the decisions' consents.
        package var consent: Int
        /// What a yes of both sides cannot override.
        package var blocks: [PairBlock]
    }

    /// In the plan because both said yes: indices into the decisions' consents.
    package var kept: [Int] = []
    package var broken: [Broken] = []
    /// How much higher the total would be without the pairs that are kept only because of the agreements, in millionths
    /// of a point; 0: nothing better was given up.
    package var loss: Int64 = 0
    /// Whether better ranked applicants would get a partner without them. Then points do not compare.
    package var displacesBetterRanked = false

    package init() {}
}

extension Agreements {
    /// Which of the agreed pairs of a dossier stand.
    init(_ dossier: Dossier, _ table: PairTable) {
        for (index, consent) in dossier.decisions.consents.enumerated() where consent.isAgreed {
            let blocks = table[consent.applicant, consent.partner].blocks.filter { !$0.yieldsToFixing }
            if blocks.isEmpty { kept.append(index) } else { broken.append(Broken(consent: index, blocks: blocks)) }
        }
    }
}

extension PlanProblem {
    /// What the agreed pairs cost: the best plan without having to keep them, compared with `solution`. One more
    /// assignment where a pair is kept only because of an agreement.
    func costOfAgreements(_ solution: SeatedAssignmentSolution) -> (loss: Int64, displacesBetterRanked: Bool) {
        var free = assignment
        let columns = free.columns
        free.requiredPairs.removeAll { fixedPair[$0.row * columns + $0.column] < 0 }
        guard free.requiredPairs.count < assignment.requiredPairs.count else { return (0, false) }
        for (cell, own) in valueWithoutAgreement { free.values[cell] = own }
        // Rows that only an agreement brings in are no candidates without it, and their places do not compare.
        for row in candidates.indices where isOnlyAgreed(row) {
            for column in 0..<columns { free.values[row * columns + column] = SeatedAssignmentProblem.impossible }
        }
        guard let best = SeatedAssignment(solving: free).solution else { return (0, false) }
        func ranks(_ pairs: [IndexPair]) -> [Int] { matchedByTier(pairs) { !isOnlyAgreed($0) } }
        let (own, others) = (ranks(solution.pairs), ranks(best.pairs))
        if own != others { return (0, own.lexicographicallyPrecedes(others)) }
        return (max(0, millionths(best.total - solution.total)), false)
    }

    private func isOnlyAgreed(_ row: Int) -> Bool { candidates[row].conditions == [.agreedOnly] }
}
