@testable import PartnerMatch

/// The demand-and-offer table by its definitions, cell by cell: the independent oracle.
struct NaiveExpertiseTable {
    let dossier: Dossier
    let naive: NaiveFit

    init(_ dossier: Dossier) {
        self.dossier = dossier
        naive = NaiveFit(
            taxonomy: dossier.taxonomy, table: dossier.call.matching.similarity,
            unratedLow: dossier.call.matching.unratedLow.double, version: dossier.call.matching.questionVersion)
    }

    enum Relation: Equatable { case apart, excluded, counts }

    /// Of the cases that the random dossiers have: country, tracks, pre-selection, forbidden, refused, withdrawn.
    func relation(_ applicant: Int, _ partner: Int) -> Relation {
        let north = dossier.applicants[applicant]
        let south = dossier.partners[partner]
        guard let track = dossier.call.tracks.firstIndex(where: { $0.country == south.country }) else { return .apart }
        if let tracks = north.tracks, !tracks.contains(track) { return .apart }
        let decisions = dossier.decisions
        let isOut =
            south.preselection?.status == .reserve || south.preselection?.status == .notRetained
            || decisions.forbiddenPairs.contains { $0.applicant == applicant && $0.partner == partner }
            || decisions.consents.contains {
                $0.applicant == applicant && $0.partner == partner && ($0.north == .no || $0.south == .no)
            }
            || decisions.withdrawals.contains { withdrawal in
                switch withdrawal.who {
                case .applicant(let index): index == applicant
                case .partner(let index): index == partner
                }
            }
        return isOut ? .excluded : .counts
    }

    func relation(_ side: Side, _ own: Int, _ other: Int) -> Relation {
        side == .north ? relation(own, other) : relation(other, own)
    }

    func municipalities(_ side: Side) -> [Municipality] { side == .north ? dossier.applicants : dossier.partners }

    struct Unit {
        let place: DemandPlace
        let priority: Priority?
        let naive: NaiveFit.Unit
    }

    /// Units with a theme, in the order of the file; nil: unknown.
    func units(_ municipality: Municipality) -> [Unit]? {
        guard let demands = municipality.demands, naive.units(demands) != nil else { return nil }
        let wanted = demands.compactMap(\.version).max()
        var result: [Unit] = []
        for (index, demand) in demands.enumerated() where demand.version == nil || demand.version == wanted {
            let all = naive.units(
                [demand].map { one in
                    var one = one
                    one.version = nil
                    return one
                })
            var tagged = (all ?? []).makeIterator()
            if demand.subQuestions.isEmpty {
                guard !demand.themes.isEmpty, let unit = tagged.next() else { continue }
                result.append(
                    Unit(
                        place: DemandPlace(demand: index, subQuestion: nil), priority: demand.priority, naive: unit))
            }
            for (position, part) in demand.subQuestions.enumerated() {
                guard !(part.themes + demand.themes).isEmpty, let unit = tagged.next() else { continue }
                result.append(
                    Unit(
                        place: DemandPlace(demand: index, subQuestion: position),
                        priority: part.priority ?? demand.priority, naive: unit))
            }
        }
        return result
    }

    /// Nil: unknown.
    func offers(_ municipality: Municipality) -> [Offer]? {
        guard let offers = municipality.offers else { return nil }
        return !offers.isEmpty && offers.allSatisfy { $0.themes.isEmpty } ? nil : offers
    }

    /// How well an offer alone answers a unit, at its level and at the highest.
    func alone(_ offer: Offer, _ unit: Unit) -> (own: Double, full: Double) {
        var full = offer
        full.level = DecimalNumber(10)
        return (naive.strength(unit.naive, [offer]), naive.strength(unit.naive, [full]))
    }
}
