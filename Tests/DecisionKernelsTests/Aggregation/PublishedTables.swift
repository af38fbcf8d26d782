import DecisionKernels

/// Worked examples from the literature, decimals as they are printed there. Every comment says where the figures were
/// seen; "recalled" says that they were not.
enum PublishedTables {
    static func fraction(_ text: String) -> Rational {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let places = parts.count > 1 ? parts[1].count : 0
        return Rational(coefficient: Int64(parts.joined()) ?? 0, exponentOfTen: -places)
    }

    /// Rows of decimals, separated by spaces; a minus before a weight: less is better.
    static func table(_ weights: String, _ rows: [String]) -> AggregationTable {
        AggregationTable(
            weights.split(separator: " ").map {
                let isCost = $0.hasPrefix("-")
                return AggregationTable.Criterion(
                    weight: fraction(String(isCost ? $0.dropFirst() : $0)), isCost: isCost)
            },
            rows.map { row in row.split(separator: " ").map { fraction(String($0)) } })
    }

    /// Triantaphyllou 2000, *Multi-Criteria Decision Making Methods: A Comparative Study*, example 2-1; figures as in
    /// Wikipedia, *Weighted sum model*.
    static let triantaphyllou = table("0.20 0.15 0.40 0.25", ["25 20 15 30", "10 30 20 30", "30 10 30 10"])

    /// Hwang & Yoon 1981, *Multiple Attribute Decision Making*, pages 133–134: four fighter aircraft by speed, range,
    /// payload, cost, reliability, manoeuvrability; figures as in the examples of the library mcdajs, which copies them
    /// from the book.
    static let aircraft = table(
        "0.2 0.1 0.1 -0.1 0.2 0.3",
        ["2.0 1500 20000 5.5 5 9", "2.5 2700 18000 6.5 3 5", "1.8 2000 21000 4.5 7 7", "2.2 1800 20000 5.0 5 5"])

    /// Tzeng & Huang 2011, *Multiple Attribute Decision Making*; figures as in the tests of scikit-criteria.
    static let tzengHuang = table("0.3 0.4 0.3", ["5 8 4", "7 6 8", "8 8 6", "7 4 6"])

    /// Opricovic & Tzeng 2004, *Compromise solution by MCDM methods*: the mountain climber, by risk and altitude; figures
    /// as in the tests of scikit-criteria.
    static let climber = table("-0.5 0.5", ["1 3000", "2 3750", "5 4500"])

    /// Opricovic & Tzeng 2007, *Extended VIKOR method in comparison with outranking methods*: six hydropower systems on
    /// the Drina; figures as in the tests of scikit-criteria. The weights of the first four criteria and of the last
    /// four.
    static func hydropower(_ economic: String, _ social: String) -> AggregationTable {
        table(
            "\(economic) -\(economic) \(economic) \(economic) -\(social) -\(social) -\(social) \(social)",
            [
                "4184.3 2914.0 407.2 251.0 195 244 15 2.41", "5211.9 3630.0 501.7 308.3 282 346 21 1.41",
                "5021.3 3920.5 504.0 278.6 12 56 3 4.42", "5566.1 3957.9 559.5 335.3 167 268 16 3.36",
                "5060.5 3293.5 514.1 284.2 69 90 7 4.04", "4317.9 2925.9 432.8 239.3 12 55 3 4.36",
            ])
    }

    /// Chakraborty, Zavadskas & Antucheviciene 2015, *Applications of WASPAS method as a multi-criteria decision-making
    /// tool*, example 2; figures as in the tests of scikit-criteria.
    static let waspas = table(
        "-0.467 -0.160 -0.095 0.278",
        [
            "581818 54.49 3 5500", "595454 49.73 3 4500", "586060 51.24 3 5000", "522727 45.71 3 5800",
            "561818 52.66 3 5200", "543030 74.46 4 5600", "522727 75.42 4 5800", "486970 62.62 4 5600",
            "509394 65.87 4 6400", "513333 70.67 4 6000",
        ])

    /// Brans, Vincke & Mareschal 1986, *How to select and how to rank projects: the PROMETHEE method*: six hydroelectric
    /// stations, each criterion with another preference function; figures as in the tests of a collection of PROMETHEE
    /// modules, which do not name the article.
    static let stations = table(
        "-1 1 -1 -1 -1 1",
        [
            "80 90 6 5.4 8 5", "65 58 2 9.7 1 1", "83 60 4 7.2 4 7", "40 80 10 7.5 7 10", "52 72 6 2.0 3 8",
            "94 96 7 3.6 5 6",
        ])
    static let stationPreferences: [Promethee.Preference] = [
        .uShape(q: Rational(10)), .vShape(p: Rational(30)), .linear(q: fraction("0.5"), p: Rational(5)),
        .level(q: Rational(1), p: Rational(6)), .usual, .gaussian(s: Rational(5)),
    ]
}
