#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An array of doubles as NumPy's `load` reads it (format version 1.0).
struct NumPyFile {
    private let shape: [Int]
    private let values: [Double]

    init(_ shape: [Int], _ values: [Double]) {
        precondition(shape.reduce(1, *) == values.count, "As many values as the shape has places.")
        self.shape = shape
        self.values = values
    }

    func write(_ path: String) throws {
        let dimensions = shape.map { "\($0), " }.joined()
        var header = "{'descr': '<f8', 'fortran_order': False, 'shape': (\(dimensions)), }"
        // Magic, version and length take ten bytes, and the data start at a multiple of 64.
        header += String(repeating: " ", count: 63 - (10 + header.utf8.count) % 64) + "\n"
        let length = header.utf8.count
        var bytes: [UInt8] = [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(length & 255), UInt8(length >> 8)]
        bytes += Array(header.utf8)
        var data = Data(bytes)
        #if _endian(big)
            #error("The values are written as they lie in memory.")
        #endif
        values.withUnsafeBytes { data.append(contentsOf: $0) }
        try data.write(to: URL(fileURLWithPath: path))
    }
}
