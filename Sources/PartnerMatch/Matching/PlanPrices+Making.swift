import DecisionKernels

extension Study {
    /// The prices of all wishes.
    ///
    /// - Parameter mostSolved: up to so many possible pairs, each is forced by solving anew, which also tells who loses
    ///   a place; beyond it the losses come from the dual prices alone.
    /// - Complexity: for a candidates and p partners, one assignment for every possible pair and pair of the plan, or,
    ///   beyond `mostSolved`, one shortest-path search per partner in place of the former; and one ranking and plan for
    ///   every track and direction.
    package func prices(mostSolved: Int = PlanPrices.mostSolved) -> PlanPrices {
        let basis = MatchingBasis(dossier)
        let table = PairTable(basis)
        let candidates = ranking.candidates(of: dossier)
        let problem = PlanProblem(dossier, table, candidates)
        var prices = PlanPrices(
            plan: Plan(basis, table, candidates), pairs: [], total: 0,
            applicants: problem.candidates.map { $0.applicant }, cells: [], seats: [])
        guard problem.clash.isEmpty, let solution = SeatedAssignment(solving: problem.assignment).solution else {
            return prices
        }
        let maker = PriceMaker(problem, table, solution)
        prices.pairs = maker.rematchPairs(solution.pairs)
        prices.total = problem.millionths(solution.total)
        prices.cells = maker.cells(mostSolved: mostSolved)
        let seats = SeatPriceMaker(
            dossier: dossier, table: table, pairs: prices.pairs, total: solution.total)
        prices.seats = dossier.call.tracks.indices.map { seats.seats(of: $0) }
        return prices
    }
}

/// Finds the prices of pairs.
private struct PriceMaker {
    let problem: PlanProblem
    let table: PairTable
    let solution: SeatedAssignmentSolution
    private let ranks: [Int]
    private let isChosen: Set<IndexPair>
    /// By row and by column: the other of a fixed or agreed pair, -1 for none.
    private var boundColumn: [Int]
    private var boundRow: [Int]

    init(_ problem: PlanProblem, _ table: PairTable, _ solution: SeatedAssignmentSolution) {
        self.problem = problem
        self.table = table
        self.solution = solution
        ranks = Self.ranks(solution.pairs, problem, leavingOut: -1)
        isChosen = Set(solution.pairs)
        boundColumn = [Int](repeating: -1, count: problem.assignment.rows)
        boundRow = [Int](repeating: -1, count: problem.assignment.columns)
        for pair in problem.assignment.requiredPairs {
            boundColumn[pair.row] = pair.column
            boundRow[pair.column] = pair.row
        }
    }

    func rematchPairs(_ pairs: [IndexPair]) -> [RematchPair] {
        pairs.map { RematchPair(problem.candidates[$0.row].applicant, $0.column) }.sorted()
    }

    func cells(mostSolved: Int) -> [PlanPrices.Cell] {
        let assignment = problem.assignment
        let possible = assignment.values.count { $0 != SeatedAssignmentProblem.impossible }
        // Quotas have no prices.
        let losses = possible > mostSolved && !assignment.hasQuotas ? assignment.forcingLosses(solution) : nil
        return assignment.values.indices.map { cell in
            let place = IndexPair(row: cell / assignment.columns, column: cell % assignment.columns)
            let applicant = problem.candidates[place.row].applicant
            var result = PlanPrices.Cell(
                pair: RematchPair(applicant, place.column), state: state(cell, place), forcing: nil, without: nil,
                binding: nil, obstacles: [])
            switch result.state {
            case .fixed, .agreed:
                result.forcing = .nothing
                result.binding = binding(place)
            case .chosen:
                result.forcing = .nothing
                result.without = without(place)
            case .possible, .impossible:
                result.forcing = losses.map { fromDuals($0[cell]) } ?? forcing(place)
                result.state = result.forcing == nil ? .impossible : .possible
                if result.forcing == nil { result.obstacles = obstacles(place, applicant) }
            }
            return result
        }
    }

    private func state(_ cell: Int, _ place: IndexPair) -> PlanPrices.State {
        if problem.fixedPair[cell] >= 0 { return .fixed }
        if problem.agreedPair[cell] >= 0 { return .agreed }
        if isChosen.contains(place) { return .chosen }
        return problem.assignment.values[cell] == SeatedAssignmentProblem.impossible ? .impossible : .possible
    }

    // MARK: What a wish costs

    private func forcing(_ place: IndexPair) -> PlanPrices.Cost? {
        guard problem.assignment.value(row: place.row, column: place.column) != nil else { return nil }
        var forced = problem.assignment
        forced.requiredPairs.append(place)
        return SeatedAssignment(solving: forced).solution.map { cost(of: $0) }
    }

    /// A step of rank weighs more than all scores together, so the two come apart again.
    private func fromDuals(_ loss: Int128?) -> PlanPrices.Cost? {
        guard let loss else { return nil }
        let unit = solution.duals.tierUnit
        let steps = (loss + unit / 2) / unit
        var rest = loss - steps * unit
        var hasFewerPairs = false
        if solution.duals.pairUnit > 0 {
            let fewer = (rest + solution.duals.pairUnit / 2) / solution.duals.pairUnit
            rest -= fewer * solution.duals.pairUnit
            hasFewerPairs = fewer > 0
        }
        return PlanPrices.Cost(
            loss: problem.millionths(Int64(rest)), losesRank: steps > 0 || hasFewerPairs, goesOut: nil, comesIn: nil)
    }

