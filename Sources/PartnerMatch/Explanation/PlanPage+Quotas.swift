/// What the quotas on plans count and change.
extension PlanPageMaker {
    mutating func addQuotas() {
        guard !plan.quotas.isEmpty else { return }
        page.heading(texts.planQuotasHeading)
        if plan.yieldsToQuotas { page.notice(texts.stableYieldsToQuotas) }
        page.list(plan.quotas.map { texts.planQuota($0) })
    }
}
