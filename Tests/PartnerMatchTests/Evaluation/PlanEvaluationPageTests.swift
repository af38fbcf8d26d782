import Testing

@testable import PartnerMatch

/// What people and programs read about a plan that somebody brings.
@Suite struct PlanEvaluationPageTests {
    private func evaluate(_ dossier: Dossier, _ pairs: [(applicant: Int, partner: Int)]) -> PlanEvaluation {
        let basis = MatchingBasis(dossier)
        let table = PairTable(basis)
        let candidates = Array(PlanPageFixture.candidates(dossier).prefix(2))
        var input = PlanInput(pairs)
        input.form = .rows(separator: UInt8(ascii: ";"))
        input.unusedColumns = ["Opmerking"]
        input.alone = [(.south, 2)]
        return PlanEvaluator(dossier, table, candidates, input).evaluation(best: Plan(basis, table, candidates))
    }

    private static let decisions = """
        {"fixedPairs":[{"applicant":"id-n2","partner":"id-s2","reason":"Test 2."}],
         "forbiddenPairs":[{"applicant":"id-n1","partner":"id-s2","reason":"Test 3."}],
         "consents":[{"pair":["id-n1","id-s1"],"north":"yes","south":"yes"},
                     {"pair":["id-n2","id-s1"],"north":"no","northDate":"2026-05-01"},
                     {"pair":["id-n2","id-s3"],"north":"yes","deadline":"2026-05-01"}]}
        """

    private func text(_ page: Page) -> String {
        TextRenderer(width: 80, usesColour: false).render(page).split(separator: "\u{A0}").joined(separator: " ")
    }

