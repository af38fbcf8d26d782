import ArgumentParser
import PartnerMatch

struct Match: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Which pairs are best, and why?")
    static let operation = PartnerMatch.Operation.match

    @OptionGroup var options: DossierOptions
    @OptionGroup var dayOption: DayOption

    @Flag(help: "The demand-and-offer table of the whole call in place of the pairs.")
    var expertise = false

    @Flag(help: "What the proposed pairs can do together: themes that connect them, shared questions, hubs.")
    var network = false

    func validate() throws {
        guard expertise && network else { return }
        throw ValidationError("Give either --expertise or --network, not both.")
    }

    func settings(_ language: Language) throws -> OperationOptions {
        var settings = try usualSettings(language)
        settings.expertise = expertise
        settings.network = network
        return settings
    }

    var day: DayOption? { dayOption }
}
