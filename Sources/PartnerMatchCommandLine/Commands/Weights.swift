import ArgumentParser
import PartnerMatch

extension SamplingSettings.Scores: ExpressibleByArgument {}

extension SamplingSettings.Vary: ExpressibleByArgument {}

extension WeightQuestion.Rows: ExpressibleByArgument {}

/// Weights under test, and where weights come from.
struct Weights: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "weights",
        abstract: "What would have to be different about the weights? And where do weights come from?",
        discussion: """
            partnermatch weights DOSSIER is short for partnermatch weights test DOSSIER; its options are told by
            partnermatch weights test --help.
            """,
        subcommands: [WeightsTest.self, Elicit.self], defaultSubcommand: WeightsTest.self)
}

struct WeightsTest: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "What would have to be different about the weights for another selection?",
        discussion: """
            Every share at which two applicants swap, a total crosses the minimum or a quota starts to bind, and how far
            each weight can move while the selection stays; then, over weightings drawn from all that are admissible,
            how often every applicant is selected and every pair proposed. As csv: one row per switching point, or what
            --rows says.
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

    @Option(help: "How many weightings are drawn; 0: none.")
    var samples = SamplingSettings.defaultSamples

    @Option(help: "The same seed gives the same draws.")
    var seed = Int64(SamplingSettings.defaultSeed)

    @Option(
        help: ArgumentHelp(
            "What is drawn with the weights: fixed (nothing), partial (what is not known yet) or assessors (that, and "
                + "points within the spread of the assessors)."))
    var scores = SamplingSettings.Scores.fixed

    @Option(help: "Which weights vary where pairs are studied: criteria, components or both.")
    var vary = SamplingSettings.Vary.both

    @Option(
        help: ArgumentHelp(
            "A condition on the weights of the components of a pair's score, such as \"expertise >= 50%\"; may be given "
                + "often.", valueName: "words"))
    var componentConstraint: [String] = []

    @Option(help: "With --format csv: one row per switching point, per applicant or per pair.")
    var rows = WeightQuestion.Rows.points

    func validate() throws {
        guard (0...SamplingSettings.mostSamples).contains(samples) else {
            throw ValidationError("--samples takes a number from 0 to \(SamplingSettings.mostSamples).")
        }
        guard seed >= 0 else { throw ValidationError("--seed takes a number from 0.") }
    }

    func settings(_ language: Language, for dossier: Dossier) throws -> OperationOptions {
        var settings = OperationOptions(language: language)
        settings.weighting.showsAll = all
        settings.weighting.leavesOutOpen = withoutOpen
        let problems = settings.weighting.setConditions(constraint, for: dossier)
        if problems.hasErrors { throw Failure(problems, language) }
        let componentProblems = settings.weighting.setComponentConditions(componentConstraint)
        if componentProblems.hasErrors { throw Failure(componentProblems, language) }
        settings.weighting.sampling.samples = samples
        settings.weighting.sampling.seed = UInt64(seed)
        settings.weighting.sampling.scores = scores
        settings.weighting.sampling.vary = vary
        settings.weighting.rows = rows
        return settings
    }
}
