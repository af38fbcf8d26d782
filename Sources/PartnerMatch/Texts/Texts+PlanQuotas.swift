/// What is said about quotas on plans.
extension MatchingTexts {
    package var planQuotasHeading: String {
        language.pick(
            nl: "Quota op het koppelingsvoorstel", fr: "Quotas sur la proposition d'appariement",
            en: "Quotas on the plan")
    }

    /// The label in quotation marks, or the id of a quota without one.
    package func planQuota(_ index: Int) -> String {
        let quota = dossier.call.matching.quotas[index]
        let label = quota.label?.text(in: language) ?? ""
        return quoted(label.isEmpty ? quota.id : label)
    }

    /// What a quota counts in a plan, for whom nobody knows it, and what it changed.
    package func planQuota(_ report: PlanQuotaReport, tellsChange: Bool = true) -> String {
        let quota = dossier.call.matching.quotas[report.quota]
        let count = report.counted.count
        let names = report.counted.isEmpty ? "" : " (" + self.pairs(report.counted) + ")"
        var parts = [
            planQuota(report.quota) + " (" + texts.bounds(minimum: quota.minimum, maximum: quota.maximum) + ")" + colon
                + language.pick(
                    nl: "\(count) " + counted(count, one: "partnerschap telt", more: "partnerschappen tellen")
                        + " mee\(names).",
                    fr: "\(count) \(counted(count, one: "partenariat compte", more: "partenariats comptent"))\(names).",
                    en: "\(count) \(counted(count, one: "pair counts", more: "pairs count"))\(names).")
        ]
        if !report.unknown.isEmpty {
            parts.append(
                texts.quotaUnknown(self.pairs(report.unknown), minimum: quota.minimum, maximum: quota.maximum))
        }
        if !report.unknownOutside.isEmpty {
            let names = listed(report.unknownOutside.map { name($0.side, $0.index) })
            parts.append(
                language.pick(
                    nl: "Niet bekend is of ook meetelt, met een partner: \(names).",
                    fr: "On ne sait pas si compterait aussi, avec un partenaire : \(names).",
                    en: "It is not known whether this would count as well, with a partner: \(names)."))
        }
        if tellsChange { parts.append(planQuotaChange(report.change)) }
        return parts.joined(separator: " ")
    }

    private func pairs(_ pairs: [RematchPair]) -> String {
        listed(pairs.map { pair($0.applicant, $0.partner) })
    }

    private func planQuotaChange(_ change: PlanQuotaReport.Change?) -> String {
        guard let change else { return texts.quotaEffectNotProven }
        guard change.binds else {
            return language.pick(
                nl: "Dit quotum verandert niets aan het voorstel.", fr: "Ce quota ne change rien à la proposition.",
                en: "This quota changes nothing in the plan.")
        }
        var parts: [String] = []
        if !change.pairs.pairsIn.isEmpty {
            let names = pairs(change.pairs.pairsIn)
            parts.append(
                language.pick(
                    nl: "Alleen door dit quotum in het voorstel: \(names).",
                    fr: "Dans la proposition uniquement en raison de ce quota : \(names).",
                    en: "In the plan only because of this quota: \(names)."))
        }
        if !change.pairs.pairsOut.isEmpty {
            let names = pairs(change.pairs.pairsOut)
            parts.append(
                language.pick(
                    nl: "Zonder dit quotum: \(names).", fr: "Sans ce quota : \(names).",
                    en: "Without this quota: \(names)."))
        }
        let points = numbers.score(change.loss < 0 ? -change.loss : change.loss)
        if change.displacesBetterRanked {
            parts.append(
                language.pick(
                    nl: "Zonder dit quotum krijgen beter gerangschikte kandidaat-gemeenten een partner; de "
                        + "totaalscores zijn dan niet te vergelijken.",
                    fr: "Sans ce quota, des communes candidates mieux classées reçoivent un partenaire ; les scores "
                        + "totaux ne sont alors pas comparables.",
                    en: "Without this quota better ranked applicants get a partner; the total scores then do not "
                        + "compare."))
        } else if change.loss > 0 {
            parts.append(
                language.pick(
                    nl: "Het quotum kost \(points) punten op de totaalscore.",
                    fr: "Le quota coûte \(points) points sur le score total.",
                    en: "The quota costs \(points) points of the total score."))
        } else if change.loss < 0 {
            parts.append(
                language.pick(
                    nl: "Met het quotum ligt de totaalscore \(points) punten hoger.",
                    fr: "Avec le quota, le score total est supérieur de \(points) points.",
                    en: "With the quota the total score is \(points) points higher."))
        } else {
            parts.append(
                language.pick(
                    nl: "De totaalscore blijft gelijk.", fr: "Le score total reste le même.",
                    en: "The total score stays the same."))
        }
        return parts.joined(separator: " ")
    }

