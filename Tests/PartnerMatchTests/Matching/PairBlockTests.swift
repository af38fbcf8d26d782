import Testing

@testable import PartnerMatch

@Suite struct PairBlockTests {
    private func blocks(_ spoil: (inout Dossier) -> Void) -> [PairBlock] {
        var dossier = MatchingFixture.pair()
        spoil(&dossier)
        return dossier.pairTable()[0, 0].blocks
    }

    @Test func allowsAPairThatBreaksNoRule() {
        #expect(blocks { _ in } == [])
    }

    @Test func asksForDemandsAndOffersOfBothSides() {
        #expect(blocks { $0.applicants[0].demands = nil } == [.notAssessable(.north)])
        #expect(blocks { $0.applicants[0].offers = nil } == [.notAssessable(.north)])
        #expect(blocks { $0.partners[0].demands = nil } == [.notAssessable(.south)])
        #expect(blocks { $0.partners[0].offers = nil } == [.notAssessable(.south)])
        var dossier = MatchingFixture.pair()
        dossier.applicants[0].offers = nil
        dossier.partners[0].demands = [.about("q", [])]
        #expect(
            dossier.pairTable().notAssessable == [
                NotAssessable(side: .north, municipality: 0, asks: [.offers]),
                NotAssessable(side: .south, municipality: 0, asks: [.demandThemes]),
            ])
        #expect(dossier.pairTable()[0, 0].score == nil)
    }

    @Test func needsATrackThatTheApplicantNamed() {
        #expect(blocks { $0.partners[0].country = "RW" } == [.noTrack])
        #expect(blocks { $0.partners[0].country = nil } == [.noTrack])
        #expect(blocks { $0.applicants[0].tracks = [] } == [.trackNotApplied(track: 0)])
        #expect(blocks { $0.applicants[0].tracks = nil } == [])
    }

    @Test func needsAnEligiblePreselectedPartner() {
        func rule(_ dossier: inout Dossier) {
            dossier.call.tracks[0].eligiblePartners = [
                .fact("hub", is: true), .link(LinkPattern(kind: .twinning), exists: false),
            ]
            dossier.partners[0].facts["hub"] = true
        }
        #expect(blocks { rule(&$0) } == [])
        #expect(
            blocks {
                rule(&$0)
                $0.partners[0].facts["hub"] = false
                $0.partners[0].links = [Link(kind: .twinning, with: nil, withRegion: nil, status: nil)]
            } == [.partnerNotEligible(track: 0, condition: 0), .partnerNotEligible(track: 0, condition: 1)])
        #expect(
            blocks {
                rule(&$0)
                $0.partners[0].facts = [:]
                $0.partners[0].links = nil
            } == [])
        #expect(blocks { $0.partners[0].preselection?.status = .reserve } == [.partnerInReserve])
        #expect(blocks { $0.partners[0].preselection?.status = .notRetained } == [.partnerNotRetained])
        #expect(blocks { $0.partners[0].preselection?.status = .pending } == [])
        #expect(blocks { $0.partners[0].preselection = nil } == [])
    }

    @Test func needsSomethingToLearnOnBothSides() {
        #expect(blocks { $0.partners[0].offers = [] } == [.fitBelowMinimum(.north)])
        #expect(blocks { $0.applicants[0].offers = [] } == [.fitBelowMinimum(.south)])
        #expect(blocks { $0.applicants[0].demands = [] } == [.fitBelowMinimum(.north)])
        // The fits are 0.6 and 0.8.
        #expect(blocks { $0.call.matching.minimumFit = DecimalNumber("0.6") } == [])
        #expect(blocks { $0.call.matching.minimumFit = DecimalNumber("0.61") } == [.fitBelowMinimum(.north)])
        #expect(
            blocks { $0.call.matching.minimumFit = DecimalNumber("0.9") }
                == [.fitBelowMinimum(.north), .fitBelowMinimum(.south)])
    }

    @Test func needsTheMustHavesCovered() {
        func need(_ share: String, _ dossier: inout Dossier) {
            dossier.call.matching.minimumMustCoverage = DecimalNumber(share) ?? DecimalNumber(1)
            dossier.applicants[0].demands?.append(.about("r", [MatchingFixture.accusations], .must))
        }
        #expect(blocks { need("0.5", &$0) } == [])
        #expect(blocks { need("0.6", &$0) } == [.mustCoverageBelowMinimum(.north)])
        #expect(
            blocks {
                $0.call.matching.minimumMustCoverage = DecimalNumber(1)
                $0.applicants[0].offers = [.of("o", [MatchingFixture.markets], level: 4)]
            } == [.mustCoverageBelowMinimum(.south)])
    }

    @Test func needsTheLanguageOrARemedy() {
        func need(_ level: LanguageLevel, _ dossier: inout Dossier) { dossier.call.matching.minimumLanguage = level }
        #expect(blocks { need(.b2, &$0) } == [])
        #expect(blocks { need(.c1, &$0) } == [.languageBelowMinimum])
        #expect(
            blocks {
                need(.c1, &$0)
                $0.partners[0].remedies = [("language", LocalisedText("an interpreter"))]
            } == [])
        #expect(
            blocks {
                need(.c1, &$0)
                $0.partners[0].remedies = [("internet", LocalisedText("a router"))]
            } == [.languageBelowMinimum])
        // The partner's level is not known, but the applicant's is too low whatever it is.
        #expect(
            blocks {
                need(.c1, &$0)
                $0.partners[0].languages = nil
            } == [.languageBelowMinimum])
        #expect(
            blocks {
                need(.c1, &$0)
                $0.applicants[0].languages = nil
            } == [])
        // A second working language that may be good enough.
        #expect(
            blocks {
                need(.c1, &$0)
                $0.call.tracks[0].workingLanguages = ["fr", "en"]
            } == [])
    }

    @Test func blocksOutOfScopeOnlyWhereTheTrackSaysSo() {
        func scope(_ blocks: Bool, _ dossier: inout Dossier) {
            dossier.call.tracks[0].scope = Track.Scope(goals: [8], themes: [], blocks: blocks)
        }
        #expect(blocks { scope(true, &$0) } == [.outOfScope(.north, track: 0)])
        #expect(
            blocks {
                scope(true, &$0)
                $0.applicants[0].demands?.append(.about("r", [MatchingFixture.markets]))
                $0.partners[0].demands?[0].themes = [MatchingFixture.councils]
            }.contains(.outOfScope(.south, track: 0)))
        #expect(blocks { scope(false, &$0) } == [])
        #expect(
            blocks {
                scope(true, &$0)
                $0.applicants[0].demands?.append(.about("r", [MatchingFixture.markets]))
            } == [])
        // A theme of the scope means its subtree.
        #expect(
            blocks {
                scope(true, &$0)
                $0.call.tracks[0].scope.themes = [0]
            } == [])
    }

    @Test func obeysDecisions() {
        func consent(_ north: PanelDecisions.Consent.Answer, _ south: PanelDecisions.Consent.Answer)
            -> PanelDecisions.Consent
        {
            PanelDecisions.Consent(applicant: 0, partner: 0, north: north, south: south, deadline: nil)
        }
        #expect(
            blocks { $0.decisions.forbiddenPairs = [.init(applicant: 0, partner: 0, reason: nil)] } == [.forbidden])
        #expect(blocks { $0.decisions.consents = [consent(.yes, .pending)] } == [])
        #expect(
            blocks { $0.decisions.consents = [consent(.no, .no)] }
                == [.consentRefused(.north), .consentRefused(.south)])
        #expect(
            blocks { $0.decisions.withdrawals = [.init(who: .applicant(0), date: nil, reason: nil)] }
                == [.withdrawn(.north)])
        #expect(
            blocks { $0.decisions.withdrawals = [.init(who: .partner(0), date: nil, reason: nil)] }
                == [.withdrawn(.south)])
    }

    @Test func excludesLinksBetweenTheTwo() {
        func link(_ with: String?, _ status: Link.Status?) -> Link {
            Link(kind: .twinning, with: with, withRegion: nil, status: status)
        }
        func rule(_ dossier: inout Dossier) {
            dossier.call.matching.excludedLinks = [LinkPattern(kind: .programme), LinkPattern(status: .active)]
            dossier.partners[0].name = "South"
        }
        #expect(
            blocks {
                rule(&$0)
                $0.applicants[0].links = [link("elsewhere", .active), link("South", .active)]
                $0.partners[0].links = [link("north", .active)]
            } == [.excludedLink(.north, link: 1, pattern: 1), .excludedLink(.south, link: 0, pattern: 1)])
        #expect(
            blocks {
                rule(&$0)
                $0.applicants[0].links = [link("south", .ended), link("elsewhere", .active)]
            } == [])
        // Not known with whom, or whether it is active: allowed.
        #expect(
            blocks {
                rule(&$0)
                $0.applicants[0].links = [link(nil, .active), link("south", nil)]
            } == [])
    }

    @Test func wantsTheLeastScore() throws {
        var dossier = MatchingFixture.pair()
        let score = try #require(dossier.pairTable()[0, 0].score)
        dossier.call.matching.minimumScore = try #require(
            DecimalNumber(coefficient: score.value, exponent: -6))
        #expect(dossier.pairTable()[0, 0].blocks == [])
        dossier.call.matching.minimumScore = try #require(
            DecimalNumber(coefficient: score.value + 1, exponent: -6))
        #expect(dossier.pairTable()[0, 0].blocks == [.scoreBelowMinimum])
        var table = dossier.pairTable()
        table.rescore(ComponentWeights(weights: [.preference: DecimalNumber(1)]), dossier.call.matching)
        #expect(table[0, 0].blocks == [])
        #expect(table[0, 0].score?.value == PairScore.full)
    }

    @Test func collectsAllReasons() {
        let found = blocks {
            $0.applicants[0].tracks = []
            $0.partners[0].preselection?.status = .reserve
            $0.partners[0].offers = []
            $0.call.matching.minimumMustCoverage = DecimalNumber(1)
            $0.call.matching.minimumLanguage = .c2
            $0.call.matching.minimumScore = DecimalNumber(90)
            $0.decisions.forbiddenPairs = [.init(applicant: 0, partner: 0, reason: nil)]
        }
        #expect(
            found == [
                .trackNotApplied(track: 0), .partnerInReserve, .fitBelowMinimum(.north),
                .mustCoverageBelowMinimum(.north), .languageBelowMinimum, .forbidden, .scoreBelowMinimum,
            ])
    }
}
