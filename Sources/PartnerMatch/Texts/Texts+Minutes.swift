import DecisionKernels

extension Texts {
    func minutesTitle(_ call: String) -> String {
        language.pick(
            nl: "Verslag van de stuurgroep (ontwerp) – \(call)",
            fr: "Procès-verbal du comité de pilotage (projet) – \(call)",
            en: "Minutes of the steering group (draft) – \(call)")
    }

    func minutesHeading(_ section: MinutesSection) -> String {
        switch section {
        case .call: language.pick(nl: "Oproep", fr: "Appel", en: "Call")
        case .date: language.pick(nl: "Datum", fr: "Date", en: "Date")
        case .notices: language.pick(nl: "Vooraf", fr: "Avertissement", en: "Please note")
        case .members: language.pick(nl: "Aanwezigheid", fr: "Présences", en: "Attendance")
        case .assessment:
            language.pick(
                nl: "Wijze van beoordeling", fr: "Mode d'évaluation", en: "How the applications were assessed")
        case .recusals:
            language.pick(
                nl: "Belangenconflicten en onthoudingen", fr: "Conflits d'intérêts et déports",
                en: "Conflicts of interest and recusals")
        case .eligibility: language.pick(nl: "Ontvankelijkheid", fr: "Recevabilité", en: "Eligibility")
        case .ranking: rankingHeading
        case .ties: language.pick(nl: "Gelijke standen", fr: "Ex æquo", en: "Ties")
        case .quotas: language.pick(nl: "Quota", fr: "Quotas", en: "Quotas")
        case .overrides:
            language.pick(
                nl: "Beslissingen die van de berekening afwijken", fr: "Décisions qui s'écartent du calcul",
                en: "Decisions that depart from the calculation")
        case .withdrawals: language.pick(nl: "Terugtrekkingen", fr: "Désistements", en: "Withdrawals")
        case .pending:
            language.pick(
                nl: "In afwachting of onvolledig", fr: "Candidatures en attente ou incomplètes",
                en: "Pending and incomplete")
        case .tracks:
            language.pick(
                nl: "Selectie en reserve per landenluik", fr: "Sélection et liste de réserve par volet pays",
                en: "Selection and reserve per track")
        case .pairs:
            language.pick(nl: "Voorgestelde partnerschappen", fr: "Partenariats proposés", en: "Proposed pairs")
        case .signOffs:
            language.pick(
                nl: "Akkoord van de koepels", fr: "Accord des associations faîtières",
                en: "Sign-off by the umbrella associations")
        case .openPoints: language.pick(nl: "Openstaande punten", fr: "Points ouverts", en: "Open points")
        case .provenance: language.pick(nl: "Herkomst", fr: "Origine", en: "Origin")
        }
    }

    /// Something to fill in by hand.
    var blank: String { "…………………………" }

    /// Code, role, present, excused.
    var memberColumns: [String] {
        switch language {
        case .dutch: ["Code", "Functie", "Aanwezig", "Verontschuldigd"]
        case .french: ["Code", "Fonction", "Présent", "Excusé"]
        case .english: ["Code", "Role", "Present", "Excused"]
        }
    }

    var noMembers: String {
        language.pick(
            nl: "Het dossier noemt geen beoordelaars. Vul hier in wie aanwezig was: \(blank)",
            fr: "Le dossier ne nomme aucun évaluateur. Indiquez ici les présences : \(blank)",
            en: "The dossier names no assessors. Fill in here who was present: \(blank)")
    }

    func howScored(assessors: Int, sheets: Int, isMedian: Bool) -> String {
        let who = self.assessors(assessors)
        let what = scoreSheets(sheets)
        return isMedian
            ? language.pick(
                nl: "Er zijn \(what) van \(who); per criterium telt de middelste score.",
                fr: "Il y a \(what) de \(who) ; pour chaque critère, c'est la note médiane qui compte.",
                en: "There are \(what) by \(who); on each criterion the middle score counts.")
            : language.pick(
                nl: "Er zijn \(what) van \(who); per criterium telt het gemiddelde.",
                fr: "Il y a \(what) de \(who) ; pour chaque critère, c'est la moyenne qui compte.",
                en: "There are \(what) by \(who); on each criterion the mean counts.")
    }

    var scaleColumn: String { language.pick(nl: "Schaal", fr: "Échelle", en: "Scale") }
    var thresholdColumn: String { language.pick(nl: "Ondergrens", fr: "Note minimale", en: "Threshold") }

    func atLeast(_ points: String) -> String {
        language.pick(nl: "minstens \(points)", fr: "au moins \(points)", en: "at least \(points)")
    }

    func bonusPoints(_ bonus: String, _ value: Rational) -> String {
        language.pick(
            nl: "Pluspunt \(bonus): \(points(value)) boven op het totaal op 100.",
            fr: "Point bonus \(bonus) : \(points(value)) en plus du total sur 100.",
            en: "Bonus \(bonus): \(points(value)) on top of the total out of 100.")
    }

    func minimumTotal(_ points: String) -> String {
        language.pick(
            nl: "Minimumtotaal: \(points).", fr: "Total minimal : \(points).", en: "Minimum total: \(points).")
    }

    /// Assessor, applicant, reason, effect.
    var recusalColumns: [String] {
        switch language {
        case .dutch: ["Beoordelaar", "Kandidaat-gemeente", "Reden", "Gevolg"]
        case .french: ["Évaluateur", "Commune candidate", "Motif", "Conséquence"]
        case .english: ["Assessor", "Applicant", "Reason", "Effect"]
        }
    }

