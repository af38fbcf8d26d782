package import DecisionKernels

/// How near every theme is to every other, 0…1, as the call's table has it (design §5).
///
/// By their place in the tree two themes are one of: the same, parent and child, grandparent and grandchild, siblings
/// below level 2, else in the same domain, else nothing (0). Two that are listed as related take the relation's value
/// where it is higher. Symmetric. O(n²·d) for n themes in a tree of depth d; made once per dossier.
package struct ThemeSimilarity: Sendable {
    /// Number of themes.
    package let count: Int
    /// Row by row, `count` to the row.
    package let values: [Double]
    /// The values above 0.
    package let near: NearThemes

    package init(_ taxonomy: Taxonomy, _ table: SimilarityTable) {
        let count = taxonomy.themes.count
        let parents = taxonomy.themes.map { $0.parent }
        let domains = (0..<count).map { theme in taxonomy.path(of: theme).last ?? theme }
        var values = [Double](repeating: 0, count: count * count)
        for first in 0..<count {
            for second in 0..<count where domains[first] == domains[second] {
                values[first * count + second] = Self.inTree(first, second, parents, table)
            }
        }
        for (first, second) in taxonomy.related {
            let value = max(values[first * count + second], table.related)
            values[first * count + second] = value
            values[second * count + first] = value
        }
        self.count = count
        self.values = values
        near = NearThemes(values, count: count)
    }

    package subscript(first: Int, second: Int) -> Double { values[first * count + second] }

    /// The similarity of two themes of one domain.
    private static func inTree(_ first: Int, _ second: Int, _ parents: [Int?], _ table: SimilarityTable) -> Double {
        func grandparent(_ theme: Int) -> Int? { parents[theme].flatMap { parents[$0] } }
        if first == second { return table.same }
        if parents[first] == second || parents[second] == first { return table.parentChild }
        if grandparent(first) == second || grandparent(second) == first { return table.grandparent }
        // Siblings right under a domain have little more in common than the domain.
        if let parent = parents[first], parent == parents[second], parents[parent] != nil { return table.siblings }
        return table.sameDomain
    }
}
