import TestSupport
import Testing

@testable import PartnerMatch

@Suite struct RematchTests {
    private func pairs(_ plan: Plan) -> [RematchPair] { plan.pairs.map { RematchPair($0.applicant, $0.partner) } }

    /// Without Rwanda, better ranked applicants take the free seat of Benin and find nobody there: the first of the
    /// earlier reserve list still gets the orphan.
    @Test func turnsToTheEarlierReserveWhenACountryDrops() throws {
        let files = try Repository.dossierFiles("Samples/example-call")
        let dossier = try #require(Dossier.read(.folder(name: "example-call", files: files)).dossier)
        let leaver = try #require(dossier.applicants.firstIndex { $0.id == "molendorp" })
        let rematch = dossier.rematch(
            RematchScenario(withdrawals: [RematchMember(.north, leaver)], countries: ["RW"]))
        let new = rematch.new.map { [dossier.applicants[$0.applicant].id, dossier.partners[$0.partner].id] }
        #expect(new == [["groenkouter", "dohouezin"]])
    }

    // MARK: Laws

    @Test(arguments: [false, true])
    func keepsTheLaws(isGiven: Bool) {
        var (kept, lost, new, reserve, dropped, infeasible) = (0, 0, 0, 0, 0, 0)
        for seed in 0..<350 as Range<UInt64> {
            let sample = RandomRematch(seed: seed, isGiven: isGiven)
            let rematch = sample.dossier.rematch(sample.scenario)
            if rematch.plan.status == .infeasible {
                #expect(rematch.kept.isEmpty && rematch.new.isEmpty)
                infeasible += 1
                continue
            }
            let planned = pairs(rematch.plan)
            #expect(Set(planned) == Set(rematch.kept + rematch.new), "seed \(seed)")
            #expect(Set(rematch.old) == Set(rematch.kept + rematch.lost.map { $0.pair }), "seed \(seed)")
            #expect(rematch.old.count == rematch.kept.count + rematch.lost.count, "seed \(seed)")
            #expect(Set(rematch.new).isDisjoint(with: rematch.old))
            // Everybody once, nobody who left, and no more pairs than seats.
            #expect(Set(planned.map { $0.applicant }).count == planned.count)
            #expect(Set(planned.map { $0.partner }).count == planned.count)
            for pair in planned {
                #expect(!rematch.hasLeft(RematchMember(.north, pair.applicant)), "seed \(seed)")
                #expect(!rematch.hasLeft(RematchMember(.south, pair.partner)), "seed \(seed)")
            }
            for track in sample.dossier.call.tracks.indices {
                let used = planned.filter { rematch.track(of: $0) == track }.count
                let isDropped = sample.scenario.countries.contains(sample.dossier.call.tracks[track].country)
                #expect(used <= (isDropped ? 0 : sample.dossier.call.tracks[track].seats), "seed \(seed)")
            }
            if !isGiven {
                // A plan of our own loses a pair only to who leaves, or to a decision that clashes with it now.
                for entry in rematch.lost {
                    switch entry.loss {
                    case .left, .trackDropped: break
                    default: Issue.record("seed \(seed): a pair was lost though both are there")
                    }
                }
            }
            kept += rematch.kept.count
            lost += rematch.lost.count
            new += rematch.new.count
            reserve += rematch.reservePartners.count
            dropped += rematch.droppedTracks.count
        }
        #expect(kept > 50 && lost > 50 && new > 5 && reserve > 0 && dropped > 20 && infeasible > 2)
    }

