import DecisionKernels

/// Conditions on weights as an analyst types them: `openness > equal-exchange`, `a = b`, `10% <= a <= 40%`,
/// `a >= 1.5 * b`, `a + b <= 50%`.
///
/// Sums of criteria, each with a number before it or none, and shares in per cent or as decimals of 1, with `<`, `<=`,
/// `=`, `>=` or `>` between them; a chain says several conditions. More than is read as at least.
struct WeightWords {
    /// What cannot be read, and where: the byte in the text, from 0.
    struct Fault: Error {
        enum Kind {
            case unknownName(suggestion: String?)
            case unreadable
            /// A share above 1, such as 40 for 40%.
            case notAShare(suggestion: String?)
            case factorNotPositive
            case noCriterion
        }

        var kind: Kind
        var offset: Int
        var found: String
    }

    /// One condition of a chain, with the words that say it.
    struct Condition {
        var text: String
        var constraint: WeightConstraint
    }

    private(set) var conditions: [Condition] = []

    init(_ text: String, _ criteria: [String]) throws(Fault) {
        var parser = WeightWordParser(text: text, tokens: WeightToken.all(in: text), criteria: criteria)
        var left = try parser.sum()
        repeat {
            let sign = try parser.relation()
            let right = try parser.sum()
            var coefficients = left.coefficients
            for index in coefficients.indices { coefficients[index] -= right.coefficients[index] }
            guard coefficients.contains(where: { !$0.isZero }) else {
                throw Fault(kind: .noCriterion, offset: left.start, found: parser.words(left.start, right.end))
            }
            conditions.append(
                Condition(
                    text: parser.words(left.start, right.end),
                    constraint: WeightConstraint(coefficients, sign, right.constant - left.constant)))
            left = right
        } while !parser.isAtEnd
    }
}

/// A sum of criteria and shares.
private struct WeightSum {
    var coefficients: [Rational]
    var constant = Rational.zero
    var start: Int
    var end: Int
}

private struct WeightToken {
    enum Kind: Equatable {
        case name(String)
        case number(String)
        case sign(String)
    }

    var kind: Kind
    var start: Int
    var end: Int

    /// Names, numbers and signs; a hyphen belongs to a name unless a space stands before it.
    static func all(in text: String) -> [WeightToken] {
        var tokens: [WeightToken] = []
        let bytes = Array(text.utf8)
        func word(_ from: Int, _ to: Int) -> String { String(decoding: bytes[from..<to], as: UTF8.self) }
        func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
        func isNamePart(_ byte: UInt8) -> Bool {
            isDigit(byte) || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A || byte == 0x2D || byte == 0x5F
                || byte >= 0x80
        }
        /// `≤`, `≥`, `×`, `·` and the minus sign, as they are often typed.
        func special(_ place: Int) -> (sign: String, length: Int)? {
            for (text, sign) in [("≤", "<="), ("≥", ">="), ("×", "*"), ("·", "*"), ("−", "-")] {
                let own = Array(text.utf8)
                if place + own.count <= bytes.count, Array(bytes[place..<place + own.count]) == own {
                    return (sign, own.count)
                }
            }
            return nil
        }
        var place = 0
        while place < bytes.count {
            let start = place
            let byte = bytes[place]
            if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
                place += 1
            } else if let (sign, length) = special(place) {
                place += length
                tokens.append(WeightToken(kind: .sign(sign), start: start, end: place))
            } else if isDigit(byte) {
                while place < bytes.count,
                    isDigit(bytes[place])
                        || (bytes[place] == 0x2E || bytes[place] == 0x2C) && place + 1 < bytes.count
                            && isDigit(bytes[place + 1])
                { place += 1 }
                tokens.append(WeightToken(kind: .number(word(start, place)), start: start, end: place))
            } else if isNamePart(byte), byte != 0x2D {
                while place < bytes.count, isNamePart(bytes[place]), place == start || special(place) == nil {
                    place += 1
                }
                tokens.append(WeightToken(kind: .name(word(start, place)), start: start, end: place))
            } else {
                place += 1
                let isComparison = byte == 0x3C || byte == 0x3D || byte == 0x3E
                if isComparison, place < bytes.count, bytes[place] == 0x3D { place += 1 }
                tokens.append(WeightToken(kind: .sign(word(start, place)), start: start, end: place))
            }
        }
        return tokens
    }
}

private struct WeightWordParser {
    let text: String
    let tokens: [WeightToken]
    let criteria: [String]
    private var place = 0

    init(text: String, tokens: [WeightToken], criteria: [String]) {
        self.text = text
        self.tokens = tokens
        self.criteria = criteria
    }

    var isAtEnd: Bool { place >= tokens.count }

    private var here: Int { place < tokens.count ? tokens[place].start : text.utf8.count }

