/// Answers batch requests one by one (design §8): one line in, one line out.
///
/// Pure: the same lines give the same bytes. What a session remembers are the dossiers that were defined, so its memory
/// does not grow with the number of lines.
public struct Session: Sendable {
    private var definitions: [String: Definition] = [:]
    private let language: Language

    /// A session whose sentences are in `language` unless a request says otherwise.
    public init(language: Language = .dutch) { self.language = language }

    /// A dossier under a name, with the text it was read from for patches.
    struct Definition: Sendable {
        var dossier: Dossier
        var value: JSONValue
        var warnings: ProblemList
    }

    /// Defines a dossier under a name before the first line, as `--define NAME=DOSSIER` does.
    ///
    /// - Returns: everything wrong with it; with errors nothing is defined.
    public mutating func define(_ name: String, _ source: DossierSource) -> ProblemList {
        let reading = Dossier.read(source)
        guard let dossier = reading.dossier else { return reading.problems }
        definitions[name] = Definition(dossier: dossier, value: source.value, warnings: reading.problems)
        return reading.problems
    }

    /// The response to one request line, without a line feed. A line that is no request is answered with its problems.
    ///
    /// - Complexity: that of the operation, plus reading the line.
    public mutating func respond(to line: [UInt8]) -> [UInt8] { answer(line).bytes }

    /// The response, and whether the request succeeded.
    public mutating func answer(_ line: [UInt8]) -> (bytes: [UInt8], succeeded: Bool) {
        let document: JSONDocument
        switch JSONSource.parse(InputFile(name: "", bytes: line)) {
        case .failure(let problem):
            return (write(.failure(ProblemList(problem)), id: .null, operation: nil, language), false)
        case .success(let parsed): document = parsed
        }
        let root = document.root
        let id = document.value(root, "id").map { document.materialise($0) } ?? .null
        let operation = document.value(root, "operation").flatMap { document.string($0) }
        var request = Request(document, language: language)
        let outcome = respond(&request)
        var succeeded = true
        if case .failure = outcome { succeeded = false }
        return (write(outcome, id: id, operation: operation, request.options.language), succeeded)
    }

    /// The most bytes of a request line.
    public static let greatestLine = JSONLimits.standard.bytes

    /// The response to a line of more bytes than `greatestLine`, of which nothing was kept.
    public func answerTooLong() -> (bytes: [UInt8], succeeded: Bool) {
        let problem = Problem(.tooLarge, expected: .atMostBytes(Self.greatestLine))
        return (write(.failure(ProblemList(problem)), id: .null, operation: nil, language), false)
    }

    /// Whether the line may define a dossier, so that it may not be answered beside others: false only for a line
    /// that certainly does not.
    ///
    /// - Complexity: linear in the bytes.
    public func mayDefine(_ line: [UInt8]) -> Bool {
        line.withUnsafeBufferPointer { bytes in
            let word = Array("define".utf8)
            for start in bytes.indices {
                switch bytes[start] {
                case word[0]:
                    if bytes.count - start >= word.count, bytes[start..<start + word.count].elementsEqual(word) {
                        return true
                    }
                // A letter of the word may be written as an escape, such as u0064; other programs escape no letters.
                case UInt8(ascii: "\\"):
                    if bytes[start...].prefix(5).elementsEqual("\\u006".utf8) { return true }
                default: break
                }
            }
            return false
        }
    }

    /// What comes of a request line, as data.
    mutating func outcome(_ line: [UInt8]) -> Result<RequestResult, ProblemList> {
        switch JSONSource.parse(InputFile(name: "", bytes: line)) {
        case .failure(let problem): return .failure(ProblemList(problem))
        case .success(let document):
            var request = Request(document, language: language)
            return respond(&request)
        }
    }

    private mutating func respond(_ request: inout Request) -> Result<RequestResult, ProblemList> {
        guard !request.problems.hasErrors else { return .failure(request.allProblems()) }
        switch request.bareAnswer() {
        case .failure(let problems): return .failure(problems)
        case .success(let answer):
            return .success(
                RequestResult(
                    value: answer.result, dossier: nil, options: request.options, settings: answer.settings,
                    warnings: ProblemList()))
        case nil: break
        }
        switch request.themeTexts {
        case .failure(let problems): return .failure(problems)
        case .success(let texts): return resolve(texts, request)
        case nil: break
        }
        guard let operation = request.operation else { return define(&request) }
        switch request.dossier(definitions) {
        case .failure(let problems): return .failure(problems)
        case .success(let definition):
            switch request.rematchScenario(definition.dossier) {
            case .failure(let problems): return .failure(problems)
            case .success(let scenario): request.options.rematch = scenario
            case nil: break
            }
            let plan: PlanInput?
            switch request.plan(for: definition.dossier) {
            case .failure(let problems): return .failure(problems)
            case .success(let read): plan = read
            }
            do throws(Problem) {
                let answer = try definition.dossier.answer(operation, request.options, plan: plan)
                return .success(
                    RequestResult(
                        value: answer.result, dossier: definition.dossier, options: request.options,
                        // Warnings speak of everybody's files and of assessors.
                        warnings: request.options.audience == .panel ? definition.warnings : ProblemList()))
            } catch {
                return .failure(request.located(error))
            }
        }
    }

    /// Texts are resolved to the themes of the dossier, if the request has one, else to ours.
    private func resolve(_ texts: ThemeTexts, _ request: Request) -> Result<RequestResult, ProblemList> {
        guard request.hasDossier else {
            return .success(
                RequestResult(
                    value: texts.value(ThemeResolver.standard), dossier: nil, options: request.options,
                    warnings: ProblemList()))
        }
        switch request.dossier(definitions) {
        case .failure(let problems): return .failure(problems)
        case .success(let definition):
            return .success(
                RequestResult(
                    value: texts.value(definition.dossier.themeResolver), dossier: definition.dossier,
                    options: request.options, warnings: definition.warnings))
        }
    }

    private mutating func define(_ request: inout Request) -> Result<RequestResult, ProblemList> {
        guard let name = request.name else { return .failure(request.missing("name")) }
        switch request.dossier(definitions) {
        case .failure(let problems): return .failure(problems)
        case .success(let definition):
            definitions[name] = definition
            return .success(
                RequestResult(
                    value: ["name": .string(name)], dossier: definition.dossier, options: request.options,
                    warnings: definition.warnings))
        }
    }

    private func write(
        _ outcome: Result<RequestResult, ProblemList>, id: JSONValue, operation: String?, _ language: Language
    ) -> [UInt8] {
        switch outcome {
        case .success(let result):
            return JSONWriter.compact([
                "id": id, "ok": true, "operation": .text(operation), "result": result.value,
                "warnings": result.warnings.value(in: language),
                "provenance": result.provenance,
            ])
        case .failure(let problems):
            return JSONWriter.compact([
                "id": id, "ok": false, "operation": .text(operation), "problems": problems.value(in: language),
                "omittedProblems": .integer(problems.omittedCount),
            ])
        }
    }
}

/// A successful answer with what it was made from.
struct RequestResult: Sendable {
    var value: JSONValue
    /// Nil for an operation on bare numbers.
    var dossier: Dossier?
    var options: OperationOptions
    /// The settings of an operation on bare numbers.
    var settings: [JSONMember]?
    var warnings: ProblemList

    var provenance: JSONValue {
        guard let settings else { return .provenance(of: dossier, options) }
        return .provenance(of: dossier, settings: [.language(options.language)] + settings)
    }
}
