import DecisionKernels
import Foundation

@testable import PartnerMatch

/// Places in a JSON tree, and changes at them. A path is the position of the child at each level.
extension JSONValue {
    static func parse(_ text: String) throws -> JSONValue {
        let document = try JSONDocument.parse(Array(text.utf8))
        return document.materialise(document.root)
    }

    private var children: [JSONValue] {
        switch self {
        case .array(let elements): elements
        case .object(let members): members.map { $0.value }
        default: []
        }
    }

    /// All places below the root, parents first.
    var paths: [[Int]] {
        var result: [[Int]] = []
        collect([], into: &result)
        return result
    }

    private func collect(_ path: [Int], into result: inout [[Int]]) {
        for (position, child) in children.enumerated() {
            result.append(path + [position])
            child.collect(path + [position], into: &result)
        }
    }

    func value(at path: [Int]) -> JSONValue {
        path.reduce(self) { $0.children[$1] }
    }

    /// The JSON Pointer of a place.
    func pointer(at path: [Int]) -> String {
        var pointer = ""
        var value = self
        for position in path {
            if case .object(let members) = value {
                pointer += "/" + members[position].key
            } else {
                pointer += "/\(position)"
            }
            value = value.children[position]
        }
        return pointer
    }

    /// The tree with the members around a place changed; elements of an array have an empty key.
    func changing(around path: [Int], _ change: (inout [JSONMember], Int) -> Void) -> JSONValue {
        guard let position = path.first else { return self }
        var members: [JSONMember]
        switch self {
        case .array(let elements): members = elements.map { JSONMember(key: "", value: $0) }
        case .object(let own): members = own
        default: return self
        }
        if path.count == 1 {
            change(&members, position)
        } else {
            members[position].value = members[position].value.changing(around: Array(path.dropFirst()), change)
        }
        if case .array = self { return .array(members.map { $0.value }) }
        return .object(members)
    }

    /// The tree with every list that `isFree` allows, and the members of every object, in another order.
    func shuffled(_ random: inout SeededGenerator, key: String = "", _ isFree: (String) -> Bool) -> JSONValue {
        switch self {
        case .array(let elements):
            let changed = elements.map { $0.shuffled(&random, key: "", isFree) }
            return .array(isFree(key) ? random.shuffled(changed) : changed)
        case .object(let members):
            var changed: [JSONMember] = []
            for member in members {
                changed.append(
                    JSONMember(key: member.key, value: member.value.shuffled(&random, key: member.key, isFree)))
            }
            return .object(random.shuffled(changed))
        default: return self
        }
    }
}

/// Seeded random damage to a tree or to the text of one.
struct Damage {
    /// How many rounds a test makes: `count`, times `DAMAGE_FACTOR` for a long run.
    static func rounds(_ count: Int) -> Int {
        count * (ProcessInfo.processInfo.environment["DAMAGE_FACTOR"].flatMap { Int($0) } ?? 1)
    }

    private let base: JSONValue
    private let paths: [[Int]]
    private let strings: [JSONValue]
    private var random: SeededGenerator

    init(_ base: JSONValue, seed: UInt64) {
        self.base = base
        paths = base.paths
        strings = paths.map { base.value(at: $0) }.filter {
            if case .string = $0 { return true }
            return false
        }
        random = SeededGenerator(seed: seed)
    }

    private mutating func below(_ bound: Int) -> Int { random.uniformInteger(below: bound) }

    /// The tree with one to three places damaged.
    mutating func tree() -> JSONValue {
        var result = damaged(base, paths[below(paths.count)])
        for _ in 0..<max(0, below(6) - 3) {
            let others = result.paths
            if !others.isEmpty { result = damaged(result, others[below(others.count)]) }
        }
        return result
    }

    /// The text of a damaged tree, sometimes cut off or with one byte changed.
    mutating func text() -> [UInt8] {
        var bytes = JSONWriter.compact(tree())
        switch below(5) {
        case 0: bytes.removeLast(1 + below(bytes.count))
        case 1: bytes[below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
        default: break
        }
        return bytes
    }

    private mutating func damaged(_ tree: JSONValue, _ path: [Int]) -> JSONValue {
        let kind = below(8)
        let other = value(instead: tree.value(at: path))
        let number = below(40)
        return tree.changing(around: path) { members, position in
            switch kind {
            case 0: members.remove(at: position)
            case 1: members[position].value = .null
            case 2: members.insert(members[position], at: position)
            case 3: members[position].key = Damage.misspelt(members[position].key, number)
            case 4: members.swapAt(position, number % members.count)
            default: members[position].value = other
            }
        }
    }

    private static func misspelt(_ key: String, _ number: Int) -> String {
        var letters = Array(key)
        guard letters.count > 1 else { return key + "x" }
        letters.swapAt(number % (letters.count - 1), number % (letters.count - 1) + 1)
        return String(letters)
    }

    private mutating func value(instead old: JSONValue) -> JSONValue {
        if case .number(let text) = old, below(3) > 0 {
            let numbers = [
                "-" + text, text + "e9", text + ".5", "0", "-0.0", "1e-9", "999999999999999999", "1e999", "17", "1e2",
                "2.50",
            ]
            let changed = numbers[below(numbers.count)]
            return .number(JSONNumberScan.isNumber(changed) ? changed : "3")
        }
        switch below(8) {
        case 0: return .boolean(below(2) == 0)
        case 1: return .number(["0", "1", "2.5", "-1", "1e999"][below(5)])
        case 2:
            return .string(
                ["", " ", "x", "Über\u{1}", "2026-02-30", "2024-02-29", "a-b", "a--b", "\u{2028}"][below(9)])
        case 3: return .array([])
        case 4: return .object([])
        case 5: return .array([old])
        case 6: return .object([JSONMember(key: ["nl", "id", "x"][below(3)], value: old)])
        default: return strings[below(strings.count)]
        }
    }
}
