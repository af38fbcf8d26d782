import DecisionKernels

@testable import PartnerMatch

/// A decimal as people write it; the tests write only valid ones.
func decimal(_ text: String) -> DecimalNumber { DecimalNumber(text) ?? DecimalNumber(-999_999) }

/// A fraction from a decimal or from `a/b`.
func rational(_ text: String) -> Rational {
    let parts = text.split(separator: "/").map { decimal(String($0)).rational }
    return parts.count == 2 ? parts[0] / parts[1] : parts[0]
}

/// Builds small dossiers in memory. Criteria come first as scored, then bonuses, commitments and rules, in the order
/// in which they are added.
struct DossierBuilder {
    struct Applicant {
        var id: String
        var tracks: [Int]?
        /// One list of scores per assessor, by scored criterion; nil is not scored.
        var sheets: [[String?]]
        var recused: Set<Int> = []
        var facts: [String: Bool] = [:]
        var commitments: [Int: Bool] = [:]
        var receivedAt: String?
        /// Themes of one question; empty for no question, nil where nobody knows.
        var themes: [Int]? = []
        var region: String?
    }

    var criteria: [Criterion] = []
    var tracks: [Track] = []
    /// Scored criteria; `coverage` puts rules of the other kind before some of them.
    var tieBreak: [Int] = []
    /// Rules that look at who is ranked higher, with the number of criteria that come before each.
    var coverage: [(aspect: CoverageAspect, after: Int)] = []
    var taxonomy = Taxonomy(themes: [], related: [], sensitive: [])
    var rules = AssessmentRules.standard
    var weights = WeightSet.none
    var closes: String?
    var applicants: [Applicant] = []
    var overrides: [(id: String, decision: PanelDecisions.Override.Decision)] = []
    var lots: [(ids: [String], seed: UInt64)] = []
    var withdrawals: [String] = []
    var quotas: [SelectionQuota] = []

    /// Criteria with these weights on a scale of 0 to 10 in steps of 1, and tracks with these seats.
    init(weights: [String], seats: [Int], reserve: Int = 0, scale: (String, String, String) = ("0", "10", "1")) {
        for (index, weight) in weights.enumerated() {
            addScored(scale: scale)
            self.weights.criteria = (self.weights.criteria ?? [:]).merging([index: decimal(weight)]) { $1 }
        }
        for (index, count) in seats.enumerated() {
            tracks.append(
                Track(
                    id: "track-\(index)", label: nil, country: "BJ", umbrella: nil, seats: count, reserve: reserve,
                    workingLanguages: [], scope: .init(goals: [], themes: [], blocks: false), eligiblePartners: []))
        }
    }

    mutating func addScored(scale: (String, String, String)?, section: String? = nil, asks: [String] = []) {
        let kind = Criterion.Kind.scored(
            .init(
                scale: scale.map { Scale(minimum: decimal($0.0), maximum: decimal($0.1), step: decimal($0.2)) },
                section: section, asks: asks, anchors: []))
        add(kind)
    }

    @discardableResult
    mutating func add(_ kind: Criterion.Kind) -> Int {
        criteria.append(
            Criterion(
                id: "c\(criteria.count)", label: LocalisedText("c"), reference: nil, source: nil, evidence: nil,
                kind: kind))
        return criteria.count - 1
    }

    /// A bonus for who has the fact `bonus`.
    @discardableResult
    mutating func addBonus(_ points: String, fact: String = "bonus") -> Int {
        let index = add(.bonus(.fact(fact, is: true)))
        weights.bonus[index] = decimal(points)
        return index
    }

    /// An applicant with one sheet for every list of scores.
    mutating func apply(_ id: String, to tracks: [Int]? = [0], _ sheets: [String?]...) {
        applicants.append(Applicant(id: id, tracks: tracks, sheets: sheets))
    }

    /// The applicant added last.
    var last: Applicant {
        get { applicants[applicants.count - 1] }
        set { applicants[applicants.count - 1] = newValue }
    }

