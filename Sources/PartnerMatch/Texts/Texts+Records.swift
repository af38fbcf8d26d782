/// The words about decision records.
extension Texts {
    package func verified(_ file: String) -> String {
        language.pick(
            nl: "\(file): identiek. Opnieuw berekend uit de vastlegging alleen, met hetzelfde resultaat.",
            fr: "\(file) : identique. Recalculé à partir du seul relevé, avec le même résultat.",
            en: "\(file): identical. Computed again from the record alone, with the same result.")
    }

    package func notVerified(_ file: String, _ count: Int) -> String {
        language.pick(
            nl: count == 1
                ? "\(file): verschillend, op één plaats." : "\(file): verschillend, op \(count) plaatsen.",
            fr: count == 1
                ? "\(file) : différent, à un endroit." : "\(file) : différent, à \(count) endroits.",
            en: count == 1 ? "\(file): different, in one place." : "\(file): different, in \(count) places.")
    }

    package func refusedRecord(_ file: String) -> String {
        language.pick(
            nl: "\(file): niet na te rekenen. Wat erin staat, wordt nu geweigerd:",
            fr: "\(file) : impossible à recalculer. Son contenu est aujourd'hui refusé :",
            en: "\(file): cannot be computed again. What stands in it is refused today:")
    }

    package func firstDifference(_ pointer: String, _ recorded: String, _ computed: String) -> String {
        language.pick(
            nl: "Het eerste verschil staat bij \(pointer): vastgelegd \(recorded), nu berekend \(computed).",
            fr: "La première différence se trouve à \(pointer) : consigné \(recorded), calculé maintenant \(computed).",
            en: "The first difference is at \(pointer): recorded \(recorded), computed now \(computed).")
    }

    package func otherVersion(_ recorded: String, _ current: String) -> String {
        language.pick(
            nl: "De vastlegging is gemaakt met versie \(recorded); dit is versie \(current).",
            fr: "Le relevé a été établi avec la version \(recorded) ; ceci est la version \(current).",
            en: "The record was made with version \(recorded); this is version \(current).")
    }

    package func additions(_ count: Int) -> String {
        language.pick(
            nl: "Deze versie vertelt daarbij \(count) gegevens die de vastlegging nog niet kende.",
            fr: "Cette version indique en plus \(count) données que le relevé ne connaissait pas encore.",
            en: "This version tells \(count) things besides that the record did not know yet.")
    }

    package var absent: String { language.pick(nl: "niets", fr: "rien", en: "nothing") }

    package var comparisonTitle: String {
        language.pick(
            nl: "Twee vastleggingen vergeleken", fr: "Deux relevés de décision comparés",
            en: "Two decision records compared")
    }

    package var nothingChanged: String {
        language.pick(
            nl: "Er is niets veranderd: dezelfde gegevens, dezelfde vraag, hetzelfde resultaat.",
            fr: "Rien n'a changé : les mêmes données, la même demande, le même résultat.",
            en: "Nothing changed: the same data, the same question, the same result.")
    }

    package var sameResult: String {
        language.pick(
            nl: "Het resultaat is hetzelfde gebleven.", fr: "Le résultat est resté le même.",
            en: "The result stayed the same.")
    }

    package func otherResults(_ count: Int) -> String {
        language.pick(
            nl: count == 1
                ? "Het resultaat verschilt op één plaats." : "Het resultaat verschilt in totaal op \(count) plaatsen.",
            fr: count == 1
                ? "Le résultat diffère à un endroit." : "Le résultat diffère au total à \(count) endroits.",
            en: count == 1
                ? "The result differs in one place." : "The result differs in \(count) places in all.")
    }

    package var changedQuestion: String {
        language.pick(nl: "Wat gevraagd is", fr: "Ce qui a été demandé", en: "What was asked")
    }

    package var changedInputs: String {
        language.pick(nl: "Gegevens en beslissingen", fr: "Données et décisions", en: "Data and decisions")
    }

    package var changedWeights: String { language.pick(nl: "Gewichten", fr: "Pondérations", en: "Weights") }

    package var changedRanking: String { language.pick(nl: "Rangschikking", fr: "Classement", en: "Ranking") }

    package var changedPairs: String {
        language.pick(nl: "Partnerschappen", fr: "Partenariats", en: "Partnerships")
    }

    package func comingIn(_ names: [String]) -> String {
        language.pick(
            nl: "Nu geselecteerd: \(and(names)).", fr: "Désormais retenues : \(and(names)).",
            en: "Now selected: \(and(names)).")
    }

    package func goingOut(_ names: [String]) -> String {
        language.pick(
            nl: "Niet meer geselecteerd: \(and(names)).", fr: "Plus retenues : \(and(names)).",
            en: "No longer selected: \(and(names)).")
    }

    package var sameSelection: String {
        language.pick(
            nl: "Dezelfde kandidaten zijn geselecteerd.", fr: "Les mêmes communes candidates sont retenues.",
            en: "The same applicants are selected.")
    }

    package var sameRanking: String {
        language.pick(
            nl: "Plaatsen, totalen en beslissingen zijn dezelfde gebleven.",
            fr: "Les rangs, les totaux et les décisions sont restés les mêmes.",
            en: "Places, totals and decisions stayed the same.")
    }

    package var moverColumns: [String] {
        language.pick(
            nl: "Kandidaat|Plaats|Totaal|Beslissing", fr: "Commune candidate|Rang|Total|Décision",
            en: "Applicant|Rank|Total|Decision"
        ).split(separator: "|").map { String($0) }
    }

    package func samePairs(_ count: Int) -> String {
        language.pick(
            nl: count == 1 ? "Eén partnerschap is gebleven." : "\(count) partnerschappen zijn gebleven.",
            fr: count == 1 ? "Un partenariat est resté." : "\(count) partenariats sont restés.",
            en: count == 1 ? "One partnership stayed." : "\(count) partnerships stayed.")
    }

    package func lostPair(_ pair: String) -> String {
        language.pick(nl: "weg: \(pair)", fr: "supprimé : \(pair)", en: "gone: \(pair)")
    }

    package func newPair(_ pair: String) -> String {
        language.pick(nl: "nieuw: \(pair)", fr: "nouveau : \(pair)", en: "new: \(pair)")
    }

    package func changed(_ path: String, _ before: String?, _ after: String?) -> String {
        switch (before, after) {
        case (let before?, let after?): "\(path): \(before) → \(after)"
        case (nil, let after?): language.pick(nl: "nieuw", fr: "ajouté", en: "added") + " – \(path): \(after)"
        case (let before?, nil): language.pick(nl: "weg", fr: "retiré", en: "removed") + " – \(path): \(before)"
        case (nil, nil): path
        }
    }

    package func andMoreChanges(_ count: Int) -> String {
        language.pick(
            nl: "en nog \(count) andere; met --format json staan ze er allemaal",
            fr: "et \(count) autres ; avec --format json, tous y figurent",
            en: "and \(count) more; with --format json all are there")
    }
}
