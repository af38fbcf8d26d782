import TestSupport
import Testing

@testable import PartnerMatch

@Suite struct ThemeBrowserTests {
    private let browser = ThemeBrowser.standard

    private func id(_ index: Int) -> String { browser.taxonomy.themes[index].id }

    @Test func listsEveryThemeOnceBelowItsParent() {
        let tree = browser.tree
        #expect(tree.map { $0.theme }.sorted() == Array(browser.taxonomy.themes.indices))
        var path: [Int] = []
        for (theme, depth) in tree {
            path = Array(path.prefix(depth))
            #expect(browser.taxonomy.themes[theme].parent == path.last)
            path.append(theme)
        }
    }

    @Test func showsNeighboursAsTheSimilarityTableHasThem() throws {
        let theme = try browser.theme("tourism-office")
        let neighbours = browser.neighbours(of: theme)
        let table = ThemeSimilarity(.standard, SimilarityTable())
        for other in browser.taxonomy.themes.indices where other != theme {
            let found = neighbours.first { $0.theme == other }?.similarity ?? 0
            #expect(found == table[theme, other])
        }
        #expect(zip(neighbours, neighbours.dropFirst()).allSatisfy { $0.similarity >= $1.similarity })
        #expect(neighbours.first.map { id($0.theme) } == "tourism")
        #expect(neighbours.contains { id($0.theme) == "local-identity" && $0.similarity == 0.5 })
    }

    @Test func takesTheSimilarityOfTheDossiersCall() throws {
        let own = ThemeBrowser(try #require(Dossier.read(SmallDossier.source()).dossier))
        #expect(own.tree.map { own.taxonomy.themes[$0.theme].id } == ["democracy", "councils", "economy", "markets"])
        let councils = try own.theme("councils")
        #expect(own.neighbours(of: councils).map { own.taxonomy.themes[$0.theme].id } == ["democracy", "markets"])
    }

    @Test func searchesNamesBeforeOtherWordsBeforeMeaning() {
        #expect(browser.search("adviesraad").first.map { id($0.theme) } == "advisory-councils")
        #expect(browser.search("ADVISORY councils").first.map { id($0.theme) } == "advisory-councils")
        #expect(browser.search("Économie circulaire").first.map { id($0.theme) } == "circular-economy")
        let facebook = browser.search("facebook")
        #expect(facebook.first.map { id($0.theme) } == "social-media" && facebook.first?.confidence == nil)
        let meant = browser.search("Hoe steunen we startende ondernemers?")
        #expect(meant.first.map { id($0.theme) } == "economic-actors-support" && meant.first?.confidence != nil)
        #expect(browser.search("").isEmpty && browser.search("🎉").isEmpty)
    }

    @Test func namesTheThemeThatWasMeant() {
        do throws(Problem) {
            _ = try browser.theme("advisory-council")
            Issue.record("an unknown id was found")
        } catch {
            #expect(error.code == .unknownReference && error.suggestion == "advisory-councils")
        }
    }

    @Test(arguments: Language.allCases)
    func answersAsPageDataAndRows(_ language: Language) throws {
        let texts = ThemeTexts(["Onze adviesraden", "", "🎉 zonnig weer"], language: nil)
        let answers: [ThemeAnswer] = [
            .list(browser, language), try .show("advisory-councils", browser, language),
            .search("raad", browser, language), .resolve(texts, browser, language),
        ]
        for answer in answers {
            #expect(answer.text().split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(answer.text())")
            let document = try JSONDocument.parse(answer.document())
            #expect(document.value(document.root, "kind").flatMap { document.string($0) } != nil)
            #expect(answer.csv().contains("agriculture-council") || answer.csv().contains("advisory-councils"))
            #expect(answer.text().contains("advisory-councils"))
        }
        let resolved = answers[3].result["texts"]
        guard case .array(let all)? = resolved else { return #expect(Bool(false)) }
        #expect(all.count == 3 && all[1]["themes"] == [] && all[1]["language"] == .null)
        #expect(all[0]["language"] == "nl")
    }

    @Test func speaksThreeLanguages() throws {
        let pages = try Language.allCases.map { try ThemeAnswer.show("witchcraft-accusations", browser, $0).text() }
        #expect(Set(pages).count == 3)
        #expect(
            pages[0].contains("Ligt gevoelig in: BJ") && pages[1].contains("Sensible en") && pages[2].contains("BJ"))
    }
}
