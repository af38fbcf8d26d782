/// What a JSON value is, in the words of RFC 8259.
public enum JSONKind: UInt8, Sendable {
    /// `null`: in a dossier, *unknown*.
    case null
    /// `true` or `false`.
    case boolean
    /// A number, kept as it was written.
    case number
    /// A string.
    case string
    /// A list.
    case array
    /// Members, each a key and a value, in the order of the text.
    case object
}

/// A handle to one value of one ``JSONDocument``. It means something only together with the document it came from,
/// and costs nothing to copy.
public struct JSONNode: Hashable, Sendable {
    let index: Int32

    init(_ index: Int) {
        self.index = Int32(truncatingIfNeeded: index)
    }
}

/// A place in a text, as editors count: line and column from 1, columns in UTF-8 bytes. A line ends at a line feed.
public struct JSONPosition: Hashable, Sendable {
    /// The line, from 1.
    public var line: Int
    /// The byte in the line, from 1.
    public var column: Int

    /// A place given by its line and column, both from 1.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}
