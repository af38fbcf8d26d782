extension DefaultFiles {
    /// The text of `Config/weights/learning-first.json`.
    package static let weightsLearningFirst =
        #"""
        {
          "format": "partnermatch/1",
          "kind": "weights",
          "id": "learning-first",
          "label": {"nl": "Leren eerst", "fr": "L'apprentissage d'abord", "en": "Learning first"},
          "note": {
            "nl": "De helft van het gewicht gaat naar gelijkwaardigheid en openheid om te leren: zonder leervraag en expertiseaanbod aan beide kanten komt er geen leerproces (eindrapport §4.2, §5.1). Pluspunt: 2 op 100.",
            "fr": "La moitié du poids va à l'échange d'égal à égal et à l'ouverture à l'apprentissage : sans question d'apprentissage ni offre d'expertise des deux côtés, pas d'apprentissage (rapport final §4.2, §5.1). Point bonus : 2 sur 100.",
            "en": "Half of the weight goes to exchange on equal terms and openness to learn: without a demand and an offer on both sides no learning starts (final report §4.2, §5.1). Bonus: 2 on 100."
          },
          "setBy": "PartnerMatch (proposal, not set by any steering group)",
          "criteria": {
            "equal-exchange": 25,
            "openness": 25,
            "broad-involvement": 15,
            "other-actors": 10,
            "own-initiative": 15,
            "time-mandate": 10
          },
          "bonus": {"no-active-twinning": 2}
        }

        """#
}
