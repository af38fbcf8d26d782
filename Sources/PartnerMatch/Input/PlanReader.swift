/// Reads a plan against a dossier; everything that is wrong is kept with its place.
struct PlanReader {
    let dossier: Dossier
    var plan: PlanInput
    var problems = ProblemList()
    private var applicants: [String: Int] = [:]
    private var partners: [String: Int] = [:]
    private var applicantOfName: [String: Int] = [:]
    private var partnerOfName: [String: Int] = [:]
    /// Names that several municipalities of one side have.
    private var sharedNames: [Side: Set<String>] = [:]
    private var seen: Set<[Int]> = []

    init(_ dossier: Dossier, file: String?) {
        self.dossier = dossier
        plan = PlanInput(file: file)
        for (index, municipality) in dossier.applicants.enumerated() {
            applicants[municipality.id] = index
            if applicantOfName.updateValue(index, forKey: municipality.name) != nil {
                sharedNames[.north, default: []].insert(municipality.name)
            }
        }
        for (index, municipality) in dossier.partners.enumerated() {
            partners[municipality.id] = index
            if partnerOfName.updateValue(index, forKey: municipality.name) != nil {
                sharedNames[.south, default: []].insert(municipality.name)
            }
        }
    }

    var result: Result<PlanInput, ProblemList> {
        var problems = problems
        problems.sort(files: [plan.file])
        guard !problems.hasErrors else { return .failure(problems) }
        var plan = plan
        plan.sort()
        return .success(plan)
    }

    /// By the ending of its name, else by its first sign.
    func isJSON(_ file: InputFile) -> Bool {
        let name = file.name.lowercased()
        if name.hasSuffix(".json") { return true }
        if name.hasSuffix(".csv") || name.hasSuffix(".tsv") { return false }
        let first = file.bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    // MARK: Who is meant

    /// The municipality with this id, or with this name.
    mutating func find(
        _ text: String, _ side: Side, _ position: JSONPosition?, pointer: String = ""
    ) -> Int? {
        let (ids, names) = side == .north ? (applicants, applicantOfName) : (partners, partnerOfName)
        if let index = ids[text] { return index }
        let thing: Thing = side == .north ? .applicant : .partner
        if let index = names[text] {
            if sharedNames[side]?.contains(text) != true { return index }
            report(.ambiguousName, position, .existing(thing), pointer: pointer, found: text)
            return nil
        }
        let (otherIDs, otherNames) = side == .north ? (partners, partnerOfName) : (applicants, applicantOfName)
        if otherIDs[text] != nil || otherNames[text] != nil {
            report(.wrongReference, position, .existing(thing), pointer: pointer, found: text)
            return nil
        }
        let suggestion =
            problems.shows(.error)
            ? Spelling.nearest(to: text, among: ids.keys.sorted())
                ?? Spelling.nearest(to: text, among: names.keys.sorted()) : nil
        report(
            .unknownMunicipality, position, .existing(thing), pointer: pointer, found: text, suggestion: suggestion)
        return nil
    }

    mutating func add(_ applicant: Int, _ partner: Int, _ position: JSONPosition?, pointer: String = "") {
        guard seen.insert([applicant, partner]).inserted else {
            let names = dossier.applicants[applicant].id + " – " + dossier.partners[partner].id
            report(.duplicateID, position, .other(.partner), pointer: pointer, found: names)
            return
        }
        plan.pairs.append(PlanInput.Pair(applicant: applicant, partner: partner, position: position, pointer: pointer))
    }

    mutating func report(
        _ code: ProblemCode, _ position: JSONPosition?, _ expected: Expectation?, pointer: String = "",
        found: String? = nil, suggestion: String? = nil
    ) {
        guard problems.shows(.error) else {
            problems.countOmitted(.error, 1)
            return
        }
        problems.append(
            Problem(
                code, file: plan.file, position: position, pointer: pointer, expected: expected,
                found: found.map { "\"" + $0.shortened.printable + "\"" },
                suggestion: suggestion))
    }
}

// MARK: - JSON

extension PlanReader {
    mutating func report(faultsOf document: JSONDocument) {
        for fault in document.faults {
            problems.append(JSONSource.problem(fault, document.bytes, file: plan.file))
        }
        problems.countOmitted(.error, document.omittedFaultCount)
    }

