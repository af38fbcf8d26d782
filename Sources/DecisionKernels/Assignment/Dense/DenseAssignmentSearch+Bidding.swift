extension DenseAssignmentSearch {
    /// Free rows bid for their nearest column what makes the second nearest as good, and displace who had it, who bids
    /// in turn: the augmenting row reduction of Jonker & Volgenant 1987. Some rows may stay free.
    mutating func reduceRows(passes: Int) {
        var free = freeRows()
        for _ in 0..<passes {
            var later: [Int32] = []
            // Two rows can outbid each other for very long by very little.
            var bidsLeft = 20 * lines.rows
            for next in free {
                var row = Int(next)
                while let displaced = reduce(row) {
                    bidsLeft -= 1
                    if bidsLeft > 0 && displaced.isBetterOff {
                        row = displaced.row
                    } else {
                        later.append(Int32(truncatingIfNeeded: displaced.row))
                        break
                    }
                }
            }
            free = later
        }
    }

    /// Who is without a column after one row's bid: whom it displaced or, if it could not bid, itself. Nil for nobody.
    private mutating func reduce(_ row: Int) -> (row: Int, isBetterOff: Bool)? {
        let nearest = nearest(row)
        let column = nearest.column
        // A row with no choice would pay any price; it is left to the paths.
        if column < 0 || lines.price[column] < lines.lowestPrice { return (row, false) }
        let taker = Int(rowOfColumn[column])
        if nearest.second < 0 {
            if taker >= 0 { return (row, false) }
            give(row, column, nearest.left)
            return nil
        }
        if nearest.left == nearest.secondLeft && taker >= 0 && rowOfColumn[nearest.second] < 0 {
            give(row, nearest.second, nearest.secondLeft)
            return nil
        }
        lines.price[column] &-= nearest.secondLeft &- nearest.left
        if taker >= 0 { columnOfRow[taker] = -1 }
        give(row, column, nearest.secondLeft)
        return taker < 0 ? nil : (taker, nearest.left < nearest.secondLeft)
    }

    /// Free rows bid, first come first served, `step` more than makes the second nearest column as good, until every
    /// row has a column that is near but for `step`; or until it is too much work, or a price too low, as where there
    /// is no assignment.
    ///
    /// Only with as many rows as columns: a column nobody wants any more keeps a price.
    mutating func bid(_ step: Number) {
        var queue = freeRows()
        let room = queue.count
        var head = 0
        var count = room
        while count > 0 && !isTired {
            let row = Int(queue[head])
            head = head + 1 == room ? 0 : head + 1
            count -= 1
            let nearest = nearest(row)
            let column = nearest.column
            if column < 0 || lines.price[column] < lines.lowestPrice { return }
            let rise = (nearest.second < 0 ? 0 : nearest.secondLeft &- nearest.left) &+ step
            lines.price[column] &-= rise
            let taker = Int(rowOfColumn[column])
            give(row, column, nearest.left &+ rise)
            if taker >= 0 {
                columnOfRow[taker] = -1
                let place = head + count
                queue[place >= room ? place - room : place] = Int32(truncatingIfNeeded: taker)
                count += 1
            }
        }
    }

    /// Takes their columns from the rows that have one farther than their nearest by more than `step`.
    mutating func release(beyond step: Number) {
        for row in 0..<lines.rows {
            let column = Int(columnOfRow[row])
            if column < 0 { continue }
            let least = nearest(row).left
            if let left = lines.left(row, column), left &- least <= step {
                self.left[row] = left
            } else {
                columnOfRow[row] = -1
                rowOfColumn[column] = -1
            }
        }
    }
}
