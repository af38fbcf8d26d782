package import DecisionKernels

/// What a better file would show on one criterion, in the words of the call.
package struct BetterFile: Sendable {
    /// Index into the criteria of the call.
    package var criterion: Int
    /// What the criterion asks as evidence.
    package var evidence: LocalisedText?
    /// What the scale says of the next higher points that it describes.
    package var anchor: (points: DecimalNumber, text: LocalisedText)?
}

extension Dossier {
    /// For every criterion below the end of its scale: its evidence, and the anchor above the points. Lowest first, by
    /// how far along their scale the points are. Criteria of which the call says neither are left out.
    ///
    /// - Parameter points: criteria of the call with their points; nil where nobody scored.
    package func betterFile(_ points: some Sequence<(Int, Rational?)>) -> [BetterFile] {
        var found: [(value: Rational, file: BetterFile)] = []
        for (index, points) in points {
            let criterion = call.criteria[index]
            guard let points, case .scored(let scored) = criterion.kind, let scale = scored.scale,
                points < scale.maximum.rational
            else { continue }
            let anchor = scored.anchors.filter { $0.points.rational > points }.min { $0.points < $1.points }
            guard criterion.evidence != nil || anchor != nil else { continue }
            let length = scale.maximum.rational - scale.minimum.rational
            found.append(
                (
                    (points - scale.minimum.rational) / length,
                    BetterFile(criterion: index, evidence: criterion.evidence, anchor: anchor)
                ))
        }
        found.sort { ($0.value, $0.file.criterion) < ($1.value, $1.file.criterion) }
        return found.map { $0.file }
    }
}

extension RankingNames {
    /// One line of a list for each criterion.
    func betterFile(_ files: [BetterFile]) -> [String] {
        files.map { file in
            var parts = words(file.evidence).map { [$0] } ?? []
            if let anchor = file.anchor, let text = words(anchor.text) {
                parts.append(texts.anchor(texts.points(anchor.points.rational), text))
            }
            return texts.labelled(label(file.criterion), texts.sentences(parts))
        }
    }
}