    /// Without a pair that nobody insists on there is always a plan, unless a quota needs the pair: then nil.
    private func without(_ place: IndexPair) -> PlanPrices.Cost? {
        var other = problem.assignment
        other.values[place.row * other.columns + place.column] = SeatedAssignmentProblem.impossible
        return SeatedAssignment(solving: other).solution.map { cost(of: $0) }
    }

    private func cost(of other: SeatedAssignmentSolution) -> PlanPrices.Cost {
        let change = PlanChange(from: rematchPairs(solution.pairs), to: rematchPairs(other.pairs))
        return PlanPrices.Cost(
            loss: problem.millionths(solution.total - other.total),
            losesRank: Self.ranks(other.pairs, problem, leavingOut: -1).lexicographicallyPrecedes(ranks),
            goesOut: Self.applicants(change.goesOut), comesIn: Self.applicants(change.comesIn))
    }

    /// The best plan without the decision or agreement, in which the pair may still be, compared with the plan.
    private func binding(_ place: IndexPair) -> PlanPrices.Cost? {
        var free = problem.assignment
        free.requiredPairs.removeAll { $0 == place }
        let candidate = problem.candidates[place.row]
        // Nothing but this pair brings such an applicant in.
        let isOnlyBound = candidate.conditions == [.fixedOnly] || candidate.conditions == [.agreedOnly]
        let entry = table[candidate.applicant, place.column]
        let own = entry.isPossible ? entry.score?.value : nil
        free.values[place.row * free.columns + place.column] = own ?? SeatedAssignmentProblem.impossible
        if isOnlyBound {
            for column in 0..<free.columns {
                free.values[place.row * free.columns + column] = SeatedAssignmentProblem.impossible
            }
        }
        guard let best = SeatedAssignment(solving: free).solution else { return nil }
        let left = isOnlyBound ? place.row : -1
        let change = PlanChange(from: rematchPairs(best.pairs), to: rematchPairs(solution.pairs))
        let ownRanks = Self.ranks(solution.pairs, problem, leavingOut: left)
        return PlanPrices.Cost(
            loss: problem.millionths(best.total - solution.total),
            losesRank: ownRanks.lexicographicallyPrecedes(Self.ranks(best.pairs, problem, leavingOut: left)),
            goesOut: Self.applicants(change.goesOut), comesIn: Self.applicants(change.comesIn))
    }

    private static func ranks(_ pairs: [IndexPair], _ problem: PlanProblem, leavingOut row: Int) -> [Int] {
        problem.matchedByTier(pairs) { $0 != row }
    }

    private static func applicants(_ members: [RematchMember]) -> [Int] {
        members.filter { $0.side == .north }.map { $0.index }
    }

    // MARK: Why not

    private func obstacles(_ place: IndexPair, _ applicant: Int) -> [PlanPrices.Obstacle] {
        var result = table[applicant, place.column].blocks.map { PlanPrices.Obstacle.block($0) }
        if boundColumn[place.row] >= 0 { result.append(.applicantIsBound(to: boundColumn[place.row])) }
        if boundRow[place.column] >= 0 {
            result.append(.partnerIsBound(to: problem.candidates[boundRow[place.column]].applicant))
        }
        if result.isEmpty, problem.assignment.hasQuotas {
            var free = problem.assignment
            free.quotas = []
            free.pairQuotas = []
            free.requiredPairs.append(place)
            if SeatedAssignment.bestStanding(free) != nil { return [.quotas] }
        }
        if result.isEmpty, let track = table.trackOfPartner[place.column] { result.append(.noSeat(track: track)) }
        return result
    }
}

/// Finds what one seat more or less is worth.
private struct SeatPriceMaker {
    let dossier: Dossier
    let table: PairTable
    let pairs: [RematchPair]
    let total: Int64

    func seats(of track: Int) -> PlanPrices.Seats {
        let seats = dossier.call.tracks[track].seats
        return PlanPrices.Seats(
            track: track, seats: seats, more: change(track, seats + 1), less: seats > 0 ? change(track, seats - 1) : nil
        )
    }

    /// The ranking says anew who is selected for the seats, so everything is done again.
    private func change(_ track: Int, _ seats: Int) -> PlanPrices.SeatChange? {
        var other = dossier
        other.call.tracks[track].seats = seats
        let otherTable = other.pairTable()
        let problem = PlanProblem(other, otherTable, other.ranking().candidates(of: other))
        guard problem.clash.isEmpty, let solution = SeatedAssignment(solving: problem.assignment).solution else {
            return nil
        }
        let after = solution.pairs.map { RematchPair(problem.candidates[$0.row].applicant, $0.column) }.sorted()
        let change = PlanChange(from: pairs, to: after)
        func learns(_ member: RematchMember, _ pairs: [RematchPair], _ table: PairTable) -> Double {
            guard let pair = pairs.first(where: { $0.index(member.side) == member.index }) else { return 0 }
            return table[pair.applicant, pair.partner].fit?.learned(by: member.side).value ?? 0
        }
        let values = change.moved.map { (learns($0, pairs, table), learns($0, after, otherTable)) }
        let isMore = values.map { FitTolerance.isAbove($0.1, $0.0) }
        let isLess = values.map { FitTolerance.isAbove($0.0, $0.1) }
        return PlanPrices.SeatChange(
            gain: problem.millionths(solution.total - total), pairs: after.count - pairs.count, change: change,
            better: zip(change.moved, isMore).filter { $0.1 }.map { $0.0 },
            worse: zip(change.moved, isLess).filter { $0.1 }.map { $0.0 })
    }
}
