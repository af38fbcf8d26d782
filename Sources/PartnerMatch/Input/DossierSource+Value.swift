extension DossierSource {
    /// The dossier's text as one value, for patches and records; null where it is no JSON.
    package var value: JSONValue {
        guard let weights else { return ownValue }
        return ownValue.merged(with: ["weights": .null]).merged(with: ["weights": Self.value(of: weights)])
    }

    private var ownValue: JSONValue {
        switch layout {
        case .document(let file): return Self.value(of: file)
        case .value(let document, let node, _): return document.materialise(node)
        case .folder(_, let files):
            var members: [JSONMember] = []
            for part in DossierPart.allCases {
                guard let file = part.candidates(among: files).first else { continue }
                members.append(JSONMember(key: part.rawValue, value: Self.value(of: file)))
            }
            return .object(members)
        }
    }

    private static func value(of file: InputFile) -> JSONValue {
        guard let document = try? JSONDocument.parse(file.bytes) else { return .null }
        return document.materialise(document.root)
    }
}
