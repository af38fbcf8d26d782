import Testing

@testable import PartnerMatch

@Suite struct TextRendererTests {
    private func lines(_ table: Page.Table, width: Int = 80) -> [String] {
        TextRenderer(width: width).render(Page(title: "Test", blocks: [.table(table)]))
            .split(separator: "\n").map { String($0) }
    }

    private func table(_ word: String) -> Page.Table {
        let words = "een paar korte woorden bijeen"
        return Page.Table(
            ["thema", "vraag", "aanbod", "bewijs"].map { Page.Column($0, wraps: true) },
            rows: [.init([word, words, words, words])])
    }

    @Test func takesSpaceFromOtherColumnsBeforeItCutsAWord() {
        let found = lines(table("Multiactorensamenwerking"))
        #expect(found.contains { $0.hasPrefix("Multiactorensamenwerking  ") })
        for line in found { #expect(line.count <= 80, "\(line)") }
    }

    @Test func cutsAWordForWhichThereIsNoRoom() {
        let word = String(repeating: "m", count: 90)
        let found = lines(table(word))
        for line in found { #expect(line.count <= 80, "\(line)") }
        #expect(found.joined().count { $0 == "m" } == 90 + 1, "the title of the first column has one, too")
    }
}
