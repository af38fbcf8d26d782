import Dispatch
import PartnerMatch

/// Answers the lines of standard input on standard output, several at the same time, in the order of the lines.
///
/// A line that defines a dossier waits for all before it, and all after it wait for it, so that every request sees the
/// definitions that stand above it whatever the number of jobs. At most eight lines per job are in memory.
struct BatchRun {
    private var session: Session
    private let jobs: Int
    private var lines: LineReader
    private let output: OrderedOutput
    private var progress: Progress

    init(_ session: Session, jobs: Int, _ language: Language) {
        self.session = session
        self.jobs = jobs
        lines = LineReader(limit: Session.greatestLine)
        output = OrderedOutput(mostWaiting: 8 * jobs)
        progress = Progress(language)
    }

    /// Whether all lines succeeded.
    mutating func answerAll() -> Bool {
        output.endBetweenLines()
        let workers = jobs > 1 ? BatchWorkers(jobs, output) : nil
        var count = 0
        while let line = lines.next() {
            // Before it is answered, so that what waits for its turn is bounded.
            output.waitForRoom()
            if let workers, !session.mayDefine(line.bytes) {
                workers.answer(line, number: count, session)
            } else {
                workers?.waitForAll()
                output.put(session.answer(line), number: count)
            }
            count += 1
            progress.tell(count, bytes: lines.consumed)
        }
        workers?.waitForAll()
        progress.end()
        return output.allSucceeded
    }
}

/// The answer to a line.
struct BatchAnswer: Sendable {
    var bytes: [UInt8]
    var succeeded: Bool
}

extension Session {
    /// With the line feed.
    mutating func answer(_ line: LineReader.Line) -> BatchAnswer {
        var (bytes, succeeded) = line.isTooLong ? answerTooLong() : answer(line.bytes)
        bytes.append(UInt8(ascii: "\n"))
        return BatchAnswer(bytes: bytes, succeeded: succeeded)
    }
}

/// Threads that answer lines.
private final class BatchWorkers: Sendable {
    private let queue = DispatchQueue(label: "batch", attributes: .concurrent)
    private let group = DispatchGroup()
    private let free: DispatchSemaphore
    private let output: OrderedOutput

    init(_ count: Int, _ output: OrderedOutput) {
        free = DispatchSemaphore(value: count)
        self.output = output
    }

    /// Begins with a line as soon as a worker is free.
    func answer(_ line: LineReader.Line, number: Int, _ session: Session) {
        free.wait()
        queue.async(group: group) { [free, output] in
            var session = session
            output.put(session.answer(line), number: number)
            free.signal()
        }
    }

    func waitForAll() { group.wait() }
}
