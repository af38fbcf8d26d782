/// The parts of a page about what was sampled: how often applicants are selected, and how firmly pairs stand.
struct SampledWeightsParts {
    /// Municipalities named one by one in sentences.
    private static let mostSentences = 5
    /// Pairs of today's plan are all told; so many others.
    private static let mostOtherPairs = 10
    private static let mostWeights = 3

    let names: RankingNames
    var texts: Texts { names.texts }

    /// The sentences that matter, those closest to a half first; `isAll` also tells who is always or never selected.
    func sentences(_ found: DossierAcceptability, isAll: Bool) -> [String] {
        func list(_ isMeant: (Double) -> Bool) -> [String] {
            found.applicants.indices.filter { isMeant(found.selected[$0]) }.map { name(found, $0) }
        }
        var sentences: [String] = []
        let always = list { $0 >= 1 }
        if isAll && !always.isEmpty { sentences.append(texts.alwaysSampled(always)) }
        let open = found.applicants.indices.filter { found.selected[$0] > 0 && found.selected[$0] < 1 }
            .sorted { left, right in
                let one = abs(found.selected[left] - 0.5)
                let other = abs(found.selected[right] - 0.5)
                return one != other ? one < other : left < right
            }
        for position in open.prefix(Self.mostSentences) {
            sentences.append(
                texts.selectedShare(
                    name(found, position), found.selected[position], error: found.selectedError[position]))
        }
        let never = list { $0 <= 0 }
        if isAll && !never.isEmpty { sentences.append(texts.neverSampled(never)) }
        return sentences
    }

    func add(_ found: DossierAcceptability, isConditional: Bool, to page: inout Page) {
        page.heading(texts.shareHeading)
        page.paragraph(texts.samplesDrawn(found.samples, isConditional: isConditional))
        if found.drawsScores { page.paragraph(texts.drawnScores(found.scores)) }
        if found.undecided > 0 { page.notice(texts.undecidedShare(found.undecided)) }
        let columns = texts.acceptabilityColumns
        let order = found.applicants.indices.sorted { left, right in
            if found.selected[left] != found.selected[right] { return found.selected[left] > found.selected[right] }
            if found.expectedRank[left] != found.expectedRank[right] {
                return found.expectedRank[left] < found.expectedRank[right]
            }
            return left < right
        }
        page.table(
            Page.Table(
                columns.indices.map { Page.Column(columns[$0], isNumeric: $0 != 0 && $0 != 3, wraps: $0 == 0) },
                rows: order.map { position in
                    Page.Row([
                        name(found, position), texts.sampledPercent(found.selected[position]),
                        found.selectedError[position].map { texts.percentagePoints($0) } ?? texts.nothing,
                        texts.bar(found.selected[position], width: 15), texts.sampledPercent(found.reserve[position]),
                        texts.tenths(found.expectedRank[position]),
                    ])
                }))
        addFirst(found, to: &page)
    }

    private func addFirst(_ found: DossierAcceptability, to page: inout Page) {
        let order = found.applicants.indices.filter { found.centralWeights[$0] != nil }
            .sorted { left, right in
                let (one, other) = (found.ranks[left][0], found.ranks[right][0])
                return one != other ? one > other : left < right
            }
        guard found.criteria.count > 1, !order.isEmpty else { return }
        page.heading(texts.firstHeading)
        page.paragraph(texts.firstNote)
        let columns = texts.firstColumns
        page.table(
            Page.Table(
                columns.indices.map {
                    Page.Column(columns[$0], isNumeric: $0 == 1 || $0 == 2, wraps: $0 == 0 || $0 == 3)
                },
                rows: order.map { position in
                    Page.Row([
                        name(found, position), texts.sampledPercent(found.ranks[position][0]),
                        found.confidence[position].map { texts.sampledPercent($0) } ?? texts.nothing,
                        weights(found, found.centralWeights[position] ?? []),
                    ])
                }))
    }

    private func weights(_ found: DossierAcceptability, _ weights: [Double]) -> String {
        let order = weights.indices.sorted { left, right in
            weights[left] != weights[right] ? weights[left] > weights[right] : left < right
        }
        return order.prefix(Self.mostWeights)
            .map { names.label(found.criteria[$0]) + " " + texts.sampledPercent(weights[$0]) }
            .joined(separator: "; ")
    }

    private func name(_ found: DossierAcceptability, _ position: Int) -> String {
        names.name(found.applicants[position])
    }

    // MARK: Pairs

    func add(_ found: PairAcceptability, to page: inout Page) {
        page.heading(texts.pairsUnderTestHeading)
        page.paragraph(texts.pairsExamined(found.samples, found.vary))
        if found.infeasible > 0 { page.notice(texts.noPlanShare(found.infeasible)) }
        let planned = found.pairs.filter { $0.isPlanned }
        var sentences: [String] = []
        for standing in [PairAcceptability.Standing.decided, .proved, .everyExamined] {
            let pairs = planned.filter { $0.standing == standing }.map { title($0) }
            if !pairs.isEmpty { sentences.append(texts.safePairs(pairs, standing)) }
        }
        for pair in planned where pair.hangsOn.count == 1 && pair.standing == .depends {
            sentences.append(texts.hangsOn(title(pair), pair.hangsOn[0]))
        }
        page.list(sentences)
        let others = found.pairs.filter { !$0.isPlanned }
        let columns = texts.pairShareColumns
        page.table(
            Page.Table(
                columns.indices.map { Page.Column(columns[$0], isNumeric: $0 == 1, wraps: $0 == 0 || $0 == 3) },
                rows: (planned + others.prefix(Self.mostOtherPairs)).map { pair in
                    Page.Row([
                        pair.isPlanned ? texts.plannedMark(title(pair)) : title(pair),
                        texts.sampledPercent(pair.share), texts.bar(pair.share, width: 10),
                        pair.hangsOn.map { texts.shortLimits($0) }.joined(separator: "; "),
                    ])
                }))
        if !found.pairs.isEmpty { page.paragraph(texts.pairNote(isExact: found.areIntervalsExact)) }
        if others.count > Self.mostOtherPairs { page.paragraph(texts.furtherPairs(others.count - Self.mostOtherPairs)) }
    }

    private func title(_ pair: PairAcceptability.Pair) -> String {
        let partner = names.dossier.partners[pair.partner]
        return texts.pair(names.name(pair.applicant), partner.name.isEmpty ? partner.id : partner.name)
    }
}
