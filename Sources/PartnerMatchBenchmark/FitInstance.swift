import DecisionKernels
import PartnerMatch
import TestSupport

/// Two sides of municipalities with demands and offers over the whole taxonomy: a generated dossier, read as any other.
struct FitInstance {
    private let demands: Int
    private let offers: Int
    /// Themes of a demand or an offer, at most.
    private static let mostThemes = 3
    private let similarity: ThemeSimilarity
    private let north: [Municipality]
    private let south: [Municipality]

    init(municipalities: Int, demands: Int, offers: Int, seed: UInt64) throws {
        var generator = DossierGenerator(applicants: municipalities, partners: municipalities, seed: seed)
        generator.demands = demands
        generator.offers = offers
        generator.mostThemes = Self.mostThemes
        generator.assessors = 1
        generator.criteria = 2
        let reading = Dossier.read(.folder(name: "generated", files: generator.files()))
        guard let dossier = reading.dossier else { throw reading.problems }
        self.demands = demands
        self.offers = offers
        similarity = ThemeSimilarity(dossier.taxonomy, dossier.call.matching.similarity)
        north = dossier.applicants
        south = dossier.partners
    }

    var pairs: Int { north.count * south.count }

    /// What the municipalities of both sides ask and offer, as weights and levels.
    func profiles() -> (north: [ExpertiseProfile], south: [ExpertiseProfile]) {
        let goalsOfTheme = [[Int]](repeating: [], count: similarity.count)
        func profile(_ municipality: Municipality) -> ExpertiseProfile {
            ExpertiseProfile(municipality, version: .newest, unratedLow: 0.5, goalsOfTheme: goalsOfTheme)
        }
        return (north.map(profile), south.map(profile))
    }

    /// Two sides ready for comparison.
    func sides(
        _ profiles: (north: [ExpertiseProfile], south: [ExpertiseProfile])
    ) -> (north: FitSide, south: FitSide) {
        (FitSide(profiles.north[...], similarity), FitSide(profiles.south[...], similarity))
    }

    /// The instance as bare numbers, as NumPy reads them: themes by index, −1 for none; weights of the demands; levels
    /// of the offers, 0…1.
    func write(to folder: String) throws {
        try NumPyFile([similarity.count, similarity.count], similarity.values).write("\(folder)/similarity.npy")
        for (name, municipalities) in [("north", north), ("south", south)] {
            let asked = municipalities.flatMap { $0.demands ?? [] }
            let offered = municipalities.flatMap { $0.offers ?? [] }
            let count = municipalities.count
            try NumPyFile([count, demands, Self.mostThemes], asked.flatMap { padded($0.themes) })
                .write("\(folder)/\(name)-demand-themes.npy")
            try NumPyFile([count, demands], asked.map { Double(($0.priority ?? .like).weight) })
                .write("\(folder)/\(name)-demand-weights.npy")
            try NumPyFile([count, offers, Self.mostThemes], offered.flatMap { padded($0.themes) })
                .write("\(folder)/\(name)-offer-themes.npy")
            try NumPyFile([count, offers], offered.map { ($0.level?.double ?? 10) / 10 })
                .write("\(folder)/\(name)-offer-levels.npy")
        }
    }

    private func padded(_ themes: [Int]) -> [Double] {
        themes.map { Double($0) } + [Double](repeating: -1, count: Self.mostThemes - themes.count)
    }
}
