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
        return areOffersKnown(by: side.other) ? nil : texts.offersUnknown(name(side.other))
    }

    /// Whether the offers of `side` are told with their themes, or declared to be none.
    func areOffersKnown(by side: Side) -> Bool {
        guard let offers = texts.municipality(side, index(side)).offers else { return false }
        return offers.isEmpty || offers.contains { !$0.themes.isEmpty }
    }

    /// One sentence: at most `limit` questions of `side` that the other answers best, must-haves first.
    func learning(_ side: Side, limit: Int) -> String {
        if let gap = gap(side) { return gap }
        let rows = detail.table(learner: side).rows
        let teacher = name(side.other)
        let covered = rows.filter { $0.isCovered }
        if !covered.isEmpty {
            return texts.learnsAbout(name(side), teacher, covered.prefix(limit).map { match($0, side) })
        }
        // The strongest first, and among equals the more important: positions decide, as a sort need not be stable.
        let near = rows.indices.filter { FitTolerance.isAbove(rows[$0].strength, 0) }.sorted {
            if FitTolerance.isAbove(rows[$0].strength, rows[$1].strength) { return true }
            return !FitTolerance.isAbove(rows[$1].strength, rows[$0].strength) && $0 < $1
        }
        guard !near.isEmpty else { return texts.learnsNothing(name(side), teacher) }
        return texts.learnsPartly(name(side), teacher, near.prefix(limit).map { match(rows[$0], side) })
    }

    private func match(_ row: DemandOfferTable.Row, _ side: Side) -> String {
        texts.match(
            question(row.place, side), strength: row.strength,
            offer: row.answer.map { texts.offer(side.other, index(side.other), $0.offer) })
    }

    func question(_ place: DemandPlace, _ side: Side) -> String { texts.question(side, index(side), place) }

    /// One sentence: what stays unanswered, at most `limit` questions by name; empty where that is not known.
    func unanswered(_ side: Side, limit: Int) -> String {
        guard gap(side) == nil else { return "" }
        let open = detail.table(learner: side).rows.filter { !$0.isCovered }
        guard !open.isEmpty else { return texts.allAnswered(of: name(side)) }
        // "and 1 other" is no shorter than the question itself.
        let shown = open.count == limit + 1 ? limit + 1 : min(limit, open.count)
        let questions = open.prefix(shown).map { texts.graded(question($0.place, side), $0.priority) }
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

    // MARK: Risks

    /// One sentence with the gravest risks; empty without any.
    func mainRisks(limit: Int) -> String {
        let flags = detail.flags
        let order = flags.indices.filter { flags[$0].code.gravity < PairFlag.Code.notMain }.sorted {
            (flags[$0].code.gravity, $0) < (flags[$1].code.gravity, $1)
        }
        guard !order.isEmpty else { return "" }
        let risks = order.prefix(limit).map { texts.risk(flags[$0], applicant: applicant, partner: partner) }
        return texts.mainRisks(Array(risks), more: order.count - risks.count)
    }

    // MARK: History

    /// What the files of both tell about the two together.
    var history: [String] {
        var lines: [String] = []
        for side in Side.allCases {
            let other = texts.municipality(side.other, index(side.other))
            for entry in texts.municipality(side, index(side)).history {
                guard let with = entry.with, with == other.id || with == other.name else { continue }
                let line = texts.history(entry)
                if !lines.contains(line) { lines.append(line) }
            }
        }
        return lines
    }
}

extension PairFlag.Code {
    /// From this gravity on a flag is for the pair's own page.
    static let notMain = 100

    /// Smaller is graver: first what ended partnerships of the pilot (facts §11), then what hampered them, then what is
    /// only to be known.
    var gravity: Int {
        switch self {
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
