import Testing

@testable import DecisionKernels

@Suite struct FitKernelTests {
    /// Numbers as they come, and the same packed.
    private struct Case {
        var themes: Int
        /// By municipality.
        var asks: [[(theme: Int, weight: Double)]] = []
        var gives: [[Double]] = []

        init(_ generator: inout SeededGenerator, count: Int, themes: Int) {
            self.themes = themes
            for _ in 0..<count {
                let parts = generator.uniformInteger(below: 12)
                asks.append(
                    (0..<parts).map { _ in
                        (
                            generator.uniformInteger(below: themes),
                            Double(generator.uniformInteger(below: 7)) / 4
                        )
                    })
                gives.append(
                    (0..<themes).map { _ in
                        generator.uniformInteger(below: 3) == 0 ? 0 : generator.uniformDouble()
                    })
            }
        }

        var side: FitSide {
            var rows = DemandRows(themes: themes)
            var columns = OfferColumns(count: gives.count, themes: themes)
            let near = Self.only(themes)
            for parts in asks { rows.append(parts[...]) }
            for (index, best) in gives.enumerated() {
                for (theme, value) in best.enumerated() { columns.raise(index, by: theme, level: value, near) }
            }
            return FitSide(asks: rows, gives: columns)
        }

        /// Themes that are near nothing but themselves.
        static func only(_ themes: Int) -> NearThemes {
            var values = [Double](repeating: 0, count: themes * themes)
            for theme in 0..<themes { values[theme * themes + theme] = 1 }
            return NearThemes(values, count: themes)
        }

        static func fit(_ asks: [(theme: Int, weight: Double)], _ gives: [Double]) -> Double {
            let sum = asks.map { $0.weight }.reduce(0, +)
            return sum == 0 ? 0 : asks.map { $0.weight * gives[$0.theme] }.reduce(0, +) / sum
        }
    }

    private func mean(_ one: Double, _ other: Double, _ rule: FitMean) -> Double {
        switch rule {
        case .harmonic: one == 0 || other == 0 ? 0 : 2 / (1 / one + 1 / other)
        case .geometric: one.squareRoot() * other.squareRoot()
        case .minimum: one < other ? one : other
        case .arithmetic: one / 2 + other / 2
        }
    }

