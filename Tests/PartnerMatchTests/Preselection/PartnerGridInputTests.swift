import Testing

@testable import PartnerMatch

/// One mistake in the dossier with grids, and the one problem that must be reported for it. `‸` marks its place.
struct GridMistake: Sendable, CustomTestStringConvertible {
    let code: ProblemCode
    let file: String
    let old: String
    let new: String
    let pointer: String
    let suggestion: String?

    init(
        _ code: ProblemCode, _ file: String, _ old: String, _ new: String, at pointer: String, suggestion: String? = nil
    ) {
        self.code = code
        self.file = file
        self.old = old
        self.new = new
        self.pointer = pointer
        self.suggestion = suggestion
    }

    var testDescription: String { "\(code.rawValue) \(file)\(pointer)" }

    static let dassa = #"{"need": 2, "staff": 5, "market": 2}"#
    static let benin = #"{"need": 2, "staff": 1, "market": 1}"#

    static let all = scores + weights + lines + panel

    private static let scores: [GridMistake] = [
        // Which criteria there are, and whose.
        .init(
            .unknownReference, "sheets", dassa, #"{"need": 2, ‸"stafff": 5}"#, at: "/0/scores/stafff",
            suggestion: "staff"),
        .init(.wrongReference, "sheets", dassa, #"{"need": 2, ‸"openness": 3}"#, at: "/0/scores/openness"),
        .init(.wrongReference, "sheets", dassa, #"{"need": 2, ‸"remote": 3}"#, at: "/0/scores/remote"),
        .init(
            .wrongReference, "sheets", #"{"openness": 4.5, "effort": 8}"#, #"{"openness": 4.5, ‸"need": 3}"#,
            at: "/8/scores/need"),
        .init(
            .wrongReference, "sheets", #"{"need": 3, "staff": 7}"#, #"{"need": 3, ‸"market": 2}"#,
            at: "/7/scores/market"),
        .init(.wrongReference, "sheets", #"{"need": "Clear."}"#, #"{‸"effort": "Clear."}"#, at: "/2/comments/effort"),
        .init(.scoreOutsideScale, "sheets", dassa, #"{"need": ‸0, "staff": 5}"#, at: "/0/scores/need"),
        .init(.scoreOffStep, "sheets", dassa, #"{"need": ‸2.5, "staff": 5}"#, at: "/0/scores/need"),
        .init(
            .unknownReference, "sheets", #""municipality": "savalou""#, #""municipality": ‸"savalo""#,
            at: "/3/municipality", suggestion: "savalou"),
        .init(
            .duplicateSheet, "sheets", #"{"assessor": "u1", "municipality": "savalou""#,
            #"‸{"assessor": "u1", "municipality": "dassa""#, at: "/3"),
    ]

    private static let weights: [GridMistake] = [
        .init(
            .unknownReference, "weights", #""benin": {"#, #"‸"bennin": {"#, at: "/partnerCriteria/bennin",
            suggestion: "benin"),
        .init(
            .unknownReference, "weights", benin, #"{"need": 2, "staff": 1, "market": 1, ‸"markets": 1}"#,
            at: "/partnerCriteria/benin/criteria/markets", suggestion: "market"),
        .init(
            .wrongReference, "weights", benin, #"{"need": 2, "staff": 1, "market": 1, ‸"effort": 1}"#,
            at: "/partnerCriteria/benin/criteria/effort"),
        .init(
            .wrongReference, "weights", #"{"openness": 60, "effort": 40}"#,
            #"{"openness": 60, "effort": 40, ‸"need": 1}"#, at: "/criteria/need"),
        .init(
            .wrongReference, "weights", #""benin": {"#, #""rwanda": {"thresholds": {‸"market": 1}}, "benin": {"#,
            at: "/partnerCriteria/rwanda/thresholds/market"),
        .init(
            .missingWeight, "weights", benin, #"‸{"need": 2, "staff": 1}"#, at: "/partnerCriteria/benin/criteria"),
        .init(
            .weightsAllZero, "weights", benin, #"‸{"need": 0, "staff": 0, "market": 0}"#,
            at: "/partnerCriteria/benin/criteria"),
        .init(
            .thresholdOutsideScale, "weights", #""staff": 3,"#, #""staff": ‸11,"#,
            at: "/partnerCriteria/benin/thresholds/staff"),
        .init(
            .unknownReference, "weights", #""profile": 5"#, #"‸"profil": 5"#,
            at: "/partnerCriteria/benin/thresholds/profil", suggestion: "profile"),
        .init(
            .wrongReference, "weights", #"{"remote": 10}"#, #"{‸"no-twinning": 10}"#,
            at: "/partnerCriteria/benin/bonus/no-twinning"),
        .init(
            .unknownKey, "weights", #""setBy": "ANCB""#, #"‸"setby": "ANCB""#, at: "/partnerCriteria/benin/setby",
            suggestion: "setBy"),
    ]

    private static let lines: [GridMistake] = [
        .init(
            .duplicateID, "call", #"{"id": "remote", "kind": "bonus""#,
            #"{"id": ‸"openness", "kind": "informational", "label": "X"}, {"id": "remote", "kind": "bonus""#,
            at: "/partnerCriteria/4/id"),
        .init(
            .duplicateID, "call", #"{"id": "co-funding", "kind""#,
            #"{"id": ‸"need", "kind": "informational", "label": "X"}, {"id": "co-funding", "kind""#,
            at: "/partnerCriteria/3/id"),
        .init(
            .notOneOf, "call", #""kind": "bonus", "label": "Remote""#, #""kind": ‸"bonuss", "label": "Remote""#,
            at: "/partnerCriteria/4/kind", suggestion: "bonus"),
        .init(
            .unknownReference, "call", #""kind": "scored", "tracks": ["benin"]"#,
            #""kind": "scored", "tracks": ["benin", ‸"benni"]"#, at: "/partnerCriteria/2/tracks/1", suggestion: "benin"),
        .init(
            .tooFewElements, "call", #""kind": "commitment", "tracks": ["benin"]"#,
            #""kind": "commitment", "tracks": ‸[]"#, at: "/partnerCriteria/3/tracks"),
        .init(
            .unknownReference, "call", #""tieBreak": ["need"]"#, #""tieBreak": [‸"ned"]"#,
            at: "/tracks/0/preselection/tieBreak/0", suggestion: "need"),
        .init(
            .outOfRange, "call", #""places": 2"#, #""places": ‸-1"#, at: "/tracks/0/preselection/places"),
        .init(
            .unknownKey, "call", #""places": 2"#, #"‸"place": 2"#, at: "/tracks/0/preselection/place",
            suggestion: "places"),
        .init(
            .scaleReversed, "call", #"{"min": 0, "max": 4, "step": 1}"#, #"‸{"min": 4, "max": 0, "step": 1}"#,
            at: "/partnerCriteria/2/scale"),
    ]

    private static let panel: [GridMistake] = [
        .init(
            .unknownReference, "assessors", #"["profile", "market"]"#, #"["profile", "market", ‸"marked"]"#,
            at: "/1/mandate/2", suggestion: "market"),
        .init(
            .outsideMandate, "sheets", #"{"need": 4}, "comments""#, #"{‸"staff": 4}, "comments""#,
            at: "/2/scores/staff"),
        .init(
            .conflictOfInterest, "sheets", #""recused": true, "reason": "Family."}"#, #""scores": {"need": 3}}"#,
            at: "/6"),
    ]
}

/// What is wrong with a grid of an umbrella association is said once, at its place, with the name that was meant.
@Suite struct PartnerGridInputTests {
    @Test func readsTheDossierWithoutAProblem() throws {
        let reading = Dossier.read(GridDossier.source())
        #expect(reading.problems.report(in: .english) == "")
        let dossier = try #require(reading.dossier)
        #expect(dossier.call.partnerGrid(of: 0).map(\.id) == ["need", "staff", "market", "co-funding", "remote"])
        #expect(dossier.call.partnerGrid(of: 1).map(\.id) == ["need", "staff", "remote"])
        #expect(dossier.sheets.count == 4)
        #expect(dossier.partnerSheets.count == 8)
        #expect(dossier.weights.ofUmbrellas?.keys.sorted() == [0])
        #expect(dossier.weights.ofUmbrellas?[0]?.criterionThresholds == [1: decimal("3")])
        #expect(dossier.weights.ofUmbrellas?[0]?.sectionThresholds.map(\.section) == ["profile"])
        #expect(dossier.partners[0].gridCommitments == [3: true])
        #expect(dossier.partners[0].commitments.isEmpty)
        #expect(dossier.assessors.map(\.id) == ["a1", "a2", "u1", "u2"])
        // "scored" is everything, a list of partner criteria nothing of the applicants.
        #expect(dossier.assessors.map { $0.mandate == nil } == [true, false, false, false])
        #expect(dossier.assessors[2].mandate == [])
        #expect(dossier.assessors.map(\.gridMandate) == [nil, [], [0, 1, 2], [0]])
    }

    @Test(arguments: GridMistake.all)
    func reportsOneMistakeOnceAtItsPlace(_ mistake: GridMistake) throws {
        var text = GridDossier.text(mistake.file, mistake.old, mistake.new)
        let mark = text.firstIndex(of: "‸")
        let before = mark.map { text[..<$0] } ?? ""
        let line = before.filter { $0 == "\n" }.count + 1
        let column = (before.split(separator: "\n", omittingEmptySubsequences: false).last?.utf8.count ?? 0) + 1
        if let mark { text.remove(at: mark) }
        let reading = Dossier.read(GridDossier.source(changing: [mistake.file: text]))
        let report = reading.problems.report(in: .english)
        #expect(reading.problems.problems.count == 1, "\(report)")
        let problem = try #require(reading.problems.problems.first)
        #expect(problem.code == mistake.code, "\(report)")
        #expect(problem.file == "dossier/\(mistake.file).json")
        #expect(problem.pointer == mistake.pointer)
        #expect(problem.suggestion == mistake.suggestion)
        if mark != nil { #expect(problem.position == JSONPosition(line: line, column: column)) }
        #expect((problem.severity == .warning) == (mistake.code == .conflictOfInterest))
        #expect((reading.dossier == nil) == (problem.severity == .error))
        for language in Language.allCases { #expect(!problem.message(in: language).isEmpty) }
    }

    private static func problems(_ changes: [String: String], without: [String] = []) -> [String] {
        Dossier.read(GridDossier.source(changing: changes, without: without)).problems.problems.map {
            $0.code.rawValue + " " + $0.pointer
        }
    }

    @Test func refusesWhatIsSaidOfAPartnerWithoutTrack() {
        let partners = GridDossier.text("partners", #""name": "Rubavu", "country": "RW""#, #""name": "R""#)
        #expect(Self.problems(["partners": partners]) == ["partner-without-track /7/municipality"])
        let promising = partners.replacingOnly(
            #""name": "R","#, with: #""name": "R", "commitments": {"co-funding": true},"#)
        #expect(
            Self.problems(["partners": promising ?? ""], without: ["sheets"])
                == ["partner-without-track /5/commitments"])
    }

    @Test func refusesACommitmentThatIsNotInTheGridOfTheTrack() {
        func rubavu(_ id: String) -> [String] {
            Self.problems([
                "partners": GridDossier.text(
                    "partners", #""name": "Rubavu","#, #""name": "Rubavu", "commitments": {"\#(id)": true},"#)
            ])
        }
        #expect(rubavu("co-funding") == ["wrong-reference /5/commitments/co-funding"])
        #expect(rubavu("visit") == ["wrong-reference /5/commitments/visit"])
        #expect(rubavu("remote") == ["wrong-reference /5/commitments/remote"])
        #expect(rubavu("co-fundin") == ["unknown-reference /5/commitments/co-fundin"])
    }

    @Test func refusesRulesOfPreselectionWithoutAGrid() {
        let call = SmallDossier.call.replacingOnly(
            #""seats": 2, "reserve": 1,"#, with: #""seats": 2, "reserve": 1, "preselection": {"places": 3},"#)
        let reading = Dossier.read(SmallDossier.source(changing: ["call": Array((call ?? "").utf8)]))
        #expect(reading.problems.problems.map(\.code) == [.missingKey])
        #expect(reading.problems.problems.first?.expected == .key("partnerCriteria"))
    }

    @Test func refusesASheetAboutAPartnerWithoutAGrid() {
        let sheets = SmallDossier.sheets.replacingOnly(
            #""municipality": "molendorp", "scores": {"openness": 4.5"#,
            with: #""municipality": "dassa", "scores": {"openness": 4.5"#)
        let reading = Dossier.read(SmallDossier.source(changing: ["sheets": Array((sheets ?? "").utf8)]))
        #expect(reading.problems.problems.map(\.code) == [.wrongReference])
        #expect(reading.problems.problems.first?.expected == .existing(.applicant))
    }

    @Test func raisesNoFalseAlarmsWhereTheGridCannotBeRead() {
        let call = GridDossier.text("call", #""partnerCriteria": ["#, #""partnerCriteria": 7, "partners": ["#)
        let found = Self.problems(["call": call])
        #expect(found.contains("wrong-type /partnerCriteria"))
        #expect(found.filter { $0 != "wrong-type /partnerCriteria" } == ["unknown-key /partners"])
        #expect(Self.problems([:], without: ["call"]).count == 1)
        #expect(Self.problems([:], without: ["partners"]).count == 1)
    }

    @Test func keepsTheUmbrellasWeightsWhenAnotherSetIsNamed() throws {
        let other = #"{"format": "partnermatch/1", "id": "other", "criteria": {"openness": 1, "effort": 1}}"#
        let file = InputFile(name: "other.json", bytes: Array(other.utf8))
        var source = GridDossier.source()
        source.weights = file
        let dossier = try #require(Dossier.read(source).dossier)
        #expect(dossier.weights.id == "other")
        #expect(dossier.weights.ofUmbrellas?[0]?.minimumTotal == decimal("30"))
        let own = String(other.dropLast()) + #", "partnerCriteria": {"benin": {"minimumTotal": 50}}}"#
        source.weights = InputFile(name: "own.json", bytes: Array(own.utf8))
        #expect(Dossier.read(source).dossier?.weights.ofUmbrellas?[0]?.minimumTotal == decimal("50"))
        let spoilt = GridDossier.text("weights", #""benin": {"#, #""bennin": {"#)
        source = GridDossier.source(changing: ["weights": spoilt])
        source.weights = file
        #expect(Dossier.read(source).problems.problems.map(\.file) == ["dossier/weights.json"])
    }
}
