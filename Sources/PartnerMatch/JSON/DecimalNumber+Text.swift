extension DecimalNumber: CustomStringConvertible {
    /// The most significant digits that a written number may have.
    static let greatestDigits = 18
    /// The largest exponent that may be written after `e`, either sign.
    static let greatestWrittenExponent = 40

    /// Reads a number written as in JSON (RFC 8259 §6). Nil if it is written in any other way, has more than 18 digits
    /// between its first and last digit other than zero, or a written exponent beyond ±40.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        let value: DecimalNumber? = bytes.withUnsafeBufferPointer { bytes in
            guard !bytes.isEmpty else { return nil }
            let scan = JSONNumberScan(bytes, from: 0)
            guard scan.problem == nil, scan.end == bytes.count else { return nil }
            return DecimalNumber(written: bytes)
        }
        guard let value else { return nil }
        self = value
    }

    /// Reads a number that is known to be written as in JSON; nil if it is out of range.
    init?(written text: UnsafeBufferPointer<UInt8>) {
        var coefficient: Int64 = 0
        var significant = 0
        var pendingZeros = 0
        var power = 0
        var inFraction = false
        var at = 0
        let negative = text.first == 0x2D
        if negative { at = 1 }
        while at < text.count, text[at] | 0x20 != 0x65 {
            let digit = text[at]
            at += 1
            if digit == 0x2E {
                inFraction = true
                continue
            }
            if inFraction { power -= 1 }
            if digit == 0x30 {
                if coefficient != 0 { pendingZeros += 1 }
                continue
            }
            significant += pendingZeros + 1
            guard significant <= DecimalNumber.greatestDigits else { return nil }
            for _ in 0...pendingZeros { coefficient *= 10 }
            coefficient += Int64(digit &- 0x30)
            pendingZeros = 0
        }
        guard let exponent = DecimalNumber.writtenExponent(text, after: at) else { return nil }
        self.init(coefficient: negative ? -coefficient : coefficient, exponent: power + pendingZeros + exponent)
    }

    /// The exponent whose `e` stands at `start`, 0 if there is none; nil beyond ±40.
    private static func writtenExponent(_ text: UnsafeBufferPointer<UInt8>, after start: Int) -> Int? {
        var at = start + 1
        guard at < text.count else { return 0 }
        let negative = text[at] == 0x2D
        if negative || text[at] == 0x2B { at += 1 }
        var value = 0
        while at < text.count {
            value = value * 10 + Int(text[at] &- 0x30)
            guard value <= greatestWrittenExponent else { return nil }
            at += 1
        }
        return negative ? -value : value
    }

    /// The number in plain digits: no exponent, no needless zeros, never `-0`.
    public var description: String {
        let digits = Array(coefficient.magnitude.description.utf8)
        var text: [UInt8] = coefficient < 0 ? [0x2D] : []
        JSONNumberText.appendPlain(digits, exponent: Int(exponent), to: &text)
        return String(decoding: text, as: UTF8.self)
    }
}

/// How numbers are written.
enum JSONNumberText {
    /// Appends `digits · 10^exponent` without an exponent. The digits have no leading zero.
    static func appendPlain(_ digits: [UInt8], exponent: Int, to text: inout [UInt8]) {
        if exponent >= 0 {
            text += digits
            text += [UInt8](repeating: 0x30, count: exponent)
        } else if digits.count > -exponent {
            text += digits[..<(digits.count + exponent)]
            text.append(0x2E)
            text += digits[(digits.count + exponent)...]
        } else {
            text += [0x30, 0x2E]
            text += [UInt8](repeating: 0x30, count: -exponent - digits.count)
            text += digits
        }
    }

    /// The shortest digits that read back as the same binary number. Without an exponent from 10⁻⁴⁰ to 10⁴⁰, because
    /// this library's own reader takes written exponents to ±40 only.
    static func shortest(_ value: Double) -> String {
        precondition(value.isFinite, "JSON has no infinities and no NaN")
        if value == 0 { return "0" }
        var digits: [UInt8] = []
        var power = 0
        var written = 0
        var inFraction = false
        var inExponent = false
        var negativeExponent = false
        for byte in value.magnitude.description.utf8 {
            switch byte {
            case 0x2E: inFraction = true
            case 0x65: inExponent = true
            case 0x2D: negativeExponent = true
            case 0x30...0x39 where inExponent: written = written * 10 + Int(byte - 0x30)
            case 0x30...0x39:
                if inFraction { power -= 1 }
                if byte != 0x30 || !digits.isEmpty { digits.append(byte) }
            default: break
            }
        }
        power += negativeExponent ? -written : written
        while digits.last == 0x30 {
            digits.removeLast()
            power += 1
        }
        var text: [UInt8] = value < 0 ? [0x2D] : []
        if power >= -40, power + digits.count <= 40 {
            appendPlain(digits, exponent: power, to: &text)
        } else {
            text += digits.prefix(1)
            if digits.count > 1 {
                text.append(0x2E)
                text += digits.dropFirst()
            }
            text.append(0x65)
            text += (power + digits.count - 1).description.utf8
        }
        return String(decoding: text, as: UTF8.self)
    }
}
