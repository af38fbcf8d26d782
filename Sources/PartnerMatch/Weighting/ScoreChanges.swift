package import DecisionKernels

/// The smallest change of one score, and of one whole sheet, that alters the selection under today's weights.
package struct ScoreChanges: Sendable {
    /// All that are equally small; none where no change of one score does it.
    package var scores: [ScoreChange]
    package var sheets: [ScoreChange]
    /// False where the search ended at its limit: then nothing smaller than what was looked at does it.
    package var isProven: Bool
}

/// A change of what one assessor gave one applicant.
package struct ScoreChange: Sendable, Hashable {
    /// Index into the sheets of the dossier.
    package var sheet: Int
    /// The scored criterion of the call; nil where every score of the sheet moves.
    package var criterion: Int?
    /// How many steps of its scale each score moves, up where positive, as far as its scale goes.
    package var steps: Int64
    /// For one score: what was given, and what would have been.
    package var from: Rational?
    package var to: Rational?
    /// Applicants.
    package var enters: [Int]
    package var leaves: [Int]
}

/// Tries changes from the smallest up, each ranked again.
///
/// One score: one assessor's score of one applicant on one criterion moves by whole steps of its scale; smaller is less
/// of the scale. One sheet: all scores of one sheet move the same way by the same number of steps, each as far as its
/// scale goes. Sheets that do not count (recused, or dropped by the third-assessor rule, which is held fixed) stay out.
struct ScoreChangeSearch {
    private let dossier: Dossier
    private let ranking: Ranking
    private let grid: ScoringGrid
    /// Whoever could take part with other points.
    private let applicants: [Int]
    private let seating: WeightSeating
    private let hasCoverage: Bool
    /// More points never cost a seat, fewer never bring one.
    private let isMonotone: Bool
    private let totals: [Rational]
    private let tieBreaks: [[Rational]]
    private let present: [Bool]
    private let today: WeightSeats
    /// Rankings that may still be made.
    private var left: Int

    init(_ field: WeightField) {
        dossier = field.dossier
        ranking = field.ranking
        let maker = RankingMaker(dossier, points: ranking.points)
        grid = maker.grid
        let eligibilities = dossier.applicants.indices.map { field.dossier.eligibility(of: $0, withdrawals: true) }
        let forced = maker.overrides(eligibilities)
        let applicants = eligibilities.indices.filter {
            forced[$0] == .selected || forced[$0] == nil && eligibilities[$0].status != .ineligible
        }
        self.applicants = applicants
        hasCoverage = field.hasCoverage
        isMonotone = !field.hasCoverage && !field.hasQuotas
        left = max(500, 600_000 / max(1, applicants.count))
        totals = applicants.map { maker.ownKeys[$0].high.total }
        tieBreaks = applicants.map { maker.ownKeys[$0].high.tieBreak }
        let isForced = applicants.map { forced[$0] == .selected }
        present = applicants.indices.map { index in
            isForced[index] || !maker.thresholds[applicants[index]].contains { $0.met == .no }
        }
        seating = field.seating.with(candidates: applicants, isForced: isForced, tieBreaks: tieBreaks)
        today =
            hasCoverage
            ? WeightSeats(ranking, of: applicants) : seating.seats(totals, tieBreaks: tieBreaks, present: present)
    }

    mutating func changes() -> ScoreChanges {
        guard today.isDecided else { return ScoreChanges(scores: [], sheets: [], isProven: true) }
        let scores = smallest(scoreMoves())
        let sheets = smallest(sheetMoves())
        return ScoreChanges(scores: scores, sheets: sheets, isProven: left >= 0)
    }

    // MARK: What can move

    private struct Move {
        var index: Int
        var sheet: Int
        var column: Int?
        var steps: Int64
        var size: Rational
    }

    /// By place among the applicants, the direction that can alter anything.
    private func directions(_ index: Int) -> [Int64] {
        guard isMonotone else { return [1, -1] }
        switch today.memberships[index] {
        case .inEvery: return [-1]
        case .inNone: return [1]
        case .inSome: return [1, -1]
        }
    }

    /// How many steps a score can go.
    private func room(_ sheet: Int, _ column: Int, _ direction: Int64) -> Int64 {
        guard let scale = grid.columns[column].scale, let step = grid.columns[column].step, step.signum > 0,
            let score = dossier.sheets[sheet].scores[grid.columns[column].criterion]
        else { return 0 }
        let own = ExactScores.rational(score)
        let way = direction > 0 ? scale.maximum - own : own - scale.minimum
        return way.signum > 0 ? (way / step).floor : 0
    }

