/// The languages in which the two sides of a pair can work together.
package struct CommonLanguage: Sendable {
    /// The working language in which the weaker side is strongest, among those both levels of which are known.
    package var best: Known?
    /// Whether both sides reach the call's least level in one working language; yes without such a level.
    package var meetsMinimum: Truth

    package struct Known: Sendable {
        package var language: String
        package var north: LanguageLevel
        package var south: LanguageLevel

        /// The lower of both, A1 … C2 as 1/6 … 1.
        package var value: Double { Double(min(north, south).grade) / 6 }
    }

    /// - Parameters:
    ///   - languages: the working languages, sorted; among equally good ones the first is named.
    ///   - north: by working language, the applicant's level.
    ///   - south: by working language, the partner's level.
    package init(
        _ languages: [String], _ north: [LanguageLevel?], _ south: [LanguageLevel?], minimum: LanguageLevel?
    ) {
        meetsMinimum = minimum == nil || languages.isEmpty ? .yes : .no
        for index in languages.indices {
            if let one = north[index], let other = south[index],
                best.map({ min(one, other).grade > min($0.north, $0.south).grade }) ?? true
            {
                best = Known(language: languages[index], north: one, south: other)
            }
            if let minimum { add(Self.reached(north[index], minimum), Self.reached(south[index], minimum)) }
        }
    }

    private static func reached(_ level: LanguageLevel?, _ minimum: LanguageLevel) -> Truth {
        Truth(level.map { $0 >= minimum })
    }

    /// One more language: enough if both sides reach the level in it.
    private mutating func add(_ north: Truth, _ south: Truth) {
        if meetsMinimum == .yes || north == .no || south == .no { return }
        meetsMinimum = north == .yes && south == .yes ? .yes : .unknown
    }
}
