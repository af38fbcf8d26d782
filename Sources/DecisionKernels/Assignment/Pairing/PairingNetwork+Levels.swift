extension PairingNetwork where Number == Int64 {
    /// Keeps, of the plans of the face, those whose ascending list of values is lexicographically largest.
    ///
    /// All plans of the face have equally many pairs. So from the lowest value up, as few pairs of that value as
    /// possible are kept: a weight of −1 per value at the level, the cheapest ways around its pairs, and then only what
    /// is still free under the prices found (lexicographic optimisation over optimal faces: Ogryczak & Śliwiński 2006,
    /// *On direct methods for lexicographic min-max optimization*). Pairs of a level without a pair are ruled out at
    /// once, so the work is O(n·m) per pair that moves rather than per level.
    mutating func takeLargestAscending(_ values: [[Int64]]) {
        var entries: [(value: Int64, cell: Int)] = []
        for cell in weights.indices where weights[cell] != Self.none {
            for list in values { entries.append((list[cell], cell)) }
        }
        entries.sort { $0.value != $1.value ? $0.value < $1.value : $0.cell < $1.cell }
        var first = 0
        while first < entries.count {
            var end = first
            while end < entries.count && entries[end].value == entries[first].value { end += 1 }
            takeFewest(entries[first..<end])
            first = end
        }
    }

    private mutating func takeFewest(_ level: ArraySlice<(value: Int64, cell: Int)>) {
        let width = tree.columns
        var movable: [(row: Int, column: Int, cost: Int64)] = []
        for entry in level where weights[entry.cell] != Self.none {
            let row = entry.cell / width
            let column = entry.cell % width
            if columnOfRow[row] != column {
                weights[entry.cell] -= 1
            } else if !isLocked[row] {
                if movable.last?.row == row {
                    movable[movable.count - 1].cost += 1
                } else {
                    movable.append((row, column, 1))
                }
            }
        }
        if movable.isEmpty {
            ruleOut(level)
            return
        }
        var havePricesMoved = false
        // One after the other, so that a search never meets a pair that costs more than its prices.
        for (row, column, cost) in movable {
            weights[row * width + column] -= cost
            guard columnOfRow[row] == column, let reduced = reducedCost(row, column), reduced > 0 else { continue }
            if let reached = search(from: row, to: tree.rows + column, below: reduced) {
                if reached > 0 { havePricesMoved = true }
                movePrices(upTo: reached)
                unlink(row)
                push(from: row, to: tree.rows + column)
            } else {
                havePricesMoved = true
                movePrices(upTo: reduced)
            }
        }
        if havePricesMoved { self = PairingNetwork(faceOf: self) } else { ruleOut(level) }
    }

    /// Rules out the pairs of a level that are not in the plan.
    private mutating func ruleOut(_ level: ArraySlice<(value: Int64, cell: Int)>) {
        for entry in level {
            let row = entry.cell / tree.columns
            if columnOfRow[row] != entry.cell % tree.columns {
                weights[entry.cell] = Self.none
            } else if weights[entry.cell] != Self.none {
                weights[entry.cell] = 0
            }
        }
    }
}
