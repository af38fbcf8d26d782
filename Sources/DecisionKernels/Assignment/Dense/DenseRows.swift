/// The rows of a matrix of costs, each with a short list of its cheapest columns.
///
/// A column's price (v) is subtracted from its costs. Prices only fall, so what is left of a cost only rises: whatever
/// was not among the nearest when a row was last read is still no nearer than `floor` of that row. Searches look at the
/// lists alone as long as that proves them right, and read the whole row where it does not. That keeps every step
/// exact, and most steps as cheap as on a sparse graph (in the spirit of LAPMOD, Volgenant 1996, *Linear and
/// Semi-Assignment Problems: a Core Oriented Approach*, whose core is repaired only after solving).
///
/// `Cost` is how the matrix is stored, `Number` has room for sums along a path.
struct DenseRows<Cost: FixedWidthInteger & SignedInteger & Sendable, Number: FixedWidthInteger & SignedInteger>:
    ~Copyable
{
    /// Those of the matrix and, after them, added ones with which every pair costs 0.
    let rows: Int
    let columns: Int
    /// Prices do not fall below this in bidding: from there on paths are searched, which never ask for more than needed.
    let lowestPrice: Number

    private let matrix: CostMatrix<Cost>
    private let zeros: UnsafeMutablePointer<Cost>
    let price: UnsafeMutablePointer<Number>

    let listed: UnsafeMutablePointer<Int32>
    let listedCost: UnsafeMutablePointer<Number>
    /// Per row how many columns are listed.
    let listedCount: UnsafeMutablePointer<Int32>
    /// Per row: columns not listed cost no less than this beyond their price; `Number.max`: all possible are listed.
    let floor: UnsafeMutablePointer<Number>

    private let scratch: UnsafeMutablePointer<(left: Number, column: Int32)>
    private static var scratchSize: Int { 4 * width }

    /// Columns on a list, at most.
    private static var width: Int { 16 }
    /// What a pair has that cannot be made; all other costs are smaller.
    static var impossible: Cost { .max }

    /// Lists the nearest columns of every row. Prices start at the cheapest cost of each column, which is right only
    /// where every column will be taken, or else at 0. O(rows · columns).
    ///
    /// `largest`: no cost that can be has a larger magnitude.
    init(_ matrix: CostMatrix<Cost>, rows: Int, largest: Number, cheapest: [Cost]?) {
        self.matrix = matrix
        self.rows = rows
        let columns = matrix.columns
        self.columns = columns
        lowestPrice = -4 * Number(truncatingIfNeeded: columns + 1) * largest
        zeros = .allocate(capacity: columns)
        // Combined with the mask, 0.
        zeros.initialize(repeating: matrix.mask, count: columns)
        price = .allocate(capacity: columns)
        price.initialize(repeating: 0, count: columns)
        listed = .allocate(capacity: rows * Self.width)
        listed.initialize(repeating: 0, count: rows * Self.width)
        listedCost = .allocate(capacity: rows * Self.width)
        listedCost.initialize(repeating: 0, count: rows * Self.width)
        listedCount = .allocate(capacity: rows)
        listedCount.initialize(repeating: 0, count: rows)
        floor = .allocate(capacity: rows)
        floor.initialize(repeating: 0, count: rows)
        scratch = .allocate(capacity: Self.scratchSize)
        scratch.initialize(repeating: (0, 0), count: Self.scratchSize)
        if let cheapest {
            // A column nobody can have starts at 0: the search will say so.
            for column in 0..<columns where cheapest[column] != Self.impossible {
                price[column] = Number(truncatingIfNeeded: cheapest[column])
            }
        }
        for row in 0..<rows { list(row) }
    }

    deinit {
        zeros.deallocate()
        price.deallocate()
        listed.deallocate()
        listedCost.deallocate()
        listedCount.deallocate()
        floor.deallocate()
        scratch.deallocate()
    }

    /// The largest price of a column.
    var priceOfFarthest: Number {
        var largest = price[0]
        for column in 1..<columns { largest = Swift.max(largest, price[column]) }
        return largest
    }

    /// Whether a price has fallen as low as bidding may bring it.
    var isTooLow: Bool {
        for column in 0..<columns where price[column] < lowestPrice { return true }
        return false
    }

    /// Where the listed columns of a row are.
    @inline(__always)
    func places(_ row: Int) -> Range<Int> {
        let base = row &* Self.width
        return base..<(base &+ Int(listedCount[row]))
    }

    @inline(__always)
    private func line(_ row: Int) -> UnsafePointer<Cost> {
        row < matrix.rows ? matrix.line(row) : UnsafePointer(zeros)
    }

    /// What is left of a cost beyond the price of the column; nil for a pair that cannot be made.
    @inline(__always)
    func left(_ row: Int, _ column: Int) -> Number? {
        let cost = line(row)[column] ^ matrix.mask
        return cost == Self.impossible ? nil : Number(truncatingIfNeeded: cost) &- price[column]
    }

    /// Reads a whole row and lists its nearest columns at the prices of now. O(columns).
    func list(_ row: Int) {
        let line = self.line(row)
        let price = UnsafePointer(self.price)
        let mask = matrix.mask
        var count = 0
        var isCut = false
        var limit = farthestListed(row)
        if limit != .max { isCut = true }
        // Every row begins elsewhere, so that rows that are all alike do not all list the same columns.
        let start = row % columns
        var column = start
        var stop = columns
        for _ in 0..<2 {
            while column < stop {
                // Eight at once are passed over where none is near: the sign of a difference says so.
                if limit != .max {
                    while column &+ 8 <= stop {
                        let some = line + column
                        let theirs = price + column
                        var signs: Number = 0
                        for index in 0..<8 {
                            signs |= Number(truncatingIfNeeded: some[index] ^ mask) &- theirs[index] &- limit
                        }
                        if signs < 0 { break }
                        column &+= 8
                    }
                }
                let last = Swift.min(column &+ 8, stop)
                while column < last {
                    let cost = line[column] ^ mask
                    // An impossible cost may wrap round, and is looked at closer then.
                    let left = Number(truncatingIfNeeded: cost) &- price[column]
                    if left < limit && cost != Self.impossible {
                        scratch[count] = (left, Int32(truncatingIfNeeded: column))
                        count &+= 1
                        if count == Self.scratchSize {
                            limit = keepNearest(count)
                            count = Self.width
                            isCut = true
                        }
                    }
                    column &+= 1
                }
            }
            column = 0
            stop = start
        }
        if count > Self.width {
            limit = keepNearest(count)
            count = Self.width
            isCut = true
        }
        let base = row &* Self.width
        for index in 0..<count {
            let entry = scratch[index]
            listed[base &+ index] = entry.column
            listedCost[base &+ index] = entry.left &+ price[Int(entry.column)]
        }
        listedCount[row] = Int32(truncatingIfNeeded: count)
        floor[row] = isCut ? limit : .max
    }

    /// One more than what is left of the farthest column on the list so far: as many as listed are nearer than that.
    private func farthestListed(_ row: Int) -> Number {
        let count = Int(listedCount[row])
        if count < Self.width { return .max }
        var farthest = Number.min
        let base = row &* Self.width
        for index in base..<(base &+ count) {
            farthest = Swift.max(farthest, listedCost[index] &- price[Int(listed[index])])
        }
        return farthest &+ 1
    }

    /// Moves the `width` nearest entries to the front; the farthest of them is the answer (Hoare 1961, *Find*).
    private func keepNearest(_ count: Int) -> Number {
        let scratch = self.scratch
        let wanted = Self.width &- 1
        var low = 0
        var high = count &- 1
        while low < high {
            let pivot = scratch[(low &+ high) / 2].left
            var i = low
            var j = high
            while i <= j {
                while scratch[i].left < pivot { i &+= 1 }
                while scratch[j].left > pivot { j &-= 1 }
                if i <= j {
                    let entry = scratch[i]
                    scratch[i] = scratch[j]
                    scratch[j] = entry
                    i &+= 1
                    j &-= 1
                }
            }
            if wanted <= j { high = j } else if wanted >= i { low = i } else { break }
        }
        return scratch[wanted].left
    }
}
