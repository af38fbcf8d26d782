/// A visit that the call plans for every pair: one side travels, the other receives.
package struct Visit: Sendable {
    package var id: String
    package var label: LocalisedText?
    /// Who receives.
    package var host: Side
    /// How many days it takes, travelling not counted.
    package var days: Int
    /// The first day on which it can begin, and the last on which it can end.
    package var earliest: CalendarDate
    package var latest: CalendarDate
    /// Whether all pairs of a track travel at the same time, so that they can meet: one visit calendar.
    package var isTogether: Bool
    /// By track of the call: whether it is planned there.
    package var isInTrack: [Bool]
    /// It begins at least so many days after the last day of another visit, one before it in the call's list.
    package var after: After?

    package struct After: Hashable, Sendable {
        /// Index into the call's visits.
        package var visit: Int
        package var days: Int
    }
}
