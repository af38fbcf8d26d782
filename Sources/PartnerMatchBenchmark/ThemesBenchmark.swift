import ArgumentParser
import PartnerMatch
import TestSupport

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// How well and how fast texts are resolved to themes.
struct ThemesBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "themes", abstract: "Measures the resolver of themes on the sentences of Samples/themes.")

    @Option(help: "The folder with the sentences.", completion: .directory)
    var sentences = "Samples/themes"

    func run() throws {
        let resolver = ThemeResolver.standard
        var texts: [String] = []
        for name in ["development", "held-out"] {
            let path = "\(sentences)/\(name).jsonl"
            guard let data = FileManager.default.contents(atPath: path),
                let given = ThemeEvaluation.read(String(decoding: data, as: UTF8.self))
            else { throw ValidationError("\(path) cannot be read.") }
            texts += given.map { $0.text }
            print(ThemeEvaluation(given, resolver).table(title: name) + "\n")
        }
        let clock = ContinuousClock()
        let making = (0..<5).map { _ in clock.measure { _ = ThemeResolver(resolver.taxonomy) } }
        let resolving = (0..<5).map { _ in
            clock.measure { for index in 0..<10_000 { _ = resolver.resolve(texts[index % texts.count]) } }
        }
        print("making the resolver: \(milliseconds(making)) ms (median of 5)")
        print("10,000 sentences: \(milliseconds(resolving)) ms (median of 5)")
    }

    private func milliseconds(_ times: [Duration]) -> Int {
        let median = times.sorted()[times.count / 2].components
        return Int(median.seconds * 1000 + median.attoseconds / 1_000_000_000_000_000)
    }
}
