#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An array of doubles or whole numbers as NumPy's `load` reads it (format version 1.0).
struct NumPyFile {
    private let shape: [Int]
    private let type: String
    private let data: Data

    init(_ shape: [Int], _ values: [Double]) {
        self.init(shape, count: values.count, type: "<f8", values.withUnsafeBytes { Data($0) })
    }

    init(_ shape: [Int], _ values: [Int64]) {
        self.init(shape, count: values.count, type: "<i8", values.withUnsafeBytes { Data($0) })
    }

    private init(_ shape: [Int], count: Int, type: String, _ data: Data) {
        precondition(shape.reduce(1, *) == count, "As many values as the shape has places.")
        self.shape = shape
        self.type = type
        self.data = data
    }

    func write(_ path: String) throws {
        let dimensions = shape.map { "\($0), " }.joined()
        var header = "{'descr': '\(type)', 'fortran_order': False, 'shape': (\(dimensions)), }"
        // Magic, version and length take ten bytes, and the data start at a multiple of 64.
        header += String(repeating: " ", count: 63 - (10 + header.utf8.count) % 64) + "\n"
        let length = header.utf8.count
        var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(length & 255), UInt8(length >> 8)]
        bytes += Array(header.utf8)
        var file = Data(bytes)
        #if _endian(big)
            #error("The values are written as they lie in memory.")
        #endif
        file.append(data)
        try file.write(to: URL(fileURLWithPath: path))
    }
}
