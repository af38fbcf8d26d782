extension JSONValue {
    /// This value changed by a JSON Merge Patch (P. Hoffman, J. Snell, RFC 7396, 2014): members of the patch replace
    /// or extend, `null` removes, objects are merged in depth, anything else replaces the whole.
    ///
    /// Members keep their order, new ones follow in the order of the patch. Of several members with one key that the
    /// patch names, the first is changed and the others are dropped; later ones in the patch win. `{}` changes nothing
    /// in an object. O(m log m) key comparisons for m members of both.
    public func merged(with patch: JSONValue) -> JSONValue {
        guard case .object(let changes) = patch else { return patch }
        var members: [JSONMember] = []
        if case .object(let own) = self { members = own }
        if changes.isEmpty { return .object(members) }
        let ownCount = members.count
        let all = members + changes
        let order = all.indices.sorted { JSONValue.precedes(all[$0].key, $0, all[$1].key, $1) }
        var outcome = [JSONValue?](repeating: nil, count: all.count)
        var first = 0
        while first < order.count {
            let start = order[first]
            var end = first
            while end < order.count, all[order[end]].key.utf8.elementsEqual(all[start].key.utf8) { end += 1 }
            let group = order[first..<end]
            if group.allSatisfy({ $0 < ownCount }) {
                for index in group { outcome[index] = all[index].value }
            } else {
                // Indices of a group ascend: this value's own members come before those of the patch.
                var value: JSONValue? = start < ownCount ? all[start].value : nil
                for index in group where index >= ownCount {
                    let change = all[index].value
                    value = change == .null ? nil : (value ?? .null).merged(with: change)
                }
                outcome[start] = value
            }
            first = end
        }
        return .object(
            all.indices.compactMap { index in outcome[index].map { JSONMember(key: all[index].key, value: $0) } })
    }

    /// Whether a key comes before another in the order of UTF-8 bytes; equal keys in the order of their indices.
    static func precedes(_ key: String, _ index: Int, _ otherKey: String, _ otherIndex: Int) -> Bool {
        if key.utf8.lexicographicallyPrecedes(otherKey.utf8) { return true }
        return index < otherIndex && key.utf8.elementsEqual(otherKey.utf8)
    }
}
