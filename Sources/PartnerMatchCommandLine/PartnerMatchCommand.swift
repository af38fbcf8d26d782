import ArgumentParser
import PartnerMatch

/// The command line: reads files, asks the library, prints. Everything that is decided is decided in the library.
@main
struct PartnerMatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partnermatch",
        abstract: "Ranks applicants for SDG partnerships, pairs them with partners, and says why.",
        discussion: """
            A dossier is a folder (call.json, applicants.json, partners.json, ...) or one JSON file.
            Start with: partnermatch propose Samples/example-call
            """,
        version: Version.current,
        subcommands: [
            Propose.self, Check.self, Rank.self, Match.self, EvaluatePlan.self, Explain.self, Rematch.self,
            Assessors.self, Minutes.self, Themes.self, Batch.self, Verify.self, Diff.self, Schema.self, Defaults.self,
        ])
}
