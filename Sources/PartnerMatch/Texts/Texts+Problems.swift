extension Problem {
    /// The problem in a sentence: what is wrong, and what to do where that is not plain.
    public func message(in language: Language) -> String {
        let what = found ?? ""
        switch code {
        case .missingFile:
            return language.pick(
                nl: "Dit bestand ontbreekt.", fr: "Ce fichier est introuvable.", en: "This file is missing.")
        case .unreadableFile:
            return language.pick(
                nl: "Dit bestand kan niet gelezen worden.", fr: "Ce fichier ne peut pas être lu.",
                en: "This file cannot be read.")
        case .unwritableFile:
            return language.pick(
                nl: "Dit bestand kan niet geschreven worden.", fr: "Ce fichier ne peut pas être écrit.",
                en: "This file cannot be written.")
        case .unexpectedFile:
            return language.pick(
                nl: "Dit bestand hoort niet bij een dossier en is niet gebruikt.",
                fr: "Ce fichier ne fait pas partie d'un dossier et n'a pas été utilisé.",
                en: "This file is not part of a dossier and was not used.")
        case .emptyInput:
            return language.pick(
                nl: "Het bestand is leeg.", fr: "Le fichier est vide.", en: "The file is empty.")
        case .wrongEncoding:
            return language.pick(
                nl: "Het bestand is niet in UTF-8 bewaard (\(what)). Bewaar het opnieuw als UTF-8 zonder BOM.",
                fr: "Le fichier n'est pas enregistré en UTF-8 (\(what)). Enregistrez-le à nouveau en UTF-8 sans BOM.",
                en: "The file is not saved as UTF-8 (\(what)). Save it again as UTF-8 without BOM.")
        case .tooLarge:
            return language.pick(
                nl: "Het bestand is te groot.", fr: "Le fichier est trop volumineux.", en: "The file is too large.")
        case .invalidJSON:
            return language.pick(
                nl: "Dit is geen geldige JSON.", fr: "Ce n'est pas du JSON valide.", en: "This is not valid JSON.")
        case .tooDeep:
            return language.pick(
                nl: "De haakjes zijn te diep genest.", fr: "Les crochets sont imbriqués trop profondément.",
                en: "The brackets are nested too deeply.")
        case .textTooLong:
            return language.pick(nl: "De tekst is te lang.", fr: "Le texte est trop long.", en: "The text is too long.")
        case .numberOutOfLimits:
            return language.pick(
                nl: "Het getal \(what) kan niet exact bewaard worden.",
                fr: "Le nombre \(what) ne peut pas être conservé exactement.",
                en: "The number \(what) cannot be kept exactly.")
        case .duplicateKey:
            return language.pick(
                nl: "De sleutel \(what) staat hier twee keer.", fr: "La clé \(what) figure ici deux fois.",
                en: "The key \(what) stands here twice.")
        default: return shapeMessage(in: language)
        }
    }

    private func shapeMessage(in language: Language) -> String {
        let what = found ?? ""
        switch code {
        case .unsupportedFormat:
            return language.pick(
                nl: "Het formaat \(what) wordt door deze versie niet gelezen.",
                fr: "Le format \(what) n'est pas lu par cette version.",
                en: "This version does not read the format \(what).")
        case .wrongKind:
            return language.pick(
                nl: "Dit is een ander soort document: \(what).", fr: "C'est un autre type de document : \(what).",
                en: "This is another kind of document: \(what).")
        case .wrongType:
            return language.pick(
                nl: "Hier staat iets van een ander type: \(what).", fr: "La valeur est d'un autre type : \(what).",
                en: "This value has another type: \(what).")
        case .missingKey:
            return language.pick(
                nl: "Er ontbreekt een verplichte sleutel.", fr: "Une clé obligatoire manque.",
                en: "A required key is missing.")
        case .unknownKey:
            return language.pick(
                nl: "De sleutel \(what) bestaat niet.", fr: "La clé \(what) n'existe pas.",
                en: "The key \(what) does not exist.")
        case .outOfRange:
            return language.pick(
                nl: "\(what) valt buiten de grenzen.", fr: "\(what) est hors limites.", en: "\(what) is out of range.")
        case .notOneOf:
            return language.pick(
                nl: "\(what) is geen van de mogelijke waarden.", fr: "\(what) n'est pas une valeur possible.",
                en: "\(what) is not one of the possible values.")
        case .invalidIdentifier:
            return language.pick(
                nl: "\(what) is geen geldige naam.", fr: "\(what) n'est pas un identifiant valide.",
                en: "\(what) is not a valid name.")
        case .invalidDate:
            return language.pick(
                nl: "\(what) is geen geldige datum.", fr: "\(what) n'est pas une date valide.",
                en: "\(what) is not a valid date.")
        case .emptyText:
            return language.pick(nl: "De tekst is leeg.", fr: "Le texte est vide.", en: "The text is empty.")
        case .tooFewElements:
            return language.pick(
                nl: "De lijst is te kort.", fr: "La liste est trop courte.", en: "The list is too short.")
        case .tooManyElements:
            return language.pick(
                nl: "De lijst is te lang.", fr: "La liste est trop longue.", en: "The list is too long.")
        default: return meaningMessage(in: language)
        }
    }

    private func meaningMessage(in language: Language) -> String {
        let what = found ?? ""
        switch code {
        case .duplicateID:
            return language.pick(
                nl: "\(what) komt twee keer voor.", fr: "\(what) apparaît deux fois.", en: "\(what) occurs twice.")
        case .unknownReference:
            return language.pick(
                nl: "\(what) komt in dit dossier niet voor.", fr: "\(what) n'existe pas dans ce dossier.",
                en: "\(what) does not exist in this dossier.")
        case .wrongReference:
            return language.pick(
                nl: "\(what) bestaat, maar is van een ander soort.", fr: "\(what) existe, mais est d'une autre nature.",
                en: "\(what) exists, but is of another kind.")
        case .datesReversed:
            return language.pick(
                nl: "De einddatum ligt voor de begindatum.", fr: "La date de fin précède la date de début.",
                en: "The last day lies before the first.")
        case .scaleReversed:
            return language.pick(
                nl: "Het minimum van de schaal is niet kleiner dan het maximum.",
                fr: "Le minimum de l'échelle n'est pas inférieur au maximum.",
                en: "The scale's minimum is not below its maximum.")
        case .stepDoesNotFit:
            return language.pick(
                nl: "Met de stap \(what) komt de schaal niet op haar maximum uit.",
                fr: "Le pas \(what) ne mène pas au maximum de l'échelle.",
                en: "The step \(what) does not lead to the scale's maximum.")
        case .scoreOutsideScale:
            return language.pick(
                nl: "\(what) valt buiten de schaal van het criterium.", fr: "\(what) est hors de l'échelle du critère.",
                en: "\(what) lies outside the criterion's scale.")
        case .scoreOffStep:
            return language.pick(
                nl: "\(what) ligt tussen twee stappen van de schaal.", fr: "\(what) tombe entre deux pas de l'échelle.",
                en: "\(what) lies between two steps of the scale.")
        case .scaleMissing:
            return language.pick(
                nl: "Dit criterium heeft geen schaal, dus kan er niet op gescoord worden.",
                fr: "Ce critère n'a pas d'échelle ; il ne peut donc pas être coté.",
                en: "This criterion has no scale, so nothing can be scored on it.")
        case .weightsAllZero:
            return language.pick(
                nl: "Alle gewichten zijn nul.", fr: "Toutes les pondérations sont nulles.",
                en: "All weights are zero.")
        case .missingWeight:
            return language.pick(
                nl: "Een criterium heeft geen gewicht. Geef het een gewicht; 0 mag.",
                fr: "Un critère n'a pas de pondération. Donnez-lui-en une ; 0 est permis.",
                en: "A criterion has no weight. Give it one; 0 is allowed.")
        case .thresholdOutsideScale:
            return language.pick(
                nl: "De ondergrens \(what) valt buiten de schaal van het criterium.",
                fr: "La note minimale \(what) est hors de l'échelle du critère.",
                en: "The threshold \(what) lies outside the criterion's scale.")
        case .quotaReversed:
            return language.pick(
                nl: "Het minimum \(what) van het quotum is groter dan zijn maximum.",
                fr: "Le minimum \(what) du quota dépasse son maximum.",
                en: "The quota's minimum \(what) is above its maximum.")
        case .visitDoesNotFit:
            return language.pick(
                nl: "Het bezoek van \(what) dagen past niet tussen zijn vroegste en laatste dag.",
                fr: "La visite de \(what) jours ne tient pas entre son premier et son dernier jour possibles.",
                en: "The visit of \(what) days does not fit between its earliest and latest day.")
        case .invalidPeriod:
            return language.pick(
                nl: "Een periode is een week, of een eerste en een laatste dag; niet allebei.",
                fr: "Une période est une semaine, ou un premier et un dernier jour ; pas les deux.",
                en: "A period is a week, or a first and a last day; not both.")
        case .duplicateCountry:
            return language.pick(
                nl: "Twee landenluiken hebben hetzelfde land \(what). Geef elk land één luik.",
                fr: "Deux volets ont le même pays \(what). Prévoyez un seul volet par pays.",
                en: "Two tracks have the same country \(what). Give each country one track.")
        case .invalidCondition:
            return language.pick(
                nl: "Deze voorwaarde klopt niet.", fr: "Cette condition est mal formée.",
                en: "This condition is not well formed.")
        case .unknownFact:
            return language.pick(
                nl: "Het feit \(what) wordt in de oproep nergens gevraagd en telt dus niet mee.",
                fr: "L'appel ne demande nulle part le fait \(what) ; il ne compte donc pas.",
                en: "The call asks for the fact \(what) nowhere, so it does not count.")
        default: return panelMessage(in: language)
        }
    }

    private func panelMessage(in language: Language) -> String {
        let what = found ?? ""
        switch code {
        case .themeCycle:
            return language.pick(
                nl: "Dit thema is ruimer dan zichzelf.", fr: "Ce thème est plus large que lui-même.",
                en: "This theme is broader than itself.")
        case .duplicateTerm:
            return language.pick(
                nl: "De term \(what) wijst naar twee thema's.", fr: "Le terme \(what) désigne deux thèmes.",
                en: "The term \(what) points to two themes.")
        case .unknownTarget:
            return language.pick(
                nl: "\(what) is geen subdoelstelling van de SDG's.", fr: "\(what) n'est pas une cible des ODD.",
                en: "\(what) is not a target of the SDGs.")
        case .demandWithoutTheme:
            return language.pick(
                nl: "Hier staat geen thema bij, dus kan het niet vergeleken worden.",
                fr: "Aucun thème n'est indiqué ; la comparaison est donc impossible.",
                en: "No theme is given here, so it cannot be compared.")
        case .partnerWithoutTrack:
            return language.pick(
                nl: "De oproep heeft geen landenluik voor het land van deze partner, dus kan dit niet meetellen.",
                fr: "L'appel n'a pas de volet pays pour le pays de ce partenaire ; ceci ne peut donc pas compter.",
                en: "The call has no track for this partner's country, so this cannot count.")
        case .duplicateSheet:
            return language.pick(
                nl: "Beoordelaar \(what) heeft voor deze gemeente al een scoreblad.",
                fr: "L'évaluateur \(what) a déjà une fiche de cotation pour cette commune.",
                en: "Assessor \(what) already has a score sheet for this municipality.")
        case .recusedWithScores:
            return language.pick(
                nl: "Wie zich onthoudt, geeft geen punten. Laat de punten of de onthouding weg.",
                fr: "Qui se déporte ne donne pas de points. Retirez les points ou le déport.",
                en: "Whoever is recused gives no points. Remove the points or the recusal.")
        case .missingReason:
            return language.pick(
                nl: "De reden van de onthouding ontbreekt.", fr: "Le motif du déport manque.",
                en: "The reason for the recusal is missing.")
        case .outsideMandate:
            return language.pick(
                nl: "Deze beoordelaar mag \(what) niet beoordelen.", fr: "Cet évaluateur ne peut pas coter \(what).",
                en: "This assessor may not score \(what).")
        case .conflictOfInterest:
            return language.pick(
                nl: "Beoordelaar \(what) heeft een band met deze gemeente en onthoudt zich niet.",
                fr: "L'évaluateur \(what) a un lien avec cette commune et ne se déporte pas.",
                en: "Assessor \(what) has ties with this municipality and is not recused.")
        case .missingComment:
            return language.pick(
                nl: "Bij \(what) punten hoort volgens de oproep een toelichting.",
                fr: "L'appel demande un commentaire pour la note \(what).",
                en: "The call asks for a comment with \(what) points.")
        case .contradictoryDecision:
            return language.pick(
                nl: "Deze beslissing spreekt een andere tegen.", fr: "Cette décision en contredit une autre.",
                en: "This decision contradicts another one.")
        case .foreignSignOff:
            return language.pick(
                nl: "\(what) kan geen akkoord geven voor dit landenluik.",
                fr: "\(what) ne peut pas donner d'accord pour ce volet pays.",
                en: "\(what) cannot sign off this track.")
        case .missingDate:
            return language.pick(
                nl: "De datum van deze beslissing ontbreekt. Zonder datum is niet na te gaan of een akkoord ervoor of "
                    + "erna kwam.",
                fr: "La date de cette décision manque. Sans elle, impossible de vérifier si un accord est antérieur ou "
                    + "postérieur.",
                en: "The date of this decision is missing. Without it nobody can check whether a sign-off came before "
                    + "or after.")
        case .answerMissing:
            return language.pick(
                nl: "Bij de datum \(what) staat geen antwoord: ja of nee.",
                fr: "La date \(what) n'est accompagnée d'aucune réponse : oui ou non.",
                en: "The date \(what) comes without an answer: yes or no.")
        case .unclosedPlaceholder, .unknownPlaceholder, .unclosedSection, .unopenedSection:
            return templateMessage(in: language)
        case .unclosedQuote, .unequalRow, .missingColumn, .ambiguousName: return planFileMessage(in: language)
        case .unknownOperation:
            return language.pick(
                nl: "De bewerking \(what) bestaat niet.", fr: "L'opération \(what) n'existe pas.",
                en: "The operation \(what) does not exist.")
        case .unknownDefinition:
            return language.pick(
                nl: "Er is geen dossier met de naam \(what). Definieer het eerst.",
                fr: "Aucun dossier ne porte le nom \(what). Définissez-le d'abord.",
                en: "There is no dossier named \(what). Define it first.")
        case .twoDossiers:
            return language.pick(
                nl: "De aanvraag noemt een dossier en brengt er een mee. Geef use of dossier, niet allebei.",
                fr: "La requête nomme un dossier et en apporte un autre. Donnez use ou dossier, pas les deux.",
                en: "The request names a dossier and brings one. Give use or dossier, not both.")
        case .optionsClash:
            return language.pick(
                nl: "De instelling \(what) past niet bij de rest van de aanvraag.",
                fr: "Le réglage \(what) ne va pas avec le reste de la demande.",
                en: "The setting \(what) does not go with the rest of the request.")
        case .missingData:
            return language.pick(
                nl: "De aanvraag bevat geen dossier.", fr: "La requête ne contient pas de dossier.",
                en: "The request has no dossier.")
        case .unknownMunicipality:
            return language.pick(
                nl: "\(what) is geen gemeente van dit dossier.", fr: "\(what) n'est pas une commune de ce dossier.",
                en: "\(what) is not a municipality of this dossier.")
        case .notOwnProposal:
            return language.pick(
                nl: "\(what) is niet de partner in een voorstel dat deze lezer mag kennen.",
                fr: "\(what) n'est pas le partenaire d'une proposition que ce lecteur peut connaître.",
                en: "\(what) is not the partner in a proposal that this reader may know of.")
        case .unknownWeights:
            return language.pick(
                nl: "\(what) is geen gewichtenset en geen bestand.",
                fr: "\(what) n'est ni un jeu de pondérations ni un fichier.",
                en: "\(what) is neither a weight set nor a file.")
        case .unknownName:
            return language.pick(
                nl: "\(what) komt in deze vraag niet voor.", fr: "\(what) n'existe pas dans cette requête.",
                en: "\(what) does not exist in this request.")
        case .notReciprocal:
            return language.pick(
                nl: "Deze vergelijking klopt niet met de omgekeerde.",
                fr: "Cette comparaison contredit la comparaison inverse.",
                en: "This comparison does not agree with the opposite one.")
        case .missingJudgement:
            return language.pick(
                nl: "De vergelijking \(what) ontbreekt; geef ze op, of vraag om de best passende waarde.",
                fr: "La comparaison \(what) manque ; donnez-la, ou demandez la valeur qui convient le mieux.",
                en: "The comparison \(what) is missing; give it, or ask for the value that fits best.")
        case .unconnectedJudgements:
            return language.pick(
                nl: "De vergelijkingen hangen niet samen: tussen deze groepen staat er geen enkele: \(what).",
                fr: "Les comparaisons ne sont pas reliées : il n'y en a aucune entre ces groupes : \(what).",
                en: "The comparisons do not hang together: between these groups there is none: \(what).")
        case .unknownWithoutScale:
            return language.pick(
                nl: "Een onbekende waarde kan alleen bij een criterium met een schaal.",
                fr: "Une valeur inconnue n'est possible que pour un critère doté d'une échelle.",
                en: "An unknown value needs a criterion with a scale.")
        default: return code.rawValue
        }
    }
}
