/// The files of `Config`, compiled in, so that the program is one file and works in a browser. A test holds them equal
/// to the folder.
package enum DefaultFiles {
    /// A file of `Config` by its name without `.json` or `.md`.
    package struct Entry: Sendable {
        package var name: String
        package var text: String
    }

    /// `Config/calls`, sorted by name.
    package static let calls = [
        Entry(name: "next-call", text: callNextCall),
        Entry(name: "sdg-2024", text: callSdg2024),
    ]

    /// `Config/minutes`, sorted by name.
    package static let minutes = [
        Entry(name: "en", text: minutesEn),
        Entry(name: "fr", text: minutesFr),
        Entry(name: "nl", text: minutesNl),
    ]

    /// `Config/weights`, sorted by name.
    package static let weights = [
        Entry(name: "equal", text: weightsEqual),
        Entry(name: "learning-first", text: weightsLearningFirst),
        Entry(name: "support-first", text: weightsSupportFirst),
    ]
}
