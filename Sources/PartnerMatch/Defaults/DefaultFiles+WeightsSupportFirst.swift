extension DefaultFiles {
    /// The text of `Config/weights/support-first.json`.
    package static let weightsSupportFirst =
        #"""
        {
          "format": "partnermatch/1",
          "kind": "weights",
          "id": "support-first",
          "label": {"nl": "Draagvlak eerst", "fr": "Le soutien interne d'abord", "en": "Support first"},
          "note": {
            "nl": "De helft van het gewicht gaat naar brede betrokkenheid en naar tijd en mandaat: een partnerschap stopte toen een medewerker vertrok en het draagvlak ontbrak (eindrapport §5.1, §7.1). Pluspunt: 2 op 100.",
            "fr": "La moitié du poids va à une large implication et au temps et au mandat : un partenariat s'est arrêté après le départ d'un agent et faute de soutien interne (rapport final §5.1, §7.1). Point bonus : 2 sur 100.",
            "en": "Half of the weight goes to broad involvement and to time and mandate: one partnership stopped after an official left and support was lacking (final report §5.1, §7.1). Bonus: 2 on 100."
          },
          "setBy": "PartnerMatch (proposal, not set by any steering group)",
          "criteria": {
            "equal-exchange": 15,
            "openness": 10,
            "broad-involvement": 30,
            "other-actors": 15,
            "own-initiative": 10,
            "time-mandate": 20
          },
          "bonus": {"no-active-twinning": 2}
        }

        """#
}
