/// A set of words with a number each, walked letter by letter.
///
/// Nodes are kept in arrays (first child, next sibling), so that a vocabulary of some thousand words takes little
/// memory and no hashing.
package struct WordTrie: Sendable {
    private var letters: [UInt8] = [0]
    private var firstChild: [Int32] = [-1]
    private var sibling: [Int32] = [-1]
    private var values: [Int32] = [-1]

    package init() {}

    /// Enters a word; a word that is there keeps its number.
    ///
    /// - Returns: the number under which the word stands.
    @discardableResult package mutating func insert(_ word: some Sequence<UInt8>, _ value: Int) -> Int {
        var node = 0
        for letter in word {
            if let child = child(node, letter) {
                node = child
            } else {
                let child = letters.count
                letters.append(letter)
                firstChild.append(-1)
                values.append(-1)
                sibling.append(firstChild[node])
                firstChild[node] = Int32(child)
                node = child
            }
        }
        if values[node] < 0 { values[node] = Int32(value) }
        return Int(values[node])
    }

    /// The number of a word; nil if it is not in the set. O(letters · alphabet).
    package func value(_ word: some Sequence<UInt8>) -> Int? {
        var node = 0
        for letter in word {
            guard let child = child(node, letter) else { return nil }
            node = child
        }
        return value(at: node)
    }

    /// Where a walk starts.
    package var root: Int { 0 }

    /// The node after one more letter; nil if no word goes on like that.
    package func child(_ node: Int, _ letter: UInt8) -> Int? {
        var child = firstChild[node]
        while child >= 0 {
            if letters[Int(child)] == letter { return Int(child) }
            child = sibling[Int(child)]
        }
        return nil
    }

    /// The numbers of the words that go on after a node by at most `depth` letters, the node itself included.
    package func values(below node: Int, depth: Int) -> [Int] {
        var result = value(at: node).map { [$0] } ?? []
        guard depth > 0 else { return result }
        var child = firstChild[node]
        while child >= 0 {
            result += values(below: Int(child), depth: depth - 1)
            child = sibling[Int(child)]
        }
        return result
    }

    /// The number of the word that ends at a node.
    package func value(at node: Int) -> Int? { values[node] < 0 ? nil : Int(values[node]) }
}
