import ArgumentParser
import PartnerMatch

struct Weights: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "weights",
        abstract: "What would have to be different about the weights for another selection?",
        discussion: """
            Every share at which two applicants swap, a total crosses the minimum or a quota starts to bind, and how far
            each weight can move while the selection stays. As csv: one row per switching point.
            """)
    static let operation = PartnerMatch.Operation.weights

    @OptionGroup var options: DossierOptions

    @Option(
        help: ArgumentHelp(
            "A condition on the weights, such as \"openness > equal-exchange\", \"10% <= openness <= 40%\" or "
                + "\"openness >= 1.5 * equal-exchange\"; may be given often.", valueName: "words"))
    var constraint: [String] = []

    @Flag(help: "Every switching point, not only those at the line and of the leader.")
    var all = false

    @Flag(help: "Leave out whoever is still open, instead of counting the best it can reach.")
    var withoutOpen = false

    func settings(_ language: Language, for dossier: Dossier) throws -> OperationOptions {
        var settings = OperationOptions(language: language)
        settings.weighting.showsAll = all
        settings.weighting.leavesOutOpen = withoutOpen
        let problems = settings.weighting.setConditions(constraint, for: dossier)
        if problems.hasErrors { throw Failure(problems, language) }
        return settings
    }
}
