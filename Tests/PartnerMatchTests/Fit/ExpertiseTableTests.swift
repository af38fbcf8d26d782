import DecisionKernels
import TestSupport
import Testing

@testable import PartnerMatch

@Suite struct ExpertiseTableTests {
    /// A small dossier with everything that makes a pair count, not count, or not belong to a table.
    private static func dossier(_ seed: Int) -> Dossier {
        var random = RandomExpertise(seed: UInt64(seed))
        let taxonomy = random.taxonomy()
        let themes = taxonomy.themes.count
        let applicants = (0..<(1 + random.below(4))).map { index in
            var result = random.municipality("a\(index)", themes: themes)
            result.tracks = random.pick([nil, [], [0], [1], [1, 0]])
            return result
        }
        let partners = (0..<(1 + random.below(4))).map { index in
            var result = random.municipality("p\(index)", themes: themes)
            result.country = random.pick([nil, "BJ", "BJ", "RW", "RW", "UG"])
            result.preselection = Preselection(
                status: random.pick([nil, .preselected, .preselected, .pending, .reserve, .notRetained]), by: nil,
                date: nil, reason: nil)
            return result
        }
        var dossier = MatchingFixture.dossier(
            applicants, partners,
            [MatchingFixture.track(), MatchingFixture.track("rwanda", country: "RW")])
        dossier.taxonomy = taxonomy
        dossier.call.matching.similarity = random.similarity()
        for applicant in applicants.indices {
            for partner in partners.indices {
                if random.chance(8) {
                    dossier.decisions.forbiddenPairs.append(
                        PanelDecisions.PairDecision(applicant: applicant, partner: partner, reason: nil))
                }
                if random.chance(8) {
                    dossier.decisions.consents.append(
                        PanelDecisions.Consent(
                            applicant: applicant, partner: partner, north: random.pick([.yes, .no]),
                            south: random.pick([.pending, .no]), deadline: nil))
                }
            }
        }
        if random.chance(15) {
            let who: PanelDecisions.Withdrawal.Who =
                random.chance(50)
                ? .applicant(random.below(applicants.count)) : .partner(random.below(partners.count))
            dossier.decisions.withdrawals.append(PanelDecisions.Withdrawal(who: who, date: nil, reason: nil))
        }
        return dossier
    }

