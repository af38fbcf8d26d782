import PartnerMatch

/// Seeded random JSON trees and texts for the tests of this folder (SplitMix64, S. Vigna, 2015).
struct JSONSamples {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    private static let pieces = [
        "a", "gemeente", "é", "ë", "Ngoma", "€", "🌍", "\"", "\\", "/", "\n", "\t", "\r", "\u{8}", "\u{C}", "\u{0}",
        "\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}", "\u{FFFF}", "~", "~1", " ", "{", "[", ",", ":", "é",
    ]

    mutating func string() -> String {
        (0..<below(6)).map { _ in JSONSamples.pieces[below(JSONSamples.pieces.count)] }.joined()
    }

    /// A number of at most 15 digits, so that binary numbers hold it.
    mutating func number() -> String {
        var text = below(2) == 0 ? "-" : ""
        text += below(4) == 0 ? "0" : String(1 + below(999_999))
        if below(2) == 0 { text += "." + String(below(1_000_000)) }
        if below(4) == 0 { text += ["e", "E", "e+", "e-"][below(4)] + String(below(10)) }
        return text
    }

    /// A tree whose objects have distinct keys.
    mutating func value(depth: Int) -> JSONValue {
        switch below(depth > 0 ? 8 : 5) {
        case 0: return .null
        case 1: return .boolean(below(2) == 0)
        case 2, 3: return .number(number())
        case 4: return .string(string())
        case 5: return .array((0..<below(6)).map { _ in value(depth: depth - 1) })
        default:
            let count = below(20) == 0 ? 40 : below(6)
            return .object(
                (0..<count).map { JSONMember(key: string() + String($0), value: value(depth: depth - 1)) })
        }
    }

    private mutating func space() -> String {
        (0..<max(0, below(6) - 3)).map { _ in [" ", "\n", "\t", "\r\n"][below(4)] }.joined()
    }

    private mutating func written(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            let mustEscape = scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
            if mustEscape || below(5) == 0 {
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16, uppercase: below(2) == 0)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// A tree as text with random white space and random escapes.
    mutating func text(of value: JSONValue) -> String {
        let inside: String
        switch value {
        case .null: inside = "null"
        case .boolean(let flag): inside = flag ? "true" : "false"
        case .number(let text): inside = text
        case .string(let text): inside = written(text)
        case .array(let elements):
            inside = "[" + elements.map { text(of: $0) }.joined(separator: ",") + space() + "]"
        case .object(let members):
            inside =
                "{"
                + members.map { space() + written($0.key) + space() + ":" + text(of: $0.value) }
                .joined(separator: ",") + space() + "}"
        }
        return space() + inside + space()
    }
}
