import DecisionKernels
import TestSupport
import Testing

@testable import PartnerMatch

/// What changed between two records.
@Suite struct RecordComparisonTests {
    private static func record(_ change: (JSONValue) -> JSONValue = { $0 }) throws -> DecisionRecord {
        let files = try Repository.dossierFiles("Samples/example-call")
        let value = change(DossierSource.folder(name: "example-call", files: files).value)
        let document = try JSONDocument.parse(JSONWriter.compact(value))
        let source = DossierSource(layout: .value(document, document.root, isPlaced: true))
        let dossier = try #require(Dossier.read(source).dossier)
        return try DecisionRecord(.propose, of: source, OperationOptions(language: .english), for: dossier)
    }

    @Test func tellsNothingOfTheSameRecord() throws {
        let record = try Self.record()
        let comparison = RecordComparison(record, record)
        #expect(comparison.isEmpty)
        #expect(comparison.movers.isEmpty && comparison.newPairs.isEmpty && comparison.lostPairs.isEmpty)
        #expect(comparison.keptPairs.count > 3)
        for language in Language.allCases {
            let texts = Texts(language)
            #expect(comparison.page(in: language).sentences.contains(texts.typeset(texts.nothingChanged)))
        }
    }

    /// The order of a list whose members have names means nothing.
    @Test func comparesMembersByName() throws {
        let before = try Self.record()
        let after = try Self.record { dossier in
            guard case .array(let sheets)? = dossier["sheets"], case .array(let applicants)? = dossier["applicants"]
            else { return dossier }
            return dossier.merged(with: [
                "sheets": .array(sheets.reversed()), "applicants": .array(applicants.reversed()),
            ])
        }
        #expect(RecordComparison(before, after).isEmpty)
    }

    @Test func namesWhatChangedAndWhoMoved() throws {
        let before = try Self.record()
        let after = try Self.record { $0.merged(with: ["weights": ["criteria": ["openness": 60]]]) }
        let comparison = RecordComparison(before, after)
        #expect(comparison.inputs.isEmpty && comparison.question.isEmpty)
        #expect(comparison.weights.map { $0.path } == [["weights", "criteria", "openness"]])
        #expect(comparison.weights.first?.after == 60)
        #expect(!comparison.movers.isEmpty)
        // The same as the rankings themselves say.
        let (old, new) = (try Self.selected(before), try Self.selected(after))
        #expect(Set(comparison.comesIn) == new.subtracting(old))
        #expect(Set(comparison.goesOut) == old.subtracting(new))
        #expect(comparison.csv.contains("weight,weights/criteria/openness,20,60\r\n"))
    }

    @Test func namesWhoIsNewWithoutShiftingTheOthers() throws {
        let before = try Self.record()
        let after = try Self.record { dossier in
            guard case .array(let applicants)? = dossier["applicants"], let first = applicants.first,
                case .object(let members) = first
            else { return dossier }
            let other = members.map { $0.key == "id" ? JSONMember(key: "id", value: "newcomer") : $0 }
            let newcomer = other.filter { !["receivedAt"].contains($0.key) }
            return dossier.merged(with: ["applicants": .array([.object(newcomer)] + applicants)])
        }
        let comparison = RecordComparison(before, after)
        #expect(comparison.inputs.count == 1)
        #expect(comparison.inputs.first?.path == ["applicants", "newcomer"] && comparison.inputs.first?.before == nil)
    }

    private static func selected(_ record: DecisionRecord) throws -> Set<String> {
        guard case .array(let entries)? = record.result["ranking"]?["entries"] else { return [] }
        return Set(entries.filter { $0["decision"] == "selected" }.compactMap { $0["applicant"]?.text })
    }
}

/// Where two JSON values differ.
@Suite struct JSONDifferenceTests {
    private static func random(_ random: inout SeededGenerator, _ depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &random) {
        case 0: return .null
        case 1: return .boolean(Bool.random(using: &random))
        case 2: return .integer(Int.random(in: 0..<3, using: &random))
        case 3: return .string(["", "a", "~/"].randomElement(using: &random) ?? "")
        case 4: return .array((0..<Int.random(in: 0..<4, using: &random)).map { _ in Self.random(&random, depth - 1) })
        default:
            let keys = ["a", "b", "c/d", "e~"].filter { _ in Bool.random(using: &random) }
            return .object(
                keys.map { JSONMember(key: $0, value: Self.random(&random, depth - 1)) }.shuffled(using: &random))
        }
    }

    /// Equal values differ nowhere; replacing what differs makes them equal.
    @Test func findsEveryPlaceAndNoOther() throws {
        var random = SeededGenerator(seed: 5)
        var different = 0
        for _ in 0..<3_000 {
            let left = Self.random(&random, 3)
            let right = Self.random(&random, 3)
            #expect(JSONDifference.all(left, left).isEmpty)
            let there = JSONDifference.all(left, right)
            let back = JSONDifference.all(right, left)
            #expect(there.map { $0.pointer } == back.map { $0.pointer })
            #expect(there.map { $0.before } == back.map { $0.after })
            #expect(there.isEmpty == (JSONWriter.compact(left) == JSONWriter.compact(right)))
            if !there.isEmpty { different += 1 }
        }
        #expect(different > 2_000)
    }

    @Test func comparesNumbersByValue() {
        #expect(JSONDifference.all(.number("1.50"), .number("1.5")).isEmpty)
        #expect(JSONDifference.all(.number("1e2"), .number("100")).isEmpty)
        #expect(JSONDifference.all(.number("0.1"), .number("0.10000000000000001")).count == 1)
        let left: JSONValue = ["a/b": [1, 2], "c~": "x"]
        let right: JSONValue = ["a/b": [1], "c~": "y"]
        #expect(JSONDifference.all(left, right).map { $0.pointer } == ["/a~1b/1", "/c~0"])
    }
}
