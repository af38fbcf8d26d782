/// Reading a call and checking what it means.
extension DossierReader {
    mutating func readCall() {
        guard let node = parts[.call]?.node else { return }
        if list(node, "tracks") == nil { undeclared.insert(.track) }
        if list(node, "criteria") == nil {
            undeclared.formUnion([.criterion, .scoredCriterion, .bonusCriterion, .commitment, .section])
        }
        // Conditions on themes look at the questions that count.
        if let matching = value(node, "matching") {
            call.matching.questionVersion = choice(matching, "questionVersion") ?? call.matching.questionVersion
        }
        readTracks(node)
        readCriteria(node)
        call.id = text(node, "id") ?? ""
        call.title = words(node, "title")
        call.version = text(node, "version")
        call.opens = date(node, "opens")
        call.closes = date(node, "closes")
        if let period = value(node, "period") {
            call.periodStart = date(period, "start")
            call.periodEnd = date(period, "end")
            requireOrder(call.periodStart, call.periodEnd, at: period)
        }
        requireOrder(call.opens, call.closes, at: value(node, "closes") ?? node)
        if let budget = value(node, "budget") {
            call.budget = Call.Budget(
                perPartnership: decimal(budget, "perPartnership"), currency: text(budget, "currency"),
                northShare: decimal(budget, "northShare"))
        }
        call.notices = (list(node, "notices") ?? []).compactMap { words($0) }
        readTieBreak(list(node, "tieBreak") ?? [])
        if let assessment = value(node, "assessment") { call.assessment = readAssessmentRules(assessment) }
        readQuotas(node)
        if let matching = value(node, "matching") { call.matching = readMatching(matching) }
        readPartnerGrids(node)
        readVisits(node)
    }

    private mutating func readTieBreak(_ nodes: [JSONNode]) {
        var scored: [String: Int] = [:]
        for index in call.scoredCriteria { scored[call.criteria[index].id] = index }
        for node in nodes {
            if document.kind(node) == .object {
                guard let aspect: CoverageAspect = choice(node, "coverage") else { continue }
                if call.tieBreak.contains(.coverage(aspect)) {
                    report(.duplicateID, node, .other(.tieBreakRule))
                } else {
                    call.tieBreak.append(.coverage(aspect))
                }
            } else if let index = resolve(node, in: scored, .scoredCriterion) {
                if call.tieBreak.contains(.criterion(index)) {
                    report(.duplicateID, node, .other(.scoredCriterion))
                } else {
                    call.tieBreak.append(.criterion(index))
                }
            }
        }
    }

    private mutating func requireOrder(_ first: CalendarDate?, _ last: CalendarDate?, at node: JSONNode) {
        if let first, let last, last < first {
            report(.datesReversed, node, .date, found: first.text + " … " + last.text)
        }
    }

    private mutating func readTracks(_ node: JSONNode) {
        var countries: Set<String> = []
        for track in list(node, "tracks") ?? [] {
            guard let id = text(track, "id") else { continue }
            if trackIndex[id] != nil {
                if let place = value(track, "id") { report(.duplicateID, place, .other(.track)) }
                continue
            }
            let country = text(track, "country") ?? ""
            if !countries.insert(country).inserted, let place = value(track, "country") {
                // A partner belongs to the track of its country, so a country can have one track only.
                report(.duplicateCountry, place, .other(.track))
            }
            trackIndex[id] = call.tracks.count
            call.tracks.append(
                Track(
                    id: id, label: words(track, "label"), country: country, umbrella: text(track, "umbrella"),
                    seats: count(track, "seats") ?? 0, reserve: count(track, "reserve") ?? 0,
                    workingLanguages: texts(track, "workingLanguages") ?? [], scope: readScope(track),
                    eligiblePartners: (list(track, "eligiblePartners") ?? []).compactMap { readCondition($0) }))
        }
    }

