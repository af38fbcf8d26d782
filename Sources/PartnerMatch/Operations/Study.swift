/// Everything that is computed from one dossier, each part once and only when it is asked for.
package struct Study: Sendable {
    package let dossier: Dossier
    package let ranking: Ranking

    package init(_ dossier: Dossier) {
        self.dossier = dossier
        ranking = dossier.ranking()
    }

    /// The plan for the questions that the call says count.
    package func plan() -> Plan { dossier.plan(candidates: ranking.candidates(of: dossier)) }

    /// The plan for the questions that the call says count, and those for the other versions that the files hold.
    package func plans() -> (plan: Plan, others: [Plan]) {
        let candidates = ranking.candidates(of: dossier)
        let plan = dossier.plan(candidates: candidates)
        let others = dossier.otherQuestionVersions.map { dossier.plan(candidates: candidates, questionVersion: $0) }
        return (plan, others)
    }
}

extension Dossier {
    /// Where files hold both the first and the final wording of their questions: the version that does not count.
    package var otherQuestionVersions: [MatchingSettings.QuestionVersion] {
        var hasStart = false
        var hasFinal = false
        for municipality in applicants + partners {
            let versions = (municipality.demands ?? []).map { $0.version }
            hasStart = hasStart || versions.contains(.start)
            hasFinal = hasFinal || versions.contains(.final)
        }
        guard hasStart, hasFinal else { return [] }
        return call.matching.questionVersion == .start ? [.final] : [.start]
    }
}
