@testable import PartnerMatch

/// The definitions of design §5 word by word, as slow as they come: the independent oracle.
struct NaiveFit {
    let taxonomy: Taxonomy
    let table: SimilarityTable
    let unratedLow: Double
    let version: MatchingSettings.QuestionVersion

    func parent(_ theme: Int?) -> Int? { theme.flatMap { taxonomy.themes[$0].parent } }

    func domain(_ theme: Int) -> Int { parent(theme).map(domain) ?? theme }

    func level(_ theme: Int) -> Int { parent(theme).map { level($0) + 1 } ?? 1 }

    func similarity(_ s: Int, _ t: Int) -> Double {
        var applying: [Double] = [0]
        if s == t { applying.append(table.same) }
        if parent(s) == t || parent(t) == s { applying.append(table.parentChild) }
        if parent(parent(s)) == t || parent(parent(t)) == s { applying.append(table.grandparent) }
        if s != t, let one = parent(s), one == parent(t), level(s) > 2 { applying.append(table.siblings) }
        if applying.count == 1, domain(s) == domain(t) { applying.append(table.sameDomain) }
        if taxonomy.related.contains(where: { ($0.first, $0.second) == (s, t) || ($0.first, $0.second) == (t, s) }) {
            applying.append(table.related)
        }
        return applying.max() ?? 0
    }

    struct Unit {
        var weight: Double
        var isMust: Bool
        var themes: [Int]
    }

    /// Nil: unknown.
    func units(_ demands: [Demand]?) -> [Unit]? {
        guard let demands else { return nil }
        let wanted: Demand.Version? =
            switch version {
            case .newest: demands.compactMap(\.version).max()
            case .start: demands.contains { $0.version == .start } ? .start : .final
            case .final: demands.contains { $0.version == .final } ? .final : .start
            }
        func weight(_ priority: Priority?) -> Double { [.must: 3, .like: 2, .nice: 1][priority ?? .like] ?? 0 }
        var all: [Unit] = []
        for demand in demands where demand.version == nil || demand.version == wanted {
            if demand.subQuestions.isEmpty {
                all.append(
                    Unit(weight: weight(demand.priority), isMust: demand.priority == .must, themes: demand.themes))
            }
            let sum = demand.subQuestions.map { weight($0.priority) }.reduce(0, +)
            for part in demand.subQuestions {
                all.append(
                    Unit(
                        weight: weight(demand.priority) * weight(part.priority) / sum,
                        isMust: (part.priority ?? demand.priority) == .must,
                        themes: part.themes.isEmpty ? demand.themes : part.themes))
            }
        }
        let tagged = all.filter { !$0.themes.isEmpty }
        return !all.isEmpty && tagged.isEmpty ? nil : tagged
    }

    func level(_ offer: Offer, low: Bool) -> Double { offer.level.map { $0.double / 10 } ?? (low ? unratedLow : 1) }

    func strength(_ unit: Unit, _ offers: [Offer], low: Bool = false) -> Double {
        var sum = 0.0
        var weights = 0.0
        for (position, theme) in unit.themes.enumerated() {
            let weight = position == 0 ? 1 : 0.5
            let best = offers.flatMap { offer in
                offer.themes.map { similarity(theme, $0) * level(offer, low: low) }
            }
            sum += weight * (best.max() ?? 0)
            weights += weight
        }
        return sum / weights
    }

    /// `fit(learner←teacher)`; nil: unknown.
    func fit(_ learner: Municipality, from teacher: Municipality, low: Bool = false) -> Double? {
        guard let units = units(learner.demands), let offers = teacher.offers else { return nil }
        if !offers.isEmpty, offers.allSatisfy({ $0.themes.isEmpty }) { return nil }
        let weights = units.map(\.weight).reduce(0, +)
        if units.isEmpty { return 0 }
        return units.map { $0.weight * strength($0, offers, low: low) }.reduce(0, +) / weights
    }

    func mustCoverage(_ learner: Municipality, from teacher: Municipality) -> Double {
        let musts = (units(learner.demands) ?? []).filter(\.isMust)
        if musts.isEmpty { return 1 }
        let covered = musts.filter { strength($0, teacher.offers ?? []) >= 0.5 - 1e-9 }
        return Double(covered.count) / Double(musts.count)
    }
}