    /// Whose sheets count in place of the one who stepped aside.
    func recusalEffect(others: String) -> String {
        others.isEmpty
            ? language.pick(
                nl: "Er is voor deze gemeente geen ander scoreblad.",
                fr: "Il n'y a pas d'autre fiche de cotation pour cette commune.",
                en: "There is no other score sheet for this applicant.")
            : language.pick(
                nl: "De punten zijn die van \(others).", fr: "Les points sont ceux de \(others).",
                en: "The points are those of \(others).")
    }

    var sheetsApart: String {
        language.pick(
            nl: "Uiteenlopende scorebladen:", fr: "Cotations divergentes :", en: "Score sheets far apart:")
    }

    var noRecusals: String {
        language.pick(
            nl: "Geen enkele beoordelaar heeft zich onthouden.", fr: "Aucun évaluateur ne s'est déporté.",
            en: "No assessor was recused.")
    }

    func eligibleApplicants(_ names: String, count: Int) -> String {
        labelled(
            language.pick(
                nl: "Ontvankelijk (\(count))", fr: isSingular(count) ? "Recevable (\(count))" : "Recevables (\(count))",
                en: "Eligible (\(count))"), names + ".")
    }

    /// `Molendorp en Heikant, in afwachting`: who and what they are, before the reasons.
    func standing(_ names: String, _ status: Eligibility.Status, count: Int) -> String {
        let word =
            status == .ineligible && count > 1
            ? language.pick(nl: "niet ontvankelijk", fr: "non recevables", en: "ineligible") : eligibility(status)
        return names + ", " + word
    }

    // MARK: Ties and decisions

    private func tiedFor(_ names: String, _ count: Int) -> String {
        let left = seats(count)
        return language.pick(
            nl: "\(names) stonden gelijk, met samen \(left)", fr: "\(names) étaient ex æquo, avec \(left) à attribuer",
            en: "\(names) were tied for \(left)")
    }

    func tieByLot(_ names: String, seats count: Int) -> String {
        tiedFor(names, count)
            + language.pick(
                nl: "; de loting besliste.", fr: " ; le tirage au sort a tranché.", en: "; the lot decided.")
    }

    func tieByPanel(_ names: String, seats count: Int, decided: String) -> String {
        tiedFor(names, count)
            + language.pick(
                nl: "; de stuurgroep besliste over \(decided).",
                fr: " ; le comité de pilotage a décidé pour \(decided).",
                en: "; the steering group decided on \(decided).")
    }

    func tieLapsed(_ names: String, seats count: Int) -> String {
        tiedFor(names, count)
            + language.pick(
                nl: "; door een andere beslissing of een terugtrekking hoeft dat niet meer beslecht te worden.",
                fr: " ; à la suite d'une autre décision ou d'un désistement, il n'y a plus rien à départager.",
                en: "; another decision or a withdrawal left nothing to settle.")
    }

    /// Applicant, before, after, date, reason.
    var overrideColumns: [String] {
        switch language {
        case .dutch: ["Kandidaat-gemeente", "Volgens de berekening", "Na de beslissing", "Datum", "Reden"]
        case .french: ["Commune candidate", "Selon le calcul", "Après la décision", "Date", "Motif"]
        case .english: ["Applicant", "By the calculation", "After the decision", "Date", "Reason"]
        }
    }

    func notFollowed(_ decision: String, now: String) -> String {
        language.pick(
            nl: "\(now); de beslissing (\(decision)) kon niet gevolgd worden",
            fr: "\(now) ; la décision (\(decision)) n'a pas pu être suivie",
            en: "\(now); the decision (\(decision)) could not be followed")
    }

    var consequences: String {
        language.pick(
            nl: "Gevolg, zonder en met de beslissingen, lotingen en terugtrekkingen:",
            fr: "Conséquence, sans et avec les décisions, tirages au sort et désistements :",
            en: "Consequence, without and with the decisions, lots and withdrawals:")
    }

    func minutesProvenance(version: String, call: String, callVersion: String?, weights: String?) -> String {
        let rules = callVersion.map { call + ", " + $0 } ?? call
        let set = weights ?? nothing
        return language.pick(
            nl: "Ontwerp opgemaakt met PartnerMatch \(version) uit het dossier (oproep \(rules); gewichten \(set)).",
            fr:
                "Projet établi avec PartnerMatch \(version) à partir du dossier (appel \(rules) ; pondérations \(set)).",
            en: "Draft made with PartnerMatch \(version) from the dossier (call \(rules); weights \(set)).")
    }

    // MARK: Open points

    /// Who, what.
    var openPointColumns: [String] {
        switch language {
        case .dutch: ["Wie", "Wat"]
        case .french: ["Qui", "Quoi"]
        case .english: ["Who", "What"]
        }
    }

    var noOpenPoints: String {
        language.pick(
            nl: "Er zijn geen openstaande punten.", fr: "Aucun point ouvert.", en: "There are no open points.")
    }
}

extension MatchingTexts {
    var forbiddenHeading: String {
        language.pick(nl: "Bij beslissing uitgesloten", fr: "Exclus par décision", en: "Ruled out by decision")
    }

    /// A pair that people ruled out, and why.
    func forbidden(_ pair: PanelDecisions.PairDecision) -> String {
        let text = texts.sentence(self.pair(pair.applicant, pair.partner))
        guard let reason = pair.reason?.text(in: language), !reason.isEmpty else { return text }
        return texts.labelled(self.pair(pair.applicant, pair.partner), texts.sentence(reason))
    }
}
