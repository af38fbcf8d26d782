/// What came of computing a record again.
public struct RecordVerification: Sendable {
    package enum Outcome: Sendable {
        /// The same result.
        case identical
        /// Another result; the first difference first.
        case different([JSONDifference])
        /// What was asked is refused today.
        case refused(ProblemList)
    }

    package var outcome: Outcome
    /// What this program tells that the one of the record did not yet tell: paths.
    package var additions: [String] = []
    /// The program that made the record, and the one that computed it again.
    package var recordedVersion: String
    package var file: String?

    /// Whether the recorded result is what this program computes.
    public var isIdentical: Bool {
        if case .identical = outcome { return true }
        return false
    }
}

extension DecisionRecord {
    /// Computes the record again, from what stands in it alone.
    ///
    /// A later program may tell more: keys that it adds are no difference where the record was made by another version.
    ///
    /// - Complexity: that of the operation.
    public func verification() -> RecordVerification {
        let version = provenance["version"].flatMap { $0.text } ?? ""
        var verification = RecordVerification(outcome: .identical, recordedVersion: version, file: file)
        do throws(ProblemList) {
            let answer = try Self.answer(to: request)
            // The version may be another one; what was used to compute may not.
            let recorded: JSONValue = ["result": result, "provenance": provenance.merged(with: ["version": .null])]
            let computed = answer.merged(with: ["provenance": ["version": .null]])
            var differences = JSONDifference.all(recorded, computed)
            if version != Version.current {
                verification.additions = differences.filter { $0.before == nil }.map { $0.pointer }
                differences.removeAll { $0.before == nil }
            }
            // The result says what changed; the provenance only with what.
            differences = differences.filter { $0.isInResult } + differences.filter { !$0.isInResult }
            if !differences.isEmpty { verification.outcome = .different(differences) }
        } catch {
            var problems = error
            problems.change {
                $0.position = nil
                $0.file = file
            }
            verification.outcome = .refused(problems)
        }
        return verification
    }
}

extension JSONDifference {
    fileprivate var isInResult: Bool { pointer.hasPrefix("/result") }
}

extension JSONValue {
    /// The text of a string; nil for anything else.
    package var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }
}
