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
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// The next line; a last line without a line feed is a line, an empty rest is none.
    mutating func next() -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                return trimmed(buffer[start..<end])
            }
            searched = buffer.count
            if isAtEnd {
                guard start < buffer.count else { return nil }
                defer { start = buffer.count }
                return trimmed(buffer[start...])
            }
            let consumed = start
            buffer.removeFirst(consumed)
            start = 0
            searched -= consumed
            if !readMore() { isAtEnd = true }
        }
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

    private func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8] {
        line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : Array(line)
    }
}
