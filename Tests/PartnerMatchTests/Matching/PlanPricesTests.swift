import DecisionKernels
import Testing

@testable import PartnerMatch

/// The prices of wishes, against all plans one by one.
@Suite struct PlanPricesTests {
    private typealias Pair = NaivePlans.Pair

    /// A dossier with a ranking, and sometimes with pairs to which both sides said yes.
    private func dossier(_ seed: UInt64) -> Dossier {
        var dossier = RandomRematch(seed: seed, isGiven: false).dossier
        var random = RandomExpertise(seed: seed)
        if random.chance(40), dossier.decisions.consents.isEmpty {
            dossier.decisions.consents.append(
                .init(
                    applicant: random.below(dossier.applicants.count), partner: random.below(dossier.partners.count),
                    north: .yes, south: .yes, deadline: nil))
        }
        return dossier
    }

    /// A pair to which both sides said yes counts like a fixed one, where the rules allow it.
    private func plans(_ dossier: Dossier, without pair: Pair? = nil) -> NaivePlans {
        var other = dossier
        let table = dossier.pairTable()
        for consent in dossier.decisions.consents where consent.isAgreed {
            guard table[consent.applicant, consent.partner].blocks.allSatisfy(\.yieldsToFixing) else { continue }
            other.decisions.fixedPairs.append(
                .init(applicant: consent.applicant, partner: consent.partner, reason: nil))
        }
        other.decisions.fixedPairs.removeAll { Pair(applicant: $0.applicant, partner: $0.partner) == pair }
        return NaivePlans(other, dossier.ranking().candidates(of: dossier))
    }

    private struct Case {
        var dossier: Dossier
        var naive: NaivePlans
        var best: [Pair]
        var prices: PlanPrices
    }

    private func cases(_ seeds: Range<UInt64>) -> [Case] {
        seeds.compactMap { seed in
            let dossier = dossier(seed)
            let naive = plans(dossier)
            let prices = Study(dossier).prices()
            guard let best = naive.best else {
                #expect(prices.plan.status == .infeasible && prices.cells.isEmpty && prices.seats.isEmpty)
                return nil
            }
            #expect(prices.pairs.map { Pair($0) } == best && prices.total == naive.total(best), "seed \(seed)")
            return Case(dossier: dossier, naive: naive, best: best, prices: prices)
        }
    }

    private func expect(
        _ cost: PlanPrices.Cost?, from one: [Pair], to other: [Pair]?, _ naive: NaivePlans, _ pair: RematchPair
    ) {
        guard let other else {
            #expect(cost == nil, "\(pair)")
            return
        }
        let (before, after) = (Set(one.map(\.applicant)), Set(other.map(\.applicant)))
        #expect(cost?.loss == naive.total(one) - naive.total(other), "\(pair)")
        #expect(cost?.losesRank == naive.ranks(other).lexicographicallyPrecedes(naive.ranks(one)), "\(pair)")
        #expect(cost?.goesOut == before.subtracting(after).sorted(), "\(pair)")
        #expect(cost?.comesIn == after.subtracting(before).sorted(), "\(pair)")
    }

    @Test func areThoseOfAllPlans() {
        var (possible, ranks, impossible, without, fixed, agreed) = (0, 0, 0, 0, 0, 0)
        for sample in cases(0..<300) {
            let (naive, best) = (sample.naive, sample.best)
            for cell in sample.prices.cells {
                let pair = Pair(cell.pair)
                expect(cell.forcing, from: best, to: naive.best { $0.contains(pair) }, naive, cell.pair)
                #expect((cell.forcing == nil) == (cell.state == .impossible))
                #expect(cell.obstacles.isEmpty == (cell.state != .impossible))
                #expect(best.contains(pair) == [.chosen, .fixed, .agreed].contains(cell.state))
                switch cell.state {
                case .chosen:
                    expect(cell.without, from: best, to: naive.best { !$0.contains(pair) }, naive, cell.pair)
                    #expect(cell.without != nil)
                    without += 1
                case .fixed, .agreed:
                    let free = plans(sample.dossier, without: pair)
                    if let other = free.best {
                        expect(cell.binding, from: other, to: best, naive, cell.pair)
                    } else {
                        Issue.record("no plan without a fixed pair")
                    }
                    if cell.state == .fixed { fixed += 1 } else { agreed += 1 }
                case .possible:
                    possible += 1
                    if cell.forcing?.losesRank ?? false { ranks += 1 }
                case .impossible:
                    let blocks = sample.prices.plan.table[pair.applicant, pair.partner].blocks
                    let told = cell.obstacles.compactMap { obstacle -> PairBlock? in
                        guard case .block(let block) = obstacle else { return nil }
                        return block
                    }
                    #expect(told == blocks)
                    impossible += 1
                }
            }
        }
        #expect(possible > 200 && ranks > 30 && impossible > 200, "\(possible) \(ranks) \(impossible)")
        #expect(without > 100 && fixed > 20 && agreed > 10, "\(without) \(fixed) \(agreed)")
    }