    /// Sizes on both sides of a block of 16 and of a tile of 32 × 2048.
    @Test(arguments: [(0, 3), (3, 0), (1, 1), (3, 16), (17, 15), (32, 33), (65, 64), (129, 40), (2, 2065)])
    func equalsTheWeightedMean(_ rows: Int, _ columns: Int) {
        for seed in 0..<8 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let themes = 1 + generator.uniformInteger(below: 30)
            let one = Case(&generator, count: rows, themes: themes)
            let other = Case(&generator, count: columns, themes: themes)
            let rule = FitMean.allCases[seed % FitMean.allCases.count]
            let grid = FitGrid(one.side, other.side, mean: rule)
            #expect(grid.mutual.count == rows * columns)
            for row in 0..<rows {
                for column in 0..<columns {
                    let pair = grid.index(row, column)
                    let forth = Case.fit(one.asks[row], other.gives[column])
                    let back = Case.fit(other.asks[column], one.gives[row])
                    #expect(abs(grid.learnedByRow[pair] - forth) < 1e-14)
                    #expect(abs(grid.learnedByColumn[pair] - back) < 1e-14)
                    #expect(abs(grid.mutual[pair] - mean(forth, back, rule)) < 1e-14)
                    #expect(grid.mutual[pair] == rule.of(grid.learnedByRow[pair], grid.learnedByColumn[pair]))
                }
            }
        }
    }

    @Test func findsNothingToLearnWithoutThemes() {
        var rows = DemandRows(themes: 0)
        for _ in 0..<3 { rows.append([]) }
        let side = FitSide(asks: rows, gives: OfferColumns(count: 3, themes: 0))
        let grid = FitGrid(side, side, mean: .harmonic)
        #expect(grid.learnedByRow + grid.learnedByColumn + grid.mutual == [Double](repeating: 0, count: 27))
    }

    @Test func swapsExactlyWithTheSides() {
        for seed in 0..<40 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let one = Case(&generator, count: 1 + generator.uniformInteger(below: 90), themes: 20)
            let other = Case(&generator, count: 1 + generator.uniformInteger(below: 90), themes: 20)
            let rule = FitMean.allCases[seed % FitMean.allCases.count]
            let there = FitGrid(one.side, other.side, mean: rule)
            let back = FitGrid(other.side, one.side, mean: rule)
            for row in 0..<there.rows {
                for column in 0..<there.columns {
                    let (pair, mirror) = (there.index(row, column), back.index(column, row))
                    #expect(there.learnedByRow[pair] == back.learnedByColumn[mirror])
                    #expect(there.learnedByColumn[pair] == back.learnedByRow[mirror])
                    #expect(there.mutual[pair] == back.mutual[mirror])
                }
            }
        }
    }

    /// To the last bit, also where rounding would allow a difference.
    @Test func neverFallsWhenMoreIsGivenAndNeverExceedsOne() {
        for seed in 0..<400 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let learner = Case(&generator, count: 1, themes: 8)
            let nobody = Case(&generator, count: 1, themes: 8).side.asks
            let near = Case.only(8)
            var best = (0..<8).map { _ in generator.uniformDouble() }
            var before = 0.0
            func fit() -> Double {
                var columns = OfferColumns(count: 1, themes: 8)
                for (theme, value) in best.enumerated() { columns.raise(0, by: theme, level: value, near) }
                return FitGrid(learner.side, FitSide(asks: nobody, gives: columns), mean: .minimum).learnedByRow[0]
            }
            for step in 0..<20 {
                let after = fit()
                #expect(after >= before && after <= 1, "seed \(seed)")
                before = after
                let theme = generator.uniformInteger(below: 8)
                best[theme] = step % 2 == 0 ? min(1, best[theme].nextUp) : min(1, best[theme] * 1.5)
            }
            best = [Double](repeating: 1, count: 8)
            #expect(fit() == (learner.asks[0].contains { $0.weight > 0 } ? 1 : 0), "seed \(seed)")
        }
    }

    @Test func fillsTheSameMemoryAgain() {
        var generator = SeededGenerator(seed: 5)
        var memory = [Double](repeating: .nan, count: 3 * 50 * 20)
        for _ in 0..<5 {
            let one = Case(&generator, count: 50, themes: 9).side
            let other = Case(&generator, count: 20, themes: 9).side
            let grid = FitGrid(one, other, mean: .harmonic)
            memory.withUnsafeMutableBufferPointer { memory in
                one.fits(
                    with: other, mean: .harmonic,
                    into: FitMemory(
                        learnedByRow: UnsafeMutableBufferPointer(rebasing: memory[..<1000]),
                        learnedByColumn: UnsafeMutableBufferPointer(rebasing: memory[1000..<2000]),
                        mutual: UnsafeMutableBufferPointer(rebasing: memory[2000...])))
            }
            #expect(memory == grid.learnedByRow + grid.learnedByColumn + grid.mutual)
        }
    }

    @Test func countsTheUnitsThatAreAnsweredWellEnough() {
        var covered = 0
        for seed in 0..<200 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let themes = 1 + generator.uniformInteger(below: 10)
            let teachers = Case(&generator, count: 1 + generator.uniformInteger(below: 40), themes: themes)
            let units = Case(&generator, count: generator.uniformInteger(below: 30), themes: themes)
            var starts = [0]
            while starts[starts.count - 1] < units.asks.count {
                let next = starts[starts.count - 1] + generator.uniformInteger(below: 4)
                starts.append(min(units.asks.count, next))
            }
            let counts = CoveredUnits(
                units.side.asks, starts: starts, by: teachers.side.gives, bound: 0.5 - 1e-9)
            for learner in 0..<(starts.count - 1) {
                for teacher in teachers.gives.indices {
                    let expected = (starts[learner]..<starts[learner + 1])
                        .filter { Case.fit(units.asks[$0], teachers.gives[teacher]) >= 0.5 - 1e-9 }.count
                    covered += expected
                    #expect(counts[learner, teacher] == expected, "seed \(seed)")
                }
            }
        }
        #expect(covered > 5000)
    }
}
