import DecisionKernels

/// What one applicant or partner may know, as JSON and as rows. It is written from the feedback and from texts of the
/// call and of the files of the reader and its proposed partner; no ranking and no plan is at hand here.
package struct FeedbackWriter {
    private let dossier: Dossier
    private let language: Language

    package init(_ dossier: Dossier, _ language: Language) {
        self.dossier = dossier
        self.language = language
    }

    package func value(_ feedback: Feedback, story: [String]) -> JSONValue {
        var members: [JSONMember]
        switch feedback {
        case .applicant(let feedback): members = self.members(feedback)
        case .partner(let feedback): members = self.members(feedback)
        case .proposal(let proposal, let reader):
            members = head(reader, reader == .north ? proposal.applicant : proposal.partner)
            members.append(JSONMember(key: "proposal", value: value(proposal)))
        }
        members.append(JSONMember(key: "story", value: .texts(story)))
        return .object(members)
    }

    private func head(_ side: Side, _ index: Int) -> [JSONMember] {
        let reader = side == .north ? dossier.applicants[index] : dossier.partners[index]
        let audience = side == .north ? Audience.applicant : Audience.partner
        return [
            JSONMember(key: "audience", value: .string(audience.rawValue)),
            JSONMember(key: "reader", value: .string(reader.id)),
        ]
    }

    // MARK: An applicant

    private func members(_ feedback: ApplicantFeedback) -> [JSONMember] {
        let ids = { (index: Int) in dossier.call.criteria[index].id }
        let lines = feedback.lines.sorted { ids($0.criterion) < ids($1.criterion) }
        let bonuses = feedback.bonuses.sorted { ids($0.criterion) < ids($1.criterion) }
        return head(.north, feedback.applicant) + [
            JSONMember(
                key: "decision",
                value: [
                    "code": .string(feedback.standing.rawValue), "track": .text(feedback.track.map { track($0) }),
                    "reserveTracks": .texts(feedback.reserveTracks.map { track($0) }),
                    "withdrawnOn": .date(feedback.withdrawnOn),
                ]),
            JSONMember(
                key: "points",
                value: .array(
                    lines.map { line in
                        [
                            "criterion": criterion(line.criterion), "points": .rounded(line.points),
                            "maximum": .rounded(line.maximum), "share": .rounded(line.share),
                            "contribution": line.contribution.map { interval($0) } ?? .null,
                        ]
                    })),
            JSONMember(
                key: "bonuses",
                value: .array(
                    bonuses.map { bonus in
                        [
                            "criterion": criterion(bonus.criterion), "holds": .truth(bonus.holds),
                            "points": interval(bonus.amount),
                        ]
                    })),
            JSONMember(key: "total", value: feedback.total.map { interval($0) } ?? .null),
            JSONMember(
                key: "thresholds",
                value: .array(
                    feedback.thresholds.map { threshold in
                        [
                            "subject": subject(threshold.subject), "required": .rounded(threshold.required),
                            "met": .truth(threshold.met),
                        ]
                    })),
            JSONMember(
                key: "eligibility",
                value: .array(
                    feedback.findings.map { finding in
                        [
                            "code": .string(finding.reason.rawValue), "effect": .string(finding.effect.rawValue),
                            "criterion": finding.criterion.map { criterion($0) } ?? .null,
                        ]
                    })),
            JSONMember(key: "missing", value: .array(feedback.missing.map { missing($0) })),
            JSONMember(
                key: "betterFile",
                value: .array(
                    feedback.betterFile.map { file in
                        [
                            "criterion": criterion(file.criterion), "evidence": .words(file.evidence),
                            "anchor": file.anchor.map {
                                ["points": .decimal($0.points), "text": .words($0.text)]
                            } ?? .null,
                        ]
                    })),
            JSONMember(key: "proposal", value: feedback.proposal.map { value($0) } ?? .null),
        ]
    }

    private func subject(_ subject: ThresholdResult.Subject) -> JSONValue {
        switch subject {
        case .criterion(let index): ["criterion": criterion(index)]
        case .section(let section): ["section": .string(section)]
        case .minimumPoints: "minimum-points"
        case .minimumTotal: "minimum-total"
        }
    }

    private func missing(_ item: MissingItem) -> JSONValue {
        switch item {
        case .fact(let fact, let index): ["fact": .string(fact), "criterion": criterion(index)]
        case .commitment(let index): ["commitment": criterion(index)]
        case .rule(let index): ["rule": criterion(index)]
        case .bonus(let index): ["bonus": criterion(index)]
        case .quota(let index): ["quota": .string(dossier.call.quotas[index].id)]
        case .tracks: ["key": "tracks"]
        case .receivedAt: ["key": "receivedAt"]
        case .languages: ["key": "languages"]
        case .team: ["key": "team"]
        case .demands: ["key": "demands"]
        case .offers: ["key": "offers"]
        }
    }

    private func interval(_ interval: Interval) -> JSONValue {
        ["low": .rounded(interval.low), "high": .rounded(interval.high)]
    }

    // MARK: A partner, and a proposal

    private func members(_ feedback: PartnerFeedback) -> [JSONMember] {
        let preselection = feedback.preselection
        return head(.south, feedback.partner) + [
            JSONMember(
                key: "preselection",
                value: [
                    "status": .text(preselection?.status?.rawValue), "by": .text(preselection?.by),
                    "date": .date(preselection?.date), "reason": .words(preselection?.reason),
                    "isReasonWithheld": .boolean(feedback.isReasonWithheld),
                ]),
            JSONMember(key: "proposal", value: feedback.proposal.map { value($0) } ?? .null),
        ]
    }

    private func value(_ proposal: OwnProposal) -> JSONValue {
        [
            "applicant": .string(dossier.applicants[proposal.applicant].id),
            "partner": .string(dossier.partners[proposal.partner].id), "track": .string(track(proposal.track)),
            "workingLanguage": .text(proposal.language), "progress": proposal.progress.value(dossier),
            "north": .array(units(proposal, .north).map { $0.value }),
            "south": .array(units(proposal, .south).map { $0.value }),
        ]
    }

    private struct Unit {
        var learner: String
        var demand: String
        var subQuestion: String?
        var question: LocalisedText?
        var isAnswered: Bool
        var offer: String?
        var title: LocalisedText?

        var value: JSONValue {
            [
                "demand": .string(demand), "subQuestion": .text(subQuestion), "question": .words(question),
                "isAnswered": .boolean(isAnswered),
                "offer": offer.map { ["id": .string($0), "title": .words(title)] } ?? .null,
            ]
        }
    }

    private func units(_ proposal: OwnProposal, _ side: Side) -> [Unit] {
        let north = dossier.applicants[proposal.applicant]
        let south = dossier.partners[proposal.partner]
        let (learner, teacher) = side == .north ? (north, south) : (south, north)
        return proposal.questions(of: side).compactMap { question in
            guard let demand = learner.demands?[question.place.demand] else { return nil }
            let part = question.place.subQuestion.map { demand.subQuestions[$0] }
            let offer = question.offer.flatMap { teacher.offers?[$0] }
            return Unit(
                learner: learner.id, demand: demand.id, subQuestion: part?.id, question: part?.text ?? demand.question,
                isAnswered: question.isAnswered, offer: offer?.id, title: offer?.title)
        }
    }

    // MARK: Rows

    package func records(_ feedback: Feedback) -> Records {
        switch feedback {
        case .applicant(let feedback): records(feedback)
        case .partner(let feedback): records(feedback)
        case .proposal(let proposal, let reader): records(proposal, reader)
        }
    }

    private func records(_ feedback: ApplicantFeedback) -> Records {
        let decision = [
            "decision", feedback.standing.rawValue,
            (feedback.track.map { [track($0)] } ?? feedback.reserveTracks.map { track($0) }).joined(separator: " "),
        ]
        var rows = [decision + Array(repeating: "", count: 6)]
        for line in feedback.lines {
            rows.append([
                "criterion", dossier.call.criteria[line.criterion].id, name(line.criterion), decimal(line.points),
                decimal(line.maximum), decimal(line.share), text(line.contribution), "", "",
            ])
        }
        for bonus in feedback.bonuses {
            rows.append([
                "bonus", dossier.call.criteria[bonus.criterion].id, name(bonus.criterion), "", "", "",
                text(bonus.amount), "", truth(bonus.holds),
            ])
        }
        if let total = feedback.total { rows.append(["total", "", "", "", "", "", text(total), "", ""]) }
        for threshold in feedback.thresholds {
            let id: String
            switch threshold.subject {
            case .criterion(let index): id = dossier.call.criteria[index].id
            case .section(let section): id = section
            case .minimumPoints: id = "minimum-points"
            case .minimumTotal: id = "minimum-total"
            }
            rows.append(["threshold", id, "", "", "", "", "", decimal(threshold.required), truth(threshold.met)])
        }
        if let proposal = feedback.proposal {
            let partner = dossier.partners[proposal.partner]
            rows.append(["proposal", partner.id, partner.name] + Array(repeating: "", count: 6))
        }
        return Records(
            header: ["part", "id", "label", "points", "maximum", "share", "contribution", "required", "met"],
            rows: rows)
    }

    private func records(_ feedback: PartnerFeedback) -> Records {
        let preselection = feedback.preselection
        var rows = [
            ["preselection", preselection?.status?.rawValue ?? ""], ["by", preselection?.by ?? ""],
            ["date", preselection?.date?.text ?? ""], ["reason", preselection?.reason?.text(in: language) ?? ""],
        ]
        if let proposal = feedback.proposal {
            rows.append(["applicant", dossier.applicants[proposal.applicant].id])
            rows.append(["track", track(proposal.track)])
            rows.append(["status", proposal.progress.status.rawValue])
        }
        return Records(header: ["part", "value"], rows: rows)
    }

    private func records(_ proposal: OwnProposal, _ reader: Side) -> Records {
        let rows = [reader, reader.other].flatMap { units(proposal, $0) }.map { unit in
            [
                unit.learner, unit.demand, unit.subQuestion ?? "", unit.question?.text(in: language) ?? "",
                "\(unit.isAnswered)", unit.offer ?? "",
            ]
        }
        return Records(
            header: ["learner", "demand", "subQuestion", "question", "isAnswered", "offer"], rows: rows)
    }

    private func text(_ interval: Interval?) -> String {
        guard let interval else { return "" }
        return interval.isExact ? decimal(interval.low) : decimal(interval.low) + "–" + decimal(interval.high)
    }

    private func decimal(_ value: Rational?) -> String {
        value?.decimalText(maximumPlaces: JSONValue.decimals) ?? ""
    }

    private func truth(_ truth: Truth) -> String {
        switch truth {
        case .yes: "true"
        case .no: "false"
        case .unknown: ""
        }
    }

    private func name(_ index: Int) -> String { dossier.call.criteria[index].name(in: language) }
    private func criterion(_ index: Int) -> JSONValue { .string(dossier.call.criteria[index].id) }
    private func track(_ index: Int) -> String { dossier.call.tracks[index].id }
}
