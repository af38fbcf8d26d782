/// One file of judgements: JSON as the `input` of the operation `elicit`, or a table.
///
/// A table has the criteria in its first column. For `ahp` the other columns are the criteria again, in the same order, and
/// an empty cell is a judgement that stands on the other side or is missing; numbers may be fractions (`1/5`). For the
/// other methods every further column is a person: points, or for `roc` and `rank-sum` places, 1 the most important.
struct ElicitFile {
    var sources: [JudgementSource]
    var names: [String]?

    /// - Parameter isAlone: whether it is the only file; else it is named for the person whose judgements it holds.
    static func read(
        _ file: InputFile, _ method: ElicitInput.Method, isAlone: Bool
    ) -> Result<ElicitFile, ProblemList> {
        if !isJSON(file), method.key != "values" { return table(file, method, isAlone: isAlone) }
        switch JSONSource.parse(file) {
        case .failure(let problem): return .failure(ProblemList(problem))
        case .success(let document):
            var problems = ProblemList()
            for fault in document.faults { problems.append(JSONSource.problem(fault, document.bytes, file: file.name)) }
            var checker = ShapeChecker(document, file: file.name, isPlaced: true)
            checker.check(document.root, against: BareShapes.elicit.input)
            problems.append(contentsOf: checker.problems)
            guard !problems.hasErrors else { return .failure(problems) }
            let person = isAlone ? nil : personName(file)
            var read = ElicitFile(
                sources: [JudgementSource(document: document, node: document.root, person: person, file: file.name)])
            if let people = document.value(document.root, "people"), document.kind(people) == .array {
                read.sources = document.elements(people).map { node in
                    JudgementSource(
                        document: document, node: node,
                        person: document.value(node, "name").flatMap { document.string($0) }, file: file.name)
                }
            }
            if let list = document.value(document.root, "names"), document.kind(list) == .array {
                read.names = document.elements(list).compactMap { document.string($0) }
            }
            return .success(read)
        }
    }

