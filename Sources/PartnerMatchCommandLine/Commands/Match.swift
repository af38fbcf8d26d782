import ArgumentParser
import PartnerMatch

struct Match: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "match", abstract: "Which pairs are best, and why?")
    static let operation = PartnerMatch.Operation.match

    @OptionGroup var options: DossierOptions
    @OptionGroup var dayOption: DayOption

    var day: DayOption? { dayOption }
}
