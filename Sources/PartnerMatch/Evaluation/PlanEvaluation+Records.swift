import DecisionKernels

extension PlanEvaluation {
    /// One row for every pair of the plan, of the nearest best plan or of the repair.
    func records(_ dossier: Dossier, _ ranking: Ranking, date: CalendarDate?) -> Records {
        let own = pairs.map { PairIndices($0.applicant, $0.partner) }
        let best = Set((distance?.missing ?? []) + own.filter { !(distance?.extra ?? []).contains($0) })
        let repaired = Set(repair?.pairs ?? [])
        let signOffs = dossier.signOffs(ranking)
        let all = Set(own).union(distance == nil ? [] : best).union(repaired).sorted()
        let rows = all.map { pair -> [String] in
            let entry = self.best.table[pair.applicant, pair.partner]
            let place = own.firstIndex(of: pair)
            let track = self.best.table.trackOfPartner[pair.partner]
            let progress = dossier.progress(
                applicant: pair.applicant, partner: pair.partner, signOff: track.map { signOffs[$0].status }, on: date)
            let codes = (place.map { pairs[$0].violations } ?? []).map { index -> String in
                if case .block(_, let block) = violations[index] { return block.code }
                return violations[index].code
            }
            return [
                dossier.applicants[pair.applicant].id, dossier.partners[pair.partner].id,
                track.map { dossier.call.tracks[$0].id } ?? "", "\(place != nil)",
                distance == nil ? "" : "\(best.contains(pair))", repair == nil ? "" : "\(repaired.contains(pair))",
                entry.score.map {
                    Rational(numerator: $0.value, denominator: 1_000_000).decimalText(maximumPlaces: 6)
                } ?? "",
                codes.joined(separator: " "), progress.status.rawValue,
            ]
        }
        return Records(
            header: [
                "applicant", "partner", "track", "inPlan", "inBest", "inRepair", "score", "violations", "status",
            ], rows: rows)
    }
}
