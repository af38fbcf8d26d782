import ArgumentParser
import PartnerMatch

struct Rank: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank", abstract: "Who is selected, and why?")
    static let operation = PartnerMatch.Operation.rank

    @OptionGroup var options: DossierOptions
}
