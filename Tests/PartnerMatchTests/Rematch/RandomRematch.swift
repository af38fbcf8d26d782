import DecisionKernels

@testable import PartnerMatch

/// A random dossier with a ranking, and something that happens to its plan.
struct RandomRematch {
    var dossier: Dossier
    var scenario: RematchScenario

    /// - Parameter isGiven: whether a plan is brought, which may break every rule.
    init(seed: UInt64, isGiven: Bool) {
        var random = RandomExpertise(seed: seed)
        var dossier = random.dossier()
        dossier.call.criteria = [
            Criterion(
                id: "c", label: LocalisedText("c"), reference: nil, source: nil, evidence: nil,
                kind: .scored(
                    .init(
                        scale: Scale(minimum: decimal("0"), maximum: decimal("10"), step: decimal("1")), section: nil,
                        asks: [], anchors: [])))
        ]
        dossier.weights.criteria = [0: decimal("1")]
        dossier.assessors = [
            Assessor(id: "s", role: nil, organisation: nil, municipality: nil, mandate: nil, interests: [])
        ]
        dossier.sheets = dossier.applicants.indices.map { applicant in
            ScoreSheet(
                assessor: 0, applicant: applicant, isRecused: false, reason: nil,
                scores: [0: decimal("\(random.below(7))")], comments: [:])
        }
        for track in dossier.call.tracks.indices { dossier.call.tracks[track].reserve = random.below(3) }
        // One more partner that the umbrella association keeps in reserve.
        var spare = random.municipality("p9", themes: dossier.taxonomy.themes.count)
        spare.country = "BJ"
        spare.preselection = Preselection(status: .reserve, by: nil, date: nil, reason: nil)
        dossier.partners.append(spare)
        func anybody(_ random: inout RandomExpertise) -> RematchMember {
            random.chance(50)
                ? RematchMember(.north, random.below(dossier.applicants.count))
                : RematchMember(.south, random.below(dossier.partners.count))
        }
        if random.chance(30) {
            let member = anybody(&random)
            dossier.decisions.withdrawals.append(
                .init(
                    who: member.side == .north ? .applicant(member.index) : .partner(member.index), date: nil,
                    reason: LocalisedText("secret")))
        }
        if random.chance(25) {
            let (applicant, partner) = (random.below(dossier.applicants.count), random.below(dossier.partners.count))
            dossier.decisions.consents.append(
                .init(applicant: applicant, partner: partner, north: .no, south: .pending, deadline: nil))
        }
        var scenario = RematchScenario()
        if random.chance(70) { scenario.withdrawals = [anybody(&random)] }
        if random.chance(25) { scenario.countries = [random.pick(dossier.call.tracks).country] }
        if isGiven {
            let pairs = (0..<random.below(6)).map { _ in
                RematchPair(random.below(dossier.applicants.count), random.below(dossier.partners.count))
            }
            scenario.current = Array(Set(pairs)).sorted()
        }
        self.dossier = dossier
        self.scenario = scenario
    }

    /// The dossier after it, with reserve partners in, and the candidates.
    static func after(_ rematch: Rematch) -> (dossier: Dossier, candidates: [Candidate]) {
        var dossier = rematch.dossier
        // People let those in whom the old plan has.
        let inUse = rematch.old.map { $0.partner }.filter { partner in
            dossier.partners[partner].preselection?.status == .reserve
                && !rematch.hasLeft(RematchMember(.south, partner))
        }
        for partner in rematch.reservePartners + inUse {
            dossier.partners[partner].preselection?.status = .preselected
        }
        let ranked = rematch.ranked
        let others = rematch.keptOutsideRanking.map {
            Candidate(applicant: $0, tier: Int(Int32.max), isReserve: true)
        }
        return (dossier, ranked + others)
    }
}

extension NaivePlans.Pair {
    init(_ pair: RematchPair) { self.init(applicant: pair.applicant, partner: pair.partner) }
}
