/// A template of the minutes: Markdown with placeholders.
///
/// The whole language: `{{name}}` stands for the text of that name; what lies between `{{#name}}` and `{{/name}}` is
/// left out where that text is empty; `{{number}}` counts 1, 2, 3 … in what is left, and `{{agenda}}` lists the lines
/// that hold it. Spaces inside the braces do not matter, and a placeholder stands on one line. A line that held nothing
/// but placeholders and came out blank is dropped; several blank lines become one.
public struct MinutesTemplate: Sendable {
    /// The text as it was given, with line feeds alone.
    public let text: String
    let lines: [Line]

    struct Line: Sendable {
        var tokens: [Token] = []
    }

    enum Token: Sendable {
        case text(String)
        case value(MinutesSection)
        case number
        case agenda
        case begin(MinutesSection)
        case end
    }

    /// The name of the counter.
    static let number = "number"
    static let agenda = "agenda"

    /// What can stand between braces, in the order of the reference.
    public static let placeholders = MinutesSection.allCases.map { $0.rawValue } + [agenda, number]

    /// The template of a language, as it stands in `Config/minutes`.
    package static func standard(_ language: Language) -> MinutesTemplate {
        let text = DefaultFiles.minutes.first { $0.name == language.rawValue }?.text ?? ""
        var parser = MinutesTemplateParser(name: nil)
        return parser.template(Array(text.utf8))
    }

    /// Reads a template: everything that is wrong with it at once, each with its line and column.
    ///
    /// - Complexity: linear in the bytes.
    public static func read(_ file: InputFile) -> Result<MinutesTemplate, ProblemList> {
        var parser = MinutesTemplateParser(name: file.name.isEmpty ? nil : file.name)
        let template = parser.template(file.bytes)
        return parser.problems.hasErrors ? .failure(parser.problems) : .success(template)
    }
}

extension MinutesTemplate {
    /// The minutes: the template with its placeholders filled in.
    ///
    /// - Parameter value: the text of a placeholder; empty where there is nothing to say.
    package func filled(_ value: (MinutesSection) -> String) -> String {
        var values: [MinutesSection: String] = [:]
        for section in MinutesSection.allCases { values[section] = value(section) }
        // The agenda stands before the headings it lists, so they are made first.
        let headings = filled(values, agenda: "").headings
        return filled(values, agenda: headings.joined(separator: "\n")).text
    }

    private func filled(_ values: [MinutesSection: String], agenda: String) -> (text: String, headings: [String]) {
        var output: [String] = []
        var headings: [String] = []
        var count = 0
        /// For every open section, whether its content is shown.
        var isShown: [Bool] = []
        for line in lines {
            var text = ""
            var hasTag = false
            var isNumbered = false
            let wasShown = isShown.last ?? true
            for token in line.tokens {
                let shows = isShown.last ?? true
                if case .text(let part) = token {
                    if shows { text += part }
                    continue
                }
                hasTag = true
                switch token {
                case .begin(let section): isShown.append(shows && !(values[section] ?? "").isEmpty)
                case .end: isShown.removeLast()
                case .value(let section) where shows: text += values[section] ?? ""
                case .agenda where shows: text += agenda
                case .number where shows:
                    count += 1
                    isNumbered = true
                    text += "\(count)"
                case .text, .value, .agenda, .number: break
                }
            }
            let isBlank = text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }
            if isBlank, hasTag || !wasShown { continue }
            // Not two blank lines after each other, and none at the top.
            if isBlank, output.last?.isEmpty ?? true { continue }
            output.append(isBlank ? "" : text)
            if isNumbered { headings.append(Self.withoutMarks(text)) }
        }
        while output.last?.isEmpty == true { output.removeLast() }
        return (output.joined(separator: "\n") + "\n", headings)
    }

    /// A heading without the signs that make it one.
    private static func withoutMarks(_ line: String) -> String {
        String(line.drop { $0 == "#" || $0 == " " })
    }
}
