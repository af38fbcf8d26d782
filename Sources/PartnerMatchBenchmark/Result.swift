/// What was measured of one job.
struct Result {
    var name: String
    var runs: Int
    var minimum: Double
    var median: Double
    var maximum: Double
    var peakMegabytes: Double
    /// The peak is that of the benchmark itself; the job's own is smaller.
    var isBelowOwnPeak: Bool

    static func table(_ results: [Result]) -> String {
        let head = "job                        runs    min ms  median ms    max ms   peak MB"
        let rows = results.map { result in
            let times = [result.minimum, result.median, result.maximum].map { tenths($0) }
            let peak = (result.isBelowOwnPeak ? "< " : "") + tenths(result.peakMegabytes)
            return pad(result.name, 26, left: true) + pad("\(result.runs)", 5)
                + (times + [peak]).map { pad($0, 10) }.joined()
        }
        return ([head] + rows).joined(separator: "\n")
    }

    static func json(_ results: [Result]) -> String {
        let rows = results.map { result in
            #"{"job":"\#(result.name)","runs":\#(result.runs),"minimumMs":\#(tenths(result.minimum)),"#
                + #""medianMs":\#(tenths(result.median)),"maximumMs":\#(tenths(result.maximum)),"#
                + #""peakMB":\#(tenths(result.peakMegabytes)),"peakIsUpperBound":\#(result.isBelowOwnPeak)}"#
        }
        return "[" + rows.joined(separator: ",\n ") + "]"
    }

    static func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    static func pad(_ text: String, _ width: Int, left: Bool = false) -> String {
        let spaces = String(repeating: " ", count: max(0, width - text.count))
        return left ? text + spaces : spaces + text
    }
}
