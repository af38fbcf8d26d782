import DecisionKernels
import Testing

@testable import PartnerMatch

/// What holds for every grid: its totals are the definition's, order carries no meaning, the applicants' ranking does
/// not know it.
@Suite struct PreselectionLawTests {
    /// A random grid of one track with some partners, and everything it was made of.
    private struct Case {
        var dossier: Dossier
        var scores: [[[String: Int]]]
        var weights: [Int]
        var thresholds: [Int?]
        var minimum: Int?
        var bonus: Int
        var places: Int?
    }

    private static let track = MatchingFixture.track()

    private static func random(_ dice: inout Dice) -> Case {
        let criteria = 1 + dice.roll(3)
        var dossier = MatchingFixture.dossier(
            [MatchingFixture.applicant()], (0..<(1 + dice.roll(6))).map { MatchingFixture.partner("p\($0)") }, [track])
        dossier.assessors = (0..<3).map {
            Assessor(id: "a\($0)", role: nil, organisation: nil, municipality: nil, mandate: nil, interests: [])
        }
        for index in 0..<criteria {
            dossier.call.partnerCriteria.append(
                line(
                    "c\(index)",
                    .scored(
                        .init(
                            scale: Scale(minimum: decimal("1"), maximum: decimal("4"), step: decimal("1")),
                            section: nil, asks: [], anchors: []))))
        }
        dossier.call.partnerCriteria.append(line("bonus", .bonus(.fact("small", is: true))))
        var weights = WeightSet.none
        var result = Case(
            dossier: dossier, scores: [], weights: (0..<criteria).map { $0 == 0 ? 2 : dice.roll(4) },
            thresholds: (0..<criteria).map { _ in dice.chance(1, in: 4) ? 2 : nil },
            minimum: dice.chance(1, in: 3) ? dice.roll(70) : nil, bonus: dice.roll(9),
            places: dice.chance(1, in: 4) ? nil : dice.roll(4))
        weights.criteria = [:]
        for (index, weight) in result.weights.enumerated() { weights.criteria?[index] = DecimalNumber(Int64(weight)) }
        for (index, points) in result.thresholds.enumerated() {
            weights.criterionThresholds[index] = points.map { DecimalNumber(Int64($0)) }
        }
        weights.bonus = [criteria: DecimalNumber(Int64(result.bonus))]
        weights.minimumTotal = result.minimum.map { DecimalNumber(Int64($0)) }
        dossier.weights.ofUmbrellas = [0: weights]
        dossier.call.tracks[0].preselection.places = result.places
        for partner in dossier.partners.indices {
            dossier.partners[partner].preselection = nil
            dossier.partners[partner].facts["small"] = dice.chance(1, in: 2)
            var sheets: [[String: Int]] = []
            for assessor in 0..<(1 + dice.roll(3)) {
                var sheet: [String: Int] = [:]
                // The first assessor scores everything, so that nothing is unknown.
                for index in 0..<criteria where assessor == 0 || dice.chance(2, in: 3) {
                    sheet["c\(index)"] = 1 + dice.roll(4)
                }
                sheets.append(sheet)
                var scores: [Int: DecimalNumber] = [:]
                for index in 0..<criteria { scores[index] = sheet["c\(index)"].map { DecimalNumber(Int64($0)) } }
                dossier.partnerSheets.append(
                    ScoreSheet(
                        assessor: assessor, applicant: partner, isRecused: false, reason: nil, scores: scores,
                        comments: [:]))
            }
            result.scores.append(sheets)
        }
        result.dossier = dossier
        return result
    }

    private static func line(_ id: String, _ kind: Criterion.Kind) -> PartnerCriterion {
        PartnerCriterion(
            criterion: Criterion(
                id: id, label: LocalisedText(id), reference: nil, source: nil, evidence: nil, kind: kind), tracks: nil)
    }

    /// Points on a criterion, word for word: the mean of those who scored it.
    private static func points(_ sheets: [[String: Int]], _ criterion: Int) -> Rational {
        let given = sheets.compactMap { $0["c\(criterion)"] }
        return Rational(Int64(given.reduce(0, +))) / Rational(Int64(given.count))
    }

