import Testing

@testable import PartnerMatch

@Suite struct MarkdownRendererTests {
    private func render(_ blocks: Page.Block...) -> String { MarkdownRenderer.render(blocks, headingLevel: 3) }

    @Test func writesEveryKindOfBlock() {
        let table = Page.Table(
            [Page.Column("Who"), Page.Column("N", isNumeric: true)],
            rows: [Page.Row(["Cové", "10"]), Page.Row(["b", "2"])])
        #expect(
            render(.heading("H"), .paragraph("P."), .list(["one", "two"]), .table(table)) == """
                ### H

                P.

                - one
                - two

                | Who  |   N |
                | ---- | --: |
                | Cové |  10 |
                | b    |   2 |
                """)
    }

    @Test func putsNoticesInARowIntoOneQuotation() {
        #expect(
            render(.notice("a"), .notice("b"), .paragraph("c"), .notice("d")) == "> a\n>\n> b\n\nc\n\n> d")
    }

    @Test(arguments: [
        ("a*b_c`d", #"a\*b\_c\`d"#), ("[x](y) <z> ~~", #"\[x\](y) \<z> \~\~"#), (#"a\b"#, #"a\\b"#),
        ("# no heading", ##"\# no heading"##), ("- no list", #"\- no list"#), ("+ x", #"\+ x"#), ("> x", #"\> x"#),
        ("1. x", #"1\. x"#), ("12) x", #"12\) x"#), ("12 x", "12 x"), ("2,5", "2,5"), ("a\nb", "a b"), ("==", #"\=="#),
    ])
    func takesNoSignOfAPersonForItsOwn(_ text: String, _ expected: String) {
        #expect(render(.paragraph(text)) == expected)
        #expect(render(.list([text])) == "- " + expected)
    }

    @Test func keepsACellInItsColumn() {
        let table = Page.Table([Page.Column("a|b")], rows: [Page.Row(["c | d\ne"])])
        #expect(
            render(.table(table)).split(separator: "\n").allSatisfy { line in
                var bars = 0
                var previous: Character = " "
                for character in line {
                    if character == "|", previous != "\\" { bars += 1 }
                    previous = character
                }
                return bars == 2
            })
    }
}
