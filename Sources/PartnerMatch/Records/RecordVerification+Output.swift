extension RecordVerification {
    /// In a few sentences, for people.
    public func text(in language: Language) -> String {
        let texts = Texts(language)
        let name = (file ?? "-").onOneLine
        var lines: [String] = []
        switch outcome {
        case .identical: lines.append(texts.verified(name))
        case .different(let differences):
            lines.append(texts.notVerified(name, differences.count))
            if let first = differences.first {
                lines.append(
                    texts.firstDifference(
                        first.pointer, first.before.map { $0.excerpt } ?? texts.absent,
                        first.after.map { $0.excerpt } ?? texts.absent))
            }
        case .refused(let problems):
            lines.append(texts.refusedRecord(name))
            lines.append(problems.report(in: language))
        }
        if recordedVersion != Version.current {
            lines.append(texts.otherVersion(recordedVersion.onOneLine, Version.current))
        }
        if !additions.isEmpty { lines.append(texts.additions(additions.count)) }
        return lines.map { texts.typeset($0) + "\n" }.joined()
    }

    /// The same as data.
    public func value(in language: Language) -> JSONValue {
        var status = "identical"
        var found: [JSONDifference] = []
        var problems = JSONValue.null
        switch outcome {
        case .identical: break
        case .different(let differences): (status, found) = ("different", differences)
        case .refused(let refused): (status, problems) = ("refused", refused.value(in: language))
        }
        return [
            "file": .text(file), "status": .string(status), "recordedVersion": .string(recordedVersion),
            "version": .string(Version.current),
            "differences": .array(
                found.map {
                    ["pointer": .string($0.pointer), "recorded": $0.before ?? .null, "computed": $0.after ?? .null]
                }),
            "additions": .texts(additions), "problems": problems,
        ]
    }
}

extension RecordVerification {
    /// One row per record.
    public static func csv(_ verifications: [RecordVerification]) -> String {
        let rows = verifications.map { verification -> [String] in
            let name = verification.file ?? ""
            switch verification.outcome {
            case .identical: return [name, "identical", "", "", ""]
            case .different(let differences):
                return [
                    name, "different", differences.first?.pointer ?? "",
                    differences.first?.before.map { $0.excerpt } ?? "",
                    differences.first?.after.map { $0.excerpt } ?? "",
                ]
            case .refused(let problems):
                return [name, "refused", problems.problems.first?.pointer ?? "", "", ""]
            }
        }
        return Records(header: ["file", "status", "pointer", "recorded", "computed"], rows: rows).csv
    }
}

extension JSONValue {
    /// The beginning of the value, on one line and safe to show.
    package var excerpt: String {
        String(decoding: JSONWriter.compact(self).prefix(4 * 60), as: UTF8.self).shortened.printable
    }
}
