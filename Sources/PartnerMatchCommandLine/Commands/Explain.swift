import ArgumentParser
import PartnerMatch

struct Explain: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "The whole story of one municipality, or of an applicant and a partner.")
    static let operation = PartnerMatch.Operation.explain

    @OptionGroup var options: DossierOptions

    @Argument(help: "One municipality, or an applicant and a partner, by id.")
    var ids: [String]

    @Option(
        help: "Who reads it: the panel, or the applicant or partner among the ids, who gets what concerns itself alone."
    )
    var audience: Audience = .panel

    @OptionGroup var dayOption: DayOption

    @Flag(help: "The demand-and-offer table alone: of the municipality against all others, or of the pair.")
    var expertise = false

    func settings(_ language: Language) throws -> OperationOptions {
        var settings = try usualSettings(language)
        settings.expertise = expertise
        return settings
    }

    var day: DayOption? { dayOption }
    var subjects: [String] { ids }

    func validate() throws {
        guard (1...2).contains(ids.count) else {
            throw ValidationError("Name one municipality, or two that make a pair.")
        }
    }
}
