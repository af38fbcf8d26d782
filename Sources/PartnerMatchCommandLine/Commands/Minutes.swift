import ArgumentParser
import PartnerMatch

struct Minutes: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "minutes",
        abstract: "A draft of the steering group's minutes, as Markdown.",
        discussion: """
            Copy a template with: partnermatch defaults minutes/en > mine.md
            As json: every part as text and as data. As csv: the open points.
            """)
    static let operation = PartnerMatch.Operation.minutes

    @OptionGroup var options: DossierOptions

    @Option(help: ArgumentHelp("Day of the meeting; without it, a blank to fill in.", valueName: "yyyy-mm-dd"))
    var date: String?

    @Option(
        help: ArgumentHelp("A template in place of Config/minutes.", valueName: "file"),
        completion: .file(extensions: ["md"]))
    var template: String?

    func settings(_ language: Language) throws -> OperationOptions {
        var settings = OperationOptions(language: language)
        if let date {
            guard let day = CalendarDate(date) else { throw ValidationError("--date takes a day, as in 2026-06-26.") }
            settings.date = day
        }
        if let template {
            switch MinutesTemplate.read(try Files.read(template, language)) {
            case .success(let own): settings.template = own
            case .failure(let problems): throw Failure(problems, language)
            }
        }
        return settings
    }
}
