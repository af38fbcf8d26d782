import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite("Story of one applicant")
struct MunicipalityRankingPageTests {
    private func story(
        of applicant: Int, _ dossier: Dossier, _ language: Language = .english, in ranking: Ranking? = nil
    ) -> [String] {
        let blocks = dossier.rankingStory(of: applicant, in: ranking ?? dossier.ranking(), language: language)
        return RankingFixture.plainText(blocks).map { RankingFixture.plainSpaces($0) }
    }

    @Test(arguments: Language.allCases) func fitsEightyColumns(_ language: Language) throws {
        let dossiers = [
            try RankingFixture.dossier(), try RankingFixture.dossier(decisions: RankingFixture.settled),
            try RankingFixture.dossier(weights: nil),
        ]
        for dossier in dossiers {
            let ranking = dossier.ranking()
            for applicant in dossier.applicants.indices {
                let blocks = dossier.rankingStory(of: applicant, in: ranking, language: language)
                let text = TextRenderer().render(Page(title: "Story", blocks: blocks))
                for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
                #expect(!text.contains("zz-") && !text.contains("Optional("), "\(text)")
            }
        }
    }

    @Test func beginsWithTheDecisionAndWhy() throws {
        let dossier = try RankingFixture.dossier()
        let expected: [(Int, String)] = [
            (
                RankingFixture.molendorp,
                "Molendorp is selected for Benin: with a total of 94 (rank 2) it is among the best ranked for whom "
                    + "there is a seat."
            ),
            (
                RankingFixture.waterakker,
                "Waterakker is tied with Heikant, and between them there is 1 seat: the steering group decides, or "
                    + "records a lot."
            ),
            (
                RankingFixture.longName,
                "Zandbergen-aan-de-Oude-Schelde en Leie is pending: answer not known on the commitment “Work visit”."
            ),
            (
                RankingFixture.vijverhoek,
                "Vijverhoek stays below the threshold: “Equal exchange” 1.5 where at least 2 is needed."
            ),
            (
                RankingFixture.kruiswater,
                "Kruiswater is ineligible: received on 1 June 2026, after closing on 29 May 2026; required commitment "
                    + "not made: “Work visit”."
            ),
            (
                RankingFixture.steenmeers,
                "Steenmeers cannot be decided yet: not known whether the bonus “No twinning” applies."
            ),
        ]
        for (applicant, sentence) in expected { #expect(story(of: applicant, dossier).first == sentence) }
    }

    @Test func tellsWhatTheSteeringGroupDecided() throws {
        let dossier = try RankingFixture.dossier(decisions: RankingFixture.settled)
        #expect(
            story(of: RankingFixture.hagebeke, dossier).prefix(2) == [
                "Hagebeke: selected (Rwanda) by a decision of the steering group on 12 June 2026. Reason: Only one "
                    + "with experience.",
                "Without this decision: incomplete.",
            ])
        #expect(story(of: RankingFixture.lisdonk, dossier).first == "Lisdonk withdrew on 3 June 2026.")
    }

    /// Whatever the decision: the first sentence names the municipality and is another in each language.
    @Test(arguments: Decision.allCases) func hasAFirstSentenceForEveryDecision(_ decision: Decision) throws {
        let dossier = try RankingFixture.dossier()
        var ranking = dossier.ranking()
        ranking.status = decision == .open ? .weightsNotSet : .ranked
        ranking.entries[ranking.position[RankingFixture.molendorp]].decision = decision
        let sentences = Language.allCases.map { language in
            story(of: RankingFixture.molendorp, dossier, language, in: ranking).first ?? ""
        }
        #expect(Set(sentences).count == 3, "\(sentences)")
        #expect(sentences.allSatisfy { $0.contains("Molendorp") && $0.hasSuffix(".") }, "\(sentences)")
    }

