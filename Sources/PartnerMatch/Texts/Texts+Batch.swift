extension Language {
    /// How far a long batch is, on one line.
    public func batchProgress(_ lines: Int, perSecond: Int, secondsLeft: Int?) -> String {
        let rate = pick(
            nl: "\(lines) aanvragen beantwoord, \(perSecond) per seconde",
            fr: "\(lines) requêtes traitées, \(perSecond) par seconde",
            en: "\(lines) requests answered, \(perSecond) per second")
        guard let secondsLeft else { return rate }
        return rate
            + pick(
                nl: ", nog ongeveer \(secondsLeft) s", fr: ", encore \(secondsLeft) s environ",
                en: ", about \(secondsLeft) s left")
    }
}
