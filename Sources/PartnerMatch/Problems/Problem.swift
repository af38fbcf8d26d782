/// One thing that is wrong with an input, or deserves a look: where, what was expected, what was found, what to do.
///
/// A problem is data. Its sentence is made in one place, in Dutch, French or English (`message(in:)`).
public struct Problem: Error, Sendable {
    /// How much it matters.
    public enum Severity: String, Sendable {
        /// Nothing is computed until this is mended.
        case error
        /// The computation goes on; somebody should look.
        case warning
    }

    /// Its stable name.
    public var code: ProblemCode
    /// Whether it stops the computation.
    public var severity: Severity
    /// The file as the user named it; nil for a request line.
    public var file: String?
    /// Line and column from 1, the column in UTF-8 bytes; nil where the value was made by a patch.
    public var position: JSONPosition?
    /// RFC 6901 path to the value.
    public var pointer: String
    /// What should have stood there.
    package var expected: Expectation?
    /// What stands there, shortened.
    public var found: String?
    /// The nearest name that exists, for a misspelt key or id.
    public var suggestion: String?

    package init(
        _ code: ProblemCode, severity: Severity = .error, file: String? = nil, position: JSONPosition? = nil,
        pointer: String = "", expected: Expectation? = nil, found: String? = nil, suggestion: String? = nil
    ) {
        self.code = code
        self.severity = severity
        self.file = file
        self.position = position
        self.pointer = pointer
        self.expected = expected
        self.found = found
        self.suggestion = suggestion
    }
}

/// What was expected, as data; `Texts` turns it into words.
package enum Expectation: Sendable, Equatable {
    case text
    case textOrTranslations
    case boolean
    case list
    case object
    case scalar
    case number
    case aboveZero
    case minimumBelowMaximum
    case wholeNumber
    case between(String?, String?)
    case wholeBetween(Int64, Int64)
    case oneOf([String])
    case identifier
    case date
    case week
    case key(String)
    case existing(Thing)
    case existingOrKey(Thing, String)
    case other(Thing)
    case atMostBytes(Int)
    case atLeast(Int)
    case multipleOf(step: String, from: String)
    case json(JSONExpectation)
    case rest(of: JSONPart)
    case sign(String)
    case end
    case atMostValues(Int)
    case depth(Int)
    case file(String)
    case format(String)
    case kind(String)
    case oneKeyOf([String])
    case reason
    case comment
    case digits(Int, Int)
    case cells(Int)
    case nameOrNames
    case cell
    case twoNames
    case vacancy
    case eachOnce
    case pairOnce
    case reciprocal
    case squareMatrix
    case exactly(Int)
    case aboveNothing
    case onlyFor(String)
    case weightOrder
    case weightRatio
    case weightWords
}

/// What an id can stand for.
package enum Thing: String, Sendable {
    case track, criterion, scoredCriterion, bonusCriterion, commitment, section, theme, fact, applicant, partner
    case municipality, assessor, target, weightSet, operation, definition, quota, partnerGrid, objective, candidates
    case override, lot, schema, call, question, offer, tieBreakRule, visit
    case proposer, receiver, alternative, tableCriterion
    case component
    // Of the operations on bare numbers
    case row, column, group
}
