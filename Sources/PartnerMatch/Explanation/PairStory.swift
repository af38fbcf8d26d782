/// What one pair can say about itself, in sentences: what each side learns, what stays open, what to watch.
struct PairStory: Sendable {
    let texts: MatchingTexts
    let applicant: Int
    let partner: Int
    let detail: PairDetail

    init(_ texts: MatchingTexts, applicant: Int, partner: Int, detail: PairDetail) {
        self.texts = texts
        self.applicant = applicant
        self.partner = partner
        self.detail = detail
    }

    func index(_ side: Side) -> Int { side == .north ? applicant : partner }
    func name(_ side: Side) -> String { texts.name(side, index(side)) }

    // MARK: Learning

    /// Why nothing can be said of what `side` learns; nil where its questions and the other's offers are known.
    func gap(_ side: Side) -> String? {
        let table = detail.table(learner: side)
        guard let demands = texts.municipality(side, index(side)).demands else {
            return texts.demandsUnknown(name(side))
        }
        if table.rows.isEmpty {
            return demands.isEmpty ? texts.demandsNone(name(side)) : texts.demandsUnknown(name(side))
        }
        if texts.municipality(side.other, index(side.other)).offers?.isEmpty == true {
            return texts.offersNone(name(side.other), learner: name(side))
        }
        return areOffersKnown(by: side.other) ? nil : texts.offersUnknown(name(side.other))
    }

    /// Whether the offers of `side` are told with their themes, or declared to be none.
    func areOffersKnown(by side: Side) -> Bool {
        guard let offers = texts.municipality(side, index(side)).offers else { return false }
        return offers.isEmpty || offers.contains { !$0.themes.isEmpty }
    }

    /// One sentence: at most `limit` questions of `side` that the other answers best, the strongest first.
    func learning(_ side: Side, limit: Int) -> String {
        if let gap = gap(side) { return gap }
        let rows = detail.table(learner: side).rows
        let teacher = name(side.other)
        // Among equals the more important: positions decide, as a sort need not be stable.
        let near = rows.indices.filter { FitTolerance.isAbove(rows[$0].strength, 0) }.sorted {
            if FitTolerance.isAbove(rows[$0].strength, rows[$1].strength) { return true }
            return !FitTolerance.isAbove(rows[$1].strength, rows[$0].strength) && $0 < $1
        }.map { rows[$0] }
        let covered = near.filter { $0.isCovered }
        if !covered.isEmpty {
            return texts.learnsAbout(
                name(side), teacher, matches(covered.prefix(limit), side),
                more: covered.count - min(limit, covered.count))
        }
        guard !near.isEmpty else { return texts.learnsNothing(name(side), teacher) }
        return texts.learnsPartly(
            name(side), teacher, matches(near.prefix(limit), side), more: near.count - min(limit, near.count))
    }

    /// In words, sub-questions of one question together where the first of them stands.
    private func matches(_ shown: ArraySlice<DemandOfferTable.Row>, _ side: Side) -> [String] {
        var rows: [DemandOfferTable.Row] = []
        for row in shown where !rows.contains(where: { $0.place == row.place }) {
            rows += shown.filter { $0.place.demand == row.place.demand }
        }
        return zip(rows, questions(rows.map { $0.place }, side)).map { row, question in
            texts.match(
                question, strength: row.strength,
                offer: row.answer.map { texts.offer(side.other, index(side.other), $0.offer) })
        }
    }

    func question(_ place: DemandPlace, _ side: Side) -> String { texts.question(side, index(side), place) }

    /// The questions in words, a sub-question after the question it belongs to; that is said once for neighbours.
    func questions(_ places: [DemandPlace], _ side: Side) -> [String] {
        var previous: Int?
        return places.map { place in
            defer { previous = place.demand }
            guard place.subQuestion != nil else { return question(place, side) }
            let main = place.demand == previous ? nil : texts.mainQuestion(side, index(side), place)
            return texts.subQuestion(question(place, side), of: main)
        }
    }

    /// One sentence: what stays unanswered, at most `limit` questions by name; empty where that is not known.
    func unanswered(_ side: Side, limit: Int) -> String {
        guard gap(side) == nil else { return "" }
        let open = detail.table(learner: side).rows.filter { !$0.isCovered }
        guard !open.isEmpty else { return texts.allAnswered(of: name(side)) }
        // "and 1 other" is no shorter than the question itself.
        let shown = open.count == limit + 1 ? limit + 1 : min(limit, open.count)
        let named = questions(open.prefix(shown).map { $0.place }, side)
        let questions = zip(open, named).map { texts.graded($1, $0.priority) }
        return texts.unanswered(of: name(side), questions, more: open.count - shown)
    }

