extension RematchScenario {
    /// A scenario in the words of a command; every problem at once.
    ///
    /// - Parameters:
    ///   - withdrawals: ids of those who leave.
    ///   - countries: codes of the countries that drop out.
    ///   - current: the plan as it is; nil: that of the dossier before any withdrawal.
    public static func read(
        withdrawals: [String], countries: [String], current: PlanInput?, for dossier: Dossier
    ) -> Result<RematchScenario, ProblemList> {
        var reader = RematchReader(dossier)
        for id in withdrawals { reader.addWithdrawal(id, nil, "") }
        for code in countries { reader.addCountry(code, nil, "") }
        if let current { reader.add(current) }
        return reader.result
    }

    /// Reads the `input` of a request whose shape was checked.
    package static func read(
        _ document: JSONDocument, _ node: JSONNode, for dossier: Dossier
    ) -> Result<RematchScenario, ProblemList> {
        var reader = RematchReader(dossier)
        func texts(_ key: String, _ add: (inout RematchReader, String, JSONNode) -> Void) {
            guard let list = document.value(node, key) else { return }
            for entry in document.elements(list) {
                if let text = document.string(entry) { add(&reader, text, entry) }
            }
        }
        texts("withdrawals") { $0.addWithdrawal($1, document.position($2), document.pointer($2)) }
        texts("countries") { $0.addCountry($1, document.position($2), document.pointer($2)) }
        if let list = document.value(node, "current"), document.kind(list) == .array {
            var plan = PlanReader(dossier, file: nil)
            plan.readPairs(document, list)
            switch plan.result {
            case .success(let current): reader.add(current)
            case .failure(let problems): reader.problems.append(contentsOf: problems)
            }
        }
        return reader.result
    }
}

/// Finds out who and what is meant.
private struct RematchReader {
    let dossier: Dossier
    var problems = ProblemList()
    private var current: [RematchPair]?
    private var withdrawals: [RematchMember] = []
    private var countries: [String] = []

    init(_ dossier: Dossier) { self.dossier = dossier }

    var result: Result<RematchScenario, ProblemList> {
        guard !problems.hasErrors else {
            var problems = problems
            problems.sort(files: [nil])
            return .failure(problems)
        }
        return .success(RematchScenario(current: current, withdrawals: withdrawals, countries: countries))
    }

    /// What the plan breaks is the business of the repair.
    mutating func add(_ plan: PlanInput) { current = plan.pairs.map { RematchPair($0.applicant, $0.partner) } }

    mutating func addWithdrawal(_ id: String, _ position: JSONPosition?, _ pointer: String) {
        var member = dossier.applicants.firstIndex { $0.id == id }.map { RematchMember(.north, $0) }
        if member == nil { member = dossier.partners.firstIndex { $0.id == id }.map { RematchMember(.south, $0) } }
        guard let member else {
            report(
                .unknownMunicipality, id, position, pointer, .existing(.municipality),
                among: (dossier.applicants + dossier.partners).map { $0.id })
            return
        }
        if withdrawals.contains(member) {
            report(.duplicateID, id, position, pointer, .other(.municipality), among: [])
        } else {
            withdrawals.append(member)
        }
    }

    mutating func addCountry(_ code: String, _ position: JSONPosition?, _ pointer: String) {
        let known = dossier.call.tracks.map { $0.country }.sorted()
        guard known.contains(code) else {
            report(.notOneOf, code, position, pointer, .oneOf(known), among: known)
            return
        }
        if countries.contains(code) {
            report(.duplicateID, code, position, pointer, .oneOf(known), among: [])
        } else {
            countries.append(code)
        }
    }

    private mutating func report(
        _ code: ProblemCode, _ found: String, _ position: JSONPosition?, _ pointer: String, _ expected: Expectation,
        among names: [String]
    ) {
        guard problems.shows(.error) else {
            problems.countOmitted(.error, 1)
            return
        }
        problems.append(
            Problem(
                code, position: position, pointer: pointer, expected: expected,
                found: "\"" + found.shortened.printable + "\"", suggestion: Spelling.nearest(to: found, among: names)))
    }
}
