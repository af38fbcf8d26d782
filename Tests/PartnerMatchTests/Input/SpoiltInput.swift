import Testing

@testable import PartnerMatch

/// The small dossier with one mistake in it, and the one problem that must be reported for it.
///
/// In the new text, `‸` marks the place where the problem is; it is taken out before reading.
struct SpoiltInput: Sendable, CustomTestStringConvertible {
    struct Edit: Sendable {
        let file: String
        let old: String
        let new: String
    }

    let code: ProblemCode
    let edits: [Edit]
    let pointer: String
    let suggestion: String?
    let found: String?
    /// How many problems of this code there are, the first of them at the mark.
    let times: Int

    init(
        _ code: ProblemCode, _ file: String, _ old: String, _ new: String, at pointer: String,
        suggestion: String? = nil, found: String? = nil, times: Int = 1, also: Edit...
    ) {
        self.code = code
        edits = [Edit(file: file, old: old, new: new)] + also
        self.pointer = pointer
        self.suggestion = suggestion
        self.found = found
        self.times = times
    }

    var testDescription: String { "\(code.rawValue) \(edits.first?.file ?? "")\(pointer)" }

    /// The text of each spoilt file, the name of the file with the mark, and the mark's line and column.
    var applied: (texts: [String: String], file: String, line: Int, column: Int)? {
        var texts: [String: String] = [:]
        for edit in edits {
            guard let text = texts[edit.file] ?? SmallDossier.files.first(where: { $0.name == edit.file })?.text,
                let changed = text.replacingOnly(edit.old, with: edit.new)
            else { return nil }
            texts[edit.file] = changed
        }
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            guard let mark = text.firstIndex(of: "‸") else { continue }
            let before = text[..<mark]
            let line = before.filter { $0 == "\n" }.count + 1
            let column = (before.split(separator: "\n", omittingEmptySubsequences: false).last?.utf8.count ?? 0) + 1
            texts[name] = String(before) + text[text.index(after: mark)...]
            return (texts, name, line, column)
        }
        return nil
    }
}

extension String {
    /// The text with its one occurrence of `old` replaced; nil if there is not exactly one.
    func replacingOnly(_ old: String, with new: String) -> String? {
        let parts = components(separatedBy: old)
        return parts.count == 2 ? parts[0] + new + parts[1] : nil
    }

    private func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