    subscript(id: String) -> Applicant {
        get { applicants[applicants.firstIndex { $0.id == id } ?? 0] }
        set { applicants[applicants.firstIndex { $0.id == id } ?? 0] = newValue }
    }

    func index(_ id: String) -> Int { applicants.map(\.id).sorted().firstIndex(of: id) ?? -1 }

    /// What the input would hand over: applicants sorted by id, sheets by applicant and assessor.
    func dossier() -> Dossier {
        let sorted = applicants.sorted { $0.id < $1.id }
        var sheets: [ScoreSheet] = []
        for (index, applicant) in sorted.enumerated() {
            for (assessor, scores) in applicant.sheets.enumerated() {
                var given: [Int: DecimalNumber] = [:]
                for (criterion, score) in scores.enumerated() { given[criterion] = score.map(decimal) }
                sheets.append(
                    ScoreSheet(
                        assessor: assessor, applicant: index, isRecused: applicant.recused.contains(assessor),
                        reason: nil, scores: given, comments: [:]))
            }
        }
        var decisions = PanelDecisions()
        decisions.overrides = overrides.map {
            .init(applicant: self.index($0.id), decision: $0.decision, reason: LocalisedText("because"), date: nil)
        }
        decisions.lots = lots.map { .init(between: $0.ids.map(self.index), seed: $0.seed, date: nil) }
        decisions.withdrawals = withdrawals.map { .init(who: .applicant(self.index($0)), date: nil, reason: nil) }
        return Dossier(
            call: Call(
                id: "call", title: nil, version: nil, opens: nil, closes: closes.flatMap { CalendarDate($0) },
                periodStart: nil, periodEnd: nil, budget: nil, notices: [], tracks: tracks, criteria: criteria,
                tieBreak: rulesOfTieBreak, assessment: rules, quotas: quotas, matching: MatchingSettings()),
            taxonomy: taxonomy, weights: weights,
            applicants: sorted.map(municipality), partners: [],
            assessors: (0..<(sheets.map(\.assessor).max() ?? 0) + 1).map {
                Assessor(id: "a\($0)", role: nil, organisation: nil, municipality: nil, mandate: nil, interests: [])
            },
            sheets: sheets, decisions: decisions)
    }

    private var rulesOfTieBreak: [TieBreakRule] {
        var rules: [TieBreakRule] = []
        for position in 0...tieBreak.count {
            rules += coverage.filter { $0.after == position }.map { .coverage($0.aspect) }
            if position < tieBreak.count { rules.append(.criterion(tieBreak[position])) }
        }
        return rules
    }

    private func demands(_ themes: [Int]) -> [Demand] {
        if themes.isEmpty { return [] }
        return [
            Demand(
                id: "question", version: nil, question: nil, themes: themes, priority: nil, obstacles: [], backing: nil,
                source: nil, subQuestions: [])
        ]
    }

    private func municipality(_ applicant: Applicant) -> Municipality {
        Municipality(
            id: applicant.id, name: applicant.id, country: "BE", level: .municipality, population: nil,
            region: applicant.region,
            receivedAt: applicant.receivedAt.flatMap { CalendarDate($0) }, tracks: applicant.tracks,
            preselection: nil, languages: [:], remedies: [], digitalReadiness: nil, facts: applicant.facts,
            commitments: applicant.commitments, links: [], team: [], elections: [], aim: nil,
            demands: applicant.themes.map(demands), offers: [],
            history: [])
    }
}

extension Ranking {
    /// The entry of an applicant by id.
    func entry(_ id: String, in builder: DossierBuilder) -> RankingEntry { entry(of: builder.index(id)) }

    /// Decisions in the order of the ids.
    var decisions: [Decision] { entries.sorted { $0.applicant < $1.applicant }.map(\.decision) }

    /// Best places in the order of the ids.
    var places: [Int?] { entries.sorted { $0.applicant < $1.applicant }.map { $0.rank?.best } }
}
