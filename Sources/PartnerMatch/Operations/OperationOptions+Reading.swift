extension OperationOptions {
    /// The settings of a request, whose shape has been checked.
    ///
    /// - Parameter problems: gets what is wrong with a template.
    init(_ document: JSONDocument, _ settings: JSONNode?, language: Language, problems: inout ProblemList) {
        self.init(language: language)
        guard let settings, document.kind(settings) == .object else { return }
        func node(_ key: String) -> JSONNode? { document.value(settings, key) }
        func text(_ key: String) -> String? { node(key).flatMap { document.string($0) } }
        func flag(_ key: String) -> Bool { node(key).flatMap { document.boolean($0) } ?? false }
        self.language = text("language").flatMap { Language(rawValue: $0) } ?? language
        of = node("of").map { document.elements($0).compactMap { document.string($0) } } ?? []
        requests = flag("requests")
        partners = flag("partners")
        expertise = flag("expertise")
        network = flag("network")
        calendar = flag("calendar")
        objective = text("objective").flatMap { ObjectiveChoice($0) }
        alternatives = node("alternatives").flatMap { document.number($0) }?.int64.map { Int(truncatingIfNeeded: $0) }
        within = node("within").flatMap { document.number($0) }
        prices = flag("prices")
        frontier = flag("frontier")
        weighting.showsAll = flag("all")
        weighting.leavesOutOpen = flag("withoutOpen")
        func whole(_ key: String) -> Int64? { node(key).flatMap { document.number($0) }?.int64 }
        if let samples = whole("samples") { weighting.sampling.samples = Int(truncatingIfNeeded: samples) }
        if let seed = whole("seed") { weighting.sampling.seed = UInt64(bitPattern: seed) }
        weighting.sampling.scores = text("scores").flatMap { SamplingSettings.Scores(rawValue: $0) } ?? .fixed
        weighting.sampling.vary = text("vary").flatMap { SamplingSettings.Vary(rawValue: $0) } ?? .both
        // Which they are takes the dossier; that there are any is enough to see what does not go together.
        scenarios = node("scenarios").flatMap { document.kind($0) == .array ? [] : nil }
        criteriaOnly = flag("criteriaOnly")
        plans = node("plans").flatMap { document.boolean($0) } ?? true
        rules = flag("rules")
        lead = node("preference").flatMap { LeadPreference(document, $0) }
        audience = text("audience").flatMap { Audience(rawValue: $0) } ?? .panel
        date = text("date").flatMap { CalendarDate($0) }
        guard let place = node("template"), let text = document.string(place) else { return }
        switch MinutesTemplate.read(InputFile(name: "", bytes: Array(text.utf8))) {
        case .success(let read): template = read
        // Line and column count within the template.
        case .failure(var found):
            found.change { $0.pointer = document.pointer(place) }
            problems.append(contentsOf: found)
        }
    }
}
