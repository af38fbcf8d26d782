/// A plan that somebody made: pairs of a dossier, from a spreadsheet (CSV) or a JSON document.
///
/// Only what cannot be read is refused. A plan that breaks a rule is read as it is; what it breaks is the answer of
/// `evaluate-plan`. Where a plan within the rules is needed, ask `repeated` first.
public struct PlanInput: Sendable {
    /// In which form it came.
    package enum Form: Hashable, Sendable {
        case json
        /// Rows, with the sign between the cells.
        case rows(separator: UInt8)

        /// In one word, for files.
        package var code: String {
            switch self {
            case .json: "json"
            case .rows: "csv"
            }
        }
    }

    /// A pair with its place in the file.
    package struct Pair: Sendable {
        /// Index into the dossier's applicants.
        package var applicant: Int
        /// Index into the dossier's partners.
        package var partner: Int
        package var position: JSONPosition?
        package var pointer = ""
    }

    /// By applicant, then partner; no pair twice.
    package var pairs: [Pair] = []
    package var form = Form.json
    /// Columns of a spreadsheet that say nothing about who is paired, as they are written there.
    package var unusedColumns: [String] = []
    /// Municipalities that the spreadsheet names without anybody beside them: nobody, said on purpose.
    package var alone: [(side: Side, municipality: Int)] = []
    /// The file as the user named it; nil in a request.
    package var file: String?

    package init(file: String? = nil) { self.file = file }

    /// Pairs that are given as such.
    package init(_ pairs: [(applicant: Int, partner: Int)]) {
        self.pairs = pairs.map { Pair(applicant: $0.applicant, partner: $0.partner) }
        sort()
    }

    /// Reads a plan: every problem at once, or the plan.
    ///
    /// A name that ends in `.json` is read as JSON, one in `.csv` or `.tsv` as rows; without such an ending the first
    /// sign decides. Municipalities are named by their id, or by their name exactly as in the dossier.
    ///
    /// - Complexity: linear in the bytes, but for looking for what a misspelt name may mean.
    public static func read(_ file: InputFile, for dossier: Dossier) -> Result<PlanInput, ProblemList> {
        var reader = PlanReader(dossier, file: file.name.isEmpty ? nil : file.name)
        if reader.isJSON(file) {
            switch JSONSource.parse(file) {
            case .failure(let problem): return .failure(ProblemList(problem))
            case .success(let document):
                reader.report(faultsOf: document)
                reader.readDocument(document)
            }
        } else {
            switch DelimitedText.read(file.bytes, file: reader.plan.file) {
            case .failure(let problem): return .failure(ProblemList(problem))
            case .success(let text): reader.read(text)
            }
        }
        return reader.result
    }

    /// Reads the `input` of a request: `{"pairs": [{"applicant": …, "partner": …}]}`.
    package static func read(
        _ document: JSONDocument, _ node: JSONNode, for dossier: Dossier
    ) -> Result<PlanInput, ProblemList> {
        var reader = PlanReader(dossier, file: nil)
        reader.read(document, node, shape: .planInput)
        return reader.result
    }

    mutating func sort() {
        pairs.sort { ($0.applicant, $0.partner) < ($1.applicant, $1.partner) }
        alone.sort { ($0.side == .south ? 1 : 0, $0.municipality) < ($1.side == .south ? 1 : 0, $1.municipality) }
    }

    /// A problem for everybody who is in more than one pair, at the place of the later ones; none: the plan has
    /// everybody once.
    package func repeated(_ dossier: Dossier) -> ProblemList {
        var problems = ProblemList()
        var applicants: Set<Int> = []
        var partners: Set<Int> = []
        func report(_ pair: Pair, _ id: String, _ thing: Thing) {
            problems.append(
                Problem(
                    .duplicateID, file: file, position: pair.position, pointer: pair.pointer, expected: .other(thing),
                    found: "\"\(id)\""))
        }
        for pair in pairs {
            if !applicants.insert(pair.applicant).inserted {
                report(pair, dossier.applicants[pair.applicant].id, .applicant)
            }
            if !partners.insert(pair.partner).inserted { report(pair, dossier.partners[pair.partner].id, .partner) }
        }
        problems.sort(files: [file])
        return problems
    }
}