    /// A document of kind `plan`; or an answer of `match` or `propose`, as a file or as a line of the batch, from
    /// which the proposed pairs are taken.
    mutating func readDocument(_ document: JSONDocument) {
        let root = document.root
        let kind = document.value(root, "kind") ?? document.value(root, "operation")
        if let kind, let name = document.string(kind), let path = Self.answers.first(where: { $0.kind == name })?.path {
            var node = root
            for key in path {
                guard let next = document.value(node, key) else {
                    report(.missingKey, document.position(node), .key(key), pointer: document.pointer(node))
                    return
                }
                node = next
            }
            readPairs(document, node)
            return
        }
        read(document, root, shape: .plan)
    }

    /// Where the pairs of an answer stand.
    private static let answers: [(kind: String, path: [String])] = [
        (Operation.match.rawValue, ["result", "plan", "pairs"]),
        (Operation.propose.rawValue, ["result", "matching", "plan", "pairs"]),
    ]

    mutating func read(_ document: JSONDocument, _ node: JSONNode, shape: Shape) {
        var checker = ShapeChecker(document, file: plan.file, isPlaced: true)
        checker.check(node, against: shape)
        problems.append(contentsOf: checker.problems)
        guard let list = document.value(node, "pairs") else { return }
        readPairs(document, list)
    }

    private mutating func readPairs(_ document: JSONDocument, _ list: JSONNode) {
        for pair in document.elements(list) {
            let north = find("applicant", .north, document, pair)
            let south = find("partner", .south, document, pair)
            guard let north, let south else { continue }
            add(north, south, document.position(pair), pointer: document.pointer(pair))
        }
    }

    /// What is no text has been reported by its shape.
    private mutating func find(_ key: String, _ side: Side, _ document: JSONDocument, _ pair: JSONNode) -> Int? {
        guard let node = document.value(pair, key), let text = document.string(node), !text.isBlank else { return nil }
        return find(text, side, document.position(node), pointer: document.pointer(node))
    }
}

// MARK: - Rows

extension PlanReader {
    /// The first row names the columns; all others are pairs. A row with one side alone says that this municipality
    /// gets nobody.
    mutating func read(_ text: DelimitedText) {
        plan.form = .rows(separator: text.separator)
        guard let header = text.rows.first else { return }
        guard let columns = columns(header) else { return }
        for row in text.rows.dropFirst() {
            guard let first = row.first else { continue }
            if row.count < header.count || row[header.count...].contains(where: { !$0.text.isEmpty }) {
                report(.unequalRow, first.position, .cells(header.count), found: first.text)
                continue
            }
            let (north, south) = (row[columns.applicant], row[columns.partner])
            let applicant = north.text.isEmpty ? nil : find(north.text, .north, north.position)
            let partner = south.text.isEmpty ? nil : find(south.text, .south, south.position)
            if let applicant, let partner {
                add(applicant, partner, north.position)
            } else if let applicant, south.text.isEmpty {
                plan.alone.append((.north, applicant))
            } else if let partner, north.text.isEmpty {
                plan.alone.append((.south, partner))
            } else if north.text.isEmpty, south.text.isEmpty {
                report(.emptyText, north.position, nil)
            }
        }
    }

    /// Which columns say who is paired with whom; both must be there once.
    private mutating func columns(_ header: [DelimitedText.Cell]) -> (applicant: Int, partner: Int)? {
        var found: [Side: Int] = [:]
        for (index, cell) in header.enumerated() {
            guard let side = Self.side(ofColumn: cell.text) else {
                if !cell.text.isEmpty { plan.unusedColumns.append(cell.text.shortened.printable) }
                continue
            }
            if found[side] == nil {
                found[side] = index
            } else {
                report(.duplicateKey, cell.position, nil, found: cell.text)
            }
        }
        for side in Side.allCases where found[side] == nil {
            report(.missingColumn, header.first?.position, .oneOf(Self.columnNames(side)))
        }
        guard !problems.hasErrors, let applicant = found[.north], let partner = found[.south] else { return nil }
        return (applicant, partner)
    }

    /// The titles that a column may have, Dutch first.
    static func columnNames(_ side: Side) -> [String] {
        side == .north
            ? ["kandidaat-gemeente", "kandidaat", "commune candidate", "candidate", "candidat", "applicant"]
            : ["partner", "partnergemeente", "commune partenaire", "partenaire", "partner municipality"]
    }

    /// Capitals, accents, hyphens and spaces do not matter.
    private static func side(ofColumn title: String) -> Side? {
        let folded = folded(title)
        return Side.allCases.first { side in columnNames(side).contains { Self.folded($0) == folded } }
    }

    private static func folded(_ title: String) -> [UInt8] {
        var result: [UInt8] = []
        for scalar in title.unicodeScalars {
            if case .letters(let first, let second) = LatinFolding.kind(scalar.value) {
                result.append(first)
                if let second { result.append(second) }
            }
        }
        return result
    }
}
