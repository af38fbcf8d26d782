extension Dossier {
    /// Every applicant with every partner: what they can learn from each other, the score, and what stands against the
    /// pair. Independent of the ranking.
    package func pairTable(questionVersion: MatchingSettings.QuestionVersion? = nil) -> PairTable {
        PairTable(MatchingBasis(self, questionVersion: questionVersion))
    }
}

extension PairTable {
    /// Applicants whose fits are computed at a time.
    private static let slab = 64

    /// O(a·p·u·t) for a applicants, p partners, u units of demand with t themes each.
    package init(_ basis: MatchingBasis) {
        let dossier = basis.dossier
        let settings = dossier.call.matching
        let constraints = PairConstraints(basis)
        questionVersion = basis.questionVersion
        applicantCount = dossier.applicants.count
        partnerCount = dossier.partners.count
        trackOfPartner = basis.trackOfPartner
        notAssessable = basis.notAssessable
        quotas = PlanQuotaMembers.all(basis)
        entries = []
        entries.reserveCapacity(applicantCount * partnerCount)
        // By track, then applicant, and by partner: whether every question lies outside the track's scope.
        let outside = dossier.call.tracks.indices.map { track in
            dossier.applicants.indices.map { basis.isOutOfScope(.north, $0, track: track) }
        }
        let outsidePartner = dossier.partners.indices.map { partner in
            basis.trackOfPartner[partner].map { basis.isOutOfScope(.south, partner, track: $0) } ?? false
        }
        let south = ExpertiseSide(basis.south[...], basis.similarity)
        // A few applicants at a time, so that no fit is held twice.
        for start in stride(from: 0, to: applicantCount, by: Self.slab) {
            let slab = start..<min(start + Self.slab, applicantCount)
            let fits = PairFits(
                ExpertiseSide(basis.north[slab], basis.similarity), south, rule: settings.mutualFit)
            for applicant in slab {
                for partner in 0..<partnerCount {
                    let fit = fits[applicant - start, partner]
                    let language = basis.commonLanguage(applicant: applicant, partner: partner)
                    var blocks = basis.expertiseBlocks(applicant, partner)
                    if let track = trackOfPartner[partner] {
                        if basis.northFacts[applicant].preferences[track] == 0 {
                            blocks.append(.trackNotApplied(track: track))
                        }
                    } else {
                        blocks.append(.noTrack)
                    }
                    blocks += constraints.ofPartner[partner]
                    if let fit { settings.addBlocks(against: fit, to: &blocks) }
                    if language?.meetsMinimum == .no, !basis.northFacts[applicant].hasLanguageRemedy,
                        !basis.southFacts[partner].hasLanguageRemedy
                    {
                        blocks.append(.languageBelowMinimum)
                    }
                    if let track = trackOfPartner[partner] {
                        if outside[track][applicant] { blocks.append(.outOfScope(.north, track: track)) }
                        if outsidePartner[partner] { blocks.append(.outOfScope(.south, track: track)) }
                    }
                    constraints.addBlocks(applicant: applicant, partner: partner, to: &blocks)
                    let components = basis.components(
                        applicant: applicant, partner: partner, fit: fit, language: language)
                    entries.append(Entry(fit: fit, components: components, score: nil, blocks: blocks))
                }
            }
        }
        rescore(dossier.weights.components ?? .standard, settings)
    }

    /// Scores every pair anew, and asks anew which scores are below the minimum; nothing else depends on the weights.
    package mutating func rescore(_ weights: ComponentWeights, _ settings: MatchingSettings) {
        let scoring = ScoringWeights(weights, unknownValue: settings.unknownValue)
        let minimum = PairScore.rounded(settings.minimumScore.double * Double(PairScore.full / 100))
        for index in entries.indices {
            if entries[index].blocks.last == .scoreBelowMinimum { entries[index].blocks.removeLast() }
            entries[index].score = scoring.score(entries[index].components)
            if let score = entries[index].score, score.value < minimum {
                entries[index].blocks.append(.scoreBelowMinimum)
            }
        }
    }
}

extension MatchingBasis {
    /// Whether the track blocks and all questions of a municipality lie outside its scope.
    func isOutOfScope(_ side: Side, _ index: Int, track: Int) -> Bool {
        guard dossier.call.tracks[track].scope.blocks else { return false }
        let municipality = side == .north ? dossier.applicants[index] : dossier.partners[index]
        let inScope = demandsInScope(municipality, track: track)
        let counting = (side == .north ? north : south)[index].demands.demands
        return !counting.isEmpty && counting.allSatisfy { !inScope[$0] }
    }

    /// Which sides' unknown demands or offers make the pair not assessable.
    func expertiseBlocks(_ applicant: Int, _ partner: Int) -> [PairBlock] {
        var blocks: [PairBlock] = []
        if !northFacts[applicant].isAssessable { blocks.append(.notAssessable(.north)) }
        if !southFacts[partner].isAssessable { blocks.append(.notAssessable(.south)) }
        return blocks
    }
}

extension MatchingSettings {
    /// Adds which direction of a fit is too weak, and where too few must-haves are covered.
    func addBlocks(against fit: PairFit, to blocks: inout [PairBlock]) {
        for side in Side.allCases {
            let value = fit.learned(by: side).value
            let isEnough =
                minimumFit.map { FitTolerance.isAtLeast(value, $0.double) } ?? FitTolerance.isAbove(value, 0)
            if !isEnough { blocks.append(.fitBelowMinimum(side)) }
        }
        for side in Side.allCases
        where !FitTolerance.isAtLeast(fit.learned(by: side).mustCoverage, minimumMustCoverage.double) {
            blocks.append(.mustCoverageBelowMinimum(side))
        }
    }
}
