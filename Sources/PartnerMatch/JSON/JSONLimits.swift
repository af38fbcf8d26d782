/// How large a JSON text may be before it is refused, so that a hostile or broken file cannot exhaust memory or stack.
public struct JSONLimits: Sendable, Equatable {
    /// The deepest nesting that any reader may ask for: values are copied and written by recursion.
    public static let greatestDepth = 512

    /// How many arrays and objects may be open at once; 64 unless told, at most ``greatestDepth``.
    public var depth: Int
    /// Bytes of the whole text; 268 435 456 unless told.
    public var bytes: Int
    /// Bytes of one string between its quotation marks, as written; 1 048 576 unless told.
    public var stringBytes: Int
    /// Bytes of one number, as written; 64 unless told.
    public var numberBytes: Int
    /// Values and keys of the whole text; 33 554 432 unless told, at most 268 435 455. Each takes 16 bytes of memory.
    public var nodes: Int
    /// How many faults that do not stop reading are described one by one; the rest are only counted. 1000 unless told.
    public var faults: Int

    /// Limits, each with its default. A value outside what is possible counts as the nearest possible one.
    public init(
        depth: Int = 64, bytes: Int = 268_435_456, stringBytes: Int = 1_048_576, numberBytes: Int = 64,
        nodes: Int = 33_554_432, faults: Int = 1000
    ) {
        self.depth = depth
        self.bytes = bytes
        self.stringBytes = stringBytes
        self.numberBytes = numberBytes
        self.nodes = nodes
        self.faults = faults
    }

    /// The limits for files and requests.
    public static let standard = JSONLimits()

    /// The same limits brought within what the tape can hold: 32-bit offsets and 28-bit counts.
    var possible: JSONLimits {
        JSONLimits(
            depth: max(0, min(depth, JSONLimits.greatestDepth)), bytes: max(0, min(bytes, Int(Int32.max) - 1)),
            stringBytes: max(0, stringBytes), numberBytes: max(1, numberBytes),
            nodes: max(1, min(nodes, TapeNode.greatestCount)), faults: max(0, faults))
    }
}
