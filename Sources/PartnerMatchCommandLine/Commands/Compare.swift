import ArgumentParser
import PartnerMatch

struct Compare: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "What other weights change: ranks, selection and pairs side by side.",
        discussion: """
            A scenario is a complete weight set in the place of the dossier's own: a name of Config/weights, or a file with
            one set or a list of them. Without any, all sets of Config/weights that fit the call. With --rules it is
            five rules in place of the weights: a cross-check for analysts.
            """)
    static let operation = PartnerMatch.Operation.compare

    @OptionGroup var options: DossierOptions

    @Option(
        help: ArgumentHelp("A weight set to compare; may be given often.", valueName: "name|file"),
        completion: .file(extensions: ["json"]))
    var scenario: [String] = []

    @Flag(help: "Only the weights of the criteria change; thresholds and bonus points stay those of the dossier.")
    var criteriaOnly = false

    @Flag(inversion: .prefixedNo, help: "The pairs under every set, too.")
    var plans = true

    @Flag(help: "Five rules in place of the weight sets, and whose order changes when somebody drops out.")
    var rules = false

    @Option(
        help: ArgumentHelp(
            "With --rules: how PROMETHEE II takes a lead, with its thresholds as parts of a scale, as in linear,0.1,0.5.",
            valueName: "type[,n[,n]]"))
    var preference: String?

    func validate() throws {
        if rules, !scenario.isEmpty || criteriaOnly || !plans {
            throw ValidationError("--rules goes with none of --scenario, --criteria-only and --no-plans.")
        }
        if preference != nil, !rules { throw ValidationError("--preference goes with --rules.") }
    }

    func settings(_ language: Language, for dossier: Dossier) throws -> OperationOptions {
        var settings = OperationOptions(language: language)
        settings.rules = rules
        settings.plans = plans
        settings.criteriaOnly = criteriaOnly
        if let preference {
            guard settings.setPreference(preference) else {
                throw ValidationError(
                    "--preference takes usual, u-shape, v-shape, level, linear or gaussian, and its thresholds.")
            }
        }
        guard !scenario.isEmpty else { return settings }
        switch WeightScenario.read(try scenario.map { try Files.scenario($0, language) }, for: dossier) {
        case .success(let scenarios): settings.scenarios = scenarios
        case .failure(let problems): throw Failure(problems, language)
        }
        return settings
    }
}
