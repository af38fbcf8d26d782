import Testing

@testable import PartnerMatch

@Suite("What assessors still have to do")
struct AssessorTaskTests {
    private func builder() -> DossierBuilder {
        var builder = DossierBuilder(weights: ["1", "1"], seats: [1])
        builder.rules.minimumAssessors = 2
        builder.apply("a", ["5", "5"], ["6", "6"], ["7", "7"])
        builder.apply("b", ["5", nil], ["6", "6"], [nil, nil])
        builder.apply("c", ["5", "5"], ["6", "6"])
        return builder
    }

    private func tasks(_ dossier: Dossier) -> [[String]] {
        dossier.assessorReport(dossier.ranking()).assessors.map { record in
            record.tasks.map { "\($0.applicant) \($0.criteria) \($0.needed) \($0.hasSheet)" }
        }
    }

    @Test func listsWhatIsNotScoredAndWhatIsNeeded() {
        #expect(
            tasks(builder().dossier()) == [
                ["1 [1] [1] true"], [], ["1 [0, 1] [1] true", "2 [0, 1] [] false"],
            ])
    }

    @Test func asksNothingOutsideTheMandate() {
        var dossier = builder().dossier()
        dossier.assessors[2].mandate = [0]
        #expect(tasks(dossier)[2] == ["1 [0] [] true", "2 [0] [] false"])
    }

    @Test func asksNothingOfWhoRecusedOrShould() {
        var recused = builder()
        recused["b"].recused = [0]
        #expect(tasks(recused.dossier())[0] == [])
        var dossier = builder().dossier()
        dossier.assessors[2].municipality = "b"
        dossier.assessors[2].interests = [("c", nil)]
        #expect(tasks(dossier)[2] == [])
    }

    @Test func asksNothingAboutWhoIsOut() {
        var withdrawn = builder()
        withdrawn.withdrawals = ["b"]
        #expect(tasks(withdrawn.dossier()) == [[], [], ["2 [0, 1] [] false"]])
    }

    @Test func asksForTheThirdAssessor() {
        var apart = builder()
        apart.rules.thirdAssessorRatio = decimal("0.1")
        apart["c"].sheets = [["2", "2"], ["6", "6"]]
        #expect(tasks(apart.dossier())[2].last == "2 [0, 1] [0, 1] false")
    }

    @Test func asksNothingThatHasNoScale() {
        var unscaled = builder()
        unscaled.criteria[1].kind = .scored(.init(scale: nil, section: nil, asks: [], anchors: []))
        #expect(tasks(unscaled.dossier())[0] == [])
    }

    @Test func listsScoresWithoutTheirComment() {
        var ends = builder()
        ends["a"].sheets[0] = ["0", "10"]
        ends["c"].sheets[0] = ["10", "0"]
        var dossier = ends.dossier()
        func missing() -> [String] {
            dossier.assessorReport(dossier.ranking()).assessors[0].missingComments
                .map { "\($0.applicant) \($0.criteria)" }
        }
        #expect(missing() == [])
        dossier.call.assessment.commentAtMaximum = true
        #expect(missing() == ["0 [1]", "2 [0]"])
        dossier.call.assessment.commentAtMinimum = true
        #expect(missing() == ["0 [0, 1]", "2 [0, 1]"])
        dossier.sheets[0].comments = [0: "because", 1: ""]
        #expect(missing() == ["0 [1]", "2 [0, 1]"])
    }
}
