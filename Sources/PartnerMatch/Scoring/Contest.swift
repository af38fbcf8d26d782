import DecisionKernels

/// The seats of the call and the rules for giving them, without a word about who takes part.
struct Contest: Sendable {
    /// By applicant: its tracks in order of preference; all tracks where the file does not tell.
    let tracks: [[Int]]
    let matroid: SeatMatroid
    let reserveSizes: [Int]
    /// By applicant: what the panel decided instead.
    let forced: [PanelDecisions.Override.Decision?]
    var lots: [DrawnLot]
    /// By applicant: the level that orders the reserve places the panel gave.
    var forcedLevels: [Int]
    /// Nil where the call has none, and for the outcome without them.
    var quotas: QuotaRules?

    init(
        _ dossier: Dossier, forced: [PanelDecisions.Override.Decision?], lots: [DrawnLot], forcedLevels: [Int]
    ) {
        let all = Array(dossier.call.tracks.indices)
        tracks = dossier.applicants.map { $0.tracks ?? all }
        matroid = SeatMatroid(tracks: tracks, seats: dossier.call.tracks.map { $0.seats })
        reserveSizes = dossier.call.tracks.map { $0.reserve }
        self.forced = forced
        self.lots = lots
        self.forcedLevels = forcedLevels
    }

    /// Gives the seats to who takes part, best level first; nil for who does not. Who was forced in comes first.
    ///
    /// Walks the ranking and takes whoever can still be seated with all before; what remains tied stays tied unless a
    /// lot was held between all of the tied. O(n log n + n·k + s·n) for n applicants, k tracks and s seats, and per
    /// open tie O(s²·k) more.
    func run(_ levels: [Int?]) -> ContestRun {
        if let quotas { return run(levels, under: quotas) }
        var tiers = self.tiers(levels)
        var walk = matroid.walk(tiers: tiers)
        var lotOf: [Int?] = levels.map { _ in nil }
        var groups = tieGroups(walk, tiers)
        if applyLots(to: groups, in: &tiers, &lotOf) {
            walk = matroid.walk(tiers: tiers)
            groups = tieGroups(walk, tiers)
        }
        var decisions: [Decision?] = levels.map { $0 == nil ? nil : .notSelected }
        for applicant in levels.indices where levels[applicant] != nil {
            switch walk.memberships[applicant] {
            case .inEvery: decisions[applicant] = .selected
            case .inSome: decisions[applicant] = .tiedAtTheLine
            case .inNone: break
            }
        }
        let order = tiers.flatMap { $0 }
        let reserve = reserveLists(order.filter { decisions[$0] == .notSelected }, levels, groups, &lotOf)
        for list in reserve {
            for place in list { decisions[place.applicant] = .reserve }
        }
        return ContestRun(
            levels: levels, tiers: tiers, decisions: decisions, ties: groups, reserve: reserve, lotOf: lotOf)
    }

    /// Equal levels together, best first.
    func tiers(_ levels: [Int?]) -> [[Int]] {
        var order: [(isForced: Bool, level: Int, applicant: Int)] = []
        for (applicant, level) in levels.enumerated() {
            guard let level else { continue }
            order.append((forced[applicant] == .selected, level, applicant))
        }
        order.sort { left, right in
            if left.isForced != right.isForced { return left.isForced }
            if left.level != right.level { return left.level > right.level }
            return left.applicant < right.applicant
        }
        var tiers: [[Int]] = []
        for (position, entrant) in order.enumerated() {
            let previous = position > 0 ? order[position - 1] : entrant
            if position > 0, previous.isForced == entrant.isForced, previous.level == entrant.level {
                tiers[tiers.count - 1].append(entrant.applicant)
            } else {
                tiers.append([entrant.applicant])
            }
        }
        return tiers
    }

    /// One best set: where a tie leaves a choice, the first in the order of the tiers.
    func seatable(_ tiers: [[Int]]) -> [Int] {
        let order = tiers.flatMap { $0 }
        let walk = matroid.walk(tiers: order.map { [$0] })
        return order.filter { walk.memberships[$0] == .inEvery }
    }
}
