/// One side of many pairs: what each of its municipalities asks, and the best that each can give, theme by theme.
package struct FitSide: Sendable {
    package let asks: DemandRows
    package let gives: OfferColumns

    package init(asks: DemandRows, gives: OfferColumns) {
        precondition(asks.count == gives.count && asks.themes == gives.themes, "Both halves of a side are one side.")
        self.asks = asks
        self.gives = gives
    }

    package var count: Int { asks.count }
    package var themes: Int { asks.themes }

    /// Computes both fits and the mutual fit of every municipality of this side (rows) with every one of the other
    /// (columns) into memory of the caller: whoever calls often gives the same memory again. Nothing of that size is
    /// held besides.
    ///
    /// O(r·c·k) for r rows, c columns and k themes asked by a municipality, in tiles that stay in the cache, on the
    /// thread of the caller. A pair's numbers depend on its two municipalities alone, to the last bit.
    package func fits(with columns: FitSide, mean: FitMean, into memory: FitMemory) {
        precondition(themes == columns.themes, "Both sides speak of the same themes.")
        precondition(memory.count == count * columns.count, "Memory for every pair.")
        guard themes > 0 else { return memory.clear() }
        FitDirection.with(asks, columns.gives) { learnedByRow in
            FitDirection.with(columns.asks, gives) { learnedByColumn in
                let tiles = FitTiles(
                    learnedByRow: learnedByRow, learnedByColumn: learnedByColumn, rows: count, columns: columns.count)
                switch mean {
                case .harmonic: tiles.fill(memory) { FitMean.harmonic($0, $1) }
                case .geometric: tiles.fill(memory) { FitMean.geometric($0, $1) }
                case .minimum: tiles.fill(memory) { FitMean.minimum($0, $1) }
                case .arithmetic: tiles.fill(memory) { FitMean.arithmetic($0, $1) }
                }
            }
        }
    }
}
