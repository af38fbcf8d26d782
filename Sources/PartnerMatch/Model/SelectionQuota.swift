/// How many of certain applicants are to be selected, all tracks together: a rule of the call. Strata may overlap.
package struct SelectionQuota: Sendable {
    package var id: String
    package var label: LocalisedText?
    /// Who counts. Where the file does not tell, an applicant counts towards the maximum and not towards the minimum.
    package var condition: Condition
    package var minimum: Int?
    package var maximum: Int?

    package init(id: String, label: LocalisedText? = nil, condition: Condition, minimum: Int?, maximum: Int?) {
        self.id = id
        self.label = label
        self.condition = condition
        self.minimum = minimum
        self.maximum = maximum
    }
}