    /// Of all plans that hold the kept pairs, the one that `match` would call the best.
    @Test(arguments: [false, true])
    func isTheBestAroundWhatIsKept(isGiven: Bool) {
        var compared = 0
        for seed in 0..<200 as Range<UInt64> {
            let sample = RandomRematch(seed: 5_000 + seed, isGiven: isGiven)
            let rematch = sample.dossier.rematch(sample.scenario)
            guard rematch.plan.status != .infeasible else { continue }
            var (dossier, candidates) = RandomRematch.after(rematch)
            dossier.decisions.fixedPairs += rematch.kept.map {
                .init(applicant: $0.applicant, partner: $0.partner, reason: nil)
            }
            let naive = NaivePlans(dossier, candidates)
            #expect(naive.best == pairs(rematch.plan).map { NaivePlans.Pair($0) }, "seed \(seed)")
            compared += rematch.new.count
        }
        #expect(compared > 5)
    }

    @Test(arguments: [false, true])
    func givesTheExactFrontier(isGiven: Bool) {
        var steps = 0
        for seed in 0..<300 as Range<UInt64> {
            let sample = RandomRematch(seed: 9_000 + seed, isGiven: isGiven)
            let rematch = sample.dossier.rematch(sample.scenario, frontier: true)
            guard let frontier = rematch.frontier, rematch.keptDespite.isEmpty else { continue }
            let (dossier, candidates) = RandomRematch.after(rematch)
            let naive = NaivePlans(dossier, candidates)
            let fixed = Set(dossier.decisions.fixedPairs.map { RematchPair($0.applicant, $0.partner) })
            let free = rematch.kept.filter { !fixed.contains($0) }
            // Whom the ranking has no place for may keep its partner, and get no other.
            let outside = Set(rematch.keptOutsideRanking)
            let plans = naive.plans.filter { plan in
                plan.allSatisfy { pair in
                    !outside.contains(pair.applicant)
                        || rematch.kept.contains(RematchPair(pair.applicant, pair.partner))
                }
            }
            // With at most so many given up: the best ranks, then the highest total.
            var expected: [(changes: Int, ranks: [Int], total: Int64)] = []
            for changes in 0...free.count {
                let allowed = plans.filter { plan in
                    free.filter { !plan.contains(NaivePlans.Pair($0)) }.count <= changes
                }
                var best: (ranks: [Int], total: Int64)?
                for plan in allowed {
                    let mine = (ranks: naive.ranks(plan), total: naive.total(plan))
                    guard let other = best else {
                        best = mine
                        continue
                    }
                    let isBetter =
                        mine.ranks == other.ranks
                        ? mine.total > other.total : other.ranks.lexicographicallyPrecedes(mine.ranks)
                    if isBetter { best = mine }
                }
                guard let best else { continue }
                if let last = expected.last, last.ranks == best.ranks, last.total == best.total { continue }
                expected.append((changes, best.ranks, best.total))
            }
            #expect(frontier.steps.map { $0.givenUp.count } == expected.map { $0.changes }, "seed \(seed)")
            #expect(frontier.steps.map { $0.total } == expected.map { $0.total }, "seed \(seed)")
            let ranks = frontier.steps.map { step in naive.ranks(step.pairs.map { NaivePlans.Pair($0) }) }
            #expect(ranks == expected.map { $0.ranks }, "seed \(seed)")
            #expect(frontier.steps.allSatisfy { $0.gap == 0 } && frontier.unproved.isEmpty)
            #expect(frontier.steps.first?.pairs == pairs(rematch.plan), "seed \(seed)")
            steps += max(0, expected.count - 1)
        }
        #expect(steps > 3)
    }

