import ArgumentParser
import PartnerMatch

/// Where weights come from. A command of its own kind: it needs no dossier.
struct Elicit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "elicit",
        abstract: "Weights from judgements: points, an order of importance, comparisons two by two.",
        discussion: """
            Every file holds one person's judgements, or several people's: JSON (partnermatch schema elicit), or a
            spreadsheet saved as CSV. In a CSV file the criteria stand in the first column; for ahp the other columns are
            the criteria again, else every column is a person with points (or places, 1 the most important).
            """)

    @Argument(help: "The judgements: CSV or JSON files.", completion: .file(extensions: ["csv", "json"]))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "Where the weights come from: \(WeightElicitation.methods.joined(separator: ", ")).", valueName: "name"))
    var method: String

    @Option(
        help: ArgumentHelp(
            "Of several people: \(WeightElicitation.combinations.joined(separator: ", ")). (default: judgements for ahp, "
                + "else arithmetic)", valueName: "name"))
    var combine: String?

    @Flag(help: "For ahp: fill in missing comparisons with the value that fits best.")
    var complete = false

    @Option(
        help: ArgumentHelp("Write the weights as a weight set, for --weights and --scenario.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var save: String?

    @Option(help: ArgumentHelp("With --save: the name of the weight set.", valueName: "id"))
    var id = "elicited"

    @Option(help: ArgumentHelp("With --save: who set it.", valueName: "text"))
    var setBy: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard WeightElicitation.methods.contains(method) else {
            throw ValidationError("--method is one of \(WeightElicitation.methods.joined(separator: ", ")).")
        }
        if let combine, !WeightElicitation.combinations.contains(combine) {
            throw ValidationError("--combine is one of \(WeightElicitation.combinations.joined(separator: ", ")).")
        }
        if combine == "judgements", method != "ahp" { throw ValidationError("--combine judgements is for ahp.") }
        if complete, method != "ahp" { throw ValidationError("--complete is for ahp.") }
    }

    func run() throws {
        try Printer.run {
            let language = output.effectiveLanguage
            let inputs = try files.map { try Files.read($0, language) }
            let weights: WeightElicitation
            switch WeightElicitation.read(inputs, method: method, combine: combine, completes: complete) {
            case .success(let read): weights = read
            case .failure(let problems): throw Failure(problems, language)
            }
            if let save {
                let set: [UInt8]
                do throws(Problem) {
                    set = try weights.weightSet(id: id, setBy: setBy)
                } catch {
                    throw Failure(error, language, code: .badData)
                }
                try Files.write(set, to: save, language)
            }
            switch output.format {
            case .json: try Printer.answer(weights.document(language: language), output)
            case .csv: try Printer.answer(Array(weights.csv().utf8), output)
            case .table:
                let colour = output.output == nil && Environment.usesColour
                try Printer.answer(Array(weights.text(language, colour: colour).utf8), output)
            }
            if !weights.hasWeights { throw ExitCode.open }
        }
    }
}
