import PartnerMatch
import Testing

@Suite("JSON limits and duplicate keys")
struct JSONLimitTests {
    private func reason(_ text: String, _ limits: JSONLimits) -> JSONFaultReason? {
        do throws(JSONFault) {
            _ = try JSONDocument.parse(Array(text.utf8), limits: limits)
            return nil
        } catch {
            return error.reason
        }
    }

    @Test func refusesOneMoreThanEachLimit() {
        let depth = JSONLimits(depth: 3)
        #expect(reason("[[{}]]", depth) == nil)
        #expect(reason("[[{\"a\":[]}]]", depth) == .tooDeep(limit: 3))
        #expect(reason("[[[", JSONLimits(depth: 0)) == .tooDeep(limit: 0))
        #expect(reason("7", JSONLimits(depth: 0)) == nil)
        #expect(reason("[1,2]", JSONLimits(bytes: 5)) == nil)
        #expect(reason("[1,2] ", JSONLimits(bytes: 5)) == .tooLarge(limit: 5))
        #expect(reason("[\"abcé\"]", JSONLimits(stringBytes: 5)) == nil)
        #expect(reason("[\"abcdé\"]", JSONLimits(stringBytes: 5)) == .stringTooLong(limit: 5))
        #expect(reason("{\"abcdef\":1}", JSONLimits(stringBytes: 5)) == .stringTooLong(limit: 5))
        #expect(reason("[-1234]", JSONLimits(numberBytes: 5)) == nil)
        #expect(reason("[-12345]", JSONLimits(numberBytes: 5)) == .numberTooLong(limit: 5))
        #expect(reason("[1,{\"a\":2}]", JSONLimits(nodes: 5)) == nil)
        #expect(reason("[1,{\"a\":2},3]", JSONLimits(nodes: 5)) == .tooManyNodes(limit: 5))
        #expect(reason("[1,{\"a\":2,\"b\":3}]", JSONLimits(nodes: 5)) == .tooManyNodes(limit: 5))
    }

    @Test func neverGoesDeeperThanValuesCanBeCopied() throws {
        let most = JSONLimits.greatestDepth
        let unlimited = JSONLimits(depth: .max)
        let deepest = String(repeating: "[", count: most) + String(repeating: "]", count: most)
        let document = try JSONDocument.parse(Array(deepest.utf8), limits: unlimited)
        #expect(JSONWriter.compact(document.materialise(document.root)) == Array(deepest.utf8))
        #expect(reason("[" + deepest + "]", unlimited) == .tooDeep(limit: most))
    }

    @Test func refusesAnEndlessNestingAtOnce() {
        let bytes = [UInt8](repeating: 0x5B, count: 20_000_000)
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect { try JSONDocument.parse(bytes) } throws: { error in
                guard let fault = error as? JSONFault else { return false }
                return fault.reason == .tooDeep(limit: 64) && fault.position == JSONPosition(line: 1, column: 65)
                    && fault.pointer == String(repeating: "/0", count: 64)
            }
        }
        #expect(time < .seconds(1))
    }

    @Test func countsFaultsBeyondTheLimit() throws {
        let text = "[" + Array(repeating: "1e41", count: 30).joined(separator: ",") + ",{\"a\":1,\"a\":2}]"
        let document = try JSONDocument.parse(Array(text.utf8), limits: JSONLimits(faults: 7))
        #expect(document.faults.count == 7)
        #expect(document.omittedFaultCount == 24)
        let all = try JSONDocument.parse(Array(text.utf8))
        #expect(all.faults.count == 31 && all.omittedFaultCount == 0)
        #expect(Array(all.faults.prefix(7)) == document.faults)
    }

    @Test func listsFaultsInTheOrderOfTheText() throws {
        let text = "{\"a\":1,\"a\":{\"b\":1e41,\"b\":2},\"a\":1e-41}"
        let document = try JSONDocument.parse(Array(text.utf8))
        #expect(document.faults.map(\.offset) == [7, 16, 21, 28, 32])
        #expect(document.faults.map(\.pointer) == ["/a", "/a/b", "/a/b", "/a", "/a"])
        #expect(
            document.faults.map(\.reason) == [
                .duplicateKey("a"), .numberOutOfRange, .duplicateKey("b"), .duplicateKey("a"), .numberOutOfRange,
            ])
        #expect(document.value(document.root, "a").flatMap { document.number($0)?.int64 } == 1)
    }

    /// Both ways of finding duplicates, against comparing every pair of decoded keys.
    @Test func findsEveryDuplicateKey() throws {
        var samples = JSONSamples(seed: 5)
        for round in 0..<400 {
            let count = 1 + samples.below(round % 2 == 0 ? 16 : 60)
            var text = "{"
            var keys: [[UInt8]] = []
            for index in 0..<count {
                let letter = String("abcdeëxy\u{301}é".unicodeScalars.map { String($0) }[samples.below(10)])
                let key = letter + String(samples.below(1 + count / 2))
                keys.append(Array(key.utf8))
                let scalar = letter.unicodeScalars.first?.value ?? 0
                let hex = String(scalar, radix: 16)
                let escaped = "\\u" + String(repeating: "0", count: 4 - hex.count) + hex + key.dropFirst(letter.count)
                let isEscaped = samples.below(6) == 0
                text += (index > 0 ? "," : "") + "\"" + (isEscaped && key.count > letter.count ? escaped : key) + "\":0"
            }
            text += "}"
            let document = try JSONDocument.parse(Array(text.utf8))
            let expected = keys.indices.filter { keys[..<$0].contains(keys[$0]) }.map { keys[$0] }
            let found = document.faults.compactMap { fault -> [UInt8]? in
                guard case .duplicateKey(let key) = fault.reason else { return nil }
                return Array(key.utf8)
            }
            #expect(found == expected, "\(text)")
        }
    }

    @Test func findsDuplicatesInLargeObjects() throws {
        let keys = (0..<5000).map { "\"k\($0)\":0" }
        let distinct = try JSONDocument.parse(Array(("{" + keys.joined(separator: ",") + "}").utf8))
        #expect(distinct.faults.isEmpty && distinct.count(distinct.root) == 5000)
        let twice = try JSONDocument.parse(Array(("{" + (keys + [keys[17]]).joined(separator: ",") + "}").utf8))
        #expect(twice.faults.map(\.reason) == [.duplicateKey("k17")])
        #expect(twice.faults.map(\.pointer) == ["/k17"])
    }

    @Test func tellsKeysApartByBytes() throws {
        let composed = "é"
        let decomposed = "e\u{301}"
        let document = try JSONDocument.parse(Array("{\"\(composed)\":1,\"\(decomposed)\":2}".utf8))
        #expect(document.faults.isEmpty)
        #expect(document.value(document.root, composed).flatMap { document.number($0)?.int64 } == 1)
        #expect(document.value(document.root, decomposed).flatMap { document.number($0)?.int64 } == 2)
    }
}
