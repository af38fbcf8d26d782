extension DefaultFiles {
    /// The text of `Config/minutes/nl.md`.
    package static let minutesNl =
        #"""
        # Verslag van de stuurgroep (ontwerp)

        **{{call}}**

        {{notices}}

        - Datum: {{date}}
        - Plaats: …………………………
        - Voorzitter: …………………………
        - Verslaggever: …………………………

        ## Aanwezigheid

        {{members}}

        ## Agenda

        {{agenda}}

        {{#assessment}}
        ## {{number}}. Wijze van beoordeling

        {{assessment}}
        {{/assessment}}

        {{#recusals}}
        ## {{number}}. Belangenconflicten en onthoudingen

        {{recusals}}
        {{/recusals}}

        {{#eligibility}}
        ## {{number}}. Ontvankelijkheid

        {{eligibility}}
        {{/eligibility}}

        ## {{number}}. Rangschikking

        {{ranking}}

        {{#ties}}
        ## {{number}}. Gelijke standen

        {{ties}}
        {{/ties}}

        {{#quotas}}
        ## {{number}}. Quota

        {{quotas}}
        {{/quotas}}

        {{#overrides}}
        ## {{number}}. Beslissingen die van de berekening afwijken

        {{overrides}}
        {{/overrides}}

        {{#withdrawals}}
        ## {{number}}. Terugtrekkingen

        {{withdrawals}}
        {{/withdrawals}}

        {{#pending}}
        ## {{number}}. In afwachting of onvolledig

        {{pending}}
        {{/pending}}

        {{#tracks}}
        ## {{number}}. Selectie en reserve per landenluik

        {{tracks}}
        {{/tracks}}

        {{#pairs}}
        ## {{number}}. Voorgestelde partnerschappen

        {{pairs}}
        {{/pairs}}

        {{#signOffs}}
        ## {{number}}. Akkoord van de koepels

        {{signOffs}}
        {{/signOffs}}

        ## {{number}}. Openstaande punten

        {{openPoints}}

        ## Ondertekening

        Opgemaakt te ………………………… op …………………………

        | Voorzitter   | Verslaggever |
        | ------------ | ------------ |
        | ………………………… | ………………………… |

        *{{provenance}}*

        """#
}
