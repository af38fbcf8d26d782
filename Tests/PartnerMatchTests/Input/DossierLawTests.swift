import DecisionKernels
import TestSupport
import Testing

@testable import PartnerMatch

/// What holds for every input: unknown is not none, null is absent, order carries no meaning, nothing crashes.
@Suite struct DossierLawTests {
    private static func read(_ value: JSONValue) throws -> DossierReading {
        let document = try JSONDocument.parse(JSONWriter.compact(value))
        return Dossier.read(DossierSource(layout: .value(document, document.root, isPlaced: true)))
    }

    @Test(arguments: ["links", "demands", "offers", "team", "elections", "tracks"])
    func keepsUnknownApartFromNone(_ key: String) throws {
        func applicant(_ value: String) throws -> Municipality {
            let text = "[{\"id\": \"a\", \"name\": \"A\"\(value)}]"
            let source = SmallDossier.source(
                changing: ["applicants": Array(text.utf8)], without: ["sheets", "decisions"])
            return try #require(Dossier.read(source).dossier?.applicants.first)
        }
        func count(_ municipality: Municipality) -> Int? {
            switch key {
            case "links": municipality.links?.count
            case "demands": municipality.demands?.count
            case "offers": municipality.offers?.count
            case "team": municipality.team?.count
            case "elections": municipality.elections?.count
            default: municipality.tracks?.count
            }
        }
        #expect(count(try applicant("")) == nil)
        #expect(count(try applicant(", \"\(key)\": null")) == nil)
        #expect(count(try applicant(", \"\(key)\": []")) == 0)
    }

    @Test func givesAnUnknownBonusAnIntervalAndADeclaredNoneAnExactTotal() throws {
        func total(_ links: String) throws -> Interval {
            let applicants = try #require(SmallDossier.applicants.replacingOnly(#""links": [],"#, with: links))
            let dossier = try #require(
                Dossier.read(SmallDossier.source(changing: ["applicants": Array(applicants.utf8)])).dossier)
            return try #require(dossier.ranking().entry(of: 0).total?.total)
        }
        let none = try total(#""links": [],"#)
        let unknown = try total("")
        #expect(none.low == none.high)
        #expect(unknown.high == none.high)
        #expect(unknown.high - unknown.low == Rational(2))
    }

    /// At every place of the dossier there is.
    @Test func takesNullForAbsentEverywhere() throws {
        let base = try JSONValue.parse(SmallDossier.document)
        let options = OperationOptions(language: .dutch)
        var compared = 0
        for (number, path) in base.paths.enumerated() {
            guard case .object = base.value(at: path.dropLast()) else { continue }
            let null = try Self.read(base.changing(around: path) { $0[$1].value = .null })
            let absent = try Self.read(base.changing(around: path) { $0.remove(at: $1) })
            let place = base.pointer(at: path)
            #expect((null.dossier == nil) == (absent.dossier == nil), "\(place)")
            // A quarter of the answers is enough to notice a value that is read differently, and keeps the test short.
            guard number % 4 == 0, let one = null.dossier, let other = absent.dossier else { continue }
            #expect(
                try one.answer(.propose, options).document() == other.answer(.propose, options).document(), "\(place)")
            compared += 1
        }
        #expect(compared > 40)
    }

    /// Lists whose order says something: preferences, tie-breaks, the grid, the first theme, the first of a pair.
    private static let ordered: Set<String> = [
        "tracks", "tieBreak", "criteria", "notices", "themes", "pair", "obstacles", "history", "activities", "",
    ]

    @Test func givesTheSameBytesForAnyOrderOfLists() throws {
        let example = JSONValue.object(
            try Repository.dossierFiles("Samples/example-call").map { file in
                JSONMember(
                    key: file.stem ?? "", value: try JSONValue.parse(String(decoding: file.bytes, as: UTF8.self)))
            })
        for base in [try JSONValue.parse(SmallDossier.document), example] {
            let dossier = try #require(try Self.read(base).dossier)
            let options = OperationOptions(language: .french)
            let expected = try dossier.answer(.propose, options)
            for seed in 1...3 {
                var random = SeededGenerator(seed: UInt64(seed))
                let shuffled = base.shuffled(&random) { !Self.ordered.contains($0) }
                #expect(shuffled != base)
                let reading = try Self.read(shuffled)
                let answer = try #require(try reading.dossier?.answer(.propose, options))
                #expect(answer.document() == expected.document())
                #expect(answer.text() == expected.text())
                #expect(answer.csv() == expected.csv())
            }
        }
    }

    @Test(arguments: 1...4)
    func neverCrashesOnDamageAndAlwaysHasAnAnswerOrAnError(_ seed: Int) throws {
        var damage = Damage(try JSONValue.parse(SmallDossier.document), seed: UInt64(seed))
        var readable = 0
        for round in 0..<Damage.rounds(140) {
            let reading = Dossier.read(.document(InputFile(name: "damaged.json", bytes: damage.text())))
            #expect((reading.dossier == nil) == reading.problems.hasErrors)
            guard let dossier = reading.dossier else { continue }
            readable += 1
            guard round % 10 == 0 else { continue }
            for operation in [Operation.check, .propose] {
                let answer = try dossier.answer(operation, OperationOptions(language: .english))
                #expect(!answer.document().isEmpty && !answer.text().isEmpty)
            }
        }
        // Damage that nobody would notice must be rare, but a test in which every round fails shows nothing.
        #expect(readable > Damage.rounds(8) && readable < Damage.rounds(100), "\(readable)")
    }

    @Test func neverCrashesOnDamageToTheExample() throws {
        let example = JSONValue.object(
            try Repository.dossierFiles("Samples/example-call").map { file in
                JSONMember(
                    key: file.stem ?? "", value: try JSONValue.parse(String(decoding: file.bytes, as: UTF8.self)))
            })
        var damage = Damage(example, seed: 99)
        for _ in 0..<Damage.rounds(8) {
            let reading = Dossier.read(.document(InputFile(name: "damaged.json", bytes: damage.text())))
            #expect((reading.dossier == nil) == reading.problems.hasErrors)
            if let dossier = reading.dossier {
                #expect(try !dossier.answer(.rank, OperationOptions(language: .dutch)).document().isEmpty)
            }
        }
    }
}
