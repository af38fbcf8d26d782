/// A demand-and-offer table as rows for a spreadsheet: the whole of it, whatever the page leaves out.
///
/// `answer`: a question and somebody who answers it. `open`: a question that nobody covers. `unasked`, `too-weak`: an
/// offer. `ask`: somebody to be asked first. `untagged`: a question or an offer without a theme. Somebody who answers
/// nothing of a question has no row for it.
struct ExpertiseRows {
    private let dossier: Dossier
    private let table: ExpertiseTable
    private let language: Language

    init(_ dossier: Dossier, _ table: ExpertiseTable, _ language: Language) {
        self.dossier = dossier
        self.table = table
        self.language = language
    }

    static let header = [
        "row", "learner", "demand", "subQuestion", "version", "priority", "share", "teacher", "offer", "strength",
        "strengthLow", "covered", "counts", "standing", "unknown", "level", "unrated", "unbacked", "service",
        "activities", "question", "offerTitle", "ask",
    ]

    var records: Records {
        var rows: [[String]] = []
        for question in table.questions { add(question, to: &rows) }
        for item in table.offers where item.demand != .asked { rows.append(row(item)) }
        for entry in table.asks {
            for ask in entry.asks {
                var row = Row(kind: "ask")
                let isDemand = ask == .demands || ask == .demandThemes
                let id = municipality(entry.side, entry.municipality).id
                if isDemand { row.learner = id } else { row.teacher = id }
                row.standing = "unknown"
                row.ask = ask.question(in: language)
                rows.append(row.cells)
            }
        }
        for entry in table.untaggedQuestions {
            var row = Row(kind: "untagged")
            fill(&row, entry.side, entry.municipality, entry.position)
            rows.append(row.cells)
        }
        for entry in table.untaggedOffers {
            var row = Row(kind: "untagged")
            fill(&row, entry.side, entry.municipality, offer: entry.position)
            rows.append(row.cells)
        }
        return Records(header: Self.header, rows: rows)
    }

    /// One row; what it does not say stays empty.
    private struct Row {
        var kind: String
        var learner = ""
        var demand = ""
        var subQuestion = ""
        var version = ""
        var priority = ""
        var share = ""
        var teacher = ""
        var offer = ""
        var strength = ""
        var strengthLow = ""
        var covered = ""
        var counts = ""
        var standing = ""
        var unknown = ""
        var level = ""
        var unrated = ""
        var unbacked = ""
        var service = ""
        var activities = ""
        var question = ""
        var offerTitle = ""
        var ask = ""

        /// In the order of the header.
        var cells: [String] {
            [
                kind, learner, demand, subQuestion, version, priority, share, teacher, offer, strength, strengthLow,
                covered, counts, standing, unknown, level, unrated, unbacked, service, activities, question,
                offerTitle, ask,
            ]
        }
    }

    private func municipality(_ side: Side, _ index: Int) -> Municipality {
        side == .north ? dossier.applicants[index] : dossier.partners[index]
    }

    private func add(_ question: ExpertiseTable.Question, to rows: inout [[String]]) {
        var head = Row(kind: "answer")
        fill(&head, question.side, question.municipality, question.place)
        head.priority = question.priority?.rawValue ?? ""
        head.share = fraction(question.share)
        head.standing = question.standing.rawValue
        head.unknown = "\(question.unknown)"
        for answer in question.answers {
            var row = head
            row.strength = fraction(answer.strength)
            row.strengthLow = fraction(answer.strengthLow)
            row.covered = "\(answer.isCovering)"
            row.counts = "\(answer.counts)"
            row.teacher = municipality(question.side.other, answer.teacher).id
            if let offer = answer.offer { fill(&row, question.side.other, answer.teacher, offer: offer) }
            rows.append(row.cells)
        }
        guard question.standing != .covered else { return }
        head.kind = "open"
        rows.append(head.cells)
    }

    private func row(_ item: ExpertiseTable.OfferedItem) -> [String] {
        var row = Row(kind: item.demand == .tooWeak ? "too-weak" : "unasked")
        fill(&row, item.side, item.municipality, offer: item.offer)
        row.standing = item.demand.rawValue
        row.unknown = "\(item.unknown)"
        return row.cells
    }

    private func fill(_ row: inout Row, _ side: Side, _ index: Int, _ place: DemandPlace) {
        let learner = municipality(side, index)
        guard let demand = learner.demands?[place.demand] else { return }
        let part = place.subQuestion.map { demand.subQuestions[$0] }
        row.learner = learner.id
        row.demand = demand.id
        row.subQuestion = part?.id ?? ""
        row.version = demand.version?.rawValue ?? ""
        row.question = (part?.text ?? demand.question)?.text(in: language) ?? ""
    }

    private func fill(_ row: inout Row, _ side: Side, _ index: Int, offer position: Int) {
        let teacher = municipality(side, index)
        guard let offer = teacher.offers?[position] else { return }
        row.teacher = teacher.id
        row.offer = offer.id
        row.level = offer.level?.description ?? ""
        row.unrated = "\(offer.level == nil)"
        row.unbacked = "\(offer.service == nil)"
        row.service = offer.service ?? ""
        row.activities = offer.activities.map { activity in
            let text = activity.strategy?.text(in: language) ?? ""
            let marks = [activity.participation, activity.addedValue].map { $0?.description ?? "?" }
            return text + " (" + marks.joined(separator: "/") + ")"
        }.joined(separator: "; ")
        row.offerTitle = offer.title?.text(in: language) ?? ""
    }

    private func fraction(_ value: Double) -> String {
        guard case .number(let text) = JSONValue.fraction(value) else { return "" }
        return text
    }
}
