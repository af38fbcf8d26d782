@testable import PartnerMatch

/// Mistakes in the quotas on plans, in the visits of a call, and in when municipalities are available.
extension SpoiltInput {
    private static func quota(
        _ code: ProblemCode, _ text: String, at pointer: String, suggestion: String? = nil, found: String? = nil
    ) -> SpoiltInput {
        SpoiltInput(
            code, "call", #""matching": {"#, #""matching": {"quotas": ["# + text + "], ",
            at: "/matching/quotas" + pointer, suggestion: suggestion, found: found)
    }

    static let planQuotas: [SpoiltInput] = [
        quota(
            .duplicateID,
            #"{"id": "q", "side": "north", "where": {"fact": "idea"}, "min": 1}, {"id": ‸"q", "side": "north", "where": {"fact": "idea"}, "max": 1}"#,
            at: "/1/id", found: #""q""#),
        quota(.missingKey, #"‸{"id": "q", "side": "north", "where": {"fact": "idea"}}"#, at: "/0"),
        quota(.missingKey, #"‸{"id": "q", "side": "north", "min": 1}"#, at: "/0"),
        quota(.missingKey, #"‸{"id": "q", "where": {"fact": "idea"}, "min": 1}"#, at: "/0"),
        quota(
            .notOneOf, #"{"id": "q", "side": ‸"nort", "where": {"fact": "idea"}, "min": 1}"#, at: "/0/side",
            suggestion: "north"),
        quota(
            .quotaReversed, #"{"id": "q", "side": "south", "where": {"fact": "idea"}, "min": ‸3, "max": 2}"#,
            at: "/0/min", found: "3"),
        quota(.wrongType, #"{"id": "q", "side": "south", "where": ‸"small", "min": 1}"#, at: "/0/where"),
        quota(
            .invalidCondition, #"{"id": "q", "side": "south", "where": ‸{"themes": ["councils"]}, "min": 1}"#,
            at: "/0/where"),
        quota(.invalidCondition, #"{"id": "q", "side": "pair", "where": ‸{"fact": "idea"}, "min": 1}"#, at: "/0/where"),
        quota(.invalidCondition, #"{"id": "q", "side": "pair", "where": ‸{}, "min": 1}"#, at: "/0/where"),
        quota(
            .unknownReference, #"{"id": "q", "side": "pair", "where": {"themes": [‸"market"]}, "min": 1}"#,
            at: "/0/where/themes/0", suggestion: "markets"),
        quota(
            .duplicateID, #"{"id": "q", "side": "pair", "where": {"themes": ["councils", ‸"councils"]}, "min": 1}"#,
            at: "/0/where/themes/1"),
        quota(
            .notOneOf, #"{"id": "q", "side": "pair", "where": {"languages": [‸"fra"]}, "min": 1}"#,
            at: "/0/where/languages/0", suggestion: "fr", found: #""fra""#),
        quota(
            .unknownKey,
            #"{"id": "q", "side": "pair", "where": {"languages": ["fr"], ‸"theme": ["councils"]}, "min": 1}"#,
            at: "/0/where/theme", suggestion: "themes"),
    ]

    private static func visit(
        _ code: ProblemCode, _ text: String, at pointer: String, suggestion: String? = nil, found: String? = nil
    ) -> SpoiltInput {
        SpoiltInput(
            code, "call", #""tieBreak""#, #""visits": ["# + text + #"], "tieBreak""#, at: "/visits" + pointer,
            suggestion: suggestion, found: found)
    }

    private static func period(
        _ code: ProblemCode, _ key: String, _ text: String, at pointer: String, suggestion: String? = nil
    ) -> SpoiltInput {
        SpoiltInput(
            code, "applicants", #""receivedAt": "2026-05-28""#,
            #""receivedAt": "2026-05-28", ""# + key + #"": ["# + text + "]", at: "/0/" + key + pointer,
            suggestion: suggestion)
    }

    static let visits: [SpoiltInput] = [
        visit(.missingKey, #"‸{"id": "v", "host": "north"}"#, at: "/0"),
        visit(.missingKey, #"‸{"id": "v", "days": 5}"#, at: "/0"),
        visit(
            .notOneOf, #"{"id": "v", "host": ‸"souht", "days": 5}"#, at: "/0/host", suggestion: "south"),
        visit(.outOfRange, #"{"id": "v", "host": "south", "days": ‸0}"#, at: "/0/days"),
        visit(
            .visitDoesNotFit,
            #"{"id": "v", "host": "south", "days": ‸5, "earliest": "2027-03-01", "latest": "2027-03-04"}"#,
            at: "/0/days", found: "5"),
        visit(
            .visitDoesNotFit,
            #"{"id": "v", "host": "south", "days": ‸5, "earliest": "2027-03-09", "latest": "2027-03-04"}"#,
            at: "/0/days", found: "5"),
        visit(.invalidDate, #"{"id": "v", "host": "south", "days": 5, "earliest": ‸"2027-02-30"}"#, at: "/0/earliest"),
        visit(
            .duplicateID, #"{"id": "v", "host": "south", "days": 5}, {"id": ‸"v", "host": "north", "days": 5}"#,
            at: "/1/id"),
        visit(
            .unknownReference, #"{"id": "v", "host": "south", "days": 5, "tracks": [‸"benim"]}"#, at: "/0/tracks/0",
            suggestion: "benin"),
        visit(
            .unknownReference, #"{"id": "v", "host": "south", "days": 5, "after": {"visit": ‸"v"}}"#,
            at: "/0/after/visit"),
        visit(
            .unknownReference,
            #"{"id": "first", "host": "south", "days": 5}, {"id": "v", "host": "north", "days": 5, "after": {"visit": ‸"frist"}}"#,
            at: "/1/after/visit", suggestion: "first"),
        visit(
            .wrongReference,
            #"{"id": "first", "host": "south", "days": 5, "together": false}, {"id": "v", "host": "north", "days": 5, "after": {"visit": ‸"first"}}"#,
            at: "/1/after/visit"),
        period(.missingKey, "availability", #"‸{"from": "2027-03-01"}"#, at: "/0"),
        period(.missingKey, "unavailable", #"‸{"to": "2027-03-01"}"#, at: "/0"),
        period(.datesReversed, "availability", #"‸{"from": "2027-03-09", "to": "2027-03-01"}"#, at: "/0"),
        period(.invalidDate, "availability", #"{"week": ‸"2027-W53"}"#, at: "/0/week"),
        period(
            .invalidPeriod, "availability", #"‸{"week": "2027-W10", "from": "2027-03-08", "to": "2027-03-14"}"#,
            at: "/0"),
        period(.wrongType, "unavailable", #"‸"2027-W10""#, at: "/0"),
        period(
            .unknownKey, "unavailable", #"{"week": "2027-W10", ‸"why": "rain"}"#, at: "/0/why"),
    ]
}
