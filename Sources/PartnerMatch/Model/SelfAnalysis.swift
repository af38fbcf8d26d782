/// What helps and what hinders a municipality, by its own analysis (the pilot's tools 3 and 4; report 2024-2025 §8.3,
/// §8.4). It is shown beside demands and offers and counts in no fit and no score.
package struct FactorLists: Sendable {
    /// Nil: not told; empty: declared none.
    package var helping: [Factor]?
    /// Nil: not told; empty: declared none.
    package var hindering: [Factor]?

    package init(helping: [Factor]?, hindering: [Factor]?) {
        self.helping = helping
        self.hindering = hindering
    }
}

/// Something that helps or hinders.
package struct Factor: Sendable {
    /// The form's own list.
    package enum Kind: String, CaseIterable, Sendable {
        case political, economic, social, cultural, technological, environmental, legal
    }
    /// Inside or outside the local government.
    package enum Place: String, CaseIterable, Sendable {
        case within = "internal"
        case outside = "external"
    }

    package var text: LocalisedText
    package var kind: Kind?
    package var place: Place?
    /// 1 (very low) … 10 (high); nil where nobody marked it.
    package var impact: DecimalNumber?
    /// Theme indices.
    package var themes: [Int]
    package var source: String?

    package init(
        text: LocalisedText, kind: Kind?, place: Place?, impact: DecimalNumber?, themes: [Int], source: String?
    ) {
        self.text = text
        self.kind = kind
        self.place = place
        self.impact = impact
        self.themes = themes
        self.source = source
    }
}

/// Strengths and weaknesses inside the local government, opportunities and threats outside it, of one project.
package struct SwotAnalysis: Sendable {
    package enum Quadrant: String, CaseIterable, Sendable {
        case strengths, weaknesses, opportunities, threats
    }
    package struct Item: Sendable {
        package var text: LocalisedText
        /// Theme indices.
        package var themes: [Int]
        package var source: String?

        package init(text: LocalisedText, themes: [Int], source: String?) {
            self.text = text
            self.themes = themes
            self.source = source
        }
    }

    /// The project that was looked at.
    package var project: LocalisedText?
    /// Nil: not told; empty: declared none.
    package var strengths: [Item]?
    package var weaknesses: [Item]?
    package var opportunities: [Item]?
    package var threats: [Item]?
    package var source: String?

    package init(
        project: LocalisedText?, strengths: [Item]?, weaknesses: [Item]?, opportunities: [Item]?, threats: [Item]?,
        source: String?
    ) {
        self.project = project
        self.strengths = strengths
        self.weaknesses = weaknesses
        self.opportunities = opportunities
        self.threats = threats
        self.source = source
    }

    /// The points of one field of the matrix.
    package func items(_ quadrant: Quadrant) -> [Item]? {
        switch quadrant {
        case .strengths: strengths
        case .weaknesses: weaknesses
        case .opportunities: opportunities
        case .threats: threats
        }
    }
}