    /// The same of both sides, in few words where nothing is open.
    func unanswered(limit: Int) -> String {
        let isAllCovered = Side.allCases.allSatisfy { side in
            gap(side) == nil && detail.table(learner: side).rows.allSatisfy { $0.isCovered }
        }
        if isAllCovered { return texts.allAnswered }
        return Side.allCases.map { unanswered($0, limit: limit) }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Whether a question of either side has a grade, so that the grades have to be explained.
    var hasGrades: Bool {
        Side.allCases.contains { side in detail.table(learner: side).rows.contains { $0.priority != nil } }
    }

    // MARK: Risks

    /// A flag, and of a question without backing whether it lies outside the scope as well: said once.
    typealias Risk = (flag: PairFlag, isOutOfScope: Bool)

    /// All risks of the pair, in the order of its flags.
    var risks: [Risk] {
        detail.flags.compactMap { flag in
            switch flag.code {
            case .demandWithoutBacking(let demand, _):
                return (
                    flag, detail.flags.contains { $0.side == flag.side && $0.code == .demandOutOfScope(demand: demand) }
                )
            case .demandOutOfScope(let demand):
                return isUnbacked(demand, flag.side) ? nil : (flag, false)
            default: return (flag, false)
            }
        }
    }

    private func isUnbacked(_ demand: Int, _ side: Side?) -> Bool {
        detail.flags.contains { flag in
            guard case .demandWithoutBacking(demand, _) = flag.code else { return false }
            return flag.side == side
        }
    }

    /// One sentence with the gravest risks; empty without any.
    func mainRisks(limit: Int) -> String {
        let all = risks
        let order = all.indices.filter { all[$0].flag.code.gravity < PairFlag.Code.notMain }.sorted {
            (all[$0].flag.code.gravity, $0) < (all[$1].flag.code.gravity, $1)
        }
        guard !order.isEmpty else { return "" }
        let shown = order.prefix(limit).map {
            texts.risk(
                all[$0].flag, applicant: applicant, partner: partner, isOutOfScope: all[$0].isOutOfScope)
        }
        return texts.mainRisks(Array(shown), more: order.count - shown.count)
    }

    // MARK: History

    /// What the files of both tell about the two together, each line with whose file tells it.
    var history: [String] {
        var lines: [(text: String, names: [String])] = []
        for side in Side.allCases {
            let other = texts.municipality(side.other, index(side.other))
            for entry in texts.municipality(side, index(side)).history {
                guard let with = entry.with, with == other.id || with == other.name else { continue }
                let text = texts.history(entry)
                if let known = lines.firstIndex(where: { $0.text == text }) {
                    if !lines[known].names.contains(name(side)) { lines[known].names.append(name(side)) }
                } else {
                    lines.append((text, [name(side)]))
                }
            }
        }
        return lines.map { texts.listed($0.names) + texts.colon + $0.text }
    }
}

extension PairFlag.Code {
    /// From this gravity on a flag is for the pair's own page.
    static let notMain = 100

    /// Smaller is graver: first what ended partnerships of the pilot (facts §11), then what hampered them, then what is
    /// only to be known.
    var gravity: Int {
        switch self {
        // The fit itself is in question.
        case .unconfirmedThemes: -1
        case .nothingToOffer: 0
        case .aimIsAssistance: 1
        case .noCollegeDecision: 2
        case .onePersonOnly: 3
        case .consentPending: 4
        case .preselectionPending: 5
        case .demandWithoutBacking: 6
        case .electionInPeriod: 7
        case .sensitiveTheme: 8
        case .languageRemedied: 9
        case .lowLanguage: 10
        case .demandOutOfScope: 11
        case .levelDiffers: 12
        case .weakInternet: 13
        case .noMandate: 14
        case .noTechnicalProfile: 15
        case .noPoliticalProfile: 16
        case .noSubstitute: 17
        case .noSouthernExperience: 18
        case .unbackedOffers: 19
        case .unratedOffers: Self.notMain
        case .unknown: Self.notMain + 1
        }
    }
}
