import DecisionKernels
import Testing

@testable import PartnerMatch

/// Everything that clashes is found, nothing too much is in it, and no smaller set of decisions could be taken back.
@Suite struct PlanClashTests {
    private struct Cell: Hashable {
        var applicant: Int
        var partner: Int
    }

    /// A decision or rule, with the pair that a reason stands against.
    private struct Item: Hashable {
        var clash: PlanClash
        var cell: Cell?
    }

    /// What is asked for, judged without the kernel.
    private struct Oracle {
        let dossier: Dossier
        let table: PairTable
        let fixed: [(Int, Cell)]
        let agreed: [(Int, Cell)]
        let forbidden: [(Int, Cell)]

        init(_ dossier: Dossier) {
            func distinct(_ pairs: [(Int, Cell)]) -> [(Int, Cell)] {
                pairs.filter { pair in pairs.first { $0.1 == pair.1 }?.0 == pair.0 }
            }
            self.dossier = dossier
            table = dossier.pairTable()
            let decisions = dossier.decisions
            fixed = distinct(
                decisions.fixedPairs.enumerated().map { ($0, Cell(applicant: $1.applicant, partner: $1.partner)) })
            forbidden = distinct(
                decisions.forbiddenPairs.enumerated().map { ($0, Cell(applicant: $1.applicant, partner: $1.partner)) })
            agreed = decisions.consents.enumerated().filter { $0.element.north == .yes && $0.element.south == .yes }
                .map { ($0.offset, Cell(applicant: $0.element.applicant, partner: $0.element.partner)) }
        }

        func hardBlocks(_ cell: Cell) -> [PairBlock] {
            table[cell.applicant, cell.partner].blocks.filter { !$0.yieldsToFixing }
        }

        var items: [Item] {
            var items = fixed.map { Item(clash: .fixedPair($0.0), cell: $0.1) }
            items += agreed.filter { hardBlocks($0.1).isEmpty }.map { Item(clash: .agreedPair($0.0), cell: $0.1) }
            for (_, cell) in fixed {
                items += hardBlocks(cell).map { block in
                    guard case .forbidden = block else { return Item(clash: .block(block), cell: cell) }
                    return Item(clash: .forbiddenPair(forbidden.first { $0.1 == cell }?.0 ?? -1), cell: cell)
                }
            }
            return items + dossier.call.tracks.indices.map { Item(clash: .seats(track: $0), cell: nil) }
        }

        private func canHold(_ wishes: Set<Cell>, seatsOf tracks: Set<Int>) -> Bool {
            guard Set(wishes.map(\.applicant)).count == wishes.count,
                Set(wishes.map(\.partner)).count == wishes.count
            else { return false }
            return tracks.allSatisfy { track in
                wishes.filter { table.trackOfPartner[$0.partner] == track }.count <= dossier.call.tracks[track].seats
            }
        }

        func canHold(_ items: [Item]) -> Bool {
            var wishes: Set<Cell> = []
            var blocked: Set<Cell> = []
            var tracks: Set<Int> = []
            for item in items {
                switch item.clash {
                case .fixedPair, .agreedPair: if let cell = item.cell { wishes.insert(cell) }
                case .seats(let track): tracks.insert(track)
                default: if let cell = item.cell { blocked.insert(cell) }
                }
            }
            return wishes.isDisjoint(with: blocked) && canHold(wishes, seatsOf: tracks)
        }

        /// Whether a plan exists once some decisions are taken back.
        func isRepaired(by taken: Set<PlanClash>) -> Bool {
            let allowed = Set(forbidden.filter { taken.contains(.forbiddenPair($0.0)) }.map(\.1))
            func blocks(_ cell: Cell) -> [PairBlock] {
                hardBlocks(cell).filter { $0 != .forbidden || !allowed.contains(cell) }
            }
            let kept = fixed.filter { !taken.contains(.fixedPair($0.0)) }.map(\.1)
            guard kept.allSatisfy({ blocks($0).isEmpty }) else { return false }
            let standing = agreed.filter { !taken.contains(.agreedPair($0.0)) && blocks($0.1).isEmpty }.map(\.1)
            return canHold(Set(kept + standing), seatsOf: Set(dossier.call.tracks.indices))
        }
    }

    private func subsets<Element>(of elements: [Element]) -> [[Element]] {
        (0..<(1 << elements.count)).map { choice in
            elements.indices.filter { choice >> $0 & 1 == 1 }.map { elements[$0] }
        }
    }

    /// Those that hold no other.
    private func minimal<Element: Hashable>(_ sets: [Set<Element>]) -> Set<Set<Element>> {
        var result: [Set<Element>] = []
        for set in sets.sorted(by: { $0.count < $1.count }) where !result.contains(where: { $0.isSubset(of: set) }) {
            result.append(set)
        }
        return Set(result)
    }

