/// The three languages in which the program speaks to people.
public enum Language: String, CaseIterable, Sendable {
    /// Dutch, the language of the Flemish steering group.
    case dutch = "nl"
    /// French, the working language of the partnerships with Benin.
    case french = "fr"
    /// English, the working language of the partnerships with Rwanda.
    case english = "en"

    /// The one of three phrasings that belongs to this language. A missing translation does not compile.
    package func pick(
        nl dutch: @autoclosure () -> String, fr french: @autoclosure () -> String, en english: @autoclosure () -> String
    ) -> String {
        switch self {
        case .dutch: dutch()
        case .french: french()
        case .english: english()
        }
    }
}

/// A text from the dossier: one string for everybody, or one per language.
public struct LocalisedText: Hashable, Sendable {
    package var dutch: String?
    package var french: String?
    package var english: String?

    /// One text that serves in every language, as when a municipality wrote it in its own.
    public init(_ text: String) {
        dutch = text
        french = text
        english = text
    }

    package init(nl dutch: String?, fr french: String?, en english: String?) {
        self.dutch = dutch
        self.french = french
        self.english = english
    }

    /// The text in `language`; where it is missing, in the first of English, French and Dutch that is there.
    public func text(in language: Language) -> String {
        let own =
            switch language {
            case .dutch: dutch
            case .french: french
            case .english: english
            }
        return own ?? english ?? french ?? dutch ?? ""
    }
}