    /// Of a plan that cannot be kept whole, as many pairs as can be, and then those with the highest scores.
    @Test func keepsAsManyAsItCan() {
        var cut = 0
        for seed in 0..<300 as Range<UInt64> {
            let sample = RandomRematch(seed: 20_000 + seed, isGiven: true)
            let rematch = sample.dossier.rematch(sample.scenario)
            guard rematch.plan.status != .infeasible else { continue }
            let table = rematch.plan.table
            let present = rematch.old.filter { pair in
                !rematch.hasLeft(RematchMember(.north, pair.applicant))
                    && !rematch.hasLeft(RematchMember(.south, pair.partner))
                    && table[pair.applicant, pair.partner].blocks.allSatisfy { block in
                        block.yieldsToFixing
                    }
            }
            let fixed = rematch.dossier.decisions.fixedPairs.map { RematchPair($0.applicant, $0.partner) }
            var best = (count: -1, total: Int64(0))
            for choice in 0..<(1 << present.count) {
                let chosen = present.indices.filter { choice >> $0 & 1 == 1 }.map { present[$0] }
                let all = Set(chosen + fixed)
                let seats = sample.dossier.call.tracks.indices.allSatisfy { track in
                    all.filter { rematch.track(of: $0) == track }.count <= rematch.dossier.call.tracks[track].seats
                }
                guard seats, Set(all.map { $0.applicant }).count == all.count,
                    Set(all.map { $0.partner }).count == all.count
                else { continue }
                let total = chosen.reduce(0) { $0 + (table[$1.applicant, $1.partner].score?.value ?? 0) }
                if (chosen.count, total) > (best.count, best.total) { best = (chosen.count, total) }
            }
            let total = rematch.kept.reduce(0) { $0 + (table[$1.applicant, $1.partner].score?.value ?? 0) }
            #expect(rematch.kept.count == best.count && total == best.total, "seed \(seed)")
            if rematch.kept.count < present.count { cut += 1 }
        }
        #expect(cut > 10)
    }

    // MARK: What is told

    @Test func tellsEverybodyWhomItConcernsAndNobodyElse() {
        var count = 0
        for seed in 0..<120 as Range<UInt64> {
            let sample = RandomRematch(seed: 30_000 + seed, isGiven: seed % 2 == 0)
            let rematch = sample.dossier.rematch(sample.scenario)
            guard rematch.plan.status != .infeasible else { continue }
            let told = Set(rematch.messages.map { $0.member })
            func both(_ pairs: [RematchPair]) -> Set<RematchMember> {
                Set(pairs.flatMap { pair in Side.allCases.map { RematchMember($0, pair.index($0)) } })
            }
            let concerned = both(rematch.new + rematch.lost.map { $0.pair })
            #expect(concerned.isSubset(of: told), "seed \(seed)")
            let named = Set(rematch.leavers.filter { $0.cause == .named }.map { $0.member })
            #expect(told.isSubset(of: concerned.union(named)), "seed \(seed)")
            #expect(Set(rematch.unchanged) == both(rematch.kept).subtracting(told), "seed \(seed)")
            for language in Language.allCases {
                for message in rematch.messages {
                    let sentences = rematch.sentences(message, otherwise: language)
                    #expect(sentences.count == message.items.count)
                    #expect(!sentences.joined().contains("secret"))
                }
            }
            count += told.count
        }
        #expect(count > 100)
    }

    @Test func speaksTheLanguageOfTheMunicipality() throws {
        var dossier = MatchingFixture.pair()
        dossier.partners[0].name = "Zuid"
        let rematch = dossier.rematch(RematchScenario(withdrawals: [RematchMember(.south, 0)]))
        let sentences = rematch.messages.map { rematch.sentences($0, otherwise: .english) }
        #expect(sentences.count == 2)
        #expect(sentences[0][0] == "Zuid heeft zich teruggetrokken; uw partnerschap stopt daardoor.")
        #expect(sentences[1][0] == "Nous avons pris acte de votre désistement.")
        dossier.applicants[0].country = "NL"
        dossier.call.tracks[0].workingLanguages = ["sw"]
        let other = dossier.rematch(RematchScenario(withdrawals: [RematchMember(.south, 0)]))
        #expect(other.messages.map { $0.language } == [nil, nil])
        #expect(other.sentences(other.messages[1], otherwise: .english)[0] == "We have noted your withdrawal.")
    }

    // MARK: Cases

