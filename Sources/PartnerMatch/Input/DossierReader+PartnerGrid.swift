/// Reading the umbrella associations' own grids. Their lines, weights, scores and commitments have the form of the
/// applicants', so the same code reads them: while it does, the grid of one track stands in place of the call's.
extension DossierReader {
    /// The grid of one track, and every other name of a criterion.
    struct PartnerGrid {
        var criteria: [Criterion]
        /// Indices into the call's partner criteria.
        var lines: [Int]
        var index: [String: Int]
        var others: Set<String>
    }

    mutating func readPartnerGrids(_ node: JSONNode) {
        hasPartnerGrid = value(node, "partnerCriteria") != nil
        if hasPartnerGrid, list(node, "partnerCriteria") == nil { undeclared.insert(.partnerGrid) }
        readPartnerCriteria(node)
        prepareGrids()
        var seen: Set<Int> = []
        for entry in list(node, "tracks") ?? [] {
            guard let track = text(entry, "id").flatMap({ trackIndex[$0] }), seen.insert(track).inserted,
                let rules = value(entry, "preselection")
            else { continue }
            if !hasPartnerGrid { report(.missingKey, node, .key("partnerCriteria"), found: nil) }
            call.tracks[track].preselection = readPreselectionRules(rules, of: track)
        }
    }

    private mutating func readPartnerCriteria(_ node: JSONNode) {
        let own = (call.criteria, criterionIndex)
        otherCriteria = Set(criterionIndex.keys)
        (call.criteria, criterionIndex) = ([], [:])
        readCriteria(node, key: "partnerCriteria")
        let (lines, index) = (call.criteria, criterionIndex)
        (call.criteria, criterionIndex) = own
        call.partnerCriteria = lines.map { PartnerCriterion(criterion: $0, tracks: nil) }
        var seen: Set<Int> = []
        for entry in list(node, "partnerCriteria") ?? [] {
            guard let line = text(entry, "id").flatMap({ index[$0] }), seen.insert(line).inserted,
                let tracks = list(entry, "tracks")
            else { continue }
            let found = resolveAll(tracks, in: trackIndex, .track).sorted()
            // A list without any track that exists has its own problem; nothing more follows from it.
            call.partnerCriteria[line].tracks = found.isEmpty ? nil : found
        }
    }

    /// One grid per track, from the call that was read.
    mutating func prepareGrids() {
        let names = Set(criterionIndex.keys)
        let all = Set(call.partnerCriteria.map { $0.criterion.id })
        otherCriteria = all
        grids = call.tracks.indices.map { track in
            let criteria = call.partnerGrid(of: track)
            var index: [String: Int] = [:]
            for (position, criterion) in criteria.enumerated() { index[criterion.id] = position }
            return PartnerGrid(
                criteria: criteria, lines: call.gridLines(of: track), index: index,
                others: names.union(all.subtracting(index.keys)))
        }
    }

    /// Reads with the grid of a track in place of the call's.
    mutating func inGrid<Result>(of track: Int, _ read: (inout DossierReader) -> Result) -> Result {
        let saved = (call.criteria, criterionIndex, otherCriteria, call.assessment)
        (call.criteria, criterionIndex) = (grids[track].criteria, grids[track].index)
        otherCriteria = grids[track].others
        call.assessment = call.tracks[track].preselection.assessment ?? call.assessment
        isInPartnerGrid = true
        let result = read(&self)
        isInPartnerGrid = false
        (call.criteria, criterionIndex, otherCriteria, call.assessment) = saved
        return result
    }

    private mutating func readPreselectionRules(_ node: JSONNode, of track: Int) -> PreselectionRules {
        var rules = PreselectionRules()
        rules.places = count(node, "places")
        rules.reserve = count(node, "reserve") ?? 0
        rules.tieBreak = inGrid(of: track) { reader in
            var scored: [String: Int] = [:]
            for index in reader.call.scoredCriteria { scored[reader.call.criteria[index].id] = index }
            return reader.resolveAll(reader.list(node, "tieBreak") ?? [], in: scored, .partnerGrid)
        }
        rules.assessment = value(node, "assessment").map { readAssessmentRules($0) }
        return rules
    }