    private func scoreMoves() -> [Move] {
        var moves: [Move] = []
        for (index, applicant) in applicants.enumerated() {
            for sheet in ranking.points.rows[applicant].kept {
                for column in grid.columns.indices {
                    guard let scale = grid.columns[column].scale, let step = grid.columns[column].step else { continue }
                    for direction in directions(index) {
                        let room = min(room(sheet, column, direction), Int64(left))
                        guard room > 0 else { continue }
                        for count in 1...room {
                            let size = step * Rational(count) / (scale.maximum - scale.minimum)
                            moves.append(
                                Move(index: index, sheet: sheet, column: column, steps: direction * count, size: size))
                        }
                    }
                }
            }
        }
        return moves.sorted { $0.size < $1.size }
    }

    private func sheetMoves() -> [Move] {
        var moves: [Move] = []
        for (index, applicant) in applicants.enumerated() {
            for sheet in ranking.points.rows[applicant].kept {
                for direction in directions(index) {
                    let room = grid.columns.indices.map { self.room(sheet, $0, direction) }.max() ?? 0
                    guard room > 0 else { continue }
                    for count in 1...min(room, Int64(left)) {
                        moves.append(
                            Move(
                                index: index, sheet: sheet, column: nil, steps: direction * count,
                                size: Rational(count)))
                    }
                }
            }
        }
        return moves.sorted { $0.size < $1.size }
    }

    // MARK: Trying

    /// All of the smallest that alter the selection, in the order of sheets and criteria.
    private mutating func smallest(_ moves: [Move]) -> [ScoreChange] {
        var found: [ScoreChange] = []
        var size: Rational?
        for move in moves {
            if let size, move.size > size { break }
            left -= 1
            if left < 0 { break }
            let seats = seats(after: move)
            guard seats.isDecided, seats.departs(from: today) else { continue }
            size = move.size
            found.append(change(move, seats))
        }
        return found.sorted {
            ($0.sheet, $0.criterion ?? 0, $0.steps) < ($1.sheet, $1.criterion ?? 0, $1.steps)
        }
    }

    private func change(_ move: Move, _ seats: WeightSeats) -> ScoreChange {
        func who(_ isMeant: (SeatWalk.Membership, SeatWalk.Membership) -> Bool) -> [Int] {
            applicants.indices.filter { isMeant(today.memberships[$0], seats.memberships[$0]) }.map { applicants[$0] }
        }
        var change = ScoreChange(
            sheet: move.sheet, criterion: nil, steps: move.steps, from: nil, to: nil,
            enters: who { $0 != .inEvery && $1 == .inEvery }, leaves: who { $0 == .inEvery && $1 != .inEvery })
        if let column = move.column, let score = dossier.sheets[move.sheet].scores[grid.columns[column].criterion] {
            change.criterion = grid.columns[column].criterion
            change.from = ExactScores.rational(score)
            change.to = moved(move, column)
        }
        return change
    }

    /// The score of the sheet after the move; nil where it has none.
    private func moved(_ move: Move, _ column: Int) -> Rational? {
        guard let score = dossier.sheets[move.sheet].scores[grid.columns[column].criterion] else { return nil }
        let own = ExactScores.rational(score)
        guard move.column == nil || move.column == column, let step = grid.columns[column].step else { return own }
        let direction: Int64 = move.steps > 0 ? 1 : -1
        let count = min(move.steps * direction, room(move.sheet, column, direction))
        return own + step * Rational(direction * count)
    }

    private func row(after move: Move) -> PointsTable.Row {
        var row = ranking.points.rows[applicants[move.index]]
        for column in grid.columns.indices where move.column == nil || move.column == column {
            let criterion = grid.columns[column].criterion
            let scores = row.kept.compactMap { sheet -> Rational? in
                if sheet == move.sheet { return moved(move, column) }
                return dossier.sheets[sheet].scores[criterion].map { ExactScores.rational($0) }
            }.sorted()
            guard let lowest = scores.first, let highest = scores.last else { continue }
            row.cells[column].points = grid.isMean ? Self.mean(scores) : Self.median(scores)
            row.cells[column].lowest = lowest
            row.cells[column].highest = highest
        }
        return row
    }

    private static func mean(_ scores: [Rational]) -> Rational {
        scores.reduce(.zero, +) / Rational(Int64(scores.count))
    }

    private static func median(_ sorted: [Rational]) -> Rational {
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : mean([sorted[middle - 1], sorted[middle]])
    }

    private func seats(after move: Move) -> WeightSeats {
        let row = row(after: move)
        let applicant = applicants[move.index]
        if hasCoverage {
            var points = ranking.points
            points.rows[applicant] = row
            return WeightSeats(dossier.ranking(points: points), of: applicants)
        }
        let total = grid.total(of: row, dossier.applicants[applicant])
        let key = grid.keys(of: row, total: total).high
        var (totals, tieBreaks, present) = (self.totals, self.tieBreaks, self.present)
        totals[move.index] = key.total
        tieBreaks[move.index] = key.tieBreak
        let isOut = grid.thresholdResults(of: row, total: total).contains { $0.met == .no }
        present[move.index] = seating.isForced[move.index] || !isOut
        return seating.seats(totals, tieBreaks: tieBreaks, present: present)
    }
}
