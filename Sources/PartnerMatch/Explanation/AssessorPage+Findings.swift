import DecisionKernels

extension AssessorPageWriter {
    /// So many names or sentences are read one by one; beyond that they are counted.
    private static let readable = 12

    /// The names, or how many municipalities they are.
    private func names(_ applicants: [Int]) -> String {
        applicants.count > Self.readable ? texts.municipalities(applicants.count) : names.names(applicants)
    }

    /// Per assessor: who is still to be scored, what a sheet leaves open, where a comment is missing.
    func addTasks(to page: inout Page) {
        page.heading(texts.tasksHeading)
        let items = taskItems
        if items.isEmpty { page.paragraph(texts.nothingToDo) } else { page.list(items) }
    }

    /// One sentence for every assessor with something to do.
    var taskItems: [String] {
        report.assessors.compactMap { record -> String? in
            let phrases = tasks(record)
            return phrases.isEmpty
                ? nil : texts.labelled(assessor(record.assessor), texts.sentence(texts.series(phrases)))
        }
    }

    private func tasks(_ record: AssessorRecord) -> [String] {
        var phrases: [String] = []
        let absent = record.tasks.filter { !$0.hasSheet }
        let needed = absent.filter { !$0.needed.isEmpty }.map { $0.applicant }
        let possible = absent.filter { $0.needed.isEmpty }.map { $0.applicant }
        if !needed.isEmpty { phrases.append(texts.sheetsToGive(names.names(needed), isNeeded: true)) }
        for task in record.tasks where task.hasSheet {
            phrases.append(texts.criteriaToScore(names.name(task.applicant), names.criteria(task.criteria)))
        }
        for missing in record.missingComments {
            phrases.append(texts.commentsToGive(names.name(missing.applicant), names.criteria(missing.criteria)))
        }
        if !possible.isEmpty { phrases.append(texts.sheetsToGive(names(possible), isNeeded: false)) }
        return phrases
    }

    /// Which decisions rest on one assessor; those who change nothing share a line.
    func addWithoutOne(to page: inout Page) {
        var items: [String] = []
        var unchanged: [String] = []
        for record in report.assessors where !record.sheets.isEmpty {
            guard let changes = record.withoutSheets else { return }
            let name = assessor(record.assessor)
            if changes.isEmpty {
                unchanged.append(name)
            } else {
                items.append(texts.changesWithout(name, phrase(changes)))
            }
        }
        if !unchanged.isEmpty { items.append(texts.nothingChangesWithout(unchanged)) }
        guard !items.isEmpty else { return }
        page.heading(texts.withoutOneHeading)
        page.list(items)
        addPlacesWithoutOne(to: &page)
    }

    /// Applicants with the same change share a phrase.
    private func phrase(_ changes: [DecisionChange]) -> String {
        var groups: [(like: DecisionChange, applicants: [Int])] = []
        for change in changes where !change.isFormal {
            let place = groups.firstIndex { group in
                group.like.from == change.from && group.like.to == change.to && group.like.wouldBe == change.wouldBe
            }
            if let place {
                groups[place].applicants.append(change.applicant)
            } else {
                groups.append((change, [change.applicant]))
            }
        }
        var phrases = groups.map { group in
            texts.change(
                names.names(group.applicants), from: texts.decision(group.like.from),
                to: texts.decision(group.like.to), onOthers: group.like.wouldBe.map { texts.decision($0) })
        }
        let formal = changes.filter { $0.isFormal }.map { $0.applicant }
        if !formal.isEmpty { phrases.append(texts.tooFewLeft(names(formal))) }
        return texts.series(phrases)
    }

    /// Neighbours that the assessors could easily have put the other way round. Equal totals are told with the ranking;
    /// of many others only those with different decisions are listed.
    func addNearTies(to page: inout Page) {
        guard let noise = report.noise, names.ranking.status == .ranked else { return }
        let close = report.nearTies.filter { !$0.difference.isZero }
        let isShort = close.count <= Self.readable
        let listed = close.filter { isShort || isAcrossTheLine($0) }.prefix(Self.readable)
        page.heading(texts.nearTiesHeading)
        guard !close.isEmpty else {
            page.paragraph(texts.noNearTies)
            return
        }
        page.list(
            listed.map { tie in
                texts.nearTie(
                    names.name(tie.ahead), names.name(tie.behind), difference: tie.difference,
                    noise: tie.standardError, isAcrossTheLine: isAcrossTheLine(tie))
            })
        if listed.count < close.count { page.paragraph(texts.moreNearTies(close.count - listed.count)) }
        page.paragraph(
            texts.nearTieLegend(noise: noise.standardDeviation, degreesOfFreedom: noise.degreesOfFreedom))
    }

    private func isAcrossTheLine(_ tie: NearTie) -> Bool {
        names.ranking.entry(of: tie.ahead).decision != names.ranking.entry(of: tie.behind).decision
    }
}
