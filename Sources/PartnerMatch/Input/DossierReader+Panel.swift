/// Reading assessors and score sheets.
extension DossierReader {
    mutating func readPanel(_ applicants: [Municipality]) -> ([Assessor], [ScoreSheet]) {
        let assessors = readAssessors()
        guard enter(.sheets), let part = parts[.sheets], document.kind(part.node) == .array else {
            return (assessors, [])
        }
        var sheets: [ScoreSheet] = []
        var seen: Set<Int> = []
        for node in document.elements(part.node) {
            guard document.kind(node) == .object else { continue }
            guard let sheet = readSheet(node, assessors, applicants) else { continue }
            guard seen.insert(sheet.applicant * max(1, assessors.count) + sheet.assessor).inserted else {
                report(.duplicateSheet, node, .other(.assessor), found: assessors[sheet.assessor].id)
                continue
            }
            sheets.append(sheet)
        }
        sheets.sort { ($0.applicant, $0.assessor) < ($1.applicant, $1.assessor) }
        return (assessors, sheets)
    }

    /// The panel; where the dossier lists none, whoever signed a sheet.
    private mutating func readAssessors() -> [Assessor] {
        var result: [Assessor] = []
        if enter(.assessors), let part = parts[.assessors] {
            for (id, node) in sortedByID(Array(document.elements(part.node)), .assessor) {
                assessorIndex[id] = result.count
                result.append(
                    Assessor(
                        id: id, role: words(node, "role"), organisation: text(node, "organisation"),
                        municipality: text(node, "municipality"), mandate: readMandate(node),
                        interests: (list(node, "interests") ?? []).compactMap { entry in
                            text(entry, "with").map { ($0, text(entry, "kind")) }
                        }))
            }
        } else if enter(.sheets), let part = parts[.sheets] {
            var names: Set<String> = []
            for node in document.elements(part.node) {
                if let name = text(node, "assessor") { names.insert(name) }
            }
            for name in names.sorted() {
                assessorIndex[name] = result.count
                result.append(
                    Assessor(id: name, role: nil, organisation: nil, municipality: nil, mandate: nil, interests: []))
            }
        }
        return result
    }

    private mutating func readMandate(_ node: JSONNode) -> [Int]? {
        guard let entries = list(node, "mandate") else { return nil }
        let scored = call.scoredCriteria
        var result: [Int] = []
        var isEverything = false
        for entry in entries {
            guard let name = document.string(entry) else { continue }
            if name == "scored" {
                isEverything = true
                continue
            }
            let inSection = scored.filter { index in
                if case .scored(let details) = call.criteria[index].kind { return details.section == name }
                return false
            }
            if !inSection.isEmpty {
                result.append(contentsOf: inSection)
            } else if let index = resolveCriterion(entry, among: scored, .scoredCriterion, otherNames: ["scored"]) {
                result.append(index)
            }
        }
        return isEverything ? nil : result.sorted()
    }

    private mutating func readSheet(
        _ node: JSONNode, _ assessors: [Assessor], _ applicants: [Municipality]
    ) -> ScoreSheet? {
        let assessor = value(node, "assessor").flatMap { resolve($0, in: assessorIndex, .assessor) }
        let applicant = value(node, "municipality").flatMap { resolve($0, in: applicantIndex, .applicant) }
        let isRecused = boolean(node, "recused") ?? false
        var scores: [Int: DecimalNumber] = [:]
        let scored = call.scoredCriteria
        let comments = readComments(node)
        for (key, _, value) in members(node, "scores") {
            guard let index = resolveCriterion(key, among: scored, .scoredCriterion),
                let points = document.number(value)
            else { continue }
            if let assessor, let mandate = assessors[assessor].mandate, !mandate.contains(index) {
                report(.outsideMandate, key, .other(.scoredCriterion))
            }
            if check(points, at: value, on: index, hasComment: comments[index] != nil) { scores[index] = points }
        }
        if isRecused {
            if !scores.isEmpty, let place = value(node, "scores") {
                report(.recusedWithScores, place, .reason)
            }
            if words(node, "reason") == nil { report(.missingReason, node, .reason, found: nil) }
        } else if let assessor, let applicant {
            reportConflict(of: assessors[assessor], with: applicants[applicant].id, node)
        }
        guard let assessor, let applicant else { return nil }
        return ScoreSheet(
            assessor: assessor, applicant: applicant, isRecused: isRecused, reason: words(node, "reason"),
            scores: isRecused ? [:] : scores, comments: comments)
    }

    private mutating func readComments(_ node: JSONNode) -> [Int: String] {
        var comments: [Int: String] = [:]
        for (key, _, value) in members(node, "comments") {
            guard let index = resolveCriterion(key, among: Array(call.criteria.indices), .criterion) else { continue }
            comments[index] = document.string(value)
        }
        return comments
    }

    private mutating func check(
        _ points: DecimalNumber, at node: JSONNode, on criterion: Int, hasComment: Bool
    ) -> Bool {
        guard case .scored(let details) = call.criteria[criterion].kind else { return false }
        guard let scale = details.scale else {
            // A scale that is there but has an error was reported in the call.
            if !brokenCriteria.contains(call.criteria[criterion].id) {
                report(.scaleMissing, node, .existing(.scoredCriterion))
            }
            return false
        }
        let range = Expectation.between(scale.minimum.description, scale.maximum.description)
        guard scale.contains(points) else {
            report(.scoreOutsideScale, node, range)
            return false
        }
        guard scale.isOnStep(points) else {
            let step = scale.step?.description ?? ""
            report(.scoreOffStep, node, .multipleOf(step: step, from: scale.minimum.description))
            return false
        }
        let isAtEnd =
            (call.assessment.commentAtMinimum && points == scale.minimum)
            || (call.assessment.commentAtMaximum && points == scale.maximum)
        if isAtEnd, !hasComment { report(.missingComment, node, .comment, severity: .warning) }
        return true
    }

    /// Nobody judges a municipality that is their own or in which they have an interest.
    private mutating func reportConflict(of assessor: Assessor, with id: String, _ node: JSONNode) {
        guard assessor.municipality == id || assessor.interests.contains(where: { $0.with == id }) else {
            return
        }
        report(.conflictOfInterest, node, .reason, found: assessor.id, severity: .warning)
    }
}
