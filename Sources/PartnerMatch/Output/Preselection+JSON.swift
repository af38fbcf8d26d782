/// The southern pre-selection as JSON. Ids stand for indices again; nothing is said here in words.
package struct PreselectionWriter {
    private let dossier: Dossier
    private let preselection: SouthernPreselection

    package init(_ dossier: Dossier, _ preselection: SouthernPreselection) {
        self.dossier = dossier
        self.preselection = preselection
    }

    /// The grid of every track in the form of a ranking, its partners under `applicant`, and how every partner stands.
    package func value() -> JSONValue {
        let order = preselection.grids.sorted {
            dossier.call.tracks[$0.track].id < dossier.call.tracks[$1.track].id
        }
        return ["tracks": .array(order.map { grid($0) }), "partners": partners]
    }

    /// How every partner stands, in id order.
    package var partners: JSONValue { .array(preselection.standings.map { standing($0) }) }

    private func grid(_ grid: GridOutcome) -> JSONValue {
        let track = dossier.call.tracks[grid.track]
        return [
            "track": .string(track.id), "umbrella": .text(track.umbrella),
            "places": track.preselection.places.map { .integer($0) } ?? .null,
            "reserve": .integer(track.preselection.reserve),
            "weightsSetBy": .text(dossier.weights.ofUmbrellas?[grid.track]?.setBy),
            "ranking": RankingWriter(grid.dossier, grid.ranking).value(),
        ]
    }

    /// One partner: what counts, who decided it, and what each of the two says.
    package func standing(_ standing: PartnerStanding) -> JSONValue {
        let given = dossier.partners[standing.partner].preselection
        return [
            "partner": .string(dossier.partners[standing.partner].id),
            "track": standing.track.map { .string(dossier.call.tracks[$0].id) } ?? .null,
            "status": .text(standing.status?.rawValue),
            "decidedBy": standing.status == nil ? .null : standing.isByGrid ? "grid" : "umbrella",
            "umbrella": given.map {
                [
                    "status": .text($0.status?.rawValue), "by": .text($0.by), "date": .date($0.date),
                    "reason": .words($0.reason),
                ]
            } ?? .null,
            "grid": .text(standing.decision?.rawValue), "differs": .boolean(standing.differs),
        ]
    }
}
