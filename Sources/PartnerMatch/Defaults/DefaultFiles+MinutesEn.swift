extension DefaultFiles {
    /// The text of `Config/minutes/en.md`.
    package static let minutesEn =
        #"""
        # Minutes of the steering group (draft)

        **{{call}}**

        {{notices}}

        - Date: {{date}}
        - Place: …………………………
        - Chair: …………………………
        - Secretary: …………………………

        ## Attendance

        {{members}}

        ## Agenda

        {{agenda}}

        {{#assessment}}
        ## {{number}}. How the applications were assessed

        {{assessment}}
        {{/assessment}}

        {{#recusals}}
        ## {{number}}. Conflicts of interest and recusals

        {{recusals}}
        {{/recusals}}

        {{#eligibility}}
        ## {{number}}. Eligibility

        {{eligibility}}
        {{/eligibility}}

        ## {{number}}. Ranking

        {{ranking}}

        {{#ties}}
        ## {{number}}. Ties

        {{ties}}
        {{/ties}}

        {{#quotas}}
        ## {{number}}. Quotas

        {{quotas}}
        {{/quotas}}

        {{#overrides}}
        ## {{number}}. Decisions that depart from the calculation

        {{overrides}}
        {{/overrides}}

        {{#withdrawals}}
        ## {{number}}. Withdrawals

        {{withdrawals}}
        {{/withdrawals}}

        {{#pending}}
        ## {{number}}. Pending and incomplete

        {{pending}}
        {{/pending}}

        {{#tracks}}
        ## {{number}}. Selection and reserve per track

        {{tracks}}
        {{/tracks}}

        {{#pairs}}
        ## {{number}}. Proposed pairs

        {{pairs}}
        {{/pairs}}

        {{#signOffs}}
        ## {{number}}. Sign-off by the umbrella associations

        {{signOffs}}
        {{/signOffs}}

        ## {{number}}. Open points

        {{openPoints}}

        ## Signatures

        Done at ………………………… on …………………………

        | Chair        | Secretary    |
        | ------------ | ------------ |
        | ………………………… | ………………………… |

        *{{provenance}}*

        """#
}
