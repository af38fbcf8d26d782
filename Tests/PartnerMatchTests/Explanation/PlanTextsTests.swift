import Testing

@testable import PartnerMatch

/// Every finding about a plan has its own words in each language.
@Suite struct PlanTextsTests {
    private func expectThree(_ dossier: Dossier, _ about: String, _ phrase: (MatchingTexts) -> String) {
        let phrases = Language.allCases.map { phrase(MatchingTexts(dossier, $0)) }
        #expect(Set(phrases).count == 3, "\(about): \(phrases)")
        #expect(phrases.allSatisfy { !$0.isEmpty && !$0.hasSuffix(" ") && !$0.contains("  ") }, "\(about): \(phrases)")
    }

    @Test func sayEveryStatusConditionAndVersion() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        for status in Plan.Status.allCases { expectThree(dossier, status.rawValue) { $0.status(status) } }
        for condition in Candidate.Condition.allCases {
            expectThree(dossier, condition.rawValue) { $0.condition(condition, applicant: 0) }
        }
        for version in MatchingSettings.QuestionVersion.allCases {
            expectThree(dossier, version.rawValue) { $0.madeWith(version) }
            expectThree(dossier, version.rawValue) { $0.otherPlanHeading(version) }
        }
        var plan = dossier.plan(candidates: PlanPageFixture.candidates(dossier))
        plan.status = .optimal
        for objective in MatchingSettings.Objective.allCases {
            for over in MatchingSettings.ObjectiveValues.allCases {
                (plan.objective, plan.over) = (objective, over)
                expectThree(dossier, objective.rawValue) { $0.claim(plan, isUnranked: false) }
                expectThree(dossier, objective.rawValue) { $0.claim(plan, isUnranked: true) }
                expectThree(dossier, objective.rawValue) { $0.bestBy(plan) + $0.stepsByTotal(plan) }
                expectThree(dossier, objective.rawValue) { $0.comparedObjectives(plan) }
            }
        }
        plan.status = .bounded
        expectThree(dossier, "bounded") { $0.claim(plan, isUnranked: false) }
        expectThree(dossier, "objectives") {
            [$0.repairByTotal, $0.openScoresMayChange, $0.objectiveNote, $0.objectiveDifferences].joined()
        }
        expectThree(dossier, "same") { $0.sameByObjective(["total"]) }
        for flag in [true, false] {
            expectThree(dossier, "unique \(flag)") { $0.uniqueness(flag) }
            expectThree(dossier, "proof \(flag)") { $0.proof(isCertified: flag) }
            expectThree(dossier, "coverage \(flag)") { $0.coverage(flag) }
            expectThree(dossier, "regret \(flag)") { $0.regret(flag ? 1_500_000 : 0) }
        }
        #expect(MatchingTexts(dossier, .dutch).regret(1_500_000).contains("1,5 punten"))
    }

    @Test func sayEveryClash() throws {
        let dossier = try #require(
            PlanPageFixture.dossier(
                decisions: """
                    {"fixedPairs":[{"applicant":"id-n1","partner":"id-s1","reason":"Afgesproken."}],
                     "forbiddenPairs":[{"applicant":"id-n1","partner":"id-s2","reason":"Beslist."}],
                     "consents":[{"pair":["id-n1","id-s1"],"north":"yes","south":"yes"}]}
                    """))
        let decision = dossier.decisions.fixedPairs.first
        let clashes: [PlanClash] = [
            .fixedPair(0), .agreedPair(0), .forbiddenPair(0), .block(.withdrawn(.south)), .seats(track: 0),
            .applicantTwice(0), .partnerTwice(0),
        ]
        for clash in clashes { expectThree(dossier, "\(clash)") { $0.clash(clash, pair: decision) } }
        for clash in clashes.prefix(3) { expectThree(dossier, "back \(clash)") { $0.repair([clash]) } }
        expectThree(dossier, "two") { $0.repair([.fixedPair(0), .forbiddenPair(0)]) }
        for count in [nil, 1, 3] {
            expectThree(dossier, "clashes") { $0.moreClashes(count) }
            expectThree(dossier, "repairs") { $0.moreRepairs(count) }
        }
        for sizes in [[1], [2, 2], [1, 2]] { expectThree(dossier, "lead") { $0.repairsLead(sizes) } }
        for flag in [true, false] {
            expectThree(dossier, "number") { $0.clashNumber(1, of: 2, areAll: flag) }
        }
        expectThree(dossier, "heading") { $0.repairHeadingOfClash }
        expectThree(dossier, "advice") { $0.ruleAdvice }
    }

    @Test func sayWhySomebodyIsLeft() throws {
        let dossier = try #require(PlanPageFixture.dossier(call: #","matching":{"minimumLanguage":"B1"}"#))
        let reasons: [Unmatched.Reason] = [
            .nobodyThere, .seatsFull, .othersWentFirst, .noPossiblePair([]),
            .noPossiblePair([BlockCount(example: .languageBelowMinimum, pairs: 2)]),
            .noPossiblePair([BlockCount(example: .notAssessable(.north), pairs: 1)]),
            .noPossiblePair([BlockCount(example: .notAssessable(.south), pairs: 1)]),
            .noPossiblePair([BlockCount(example: .withdrawn(.north), pairs: 1)]),
            .noPossiblePair([BlockCount(example: .withdrawn(.south), pairs: 1)]),
            .noPossiblePair([BlockCount(example: .noTrack, pairs: 1)]),
            .noPossiblePair([BlockCount(example: .partnerInReserve, pairs: 1)]),
            .noPossiblePair([BlockCount(example: .partnerNotRetained, pairs: 1)]),
            .noPossiblePair([BlockCount(example: .partnerNotEligible(track: 0, condition: 0), pairs: 1)]),
            .noPossiblePair([BlockCount(example: .fitBelowMinimum(.north), pairs: 1)]),
        ]
        for side in Side.allCases {
            for reason in reasons {
                let entry = Unmatched(municipality: 2, reason: reason)
                expectThree(dossier, "\(side) \(reason)") { $0.unmatched([entry], side: side).joined(separator: "|") }
            }
        }
    }

    @Test func takeThoseWithTheSameReasonTogether() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let unmatched = [
            Unmatched(municipality: 0, reason: .seatsFull), Unmatched(municipality: 1, reason: .othersWentFirst),
            Unmatched(municipality: 2, reason: .seatsFull),
        ]
        let lines = MatchingTexts(dossier, .english).unmatched(unmatched, side: .north)
        #expect(lines.count == 2)
        #expect(lines.first == "Molendorp and Stildorp: every seat where a pair was possible is taken.")
    }

    @Test func sayThatOneHasNothingToOfferRatherThanCountPairs() throws {
        let dossier = try #require(PlanPageFixture.dossier())
        let counts = [BlockCount(example: .fitBelowMinimum(.north), pairs: 3)]
        let lines = MatchingTexts(dossier, .french).unmatched(
            [Unmatched(municipality: 2, reason: .noPossiblePair(counts))], side: .south)
        #expect(lines == ["Rukansa : aucune offre indiquée, alors qu'un partenariat en demande une de chaque côté."])
    }
}
