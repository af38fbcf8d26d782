import PartnerMatch
import Testing

/// One text of a published collection, and what this library says to it.
struct JSONSuiteCase: Sendable, CustomTestStringConvertible {
    enum Decision: Sendable, Equatable {
        /// A tree without faults.
        case accept
        /// A tree, and these faults beside it.
        case note([JSONFaultReason])
        /// No tree, for this reason.
        case refuse(JSONFaultReason)
    }

    var name: String
    var bytes: [UInt8]
    var decision: Decision

    var testDescription: String { name }

    init(_ name: String, _ text: String, _ decision: Decision = .accept) {
        self.init(name, Array(text.utf8), decision)
    }

    init(_ name: String, _ bytes: [UInt8], _ decision: Decision) {
        self.name = name
        self.bytes = bytes
        self.decision = decision
    }

    init(_ name: String, _ text: String, _ reason: JSONFaultReason) {
        self.init(name, Array(text.utf8), .refuse(reason))
    }

    init(_ name: String, _ bytes: [UInt8], _ reason: JSONFaultReason) {
        self.init(name, bytes, .refuse(reason))
    }
}

/// Texts from N. Seriot's JSONTestSuite ("Parsing JSON is a Minefield", 2016), under their names there: `y_` must be
/// accepted, `n_` refused, `i_` is for each parser to decide.
enum JSONTestSuite {}
