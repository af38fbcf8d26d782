import PartnerMatch

/// The `fail*.json` texts of the JSON.org checker (D. Crockford, JSON_checker, 2005), as far as RFC 8259 still refuses
/// them: a text that is one string (fail1) is JSON today.
enum JSONChecker {
    static let cases: [JSONSuiteCase] = [
        JSONSuiteCase("fail1", #""A JSON payload should be an object or array, not a string.""#),
        JSONSuiteCase("fail2", #"["Unclosed array""#, .unexpectedEnd(inside: .array)),
        JSONSuiteCase("fail3", #"{unquoted_key: "keys must be quoted"}"#, .notJSON(found: "unquoted_key")),
        JSONSuiteCase("fail4", #"["extra comma",]"#, .trailingComma),
        JSONSuiteCase("fail5", #"["double extra comma",,]"#, .unexpectedCharacter(expected: .value)),
        JSONSuiteCase("fail6", #"[   , "<-- missing value"]"#, .unexpectedCharacter(expected: .valueOrBracket)),
        JSONSuiteCase("fail7", #"["Comma after the close"],"#, .trailingContent),
        JSONSuiteCase("fail8", #"["Extra close"]]"#, .trailingContent),
        JSONSuiteCase("fail9", #"{"Extra comma": true,}"#, .trailingComma),
        JSONSuiteCase(
            "fail10", #"{"Extra value after close": true} "misplaced quoted value""#, .trailingContent),
        JSONSuiteCase("fail11", #"{"Illegal expression": 1 + 2}"#, .unexpectedCharacter(expected: .commaOrBrace)),
        JSONSuiteCase("fail12", #"{"Illegal invocation": alert()}"#, .notJSON(found: "alert")),
        JSONSuiteCase("fail13", #"{"Numbers cannot have leading zeroes": 013}"#, .leadingZero),
        JSONSuiteCase("fail14", #"{"Numbers cannot be hex": 0x14}"#, .invalidNumber),
        JSONSuiteCase("fail15", #"["Illegal backslash escape: \x15"]"#, .invalidEscape),
        JSONSuiteCase("fail16", #"[\naked]"#, .unexpectedCharacter(expected: .valueOrBracket)),
        JSONSuiteCase("fail17", #"["Illegal backslash escape: \017"]"#, .invalidEscape),
        JSONSuiteCase("fail19", #"{"Missing colon" null}"#, .missingColon),
        JSONSuiteCase("fail20", #"{"Double colon":: null}"#, .unexpectedCharacter(expected: .value)),
        JSONSuiteCase("fail21", #"{"Comma instead of colon", null}"#, .missingColon),
        JSONSuiteCase(
            "fail22", #"["Colon instead of comma": false]"#, .unexpectedCharacter(expected: .commaOrBracket)),
        JSONSuiteCase("fail23", #"["Bad value", truth]"#, .notJSON(found: "truth")),
        JSONSuiteCase("fail24", "['single quote']", .notJSON(found: "'single quote'")),
        JSONSuiteCase("fail25", "[\"\ttab\tcharacter\tin\tstring\t\"]", .controlCharacterInString),
        JSONSuiteCase("fail26", #"["tab\   character\   in\  string\  "]"#, .invalidEscape),
        JSONSuiteCase("fail27", "[\"line\nbreak\"]", .controlCharacterInString),
        JSONSuiteCase("fail28", "[\"line\\\nbreak\"]", .invalidEscape),
        JSONSuiteCase("fail29", "[0e]", .invalidNumber),
        JSONSuiteCase("fail30", "[0e+]", .invalidNumber),
        JSONSuiteCase("fail31", "[0e+-1]", .invalidNumber),
        JSONSuiteCase("fail32", #"{"Comma instead if closing brace": true,"#, .unexpectedEnd(inside: .object)),
        JSONSuiteCase("fail33", #"["mismatch"}"#, .unexpectedCharacter(expected: .commaOrBracket)),
    ]

    /// fail18 asks for no more than 20 levels; ours are 64 unless told.
    static let tooDeep = #"[[[[[[[[[[[[[[[[[[[["Too deep"]]]]]]]]]]]]]]]]]]]]"#
}
