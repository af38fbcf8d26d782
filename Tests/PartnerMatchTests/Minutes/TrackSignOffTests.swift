import DecisionKernels
import Testing

@testable import PartnerMatch

/// Sign-offs per umbrella association and track (design §3), and whether they know what was decided.
@Suite struct TrackSignOffTests {
    private static func day(_ day: Int) -> CalendarDate? {
        CalendarDate(day < 10 ? "2026-06-0\(day)" : "2026-06-\(day)")
    }

    /// Two tracks with one seat each; `a` applies for the first, `b` for both, `c` for the second.
    private static func builder() -> DossierBuilder {
        var builder = DossierBuilder(weights: ["1"], seats: [1, 1], reserve: 1)
        builder.tracks[0].umbrella = "North"
        builder.tracks[1].umbrella = "South"
        builder.apply("a", to: [0], ["9"])
        builder.apply("b", to: [0, 1], ["8"])
        builder.apply("c", to: [1], ["7"])
        return builder
    }

    private static func statuses(_ change: (inout PanelDecisions) -> Void) -> [TrackSignOff] {
        var dossier = builder().dossier()
        change(&dossier.decisions)
        return dossier.signOffs(dossier.ranking())
    }

    private static func override(_ applicant: Int, _ day: Int?) -> PanelDecisions.Override {
        .init(
            applicant: applicant, decision: .notSelected, reason: LocalisedText("because"),
            date: day.flatMap { Self.day($0) })
    }

    @Test func isMissingGivenOrGivenOnAnEarlierState() {
        #expect(Self.statuses { _ in }.map { $0.status } == [.missing, .missing])
        let given = Self.statuses { decisions in
            decisions.signOffs = [.init(umbrella: "North", track: 0, date: Self.day(10))]
            decisions.overrides = [Self.override(0, 10), Self.override(2, 9)]
        }
        #expect(given.map { $0.status } == [.given, .missing])
        #expect(given[0].umbrella == "North" && given[0].date == Self.day(10))
        let earlier = Self.statuses { decisions in
            decisions.signOffs = [.init(umbrella: "North", track: 0, date: Self.day(10))]
            decisions.overrides = [Self.override(0, 11)]
            decisions.withdrawals = [.init(who: .applicant(1), date: Self.day(12), reason: nil)]
        }
        #expect(earlier[0].status == .earlierState)
        #expect(earlier[0].decisions == [.override(0), .withdrawal(0)])
    }

    @Test func countsARenewedSignOff() {
        let renewed = Self.statuses { decisions in
            decisions.signOffs = [
                .init(umbrella: "North", track: 0, date: Self.day(10)),
                .init(umbrella: "North", track: 0, date: Self.day(12)),
            ]
            decisions.overrides = [Self.override(0, 11)]
        }
        #expect(renewed[0].status == .given && renewed[0].date == Self.day(12))
    }

    @Test func doesNotGuessWhereADateIsMissing() {
        let signOff = PanelDecisions.SignOff(umbrella: "North", track: 0, date: nil)
        #expect(Self.statuses { $0.signOffs = [signOff] }[0].status == .given)
        let undated = Self.statuses { decisions in
            decisions.signOffs = [signOff]
            decisions.overrides = [Self.override(0, 1)]
        }
        #expect(undated[0].status == .undated && undated[0].decisions == [.override(0)])
        let decided = Self.statuses { decisions in
            decisions.signOffs = [.init(umbrella: "North", track: 0, date: Self.day(10))]
            decisions.overrides = [Self.override(0, nil), Self.override(2, nil)]
        }
        #expect(decided[0].status == .undated && decided[0].decisions == [.override(0)])
    }

    @Test func seesADecisionAboutAnotherTrackThatMovedASeat() {
        // `a` applied for the first track alone; without it, `b` takes that seat and leaves the other to `c`.
        let signOffs = Self.statuses { decisions in
            decisions.signOffs = [
                .init(umbrella: "North", track: 0, date: Self.day(10)),
                .init(umbrella: "South", track: 1, date: Self.day(10)),
            ]
            decisions.overrides = [Self.override(0, 11)]
        }
        #expect(signOffs.map { $0.status } == [.earlierState, .earlierState])
        // `c` is behind both and changes nothing for the first track.
        let other = Self.statuses { decisions in
            decisions.signOffs = [.init(umbrella: "North", track: 0, date: Self.day(10))]
            decisions.overrides = [Self.override(2, 11)]
        }
        #expect(other[0].status == .given)
    }

