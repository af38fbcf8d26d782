/// The shapes as JSON Schemas (draft 2020-12), for other programs and for editors.
///
/// What a schema cannot say (that a reference exists, that a score lies on a step) is checked by the program alone.
public enum JSONSchema {
    /// The names of all schemas, sorted.
    public static let names = documents.map { $0.name }.sorted()

    private static let documents: [(name: String, shape: Shape)] =
        [("dossier", .dossier), ("request", .request), ("municipality", .applicant), ("sheet", .sheet)]
        + [("theme-texts", .themeTexts), ("plan", .plan), ("plan-input", .planInput), ("rematch-input", .rematchInput)]
        + [("record", .record)]
        + DossierPart.allCases.map { ($0.rawValue, $0.shape) }
        + BareOperation.allCases.flatMap { operation in
            [
                (operation.rawValue, operation.shapes.input),
                (operation.rawValue + "-options", Shape.options(of: operation)),
                (operation.rawValue + "-result", operation.shapes.result),
            ]
        }

    /// The schema with this name; nil if there is none.
    public static func document(_ name: String) -> JSONValue? {
        guard let shape = documents.first(where: { $0.name == name })?.shape else { return nil }
        var builder = Builder()
        var members: [JSONMember] = [
            JSONMember(key: "$schema", value: "https://json-schema.org/draft/2020-12/schema"),
            JSONMember(key: "$id", value: .string("partnermatch/1/" + name + ".json")),
            JSONMember(key: "title", value: .string(name)),
        ]
        if case .object(let body) = builder.inline(shape) { members += body }
        if !builder.definitions.isEmpty {
            members.append(JSONMember(key: "$defs", value: .object(builder.definitions)))
        }
        return .object(members)
    }

    /// Collects the records that a schema refers to by name.
    private struct Builder {
        var definitions: [JSONMember] = []

        /// A shape where it stands; records become references to their definition.
        mutating func schema(_ shape: Shape) -> JSONValue {
            switch shape {
            case .record(let record): return reference(record.name) { $0.object(record) }
            case .variants(let name, _, let cases):
                return reference(name) { builder in
                    ["oneOf": .array(cases.map { builder.object($0) })]
                }
            case .orNull(let shape): return optional(self.schema(shape))
            case .referenceOr(let thing, let record):
                return ["oneOf": [inline(.reference(thing)), self.schema(.record(record))]]
            case .either(_, let shapes): return ["oneOf": .array(shapes.map { self.schema($0) })]
            case .condition: return reference("condition") { $0.object(Shape.conditionRecord) }
            default: return inline(shape)
            }
        }

        /// A shape spelt out.
        mutating func inline(_ shape: Shape) -> JSONValue {
            switch shape {
            case .anything: return .object([])
            case .boolean: return ["type": "boolean"]
            case .text: return ["type": "string", "pattern": "\\S"]
            case .words:
                return reference("words") { _ in
                    let text: JSONValue = ["type": ["string", "null"], "pattern": "\\S"]
                    return [
                        "oneOf": [
                            ["type": "string", "pattern": "\\S"],
                            [
                                "type": "object", "additionalProperties": false,
                                "properties": ["nl": text, "fr": text, "en": text],
                                // At least one language is known.
                                "anyOf": .array(
                                    Language.allCases.map { language in
                                        [
                                            "required": [.string(language.rawValue)],
                                            "properties": .object([
                                                JSONMember(key: language.rawValue, value: ["type": "string"])
                                            ]),
                                        ]
                                    }),
                            ],
                        ]
                    ]
                }
            case .identifier, .reference:
                return ["type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 100]
            case .date: return ["type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
            case .decimal(let minimum, let maximum): return number("number", minimum, maximum)
            case .integer(let minimum, let maximum): return number("integer", "\(minimum)", "\(maximum)")
            case .choice(let choices): return ["enum": .texts(choices)]
            case .constant(let value): return ["const": .string(value)]
            case .scalar: return ["type": ["boolean", "string", "number"]]
            case .list(let element, let minimum):
                var members = [
                    JSONMember(key: "type", value: "array"), JSONMember(key: "items", value: schema(element)),
                ]
                if minimum > 0 { members.append(JSONMember(key: "minItems", value: .integer(minimum))) }
                return .object(members)
            case .map(let keys, let values):
                let value = schema(values)
                var members = [
                    JSONMember(key: "type", value: "object"),
                    JSONMember(key: "additionalProperties", value: optional(value)),
                ]
                if keys != nil { members.append(JSONMember(key: "propertyNames", value: inline(.identifier))) }
                return .object(members)
            case .record(let record): return object(record)
            case .variants, .condition, .referenceOr, .orNull, .either: return schema(shape)
            }
        }

        private func number(_ type: String, _ minimum: String?, _ maximum: String?) -> JSONValue {
            var members = [JSONMember(key: "type", value: .string(type))]
            if let minimum { members.append(JSONMember(key: "minimum", value: .number(minimum))) }
            if let maximum { members.append(JSONMember(key: "maximum", value: .number(maximum))) }
            return .object(members)
        }

        private mutating func object(_ record: RecordShape) -> JSONValue {
            var properties: [JSONMember] = []
            for field in record.fields {
                let value = schema(field.shape)
                var members = [JSONMember(key: "description", value: .string(field.meaning))]
                switch field.isRequired ? value : optional(value) {
                case .object(let body): members += body
                default: break
                }
                properties.append(JSONMember(key: field.key, value: .object(members)))
            }
            let required = record.fields.filter { $0.isRequired }.map { $0.key }.sorted()
            return [
                "type": "object", "properties": .object(properties), "required": .texts(required),
                "additionalProperties": false,
            ]
        }

        /// Null stands for unknown.
        private func optional(_ value: JSONValue) -> JSONValue {
            if case .object(let members) = value, members.isEmpty { return value }
            if case .object(let members) = value, members.count == 1, members.first?.key == "type" {
                switch members[0].value {
                case .string(let type) where type != "null": return ["type": [.string(type), "null"]]
                case .array(let types): return ["type": .array(types + ["null"])]
                default: return value
                }
            }
            return ["anyOf": [value, ["type": "null"]]]
        }

        private mutating func reference(_ name: String, _ make: (inout Builder) -> JSONValue) -> JSONValue {
            if !definitions.contains(where: { $0.key == name }) {
                // Entered before it is made, because a condition refers to itself.
                definitions.append(JSONMember(key: name, value: .null))
                let value = make(&self)
                if let index = definitions.firstIndex(where: { $0.key == name }) { definitions[index].value = value }
            }
            return ["$ref": .string("#/$defs/" + name)]
        }
    }
}
