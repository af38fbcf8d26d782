import DecisionKernels

/// What sampling says about the weights of a dossier.
package struct SampledWeights: Sendable {
    /// How often applicants are selected.
    package let acceptability: DossierAcceptability?
    /// How firmly pairs stand; nil without partners.
    package let pairs: PairAcceptability?
    /// Conditions on components that cannot all be met, and could without any one of them; indices into the conditions.
    package let componentClash: [Int]

    /// Samples the field of a study.
    init(_ field: WeightField, _ admissible: AdmissibleWeights, _ question: WeightQuestion, workers: Workers) {
        acceptability = field.dossier.acceptability(admissible, question.sampling, workers: workers)
        do throws(AdmissibleWeights.Clash) {
            let room = try ComponentRoom(field.dossier, constraints: question.componentConditions.constraints)
            pairs = Study(field.dossier).pairAcceptability(
                criteria: admissible, components: room, question.sampling, workers: workers)
            componentClash = []
        } catch {
            pairs = nil
            componentClash = error.constraints
        }
    }
}
