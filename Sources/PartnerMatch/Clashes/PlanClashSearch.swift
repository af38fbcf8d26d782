import DecisionKernels

/// Looks for what clashes, in terms of a pairing problem that asks for everything at once.
///
/// Several decisions can ask for the same pair, and several reasons stand against one: the problem asks for it once,
/// and every clash of the problem stands for one of the dossier for each choice of the one or the other.
struct PlanClashSearch: Sendable {
    let table: PairTable
    private let decisions: PanelDecisions
    /// Of those alone who are in a pair that is asked for; with quotas, of all who may get a partner.
    private let problem: PairingProblem
    /// By row, and by column.
    private let applicants: [Int]
    private let partners: [Int]
    /// By pair: the decisions that ask for it.
    private var wishes: [IndexPair: [PlanClash]] = [:]
    /// By pair: what stands against it.
    private var obstacles: [IndexPair: [PlanClash]] = [:]
    /// By group of the problem.
    private var groups: [PlanClash] = []
    /// By group of pairs of the problem.
    private var pairGroups: [PlanClash] = []

    /// - Parameter candidates: Everybody who may get a partner, whether by the ranking or by a decision; without quotas
    ///   it makes no difference.
    init(_ dossier: Dossier, _ table: PairTable, _ candidates: [Candidate] = []) {
        self.table = table
        decisions = dossier.decisions
        var wishes: [IndexPair: [PlanClash]] = [:]
        var obstacles: [IndexPair: [PlanClash]] = [:]
        var forbidden: [IndexPair: Int] = [:]
        for (index, pair) in dossier.decisions.forbiddenPairs.enumerated() {
            let pair = IndexPair(row: pair.applicant, column: pair.partner)
            forbidden[pair] = forbidden[pair] ?? index
        }
        for (index, pair) in dossier.decisions.fixedPairs.enumerated() {
            let cell = IndexPair(row: pair.applicant, column: pair.partner)
            // The same decision twice is taken back as one.
            guard wishes[cell] == nil else { continue }
            wishes[cell] = [.fixedPair(index)]
            let blocks = table[pair.applicant, pair.partner].blocks.filter { !$0.yieldsToFixing }
            if !blocks.isEmpty {
                obstacles[cell] = blocks.map { block in
                    if case .forbidden = block { return .forbiddenPair(forbidden[cell] ?? 0) }
                    return .block(block)
                }
            }
        }
        for index in Agreements(dossier, table).kept {
            let consent = dossier.decisions.consents[index]
            wishes[IndexPair(row: consent.applicant, column: consent.partner), default: []].append(.agreedPair(index))
        }
        let hasQuotas = !table.quotas.isEmpty
        let applicants = hasQuotas ? candidates.map { $0.applicant } : Set(wishes.keys.map { $0.row }).sorted()
        let partners =
            hasQuotas ? Array(0..<table.partnerCount) : Set(wishes.keys.map { $0.column }).sorted()
        func place(_ pair: IndexPair) -> IndexPair {
            IndexPair(
                row: applicants.firstIndex(of: pair.row) ?? 0, column: partners.firstIndex(of: pair.column) ?? 0)
        }
        var scores = [Int64](repeating: PairingProblem.impossible, count: applicants.count * partners.count)
        let fixed = wishes.keys.map(place).sorted()
        if hasQuotas {
            for (row, candidate) in candidates.enumerated() where candidate.isRanked {
                for partner in partners where table[candidate.applicant, partner].isPossible {
                    scores[row * partners.count + partner] = 0
                }
            }
        }
        for pair in fixed { scores[pair.row * partners.count + pair.column] = 0 }
        var problem = PairingProblem(rows: applicants.count, columns: partners.count, scores: scores)
        problem.fixed = fixed
        problem.forbidden = obstacles.keys.map(place).sorted()
        for (track, place) in dossier.call.tracks.enumerated() {
            let members = partners.indices.filter { table.trackOfPartner[partners[$0]] == track }
            let wished = wishes.keys.count { table.trackOfPartner[$0.column] == track }
            // More seats than pairs asked for cannot clash with them.
            guard wished > place.seats || hasQuotas else { continue }
            problem.groups.append(.init(side: .columns, members: members, maximum: place.seats))
            groups.append(.seats(track: track))
        }
        var row = [Int](repeating: -1, count: table.applicantCount)
        for (index, applicant) in applicants.enumerated() { row[applicant] = index }
        for members in table.quotas {
            let limits = members.groups(row: row, column: partners, columns: partners.count)
            for (limit, group) in limits.groups {
                problem.groups.append(group)
                groups.append(limit.clash)
            }
            for (limit, group) in limits.pairs {
                problem.cellGroups.append(group)
                pairGroups.append(limit.clash)
            }
        }
        self.problem = problem
        self.applicants = applicants
        self.partners = partners
        self.wishes = wishes
        self.obstacles = obstacles
    }

    /// Everything that was asked for and clashes or might.
    private var constraints: [PlanClash] {
        problem.constraints.flatMap { alternatives($0) }
    }

