import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("Eligibility, thresholds and completeness")
struct EligibilityTests {
    private func grid() -> DossierBuilder { DossierBuilder(weights: ["1"], seats: [5]) }

    private func eligibility(
        _ builder: DossierBuilder
    ) -> (status: Eligibility.Status, reasons: [EligibilityFinding.Reason], decision: Decision) {
        let entry = builder.dossier().ranking().entry(of: 0)
        return (entry.eligibility.status, entry.eligibility.findings.map(\.reason), entry.decision)
    }

    @Test(arguments: [
        (true as Bool?, Eligibility.Status.eligible, [], Decision.selected),
        (false, .ineligible, [EligibilityFinding.Reason.commitmentRefused], .ineligible),
        (nil, .pending, [.commitmentUnknown], .pending),
    ])
    func `asks for required commitments`(
        answer: Bool?, status: Eligibility.Status, reasons: [EligibilityFinding.Reason], decision: Decision
    ) {
        var builder = grid()
        let commitment = builder.add(.commitment(required: true))
        builder.apply("a", ["5"])
        if let answer { builder.last.commitments[commitment] = answer }
        let found = eligibility(builder)
        #expect(found.status == status)
        #expect(found.reasons == reasons)
        #expect(found.decision == decision)
    }

    @Test func `lists an optional commitment as missing and no more`() {
        var builder = grid()
        let commitment = builder.add(.commitment(required: false))
        builder.apply("a", ["5"])
        #expect(eligibility(builder).status == .eligible)
        #expect(builder.dossier().ranking().entry(of: 0).missing == [.commitment(commitment)])
        builder.last.commitments[commitment] = false
        #expect(eligibility(builder).status == .eligible)
        #expect(builder.dossier().ranking().entry(of: 0).missing.isEmpty)
    }

    @Test(arguments: [true, false])
    func `applies rules, exclusive or not`(isExclusive: Bool) {
        var builder = grid()
        let rule = builder.add(.rule(.fact("hub", is: true), isExclusive: isExclusive))
        builder.apply("a", ["5"])
        #expect(eligibility(builder).reasons == [.ruleUnknown])
        #expect(eligibility(builder).status == (isExclusive ? .pending : .eligible))
        #expect(builder.dossier().ranking().entry(of: 0).missing == [.rule(rule)])
        builder.last.facts["hub"] = false
        #expect(eligibility(builder).reasons == [.ruleNotMet])
        #expect(eligibility(builder).status == (isExclusive ? .ineligible : .eligible))
        builder.last.facts["hub"] = true
        #expect(eligibility(builder).reasons.isEmpty)
    }

    @Test func `compares the day of receipt with the closing day`() {
        var builder = grid()
        builder.closes = "2023-11-30"
        builder.apply("a", ["5"])
        #expect(eligibility(builder).reasons == [.receivedUnknown])
        #expect(eligibility(builder).status == .eligible)
        builder.last.receivedAt = "2023-11-30"
        #expect(eligibility(builder).reasons.isEmpty)
        builder.last.receivedAt = "2023-12-01"
        #expect(eligibility(builder).reasons == [.late])
        #expect(eligibility(builder).decision == .ineligible)
        builder.closes = nil
        #expect(eligibility(builder).status == .eligible)
    }

    @Test func `needs a track`() {
        var builder = grid()
        builder.apply("a", to: [], ["5"])
        #expect(eligibility(builder).reasons == [.noTrack])
        #expect(eligibility(builder).decision == .ineligible)
        builder.last.tracks = nil
        #expect(eligibility(builder).reasons == [.tracksUnknown])
        #expect(eligibility(builder).decision == .pending)
    }

