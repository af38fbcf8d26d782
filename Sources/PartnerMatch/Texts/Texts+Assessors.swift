extension Texts {
    /// `counting` names whose points count; `need` is how many the call asks for.
    func recusal(_ name: String, assessor: String, reason: String?, counting: [String], need: Int) -> String {
        sentences([
            language.pick(
                nl: "\(name): onthouding wegens belangenconflict van beoordelaar \(assessor)",
                fr: "\(name) : déport (évaluateur \(assessor))", en: "\(name): recusal of assessor \(assessor)"),
            reason.map { self.reason($0) } ?? "", withoutSheet(counting, need: need),
        ])
    }

    /// What a recusal comes to. What the sheet would have changed cannot be known, and is not guessed.
    private func withoutSheet(_ counting: [String], need: Int) -> String {
        let few = need > 1 && counting.count < need
        guard !counting.isEmpty else {
            return language.pick(
                nl: "Daardoor telt er nog geen scoreblad mee" + (few ? ", waar er \(need) nodig zijn" : ""),
                fr: "Aucune fiche de cotation ne compte donc encore" + (few ? ", sur \(need) requises" : ""),
                en: "So no score sheet counts yet" + (few ? ", where \(need) are needed" : ""))
        }
        return language.pick(
            nl: "De punten komen alleen van \(and(counting))" + (few ? ", waar er \(need) beoordelaars nodig zijn" : "")
                + "; hoe het anders geweest zou zijn, is niet te weten",
            fr: "Les points ne viennent que de \(and(counting))" + (few ? ", sur \(need) évaluateurs requis" : "")
                + " ; ce qu'aurait donné cette fiche reste inconnu",
            en: "The points come from \(and(counting)) only" + (few ? ", where \(need) assessors are needed" : "")
                + "; what this sheet would have changed cannot be known")
    }

    func reason(_ text: String) -> String {
        labelled(language.pick(nl: "Reden", fr: "Motif", en: "Reason"), text)
    }

    /// How far the sheets of somebody lie apart and what came of it. `bases` lists every sheet with the total it alone
    /// would give; `dropped` names the sheet that is left out.
    package func disagreement(
        _ outcome: PointsTable.Disagreement.Outcome, _ name: String, bases: String, dropped: String = ""
    ) -> String {
        let sheets = bases.isEmpty ? "" : " (\(bases))"
        switch outcome {
        case .notCompared:
            return language.pick(
                nl: "\(name): de scorebladen zijn niet met elkaar vergeleken.",
                fr: "\(name) : les fiches de cotation n'ont pas été comparées.",
                en: "\(name): the score sheets were not compared with each other.")
        case .withinRatio:
            return language.pick(
                nl: "\(name): de scorebladen liggen dicht genoeg bij elkaar\(sheets).",
                fr: "\(name) : les cotations concordent suffisamment\(sheets).",
                en: "\(name): the score sheets lie close enough together\(sheets).")
        case .thirdAsked:
            return language.pick(
                nl: "\(name): de scorebladen liggen te ver uiteen\(sheets); een derde beoordelaar wordt gevraagd.",
                fr: "\(name) : les cotations divergent trop\(sheets) ; un troisième évaluateur est demandé.",
                en: "\(name): the score sheets lie too far apart\(sheets); a third assessor is asked for.")
        case .oneDropped:
            return language.pick(
                nl: "\(name): de scorebladen liggen te ver uiteen\(sheets); dat van beoordelaar \(dropped) telt niet "
                    + "mee, de twee dichtste wel.",
                fr: "\(name) : les cotations divergent trop\(sheets) ; celle de l'évaluateur \(dropped) ne compte pas, "
                    + "les deux plus proches comptent.",
                en: "\(name): the score sheets lie too far apart\(sheets); that of assessor \(dropped) does not count, "
                    + "the two closest do.")
        case .equalGaps:
            return language.pick(
                nl: "\(name): de scorebladen liggen ver uiteen, op gelijke afstand\(sheets); ze tellen alle drie mee.",
                fr: "\(name) : les cotations divergent, à distance égale\(sheets) ; toutes trois comptent.",
                en: "\(name): the score sheets lie far apart, at equal distances\(sheets); all three count.")
        case .reportedOnly:
            return language.pick(
                nl: "\(name): de scorebladen liggen ver uiteen\(sheets); ze tellen allemaal mee.",
                fr: "\(name) : les cotations divergent\(sheets) ; toutes comptent.",
                en: "\(name): the score sheets lie far apart\(sheets); all of them count.")
        }
    }

    /// How many sheets count.
    package func sheetsCounted(_ count: Int) -> String {
        isSingular(count)
            ? language.pick(
                nl: "\(count) scoreblad telt mee.", fr: "\(count) fiche de cotation compte.",
                en: "\(count) score sheet counts.")
            : language.pick(
                nl: "\(count) scorebladen tellen mee.", fr: "\(count) fiches de cotation comptent.",
                en: "\(count) score sheets count.")
    }

    /// Whether the rule on a third assessor could be applied.
    package func thirdAssessorRule(_ state: PointsTable.RuleState) -> String {
        switch state {
        case .none:
            language.pick(
                nl: "De oproep voorziet geen derde beoordelaar.", fr: "L'appel ne prévoit pas de troisième évaluateur.",
                en: "The call does not provide for a third assessor.")
        case .applied:
            language.pick(
                nl: "De regel voor een derde beoordelaar is toegepast.",
                fr: "La règle du troisième évaluateur a été appliquée.",
                en: "The rule on a third assessor was applied.")
        case .needsWeights:
            language.pick(
                nl: "Of een derde beoordelaar nodig is, blijkt pas als de gewichten vastgesteld zijn.",
                fr: "La nécessité d'un troisième évaluateur ne se verra qu'une fois les pondérations arrêtées.",
                en: "Whether a third assessor is needed can only be seen once the weights are set.")
        case .needsScales:
            language.pick(
                nl: "Of een derde beoordelaar nodig is, blijkt pas als alle schalen vastgesteld zijn.",
                fr: "La nécessité d'un troisième évaluateur ne se verra qu'une fois toutes les échelles arrêtées.",
                en: "Whether a third assessor is needed can only be seen once all scales are set.")
        }
    }
}
