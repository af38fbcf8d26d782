import Testing

@testable import PartnerMatch

@Suite("What the pairs of a plan can do together")
struct NetworkTests {
    private func id(_ dossier: Dossier, _ member: NetworkMember) -> String {
        member.side == .north ? dossier.applicants[member.municipality].id : dossier.partners[member.municipality].id
    }

    @Test func `connects pairs by the themes that they ask, as the definition has it`() {
        var (meetings, experts, circles) = (0, 0, Set<ThemeMeeting.Circle>())
        for seed in 0..<500 {
            var random = RandomExpertise(seed: UInt64(seed))
            let dossier = random.dossier()
            let plan = dossier.plan(candidates: random.candidates(of: dossier))
            let network = dossier.network(plan)
            let naive = NaiveNetwork(dossier, plan)
            #expect(Set(network.meetings.map(\.theme)) == Set(naive.connected.keys), "seed \(seed)")
            for meeting in network.meetings {
                #expect(Set(meeting.pairs) == naive.connected[meeting.theme], "seed \(seed)")
                func found(_ member: NetworkMember, _ pair: Int) -> NaiveNetwork.Member {
                    NaiveNetwork.Member(side: member.side, index: member.municipality, pair: pair)
                }
                #expect(
                    meeting.askers.map { found($0.member, $0.pair) }
                        == naive.members.filter { naive.asks($0, meeting.theme) })
                #expect(
                    Set(meeting.experts.map { found($0.member, $0.pair) })
                        == Set(naive.members.filter { naive.brings($0, meeting.theme) }))
                let sides = Set(meeting.askers.map(\.member.side))
                #expect(
                    meeting.circle == (sides.count == 2 ? .northSouth : sides == [.north] ? .northNorth : .southSouth))
                circles.insert(meeting.circle)
                experts += meeting.experts.count
            }
            let sizes = network.meetings.map(\.pairs.count)
            #expect(sizes == sizes.sorted(by: >))
            #expect(network.isFewestProven && network.fewest.count == naive.fewest, "seed \(seed)")
            let reached = Set(network.fewest.flatMap { network.meetings[$0].pairs })
            #expect(reached == naive.connected.values.reduce(into: Set()) { $0.formUnion($1) })
            #expect(Set(network.unconnected) == Set(plan.pairs.indices).subtracting(reached))
            meetings += network.meetings.count
        }
        #expect(meetings > 100 && experts > 60 && circles.count == 3)
    }

    @Test func `finds the questions that two of one side share, each once`() {
        var shared = 0
        for seed in 500..<900 {
            var random = RandomExpertise(seed: UInt64(seed))
            let dossier = random.dossier()
            let plan = dossier.plan(candidates: random.candidates(of: dossier))
            let network = dossier.network(plan)
            let naive = NaiveNetwork(dossier, plan)
            for (position, one) in naive.members.enumerated() {
                for other in naive.members[(position + 1)...] where other.side == one.side {
                    let found = network.shared.filter {
                        $0.first == NetworkMember(one.side, one.index)
                            && $0.second == NetworkMember(other.side, other.index)
                    }
                    #expect(found.isEmpty != naive.shares(one, other), "seed \(seed)")
                    #expect(Set(found.map(\.firstPlace)).count == found.count)
                    #expect(Set(found.map(\.secondPlace)).count == found.count)
                    for question in found {
                        let likeness = naive.likeness(
                            themes(naive.municipality(one), question.firstPlace),
                            themes(naive.municipality(other), question.secondPlace))
                        #expect(abs(likeness - question.likeness) < 1e-9)
                    }
                    shared += found.count
                }
            }
            let others = network.shared.filter { $0.first.side != $0.second.side }
            #expect(others.isEmpty)
        }
        #expect(shared > 40)
    }

    private func themes(_ municipality: Municipality, _ place: DemandPlace) -> [Int] {
        guard let demand = municipality.demands?[place.demand] else { return [] }
        let own = place.subQuestion.map { demand.subQuestions[$0].themes } ?? []
        return own.isEmpty ? demand.themes : own
    }

    @Test func `permuting the input permutes the output`() {
        for seed in 900..<1_000 {
            var random = RandomExpertise(seed: UInt64(seed))
            var dossier = random.dossier()
            dossier.decisions = PanelDecisions()
            func told(_ dossier: Dossier) -> [String] {
                let plan = dossier.plan(
                    candidates: dossier.applicants.indices.map { Candidate(applicant: $0, tier: 0) })
                let network = dossier.network(plan)
                func text(_ member: NetworkMember, _ place: DemandPlace) -> String {
                    let municipality =
                        member.side == .north
                        ? dossier.applicants[member.municipality] : dossier.partners[member.municipality]
                    let demand = municipality.demands?[place.demand]
                    let part = place.subQuestion.flatMap { demand?.subQuestions[$0].id }
                    return "\(municipality.id) \(demand?.id ?? "") \(part ?? "")"
                }
                return network.meetings.map { meeting in
                    "\(dossier.taxonomy.themes[meeting.theme].id) \(meeting.pairs) "
                        + meeting.askers.flatMap { asker in asker.places.map { text(asker.member, $0) } }
                        .joined(separator: ",")
                        + meeting.experts.map { id(dossier, $0.member) }.joined(separator: ",")
                } + [network.fewest.description]
                    + network.shared.map { text($0.first, $0.firstPlace) + text($0.second, $0.secondPlace) }
            }
            var other = dossier
            for index in other.applicants.indices {
                other.applicants[index].demands?.reverse()
                other.applicants[index].offers?.reverse()
            }
            for index in other.partners.indices {
                for demand in (other.partners[index].demands ?? []).indices {
                    other.partners[index].demands?[demand].subQuestions.reverse()
                }
            }
            #expect(told(dossier) == told(other), "seed \(seed)")
        }
    }

    // MARK: Small cases

    /// Two pairs: the first applicant and partner fit each other, and so do the second.
    private func twoPairs() -> Dossier {
        var dossier = MatchingFixture.dossier(
            [MatchingFixture.applicant("n1"), MatchingFixture.applicant("n2")],
            [MatchingFixture.partner("s1"), MatchingFixture.partner("s2")], [MatchingFixture.track()])
        dossier.decisions.fixedPairs = [
            .init(applicant: 0, partner: 0, reason: nil), .init(applicant: 1, partner: 1, reason: nil),
        ]
        return dossier
    }

    private func network(_ change: (inout Dossier) -> Void) -> (Dossier, Network) {
        var dossier = twoPairs()
        change(&dossier)
        let plan = dossier.plan(candidates: dossier.candidatesInIDOrder)
        return (dossier, dossier.network(plan))
    }

    @Test func `says what is unknown and never calls it nothing`() {
        let (_, network) = network {
            $0.applicants[1].demands = nil
            $0.partners[1].offers = nil
            $0.applicants[0].demands?.append(.about("untold", []))
        }
        #expect(
            network.unknown == [
                NotAssessable(side: .north, municipality: 1, asks: [.demands]),
                NotAssessable(side: .south, municipality: 1, asks: [.offers]),
            ])
        #expect(network.untagged.map(\.member) == [NetworkMember(.north, 0)])
        #expect(network.balances[0] != nil && network.balances[1] == nil)
        #expect(network.sharedGoals[1] == nil)
        // The south still asks the same.
        #expect(network.meetings.map(\.circle) == [.southSouth])
        for language in Language.allCases {
            let (dossier, own) = self.network { $0.applicants[1].demands = nil }
            let plan = dossier.plan(candidates: dossier.candidatesInIDOrder)
            let page = TextRenderer(width: 400, usesColour: false).render(
                dossier.networkPage(plan, own, language: language))
            #expect(page.contains(MatchingTexts(dossier, language).networkUnknownHeading))
        }
    }

    @Test func `finds for a hub who asks what it offers, beyond its own partner`() {
        let (dossier, network) = network {
            $0.applicants[0].facts["hub-willing"] = true
            $0.applicants[1].facts["hub-willing"] = false
            $0.partners[0].facts["hub-willing"] = nil
            $0.partners[1].facts["hub-willing"] = false
            // It offers markets; both partners ask about them, and one of them is its own.
            var outside = MatchingFixture.applicant("n3")
            outside.demands = [.about("q", [MatchingFixture.markets])]
            outside.facts["hub-willing"] = true
            $0.applicants.append(outside)
            var gone = outside
            gone.id = "n4"
            $0.applicants.append(gone)
            $0.applicants.append(.untold("n5"))
            $0.decisions.withdrawals = [.init(who: .applicant(3), date: nil, reason: nil)]
        }
        #expect(network.hubs.map(\.member) == [NetworkMember(.north, 0)])
        #expect(network.hubs[0].learners.map(\.member) == [NetworkMember(.north, 2), NetworkMember(.south, 1)])
        #expect(network.hubs[0].fellows.map(\.second) == [NetworkMember(.north, 1)])
        #expect(network.askAboutHub == [NetworkMember(.south, 0)])
        #expect(network.otherHubs == [NetworkMember(.north, 2)])
        #expect(network.unknownOutside == [NetworkMember(.north, 4)])
        #expect(dossier.applicants[4].id == "n5")
    }

    @Test func `needs as many meetings as there are groups of pairs without a common theme`() {
        var dossier = MatchingFixture.dossier(
            (1...4).map { MatchingFixture.applicant("n\($0)") }, (1...5).map { MatchingFixture.partner("s\($0)") },
            [MatchingFixture.track(seats: 4)])
        for index in 0..<4 {
            dossier.decisions.fixedPairs.append(.init(applicant: index, partner: index, reason: nil))
            dossier.partners[index].demands = []
            dossier.applicants[index].demands = [
                .about("q", [index < 2 ? MatchingFixture.councils : MatchingFixture.accusations])
            ]
        }
        let plan = dossier.plan(candidates: dossier.candidatesInIDOrder)
        let network = dossier.network(plan)
        #expect(network.meetings.map(\.pairs) == [[0, 1], [2, 3]])
        #expect(network.fewest == [0, 1] && network.isFewestProven && network.unconnected.isEmpty)
    }

    @Test func `an offer counts as expertise from one half on`() {
        for (level, isExpert) in [(4, false), (5, true)] {
            let (_, network) = network {
                $0.partners[0].offers = [.of("o", [MatchingFixture.councils], level: Int64(level))]
            }
            let meeting = network.meetings.first { $0.theme == MatchingFixture.councils }
            #expect(meeting?.experts.contains { $0.member == NetworkMember(.south, 0) } == isExpert)
        }
    }

    @Test func `without pairs there is no network`() {
        let (dossier, network) = network {
            $0.decisions = PanelDecisions()
            $0.applicants = []
        }
        #expect(network.meetings.isEmpty && network.fewest.isEmpty && network.goals.isEmpty)
        let plan = dossier.plan(candidates: [])
        #expect(
            dossier.networkPage(plan, network, language: .english).sentences == [
                "Without a plan there is no knowledge network yet."
            ])
    }
}
