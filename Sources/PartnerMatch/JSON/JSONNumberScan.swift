/// The grammar of a number (RFC 8259 §6), used for texts, for ``DecimalNumber`` and for checking what is written.
struct JSONNumberScan {
    /// Why it is not a number.
    enum Problem {
        case leadingZero
        case digitMissing
        case cutOff
    }

    /// The offset after the last byte that belongs to the number.
    private(set) var end: Int
    /// Digits written before the exponent.
    private(set) var digits = 0
    private(set) var hasExponent = false
    private(set) var problem: Problem?

    /// Reads the number that begins at `start`, where a minus sign or a digit stands.
    init(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
        var at = start
        end = start
        if at < text.count, text[at] == 0x2D { at += 1 }
        let whole = JSONNumberScan.skipDigits(text, from: at)
        guard whole > at else {
            problem = at < text.count ? .digitMissing : .cutOff
            end = at
            return
        }
        if text[at] == 0x30, whole > at + 1 {
            problem = .leadingZero
            end = whole
            return
        }
        digits = whole - at
        at = whole
        if at < text.count, text[at] == 0x2E {
            let fraction = JSONNumberScan.skipDigits(text, from: at + 1)
            guard fraction > at + 1 else {
                problem = fraction < text.count ? .digitMissing : .cutOff
                end = fraction
                return
            }
            digits += fraction - at - 1
            at = fraction
        }
        if at < text.count, text[at] | 0x20 == 0x65 {
            hasExponent = true
            at += 1
            if at < text.count, text[at] == 0x2B || text[at] == 0x2D { at += 1 }
            let exponent = JSONNumberScan.skipDigits(text, from: at)
            guard exponent > at else {
                problem = at < text.count ? .digitMissing : .cutOff
                end = at
                return
            }
            at = exponent
        }
        end = at
    }

    private static func skipDigits(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = start
        while at < text.count, text[at] &- 0x30 <= 9 { at += 1 }
        return at
    }

    /// Whether the whole text is one number.
    static func isNumber(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            guard !bytes.isEmpty else { return false }
            let scan = JSONNumberScan(bytes, from: 0)
            return scan.problem == nil && scan.end == bytes.count
        }
    }
}
