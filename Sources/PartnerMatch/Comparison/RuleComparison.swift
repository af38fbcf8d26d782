package import DecisionKernels

/// The five rules on one dossier side by side: what each would select, and whose order changes when somebody drops out.
///
/// All rules see the same numbers: the points of every criterion on its own fixed scale, 0…1, and the weights of the
/// dossier. A bonus is one more criterion of 0 or 1 with its points as weight beside the 100 of the others, which leaves
/// the weighted sum what it is; for the weighted product, in which a 0 wipes out everything, it is added afterwards.
/// TOPSIS takes the values as they are, VIKOR divides by what the applicants span (v = 0.5), PROMETHEE II takes a lead
/// by the preference function asked for. Seats are given as in the ranking, without the call's tie-break, quotas and
/// panel decisions.
package struct RuleComparison: Sendable {
    package struct Entry: Sendable {
        package var rule: AggregationRule
        /// By participant: total, product, closeness, Q or net flow; nil where it is undefined.
        package var scores: [Double?]
        /// By participant: 1, 2, 2, 4.
        package var ranks: [Int]
        /// By participant: whether it gets a seat.
        package var seats: [SeatWalk.Membership]
        /// How alike the order is to that of the weighted sum.
        package var kendallTauB: Double?
        /// Applicants: who drops out, and which two change places then.
        package var reversals: [RankReversals.Reversal]
    }

    /// Applicants, in id order: eligible, above every threshold, and with an exact total.
    package var participants: [Int]
    /// The others and what the ranking says of them, in id order.
    package var leftOut: [(applicant: Int, decision: Decision)]
    /// In the order of `AggregationRule`; empty where nothing is ranked.
    package var entries: [Entry]
    /// Applicants in VIKOR's compromise set, in id order.
    package var compromise: [Int]
    package var status: Ranking.Status
    /// Whether quotas of the call are left aside.
    package var hasQuotas: Bool
    package var preference: LeadPreference

    /// Applicants that get a seat under every rule, or under some of them at most, in id order.
    package var always: [Int] { applicants { $0.allSatisfy { $0 == .inEvery } } }
    package var sometimes: [Int] {
        applicants { seats in
            seats.contains { $0 != .inNone } && !seats.allSatisfy { $0 == .inEvery }
        }
    }

    private func applicants(where isMeant: ([SeatWalk.Membership]) -> Bool) -> [Int] {
        guard !entries.isEmpty else { return [] }
        return participants.indices.filter { place in isMeant(entries.map { $0.seats[place] }) }
            .map { participants[$0] }
    }
}

/// How PROMETHEE takes a lead, the same for every criterion; the thresholds are parts of a scale, 0…1.
package struct LeadPreference: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case usual
        case uShape = "u-shape"
        case vShape = "v-shape"
        case level, linear, gaussian
    }

    package var kind: Kind
    /// Up to this lead there is no preference.
    package var q: DecimalNumber
    /// From this lead on it is full.
    package var p: DecimalNumber
    /// For the Gaussian: the lead at which the curve turns.
    package var s: DecimalNumber

    /// Any lead counts fully; a tenth and a half of the scale where other kinds need thresholds and none are given.
    package static let usual = LeadPreference(kind: .usual)

    package init(kind: Kind, q: DecimalNumber? = nil, p: DecimalNumber? = nil, s: DecimalNumber? = nil) {
        self.kind = kind
        self.q = q ?? Self.tenth
        self.p = p ?? Self.half
        self.s = s ?? Self.half
    }

    private static let tenth = DecimalNumber(coefficient: 1, exponent: -1) ?? DecimalNumber(0)
    private static let half = DecimalNumber(coefficient: 5, exponent: -1) ?? DecimalNumber(1)

    /// The thresholds that the kind looks at, by name.
    package var thresholds: [(name: String, value: DecimalNumber)] {
        switch kind {
        case .usual: []
        case .uShape: [("q", q)]
        case .vShape: [("p", p)]
        case .level, .linear: [("q", q), ("p", p)]
        case .gaussian: [("s", s)]
        }
    }

    /// Whether the thresholds make a function: not below 0, q at most p, and above 0 what is divided by.
    package var isValid: Bool {
        let zero = DecimalNumber(0)
        return switch kind {
        case .usual: true
        case .uShape: q >= zero
        case .vShape: p > zero
        case .level, .linear: q >= zero && q <= p
        case .gaussian: s > zero
        }
    }

    var function: Promethee.Preference {
        switch kind {
        case .usual: .usual
        case .uShape: .uShape(q: q.rational)
        case .vShape: .vShape(p: p.rational)
        case .level: .level(q: q.rational, p: p.rational)
        case .linear: .linear(q: q.rational, p: p.rational)
        case .gaussian: .gaussian(s: s.rational)
        }
    }
}

extension OperationOptions {
    /// Sets how PROMETHEE II takes a lead, from the words of a command: a kind and the thresholds that it looks at, as in
    /// `linear,0.1,0.5`; false where it is no such thing.
    public mutating func setPreference(_ text: String) -> Bool {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
        guard let kind = parts.first.flatMap({ LeadPreference.Kind(rawValue: $0) }) else { return false }
        let numbers = parts.dropFirst().compactMap { DecimalNumber($0) }
        let names = LeadPreference(kind: kind).thresholds.map { $0.name }
        guard numbers.count == parts.count - 1, numbers.isEmpty || numbers.count == names.count else { return false }
        var given: [String: DecimalNumber] = [:]
        for (name, number) in zip(names, numbers) { given[name] = number }
        lead = LeadPreference(kind: kind, q: given["q"], p: given["p"], s: given["s"])
        return true
    }
}
