/// Turns files into a dossier, or into the list of everything that is wrong with them.
///
/// Three passes, each over everything so that all problems are reported at once: JSON, shape, meaning. The lists are
/// sorted by id on the way, so the order of the input cannot reach a result.
package struct DossierReader {
    var document: JSONDocument
    var file: String?
    package var problems = ProblemList()
    var parts: [DossierPart: Part] = [:]
    /// Whether lines and columns mean something to whoever reads the problems; not so for a value made by a patch.
    var isPlaced = true

    // What the parts read so far declare; later parts refer to it.
    var taxonomy: Taxonomy
    var resolver: ThemeResolver?
    var call: Call
    var facts: [String] = []
    var criterionIndex: [String: Int] = [:]
    var trackIndex: [String: Int] = [:]
    var applicantIndex: [String: Int] = [:]
    var partnerIndex: [String: Int] = [:]
    var assessorIndex: [String: Int] = [:]
    /// What is declared in a part that is missing or could not be read. References to it are not judged, because a
    /// hundred false alarms would hide the one thing that is wrong.
    var undeclared: Set<Thing> = []
    /// Criteria that are there but have errors; references to them are not judged either.
    var brokenCriteria: Set<String> = []
    /// Whether the call has grids of the umbrella associations, by track.
    var hasPartnerGrid = false
    var grids: [PartnerGrid] = []
    /// Whether the grid of a track stands in place of the call's.
    var isInPartnerGrid = false
    /// Names of criteria that exist, but not in the grid that is being read.
    var otherCriteria: Set<String> = []
    /// The dossier's own weight set, where another was named beside it.
    var ownWeights: Part?

    /// A key of the dossier with its place in a file.
    struct Part {
        var document: JSONDocument
        var file: String?
        var node: JSONNode
    }

    init(_ document: JSONDocument) {
        self.document = document
        taxonomy = Taxonomy(themes: [], related: [], sensitive: [])
        call = Call(
            id: "", title: nil, version: nil, opens: nil, closes: nil, periodStart: nil, periodEnd: nil, budget: nil,
            notices: [], tracks: [], criteria: [], tieBreak: [], assessment: .standard, matching: MatchingSettings())
    }

    /// Reads a dossier.
    package static func read(_ source: DossierSource) -> DossierReading {
        var files: [String?] = []
        var reader: DossierReader
        switch source.layout {
        case .document(let file):
            files.append(file.name.isEmpty ? nil : file.name)
            switch JSONSource.parse(file) {
            case .failure(let problem): return DossierReading(problem)
            case .success(let document):
                reader = DossierReader(document)
                reader.reportFaults(of: document, file: file.name.isEmpty ? nil : file.name)
                reader.takeDocument(document, document.root, file.name.isEmpty ? nil : file.name)
            }
        case .value(let document, let node, let isPlaced):
            reader = DossierReader(document)
            reader.isPlaced = isPlaced
            reader.takeDocument(document, node, nil)
        case .folder(let name, let members):
            guard let empty = try? JSONDocument.parse(Array("{}".utf8)) else {
                return DossierReading(Problem(.unreadableFile, file: name))
            }
            reader = DossierReader(empty)
            reader.takeFolder(name, members)
            files.append(contentsOf: members.map { $0.name })
        }
        if let weights = source.weights {
            reader.ownWeights = reader.parts[.weights]
            reader.take(weights, as: .weights, mayBeNull: false)
            files.append(weights.name)
        }
        return reader.finish(files: files)
    }

    private mutating func takeDocument(_ document: JSONDocument, _ root: JSONNode, _ name: String?) {
        file = name
        var checker = ShapeChecker(document, file: name, isPlaced: isPlaced)
        checker.check(root, against: .dossier)
        problems.append(contentsOf: checker.problems)
        requireFormat(root)
        for part in DossierPart.allCases {
            guard let node = document.value(root, part.rawValue), document.kind(node) != .null else {
                if part.isRequired { undeclared.formUnion(part.declares) }
                continue
            }
            add(part, Part(document: document, file: name, node: node))
        }
    }

    private mutating func takeFolder(_ name: String, _ members: [InputFile]) {
        var unused: [InputFile] = []
        for part in DossierPart.allCases {
            let matching = part.candidates(among: members)
            unused += matching.dropFirst()
            if let member = matching.first {
                take(member, as: part, mayBeNull: !part.isRequired)
            } else if part.isRequired {
                undeclared.formUnion(part.declares)
                problems.append(
                    Problem(.missingFile, file: name, expected: .file(part.rawValue + ".json"), found: nil))
            }
        }
        let names = DossierPart.allCases.map { $0.rawValue }
        unused += members.filter { member in member.stem.map { !names.contains($0) } ?? false }
        for member in unused {
            let stem = member.stem ?? ""
            problems.append(
                Problem(
                    .unexpectedFile, severity: .warning, file: member.name,
                    expected: .oneOf(names.map { $0 + ".json" }),
                    found: stem + ".json",
                    suggestion: names.contains(stem)
                        ? nil : Spelling.nearest(to: stem, among: names).map { $0 + ".json" }))
        }
    }

    private mutating func take(_ member: InputFile, as part: DossierPart, mayBeNull: Bool) {
        switch JSONSource.parse(member) {
        case .failure(let problem):
            problems.append(problem)
            undeclared.formUnion(part.declares)
        case .success(let parsed):
            reportFaults(of: parsed, file: member.name)
            // As the value of the key in one document: null says that nothing is known.
            if mayBeNull, parsed.kind(parsed.root) == .null { return }
            var checker = ShapeChecker(parsed, file: member.name, isPlaced: true)
            checker.check(parsed.root, against: part.shape)
            problems.append(contentsOf: checker.problems)
            add(part, Part(document: parsed, file: member.name, node: parsed.root))
            document = parsed
            file = member.name
            if part == .call || part == .weights { requireFormat(parsed.root) }
        }
    }

    private mutating func add(_ part: DossierPart, _ found: Part) {
        parts[part] = found
        if found.document.kind(found.node) != part.kind { undeclared.formUnion(part.declares) }
    }

    private mutating func reportFaults(of document: JSONDocument, file: String?) {
        for fault in document.faults { problems.append(JSONSource.problem(fault, document.bytes, file: file)) }
        problems.countOmitted(.error, document.omittedFaultCount)
    }

    /// A file that can stand alone says which format it is in.
    private mutating func requireFormat(_ node: JSONNode) {
        guard file != nil, document.kind(node) == .object, document.value(node, "format") == nil else { return }
        report(.missingKey, node, .key("format"), found: nil)
    }

    private mutating func finish(files: [String?]) -> DossierReading {
        readThemes()
        if enter(.call) { readCall() }
        var weights = WeightSet.none
        if enter(.weights), let part = parts[.weights] { weights = readWeights(part.node) }
        keepUmbrellaWeights(&weights)
        let applicants = readMunicipalities(.applicants)
        let partners = readMunicipalities(.partners)
        let (assessors, sheets, partnerSheets) = readPanel(applicants, partners)
        var decisions = PanelDecisions()
        if enter(.decisions), let part = parts[.decisions] { decisions = readDecisions(part.node) }

        problems.sort(files: files)
        guard !problems.hasErrors else { return DossierReading(dossier: nil, problems: problems) }
        let dossier = Dossier(
            call: call, taxonomy: taxonomy, weights: weights, applicants: applicants, partners: partners,
            assessors: assessors, sheets: sheets, decisions: decisions, partnerSheets: partnerSheets)
        return DossierReading(dossier: dossier, problems: problems)
    }

    /// Makes the part's document the current one; false when the dossier has no such part.
    mutating func enter(_ part: DossierPart) -> Bool {
        guard let found = parts[part] else { return false }
        document = found.document
        file = found.file
        return true
    }

    private mutating func readThemes() {
        if enter(.themes), let part = parts[.themes] {
            taxonomy = readTaxonomy(part.node)
        } else {
            taxonomy = Taxonomy.standard
        }
    }
}

/// A dossier, or why there is none; warnings stand beside a dossier.
public struct DossierReading: Sendable {
    /// Nil when there are errors.
    public let dossier: Dossier?
    /// Everything that was found, errors and warnings.
    public let problems: ProblemList

    package init(dossier: Dossier?, problems: ProblemList) {
        self.dossier = dossier
        self.problems = problems
    }

    package init(_ problem: Problem) {
        self.init(dossier: nil, problems: ProblemList(problem))
    }
}

extension Dossier {
    /// Reads and checks a dossier: every problem of the input at once, and the dossier when there is no error.
    ///
    /// - Complexity: linear in the bytes, but for sorting the lists by id.
    public static func read(_ source: DossierSource) -> DossierReading { DossierReader.read(source) }
}
