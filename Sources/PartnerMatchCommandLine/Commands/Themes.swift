import ArgumentParser
import PartnerMatch

/// Looking around in the themes, and finding those of a text.
struct Themes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes",
        abstract: "The themes of questions and offers: list, show, search, resolve.",
        discussion: "Without --dossier: the themes of Config/themes.json.",
        subcommands: [List.self, Show.self, Search.self, Resolve.self])

    /// Whose themes, and in which form the answer comes.
    struct Options: ParsableArguments {
        @Option(
            help: "A dossier: a folder or a JSON file; its own themes count, if it has any.",
            completion: .file(extensions: ["json"]))
        var dossier: String?

        @OptionGroup var output: OutputOptions

        var language: Language { output.effectiveLanguage }

        /// The dossier that was named, read and checked.
        func readDossier() throws -> (source: DossierSource, dossier: Dossier)? {
            guard let dossier else { return nil }
            let source = try Files.dossier(dossier, weights: nil, language: language)
            let reading = Dossier.read(source)
            guard let read = reading.dossier else { throw Failure(reading.problems, language) }
            return (source, read)
        }

        func browser() throws -> ThemeBrowser { try readDossier().map { ThemeBrowser($0.dossier) } ?? .standard }

        func print(_ answer: ThemeAnswer) throws {
            switch output.format {
            case .json: try Printer.answer(answer.document(), output)
            case .csv: try Printer.answer(Array(answer.csv().utf8), output)
            case .table:
                let colour = output.output == nil && Environment.usesColour
                try Printer.answer(Array(answer.text(colour: colour).utf8), output)
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "All themes, each domain with what is below it.")
        @OptionGroup var options: Options

        func run() throws {
            try Printer.run { try options.print(.list(try options.browser(), options.language)) }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "One theme: names in three languages, other words, SDG targets, neighbours.")
        @Argument(help: "Id of the theme, such as advisory-councils.")
        var id: String
        @OptionGroup var options: Options

        func run() throws {
            try Printer.run {
                let browser = try options.browser()
                let answer: ThemeAnswer
                do throws(Problem) {
                    answer = try .show(id, browser, options.language)
                } catch {
                    throw Failure(error, options.language, code: .badData)
                }
                try options.print(answer)
            }
        }
    }

    struct Search: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "search", abstract: "The themes that a word or a text names or means.")
        @Argument(help: "What to look for.")
        var text: [String]
        @OptionGroup var options: Options

        func run() throws {
            try Printer.run {
                try options.print(.search(text.joined(separator: " "), try options.browser(), options.language))
            }
        }
    }
}
