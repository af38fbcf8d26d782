import DecisionKernels

/// One weighting after another, each ranked and seated anew, with memory that is used again.
///
/// The order comes from whole totals and the tie-break. Where nobody is tied, the call has no quotas and few tracks,
/// seats are given by counting; in all other cases by the ranking's own rules (`Contest`), so that the answer is that of
/// `rank`. Tie-breaks that look at who is ranked higher go through the whole ranking, but for drawn points, where ties
/// by them stay ties.
struct FieldRun {
    /// Parts in which a shared place is counted: exact for up to sixteen equals.
    static let share: Int64 = 720_720

    let field: WeighedField
    /// By position: the first one with the same total under all admissible weights.
    private let same: [Int]
    /// By position: whether its total is the minimum under all of them.
    private let isMinimum: [Bool]
    private var contest: Contest
    private var counts: SeatCounts?
    private let forcedReserves: [Int]
    private var current: [Int64]

    /// By position.
    private(set) var totals: [Int64]
    /// Positions, best first.
    private(set) var order: [Int]
    /// By place in the order: where its group of equals begins.
    private(set) var groupStart: [Int]
    /// By position: below the minimum total, or below a threshold by the points drawn.
    private(set) var isBelow: [Bool]
    /// By position: its part of a seat, and its decision.
    private(set) var seatShare: [Int64]
    private(set) var decisions: [Decision]
    /// False where the quotas clash or could not be settled.
    private(set) var isDecided = true
    /// How many weightings went through the ranking's own rules.
    private(set) var generalCount = 0

    init(_ field: WeighedField, classes: [Int], minimumClass: Int?) {
        self.field = field
        var first: [Int: Int] = [:]
        var same: [Int] = []
        for (position, number) in classes.enumerated() {
            if field.draws.isDrawn[position] {
                same.append(position)
            } else if let known = first[number] {
                same.append(known)
            } else {
                first[number] = position
                same.append(position)
            }
        }
        self.same = same
        isMinimum = classes.indices.map { classes[$0] == minimumClass && !field.draws.isDrawn[$0] }
        contest = field.contest
        counts = field.contest.quotas == nil ? SeatCounts(field.contest.matroid) : nil
        forcedReserves = field.contest.reserveSizes.indices.map { track in
            field.contest.forced.indices.count { applicant in
                field.contest.forced[applicant] == .reserve && field.contest.tracks[applicant].contains(track)
            }
        }
        current = field.values
        let count = field.applicants.count
        totals = [Int64](repeating: 0, count: count)
        order = Array(0..<count)
        groupStart = order
        isBelow = [Bool](repeating: false, count: count)
        seatShare = totals
        decisions = [Decision](repeating: .notSelected, count: count)
    }

    /// Ranks under these weights, drawing what is drawn. O(n·m + n·log n).
    mutating func rank(_ weights: [Int64], _ generator: inout SeededGenerator) {
        let criteria = field.criteria
        if !field.draws.cells.isEmpty { field.draws.draw(&current, criteria: criteria, &generator) }
        var sum: Int64 = 0
        for weight in weights { sum += weight }
        for position in totals.indices {
            if same[position] != position {
                totals[position] = totals[same[position]]
                continue
            }
            var total = field.constants[position] &* sum
            let start = position * criteria
            for criterion in 0..<criteria { total &+= weights[criterion] &* current[start + criterion] }
            totals[position] = total
        }
        for bonus in field.draws.bonuses where generator.next() & 1 == 1 { totals[bonus.position] += bonus.value * sum }
        for position in isBelow.indices {
            isBelow[position] = false
            if let minimum = field.minimum, totals[position] < minimum * sum, !isMinimum[position] {
                isBelow[position] = true
            }
        }
        for floor in field.draws.floors where !isBelow[floor.position] {
            isBelow[floor.position] = !ScoreDraws.meets(floor, current, criteria: criteria, unit: field.unit)
        }
        sort()
    }

    private mutating func sort() {
        let totals = totals
        let levels = field.tieLevels
        order.sort { left, right in
            if totals[left] != totals[right] { return totals[left] > totals[right] }
            if levels[left] != levels[right] { return levels[left] > levels[right] }
            return left < right
        }
        for place in order.indices {
            groupStart[place] = place
            if place > 0, isEqual(order[place - 1], order[place]) { groupStart[place] = groupStart[place - 1] }
        }
    }

