@testable import PartnerMatch

/// The definitions of a network word by word, as slow as they come: the independent oracle.
struct NaiveNetwork {
    struct Member: Hashable {
        var side: Side
        var index: Int
        var pair: Int
    }

    let dossier: Dossier
    let fit: NaiveFit
    let pairs: [(applicant: Int, partner: Int)]
    let threshold: Double

    init(_ dossier: Dossier, _ plan: Plan) {
        self.dossier = dossier
        let settings = dossier.call.matching
        fit = NaiveFit(
            taxonomy: dossier.taxonomy, table: settings.similarity, unratedLow: settings.unratedLow.double,
            version: plan.questionVersion)
        pairs = plan.pairs.map { ($0.applicant, $0.partner) }
        threshold = max(0.5, settings.similarity.related) - 1e-9
    }

    var members: [Member] {
        pairs.enumerated().map { Member(side: .north, index: $1.applicant, pair: $0) }
            + pairs.enumerated().map { Member(side: .south, index: $1.partner, pair: $0) }
    }

    func municipality(_ member: Member) -> Municipality {
        member.side == .north ? dossier.applicants[member.index] : dossier.partners[member.index]
    }

    func questions(_ member: Member) -> [[Int]] { (fit.units(municipality(member).demands) ?? []).map(\.themes) }

    func asks(_ member: Member, _ theme: Int) -> Bool {
        questions(member).contains { themes in themes.contains { fit.similarity($0, theme) >= threshold } }
    }

    func brings(_ member: Member, _ theme: Int) -> Bool {
        (municipality(member).offers ?? []).contains { offer in
            offer.themes.contains { fit.similarity($0, theme) * fit.level(offer, low: false) >= 0.5 - 1e-9 }
        }
    }

    /// By theme: the pairs it connects.
    var connected: [Int: Set<Int>] {
        var result: [Int: Set<Int>] = [:]
        for theme in dossier.taxonomy.themes.indices {
            guard members.contains(where: { questions($0).contains { $0.contains(theme) } }) else { continue }
            let found = Set(members.filter { asks($0, theme) }.map(\.pair))
            if found.count > 1 { result[theme] = found }
        }
        return result
    }

    /// How many meetings it takes, by trying every choice.
    var fewest: Int {
        let sets = connected.values.map { $0 }
        let all = sets.reduce(into: Set<Int>()) { $0.formUnion($1) }
        return (0..<(1 << sets.count)).filter { mask in
            sets.indices.filter { mask >> $0 & 1 == 1 }.reduce(into: Set<Int>()) { $0.formUnion(sets[$1]) } == all
        }.map(\.nonzeroBitCount).min() ?? 0
    }

    func likeness(_ one: [Int], _ other: [Int]) -> Double {
        func mean(_ themes: [Int], _ others: [Int]) -> Double {
            var (sum, weights) = (0.0, 0.0)
            for (position, theme) in themes.enumerated() {
                let weight = position == 0 ? 1 : 0.5
                sum += weight * (others.map { fit.similarity(theme, $0) }.max() ?? 0)
                weights += weight
            }
            return sum / weights
        }
        return min(mean(one, other), mean(other, one))
    }

    func shares(_ one: Member, _ other: Member) -> Bool {
        questions(one).contains { own in questions(other).contains { likeness(own, $0) >= threshold } }
    }
}
