/// A place at which two JSON values differ.
package struct JSONDifference: Sendable, Equatable {
    /// RFC 6901 path.
    package var pointer: String
    /// What stands there in the first; nil where only the second has the key.
    package var before: JSONValue?
    /// What stands there in the second; nil where only the first has the key.
    package var after: JSONValue?

    /// All places at which two values differ, in the order in which documents are written: by key, lists by position.
    ///
    /// Numbers are compared by value (`1.0` is `1`), texts byte by byte; the order of keys means nothing. A list that
    /// is longer on one side differs at the elements that the other lacks.
    ///
    /// - Complexity: O(b log k) for b bytes and objects of k keys.
    package static func all(_ before: JSONValue, _ after: JSONValue) -> [JSONDifference] {
        var found: [JSONDifference] = []
        compare(before, after, "", &found)
        return found
    }

    private static func compare(
        _ before: JSONValue, _ after: JSONValue, _ pointer: String, _ found: inout [JSONDifference]
    ) {
        switch (before, after) {
        case (.object(let left), .object(let right)):
            let left = left.sorted { precedes($0.key, $1.key) }
            let right = right.sorted { precedes($0.key, $1.key) }
            var (i, j) = (0, 0)
            while i < left.count || j < right.count {
                let isLeft = j == right.count || i < left.count && precedes(left[i].key, right[j].key)
                let isRight = i == left.count || j < right.count && precedes(right[j].key, left[i].key)
                let place = child(pointer, isRight ? right[j].key : left[i].key)
                if isLeft {
                    found.append(JSONDifference(pointer: place, before: left[i].value, after: nil))
                } else if isRight {
                    found.append(JSONDifference(pointer: place, before: nil, after: right[j].value))
                } else {
                    compare(left[i].value, right[j].value, place, &found)
                }
                if !isRight { i += 1 }
                if !isLeft { j += 1 }
            }
        case (.array(let left), .array(let right)):
            for index in 0..<max(left.count, right.count) {
                let place = pointer + "/" + index.description
                if index >= right.count {
                    found.append(JSONDifference(pointer: place, before: left[index], after: nil))
                } else if index >= left.count {
                    found.append(JSONDifference(pointer: place, before: nil, after: right[index]))
                } else {
                    compare(left[index], right[index], place, &found)
                }
            }
        case (.number(let left), .number(let right)):
            if left == right { return }
            if let one = DecimalNumber(left), let other = DecimalNumber(right), one == other { return }
            found.append(JSONDifference(pointer: pointer, before: before, after: after))
        default:
            if before != after { found.append(JSONDifference(pointer: pointer, before: before, after: after)) }
        }
    }

    private static func child(_ pointer: String, _ key: String) -> String {
        var bytes = Array(pointer.utf8)
        JSONText.appendToken(Array(key.utf8), to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
