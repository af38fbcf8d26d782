package import DecisionKernels

/// The answer to "who is selected, and why": everybody's points, total, place and decision.
///
/// Indices point into the dossier it was made from: applicants, criteria of the call, tracks, sheets, decisions.
/// Everything in it is exact and does not depend on the order of the input.
package struct Ranking: Sendable {
    package enum Status: String, CaseIterable, Sendable {
        case ranked
        /// No weights, or a scored criterion without one; see `weightNotSet`.
        case weightsNotSet = "weights-not-set"
        /// Nobody has any sheet that counts.
        case notScored = "not-scored"
    }

    package var status: Status
    /// Whether at least one sheet counts; tells it also where the weights are missing too.
    package var isScored: Bool
    /// Scored criteria that the weight set leaves out.
    package var weightNotSet: [Int]
    /// Scored criteria without a scale: unknown for everybody.
    package var scaleNotSet: [Int]
    /// Bonus criteria for which the weight set names no points; they bring nothing.
    package var bonusNotSet: [Int]
    package var points: PointsTable
    /// Everybody, by best place, then id; those without a place come last.
    package var entries: [RankingEntry]
    /// Equal totals that the call's tie-break put in order, neighbour by neighbour.
    package var tieBreaks: [TieBreak]
    /// Where such a rule was asked: for whom what it looks at is unknown.
    package var coverageUnknown: [CoverageUnknown]
    /// Applicants whose own decision is still open, in id order. Seats are kept for them.
    package var uncertain: [Int]
    /// What is decided, with the overrides, lots and withdrawals of `decisions` applied.
    package var outcome: Outcome
    /// The same call without any of them.
    package var outcomeWithoutPanel: Outcome
    package var lots: [LotRecord]
    /// Nil where the call has none, or nothing is ranked.
    package var quotas: QuotaReport?
    /// Position in `entries` by applicant.
    package var position: [Int]

    /// There is a ranking, and a selection within the quotas of the call if it has any.
    package var isDecided: Bool { status == .ranked && (quotas?.status ?? .met) == .met }

    /// The entry of an applicant.
    package func entry(of applicant: Int) -> RankingEntry { entries[position[applicant]] }

    /// Applicants with the decision `decision`, by place.
    package func applicants(_ decision: Decision) -> [Int] {
        entries.filter { $0.decision == decision }.map { $0.applicant }
    }
}

/// Everything the ranking says about one applicant.
package struct RankingEntry: Sendable {
    package var applicant: Int
    package var eligibility: Eligibility
    package var missing: [MissingItem]
    /// Nil without weights.
    package var total: Total?
    /// Nil for who is ineligible, and without weights or sheets.
    package var rank: PlaceInterval?
    /// Who has the same total and is not put ahead or behind by the tie-break.
    package var tiedWith: [Int]
    /// Every threshold that the weight set names.
    package var thresholds: [ThresholdResult]
    /// What makes total, thresholds or assessment unfinished; empty when nothing does.
    package var gaps: [Gap]
    package var decision: Decision
    /// The decision before overrides, lots and withdrawals.
    package var decisionWithoutPanel: Decision
    /// For pending and incomplete: what the decision is if everything turns out well.
    package var wouldBe: Decision?
    /// There are gaps, and the decision is the same however they are filled.
    package var isDecidedDespiteGaps: Bool
    /// Whose open decision could still change this one.
    package var dependence: Dependence?
    package var override: OverrideRecord?
    /// The track of the seat; for who would be selected, the track kept for it.
    package var track: Int?
    /// Equals wanted the same seat and the smaller id got it.
    package var trackByIdOrder: Bool
    /// The reserve lists it stands on.
    package var reserve: [ReservePlace]
    package var tieAtTheLine: LineTie?
    /// The lot that settled its tie: an index into the lots of the decisions.
    package var lot: Int?
    package var line: LineDistance?
    package var smallestChange: PointsChange?
    /// What holds under every weighting; nil once there are weights and sheets.
    package var dominance: Dominance?
    /// In place of `line` where the call has quotas.
    package var quotaLine: QuotaLine?
    /// The decision without any quota; nil where the call has none.
    package var decisionWithoutQuotas: Decision?
}

