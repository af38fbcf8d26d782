import PartnerMatch
import Testing

/// A small call with every situation a page has to tell. Ids share nothing with names, so that a leaked id shows.
enum RankingFixture {
    static let molendorp = 0, waterakker = 1, heikant = 2, longName = 3, vijverhoek = 4, kruiswater = 5
    static let rietvoorde = 6, hagebeke = 7, steenmeers = 8, lisdonk = 9

    static let weights = """
        {"format": "partnermatch/1", "kind": "weights", "id": "zz-weights", "criteria": {"zz-equal": 60, "zz-open": 40},
         "thresholds": {"zz-equal": 2, "zz-motivation": 3}, "bonus": {"zz-bonus": 2}, "minimumTotal": 40}
        """

    static let settled = """
        {"lots": [{"between": ["zz-b", "zz-c"], "seed": 7, "date": "2026-06-12"}],
         "overrides": [{"municipality": "zz-h", "decision": "selected", "date": "2026-06-12",
           "reason": {"nl": "Enige kandidaat met ervaring", "fr": "Seule candidate expérimentée",
             "en": "Only one with experience"}}],
         "withdrawals": [{"municipality": "zz-j", "date": "2026-06-03"}]}
        """

    /// With weights or without, with scores or without, with the steering group's decisions or without.
    static func dossier(weights: String? = weights, isScored: Bool = true, decisions: String? = nil) throws -> Dossier {
        var parts = ["\"format\": \"partnermatch/1\"", "\"kind\": \"dossier\"", "\"call\": " + call]
        parts.append("\"applicants\": [" + applicants.joined(separator: ",") + "]")
        parts.append("\"partners\": []")
        parts.append(#""assessors": [{"id": "a1"}, {"id": "a2"}, {"id": "a3"}]"#)
        if isScored { parts.append("\"sheets\": [" + sheets.joined(separator: ",") + "]") }
        if let weights { parts.append("\"weights\": " + weights) }
        if let decisions { parts.append("\"decisions\": " + decisions) }
        let text = "{" + parts.joined(separator: ",\n") + "}"
        let reading = Dossier.read(.document(InputFile(name: "fixture.json", bytes: Array(text.utf8))))
        let problems = reading.problems.problems.map { $0.message(in: .english) + " " + $0.pointer }
        return try #require(reading.dossier, "\(problems)")
    }

    private static let call = """
        {"format": "partnermatch/1", "id": "zz-call", "closes": "2026-05-29",
         "title": {"nl": "Oproep voorbeeld", "fr": "Appel exemple", "en": "Example call"},
         "notices": [{"nl": "Alles is verzonnen.", "fr": "Tout est fictif.", "en": "All of it is invented."}],
         "tracks": [{"id": "zz-north", "country": "BJ", "seats": 2, "reserve": 1},
                    {"id": "zz-south", "country": "RW", "seats": 1, "reserve": 1}],
         "criteria": [
           {"id": "zz-equal", "kind": "scored", "section": "zz-motivation", "scale": {"min": 0, "max": 5, "step": 0.5},
            "label": {"nl": "Gelijkwaardige uitwisseling", "fr": "Échange d'égal à égal", "en": "Equal exchange"},
            "evidence": {"nl": "Eigen sterktes en vragen", "fr": "Forces et questions propres",
               "en": "Own strengths and questions"}},
           {"id": "zz-open", "kind": "scored", "section": "zz-motivation", "scale": {"min": 0, "max": 5, "step": 0.5},
            "label": {"nl": "Openheid om te leren, ook van wie anders werkt dan wij",
                      "fr": "Ouverture à l'apprentissage, aussi auprès de qui travaille autrement",
                      "en": "Openness to learn, also from those who work in other ways"}},
           {"id": "zz-visit", "kind": "commitment",
            "label": {"nl": "Werkbezoek", "fr": "Visite de travail", "en": "Work visit"}},
           {"id": "zz-bonus", "kind": "bonus", "fact": "zz-fact", "is": true,
            "label": {"nl": "Geen stedenband", "fr": "Pas de jumelage", "en": "No twinning"}}],
         "tieBreak": ["zz-equal"],
         "assessment": {"minimumAssessors": 2, "disagreement": {"rule": "third-assessor", "ratio": 0.3}}}
        """

    private static let applicants = [
        applicant("a", "Molendorp", #""zz-north", "zz-south""#),
        applicant("b", "Waterakker", #""zz-north""#),
        applicant("c", "Heikant", #""zz-north""#),
        applicant("d", "Zandbergen-aan-de-Oude-Schelde en Leie", #""zz-north""#, visit: "null"),
        applicant("e", "Vijverhoek", #""zz-south""#),
        applicant("f", "Kruiswater", #""zz-south""#, received: "2026-06-01", visit: "false"),
        applicant("g", "Rietvoorde", #""zz-south", "zz-north""#),
        applicant("h", "Hagebeke", #""zz-south""#),
        applicant("i", "Steenmeers", #""zz-south""#, fact: "null"),
        applicant("j", "Lisdonk", #""zz-south""#),
    ]

    private static func applicant(
        _ letter: String, _ name: String, _ tracks: String, received: String = "2026-05-20", visit: String = "true",
        fact: String = "true"
    ) -> String {
        """
        {"id": "zz-\(letter)", "name": "\(name)", "receivedAt": "\(received)", "tracks": [\(tracks)],
         "commitments": {"zz-visit": \(visit)}, "facts": {"zz-fact": \(fact)}, "languages": {"nl": "C2"}, "team": [],
         "demands": [], "offers": []}
        """
    }

    private static let sheets =
        both("a", "5", "4") + both("b", "4", "4") + both("c", "4", "4") + both("d", "3.5", "4") + both("e", "1.5", "5")
        + both("f", "4", "4") + [sheet("a1", "g", "2", "1.5"), sheet("a2", "g", "1", "0.5")]
        + [
            sheet("a1", "h", "4", "3"),
            #"{"assessor": "a2", "municipality": "zz-h", "recused": true, "reason": "Works there"}"#,
        ]
        + both("i", "3", "3") + [sheet("a3", "i", "0", "0.5")] + both("j", "5", "5")

    private static func both(_ letter: String, _ equal: String, _ open: String) -> [String] {
        [sheet("a1", letter, equal, open), sheet("a2", letter, equal, open)]
    }

    private static func sheet(_ assessor: String, _ letter: String, _ equal: String, _ open: String) -> String {
        """
        {"assessor": "\(assessor)", "municipality": "zz-\(letter)",
         "scores": {"zz-equal": \(equal), "zz-open": \(open)}}
        """
    }
}

extension RankingFixture {
    /// The blocks as text, without the signs around them.
    static func plainText(_ blocks: [Page.Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .heading(let text), .paragraph(let text), .notice(let text): [text]
            case .list(let items): items
            case .table(let table): table.columns.map { $0.title } + table.rows.flatMap { $0.cells }
            }
        }
    }

    /// Without the no-break spaces of typesetting.
    static func plainSpaces(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }
}
