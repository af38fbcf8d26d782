import PartnerMatch
import TestSupport
import Testing

/// The operation `rematch` as a batch request, on the sample that tells its story.
@Suite struct RematchRequestTests {
    private static let folder = "Samples/rematch-story"

    private static func dossier() throws -> JSONValue {
        var members: [JSONMember] = []
        for part in ["call", "weights", "applicants", "partners", "assessors", "sheets"] {
            let document = try JSONDocument.parse(try Repository.bytes("\(folder)/\(part).json"))
            members.append(JSONMember(key: part, value: document.materialise(document.root)))
        }
        return .object(members)
    }

    private static func respond(_ dossier: JSONValue, _ input: String, _ options: String = "{}") throws -> JSONValue {
        var session = Session(language: .english)
        let text = String(decoding: JSONWriter.compact(dossier), as: UTF8.self)
        let line = #"{"operation":"rematch","dossier":\#(text),"input":\#(input),"options":\#(options)}"#
        let document = try JSONDocument.parse(session.respond(to: Array(line.utf8)))
        return document.materialise(document.root)
    }

    @Test func tellsTheStory() throws {
        let dossier = try Self.dossier()
        let first = try Self.respond(dossier, #"{"withdrawals": ["zandmeers"]}"#)
        #expect(first["ok"] == true)
        #expect(first["result"]?["kept"]?.elements?.count == 4)
        #expect(first["result"]?["new"]?.elements?.map { $0["applicant"] } == ["kerselaar"])
        #expect(first["result"]?["new"]?.elements?.map { $0["partner"] } == ["houenazoun"])
        #expect(first["result"]?["frontier"] == .null)

        let second = try Self.respond(
            dossier, #"{"withdrawals": ["zandmeers", "populierbeke"], "countries": ["RW"]}"#, #"{"frontier": true}"#)
        let places = second["result"]?["new"]?.elements ?? []
        #expect(places.contains { $0["applicant"] == "wilgenrode" && $0["track"] == "benin" })
        #expect(second["result"]?["stranded"]?.elements?.map { $0["applicant"] } == ["eikelaar"])
        #expect(second["result"]?["droppedTracks"] == ["rwanda"])
        #expect(second["provenance"]?["options"]?["rematch"]?["countries"] == ["RW"])
    }

    /// The answer is a plan that the next repair can start from.
    @Test func goesOnFromItsOwnAnswer() throws {
        let dossier = try Self.dossier()
        let first = try Self.respond(dossier, #"{"withdrawals": ["zandmeers"]}"#)
        let pairs = first["result"]?["plan"]?["pairs"]?.elements?.map { pair -> JSONValue in
            ["applicant": pair["applicant"] ?? .null, "partner": pair["partner"] ?? .null]
        }
        let current = String(decoding: JSONWriter.compact(.array(pairs ?? [])), as: UTF8.self)
        let second = try Self.respond(
            dossier, #"{"current": \#(current), "withdrawals": ["zandmeers"], "countries": ["RW"]}"#)
        #expect(second["result"]?["current"]?["given"] == true)
        #expect(second["result"]?["kept"]?.elements?.count == 3)
        #expect(second["result"]?["lost"]?.elements?.count == 2)
    }

    @Test func doesNotDependOnTheOrderOfLists() throws {
        guard case .object(let members) = try Self.dossier() else { return }
        let reversed = JSONValue.object(
            members.map { member in
                guard case .array(let list) = member.value else { return member }
                return JSONMember(key: member.key, value: .array(list.reversed()))
            })
        let one = try Self.respond(
            .object(members), #"{"withdrawals": ["zandmeers", "murangira"]}"#, #"{"frontier": true}"#)
        let other = try Self.respond(reversed, #"{"withdrawals": ["murangira", "zandmeers"]}"#, #"{"frontier": true}"#)
        #expect(one["ok"] == true)
        #expect(JSONWriter.compact(one) == JSONWriter.compact(other))
    }

    @Test(
        arguments: [
            (#"{"withdrawals": ["zandmers"]}"#, "unknown-municipality", "/input/withdrawals/0"),
            (#"{"withdrawals": ["zandmeers", "zandmeers"]}"#, "duplicate-id", "/input/withdrawals/1"),
            (#"{"withdrawals": "zandmeers"}"#, "wrong-type", "/input/withdrawals"),
            (#"{"countries": ["FR"]}"#, "not-one-of", "/input/countries/0"),
            (#"{"countries": ["RW", "RW"]}"#, "duplicate-id", "/input/countries/1"),
            (#"{"country": ["RW"]}"#, "unknown-key", "/input/country"),
            (
                #"{"current": [{"applicant": "nobody", "partner": "tokpenou"}]}"#, "unknown-municipality",
                "/input/current/0/applicant"
            ),
            (
                #"{"current": [{"applicant": "klaverdonk", "partner": "zandmeers"}]}"#, "wrong-reference",
                "/input/current/0/partner"
            ),
            (#"{"current": [{"applicant": "klaverdonk"}]}"#, "missing-key", "/input/current/0"),
        ] as [(String, String, String)])
    func locatesWhatIsWrong(input: String, code: String, pointer: String) throws {
        let answer = try Self.respond(try Self.dossier(), input)
        #expect(answer["ok"] == false)
        let problems = answer["problems"]?.elements ?? []
        #expect(problems.count == 1)
        #expect(problems.first?["code"] == .string(code))
        #expect(problems.first?["pointer"] == .string(pointer))
    }

    @Test func reportsEverythingAtOnce() throws {
        let answer = try Self.respond(
            try Self.dossier(),
            """
            {"withdrawals": ["zandmers"], "countries": ["FR"], "current": [{"applicant": "x", "partner": "y"}]}
            """)
        #expect(answer["problems"]?.elements?.count == 4)
    }

    /// Somebody without a partner may leave; that is no mistake.
    @Test func letsSomebodyLeaveWhoIsInNoPair() throws {
        let answer = try Self.respond(try Self.dossier(), #"{"withdrawals": ["kerselaar"]}"#)
        #expect(answer["ok"] == true)
        #expect(answer["result"]?["lost"] == [])
        #expect(answer["result"]?["messages"]?.elements?.map { $0["municipality"] } == ["kerselaar"])
    }
}
