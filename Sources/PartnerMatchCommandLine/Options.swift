import ArgumentParser
import PartnerMatch

/// In what form an answer is printed.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, csv
}

extension Language: ExpressibleByArgument {}

extension Audience: ExpressibleByArgument {}

/// What every command on a dossier takes.
struct DossierOptions: ParsableArguments {
    @Argument(help: "The dossier: a folder or a JSON file.", completion: .file(extensions: ["json"]))
    var dossier: String

    @Option(help: ArgumentHelp("A weight set of Config/weights, or a file.", valueName: "name|file"))
    var weights: String?

    @Option(
        help: ArgumentHelp(
            "Write a decision record: dossier, weights, decisions and result in one file, for verify and diff.",
            valueName: "file"),
        completion: .file(extensions: ["json"]))
    var record: String?

    @OptionGroup var output: OutputOptions
}

/// In which language and form, and where to.
struct OutputOptions: ParsableArguments {
    @Option(help: "Language of the texts: nl, fr or en. (default: from the environment, else nl)")
    var language: Language?

    @Option(help: "Form of the answer.")
    var format: OutputFormat = .table

    @Option(help: "Write the answer to a file.", completion: .file())
    var output: String?

    /// The language asked for, else that of the environment, else Dutch.
    var effectiveLanguage: Language { language ?? Environment.language ?? .dutch }
}
