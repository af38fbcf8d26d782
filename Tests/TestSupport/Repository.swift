import Foundation
import PartnerMatch

/// The files of this repository, for tests that compare with them or run on them.
package enum Repository {
    /// The folder that holds `Package.swift`, without a slash at the end.
    package static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// Whether the golden files are to be written anew (`RECORD_SNAPSHOTS=1`). A test that writes one then fails, so
    /// that nobody records by accident.
    package static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

    /// The bytes of a file, its path given from the root.
    package static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: root + "/" + path)))
    }

    /// The text of a file, its path given from the root.
    package static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    /// Writes a file, its path given from the root; folders on the way are made.
    package static func write(_ bytes: [UInt8], to path: String) throws {
        let url = URL(fileURLWithPath: root + "/" + path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url, options: .atomic)
    }

    /// The names of the JSON files of a folder, sorted.
    package static func jsonFiles(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder).filter { $0.hasSuffix(".json") }
            .sorted()
    }

    /// The names of the files of a folder with one of these endings, sorted.
    package static func files(of endings: [String], in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder).filter { name in
            endings.contains { name.hasSuffix("." + $0) }
        }.sorted()
    }

    /// A dossier folder, as the command line reads it.
    package static func dossierFiles(_ folder: String) throws -> [InputFile] {
        try jsonFiles(in: folder).map { InputFile(name: folder + "/" + $0, bytes: try bytes(folder + "/" + $0)) }
    }
}
