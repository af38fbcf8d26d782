#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WinSDK)
    import ucrt
#endif

/// Lines of standard input, one at a time, without their line feed (and carriage return).
struct LineReader {
    /// One line; without its bytes where there are too many.
    struct Line: Sendable {
        var bytes: [UInt8]
        var isTooLong = false
    }

    /// The most bytes of a line; of a longer one only that it was there is told.
    let limit: Int
    /// How many bytes the lines so far took, with their ends.
    private(set) var consumed = 0
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    private var isSkipping = false

    init(limit: Int) { self.limit = limit }

    /// The next line; a last line without a line feed is a line, an empty rest is none.
    mutating func next() -> Line? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                consumed += end + 1 - start
                return line(buffer[start..<end])
            }
            searched = buffer.count
            if isAtEnd {
                guard start < buffer.count || isSkipping else { return nil }
                defer { start = buffer.count }
                consumed += buffer.count - start
                return line(buffer[start...])
            }
            if buffer.count - start > limit {
                isSkipping = true
                consumed += buffer.count - start
                start = buffer.count
            }
            let done = start
            buffer.removeFirst(done)
            start = 0
            searched -= done
            if !readMore() { isAtEnd = true }
        }
    }

    private mutating func line(_ bytes: ArraySlice<UInt8>) -> Line {
        defer { isSkipping = false }
        if isSkipping || bytes.count > limit { return Line(bytes: [], isTooLong: true) }
        return Line(bytes: bytes.last == UInt8(ascii: "\r") ? Array(bytes.dropLast()) : Array(bytes))
    }

    /// What is there already, at most 64 KB, so that a line is answered as soon as it has come.
    private mutating func readMore() -> Bool {
        let size = 65536
        let chunk = [UInt8](unsafeUninitializedCapacity: size) { memory, count in
            var received: Int
            repeat {
                #if os(Windows)
                    received = Int(_read(0, memory.baseAddress, UInt32(size)))
                #else
                    received = read(0, memory.baseAddress, size)
                #endif
            } while received < 0 && errno == EINTR
            count = max(0, received)
        }
        buffer.append(contentsOf: chunk)
        return !chunk.isEmpty
    }
}
