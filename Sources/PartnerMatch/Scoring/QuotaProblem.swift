import DecisionKernels

/// A contest under quotas in the numbers of the kernel.
struct QuotaProblem: Sendable {
    /// What a row of the kernel's quotas stands for.
    enum Row: Sendable {
        /// Who is known to count; and the same with those of whom nobody knows, for the maximum alone.
        case known(Int)
        case possible(Int)
        /// Applicants whom the panel selected, more than there are seats for.
        case forced([Int])
    }

    var kernel: QuotaSelectionProblem
    /// By element, in rank order.
    let applicants: [Int]
    /// By applicant.
    let elements: [Int?]
    let rows: [Row]

    /// The rows of one quota of the call, or of all.
    func rows(of quota: Int? = nil) -> [Int] {
        rows.indices.filter { index in
            switch rows[index] {
            case .known(let own), .possible(let own): quota == nil || own == quota
            case .forced: false
            }
        }
    }

    /// A clash in terms of the call.
    func requirements(_ clash: QuotaClash) -> [QuotaRequirement] {
        var result: [QuotaRequirement] = []
        for requirement in clash.requirements {
            switch requirement {
            case .forcedIn(let element): result.append(.selected(applicants[element]))
            case .forcedOut(let element): result.append(.notSelected(applicants[element]))
            case .seats(let track): result.append(.seats(track: track))
            case .minimum(let row), .maximum(let row):
                switch rows[row] {
                case .forced(let members): result += members.map { .selected($0) }
                case .known(let quota), .possible(let quota):
                    if case .minimum = requirement {
                        result.append(.minimum(quota))
                    } else {
                        result.append(.maximum(quota))
                    }
                }
            }
        }
        return result
    }
}

extension Contest {
    /// Parts that one search may look at: some seconds at worst, reached by contrived calls only.
    static var partLimit: Int { 20_000 }

    /// The contest of who takes part, as the quotas see it. Whom the panel selected is in as far as there are seats;
    /// whom it did not select stands beside, so that a clash can name it. `absent` may be asked about only.
    func quotaProblem(
        _ levels: [Int?], _ tiers: [[Int]], _ rules: QuotaRules, _ values: [Int64],
        absent: [(applicant: Int, level: Int)] = []
    ) -> QuotaProblem {
        var order: [(level: Int, tier: Int, applicant: Int)] = []
        for (tier, members) in tiers.enumerated() {
            for applicant in members { order.append((levels[applicant] ?? 0, tier, applicant)) }
        }
        var out: [Int] = []
        for applicant in tracks.indices where levels[applicant] == nil && rules.mayTakePart[applicant] {
            guard forced[applicant] == .notSelected || forced[applicant] == .reserve else { continue }
            out.append(applicant)
            order.append((forcedLevels[applicant], .max, applicant))
        }
        for entry in absent { order.append((entry.level, .max, entry.applicant)) }
        order.sort { left, right in
            if left.level != right.level { return left.level > right.level }
            return left.tier != right.tier ? left.tier < right.tier : left.applicant < right.applicant
        }
        var elements: [Int?] = tracks.map { _ in nil }
        var kernelTiers: [Int] = []
        for (element, entry) in order.enumerated() {
            elements[entry.applicant] = element
            let isNew = element > 0 && (order[element - 1].level, order[element - 1].tier) != (entry.level, entry.tier)
            kernelTiers.append((kernelTiers.last ?? 0) + (isNew ? 1 : 0))
        }
        let applicants = order.map { $0.applicant }
        var (quotas, rows) = quotaRows(rules, applicants)
        let walk = matroid.walk(tiers: tiers.filter { $0.contains { forced[$0] == .selected } })
        for tie in walk.ties {
            quotas.append(
                .init(members: tie.elements.compactMap { elements[$0] }, minimum: tie.places, maximum: tie.places))
            rows.append(.forced(tie.elements))
        }
        let isForced = applicants.indices.filter { forced[applicants[$0]] == .selected }
        let withoutSeat = isForced.filter { walk.memberships[applicants[$0]] == .inNone }
        let kernel = QuotaSelectionProblem(
            values: order.map { values[$0.level] }, tracks: applicants.map { tracks[$0] }, seats: matroid.seats,
            quotas: quotas, forcedIn: isForced.filter { walk.memberships[applicants[$0]] == .inEvery },
            forcedOut: out.compactMap { elements[$0] },
            absent: withoutSeat + absent.compactMap { elements[$0.applicant] }, tiers: kernelTiers,
            partLimit: Self.partLimit)
        return QuotaProblem(kernel: kernel, applicants: applicants, elements: elements, rows: rows)
    }

    private func quotaRows(
        _ rules: QuotaRules, _ applicants: [Int]
    ) -> (quotas: [QuotaSelectionProblem.Quota], rows: [QuotaProblem.Row]) {
        var quotas: [QuotaSelectionProblem.Quota] = []
        var rows: [QuotaProblem.Row] = []
        let count = applicants.count
        for (index, rule) in rules.rules.enumerated() {
            let known = applicants.indices.filter { rule.membership[applicants[$0]] == .yes }
            let possible = applicants.indices.filter { rule.membership[applicants[$0]] != .no }
            let minimum = rule.minimum ?? 0
            if known.count == possible.count {
                // A minimum above the number of applicants cannot be met; the largest number says so as well.
                quotas.append(.init(members: known, minimum: minimum, maximum: max(minimum, rule.maximum ?? count)))
                rows.append(.known(index))
                continue
            }
            if rule.minimum != nil {
                quotas.append(.init(members: known, minimum: minimum, maximum: max(minimum, count)))
                rows.append(.known(index))
            }
            if let maximum = rule.maximum {
                quotas.append(.init(members: possible, minimum: 0, maximum: maximum))
                rows.append(.possible(index))
            }
        }
        return (quotas, rows)
    }
}
