import ArgumentParser
import PartnerMatch

struct Rank: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank", abstract: "Who is selected, and why?")
    static let operation = PartnerMatch.Operation.rank

    @OptionGroup var options: DossierOptions

    @Flag(help: "The southern pre-selection: who of the partners is pre-selected, and why.")
    var partners = false

    func settings(_ language: Language) throws -> OperationOptions {
        var settings = OperationOptions(language: language)
        settings.partners = partners
        return settings
    }
}
