import DecisionKernels

/// Who is decided despite gaps, under quotas.
///
/// Quotas tie everybody together, so that fewer rivals can hurt and the two ends of `Settler` enclose nothing any more.
/// But of all sets that hold just these open applicants and not those, the best ones do not depend on what the open
/// ones reach: their totals add the same to each. So it is enough to look at every choice of open ones that can come
/// out best for some way to fill the gaps, and at the best sets for each.
extension Settler {
    /// With more open ones than this, all of them stay open.
    private static var mostOpen: Int { 5 }

    /// The open ones who take part with the best they can reach.
    var taking: [Int] {
        let field = levels(with: open)
        return open.filter { field[$0] != nil }
    }

    /// Every choice of open ones that can come out best, in the order of `taking`; nil where they are too many or it
    /// cannot be told. O(2ᵘ) solutions for u open ones.
    func possibleQuotaChoices() -> [QuotaChoice]? {
        guard let rules = contest.quotas, let values = rules.values else { return nil }
        let taking = taking
        guard taking.count <= Self.mostOpen,
            let choices = choices(of: taking, levels(with: open), rules, values)
        else { return nil }
        return choices.filter { choice in
            // At its best for this choice: who is in reaches all it can, who is out the least, or drops out.
            let best = choice.value(taking.map { values[levels.high[$0]] })
            return !choices.contains { other in
                let isThere = taking.indices.allSatisfy { !other.holds[$0] || choice.holds[$0] || !mayDrop(taking[$0]) }
                let reached = taking.indices.map { index in
                    values[choice.holds[index] ? levels.high[taking[index]] : levels.low[taking[index]]]
                }
                return isThere && other.value(reached) > best
            }
        }
    }

    /// The incomplete ones whose gaps do not matter.
    func settledUnderQuotas() -> [Int] {
        guard let possible = possibleQuotaChoices(), !possible.isEmpty else { return [] }
        let taking = taking
        return taking.indices.compactMap { index in
            let candidacy = candidacies[taking[index]]
            if candidacy.eligibility == .pending || candidacy.lacksAssessors || candidacy.isBelowAtWorst { return nil }
            let isIn = possible.allSatisfy { $0.holds[index] }
            let isOut = possible.allSatisfy { !$0.holds[index] }
            return isIn || isOut && isReserveSettled(taking[index], possible, taking) ? taking[index] : nil
        }
    }

    private func mayDrop(_ applicant: Int) -> Bool {
        candidacies[applicant].eligibility == .pending || candidacies[applicant].isBelowAtWorst
    }

    /// Every choice that can be seated within the quotas; nil if that cannot be told.
    private func choices(
        of taking: [Int], _ field: [Int?], _ rules: QuotaRules, _ values: [Int64]
    ) -> [QuotaChoice]? {
        let run = contest.run(field)
        guard case .solved = run.quota?.state else { return nil }
        let problem = contest.quotaProblem(field, run.tiers, rules, values)
        var choices: [QuotaChoice] = []
        for mask in 0..<(1 << taking.count) {
            let holds = taking.indices.map { mask >> $0 & 1 == 1 }
            var kernel = problem.kernel
            for (index, applicant) in taking.enumerated() {
                guard let element = problem.elements[applicant] else { return nil }
                if holds[index] { kernel.forcedIn.append(element) } else { kernel.forcedOut.append(element) }
            }
            do throws(QuotaSearchLimit) {
                guard let sets = try kernel.bestSets() else { continue }
                var rest = sets.total
                for (index, applicant) in taking.enumerated() where holds[index] {
                    rest -= Int128(values[field[applicant] ?? 0])
                }
                let memberships = problem.elements.map { $0.map { sets.memberships[$0] } }
                choices.append(QuotaChoice(holds: holds, size: sets.size, rest: rest, memberships: memberships))
            } catch {
                return nil
            }
        }
        return choices
    }

    /// Somebody who gets no seat whatever comes: whether it stands on a reserve list whatever comes, or on none.
    private func isReserveSettled(_ applicant: Int, _ possible: [QuotaChoice], _ taking: [Int]) -> Bool {
        let tracks = contest.tracks[applicant]
        let isOnList = tracks.contains { track in
            possible.allSatisfy { choice in
                ahead(of: applicant, on: track) { other in
                    if let place = taking.firstIndex(of: other) {
                        return !choice.holds[place] && levels.high[other] > levels.low[applicant]
                    }
                    return choice.memberships[other] != .inEvery && (firm[other] ?? -1) > levels.low[applicant]
                } < contest.reserveSizes[track]
            }
        }
        if isOnList { return true }
        return tracks.allSatisfy { track in
            possible.allSatisfy { choice in
                ahead(of: applicant, on: track) { other in
                    !taking.contains(other) && choice.memberships[other] == .inNone
                        && levels.low[other] > levels.high[applicant]
                } >= contest.reserveSizes[track]
            }
        }
    }

    private func ahead(of applicant: Int, on track: Int, _ isAhead: (Int) -> Bool) -> Int {
        candidacies.indices.count { other in
            guard other != applicant, contest.tracks[other].contains(track) else { return false }
            return contest.forced[other] == .reserve || (firm[other] != nil || open.contains(other)) && isAhead(other)
        }
    }
}

/// The best sets that hold exactly some of the open ones.
struct QuotaChoice {
    /// By place among the open ones who take part.
    var holds: [Bool]
    var size: Int
    /// The sum of all others.
    var rest: Int128
    /// By applicant; nil for who does not take part.
    var memberships: [SeatWalk.Membership?]

    /// Size first, then the sum, for these totals of the open ones.
    func value(_ values: [Int64]) -> (Int, Int128) {
        var sum = rest
        for (index, isIn) in holds.enumerated() where isIn { sum += Int128(values[index]) }
        return (size, sum)
    }

    /// Whether somebody who is not open is selected; nil for who does not take part.
    func decision(on applicant: Int) -> Decision? {
        memberships[applicant].map { membership in
            switch membership {
            case .inEvery: .selected
            case .inSome: .tiedAtTheLine
            case .inNone: .notSelected
            }
        }
    }
}