    private func dossier(_ seed: Int) -> Dossier {
        var random = RandomExpertise(seed: UInt64(3_000_000 + seed))
        var dossier = random.dossier()
        func pair() -> PanelDecisions.PairDecision {
            .init(
                applicant: random.below(dossier.applicants.count), partner: random.below(dossier.partners.count),
                reason: nil)
        }
        for _ in 0..<random.below(4) { dossier.decisions.fixedPairs.append(pair()) }
        for _ in 0..<random.below(3) { dossier.decisions.forbiddenPairs.append(pair()) }
        for _ in 0..<random.below(4) {
            let pair = pair()
            let isKnown = dossier.decisions.consents.contains {
                $0.applicant == pair.applicant && $0.partner == pair.partner
            }
            if isKnown { continue }
            dossier.decisions.consents.append(
                .init(applicant: pair.applicant, partner: pair.partner, north: .yes, south: .yes, deadline: nil))
        }
        return dossier
    }

    @Test func listsAllIrreducibleClashesAndAllSmallestRepairs() throws {
        var infeasible = 0
        var several = 0
        var sizes: Set<Int> = []
        for seed in 0..<900 {
            let dossier = dossier(seed)
            let oracle = Oracle(dossier)
            let items = oracle.items
            guard items.count <= 10 else { continue }
            let plan = dossier.plan(candidates: dossier.candidatesInIDOrder)
            let found = plan.clashes
            let clashing = subsets(of: items).filter { !oracle.canHold($0) }.map { Set($0) }
            let expected = minimal(clashing).map { set in Set(set.map(\.clash)) }
            let sets = found.sets.map { Set($0.filter { !$0.isExplanation }) }
            #expect(Set(sets) == Set(expected) && sets.count == expected.count, "seed \(seed)")
            #expect(found.areAll && found.areAllRepairs)
            #expect(sets.map(\.count) == sets.map(\.count).sorted())
            #expect((plan.status == .infeasible) == !expected.isEmpty, "seed \(seed)")
            #expect(plan.clash == found.sets.first ?? [])
            guard plan.status == .infeasible else {
                #expect(found.repairs.isEmpty)
                continue
            }
            infeasible += 1
            if expected.count > 1 { several += 1 }
            let decisions =
                oracle.fixed.map { PlanClash.fixedPair($0.0) } + oracle.agreed.map { .agreedPair($0.0) }
                + oracle.forbidden.map { .forbiddenPair($0.0) }
            let repairs = minimal(subsets(of: decisions).map { Set($0) }.filter { oracle.isRepaired(by: $0) })
            #expect(Set(found.repairs.map { Set($0) }) == repairs, "seed \(seed)")
            #expect(found.repairs.count == repairs.count)
            #expect(found.repairs.map(\.count) == found.repairs.map(\.count).sorted())
            sizes.formUnion(found.repairs.map(\.count))

            // Where not everything is listed: one of the clashes, and a repair of the least size.
            let short = PlanClashSearch(dossier, plan.table).clashes(constraintLimit: 0)
            #expect(!short.areAll && !short.areAllRepairs && short.sets.count == 1 && short.repairs.count == 1)
            #expect(found.sets.contains(try #require(short.sets.first)), "seed \(seed)")
            #expect(repairs.contains(Set(try #require(short.repairs.first))), "seed \(seed)")
            #expect(short.repairs.first?.count == found.repairs.first?.count, "seed \(seed)")
        }
        #expect(infeasible > 200 && several > 100, "\(infeasible) \(several)")
        #expect(sizes.isSuperset(of: [1, 2, 3]), "\(sizes)")
    }

    /// Ids, not places in lists, decide what comes first.
    @Test func doNotDependOnTheOrderOfDecisions() throws {
        var compared = 0
        for seed in 0..<300 {
            let dossier = dossier(seed)
            var turned = dossier
            turned.decisions.fixedPairs.reverse()
            turned.decisions.forbiddenPairs.reverse()
            turned.decisions.consents.reverse()
            let plans = [dossier, turned].map { $0.plan(candidates: $0.candidatesInIDOrder) }
            guard plans[0].status == .infeasible else { continue }
            compared += 1
            let texts = zip([dossier, turned], plans).map { dossier, plan in
                let texts = MatchingTexts(dossier, .english)
                return (plan.clashes.sets.map { texts.items($0) }, plan.clashes.repairs.map { texts.repair($0) })
            }
            #expect(texts[0] == texts[1], "seed \(seed)")
        }
        #expect(compared > 100)
    }

    @Test func tellsOneClashAndOneRepairOfMany() throws {
        let count = 25
        var dossier = MatchingFixture.dossier(
            (0..<count).map { MatchingFixture.applicant("a\($0)") },
            (0..<count).map { MatchingFixture.partner("p\($0)") }, [MatchingFixture.track(seats: 20)])
        dossier.decisions.fixedPairs = (0..<count).map { .init(applicant: $0, partner: $0, reason: nil) }
        let clashes = dossier.plan(candidates: dossier.candidatesInIDOrder).clashes
        #expect(clashes.sets.map(\.count) == [22] && !clashes.areAll)
        #expect(clashes.repairs.map(\.count) == [5] && !clashes.areAllRepairs)
        let plan = dossier.plan(candidates: dossier.candidatesInIDOrder)
        let page = TextRenderer(width: 80).render(dossier.planPage(plan, others: [], ranking: nil, language: .dutch))
        #expect(page.contains("Er zijn mogelijk nog andere botsingen."))
        #expect(page.contains("Er zijn mogelijk nog andere ingrepen."))
    }
}
