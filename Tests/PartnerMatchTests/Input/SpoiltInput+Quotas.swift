@testable import PartnerMatch

/// Mistakes in the quotas of a call, and in conditions on themes.
extension SpoiltInput {
    private static func quota(
        _ code: ProblemCode, _ text: String, at pointer: String, suggestion: String? = nil, found: String? = nil
    ) -> SpoiltInput {
        SpoiltInput(
            code, "call", #""tieBreak""#, #""quotas": ["# + text + #"], "tieBreak""#, at: "/quotas" + pointer,
            suggestion: suggestion, found: found)
    }

    static let quotas: [SpoiltInput] = [
        quota(
            .duplicateID,
            #"{"id": "small", "where": {"fact": "idea"}, "min": 1}, {"id": ‸"small", "where": {"fact": "idea"}, "max": 1}"#,
            at: "/1/id", found: #""small""#),
        quota(.missingKey, #"‸{"id": "small", "where": {"fact": "idea"}}"#, at: "/0"),
        quota(.missingKey, #"‸{"id": "small", "where": {"fact": "idea"}, "min": null, "max": null}"#, at: "/0"),
        quota(.missingKey, #"‸{"id": "small", "min": 1}"#, at: "/0"),
        quota(.missingKey, #"‸{"where": {"fact": "idea"}, "min": 1}"#, at: "/0"),
        quota(
            .quotaReversed, #"{"id": "small", "where": {"fact": "idea"}, "min": ‸3, "max": 2}"#, at: "/0/min",
            found: "3"),
        quota(.outOfRange, #"{"id": "small", "where": {"fact": "idea"}, "min": ‸-1}"#, at: "/0/min"),
        quota(.wrongType, #"{"id": "small", "where": {"fact": "idea"}, "max": ‸1.5}"#, at: "/0/max"),
        quota(.wrongType, #"{"id": "small", "where": {"fact": "idea"}, "max": ‸"two"}"#, at: "/0/max"),
        quota(
            .unknownKey, #"{"id": "small", "where": {"fact": "idea"}, "min": 1, ‸"maxx": 2}"#, at: "/0/maxx",
            suggestion: "max"),
        quota(.invalidIdentifier, #"{"id": ‸"Small one", "where": {"fact": "idea"}, "min": 1}"#, at: "/0/id"),
        quota(.invalidCondition, #"{"id": "small", "where": ‸{}, "min": 1}"#, at: "/0/where"),
        quota(
            .unknownReference, #"{"id": "local", "where": {"field": "themes", "is": ‸"demcoracy"}, "min": 1}"#,
            at: "/0/where/is", suggestion: "democracy", found: #""demcoracy""#),
        quota(
            .unknownReference,
            #"{"id": "local", "where": {"field": "themes", "in": ["councils", ‸"market"]}, "min": 1}"#,
            at: "/0/where/in/1", suggestion: "markets"),
        quota(
            .duplicateID, #"{"id": "local", "where": {"field": "themes", "in": ["councils", ‸"councils"]}, "min": 1}"#,
            at: "/0/where/in/1"),
        quota(
            .invalidCondition, #"{"id": "local", "where": {"field": "themes", "below": ‸3}, "min": 1}"#,
            at: "/0/where/below"),
        quota(.wrongType, #"{"id": "local", "where": {"field": "themes", "is": ‸true}, "min": 1}"#, at: "/0/where/is"),
    ]
}