    @Test func saysOfEveryQuestionWhatTheDefinitionsSay() {
        var standings: [ExpertiseTable.Standing: Int] = [:]
        for seed in 0..<400 {
            let dossier = Self.dossier(seed)
            let naive = NaiveExpertiseTable(dossier)
            let table = dossier.expertiseTable(.call)
            var expectedCount = 0
            for side in Side.allCases {
                for (index, municipality) in naive.municipalities(side).enumerated() {
                    let units = naive.units(municipality) ?? []
                    expectedCount += units.count
                    let weights = units.map(\.naive.weight).reduce(0, +)
                    for unit in units {
                        let found = table.questions.first {
                            $0.side == side && $0.municipality == index && $0.place == unit.place
                        }
                        guard let question = found else {
                            Issue.record("seed \(seed): a question is missing")
                            continue
                        }
                        check(question, unit, naive, seed)
                        #expect(abs(question.share - unit.naive.weight / weights) < 1e-12)
                        #expect(question.priority == unit.priority)
                        standings[question.standing, default: 0] += 1
                    }
                }
            }
            #expect(table.questions.count == expectedCount)
        }
        // Every standing must have been met, or the test shows nothing about it.
        for standing in ExpertiseTable.Standing.allCases { #expect((standings[standing] ?? 0) > 20, "\(standing)") }
    }

    private func check(
        _ question: ExpertiseTable.Question, _ unit: NaiveExpertiseTable.Unit, _ naive: NaiveExpertiseTable, _ seed: Int
    ) {
        var known = 0
        var unknown = 0
        var covering = 0
        var best = 0.0
        var answering: [Int] = []
        for (other, teacher) in naive.municipalities(question.side.other).enumerated() {
            let relation = naive.relation(question.side, question.municipality, other)
            guard relation != .apart else { continue }
            guard let offers = naive.offers(teacher) else {
                if relation == .counts { unknown += 1 }
                continue
            }
            if relation == .counts { known += 1 }
            let strength = naive.naive.strength(unit.naive, offers)
            guard strength > 1e-9 else { continue }
            answering.append(other)
            guard let answer = question.answers.first(where: { $0.teacher == other }) else {
                Issue.record("seed \(seed): an answer is missing")
                continue
            }
            #expect(abs(answer.strength - strength) < 1e-12)
            #expect(abs(answer.strengthLow - naive.naive.strength(unit.naive, offers, low: true)) < 1e-12)
            #expect(answer.counts == (relation == .counts))
            let alone = offers.map { naive.alone($0, unit).own }.max() ?? 0
            #expect(abs(answer.offerStrength - alone) < 1e-9)
            if let offer = answer.offer { #expect(abs(naive.alone(offers[offer], unit).own - alone) < 1e-9) }
            if relation == .counts {
                best = max(best, strength)
                if strength >= 0.5 - 1e-9 { covering += 1 }
            }
        }
        #expect(question.answers.map(\.teacher).sorted() == answering)
        #expect(question.known == known && question.unknown == unknown && question.covering == covering)
        let expected: ExpertiseTable.Standing =
            covering > 0 ? .covered : best > 1e-9 ? .partly : known > 0 ? .nobody : unknown > 0 ? .unknown : .noPartner
        #expect(question.standing == expected, "seed \(seed)")
        for (one, next) in zip(question.answers, question.answers.dropFirst()) {
            #expect(one.strength > next.strength - 1e-8)
            if abs(one.strength - next.strength) < 1e-12 { #expect(one.teacher < next.teacher) }
        }
    }

    @Test func saysOfEveryOfferWhoAsksForIt() {
        var standings: [ExpertiseTable.OfferStanding: Int] = [:]
        for seed in 0..<400 {
            let dossier = Self.dossier(seed)
            let naive = NaiveExpertiseTable(dossier)
            let table = dossier.expertiseTable(.call)
            var expectedCount = 0
            for side in Side.allCases {
                for (index, teacher) in naive.municipalities(side).enumerated() {
                    guard let offers = naive.offers(teacher) else { continue }
                    for (position, offer) in offers.enumerated() where !offer.themes.isEmpty {
                        expectedCount += 1
                        let found = table.offers.first {
                            $0.side == side && $0.municipality == index && $0.offer == position
                        }
                        guard let item = found else {
                            Issue.record("seed \(seed): an offer is missing")
                            continue
                        }
                        var askers: [String] = []
                        var isCovering = false
                        var known = 0
                        var unknown = 0
                        for (other, learner) in naive.municipalities(side.other).enumerated()
                        where naive.relation(side, index, other) == .counts {
                            guard let units = naive.units(learner) else {
                                unknown += 1
                                continue
                            }
                            known += 1
                            for unit in units {
                                let alone = naive.alone(offer, unit)
                                guard alone.full >= 0.5 - 1e-9 else { continue }
                                askers.append("\(other) \(unit.place.demand) \(unit.place.subQuestion ?? -1)")
                                if alone.own >= 0.5 - 1e-9 { isCovering = true }
                            }
                        }
                        let told = item.askers.map {
                            "\($0.learner) \($0.place.demand) \($0.place.subQuestion ?? -1)"
                        }
                        #expect(told.sorted() == askers.sorted(), "seed \(seed)")
                        #expect(item.known == known && item.unknown == unknown)
                        let expected: ExpertiseTable.OfferStanding =
                            isCovering
                            ? .asked
                            : !askers.isEmpty ? .tooWeak : known > 0 ? .nobody : unknown > 0 ? .unknown : .noPartner
                        #expect(item.demand == expected, "seed \(seed)")
                        standings[item.demand, default: 0] += 1
                        #expect(item.isUnrated == (offer.level == nil) && item.isUnbacked == (offer.service == nil))
                    }
                }
            }
            #expect(table.offers.count == expectedCount)
        }
        for standing in [ExpertiseTable.OfferStanding.asked, .tooWeak, .nobody, .unknown, .noPartner] {
            #expect((standings[standing] ?? 0) > 20, "\(standing)")
        }
    }

    /// The table of one municipality is its part of the table of the call, and that of a pair is the pair's own.
    @Test func agreesWithItselfAndWithTheTableOfAPair() {
        var compared = 0
        for seed in 0..<150 {
            let dossier = Self.dossier(seed)
            let call = dossier.expertiseTable(.call)
            for side in Side.allCases {
                for index in (side == .north ? dossier.applicants : dossier.partners).indices {
                    let own = dossier.expertiseTable(.municipality(side, index))
                    let part = call.questions.filter { $0.side == side && $0.municipality == index }
                    #expect(own.questions.map(\.place) == part.map(\.place))
                    #expect(own.questions.map(\.answers) == part.map(\.answers))
                    #expect(own.questions.map(\.standing) == part.map(\.standing))
                    let offers = call.offers.filter { $0.side == side && $0.municipality == index }
                    #expect(own.offers.map(\.askers) == offers.map(\.askers))
                    #expect(own.offers.map(\.demand) == offers.map(\.demand))
                }
            }
            for applicant in dossier.applicants.indices {
                for partner in dossier.partners.indices {
                    let pair = dossier.expertiseTable(.pair(applicant: applicant, partner: partner))
                    let detail = dossier.pairDetail(applicant: applicant, partner: partner)
                    for side in Side.allCases {
                        let rows = detail.table(learner: side).rows
                        let questions = pair.questions.filter { $0.side == side }
                        #expect(questions.map(\.place) == rows.map(\.place))
                        for (question, row) in zip(questions, rows) {
                            guard question.standing != .unknown else { continue }
                            compared += 1
                            #expect(abs((question.answers.first?.strength ?? 0) - row.strength) < 1e-12)
                            #expect(question.answers.first?.offer == row.answer?.offer)
                            #expect((question.standing == .covered) == row.isCovered)
                        }
                    }
                }
            }
        }
        #expect(compared > 1000)
    }

    /// Who asks and who offers a theme, and how many of its questions are covered.
    @Test func countsByTheme() {
        for seed in 0..<150 {
            let dossier = Self.dossier(seed)
            let table = dossier.expertiseTable(.call)
            for side in Side.allCases {
                let themes = table.themes(asked: side, count: dossier.taxonomy.themes.count) { item in
                    item.isUnrated ? 0.5 : 1
                }
                for theme in dossier.taxonomy.themes.indices {
                    let asking = table.questions.filter {
                        $0.side == side && $0.standing != .noPartner && $0.themes.contains(theme)
                    }
                    let offering = table.offers.filter {
                        $0.side != side && $0.demand != .noPartner && $0.themes.contains(theme)
                    }
                    let summary = themes.first { $0.theme == theme }
                    #expect((summary == nil) == (asking.isEmpty && offering.isEmpty))
                    #expect(summary?.questions ?? 0 == asking.count)
                    #expect(summary?.covered ?? 0 == asking.filter { $0.standing == .covered }.count)
                    #expect(
                        Set(summary?.askers.map(\.municipality) ?? []) == Set(asking.map(\.municipality)))
                    #expect(
                        Set(summary?.offerers.map(\.municipality) ?? []) == Set(offering.map(\.municipality)))
                    for asker in summary?.askers ?? [] {
                        let isMust = asking.contains {
                            $0.municipality == asker.municipality && $0.priority == .must
                        }
                        #expect(asker.hasMust == isMust)
                    }
                }
            }
        }
    }

    @Test func putsMustHavesFirst() {
        for seed in 0..<100 {
            let table = Self.dossier(seed).expertiseTable(.call)
            for side in Side.allCases {
                let grades = table.questions.filter { $0.side == side }.map { $0.priority == .must }
                #expect(grades == grades.sorted { $0 && !$1 })
            }
        }
    }

    // MARK: The order of lists

    /// Lists whose order says something.
    private static let ordered: Set<String> = [
        "tracks", "tieBreak", "criteria", "notices", "themes", "pair", "obstacles", "history", "activities", "helping",
        "hindering", "strengths", "weaknesses", "opportunities", "threats", "swot", "",
    ]

    @Test func givesTheSameBytesForAnyOrderOfLists() throws {
        let example = JSONValue.object(
            try Repository.dossierFiles("Samples/example-call").map { file in
                JSONMember(
                    key: file.stem ?? "", value: try JSONValue.parse(String(decoding: file.bytes, as: UTF8.self)))
            })
        func read(_ value: JSONValue) throws -> Dossier {
            let document = try JSONDocument.parse(JSONWriter.compact(value))
            return try #require(
                Dossier.read(DossierSource(layout: .value(document, document.root, isPlaced: true))).dossier)
        }
        let dossier = try read(example)
        for seed in 1...2 {
            var random = SeededGenerator(seed: UInt64(seed))
            let shuffled = try read(example.shuffled(&random) { !Self.ordered.contains($0) })
            for subjects in [[], ["molendorp"], ["tokandji"], ["molendorp", "dohouezin"]] {
                var options = OperationOptions(language: .english, of: subjects)
                options.expertise = true
                let operation = subjects.isEmpty ? Operation.match : .explain
                let expected = try dossier.answer(operation, options)
                let answer = try shuffled.answer(operation, options)
                #expect(answer.document() == expected.document())
                #expect(answer.text() == expected.text())
                #expect(answer.csv() == expected.csv())
            }
        }
    }
}
