/// What one applicant is told about its own file. Nothing here speaks of others or of assessors.
extension Texts {
    /// Whom the page is for, under the title.
    package func feedbackFor(_ name: String, call: String) -> String {
        sentence(
            language.pick(
                nl: "Terugkoppeling voor \(name) over de eigen kandidatuur voor de oproep \(quote(call))",
                fr:
                    "Retour à l'intention \(FrenchElision.joined("de", name)) sur sa candidature à l'appel \(quote(call))",
                en: "Feedback for \(name) on its own application to the call \(quote(call))"))
    }

    package func told(selected name: String, track: String) -> String {
        language.pick(
            nl: "\(name) is geselecteerd voor \(track).", fr: "\(name) est retenue pour le volet \(track).",
            en: "\(name) is selected for \(track).")
    }

    /// `tracks` names those of the lists, at least one.
    package func told(reserve name: String, tracks: [String]) -> String {
        let list = and(tracks)
        return language.pick(
            nl: "\(name) staat op de reserve voor \(list): een plaats is pas mogelijk als er een vrijkomt.",
            fr: tracks.count > 1
                ? "\(name) figure sur la liste de réserve des volets \(list) : une sélection n'est possible que si "
                    + "une place se libère."
                : "\(name) figure sur la liste de réserve du volet \(list) : une sélection n'est possible que si une "
                    + "place se libère.",
            en: "\(name) is on the reserve list for \(list): a seat is possible only if one comes free.")
    }

    package func told(notSelected name: String) -> String {
        language.pick(
            nl: "\(name) is niet geselecteerd: het aantal plaatsen in de oproep is beperkt.",
            fr: "\(name) n'est pas retenue : le nombre de places de l'appel est limité.",
            en: "\(name) is not selected: the call has a limited number of seats.")
    }

    /// `subjects` are the thresholds that are not met, with what they require.
    package func told(belowThreshold name: String, _ subjects: String) -> String {
        sentence(
            language.pick(
                nl: "\(name) is niet geselecteerd: de kandidatuur haalt de ondergrens niet voor \(subjects)",
                fr: "\(name) n'est pas retenue : la candidature n'atteint pas la note minimale pour \(subjects)",
                en: "\(name) is not selected: the application does not reach the threshold for \(subjects)"))
    }

    /// A threshold inside a sentence: `‘Tijd en mandaat’ (minstens 2)`.
    package func threshold(_ subject: String, required: String) -> String {
        language.pick(
            nl: "\(subject) (minstens \(required))", fr: "\(subject) (au moins \(required))",
            en: "\(subject) (at least \(required))")
    }

    /// Ineligible, where nothing in the file says why.
    package func told(ineligibleByDecision name: String) -> String {
        language.pick(
            nl: "\(name) is niet ontvankelijk. De stuurgroep deelt de reden afzonderlijk mee.",
            fr: "La candidature \(FrenchElision.joined("de", name)) n'est pas recevable. Le comité de pilotage en "
                + "communique le motif séparément.",
            en: "\(name) is ineligible. The steering group tells the reason separately.")
    }

    /// One sentence for everything that is not final, whatever the reason.
    package func told(notYetDecided name: String) -> String {
        language.pick(
            nl: "Over \(name) is nog niet beslist.",
            fr: "Aucune décision n'est encore prise au sujet \(FrenchElision.joined("de", name)).",
            en: "Nothing is decided about \(name) yet.")
    }

    /// While the decision is open.
    package var provisionalPoints: String {
        language.pick(
            nl: "Tot de stuurgroep beslist, is wat hieronder staat voorlopig.",
            fr: "Jusqu'à la décision du comité de pilotage, ce qui suit reste provisoire.",
            en: "Until the steering group decides, what follows is provisional.")
    }

    /// Before what was not there, where it is too late to ask for it.
    package var wasMissing: String {
        language.pick(
            nl: "Ontbrak in het dossier:", fr: "Manquait dans le dossier :", en: "Missing from the file:")
    }

    /// Under the table: what the numbers are.
    package var pointsOnSteps: String {
        language.pick(
            nl: "De punten zijn afgerond op de stappen van de schaal; bijdragen en totaal volgen uit die afgeronde "
                + "punten. De stuurgroep beslist op de niet-afgeronde punten.",
            fr: "Les points sont arrondis aux échelons de l'échelle ; les contributions et le total découlent de ces "
                + "points arrondis. Le comité de pilotage décide sur la base des points non arrondis.",
            en: "The points are rounded to the steps of the scale; contributions and total follow from those rounded "
                + "points. The steering group decides on the unrounded points.")
    }

    /// A threshold as a line of a list, with the answer.
    package func thresholdLine(_ subject: String, required: String, met: Truth, isByExactPoints: Bool) -> String {
        let answer =
            switch met {
            case .yes: language.pick(nl: "gehaald", fr: "atteint", en: "met")
            case .no: language.pick(nl: "niet gehaald", fr: "non atteint", en: "not met")
            case .unknown: language.pick(nl: "nog niet bekend", fr: "pas encore connu", en: "not yet known")
            }
        let unrounded =
            isByExactPoints
            ? language.pick(
                nl: " (op de niet-afgeronde punten)", fr: " (sur la base des points non arrondis)",
                en: " (on the unrounded points)")
            : ""
        return capitalised(labelled(threshold(subject, required: required), answer + unrounded))
    }

    /// What the call says of the next higher points: `points` with its noun.
    package func anchor(_ points: String, _ text: String) -> String {
        let words = quote(text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text)
        return language.pick(
            nl: "Bij \(points) zegt de oproep: \(words)", fr: "Pour \(points), l'appel dit : \(words)",
            en: "At \(points) the call says: \(words)")
    }
}
