/// The sentences and words for people, in one language. All phrases stand in extensions of this type, one subject per
/// file; whoever builds a page decides what is said, never how.
package struct Texts: Sendable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    /// How numbers and days are written in this language.
    package var number: NumberText { NumberText(language) }
}
