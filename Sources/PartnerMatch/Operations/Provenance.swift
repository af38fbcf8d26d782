extension JSONValue {
    /// What a result was made from and with, so that somebody can make it again (design §9). Null stands where an
    /// operation had no dossier.
    package static func provenance(of dossier: Dossier?, _ options: OperationOptions) -> JSONValue {
        let call: JSONValue? = dossier.map {
            ["id": .string($0.call.id), "version": .text($0.call.version)]
        }
        return [
            "program": "partnermatch", "version": .string(Version.current), "format": .string(Shape.formatVersion),
            "call": call ?? .null, "weights": .text(dossier?.weights.id),
            "options": [
                "language": .string(options.language.rawValue), "of": .texts(options.of),
                "audience": .string(options.audience.rawValue),
            ],
        ]
    }
}
