import PartnerMatch
import Testing

@Suite("Texts of the ranking")
struct RankingTextsTests {
    /// One phrasing for each language, all there, none the same as another.
    private func expectThree(_ phrase: (Texts) -> String, sourceLocation: SourceLocation = #_sourceLocation) {
        let phrasings = Language.allCases.map { phrase(Texts($0)) }
        #expect(phrasings.allSatisfy { !$0.isEmpty }, sourceLocation: sourceLocation)
        #expect(Set(phrasings).count == 3, "\(phrasings)", sourceLocation: sourceLocation)
    }

    /// Reserve is the same word in Dutch and English.
    @Test(arguments: Decision.allCases) func namesEveryDecision(_ decision: Decision) {
        let words = Language.allCases.map { Texts($0).decision(decision) }
        #expect(words.allSatisfy { !$0.isEmpty })
        #expect(Set(words).count == (decision == .reserve ? 2 : 3))
        #expect(Texts(.french).decision(decision) != Texts(.dutch).decision(decision))
    }

    @Test func tellsDecisionsApart() {
        for language in Language.allCases {
            #expect(Set(Decision.allCases.map { Texts(language).decision($0) }).count == Decision.allCases.count)
        }
    }

    @Test func usesTheWordsOfTheProgramme() {
        #expect(Language.allCases.map { Texts($0).decision(.selected) } == ["geselecteerd", "retenue", "selected"])
        #expect(Language.allCases.map { Texts($0).decision(.reserve) } == ["reserve", "liste de réserve", "reserve"])
        #expect(Language.allCases.map { Texts($0).decision(.pending) } == ["in afwachting", "en attente", "pending"])
        #expect(
            Language.allCases.map { Texts($0).weightsNotSet } == [
                "Gewichten niet vastgesteld door de stuurgroep",
                "Pondérations non arrêtées par le comité de pilotage", "Weights not set by the steering group",
            ])
    }

    @Test(arguments: Eligibility.Status.allCases) func namesEveryEligibility(_ status: Eligibility.Status) {
        expectThree { $0.eligibility(status) }
    }

    @Test(arguments: EligibilityFinding.Reason.allCases) func givesEveryReason(_ reason: EligibilityFinding.Reason) {
        for effect in EligibilityFinding.Effect.allCases {
            expectThree { $0.finding(reason, effect, subject: "X", day: "1", closing: "2") }
            expectThree { $0.finding(reason, effect, subject: "X") }
            expectThree { $0.finding(reason, effect, subject: "X", isPlural: true) }
        }
        let texts = Texts(.dutch)
        #expect(texts.finding(reason, .flag) != texts.finding(reason, .ineligible))
    }

    @Test func asksForEveryMissingItem() {
        let items: [MissingItem] = [
            .commitment(0), .rule(0), .bonus(0), .tracks, .receivedAt, .languages, .team, .demands, .offers,
        ]
        for item in items { expectThree { $0.missing(item, subject: "X") } }
        for language in Language.allCases {
            #expect(Set(items.map { Texts(language).missing($0, subject: "X") }).count == items.count)
        }
        expectThree { $0.missing(.fact("college-decision", criterion: 0), subject: $0.fact("college-decision")) }
        #expect(Texts(.dutch).fact("own-invention") == "‘own-invention’")
    }

    @Test(arguments: PointsTable.Disagreement.Outcome.allCases)
    func describesEveryDisagreement(_ outcome: PointsTable.Disagreement.Outcome) {
        expectThree { $0.disagreement(outcome, "X", bases: "a1: 50; a2: 90", dropped: "a1") }
    }

    @Test(arguments: PointsTable.RuleState.allCases) func describesTheRule(_ state: PointsTable.RuleState) {
        expectThree { $0.thirdAssessorRule(state) }
    }

    @Test func saysWhyNothingIsDecided() {
        expectThree { $0.whyOpen(.weightsNotSet) }
        expectThree { $0.whyOpen(.notScored) }
        #expect(Language.allCases.allSatisfy { Texts($0).whyOpen(.ranked).isEmpty })
    }

    @Test func answersEveryThreshold() {
        for met in [Truth.yes, .no, .unknown] {
            expectThree { $0.truth(met) }
            expectThree { $0.threshold($0.thresholdShort("X", reached: "1", required: "2"), met: met) }
        }
    }

    @Test func namesEveryGap() {
        expectThree { $0.noPoints("X") }
        expectThree { $0.noScale("X") }
        expectThree { $0.bonusUnknown("X") }
        expectThree { $0.tooFewAssessors(nil, have: 1, need: 2) }
        expectThree { $0.tooFewAssessors("X", have: 2, need: 3) }
        expectThree { $0.thirdAssessorNeeded }
        expectThree { $0.thresholdUnsure("X") }
        expectThree { $0.orderOpen("X") }
    }

    @Test func namesEveryCoverage() {
        for aspect in CoverageAspect.allCases {
            for isPlural in [true, false] {
                expectThree { $0.coverage(aspect, ahead: "X", behind: "Y", brings: "Z", isPlural: isPlural) }
            }
            expectThree { $0.coverageUnknown(aspect, "X") }
        }
    }

    @Test func takesSingularAndPlural() {
        #expect([0, 1, 2].map { Texts(.dutch).seats($0) } == ["0 plaatsen", "1 plaats", "2 plaatsen"])
        #expect([0, 1, 2].map { Texts(.french).seats($0) } == ["0 place", "1 place", "2 places"])
        #expect([0, 1, 2].map { Texts(.english).seats($0) } == ["0 seats", "1 seat", "2 seats"])
    }

    @Test func saysNoneInPlaceOfZero() {
        #expect(
            [0, 1, 2].map { Texts(.french).assessors($0) } == ["aucun évaluateur", "1 évaluateur", "2 évaluateurs"])
        #expect([0, 1].map { Texts(.english).scoreSheets($0) } == ["no score sheets", "1 score sheet"])
        #expect([0, 1].map { Texts(.dutch).partners($0) } == ["geen partnergemeenten", "1 partnergemeente"])
        let pilot = Language.allCases.map { $0.dossierInOrder(applicants: 3, partners: 1, assessors: 0, sheets: 0) }
        #expect(
            pilot == [
                "Het dossier is in orde: 3 kandidaat-gemeenten, 1 partnergemeente, geen beoordelaars en geen "
                    + "scorebladen.",
                "Le dossier est en ordre : 3 communes candidates, 1 commune partenaire, aucun évaluateur ni aucune "
                    + "fiche de cotation.",
                "The dossier is in order: 3 applicants, 1 partner, no assessors and no score sheets.",
            ])
        #expect(
            Language.french.dossierInOrder(applicants: 3, partners: 1, assessors: 1, sheets: 2).hasSuffix(
                "1 évaluateur et 2 fiches de cotation."))
    }

    @Test func countsTheDossierAndNotThoseWhoApplied() {
        #expect(
            Texts(.dutch).applied(1, seats: 8, perTrack: "")
                == "Het dossier telt 1 kandidaat-gemeente voor 8 plaatsen.")
        #expect(
            Texts(.french).applied(3, seats: 8, perTrack: "Bénin 4 et Rwanda 4")
                == "Le dossier contient 3 communes candidates pour 8 places (Bénin 4 et Rwanda 4).")
        expectThree { $0.applied(0, seats: 8, perTrack: "") }
    }

    /// A bad outcome is not announced as something going well.
    @Test(arguments: Decision.allCases) func saysTheBestThatCanCome(_ decision: Decision) {
        expectThree { $0.ifAllGoesWell(decision) }
        let isBad = decision == .notSelected || decision == .belowThreshold || decision == .ineligible
        #expect(Texts(.english).ifAllGoesWell(decision).hasPrefix("Even if") == isBad)
        #expect(Texts(.english).ifAllGoesWell(decision).hasPrefix("If everything turns out well") == !isBad)
    }

    @Test func saysWhetherTheReserveIsFinal() {
        for count in [0, 2] {
            for isFinal in [false, true] { expectThree { $0.inReserve(count, isFinal: isFinal) } }
        }
        #expect(Texts(.french).inReserve(0, isFinal: true) == "aucune sur la liste de réserve")
        #expect(Texts(.dutch).inReserve(0, isFinal: false) == "reserve nog niet definitief")
    }

    @Test func putsTheLosersOfATieFirst() {
        let texts = Texts(.french)
        #expect(
            texts.withoutSeat(of: ["A", "B"], losers: 1)
                == "d'abord celle des deux, A ou B, qui n'obtient pas de place")
        #expect(
            texts.withoutSeat(of: ["A", "B", "C"], losers: 2)
                == "d'abord, parmi A, B et C, celles qui n'obtiennent pas de place")
        for (names, losers) in [(["A"], 1), (["A", "B"], 1), (["A", "B", "C"], 1), (["A", "B", "C"], 2)] {
            expectThree { $0.withoutSeat(of: names, losers: losers) }
        }
    }

    @Test(arguments: Texts.PreferredSeats.allCases) func saysWhyItIsNotTheFirstChoice(_ reason: Texts.PreferredSeats) {
        for choice in 2...4 {
            expectThree {
                $0.notFirstChoice(track: "X", choice: choice, preferred: "Y", isPlural: choice > 2, reason: reason)
            }
        }
    }

    @Test func joinsNames() {
        #expect(Texts(.french).or(["a", "b", "c"]) == "a, b ou c")
        let texts = Texts(.dutch)
        #expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map { texts.and($0) } == ["", "a", "a en b", "a, b en c"])
    }

    @Test func keepsFrenchPunctuationWithItsWord() {
        let texts = Texts(.french)
        #expect(texts.typeset("oui : « a » ; 5 % !") == "oui\u{A0}: «\u{A0}a\u{A0}»\u{A0}; 5\u{A0}%\u{A0}!")
        #expect(texts.typeset(" a  b ") == " a  b ")
        #expect(Texts(.dutch).typeset("ja : 5 %") == "ja : 5\u{A0}%")
        #expect(Texts(.english).typeset("a : 5 %") == "a : 5 %")
    }
}
