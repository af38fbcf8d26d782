import DecisionKernels

extension Dossier {
    /// The demand-and-offer table; see `ExpertiseTable`.
    package func expertiseTable(_ scope: ExpertiseTable.Scope) -> ExpertiseTable {
        let basis = MatchingBasis(self)
        return ExpertiseTable(scope, basis, pairTable())
    }
}

extension ExpertiseTable {
    /// O(u·n·(t + o·t) + u·n·log n) for u units of demand, n municipalities on the other side with o offers each, and t
    /// themes of a unit; O(o·t·k) before that for o offers in all and k themes near each of theirs.
    ///
    /// - Parameter pairs: made for the same dossier and version of the questions as `basis`.
    package init(_ scope: Scope, _ basis: MatchingBasis, _ pairs: PairTable) {
        self.scope = scope
        questionVersion = basis.questionVersion
        questions = []
        offers = []
        untaggedQuestions = []
        untaggedOffers = []
        asks = []
        excluded = []
        let maker = ExpertiseTableMaker(scope, basis, pairs)
        for side in Side.allCases {
            questions += maker.questions(of: side)
            offers += maker.offers(of: side)
            for municipality in maker.focus(side) {
                let profile = basis.profiles(side)[municipality]
                untaggedQuestions += profile.demands.untagged.map {
                    Place(side: side, municipality: municipality, position: $0)
                }
                untaggedOffers += profile.offers.untagged.map {
                    Place(side: side, municipality: municipality, position: $0)
                }
            }
        }
        asks = basis.notAssessable.filter { maker.isConcerned($0.side, $0.municipality) }
        if scope != .call { excluded = maker.excluded() }
    }
}

extension MatchingBasis {
    /// By municipality of the side.
    func profiles(_ side: Side) -> [ExpertiseProfile] { side == .north ? north : south }
}

/// Compares everybody in a table with everybody on the other side.
private struct ExpertiseTableMaker {
    private let scope: ExpertiseTable.Scope
    private let basis: MatchingBasis
    private let pairs: PairTable
    /// By applicant and partner, row by row.
    private let relations: [Relation]
    private let north: [Teacher?]
    private let south: [Teacher?]

    /// How two municipalities stand to each other.
    private enum Relation {
        /// Not in one table: no common track, or outside what the table is about.
        case apart
        /// A rule or a decision excludes the pair.
        case excluded
        case counts
    }

    /// What somebody teaches, reduced once.
    private struct Teacher {
        let best: [Double]
        let bestLow: [Double]
        let entries: [OfferProfile.Entry]
        /// By entry: how near it is to every theme, whatever its level.
        let near: [[Double]]

        init?(_ offers: OfferProfile, _ similarity: ThemeSimilarity) {
            guard offers.missing == nil else { return nil }
            best = offers.best(similarity)
            bestLow = offers.hasUnrated ? offers.best(similarity, low: true) : best
            entries = offers.entries
            near = offers.entries.map { entry in
                var near = [Double](repeating: 0, count: similarity.count)
                for theme in entry.themes { similarity.near.raise(&near, by: theme, level: 1) }
                return near
            }
        }

        /// The entry that alone answers best and how well; nil where none answers at all. The first by id among equals.
        func bestEntry(for unit: DemandProfile.Unit) -> (entry: Int, strength: Double)? {
            var found: (entry: Int, strength: Double)?
            for index in entries.indices {
                let strength = unit.mean(of: near[index]) * entries[index].level
                if FitTolerance.isAbove(strength, found?.strength ?? 0) { found = (index, strength) }
            }
            return found
        }
    }

    init(_ scope: ExpertiseTable.Scope, _ basis: MatchingBasis, _ pairs: PairTable) {
        self.scope = scope
        self.basis = basis
        self.pairs = pairs
        var relations: [Relation] = []
        relations.reserveCapacity(pairs.entries.count)
        for applicant in 0..<pairs.applicantCount {
            for partner in 0..<pairs.partnerCount {
                relations.append(
                    Self.relation(scope, applicant, partner, pairs[applicant, partner].blocks))
            }
        }
        self.relations = relations
        let similarity = basis.similarity
        north = basis.north.map { Teacher($0.offers, similarity) }
        south = basis.south.map { Teacher($0.offers, similarity) }
    }

    private static func relation(
        _ scope: ExpertiseTable.Scope, _ applicant: Int, _ partner: Int, _ blocks: [PairBlock]
    ) -> Relation {
        switch scope {
        case .call: break
        case .municipality(.north, let index): if index != applicant { return .apart }
        case .municipality(.south, let index): if index != partner { return .apart }
        case .pair(let one, let other): return one == applicant && other == partner ? .counts : .apart
        }
        var isExcluded = false
        for block in blocks {
            if block.leavesNoTrack { return .apart }
            if !block.isAboutExpertise { isExcluded = true }
        }
        return isExcluded ? .excluded : .counts
    }

    private func relation(_ side: Side, _ own: Int, _ other: Int) -> Relation {
        side == .north
            ? relations[own * pairs.partnerCount + other] : relations[other * pairs.partnerCount + own]
    }

    /// Whom the table is about on one side.
    func focus(_ side: Side) -> [Int] {
        switch scope {
        case .call: Array(basis.profiles(side).indices)
        case .municipality(let own, let index): own == side ? [index] : []
        case .pair(let applicant, let partner): [side == .north ? applicant : partner]
        }
    }

    /// Whether the table is about somebody, or holds somebody against those it is about.
    func isConcerned(_ side: Side, _ municipality: Int) -> Bool {
        if focus(side).contains(municipality) { return true }
        return basis.profiles(side.other).indices.contains { relation(side, municipality, $0) == .counts }
    }

