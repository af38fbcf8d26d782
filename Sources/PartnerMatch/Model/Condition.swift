/// What is known of a yes-or-no question. Unknown is an answer of its own, never a no (Kleene's three-valued logic).
public enum Truth: Sendable {
    /// Known to hold.
    case yes
    /// Known not to hold.
    case no
    /// Not told by the file.
    case unknown

    package init(_ known: Bool?) {
        switch known {
        case .some(true): self = .yes
        case .some(false): self = .no
        case .none: self = .unknown
        }
    }

    package var negated: Truth {
        switch self {
        case .yes: .no
        case .no: .yes
        case .unknown: .unknown
        }
    }
}

/// A rule about a municipality, as the call writes it: a fact, a field or a link, combined by all, any and not.
package indirect enum Condition: Sendable {
    case fact(String, is: Bool)
    case field(Field, Test)
    case link(LinkPattern, exists: Bool)
    case all([Condition])
    case any([Condition])
    case not(Condition)

    /// The fields of a municipality that a rule may look at.
    package enum Field: String, CaseIterable, Sendable {
        case population, region, country, level, aim, digitalReadiness, receivedAt, themes

        /// Whether `below` and `atLeast` make sense for it.
        package var isNumeric: Bool { self == .population || self == .digitalReadiness }
    }

    package enum Test: Sendable {
        case isText(String)
        case isOneOf([String])
        case isNumber(DecimalNumber)
        case below(DecimalNumber)
        case atLeast(DecimalNumber)
        case isAbout(ThemeTest)
    }

    /// Whether a municipality asks about certain themes.
    package struct ThemeTest: Sendable {
        /// The themes as the call names them, by index.
        package var named: [Int]
        /// These and all narrower ones, ascending.
        package var included: [Int]
        /// Which wording of the questions counts.
        package var version: MatchingSettings.QuestionVersion

        package init(named: [Int], in taxonomy: Taxonomy, version: MatchingSettings.QuestionVersion) {
            self.named = named
            included = taxonomy.themes.indices.filter { theme in named.contains { taxonomy.lies(theme, in: $0) } }
            self.version = version
        }

        /// Yes as soon as one question or sub-question carries one of the themes; without that, unknown where the
        /// questions are, or where one of them has no theme.
        func holds(for demands: [Demand]?) -> Truth {
            let profile = DemandProfile(demands, version: version)
            if profile.missing == .demands { return .unknown }
            if profile.units.contains(where: { unit in unit.themes.contains { included.contains($0) } }) { return .yes }
            return profile.untagged.isEmpty ? .no : .unknown
        }
    }

    /// Whether `municipality` meets the rule, as far as its file tells.
    package func holds(for municipality: Municipality) -> Truth {
        switch self {
        case .fact(let id, let expected):
            return Truth(municipality.facts[id].map { $0 == expected })
        case .field(let field, let test):
            return Self.check(field, test, municipality)
        case .link(let pattern, let exists):
            let found = pattern.matches(anyOf: municipality.links)
            return exists ? found : found.negated
        case .all(let parts):
            var result = Truth.yes
            for part in parts {
                switch part.holds(for: municipality) {
                case .no: return .no
                case .unknown: result = .unknown
                case .yes: break
                }
            }
            return result
        case .any(let parts):
            var result = Truth.no
            for part in parts {
                switch part.holds(for: municipality) {
                case .yes: return .yes
                case .unknown: result = .unknown
                case .no: break
                }
            }
            return result
        case .not(let part):
            return part.holds(for: municipality).negated
        }
    }

    private static func check(_ field: Field, _ test: Test, _ municipality: Municipality) -> Truth {
        switch field {
        case .population:
            return check(municipality.population.map { DecimalNumber($0) }, test)
        case .digitalReadiness:
            return check(municipality.digitalReadiness, test)
        case .region: return check(municipality.region, test)
        case .country: return check(municipality.country, test)
        case .level: return check(municipality.level?.rawValue, test)
        case .aim: return check(municipality.aim?.rawValue, test)
        case .receivedAt: return check(municipality.receivedAt?.text, test)
        case .themes:
            guard case .isAbout(let themes) = test else { return .no }
            return themes.holds(for: municipality.demands)
        }
    }

    private static func check(_ value: DecimalNumber?, _ test: Test) -> Truth {
        guard let value else { return .unknown }
        switch test {
        case .below(let bound): return Truth(value < bound)
        case .atLeast(let bound): return Truth(value >= bound)
        case .isNumber(let expected): return Truth(value == expected)
        case .isText, .isOneOf, .isAbout: return .no
        }
    }

    private static func check(_ value: String?, _ test: Test) -> Truth {
        guard let value else { return .unknown }
        switch test {
        case .isText(let expected): return Truth(value == expected)
        case .isOneOf(let choices): return Truth(choices.contains(value))
        case .isNumber, .below, .atLeast, .isAbout: return .no
        }
    }
}
