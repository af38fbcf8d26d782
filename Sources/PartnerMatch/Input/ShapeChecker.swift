/// Holds a document against a shape and names everything that does not fit, each at its place.
///
/// One pass over the document. References are only checked for their form here; that they exist is checked when the
/// dossier is read, because only then it is known what exists.
///
/// - Complexity: O(b + k · f) for b bytes, k keys and f fields of the record they stand in.
package struct ShapeChecker {
    private let document: JSONDocument
    private let file: String?
    package private(set) var problems = ProblemList()

    private let isPlaced: Bool

    package init(_ document: JSONDocument, file: String?, isPlaced: Bool) {
        self.document = document
        self.file = file
        self.isPlaced = isPlaced
    }

    package mutating func check(_ node: JSONNode, against shape: Shape) {
        switch shape {
        case .anything: break
        case .boolean: require(.boolean, node, .boolean)
        case .text: checkText(node)
        case .words: checkWords(node)
        case .identifier, .reference: checkIdentifier(node)
        case .referenceOr(let thing, let record):
            switch document.kind(node) {
            case .string: checkIdentifier(node)
            case .object: checkRecord(node, record)
            default: report(.wrongType, node, .existingOrKey(thing, record.name))
            }
        case .date: checkDate(node)
        case .decimal(let minimum, let maximum): checkDecimal(node, minimum, maximum)
        case .integer(let minimum, let maximum): checkInteger(node, minimum, maximum)
        case .choice(let choices): checkChoice(node, choices)
        case .constant(let value): checkConstant(node, value)
        case .scalar:
            let kind = document.kind(node)
            if kind != .boolean && kind != .string && kind != .number { report(.wrongType, node, .scalar) }
        case .orNull(let shape): if document.kind(node) != .null { check(node, against: shape) }
        case .list(let element, let minimum): checkList(node, element, minimum)
        case .map(let keys, let values): checkMap(node, keys, values)
        case .record(let record): checkRecord(node, record)
        case .variants(_, let key, let cases): checkVariants(node, key, cases)
        case .either(let expected, let shapes):
            guard let shape = alternative(node, shapes) else {
                report(.wrongType, node, expected)
                return
            }
            check(node, against: shape)
        case .condition: checkRecord(node, Shape.conditionRecord)
        }
    }

    /// The shape that is for this kind of value; among records the one with most of the keys, the first of equals.
    private func alternative(_ node: JSONNode, _ shapes: [Shape]) -> Shape? {
        let kind = document.kind(node)
        var best: (shape: Shape, keys: Int)?
        for shape in shapes where shape.kind == kind {
            var keys = 0
            if case .record(let record) = shape {
                keys = record.fields.count { document.value(node, $0.key) != nil }
            }
            if keys > (best?.keys ?? -1) { best = (shape, keys) }
        }
        return best?.shape
    }

    @discardableResult
    private mutating func require(_ kind: JSONKind, _ node: JSONNode, _ expected: Expectation) -> Bool {
        guard document.kind(node) == kind else {
            report(.wrongType, node, expected)
            return false
        }
        return true
    }

    private mutating func checkText(_ node: JSONNode) {
        guard require(.string, node, .text), !document.hasVisibleLetter(node) else { return }
        if document.string(node)?.isBlank == true { report(.emptyText, node, .text) }
    }

    private mutating func checkWords(_ node: JSONNode) {
        switch document.kind(node) {
        case .string: checkText(node)
        case .object:
            var isEmpty = true
            for (key, value) in document.members(node) {
                if document.kind(value) != .null { isEmpty = false }
                let language = Language.allCases.contains { document.keyEquals(key, $0.rawValue) }
                if language {
                    if document.kind(value) != .null { checkText(value) }
                } else {
                    reportUnknownKey(key, among: Language.allCases.map { $0.rawValue })
                }
            }
            if isEmpty { report(.emptyText, node, .textOrTranslations) }
        default: report(.wrongType, node, .textOrTranslations)
        }
    }

    private mutating func checkIdentifier(_ node: JSONNode) {
        guard require(.string, node, .identifier), let text = document.string(node) else { return }
        if !Identifier.isValid(text) { report(.invalidIdentifier, node, .identifier) }
    }

    private mutating func checkDate(_ node: JSONNode) {
        guard require(.string, node, .date), let text = document.string(node) else { return }
        if CalendarDate(text) == nil { report(.invalidDate, node, .date) }
    }

    private mutating func checkDecimal(_ node: JSONNode, _ minimum: String?, _ maximum: String?) {
        guard require(.number, node, .number), let value = document.number(node) else { return }
        if let bound = minimum.flatMap({ DecimalNumber($0) }), value < bound {
            report(.outOfRange, node, .between(minimum, maximum))
        } else if let bound = maximum.flatMap({ DecimalNumber($0) }), value > bound {
            report(.outOfRange, node, .between(minimum, maximum))
        }
    }

    private mutating func checkInteger(_ node: JSONNode, _ minimum: Int64, _ maximum: Int64) {
        guard require(.number, node, .wholeNumber), let value = document.number(node) else { return }
        guard let whole = value.int64 else {
            report(.wrongType, node, .wholeNumber)
            return
        }
        if whole < minimum || whole > maximum { report(.outOfRange, node, .wholeBetween(minimum, maximum)) }
    }

    private mutating func checkChoice(_ node: JSONNode, _ choices: [String]) {
        guard require(.string, node, .oneOf(choices)), let text = document.string(node) else { return }
        if !choices.contains(text) {
            report(.notOneOf, node, .oneOf(choices), suggestion: nearest(to: text, among: choices))
        }
    }

    private mutating func checkConstant(_ node: JSONNode, _ value: String) {
        guard require(.string, node, .oneOf([value])), let text = document.string(node), text != value else { return }
        if value == Shape.formatVersion {
            report(.unsupportedFormat, node, .format(value))
        } else {
            report(.wrongKind, node, .kind(value))
        }
    }

    private mutating func checkList(_ node: JSONNode, _ element: Shape, _ minimum: Int) {
        guard require(.array, node, .list) else { return }
        for child in document.elements(node) { check(child, against: element) }
        if document.count(node) < minimum { report(.tooFewElements, node, .atLeast(minimum)) }
    }

    private mutating func checkMap(_ node: JSONNode, _ keys: Thing?, _ values: Shape) {
        guard require(.object, node, .object) else { return }
        for (key, value) in document.members(node) {
            if keys != nil { checkIdentifier(key) }
            if document.kind(value) != .null { check(value, against: values) }
        }
    }

    private mutating func checkRecord(_ node: JSONNode, _ record: RecordShape) {
        guard require(.object, node, .object) else { return }
        var seen: UInt64 = 0
        var expected = 0
        for (key, value) in document.members(node) {
            guard let index = field(key, in: record, from: expected) else {
                reportUnknownKey(key, among: record.fields.map { $0.key })
                continue
            }
            expected = index + 1
            let field = record.fields[index]
            if document.kind(value) == .null {
                if !field.isRequired { seen |= 1 << UInt64(index) }
                continue
            }
            seen |= 1 << UInt64(index)
            check(value, against: field.shape)
        }
        for (index, field) in record.fields.enumerated() where field.isRequired && seen & (1 << UInt64(index)) == 0 {
            report(.missingKey, node, .key(field.key), found: nil)
        }
    }

    /// The field with this key. Files mostly keep the order of the format, so the search starts behind the last one.
    private func field(_ key: JSONNode, in record: RecordShape, from start: Int) -> Int? {
        let count = record.fields.count
        for step in 0..<count {
            let index = start + step < count ? start + step : start + step - count
            if document.keyEquals(key, record.fields[index].key) { return index }
        }
        return nil
    }

    private mutating func checkVariants(_ node: JSONNode, _ key: String, _ cases: [RecordShape]) {
        guard require(.object, node, .object) else { return }
        if let value = document.value(node, key) {
            if let name = document.string(value), let record = cases.first(where: { $0.name == name }) {
                checkRecord(node, record)
                return
            }
            checkChoice(value, cases.map { $0.name })
        } else {
            report(.missingKey, node, .key(key), found: nil)
        }
        // Which of the cases is meant is unknown, so only what fits none of them is wrong for certain.
        let known = cases.flatMap { $0.fields.map { $0.key } }
        for (key, _) in document.members(node) where !known.contains(where: { document.keyEquals(key, $0) }) {
            reportUnknownKey(key, among: known)
        }
    }

    /// A suggestion, unless the problem will only be counted.
    private func nearest(to word: String, among candidates: @autoclosure () -> [String]) -> String? {
        problems.shows(.error) ? Spelling.nearest(to: word, among: candidates()) : nil
    }

    private mutating func reportUnknownKey(_ key: JSONNode, among known: [String]) {
        report(
            .unknownKey, key, .oneKeyOf(known),
            suggestion: nearest(to: document.string(key) ?? "", among: known))
    }

    private mutating func report(
        _ code: ProblemCode, _ node: JSONNode, _ expected: Expectation, suggestion: String? = nil
    ) {
        report(code, node, expected, found: document.excerpt(node), suggestion: suggestion)
    }

    private mutating func report(
        _ code: ProblemCode, _ node: JSONNode, _ expected: Expectation, found: String?,
        suggestion: String? = nil
    ) {
        guard problems.shows(.error) else {
            problems.countOmitted(.error, 1)
            return
        }
        problems.append(
            Problem(
                code, file: file, position: isPlaced ? document.position(node) : nil, pointer: document.pointer(node),
                expected: expected, found: found, suggestion: suggestion))
    }
}