    @Test(arguments: Language.allCases) func fitsTheTerminalAndShowsNoIds(_ language: Language) throws {
        let dossier = try #require(PlanPageFixture.dossier(decisions: Self.decisions))
        let everything = (0..<3).flatMap { applicant in (0..<3).map { (applicant: applicant, partner: $0) } }
        var seen: Set<String> = []
        for pairs in [[], [(0, 0), (1, 1)], [(0, 1)], [(1, 0), (0, 0)], [(1, 2)], everything] {
            let evaluation = evaluate(dossier, pairs.map { (applicant: $0.0, partner: $0.1) })
            let page = dossier.evaluationPage(
                evaluation, ranking: dossier.ranking(), language: language, date: CalendarDate("2026-06-01"))
            let text = text(page)
            for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
            for id in PlanPageFixture.ids { #expect(!text.contains(id), "\(id) in \(language)") }
            for block in page.blocks {
                if case .paragraph(let words) = block { #expect(!words.isEmpty) }
                if case .list(let items) = block { #expect(items.allSatisfy { !$0.isEmpty }) }
            }
            #expect(text.contains("Opmerking") && text.contains("Rukansa"))
            seen.formUnion(evaluation.violations.map { $0.code })
        }
        let codes: Set = [
            "block", "not-candidate", "applicant-twice", "partner-twice", "seats", "fixed-pair-missing",
            "agreed-pair-missing", "passed-over",
        ]
        #expect(codes.subtracting(["passed-over"]).isSubset(of: seen), "\(seen)")
    }

    @Test func claimsNoReasonForAReserveInSomebodysOwnPlan() throws {
        let dossier = try #require(PlanPageFixture.dossier(decisions: "{}"))
        let basis = MatchingBasis(dossier)
        let table = PairTable(basis)
        var candidates = PlanPageFixture.candidates(dossier)
        candidates[1].isReserve = true
        candidates[1].conditions = [.reserve]
        let input = PlanInput([(applicant: 1, partner: 1)])
        let evaluation = PlanEvaluator(dossier, table, candidates, input)
            .evaluation(best: Plan(basis, table, candidates))
        let page = dossier.evaluationPage(evaluation, ranking: dossier.ranking(), language: .dutch, date: nil)
        let text = text(page).split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
        #expect(text.contains("staat op de reserve, en komt pas aan de beurt als"))
        #expect(!text.contains("krijgt hier een partner"))
    }

    @Test func tellsWhatIsWrongAndWhatWouldMendIt() throws {
        let dossier = try #require(PlanPageFixture.dossier(decisions: Self.decisions))
        let evaluation = evaluate(dossier, [(0, 1), (1, 0)])
        let page = dossier.evaluationPage(evaluation, ranking: dossier.ranking(), language: .english)
        let items = page.blocks.flatMap { block -> [String] in
            guard case .list(let items) = block else { return [] }
            return items
        }
        for expected in [
            "Molendorp – Agbota: A decision rules out Molendorp and Agbota as partners.",
            "Agathadorp – Ouéta: Agathadorp refused the pair",
            "A decision fixes Agathadorp – Agbota. That pair is missing here.",
            "Both sides already said yes: Molendorp – Ouéta. That pair is missing here.",
            "In: Molendorp – Ouéta. Both sides already said yes: Molendorp – Ouéta.",
            "Out: Molendorp – Agbota. The offers of Molendorp answer none",
            "Agathadorp – Ouéta: Refused by Agathadorp. Agathadorp said no on 1 May 2026.",
        ] {
            #expect(items.contains { $0.hasPrefix(expected) }, "\(expected) \(items)")
        }
        #expect(
            page.sentences.contains(
                "Read as a spreadsheet (CSV, with “;” between the cells). Not used: “Opmerking”. Named without anybody "
                    + "beside: Rukansa."))
        let valid = dossier.evaluationPage(
            evaluate(dossier, [(0, 0), (1, 1)]), ranking: dossier.ranking(), language: .dutch)
        #expect(valid.sentences.contains("Dit voorstel houdt zich aan alle regels en beslissingen."))
        #expect(valid.sentences.contains("Er hoeft niets te veranderen."))
    }

    private func respond(_ input: String) throws -> JSONValue {
        var session = Session(language: .english)
        let line = #"{"id":1,"operation":"evaluate-plan","dossier":\#(SmallDossier.document)\#(input)}"#
            .split(separator: "\n").joined(separator: " ")
        let document = try JSONDocument.parse(session.respond(to: Array(line.utf8)))
        return document.materialise(document.root)
    }

    @Test func answersARequest() throws {
        let answer = try respond(#","input":{"pairs":[{"applicant":"heikant","partner":"dassa"}]}"#)
        #expect(answer["ok"] == true, "\(String(decoding: JSONWriter.compact(answer), as: UTF8.self).prefix(500))")
        let result = try #require(answer["result"])
        #expect(result["valid"] == false)
        let codes = (result["violations"]?.elements ?? []).map { $0["block"]?["code"] ?? $0["code"] }
        #expect(codes.contains("forbidden") && codes.contains("fixed-pair-missing"))
        let dropped = try #require(result["repair"]?["dropped"]?.elements?.first)
        #expect(dropped["applicant"] == "heikant" && dropped["partner"] == "dassa")
        let added = result["repair"]?["added"]?.elements ?? []
        #expect(added.contains { $0["reason"] == "fixed-pair" && $0["applicant"] == "molendorp" })
        #expect(result["input"]?["form"] == "json")
    }

    @Test(arguments: [
        ("", "missing-key", ""), (#","input":{"pairs":[["heikant","dassa"]]}"#, "wrong-type", "/input/pairs/0"),
        (#","input":{}"#, "missing-key", "/input"),
        (
            #","input":{"pairs":[{"applicant":"heikand","partner":"dassa"}]}"#, "unknown-municipality",
            "/input/pairs/0/applicant"
        ),
        (#","input":{"pairs":[{"applicant":"heikant","partner":"dassa"}],"note":"x"}"#, "unknown-key", "/input/note"),
    ])
    func locatesWhatIsWrongInARequest(_ input: String, _ code: String, _ pointer: String) throws {
        let answer = try respond(input)
        #expect(answer["ok"] == false)
        let first = try #require(answer["problems"]?.elements?.first)
        #expect(first["code"] == .string(code) && first["pointer"] == .string(pointer))
        #expect(first["line"] == 1)
    }
}
