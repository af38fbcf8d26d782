/// What people decided. The program applies it and always shows the outcome without it, too.
package struct PanelDecisions: Sendable {
    package var overrides: [Override] = []
    package var lots: [Lot] = []
    package var fixedPairs: [PairDecision] = []
    package var forbiddenPairs: [PairDecision] = []
    package var consents: [Consent] = []
    package var signOffs: [SignOff] = []
    package var withdrawals: [Withdrawal] = []

    package struct Override: Sendable {
        package enum Decision: String, CaseIterable, Sendable {
            case selected, reserve
            case notSelected = "not-selected"
            case ineligible
        }
        package var applicant: Int
        package var decision: Decision
        package var reason: LocalisedText
        package var date: CalendarDate?
    }
    package struct Lot: Sendable {
        package var between: [Int]
        package var seed: UInt64
        package var date: CalendarDate?
        /// How it was held, such as who drew the seed in whose presence.
        package var reason: LocalisedText?
    }
    package struct PairDecision: Sendable {
        package var applicant: Int
        package var partner: Int
        package var reason: LocalisedText?
    }
    package struct Consent: Sendable {
        package enum Answer: String, CaseIterable, Sendable { case yes, no, pending }
        package var applicant: Int
        package var partner: Int
        package var north: Answer
        package var south: Answer
        /// When the two were asked.
        package var proposed: CalendarDate? = nil
        /// When each answered.
        package var northDate: CalendarDate? = nil
        package var southDate: CalendarDate? = nil
        /// Last day to answer.
        package var deadline: CalendarDate?
    }
    package struct SignOff: Sendable {
        package var umbrella: String
        package var track: Int
        package var date: CalendarDate?
    }
    package struct Withdrawal: Sendable {
        package enum Who: Sendable { case applicant(Int), partner(Int) }
        package var who: Who
        package var date: CalendarDate?
        package var reason: LocalisedText?
    }
}
