/// What is said where the plans of all objectives stand side by side.
extension MatchingTexts {
    /// What stands in the table, and which plan is recommended.
    package func comparedObjectives(_ plan: Plan) -> String {
        let name = objective(plan.objective, plan.over)
        if let joint = plan.joint {
            return language.pick(
                nl: "Per doelstelling het beste koppelingsvoorstel. Aanbevolen (*) is het voorstel volgens de oproep: "
                    + "\(name).",
                fr: "Pour chaque objectif, la meilleure proposition d'appariement. La proposition recommandée (*) suit "
                    + "l'appel : \(name).",
                en: "The best plan for each objective. Recommended (*) is the plan by the call: \(name).")
                + " " + jointStandsForTotal(joint.weighing)
        }
        return language.pick(
            nl: "Per doelstelling het beste koppelingsvoorstel; telkens gaan de best gerangschikte "
                + "kandidaat-gemeenten voor. Aanbevolen (*) is het voorstel volgens de oproep: \(name).",
            fr: "Pour chaque objectif, la meilleure proposition d'appariement ; les communes candidates les mieux "
                + "classées ont toujours la priorité. La proposition recommandée (*) suit l'appel : \(name).",
            en: "The best plan for each objective; the best ranked applicants always come first. Recommended (*) is "
                + "the plan by the call: \(name).")
    }

    /// Objective, number of pairs, total, lowest score, spread, blocking pairs, shared pairs.
    package var objectiveColumns: [String] {
        switch language {
        case .dutch: ["doelstelling", "aantal", "totaal", "laagste", "spreiding", "liever", "gelijk"]
        case .french: ["objectif", "nombre", "total", "minimum", "écart", "plutôt", "communs"]
        case .english: ["objective", "pairs", "total", "lowest", "spread", "rather", "shared"]
        }
    }

    package var objectiveNote: String {
        language.pick(
            nl: "Aantal: voorgestelde partnerschappen. Spreiding: de hoogste score min de laagste. Liever: hoe vaak "
                + "twee allebei meer van elkaar zouden leren dan in het voorstel (bij ‘stabiel’: binnen het "
                + "landenluik). Gelijk: partnerschappen die ook in het aanbevolen voorstel staan.",
            fr: "Nombre : partenariats proposés. Écart : le score le plus élevé moins le plus bas. Plutôt : combien de "
                + "fois deux parties apprendraient toutes deux davantage l'une de l'autre que dans la proposition "
                + "(pour « stable » : dans le volet pays). Communs : partenariats qui figurent aussi dans la "
                + "proposition recommandée.",
            en: "Spread: the highest score less the lowest. Rather: how often two would both learn more from each "
                + "other than in the plan (for “stable”: within the track). Shared: pairs that the recommended plan has "
                + "too.")
    }

    package var objectiveDifferences: String {
        language.pick(
            nl: "Verschil met het aanbevolen voorstel", fr: "Différences avec la proposition recommandée",
            en: "Differences from the recommended plan")
    }

    /// Objectives that choose the recommended plan too.
    package func sameByObjective(_ names: [String]) -> String {
        let list = names.joined(separator: semicolon)
        return language.pick(
            nl: "Hetzelfde voorstel volgt uit: \(list).", fr: "La même proposition résulte de : \(list).",
            en: "The same plan follows from: \(list).")
    }

    /// Which pairs an objective has in place of which of the recommended plan.
    package func differing(_ entry: ObjectiveComparison.Entry) -> String {
        func names(_ pairs: [PairIndices]) -> String { listed(pairs.map { pair($0.applicant, $0.partner) }) }
        var parts: [String] = []
        if !entry.added.isEmpty {
            parts.append(
                language.pick(nl: "wel ", fr: "avec ", en: "with ") + names(entry.added))
        }
        if !entry.missing.isEmpty {
            parts.append(
                language.pick(nl: "niet ", fr: "sans ", en: "without ") + names(entry.missing))
        }
        return sentence(
            objective(entry.objective, entry.plan.over) + colon + parts.joined(separator: semicolon))
    }
}
