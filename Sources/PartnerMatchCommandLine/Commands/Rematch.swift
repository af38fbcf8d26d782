import ArgumentParser
import PartnerMatch

struct Rematch: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "rematch",
        abstract: "After withdrawals, or without a country: who keeps, loses and gets a partner.",
        discussion: """
            Pairs whose two are still there are kept; who lost its partner, or is next in line, gets one if possible.
            Withdrawals that the decisions record always count. As csv: one row per pair, kept, new or lost.
            """)
    static let operation = PartnerMatch.Operation.rematch

    @OptionGroup var options: DossierOptions

    @Option(
        help: ArgumentHelp(
            "The pairs as they are: CSV, JSON, or an answer of match. (default: the plan before any withdrawal)",
            valueName: "file"),
        completion: .file(extensions: ["csv", "json"]))
    var current: String?

    @Option(help: ArgumentHelp("Somebody leaves; may be given often.", valueName: "id"))
    var withdraw: [String] = []

    @Option(help: ArgumentHelp("A country drops out; may be given often.", valueName: "code"))
    var dropCountry: [String] = []

    @Flag(help: "What giving up one, two, three ... of the kept pairs would bring.")
    var frontier = false

    func settings(_ language: Language, for dossier: Dossier) throws -> OperationOptions {
        var settings = OperationOptions(language: language)
        settings.frontier = frontier
        var plan: PlanInput?
        if let current {
            switch PlanInput.read(try Files.read(current, language), for: dossier) {
            case .success(let read): plan = read
            case .failure(let problems): throw Failure(problems, language)
            }
        }
        switch RematchScenario.read(withdrawals: withdraw, countries: dropCountry, current: plan, for: dossier) {
        case .success(let scenario): settings.rematch = scenario
        case .failure(let problems): throw Failure(problems, language)
        }
        return settings
    }
}
