import Foundation
import TestSupport
import Testing

/// The program on a call with quotas.
@Suite struct QuotaCommandTests {
    private func dossier(_ quotas: String) -> String {
        """
        {
          "format": "partnermatch/1", "kind": "dossier",
          "call": {
            "format": "partnermatch/1", "id": "trial",
            "tracks": [{"id": "benin", "country": "BJ", "seats": 2, "reserve": 1}],
            "criteria": [{"id": "c", "kind": "scored", "label": "C", "scale": {"min": 0, "max": 10}}],
            "quotas": \(quotas)
          },
          "weights": {"format": "partnermatch/1", "kind": "weights", "id": "w", "criteria": {"c": 1}},
          "applicants": [
            {"id": "a", "name": "Abeek", "population": 40000, "tracks": ["benin"]},
            {"id": "b", "name": "Bos", "population": 30000, "tracks": ["benin"]},
            {"id": "d", "name": "Dries", "population": 9000, "tracks": ["benin"]},
            {"id": "e", "name": "Eike", "tracks": ["benin"]}
          ],
          "partners": [], "assessors": [{"id": "x"}],
          "sheets": [
            {"assessor": "x", "municipality": "a", "scores": {"c": 9}},
            {"assessor": "x", "municipality": "b", "scores": {"c": 8}},
            {"assessor": "x", "municipality": "d", "scores": {"c": 7}},
            {"assessor": "x", "municipality": "e", "scores": {"c": 6}}
          ]
        }
        """
    }

    private func run(_ arguments: [String], _ quotas: String) throws -> Tool.Run {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("quotas-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(dossier(quotas).utf8).write(to: file)
        return try Tool.run([arguments[0], file.path] + arguments.dropFirst())
    }

    private func onOneLine(_ text: String) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }

    private let small = #"[{"id": "small", "where": {"field": "population", "below": 15000}, "min": 1}]"#

    @Test func givesWhatAQuotaChanged() throws {
        let rank = try run(["rank", "--language", "en"], small)
        #expect(rank.status == 0 && rank.errors == "")
        #expect(
            onOneLine(rank.text).contains("On the basis of the quota “small”, Dries (rank 3) goes before Bos (rank 2).")
        )
        let csv = try run(["rank", "--format", "csv"], small)
        #expect(csv.text.contains("decision,track,decisionWithoutPanel,decisionWithoutQuotas,quotas,quotasUnknown\r\n"))
        #expect(csv.text.contains("b,Bos,2,2,80,80,reserve,,reserve,selected,,\r\n"))
        #expect(csv.text.contains("d,Dries,3,3,70,70,selected,benin,selected,reserve,small,\r\n"))
        #expect(csv.text.contains("e,Eike,4,4,60,60,not-selected,,not-selected,not-selected,,small\r\n"))
        let check = try run(["check", "--language", "en"], small)
        #expect(check.text.contains("Eike") && onOneLine(check.text).contains("data for the quota “small”"))
    }

    @Test(arguments: ["rank", "propose", "match"])
    func endsWithOneWhereTheQuotasCannotBeMet(_ command: String) throws {
        let run = try run([command, "--language", "en"], small.replacingOccurrences(of: "1}]", with: "2}]"))
        #expect(run.status == 1 && run.errors == "")
        if command != "match" {
            #expect(onOneLine(run.text).contains("The quotas cannot be met: the program selects nobody."))
            #expect(
                onOneLine(run.text).contains(
                    "At least 2 selected for the quota “small”, for which 1 applicant can count."))
        }
    }
}
