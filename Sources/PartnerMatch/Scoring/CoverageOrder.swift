import DecisionKernels

/// Puts equals in order where the call's tie-break looks at who is ranked higher, as among ex aequo proposals in
/// Horizon Europe (European Commission 2022, *Horizon Europe Work Programme 2023-2024, 13. General Annexes*, part F).
///
/// Among those equal up to the first such rule, again and again: whoever the rules leave, each filtering what the rules
/// before it left, goes next; who is left together stays tied. A coverage rule leaves those who bring something that
/// nobody ranked higher brings, and everybody where nobody does. Ranked higher is who has a higher key and who went
/// before, if it takes part in giving the seats.
///
/// What depends on somebody who may yet fall out, rise or fall becomes an interval: the order is worked out for every
/// case, and those whose places differ share the range of their places. The answer does not depend on the order of
/// the input.
struct CoverageOrder: Sendable {
    /// Whether somebody takes part in giving the seats, and so is ranked higher than others.
    enum Presence: Sendable {
        case no, possible, certain
    }

    /// More cases than this are not worked out for a group of equals; the range is then the whole group.
    static func limit(for count: Int) -> Int { min(512, 100_000 / max(1, count)) }

    let rules: [ScoringGrid.TieBreak]
    let table: CoverageTable
    /// Position of the first coverage rule.
    private let first: Int
    /// By rule position and applicant; empty for criteria.
    private let shares: [[[Int]]]

    /// Nil where no rule looks at who is ranked higher.
    init?(_ dossier: Dossier, _ rules: [ScoringGrid.TieBreak]) {
        guard let first = rules.firstIndex(where: { $0.aspect != nil }) else { return nil }
        let table = CoverageTable(dossier)
        self.rules = rules
        self.table = table
        self.first = first
        shares = rules.map { rule in
            guard let aspect = rule.aspect else { return [] }
            return dossier.applicants.indices.map { table.share(of: $0, aspect).items }
        }
    }

    /// What came of it.
    struct Result: Sendable {
        var keys: [(low: RankKey, high: RankKey)]
        /// By applicant: whose open place can change its own among equals; empty where nothing can.
        var dependsOn: [[Int]]
        /// By applicant: what is covered when it goes, everybody in who may be; nil outside groups of equals.
        var coveredBefore: [[Bool]?]
        /// Who is asked what it brings, or stands above who is asked, and for whom it is unknown.
        var unknown: [(aspect: CoverageAspect, applicants: [Int])]
    }

    /// Fills in the places of the coverage rules in the keys. O(w·g²) for g equals and w cases, and O(n²) at most.
    func result(_ keys: [(low: RankKey, high: RankKey)], _ presence: [Presence]) -> Result {
        var run = CoverageRun(order: self, keys: keys, presence: presence, first: first)
        return run.result()
    }

    /// What an applicant brings under all coverage rules together.
    func items(of applicant: Int) -> [Int] {
        var all: [Int] = []
        for share in shares where !share.isEmpty {
            for item in share[applicant] where !all.contains(item) { all.append(item) }
        }
        return all
    }

    func brings(_ applicant: Int, rule: Int, beyond covered: [Bool]) -> Bool {
        shares[rule][applicant].contains { !covered[$0] }
    }

    func newItems(of applicant: Int, rule: Int, beyond covered: [Bool]) -> [Int] {
        shares[rule][applicant].filter { !covered[$0] }
    }

    /// Whom the rules from the first coverage rule on leave, of those who remain.
    func next(of remaining: [Int], _ keys: [(low: RankKey, high: RankKey)], beyond covered: [Bool]) -> [Int] {
        var left = remaining
        for (position, rule) in rules.enumerated() where position >= first && left.count > 1 {
            switch rule {
            case .column:
                guard let best = left.map({ keys[$0].high.tieBreak[position] }).max() else { continue }
                left.removeAll { keys[$0].high.tieBreak[position] != best }
            case .coverage:
                let new = left.filter { brings($0, rule: position, beyond: covered) }
                if !new.isEmpty { left = new }
            }
        }
        return left
    }
}

extension ScoringGrid {
    /// A rule of the tie-break.
    enum TieBreak: Hashable, Sendable {
        /// More points on a column.
        case column(Int)
        case coverage(CoverageAspect)

        var aspect: CoverageAspect? {
            switch self {
            case .column: nil
            case .coverage(let aspect): aspect
            }
        }
    }

    /// The columns that some rule of the tie-break looks at.
    var tieBreakColumns: [Int] {
        tieBreak.compactMap { rule in
            switch rule {
            case .column(let column): column
            case .coverage: nil
            }
        }
    }
}
