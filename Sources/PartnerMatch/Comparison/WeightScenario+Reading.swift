extension WeightScenario {
    /// Sets of `Config/weights` and files, each a complete set in the place of the dossier's own, as `--weights` takes
    /// them; every problem at once.
    public static func read(
        _ sources: [ScenarioSource], for dossier: Dossier
    ) -> Result<[WeightScenario], ProblemList> {
        var reader = ScenarioReader(dossier)
        for source in sources {
            switch source {
            case .named(let name): reader.addNamed(name)
            case .file(let file): reader.addFile(file)
            }
        }
        return reader.result
    }

    /// The list in the settings of a request whose shape was checked: names of sets of `Config/weights`, or changes on
    /// top of the dossier's own weights (RFC 7396), as in the request's key `weights`.
    ///
    /// - Parameter base: the dossier's own weights as they were written.
    package static func read(
        _ document: JSONDocument, _ list: JSONNode, base: JSONValue, for dossier: Dossier
    ) -> Result<[WeightScenario], ProblemList> {
        var reader = ScenarioReader(dossier)
        for (position, node) in document.elements(list).enumerated() {
            if let name = document.string(node) {
                reader.addNamed(name, at: (document, node))
            } else {
                reader.addChanges(document, node, base: base, number: position + 1)
            }
        }
        return reader.result
    }

    /// The sets of `Config/weights` that fit the call of the dossier, in the order of their names.
    package static func fitting(_ dossier: Dossier) -> [WeightScenario] {
        DefaultFiles.weights.map { $0.name }.sorted().compactMap { name in
            var reader = ScenarioReader(dossier)
            reader.addNamed(name)
            guard case .success(let found) = reader.result else { return nil }
            return found.first
        }
    }
}

private struct ScenarioReader {
    let dossier: Dossier
    private var problems = ProblemList()
    private var scenarios: [WeightScenario] = []
    private var taken: Set<String> = []

    init(_ dossier: Dossier) {
        self.dossier = dossier
        if dossier.weights.criteria != nil { taken.insert(dossier.weights.comparisonID) }
    }

    var result: Result<[WeightScenario], ProblemList> {
        problems.hasErrors ? .failure(problems) : .success(scenarios)
    }

    /// `place`: where a request names it; nil for a command.
    mutating func addNamed(_ name: String, at place: (document: JSONDocument, node: JSONNode)? = nil) {
        guard let text = Defaults.weights(name) else {
            var problem = Problem.unknownWeights(name)
            if let place { problem.locate(place.document, place.node) }
            problems.append(problem)
            return
        }
        let file = InputFile(name: "Config/weights/" + name + ".json", bytes: Array(text.utf8))
        switch JSONSource.parse(file) {
        case .failure(let problem): problems.append(problem)
        case .success(let document):
            switch DossierReader.read(weights: document, for: dossier, isPlaced: place == nil) {
            case .failure(var found):
                // A request has no lines of that file: what does not fit stands where it is named.
                if let place { found.change { $0.locate(place.document, place.node) } } else { found.name(file.name) }
                problems.append(contentsOf: found)
            case .success(let weights):
                add(
                    WeightScenario(id: name, label: weights.label, weights: weights, given: .string(name)),
                    at: place?.document, place?.node)
            }
        }
    }

    mutating func addFile(_ file: InputFile) {
        switch JSONSource.parse(file) {
        case .failure(let problem): problems.append(problem)
        case .success(let document):
            guard document.faults.isEmpty else {
                for fault in document.faults {
                    problems.append(JSONSource.problem(fault, document.bytes, file: file.name))
                }
                return
            }
            let stem = file.stem ?? file.name
            guard document.kind(document.root) == .array else {
                addSet(document, document.root, in: file, name: stem)
                return
            }
            for (position, node) in document.elements(document.root).enumerated() {
                addSet(document, node, in: file, name: stem + "-" + "\(position + 1)")
            }
        }
    }

    private mutating func addSet(_ document: JSONDocument, _ node: JSONNode, in file: InputFile, name: String) {
        switch DossierReader.read(weights: document, at: node, for: dossier, isPlaced: true) {
        case .failure(var found):
            found.name(file.name)
            problems.append(contentsOf: found)
        case .success(let weights):
            let id = weights.id ?? name
            add(
                WeightScenario(id: id, label: weights.label, weights: weights, given: document.materialise(node)),
                at: document, node, file: file.name)
        }
    }

    mutating func addChanges(_ document: JSONDocument, _ node: JSONNode, base: JSONValue, number: Int) {
        let changes = document.materialise(node)
        // The name and the words of the dossier's own set are not those of the changed one.
        let own = base.merged(with: ["id": .null, "label": .null, "note": .null, "setBy": .null])
        let merged = own.merged(with: changes)
        switch JSONSource.parse(InputFile(name: "", bytes: JSONWriter.compact(merged))) {
        case .failure(let problem): problems.append(problem)
        case .success(let made):
            switch DossierReader.read(weights: made, for: dossier, isPlaced: false) {
            case .failure(var found):
                let start = document.pointer(node)
                found.change { problem in
                    let place = document.nearest(to: problem.pointer, from: node)
                    problem.position = document.position(place)
                    problem.pointer = start + problem.pointer
                }
                problems.append(contentsOf: found)
            case .success(let weights):
                add(
                    WeightScenario(
                        id: weights.id ?? "scenario-\(number)", label: weights.label, weights: weights, given: changes),
                    at: document, node)
            }
        }
    }

    private mutating func add(
        _ scenario: WeightScenario, at document: JSONDocument?, _ node: JSONNode?, file: String? = nil
    ) {
        guard taken.insert(scenario.id).inserted else {
            var problem = Problem(.duplicateID, file: file, expected: .eachOnce, found: "\"\(scenario.id)\"")
            if let document, let node { problem.locate(document, document.value(node, "id") ?? node) }
            problems.append(problem)
            return
        }
        scenarios.append(scenario)
    }
}

extension WeightSet {
    /// The name of a dossier's own set beside others.
    var comparisonID: String { id ?? "dossier" }
}

extension Problem {
    /// Puts it where something stands in a request.
    fileprivate mutating func locate(_ document: JSONDocument, _ node: JSONNode) {
        position = document.position(node)
        pointer = document.pointer(node)
    }
}

extension ProblemList {
    fileprivate mutating func name(_ file: String) { change { $0.file = file } }
}

extension JSONDocument {
    /// The node that a pointer below `start` leads to, or the last on the way that there is.
    fileprivate func nearest(to pointer: String, from start: JSONNode) -> JSONNode {
        var place = start
        for step in pointer.split(separator: "/") {
            guard kind(place) == .object, let next = value(place, String(step)) else { break }
            place = next
        }
        return place
    }
}
