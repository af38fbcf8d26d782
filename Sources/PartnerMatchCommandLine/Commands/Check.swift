import ArgumentParser
import PartnerMatch

struct Check: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Is the dossier in order, and what is missing in the files?")
    static let operation = PartnerMatch.Operation.check

    @OptionGroup var options: DossierOptions

    @Argument(help: "Completion requests to these municipalities, by id, in place of the check.")
    var ids: [String] = []

    @Flag(help: "Completion requests to everybody whose file lacks something, ready to be sent.")
    var requests = false

    func settings(_ language: Language) throws -> OperationOptions {
        var settings = OperationOptions(language: language, of: ids)
        settings.requests = requests
        return settings
    }
}
