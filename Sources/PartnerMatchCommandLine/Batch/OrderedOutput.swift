import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WinSDK)
    import ucrt
#endif

/// Answers on standard output, in the order of their numbers whatever the order in which they come, each line whole.
final class OrderedOutput: Sendable {
    private struct State {
        var waiting: [Int: [UInt8]] = [:]
        var next = 0
        var allSucceeded = true
    }

    private let state = Mutex(State())
    private let room: DispatchSemaphore

    /// - Parameter mostWaiting: so many lines may be begun and not yet written.
    init(mostWaiting: Int) { room = DispatchSemaphore(value: mostWaiting) }

    /// Waits until another line may be begun.
    func waitForRoom() { room.wait() }

    /// Takes an answer, and writes all that are due.
    func put(_ answer: BatchAnswer, number: Int) {
        state.withLock { state in
            state.waiting[number] = answer.bytes
            state.allSucceeded = state.allSucceeded && answer.succeeded
            while let bytes = state.waiting.removeValue(forKey: state.next) {
                Printer.write(bytes, to: 1)
                state.next += 1
                room.signal()
            }
        }
    }

    var allSucceeded: Bool { state.withLock { $0.allSucceeded } }

    /// From now on Ctrl-C and a request to end wait for the end of the line that is being written; a second one does
    /// not wait.
    func endBetweenLines() {
        #if !os(Windows)
            for number in [SIGINT, SIGTERM] {
                signal(number, SIG_IGN)
                nonisolated(unsafe) let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler { [self] in
                    // The handler holds its source, which would end with this function otherwise.
                    _ = source
                    signal(number, SIG_DFL)
                    state.withLock { _ in _exit(128 + number) }
                }
                source.activate()
            }
        #endif
    }
}