    @Test func takesAWithdrawalOfAPartnerForItsTrack() throws {
        let decisions = #"""
            {"signOffs": [{"umbrella": "ANCB", "track": "id-t1", "date": "2026-06-10"},
                          {"umbrella": "RALGA", "track": "id-t2", "date": "2026-06-10"}],
             "withdrawals": [{"municipality": "id-s2", "date": "2026-06-11"}]}
            """#
        let dossier = try #require(PlanPageFixture.dossier(decisions: decisions))
        let country = dossier.partners.first { $0.id == "id-s2" }?.country
        let signOffs = dossier.signOffs(dossier.ranking())
        for signOff in signOffs {
            let isOwn = dossier.call.tracks[signOff.track].country == country
            #expect(signOff.status == (isOwn ? .earlierState : .given))
        }
    }

    /// The definition word by word, over random decisions.
    @Test func agreesWithTheDefinitionOnRandomDecisions() {
        var random = SeededGenerator(seed: 3)
        func day() -> CalendarDate? {
            Bool.random(using: &random) ? nil : Self.day(Int.random(in: 1...4, using: &random))
        }
        func date() -> CalendarDate? { Int.random(in: 0..<4, using: &random) == 0 ? nil : day() ?? Self.day(2) }
        var seen: [TrackSignOff.Status: Int] = [:]
        for _ in 0..<400 {
            var builder = DossierBuilder(weights: ["1"], seats: [1, 1], reserve: 1)
            builder.tracks[0].umbrella = "North"
            for id in ["a", "b", "c", "d"] {
                let tracks = [[0], [1], [0, 1], [1, 0]].randomElement(using: &random)
                builder.apply(
                    id, to: Int.random(in: 0..<8, using: &random) == 0 ? nil : tracks,
                    ["\(Int.random(in: 5...7, using: &random))"])
            }
            var dossier = builder.dossier()
            for applicant in 0..<4 where Int.random(in: 0..<4, using: &random) == 0 {
                dossier.decisions.overrides.append(
                    .init(
                        applicant: applicant,
                        decision: [.selected, .notSelected].randomElement(using: &random) ?? .reserve,
                        reason: LocalisedText("x"), date: date()))
            }
            if Bool.random(using: &random) { dossier.decisions.lots = [.init(between: [0, 3], seed: 1, date: date())] }
            if Int.random(in: 0..<4, using: &random) == 0 {
                dossier.decisions.withdrawals = [.init(who: .applicant(1), date: date(), reason: nil)]
            }
            for track in 0..<2 {
                for _ in 0..<Int.random(in: 0...2, using: &random) {
                    dossier.decisions.signOffs.append(.init(umbrella: "North", track: track, date: date()))
                }
            }
            let ranking = dossier.ranking()
            for signOff in dossier.signOffs(ranking) {
                let expected = naive(dossier, signOff.track, ranking)
                #expect(signOff.status == expected)
                seen[signOff.status, default: 0] += 1
            }
        }
        for status in TrackSignOff.Status.allCases { #expect(seen[status, default: 0] > 20, "\(status)") }
    }

    private func naive(_ dossier: Dossier, _ track: Int, _ ranking: Ranking) -> TrackSignOff.Status {
        let given = dossier.decisions.signOffs.filter { $0.track == track }
        if given.isEmpty { return .missing }
        let latest = given.compactMap { $0.date }.max()
        func names(_ applicant: Int) -> Bool {
            guard let tracks = dossier.applicants[applicant].tracks else { return true }
            return tracks.contains(track)
        }
        var own: [CalendarDate?] = []
        for override in dossier.decisions.overrides where names(override.applicant) { own.append(override.date) }
        for lot in dossier.decisions.lots where lot.between.contains(where: names) { own.append(lot.date) }
        for withdrawal in dossier.decisions.withdrawals {
            if case .applicant(let applicant) = withdrawal.who, names(applicant) { own.append(withdrawal.date) }
        }
        guard let latest else { return own.isEmpty ? .given : .undated }
        if own.contains(where: { $0.map { $0 > latest } ?? false }) { return .earlierState }
        var before = dossier
        func isKnown(_ date: CalendarDate?) -> Bool { date.map { $0 <= latest } ?? true }
        before.decisions.overrides = before.decisions.overrides.filter { isKnown($0.date) }
        before.decisions.lots = before.decisions.lots.filter { isKnown($0.date) }
        before.decisions.withdrawals = before.decisions.withdrawals.filter { isKnown($0.date) }
        let then = before.ranking().outcome.lists[track]
        let now = ranking.outcome.lists[track]
        func text(_ list: TrackList) -> String {
            "\(list.selected) \(list.kept) \(list.reserve.map { [$0.applicant, $0.place] })"
        }
        if text(then) != text(now) { return .earlierState }
        return own.contains { $0 == nil } ? .undated : .given
    }

    // MARK: Where it is said

    private static let decided = #"""
        {"signOffs": [{"umbrella": "ANCB", "track": "id-t1", "date": "2026-06-10"}],
         "overrides": [{"municipality": "id-n2", "decision": "not-selected", "reason": "No.", "date": "2026-06-12"}]}
        """#

    @Test func isSaidOnEveryPlanInThreeLanguages() throws {
        let dossier = try #require(PlanPageFixture.dossier(decisions: Self.decided))
        let expected: [Language: [String]] = [
            .dutch: [
                "ANCB ging op 10 juni 2026 akkoord met het landenluik Benin, maar op basis van een eerdere stand van "
                    + "zaken. Daarna kwam nog: de beslissing over Agathadorp (12 juni 2026). Het akkoord moet opnieuw gevraagd worden.",
                "Het dossier vermeldt nog geen akkoord van RALGA voor het landenluik Rwanda.",
            ],
            .french: [
                "L'ANCB a donné son accord pour le volet pays Bénin le 10 juin 2026, mais sur la base d'un état "
                    + "antérieur. Depuis lors : la décision concernant Agathadorp (12 juin 2026). L'accord est à redemander.",
                "Aucun accord de la RALGA pour le volet pays Rwanda n'est consigné dans le dossier.",
            ],
            .english: [
                "ANCB signed off the Benin track on 10 June 2026, but on an earlier state of the decisions. Since then: "
                    + "the decision on "
                    + "Agathadorp (12 June 2026). The sign-off has to be asked for again.",
                "The dossier records no sign-off of the Rwanda track by RALGA.",
            ],
        ]
        for language in Language.allCases {
            for operation in [Operation.match, .propose, .minutes] {
                let answer = try dossier.answer(operation, OperationOptions(language: language))
                let text = RankingFixture.plainSpaces(answer.page.sentences.joined(separator: "\n"))
                for sentence in expected[language] ?? [] { #expect(text.contains(sentence), "\(operation) \(text)") }
            }
        }
    }

    @Test func isSaidInJSONAndInRows() throws {
        let dossier = try #require(PlanPageFixture.dossier(decisions: Self.decided))
        let answer = try dossier.answer(.match, OperationOptions(language: .english))
        guard case .array(let tracks)? = answer.result["plan"]?["tracks"] else {
            Issue.record("no tracks")
            return
        }
        #expect(tracks.map { $0["signOff"]?["status"] } == ["earlier-state", "missing"])
        #expect(tracks.map { $0["signOff"]?["umbrella"] } == ["ANCB", "RALGA"])
        #expect(tracks[0]["signOff"]?["date"] == "2026-06-10")
        #expect(
            tracks[0]["signOff"]?["decisions"] == [
                ["kind": "override", "municipalities": ["id-n2"], "date": "2026-06-12"]
            ])
        let header = answer.records.header
        let status = try #require(header.firstIndex(of: "signOff"))
        #expect(!answer.records.rows.isEmpty)
        for row in answer.records.rows {
            #expect(row[status] == (row[2] == "id-t1" ? "earlier-state" : "missing"))
            #expect(row[status + 1] == (row[2] == "id-t1" ? "2026-06-10" : ""))
        }
        let proposal = try dossier.answer(.propose, OperationOptions(language: .english)).records
        #expect(proposal.header.contains("signOff") && proposal.header.contains("signOffDate"))
        #expect(proposal.rows.allSatisfy { $0.count == proposal.header.count })
    }

    @Test func isSaidWhereOneProposedPairIsExplained() throws {
        let dossier = try #require(PlanPageFixture.dossier(decisions: Self.decided))
        let plan = Study(dossier).plans().plan
        let pair = try #require(plan.pairs.first)
        let applicant = dossier.applicants[pair.applicant].id
        let partner = dossier.partners[pair.partner].id
        let track = dossier.call.tracks[pair.track].id
        let expected = track == "id-t1" ? "but on an earlier state" : "records no sign-off"
        for subjects in [[applicant], [partner], [applicant, partner]] {
            let answer = try dossier.answer(.explain, OperationOptions(language: .english, of: subjects))
            #expect(answer.result["signOff"]?["track"] == .string(track))
            let notices = answer.page.blocks.compactMap { block -> String? in
                if case .notice(let text) = block { return text }
                return nil
            }
            #expect(notices.contains { $0.contains(expected) }, "\(subjects)")
        }
        let lonely = try dossier.answer(.explain, OperationOptions(language: .english, of: ["id-n3"]))
        #expect(lonely.result["signOff"] == .null)
    }
}
