import ArgumentParser
import PartnerMatch

struct Match: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Which pairs are best, and why?")
    static let operation = PartnerMatch.Operation.match

    @OptionGroup var options: DossierOptions

    @Flag(help: "The demand-and-offer table of the whole call in place of the pairs.")
    var expertise = false

    func settings(_ language: Language) throws -> OperationOptions {
        var settings = OperationOptions(language: language)
        settings.expertise = expertise
        return settings
    }
}
