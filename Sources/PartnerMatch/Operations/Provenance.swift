extension JSONValue {
    /// What a result was made from and with, so that somebody can make it again (design §9). Null stands where an
    /// operation had no dossier.
    package static func provenance(of dossier: Dossier?, _ options: OperationOptions) -> JSONValue {
        var settings: [JSONMember] = [
            .language(options.language),
            JSONMember(key: "of", value: .texts(options.of)),
            JSONMember(key: "audience", value: .string(options.audience.rawValue)),
        ]
        if let date = options.date { settings.append(JSONMember(key: "date", value: .date(date))) }
        if let template = options.template {
            settings.append(JSONMember(key: "template", value: .string(template.text)))
        }
        // Said only where it was asked for.
        if options.requests { settings.append(JSONMember(key: "requests", value: true)) }
        if options.expertise { settings.append(JSONMember(key: "expertise", value: true)) }
        if options.partners { settings.append(JSONMember(key: "partners", value: true)) }
        if let objective = options.objective {
            settings.append(JSONMember(key: "objective", value: .string(objective.name)))
        }
        if options.network { settings.append(JSONMember(key: "network", value: true)) }
        if let count = options.alternatives {
            settings.append(JSONMember(key: "alternatives", value: .integer(count)))
        }
        if options.prices { settings.append(JSONMember(key: "prices", value: true)) }
        if let points = options.within { settings.append(JSONMember(key: "within", value: .decimal(points))) }
        if let dossier, let scenario = options.rematch {
            settings.append(JSONMember(key: "rematch", value: scenario.value(dossier)))
        }
        if options.frontier { settings.append(JSONMember(key: "frontier", value: true)) }
        return .provenance(of: dossier, settings: settings)
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
