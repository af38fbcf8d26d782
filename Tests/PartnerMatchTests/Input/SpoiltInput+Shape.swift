@testable import PartnerMatch

/// Mistakes in the form of a dossier.
extension SpoiltInput {
    static let shape: [SpoiltInput] = [
        SpoiltInput(
            .unsupportedFormat, "call", #""format": "partnermatch/1""#, #""format": ‸"partnermatch/2""#, at: "/format",
            found: #""partnermatch/2""#),
        SpoiltInput(.wrongKind, "weights", #""kind": "weights""#, #""kind": ‸"call""#, at: "/kind"),
        SpoiltInput(.wrongType, "call", #""seats": 2"#, #""seats": ‸"two""#, at: "/tracks/0/seats", found: #""two""#),
        SpoiltInput(.wrongType, "call", #""seats": 2"#, #""seats": ‸2.5"#, at: "/tracks/0/seats", found: "2.5"),
        SpoiltInput(.wrongType, "call", #""notices": ["Invented."]"#, #""notices": ‸"Invented.""#, at: "/notices"),
        SpoiltInput(.wrongType, "call", #""label": "Effort""#, #""label": ‸7"#, at: "/criteria/1/label"),
        SpoiltInput(.wrongType, "call", #""0": "none""#, #"‸"none": "none""#, at: "/criteria/0/anchors/none"),
        SpoiltInput(.wrongType, "call", #""tieBreak": ["openness"]"#, #""tieBreak": [‸7]"#, at: "/tieBreak/0"),
        SpoiltInput(.missingKey, "call", #""tieBreak": ["openness"]"#, #""tieBreak": [‸{}]"#, at: "/tieBreak/0"),
        SpoiltInput(
            .notOneOf, "call", #""tieBreak": ["openness"]"#, #""tieBreak": [{"coverage": ‸"theme"}]"#,
            at: "/tieBreak/0/coverage", suggestion: "themes", found: #""theme""#),
        SpoiltInput(
            .unknownKey, "call", #""tieBreak": ["openness"]"#,
            #""tieBreak": [{"coverage": "region", ‸"reverse": true}]"#, at: "/tieBreak/0/reverse"),
        SpoiltInput(
            .notOneOf, "call", #""commentAt": ["max"],"#, #""commentAt": ["max"], "conflictOfInterest": ‸"eror","#,
            at: "/assessment/conflictOfInterest", suggestion: "error"),
        SpoiltInput(
            .notOneOf, "call", #""minimumFit": 0.05"#, #""objective": ‸"maximin""#, at: "/matching/objective",
            suggestion: "maximin-then-total", found: #""maximin""#),
        SpoiltInput(
            .notOneOf, "call", #""minimumFit": 0.05"#, #""over": ‸"municipality""#, at: "/matching/over",
            suggestion: "municipalities", found: #""municipality""#),
        SpoiltInput(
            .notOneOf, "call", #""minimumFit": 0.05"#, #""candidates": ‸"everybody""#, at: "/matching/candidates",
            found: #""everybody""#),
        SpoiltInput(
            .missingKey, "call", #""matching": {"mutualFit": "harmonic","#,
            #""matching": ‸{"candidates": "joint", "mutualFit": "harmonic","#, at: "/matching"),
        SpoiltInput(
            .outOfRange, "call", #""minimumFit": 0.05"#, #""candidates": "joint", "lambda": ‸0.33333"#,
            at: "/matching/lambda", found: "0.33333"),
        SpoiltInput(
            .outOfRange, "call", #""minimumFit": 0.05"#, #""candidates": "joint", "lambda": ‸1.1"#,
            at: "/matching/lambda", found: "1.1"),
        SpoiltInput(
            .wrongType, "call", #""minimumFit": 0.05"#, #""lambda": ‸"half""#, at: "/matching/lambda"),
        SpoiltInput(
            .wrongType, "weights", #""minimumTotal": 20"#, #""minimumPoints": ‸"ten""#, at: "/minimumPoints"),
        SpoiltInput(.wrongType, "applicants", #"["benin", "rwanda"]"#, #"‸"benin""#, at: "/0/tracks"),
        SpoiltInput(.wrongType, "applicants", #""idea": true"#, #""idea": ‸"yes""#, at: "/0/facts/idea"),
        SpoiltInput(.wrongType, "applicants", #""2030-10-13""#, "‸null", at: "/0/elections/0", found: "null"),
        SpoiltInput(.wrongType, "applicants", #"{"visit": true}, "links": []"#, "‸[]", at: "/1/commitments"),
        SpoiltInput(.wrongType, "call", #""is": "municipality""#, #""is": ‸true"#, at: "/criteria/5/any/0/is"),
        SpoiltInput(
            .wrongType, "call", #""programme-member", "is": true"#, #""programme-member", "is": ‸1"#,
            at: "/tracks/0/eligiblePartners/0/is"),
        SpoiltInput(
            .wrongType, "decisions", #"["molendorp", "dassa"]"#, #"‸["molendorp", "dassa", "rubavu"]"#,
            at: "/consents/0/pair"),
        SpoiltInput(
            .wrongType, "themes", #"["councils", "markets"]"#, #"‸["councils", "markets", "economy"]"#,
            at: "/related/0"),
        SpoiltInput(
            .missingKey, "call", #"{"id": "rwanda", "country": "RW", "seats": 1"#,
            #"‸{"id": "rwanda", "country": "RW""#,
            at: "/tracks/1"),
        SpoiltInput(
            .missingKey, "call", #"{"id": "rwanda", "country": "RW", "seats": 1"#,
            #"‸{"id": "rwanda", "country": "RW", "seats": null"#, at: "/tracks/1"),
        SpoiltInput(.missingKey, "call", "{\n  \"format\": \"partnermatch/1\",", "‸{", at: ""),
        SpoiltInput(
            .missingKey, "call", #"{"rule": "third-assessor", "ratio": 0.3}"#, #"‸{"rule": "third-assessor"}"#,
            at: "/assessment/disagreement"),
        SpoiltInput(
            .missingKey, "call", #"{"id": "network", "kind": "informational""#, #"‸{"id": "network""#,
            at: "/criteria/6"),
        SpoiltInput(.missingKey, "partners", #"{"id": "voice", "themes""#, #"‸{"themes""#, at: "/1/demands/0"),
        SpoiltInput(
            .unknownKey, "call", #""reserve": 1"#, #"‸"resrve": 1"#, at: "/tracks/0/resrve", suggestion: "reserve",
            found: #""resrve""#),
        SpoiltInput(.unknownKey, "call", #""fr": "Appel d'essai""#, #"‸"de": "Probe""#, at: "/title/de"),
        SpoiltInput(
            .unknownKey, "applicants", #""digitalReadiness""#, #"‸"digitalreadiness""#, at: "/0/digitalreadiness",
            suggestion: "digitalReadiness"),
        SpoiltInput(
            .unknownKey, "partners", #""population": 80000"#, #""population": 80000, ‸"tracks": ["benin"]"#,
            at: "/0/tracks"),
        SpoiltInput(.unknownKey, "weights", #""minimumTotal": 20"#, #"‸"a/b~c": 20"#, at: "/a~1b~0c"),
        SpoiltInput(.outOfRange, "call", #""seats": 2"#, #""seats": ‸-1"#, at: "/tracks/0/seats", found: "-1"),
        SpoiltInput(.outOfRange, "call", "[8, 16]", "[8, ‸18]", at: "/tracks/0/scope/sdgs/1"),
        SpoiltInput(.outOfRange, "call", #""northShare": 0.5"#, #""northShare": ‸1.0000001"#, at: "/budget/northShare"),
        SpoiltInput(.outOfRange, "weights", #""openness": 60"#, #""openness": ‸-60"#, at: "/criteria/openness"),
        SpoiltInput(.outOfRange, "weights", #""language": 20"#, #""language": ‸-1e-9"#, at: "/components/language"),
        SpoiltInput(.outOfRange, "applicants", #""level": 8"#, #""level": ‸10.5"#, at: "/0/offers/0/level"),
        SpoiltInput(.outOfRange, "decisions", #""seed": 7"#, #""seed": ‸-7"#, at: "/lots/0/seed"),
        SpoiltInput(
            .notOneOf, "applicants", #""level": "municipality""#, #""level": ‸"municipalty""#, at: "/0/level",
            suggestion: "municipality"),
        SpoiltInput(.notOneOf, "applicants", #""fr": "B2""#, #""fr": ‸"B7""#, at: "/0/languages/fr", suggestion: "B1"),
        SpoiltInput(
            .notOneOf, "call", #""kind": "commitment""#, #""kind": ‸"promise""#, at: "/criteria/2/kind", times: 1),
        SpoiltInput(
            .notOneOf, "call", #""is": "municipality""#, #""is": ‸"municipalities""#, at: "/criteria/5/any/0/is",
            suggestion: "municipality"),
        SpoiltInput(
            .invalidIdentifier, "applicants", #""id": "fair""#, #""id": ‸"Fair""#, at: "/0/offers/0/id",
            found: #""Fair""#),
        SpoiltInput(.invalidIdentifier, "applicants", #""idea": true"#, #"‸"big idea": true"#, at: "/0/facts/big idea"),
        SpoiltInput(
            .invalidIdentifier, "sheets", #""openness": 4.5"#, #"‸"openness-": 4.5"#, at: "/0/scores/openness-"),
        SpoiltInput(.invalidDate, "call", "\"2026-05-31\"", "‸\"2026-06-31\"", at: "/closes"),
        SpoiltInput(.invalidDate, "decisions", "\"2026-06-25\"", "‸\"25/06/2026\"", at: "/withdrawals/0/date"),
        SpoiltInput(
            .invalidDate, "call", #"{"field": "level", "is": "municipality"}"#,
            #"{"field": "receivedAt", "in": ["2026-05-01", ‸"2026-05-32"]}"#, at: "/criteria/5/any/0/in/1"),
        SpoiltInput(.emptyText, "applicants", #""Zandhoek""#, "‸\" \\u00a0\"", at: "/2/name"),
        SpoiltInput(.emptyText, "call", #""label": "Effort""#, #""label": ‸{"nl": null}"#, at: "/criteria/1/label"),
        SpoiltInput(.emptyText, "call", #""nl": "Proefoproep""#, #""nl": ‸"""#, at: "/title/nl"),
        SpoiltInput(
            .tooFewElements, "decisions", #"["molendorp", "heikant"]"#, #"‸["molendorp"]"#, at: "/lots/0/between"),
        SpoiltInput(
            .tooFewElements, "decisions", #"["molendorp", "dassa"]"#, #"‸["molendorp"]"#, at: "/consents/0/pair"),
        SpoiltInput(
            .tooFewElements, "call", #"[{"field": "level", "is": "municipality"}]"#, "‸[]", at: "/criteria/5/any"),
        SpoiltInput(
            .wrongType, "call", #""tieBreak""#, #""partnerCriteria": ‸{"a": 1}, "tieBreak""#, at: "/partnerCriteria"),
    ]
}
