/// A member of a JSON object that is built in memory.
public struct JSONMember: Sendable, Equatable {
    /// The key.
    public var key: String
    /// The value.
    public var value: JSONValue

    /// A key with its value.
    public init(key: String, value: JSONValue) {
        self.key = key
        self.value = value
    }

    /// Equal keys, byte by byte, and equal values.
    public static func == (left: JSONMember, right: JSONMember) -> Bool {
        left.key.utf8.elementsEqual(right.key.utf8) && left.value == right.value
    }
}

/// A JSON value that is built in memory, to be written or patched. Texts are reread through ``JSONDocument``.
public enum JSONValue: Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number as it is to be written; it must follow the grammar of JSON.
    case number(String)
    /// A string.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// Members in any order; they are written in the order of their keys.
    case object([JSONMember])

    /// A whole number.
    public static func integer(_ value: Int64) -> JSONValue { .number(value.description) }

    /// A whole number.
    public static func integer(_ value: Int) -> JSONValue { .number(value.description) }

    /// An exact decimal number, in plain digits.
    public static func decimal(_ value: DecimalNumber) -> JSONValue { .number(value.description) }

    /// A binary number in the fewest digits that read back as the same number: `1` and not `1.0`, never `-0`, and
    /// without an exponent from 10⁻⁴⁰ to 10⁴⁰. It must be finite.
    public static func double(_ value: Double) -> JSONValue { .number(JSONNumberText.shortest(value)) }

    /// The value of the first member with this key, compared byte by byte; nil if there is none or this is no object.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
    }
}

extension JSONValue: Equatable {
    /// The same tree with the same bytes: strings byte by byte (not by Unicode equivalence), numbers as written,
    /// members in the same order.
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.boolean(let one), .boolean(let other)): one == other
        case (.number(let one), .number(let other)): one.utf8.elementsEqual(other.utf8)
        case (.string(let one), .string(let other)): one.utf8.elementsEqual(other.utf8)
        case (.array(let one), .array(let other)): one == other
        case (.object(let one), .object(let other)): one == other
        default: false
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }

    /// `true` or `false`.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }

    /// A whole number.
    public init(integerLiteral value: Int64) { self = .integer(value) }
}

extension JSONValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    /// A list.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// An object with these members, in this order.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(elements.map { JSONMember(key: $0.0, value: $0.1) })
    }
}
