/// Reading assessors and score sheets.
extension DossierReader {
    mutating func readPanel(
        _ applicants: [Municipality], _ partners: [Municipality]
    ) -> (assessors: [Assessor], sheets: [ScoreSheet], partnerSheets: [ScoreSheet]) {
        let assessors = readAssessors()
        guard enter(.sheets), let part = parts[.sheets], document.kind(part.node) == .array else {
            return (assessors, [], [])
        }
        var sheets: [ScoreSheet] = []
        var partnerSheets: [ScoreSheet] = []
        var seen: Set<Int> = []
        var seenOfPartners: Set<Int> = []
        for node in document.elements(part.node) {
            guard document.kind(node) == .object else { continue }
            let partner = partner(ofSheet: node)
            let read =
                partner.map { readPartnerSheet(node, assessors, partners, $0) }
                ?? readSheet(node, assessors, applicants)
            guard let sheet = read else { continue }
            let place = sheet.applicant * max(1, assessors.count) + sheet.assessor
            let isFirst =
                partner == nil ? seen.insert(place).inserted : seenOfPartners.insert(place).inserted
            guard isFirst else {
                report(.duplicateSheet, node, .other(.assessor), found: assessors[sheet.assessor].id)
                continue
            }
            if partner == nil { sheets.append(sheet) } else { partnerSheets.append(sheet) }
        }
        sheets.sort { ($0.applicant, $0.assessor) < ($1.applicant, $1.assessor) }
        partnerSheets.sort { ($0.applicant, $0.assessor) < ($1.applicant, $1.assessor) }
        return (assessors, sheets, partnerSheets)
    }

    /// The panel; where the dossier lists none, whoever signed a sheet.
    private mutating func readAssessors() -> [Assessor] {
        var result: [Assessor] = []
        if enter(.assessors), let part = parts[.assessors] {
            for (id, node) in sortedByID(Array(document.elements(part.node)), .assessor) {
                assessorIndex[id] = result.count
                let (mandate, gridMandate) = readMandate(node)
                result.append(
                    Assessor(
                        id: id, role: words(node, "role"), organisation: text(node, "organisation"),
                        municipality: text(node, "municipality"), mandate: mandate,
                        interests: (list(node, "interests") ?? []).compactMap { entry in
                            text(entry, "with").map { ($0, text(entry, "kind")) }
                        }, gridMandate: gridMandate))
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

    /// What may be scored of applicants, and of partners.
    private mutating func readMandate(_ node: JSONNode) -> (criteria: [Int]?, partnerCriteria: [Int]?) {
        guard let entries = list(node, "mandate") else { return (nil, nil) }
        let scored = call.scoredCriteria
        var result: [Int] = []
        var ofPartners: [Int] = []
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
            let inGrid = partnerCriteria(inMandate: name)
            ofPartners.append(contentsOf: inGrid)
            if !inSection.isEmpty {
                result.append(contentsOf: inSection)
            } else if inGrid.isEmpty, !undeclared.contains(.partnerGrid),
                let index = resolveCriterion(
                    entry, among: scored, .scoredCriterion,
                    otherNames: ["scored"] + call.partnerCriteria.map { $0.criterion.id })
            {
                result.append(index)
            }
        }
        return isEverything ? (nil, nil) : (result.sorted(), ofPartners.sorted())
    }

    private mutating func readSheet(
        _ node: JSONNode, _ assessors: [Assessor], _ applicants: [Municipality]
    ) -> ScoreSheet? {
        let applicant = value(node, "municipality").flatMap { resolveApplicant(ofSheet: $0) }
        let broken = brokenCriteria
        // A sheet about nobody known may be one about a partner.
        if applicant == nil, takesPartnerSheets { brokenCriteria.formUnion(otherCriteria) }
        defer { brokenCriteria = broken }
        return readSheet(node, assessors, about: applicant.map { ($0, applicants[$0].id) }) { $0.mandate }
    }

    /// A sheet about the municipality with this index and id, by the criteria that a mandate may name.
    mutating func readSheet(
        _ node: JSONNode, _ assessors: [Assessor], about subject: (index: Int, id: String)?,
        mandate: (Assessor) -> [Int]?
    ) -> ScoreSheet? {
        let assessor = value(node, "assessor").flatMap { resolve($0, in: assessorIndex, .assessor) }
        let isRecused = boolean(node, "recused") ?? false
        var scores: [Int: DecimalNumber] = [:]
        let scored = call.scoredCriteria
        let comments = readComments(node)
        for (key, _, value) in members(node, "scores") {
            guard let index = resolveCriterion(key, among: scored, .scoredCriterion),
                let points = document.number(value)
            else { continue }
            if let assessor, let mandate = mandate(assessors[assessor]), !mandate.contains(index) {
                report(.outsideMandate, key, .other(.scoredCriterion))
            }
            if check(points, at: value, on: index, hasComment: comments[index] != nil) { scores[index] = points }
        }
        if isRecused {
            if !scores.isEmpty, let place = value(node, "scores") {
                report(.recusedWithScores, place, .reason)
            }
            if words(node, "reason") == nil { report(.missingReason, node, .reason, found: nil) }
        } else if let assessor, let subject {
            reportConflict(of: assessors[assessor], with: subject.id, node)
        }
        guard let assessor, let subject else { return nil }
        return ScoreSheet(
            assessor: assessor, applicant: subject.index, isRecused: isRecused, reason: words(node, "reason"),
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
        report(
            .conflictOfInterest, node, .reason, found: assessor.id,
            severity: call.assessment.refusesConflicts ? .error : .warning)
    }
}