    func words(_ start: Int, _ end: Int) -> String { String(decoding: Array(text.utf8)[start..<end], as: UTF8.self) }

    private func unreadable() -> WeightWords.Fault {
        let found = place < tokens.count ? words(tokens[place].start, tokens[place].end) : ""
        return WeightWords.Fault(kind: .unreadable, offset: here, found: found)
    }

    private mutating func take(_ signs: [String]) -> String? {
        guard place < tokens.count, case .sign(let sign) = tokens[place].kind, signs.contains(sign) else { return nil }
        place += 1
        return sign
    }

    mutating func relation() throws(WeightWords.Fault) -> WeightConstraint.Relation {
        switch take(["<", "<=", "=", "==", ">=", ">"]) {
        case "<", "<=": return .atMost
        case "=", "==": return .exactly
        case ">", ">=": return .atLeast
        default: throw unreadable()
        }
    }

    mutating func sum() throws(WeightWords.Fault) -> WeightSum {
        var sum = WeightSum(
            coefficients: [Rational](repeating: .zero, count: criteria.count), start: here, end: here)
        var sign = Rational.one
        while true {
            try term(&sum, sign)
            sum.end = tokens[place - 1].end
            guard let next = take(["+", "-"]) else { return sum }
            sign = next == "-" ? -Rational.one : .one
        }
    }

    /// `a`, `1.5 a`, `1.5 * a`, `a * 1.5`, `40%`, `0.4`.
    private mutating func term(_ sum: inout WeightSum, _ sign: Rational) throws(WeightWords.Fault) {
        guard place < tokens.count else { throw unreadable() }
        let first = tokens[place]
        switch first.kind {
        case .name(let name):
            place += 1
            let criterion = try self.criterion(name, at: first)
            var factor = Rational.one
            if take(["*"]) != nil {
                guard place < tokens.count, case .number(let digits) = tokens[place].kind else { throw unreadable() }
                factor = try number(digits)
                try requirePositive(factor, tokens[place])
                place += 1
            }
            sum.coefficients[criterion] += sign * factor
        case .number(let digits):
            let value = try number(digits)
            place += 1
            if take(["%"]) != nil {
                let share = value / Rational(100)
                guard share <= .one else {
                    throw WeightWords.Fault(
                        kind: .notAShare(suggestion: nil), offset: first.start,
                        found: words(first.start, tokens[place - 1].end))
                }
                sum.constant += sign * share
                return
            }
            let isProduct = take(["*"]) != nil
            if place < tokens.count, case .name(let name) = tokens[place].kind {
                let criterion = try self.criterion(name, at: tokens[place])
                try requirePositive(value, first)
                place += 1
                sum.coefficients[criterion] += sign * value
                return
            }
            if isProduct { throw unreadable() }
            guard value <= .one else {
                let suggestion = value <= Rational(100) ? words(first.start, first.end) + "%" : nil
                throw WeightWords.Fault(
                    kind: .notAShare(suggestion: suggestion), offset: first.start,
                    found: words(first.start, first.end))
            }
            sum.constant += sign * value
        case .sign: throw unreadable()
        }
    }

    private func criterion(_ name: String, at token: WeightToken) throws(WeightWords.Fault) -> Int {
        if let index = criteria.firstIndex(of: name) { return index }
        throw WeightWords.Fault(
            kind: .unknownName(suggestion: Spelling.nearest(to: name, among: criteria)), offset: token.start,
            found: name)
    }

    /// A decimal comma is as good as a point.
    private func number(_ digits: String) throws(WeightWords.Fault) -> Rational {
        guard let number = DecimalNumber(String(digits.map { $0 == "," ? "." : $0 })) else { throw unreadable() }
        return number.rational
    }

    private func requirePositive(_ factor: Rational, _ token: WeightToken) throws(WeightWords.Fault) {
        guard factor.signum <= 0 else { return }
        throw WeightWords.Fault(
            kind: .factorNotPositive, offset: token.start, found: words(token.start, token.end))
    }
}

extension WeightWords.Fault {
    /// What is wrong, without its place; `whole` is the text that it stands in.
    func problem(_ thing: Thing, in whole: String) -> Problem {
        let quoted = "\"" + (found.isEmpty ? whole : found) + "\""
        switch kind {
        case .unknownName(let suggestion):
            return Problem(
                thing == .tableCriterion ? .unknownName : .unknownReference, expected: .existing(thing), found: quoted,
                suggestion: suggestion)
        case .unreadable, .noCriterion: return Problem(.notOneOf, expected: .weightWords, found: quoted)
        case .notAShare(let suggestion):
            return Problem(.outOfRange, expected: .between("0%", "100%"), found: quoted, suggestion: suggestion)
        case .factorNotPositive: return Problem(.outOfRange, expected: .aboveNothing, found: quoted)
        }
    }
}