    @Test func `gives all reasons at once`() {
        var builder = grid()
        builder.closes = "2023-11-30"
        let first = builder.add(.commitment(required: true))
        let second = builder.add(.commitment(required: true))
        builder.apply("a", to: [], ["5"])
        builder.last.receivedAt = "2024-01-01"
        builder.last.commitments[first] = false
        builder.withdrawals = ["a"]
        let findings = builder.dossier().ranking().entry(of: 0).eligibility.findings
        #expect(
            findings == [
                .init(.withdrawn, .ineligible, withdrawal: 0), .init(.late, .ineligible), .init(.noTrack, .ineligible),
                .init(.commitmentRefused, .ineligible, criterion: first),
                .init(.commitmentUnknown, .pending, criterion: second),
            ])
    }

    @Test func `lists each unknown fact once, with who asks first`() {
        var builder = grid()
        builder.addScored(scale: ("0", "10", "1"), asks: ["college", "plan"])
        builder.addScored(scale: ("0", "10", "1"), asks: ["college"])
        builder.weights.criteria = [0: decimal("1"), 1: decimal("1"), 2: decimal("1")]
        builder.apply("a", ["5", "5", "5"])
        builder.last.facts["plan"] = false
        #expect(builder.dossier().ranking().entry(of: 0).missing == [.fact("college", criterion: 1)])
    }

    @Test func `lists an unknown file and not a declared none`() {
        var builder = grid()
        builder.closes = "2023-11-30"
        builder.apply("a", to: nil, ["5"])
        var dossier = builder.dossier()
        dossier.applicants[0].languages = nil
        dossier.applicants[0].team = nil
        dossier.applicants[0].demands = nil
        dossier.applicants[0].offers = nil
        #expect(
            dossier.ranking().entry(of: 0).missing == [
                .tracks, .receivedAt, .languages, .team, .demands, .offers,
            ])
        #expect(builder.dossier().ranking().entry(of: 0).missing == [.tracks, .receivedAt])
    }

    @Test func `compares points with thresholds, whatever the weights`() {
        var builder = DossierBuilder(weights: ["1", "0"], seats: [5])
        builder.weights.criterionThresholds = [1: decimal("2.5")]
        builder.apply("a", ["10", "2"], ["10", "3"])
        builder.apply("b", ["10", "2"], ["10", "2.9"])
        let ranking = builder.dossier().ranking()
        #expect(ranking.decisions == [.selected, .belowThreshold])
        #expect(ranking.places == [1, 1])
        let threshold = ranking.entry(of: 1).thresholds[0]
        #expect(threshold.subject == .criterion(1))
        #expect(threshold.required == rational("2.5"))
        #expect(threshold.reached == Interval(rational("2.45")))
        #expect(threshold.met == .no)
    }

    @Test func `adds the points of a section`() {
        var builder = DossierBuilder(weights: [], seats: [5])
        builder.addScored(scale: ("0", "5", "1"), section: "motivation")
        builder.addScored(scale: ("0", "5", "1"))
        builder.addScored(scale: ("0", "5", "1"), section: "motivation")
        builder.weights.criteria = [0: decimal("1"), 1: decimal("1"), 2: decimal("1")]
        builder.weights.sectionThresholds = [("motivation", decimal("6"))]
        builder.apply("a", ["1", "0", "5"])
        builder.apply("b", ["1", "5", "4"])
        builder.apply("c", ["1", "5", nil])
        builder.apply("d", [nil, "5", "0"])
        let ranking = builder.dossier().ranking()
        #expect(ranking.decisions == [.selected, .belowThreshold, .incomplete, .belowThreshold])
        #expect(ranking.entry(of: 2).gaps == [.points(criterion: 2), .threshold(.section("motivation"))])
        #expect(ranking.entry(of: 3).isDecidedDespiteGaps)
    }

    @Test func `compares the total, bonus included, with the minimum`() {
        var builder = DossierBuilder(weights: ["1"], seats: [5])
        builder.addBonus("5")
        builder.weights.minimumTotal = decimal("60")
        for (id, score, bonus) in [("a", "5.5", true), ("b", "5.5", false), ("c", "5.5", nil), ("d", "6", nil)] {
            builder.apply(id, [score])
            builder.last.facts["bonus"] = bonus
        }
        let ranking = builder.dossier().ranking()
        #expect(ranking.decisions == [.selected, .belowThreshold, .incomplete, .selected])
        #expect(ranking.entry(of: 2).gaps == [.bonus(criterion: 1), .threshold(.minimumTotal)])
        #expect(ranking.entry(of: 3).isDecidedDespiteGaps)
    }

    @Test func `wants the minimum of assessors on every criterion`() {
        var builder = DossierBuilder(weights: ["1", "1"], seats: [5])
        builder.rules.minimumAssessors = 2
        builder.apply("a", ["5", "5"], ["5", nil])
        builder.apply("b", ["5", "5"], ["5", "4"])
        builder.apply("c", ["5", "5"], ["5", "5"])
        builder.last.recused = [1]
        let ranking = builder.dossier().ranking()
        #expect(ranking.decisions == [.incomplete, .selected, .incomplete])
        #expect(ranking.entry(of: 0).gaps == [.assessors(criterion: 1, have: 1, need: 2)])
        #expect(ranking.entry(of: 0).total?.total == Interval(Rational(50)))
        #expect(ranking.entry(of: 2).gaps.count == 2)
    }

    @Test func `waits for the third assessor`() {
        var builder = DossierBuilder(weights: ["1"], seats: [5])
        builder.rules.thirdAssessorRatio = decimal("0.3")
        builder.apply("a", ["10"], ["5"])
        let entry = builder.dossier().ranking().entry(of: 0)
        #expect(entry.decision == .incomplete)
        #expect(entry.gaps == [.thirdAssessor])
        #expect(entry.wouldBe == .selected)
    }
}
