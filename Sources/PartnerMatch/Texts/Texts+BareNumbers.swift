extension Expectation {
    /// What an operation on bare numbers expects, in words.
    func numbersText(in language: Language) -> String {
        switch self {
        case .nameOrNames:
            language.pick(
                nl: "een naam, of een lijst van namen die gelijk staan", fr: "un nom, ou une liste de noms ex æquo",
                en: "a name, or a list of names that are tied")
        case .cell:
            language.pick(
                nl: "een getal, null, {\"low\", \"high\"}, {\"mean\", \"sd\"} of {\"alpha\", \"beta\"}",
                fr: "un nombre, null, {\"low\", \"high\"}, {\"mean\", \"sd\"} ou {\"alpha\", \"beta\"}",
                en: "a number, null, {\"low\", \"high\"}, {\"mean\", \"sd\"} or {\"alpha\", \"beta\"}")
        case .twoNames: language.pick(nl: "twee namen", fr: "deux noms", en: "two names")
        case .vacancy:
            language.pick(
                nl: "niet meer paren dan plaatsen", fr: "pas plus de paires que de places",
                en: "no more pairs than places")
        case .eachOnce:
            language.pick(
                nl: "elke naam hoogstens één keer", fr: "chaque nom une fois au plus", en: "every name at most once")
        case .pairOnce:
            language.pick(
                nl: "iedere vragende partij in hoogstens één paar", fr: "chaque demandeur dans une paire au plus",
                en: "every proposer in at most one pair")
        case .reciprocal:
            language.pick(
                nl: "1 gedeeld door de omgekeerde vergelijking (op de diagonaal 1)",
                fr: "1 divisé par la comparaison inverse (1 sur la diagonale)",
                en: "1 divided by the opposite comparison (1 on the diagonal)")
        case .squareMatrix:
            language.pick(
                nl: "evenveel getallen in elke rij als er rijen zijn", fr: "autant de nombres par ligne que de lignes",
                en: "as many numbers in every row as there are rows")
        case .aboveNothing:
            language.pick(nl: "een getal boven 0", fr: "un nombre supérieur à 0", en: "a number above 0")
        case .exactly(let count):
            language.pick(
                nl: "precies \(count)", fr: "exactement \(count)", en: "exactly \(count)")
        case .onlyFor(let methods):
            language.pick(
                nl: "alleen bij \(methods)", fr: "uniquement avec \(methods)", en: "only with \(methods)")
        case .weightOrder:
            language.pick(
                nl: "criteria met >, >=, =, < of <= ertussen, zoals \"c1 > c2\"",
                fr: "des critères séparés par >, >=, =, < ou <=, comme \"c1 > c2\"",
                en: "criteria with >, >=, =, < or <= between them, such as \"c1 > c2\"")
        case .weightWords:
            language.pick(
                nl: "een voorwaarde op gewichten, zoals \"a > b\", \"10% <= a <= 40%\" of \"a >= 1.5 * b\"",
                fr: "une condition sur les pondérations, comme \"a > b\", \"10% <= a <= 40%\" ou \"a >= 1.5 * b\"",
                en: "a condition on weights, such as \"a > b\", \"10% <= a <= 40%\" or \"a >= 1.5 * b\"")
        case .weightRatio:
            language.pick(
                nl: "twee criteria, dan de laagste en de hoogste verhouding: [\"c1\", \"c2\", 1.5, 3]",
                fr: "deux critères, puis le rapport le plus bas et le plus élevé : [\"c1\", \"c2\", 1.5, 3]",
                en: "two criteria, then the lowest and the highest ratio: [\"c1\", \"c2\", 1.5, 3]")
        default: ""
        }
    }
}
