import Testing

@testable import PartnerMatch

/// Finding the name that was meant.
@Suite struct SpellingTests {
    @Test(arguments: [
        ("", "", 0), ("abc", "", 3), ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "adc", 1),
        ("abc", "ab", 1), ("abc", "xabc", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("seats", "setas", 1),
        ("abcdef", "badcfe", 3),
    ])
    func countsDifferences(_ left: String, _ right: String, _ expected: Int) {
        #expect(Spelling.distance(Array(left.utf8), Array(right.utf8)) == expected)
        #expect(Spelling.distance(Array(right.utf8), Array(left.utf8)) == expected)
    }

    /// The recursion of the definition, without a table.
    private func naive(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
        guard let a = left.last, let b = right.last else { return max(left.count, right.count) }
        let shorterLeft = left.dropLast()
        let shorterRight = right.dropLast()
        var best = min(naive(shorterLeft, right) + 1, naive(left, shorterRight) + 1)
        best = min(best, naive(shorterLeft, shorterRight) + (a == b ? 0 : 1))
        if shorterLeft.last == b, shorterRight.last == a, left.count > 1, right.count > 1 {
            best = min(best, naive(shorterLeft.dropLast(), shorterRight.dropLast()) + 1)
        }
        return best
    }

    @Test func agreesWithTheDefinitionOnEveryPairOfShortWords() {
        var words: [[UInt8]] = [[]]
        for word in words { words += [1, 2].map { word + [$0] } }
        for word in words where word.count == 1 { words += [1, 2].map { word + [$0] } }
        for word in words where word.count == 2 { words += [1, 2, 3].map { word + [$0] } }
        for word in words where word.count == 3 { words.append(word + [2]) }
        for one in words {
            for other in words { #expect(Spelling.distance(one, other) == naive(one[...], other[...])) }
        }
    }

    @Test(arguments: [
        ("seets", ["seats", "id"], "seats"), ("SEATS", ["seats"], "seats"), ("x", ["y", "z"], "y"),
        ("aab", ["aac", "aaa"], "aaa"), ("population", ["popluation", "region"], "popluation"),
    ])
    func findsTheNameThatWasMeant(_ word: String, _ candidates: [String], _ expected: String) {
        #expect(Spelling.nearest(to: word, among: candidates) == expected)
        #expect(Spelling.nearest(to: word, among: candidates.reversed()) == expected)
    }

    @Test(arguments: [
        ("", ["a"]), ("seats", ["id"]), ("banana", ["orange"]), (String(repeating: "a", count: 65), ["a"]),
        ("a", [String(repeating: "a", count: 65)]), ("name", []),
    ])
    func offersNothingThatIsTooFar(_ word: String, _ candidates: [String]) {
        #expect(Spelling.nearest(to: word, among: candidates) == nil)
    }
}
