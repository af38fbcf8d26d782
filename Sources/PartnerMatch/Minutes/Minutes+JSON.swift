extension Minutes {
    /// The draft as data: every part by the name of its placeholder with its Markdown and what it was made from, and
    /// the whole text.
    package func value(_ template: MinutesTemplate, in language: Language) -> JSONValue {
        let texts = Texts(language)
        let ranking = RankingWriter(dossier, ranking).value()
        let sections = MinutesSection.allCases.map { section -> JSONValue in
            [
                "name": .string(section.rawValue), "title": .string(texts.minutesHeading(section)),
                "text": .string(text(of: section, in: language)), "data": data(of: section, ranking, language),
            ]
        }
        return [
            "status": .string(self.ranking.status.rawValue), "date": .date(date), "sections": .array(sections),
            "text": .string(markdown(template, in: language)),
        ]
    }

    /// Taken from what the operations `rank` and `match` give, so that no number is made a second time.
    private func data(of section: MinutesSection, _ value: JSONValue, _ language: Language) -> JSONValue {
        switch section {
        case .call:
            return [
                "id": .string(dossier.call.id), "version": .text(dossier.call.version),
                "title": .words(dossier.call.title),
            ]
        case .date: return .date(date)
        case .notices: return .array(dossier.call.notices.map { .words($0) })
        case .members:
            return .array(dossier.assessors.map { ["assessor": .string($0.id), "role": .words($0.role)] })
        case .assessment: return .array(entries(value, ["sheets", "points"]))
        case .recusals: return .array(recusals)
        case .eligibility: return .array(entries(value, ["eligibility"]))
        case .ranking:
            return .array(entries(value, ["name", "rank", "tiedWith", "total", "decision", "track", "thresholds"]))
        case .ties:
            return [
                "tieBreaks": value["tieBreaks"] ?? .null, "coverageUnknown": value["coverageUnknown"] ?? .null,
                "lots": value["lots"] ?? .null,
                "atTheLine": .array(ties.map { tie($0) }),
            ]
        case .quotas: return value["quotas"] ?? .null
        case .overrides:
            let keys = ["override", "decision", "track", "decisionWithoutPanel", "trackWithoutPanel"]
            return .array(entries(value, keys).filter { $0["override"] != .null })
        case .withdrawals: return value["withdrawals"] ?? .null
        case .pending:
            let all = entries(value, ["decision", "wouldBe", "gaps", "missing", "dependsOn"])
            let open: [JSONValue] = [.string("pending"), .string("incomplete"), .string("open")]
            return .array(
                all.filter { entry in
                    entry["dependsOn"] != .null || open.contains { entry["decision"] == $0 }
                })
        case .tracks: return value["tracks"] ?? .null
        case .pairs: return plan.map { PlanWriter(dossier, ranking, date: date).value($0) } ?? .null
        case .signOffs: return .array(signOffs.map { $0.value(dossier) })
        case .openPoints: return .array(openPoints.map { point($0, language) })
        case .provenance:
            return [
                "program": "partnermatch", "version": .string(Version.current), "weights": .text(dossier.weights.id),
            ]
        }
    }

    /// Of every applicant, by place, its id and these keys.
    private func entries(_ value: JSONValue, _ keys: [String]) -> [JSONValue] {
        guard case .array(let entries)? = value["entries"] else { return [] }
        return entries.map { entry in
            .object((["applicant"] + keys).map { JSONMember(key: $0, value: entry[$0] ?? .null) })
        }
    }

    private var recusals: [JSONValue] {
        ranking.entries.flatMap { entry -> [JSONValue] in
            let row = ranking.points.rows[entry.applicant]
            return row.recused.map { sheet in
                [
                    "assessor": .string(dossier.assessors[dossier.sheets[sheet].assessor].id),
                    "applicant": .string(dossier.applicants[entry.applicant].id),
                    "reason": .words(dossier.sheets[sheet].reason), "sheetsThatCount": .integer(row.kept.count),
                ]
            }
        }
    }

    private func tie(_ settled: SettledTie) -> JSONValue {
        let means: String
        switch settled.means {
        case .open: means = "open"
        case .lots: means = "lot"
        case .panel: means = "panel"
        case .lapsed: means = "lapsed"
        }
        return [
            "between": .texts(settled.tie.between.map { dossier.applicants[$0].id }),
            "seats": .integer(settled.tie.seats), "settledBy": .string(means),
        ]
    }

    private func point(_ point: OpenPoint, _ language: Language) -> JSONValue {
        let row = row(point, language)
        return [
            "who": .string(row.who), "ids": .texts(row.ids), "task": .string(point.task.code),
            "text": .string(row.text),
        ]
    }

    /// An open point for a table: the kind of who, the ids, and the task in words.
    package func row(_ point: OpenPoint, _ language: Language) -> (who: String, ids: [String], text: String) {
        let texts = MatchingTexts(dossier, language)
        let text = texts.texts.capitalised(texts.task(point, RankingNames(dossier, ranking, language)))
        switch point.who {
        case .panel: return ("panel", [], text)
        case .assessor(let index): return ("assessor", [dossier.assessors[index].id], text)
        case .applicants(let indices): return ("applicant", indices.map { dossier.applicants[$0].id }, text)
        case .partners(let indices): return ("partner", indices.map { dossier.partners[$0].id }, text)
        case .umbrella(let track): return ("umbrella", [dossier.call.tracks[track].id], text)
        }
    }
}