    @Test func makesUpTheTotal() throws {
        let dossier = try RankingFixture.dossier()
        let blocks = dossier.rankingStory(of: RankingFixture.steenmeers, in: dossier.ranking(), language: .dutch)
        var rows: [[String]] = []
        for case .table(let table) in blocks {
            rows += table.rows.map { $0.cells.map { RankingFixture.plainSpaces($0) } }
        }
        #expect(
            rows == [
                ["Gelijkwaardige uitwisseling", "3/5", "3", "60 %", "36"],
                ["Openheid om te leren, ook van wie anders werkt dan wij", "3/5", "3", "40 %", "24"],
                ["Pluspunt: Geen stedenband", "niet bekend", "", "", "0–2"], ["Totaal", "", "", "", "60–62"],
            ])
    }

    @Test func tellsTheDistanceToTheLineAndTheSmallestChange() throws {
        let text = story(of: RankingFixture.vijverhoek, try RankingFixture.dossier())
        #expect(text.contains("“Equal exchange” 1.5 where at least 2 is needed: not met"))
        let ahead = story(of: RankingFixture.molendorp, try RankingFixture.dossier())
        #expect(ahead.contains { $0.hasPrefix("Molendorp is 12 points ahead of ") })
        #expect(
            ahead.contains {
                $0.hasPrefix("Smallest change that would count: with ")
                    && $0.hasSuffix("the seat would not be certain.")
            })
    }

    /// The place stands in the first sentence or with the line, whatever the decision.
    @Test func tellsThePlaceOfEverybodyWhoHasOne() throws {
        for decisions in [nil, RankingFixture.settled] {
            let dossier = try RankingFixture.dossier(decisions: decisions)
            let ranking = dossier.ranking()
            for entry in ranking.entries {
                guard let rank = entry.rank else { continue }
                let places = rank.isExact ? "\(rank.best)" : "\(rank.best)–\(rank.worst)"
                let lines = story(of: entry.applicant, dossier, in: ranking)
                #expect(lines.contains { $0.contains("ank \(places)") }, "\(lines)")
            }
        }
    }

    @Test func tellsTheSmallestOverallChangeWhereItIsAnother() throws {
        let dossier = try RankingFixture.dossier()
        let ranking = dossier.ranking()
        func line(_ overall: OverallChange, _ applicant: Int = RankingFixture.molendorp) -> String? {
            let blocks = dossier.rankingStory(of: applicant, in: ranking, overall: overall, language: .english)
            let plain = RankingFixture.plainText(blocks).map { RankingFixture.plainSpaces($0) }
            let bare = story(of: applicant, dossier, in: ranking)
            return plain.first { !bare.contains($0) && $0 != "How close to the line" }
        }
        let single = try #require(ranking.entry(of: RankingFixture.molendorp).smallestChange)
        func change(_ points: [PointsChange], isProven: Bool = true) -> OverallChange {
            .change(.init(gains: false, size: .one, points: points, isProven: isProven))
        }
        #expect(line(change([single])) == "Spread over several criteria, no smaller change would do either.")
        #expect(line(change([single], isProven: false)) == nil)
        var second = single
        second.criterion = single.criterion == 0 ? 1 : 0
        (second.from, second.to) = (rational("3.5"), rational("1"))
        let both = line(change([single, second], isProven: false)) ?? ""
        #expect(both.hasPrefix("Smallest change over all criteria together: with "))
        #expect(both.contains(" and 1 point instead of 3.5 on "))
        #expect(both.hasSuffix(" the seat would not be certain (a smaller one is not ruled out)."))
        for reason in OverallChange.Reason.allCases {
            #expect(line(.none(reason)) == Texts(.english).noChange(reason))
            #expect(Set(Language.allCases.map { Texts($0).noChange(reason) }).count == 3)
        }
    }

    @Test func saysWhenOthersWouldHaveToChangeTracks() throws {
        var dossier = try RankingFixture.dossier()
        let ranking = dossier.ranking()
        let molendorp = ranking.entry(of: RankingFixture.molendorp)
        let rival = try #require(molendorp.line?.against)
        let isSaid = { (lines: [String]) in
            lines.contains {
                $0.hasPrefix("Molendorp is 12 points ahead") && $0.hasSuffix("(with the tracks rearranged).")
            }
        }
        dossier.applicants[rival].tracks = [0]
        #expect(!isSaid(story(of: RankingFixture.molendorp, dossier, in: ranking)))
        dossier.applicants[rival].tracks = [1]
        #expect(isSaid(story(of: RankingFixture.molendorp, dossier, in: ranking)))
    }

    @Test func saysWhyTheTrackIsNotTheFirstChoice() throws {
        var dossier = try RankingFixture.dossier()
        var ranking = dossier.ranking()
        let second = { (lines: [String]) in lines.first { $0.contains("second choice") } }
        #expect(second(story(of: RankingFixture.molendorp, dossier, in: ranking)) == nil)
        dossier.applicants[RankingFixture.molendorp].tracks = [1, 0]
        #expect(
            second(story(of: RankingFixture.molendorp, dossier, in: ranking))
                == "Track Benin was the second choice: the seats for Rwanda go to better ranked municipalities.")
        ranking.entries[ranking.position[RankingFixture.lisdonk]].rank = PlaceInterval(best: 4, worst: 4)
        #expect(
            second(story(of: RankingFixture.molendorp, dossier, in: ranking))
                == "Track Benin was the second choice: the seats for Rwanda go to others, as otherwise fewer of the "
                + "best ranked would have a seat.")
    }

    /// A seat that waits for those tied at the line does not go to somebody better ranked.
    @Test func countsTheTiedAmongThoseWithThePreferredSeats() throws {
        var dossier = try RankingFixture.dossier()
        var ranking = dossier.ranking()
        dossier.applicants[RankingFixture.lisdonk].tracks = [0, 1]
        let places = [
            (RankingFixture.molendorp, 1), (RankingFixture.lisdonk, 2), (RankingFixture.waterakker, 3),
            (RankingFixture.heikant, 3),
        ]
        for (applicant, place) in places {
            ranking.entries[ranking.position[applicant]].rank = PlaceInterval(best: place, worst: place)
        }
        #expect(
            story(of: RankingFixture.lisdonk, dossier, in: ranking).contains {
                $0.contains("Track Rwanda was the second choice: the seats for Benin go to others, as otherwise")
            })
    }

    @Test func saysWhomADecisionDependsOn() throws {
        let dossier = try RankingFixture.dossier()
        var ranking = dossier.ranking()
        ranking.entries[ranking.position[RankingFixture.heikant]].dependence = Dependence(
            on: [RankingFixture.longName, RankingFixture.hagebeke], decision: .selected, track: 0)
        let sentence =
            "Heikant: voorlopig gelijke stand; vallen Zandbergen-aan-de-Oude-Schelde en Leie en Hagebeke weg: "
            + "geselecteerd (Benin)."
        #expect(story(of: RankingFixture.heikant, dossier, .dutch, in: ranking)[1] == sentence)
        let page = dossier.rankingPage(ranking, language: .dutch)
        #expect(RankingFixture.plainText(page.blocks).contains(sentence))
    }

    @Test func showsWhatAStrongerFileWouldShow() throws {
        let dossier = try RankingFixture.dossier()
        // Only the first criterion has an evidence text, and full points need none.
        #expect(story(of: RankingFixture.heikant, dossier).last == "Equal exchange: Own strengths and questions.")
        #expect(!story(of: RankingFixture.molendorp, dossier).contains("Equal exchange: Own strengths and questions."))
    }

    @Test func tellsPossibleRanksWithoutWeights() throws {
        let dossier = try RankingFixture.dossier(weights: nil)
        let text = story(of: RankingFixture.molendorp, dossier)
        #expect(text.first == "Nothing can be decided about Molendorp yet: the weights are not set.")
        #expect(text.contains { $0.hasPrefix("Whichever weights the steering group chooses") })
        #expect(text.contains { $0.hasPrefix("At least as good on every criterion") && $0.contains("Heikant") })
    }
}
