import PartnerMatch

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#elseif canImport(WinSDK)
    import ucrt
#endif

/// What the surroundings of the process say.
enum Environment {
    /// The language of `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set; nil where it is none of ours.
    static var language: Language? {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = variable(name), !value.isEmpty else { continue }
            return Language(rawValue: String(value.prefix(2)).lowercased())
        }
        return nil
    }

    /// Whether standard output is a terminal that wants colour (https://no-color.org).
    static var usesColour: Bool {
        isatty(1) == 1 && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
    }

    /// How many processors there are for us.
    static var processors: Int {
        #if os(Windows)
            return max(1, Int(variable("NUMBER_OF_PROCESSORS") ?? "") ?? 1)
        #else
            return max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        #endif
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        return String(cString: value)
    }
}