    private mutating func readScope(_ track: JSONNode) -> Track.Scope {
        guard let scope = value(track, "scope") else { return Track.Scope(goals: [], themes: [], blocks: false) }
        let goals = (list(scope, "sdgs") ?? []).compactMap { document.number($0)?.int64 }.compactMap {
            Int(exactly: $0)
        }
        return Track.Scope(
            goals: goals.sorted(), themes: resolveAll(list(scope, "themes") ?? [], in: taxonomy.index, .theme).sorted(),
            blocks: text(scope, "onOutOfScope") == "block")
    }

    mutating func readAssessmentRules(_ node: JSONNode) -> AssessmentRules {
        var rules = AssessmentRules.standard
        rules.minimumAssessors = count(node, "minimumAssessors") ?? rules.minimumAssessors
        rules.aggregation = choice(node, "aggregation") ?? rules.aggregation
        if let disagreement = value(node, "disagreement"), text(disagreement, "rule") == "third-assessor" {
            rules.thirdAssessorRatio = decimal(disagreement, "ratio")
            if rules.thirdAssessorRatio == nil { report(.missingKey, disagreement, .key("ratio"), found: nil) }
        }
        let commentAt = texts(node, "commentAt") ?? []
        rules.commentAtMinimum = commentAt.contains("min")
        rules.commentAtMaximum = commentAt.contains("max")
        rules.refusesConflicts = text(node, "conflictOfInterest") == "error"
        return rules
    }

    private mutating func readMatching(_ node: JSONNode) -> MatchingSettings {
        var settings = MatchingSettings()
        settings.objective = choice(node, "objective") ?? settings.objective
        settings.over = choice(node, "over") ?? settings.over
        settings.candidates = choice(node, "candidates") ?? settings.candidates
        if let lambda = decimal(node, "lambda") {
            settings.weighing = JointWeighing(lambda)
            // Below 0 and above 1 is reported already.
            let isInside = lambda >= DecimalNumber(0) && lambda <= DecimalNumber(1)
            if settings.weighing == nil, isInside, let place = value(node, "lambda") {
                report(.outOfRange, place, .multipleOf(step: JointWeighing.step, from: "0"))
            }
        } else if settings.candidates == .joint, value(node, "lambda") == nil {
            // How much a ranking may give way is for people to say.
            report(.missingKey, node, .key("lambda"), found: nil)
        }
        settings.mutualFit = choice(node, "mutualFit") ?? settings.mutualFit
        settings.minimumFit = decimal(node, "minimumFit")
        settings.minimumMustCoverage = decimal(node, "minimumMustCoverage") ?? settings.minimumMustCoverage
        settings.minimumScore = decimal(node, "minimumScore") ?? settings.minimumScore
        settings.minimumLanguage = choice(node, "minimumLanguage")
        settings.unknownValue = decimal(node, "unknownValue") ?? settings.unknownValue
        settings.unratedLow = decimal(node, "unratedLow") ?? settings.unratedLow
        settings.excludedLinks = (list(node, "excludedLinks") ?? []).map { readLinkPattern($0) }
        settings.questionVersion = choice(node, "questionVersion") ?? settings.questionVersion
        settings.quotas = readPlanQuotas(node)
        if let table = value(node, "similarity") {
            var similarity = settings.similarity
            similarity.same = decimal(table, "same")?.double ?? similarity.same
            similarity.parentChild = decimal(table, "parentChild")?.double ?? similarity.parentChild
            similarity.grandparent = decimal(table, "grandparent")?.double ?? similarity.grandparent
            similarity.siblings = decimal(table, "siblings")?.double ?? similarity.siblings
            similarity.sameDomain = decimal(table, "sameDomain")?.double ?? similarity.sameDomain
            similarity.related = decimal(table, "related")?.double ?? similarity.related
            settings.similarity = similarity
        }
        return settings
    }

    func readLinkPattern(_ node: JSONNode) -> LinkPattern {
        LinkPattern(
            kind: choice(node, "kind"), with: text(node, "with"), withRegion: text(node, "withRegion"),
            status: choice(node, "status"))
    }
}
