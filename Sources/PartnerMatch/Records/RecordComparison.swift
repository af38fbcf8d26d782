/// What changed between two decision records: what went in, and what came out (who stands where, who is paired).
public struct RecordComparison: Sendable {
    /// The place of one applicant in one record.
    package struct Standing: Sendable, Equatable {
        package var name: String
        package var best: String
        package var worst: String
        package var total: (low: String, high: String)?
        package var decision: String

        package static func == (left: Standing, right: Standing) -> Bool {
            left.best == right.best && left.worst == right.worst && left.decision == right.decision
                && left.total?.low == right.total?.low && left.total?.high == right.total?.high
        }
    }

    /// Somebody whose place, total or decision changed; nil where a record does not rank it.
    package struct Mover: Sendable {
        package var applicant: String
        package var before: Standing?
        package var after: Standing?
    }

    /// An applicant and a partner, by id.
    package struct Pair: Hashable, Sendable, Comparable {
        package var applicant: String
        package var partner: String

        package static func < (left: Pair, right: Pair) -> Bool {
            (left.applicant, left.partner) < (right.applicant, right.partner)
        }
    }

    /// What was asked: the operation, its settings and its input.
    package var question: [KeyedDifference]
    /// What went in, but for the weights.
    package var inputs: [KeyedDifference]
    package var weights: [KeyedDifference]
    /// Whether both records hold a ranking.
    package var comparesRankings: Bool
    package var movers: [Mover]
    /// Whether both records hold a plan.
    package var comparesPlans: Bool
    package var keptPairs: [Pair]
    package var lostPairs: [Pair]
    package var newPairs: [Pair]
    /// How many places of the result differ in all.
    package var resultDifferences: Int
    package var names: [String: String]
    package var versions: (before: String, after: String)

    /// Compares two records; neither is computed again.
    ///
    /// - Complexity: O(b log k) for b bytes and lists of k members.
    public init(_ before: DecisionRecord, _ after: DecisionRecord) {
        func dossier(_ record: DecisionRecord) -> [JSONMember] {
            guard case .object(let members)? = record.asked("dossier") else { return [] }
            return members
        }
        func part(_ record: DecisionRecord, weights: Bool) -> JSONValue {
            .object(dossier(record).filter { ($0.key == "weights") == weights })
        }
        func asked(_ record: DecisionRecord) -> JSONValue {
            .object(record.request.filter { $0.key != "dossier" })
        }
        question = KeyedDifference.all(asked(before), asked(after))
        inputs = KeyedDifference.all(part(before, weights: false), part(after, weights: false))
        weights = KeyedDifference.all(part(before, weights: true), part(after, weights: true))
        resultDifferences = JSONDifference.all(before.result, after.result).count
        versions = (before.provenance["version"]?.text ?? "", after.provenance["version"]?.text ?? "")
        names = before.names.merging(other: after.names)

        let (old, new) = (before.standings, after.standings)
        comparesRankings = old != nil && new != nil
        movers = []
        if let old, let new {
            for applicant in Set(old.keys).union(new.keys).sorted() where old[applicant] != new[applicant] {
                movers.append(Mover(applicant: applicant, before: old[applicant], after: new[applicant]))
            }
        }
        let (had, has) = (before.pairs, after.pairs)
        comparesPlans = had != nil && has != nil
        keptPairs = []
        lostPairs = []
        newPairs = []
        if let had, let has {
            keptPairs = had.intersection(has).sorted()
            lostPairs = had.subtracting(has).sorted()
            newPairs = has.subtracting(had).sorted()
        }
    }

    /// Whether nothing at all differs, but perhaps the program's version.
    public var isEmpty: Bool { question.isEmpty && inputs.isEmpty && weights.isEmpty && resultDifferences == 0 }

    /// Who is selected in the second record only, and who in the first only.
    package var comesIn: [String] { movers.filter { $0.isIn($0.after) && !$0.isIn($0.before) }.map { $0.applicant } }
    package var goesOut: [String] { movers.filter { $0.isIn($0.before) && !$0.isIn($0.after) }.map { $0.applicant } }

    package func name(_ id: String) -> String { names[id] ?? id }
}

extension RecordComparison.Mover {
    fileprivate func isIn(_ standing: RecordComparison.Standing?) -> Bool {
        standing?.decision == Decision.selected.rawValue
    }
}

extension DecisionRecord {
    /// The ranking in the result of `rank` and `propose`, by applicant.
    fileprivate var standings: [String: RecordComparison.Standing]? {
        guard case .array(let entries)? = result["ranking"]?["entries"] ?? result["entries"] else { return nil }
        var standings: [String: RecordComparison.Standing] = [:]
        for entry in entries {
            guard let applicant = entry["applicant"]?.text else { return nil }
            var standing = RecordComparison.Standing(
                name: entry["name"]?.text ?? applicant, best: entry["rank"]?["best"]?.digits ?? "",
                worst: entry["rank"]?["worst"]?.digits ?? "", decision: entry["decision"]?.text ?? "")
            if let total = entry["total"]?["total"], let low = total["low"]?.digits, let high = total["high"]?.digits {
                standing.total = (low, high)
            }
            standings[applicant] = standing
        }
        return standings
    }

    /// The proposed pairs in the result of `match`, `propose` and `rematch`.
    fileprivate var pairs: Set<RecordComparison.Pair>? {
        guard case .array(let pairs)? = result["matching"]?["plan"]?["pairs"] ?? result["plan"]?["pairs"] else {
            return nil
        }
        var found: Set<RecordComparison.Pair> = []
        for pair in pairs {
            guard let applicant = pair["applicant"]?.text, let partner = pair["partner"]?.text else { return nil }
            found.insert(RecordComparison.Pair(applicant: applicant, partner: partner))
        }
        return found
    }

    /// The names of municipalities by id.
    fileprivate var names: [String: String] {
        var names: [String: String] = [:]
        for part in ["applicants", "partners"] {
            guard case .array(let members)? = asked("dossier")?[part] else { continue }
            for member in members {
                if let id = member["id"]?.text, let name = member["name"]?.text { names[id] = name }
            }
        }
        return names
    }
}

extension JSONValue {
    /// A number as it is written; nil for anything else.
    fileprivate var digits: String? {
        guard case .number(let digits) = self else { return nil }
        return digits
    }
}

extension [String: String] {
    fileprivate func merging(other: [String: String]) -> [String: String] {
        var result = self
        for key in other.keys.sorted() { result[key] = other[key] }
        return result
    }
}
