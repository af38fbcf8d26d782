import ArgumentParser
import PartnerMatch

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Themes {
    struct Resolve: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "resolve",
            abstract: "Proposes themes for texts, or for what has none in a dossier.",
            discussion: """
                Texts: as arguments, one line each in --file, or one line each on standard input.
                With --dossier alone: for every question and offer without a theme; --fill writes the proposals into a
                copy of the files, marked "themesConfirmed": false until a person confirms them.
                """)

        @Argument(help: "The texts; quote each.")
        var texts: [String] = []

        @Option(help: "A file with one text a line; - for standard input.", completion: .file())
        var file: String?

        @Option(help: "Language of the texts: nl, fr or en. (default: found out for each)")
        var textLanguage: Language?

        @Option(help: "Themes for each text, at most.")
        var limit = ThemeTexts.usualLimit

        @Option(
            help: ArgumentHelp(
                "Write the dossier's files with the proposals in them to a folder.", valueName: "folder"),
            completion: .directory)
        var fill: String?

        @OptionGroup var options: Options

        func validate() throws {
            guard limit > 0 else { throw ValidationError("--limit is 1 or more.") }
            if fill != nil, options.dossier == nil || !texts.isEmpty || file != nil {
                throw ValidationError("--fill needs --dossier and no texts.")
            }
            if file != nil, !texts.isEmpty { throw ValidationError("Give texts or --file, not both.") }
        }

        func run() throws {
            try Printer.run {
                if options.dossier != nil, texts.isEmpty, file == nil { return try proposeForDossier() }
                var given = ThemeTexts(try lines(), language: textLanguage)
                given.limit = limit
                try options.print(.resolve(given, try options.browser(), options.language))
            }
        }

        /// The arguments, else the lines of the file or of standard input; an empty line is an empty text.
        private func lines() throws -> [String] {
            guard texts.isEmpty else { return texts }
            if let file, file != "-" {
                var bytes = try Files.read(file, options.language).bytes[...]
                if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
                return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
                    String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
                }
            }
            var reader = LineReader(limit: Session.greatestLine)
            var lines: [String] = []
            while let line = reader.next() {
                guard !line.isTooLong else { throw Failure(.tooLarge, "-", options.language) }
                lines.append(String(decoding: line.bytes, as: UTF8.self))
            }
            return lines
        }

        private func proposeForDossier() throws {
            guard let (source, dossier) = try options.readDossier() else { return }
            let answer: OperationAnswer
            do throws(Problem) {
                answer = try dossier.answer(.resolveThemes, OperationOptions(language: options.language))
            } catch {
                throw Failure(error, options.language, code: .badData)
            }
            let output = options.output
            switch output.format {
            case .json: try Printer.answer(answer.document(), output)
            case .csv: try Printer.answer(Array(answer.csv().utf8), output)
            case .table:
                let colour = output.output == nil && Environment.usesColour
                try Printer.answer(Array(answer.text(colour: colour).utf8), output)
            }
            guard let fill else { return }
            let files = ThemeFilling.files(source, dossier, dossier.themeProposals())
            do {
                try FileManager.default.createDirectory(atPath: fill, withIntermediateDirectories: true)
            } catch {
                throw Failure(.unwritableFile, fill, options.language)
            }
            var written: [String] = []
            for file in files {
                let name = file.name.split { $0 == "/" || $0 == "\\" }.last.map { String($0) } ?? file.name
                let path = fill.hasSuffix("/") ? fill + name : fill + "/" + name
                try Files.write(file.bytes, to: path, options.language)
                written.append(path)
            }
            Printer.message(Texts(options.language).filled(written) + "\n")
        }
    }
}
