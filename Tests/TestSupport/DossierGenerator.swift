import DecisionKernels
import PartnerMatch

/// Makes a dossier of any size from a seed: the same seed gives the same bytes. The municipalities are invented.
package struct DossierGenerator: Sendable {
    package var applicants = 300
    package var partners = 107
    package var assessors = 3
    package var demands = 5
    package var offers = 5
    /// Themes of a demand or an offer, at most; half of the possible further ones are there.
    package var mostThemes = 2
    package var criteria = 8
    package var seats = 20
    package var seed: UInt64 = 1
    /// Six overlapping quotas, and some files with gaps.
    package var hasQuotas = false

    package init() {}

    package init(applicants: Int, partners: Int, seed: UInt64) {
        self.applicants = applicants
        self.partners = partners
        self.seed = seed
    }

    /// The dossier as a folder of files.
    package func files() -> [InputFile] {
        var random = SeededGenerator(seed: seed)
        let parts: [(String, JSONValue)] = [
            ("call", call()), ("weights", weights(&random)), ("applicants", applicantValues(&random)),
            ("partners", partnerValues(&random)), ("assessors", assessorValues()), ("sheets", sheets(&random)),
        ]
        return parts.map { InputFile(name: $0.0 + ".json", bytes: JSONWriter.pretty($0.1)) }
    }

    private func call() -> JSONValue {
        let scored = (1...criteria).map { index -> JSONValue in
            [
                "id": .string("criterion-\(index)"), "kind": "scored", "label": .string("Criterion \(index)"),
                "scale": ["min": 0, "max": 5, "step": .number("0.5")],
            ]
        }
        let bonus: JSONValue = [
            "id": "no-twinning", "kind": "bonus", "label": "No twinning",
            "link": ["kind": "twinning", "status": "active"], "is": false,
        ]
        let work: JSONValue = ["id": "visit", "kind": "commitment", "required": true, "label": "Visit"]
        func track(_ id: String, _ country: String, _ language: String, _ seats: Int) -> JSONValue {
            [
                "id": .string(id), "country": .string(country), "seats": .integer(seats), "reserve": 3,
                "workingLanguages": [.string(language)],
            ]
        }
        return [
            "format": "partnermatch/1", "id": "generated", "title": "Generated call",
            "quotas": hasQuotas ? quotas() : .null,
            "closes": "2026-05-31", "period": ["start": "2027-01-01", "end": "2028-12-31"],
            "tracks": [track("benin", "BJ", "fr", seats - seats / 2), track("rwanda", "RW", "en", seats / 2)],
            "criteria": .array(scored + [bonus, work]), "tieBreak": ["criterion-1", "criterion-2"],
            "assessment": [
                "minimumAssessors": 2, "disagreement": ["rule": "third-assessor", "ratio": .number("0.3")],
            ],
        ]
    }

    private func quotas() -> JSONValue {
        let themes = Taxonomy.standard.themes.filter { $0.parent == nil }.map { JSONValue.string($0.id) }
        return [
            ["id": "small", "where": ["field": "population", "below": 20000], "min": 6],
            ["id": "large", "where": ["field": "population", "atLeast": 60000], "max": 5],
            ["id": "twinned", "where": ["link": ["kind": "twinning", "status": "active"]], "max": 7],
            ["id": "first-theme", "where": ["field": "themes", "is": themes[0]], "min": 12, "max": 15],
            ["id": "other-themes", "where": ["field": "themes", "in": .array(Array(themes.suffix(2)))], "min": 9],
            [
                "id": "offline",
                "where": ["any": [["field": "digitalReadiness", "below": .number("0.3")], ["fact": "newcomer"]]],
                "min": 8,
            ],
        ]
    }

    private func weights(_ random: inout SeededGenerator) -> JSONValue {
        let members = (1...criteria).map { index in
            JSONMember(key: "criterion-\(index)", value: .integer(5 + random.below(20)))
        }
        return [
            "format": "partnermatch/1", "kind": "weights", "id": "generated", "criteria": .object(members),
            "thresholds": ["criterion-1": 1], "bonus": ["no-twinning": 2], "minimumTotal": 30,
        ]
    }

    private func applicantValues(_ random: inout SeededGenerator) -> JSONValue {
        .array(
            (0..<applicants).map { index in
                var members = municipality("applicant-\(index)", "BE", "municipality", &random)
                let both: [JSONValue] = random.below(2) == 0 ? ["benin", "rwanda"] : ["rwanda", "benin"]
                members.append(
                    JSONMember(key: "tracks", value: .array(Array(both.prefix(1 + random.below(2))))))
                members.append(JSONMember(key: "receivedAt", value: "2026-05-20"))
                members.append(
                    JSONMember(key: "commitments", value: hasQuotas && index % 100 == 7 ? .object([]) : ["visit": true])
                )
                return .object(members)
            })
    }

    private func partnerValues(_ random: inout SeededGenerator) -> JSONValue {
        .array(
            (0..<partners).map { index in
                let isBeninese = index % 2 == 0
                var members = municipality(
                    "partner-\(index)", isBeninese ? "BJ" : "RW", isBeninese ? "commune" : "district", &random)
                members.append(JSONMember(key: "preselection", value: ["status": "preselected"]))
                return .object(members)
            })
    }

    private func municipality(
        _ id: String, _ country: String, _ level: String, _ random: inout SeededGenerator
    ) -> [JSONMember] {
        let levels: [JSONValue] = ["A2", "B1", "B2", "C1"]
        func grade() -> JSONValue { levels[random.below(levels.count)] }
        let member: JSONValue = [
            "role": "technical", "mandate": true, "substitute": .boolean(random.below(2) == 0), "hoursPerMonth": 8,
        ]
        return [
            JSONMember(key: "id", value: .string(id)), JSONMember(key: "name", value: .string("Municipality " + id)),
            JSONMember(key: "country", value: .string(country)), JSONMember(key: "level", value: .string(level)),
            JSONMember(key: "population", value: .integer(5_000 + random.below(90_000))),
            JSONMember(key: "languages", value: ["fr": grade(), "en": grade()]),
            JSONMember(key: "digitalReadiness", value: .number("0.\(1 + random.below(9))")),
            JSONMember(key: "links", value: random.below(2) == 0 ? [] : [["kind": "twinning", "status": "active"]]),
            JSONMember(key: "team", value: [member, member]), JSONMember(key: "aim", value: "reciprocal"),
            JSONMember(key: "demands", value: .array((0..<demands).map { demand($0, &random) })),
            JSONMember(key: "offers", value: .array((0..<offers).map { offer($0, &random) })),
        ]
    }

    private func demand(_ index: Int, _ random: inout SeededGenerator) -> JSONValue {
        let priorities: [JSONValue] = ["must", "like", "nice"]
        return [
            "id": .string("question-\(index)"),
            "question": .string("How can we do better in matter \(random.below(1000))?"), "themes": themes(&random),
            "priority": priorities[random.below(3)], "backing": "college",
        ]
    }

    private func offer(_ index: Int, _ random: inout SeededGenerator) -> JSONValue {
        [
            "id": .string("offer-\(index)"), "title": .string("What we can show, number \(random.below(1000))"),
            "themes": themes(&random), "level": .integer(3 + random.below(8)), "service": "Service",
        ]
    }

    private func themes(_ random: inout SeededGenerator) -> JSONValue {
        let themes = Taxonomy.standard.themes
        var chosen = [random.below(themes.count)]
        for _ in 1..<mostThemes {
            let next = random.below(themes.count)
            guard !chosen.contains(next), random.below(2) == 0 else { continue }
            chosen.append(next)
        }
        return .array(chosen.map { .string(themes[$0].id) })
    }

    private func assessorValues() -> JSONValue { .array((1...assessors).map { ["id": .string("a\($0)")] }) }

    private func sheets(_ random: inout SeededGenerator) -> JSONValue {
        var sheets: [JSONValue] = []
        for applicant in 0..<applicants {
            let ability = random.below(7)
            for assessor in 1...assessors {
                let scores = (1...criteria).map { index -> JSONMember in
                    let halves = min(10, max(0, ability + random.below(5)))
                    let points = "\(halves / 2)" + (halves % 2 == 0 ? "" : ".5")
                    return JSONMember(key: "criterion-\(index)", value: .number(points))
                }
                sheets.append([
                    "assessor": .string("a\(assessor)"), "municipality": .string("applicant-\(applicant)"),
                    "scores": .object(hasQuotas && applicant % 150 == 11 ? Array(scores.dropLast()) : scores),
                ])
            }
        }
        return .array(sheets)
    }
}

extension SeededGenerator {
    /// A whole number from 0 to `bound` − 1.
    mutating func below(_ bound: Int) -> Int { Int(uniformInteger(below: UInt64(bound))) }
}
