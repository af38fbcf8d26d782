@testable import PartnerMatch

/// Everything that could be tried, for oracles that look at all of it.
extension DossierBuilder {
    /// Every filling of every gap: of missing scores with `scores`, of the fact `bonus` with yes and no.
    func fillings(scores: [String] = ["0", "1", "2", "3"]) -> [DossierBuilder] {
        for (index, applicant) in applicants.enumerated() {
            for criterion in applicant.sheets[0].indices where applicant.sheets[0][criterion] == nil {
                return scores.flatMap { score in
                    var next = self
                    next.applicants[index].sheets[0][criterion] = score
                    return next.fillings(scores: scores)
                }
            }
            if applicant.facts["bonus"] == nil {
                return [true, false].flatMap { holds in
                    var next = self
                    next.applicants[index].facts["bonus"] = holds
                    return next.fillings(scores: scores)
                }
            }
        }
        return [self]
    }

    /// The smallest change of one whole score that changes whether an applicant is selected, on a scale of 0 to 3: every
    /// change is ranked anew. Among equal ones the first criterion.
    func smallestChange(of applicant: Int, isSelected: Bool) -> (size: Int, criterion: Int)? {
        var best: (size: Int, criterion: Int)?
        for criterion in applicants[applicant].sheets[0].indices {
            let score = Int(applicants[applicant].sheets[0][criterion] ?? "") ?? 0
            for other in isSelected ? Array(0..<score) : Array((score + 1)..<max(4, score + 1)) {
                var changed = self
                changed.applicants[applicant].sheets[0][criterion] = "\(other)"
                let decision = changed.dossier().ranking().entry(of: applicant).decision
                guard (decision == .selected) != isSelected, decision != .open else { continue }
                let size = abs(other - score)
                if best.map({ ($0.size, $0.criterion) > (size, criterion) }) ?? true { best = (size, criterion) }
            }
        }
        return best
    }
}