    private static func isJSON(_ file: InputFile) -> Bool {
        let name = file.name.lowercased()
        if name.hasSuffix(".json") { return true }
        if name.hasSuffix(".csv") || name.hasSuffix(".tsv") { return false }
        let first = file.bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    /// The name of the file without folder and ending.
    private static func personName(_ file: InputFile) -> String {
        let base = file.name.split { $0 == "/" || $0 == "\\" }.last.map { String($0) } ?? file.name
        guard let dot = base.lastIndex(of: "."), dot > base.startIndex else { return base }
        return String(base[..<dot])
    }

    // MARK: Tables

    private static func table(
        _ file: InputFile, _ method: ElicitInput.Method, isAlone: Bool
    ) -> Result<ElicitFile, ProblemList> {
        switch DelimitedText.read(file.bytes, file: file.name) {
        case .failure(let problem): return .failure(ProblemList(problem))
        case .success(let text):
            var reader = TableReader(text, file.name, isAlone ? nil : personName(file))
            return method == .ahp ? reader.comparison() : reader.columns(asPlaces: method.key == "order")
        }
    }

    private struct TableReader {
        let rows: [[DelimitedText.Cell]]
        let hasCommas: Bool
        let file: String
        let person: String?
        var problems = ProblemList()
        var places: [String: JSONPosition] = [:]

        init(_ text: DelimitedText, _ file: String, _ person: String?) {
            rows = text.rows
            hasCommas = text.separator == UInt8(ascii: ",")
            self.file = file
            self.person = person
        }

        private mutating func report(
            _ code: ProblemCode, _ cell: DelimitedText.Cell?, _ expected: Expectation
        ) {
            problems.append(
                Problem(
                    code, file: file, position: cell?.position, expected: expected,
                    found: cell.map { "\"" + $0.text.shortened.printable + "\"" }))
        }

        /// The criteria in the first column, under the header.
        private mutating func criteria() -> [String]? {
            var seen: Set<String> = []
            for row in rows {
                if row.count != rows[0].count { report(.unequalRow, row.first, .cells(rows[0].count)) }
            }
            for row in rows.dropFirst() {
                if row[0].text.isEmpty { report(.emptyText, row[0], .text) }
                if !seen.insert(row[0].text).inserted { report(.duplicateID, row[0], .eachOnce) }
            }
            if rows.count < 2 { report(.tooFewElements, rows[0].first, .atLeast(1)) }
            return problems.hasErrors ? nil : rows.dropFirst().map { $0[0].text }
        }

        mutating func comparison() -> Result<ElicitFile, ProblemList> {
            guard let names = criteria() else { return .failure(problems) }
            let header = rows[0].dropFirst().map { $0.text }
            if header != names {
                report(.missingColumn, rows[0].first, .oneOf(names))
                return .failure(problems)
            }
            var matrix: [JSONValue] = []
            for (index, row) in rows.dropFirst().enumerated() {
                var cells: [JSONValue] = []
                for (column, cell) in row.dropFirst().enumerated() {
                    places["/matrix/\(index)/\(column)"] = cell.position
                    cells.append(number(cell) ?? .null)
                }
                matrix.append(.array(cells))
                places["/matrix/\(index)"] = row[0].position
            }
            places["/matrix"] = rows[0][0].position
            return finished(["matrix": .array(matrix)], names: names)
        }

        mutating func columns(asPlaces: Bool) -> Result<ElicitFile, ProblemList> {
            guard let names = criteria() else { return .failure(problems) }
            if rows[0].count < 2 { report(.missingColumn, rows[0].first, .cells(2)) }
            guard !problems.hasErrors else { return .failure(problems) }
            var people: [JSONValue] = []
            for column in rows[0].indices.dropFirst() {
                let start = "/people/\(column - 1)/" + (asPlaces ? "order" : "points")
                places[start] = rows[0][column].position
                var values: [(name: String, number: JSONValue, cell: DelimitedText.Cell)] = []
                for (name, row) in zip(names, rows.dropFirst()) {
                    places[start + "/" + name] = row[column].position
                    guard let value = number(row[column]) else {
                        if row[column].text.isEmpty { report(.emptyText, row[column], .number) }
                        continue
                    }
                    values.append((name, value, row[column]))
                }
                let own: JSONMember
                if asPlaces {
                    own = JSONMember(key: "order", value: .texts(order(values)))
                } else {
                    own = JSONMember(
                        key: "points", value: .object(values.map { JSONMember(key: $0.name, value: $0.number) }))
                }
                people.append(.object([JSONMember(key: "name", value: .string(rows[0][column].text)), own]))
            }
            return finished(["people": .array(people)], names: names)
        }

        /// Places are 1 to n, each once.
        private mutating func order(
            _ values: [(name: String, number: JSONValue, cell: DelimitedText.Cell)]
        ) -> [String] {
            var byPlace: [Int: String] = [:]
            for value in values {
                guard case .number(let text) = value.number, let place = Int(text), (1...rows.count - 1).contains(place)
                else {
                    report(.outOfRange, value.cell, .wholeBetween(1, Int64(rows.count - 1)))
                    continue
                }
                if byPlace.updateValue(value.name, forKey: place) != nil { report(.duplicateID, value.cell, .eachOnce) }
            }
            return byPlace.keys.sorted().compactMap { byPlace[$0] }
        }

        /// A decimal with a point, or with a comma where commas do not part the cells; or a fraction. Nil for an empty
        /// cell, and with a problem for anything else.
        private mutating func number(_ cell: DelimitedText.Cell) -> JSONValue? {
            guard !cell.text.isEmpty else { return nil }
            let text = hasCommas ? cell.text : String(cell.text.map { $0 == "," ? "." : $0 })
            if let number = DecimalNumber(text) {
                if number >= DecimalNumber(0) { return .decimal(number) }
                report(.outOfRange, cell, .between("0", nil))
                return nil
            }
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            if parts.count == 2, let top = Double(String(parts[0])), let bottom = Double(String(parts[1])), top > 0,
                bottom > 0, (top / bottom).isFinite
            {
                return .double(top / bottom)
            }
            report(.wrongType, cell, .number)
            return nil
        }

        private func finished(_ value: JSONValue, names: [String]) -> Result<ElicitFile, ProblemList> {
            guard !problems.hasErrors else { return .failure(problems) }
            switch JSONSource.parse(InputFile(name: "", bytes: JSONWriter.compact(value))) {
            case .failure(let problem): return .failure(ProblemList(problem))
            case .success(let document):
                func source(_ node: JSONNode, _ person: String?) -> JudgementSource {
                    JudgementSource(document: document, node: node, person: person, file: file, places: places)
                }
                guard let people = document.value(document.root, "people") else {
                    return .success(ElicitFile(sources: [source(document.root, person)], names: names))
                }
                let sources = document.elements(people).map { node -> JudgementSource in
                    let name = document.value(node, "name").flatMap { document.string($0) } ?? ""
                    return source(node, name.isEmpty ? person : name)
                }
                return .success(ElicitFile(sources: sources, names: names))
            }
        }
    }
}
