import Foundation
import TestSupport
import Testing

@testable import PartnerMatch

/// Settings of `match` that do not go together.
@Suite struct OptionsClashTests {
    private func pointer(_ operation: String, _ options: String) throws -> String? {
        var session = Session(language: .english)
        let line = #"{"id":1,"operation":"\#(operation)","use":"base","options":\#(options)}"#
        let (bytes, succeeded) = session.answer(Array(line.utf8))
        #expect(!succeeded)
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let problem = try #require((answer["problems"] as? [[String: Any]])?.first)
        return (problem["code"] as? String).map { $0 + " " + (problem["pointer"] as? String ?? "") }
    }

    @Test(arguments: [
        ("match", #"{"alternatives":3,"network":true}"#, "options-clash /options/alternatives"),
        ("match", #"{"alternatives":3,"expertise":true}"#, "options-clash /options/alternatives"),
        ("match", #"{"network":true,"expertise":true}"#, "options-clash /options/network"),
        ("match", #"{"alternatives":3,"prices":true}"#, "options-clash /options/prices"),
        ("match", #"{"network":true,"prices":true}"#, "options-clash /options/prices"),
        ("match", #"{"objective":"all","prices":true}"#, "options-clash /options/prices"),
        ("match", #"{"objective":"all","alternatives":2}"#, "options-clash /options/alternatives"),
        ("match", #"{"objective":"all","network":true}"#, "options-clash /options/network"),
        ("match", #"{"objective":"all","expertise":true}"#, "options-clash /options/expertise"),
        ("explain", #"{"of":["molendorp"],"prices":true}"#, "unknown-key /options/prices"),
        ("match", #"{"frontier":true,"prices":true}"#, "options-clash /options/frontier"),
        ("match", #"{"frontier":true,"alternatives":3}"#, "options-clash /options/frontier"),
        ("match", #"{"objective":"all","frontier":true}"#, "options-clash /options/frontier"),
        ("propose", #"{"frontier":true}"#, "unknown-key /options/frontier"),
        ("match", #"{"prices":1}"#, "wrong-type /options/prices"),
        ("match", #"{"calendar":true,"prices":true}"#, "options-clash /options/prices"),
        ("match", #"{"calendar":true,"network":true}"#, "options-clash /options/calendar"),
        ("match", #"{"frontier":true,"prices":true}"#, "options-clash /options/frontier"),
        ("rank", #"{"calendar":true}"#, "unknown-key /options/calendar"),
        ("match", #"{"within":3}"#, "options-clash /options/within"),
        ("rank", #"{"alternatives":3}"#, "unknown-key /options/alternatives"),
        ("propose", #"{"within":3}"#, "unknown-key /options/within"),
        ("match", #"{"alternatives":0}"#, "out-of-range /options/alternatives"),
        ("match", #"{"alternatives":101}"#, "out-of-range /options/alternatives"),
        ("match", #"{"alternatives":2.5}"#, "wrong-type /options/alternatives"),
        ("match", #"{"alternatives":2,"within":-1}"#, "out-of-range /options/within"),
        ("match", #"{"alternatives":"all"}"#, "wrong-type /options/alternatives"),
    ])
    func areRefusedAtTheirPlace(operation: String, options: String, expected: String) throws {
        #expect(try pointer(operation, options) == expected)
    }
}
