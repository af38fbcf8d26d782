extension MatchingTexts {
    /// What the ranking left open about an applicant that got a partner; in somebody's own plan, nobody knows why it
    /// got one.
    package func condition(_ condition: Candidate.Condition, applicant: Int, isOwnPlan: Bool = false) -> String {
        let who = name(.north, applicant)
        switch condition {
        case .pending:
            return language.pick(
                nl: "\(who) is in afwachting: of de kandidatuur in aanmerking komt, hangt af van een antwoord dat nog "
                    + "ontbreekt",
                fr: "\(who) est en attente : la recevabilité dépend d'une réponse qui manque encore",
                en: "\(who) is pending: whether it is eligible depends on an answer that is still missing")
        case .incomplete:
            return language.pick(
                nl: "van \(who) ontbreken nog punten, gegevens voor het pluspunt of een beoordelaar",
                fr: "il manque encore des points, des données pour le point bonus ou un évaluateur pour \(who)",
                en: "points, facts for the bonus or an assessor are still missing for \(who)")
        case .tiedAtTheLine:
            return language.pick(
                nl: "\(who) staat gelijk met anderen voor de laatste plaats; de stuurgroep of een loting beslist",
                fr: "\(who) est à égalité avec d'autres pour la dernière place ; le comité de pilotage ou un tirage au "
                    + "sort décidera",
                en: "\(who) is tied with others for the last seat; the steering group or a lot decides")
        case .reserve where isOwnPlan:
            return language.pick(
                nl: "\(who) staat op de reserve, en komt pas aan de beurt als een geselecteerde kandidaat-gemeente "
                    + "haar plaats niet inneemt",
                fr: "\(who) figure sur la liste de réserve et ne reçoit une place que si une commune retenue n'occupe "
                    + "pas la sienne",
                en: "\(who) is in reserve, and gets a seat only if a selected applicant does not take its own")
        case .reserve:
            return language.pick(
                nl: "\(who) staat op de reserve en krijgt hier een partner omdat een geselecteerde kandidaat-gemeente "
                    + "de plaats niet kan innemen",
                fr: "\(who) figure sur la liste de réserve et reçoit ici un partenaire parce qu'une commune retenue ne "
                    + "peut pas occuper la place",
                en: "\(who) is in reserve and gets a partner here because a selected applicant cannot take the seat")
        case .notRanked:
            return language.pick(
                nl: "\(who) is nog niet gerangschikt tussen de andere kandidaat-gemeenten",
                fr: "\(who) n'a pas encore été classée par rapport aux autres communes candidates",
                en: "\(who) has not been ranked against the other applicants")
        case .fixedOnly:
            return language.pick(
                nl: "\(who) krijgt alleen een partner doordat dit partnerschap bij beslissing vastligt",
                fr: "\(who) ne reçoit un partenaire que parce qu'une décision a fixé ce partenariat",
                en: "\(who) gets a partner only because a decision fixed this pair")
        case .agreedOnly:
            return language.pick(
                nl: "\(who) krijgt alleen een partner doordat beide kanten al ja zeiden tegen dit partnerschap",
                fr: "\(who) ne reçoit un partenaire que parce que les deux parties ont déjà dit oui à ce partenariat",
                en: "\(who) gets a partner only because both sides already said yes to this pair")
        }
    }

    /// The plan counts with one of several equals, on the scores of the pairs alone; a person or a lot decides.
    package func tiedInPlan(_ applicant: Int, with others: [Int]) -> String {
        let who = name(.north, applicant)
        let all = listed([who] + others.map { name(.north, $0) })
        return language.pick(
            nl:
                "\(all) staan gelijk voor deze plaats. Het voorstel rekent met \(who), alleen op grond van de scores van "
                + "de partnerschappen; de stuurgroep of een loting beslist.",
            fr:
                "\(all) sont à égalité pour cette place. La proposition compte avec \(who), sur la seule base des scores "
                + "des partenariats ; le comité de pilotage ou un tirage au sort décidera.",
            en: "\(all) are tied for this seat. The plan counts with \(who), on the scores of the pairs alone; the "
                + "steering group or a lot decides.")
    }

    /// What the plan becomes when the lot falls the other way; `partner` is nil where no pair would be possible.
    package func ifTheOther(_ applicant: Int, partner: Int?, score: PairScore?) -> String {
        let who = name(.north, applicant)
        guard let partner else {
            return language.pick(
                nl: "Krijgt \(who) de plaats, dan is er voor \(who) geen partner.",
                fr: "Si \(who) obtient la place, aucun partenaire n'est possible pour \(who).",
                en: "If \(who) gets the seat, there is no partner for it.")
        }
        let other = name(.south, partner)
        let value = self.score(score)
        return language.pick(
            nl: "Krijgt \(who) de plaats, dan wordt \(other) de partner (score \(value)).",
            fr: "Si \(who) obtient la place, son partenaire devient \(other) (score \(value)).",
            en: "If \(who) gets the seat, its partner becomes \(other) (score \(value)).")
    }

    /// Said once where it holds for all pairs.
    package var nobodyRanked: String {
        language.pick(
            nl: "De kandidaat-gemeenten zijn niet gerangschikt: elk voorgesteld partnerschap is voorlopig.",
            fr: "Les communes candidates ne sont pas classées : chaque partenariat proposé est provisoire.",
            en: "The applicants are not ranked: every pair is provisional.")
    }

    /// A person decided the pair, and why, against which reasons.
    package func fixed(_ pair: PlannedPair) -> String {
        var text = language.pick(
            nl: "Dit partnerschap ligt vast bij beslissing", fr: "Ce partenariat est fixé par une décision",
            en: "This pair is fixed by a decision")
        text = sentence(text)
        if let reason = fixingReason(pair.applicant, pair.partner) { text += " " + because(reason) }
        guard !pair.overridden.isEmpty else { return text }
        let reasons = pair.overridden.map {
            reason($0, north: name(.north, pair.applicant), south: name(.south, pair.partner))
        }
        return text + " "
            + sentence(
                language.pick(nl: "Ertegen spreekt: ", fr: "Arguments contraires : ", en: "Against it: ")
                    + reasons.joined(separator: semicolon))
    }

    private func fixingReason(_ applicant: Int, _ partner: Int) -> String? {
        let decision = dossier.decisions.fixedPairs.first { $0.applicant == applicant && $0.partner == partner }
        guard let text = decision?.reason?.text(in: language), !text.isEmpty else { return nil }
        return text
    }
}
