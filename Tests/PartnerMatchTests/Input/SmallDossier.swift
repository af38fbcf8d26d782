import PartnerMatch

/// A small dossier without a single problem, as files, to be spoiled one place at a time.
enum SmallDossier {
    static let folder = "dossier"
    static let files: [(name: String, text: String)] = [
        ("applicants", applicants), ("assessors", assessors), ("call", call), ("decisions", decisions),
        ("partners", partners), ("sheets", sheets), ("themes", themes), ("weights", weights),
    ]

    static func source(changing changes: [String: [UInt8]] = [:], without removed: [String] = []) -> DossierSource {
        var members: [InputFile] = []
        for (name, text) in files where !removed.contains(name) {
            members.append(InputFile(name: "dossier/\(name).json", bytes: changes[name] ?? Array(text.utf8)))
        }
        for (name, bytes) in changes.sorted(by: { $0.key < $1.key }) where !files.contains(where: { $0.name == name }) {
            members.append(InputFile(name: "dossier/\(name).json", bytes: bytes))
        }
        return .folder(name: folder, files: members)
    }

    /// The same dossier as one document.
    static var document: String {
        let parts = files.map { "\"\($0.name)\": \($0.text)" }
        return "{\"format\": \"partnermatch/1\", \"kind\": \"dossier\", " + parts.joined(separator: ", ") + "}"
    }

    static let call = """
        {
          "format": "partnermatch/1",
          "id": "trial-call",
          "title": {"nl": "Proefoproep", "fr": "Appel d'essai", "en": "Trial call"},
          "opens": "2026-01-05",
          "closes": "2026-05-31",
          "period": {"start": "2027-01-01", "end": "2028-12-31"},
          "budget": {"perPartnership": 35000, "currency": "EUR", "northShare": 0.5},
          "notices": ["Invented."],
          "tracks": [
            {
              "id": "benin", "country": "BJ", "umbrella": "ANCB", "seats": 2, "reserve": 1, "workingLanguages": ["fr"],
              "scope": {"sdgs": [8, 16], "themes": ["democracy"], "onOutOfScope": "flag"},
              "eligiblePartners": [{"fact": "programme-member", "is": true}]
            },
            {"id": "rwanda", "country": "RW", "seats": 1, "workingLanguages": ["en"]}
          ],
          "criteria": [
            {
              "id": "openness", "kind": "scored", "label": "Openness", "section": "motivation", "asks": ["idea"],
              "scale": {"min": 0, "max": 5, "step": 0.5}, "anchors": {"0": "none", "5": "much"}
            },
            {"id": "effort", "kind": "scored", "label": "Effort", "scale": {"min": 0, "max": 10}},
            {"id": "visit", "kind": "commitment", "label": "Visit", "required": true},
            {"id": "no-twinning", "kind": "bonus", "label": "No twinning", "link": {"kind": "twinning"}, "is": false},
            {"id": "size", "kind": "rule", "label": "Size", "field": "population", "below": 200000, "onFail": "flag"},
            {"id": "place", "kind": "rule", "label": "Place", "any": [{"field": "level", "is": "municipality"}]},
            {"id": "network", "kind": "informational", "label": "Network"}
          ],
          "tieBreak": ["openness"],
          "assessment": {
            "minimumAssessors": 1, "aggregation": "mean", "commentAt": ["max"],
            "disagreement": {"rule": "third-assessor", "ratio": 0.3}
          },
          "matching": {"mutualFit": "harmonic", "minimumFit": 0.05, "similarity": {"siblings": 0.5}}
        }

        """

    static let themes = """
        {
          "concepts": [
            {"id": "democracy", "labels": {"nl": "Democratie", "en": "Democracy"}, "sdgTargets": ["16.7"]},
            {"id": "councils", "parent": "democracy", "labels": "Councils", "synonyms": {"en": ["boards"]}},
            {"id": "economy", "labels": "Economy", "sdgTargets": ["8.3"]},
            {"id": "markets", "parent": "economy", "labels": "Markets"}
          ],
          "related": [["councils", "markets"]],
          "sensitive": [{"theme": "markets", "country": "BJ", "note": "Ask first."}]
        }

        """

