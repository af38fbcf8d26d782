/// The themes proposed for every question and offer of a dossier that has none, for people to confirm.
package struct ThemeProposals: Sendable {
    package struct Proposal: Sendable {
        package var place: ThemePlace
        /// Everything that was found for its text.
        package var resolution: ThemeResolution
        /// The themes to write down; empty where nothing is sure enough.
        package var themes: [Int]
    }

    package var proposals: [Proposal]
}

extension Dossier {
    /// - Complexity: linear in the texts without a theme, plus making the resolver of the dossier's own themes.
    package func themeProposals() -> ThemeProposals {
        let places = untaggedPlaces
        guard !places.isEmpty else { return ThemeProposals(proposals: []) }
        let resolver = themeResolver
        return ThemeProposals(
            proposals: places.map { place in
                let resolution =
                    place.text(self).map { resolver.resolve($0) } ?? ThemeResolution(language: nil, themes: [])
                return ThemeProposals.Proposal(
                    place: place, resolution: resolution, themes: resolver.proposal(resolution))
            })
    }
}

extension ThemeProposals {
    package func value(_ dossier: Dossier) -> JSONValue {
        let values = proposals.map { proposal -> JSONValue in
            .object(
                proposal.place.members(dossier) + [
                    JSONMember(key: "text", value: .words(proposal.place.text(dossier))),
                    JSONMember(key: "language", value: .text(proposal.resolution.language?.rawValue)),
                    JSONMember(
                        key: "proposed", value: .texts(proposal.themes.map { dossier.taxonomy.themes[$0].id })),
                    JSONMember(
                        key: "themes", value: .array(proposal.resolution.themes.map { $0.value(dossier.taxonomy) })),
                ])
        }
        return ["proposals": .array(values)]
    }

    /// One row per theme found, or one without a theme.
    package func records(_ dossier: Dossier, _ language: Language) -> Records {
        var rows: [[String]] = []
        for proposal in proposals {
            let ids = proposal.place.ids(dossier)
            let place = [
                proposal.place.municipality(dossier).id, ids.demand ?? "", ids.subQuestion ?? "", ids.offer ?? "",
                proposal.place.text(dossier)?.text(in: language) ?? "",
            ]
            if proposal.resolution.themes.isEmpty { rows.append(place + ["", "", "false", ""]) }
            for found in proposal.resolution.themes {
                rows.append(
                    place + [
                        dossier.taxonomy.themes[found.theme].id, found.confidenceText,
                        "\(proposal.themes.contains(found.theme))", found.words.joined(separator: " "),
                    ])
            }
        }
        return Records(
            header: [
                "municipality", "demand", "subQuestion", "offer", "text", "theme", "confidence", "proposed", "words",
            ], rows: rows)
    }
}

extension ResolvedTheme {
    /// Three decimals, for a file.
    package var confidenceText: String {
        guard case .number(let text) = JSONValue.fraction((confidence * 1000).rounded() / 1000) else { return "" }
        return text
    }
}