    /// A quota in a clash, with everybody who counts.
    func quotaClash(_ index: Int, isMinimum: Bool) -> String {
        let quota = dossier.call.matching.quotas[index]
        let bounds = texts.bounds(
            minimum: isMinimum ? quota.minimum : nil, maximum: isMinimum ? nil : quota.maximum)
        let who: String
        switch quota.subject {
        case .municipality(let side, let condition):
            let all = side == .north ? dossier.applicants : dossier.partners
            let names = all.indices.filter { member in
                let truth = condition.holds(for: all[member])
                return truth == .yes || truth == .unknown && !isMinimum
            }.map { name(side, $0) }
            who =
                names.isEmpty
                ? language.pick(
                    nl: "niemand voldoet daar zeker aan", fr: "personne n'y répond avec certitude",
                    en: "nobody meets it for certain")
                : language.pick(nl: "van ", fr: "parmi ", en: "of ") + listed(names)
        case .pair(let test): who = pairTest(test)
        }
        let number = (isMinimum ? quota.minimum : quota.maximum) ?? 0
        let noun = language.pick(
            nl: counted(number, one: "partnerschap", more: "partnerschappen"),
            fr: counted(number, one: "partenariat", more: "partenariats"),
            en: counted(number, one: "pair", more: "pairs"))
        return language.pick(
            nl: "Het quotum \(planQuota(index)) vraagt \(bounds) \(noun): \(who).",
            fr: "Le quota \(planQuota(index)) demande \(bounds) \(noun) : \(who).",
            en: "The quota \(planQuota(index)) asks for \(bounds) \(noun): \(who).")
    }

    private func pairTest(_ test: PlanQuota.PairTest) -> String {
        var parts: [String] = []
        if let themes = test.themes {
            let names = themes.named.map { quoted(theme($0)) }
            parts.append(
                language.pick(
                    nl: "met een antwoord op een vraag over ", fr: "avec une réponse à une question sur ",
                    en: "with an answer to a question about ") + texts.or(names))
        }
        if !test.languages.isEmpty {
            let names = test.languages.map { languageName($0) }
            parts.append(
                language.pick(nl: "met als werktaal ", fr: "avec pour langue de travail ", en: "with working language ")
                    + texts.or(names))
        }
        return parts.joined(separator: ", ")
    }

    func givingUpQuota(_ index: Int) -> String {
        language.pick(
            nl: "het quotum \(planQuota(index)) laten vallen", fr: "renoncer au quota \(planQuota(index))",
            en: "give up the quota \(planQuota(index))")
    }

    /// The search for a plan that keeps the quotas had to stop.
    package var quotasUndecided: String {
        language.pick(
            nl: "Er is geen koppelingsvoorstel gevonden dat alle quota nakomt; dat er geen bestaat, is niet bewezen.",
            fr: "Aucune proposition d'appariement respectant tous les quotas n'a été trouvée ; qu'il n'en existe pas "
                + "n'est pas prouvé.",
            en: "No plan was found that keeps all quotas; that there is none is not proved.")
    }

    /// For the objective `stable`.
    package var stableYieldsToQuotas: String {
        language.pick(
            nl: "Een stabiel voorstel komt de quota niet na. De quota gaan voor: dit is het voorstel met de hoogste "
                + "totaalscore dat ze nakomt.",
            fr: "Une proposition stable ne respecte pas les quotas. Les quotas priment : voici la proposition au score "
                + "total le plus élevé qui les respecte.",
            en: "A stable plan does not keep the quotas. The quotas go first: this is the plan with the highest total "
                + "score that keeps them.")
    }

    /// In somebody's own plan, or after withdrawals.
    package func quotaNotKept(_ report: PlanQuotaReport) -> String {
        language.pick(nl: "Quotum niet nagekomen: ", fr: "Quota non respecté : ", en: "Quota not kept: ")
            + planQuota(report, tellsChange: false)
    }

    /// After withdrawals, for all quotas that had to go.
    package func quotasGivenUp(_ quotas: [Int]) -> String {
        let names = texts.theQuotas(quotas.map { planQuotaName($0) })
        return language.pick(
            nl: "Zolang de andere partnerschappen behouden blijven, is \(names) niet haalbaar. Dit voorstel doet het "
                + "zonder, en dat is de kleinste ingreep.",
            fr: "Tant que les autres partenariats sont maintenus, il n'est pas possible de respecter \(names). Cette "
                + "proposition s'en passe, et c'est le plus petit changement.",
            en: "As long as the other pairs are kept, \(names) cannot be met. This plan does without, and that is the "
                + "smallest change.")
    }

    private func planQuotaName(_ index: Int) -> String {
        let quota = dossier.call.matching.quotas[index]
        let label = quota.label?.text(in: language) ?? ""
        return label.isEmpty ? quota.id : label
    }

    /// A pair without which no plan keeps the quotas.
    package var pairNeededForQuotas: String {
        language.pick(
            nl: "zonder dit partnerschap zijn de quota niet haalbaar.",
            fr: "sans ce partenariat, les quotas ne peuvent pas être respectés.",
            en: "without this pair the quotas cannot be met.")
    }
}
