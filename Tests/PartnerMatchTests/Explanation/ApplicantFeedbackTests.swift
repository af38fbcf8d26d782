import DecisionKernels
import TestSupport
import Testing

@testable import PartnerMatch

/// What one applicant is told: everything of its own, nothing of others or of assessors (design §9).
@Suite struct ApplicantFeedbackTests {
    static func sample() throws -> Dossier {
        let files = try Repository.jsonFiles(in: "Samples/example-call").map {
            InputFile(name: $0, bytes: try Repository.bytes("Samples/example-call/" + $0))
        }
        return try #require(Dossier.read(.folder(name: "example-call", files: files)).dossier)
    }

    /// Page, JSON and rows, in every language or in those named.
    static func everything(
        _ dossier: Dossier, _ ids: [String], _ audience: Audience, _ languages: [Language] = Language.allCases
    ) throws -> [String] {
        try languages.flatMap { language in
            let answer = try dossier.answer(
                .explain, OperationOptions(language: language, of: ids, audience: audience))
            return [answer.text(), String(decoding: answer.document(), as: UTF8.self), answer.csv()]
        }
    }

    static func feedback(_ dossier: Dossier, _ id: String) throws -> ApplicantFeedback {
        let study = Study(dossier)
        let index = try #require(dossier.applicants.firstIndex { $0.id == id })
        return dossier.applicantFeedback(of: index, in: study.ranking, plan: study.plans().plan)
    }

    // MARK: The points told

    private static func told(_ exact: String, step: String? = "0.5", threshold: String? = nil) -> String {
        let column = ScoringGrid.Column(
            criterion: 0, scale: (rational("0"), rational("5")), step: step.map(rational), weight: nil, share: .zero,
            perPoint: .zero, counts: true)
        return PublishedPoints.points(rational(exact), on: column, threshold: threshold.map(rational)).fractionText
    }

    @Test(arguments: [
        ("13/3", "9/2"), ("25/6", "4"), ("4.25", "9/2"), ("4.75", "5"), ("29/6", "5"), ("5", "5"), ("0.25", "0"),
        ("2.25", "2"), ("2.75", "3"), ("2.5", "5/2"), ("0", "0"), ("11/3", "7/2"),
    ])
    func tellsPointsAsOneAssessorWouldGiveThem(_ exact: String, _ told: String) {
        #expect(Self.told(exact) == told)
    }

    @Test func neverCrossesTheThreshold() {
        #expect(Self.told("7/3", threshold: "2.5") == "2")
        #expect(Self.told("2.75", threshold: "2.8") == "5/2")
        #expect(Self.told("2.7", threshold: "2.6") == "3")
        #expect(Self.told("2.5", threshold: "2.5") == "5/2")
        for tenths in 0...50 {
            for threshold in ["2.5", "2.6", "0.1", "4.9", "5", "0"] {
                let exact = rational("\(tenths)") / rational("10")
                let shown = rational(Self.told("\(tenths)/10", threshold: threshold))
                #expect((exact >= rational(threshold)) == (shown >= rational(threshold)))
            }
        }
    }

    @Test func tellsTenthsOfAScaleWithoutSteps() {
        #expect(Self.told("2.8", step: nil) == "3")
        #expect(Self.told("2.7", step: nil) == "5/2")
    }

