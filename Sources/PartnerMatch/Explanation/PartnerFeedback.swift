/// All that one partner may know: what its umbrella association decided about it, with the reason, and its own
/// proposal.
package struct PartnerFeedback: Sendable {
    package var partner: Int
    /// Nil where the file does not tell.
    package var preselection: Preselection?
    /// A reason was given and names somebody else, so it is left out.
    package var isReasonWithheld: Bool
    package var proposal: OwnProposal?
}

extension Dossier {
    /// What a partner may know.
    package func partnerFeedback(
        of partner: Int, in ranking: Ranking, plan: Plan, date: CalendarDate? = nil
    ) -> PartnerFeedback {
        var preselection = partners[partner].preselection
        // Where the umbrella association gave no status, its grid speaks for it.
        if preselection?.status == nil, let status = southernPreselection().standings[partner].status {
            preselection = Preselection(status: status, by: preselection?.by, date: nil, reason: preselection?.reason)
        }
        let isWithheld = preselection?.reason.map { namesOthers($0, than: partners[partner].id) } ?? false
        if isWithheld { preselection?.reason = nil }
        return PartnerFeedback(
            partner: partner, preselection: preselection, isReasonWithheld: isWithheld,
            proposal: ownProposal(.south, partner, in: ranking, plan: plan, date: date))
    }

    /// Whether a text, in any language, names a municipality other than `reader`, or an assessor: as a word of its
    /// own, whatever the case. O(t·n) for a text of t letters and n names.
    func namesOthers(_ text: LocalisedText, than reader: String) -> Bool {
        var names: [String] = assessors.map { $0.id }
        for municipality in applicants + partners where municipality.id != reader {
            names.append(municipality.id)
            names.append(municipality.name)
        }
        let searched = names.filter { !$0.isEmpty }.map { Array($0.lowercased()) }
        let versions = [text.dutch, text.french, text.english].compactMap { $0 }.map { Array($0.lowercased()) }
        return versions.contains { version in searched.contains { Self.hasWord($0, in: version) } }
    }

    private static func hasWord(_ word: [Character], in text: [Character]) -> Bool {
        guard word.count <= text.count else { return false }
        func isPartOfWord(_ index: Int) -> Bool {
            text.indices.contains(index) && (text[index].isLetter || text[index].isNumber)
        }
        return (0...(text.count - word.count)).contains { start in
            text[start] == word[0] && Array(text[start..<(start + word.count)]) == word && !isPartOfWord(start - 1)
                && !isPartOfWord(start + word.count)
        }
    }
}
