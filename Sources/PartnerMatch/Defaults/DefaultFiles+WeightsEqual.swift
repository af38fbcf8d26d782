extension DefaultFiles {
    /// The text of `Config/weights/equal.json`.
    package static let weightsEqual =
        #"""
        {
          "format": "partnermatch/1",
          "kind": "weights",
          "id": "equal",
          "label": {"nl": "Gelijke gewichten", "fr": "Pondérations égales", "en": "Equal weights"},
          "note": {
            "nl": "Elk gescoord criterium telt even zwaar; alleen de verhoudingen tellen. Uitgangspunt zolang de stuurgroep niets anders beslist. Het pluspunt is klein: 2 op een totaal van 100.",
            "fr": "Chaque critère coté pèse autant ; seuls les rapports comptent. Point de départ tant que le comité de pilotage n'a rien décidé d'autre. Le point bonus est petit : 2 sur un total de 100.",
            "en": "Every scored criterion weighs the same; only the ratios count. A starting point as long as the steering group has decided nothing else. The bonus is small: 2 on a total of 100."
          },
          "setBy": "PartnerMatch (proposal, not set by any steering group)",
          "criteria": {
            "equal-exchange": 1,
            "openness": 1,
            "broad-involvement": 1,
            "other-actors": 1,
            "own-initiative": 1,
            "time-mandate": 1
          },
          "bonus": {"no-active-twinning": 2}
        }

        """#
}
