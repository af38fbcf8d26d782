import DecisionKernels
import Testing

@Suite("Strictness of assessors")
struct AdditiveRaterModelTests {
    @Test func comparesOnSharedApplicantsOnly() {
        let model = AdditiveRaterModel([[6, 4], [8, 6], [5, nil]])
        #expect(model.effects.count == 2)
        #expect(isClose(model.effects[0], 1))
        #expect(isClose(model.effects[1], -1))
        #expect(model.degreesOfFreedom == 1)
        #expect(isClose(model.residualVariance, 0))
    }

    @Test func findsTheEffectsBehindExactScores() {
        var random = SeededGenerator(seed: 31)
        var connected = 0
        for _ in 0..<200 {
            let columns = 2 + random.uniformInteger(below: 4)
            let bias = (0..<columns).map { _ in Double(random.uniformInteger(below: 9)) }
            let mean = bias.reduce(0, +) / Double(columns)
            let rows = (0..<8).map { row in
                bias.map { random.uniformInteger(below: 10) < 5 ? nil : Double(row * row) + $0 }
            }
            let model = AdditiveRaterModel(rows)
            guard model.blocks.count == 1, model.blocks[0].columns.count == columns else { continue }
            connected += 1
            for (effect, bias) in zip(model.effects, bias) { #expect(isClose(effect, bias - mean)) }
            if model.degreesOfFreedom > 0 { #expect(isClose(model.residualVariance, 0)) }
        }
        #expect(connected > 50)
    }

    @Test func agreesWithAlternatingLeastSquares() {
        var random = SeededGenerator(seed: 32)
        var compared = 0
        for _ in 0..<50 {
            let rows = RandomPanel.table(
                &random, rows: 3 + random.uniformInteger(below: 6), columns: 2 + random.uniformInteger(below: 3),
                gaps: 3)
            let model = AdditiveRaterModel(rows)
            guard model.blocks.count == 1 else {
                #expect(model.effects.allSatisfy { $0 == nil })
                #expect(model.residualVariance == nil)
                continue
            }
            compared += 1
            let (effects, squares) = alternating(rows)
            for (one, other) in zip(model.effects, effects) { #expect(isClose(one, other, within: 1e-6)) }
            if model.degreesOfFreedom > 0 {
                #expect(
                    isClose(model.residualVariance, squares / Double(model.degreesOfFreedom), within: 1e-6))
            }
        }
        #expect(compared > 25)
    }

    @Test func hasTheResidualVarianceOfTheAnalysisOfVariance() {
        // Without gaps: the mean square of the residuals of Shrout & Fleiss 1979, table 3, is 1.02 (recalled).
        let model = AdditiveRaterModel([
            [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
        ])
        #expect(model.degreesOfFreedom == 15)
        #expect(isClose(model.residualVariance, 1.02, within: 0.005))
    }

    @Test func namesTheBlocksOfADividedPanel() {
        let model = AdditiveRaterModel([
            [1, nil, 2, nil, nil], [nil, 3, nil, 4, nil], [nil, nil, nil, nil, nil], [nil, 5, nil, nil, nil],
        ])
        #expect(
            model.blocks == [.init(rows: [0], columns: [0, 2]), .init(rows: [1, 3], columns: [1, 3])])
        #expect(model.effects == [nil, nil, nil, nil, nil])
        #expect(model.residualVariance == nil)
    }

    @Test func joinsBlocksThroughChains() {
        var random = SeededGenerator(seed: 33)
        for _ in 0..<200 {
            let rows = RandomPanel.table(&random, rows: 5, columns: 5, gaps: 7)
            let blocks = RaterBlocks(rows).blocks
            for one in 0..<5 {
                for other in 0..<5 where rows.contains(where: { $0[one] != nil && $0[other] != nil }) {
                    let places = [one, other].map { column in blocks.firstIndex { $0.columns.contains(column) } }
                    #expect(places[0] != nil && places[0] == places[1])
                }
            }
            #expect(Set(blocks.flatMap(\.columns)).count == blocks.flatMap(\.columns).count)
            #expect(blocks.allSatisfy { isJoined($0, rows) })
        }
    }

    @Test func followsShiftScaleAndPermutation() {
        var random = SeededGenerator(seed: 34)
        for _ in 0..<100 {
            let rows = RandomPanel.table(&random, rows: 6, columns: 3, gaps: 2)
            let plain = AdditiveRaterModel(rows)
            let shifted = AdditiveRaterModel(rows.map { $0.map { $0.map { $0 + 100_000 } } })
            let scaled = AdditiveRaterModel(rows.map { $0.map { $0.map { $0 * -3 } } })
            let turned = AdditiveRaterModel(random.shuffled(rows).map { [$0[1], $0[2], $0[0]] })
            for column in 0..<3 {
                #expect(isClose(shifted.effects[column], plain.effects[column]))
                #expect(isClose(scaled.effects[column], plain.effects[column].map { $0 * -3 }))
                #expect(isClose(turned.effects[column], plain.effects[(column + 1) % 3]))
            }
            #expect(isClose(shifted.residualVariance, plain.residualVariance))
            #expect(isClose(scaled.residualVariance, plain.residualVariance.map { $0 * 9 }))
        }
    }

    /// Whether no split of the block's columns leaves both parts without a shared row.
    private func isJoined(_ block: RaterBlocks.Block, _ rows: [[Double?]]) -> Bool {
        let count = block.columns.count
        guard count > 1 else { return true }
        return (1..<(1 << (count - 1))).allSatisfy { mask in
            let one = (0..<count).filter { mask >> $0 & 1 == 1 }.map { block.columns[$0] }
            let other = (0..<count).filter { mask >> $0 & 1 == 0 }.map { block.columns[$0] }
            return block.rows.contains { row in
                one.contains { rows[row][$0] != nil } && other.contains { rows[row][$0] != nil }
            }
        }
    }

    /// Row effects given column effects and the other way round, until nothing moves.
    private func alternating(_ rows: [[Double?]]) -> (effects: [Double?], squares: Double) {
        let columns = rows[0].indices.filter { column in rows.contains { $0[column] != nil } }
        var effects = Array(repeating: 0.0, count: rows[0].count)
        func rests(_ row: [Double?]) -> [(column: Int, rest: Double)] {
            columns.compactMap { column in row[column].map { (column, $0 - effects[column]) } }
        }
        for _ in 0..<800 {
            let means = rows.map { row -> Double in
                let rests = rests(row)
                return rests.isEmpty ? 0 : rests.reduce(0) { $0 + $1.rest } / Double(rests.count)
            }
            for column in columns {
                let given = rows.indices.compactMap { row in rows[row][column].map { $0 - means[row] } }
                effects[column] = given.reduce(0, +) / Double(given.count)
            }
        }
        let mean = columns.reduce(0) { $0 + effects[$1] } / Double(columns.count)
        let squares = rows.reduce(0.0) { sum, row in
            let values = rests(row).map(\.rest)
            let mean = values.reduce(0, +) / Double(max(1, values.count))
            return sum + values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        }
        return (effects.indices.map { columns.contains($0) ? effects[$0] - mean : nil }, squares)
    }
}
