package import DecisionKernels

/// All that one applicant may know about the decision on its file, and nothing else: pages and files for the applicant
/// are written from this alone (design §9).
///
/// It holds the decision, the points on the steps of the scale (`PublishedPoints`), what follows from them with the
/// call's weights, and what its own file tells. Left out, because others or assessors could be read from it: exact
/// means and totals, how many scored, who, how far apart, recusals and third assessors; rank, ties, lots, distances,
/// what would have changed the decision, places on the reserve list; what the steering group decided otherwise, with
/// its reasons, because that tells where the points alone would have put the applicant; on whom it depends, and what
/// would be if open answers turn out well.
package struct ApplicantFeedback: Sendable {
    /// The decision as the applicant is told it; the raw values are the codes of the output.
    package enum Standing: String, CaseIterable, Sendable {
        case selected, reserve
        case notSelected = "not-selected"
        case belowThreshold = "below-threshold"
        case ineligible, withdrawn
        /// An answer is missing in its own file.
        case pending
        /// Tied at the line, not finished by the panel, or nothing decided at all: one word for all, because whoever
        /// could tell them apart would know of an equal or of an assessor.
        case notYetDecided = "not-yet-decided"

        /// While it can still change, the points told can, too.
        package var isOpen: Bool { self == .pending || self == .notYetDecided }
    }

    /// A criterion with points.
    package struct Line: Sendable {
        /// Index into the criteria of the call.
        package var criterion: Int
        /// On the steps of the scale; nil where nobody scored yet.
        package var points: Rational?
        package var maximum: Rational?
        /// 100 · w / Σw; nil without weights.
        package var share: Rational?
        /// What the points told bring to the total told.
        package var contribution: Interval?
    }

    package struct Threshold: Sendable {
        package var subject: ThresholdResult.Subject
        package var required: Rational
        package var met: Truth
        /// The points told say otherwise, because they are rounded.
        package var isByExactPoints: Bool
    }

    package var applicant: Int
    package var standing: Standing
    /// The track of the seat.
    package var track: Int?
    /// The tracks on whose reserve list it stands; not at which place.
    package var reserveTracks: [Int]
    /// The day of the withdrawal.
    package var withdrawnOn: CalendarDate?
    package var lines: [Line]
    /// The bonuses of the call; `amount` as the weight set gives it. Empty without weights.
    package var bonuses: [Total.BonusContribution]
    /// Of the points told; nil without weights or without any points.
    package var total: Interval?
    package var thresholds: [Threshold]
    package var findings: [EligibilityFinding]
    /// Nothing in its own file stands against it.
    package var isEligible: Bool
    package var missing: [MissingItem]
    package var betterFile: [BetterFile]
    /// Its proposed partnership, once that may be known.
    package var proposal: OwnProposal?
}

extension Dossier {
    /// What an applicant may know about the decision on its file.
    ///
    /// - Parameter plan: tells which partnership is proposed to it.
    /// - Complexity: linear in the criteria of the call, in the applicant's own sheets and in its learning questions.
    package func applicantFeedback(
        of applicant: Int, in ranking: Ranking, plan: Plan, date: CalendarDate? = nil
    ) -> ApplicantFeedback {
        let entry = ranking.entry(of: applicant)
        let grid = ScoringGrid(call: call, weights: weights)
        // The points so far, whether or not a third assessor has yet to come.
        var exact = ranking.points.rows[applicant]
        for column in exact.cells.indices { exact.cells[column].awaitsThird = false }
        var told = exact
        for (index, column) in grid.columns.enumerated() {
            let threshold = grid.thresholds.first { $0.subject == .criterion(column.criterion) }?.required
            told.cells[index].points = exact.cells[index].points.map {
                PublishedPoints.points($0, on: column, threshold: threshold)
            }
        }
        let isCounted = ranking.isScored && grid.hasWeights
        let total = isCounted ? grid.total(of: told, applicants[applicant]) : nil
        let exactTotal = isCounted ? grid.total(of: exact, applicants[applicant]) : nil
        let lines = grid.columns.enumerated().map { index, column in
            ApplicantFeedback.Line(
                criterion: column.criterion, points: told.cells[index].points, maximum: column.scale?.maximum,
                share: grid.hasWeights ? column.share : nil, contribution: total?.contributions[index].amount)
        }
        let verdicts = ranking.isScored ? grid.thresholdResults(of: exact, total: exactTotal) : []
        let seeming = ranking.isScored ? grid.thresholdResults(of: told, total: total) : []
        let withdrawal = entry.eligibility.findings.compactMap { $0.withdrawal }.first
        let standing = Self.standing(entry)
        return ApplicantFeedback(
            applicant: applicant, standing: standing, track: standing == .selected ? entry.track : nil,
            reserveTracks: standing == .reserve ? entry.reserve.map { $0.track }.sorted() : [],
            withdrawnOn: withdrawal.flatMap { decisions.withdrawals[$0].date }, lines: ranking.isScored ? lines : [],
            bonuses: total?.bonuses ?? [], total: total?.total,
            thresholds: zip(verdicts, seeming).map { verdict, seeming in
                ApplicantFeedback.Threshold(
                    subject: verdict.subject, required: verdict.required, met: verdict.met,
                    isByExactPoints: verdict.met != .unknown && verdict.met != seeming.met)
            },
            findings: entry.eligibility.findings.filter { $0.reason != .withdrawn },
            isEligible: entry.eligibility.status == .eligible && entry.decision != .ineligible, missing: entry.missing,
            betterFile: ranking.isScored ? betterFile(zip(ranking.points.criteria, told.cells.map { $0.points })) : [],
            proposal: ownProposal(.north, applicant, in: ranking, plan: plan, date: date))
    }

    private static func standing(_ entry: RankingEntry) -> ApplicantFeedback.Standing {
        switch entry.decision {
        case .selected: .selected
        case .reserve: .reserve
        case .notSelected: .notSelected
        case .belowThreshold: .belowThreshold
        case .ineligible: entry.eligibility.findings.contains { $0.reason == .withdrawn } ? .withdrawn : .ineligible
        case .pending: .pending
        case .tiedAtTheLine, .incomplete, .open: .notYetDecided
        }
    }
}
