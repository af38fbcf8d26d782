import DecisionKernels
import Testing

@testable import PartnerMatch

@Suite struct PairScoreTests {
    /// Whether a score is `points`, to the last of its millionths.
    private func isNear(_ score: Int64, _ points: Double) -> Bool { abs(Double(score) - points * 1e6) <= 0.5 }

    @Test func isTheWeightedMeanOfTheComponents() throws {
        let entry = MatchingFixture.pair().pairTable()[0, 0]
        let components = entry.components
        // Fits 0.6 and 0.8; French B2 with C2; one track; readiness 0.9 with 0.6; same level, 10,000 to 40,000 people.
        #expect(abs(try #require(components.expertise) - 0.96 / 1.4) < 1e-12)
        #expect(components.language == 4.0 / 6)
        #expect(components.preference == 1)
        #expect(components.readiness == 0.6)
        #expect(components.comparability == 0.625)
        // Both sides: one of two parts for goal 16 (councils), one of two for goal 8 (markets).
        #expect(components.sdg == 1)
        let expertise: Double = 70 * 0.96 / 1.4
        let score = try #require(entry.score)
        #expect(isNear(score.value, expertise + 10 + 5 + 3 + 3.125))
        #expect(score.low == score.value && score.high == score.value)
    }

    @Test func widensByTheUnknownComponentsThatCount() throws {
        var dossier = MatchingFixture.pair()
        dossier.applicants[0].digitalReadiness = nil
        dossier.partners[0].population = nil
        dossier.partners[0].languages = ["en": .c2]
        let score = try #require(dossier.pairTable()[0, 0].score)
        let known: Double = 70 * 0.96 / 1.4 + 5
        #expect(isNear(score.value, known + 12.5))
        #expect(isNear(score.low, known))
        #expect(isNear(score.high, known + 25))

        dossier.call.matching.unknownValue = DecimalNumber(0)
        #expect(dossier.pairTable()[0, 0].score?.value == score.low)

        // Without weight it does not matter what is unknown.
        dossier.weights.components = ComponentWeights(weights: [.expertise: DecimalNumber(1)])
        let only = try #require(dossier.pairTable()[0, 0].score)
        #expect(only.low == only.high)

        // An unrated offer widens it by the low end of the fit.
        dossier.partners[0].offers = [.of("o", [MatchingFixture.councils])]
        let unrated = try #require(dossier.pairTable()[0, 0].score)
        #expect(isNear(unrated.value, 160 / 1.8))
        #expect(isNear(unrated.low, 80 / 1.3))
        #expect(unrated.high == unrated.value)
    }

    @Test func fallsLinearlyWithThePreference() {
        var applicant = MatchingFixture.applicant()
        applicant.tracks = [2, 0, 1]
        let dossier = MatchingFixture.dossier(
            [applicant],
            [
                MatchingFixture.partner("a", country: "BJ"), MatchingFixture.partner("b", country: "RW"),
                MatchingFixture.partner("c", country: "SN"), MatchingFixture.partner("d", country: "XX"),
            ],
            [
                MatchingFixture.track(), MatchingFixture.track("rwanda", country: "RW"),
                MatchingFixture.track("senegal", country: "SN"),
            ])
        let table = dossier.pairTable()
        #expect((0..<4).map { table[0, $0].components.preference } == [2.0 / 3, 1.0 / 3, 1, nil])
    }

    @Test func takesTheBestLanguageBothAreKnownToSpeak() {
        var dossier = MatchingFixture.pair()
        dossier.call.tracks[0].workingLanguages = ["fr", "en", "nl"]
        dossier.applicants[0].languages = ["nl": .c2, "fr": .b1, "en": .b2]
        dossier.partners[0].languages = ["fr": .c2, "en": .a2]
        #expect(dossier.pairTable()[0, 0].components.language == 0.5)
        dossier.partners[0].languages = ["fr": .c2, "en": .c1]
        #expect(dossier.pairTable()[0, 0].components.language == 4.0 / 6)
        dossier.partners[0].languages = ["rw": .c2]
        #expect(dossier.pairTable()[0, 0].components.language == nil)
    }

    @Test func comparesGoalsInsideTheTracksGoals() {
        var dossier = MatchingFixture.pair()
        dossier.applicants[0].demands?.append(.about("r", [MatchingFixture.markets]))
        // North: 16 in one of three parts, 8 in two; south one half each.
        let both: Double = (1.0 / 3 + 0.5) / (0.5 + 2.0 / 3)
        #expect(abs((dossier.pairTable()[0, 0].components.sdg ?? 0) - both) < 1e-15)
        dossier.call.tracks[0].scope.goals = [16]
        #expect(dossier.pairTable()[0, 0].components.sdg == (1.0 / 3) / 0.5)
        dossier.call.tracks[0].scope.goals = [1]
        #expect(dossier.pairTable()[0, 0].components.sdg == nil)
    }

    @Test func doesNotChangeWhenAllWeightsAreMultiplied() {
        for seed in 0..<2000 {
            var generator = SeededGenerator(seed: UInt64(seed))
            var components = PairComponents()
            components.expertise = Double(generator.uniformInteger(below: 257)) / 256
            components.expertiseLow = components.expertise.map { $0 / 2 }
            components.language = Double(generator.uniformInteger(below: 7)) / 6
            components.preference = generator.uniformInteger(below: 2) == 0 ? nil : 0.5
            components.readiness = generator.uniformDouble()
            components.comparability = 0.625
            var small: [PairComponent: DecimalNumber] = [:]
            var large: [PairComponent: DecimalNumber] = [:]
            let factor = Int64(1 + generator.uniformInteger(below: 999))
            for component in PairComponent.allCases {
                let weight = Int64(generator.uniformInteger(below: 1000))
                small[component] = DecimalNumber(coefficient: weight, exponent: -2)
                large[component] = DecimalNumber(coefficient: weight * factor, exponent: -1)
            }
            let unknown = DecimalNumber("0.3") ?? DecimalNumber(0)
            let one = ScoringWeights(ComponentWeights(weights: small), unknownValue: unknown).score(components)
            let other = ScoringWeights(ComponentWeights(weights: large), unknownValue: unknown).score(components)
            #expect(one == other, "seed \(seed)")
            if let one { #expect(one.low <= one.value && one.value <= one.high && one.high <= PairScore.full) }
        }
    }

    @Test func roundsHalfAwayFromZeroOnce() {
        #expect(PairScore.rounded(0.49999999999999994) == 0)
        #expect(PairScore.rounded(0.5) == 1)
        #expect(PairScore.rounded(2.5) == 3)
        #expect(PairScore.rounded(100_000_000) == 100_000_000)
    }
}
