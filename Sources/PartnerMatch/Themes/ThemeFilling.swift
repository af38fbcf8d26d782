/// Writes proposed themes into the files of a dossier, marked `"themesConfirmed": false`, and leaves everything else
/// in them as it is, byte by byte.
package enum ThemeFilling {
    /// The files that change, each with its proposals in it; a proposal without a theme changes nothing.
    ///
    /// - Complexity: linear in the files, times the demands and offers of a municipality.
    package static func files(_ source: DossierSource, _ dossier: Dossier, _ proposals: ThemeProposals) -> [InputFile] {
        switch source.layout {
        case .document(let file):
            return [filled(file, dossier, proposals, parts: [.north: "applicants", .south: "partners"])].compactMap {
                $0
            }
        case .folder(_, let members):
            return [(Side.north, DossierPart.applicants), (.south, .partners)].compactMap { side, part in
                part.candidates(among: members).first.flatMap { filled($0, dossier, proposals, parts: [side: nil]) }
            }
        case .value: return []
        }
    }

    /// - Parameter parts: per side in this file, the key under which its municipalities stand; nil: the file itself.
    private static func filled(
        _ file: InputFile, _ dossier: Dossier, _ proposals: ThemeProposals, parts: [Side: String?]
    ) -> InputFile? {
        guard let document = try? JSONDocument.parse(file.bytes) else { return nil }
        var edits: [Edit] = []
        for proposal in proposals.proposals where !proposal.themes.isEmpty {
            guard let key = parts[proposal.place.side],
                let list = key.map({ document.value(document.root, $0) }) ?? document.root,
                let object = object(of: proposal.place, dossier, document, list)
            else { continue }
            edits += self.edits(document, object, proposal.themes.map { dossier.taxonomy.themes[$0].id })
        }
        guard !edits.isEmpty else { return nil }
        var bytes = file.bytes
        for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8))
        }
        return InputFile(name: file.name, bytes: bytes)
    }

    private struct Edit {
        var range: Range<Int>
        var text: String
    }

    /// The question, sub-question or offer in the text of the file.
    private static func object(
        of place: ThemePlace, _ dossier: Dossier, _ document: JSONDocument, _ list: JSONNode
    ) -> JSONNode? {
        let ids = place.ids(dossier)
        guard let municipality = element(document, list, place.municipality(dossier).id) else { return nil }
        if let offer = ids.offer {
            return document.value(municipality, "offers").flatMap { element(document, $0, offer) }
        }
        guard let id = ids.demand,
            let demand = document.value(municipality, "demands").flatMap({ element(document, $0, id) })
        else { return nil }
        guard let part = ids.subQuestion else { return demand }
        return document.value(demand, "subQuestions").flatMap { element(document, $0, part) }
    }

    private static func element(_ document: JSONDocument, _ list: JSONNode, _ id: String) -> JSONNode? {
        document.elements(list).first { document.value($0, "id").flatMap { document.string($0) } == id }
    }

    /// An empty `themes` is replaced; otherwise both keys follow the id, on lines of their own where the id has one.
    private static func edits(_ document: JSONDocument, _ object: JSONNode, _ themes: [String]) -> [Edit] {
        let list = "[" + themes.map { "\"" + $0 + "\"" }.joined(separator: ", ") + "]"
        var edits: [Edit] = []
        var added = ""
        var end = 0
        var separator = " "
        var hasThemes = false
        var hasConfirmation = false
        var previous = document.offset(object) + 1
        for (key, value) in document.members(object) {
            let name = document.string(key)
            let written = document[value].written
            if name == "id" {
                end = written.upperBound
                separator = space(document.bytes[previous..<document.offset(key)])
            }
            if name == "themes" {
                hasThemes = true
                edits.append(Edit(range: written, text: list))
            }
            if name == "themesConfirmed" {
                hasConfirmation = true
                edits.append(Edit(range: written, text: "false"))
            }
            previous = written.upperBound
        }
        if !hasThemes { added += "," + separator + "\"themes\": " + list }
        if !hasConfirmation { added += "," + separator + "\"themesConfirmed\": false" }
        if !added.isEmpty { edits.append(Edit(range: end..<end, text: added)) }
        return edits
    }

    /// The white space before a key, if it begins a line; else one space.
    private static func space(_ bytes: ArraySlice<UInt8>) -> String {
        guard let line = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return " " }
        let start = line > bytes.startIndex && bytes[line - 1] == UInt8(ascii: "\r") ? line - 1 : line
        return String(decoding: bytes[start...], as: UTF8.self)
    }
}