extension Shape {
    /// The kind of its values, for the shapes that have but one.
    fileprivate var kind: JSONKind? {
        switch self {
        case .boolean: .boolean
        case .text, .identifier, .reference, .date, .choice, .constant: .string
        case .decimal, .integer: .number
        case .list: .array
        case .map, .record, .variants, .condition: .object
        case .anything, .words, .referenceOr, .scalar, .orNull, .either: nil
        }
    }
}

/// Names in a dossier: lower-case letters, digits and single hyphens between them.
package enum Identifier {
    package static func isValid(_ text: String) -> Bool {
        var previous = UInt8(ascii: "-")
        var count = 0
        for byte in text.utf8 {
            let isLetter = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
            let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
            guard isLetter || isDigit || (byte == UInt8(ascii: "-") && previous != byte) else { return false }
            previous = byte
            count += 1
        }
        return count > 0 && count <= 100 && previous != UInt8(ascii: "-")
    }
}

extension String {
    /// Nothing but spaces, control characters and marks without a shape of their own, such as a zero-width space.
    package var isBlank: Bool {
        // Nearly every text has a letter or digit of ASCII, and then the Unicode tables need not be asked.
        if utf8.contains(where: { $0 > 0x20 && $0 < 0x7F }) { return false }
        return !unicodeScalars.contains { scalar in
            let category = scalar.properties.generalCategory
            return !scalar.properties.isWhitespace && category != .control && category != .format
        }
    }
}