    @Test func keepsWhatPeopleMadeAgainstAJudgmentAndDropsWhatARuleForbids() {
        var dossier = MatchingFixture.dossier(
            [MatchingFixture.applicant("a"), MatchingFixture.applicant("b")],
            [MatchingFixture.partner("p"), MatchingFixture.partner("q")], [MatchingFixture.track(seats: 2)])
        dossier.call.matching.minimumScore = DecimalNumber(100)
        dossier.decisions.forbiddenPairs = [.init(applicant: 1, partner: 1, reason: nil)]
        let rematch = dossier.rematch(RematchScenario(current: [RematchPair(0, 0), RematchPair(1, 1)]))
        #expect(rematch.kept == [RematchPair(0, 0)])
        #expect(rematch.keptDespite.map { $0.blocks } == [[.scoreBelowMinimum]])
        guard case .blocked(let blocks)? = rematch.lost.first?.loss else {
            Issue.record("the forbidden pair is not lost")
            return
        }
        #expect(blocks == [.forbidden])
    }

    /// Where not all can stay, the pair to which both said yes does; and nothing makes the frontier give it up.
    @Test func keepsFirstWhatBothSidesAgreedTo() throws {
        var weak = MatchingFixture.applicant("a")
        weak.languages = ["fr": .a2]
        var dossier = MatchingFixture.dossier(
            [weak, MatchingFixture.applicant("b")], [MatchingFixture.partner("p"), MatchingFixture.partner("q")],
            [MatchingFixture.track(seats: 1)])
        let current = [RematchPair(0, 0), RematchPair(1, 1)]
        let plain = dossier.rematch(RematchScenario(current: current))
        #expect(plain.kept == [RematchPair(1, 1)])
        dossier.decisions.consents = [.init(applicant: 0, partner: 0, north: .yes, south: .yes, deadline: nil)]
        let agreed = dossier.rematch(RematchScenario(current: current), frontier: true)
        #expect(agreed.kept == [RematchPair(0, 0)])
        #expect(agreed.lost.map { $0.loss } == [.noSeat(track: 0)])
        #expect(agreed.plan.pairs.map { $0.isAgreed } == [true])
        #expect(agreed.frontier?.steps.count == 1)
    }

    @Test func letsADecisionOnWhoLeftLapse() {
        var dossier = MatchingFixture.dossier(
            [MatchingFixture.applicant("a"), MatchingFixture.applicant("b")],
            [MatchingFixture.partner("p"), MatchingFixture.partner("q")], [MatchingFixture.track(seats: 1)])
        dossier.decisions.fixedPairs = [.init(applicant: 0, partner: 0, reason: nil)]
        let rematch = dossier.rematch(RematchScenario(withdrawals: [RematchMember(.north, 0)]))
        #expect(rematch.lapsedPairs == [0])
        #expect(rematch.plan.status == .optimal)
        #expect(rematch.new.map { $0.applicant } == [1])
    }

    @Test func letsAReservePartnerInOnlyForOneThatLeft() {
        var spare = MatchingFixture.partner("r")
        spare.preselection?.status = .reserve
        let dossier = MatchingFixture.dossier(
            [MatchingFixture.applicant("a"), MatchingFixture.applicant("b")],
            [MatchingFixture.partner("p"), MatchingFixture.partner("q"), spare], [MatchingFixture.track(seats: 2)])
        let south = dossier.rematch(RematchScenario(withdrawals: [RematchMember(.south, 1)]))
        #expect(south.reservePartners == [2])
        #expect(south.new.map { $0.partner } == [2])
        let north = dossier.rematch(RematchScenario(withdrawals: [RematchMember(.north, 1)]))
        #expect(north.reservePartners == [])
    }

    @Test func countsWhatTheDecisionsRecord() {
        var dossier = MatchingFixture.pair()
        dossier.decisions.withdrawals = [
            .init(who: .partner(0), date: CalendarDate("2027-03-12"), reason: LocalisedText("no time"))
        ]
        let rematch = dossier.rematch(RematchScenario())
        #expect(rematch.old == [RematchPair(0, 0)])
        #expect(rematch.kept.isEmpty)
        #expect(rematch.leavers.map { $0.cause } == [.recorded(0)])
    }
}
