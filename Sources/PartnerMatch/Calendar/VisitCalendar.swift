/// When the pairs of a plan can visit each other: per track and visit the windows that suit all its pairs, or the one
/// that suits most of them.
///
/// A municipality that tells when it is available is so on those days, less those that it excludes; one that only
/// excludes days is not known to be available on any. Unknown is never counted as free.
package struct VisitCalendar: Sendable {
    /// All pairs of a track where they travel together; otherwise one of them.
    package struct Group: Sendable {
        package var track: Int
        /// By applicant.
        package var pairs: [RematchPair]
        package var visits: [PlannedVisit]
    }

    /// What one visit of a group can be.
    package struct PlannedVisit: Sendable {
        /// Index into the call's visits.
        package var visit: Int
        /// The first day on which it can begin: the call's, or later after the visit before it.
        package var from: CalendarDate
        /// When it can begin so that every pair is known to be available, in order; maximal runs of days with the same
        /// elections. Seen from the proposed windows of the visits before it.
        package var suitsAll: [Run]
        /// The window proposed; nil where no window is left between the earliest and the latest day.
        package var proposed: Window?
    }

    /// First days that are as good as each other.
    package struct Run: Hashable, Sendable {
        package var first: CalendarDate
        package var last: CalendarDate
        /// A local election falls in every window that begins here.
        package var elections: [Election]
    }

    package struct Election: Hashable, Sendable {
        package var member: RematchMember
        package var day: CalendarDate
    }

    /// One window, and whom it suits.
    package struct Window: Sendable {
        package var first: CalendarDate
        package var last: CalendarDate
        /// In the order of the group's pairs.
        package var pairs: [PairState]
        package var elections: [Election]

        package var suited: Int { pairs.count { $0.truth == .yes } }
        package var open: Int { pairs.count { $0.truth == .unknown } }
        package var suitsAll: Bool { suited == pairs.count }
    }

    package struct PairState: Hashable, Sendable {
        package var pair: RematchPair
        package var members: [MemberState]

        /// Whether both are available all days.
        package var truth: Truth {
            if members.contains(where: { $0.truth == .no }) { return .no }
            return members.contains { $0.truth == .unknown } ? .unknown : .yes
        }
    }

    package struct MemberState: Hashable, Sendable {
        package var member: RematchMember
        package var truth: Truth
        /// The first day of the window on which it is not available; nil unless it is not.
        package var missing: CalendarDate?
        /// The period that it excludes and in which that day lies, an index into its list; nil outside of all.
        package var excluded: Int?
    }

    /// By track of the call, then by applicant where the pairs travel one by one.
    package var groups: [Group]
    /// Everybody in a pair of the plan who does not tell when it is available, applicants first.
    package var unknown: [RematchMember]
}
