import Foundation
import TestSupport
import Testing

/// `batch --jobs`: the same bytes for any number of workers.
@Suite struct BatchJobsTests {
    private static let define = ["batch", "--define", "base=Samples/example-call", "--language", "en"]

    /// Good and bad lines mixed, and definitions that later lines rest on.
    private static func input() throws -> String {
        var lines: [String] = []
        for round in 0..<12 {
            let points = 20 + round
            lines.append(
                #"{"id":"d\#(round)","operation":"define","name":"turn","use":"base","weights":{"criteria":{"openness":\#(points)}}}"#
            )
            lines.append(#"{"id":"r\#(round)","operation":"rank","use":"turn"}"#)
            lines.append(#"{"id":"m\#(round)","operation":"match","use":"turn"}"#)
            lines.append(#"{"id":"e\#(round)","operation":"explain","use":"turn","options":{"of":["molendorp"]}}"#)
            lines.append("this is no JSON")
            lines.append("")
            lines.append(#"{"id":"u","operation":"rank","use":"nobody"}"#)
            lines.append(
                #"{"id":\#(round),"operation":"agreement","input":{"matrix":[[9,2,5,8],[6,1,3,2],[8,4,6,\#(round)]]}}"#)
        }
        return lines.joined(separator: "\n")
    }

    @Test func givesTheSameBytesForAnyNumber() throws {
        let input = try Self.input()
        let alone = try Tool.run(Self.define + ["--jobs", "1"], input: input)
        #expect(alone.status == 1)
        let lines = String(decoding: alone.output, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 96)
        for jobs in ["2", "3", "8"] {
            let run = try Tool.run(Self.define + ["--jobs", jobs], input: input)
            let isSame = run.output == alone.output
            #expect(isSame && run.status == alone.status)
        }
        let isUsual = try Tool.run(Self.define, input: input).output == alone.output
        #expect(isUsual)
    }

    /// Every request sees the definition above it and not one below.
    @Test func answersAfterTheDefinitionsAbove() throws {
        let input = try Self.input()
        let output = try Tool.run(Self.define + ["--jobs", "4"], input: input).output
        var rankings: Set<String> = []
        for line in String(decoding: output, as: UTF8.self).split(separator: "\n")
        where line.contains(#""operation":"rank""#) && line.contains(#""ok":true"#) {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let result = try #require(object["result"] as? [String: Any])
            let data = try JSONSerialization.data(withJSONObject: result, options: .sortedKeys)
            rankings.insert(String(decoding: data, as: UTF8.self))
        }
        #expect(rankings.count == 12)
    }

    @Test(arguments: ["0", "257", "two", "-1"])
    func refusesANumberThatIsNone(_ jobs: String) throws {
        #expect(try Tool.run(["batch", "--jobs", jobs], input: "").status == 64)
    }

    /// Without a line feed at the end, with carriage returns, with a byte order mark: an answer per line.
    @Test(arguments: ["1", "2"])
    func answersEveryKindOfLine(_ jobs: String) throws {
        let good = #"{"id":1,"operation":"correlate","input":{"a":[1,2,3],"b":[1,3,2]}}"#
        let input = good + "\r\n\u{FEFF}" + good + "\n\n[]\n\u{0}\n" + good
        let run = try Tool.run(["batch", "--jobs", jobs], input: input)
        let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 6)
        #expect(lines.map { $0.contains(#""ok":true"#) } == [true, false, false, false, false, true])
        #expect(run.output.last == UInt8(ascii: "\n"))
    }
}
