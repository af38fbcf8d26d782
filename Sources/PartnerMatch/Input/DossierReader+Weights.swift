/// Reading what the steering group set.
extension DossierReader {
    /// Another weight set for a dossier that was read before; everything else of it stays as it is.
    ///
    /// - Parameter node: where the set stands in the document; nil: it is all of it.
    package static func read(
        weights document: JSONDocument, at node: JSONNode? = nil, for dossier: Dossier, isPlaced: Bool
    ) -> Result<WeightSet, ProblemList> {
        let node = node ?? document.root
        var reader = DossierReader(document)
        reader.isPlaced = isPlaced
        var checker = ShapeChecker(document, file: nil, isPlaced: isPlaced)
        checker.check(node, against: .weights)
        reader.problems = checker.problems
        reader.call = dossier.call
        for (index, criterion) in dossier.call.criteria.enumerated() { reader.criterionIndex[criterion.id] = index }
        for (index, track) in dossier.call.tracks.enumerated() { reader.trackIndex[track.id] = index }
        reader.prepareGrids()
        let weights = reader.readWeights(node)
        return reader.problems.hasErrors ? .failure(reader.problems) : .success(weights)
    }

    mutating func readWeights(_ node: JSONNode) -> WeightSet {
        var weights = readGridWeights(node)
        weights.id = text(node, "id")
        weights.label = words(node, "label")
        weights.components = readComponents(node)
        weights.ofUmbrellas = readUmbrellaWeights(node)
        return weights
    }

    /// What belongs to one grid.
    mutating func readGridWeights(_ node: JSONNode) -> WeightSet {
        var weights = WeightSet.none
        weights.setBy = text(node, "setBy")
        weights.criteria = readCriterionWeights(node)
        readThresholds(node, into: &weights)
        weights.bonus = readBonus(node)
        weights.minimumTotal = decimal(node, "minimumTotal")
        weights.minimumPoints = decimal(node, "minimumPoints")
        return weights
    }

    private mutating func readCriterionWeights(_ node: JSONNode) -> [Int: DecimalNumber]? {
        guard let place = value(node, "criteria") else { return nil }
        let scored = call.scoredCriteria
        var result: [Int: DecimalNumber] = [:]
        // A weight that is there and cannot be read has its own problem; it is not missing as well.
        var given: Set<Int> = []
        for (key, _, value) in members(node, "criteria") {
            guard let index = resolveCriterion(key, among: scored, .scoredCriterion) else { continue }
            given.insert(index)
            result[index] = document.number(value)
        }
        for index in scored where !given.contains(index) {
            report(.missingWeight, place, .key(call.criteria[index].id), found: nil)
        }
        let zero = DecimalNumber(0)
        if !result.isEmpty, !result.values.contains(where: { $0 > zero }) {
            report(.weightsAllZero, place, .aboveZero)
        }
        return result
    }

    private mutating func readThresholds(_ node: JSONNode, into weights: inout WeightSet) {
        var sections: [String] = []
        for criterion in call.criteria {
            if case .scored(let scored) = criterion.kind, let section = scored.section, !sections.contains(section) {
                sections.append(section)
            }
        }
        let scored = call.scoredCriteria
        for (key, name, value) in members(node, "thresholds") {
            guard let points = document.number(value) else { continue }
            if sections.contains(name) {
                weights.sectionThresholds.append((name, points))
                continue
            }
            guard let index = resolveCriterion(key, among: scored, .scoredCriterion, otherNames: sections) else {
                continue
            }
            if case .scored(let details) = call.criteria[index].kind, let scale = details.scale, !scale.contains(points)
            {
                report(.thresholdOutsideScale, value, .between(scale.minimum.description, scale.maximum.description))
            }
            weights.criterionThresholds[index] = points
        }
        weights.sectionThresholds.sort { $0.section < $1.section }
    }

    private mutating func readBonus(_ node: JSONNode) -> [Int: DecimalNumber] {
        let bonuses = call.criteria.indices.filter { index in
            if case .bonus = call.criteria[index].kind { return true }
            return false
        }
        var result: [Int: DecimalNumber] = [:]
        for (key, _, value) in members(node, "bonus") {
            guard let index = resolveCriterion(key, among: bonuses, .bonusCriterion),
                let points = document.number(value)
            else { continue }
            result[index] = points
        }
        return result
    }

    private mutating func readComponents(_ node: JSONNode) -> ComponentWeights? {
        guard let place = value(node, "components"), document.kind(place) == .object else { return nil }
        var components = ComponentWeights.standard
        for (_, name, value) in members(node, "components") {
            guard let component = PairComponent(rawValue: name), let weight = document.number(value) else { continue }
            components.weights[component] = weight
        }
        let zero = DecimalNumber(0)
        if !PairComponent.allCases.contains(where: { components[$0] > zero }) {
            report(.weightsAllZero, place, .aboveZero)
        }
        return components
    }

    /// The index of a criterion of the right kind; an existing one of another kind is told apart from a misspelt one.
    mutating func resolveCriterion(
        _ key: JSONNode, among allowed: [Int], _ thing: Thing, otherNames: [String] = []
    ) -> Int? {
        guard let name = document.string(key), Identifier.isValid(name) else { return nil }
        let thing = isInPartnerGrid ? .partnerGrid : thing
        if let index = criterionIndex[name] {
            if allowed.contains(index) { return index }
            report(.wrongReference, key, .existing(thing))
            return nil
        }
        if otherCriteria.contains(name), !brokenCriteria.contains(name) {
            report(.wrongReference, key, .existing(thing))
            return nil
        }
        guard !undeclared.contains(thing), !brokenCriteria.contains(name) else { return nil }
        report(
            .unknownReference, key, .existing(thing),
            suggestion: nearest(to: name, among: allowed.map { call.criteria[$0].id } + otherNames))
        return nil
    }
}
