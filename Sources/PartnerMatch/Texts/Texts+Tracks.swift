extension Texts {
    /// The name of a partner country of this programme; nil for others, whose track then goes by its label.
    package func country(_ code: String) -> String? {
        switch code {
        case "BJ": language.pick(nl: "Benin", fr: "Bénin", en: "Benin")
        case "RW": "Rwanda"
        default: nil
        }
    }

    func trackHeading(_ name: String) -> String {
        language.pick(nl: "Landenluik \(name)", fr: "Volet pays \(name)", en: "Track \(name)")
    }

    func selectedOnTrack(_ count: Int, of seats: Int, names: String) -> String {
        labelled(
            language.pick(
                nl: "Geselecteerd, in volgorde (\(count) van \(self.seats(seats)))",
                fr: "Retenues, dans l'ordre (\(count) sur \(self.seats(seats)))",
                en: "Selected, in order (\(count) of \(self.seats(seats)))"), names)
    }

    func keptOnTrack(_ names: String) -> String {
        labelled(language.pick(nl: "Plaats vrijgehouden voor", fr: "Place gardée pour", en: "Seat kept for"), names)
    }

    func reserveOnTrack(_ names: String) -> String {
        labelled(
            language.pick(nl: "Reserve, in volgorde", fr: "Liste de réserve, dans l'ordre", en: "Reserve, in order"),
            names)
    }

    var nobody: String { language.pick(nl: "niemand", fr: "aucune", en: "nobody") }

    /// The first of a reserve list while a tie for the last seat is open.
    /// `losers` says how many of the tied get no seat.
    package func withoutSeat(of names: [String], losers: Int) -> String {
        let all = and(names)
        switch (names.count, losers) {
        case (1, _):
            return language.pick(
                nl: "eerst \(all), als die geen plaats krijgt", fr: "d'abord \(all), si elle n'obtient pas de place",
                en: "first \(all), if it gets no seat")
        case (2, 1):
            let either = or(names)
            return language.pick(
                nl: "eerst wie van \(all) geen plaats krijgt",
                fr: "d'abord celle des deux, \(either), qui n'obtient pas de place",
                en: "first, of \(all), whoever gets no seat")
        case (_, 1):
            return language.pick(
                nl: "eerst wie van \(all) geen plaats krijgt",
                fr: "d'abord, parmi \(all), celle qui n'obtient pas de place",
                en: "first, of \(all), whoever gets no seat")
        default:
            return language.pick(
                nl: "eerst wie van \(all) geen plaats krijgt",
                fr: "d'abord, parmi \(all), celles qui n'obtiennent pas de place",
                en: "first, of \(all), those who get no seat")
        }
    }

    var longerReserve: String {
        language.pick(
            nl: "Door een gelijke stand is de reserve langer dan voorzien.",
            fr: "En raison d'un ex æquo, la liste de réserve est plus longue que prévu.",
            en: "Because of a tie, the reserve list is longer than foreseen.")
    }

    /// Equals wanted the same seat, and nothing in the call says who goes first.
    package func seatByOrderOfFile(_ name: String, track: String) -> String {
        language.pick(
            nl: "\(name) kreeg de plaats voor \(track) bij een gelijke stand; de landenluiken zijn toen verdeeld in "
                + "volgorde van id en mogen onderling gewisseld worden.",
            fr: "\(name) a la place du volet \(track) à égalité avec d'autres ; les volets pays ont alors été répartis "
                + "dans l'ordre des identifiants et peuvent être échangés.",
            en: "\(name) has the seat for \(track) in a tie; the tracks were then divided in order of id and "
                + "may be swapped.")
    }
}
