import Foundation
import TestSupport

/// The built program, run as a process of its own.
enum Tool {
    struct Run: Sendable {
        let status: Int32
        let output: [UInt8]
        let errors: String
        var text: String { String(decoding: output, as: UTF8.self) }
    }

    struct NotBuilt: Error, CustomStringConvertible {
        let description: String
    }

    /// Beside the test bundle, wherever the package is built; the ways to find that folder differ between platforms.
    static let path: String? = {
        var folders: [URL] = []
        for start in [CommandLine.arguments.first ?? "", Bundle.main.executablePath ?? "", "/proc/self/exe"] {
            let url = URL(fileURLWithPath: start).resolvingSymlinksInPath()
            folders.append(url.deletingLastPathComponent())
            // On Darwin the tests are a bundle with its executable three folders down.
            folders.append(url.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent())
        }
        folders += Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
        folders.append(URL(fileURLWithPath: Repository.root + "/.build/debug"))
        for folder in folders {
            for name in ["partnermatch", "partnermatch.exe"] {
                let candidate = folder.appendingPathComponent(name).path
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue {
                    return candidate
                }
            }
        }
        return nil
    }()

    /// Runs the program in the root of the repository, in Dutch unless `environment` says otherwise.
    static func run(
        _ arguments: [String], input: String = "", environment: [String: String] = [:]
    ) throws -> Run {
        guard let path else { throw NotBuilt(description: "there is no partnermatch beside the test bundle") }
        return try run(path, arguments, input: input, environment: environment)
    }

    /// Runs a line of the shell in which `"$0"` is the program.
    static func shell(_ line: String, environment: [String: String] = [:]) throws -> Run {
        guard let path else { throw NotBuilt(description: "there is no partnermatch beside the test bundle") }
        return try run("/bin/sh", ["-c", line, path], input: "", environment: environment)
    }

    /// Files in place of pipes: a pipe that nobody reads while waiting would stop the program for good.
    private static func run(
        _ executable: String, _ arguments: [String], input: String, environment: [String: String]
    ) throws -> Run {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write(Array(input.utf8), to: "input")
        try folder.write([], to: "output")
        try folder.write([], to: "errors")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: Repository.root)
        process.environment = surroundings(environment)
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder.path + "/input"))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/output"))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path + "/errors"))
        try process.run()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, output: try folder.read("output"),
            errors: String(decoding: try folder.read("errors"), as: UTF8.self))
    }

    private static func surroundings(_ changes: [String: String]) -> [String: String] {
        var result = ProcessInfo.processInfo.environment
        // Hash seeds must differ from process to process, or the tests could not notice that an order depends on them.
        for name in ["LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "COLUMNS", "SWIFT_DETERMINISTIC_HASHING"] {
            result[name] = nil
        }
        return result.merging(changes) { $1 }
    }
}

/// A folder for the files of one test.
struct TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("partnermatch-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func read(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
    }

    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

    func remove() { try? FileManager.default.removeItem(atPath: path) }

    /// A copy of a folder of the repository.
    func copy(_ folder: String, to name: String) throws {
        for file in try Repository.jsonFiles(in: folder) {
            try write(try Repository.bytes(folder + "/" + file), to: name + "/" + file)
        }
    }
}
