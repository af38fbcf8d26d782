import Testing

@testable import PartnerMatch

/// The two partnerships of the pilot that were completed (report 2024-2025 §6, §8.11), from their questions and offers
/// alone. The offers were recorded inside the pairs, so agreement shows consistency and proves no method.
@Suite struct PilotPlanTests {
    private static let taxonomy = Taxonomy.tree(
        [
            ("local-democracy", nil), ("citizen-participation", "local-democracy"),
            ("advisory-councils", "citizen-participation"), ("inclusive-participation", "citizen-participation"),
            ("neighbourhood-participation", "citizen-participation"),
            ("participatory-evaluation", "citizen-participation"), ("civil-society", "local-democracy"),
            ("public-trust", "local-democracy"), ("agriculture-food", nil),
            ("agriculture-council", "agriculture-food"), ("food-strategy", "agriculture-food"),
            ("local-product-marketing", "agriculture-food"), ("communication-digital", nil),
            ("digital-communication", "communication-digital"), ("municipal-website", "digital-communication"),
            ("public-information", "communication-digital"), ("gender-inclusion", nil),
            ("gender-equality", "gender-inclusion"), ("witchcraft-accusations", "gender-equality"),
            ("women-in-politics", "gender-equality"), ("womens-associations", "gender-equality"),
            ("womens-rights", "gender-equality"), ("governance-organisation", nil),
            ("sdg-localisation", "governance-organisation"), ("strategic-planning", "governance-organisation"),
            ("local-economy", nil), ("economic-actors-support", "local-economy"),
            ("economic-dialogue", "local-economy"), ("markets", "local-economy"), ("public-finance", nil),
            ("local-taxation", "public-finance"), ("taxpayer-relations", "local-taxation"), ("tourism-culture", nil),
            ("tourism", "tourism-culture"), ("agri-nature-tourism", "tourism"), ("local-identity", "tourism"),
            ("tourism-actors", "tourism"), ("tourism-assets", "tourism"), ("tourism-office", "tourism"),
            ("tourism-vision", "tourism"),
        ],
        related: [
            ("advisory-councils", "agriculture-council"), ("advisory-councils", "economic-dialogue"),
            ("agri-nature-tourism", "local-product-marketing"), ("agriculture-council", "food-strategy"),
            ("citizen-participation", "food-strategy"), ("economic-actors-support", "local-taxation"),
            ("economic-actors-support", "municipal-website"), ("local-product-marketing", "markets"),
            ("public-information", "strategic-planning"), ("public-trust", "taxpayer-relations"),
            ("witchcraft-accusations", "womens-rights"),
        ], sensitive: [("witchcraft-accusations", "BJ")])

    private static let demands: [String: [(Demand.Version, String)]] = [
        "laarne": [
            (.start, "participatory-evaluation"), (.start, "witchcraft-accusations womens-rights"),
            (.start, "womens-associations"), (.start, "advisory-councils"),
            (.final, "advisory-councils neighbourhood-participation inclusive-participation"),
            (.final, "local-product-marketing"),
        ],
        "sint-truiden": [
            (.start, "public-trust"), (.final, "local-product-marketing food-strategy"),
            (.final, "advisory-councils agriculture-council food-strategy"),
        ],
        "ouinhi": [
            (.start, "local-taxation taxpayer-relations"), (.start, "women-in-politics"),
            (.start, "municipal-website"), (.final, "economic-actors-support economic-dialogue"),
            (.final, "municipal-website economic-actors-support"),
        ],
        "cove": [
            (.start, "agri-nature-tourism"), (.start, "tourism-office"), (.start, "municipal-website"),
            (.final, "tourism-vision tourism-actors local-identity"),
        ],
    ]
    private static let offers: [String: [String]] = [
        "laarne": [
            "markets economic-dialogue economic-actors-support", "advisory-councils economic-dialogue",
            "municipal-website",
        ],
        "sint-truiden": [
            "tourism agri-nature-tourism", "tourism-vision tourism-actors local-identity",
            "tourism-assets tourism-actors",
        ],
        "ouinhi": [
            "participatory-evaluation", "advisory-councils agriculture-council economic-dialogue", "sdg-localisation",
            "public-information strategic-planning",
        ],
        "cove": ["advisory-councils civil-society"],
    ]

    private static func themes(_ words: String) -> [Int] {
        words.split(separator: " ").compactMap { taxonomy.index[String($0)] }
    }

    private static func municipality(_ id: String, _ country: String) -> Municipality {
        var result = Municipality.untold(id)
        result.country = country
        result.level = country == "BE" ? .municipality : .commune
        result.demands = demands[id]?.enumerated().map { index, question in
            .about("q\(index)", themes(question.1), version: question.0)
        }
        result.offers = offers[id]?.enumerated().map { index, words in .of("o\(index)", themes(words)) }
        return result
    }

    /// Laarne, Schoten, Sint-Truiden with Cové, Lalo, Ouinhi; of Schoten and Lalo nothing is told.
    private static let dossier: Dossier = {
        var dossier = MatchingFixture.dossier(
            ["laarne", "schoten", "sint-truiden"].map { municipality($0, "BE") },
            ["cove", "lalo", "ouinhi"].map { municipality($0, "BJ") }, [MatchingFixture.track(seats: 4)])
        dossier.taxonomy = taxonomy
        return dossier
    }()

    private static let candidates = (0..<3).map {
        Candidate(applicant: $0, tier: 0, conditions: [.notRanked])
    }

    @Test(arguments: [
        (MatchingSettings.QuestionVersion.start, [0.4827586206896552, 0.3469387755102041]),
        (.final, [0.6666666666666666, 0.4905660377358491]),
        (.newest, [0.6666666666666666, 0.4905660377358491]),
    ])
    func bringsTheCompletedPartnershipsTogether(
        _ version: MatchingSettings.QuestionVersion, _ mutual: [Double]
    ) throws {
        let plan = Self.dossier.plan(candidates: Self.candidates, questionVersion: version)
        #expect(plan.status == .optimal && plan.isUnique && plan.isCertified)
        let names = plan.pairs.map {
            Self.dossier.applicants[$0.applicant].id + " " + Self.dossier.partners[$0.partner].id
        }
        #expect(names == ["laarne ouinhi", "sint-truiden cove"])
        for (pair, expected) in zip(plan.pairs, mutual) {
            #expect(abs((try #require(pair.fit)).mutual - expected) < 1e-12)
            #expect(pair.components.language == nil && pair.components.readiness == nil)
            #expect(pair.conditions == [.notRanked])
        }
        #expect(
            plan.notAssessable == [
                NotAssessable(side: .north, municipality: 1, asks: [.demands, .offers]),
                NotAssessable(side: .south, municipality: 1, asks: [.demands, .offers]),
            ])
    }

    @Test func warnsOfTheSensitiveThemeOnlyWhereItIsAsked() {
        func hasWarning(_ version: MatchingSettings.QuestionVersion) -> Bool {
            Self.dossier.pairDetail(applicant: 0, partner: 2, questionVersion: version).flags.contains {
                $0.name == "sensitive-theme" && $0.side == .north
            }
        }
        #expect(hasWarning(.start))
        #expect(!hasWarning(.final))
    }
}
