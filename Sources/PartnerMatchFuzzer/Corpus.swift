import PartnerMatch
import TestSupport

/// What is mutated, and how it is judged.
struct Corpus {
    private let dossier: Dossier
    private let value: JSONValue
    private var files: [Subject: [[UInt8]]] = [:]

    init() throws {
        // Small, so that a run is many inputs.
        let source = DossierSource.document(
            InputFile(name: "small.json", bytes: try Repository.bytes("Tests/Fuzz/dossier.json")))
        guard let dossier = Dossier.read(source).dossier else { throw Failure.unreadableCorpus }
        self.dossier = dossier
        value = source.value
        let folder = "Samples/example-call"
        files[.json] = try Repository.jsonFiles(in: folder).map { try Repository.bytes(folder + "/" + $0) }
        files[.dossier] = [try Repository.bytes("Tests/Fuzz/dossier.json")]
        files[.plan] = try Repository.files(of: ["csv", "json"], in: "Tests/Fuzz/plans").map {
            try Repository.bytes("Tests/Fuzz/plans/" + $0)
        }
        files[.patch] = try Self.lines("Tests/Fuzz/patches.jsonl")
        files[.batch] =
            try Repository.files(of: ["jsonl"], in: "Samples/batch").flatMap { try Self.lines("Samples/batch/" + $0) }
            + Self.lines("Tests/Fuzz/requests.jsonl")
        files[.themes] = try Self.lines("README.md").filter { $0.count > 40 }
        files[.template] = ["nl", "fr", "en"].compactMap { Defaults.text("minutes/" + $0) }.map { Array($0.utf8) }
        let record = try DecisionRecord(.rank, of: source, OperationOptions(language: .english), for: dossier)
        files[.record] = [record.document()]
    }

    enum Failure: Error { case unreadableCorpus }

    private static func lines(_ path: String) throws -> [[UInt8]] {
        try Repository.bytes(path).split(separator: 0x0A).map { Array($0) }
    }

    func files(of subject: Subject) -> [[UInt8]] { files[subject] ?? [] }

    /// Whether the library did with an input what it promises.
    func verdict(on input: [UInt8], _ subject: Subject) -> Verdict {
        switch subject {
        case .json: json(input)
        case .dossier: dossier(input)
        case .plan: plan(input)
        case .patch: patch(input)
        case .batch: batch(input)
        case .themes: themes(input)
        case .template: template(input)
        case .record: record(input)
        }
    }

    /// What is read, is written and read again as the same.
    private func json(_ input: [UInt8]) -> Verdict {
        guard let document = try? JSONDocument.parse(input) else { return .refused }
        guard document.faults.isEmpty else { return .refused }
        let value = document.materialise(document.root)
        let written = JSONWriter.compact(value)
        guard let again = try? JSONDocument.parse(written) else { return .wrong("what was written is no JSON") }
        let same = JSONWriter.compact(again.materialise(again.root)) == written
        return same ? .accepted : .wrong("read, written and read again as something else")
    }

    private func dossier(_ input: [UInt8]) -> Verdict {
        let reading = Dossier.read(.document(InputFile(name: "d.json", bytes: input)))
        guard let dossier = reading.dossier else { return refusal(reading.problems) }
        guard let answer = try? dossier.answer(.propose, OperationOptions(language: .french)) else {
            return .wrong("a dossier that was read has no proposal")
        }
        return isJSON(answer.document()) && !answer.text().isEmpty && !answer.csv().isEmpty
            ? .accepted : .wrong("the answer is no JSON")
    }

    private func plan(_ input: [UInt8]) -> Verdict {
        switch PlanInput.read(InputFile(name: "", bytes: input), for: dossier) {
        case .failure(let problems): return refusal(problems)
        case .success(let plan):
            guard let answer = try? dossier.answer(.evaluatePlan, OperationOptions(language: .english), plan: plan)
            else { return .wrong("a plan that was read has no evaluation") }
            return isJSON(answer.document()) ? .accepted : .wrong("the answer is no JSON")
        }
    }

    /// Patching twice is patching once (RFC 7396), and the empty patch changes nothing.
    private func patch(_ input: [UInt8]) -> Verdict {
        guard let document = try? JSONDocument.parse(input), document.faults.isEmpty else { return .refused }
        let patch = document.materialise(document.root)
        let once = value.merged(with: patch)
        guard once == once.merged(with: patch) else { return .wrong("patching twice is not patching once") }
        guard once.merged(with: .object([])) == once || !once.isObject else { return .wrong("{} changed something") }
        var line = Array(#"{"operation":"rank","use":"base","patch":"#.utf8)
        line += JSONWriter.compact(patch) + [0x7D]
        return batch(line)
    }

    /// One line, and JSON.
    private func batch(_ input: [UInt8]) -> Verdict {
        var session = Session(language: .english)
        _ = session.define("base", .document(InputFile(name: "", bytes: JSONWriter.compact(value))))
        let (bytes, succeeded) = session.answer(input)
        // The id comes back as it was given, even a number that nobody can hold.
        guard (try? JSONDocument.parse(bytes)) != nil else { return .wrong("the response is no JSON") }
        guard !bytes.contains(0x0A), !bytes.contains(0x0D) else { return .wrong("the response is not one line") }
        return succeeded ? .accepted : .refused
    }

    private func themes(_ input: [UInt8]) -> Verdict {
        let request: JSONValue = [
            "operation": "resolve-themes",
            "input": ["texts": [.string(String(decoding: input, as: UTF8.self))]],
        ]
        return batch(JSONWriter.compact(request))
    }

    private func template(_ input: [UInt8]) -> Verdict {
        switch MinutesTemplate.read(InputFile(name: "t.md", bytes: input)) {
        case .failure(let problems): return refusal(problems)
        case .success(let template):
            var options = OperationOptions(language: .dutch)
            options.template = template
            guard let answer = try? dossier.answer(.minutes, options) else { return .wrong("no minutes") }
            return isJSON(answer.document()) ? .accepted : .wrong("the answer is no JSON")
        }
    }

    private func record(_ input: [UInt8]) -> Verdict {
        switch DecisionRecord.read(InputFile(name: "r.json", bytes: input)) {
        case .failure(let problems): return refusal(problems)
        case .success(let record):
            let verification = record.verification()
            return verification.text(in: .english).isEmpty ? .wrong("no words") : .accepted
        }
    }

    /// A refusal says why, in words that a terminal can show.
    private func refusal(_ problems: ProblemList) -> Verdict {
        guard problems.hasErrors, !problems.problems.isEmpty else { return .wrong("refused without a reason") }
        let report = problems.report(in: .dutch)
        let isSafe = !report.utf8.contains { $0 < 0x20 && $0 != 0x0A }
        return isSafe ? .refused : .wrong("the report holds control characters")
    }

    private func isJSON(_ bytes: [UInt8]) -> Bool {
        guard let document = try? JSONDocument.parse(bytes) else { return false }
        return document.faults.isEmpty
    }
}

extension JSONValue {
    fileprivate var isObject: Bool {
        guard case .object = self else { return false }
        return true
    }
}
