extension QuotaSelectionRelaxation {
    private static var tolerance: Double { 1e-7 }
    private static var smallestPivot: Double { 1e-8 }
    private static var smallestGain: Double { 1e-11 }

    /// Solves from the present basis by the dual simplex, O(rows · columns) a step. Largest violation leaves, smallest
    /// ratio enters, ties to the largest pivot; a fixed number of steps at most, so that it always ends.
    ///
    /// Every basis on the way bounds what can be gained; below `enough` the run ends early.
    mutating func solve(enough: Double = -.infinity) -> Outcome {
        place()
        for _ in 0..<(60 + 12 * rows + columns) {
            var leaving = -1
            var worst = Self.tolerance
            for row in 0..<rows {
                let variable = basic[row]
                let violation = max(lower[variable] - value[variable], value[variable] - upper[variable])
                if violation > worst {
                    worst = violation
                    leaving = row
                }
            }
            if leaving < 0 { return .optimal(isCut: false) }
            let isBelow = value[basic[leaving]] < lower[basic[leaving]]
            let entering = enteringColumn(row: leaving, isBelow: isBelow)
            if entering < 0 { return .infeasible(prices: prices(ofRow: leaving, isBelow: isBelow)) }
            pivot(row: leaving, column: entering, isBelow: isBelow)
            if bound < enough { return .optimal(isCut: true) }
        }
        return .stalled
    }

    /// What can be gained at most, given that every nonbasic variable is where its gain asks for.
    private var bound: Double {
        var sum = 0.0
        for column in 0..<columns where gain[column] != 0 { sum += gain[column] * value[nonbasic[column]] }
        return sum
    }

    /// Puts every nonbasic variable at the bound its gain asks for, and computes the basic ones.
    private mutating func place() {
        for column in 0..<columns {
            let variable = nonbasic[column]
            if gain[column] > Self.smallestGain {
                value[variable] = upper[variable]
            } else if gain[column] < -Self.smallestGain {
                value[variable] = lower[variable]
            } else {
                value[variable] =
                    value[variable] * 2 > lower[variable] + upper[variable]
                    ? upper[variable] : lower[variable]
            }
        }
        for row in 0..<rows {
            var sum = 0.0
            for column in 0..<columns {
                let entry = table[row * columns + column]
                if entry != 0 { sum += entry * value[nonbasic[column]] }
            }
            value[basic[row]] = -sum
        }
    }

    /// The column whose variable brings the row's basic variable back at the least loss per unit; -1 if none does.
    private func enteringColumn(row: Int, isBelow: Bool) -> Int {
        var entering = -1
        var smallest = 0.0
        var largest = 0.0
        for column in 0..<columns {
            let entry = isBelow ? table[row * columns + column] : -table[row * columns + column]
            if abs(entry) < Self.smallestPivot { continue }
            let variable = nonbasic[column]
            if lower[variable] == upper[variable] { continue }
            let isUp = value[variable] == upper[variable]
            if isUp != (entry > 0) { continue }
            let ratio = abs(gain[column] / entry)
            let isTied = entering >= 0 && ratio <= smallest + Self.smallestGain
            if entering < 0 || ratio < smallest - Self.smallestGain || isTied && abs(entry) > largest {
                entering = column
                smallest = isTied ? min(smallest, ratio) : ratio
                largest = abs(entry)
            }
        }
        return entering
    }

    /// Exchanges a row's basic variable, which goes to the bound it left, for a column's variable.
    private mutating func pivot(row: Int, column: Int, isBelow: Bool) {
        let leaving = basic[row]
        let target = isBelow ? lower[leaving] : upper[leaving]
        let inverse = 1 / table[row * columns + column]
        let change = (value[leaving] - target) * inverse
        for other in 0..<rows where other != row {
            let entry = table[other * columns + column]
            if entry != 0 { value[basic[other]] -= entry * change }
        }
        value[nonbasic[column]] += change
        value[leaving] = target
        let columns = columns
        let rows = rows
        let gained = gain[column] * inverse
        table.withUnsafeMutableBufferPointer { table in
            for index in (row * columns)..<((row + 1) * columns) { table[index] *= inverse }
            table[row * columns + column] = inverse
            for other in 0..<rows where other != row {
                let entry = table[other * columns + column]
                if entry == 0 { continue }
                for index in 0..<columns { table[other * columns + index] -= entry * table[row * columns + index] }
                table[other * columns + column] = -entry * inverse
            }
        }
        for index in 0..<columns where index != column {
            let entry = table[row * columns + index]
            if entry != 0 { gain[index] -= gained / inverse * entry }
        }
        gain[column] = -gained
        basic[row] = nonbasic[column]
        nonbasic[column] = leaving
    }
}
