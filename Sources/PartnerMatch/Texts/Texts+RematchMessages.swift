/// What a municipality is told after a withdrawal.
extension MatchingTexts {
    package func item(_ item: RematchMessage.Item, to member: RematchMember) -> String {
        func other(_ index: Int) -> String { name(member.side.other, index) }
        switch item {
        case .withdrawalNoted(let date):
            let day = date.map { " (" + numbers.date($0) + ")" } ?? ""
            return language.pick(
                nl: "We hebben uw terugtrekking genoteerd\(day).",
                fr: "Nous avons pris acte de votre désistement\(day).",
                en: "We have noted your withdrawal\(day).")
        case .trackDropped(let track):
            return language.pick(
                nl: "Het landenluik \(self.track(track)) maakt geen deel meer uit van de oproep.",
                fr: "Le volet pays \(self.track(track)) ne fait plus partie de l'appel.",
                en: "The \(self.track(track)) track is no longer part of the call.")
        case .endsAsOtherLeft(let index):
            return language.pick(
                nl: "\(other(index)) heeft zich teruggetrokken; uw partnerschap stopt daardoor.",
                fr: "À la suite du désistement \(de(other(index))), votre partenariat prend fin.",
                en: "\(other(index)) has withdrawn, so your partnership ends.")
        case .endsAsSaid(let index):
            return language.pick(
                nl: "Uw partnerschap met \(other(index)) stopt daardoor.",
                fr: "Votre partenariat avec \(other(index)) prend fin de ce fait.",
                en: "Your partnership with \(other(index)) therefore ends.")
        case .cannotGoAhead(let index):
            return language.pick(
                nl: "Uw partnerschap met \(other(index)) kan niet doorgaan.",
                fr: "Votre partenariat avec \(other(index)) ne peut pas se poursuivre.",
                en: "Your partnership with \(other(index)) cannot go ahead.")
        case .placeFree(let track):
            return language.pick(
                nl: "In het landenluik \(self.track(track)) is een plaats vrijgekomen en het is uw beurt.",
                fr: "Une place s'est libérée dans le volet pays \(self.track(track)) et c'est votre tour.",
                en: "A place has come free in the \(self.track(track)) track, and it is your turn.")
        case .moves(let track):
            return language.pick(
                nl: "U verhuist naar het landenluik \(self.track(track)), dat u ook in uw kandidatuur noemde.",
                fr: "Vous passez au volet pays \(self.track(track)), que vous aviez également cité dans votre "
                    + "candidature.",
                en: "You move to the \(self.track(track)) track, which you also named in your application.")
        case .partner(let index, let track, let isFirst): return partner(other(index), self.track(track), isFirst)
        case .agrees(let deadline): return agrees(member, deadline)
        case .nobodyYet:
            return language.pick(
                nl: "Voorlopig is er geen nieuwe partner voor u; u hoort van ons zodra dat verandert.",
                fr: "Pour l'instant, il n'y a pas de nouveau partenaire pour vous ; nous vous informerons dès que cela "
                    + "change.",
                en: "For now there is no new partner for you; you will hear from us as soon as that changes.")
        }
    }

    private func partner(_ who: String, _ track: String, _ isFirst: Bool) -> String {
        isFirst
            ? language.pick(
                nl: "Als partner stellen we \(who) voor (landenluik \(track)).",
                fr: "Nous vous proposons \(who) comme partenaire (volet pays \(track)).",
                en: "We propose \(who) as your partner (\(track) track).")
            : language.pick(
                nl: "Als nieuwe partner stellen we \(who) voor (landenluik \(track)).",
                fr: "Nous vous proposons \(who) comme nouveau partenaire (volet pays \(track)).",
                en: "We propose \(who) as your new partner (\(track) track).")
    }

    /// A partner answers to its umbrella association.
    private func agrees(_ member: RematchMember, _ deadline: CalendarDate?) -> String {
        let day = deadline.map { numbers.date($0) }
        let until =
            day.map {
                language.pick(nl: ", uiterlijk op \($0)", fr: ", au plus tard le \($0)", en: ", by \($0) at the latest")
            } ?? ""
        guard member.side == .south else {
            return language.pick(
                nl: "Laat ons weten of u daarmee akkoord gaat\(until).",
                fr: "Merci de nous faire savoir si vous êtes d'accord\(until).",
                en: "Please let us know whether you agree\(until).")
        }
        let umbrella = umbrella(ofPartner: member.index)
        return language.pick(
            nl: "Laat \(umbrella) weten of u daarmee akkoord gaat\(until).",
            fr: "Merci de faire savoir à \(umbrella) si vous êtes d'accord\(until).",
            en: "Please let \(umbrella) know whether you agree\(until).")
    }
}
