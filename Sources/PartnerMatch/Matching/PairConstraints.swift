/// What stands against pairs before any fit is looked at: rules of the call and decisions, gathered once (design §6).
struct PairConstraints: Sendable {
    /// Row by row, `partners` to the row.
    private(set) var isForbidden: [Bool]
    private(set) var refusals: [[Side]]
    private(set) var pendingConsents: [[Side]]
    private(set) var hasWithdrawnNorth: [Bool]
    private(set) var hasWithdrawnSouth: [Bool]
    /// By partner: what its file and the umbrella association's decision rule out.
    private(set) var ofPartner: [[PairBlock]]
    /// By partner: hard facts its file does not tell.
    private(set) var unknownOfPartner: [[UnknownSubject]]
    /// Row by row.
    private(set) var excludedLinks: [[PairBlock]]
    /// Row by row: which sides may have an excluded link with the other.
    private(set) var possibleLinks: [[Side]]
    private let partners: Int

    /// O(a·p + links) for a applicants and p partners.
    init(_ basis: MatchingBasis) {
        let dossier = basis.dossier
        let decisions = dossier.decisions
        partners = dossier.partners.count
        let cells = dossier.applicants.count * partners
        isForbidden = [Bool](repeating: false, count: cells)
        refusals = [[Side]](repeating: [], count: cells)
        pendingConsents = refusals
        excludedLinks = [[PairBlock]](repeating: [], count: cells)
        possibleLinks = refusals
        hasWithdrawnNorth = [Bool](repeating: false, count: dossier.applicants.count)
        hasWithdrawnSouth = [Bool](repeating: false, count: partners)
        ofPartner = []
        unknownOfPartner = []

        for pair in decisions.forbiddenPairs { isForbidden[pair.applicant * partners + pair.partner] = true }
        for consent in decisions.consents { add(consent) }
        for withdrawal in decisions.withdrawals {
            switch withdrawal.who {
            case .applicant(let applicant): hasWithdrawnNorth[applicant] = true
            case .partner(let partner): hasWithdrawnSouth[partner] = true
            }
        }
        for (index, partner) in dossier.partners.enumerated() {
            add(partner, track: basis.trackOfPartner[index], basis.standings[index], dossier.call)
        }
        addLinks(dossier)
    }

    private mutating func add(_ consent: PanelDecisions.Consent) {
        let cell = consent.applicant * partners + consent.partner
        for (side, answer) in [(Side.north, consent.north), (Side.south, consent.south)] {
            if answer == .no, !refusals[cell].contains(side) { refusals[cell].append(side) }
            if answer == .pending, !pendingConsents[cell].contains(side) { pendingConsents[cell].append(side) }
        }
    }

    private mutating func add(
        _ partner: Municipality, track: Int?, _ standing: PartnerStanding, _ call: Call
    ) {
        var blocks: [PairBlock] = []
        var unknown: [UnknownSubject] = []
        if let track {
            for (index, condition) in call.tracks[track].eligiblePartners.enumerated() {
                switch condition.holds(for: partner) {
                case .no: blocks.append(.partnerNotEligible(track: track, condition: index))
                case .unknown: if unknown.isEmpty { unknown.append(.eligibility) }
                case .yes: break
                }
            }
        }
        if let block = standing.block { blocks.append(block) }
        if standing.status == nil { unknown.insert(.preselection, at: 0) }
        ofPartner.append(blocks)
        unknownOfPartner.append(unknown)
    }

    // MARK: Links between the two

    private mutating func addLinks(_ dossier: Dossier) {
        let patterns = dossier.call.matching.excludedLinks
        guard !patterns.isEmpty else { return }
        for (applicant, north) in dossier.applicants.enumerated() {
            for (partner, south) in dossier.partners.enumerated() {
                let cell = applicant * partners + partner
                addLinks(.north, of: north, with: south, patterns, cell)
                addLinks(.south, of: south, with: north, patterns, cell)
            }
        }
    }

    private mutating func addLinks(
        _ side: Side, of municipality: Municipality, with other: Municipality, _ patterns: [LinkPattern], _ cell: Int
    ) {
        var mayExist = municipality.links == nil
        for (index, link) in (municipality.links ?? []).enumerated() {
            if let name = link.with, name != other.id, name != other.name { continue }
            for (position, pattern) in patterns.enumerated() {
                switch pattern.matches(link) {
                case .no: break
                case .yes where link.with != nil:
                    excludedLinks[cell].append(.excludedLink(side, link: index, pattern: position))
                case .yes, .unknown: mayExist = true
                }
            }
        }
        if mayExist { possibleLinks[cell].append(side) }
    }

    // MARK: One pair

    /// Adds what decisions and links between the two say against the pair.
    func addBlocks(applicant: Int, partner: Int, to blocks: inout [PairBlock]) {
        let cell = applicant * partners + partner
        if isForbidden[cell] { blocks.append(.forbidden) }
        for side in refusals[cell] { blocks.append(.consentRefused(side)) }
        if hasWithdrawnNorth[applicant] { blocks.append(.withdrawn(.north)) }
        if hasWithdrawnSouth[partner] { blocks.append(.withdrawn(.south)) }
        if !excludedLinks[cell].isEmpty { blocks += excludedLinks[cell] }
    }

    func pendingConsents(applicant: Int, partner: Int) -> [Side] { pendingConsents[applicant * partners + partner] }
    func possibleLinks(applicant: Int, partner: Int) -> [Side] { possibleLinks[applicant * partners + partner] }
}
