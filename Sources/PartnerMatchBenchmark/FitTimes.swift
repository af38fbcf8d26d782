#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What several runs of one way took: by the clock on the wall, and by the processor's account of this process.
struct FitTimes {
    var name: String
    var runs: [(wall: Double, processor: Double)]

    /// Milliseconds of one run.
    static func measure(_ once: () throws -> Void) throws -> (wall: Double, processor: Double) {
        let before = (wall: time(CLOCK_MONOTONIC), processor: time(CLOCK_PROCESS_CPUTIME_ID))
        try once()
        return (time(CLOCK_MONOTONIC) - before.wall, time(CLOCK_PROCESS_CPUTIME_ID) - before.processor)
    }

    private static func time(_ clock: clockid_t) -> Double {
        var now = timespec()
        clock_gettime(clock, &now)
        return Double(now.tv_sec) * 1000 + Double(now.tv_nsec) / 1e6
    }

    private func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }
    private var wall: Double { median(runs.map { $0.wall }) }
    private var processor: Double { median(runs.map { $0.processor }) }

    static func table(_ results: [FitTimes]) -> String {
        let head = "way                            runs    median ms    processor ms"
        let rows = results.map { result in
            Result.pad(result.name, 30, left: true) + Result.pad("\(result.runs.count)", 5)
                + Result.pad(Result.tenths(result.wall), 13) + Result.pad(Result.tenths(result.processor), 16)
        }
        return ([head] + rows).joined(separator: "\n")
    }

    static func json(_ results: [FitTimes]) -> String {
        let rows = results.map { result in
            #"{"way":"\#(result.name)","runs":\#(result.runs.count),"medianMs":\#(Result.tenths(result.wall)),"#
                + #""processorMs":\#(Result.tenths(result.processor))}"#
        }
        return "[" + rows.joined(separator: ",\n ") + "]"
    }
}
