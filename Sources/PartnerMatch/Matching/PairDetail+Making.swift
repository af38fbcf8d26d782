extension Dossier {
    /// What one pair, proposed or not, would learn from each other, and what to watch.
    package func pairDetail(
        applicant: Int, partner: Int, questionVersion: MatchingSettings.QuestionVersion? = nil
    ) -> PairDetail {
        let basis = MatchingBasis(self, questionVersion: questionVersion)
        return PairDetailMaker(basis).detail(applicant: applicant, partner: partner)
    }
}

/// Makes the details of pairs that are shown.
struct PairDetailMaker: Sendable {
    let basis: MatchingBasis
    let constraints: PairConstraints

    init(_ basis: MatchingBasis) {
        self.basis = basis
        constraints = PairConstraints(basis)
    }

    func detail(applicant: Int, partner: Int) -> PairDetail {
        let north = table(learner: .north, applicant, partner)
        let south = table(learner: .south, applicant, partner)
        var flags = RiskFlags(basis, constraints, applicant: applicant, partner: partner)
        flags.collect(north, south)
        return PairDetail(north: north, south: south, flags: flags.flags)
    }

    private func table(learner side: Side, _ applicant: Int, _ partner: Int) -> DemandOfferTable {
        let north = basis.north[applicant]
        let south = basis.south[partner]
        let municipality = side == .north ? basis.dossier.applicants[applicant] : basis.dossier.partners[partner]
        return DemandOfferTable(
            learner: side, side == .north ? north : south, from: side == .north ? south : north,
            similarity: basis.similarity,
            demandsInScope: basis.demandsInScope(municipality, track: basis.trackOfPartner[partner]),
            isSensitive: basis.isSensitive[partner])
    }
}