    func excluded() -> [ExpertiseTable.ExcludedPair] {
        var result: [ExpertiseTable.ExcludedPair] = []
        for applicant in 0..<pairs.applicantCount {
            for partner in 0..<pairs.partnerCount {
                var isInScope = relations[applicant * pairs.partnerCount + partner] != .apart
                switch scope {
                case .call: break
                case .municipality(.north, let index): isInScope = index == applicant
                case .municipality(.south, let index): isInScope = index == partner
                case .pair(let one, let other): isInScope = one == applicant && other == partner
                }
                let blocks = pairs[applicant, partner].blocks.filter { !$0.isAboutExpertise }
                guard isInScope, !blocks.isEmpty else { continue }
                result.append(ExpertiseTable.ExcludedPair(applicant: applicant, partner: partner, blocks: blocks))
            }
        }
        return result
    }

    // MARK: Questions

    /// Must-haves of everybody first; each municipality's in the order of its own table.
    func questions(of side: Side) -> [ExpertiseTable.Question] {
        var musts: [ExpertiseTable.Question] = []
        var others: [ExpertiseTable.Question] = []
        for municipality in focus(side) {
            let demands = basis.profiles(side)[municipality].demands
            for unit in demands.unitsInOrder {
                let question = question(unit, of: side, municipality, totalWeight: demands.totalWeight)
                if unit.priority == .must { musts.append(question) } else { others.append(question) }
            }
        }
        return musts + others
    }

    private func question(
        _ unit: DemandProfile.Unit, of side: Side, _ municipality: Int, totalWeight: Double
    ) -> ExpertiseTable.Question {
        var result = ExpertiseTable.Question(
            side: side, municipality: municipality, place: unit.place, priority: unit.priority,
            share: unit.weight / totalWeight, themes: unit.themes, answers: [], known: 0, unknown: 0)
        let teachers = side == .north ? south : north
        for other in teachers.indices {
            let relation = relation(side, municipality, other)
            guard relation != .apart else { continue }
            guard let teacher = teachers[other] else {
                if relation == .counts { result.unknown += 1 }
                continue
            }
            if relation == .counts { result.known += 1 }
            let strength = unit.mean(of: teacher.best)
            guard FitTolerance.isAbove(strength, 0) else { continue }
            let best = teacher.bestEntry(for: unit)
            result.answers.append(
                ExpertiseTable.Answer(
                    teacher: other, strength: strength, strengthLow: unit.mean(of: teacher.bestLow),
                    offer: best.map { teacher.entries[$0.entry].offer }, offerStrength: best?.strength ?? 0,
                    counts: relation == .counts))
        }
        result.answers.sort { StrengthOrder.precedes($0.strength, $0.teacher, $1.strength, $1.teacher) }
        return result
    }

    // MARK: Offers

    func offers(of side: Side) -> [ExpertiseTable.OfferedItem] {
        var result: [ExpertiseTable.OfferedItem] = []
        let teachers = side == .north ? north : south
        let learners = basis.profiles(side.other)
        for municipality in focus(side) {
            guard let teacher = teachers[municipality] else { continue }
            var asking: [Int] = []
            var unknown = 0
            for learner in learners.indices where relation(side, municipality, learner) == .counts {
                if learners[learner].demands.missing == nil { asking.append(learner) } else { unknown += 1 }
            }
            for (index, entry) in teacher.entries.enumerated() {
                var item = ExpertiseTable.OfferedItem(
                    side: side, municipality: municipality, offer: entry.offer, isUnrated: entry.isUnrated,
                    isUnbacked: entry.isUnbacked, themes: entry.themes, askers: [], known: asking.count,
                    unknown: unknown)
                for learner in asking {
                    for unit in learners[learner].demands.units {
                        let full = unit.mean(of: teacher.near[index])
                        guard FitTolerance.isAtLeast(full, DemandOfferTable.coveringStrength) else { continue }
                        item.askers.append(
                            ExpertiseTable.Asker(
                                learner: learner, place: unit.place, priority: unit.priority,
                                strength: full * entry.level))
                    }
                }
                // Units are in the order of ids already: the position breaks ties.
                let order = item.askers.indices.sorted {
                    StrengthOrder.precedes(item.askers[$0].strength, $0, item.askers[$1].strength, $1)
                }
                item.askers = order.map { [askers = item.askers] in askers[$0] }
                result.append(item)
            }
        }
        return result
    }
}

/// The stronger first; strengths that are equal by definition differ in their last bits at most.
private enum StrengthOrder {
    static func precedes(_ one: Double, _ index: Int, _ other: Double, _ otherIndex: Int) -> Bool {
        let first = rank(one)
        let second = rank(other)
        return first != second ? first > second : index < otherIndex
    }

    private static func rank(_ strength: Double) -> Int64 {
        Int64((strength * 1_000_000_000).rounded(.toNearestOrAwayFromZero))
    }
}

extension DemandProfile {
    /// Must-haves first, then by weight, then by the ids of question and sub-question, as in `DemandOfferTable`.
    fileprivate var unitsInOrder: [Unit] {
        let order = units.indices.sorted { first, second in
            let isMust = (units[first].priority == .must, units[second].priority == .must)
            if isMust.0 != isMust.1 { return isMust.0 }
            let shares = (units[first].weight / totalWeight, units[second].weight / totalWeight)
            if FitTolerance.isAbove(shares.0, shares.1) { return true }
            if FitTolerance.isAbove(shares.1, shares.0) { return false }
            return first < second
        }
        return order.map { units[$0] }
    }
}
