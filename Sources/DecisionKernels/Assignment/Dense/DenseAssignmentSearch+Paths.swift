extension DenseAssignmentSearch {
    /// Assigns all rows that are free, one by one.
    mutating func augmentAll() -> Outcome {
        for row in freeRows() {
            if isTired { return .tired }
            if !augment(Int(row)) {
                blockedRow = Int(row)
                return .blocked
            }
        }
        return .complete
    }

    /// The row for which there was no way, and those whose columns it could have had, with all columns they can have.
    func bottleneck() -> AssignmentBottleneck {
        var members = [blockedRow]
        var partners: [Int] = []
        for index in 0..<doneCount {
            partners.append(Int(done[index]))
            members.append(Int(rowOfColumn[Int(done[index])]))
        }
        return AssignmentBottleneck(isOfRows: true, members: members.sorted(), partners: partners.sorted())
    }

    /// Gives a free row a column by a cheapest chain of changes (Dijkstra 1959, over what is left of costs); false if
    /// there is none, and then the columns it can reach are done, and all taken.
    ///
    /// A row is looked at through its list. What is not listed is at least as far as the row's floor; only when the
    /// search comes to that distance is the row read whole.
    private mutating func augment(_ start: Int) -> Bool {
        let columns = lines.columns
        let price = lines.price
        var end = Number.max
        var endColumn = -1
        var reachedCount = 0
        var nearCount = 0
        var nearHead = 0
        doneCount = 0
        waiting.removeAll()

        var row = start
        var key: Number = 0
        /// The distance of the row less its price.
        var offset: Number = 0
        var isWhole = false
        while true {
            if isWhole {
                for column in 0..<columns {
                    guard let left = lines.left(row, column) else { continue }
                    let length = offset &+ left
                    if length >= end || length >= distance[column] { continue }
                    if distance[column] == .max {
                        reached[reachedCount] = Int32(truncatingIfNeeded: column)
                        reachedCount &+= 1
                    }
                    distance[column] = length
                    reachedFrom[column] = Int32(truncatingIfNeeded: row)
                    if rowOfColumn[column] < 0 {
                        end = length
                        endColumn = column
                    } else {
                        waiting.insertOrLower(column, length)
                    }
                }
                lines.list(row)
                work &+= 2 * Int64(columns)
            } else {
                let places = lines.places(row)
                for place in places {
                    let column = Int(lines.listed[place])
                    let length = offset &+ lines.listedCost[place] &- price[column]
                    if length >= end || length >= distance[column] { continue }
                    if distance[column] == .max {
                        reached[reachedCount] = Int32(truncatingIfNeeded: column)
                        reachedCount &+= 1
                    }
                    distance[column] = length
                    reachedFrom[column] = Int32(truncatingIfNeeded: row)
                    if rowOfColumn[column] < 0 {
                        end = length
                        endColumn = column
                    } else if length == key && row != start {
                        waiting.remove(column)
                        near[nearCount] = Int32(truncatingIfNeeded: column)
                        nearCount &+= 1
                    } else {
                        waiting.insertOrLower(column, length)
                    }
                }
                let floor = lines.floor[row]
                if floor != .max && offset &+ floor < end { waiting.insertOrLower(columns &+ row, offset &+ floor) }
                work &+= Int64(places.count)
            }
            // On to the nearest place not done yet.
            let node: Int
            if nearHead < nearCount {
                if end <= key { break }
                node = Int(near[nearHead])
                nearHead &+= 1
            } else {
                if waiting.isEmpty || waiting.leastKey >= end { break }
                key = waiting.leastKey
                node = waiting.removeLeast()
                nearHead = 0
                nearCount = 0
            }
            isWhole = node >= columns
            if isWhole {
                row = node &- columns
            } else {
                done[doneCount] = Int32(truncatingIfNeeded: node)
                doneCount &+= 1
                row = Int(rowOfColumn[node])
            }
            offset = row == start ? 0 : distance[Int(columnOfRow[row])] &- left[row]
            // A step of the search costs more than the entries it looks at.
            work &+= 16
        }
        if endColumn >= 0 { finish(start, endColumn, end) }
        for index in 0..<reachedCount { distance[Int(reached[index])] = .max }
        return endColumn >= 0
    }

    /// Moves prices by how much nearer than the end each was, and assigns along the way back.
    private mutating func finish(_ start: Int, _ endColumn: Int, _ end: Number) {
        left[start] = end
        for index in 0..<doneCount {
            let column = Int(done[index])
            let nearer = end &- distance[column]
            lines.price[column] &-= nearer
            left[Int(rowOfColumn[column])] &+= nearer
        }
        var column = endColumn
        while true {
            let taker = Int(reachedFrom[column])
            let freed = Int(columnOfRow[taker])
            columnOfRow[taker] = Int32(truncatingIfNeeded: column)
            rowOfColumn[column] = Int32(truncatingIfNeeded: taker)
            if taker == start { break }
            column = freed
        }
    }
}