    private func isEqual(_ one: Int, _ other: Int) -> Bool {
        totals[one] == totals[other] && field.tieLevels[one] == field.tieLevels[other]
    }

    /// Gives the seats after `rank`.
    mutating func seat(_ weights: [Int64]) {
        isDecided = true
        var hasEquals = false
        var hasEqualTotals = false
        for place in order.indices.dropFirst() {
            hasEquals = hasEquals || groupStart[place] != place
            hasEqualTotals = hasEqualTotals || totals[order[place]] == totals[order[place - 1]]
        }
        if field.looksAtCoverage && hasEqualTotals && field.draws.isEmpty {
            generalCount += 1
            read(wholeRun(weights))
        } else if counts != nil && !hasEquals {
            seatByCounting()
        } else {
            generalCount += 1
            read(contestRun())
        }
    }

    private func takesPart(_ position: Int) -> Bool {
        field.isForcedIn[position] || !isBelow[position]
    }

    private mutating func seatByCounting() {
        guard var counts else { return }
        counts.clear()
        for position in order where field.isForcedIn[position] { take(position, &counts) }
        for position in order where !field.isForcedIn[position] {
            if takesPart(position) { take(position, &counts) } else { leaveOut(position) }
        }
        self.counts = counts
        var free = field.contest.reserveSizes
        for track in free.indices { free[track] -= forcedReserves[track] }
        for position in order where decisions[position] == .notSelected && takesPart(position) {
            for track in field.contest.tracks[field.applicants[position]] where free[track] > 0 {
                free[track] -= 1
                decisions[position] = .reserve
            }
        }
    }

    private mutating func take(_ position: Int, _ counts: inout SeatCounts) {
        let isSeated = counts.seat(field.applicants[position])
        decisions[position] = isSeated ? .selected : .notSelected
        seatShare[position] = isSeated ? Self.share : 0
    }

    private mutating func leaveOut(_ position: Int) {
        seatShare[position] = 0
        decisions[position] = .belowThreshold
    }

    /// The ranking's own way of giving seats, at levels that come from the order.
    private mutating func contestRun() -> ContestRun {
        var levels: [Int?] = field.contest.tracks.map { _ in nil }
        var forcedLevels = field.contest.tracks.map { _ in 0 }
        var level = 0
        var values: [Int64] = [0]
        let lowest = order.last.map { totals[$0] } ?? 0
        for place in order.indices.reversed() {
            let isNew = place == order.count - 1 || groupStart[place + 1] == place + 1
            if isNew {
                level += 1
                values.append(totals[order[place]] - lowest)
            }
            let applicant = field.applicants[order[place]]
            forcedLevels[applicant] = level
            if takesPart(order[place]) { levels[applicant] = level }
        }
        contest.forcedLevels = forcedLevels
        contest.quotas = field.contest.quotas?.with(values: values)
        return contest.run(levels)
    }

    /// The whole ranking under these weights.
    private func wholeRun(_ weights: [Int64]) -> ContestRun {
        var dossier = field.dossier
        var criteria: [Int: DecimalNumber] = [:]
        for (column, criterion) in field.points.criteria.enumerated() {
            criteria[criterion] = DecimalNumber(weights[column])
        }
        dossier.weights.criteria = criteria
        var maker = RankingMaker(dossier, points: field.points)
        return maker.settle(field.eligibilities, withPanel: true).1.run
    }

    private mutating func read(_ run: ContestRun) {
        if let quota = run.quota, case .solved = quota.state {} else if run.quota != nil { isDecided = false }
        for (position, applicant) in field.applicants.enumerated() {
            guard takesPart(position), let decision = run.decisions[applicant] else {
                leaveOut(position)
                continue
            }
            decisions[position] = decision
            seatShare[position] = decision == .selected ? Self.share : 0
        }
        for group in run.ties {
            let between = group.tie.between
            let part = Self.share * Int64(group.tie.seats) / Int64(between.count)
            for (position, applicant) in field.applicants.enumerated() where between.contains(applicant) {
                seatShare[position] = part
            }
        }
    }
}

extension WeighedField {
    /// The minimum total on 0…1.
    var requiredValue: Rational? {
        dossier.weights.minimumTotal.map { ExactScores.rational($0) * Rational(numerator: 1, denominator: 100) }
    }
}

extension QuotaRules {
    /// The same with whole totals by level, none negative.
    func with(values: [Int64]) -> QuotaRules {
        QuotaRules(rules: rules, mayTakePart: mayTakePart, values: values, unit: .one)
    }
}
