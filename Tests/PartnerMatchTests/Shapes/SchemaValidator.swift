import Foundation
import Testing

@testable import PartnerMatch

/// The part of JSON Schema (draft 2020-12) that our schemas use, and nothing more: an unknown keyword is an issue.
struct SchemaValidator {
    private indirect enum Rule {
        case types([String])
        case choices([JSONValue])
        case properties([String: [Rule]], required: [String], others: [Rule]?)
        case items([Rule])
        case minimumItems(Int)
        case oneOf([[Rule]])
        case anyOf([[Rule]])
        case reference(String)
        case minimum(Double)
        case maximum(Double)
        case pattern(String)
        case longest(Int)
        case keys([Rule])
        case date
        case never
    }

    private let root: [Rule]
    private var definitions: [String: [Rule]] = [:]

    init(_ schema: JSONValue) {
        root = Self.rules(schema)
        guard case .object(let members) = schema["$defs"] ?? .null else { return }
        for member in members { definitions[member.key] = Self.rules(member.value) }
    }

    func accepts(_ value: JSONValue) -> Bool { accepts(value, root) }

    private static func rules(_ schema: JSONValue) -> [Rule] {
        if schema == .boolean(false) { return [.never] }
        guard case .object(let members) = schema else {
            Issue.record("a schema must be an object or false")
            return []
        }
        var rules: [Rule] = []
        for member in members {
            switch (member.key, member.value) {
            case ("$schema", _), ("$id", _), ("title", _), ("description", _), ("$defs", _): break
            case ("type", .string(let name)): rules.append(.types([name]))
            case ("type", .array(let names)): rules.append(.types(names.map { text($0) }))
            case ("enum", .array(let values)): rules.append(.choices(values))
            case ("const", let value): rules.append(.choices([value]))
            case ("items", let schema): rules.append(.items(Self.rules(schema)))
            case ("minItems", .number(let number)): rules.append(.minimumItems(Int(number) ?? -1))
            case ("oneOf", .array(let schemas)): rules.append(.oneOf(schemas.map { Self.rules($0) }))
            case ("anyOf", .array(let schemas)): rules.append(.anyOf(schemas.map { Self.rules($0) }))
            case ("$ref", .string(let name)): rules.append(.reference(String(name.dropFirst("#/$defs/".count))))
            case ("minimum", .number(let number)): rules.append(.minimum(Double(number) ?? .nan))
            case ("maximum", .number(let number)): rules.append(.maximum(Double(number) ?? .nan))
            case ("pattern", .string(let pattern)): rules.append(.pattern(pattern))
            case ("maxLength", .number(let number)): rules.append(.longest(Int(number) ?? -1))
            case ("propertyNames", let schema): rules.append(.keys(Self.rules(schema)))
            case ("format", "date"): rules.append(.date)
            case ("properties", _), ("required", _), ("additionalProperties", _): break
            default: Issue.record("unknown keyword \(member.key)")
            }
        }
        rules += object(schema)
        return rules
    }

    private static func object(_ schema: JSONValue) -> [Rule] {
        var properties: [String: [Rule]] = [:]
        if case .object(let members) = schema["properties"] ?? .null {
            for member in members { properties[member.key] = rules(member.value) }
        }
        var required: [String] = []
        if case .array(let keys) = schema["required"] ?? .null { required = keys.map { text($0) } }
        let others = schema["additionalProperties"].map { rules($0) }
        if properties.isEmpty, required.isEmpty, others == nil { return [] }
        return [.properties(properties, required: required, others: others)]
    }

    private static func text(_ value: JSONValue) -> String {
        if case .string(let text) = value { return text }
        Issue.record("a string was expected in a schema")
        return ""
    }

    private func accepts(_ value: JSONValue, _ rules: [Rule]) -> Bool {
        rules.allSatisfy { accepts(value, $0) }
    }

    private func accepts(_ value: JSONValue, _ rule: Rule) -> Bool {
        switch rule {
        case .never: return false
        case .types(let names): return names.contains { Self.has(value, $0) }
        case .choices(let choices): return choices.contains(value)
        case .oneOf(let schemas): return schemas.count { accepts(value, $0) } == 1
        case .anyOf(let schemas): return schemas.contains { accepts(value, $0) }
        case .reference(let name):
            guard let rules = definitions[name] else {
                Issue.record("no definition \(name)")
                return false
            }
            return accepts(value, rules)
        case .items(let rules):
            guard case .array(let elements) = value else { return true }
            return elements.allSatisfy { accepts($0, rules) }
        case .minimumItems(let count):
            guard case .array(let elements) = value else { return true }
            return elements.count >= count
        case .properties(let properties, let required, let others):
            guard case .object(let members) = value else { return true }
            let keys = members.map { $0.key }
            guard required.allSatisfy(keys.contains) else { return false }
            return members.allSatisfy { member in
                guard let rules = properties[member.key] ?? others else { return true }
                return accepts(member.value, rules)
            }
        case .keys(let rules):
            guard case .object(let members) = value else { return true }
            return members.allSatisfy { accepts(.string($0.key), rules) }
        case .minimum, .maximum:
            guard case .number(let text) = value, let number = Double(text) else { return true }
            if case .minimum(let bound) = rule { return number >= bound }
            if case .maximum(let bound) = rule { return number <= bound }
            return true
        case .longest, .pattern, .date:
            guard case .string(let text) = value else { return true }
            return Self.fits(text, rule)
        }
    }

    private static func has(_ value: JSONValue, _ type: String) -> Bool {
        switch value {
        case .null: type == "null"
        case .boolean: type == "boolean"
        case .string: type == "string"
        case .array: type == "array"
        case .object: type == "object"
        case .number(let text):
            type == "number" || (type == "integer" && Double(text).map { $0 == $0.rounded() } ?? false)
        }
    }

    private static func fits(_ text: String, _ rule: Rule) -> Bool {
        switch rule {
        case .longest(let count): return text.unicodeScalars.count <= count
        case .date: return isDate(text)
        case .pattern("\\S"): return text.unicodeScalars.contains { !CharacterSet.whitespacesAndNewlines.contains($0) }
        case .pattern("^[a-z0-9]+(-[a-z0-9]+)*$"): return text.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil
        case .pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"):
            return text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil
        default:
            Issue.record("unknown pattern")
            return false
        }
    }

    /// RFC 3339 `full-date`, which is what the format means.
    private static func isDate(_ text: String) -> Bool {
        guard let match = text.wholeMatch(of: /([0-9]{4})-([0-9]{2})-([0-9]{2})/), let year = Int(match.1),
            let month = Int(match.2), let day = Int(match.3), year > 0, (1...12).contains(month)
        else { return false }
        let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }
}