    /// Beyond the limit the losses come from the dual prices, without solving anew.
    @Test func areTheSameFromTheDualPrices() {
        var (compared, ranks) = (0, 0)
        for seed in 1_000..<1_200 as Range<UInt64> {
            let study = Study(dossier(seed))
            let (solved, priced) = (study.prices(), study.prices(mostSolved: 0))
            #expect(solved.cells.count == priced.cells.count)
            for (one, other) in zip(solved.cells, priced.cells) {
                #expect(one.state == other.state && one.obstacles == other.obstacles, "seed \(seed)")
                #expect(one.forcing?.loss == other.forcing?.loss, "seed \(seed)")
                #expect(one.forcing?.losesRank == other.forcing?.losesRank, "seed \(seed)")
                guard one.state == .possible else { continue }
                #expect(other.forcing?.goesOut == nil)
                compared += 1
                if other.forcing?.losesRank ?? false { ranks += 1 }
            }
        }
        #expect(compared > 150 && ranks > 20, "\(compared) \(ranks)")
    }

    @Test func tellWhatASeatIsWorth() {
        var (gains, none, losses, impossible, better, worse) = (0, 0, 0, 0, 0, 0)
        for sample in cases(2_000..<2_200) {
            for seats in sample.prices.seats {
                let count = sample.dossier.call.tracks[seats.track].seats
                #expect(seats.seats == count)
                for (step, change) in [(1, seats.more), (-1, seats.less)] where count + step >= 0 {
                    var other = sample.dossier
                    other.call.tracks[seats.track].seats += step
                    let naive = plans(other)
                    guard let best = naive.best else {
                        #expect(change == nil)
                        impossible += 1
                        continue
                    }
                    let before = sample.best.map { RematchPair($0.applicant, $0.partner) }
                    let after = best.map { RematchPair($0.applicant, $0.partner) }
                    #expect(change?.gain == naive.total(best) - sample.naive.total(sample.best))
                    #expect(change?.pairs == best.count - sample.best.count)
                    #expect(change?.change == PlanChange(from: before, to: after))
                    func learns(_ member: RematchMember, _ pairs: [RematchPair]) -> Double? {
                        let pair = pairs.first { $0.index(member.side) == member.index }
                        return pair.flatMap {
                            naive.table[$0.applicant, $0.partner].fit?.learned(by: member.side).value
                        }
                    }
                    for member in change?.change.moved ?? [] {
                        let (old, new) = (learns(member, before) ?? 0, learns(member, after) ?? 0)
                        #expect(change?.better.contains(member) == (new > old + 1e-9))
                        #expect(change?.worse.contains(member) == (old > new + 1e-9))
                    }
                    gains += change.map { $0.gain > 0 ? 1 : 0 } ?? 0
                    none += change.map { $0.gain == 0 ? 1 : 0 } ?? 0
                    losses += change.map { $0.gain < 0 ? 1 : 0 } ?? 0
                    better += change?.better.count ?? 0
                    worse += change?.worse.count ?? 0
                }
                #expect(count > 0 || seats.less == nil)
            }
        }
        #expect(gains > 20 && none > 20 && losses > 20 && impossible > 3, "\(gains) \(none) \(losses) \(impossible)")
        #expect(better + worse > 5, "\(better) \(worse)")
    }

    @Test func doNotDependOnTheOrderOfDecisions() {
        for seed in 3_000..<3_060 as Range<UInt64> {
            var dossier = dossier(seed)
            let one = Study(dossier).prices()
            dossier.decisions.fixedPairs.reverse()
            dossier.decisions.forbiddenPairs.reverse()
            dossier.sheets.reverse()
            let other = Study(dossier).prices()
            #expect(one.cells == other.cells && one.seats == other.seats)
        }
    }

    @Test(arguments: Language.allCases)
    func areToldInWords(language: Language) {
        var marks = 0
        for sample in cases(4_000..<4_040) {
            let text = TextRenderer().render(sample.dossier.pricesPage(sample.prices, language: language))
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
            if text.contains("!  ") || text.contains("!\n") { marks += 1 }
        }
        #expect(marks > 0)
    }
}
