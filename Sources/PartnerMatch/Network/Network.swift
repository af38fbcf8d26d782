import DecisionKernels

/// What the pairs of a plan can do together besides their own exchange: who gives more in each, which themes connect
/// them, which questions they share, who can pass on to others, and which goals they serve.
package struct Network: Sendable {
    /// By pair of the plan.
    package var balances: [ReciprocityGap?]
    /// By pair of the plan: the goals within the scope of its track that questions or offers of both sides serve; nil
    /// where a profile is unknown.
    package var sharedGoals: [[Int]?]
    /// The themes that connect two pairs or more, those that connect most first.
    package var meetings: [ThemeMeeting]
    /// The fewest meetings in which every pair that a theme connects with another takes part: indices into
    /// `meetings`, ascending; of equally few the first.
    package var fewest: [Int]
    /// False where the search was cut short: fewer meetings are not ruled out.
    package var isFewestProven: Bool
    /// Pairs of the plan that no theme connects with another.
    package var unconnected: [Int]
    /// Questions that two members of one side share, the north's first.
    package var shared: [SharedQuestion]
    package var hubs: [KnowledgeHub]
    /// Members of whom nobody knows whether they would pass on to others.
    package var askAboutHub: [NetworkMember]
    /// Municipalities outside the plan that are willing to pass on.
    package var otherHubs: [NetworkMember]
    /// The goals that somebody in the plan serves, those that most pairs share first.
    package var goals: [GoalPresence]
    /// Members whose demands or offers are unknown: what they ask or bring is in none of this.
    package var unknown: [NotAssessable]
    /// Members' questions without a theme: in none of this.
    package var untagged: [(member: NetworkMember, place: DemandPlace)]
    /// Municipalities outside the plan whose questions are unknown, so that nobody can tell whether a hub serves them.
    package var unknownOutside: [NetworkMember]
    /// From this similarity on two themes count as near.
    package var threshold: Double
}

/// Who in a plan serves a goal.
package struct GoalPresence: Hashable, Sendable {
    /// 1…17.
    package var goal: Int
    /// Indices into the applicants and into the partners, in the order of the pairs.
    package var north: [Int]
    package var south: [Int]
    /// Indices into the pairs both sides of which serve it, where it is in the scope of their track.
    package var pairs: [Int]
}

extension Dossier {
    /// The network of a plan, for the version of the questions that it was made with.
    ///
    /// - Complexity: O(m²·u²·t²) for m members of the plan with u questions of t themes each, the same for each hub with
    ///   all municipalities, and the search for the fewest meetings (see `SmallestCover`).
    package func network(_ plan: Plan) -> Network {
        NetworkMaker(MatchingBasis(self, questionVersion: plan.questionVersion), plan).network()
    }
}

/// Puts the network of a plan together.
struct NetworkMaker: Sendable {
    private let plan: Plan
    private let ground: CommonGround
    /// Applicants before partners, each in the order of the pairs.
    private let members: [(member: NetworkMember, pair: Int)]

    init(_ basis: MatchingBasis, _ plan: Plan) {
        self.plan = plan
        ground = CommonGround(basis)
        members =
            plan.pairs.indices.map { (NetworkMember(.north, plan.pairs[$0].applicant), $0) }
            + plan.pairs.indices.map { (NetworkMember(.south, plan.pairs[$0].partner), $0) }
    }

    func network() -> Network {
        let meetings = ThemeMeetingFinder(ground: ground, members: members).meetings()
        let cover = SmallestCover(meetings.map { $0.pairs })
        var isConnected = plan.pairs.map { _ in false }
        for meeting in meetings {
            for pair in meeting.pairs { isConnected[pair] = true }
        }
        let willing = members.filter { ground.municipality($0.member).facts["hub-willing"] == true }
        let outside = others.filter { other in !members.contains { $0.member == other } }
        let sharedGoals = plan.pairs.map { self.sharedGoals($0) }
        return Network(
            balances: plan.pairs.map { $0.fit?.reciprocity }, sharedGoals: sharedGoals,
            meetings: meetings, fewest: cover.chosen, isFewestProven: cover.isProven,
            unconnected: isConnected.indices.filter { !isConnected[$0] }, shared: shared,
            hubs: willing.map { hub($0.member, $0.pair) },
            askAboutHub: members.map { $0.member }.filter { ground.municipality($0).facts["hub-willing"] == nil },
            otherHubs: outside.filter { ground.municipality($0).facts["hub-willing"] == true },
            goals: goals(sharedGoals),
            unknown: members.compactMap { member, _ in
                let asks = ground.profile(member).asks
                return asks.isEmpty
                    ? nil : NotAssessable(side: member.side, municipality: member.municipality, asks: asks)
            },
            untagged: members.flatMap { member, _ in
                ground.profile(member).demands.untagged.map { (member, $0) }
            },
            unknownOutside: outside.filter { ground.profile($0).demands.missing != nil },
            threshold: ground.threshold)
    }

    private var shared: [SharedQuestion] {
        var result: [SharedQuestion] = []
        for (position, one) in members.enumerated() {
            for other in members[(position + 1)...] where other.member.side == one.member.side {
                result += ground.shared(one.member, other.member)
            }
        }
        return result
    }

    private func hub(_ member: NetworkMember, _ pair: Int) -> KnowledgeHub {
        let partner = member.side == .north ? plan.pairs[pair].partner : plan.pairs[pair].applicant
        return ground.hub(member, pair: pair, partner: partner, among: others)
    }

    /// Everybody in the dossier who did not withdraw, applicants first, each in id order.
    private var others: [NetworkMember] {
        let dossier = ground.basis.dossier
        let all =
            dossier.applicants.indices.map { NetworkMember(.north, $0) }
            + dossier.partners.indices.map { NetworkMember(.south, $0) }
        return all.filter { member in
            !dossier.decisions.withdrawals.contains { withdrawal in
                switch withdrawal.who {
                case .applicant(let applicant): member == NetworkMember(.north, applicant)
                case .partner(let partner): member == NetworkMember(.south, partner)
                }
            }
        }
    }

    private func goals(_ shared: [[Int]?]) -> [GoalPresence] {
        func serving(_ goal: Int, _ side: Side) -> [Int] {
            members.map { $0.member }.filter { member in
                member.side == side && (ground.profile(member).goals.served ?? []).contains(goal)
            }.map { $0.municipality }
        }
        let all = (1...GoalProfile.goals).map { goal in
            GoalPresence(
                goal: goal, north: serving(goal, .north), south: serving(goal, .south),
                pairs: shared.indices.filter { shared[$0]?.contains(goal) ?? false })
        }
        return all.filter { !$0.north.isEmpty || !$0.south.isEmpty }.sorted { one, other in
            if one.pairs.count != other.pairs.count { return one.pairs.count > other.pairs.count }
            let (size, otherSize) = (one.north.count + one.south.count, other.north.count + other.south.count)
            return size == otherSize ? one.goal < other.goal : size > otherSize
        }
    }

    private func sharedGoals(_ pair: PlannedPair) -> [Int]? {
        ground.basis.sharedGoals(applicant: pair.applicant, partner: pair.partner)
    }
}

extension MatchingBasis {
    /// The goals within the scope of the partner's track that both sides' questions or offers serve; nil where a
    /// profile is unknown.
    package func sharedGoals(applicant: Int, partner: Int) -> [Int]? {
        let scope = trackOfPartner[partner].map { dossier.call.tracks[$0].scope.goals } ?? []
        return north[applicant].goals.shared(with: south[partner].goals, goals: scope)
    }
}
