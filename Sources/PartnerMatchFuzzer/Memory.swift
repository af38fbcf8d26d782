#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

enum Memory {
    /// The most bytes that the process has held; 0 where the system does not tell.
    static var peak: Int {
        #if os(Windows)
            return 0
        #else
            var usage = rusage()
            #if canImport(Darwin)
                getrusage(RUSAGE_SELF, &usage)
                return usage.ru_maxrss
            #elseif canImport(Musl)
                getrusage(RUSAGE_SELF, &usage)
                return usage.ru_maxrss * 1024
            #else
                getrusage(RUSAGE_SELF.rawValue, &usage)
                return usage.ru_maxrss * 1024
            #endif
        #endif
    }
}
