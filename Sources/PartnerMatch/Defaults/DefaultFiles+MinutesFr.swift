extension DefaultFiles {
    /// The text of `Config/minutes/fr.md`.
    package static let minutesFr =
        #"""
        # Procès-verbal du comité de pilotage (projet)

        **{{call}}**

        {{notices}}

        - Date : {{date}}
        - Lieu : …………………………
        - Présidence : …………………………
        - Secrétariat : …………………………

        ## Présences

        {{members}}

        ## Ordre du jour

        {{agenda}}

        {{#assessment}}
        ## {{number}}. Mode d'évaluation

        {{assessment}}
        {{/assessment}}

        {{#recusals}}
        ## {{number}}. Conflits d'intérêts et déports

        {{recusals}}
        {{/recusals}}

        {{#eligibility}}
        ## {{number}}. Recevabilité

        {{eligibility}}
        {{/eligibility}}

        ## {{number}}. Classement

        {{ranking}}

        {{#ties}}
        ## {{number}}. Ex æquo

        {{ties}}
        {{/ties}}

        {{#quotas}}
        ## {{number}}. Quotas

        {{quotas}}
        {{/quotas}}

        {{#overrides}}
        ## {{number}}. Décisions qui s'écartent du calcul

        {{overrides}}
        {{/overrides}}

        {{#withdrawals}}
        ## {{number}}. Désistements

        {{withdrawals}}
        {{/withdrawals}}

        {{#pending}}
        ## {{number}}. Candidatures en attente ou incomplètes

        {{pending}}
        {{/pending}}

        {{#tracks}}
        ## {{number}}. Sélection et liste de réserve par volet pays

        {{tracks}}
        {{/tracks}}

        {{#pairs}}
        ## {{number}}. Partenariats proposés

        {{pairs}}
        {{/pairs}}

        {{#signOffs}}
        ## {{number}}. Accord des associations faîtières

        {{signOffs}}
        {{/signOffs}}

        ## {{number}}. Points ouverts

        {{openPoints}}

        ## Signature

        Fait à …………………………, le …………………………

        | Présidence   | Secrétariat  |
        | ------------ | ------------ |
        | ………………………… | ………………………… |

        *{{provenance}}*

        """#
}
