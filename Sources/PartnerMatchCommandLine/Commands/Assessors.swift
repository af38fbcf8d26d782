import ArgumentParser
import PartnerMatch

struct Assessors: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "assessors",
        abstract: "How the assessors scored and agree; for the analyst, it decides nothing.")
    static let operation = PartnerMatch.Operation.assessors

    @OptionGroup var options: DossierOptions
}
