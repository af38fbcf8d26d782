import ArgumentParser
import PartnerMatch

struct Propose: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose", abstract: "Rank, match and explain in one go: the main job.")
    static let operation = PartnerMatch.Operation.propose

    @OptionGroup var options: DossierOptions
    @OptionGroup var dayOption: DayOption

    var day: DayOption? { dayOption }
}