    static let weights = """
        {
          "format": "partnermatch/1",
          "kind": "weights",
          "id": "trial-weights",
          "criteria": {"openness": 60, "effort": 40},
          "thresholds": {"openness": 1, "motivation": 1},
          "bonus": {"no-twinning": 2},
          "minimumTotal": 20,
          "components": {"expertise": 80, "language": 20}
        }

        """

    static let applicants = """
        [
          {
            "id": "molendorp", "name": "Molendorp", "country": "BE", "level": "municipality", "population": 13000,
            "receivedAt": "2026-05-28", "tracks": ["benin", "rwanda"], "languages": {"nl": "C2", "fr": "B2"},
            "digitalReadiness": 0.7, "facts": {"idea": true, "network": false}, "commitments": {"visit": true},
            "links": [{"kind": "network", "withRegion": "flanders", "status": "active"}],
            "team": [{"role": "technical", "mandate": true, "hoursPerMonth": 8}], "elections": ["2030-10-13"],
            "aim": "reciprocal",
            "demands": [
              {"id": "boards", "question": "How?", "themes": ["councils"], "priority": "must", "subQuestions": [
                {"id": "young", "text": "And the young?", "themes": ["councils"], "priority": "like"}]}
            ],
            "offers": [{"id": "fair", "title": "Fair", "themes": ["markets"], "level": 8, "service": "Economy"}]
          },
          {
            "id": "heikant", "name": "Heikant", "tracks": ["rwanda"], "commitments": {"visit": true}, "links": [],
            "demands": [{"id": "trade", "themes": ["markets"]}], "offers": [{"id": "forum", "themes": ["councils"]}]
          },
          {"id": "zandhoek", "name": "Zandhoek"}
        ]

        """

    static let partners = """
        [
          {
            "id": "dassa", "name": "Dassa", "country": "BJ", "level": "commune", "population": 80000,
            "preselection": {"status": "preselected", "by": "ANCB", "date": "2026-05-06"}, "languages": {"fr": "C1"},
            "facts": {"programme-member": true},
            "demands": [{"id": "stalls", "themes": ["markets"], "priority": "must"}],
            "offers": [{"id": "assembly", "themes": ["councils"], "level": 7}]
          },
          {
            "id": "rubavu", "name": "Rubavu", "country": "RW", "preselection": {"status": "preselected"},
            "demands": [{"id": "voice", "themes": ["councils"]}], "offers": [{"id": "border", "themes": ["markets"]}]
          }
        ]

        """

    static let assessors = """
        [
          {"id": "a1", "role": "alderman", "mandate": ["scored"], "interests": []},
          {"id": "a2", "municipality": "heikant", "mandate": ["motivation", "effort"]}
        ]

        """

    static let sheets = """
        [
          {"assessor": "a1", "municipality": "molendorp", "scores": {"openness": 4.5, "effort": 8}},
          {"assessor": "a2", "municipality": "molendorp", "scores": {"openness": 4, "effort": null}},
          {"assessor": "a1", "municipality": "heikant", "scores": {"openness": 3, "effort": 7.25}},
          {"assessor": "a2", "municipality": "heikant", "recused": true, "reason": "Own municipality."}
        ]

        """

    static let decisions = """
        {
          "overrides": [{"municipality": "zandhoek", "decision": "reserve", "reason": "Late news.", "date": "2026-06-20"}],
          "lots": [{"between": ["molendorp", "heikant"], "seed": 7, "date": "2026-06-20"}],
          "fixedPairs": [{"applicant": "molendorp", "partner": "dassa", "reason": "They know each other."}],
          "forbiddenPairs": [{"applicant": "heikant", "partner": "dassa", "reason": "A tender is open."}],
          "consents": [{"pair": ["molendorp", "dassa"], "north": "yes", "south": "pending", "deadline": "2026-07-01"}],
          "signOffs": [{"umbrella": "ANCB", "track": "benin", "date": "2026-06-26"}],
          "withdrawals": [{"municipality": "zandhoek", "date": "2026-06-25", "reason": "No time."}]
        }

        """
}
