#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A command that is run as a process of its own, several times.
struct Job {
    var name: String
    var arguments: [String]

    struct NotStarted: Error, CustomStringConvertible {
        var description: String
    }

    /// One run to warm the file cache, then `runs` that count.
    func measure(runs: Int) throws -> Result {
        _ = try once()
        var times: [Double] = []
        var memory = 0
        for _ in 0..<max(1, runs) {
            let run = try once()
            times.append(run.milliseconds)
            memory = max(memory, run.kilobytes)
        }
        times.sort()
        return Result(
            name: name, runs: times.count, minimum: times[0], median: times[times.count / 2],
            maximum: times[times.count - 1], peakMegabytes: Double(memory) / 1024,
            isBelowOwnPeak: memory <= ownPeak())
    }

    /// What this program holds itself: the system counts it for every process that is started from here.
    private func ownPeak() -> Int {
        var usage = rusage()
        #if canImport(Darwin)
            getrusage(RUSAGE_SELF, &usage)
        #else
            getrusage(RUSAGE_SELF.rawValue, &usage)
        #endif
        return Int(usage.ru_maxrss)
    }

    /// The process's own account: wall time around it, peak memory as the system kept it.
    private func once() throws -> (milliseconds: Double, kilobytes: Int) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        let start = ContinuousClock.now
        var process = pid_t()
        guard posix_spawn(&process, arguments[0], &actions, nil, words, environ) == 0 else {
            throw NotStarted(description: "\(arguments[0]) cannot be started; build it first.")
        }
        var status: Int32 = 0
        var usage = rusage()
        wait4(process, &status, 0, &usage)
        let elapsed = ContinuousClock.now - start
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        return (seconds * 1000, Int(usage.ru_maxrss))
    }
}
