import Testing

@testable import PartnerMatch

/// What becomes of quotas when somebody leaves.
@Suite struct RematchQuotaTests {
    /// Two pairs, the first with the only partner of Zou, and a spare partner.
    private func dossier() -> Dossier {
        var partners = [
            MatchingFixture.partner("p0"), MatchingFixture.partner("p1"), MatchingFixture.partner("p2"),
        ]
        partners[0].region = "Zou"
        partners[1].region = "Mono"
        partners[2].region = "Mono"
        var dossier = MatchingFixture.dossier(
            [MatchingFixture.applicant("a0"), MatchingFixture.applicant("a1")], partners, [MatchingFixture.track()])
        dossier.call.matching.quotas = [
            PlanQuota(
                id: "any", label: nil, subject: .pair(.init(themes: nil, languages: ["fr"])), minimum: 1, maximum: nil),
            PlanQuota(
                id: "zou", label: LocalisedText("Zou"), subject: .municipality(.south, .field(.region, .isText("Zou"))),
                minimum: 1, maximum: nil),
        ]
        return dossier
    }

    private var scenario: RematchScenario {
        RematchScenario(
            current: [RematchPair(0, 0), RematchPair(1, 1)], withdrawals: [RematchMember(.south, 0)])
    }

    @Test func givesUpOnlyWhatCannotBeKept() throws {
        let dossier = dossier()
        let rematch = dossier.rematch(scenario, frontier: true)
        #expect(rematch.givenUpQuotas == [1])
        #expect(rematch.plan.status == .optimal)
        #expect(rematch.kept == [RematchPair(1, 1)] && rematch.new == [RematchPair(0, 2)])
        let zou = try #require(rematch.plan.quotas.first { $0.quota == 1 })
        #expect(zou.counted.isEmpty && zou.unknown.isEmpty)
        #expect(rematch.frontier?.steps.isEmpty == false)
        let page = TextRenderer(width: 200, usesColour: false).render(
            dossier.rematchPage(rematch, language: .english))
        #expect(page.contains("As long as the other pairs are kept, the quota “Zou” cannot be met."))
    }

    @Test func keepsAQuotaThatCanBeKept() {
        var dossier = dossier()
        // It fits less well, and only it is of Zou.
        dossier.partners.append(MatchingFixture.partner("p3"))
        dossier.partners[3].region = "Zou"
        dossier.partners[3].offers = [.of("o", [MatchingFixture.councils], level: 2, service: "secretariat")]
        let rematch = dossier.rematch(scenario)
        #expect(rematch.givenUpQuotas.isEmpty)
        #expect(rematch.new == [RematchPair(0, 3)])
    }
}