/// A reason why the decision on somebody may be `incomplete`.
package enum Gap: Hashable, Sendable {
    /// Nobody scored this criterion.
    case points(criterion: Int)
    /// The criterion has no scale.
    case scale(criterion: Int)
    /// The condition of this bonus is unknown.
    case bonus(criterion: Int)
    /// Fewer assessors than the call asks for.
    case assessors(criterion: Int, have: Int, need: Int)
    /// Two sheets too far apart.
    case thirdAssessor
    /// Met at one end and not at the other.
    case threshold(ThresholdResult.Subject)
    /// The order among equals depends on whether these applicants stay in, or where they come.
    case coverage(on: [Int])
}

/// Whose open decision could still change this one, and what it would become without them: something better, or under
/// quotas perhaps something worse.
package struct Dependence: Sendable {
    package var on: [Int]
    package var decision: Decision
    package var track: Int?
    /// It is what they reach that matters, not whether they drop out.
    package var isOnPoints = false
}

/// What the panel decided instead of the calculation.
package struct OverrideRecord: Sendable {
    /// Index into the overrides of the decisions.
    package var index: Int
    package var decision: Decision
    package var reason: LocalisedText
    package var date: CalendarDate?
    /// False where it could not be followed: the applicant withdrew, or no seat is left for it.
    package var isApplied: Bool
}

/// A place on the reserve list of a track, counted from 1. Equals share a place.
package struct ReservePlace: Hashable, Sendable {
    package var track: Int
    package var place: Int
    /// Equal with others at the end of the list, so the list is longer than the call foresees.
    package var isTiedAtEnd: Bool
}

/// Equals of whom only some get a seat.
package struct LineTie: Hashable, Sendable {
    /// All of them, in id order.
    package var between: [Int]
    /// How many of them get one.
    package var seats: Int
}

/// How far somebody is from the line between a seat and no seat.
package struct LineDistance: Sendable {
    /// Own total minus the total of `against`: not negative with a seat, not positive without.
    package var distance: Rational
    /// Without a seat: the last of the selected whose seat could be had. With one: the first who could have it instead.
    package var against: Int
}

/// The smallest change of points on one criterion that changes whether somebody is selected.
package struct PointsChange: Sendable {
    package var criterion: Int
    package var from: Rational
    package var to: Rational
    /// True: it would have been selected. False: it would have lost the certain seat.
    package var gains: Bool
}

/// What holds whatever the weights are, as long as every criterion has some; the bonus is left aside.
package struct Dominance: Sendable {
    /// At least as good as these on every criterion and better on one.
    package var over: [Int]
    package var under: [Int]
    package var places: PlaceInterval
}

/// Equal totals that a rule of the tie-break put in order: everybody in `ahead` before everybody in `behind`.
package struct TieBreak: Sendable {
    package var rule: TieBreakRule
    /// For a coverage rule: what everybody in `ahead` brings and nobody ranked higher does, whoever of them is still
    /// open counted in. Nobody in `behind` brings anything of the kind.
    package var brings: [CoverageItem]
    package var ahead: [Int]
    package var behind: [Int]

    /// The criterion that decided, where one did.
    package var criterion: Int? {
        switch rule {
        case .criterion(let index): index
        case .coverage: nil
        }
    }
}

/// What is unknown to a rule that looks at who is ranked higher: counted as bringing nothing new.
package struct CoverageUnknown: Sendable {
    package var aspect: CoverageAspect
    /// In id order.
    package var applicants: [Int]
}

/// A lot as it was drawn from its seed.
package struct LotRecord: Sendable {
    /// Index into the lots of the decisions.
    package var index: Int
    /// The drawn order of all it was held between.
    package var order: [Int]
    /// Whether there was such a tie to settle.
    package var isApplied: Bool
}

/// Who gets the seats, track by track.
package struct Outcome: Sendable {
    /// By applicant.
    package var decisions: [Decision]
    /// By applicant: the track of the seat it has, or that is kept for it.
    package var tracks: [Int?]
    /// By track of the call.
    package var lists: [TrackList]
    package var ties: [LineTie]
}

/// The seats and the reserve of one track.
package struct TrackList: Equatable, Sendable {
    /// Selected, by rank.
    package var selected: [Int]
    /// Still pending or incomplete with a seat kept for them, by rank.
    package var kept: [Int]
    /// In order; equals share a place.
    package var reserve: [Reserved]

    package struct Reserved: Equatable, Sendable {
        package var applicant: Int
        package var place: Int
        package var isTiedAtEnd: Bool
    }
}
