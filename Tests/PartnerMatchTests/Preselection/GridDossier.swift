@testable import PartnerMatch

/// The small dossier with grids of the umbrella associations: five communes of Benin scored by the ANCB, which also
/// gave one status, and a district of Rwanda whose grid has no weights yet.
enum GridDossier {
    static let files: [(name: String, text: String)] = SmallDossier.files.map { name, text in
        var text = text
        for edit in edits where edit.file == name {
            text = text.replacingOnly(edit.old, with: edit.new) ?? "an edit does not fit: " + edit.old
        }
        return (name, text)
    }

    static func source(changing changes: [String: String] = [:], without removed: [String] = []) -> DossierSource {
        let members = files.filter { !removed.contains($0.name) }.map { name, text in
            InputFile(name: "dossier/\(name).json", bytes: Array((changes[name] ?? text).utf8))
        }
        return .folder(name: "dossier", files: members)
    }

    /// The same dossier as one document.
    static var document: String {
        let parts = files.map { "\"\($0.name)\": \($0.text)" }
        return "{\"format\": \"partnermatch/1\", \"kind\": \"dossier\", " + parts.joined(separator: ", ") + "}"
    }

    private static let edits: [SpoiltInput.Edit] = [
        .init(
            file: "call", old: #""eligiblePartners": [{"fact": "programme-member", "is": true}]"#,
            new: #"""
                "eligiblePartners": [{"fact": "programme-member", "is": true}],
                "preselection": {"places": 2, "reserve": 1, "tieBreak": ["need"], "assessment": {"minimumAssessors": 1}}
                """#),
        .init(
            file: "call", old: #""seats": 1, "workingLanguages": ["en"]}"#,
            new: #""umbrella": "RALGA", "seats": 1, "workingLanguages": ["en"]}"#),
        .init(
            file: "call", old: #""tieBreak": ["openness"],"#,
            new: #"""
                "partnerCriteria": [
                  {
                    "id": "need", "kind": "scored", "label": {"nl": "Vraag", "fr": "Demande", "en": "Demand"},
                    "section": "profile", "scale": {"min": 1, "max": 5, "step": 1}
                  },
                  {
                    "id": "staff", "kind": "scored", "label": {"nl": "Team", "fr": "Équipe", "en": "Staff"},
                    "section": "profile", "scale": {"min": 0, "max": 10, "step": 0.5}, "asks": ["staff-list"]
                  },
                  {
                    "id": "market", "kind": "scored", "tracks": ["benin"], "label": "Market",
                    "scale": {"min": 0, "max": 4, "step": 1}
                  },
                  {"id": "co-funding", "kind": "commitment", "tracks": ["benin"], "label": "Co-funding"},
                  {"id": "remote", "kind": "bonus", "label": "Remote", "field": "population", "below": 30000}
                ],
                "tieBreak": ["openness"],
                """#),
        .init(
            file: "weights", old: #""minimumTotal": 20,"#,
            new: #"""
                "minimumTotal": 20,
                "partnerCriteria": {
                  "benin": {
                    "setBy": "ANCB", "criteria": {"need": 2, "staff": 1, "market": 1},
                    "thresholds": {"staff": 3, "profile": 5}, "bonus": {"remote": 10}, "minimumTotal": 30
                  }
                },
                """#),
        .init(
            file: "assessors", old: #"{"id": "a2","#,
            new: #"""
                {"id": "u1", "organisation": "ANCB", "mandate": ["profile", "market"]},
                {"id": "u2", "organisation": "ANCB", "mandate": ["need"], "interests": [{"with": "zagnanado"}]},
                {"id": "a2",
                """#),
        .init(
            file: "sheets", old: #"{"assessor": "a1", "municipality": "molendorp", "#,
            new: #"""
                {"assessor": "u1", "municipality": "dassa", "scores": {"need": 2, "staff": 5, "market": 2}},
                {"assessor": "u1", "municipality": "ouesse", "scores": {"need": 5, "staff": 8, "market": 3}},
                {"assessor": "u2", "municipality": "ouesse", "scores": {"need": 4}, "comments": {"need": "Clear."}},
                {"assessor": "u1", "municipality": "savalou", "scores": {"need": 4, "staff": 6, "market": 2}},
                {"assessor": "u1", "municipality": "tchetti", "scores": {"need": 5, "staff": 2.5, "market": 4}},
                {"assessor": "u1", "municipality": "zagnanado", "scores": {"need": 3, "staff": 6, "market": 2}},
                {"assessor": "u2", "municipality": "zagnanado", "recused": true, "reason": "Family."},
                {"assessor": "a1", "municipality": "rubavu", "scores": {"need": 3, "staff": 7}},
                {"assessor": "a1", "municipality": "molendorp",
                """# + " "),
        .init(
            file: "partners", old: #""facts": {"programme-member": true},"#,
            new: #""facts": {"programme-member": true, "staff-list": true}, "commitments": {"co-funding": true},"#),
        .init(
            file: "partners", old: #""offers": [{"id": "border", "themes": ["markets"]}]"#,
            new: #""offers": [{"id": "border", "themes": ["markets"]}], "facts": {"staff-list": false}"#),
        .init(
            file: "partners", old: #""offers": [{"id": "assembly", "themes": ["councils"], "level": 7}]"# + "\n  },",
            new: #""offers": [{"id": "assembly", "themes": ["councils"], "level": 7}]"# + "\n  },\n"
                + ["ouesse", "savalou", "tchetti", "zagnanado"].map { commune($0) }.joined()),
    ]

    private static func commune(_ id: String) -> String {
        #"""
          {
            "id": "\#(id)", "name": "\#(id.capitalized)", "country": "BJ", "level": "commune", "population": 50000,
            "facts": {"programme-member": true, "staff-list": true}, "commitments": {"co-funding": true},
            "languages": {"fr": "C1"}, "links": [], "team": [], "demands": [{"id": "q", "themes": ["markets"]}],
            "offers": [{"id": "o", "themes": ["councils"], "level": 6}]
          },

        """#
    }

    static func dossier(_ changes: [String: String] = [:]) -> Dossier? {
        Dossier.read(source(changing: changes)).dossier
    }

    /// The text of a file with one place changed; it must be there exactly once.
    static func text(_ file: String, _ old: String, _ new: String) -> String {
        let text = files.first { $0.name == file }?.text ?? ""
        return text.replacingOnly(old, with: new) ?? "an edit does not fit: " + old
    }

    static func dossier(_ file: String, _ old: String, _ new: String) -> Dossier? {
        dossier([file: text(file, old, new)])
    }
}

extension String {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
