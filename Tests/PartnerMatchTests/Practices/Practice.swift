import PartnerMatch
import TestSupport
import Testing

/// A folder of `Config/practices` with small applicants, as a dossier.
struct Practice {
    let name: String
    /// Id, themes of its one question.
    var applicants: [(id: String, theme: String?)] = []
    /// Assessor, applicant, scores as JSON.
    var sheets: [(assessor: String, applicant: String, scores: String)] = []

    init(_ name: String) { self.name = name }

    mutating func apply(_ id: String, theme: String? = nil, _ scores: String...) {
        applicants.append((id, theme))
        for (number, score) in scores.enumerated() { sheets.append(("a\(number + 1)", id, score)) }
    }

    var source: DossierSource {
        get throws {
            let applicants = applicants.map { entry in
                let demands = entry.theme.map { #", "demands": [{"id": "question", "themes": ["\#($0)"]}]"# } ?? ""
                return #"{"id": "\#(entry.id)", "name": "\#(entry.id)", "tracks": ["benin"]\#(demands)}"#
            }
            let sheets = sheets.map { entry in
                #"{"assessor": "\#(entry.assessor)", "municipality": "\#(entry.applicant)", "scores": \#(entry.scores)}"#
            }
            let texts = [
                ("applicants", "[\n" + applicants.joined(separator: ",\n") + "]"), ("partners", "[]"),
                ("sheets", "[\n" + sheets.joined(separator: ",\n") + "]"),
            ]
            let files = texts.map { InputFile(name: "\(name)/\($0.0).json", bytes: Array($0.1.utf8)) }
            return .folder(name: name, files: try Repository.dossierFiles("Config/practices/" + name) + files)
        }
    }

    func dossier() throws -> Dossier {
        let reading = Dossier.read(try source)
        return try #require(reading.dossier, "\(reading.problems.report(in: .english))")
    }
}
