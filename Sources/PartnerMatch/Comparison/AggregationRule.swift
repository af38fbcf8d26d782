/// How many criteria become one ranking. The weighted sum is the rule of the call; the others are a cross-check, for the
/// analyst alone (design §7).
package enum AggregationRule: String, CaseIterable, Sendable {
    case weightedSum = "weighted-sum"
    case weightedProduct = "weighted-product"
    case topsis, vikor
    case promethee = "promethee-2"
}
