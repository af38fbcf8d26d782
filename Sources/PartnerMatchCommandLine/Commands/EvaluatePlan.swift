import ArgumentParser
import PartnerMatch

struct EvaluatePlan: DossierCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate-plan",
        abstract: "What is a plan of your own worth, what does it break, and what would mend it?",
        discussion: """
            The plan: a spreadsheet saved as CSV with a column for the applicant and one for the partner, titled in
            Dutch, French or English, with ids or names; or JSON (partnermatch schema plan); or what match and propose
            write with --format json.
            """)
    static let operation = PartnerMatch.Operation.evaluatePlan

    @OptionGroup var options: DossierOptions

    @Argument(help: "The plan: a CSV or JSON file.", completion: .file(extensions: ["csv", "json"]))
    var planFile: String

    @OptionGroup var dayOption: DayOption

    var day: DayOption? { dayOption }

    func plan(for dossier: Dossier, _ language: Language) throws -> PlanInput? {
        switch PlanInput.read(try Files.read(planFile, language), for: dossier) {
        case .success(let plan): return plan
        case .failure(let problems): throw Failure(problems, language)
        }
    }
}
