import ArgumentParser
import PartnerMatch

#if canImport(FoundationEssentials)
    // Not all of Foundation: its locale data would double the time a run takes to start.
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WinSDK)
    import ucrt
#endif

/// Reading and writing files; the only place that does.
enum Files {
    /// A dossier folder or file, as the library takes it.
    static func dossier(_ path: String, weights: String?, language: Language) throws -> DossierSource {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(.missingFile, path, language)
        }
        var source: DossierSource
        if isFolder {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: path).sorted() else {
                throw Failure(.unreadableFile, path, language)
            }
            let members = names.filter { $0.hasSuffix(".json") }
            let files = try members.map { try read(path.hasSuffix("/") ? path + $0 : path + "/" + $0, language) }
            source = .folder(name: path, files: files)
        } else {
            source = .document(try read(path, language))
        }
        source.weights = try weights.map { try Files.weights($0, language) }
        return source
    }

    /// A weight set to compare: by its name in `Config/weights`, or a file.
    static func scenario(_ nameOrPath: String, _ language: Language) throws -> ScenarioSource {
        if PartnerMatch.Defaults.weights(nameOrPath) != nil { return .named(nameOrPath) }
        return .file(try weights(nameOrPath, language))
    }

    /// A weight set by its name in `Config/weights`, or a file.
    private static func weights(_ nameOrPath: String, _ language: Language) throws -> InputFile {
        if let text = PartnerMatch.Defaults.weights(nameOrPath) {
            return InputFile(name: "Config/weights/\(nameOrPath).json", bytes: Array(text.utf8))
        }
        guard FileManager.default.fileExists(atPath: nameOrPath) else {
            throw Failure(
                Problem.unknownWeights(nameOrPath), language,
                code: nameOrPath.hasSuffix(".json") ? .missingFile : .usage)
        }
        return try read(nameOrPath, language)
    }

    static func read(_ path: String, _ language: Language) throws -> InputFile {
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure(.missingFile, path, language)
        }
        guard !isFolder, let file = fopen(path, "rb") else { throw Failure(.unreadableFile, path, language) }
        defer { fclose(file) }
        let limit = JSONLimits.standard.bytes
        // A file beyond the reader's limit is refused by its size, before it is in memory; a pipe does not tell it.
        if fseek(file, 0, SEEK_END) == 0 {
            if ftell(file) > limit { throw Failure(.tooLarge, path, language) }
            rewind(file)
        }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= limit {
            let count = fread(&part, 1, part.count, file)
            if count == 0 { break }
            bytes += part[..<count]
        }
        if ferror(file) != 0 { throw Failure(.unreadableFile, path, language) }
        if bytes.count > limit { throw Failure(.tooLarge, path, language) }
        return InputFile(name: path, bytes: bytes)
    }

    /// Writes all or nothing: a reader never sees half a file.
    static func write(_ bytes: [UInt8], to path: String, _ language: Language) throws {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw Failure(.unwritableFile, path, language)
        }
    }
}
