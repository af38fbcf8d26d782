import Testing

@testable import PartnerMatch

/// What is final about a pair and what is not, and what a deadline does: nothing but being said.
@Suite struct PairProgressTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var north: PanelDecisions.Consent.Answer
        var south: PanelDecisions.Consent.Answer
        var signOff: TrackSignOff.Status?
        var status: PairProgress.Status
        var waitingFor: [Side]

        init(
            _ north: PanelDecisions.Consent.Answer, _ south: PanelDecisions.Consent.Answer,
            _ signOff: TrackSignOff.Status?, _ status: PairProgress.Status, _ waitingFor: [Side] = []
        ) {
            (self.north, self.south, self.signOff) = (north, south, signOff)
            (self.status, self.waitingFor) = (status, waitingFor)
        }

        var testDescription: String { "\(north) \(south) \(signOff?.rawValue ?? "-")" }
    }

    static let cases: [Case] = [
        Case(.yes, .yes, .given, .final), Case(.yes, .yes, .missing, .agreed), Case(.yes, .yes, nil, .agreed),
        Case(.yes, .yes, .earlierState, .agreed), Case(.yes, .yes, .undated, .agreed),
        Case(.yes, .pending, .given, .waiting, [.south]), Case(.pending, .yes, .given, .waiting, [.north]),
        Case(.pending, .pending, .missing, .waiting, [.north, .south]),
        Case(.no, .yes, .given, .refused), Case(.yes, .no, .given, .refused),
        Case(.no, .pending, .missing, .refused, [.south]), Case(.no, .no, .given, .refused),
    ]

    private func dossier(_ consent: PanelDecisions.Consent?) -> Dossier {
        var dossier = MatchingFixture.pair()
        dossier.decisions.consents = consent.map { [$0] } ?? []
        return dossier
    }

    @Test(arguments: cases)
    func followsFromTheAnswersAndTheSignOff(_ given: Case) {
        let dossier = dossier(
            PanelDecisions.Consent(applicant: 0, partner: 0, north: given.north, south: given.south, deadline: nil))
        let progress = dossier.progress(applicant: 0, partner: 0, signOff: given.signOff, on: nil)
        #expect(progress.status == given.status && progress.waitingFor == given.waitingFor)
        #expect(progress.isOverdue == nil && progress.consent == 0)
        // A refused pair is never proposed; all others are, as if nobody had answered yet.
        let plan = dossier.plan(candidates: dossier.candidatesInIDOrder)
        #expect(plan.pairs.isEmpty == (given.status == .refused))
        #expect(plan.pairs.allSatisfy { $0.isAgreed == (given.north == .yes && given.south == .yes) })
        #expect(dossier.consentsOutside(plan) == (given.status == .refused ? [0] : []))
        let page = dossier.planPage(plan, others: [], ranking: nil, language: .english).sentences.joined(separator: " ")
        #expect(page.contains("north – south: Refused by") == (given.status == .refused), "\(page)")
    }

    /// What was asked and is no longer in the plan does not vanish.
    @Test func tellsOfAPairThatWasAskedAndIsNotInThePlan() {
        var dossier = MatchingFixture.dossier(
            [MatchingFixture.applicant("north")],
            [MatchingFixture.partner("south-1"), MatchingFixture.partner("south-2")], [MatchingFixture.track()])
        dossier.decisions.consents = [
            PanelDecisions.Consent(applicant: 0, partner: 1, north: .yes, south: .pending, deadline: nil)
        ]
        let plan = dossier.plan(candidates: dossier.candidatesInIDOrder)
        #expect(plan.pairs.map { $0.partner } == [0])
        let page = dossier.planPage(plan, others: [], ranking: nil, language: .english).sentences
        #expect(
            page.contains(
                "north – south-2: Waiting for the answer of south-2, without a deadline. North said yes. "
                    + "This pair is no longer in the plan."), "\(page)")
        let others = PlanWriter(dossier, dossier.ranking()).value(plan)["otherProposals"]?.elements
        #expect(others?.first?["progress"]?["status"] == "waiting")
    }

    @Test func isAProposalWhereNobodyWasAsked() {
        for signOff in TrackSignOff.Status.allCases {
            let progress = dossier(nil).progress(
                applicant: 0, partner: 0, signOff: signOff, on: CalendarDate("2030-01-01"))
            #expect(progress == PairProgress(status: .proposal))
        }
    }

    @Test(
        arguments: [
            ("2026-07-01", nil, nil), ("2026-07-01", "2026-06-30", false), ("2026-07-01", "2026-07-01", false),
            ("2026-07-01", "2026-07-02", true), (nil, "2026-07-02", nil),
        ] as [(String?, String?, Bool?)])
    func saysThatADeadlinePassedAndDecidesNothing(_ deadline: String?, _ day: String?, _ isOverdue: Bool?) {
        let dossier = dossier(
            PanelDecisions.Consent(
                applicant: 0, partner: 0, north: .yes, south: .pending, proposed: CalendarDate("2026-06-01"),
                deadline: deadline.flatMap { CalendarDate($0) }))
        let date = day.flatMap { CalendarDate($0) }
        let progress = dossier.progress(applicant: 0, partner: 0, signOff: nil, on: date)
        #expect(progress.isOverdue == isOverdue && progress.status == .waiting)
        let plan = dossier.plan(candidates: dossier.candidatesInIDOrder)
        let page = dossier.planPage(plan, others: [], ranking: nil, language: .english, date: date)
        let text = page.sentences.joined(separator: " ")
        #expect(text.contains("has passed without an answer of") == (isOverdue == true))
        #expect(text.contains("Proposed on 1 June 2026."))
        #expect(plan.pairs.count == 1)
    }

    /// In the words of people, in each language: nothing is said twice, nothing is left out.
    @Test func isSaidInThreeLanguages() {
        func text(_ consent: PanelDecisions.Consent?, _ signOff: TrackSignOff.Status?, _ language: Language) -> String {
            let dossier = dossier(consent)
            let progress = dossier.progress(
                applicant: 0, partner: 0, signOff: signOff, on: CalendarDate("2026-08-01"))
            return MatchingTexts(dossier, language).progress(progress, applicant: 0, partner: 0)
        }
        let waiting = PanelDecisions.Consent(
            applicant: 0, partner: 0, north: .yes, south: .pending, proposed: CalendarDate("2026-06-01"),
            northDate: CalendarDate("2026-06-05"), deadline: CalendarDate("2026-09-01"))
        #expect(
            text(waiting, nil, .english)
                == "Waiting for the answer of south until 1 September 2026. Proposed on 1 June 2026. "
                + "North said yes on 5 June 2026.")
        #expect(
            text(waiting, nil, .dutch)
                == "Wacht op het antwoord van south, uiterlijk op 1 september 2026. Voorgesteld op 1 juni 2026. "
                + "North zei ja op 5 juni 2026.")
        var late = waiting
        late.deadline = CalendarDate("2026-07-31")
        #expect(
            text(late, nil, .french).hasPrefix(
                "La date limite (31 juillet 2026) est passée sans réponse de south : renseignez-vous."))
        var agreed = waiting
        (agreed.south, agreed.northDate, agreed.proposed) = (.yes, nil, nil)
        #expect(
            text(agreed, .missing, .english)
                == "Both sides said yes; it becomes final with the sign-off by the umbrella association.")
        #expect(text(agreed, .given, .dutch) == "Definitief: beide kanten zeiden ja en de koepel ging akkoord.")
        #expect(text(nil, .given, .french) == "Une proposition ; aucune demande de réponse n'est consignée.")
        for consent in [waiting, late, agreed, nil] {
            #expect(Set(Language.allCases.map { text(consent, .given, $0) }).count == 3)
        }
    }

    @Test func isInTheFilesForPrograms() throws {
        var dossier = dossier(
            PanelDecisions.Consent(
                applicant: 0, partner: 0, north: .yes, south: .pending, northDate: CalendarDate("2026-06-05"),
                deadline: CalendarDate("2026-07-01")))
        dossier.decisions.signOffs = [
            PanelDecisions.SignOff(umbrella: "ANCB", track: 0, date: CalendarDate("2026-06-26"))
        ]
        var options = OperationOptions(language: .english)
        options.date = CalendarDate("2026-07-02")
        let answer = try dossier.answer(.match, options)
        let progress = try #require(answer.result["plan"]?["pairs"]?.elements?.first?["progress"])
        #expect(progress["status"] == "waiting" && progress["deadlinePassed"] == true)
        #expect(progress["waitingFor"] == ["south"] && progress["deadline"] == "2026-07-01")
        #expect(progress["north"] == ["answer": "yes", "date": "2026-06-05"])
        #expect(answer.csv().contains(",signOff,signOffDate,status,waitingFor,deadline\r\n"))
        #expect(answer.csv().contains(",given,2026-06-26,waiting,south,2026-07-01\r\n"))
        options.of = ["north", "south"]
        let explained = try dossier.answer(.explain, options)
        #expect(explained.result["progress"]?["status"] == "waiting")
        #expect(explained.page.sentences.contains { $0.contains("has passed without an answer of south: ask.") })
        options.of = []
        let minutes = try dossier.answer(.minutes, options)
        #expect(minutes.text().contains("the deadline (1 July 2026) has passed"))
    }
}
