import Foundation
import TestSupport
import Testing

/// `match --alternatives`, `match --prices` and their requests in a batch.
@Suite struct PlansCommandTests {
    private func run(_ arguments: [String], input: String = "") throws -> Tool.Run {
        try Tool.run(arguments, input: input)
    }

    private func object(_ bytes: [UInt8]) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test(arguments: [
        (["--alternatives", "3", "--within", "7.5"], #""alternatives":3,"within":7.5"#),
        (["--prices"], #""prices":true"#), (["--frontier"], #""frontier":true"#),
    ])
    func giveTheSameInABatchAsOnTheCommandLine(arguments: [String], options: String) throws {
        let alone = try run(["match", "Samples/example-call", "--format", "json"] + arguments)
        #expect(alone.status == 0 && alone.errors == "")
        let batch = try run(
            ["batch", "--define", "base=Samples/example-call"],
            input: #"{"id":1,"operation":"match","use":"base","options":{\#(options)}}"# + "\n")
        let one = try object(alone.output)
        let other = try object(batch.output)
        #expect(one["kind"] as? String == "match")
        #expect(one["result"] as? NSDictionary == other["result"] as? NSDictionary)
        let told = (one["provenance"] as? [String: Any])?["options"] as? NSDictionary
        #expect(told == (other["provenance"] as? [String: Any])?["options"] as? NSDictionary)
    }

    /// Whatever the order of the lists in the input.
    @Test(arguments: [#""alternatives":20"#, #""prices":true"#, #""frontier":true"#])
    func doNotDependOnTheOrderOfTheInput(options: String) throws {
        var dossier: [String: Any] = [:]
        for part in ["call", "weights", "applicants", "partners", "assessors", "sheets", "decisions"] {
            let bytes = try Repository.bytes("Samples/example-call/\(part).json")
            dossier[part] = try JSONSerialization.jsonObject(with: Data(bytes))
        }
        func answer(_ dossier: [String: Any]) throws -> NSDictionary {
            let text = String(decoding: try JSONSerialization.data(withJSONObject: dossier), as: UTF8.self)
            let line = #"{"id":1,"operation":"match","dossier":\#(text),"options":{\#(options)}}"# + "\n"
            return try #require(try object(try run(["batch"], input: line).output)["result"] as? NSDictionary)
        }
        let one = try answer(dossier)
        for part in ["applicants", "partners", "assessors", "sheets"] {
            if let list = dossier[part] as? [Any] { dossier[part] = Array(list.reversed()) }
        }
        #expect(one == (try answer(dossier)))
    }

    @Test func refuseWhatDoesNotGoTogether() throws {
        for arguments in [
            ["--alternatives", "3", "--prices"], ["--alternatives", "3", "--network"], ["--prices", "--expertise"],
            ["--frontier", "--prices"], ["--frontier", "--objective", "all"], ["--within", "3"],
            ["--alternatives", "0"], ["--alternatives", "101"], ["--alternatives", "x"],
            ["--alternatives", "2", "--within", "-1"], ["--alternatives", "2", "--within", "x"],
        ] {
            let run = try run(["match", "Samples/example-call"] + arguments)
            #expect(run.status == 64 && run.output.isEmpty, "\(arguments)")
        }
    }

    @Test func writeRowsOfOneLength() throws {
        for (arguments, header) in [
            (
                ["--alternatives", "4"],
                "plan,applicant,partner,track,state,score,total,loss,connectedPairs,linkedTwos"
            ),
            (
                ["--prices"],
                "item,applicant,partner,track,state,loss,losesRank,goesOut,comesIn,lossOtherwise,losesRankOtherwise,"
                    + "goesOutOtherwise,comesInOtherwise,reasons"
            ),
        ] {
            let run = try run(["match", "Samples/example-call", "--format", "csv"] + arguments)
            let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\r\n").map(String.init)
            #expect(lines.first == header && lines.count > 10)
            let width = header.split(separator: ",").count
            #expect(lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == width })
        }
    }

    @Test(arguments: ["nl", "fr", "en"], [["--alternatives", "5"], ["--prices"]])
    func fitATerminal(language: String, arguments: [String]) throws {
        for sample in ["Samples/example-call", "Samples/pilot-2024", "Samples/rematch-story"] {
            let run = try run(["match", sample, "--language", language] + arguments)
            let lines = String(decoding: run.output, as: UTF8.self).split(separator: "\n")
            #expect(lines.count > 15 && lines.allSatisfy { $0.count <= 80 })
        }
    }
}
