import PartnerMatch

/// Writes the Swift files that hold the files of `Config` as text.
enum DefaultFileWriter {
    /// A file of `Config`: `calls/sdg-2024.json` and its text.
    struct Source {
        let path: String
        let text: String

        /// `calls/sdg-2024`.
        var name: String { path.split(separator: ".").first.map { String($0) } ?? path }

        private var stem: String { name.split(separator: "/").last.map { String($0) } ?? name }

        /// `callSdg2024`, `weightsEqual`, `themes`.
        var identifier: String {
            guard name.contains("/") else { return name }
            let words = stem.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }
            let folder = name.split(separator: "/").first.map { String($0) } ?? ""
            return (folder == "calls" ? "call" : folder) + words.joined()
        }

        var fileName: String {
            "DefaultFiles+" + identifier.prefix(1).uppercased() + identifier.dropFirst() + ".swift"
        }

        var swift: String {
            """
            extension DefaultFiles {
                /// The text of `Config/\(path)`.
                package static let \(identifier) =
                    \(literal)
            }

            """
        }

        /// A raw string literal: as a list of bytes, the themes alone would compile for minutes.
        private var literal: String {
            var body = text[...]
            while body.last == "\n" { body = body.dropLast() }
            let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
            let indented = lines.map { $0.isEmpty ? "" : "        " + $0 }
            return "#\"\"\"\n" + indented.joined(separator: "\n") + "\n\n        \"\"\"#"
        }

        var entry: String { "        Entry(name: \"\(stem)\", text: \(identifier))," }
    }

    /// The themes without their synonyms and keywords, as briefly as they can be written.
    static func themeTree(_ themes: JSONValue) -> String {
        guard case .array(let concepts) = themes["concepts"] ?? .null else { return "" }
        let lines = concepts.map { concept -> String in
            guard case .object(let members) = concept else { return "null" }
            return compact(.object(members.filter { $0.key != "synonyms" && $0.key != "keywords" }))
        }
        let tree =
            "{\"concepts\":[\n" + lines.joined(separator: ",\n") + "\n],\n\"related\":"
            + compact(themes["related"] ?? .null) + ",\n\"sensitive\":" + compact(themes["sensitive"] ?? .null) + "}\n"
        return Source(path: "themes.json", text: tree).swift
            .replacing("The text of `Config/themes.json`.", with: "`Config/themes.json` without synonyms and keywords.")
            .replacing("static let themes =", with: "static let themeTree =")
    }

    private static func compact(_ value: JSONValue) -> String {
        String(decoding: JSONWriter.compact(value), as: UTF8.self)
    }

    /// The file that lists the others.
    static func index(_ sources: [Source]) -> String {
        func entries(_ folder: String) -> String {
            sources.filter { $0.name.hasPrefix(folder) }.map { $0.entry }.joined(separator: "\n")
        }
        return """
            /// The files of `Config`, compiled in, so that the program is one file and works in a browser. A test holds them equal
            /// to the folder.
            package enum DefaultFiles {
                /// A file of `Config` by its name without `.json` or `.md`.
                package struct Entry: Sendable {
                    package var name: String
                    package var text: String
                }

                /// `Config/calls`, sorted by name.
                package static let calls = [
            \(entries("calls/"))
                ]

                /// `Config/minutes`, sorted by name.
                package static let minutes = [
            \(entries("minutes/"))
                ]

                /// `Config/weights`, sorted by name.
                package static let weights = [
            \(entries("weights/"))
                ]
            }

            """
    }
}
