import ArgumentParser
import PartnerMatch

struct Match: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Which pairs are best, and why?")
    static let operation = PartnerMatch.Operation.match

    @OptionGroup var options: DossierOptions

    @Flag(help: "What the proposed pairs can do together: themes that connect them, shared questions, hubs.")
    var network = false

    func settings(_ language: Language) throws -> OperationOptions {
        var settings = OperationOptions(language: language)
        settings.network = network
        return settings
    }
}
