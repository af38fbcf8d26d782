import PartnerMatch

/// Sentences with the themes that people expect, and how well a resolver finds them (`Samples/themes`).
package struct ThemeEvaluation: Sendable {
    package struct Sentence: Sendable {
        package var language: String
        package var text: String
        /// The main theme first, then others that are as good an answer; empty where no theme is right.
        package var themes: [String]
    }

    /// How the sentences of one language, or of all, were answered; all shares of 1.
    package struct Row: Sendable {
        package var language: String
        package var count = 0
        /// An expected theme stands first, or among the first three; mean of one through its rank (0 beyond ten).
        package var first = 0.0
        package var firstThree = 0.0
        package var reciprocalRank = 0.0
        /// The same for the main theme alone.
        package var mainFirst = 0.0
        package var mainFirstThree = 0.0
        package var mainReciprocalRank = 0.0
    }

    /// First answers of one band of confidence.
    package struct Band: Sendable {
        package var low: Double
        package var count = 0
        package var right = 0
    }

    package var rows: [Row] = []
    package var bands = (0..<10).map { Band(low: Double($0) / 10) }
    /// Of the sentences that have no theme.
    package var unrelatedCount = 0
    package var unrelatedMean = 0.0
    package var unrelatedHighest = 0.0

    /// One JSON object a line; nil if a line is none.
    package static func read(_ text: String) -> [Sentence]? {
        var sentences: [Sentence] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            guard let document = try? JSONDocument.parse(Array(line)) else { return nil }
            func string(_ key: String) -> String? {
                document.value(document.root, key).flatMap { document.string($0) }
            }
            guard let language = string("language"), let text = string("text"),
                let themes = document.value(document.root, "themes")
            else { return nil }
            sentences.append(
                Sentence(
                    language: language, text: text, themes: document.elements(themes).compactMap { document.string($0) }
                ))
        }
        return sentences
    }

    package init(_ sentences: [Sentence], _ resolver: ThemeResolver) {
        for language in ["nl", "fr", "en", "all"] { rows.append(Row(language: language)) }
        for sentence in sentences {
            let found = resolver.resolve(sentence.text, limit: 10).themes
            let ids = found.map { resolver.taxonomy.themes[$0.theme].id }
            let confidence = found.first?.confidence ?? 0
            let accepted = ids.firstIndex { sentence.themes.contains($0) }
            if !found.isEmpty {
                let band = min(9, Int(confidence * 10))
                bands[band].count += 1
                if accepted == 0 { bands[band].right += 1 }
            }
            guard let main = sentence.themes.first else {
                unrelatedCount += 1
                unrelatedMean += confidence
                unrelatedHighest = max(unrelatedHighest, confidence)
                continue
            }
            let mainPlace = ids.firstIndex(of: main)
            for index in rows.indices where rows[index].language == "all" || rows[index].language == sentence.language {
                rows[index].count += 1
                rows[index].first += accepted == 0 ? 1 : 0
                rows[index].firstThree += (accepted ?? 9) < 3 ? 1 : 0
                rows[index].reciprocalRank += accepted.map { 1 / Double($0 + 1) } ?? 0
                rows[index].mainFirst += mainPlace == 0 ? 1 : 0
                rows[index].mainFirstThree += (mainPlace ?? 9) < 3 ? 1 : 0
                rows[index].mainReciprocalRank += mainPlace.map { 1 / Double($0 + 1) } ?? 0
            }
        }
        unrelatedMean /= Double(max(1, unrelatedCount))
        for index in rows.indices { rows[index].divide() }
    }

    /// The figures as a table.
    package func table(title: String) -> String {
        var lines = ["\(title): an expected theme, then the main theme alone"]
        lines.append("         n   top-1  top-3    MRR     top-1  top-3    MRR")
        for row in rows {
            let values = [row.first, row.firstThree, row.reciprocalRank].map { Self.thousandths($0) }
            let main = [row.mainFirst, row.mainFirstThree, row.mainReciprocalRank].map { Self.thousandths($0) }
            let language = row.language + String(repeating: " ", count: 4 - row.language.count)
            let count = String(repeating: " ", count: 6 - "\(row.count)".count) + "\(row.count)"
            lines.append(
                language + count + "   " + values.joined(separator: "  ") + "     " + main.joined(separator: "  "))
        }
        lines.append(
            "no theme expected: \(unrelatedCount) sentences, confidence of the first answer "
                + "\(Self.thousandths(unrelatedMean)) on average, \(Self.thousandths(unrelatedHighest)) at most")
        lines.append("first answers that are right, by their confidence:")
        for band in bands where band.count > 0 {
            lines.append("  from \(Self.thousandths(band.low)): \(band.right) of \(band.count)")
        }
        return lines.joined(separator: "\n")
    }

    private static func thousandths(_ value: Double) -> String {
        let number = Int((value * 1000).rounded())
        let digits = "\(number % 1000)"
        return "\(number / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }
}

extension ThemeEvaluation.Row {
    fileprivate mutating func divide() {
        let count = Double(max(1, count))
        first /= count
        firstThree /= count
        reciprocalRank /= count
        mainFirst /= count
        mainFirstThree /= count
        mainReciprocalRank /= count
    }
}
