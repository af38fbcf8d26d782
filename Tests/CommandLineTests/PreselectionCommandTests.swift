import Foundation
import TestSupport
import Testing

/// The southern pre-selection and the completion requests on the command line.
@Suite struct PreselectionCommandTests {
    @Test(arguments: ["nl", "fr", "en"])
    func showsWhoIsPreselectedByWhomAndWhen(_ language: String) throws {
        let run = try Tool.run(["rank", "Samples/example-call", "--partners", "--language", language])
        #expect(run.status == 0)
        #expect(run.errors == "")
        for word in ["Tokandji", "Natikoura", "ANCB", "RALGA", "2026"] { #expect(run.text.contains(word)) }
        #expect(!run.text.contains("Molendorp"))
        for line in run.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }

    @Test func givesThePreselectionAsRowsAndAsJSON() throws {
        let rows = try Tool.run(["rank", "Samples/example-call", "--partners", "--format", "csv", "--language", "en"])
        #expect(rows.text.hasPrefix("track,partner,name,"))
        #expect(rows.text.split(separator: "\r\n").count == 12)
        #expect(rows.text.contains(",reserve,umbrella,ANCB,2026-05-11,"))
        let json = try Tool.run(["rank", "Samples/example-call", "--partners", "--format", "json"])
        #expect(json.text.contains("\"decidedBy\": \"umbrella\""))
        #expect(json.text.contains("\"partners\": true"))
    }

    @Test(arguments: ["nl", "fr", "en"])
    func writesCompletionRequests(_ language: String) throws {
        let all = try Tool.run(["check", "Samples/example-call", "--requests", "--language", language])
        #expect(all.status == 0)
        for name in ["Groenkouter", "Zilverlo", "Ayikossa"] { #expect(all.text.contains("\n\(name)\n---")) }
        // Received too late: nothing can be completed any more.
        #expect(!all.text.contains("Kruiswater"))
        for line in all.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        let one = try Tool.run(["check", "Samples/example-call", "groenkouter", "--language", language])
        #expect(one.text.contains("Groenkouter") && !one.text.contains("Zilverlo"))
    }

    @Test func refusesACompletionRequestToNobody() throws {
        let run = try Tool.run(["check", "Samples/example-call", "groenkoter", "--language", "en"])
        #expect(run.status == 65)
        #expect(run.errors.contains("groenkouter"))
    }
}
