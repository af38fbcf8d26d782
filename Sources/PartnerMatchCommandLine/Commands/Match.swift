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

    @Flag(help: "When the proposed pairs can visit each other, by the visits of the call.")
    var calendar = false

    @Option(
        help: ArgumentHelp(
            "So many further plans, the best first: what each loses, and what differs from the proposed one.",
            valueName: "1…100"))
    var alternatives: Int?

    @Option(
        help: ArgumentHelp(
            "With --alternatives: how many points the sum of scores may be lower for the sake of shared themes.",
            valueName: "points"))
    var within: String?

    @Flag(help: "What a wish costs: every possible pair, every chosen one, one seat more or less.")
    var prices = false

    @Flag(help: "The plans between which ranking and pairs leave a choice: sum of totals against sum of scores.")
    var frontier = false

    @Option(
        help: ArgumentHelp(
            "By what the plan is chosen in place of the call's objective; all: side by side.", valueName: "name"))
    var objective: ObjectiveChoice?

    func validate() throws {
        guard let clash = try settings(.english).clash(with: Self.operation) else { return }
        throw ValidationError(
            clash.problem.code == .outOfRange
                ? "--alternatives takes a whole number from 1 to \(OperationOptions.mostAlternatives)."
                : "--\(clash.setting) does not go with the other options.")
    }

    private func points() throws -> DecimalNumber? {
        guard let within else { return nil }
        guard let points = DecimalNumber(within), points >= DecimalNumber(0) else {
            throw ValidationError("--within takes a number of points, as in 2.5.")
        }
        return points
    }

    func settings(_ language: Language) throws -> OperationOptions {
        var settings = try usualSettings(language)
        settings.expertise = expertise
        settings.network = network
        settings.calendar = calendar
        settings.objective = objective
        settings.alternatives = alternatives
        settings.prices = prices
        settings.frontier = frontier
        settings.within = try points()
        return settings
    }

    var day: DayOption? { dayOption }
}

extension ObjectiveChoice: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }

    package static var allValueStrings: [String] { names }
}
