/// What a value of the input may look like, as data. One declaration serves three purposes that therefore cannot drift
/// apart: the check of an input, its JSON Schema, and the field-by-field reference.
package indirect enum Shape: Sendable {
    case anything
    case boolean
    /// A string that is not empty.
    case text
    /// A string, or one string per language.
    case words
    /// A kebab-case name that this place declares.
    case identifier
    /// A kebab-case name declared elsewhere; that it exists is checked when the dossier is read.
    case reference(Thing)
    /// Such a name, or an object.
    case referenceOr(Thing, RecordShape)
    case date
    case decimal(minimum: String?, maximum: String?)
    case integer(minimum: Int64, maximum: Int64)
    case choice([String])
    case constant(String)
    /// A boolean, a string or a number.
    case scalar
    case list(Shape, atLeast: Int)
    /// An element of a list that may be null: unknown.
    case orNull(Shape)
    /// Keys that are names declared elsewhere (or free names), each with a value of one shape; null counts as absent.
    case map(keys: Thing?, values: Shape)
    case record(RecordShape)
    /// Records told apart by the value of one key.
    case variants(name: String, key: String, cases: [RecordShape])
    /// Shapes told apart by the kind of JSON value; records by their keys.
    case either(Expectation, [Shape])
    /// A shape that refers to itself.
    case condition

    package static let unitInterval = Shape.decimal(minimum: "0", maximum: "1")
    package static let positiveOrZero = Shape.decimal(minimum: "0", maximum: nil)
    package static func list(_ element: Shape) -> Shape { .list(element, atLeast: 0) }
}

/// An object with named fields.
package struct RecordShape: Sendable {
    package var name: String
    package var fields: [FieldShape]

    package init(_ name: String, _ fields: [FieldShape]) {
        self.name = name
        self.fields = fields
    }
}

/// One field of an object. Absent and null both mean unknown, so a field that is not required accepts null.
package struct FieldShape: Sendable {
    package var key: String
    package var shape: Shape
    package var isRequired: Bool
    /// What it means, for the schema and the reference.
    package var meaning: String

    package init(_ key: String, _ shape: Shape, required: Bool = false, _ meaning: String) {
        self.key = key
        self.shape = shape
        self.isRequired = required
        self.meaning = meaning
    }
}
