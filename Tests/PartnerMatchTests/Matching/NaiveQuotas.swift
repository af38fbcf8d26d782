@testable import PartnerMatch

/// Who counts for the quotas on plans, by definitions of its own.
struct NaiveQuotas {
    let dossier: Dossier
    let table: PairTable

    init(_ dossier: Dossier) {
        self.dossier = dossier
        table = dossier.pairTable()
    }

    func truth(_ quota: PlanQuota, _ pair: NaivePlans.Pair) -> Truth {
        switch quota.subject {
        case .municipality(.north, let condition): return condition.holds(for: dossier.applicants[pair.applicant])
        case .municipality(.south, let condition): return condition.holds(for: dossier.partners[pair.partner])
        case .pair(let test):
            var truths: [Truth] = []
            if let themes = test.themes {
                let north = dossier.applicants[pair.applicant]
                let south = dossier.partners[pair.partner]
                let both = [answers(north, by: south, themes.included), answers(south, by: north, themes.included)]
                truths.append(both.contains(.yes) ? .yes : both.contains(.unknown) ? .unknown : .no)
            }
            if !test.languages.isEmpty { truths.append(speaks(pair, test.languages)) }
            return truths.contains(.no) ? .no : truths.contains(.unknown) ? .unknown : .yes
        }
    }

    private func answers(_ learner: Municipality, by teacher: Municipality, _ themes: [Int]) -> Truth {
        let similarity = ThemeSimilarity(dossier.taxonomy, dossier.call.matching.similarity)
        let profile = DemandProfile(learner.demands, version: dossier.call.matching.questionVersion)
        let asked = profile.units.flatMap(\.themes).filter { themes.contains($0) }
        let offers = (teacher.offers ?? []).filter { ($0.level?.double ?? 1) > 0 }.flatMap(\.themes)
        if asked.contains(where: { theme in offers.contains { similarity[theme, $0] > 0 } }) { return .yes }
        let knowsDemands = profile.missing == nil && profile.untagged.isEmpty
        if asked.isEmpty { return knowsDemands ? .no : .unknown }
        let knowsOffers =
            teacher.offers.map { offers in
                offers.isEmpty || offers.contains { !$0.themes.isEmpty }
            } ?? false
        return knowsDemands && knowsOffers ? .no : .unknown
    }

    /// French is the only working language of the random dossiers.
    private func speaks(_ pair: NaivePlans.Pair, _ languages: [String]) -> Truth {
        guard table.trackOfPartner[pair.partner] != nil,
            dossier.applicants[pair.applicant].languages?["fr"] != nil,
            dossier.partners[pair.partner].languages?["fr"] != nil
        else { return .unknown }
        return languages.contains("fr") ? .yes : .no
    }

    /// At least and at most.
    func count(_ quota: PlanQuota, _ plan: [NaivePlans.Pair]) -> (low: Int, high: Int) {
        func number(_ counts: (Truth) -> Bool) -> Int {
            let pairs = Set(plan).filter { counts(truth(quota, $0)) }
            switch quota.subject {
            case .municipality(.north, _): return Set(pairs.map(\.applicant)).count
            case .municipality(.south, _): return Set(pairs.map(\.partner)).count
            case .pair: return pairs.count
            }
        }
        return (number { $0 == .yes }, number { $0 != .no })
    }

    func keeps(_ quota: PlanQuota, _ plan: [NaivePlans.Pair]) -> Bool {
        let count = count(quota, plan)
        return count.low >= quota.minimum ?? 0 && count.high <= quota.maximum ?? .max
    }

    func keepsAll(_ plan: [NaivePlans.Pair]) -> Bool {
        dossier.call.matching.quotas.allSatisfy { keeps($0, plan) }
    }
}

extension RandomExpertise {
    /// One to three quotas on plans, of every kind.
    mutating func addPlanQuotas(_ dossier: inout Dossier) {
        for index in 0..<(1 + below(3)) {
            let subject: PlanQuota.Subject
            switch below(4) {
            case 0: subject = .municipality(.north, .field(.population, .below(DecimalNumber(1500))))
            case 1: subject = .municipality(.south, .field(.level, .isText("municipality")))
            case 2: subject = .pair(.init(themes: nil, languages: [chance(70) ? "fr" : "en"]))
            default:
                let themes = Condition.ThemeTest(
                    named: [below(dossier.taxonomy.themes.count)], in: dossier.taxonomy,
                    version: dossier.call.matching.questionVersion)
                subject = .pair(.init(themes: themes, languages: chance(20) ? ["fr"] : []))
            }
            let minimum = chance(45) ? (chance(80) ? 1 : 2) : nil
            let maximum = minimum == nil || chance(20) ? (minimum ?? 0) + below(3) : nil
            dossier.call.matching.quotas.append(
                PlanQuota(id: "q\(index)", label: nil, subject: subject, minimum: minimum, maximum: maximum))
        }
    }
}
