import Testing

@testable import PartnerMatch

/// Texts of files, on a page, in a table, in a terminal.
@Suite struct PrintableTests {
    @Test(arguments: [
        ("a\nb\tc\r\nd", "a b c  d"), ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("a\u{0}b\u{7F}c", "a\u{FFFD}b\u{FFFD}c"),
        ("a\u{9B}31m", "a\u{FFFD}31m"), ("a\u{85}b\u{2028}c\u{2029}d", "a b c d"),
        ("abc\u{202E}gnp", "abc\u{FFFD}gnp"), ("a\u{2066}b\u{2069}", "a\u{FFFD}b\u{FFFD}"),
        // What is no danger stays: right-to-left text with its marks, no-break spaces, quotation marks, emoji.
        ("مجلس\u{200F} استشاري", "مجلس\u{200F} استشاري"),
        ("« à »\u{A0}: “é” – 100\u{A0}%", "« à »\u{A0}: “é” – 100\u{A0}%"),
        ("👩‍👩‍👧‍👦 🏛️ e\u{301}", "👩‍👩‍👧‍👦 🏛️ e\u{301}"), ("", ""),
    ])
    func keepsTextsOnOneLineAndHarmless(_ text: String, _ expected: String) {
        #expect(Array(text.onOneLine.utf8) == Array(expected.utf8))
        let page = Page(
            title: text, blocks: [.paragraph(text), .table(Page.Table([Page.Column("x")], rows: [Page.Row([text])]))])
        let rendered = TextRenderer().render(page)
        for scalar in rendered.unicodeScalars where scalar != "\n" {
            #expect(scalar.properties.generalCategory != .control)
        }
        let csv = Records(header: ["x"], rows: [[text]]).csv
        for scalar in csv.unicodeScalars where !"\t\r\n".unicodeScalars.contains(scalar) {
            #expect(scalar.properties.generalCategory != .control)
        }
    }

    @Test func cutsWhatIsNoQuestionAndNoTitle() {
        let long = String(repeating: "é", count: 501)
        #expect(long.cutForPage == String(repeating: "é", count: 500) + "…")
        let short = String(repeating: "é", count: 500)
        #expect(short.cutForPage == short)
        #expect(("x" + String(repeating: "\u{301}", count: 1_000_000)).cutForPage.utf8.count < 2000)
    }

    @Test(arguments: ["", " \t", "\u{200B}", "\u{200F}\u{FEFF}", "\u{AD}\u{2060}", "\u{7}", "\u{A0}\u{3000}"])
    func takesWhatCannotBeSeenForEmpty(_ text: String) { #expect(text.isBlank) }

    @Test(arguments: ["a", "é", "م", "🏛", "\u{200B}x", "–", "0"])
    func takesWhatCanBeSeenForText(_ text: String) { #expect(!text.isBlank) }
}