    /// Any points told can come from any number of assessors up to five, who agree or not: so the points tell neither.
    @Test func hidesHowManyScoredAndHowFarApart() {
        let steps = (0...10).map { rational("\($0)") / rational("2") }
        for count in 1...5 {
            var reached: [String: Set<Bool>] = [:]
            func extend(_ scores: [Rational]) {
                guard scores.count < count else {
                    let mean = scores.reduce(Rational.zero, +) / Rational(Int64(count))
                    let isUnanimous = scores.allSatisfy { $0 == scores[0] }
                    reached[Self.told(mean.fractionText), default: []].insert(isUnanimous)
                    return
                }
                for step in steps where scores.last.map({ step >= $0 && step - $0 <= rational("1") }) ?? true {
                    extend(scores + [step])
                }
            }
            extend([])
            #expect(reached.count == 11, "\(count): \(reached.keys)")
            if count > 1 { #expect(reached.values.allSatisfy { $0.count == 2 }, "\(count): \(reached)") }
        }
    }

    // MARK: The law

    /// A random call, told with evidence and anchors, in which some scored several times.
    private static func random(_ dice: inout Dice) -> DossierBuilder {
        var builder = DossierBuilder.random(&dice, applicants: 5, gaps: true)
        for index in builder.criteria.indices {
            guard case .scored(var scored) = builder.criteria[index].kind else { continue }
            builder.criteria[index].evidence = LocalisedText("evidence \(index)")
            scored.anchors = [(decimal("1"), LocalisedText("low")), (decimal("3"), LocalisedText("high"))]
            builder.criteria[index].kind = .scored(scored)
        }
        if dice.chance(1, in: 3) { builder.rules.minimumAssessors = 2 }
        if dice.chance(1, in: 3) { builder.rules.thirdAssessorRatio = decimal("0.3") }
        for index in builder.applicants.indices { addSheets(to: &builder.applicants[index], &dice) }
        if dice.chance(1, in: 3) { addTwin(of: "m\(dice.roll(4))", as: "m4", to: &builder) }
        if dice.chance(1, in: 4) { builder.withdrawals = ["m0"] }
        let commitment = builder.add(.commitment(required: true))
        for index in builder.applicants.indices where !dice.chance(1, in: 8) {
            builder.applicants[index].commitments[commitment] = !dice.chance(1, in: 8)
        }
        return builder
    }

    /// Somebody with the same points, tracks and answers.
    private static func addTwin(of id: String, as name: String, to builder: inout DossierBuilder) {
        var twin = builder[id]
        twin.id = name
        builder.applicants.removeAll { $0.id == name }
        builder.applicants.append(twin)
    }

    private static func addSheets(to applicant: inout DossierBuilder.Applicant, _ dice: inout Dice) {
        let first = applicant.sheets[0]
        for _ in 0..<dice.roll(3) { applicant.sheets.append(first.map { $0.map { _ in "\(dice.roll(4))" } }) }
    }

    /// Everything about others is other; the reader's own points come from other sheets.
    private static func changed(_ builder: DossierBuilder, but reader: String, _ dice: inout Dice) -> DossierBuilder {
        var other = builder
        other.applicants = builder.applicants.filter { $0.id == reader }
        if dice.chance(1, in: 2) { addTwin(of: reader, as: "other9", to: &other) }
        for number in 0..<(2 + dice.roll(4)) {
            let name = "other\(number)"
            let scores: [String?] = builder[reader].sheets[0].indices.map { _ in "\(dice.roll(4))" }
            other.apply(name, to: dice.tracks(builder.tracks.count), scores)
            addSheets(to: &other.last, &dice)
            other.last.facts["bonus"] = dice.chance(1, in: 2)
            other.last.commitments = [builder.criteria.count - 1: true]
            if dice.chance(1, in: 4) { other.withdrawals.append(name) }
            if dice.chance(1, in: 4) {
                other.overrides.append((name, dice.chance(1, in: 2) ? .selected : .notSelected))
            }
        }
        other.withdrawals.removeAll { $0 != reader && !$0.hasPrefix("other") }
        if dice.chance(1, in: 3) { other.lots = [(other.applicants.map { $0.id }, UInt64(dice.roll(9)))] }
        let count = other[reader].sheets.count
        if dice.chance(1, in: 4) {
            // The steering group decided what the points gave already, or what they would not have given.
            let decisions = [PanelDecisions.Override.Decision.selected, .reserve, .notSelected]
            other.overrides.append((reader, decisions[dice.roll(3)]))
        }
        switch dice.roll(4) {
        case 0:  // The same assessors, with their scores exchanged.
            for column in other[reader].sheets[0].indices {
                let scores = dice.shuffled(other[reader].sheets.map { $0[column] })
                for sheet in 0..<count { other[reader].sheets[sheet][column] = scores[sheet] }
            }
        case 1:  // Twice as many of them.
            other[reader].sheets += other[reader].sheets
        case 2:  // Somebody stood aside.
            other[reader].sheets.append(other[reader].sheets[0].map { _ in nil })
            other[reader].recused = [count]
        default:  // Further apart, with the same sum.
            guard count > 1 else { break }
            for column in other[reader].sheets[0].indices {
                if other[reader].sheets[0][column] == "1", other[reader].sheets[1][column] == "2" {
                    other[reader].sheets[0][column] = "0"
                    other[reader].sheets[1][column] = "3"
                }
            }
        }
        return other
    }

    /// What the law leaves equal: the reader's own points, decision and eligibility.
    private struct Own: Equatable {
        var points: [Rational?]
        var decision: Decision
        var track: Int?
        var reserve: [Int]
        var eligibility: [EligibilityFinding.Reason]
        var isScored: Bool

        init(_ builder: DossierBuilder, _ reader: String) {
            let ranking = builder.dossier().ranking()
            let entry = ranking.entry(reader, in: builder)
            points = ranking.points.rows[entry.applicant].cells.map { $0.points }
            decision = entry.decision
            track = entry.track.flatMap { entry.decision == .selected ? $0 : nil }
            reserve = entry.reserve.map { $0.track }.sorted()
            eligibility = entry.eligibility.findings.map { $0.reason }
            isScored = ranking.isScored
        }
    }

    @Test func isTheSameWhateverChangesAboutOthersAndAssessors() throws {
        var dice = Dice(77)
        var seen: [Decision: Int] = [:]
        var differentRanks = 0
        for _ in 0..<600 {
            let builder = Self.random(&dice)
            let reader = "m\(dice.roll(5))"
            let other = Self.changed(builder, but: reader, &dice)
            let own = Own(builder, reader)
            guard own == Own(other, reader) else { continue }
            seen[own.decision, default: 0] += 1
            let one = builder.dossier().ranking().entry(reader, in: builder)
            let two = other.dossier().ranking().entry(reader, in: other)
            if one.rank != two.rank { differentRanks += 1 }
            let language = [Language.allCases[dice.roll(3)]]
            let texts = try Self.everything(builder.dossier(), [reader], .applicant, language)
            #expect(try Self.everything(other.dossier(), [reader], .applicant, language) == texts)
            for text in texts {
                let names = builder.applicants.map { $0.id }.filter { $0 != reader } + ["a0", "a1", "a2", "because"]
                for name in names { #expect(!text.contains(name), "\(name): \(text)") }
            }
        }
        for decision in Decision.allCases where decision != .open {
            #expect(seen[decision, default: 0] > 1, "\(seen)")
        }
        #expect(differentRanks > 20, "\(differentRanks)")
    }

    /// An equal, a third assessor who is awaited, and a panel that is too small: all one page.
    @Test func tellsNobodyApartWhoIsNotYetDecided() throws {
        func page(_ change: (inout DossierBuilder) -> Void) throws -> (Decision, [String]) {
            var builder = DossierBuilder(weights: ["1", "2"], seats: [1], scale: ("0", "10", "1"))
            builder.rules.minimumAssessors = 2
            builder.rules.thirdAssessorRatio = decimal("0.3")
            builder.weights.minimumTotal = decimal("20")
            builder.apply("reader", ["6", "7"], ["6", "7"])
            builder.apply("rival", ["5", "5"], ["5", "5"])
            change(&builder)
            let entry = builder.dossier().ranking().entry("reader", in: builder)
            return (entry.decision, try Self.everything(builder.dossier(), ["reader"], .applicant))
        }
        let tied = try page { $0["rival"].sheets = $0["reader"].sheets }
        let third = try page { $0["reader"].sheets = [["2", "4"], ["10", "10"]] }
        let few = try page { $0["reader"].sheets = [["6", "7"]] }
        #expect(tied.0 == .tiedAtTheLine && third.0 == .incomplete && few.0 == .incomplete)
        #expect(tied.1 == third.1 && tied.1 == few.1)
        #expect(tied.1[2].hasPrefix("part,id,label,points"))
        #expect(tied.1[2].contains("decision,not-yet-decided,"))
        let selected = try page { _ in }
        #expect(selected.0 == .selected && selected.1 != tied.1)
    }

    // MARK: On the sample

    /// Nobody reads a name or an id of anybody else but its own partner, in any form.
    @Test func namesNobodyElseOnTheSample() throws {
        let dossier = try Self.sample()
        let plan = Study(dossier).plans().plan
        var proposals = 0
        for (index, reader) in dossier.applicants.enumerated() {
            let own = plan.pairs.first { $0.applicant == index }.map { dossier.partners[$0.partner] }
            let language = Language.allCases[index % 3]
            let texts = try Self.everything(dossier, [reader.id], .applicant, [language])
            let feedback = try Self.feedback(dossier, reader.id)
            if feedback.proposal != nil { proposals += 1 }
            let others = (dossier.applicants + dossier.partners).filter { other in
                other.id != reader.id && (other.id != own?.id || feedback.proposal == nil)
            }
            try Self.expectNone(of: others, dossier.assessors, in: texts)
        }
        #expect(proposals == 4)
    }

    static func expectNone(of others: [Municipality], _ assessors: [Assessor], in texts: [String]) throws {
        for text in texts {
            for other in others {
                #expect(!text.contains(other.id) && !text.contains(other.name), "\(other.name): \(text)")
            }
            for assessor in assessors {
                let word = try Regex("\\b\(assessor.id)\\b")
                #expect(text.firstMatch(of: word) == nil, "\(assessor.id): \(text)")
            }
        }
    }

    @Test func tellsItsOwnPointsWeightsAndContributions() throws {
        let feedback = try Self.feedback(try Self.sample(), "oostervliet")
        #expect(feedback.standing == .belowThreshold)
        #expect(feedback.lines.map { $0.points?.fractionText } == ["2", "4", "9/2", "9/2", "9/2", "9/2"])
        #expect(feedback.lines.map { $0.share?.fractionText } == ["25", "20", "20", "10", "10", "15"])
        let sum = feedback.lines.reduce(Rational.zero) { $0 + ($1.contribution?.low ?? .zero) }
        #expect(sum + (feedback.bonuses.first?.amount.low ?? .zero) == feedback.total?.low)
        #expect(feedback.total?.low == rational("75.5"))
        #expect(feedback.thresholds.map { $0.met } == [.no, .yes, .yes])
        #expect(feedback.betterFile.count == 6)
        #expect(feedback.betterFile.first?.anchor?.points == decimal("3"))
        #expect(feedback.proposal == nil)
    }

    @Test func tellsEverybodyOneDecisionOfItsOwn() throws {
        var dossier = try Self.sample()
        func standing(_ id: String) throws -> String { try Self.feedback(dossier, id).standing.rawValue }
        #expect(try standing("molendorp") == "selected")
        #expect(try standing("dalebroek") == "not-yet-decided")
        #expect(try standing("rietvoorde") == "not-yet-decided")
        #expect(try standing("hagebeke") == "not-selected")
        #expect(try standing("oostervliet") == "below-threshold")
        #expect(try standing("groenkouter") == "pending")
        #expect(try standing("kruiswater") == "ineligible")
        let tied = ["dalebroek", "elzenrode"].compactMap { id in dossier.applicants.firstIndex { $0.id == id } }
        dossier.decisions.lots = [.init(between: tied, seed: 7, date: nil)]
        #expect(try Set([standing("dalebroek"), standing("elzenrode")]) == ["reserve", "selected"])
        dossier.decisions.overrides = [
            .init(applicant: tied[0], decision: .ineligible, reason: LocalisedText("Waterakker"), date: nil)
        ]
        let feedback = try Self.feedback(dossier, "dalebroek")
        #expect(feedback.standing == .ineligible && !feedback.isEligible)
        let text = try Self.everything(dossier, ["dalebroek"], .applicant)
        #expect(text.allSatisfy { !$0.contains("Waterakker") })
        #expect(text[6].contains("Dalebroek is ineligible. The steering group tells the reason separately."))
    }

    @Test(arguments: Language.allCases) func fitsEightyColumns(_ language: Language) throws {
        let dossier = try Self.sample()
        for (ids, audience) in [
            (["molendorp"], Audience.applicant), (["rietvoorde"], .applicant), (["dohouezin"], .partner),
            (["molendorp", "dohouezin"], .partner),
        ] {
            let answer = try dossier.answer(
                .explain, OperationOptions(language: language, of: ids, audience: audience))
            for line in answer.text().split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
        }
    }
}
