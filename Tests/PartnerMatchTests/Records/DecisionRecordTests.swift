import DecisionKernels
import TestSupport
import Testing

@testable import PartnerMatch

/// Decision records: made, read and computed again.
@Suite struct DecisionRecordTests {
    private static func source(_ name: String) throws -> DossierSource {
        .folder(name: name, files: try Repository.dossierFiles("Samples/" + name))
    }

    private static func record(
        _ operation: PartnerMatch.Operation, _ name: String = "example-call",
        change: (inout OperationOptions) -> Void = { _ in }
    ) throws -> (record: DecisionRecord, answer: OperationAnswer) {
        let source = try source(name)
        let dossier = try #require(Dossier.read(source).dossier)
        var options = OperationOptions(language: .english)
        if operation == .explain { options.of = [dossier.applicants[0].id] }
        // Draws take long in a debug build.
        if operation == .weights { options.weighting.sampling.samples = 20 }
        change(&options)
        let answer = try dossier.answer(operation, options)
        return (try DecisionRecord(operation, of: source, options, for: dossier), answer)
    }

    private static func reread(_ record: DecisionRecord) throws -> DecisionRecord {
        switch DecisionRecord.read(InputFile(name: "record.json", bytes: record.document())) {
        case .success(let read): return read
        case .failure(let problems): throw problems
        }
    }

    /// The record answers what the command answers, though it names its own themes and template.
    @Test(arguments: PartnerMatch.Operation.allCases.filter { $0 != .evaluatePlan })
    func isIdenticalWhenComputedAgain(_ operation: PartnerMatch.Operation) throws {
        let (record, answer) = try Self.record(operation)
        #expect(record.result == answer.result)
        let verification = try Self.reread(record).verification()
        #expect(verification.isIdentical)
        #expect(verification.additions.isEmpty)
        #expect(verification.file == "record.json")
    }

    @Test func holdsThePilotAndItsScenario() throws {
        let (pilot, _) = try Self.record(.propose, "pilot-2024")
        #expect(try Self.reread(pilot).verification().isIdentical)
        let dossier = try #require(Dossier.read(try Self.source("example-call")).dossier)
        let withdrawn = try #require(dossier.applicants.first { $0.id == "sint-goorik" }?.id)
        let scenario = try RematchScenario.read(withdrawals: [withdrawn], countries: ["BJ"], current: nil, for: dossier)
            .get()
        let (rematch, _) = try Self.record(.rematch) {
            $0.rematch = scenario
            $0.frontier = true
        }
        #expect(rematch.asked("input")?["countries"] == ["BJ"])
        #expect(try Self.reread(rematch).verification().isIdentical)
    }

    /// Every number and text of the result, changed by itself, is found at its own place.
    @Test func findsWhatWasTamperedWith() throws {
        let record = try Self.record(.match).record
        let leaves = record.result.leaves
        #expect(leaves.count > 500)
        var random = SeededGenerator(seed: 11)
        for _ in 0..<12 {
            let pointer = try #require(leaves.randomElement(using: &random))
            var tampered = record
            tampered.result = record.result.replacing(pointer)
            let verification = tampered.verification()
            guard case .different(let differences) = verification.outcome else {
                Issue.record("nothing found at \(pointer)")
                continue
            }
            #expect(differences.map { $0.pointer } == ["/result" + pointer])
        }
    }

    @Test func allowsALaterProgramToTellMore() throws {
        var record = try Self.record(.rank).record
        guard case .object(var members) = record.result else { return }
        members.removeAll { $0.key == "tieBreaks" }
        record.result = .object(members)
        #expect(!record.verification().isIdentical)
        record.provenance = record.provenance.merged(with: ["version": "0.0.1"])
        let verification = record.verification()
        #expect(verification.isIdentical)
        #expect(verification.additions == ["/result/tieBreaks"])
        #expect(verification.text(in: .english).contains("0.0.1"))
    }

    @Test func refusesWhatIsNoRecord() throws {
        func codes(_ text: String) -> [String] {
            switch DecisionRecord.read(InputFile(name: "r.json", bytes: Array(text.utf8))) {
            case .success: return []
            case .failure(let problems): return problems.problems.map { $0.code.rawValue + " " + $0.pointer }
            }
        }
        #expect(codes("[]") == ["wrong-type "])
        #expect(codes("{") == ["invalid-json "])
        let (record, _) = try Self.record(.rank)
        let text = String(decoding: record.document(), as: UTF8.self)
        let future = try #require(text.replacingOnly(#""kind": "record""#, with: #""kind": "recording""#))
        #expect(codes(future).first?.hasSuffix("/kind") == true)
        var broken = record
        broken.request.removeAll { $0.key == "dossier" }
        broken.request.append(JSONMember(key: "dossier", value: ["call": 7]))
        let verification = broken.verification()
        guard case .refused(let problems) = verification.outcome else {
            Issue.record("not refused")
            return
        }
        #expect(problems.problems.allSatisfy { $0.pointer.hasPrefix("/dossier") })
        #expect(!verification.isIdentical)
    }
}

extension JSONValue {
    /// The paths of all numbers and texts.
    fileprivate var leaves: [String] {
        switch self {
        case .null, .boolean: []
        case .number, .string: [""]
        case .array(let elements): elements.enumerated().flatMap { pair in pair.1.leaves.map { "/\(pair.0)" + $0 } }
        case .object(let members): members.flatMap { member in member.value.leaves.map { "/" + member.key + $0 } }
        }
    }

    /// With another value at one place.
    fileprivate func replacing(_ pointer: String) -> JSONValue {
        guard let first = pointer.dropFirst().split(separator: "/").first else { return "something else" }
        let rest = String(pointer.dropFirst(1 + first.count))
        switch self {
        case .array(var elements):
            guard let index = Int(first) else { return self }
            elements[index] = elements[index].replacing(rest)
            return .array(elements)
        case .object(let members):
            return .object(
                members.map { $0.key == first ? JSONMember(key: $0.key, value: $0.value.replacing(rest)) : $0 })
        default: return "something else"
        }
    }
}
