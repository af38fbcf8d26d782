/// A place at which two dossiers differ, said by names in place of positions: `applicants`, `molendorp`, `population`.
package struct KeyedDifference: Sendable, Equatable {
    package var path: [String]
    /// What stands there in the first; nil where only the second has it.
    package var before: JSONValue?
    package var after: JSONValue?

    /// All places at which two documents differ, in the order of keys.
    ///
    /// Members of a list are held against each other by what names them (an id; the assessor and the municipality of a
    /// sheet; the two of a pair), so that one that is new does not shift the others. Lists without such names differ as
    /// a whole.
    ///
    /// - Complexity: O(b log k) for b bytes and lists and objects of k members.
    package static func all(_ before: JSONValue, _ after: JSONValue) -> [KeyedDifference] {
        var found: [KeyedDifference] = []
        compare(before, after, [], &found)
        return found
    }

    private static func compare(
        _ before: JSONValue, _ after: JSONValue, _ path: [String], _ found: inout [KeyedDifference]
    ) {
        if let left = named(before), let right = named(after) {
            let keys = Set(left.map { $0.key }).union(right.map { $0.key })
            let one = dictionary(left)
            let other = dictionary(right)
            for key in keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
                switch (one[key], other[key]) {
                case (let old?, let new?): compare(old, new, path + [key], &found)
                case (let old, let new):
                    found.append(KeyedDifference(path: path + [key], before: old, after: new))
                }
            }
        } else if !JSONDifference.all(before, after).isEmpty {
            found.append(KeyedDifference(path: path, before: before, after: after))
        }
    }

    private static func dictionary(_ members: [JSONMember]) -> [String: JSONValue] {
        var result: [String: JSONValue] = [:]
        for member in members { result[member.key] = member.value }
        return result
    }

    /// The members of an object, or of a list whose elements have names of their own; nil for anything else.
    private static func named(_ value: JSONValue) -> [JSONMember]? {
        switch value {
        case .object(let members): return members
        case .array(let elements):
            var members: [JSONMember] = []
            var names: Set<String> = []
            for element in elements {
                guard let name = name(of: element), names.insert(name).inserted else { return nil }
                members.append(JSONMember(key: name, value: element))
            }
            return members
        default: return nil
        }
    }

    private static let naming = [
        ["id"], ["assessor", "municipality"], ["applicant", "partner"], ["pair"], ["umbrella", "track"],
        ["municipality"], ["between"],
    ]

    private static func name(of element: JSONValue) -> String? {
        guard case .object = element else { return nil }
        for keys in naming {
            let parts = keys.compactMap { element[$0] }.flatMap { value -> [String] in
                switch value {
                case .string(let text): [text]
                case .array(let elements): elements.compactMap { $0.text }
                default: []
                }
            }
            if parts.count >= keys.count { return parts.joined(separator: " ") }
        }
        return nil
    }
}
