import DecisionKernels

/// Who counts for a quota on plans, and for whom the file does not tell.
package struct PlanQuotaMembers: Sendable {
    package enum Kind: Sendable {
        /// By applicant.
        case north([Truth])
        /// By partner.
        case south([Truth])
        /// By applicant, then partner.
        case pairs([Truth])
    }

    /// Index into the quotas of the call's matching.
    package let quota: Int
    package let minimum: Int?
    package let maximum: Int?
    package let kind: Kind
    private let partners: Int

    /// Whether a pair counts.
    package func truth(_ applicant: Int, _ partner: Int) -> Truth {
        switch kind {
        case .north(let truths): truths[applicant]
        case .south(let truths): truths[partner]
        case .pairs(let truths): truths[applicant * partners + partner]
        }
    }

    /// The candidates, or the partners, of whom nobody knows whether they count; nobody where pairs count as such.
    func unknownMembers(_ candidates: [Candidate]) -> [RematchMember] {
        switch kind {
        case .north(let truths):
            candidates.map { $0.applicant }.filter { truths[$0] == .unknown }.map { RematchMember(.north, $0) }
        case .south(let truths): truths.indices.filter { truths[$0] == .unknown }.map { RematchMember(.south, $0) }
        case .pairs: []
        }
    }

    /// For all quotas of the call. O(q·a·p·u·t) for q quotas on themes, a applicants, p partners, u units of demand with
    /// t themes each.
    static func all(_ basis: MatchingBasis) -> [PlanQuotaMembers] {
        let dossier = basis.dossier
        return dossier.call.matching.quotas.enumerated().map { index, quota in
            let kind: Kind
            switch quota.subject {
            case .municipality(.north, let condition):
                kind = .north(dossier.applicants.map { condition.holds(for: $0) })
            case .municipality(.south, let condition):
                kind = .south(dossier.partners.map { condition.holds(for: $0) })
            case .pair(let test): kind = .pairs(PairTruths(basis, test).truths)
            }
            return PlanQuotaMembers(
                quota: index, minimum: quota.minimum, maximum: quota.maximum, kind: kind,
                partners: dossier.partners.count)
        }
    }
}

/// Whether pairs meet a test, by applicant, then partner.
private struct PairTruths {
    let truths: [Truth]

    init(_ basis: MatchingBasis, _ test: PlanQuota.PairTest) {
        let north = test.themes.map { themes in basis.north.map { ThemeAnswers($0, themes, basis.similarity) } }
        let south = test.themes.map { themes in basis.south.map { ThemeAnswers($0, themes, basis.similarity) } }
        var truths: [Truth] = []
        truths.reserveCapacity(basis.north.count * basis.south.count)
        for applicant in basis.north.indices {
            for partner in basis.south.indices {
                var truth = Truth.yes
                if let north, let south {
                    truth = ThemeAnswers.either(
                        north[applicant].isAnswered(by: south[partner]), south[partner].isAnswered(by: north[applicant])
                    )
                }
                if !test.languages.isEmpty, truth != .no {
                    let best = basis.commonLanguage(applicant: applicant, partner: partner)?.best
                    let speaks = Truth(best.map { test.languages.contains($0.language) })
                    truth = speaks == .yes ? truth : speaks
                }
                truths.append(truth)
            }
        }
        self.truths = truths
    }
}

/// What a municipality asks about certain themes, and what its offers answer.
private struct ThemeAnswers {
    /// The themes of its questions that the test includes.
    private let asked: [Int]
    /// A question without a theme may be about one of them.
    private let mayAskMore: Bool
    private let knowsDemands: Bool
    private let knowsOffers: Bool
    /// By theme: how near and strong its offers are.
    private let best: [Double]

    init(_ profile: ExpertiseProfile, _ test: Condition.ThemeTest, _ similarity: ThemeSimilarity) {
        var asked: Set<Int> = []
        for unit in profile.demands.units { asked.formUnion(unit.themes.filter { test.included.contains($0) }) }
        self.asked = asked.sorted()
        mayAskMore = !profile.demands.untagged.isEmpty
        knowsDemands = profile.demands.missing == nil
        knowsOffers = profile.offers.missing == nil
        best = profile.offers.best(similarity)
    }

    func isAnswered(by teacher: ThemeAnswers) -> Truth {
        if asked.contains(where: { FitTolerance.isAbove(teacher.best[$0], 0) }) { return .yes }
        if !knowsDemands { return .unknown }
        // Without a question there is nothing to answer, whatever the offers.
        if asked.isEmpty { return mayAskMore ? .unknown : .no }
        return teacher.knowsOffers && !mayAskMore ? .no : .unknown
    }

    static func either(_ one: Truth, _ other: Truth) -> Truth {
        if one == .yes || other == .yes { return .yes }
        return one == .no && other == .no ? .no : .unknown
    }
}

extension PlanQuotaMembers {
    /// What one end of a quota asks of a plan; who may or may not count counts towards the maximum alone.
    struct Limit {
        let quota: Int
        let isMinimum: Bool
        /// By applicant, by partner, or by pair.
        let members: [Int]
        let bound: Int
    }

    private func members(_ counts: (Truth) -> Bool) -> [Int] {
        switch kind {
        case .north(let truths), .south(let truths), .pairs(let truths):
            return truths.indices.filter { counts(truths[$0]) }
        }
    }

    var limits: [Limit] {
        var limits: [Limit] = []
        if let minimum {
            limits.append(Limit(quota: quota, isMinimum: true, members: members { $0 == .yes }, bound: minimum))
        }
        if let maximum {
            limits.append(Limit(quota: quota, isMinimum: false, members: members { $0 != .no }, bound: maximum))
        }
        return limits
    }

    /// The limits in terms of a table whose rows are some of the applicants and whose columns are some of the partners.
    ///
    /// - Parameters:
    ///   - row: by applicant, -1 for who has none.
    ///   - column: by partner.
    func groups(
        row: [Int], column: [Int], columns: Int
    ) -> (
        groups: [(limit: Limit, group: PairingProblem.Group)], pairs: [(limit: Limit, group: PairingProblem.CellGroup)]
    ) {
        var groups: [(limit: Limit, group: PairingProblem.Group)] = []
        var pairs: [(limit: Limit, group: PairingProblem.CellGroup)] = []
        for limit in limits {
            let maximum = limit.isMinimum ? max(limit.bound, row.count + column.count) : limit.bound
            let minimum = limit.isMinimum ? limit.bound : 0
            switch kind {
            case .north:
                let members = limit.members.map { row[$0] }.filter { $0 >= 0 }
                groups.append(
                    (limit: limit, group: .init(side: .rows, members: members, minimum: minimum, maximum: maximum)))
            case .south:
                let members = limit.members.map { column[$0] }.filter { $0 >= 0 }
                groups.append(
                    (limit: limit, group: .init(side: .columns, members: members, minimum: minimum, maximum: maximum)))
            case .pairs:
                var cells: [Int] = []
                for member in limit.members {
                    let (row, column) = (row[member / partners], column[member % partners])
                    if row >= 0, column >= 0 { cells.append(row * columns + column) }
                }
                pairs.append((limit: limit, group: .init(cells: cells, minimum: minimum, maximum: maximum)))
            }
        }
        return (groups: groups, pairs: pairs)
    }
}
