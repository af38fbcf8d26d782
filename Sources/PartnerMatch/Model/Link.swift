/// A link with another government or programme: a twinning (stedenband), a programme, a partnership, a network.
package struct Link: Sendable {
    package enum Kind: String, CaseIterable, Sendable { case twinning, programme, partnership, network }
    package enum Status: String, CaseIterable, Sendable { case active, dormant, ended }

    package var kind: Kind?
    package var with: String?
    package var withRegion: String?
    package var status: Status?
}

/// Which links a rule means; what it leaves out may be anything.
package struct LinkPattern: Sendable {
    package var kind: Link.Kind?
    package var with: String?
    package var withRegion: String?
    package var status: Link.Status?

    /// Whether there is such a link. A link of which a named property is unknown leaves the answer unknown,
    /// unless another link matches for certain. Unknown links (nil) leave it unknown; a declared empty list is a no.
    package func matches(anyOf links: [Link]?) -> Truth {
        guard let links else { return .unknown }
        var result = Truth.no
        for link in links {
            switch matches(link) {
            case .yes: return .yes
            case .unknown: result = .unknown
            case .no: break
            }
        }
        return result
    }

    package func matches(_ link: Link) -> Truth {
        let answers = [
            compare(kind?.rawValue, link.kind?.rawValue), compare(with, link.with),
            compare(withRegion, link.withRegion), compare(status?.rawValue, link.status?.rawValue),
        ]
        var result = Truth.yes
        for answer in answers {
            switch answer {
            case .no: return .no
            case .unknown: result = .unknown
            case .yes: break
            }
        }
        return result
    }

    private func compare(_ wanted: String?, _ actual: String?) -> Truth {
        guard let wanted else { return .yes }
        return Truth(actual.map { $0 == wanted })
    }
}