    /// - Parameter constraintLimit: Up to how many decisions and rules everything is listed.
    func clashes(constraintLimit: Int = PlanClashes.constraintLimit) -> PlanClashes {
        var result = PlanClashes()
        do throws(PairingSearchLimit) {
            if constraints.count <= constraintLimit {
                let found = try problem.conflicts(atMost: PlanClashes.listLimit)
                result.sets = found.conflicts.flatMap { expanded($0) }
                result.areAll = found.areAll && result.sets.count <= PlanClashes.listLimit
            } else if let conflict = try problem.conflict() {
                result.sets = Array(expanded(conflict).prefix(1))
                result.areAll = false
            }
        } catch {
            result.areAll = false
        }
        if result.areAll {
            let repairs = ClashRepairs(
                result.sets.map { $0.filter { $0.canBeTakenBack } }, atMost: PlanClashes.listLimit
            ) { precedes($0, $1) }
            result.repairs = repairs.smallestFirst
            result.areAllRepairs = repairs.areAll
        } else {
            result.sets = Array(result.sets.prefix(PlanClashes.listLimit))
            result.repairs = smallestRepair().map { [$0] } ?? []
            result.areAllRepairs = false
        }
        result.sets = result.sets.map { explained($0) }
        return result
    }

    // MARK: From the problem to the dossier

    private func alternatives(_ constraint: PairingConstraint) -> [PlanClash] {
        switch constraint {
        case .fixed(let pair): wishes[whole(pair)] ?? []
        case .forbidden(let pair): obstacles[whole(pair)] ?? []
        case .group(let group): [groups[group]]
        case .cellGroup(let group): [pairGroups[group]]
        case .row, .column, .minimum: []
        }
    }

    /// From row and column to applicant and partner.
    private func whole(_ pair: IndexPair) -> IndexPair {
        IndexPair(row: applicants[pair.row], column: partners[pair.column])
    }

    /// One clash for each choice among decisions and reasons that come to the same; one more than is listed at most.
    private func expanded(_ conflict: [PairingConstraint]) -> [[PlanClash]] {
        var result: [[PlanClash]] = [[]]
        for constraint in conflict {
            let alternatives = alternatives(constraint)
            result = Array(result.flatMap { set in alternatives.map { set + [$0] } }.prefix(PlanClashes.listLimit + 1))
        }
        return result
    }

    /// With the reason why, where two of the pairs share a municipality.
    private func explained(_ set: [PlanClash]) -> [PlanClash] {
        let set = set.sorted { precedes($0, $1) }
        let pairs = set.compactMap { wish($0) }
        guard set.count == 2, pairs.count == 2 else { return set }
        if pairs[0].row == pairs[1].row { return set + [.applicantTwice(pairs[0].row)] }
        if pairs[0].column == pairs[1].column { return set + [.partnerTwice(pairs[0].column)] }
        return set
    }

    private func wish(_ clash: PlanClash) -> IndexPair? {
        switch clash {
        case .fixedPair(let index):
            IndexPair(row: decisions.fixedPairs[index].applicant, column: decisions.fixedPairs[index].partner)
        case .agreedPair(let index):
            IndexPair(row: decisions.consents[index].applicant, column: decisions.consents[index].partner)
        default: nil
        }
    }

    // MARK: Order

    /// By kind, then by municipality: never by the place of a decision in its list.
    private func precedes(_ left: PlanClash, _ right: PlanClash) -> Bool {
        key(left).lexicographicallyPrecedes(key(right))
    }

    private func key(_ clash: PlanClash) -> [Int] {
        switch clash {
        case .fixedPair, .agreedPair:
            let pair = wish(clash) ?? IndexPair(row: 0, column: 0)
            if case .fixedPair = clash { return [0, pair.row, pair.column] }
            return [1, pair.row, pair.column]
        case .forbiddenPair(let index):
            return [2, decisions.forbiddenPairs[index].applicant, decisions.forbiddenPairs[index].partner]
        // Never two in one set.
        case .block: return [3]
        case .seats(let track): return [4, track]
        case .applicantTwice(let applicant): return [5, applicant]
        case .partnerTwice(let partner): return [6, partner]
        case .quotaMinimum(let quota): return [7, quota]
        case .quotaMaximum(let quota): return [8, quota]
        }
    }

    // MARK: Where not everything is listed

    /// A smallest set of pairs to take back, or to allow again, within all rules; nil where that does not help.
    ///
    /// As a plan that keeps the most: every pair is worth the decisions that ask for it less the one that forbids it.
    private func smallestRepair() -> [PlanClash]? {
        var kept = problem
        kept.fixed = []
        kept.forbidden = []
        for pair in problem.fixed {
            let against = obstacles[whole(pair)] ?? []
            let worth = (wishes[whole(pair)] ?? []).count - against.count
            kept.scores[pair.row * kept.columns + pair.column] =
                against.allSatisfy { $0.canBeTakenBack } ? Int64(worth) : PairingProblem.impossible
        }
        let answer: PairingAnswer?
        do throws(PairingSearchLimit) { answer = try kept.best(by: .total) } catch { return nil }
        guard let answer, answer.isOptimal else { return nil }
        let chosen = Set(answer.plan.pairs.map { whole($0) })
        var repair: [PlanClash] = []
        for (cell, wishes) in wishes where !chosen.contains(cell) { repair += wishes }
        for (cell, against) in obstacles where chosen.contains(cell) { repair += against }
        return repair.sorted { precedes($0, $1) }
    }
}

extension PlanQuotaMembers.Limit {
    fileprivate var clash: PlanClash { isMinimum ? .quotaMinimum(quota) : .quotaMaximum(quota) }
}

extension Candidate {
    /// Whether more than a decision or an agreement brings it in.
    fileprivate var isRanked: Bool { conditions != [.fixedOnly] && conditions != [.agreedOnly] }
}
