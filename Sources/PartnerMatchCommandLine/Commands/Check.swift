import ArgumentParser
import PartnerMatch

struct Check: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Is the dossier in order, and what is missing in the files?")
    static let operation = PartnerMatch.Operation.check

    @OptionGroup var options: DossierOptions
}
