extension Texts {
    /// `a`, `a en b`, `a, b en c`.
    package func and(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let word = language.pick(nl: " en ", fr: " et ", en: " and ")
        return items.dropLast().joined(separator: ", ") + word + last
    }

    /// `a`, `a of b`, `a, b of c`.
    package func or(_ items: [String]) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let word = language.pick(nl: " of ", fr: " ou ", en: " or ")
        return items.dropLast().joined(separator: ", ") + word + last
    }

    /// Parts that hold commas themselves, with semicolons between them.
    package func series(_ items: [String]) -> String {
        items.joined(separator: language.pick(nl: "; ", fr: " ; ", en: "; "))
    }

    /// `1. Molendorp`, never broken after the number.
    package func numbered(_ number: Int, _ text: String) -> String { "\(number).\u{A0}" + text }

    /// `label: text`, with the space that French puts before the colon.
    package func labelled(_ label: String, _ text: String) -> String {
        label + language.pick(nl: ": ", fr: " : ", en: ": ") + text
    }

    /// The name of a criterion or rule inside a sentence.
    package func quote(_ text: String) -> String {
        language.pick(nl: "‘\(text)’", fr: "« \(text) »", en: "“\(text)”")
    }

    /// The text with a full stop, unless it ends a sentence already.
    package func sentence(_ text: String) -> String {
        guard let last = text.last else { return "" }
        return ".!?…".contains(last) ? text : text + "."
    }

    /// Sentences one after the other; empty ones are left out.
    package func sentences(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }.map { sentence($0) }.joined(separator: " ")
    }

    /// With a capital at the beginning, for a phrase that becomes a sentence of its own.
    package func capitalised(_ text: String) -> String {
        guard let first = text.first else { return "" }
        return first.uppercased() + text.dropFirst()
    }

    /// What is written where there is nothing to write.
    package var nothing: String { "–" }
}
