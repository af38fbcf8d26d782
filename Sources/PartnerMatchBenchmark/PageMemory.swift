#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Memory straight from the system, in large pages where Linux gives them: what NumPy asks for its large arrays, too.
/// Given back by `free`.
struct PageMemory {
    private let start: UnsafeMutableRawPointer
    private let bytes: Int

    struct None: Error, CustomStringConvertible {
        var description: String { "The system gives no more memory." }
    }

    init(doubles count: Int) throws {
        bytes = max(1, count) * MemoryLayout<Double>.stride
        guard let memory = mmap(nil, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
            memory != MAP_FAILED
        else { throw None() }
        start = memory
        #if os(Linux)
            madvise(memory, bytes, MADV_HUGEPAGE)
        #endif
    }

    /// Part `index` of `parts` equal ones.
    func part(_ index: Int, of parts: Int) -> UnsafeMutableBufferPointer<Double> {
        let count = bytes / MemoryLayout<Double>.stride / parts
        return UnsafeMutableBufferPointer(
            start: start.assumingMemoryBound(to: Double.self) + index * count, count: count)
    }

    func free() { munmap(start, bytes) }
}
