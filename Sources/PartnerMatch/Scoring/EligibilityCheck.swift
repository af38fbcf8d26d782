/// Who may be selected at all, and what the files leave open.
extension Dossier {
    /// Eligibility of an applicant with every reason, in the order withdrawal, closing day, tracks, criteria.
    ///
    /// Unknown is never a no: it makes `pending` where a no would exclude. O(c) for c criteria.
    func eligibility(of index: Int, withdrawals: Bool) -> Eligibility {
        let applicant = applicants[index]
        var findings: [EligibilityFinding] = []
        if withdrawals {
            for (position, withdrawal) in decisions.withdrawals.enumerated() {
                if case .applicant(index) = withdrawal.who {
                    findings.append(.init(.withdrawn, .ineligible, withdrawal: position))
                }
            }
        }
        if let closes = call.closes {
            if let received = applicant.receivedAt {
                if received > closes { findings.append(.init(.late, .ineligible)) }
            } else {
                findings.append(.init(.receivedUnknown, .flag))
            }
        }
        if let tracks = applicant.tracks {
            if tracks.isEmpty { findings.append(.init(.noTrack, .ineligible)) }
        } else {
            findings.append(.init(.tracksUnknown, .pending))
        }
        for (position, criterion) in call.criteria.enumerated() {
            if let finding = finding(of: criterion, at: position, for: applicant) { findings.append(finding) }
        }
        var status = Eligibility.Status.eligible
        for finding in findings {
            if finding.effect == .ineligible { status = .ineligible }
            if finding.effect == .pending, status == .eligible { status = .pending }
        }
        return Eligibility(status: status, findings: findings)
    }

    private func finding(
        of criterion: Criterion, at position: Int, for applicant: Municipality
    ) -> EligibilityFinding? {
        switch criterion.kind {
        case .commitment(required: true):
            switch Truth(applicant.commitments[position]) {
            case .yes: nil
            case .no: .init(.commitmentRefused, .ineligible, criterion: position)
            case .unknown: .init(.commitmentUnknown, .pending, criterion: position)
            }
        case .rule(let condition, let isExclusive):
            switch condition.holds(for: applicant) {
            case .yes: nil
            case .no: .init(.ruleNotMet, isExclusive ? .ineligible : .flag, criterion: position)
            case .unknown: .init(.ruleUnknown, isExclusive ? .pending : .flag, criterion: position)
            }
        case .commitment, .scored, .bonus, .informational:
            nil
        }
    }

    /// What the file of an applicant does not tell: first the file itself, then criterion by criterion.
    ///
    /// O(c + f) for c criteria and f facts they ask for.
    func missingItems(of index: Int) -> [MissingItem] {
        let applicant = applicants[index]
        var missing: [MissingItem] = []
        if applicant.tracks == nil { missing.append(.tracks) }
        if applicant.receivedAt == nil, call.closes != nil { missing.append(.receivedAt) }
        if applicant.languages == nil { missing.append(.languages) }
        if applicant.team == nil { missing.append(.team) }
        if applicant.demands == nil { missing.append(.demands) }
        if applicant.offers == nil { missing.append(.offers) }
        var asked: Set<String> = []
        for (position, criterion) in call.criteria.enumerated() {
            switch criterion.kind {
            case .scored(let scored):
                for fact in scored.asks where applicant.facts[fact] == nil && asked.insert(fact).inserted {
                    missing.append(.fact(fact, criterion: position))
                }
            case .commitment:
                if applicant.commitments[position] == nil { missing.append(.commitment(position)) }
            case .rule(let condition, _):
                if condition.holds(for: applicant) == .unknown { missing.append(.rule(position)) }
            case .bonus(let condition):
                if condition.holds(for: applicant) == .unknown { missing.append(.bonus(position)) }
            case .informational:
                break
            }
        }
        for (position, quota) in call.quotas.enumerated()
        where quota.condition.holds(for: applicant) == .unknown { missing.append(.quota(position)) }
        return missing
    }
}
