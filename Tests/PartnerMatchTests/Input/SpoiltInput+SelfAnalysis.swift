@testable import PartnerMatch

/// Mistakes in what helps and what hinders a municipality, and themes written as words.
extension SpoiltInput {
    private static let place = #""aim": "reciprocal","#

    private static func factors(
        _ code: ProblemCode, _ text: String, at pointer: String, suggestion: String? = nil, found: String? = nil
    ) -> SpoiltInput {
        SpoiltInput(
            code, "applicants", place, place + " \"factors\": " + text + ",", at: "/0/factors" + pointer,
            suggestion: suggestion, found: found)
    }

    private static func swot(
        _ code: ProblemCode, _ text: String, at pointer: String, suggestion: String? = nil
    ) -> SpoiltInput {
        SpoiltInput(
            code, "applicants", place, place + " \"swot\": " + text + ",", at: "/0/swot" + pointer,
            suggestion: suggestion)
    }

    static let selfAnalysis: [SpoiltInput] = [
        factors(.wrongType, #"‸[]"#, at: ""),
        factors(.wrongType, #"{"helping": ‸{}}"#, at: "/helping"),
        factors(.unknownKey, #"{‸"helps": []}"#, at: "/helps", suggestion: "helping"),
        factors(.missingKey, #"{"helping": [‸{"impact": 8}]}"#, at: "/helping/0"),
        factors(.emptyText, #"{"helping": [{"text": ‸" "}]}"#, at: "/helping/0/text"),
        factors(.emptyText, #"{"helping": [{"text": ‸"\u200b\u2060"}]}"#, at: "/helping/0/text"),
        factors(.outOfRange, #"{"hindering": [{"text": "No time", "impact": ‸11}]}"#, at: "/hindering/0/impact"),
        factors(
            .outOfRange, #"{"hindering": [{"text": "No time", "impact": ‸0}]}"#, at: "/hindering/0/impact", found: "0"),
        factors(
            .notOneOf, #"{"hindering": [{"text": "No time", "kind": ‸"politcal"}]}"#, at: "/hindering/0/kind",
            suggestion: "political"),
        factors(
            .notOneOf, #"{"hindering": [{"text": "No time", "place": ‸"inside"}]}"#, at: "/hindering/0/place"),
        factors(
            .unknownReference, #"{"hindering": [{"text": "No time", "themes": [‸"coucils"]}]}"#,
            at: "/hindering/0/themes/0", suggestion: "councils"),
        factors(
            .duplicateID, #"{"hindering": [{"text": "No time", "themes": ["councils", ‸"councils"]}]}"#,
            at: "/hindering/0/themes/1"),
        swot(.wrongType, #"‸{"strengths": []}"#, at: ""),
        swot(.unknownKey, #"[{‸"strenghts": []}]"#, at: "/0/strenghts", suggestion: "strengths"),
        swot(.wrongType, #"[{"weaknesses": [‸"One person"]}]"#, at: "/0/weaknesses/0"),
        swot(.missingKey, #"[{"weaknesses": [‸{"themes": []}]}]"#, at: "/0/weaknesses/0"),
        swot(
            .unknownReference, #"[{"threats": [{"text": "Votes", "themes": [‸"market"]}]}]"#,
            at: "/0/threats/0/themes/0", suggestion: "markets"),
        swot(.emptyText, #"[{"project": {"nl": ‸""}, "threats": []}]"#, at: "/0/project/nl"),
        // The name of a theme in place of its id: the id is told, by spelling or by meaning.
        SpoiltInput(
            .invalidIdentifier, "applicants", #"{"id": "trade", "themes": ["markets"]}"#,
            #"{"id": "trade", "themes": [‸"Markets"]}"#, at: "/1/demands/0/themes/0", suggestion: "markets"),
        SpoiltInput(
            .invalidIdentifier, "applicants", #"{"id": "trade", "themes": ["markets"]}"#,
            #"{"id": "trade", "themes": [‸"Our boards"]}"#, at: "/1/demands/0/themes/0", suggestion: "councils"),
    ]
}
