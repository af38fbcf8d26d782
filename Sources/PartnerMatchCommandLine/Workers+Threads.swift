import Dispatch
import PartnerMatch

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension Workers {
    /// One for every core of the machine.
    static var threads: Workers {
        let count = ProcessInfo.processInfo.activeProcessorCount
        return Workers(count: count) { body in DispatchQueue.concurrentPerform(iterations: count, execute: body) }
    }
}
