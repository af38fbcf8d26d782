/// The names of the seventeen goals, short as on the posters.
extension Texts {
    /// `SDG 11`, in French `ODD 11`.
    package func goal(_ goal: Int) -> String { language.pick(nl: "SDG", fr: "ODD", en: "SDG") + "\u{A0}\(goal)" }

    /// `SDG 11 (Duurzame steden en gemeenschappen)`.
    package func namedGoal(_ goal: Int) -> String { self.goal(goal) + " (" + goalName(goal) + ")" }

    /// Empty for what is no goal.
    package func goalName(_ goal: Int) -> String {
        switch goal {
        case 1:
            language.pick(
                nl: "Geen armoede", fr: "Pas de pauvreté",
                en: "No poverty")
        case 2:
            language.pick(
                nl: "Geen honger", fr: "Faim « zéro »",
                en: "Zero hunger")
        case 3:
            language.pick(
                nl: "Goede gezondheid en welzijn", fr: "Bonne santé et bien-être",
                en: "Good health and well-being")
        case 4:
            language.pick(
                nl: "Kwaliteitsonderwijs", fr: "Éducation de qualité",
                en: "Quality education")
        case 5:
            language.pick(
                nl: "Gendergelijkheid", fr: "Égalité entre les sexes",
                en: "Gender equality")
        case 6:
            language.pick(
                nl: "Schoon water en sanitair", fr: "Eau propre et assainissement",
                en: "Clean water and sanitation")
        case 7:
            language.pick(
                nl: "Betaalbare en duurzame energie", fr: "Énergie propre et d'un coût abordable",
                en: "Affordable and clean energy")
        case 8:
            language.pick(
                nl: "Waardig werk en economische groei", fr: "Travail décent et croissance économique",
                en: "Decent work and economic growth")
        case 9:
            language.pick(
                nl: "Industrie, innovatie en infrastructuur", fr: "Industrie, innovation et infrastructure",
                en: "Industry, innovation and infrastructure")
        case 10:
            language.pick(
                nl: "Ongelijkheid verminderen", fr: "Inégalités réduites",
                en: "Reduced inequalities")
        case 11:
            language.pick(
                nl: "Duurzame steden en gemeenschappen", fr: "Villes et communautés durables",
                en: "Sustainable cities and communities")
        case 12:
            language.pick(
                nl: "Verantwoorde consumptie en productie", fr: "Consommation et production responsables",
                en: "Responsible consumption and production")
        case 13:
            language.pick(
                nl: "Klimaatactie", fr: "Mesures relatives à la lutte contre les changements climatiques",
                en: "Climate action")
        case 14:
            language.pick(
                nl: "Leven in het water", fr: "Vie aquatique",
                en: "Life below water")
        case 15:
            language.pick(
                nl: "Leven op het land", fr: "Vie terrestre",
                en: "Life on land")
        case 16:
            language.pick(
                nl: "Vrede, justitie en sterke publieke diensten", fr: "Paix, justice et institutions efficaces",
                en: "Peace, justice and strong institutions")
        case 17:
            language.pick(
                nl: "Partnerschap om doelstellingen te bereiken", fr: "Partenariats pour la réalisation des objectifs",
                en: "Partnerships for the goals")
        default: ""
        }
    }
}
