@testable import PartnerMatch

/// Mistakes in what a dossier says.
extension SpoiltInput {
    static let meaning: [SpoiltInput] =
        names + selfAnalysis + references + grid + themes + panel + decisions + quotas + planQuotas + visits

    private static let names: [SpoiltInput] = [
        SpoiltInput(
            .duplicateID, "applicants", #""name": "Zandhoek"}"#,
            #""name": "Zandhoek"}, {"id": ‸"heikant", "name": "X"}"#,
            at: "/3/id", found: #""heikant""#),
        SpoiltInput(
            .duplicateID, "partners", "\n  }\n]", "\n  }, {\"id\": ‸\"heikant\", \"name\": \"X\"}]", at: "/2/id"),
        SpoiltInput(
            .duplicateID, "call", #"{"id": "rwanda","#,
            #"{"id": ‸"benin", "country": "UG", "seats": 1}, {"id": "rwanda","#,
            at: "/tracks/1/id"),
        SpoiltInput(
            .duplicateID, "call", #"{"id": "network","#,
            #"{"id": ‸"visit", "kind": "informational", "label": "Visit"}, {"id": "network","#, at: "/criteria/6/id"),
        SpoiltInput(.duplicateID, "assessors", "\"heikant\",", "\"heikant\"}, {\"id\": ‸\"a1\",", at: "/2/id"),
        SpoiltInput(
            .duplicateID, "themes", #"{"id": "markets", "parent": "economy", "labels": "Markets"}"#,
            #"{"id": "markets", "labels": "Markets"}, {"id": ‸"economy", "labels": "Money"}"#, at: "/concepts/4/id"),
        SpoiltInput(
            .duplicateID, "applicants", #"[{"id": "trade", "themes": ["markets"]}]"#,
            #"[{"id": "trade", "themes": ["markets"]}, {"id": ‸"trade", "themes": ["economy"]}]"#, at: "/1/demands/1/id"
        ),
        SpoiltInput(
            .duplicateID, "partners", #"[{"id": "border", "themes": ["markets"]}]"#,
            #"[{"id": "border", "themes": ["markets"]}, {"id": ‸"border", "themes": ["economy"]}]"#,
            at: "/1/offers/1/id"),
        SpoiltInput(
            .duplicateID, "applicants", #"[{"id": "trade", "themes": ["markets"]}]"#,
            #"[{"id": "trade", "themes": ["markets", ‸"markets"]}]"#, at: "/1/demands/0/themes/1"),
        SpoiltInput(
            .duplicateID, "call", #""tieBreak": ["openness"]"#, #""tieBreak": ["openness", ‸"openness"]"#,
            at: "/tieBreak/1"),
        SpoiltInput(
            .duplicateID, "call", #""tieBreak": ["openness"]"#,
            #""tieBreak": [{"coverage": "themes"}, "openness", ‸{"coverage": "themes"}]"#, at: "/tieBreak/2"),
        SpoiltInput(
            .duplicateID, "decisions", #""reason": "They know each other."}"#,
            #""reason": "They know each other."}, ‸{"applicant": "molendorp", "partner": "dassa", "reason": "Again."}"#,
            at: "/fixedPairs/1"),
        SpoiltInput(
            .duplicateID, "decisions", #""consents": ["#, #""consents": [{"pair": ["molendorp", "dassa"]}, "#,
            at: "/consents/1",
            also: .init(
                file: "decisions", old: #"{"pair": ["molendorp", "dassa"], "n"#,
                new: #"‸{"pair": ["molendorp", "dassa"], "n"#)),
        SpoiltInput(
            .duplicateID, "decisions", #""reason": "No time."}"#,
            #""reason": "No time."}, {"municipality": ‸"zandhoek"}"#,
            at: "/withdrawals/1/municipality"),
    ]

    private static let references: [SpoiltInput] = [
        SpoiltInput(
            .unknownReference, "applicants", #""tracks": ["rwanda"]"#, #""tracks": [‸"rwandda"]"#, at: "/1/tracks/0",
            suggestion: "rwanda", found: #""rwandda""#),
        SpoiltInput(
            .unknownReference, "call", #""themes": ["democracy"]"#, #""themes": [‸"demcoracy"]"#,
            at: "/tracks/0/scope/themes/0", suggestion: "democracy"),
        SpoiltInput(
            .unknownReference, "call", #""tieBreak": ["openness"]"#, #""tieBreak": [‸"visit"]"#, at: "/tieBreak/0"),
        SpoiltInput(
            .unknownReference, "applicants", #"{"visit": true}, "links": []"#, #"{‸"visits": true}"#,
            at: "/1/commitments/visits", suggestion: "visit"),
        SpoiltInput(
            .unknownReference, "weights", #""openness": 1"#, #"‸"opnness": 1"#, at: "/thresholds/opnness",
            suggestion: "openness"),
        SpoiltInput(
            .unknownReference, "weights", #""motivation": 1"#, #"‸"motivatoin": 1"#, at: "/thresholds/motivatoin",
            suggestion: "motivation"),
        SpoiltInput(
            .unknownReference, "assessors", #"["scored"]"#, #"["scored", ‸"efort"]"#, at: "/0/mandate/1",
            suggestion: "effort"),
        SpoiltInput(
            .unknownReference, "sheets", #""openness": 4.5"#, #"‸"opennes": 4.5"#, at: "/0/scores/opennes",
            suggestion: "openness"),
        SpoiltInput(
            .unknownReference, "sheets", #"{"assessor": "a1", "municipality": "molendorp""#,
            #"{"assessor": ‸"b9", "municipality": "molendorp""#, at: "/0/assessor"),
        SpoiltInput(
            .unknownReference, "sheets", #"{"assessor": "a1", "municipality": "heikant""#,
            #"{"assessor": "a1", "municipality": ‸"heiknt""#, at: "/2/municipality", suggestion: "heikant"),
        SpoiltInput(
            .unknownReference, "sheets", #""recused": true"#, #""comments": {‸"efort": "x"}, "recused": true"#,
            at: "/3/comments/efort", suggestion: "effort"),
        SpoiltInput(
            .unknownReference, "decisions", #""track": "benin""#, #""track": ‸"bennin""#, at: "/signOffs/0/track",
            suggestion: "benin"),
        SpoiltInput(
            .unknownReference, "decisions", #""withdrawals": [{"municipality": "zandhoek""#,
            #""withdrawals": [{"municipality": ‸"dasa""#, at: "/withdrawals/0/municipality", suggestion: "dassa"),
        SpoiltInput(
            .unknownReference, "themes", #""parent": "economy""#, #""parent": ‸"econmy""#, at: "/concepts/3/parent",
            suggestion: "economy"),
        SpoiltInput(
            .wrongReference, "weights", #"{"no-twinning": 2}"#, #"{‸"visit": 2}"#, at: "/bonus/visit",
            found: #""visit""#),
        SpoiltInput(
            .wrongReference, "sheets", #""effort": 7.25"#, #""effort": 7.25, ‸"network": 3"#, at: "/2/scores/network"),
        SpoiltInput(
            .wrongReference, "decisions", #"["molendorp", "dassa"]"#, #"[‸"rubavu", "dassa"]"#, at: "/consents/0/pair/0"
        ),
        SpoiltInput(
            .wrongReference, "sheets", #"{"assessor": "a1", "municipality": "heikant""#,
            #"{"assessor": "a1", "municipality": ‸"dassa""#, at: "/2/municipality"),
    ]

    private static let grid: [SpoiltInput] = [
        SpoiltInput(
            .datesReversed, "decisions", #""deadline": "2026-07-01""#,
            #""proposed": "2026-07-02", "deadline": ‸"2026-07-01""#, at: "/consents/0/deadline"),
        SpoiltInput(
            .datesReversed, "decisions", #""deadline": "2026-07-01""#,
            #""proposed": "2026-07-02", "northDate": ‸"2026-07-01""#, at: "/consents/0/northDate"),
        SpoiltInput(
            .answerMissing, "decisions", #""deadline": "2026-07-01""#,
            #""southDate": ‸"2026-07-01""#, at: "/consents/0/southDate", found: #""2026-07-01""#),
        SpoiltInput(
            .answerMissing, "decisions", #""north": "yes", "south": "pending", "deadline""#,
            #""northDate": ‸"2026-07-01", "deadline""#, at: "/consents/0/northDate"),
        SpoiltInput(.datesReversed, "call", "\"2026-05-31\"", "‸\"2025-05-31\"", at: "/closes"),
        SpoiltInput(
            .datesReversed, "call", #"{"start": "2027-01-01", "end": "2028-12-31"}"#,
            #"‸{"start": "2027-01-01", "end": "2026-12-31"}"#, at: "/period"),
        SpoiltInput(
            .scaleReversed, "call", #""scale": {"min": 0, "max": 10}"#, #""scale": ‸{"min": 10, "max": 10.0}"#,
            at: "/criteria/1/scale"),
        SpoiltInput(.stepDoesNotFit, "call", #""step": 0.5"#, #""step": ‸0.75"#, at: "/criteria/0/scale/step"),
        SpoiltInput(.stepDoesNotFit, "call", #""step": 0.5"#, #""step": ‸0"#, at: "/criteria/0/scale/step"),
        SpoiltInput(.scoreOutsideScale, "call", #""5": "much""#, #"‸"6": "much""#, at: "/criteria/0/anchors/6"),
        SpoiltInput(
            .scaleMissing, "call", #""label": "Effort", "scale": {"min": 0, "max": 10}"#, #""label": "Effort""#,
            at: "/0/scores/effort", times: 2,
            also: .init(file: "sheets", old: #""effort": 8"#, new: #""effort": ‸8"#)),
        SpoiltInput(
            .duplicateCountry, "call", #""country": "RW""#, #""country": ‸"BJ""#, at: "/tracks/1/country",
            found: #""BJ""#),
        SpoiltInput(
            .invalidCondition, "call", #"{"fact": "programme-member", "is": true}"#,
            #"‸{"fact": "programme-member", "field": "level", "is": true}"#, at: "/tracks/0/eligiblePartners/0",
            found: "fact, field"),
        SpoiltInput(
            .invalidCondition, "call", #"{"fact": "programme-member", "is": true}"#, "‸{}",
            at: "/tracks/0/eligiblePartners/0"),
        SpoiltInput(
            .invalidCondition, "call", #"{"fact": "programme-member", "is": true}"#,
            #"‸{"fact": "programme-member", "below": 3}"#, at: "/tracks/0/eligiblePartners/0", found: "below"),
        SpoiltInput(
            .invalidCondition, "call",
            #"{"id": "size", "kind": "rule", "label": "Size", "field": "population", "below": 200000"#,
            #"‸{"id": "size", "kind": "rule", "label": "Size", "field": "population""#, at: "/criteria/4"),
        SpoiltInput(
            .invalidCondition, "call", #""below": 200000"#, #""in": ‸["1"]"#, at: "/criteria/4/in"),
        SpoiltInput(
            .invalidCondition, "call", #""is": "municipality""#, #""below": ‸3"#, at: "/criteria/5/any/0/below"),
        // The weights give points for this bonus: that must raise no second alarm.
        SpoiltInput(
            .invalidCondition, "call",
            #"{"id": "no-twinning", "kind": "bonus", "label": "No twinning", "link": {"kind": "twinning"}, "is": false}"#,
            #"‸{"id": "no-twinning", "kind": "bonus", "label": "No twinning", "is": false}"#, at: "/criteria/3"),
        SpoiltInput(
            .unknownFact, "applicants", #""idea": true"#, #"‸"ideaa": true"#, at: "/0/facts/ideaa", suggestion: "idea"),
        SpoiltInput(
            .weightsAllZero, "weights", #"{"openness": 60, "effort": 40}"#, #"‸{"openness": 0, "effort": 0.000}"#,
            at: "/criteria"),
        SpoiltInput(
            .weightsAllZero, "weights", #"{"expertise": 80, "language": 20}"#,
            #"‸{"expertise": 0, "language": 0, "preference": 0, "readiness": 0, "comparability": 0, "sdg": 0}"#,
            at: "/components"),
        SpoiltInput(
            .missingWeight, "weights", #"{"openness": 60, "effort": 40}"#, #"‸{"openness": 60, "effort": null}"#,
            at: "/criteria"),
        SpoiltInput(
            .thresholdOutsideScale, "weights", #""openness": 1"#, #""openness": ‸5.1"#, at: "/thresholds/openness"),
    ]

    private static let themes: [SpoiltInput] = [
        SpoiltInput(
            .themeCycle, "themes", #"{"id": "democracy","#, #"{"id": "democracy", "parent": "councils","#,
            at: "/concepts/1/parent",
            also: .init(file: "themes", old: #""parent": "democracy""#, new: #""parent": ‸"democracy""#)),
        SpoiltInput(
            .duplicateTerm, "themes", #"["boards"]"#, #"["MARKETS"]"#, at: "/concepts/3", suggestion: "councils",
            found: #""Markets""#, also: .init(file: "themes", old: #"{"id": "markets""#, new: #"‸{"id": "markets""#)),
        SpoiltInput(
            .unknownTarget, "themes", #"["16.7"]"#, #"["16.7", ‸"16.13"]"#, at: "/concepts/0/sdgTargets/1",
            found: #""16.13""#),
        SpoiltInput(
            .unknownReference, "themes", #""parent": "economy""#, #""parent": ‸"econmy""#, at: "/concepts/3/parent",
            suggestion: "economy"),
        SpoiltInput(
            .unknownReference, "themes", #""parent": "economy""#, #""parent": ‸"the-boards""#, at: "/concepts/3/parent"),
        SpoiltInput(
            .unknownReference, "applicants", #"{"id": "trade", "themes": ["markets"]}"#,
            #"{"id": "trade", "themes": [‸"our-boards"]}"#, at: "/1/demands/0/themes/0", suggestion: "councils"),
        SpoiltInput(
            .wrongType, "themes", #""synonyms": {"en": ["boards"]}"#, #""keywords": {"en": ‸"boards"}"#,
            at: "/concepts/1/keywords/en"),
        SpoiltInput(
            .unknownKey, "themes", #""synonyms": {"en": ["boards"]}"#, #""keywords": {‸"de": ["boards"]}"#,
            at: "/concepts/1/keywords/de"),
        SpoiltInput(
            .wrongType, "applicants", #"{"id": "trade", "themes": ["markets"]}"#,
            #"{"id": "trade", "themes": ["markets"], "themesConfirmed": ‸"no"}"#, at: "/1/demands/0/themesConfirmed"),
        SpoiltInput(
            .wrongType, "applicants", #"{"id": "forum", "themes": ["councils"]}"#,
            #"{"id": "forum", "themes": ["councils"], "themesConfirmed": ‸0}"#, at: "/1/offers/0/themesConfirmed"),
        SpoiltInput(
            .unknownKey, "applicants", #"{"id": "trade", "themes": ["markets"]}"#,
            #"{"id": "trade", "themes": ["markets"], ‸"themesConfirm": true}"#, at: "/1/demands/0/themesConfirm",
            suggestion: "themesConfirmed"),
        SpoiltInput(.unknownTarget, "themes", #"["16.7"]"#, #"[‸"17.a"]"#, at: "/concepts/0/sdgTargets/0"),
        SpoiltInput(
            .demandWithoutTheme, "applicants", #"{"id": "trade", "themes": ["markets"]}"#, #"‸{"id": "trade"}"#,
            at: "/1/demands/0"),
        SpoiltInput(
            .demandWithoutTheme, "applicants", #"{"id": "forum", "themes": ["councils"]}"#,
            #"‸{"id": "forum", "themes": []}"#, at: "/1/offers/0"),
    ]

    private static let panel: [SpoiltInput] = [
        SpoiltInput(
            .scoreOutsideScale, "sheets", #""openness": 4.5"#, #""openness": ‸5.5"#, at: "/0/scores/openness",
            found: "5.5"),
        SpoiltInput(
            .scoreOutsideScale, "sheets", #""effort": 8"#, #""effort": ‸-0.000001"#, at: "/0/scores/effort"),
        SpoiltInput(
            .scoreOffStep, "sheets", #""openness": 4.5"#, #""openness": ‸4.3"#, at: "/0/scores/openness", found: "4.3"),
        SpoiltInput(
            .duplicateSheet, "sheets", #"{"assessor": "a1", "municipality": "heikant""#,
            #"‸{"assessor": "a1", "municipality": "molendorp""#, at: "/2", found: "a1"),
        SpoiltInput(
            .recusedWithScores, "sheets", #""recused": true"#, #""scores": ‸{"openness": 2}, "recused": true"#,
            at: "/3/scores"),
        SpoiltInput(
            .missingReason, "sheets",
            #"{"assessor": "a2", "municipality": "heikant", "recused": true, "reason": "Own municipality."}"#,
            #"‸{"assessor": "a2", "municipality": "heikant", "recused": true}"#, at: "/3"),
        SpoiltInput(
            .outsideMandate, "assessors", #"["motivation", "effort"]"#, #"["effort"]"#, at: "/1/scores/openness",
            also: .init(file: "sheets", old: #"{"openness": 4, "#, new: #"{‸"openness": 4, "#)),
        SpoiltInput(
            .conflictOfInterest, "sheets",
            #"{"assessor": "a2", "municipality": "heikant", "recused": true, "reason": "Own municipality."}"#,
            #"‸{"assessor": "a2", "municipality": "heikant", "scores": {"effort": 9}}"#, at: "/3", found: "a2"),
        SpoiltInput(
            .conflictOfInterest, "assessors", #""interests": []"#, #""interests": [{"with": "molendorp"}]"#, at: "/0",
            also: .init(
                file: "sheets", old: #"{"assessor": "a1", "municipality": "molendorp""#,
                new: #"‸{"assessor": "a1", "municipality": "molendorp""#)),
        SpoiltInput(
            .missingComment, "sheets", #""openness": 4.5"#, #""openness": ‸5.00"#, at: "/0/scores/openness",
            found: "5.00"),
    ]

    private static let decisions: [SpoiltInput] = [
        SpoiltInput(
            .contradictoryDecision, "decisions", #""overrides": ["#,
            #""overrides": [{"municipality": "zandhoek", "decision": "selected", "reason": "Early news.", "#
                + #""date": "2026-06-19"}, "#,
            at: "/overrides/1/municipality",
            also: .init(
                file: "decisions", old: #"{"municipality": "zandhoek", "decision": "reserve""#,
                new: #"{"municipality": ‸"zandhoek", "decision": "reserve""#)),
        SpoiltInput(
            .contradictoryDecision, "decisions", #"{"applicant": "molendorp", "partner": "dassa""#,
            #"‸{"applicant": "heikant", "partner": "dassa""#, at: "/fixedPairs/0"),
        SpoiltInput(
            .contradictoryDecision, "decisions", #""date": "2026-06-20"}],"# + "\n  \"fixedPairs",
            #""date": "2026-06-20"}, ‸{"between": ["heikant", "molendorp"], "seed": 8, "date": "2026-06-21"}],"#
                + "\n  \"fixedPairs",
            at: "/lots/1"),
        SpoiltInput(
            .foreignSignOff, "decisions", #""umbrella": "ANCB""#, #""umbrella": ‸"RALGA""#,
            at: "/signOffs/0/umbrella", found: #""RALGA""#),
        SpoiltInput(
            .foreignSignOff, "decisions", #""umbrella": "ANCB""#, #""umbrella": ‸"ANBC""#,
            at: "/signOffs/0/umbrella", suggestion: "ANCB"),
        SpoiltInput(
            .missingDate, "decisions",
            #"{"municipality": "zandhoek", "decision": "reserve", "reason": "Late news.", "#
                + #""date": "2026-06-20"}"#,
            #"‸{"municipality": "zandhoek", "decision": "reserve", "reason": "Late news."}"#, at: "/overrides/0"),
        SpoiltInput(
            .missingDate, "decisions", #"{"between": ["molendorp", "heikant"], "seed": 7, "date": "2026-06-20"}"#,
            #"‸{"between": ["molendorp", "heikant"], "seed": 7, "date": null}"#, at: "/lots/0"),
        SpoiltInput(
            .missingDate, "decisions", #"{"umbrella": "ANCB", "track": "benin", "date": "2026-06-26"}"#,
            #"‸{"umbrella": "ANCB", "track": "benin"}"#, at: "/signOffs/0"),
        SpoiltInput(
            .missingDate, "decisions", #"{"municipality": "zandhoek", "date": "2026-06-25", "reason": "No time."}"#,
            #"‸{"municipality": "zandhoek", "reason": "No time."}"#, at: "/withdrawals/0"),
    ]
}
