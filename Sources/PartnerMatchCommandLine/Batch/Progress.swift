import PartnerMatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WinSDK)
    import ucrt
#endif

/// How far a long run is, on a terminal: lines, lines per second and, where the input is a file, the time that is left.
struct Progress {
    private let language: Language
    private let isShown: Bool
    private let size: Int?
    private let start = ContinuousClock.now
    private var last: ContinuousClock.Instant
    private var wasShown = false

    init(_ language: Language) {
        self.language = language
        isShown = isatty(2) == 1
        size = isShown ? Self.inputSize : nil
        last = start
    }

    /// Twice a second at most, and not in the first second.
    mutating func tell(_ count: Int, bytes: Int) {
        // Asking the clock for every line would be seen in a run of a million.
        guard isShown, count % 16 == 0 else { return }
        let now = ContinuousClock.now
        guard now - start > .seconds(1), now - last > .milliseconds(500) else { return }
        last = now
        wasShown = true
        let seconds = (now - start) / .seconds(1)
        var left: Double?
        if let size, bytes > 0, size >= bytes { left = seconds * Double(size - bytes) / Double(bytes) }
        let text = language.batchProgress(
            count, perSecond: Int(Double(count) / seconds), secondsLeft: left.map { Int($0.rounded(.up)) })
        Printer.message("\r" + text + "\u{1B}[K")
    }

    /// Takes the line away again.
    func end() { if wasShown { Printer.message("\r\u{1B}[K") } }

    /// Bytes of the file that is standard input; nil for anything else.
    private static var inputSize: Int? {
        #if os(Windows)
            return nil
        #else
            var status = stat()
            guard fstat(0, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
            return Int(status.st_size)
        #endif
    }
}
