extension OperationOptions {
    /// The setting that does not go with the operation or with the others; nil where all go together.
    ///
    /// Of two that each give an answer of their own, the later in the order of `ownAnswers`.
    package func clash(with operation: Operation) -> String? {
        let given = [expertise, network, alternatives != nil, prices]
        let names = zip(Self.ownAnswers, given).filter { $0.1 }.map { $0.0 }
        if operation != .match, alternatives != nil { return "alternatives" }
        if operation != .match, prices { return "prices" }
        // All objectives are compared and nothing else.
        if objective == .all, prices || alternatives != nil { return prices ? "prices" : "alternatives" }
        if names.count > 1, operation == .match { return names.last }
        if within != nil, alternatives == nil { return "within" }
        if let alternatives, alternatives < 1 || alternatives > Self.mostAlternatives { return "alternatives" }
        return nil
    }
}
