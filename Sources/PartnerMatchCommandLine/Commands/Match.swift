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

    @Option(
        help: ArgumentHelp(
            "By what the plan is chosen in place of the call's objective; all: side by side.", valueName: "name"))
    var objective: ObjectiveChoice?

    func validate() throws {
        if expertise && network { throw ValidationError("Give either --expertise or --network, not both.") }
        if objective == .all, expertise || network {
            throw ValidationError("Give --objective all without --expertise and --network.")
        }
    }

    func settings(_ language: Language) throws -> OperationOptions {
        var settings = try usualSettings(language)
        settings.expertise = expertise
        settings.network = network
        settings.objective = objective
        return settings
    }

    var day: DayOption? { dayOption }
}

extension ObjectiveChoice: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }

    package static var allValueStrings: [String] { names }
}
