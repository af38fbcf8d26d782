import ArgumentParser
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

/// Where answers and messages go.
enum Printer {
    /// The answer to standard output, or to the file that was asked for.
    static func answer(_ bytes: [UInt8], _ options: OutputOptions) throws {
        if let path = options.output {
            try Files.write(bytes, to: path, options.effectiveLanguage)
        } else {
            write(bytes, to: 1)
        }
    }

    /// Something to know beside the answer, on standard error.
    static func message(_ text: String) { write(Array(text.utf8), to: 2) }

    /// All bytes, or the end of the process where nobody reads them any more, which is no error.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { systemWrite(descriptor, $0) }
            if count < 0, errno == EINTR { continue }
            if count < 0 { exit(errno == EPIPE ? EXIT_SUCCESS : EXIT_FAILURE) }
            rest = rest.dropFirst(count)
        }
    }

    /// Runs a command and turns what is wrong with its input into messages and an exit code.
    static func run(_ body: () throws -> Void) throws {
        #if !os(Windows)
            signal(SIGPIPE, SIG_IGN)
        #endif
        do {
            try body()
        } catch let failure as Failure {
            message(failure.text)
            throw failure.code
        }
    }
}

#if os(Windows)
    private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        Int(_write(descriptor, bytes.baseAddress, UInt32(clamping: bytes.count)))
    }
#else
    private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        write(descriptor, bytes.baseAddress, bytes.count)
    }
#endif
