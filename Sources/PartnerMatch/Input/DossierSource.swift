/// A file as somebody gave it. The library reads no files; whoever calls it does.
public struct InputFile: Sendable {
    /// The name to show in messages.
    public var name: String
    /// Its content.
    public var bytes: [UInt8]

    /// A file with its name and content.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// Where a dossier comes from: one document, or a folder with one file per key.
public struct DossierSource: Sendable {
    package enum Layout: Sendable {
        case document(InputFile)
        case folder(name: String, [InputFile])
        /// A value inside a request; `isPlaced` says whether its lines and columns mean something to the reader.
        case value(JSONDocument, JSONNode, isPlaced: Bool)
    }
    package var layout: Layout
    /// A weight set that takes the place of the dossier's own.
    public var weights: InputFile?

    /// One JSON document that holds everything.
    public static func document(_ file: InputFile) -> DossierSource { DossierSource(layout: .document(file)) }

    /// A folder with `call.json`, `applicants.json` and so on. File names may have folders before them.
    public static func folder(name: String, files: [InputFile]) -> DossierSource {
        DossierSource(layout: .folder(name: name, files))
    }
}

extension DossierPart {
    /// The files that carry the part's name, the one that is meant first: a folder dropped in a browser comes with its
    /// subfolders, and the file nearest to the top counts.
    func candidates(among files: [InputFile]) -> [InputFile] {
        files.filter { $0.stem == rawValue }.sorted { ($0.depth, $0.name) < ($1.depth, $1.name) }
    }
}

extension InputFile {
    /// How many folders stand before the name.
    fileprivate var depth: Int { name.utf8.count { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") } }

    /// `call` for `some/folder/call.json`; nil when it does not end in `.json`.
    package var stem: String? {
        let base = name.split { $0 == "/" || $0 == "\\" }.last.map { String($0) } ?? name
        guard base.hasSuffix(".json") else { return nil }
        return String(base.dropLast(5))
    }
}
