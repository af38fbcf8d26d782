/// What may stand at a place in a JSON text.
public enum JSONExpectation: Sendable, Equatable {
    /// A value.
    case value
    /// A value, or `]`.
    case valueOrBracket
    /// A key in double quotation marks.
    case key
    /// A key in double quotation marks, or `}`.
    case keyOrBrace
    /// A comma, or `]`.
    case commaOrBracket
    /// A comma, or `}`.
    case commaOrBrace
}

/// What was being read when a JSON text ended too early.
public enum JSONPart: Sendable, Equatable {
    /// An array without its `]`.
    case array
    /// An object without its `}`.
    case object
    /// A string without its closing quotation mark.
    case string
    /// A number without the digits that must follow.
    case number
    /// One of `true`, `false` and `null`.
    case literal
}

/// What is wrong with a JSON text (RFC 8259, read strictly). One case per mistake, so that each gets its own sentence.
public enum JSONFaultReason: Sendable, Equatable {
    /// There is nothing but white space.
    case empty
    /// The text begins with a UTF-8 byte order mark.
    case byteOrderMark
    /// The text is UTF-16 or UTF-32 and not UTF-8.
    case utf16
    /// Bytes that are not UTF-8, as in a file saved as Latin-1 or Windows-1252.
    case invalidUTF8
    /// Something from another notation: `NaN`, `Infinity`, `None`, a single or curly quotation mark, a comment,
    /// a key without quotation marks. The text found, at most 40 bytes of it.
    case notJSON(found: String)
    /// The text ends inside something.
    case unexpectedEnd(inside: JSONPart)
    /// A character that cannot stand here, and what can.
    case unexpectedCharacter(expected: JSONExpectation)
    /// A comma after the last element or member.
    case trailingComma
    /// Two elements or members with no comma between them; the place is that of the second.
    case missingComma
    /// A key without a colon after it; the place is where the colon should stand.
    case missingColon
    /// A number such as `012`.
    case leadingZero
    /// A number that JSON does not know, such as `1.`, `.5`, `+1`, `0x1F` or `1e`.
    case invalidNumber
    /// More than 18 significant digits, or a written exponent beyond ±40. Reading goes on; the number has no value.
    case numberOutOfRange
    /// A backslash followed by something other than `"\/bfnrt` or `u` and four hexadecimal digits.
    case invalidEscape
    /// A `\u` escape that is half of a surrogate pair without its other half.
    case loneSurrogate
    /// A line feed, tab or other control character inside a string.
    case controlCharacterInString
    /// Something follows the one value of the text.
    case trailingContent
    /// More open arrays and objects than the limit.
    case tooDeep(limit: Int)
    /// More bytes than the limit.
    case tooLarge(limit: Int)
    /// More values and keys than the limit.
    case tooManyNodes(limit: Int)
    /// A string with more bytes than the limit.
    case stringTooLong(limit: Int)
    /// A number with more bytes than the limit.
    case numberTooLong(limit: Int)
    /// The object has this key already. Reading goes on; the first member with the key counts.
    case duplicateKey(String)
}

/// One mistake in a JSON text, and where it is.
public struct JSONFault: Error, Sendable, Equatable {
    /// What is wrong.
    public var reason: JSONFaultReason
    /// The place as a number of bytes from the beginning of the text.
    public var offset: Int
    /// The place as line and column.
    public var position: JSONPosition
    /// The place as a JSON Pointer (RFC 6901): the member or element being read, else the array or object around it.
    public var pointer: String

    /// A mistake with its place.
    public init(reason: JSONFaultReason, offset: Int, position: JSONPosition, pointer: String) {
        self.reason = reason
        self.offset = offset
        self.position = position
        self.pointer = pointer
    }
}