    // MARK: What is said about partners

    /// What a partner promises or refuses in the grid of its track.
    mutating func readGridCommitments(_ node: JSONNode, country: String?) -> [Int: Bool] {
        guard let place = value(node, "commitments") else { return [:] }
        guard let track = grid(ofCountry: country, at: place) else { return [:] }
        return inGrid(of: track) { $0.readCommitments(node) }
    }

    /// The track whose grid judges partners of a country; without one, what the node says cannot count.
    private mutating func grid(ofCountry country: String?, at node: JSONNode) -> Int? {
        if let track = call.tracks.firstIndex(where: { $0.country == country }), grids.indices.contains(track) {
            return track
        }
        if !undeclared.contains(.track) { report(.partnerWithoutTrack, node, nil) }
        return nil
    }

    /// Whether a sheet may be about a partner.
    var takesPartnerSheets: Bool { hasPartnerGrid || undeclared.contains(.partnerGrid) }

    /// The partner that a sheet is about; nil where it is about somebody else.
    func partner(ofSheet node: JSONNode) -> Int? {
        takesPartnerSheets ? text(node, "municipality").flatMap { partnerIndex[$0] } : nil
    }

    /// Whom a sheet is about that is not about a partner.
    mutating func resolveApplicant(ofSheet node: JSONNode) -> Int? {
        guard takesPartnerSheets else { return resolve(node, in: applicantIndex, .applicant) }
        guard let id = document.string(node) else { return nil }
        if let found = applicantIndex[id] { return found }
        guard Identifier.isValid(id), !undeclared.contains(.municipality) else { return nil }
        report(
            .unknownReference, node, .existing(.municipality),
            suggestion: nearest(to: id, among: applicantIndex.keys.sorted() + partnerIndex.keys.sorted()))
        return nil
    }

    /// A sheet about a partner; its scores are by position in the grid of the partner's track.
    mutating func readPartnerSheet(
        _ node: JSONNode, _ assessors: [Assessor], _ partners: [Municipality], _ partner: Int
    ) -> ScoreSheet? {
        let municipality = partners[partner]
        guard let track = grid(ofCountry: municipality.country, at: value(node, "municipality") ?? node) else {
            return nil
        }
        let lines = grids[track].lines
        return inGrid(of: track) { reader in
            reader.readSheet(node, assessors, about: (partner, municipality.id)) { assessor in
                assessor.gridMandate.map { mandate in lines.indices.filter { mandate.contains(lines[$0]) } }
            }
        }
    }

    /// The scored partner criteria that an entry of a mandate names, by id or by section.
    func partnerCriteria(inMandate name: String) -> [Int] {
        call.partnerCriteria.indices.filter { index in
            let criterion = call.partnerCriteria[index].criterion
            guard case .scored(let details) = criterion.kind else { return false }
            return criterion.id == name || details.section == name
        }
    }

    // MARK: Weights

    /// What the umbrella associations set, by track; nil where the weight set says nothing of it.
    mutating func readUmbrellaWeights(_ node: JSONNode) -> [Int: WeightSet]? {
        guard value(node, "partnerCriteria") != nil else { return nil }
        var result: [Int: WeightSet] = [:]
        for (key, _, value) in members(node, "partnerCriteria") {
            guard let track = resolve(key, in: trackIndex, .track), grids.indices.contains(track) else { continue }
            result[track] = inGrid(of: track) { $0.readGridWeights(value) }
        }
        return result
    }

    /// A weight set that is named beside the dossier is the steering group's: where it is silent on the umbrella
    /// associations' grids, what the dossier's own says of them stays.
    mutating func keepUmbrellaWeights(_ weights: inout WeightSet) {
        guard weights.ofUmbrellas == nil, let own = ownWeights else { return }
        document = own.document
        file = own.file
        weights.ofUmbrellas = readUmbrellaWeights(own.node)
    }
}
