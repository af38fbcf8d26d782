extension JSONValue {
    /// What a result was made from and with, so that somebody can make it again (design §9). Null stands where an
    /// operation had no dossier.
    package static func provenance(of dossier: Dossier?, _ options: OperationOptions) -> JSONValue {
        .provenance(of: dossier, settings: [.language(options.language)] + options.members(dossier))
    }

    /// The same for settings that are those of one operation.
    static func provenance(of dossier: Dossier?, settings: [JSONMember]) -> JSONValue {
        let call: JSONValue? = dossier.map {
            ["id": .string($0.call.id), "version": .text($0.call.version)]
        }
        return [
            "program": "partnermatch", "version": .string(Version.current), "format": .string(Shape.formatVersion),
            "call": call ?? .null, "weights": .text(dossier?.weights.id),
            "options": .object(settings),
        ]
    }
}

extension JSONMember {
    /// The language of an answer's sentences.
    static func language(_ language: Language) -> JSONMember {
        JSONMember(key: "language", value: .string(language.rawValue))
    }
}