    @Test func agreesWithTheDefinitionOnRandomGrids() {
        var dice = Dice(41)
        var seen: Set<String> = []
        for round in 0..<150 {
            let example = Self.random(&dice)
            let sum = example.weights.reduce(0, +)
            let totals = example.scores.indices.map { partner -> Rational in
                var total = Rational.zero
                for (index, weight) in example.weights.enumerated() {
                    let value = (Self.points(example.scores[partner], index) - Rational(1)) / Rational(3)
                    total += Rational(100) * Rational(Int64(weight)) * value / Rational(Int64(sum))
                }
                let isSmall = example.dossier.partners[partner].facts["small"] == true
                return isSmall ? total + Rational(Int64(example.bonus)) : total
            }
            let passes = totals.indices.map { partner in
                example.thresholds.indices.allSatisfy { index in
                    example.thresholds[index].map {
                        Self.points(example.scores[partner], index) >= Rational(Int64($0))
                    } ?? true
                } && example.minimum.map { totals[partner] >= Rational(Int64($0)) } ?? true
            }
            let places = example.places ?? totals.count
            let standings = example.dossier.southernPreselection().standings
            let grid = example.dossier.southernPreselection().grid(of: 0)
            for partner in totals.indices {
                #expect(
                    grid?.entry(of: partner, hasStatus: false)?.total?.total == Interval(totals[partner]),
                    "round \(round), partner \(partner)")
                let expected: Preselection.Status
                let better = totals.indices.filter { passes[$0] && totals[$0] > totals[partner] }.count
                let equal = totals.indices.filter { passes[$0] && totals[$0] == totals[partner] }.count
                if !passes[partner] || better >= places {
                    expected = .notRetained
                } else {
                    expected = better + equal <= places ? .preselected : .pending
                }
                seen.insert(expected.rawValue)
                #expect(standings[partner].status == expected, "round \(round), partner \(partner)")
                // Only who is or may be pre-selected may be paired.
                let codes = example.dossier.pairTable()[0, partner].blocks.map(\.code)
                #expect(codes.contains("partner-not-retained-by-grid") == (expected == .notRetained))
            }
        }
        #expect(seen.count == 3)
    }

    /// The applicants' own engine on the same numbers says the same.
    @Test func scoresPartnersAsItScoresApplicants() {
        var dice = Dice(42)
        for _ in 0..<60 {
            let example = Self.random(&dice)
            var mirrored = example.dossier
            mirrored.call.criteria = example.dossier.call.partnerCriteria.map(\.criterion)
            mirrored.call.tracks[0].seats = example.places ?? example.dossier.partners.count
            mirrored.weights = example.dossier.weights.ofUmbrellas?[0] ?? .none
            mirrored.applicants = example.dossier.partners
            for index in mirrored.applicants.indices { mirrored.applicants[index].tracks = [0] }
            mirrored.sheets = example.dossier.partnerSheets
            let ranking = mirrored.ranking()
            let grid = example.dossier.southernPreselection().grid(of: 0)
            #expect(
                grid.map { JSONWriter.compact(RankingWriter($0.dossier, $0.ranking).value()) }
                    == JSONWriter.compact(RankingWriter(mirrored, ranking).value()))
        }
    }

    @Test func leavesTheRankingOfTheApplicantsAsItIs() throws {
        let with = try #require(GridDossier.dossier())
        // The same dossier without a word about partners' grids.
        var without = with
        without.call.partnerCriteria = []
        for index in without.call.tracks.indices { without.call.tracks[index].preselection = PreselectionRules() }
        without.weights.ofUmbrellas = nil
        without.partnerSheets = []
        for index in without.partners.indices { without.partners[index].gridCommitments = [:] }
        for language in Language.allCases {
            let options = OperationOptions(language: language)
            let one = try with.answer(.rank, options)
            let other = try without.answer(.rank, options)
            #expect(one.document() == other.document())
            #expect(one.text() == other.text())
            #expect(one.csv() == other.csv())
        }
        // And as the small dossier itself has it, read without a grid; its umbrella of Rwanda is never ranked.
        let small = try #require(Dossier.read(SmallDossier.source()).dossier)
        let options = OperationOptions(language: .dutch)
        #expect(try small.answer(.rank, options).text() == with.answer(.rank, options).text())
    }

    /// With a status for everybody the grid changes no pair, no score and no reason.
    @Test func changesNoPairWhereTheUmbrellaDecidedOnEverybody() throws {
        var with = try #require(GridDossier.dossier())
        let statuses: [Preselection.Status] = [
            .preselected, .reserve, .preselected, .notRetained, .pending, .preselected,
        ]
        for (index, status) in statuses.enumerated() {
            with.partners[index].preselection = Preselection(
                status: status, by: "ANCB", date: nil, reason: LocalisedText("Because."))
        }
        var without = with
        without.call.partnerCriteria = []
        without.partnerSheets = []
        let one = Study(with).plans().plan
        let other = Study(without).plans().plan
        #expect(
            JSONWriter.compact(PlanWriter(with, with.ranking()).value(one))
                == JSONWriter.compact(PlanWriter(without, without.ranking()).value(other)))
        #expect(!one.pairs.isEmpty)
    }

    private static let ordered: Set<String> = [
        "tracks", "tieBreak", "criteria", "partnerCriteria", "notices", "themes", "pair", "obstacles", "history",
        "activities", "",
    ]

    @Test func givesTheSameBytesForAnyOrderOfLists() throws {
        let base = try JSONValue.parse(GridDossier.document)
        func read(_ value: JSONValue) throws -> Dossier {
            let document = try JSONDocument.parse(JSONWriter.compact(value))
            let source = DossierSource(layout: .value(document, document.root, isPlaced: true))
            return try #require(Dossier.read(source).dossier)
        }
        var partners = OperationOptions(language: .french)
        partners.partners = true
        var requests = OperationOptions(language: .french)
        requests.requests = true
        let jobs: [(PartnerMatch.Operation, OperationOptions)] = [
            (.rank, partners), (.check, requests), (.check, OperationOptions(language: .french)),
            (.propose, OperationOptions(language: .french)), (.assessors, OperationOptions(language: .french)),
        ]
        let dossier = try read(base)
        for seed in 1...3 {
            var random = SeededGenerator(seed: UInt64(seed))
            let shuffled = base.shuffled(&random) { !Self.ordered.contains($0) }
            #expect(shuffled != base)
            let other = try read(shuffled)
            for (operation, options) in jobs {
                let expected = try dossier.answer(operation, options)
                let answer = try other.answer(operation, options)
                #expect(answer.document() == expected.document())
                #expect(answer.text() == expected.text())
                #expect(answer.csv() == expected.csv())
            }
        }
    }

    /// At every place of what belongs to the grids.
    @Test func takesNullForAbsentEverywhere() throws {
        let base = try JSONValue.parse(GridDossier.document)
        func read(_ value: JSONValue) throws -> DossierReading {
            let document = try JSONDocument.parse(JSONWriter.compact(value))
            return Dossier.read(DossierSource(layout: .value(document, document.root, isPlaced: true)))
        }
        var options = OperationOptions(language: .dutch)
        options.partners = true
        var compared = 0
        for path in base.paths {
            let place = base.pointer(at: path)
            guard place.contains("artnerCriteria") || place.contains("preselection") || place.contains("/sheets/1"),
                case .object = base.value(at: path.dropLast())
            else { continue }
            let null = try read(base.changing(around: path) { $0[$1].value = .null })
            let absent = try read(base.changing(around: path) { $0.remove(at: $1) })
            #expect((null.dossier == nil) == (absent.dossier == nil), "\(place)")
            guard let one = null.dossier, let other = absent.dossier else { continue }
            #expect(try one.answer(.rank, options).document() == other.answer(.rank, options).document(), "\(place)")
            compared += 1
        }
        #expect(compared > 30)
    }
}
