extension JSONValue {
    /// What a result was made from and with, so that somebody can make it again (design §9).
    package static func provenance(of dossier: Dossier, _ options: OperationOptions) -> JSONValue {
        [
            "program": "partnermatch", "version": .string(Version.current), "format": .string(Shape.formatVersion),
            "call": ["id": .string(dossier.call.id), "version": .text(dossier.call.version)],
            "weights": .text(dossier.weights.id),
            "options": ["language": .string(options.language.rawValue), "of": .texts(options.of)],
        ]
    }
}
