import Testing

@testable import PartnerMatch

/// A small dossier whose ids look like nothing on a page, so that an id that reaches people is found.
///
/// `id-n1` fits `id-s1`; `id-n2` expects assistance; `id-n3` does not tell what it offers; `id-s2` is contested and in
/// French only; `id-s3` declares that it has nothing to offer.
enum PlanPageFixture {
    static let ids = [
        "id-call", "id-t1", "id-t2", "id-n1", "id-n2", "id-n3", "id-s1", "id-s2", "id-s3", "id-q1", "id-q2", "id-q3",
        "id-q4", "id-p1", "id-p2", "id-o1", "id-o2", "id-o3", "id-o4",
    ]

    static func dossier(decisions: String = "{}", call extra: String = "", partners: String = "") -> Dossier? {
        let text = """
            {"format":"partnermatch/1","kind":"dossier","call":\(call(extra)),"applicants":[\(applicants)],
             "partners":[\(south)\(partners)],"decisions":\(decisions)}
            """
        let reading = Dossier.read(.document(InputFile(name: "dossier.json", bytes: [UInt8](text.utf8))))
        if reading.dossier == nil { Issue.record("\(reading.problems)") }
        return reading.dossier
    }

    /// Every applicant on equal footing.
    static func candidates(_ dossier: Dossier, _ conditions: [Candidate.Condition] = []) -> [Candidate] {
        dossier.applicants.indices.map { Candidate(applicant: $0, tier: 0, conditions: conditions) }
    }

    private static func call(_ extra: String) -> String {
        """
        {"format":"partnermatch/1","id":"id-call","title":{"nl":"Oproep","fr":"Appel","en":"Call"},
         "period":{"start":"2027-01-01","end":"2028-12-31"},"notices":["Test 1."],"criteria":[],
         "tracks":[
          {"id":"id-t1","country":"BJ","umbrella":"ANCB","seats":2,"workingLanguages":["fr"],
           "scope":{"themes":["local-democracy","local-economy"]},"eligiblePartners":[{"fact":"programme-member","is":true}]},
          {"id":"id-t2","country":"RW","umbrella":"RALGA","seats":1,"workingLanguages":["en"]}]\(extra)}
        """
    }

    private static let applicants = """
        {"id":"id-n1","name":"Molendorp","country":"BE","level":"municipality","population":12000,"tracks":["id-t1","id-t2"],
         "languages":{"fr":"A2","en":"B2"},"remedies":{"language":{"nl":"tolk","fr":"interprète","en":"interpreter"}},
         "digitalReadiness":0.9,"elections":["2027-10-10"],"aim":"reciprocal",
         "team":[{"role":"technical","mandate":false,"substitute":false,"southExperience":false}],
         "facts":{"college-decision":false},
         "history":[{"text":{"nl":"Bezocht","fr":"Visitée","en":"Visited"},"with":"Ouéta","date":"2029-03","source":"S004 §6.1"}],
         "demands":[
          {"id":"id-q1","question":{"nl":"Vraag A","fr":"Question A","en":"Query A"},"themes":["advisory-councils"],
           "priority":"must","backing":"contested"},
          {"id":"id-q2","question":{"nl":"Vraag B","fr":"Question B","en":"Query B"},"themes":["witchcraft-accusations"],
           "backing":"none"}],
         "offers":[
          {"id":"id-o1","title":{"nl":"Aanbod A","fr":"Offre A","en":"Offer A"},"themes":["economic-dialogue"],"level":8,
           "service":"Economie"},
          {"id":"id-o2","themes":["municipal-website"]}]},
        {"id":"id-n2","name":"Agathadorp","country":"BE","level":"municipality","population":9000,"tracks":["id-t1"],
         "languages":{"fr":"C1"},"aim":"assistance","team":[],
         "demands":[{"id":"id-q3","themes":["economic-dialogue"],"backing":"college"}],
         "offers":[{"id":"id-o3","title":{"nl":"Aanbod C","fr":"Offre C","en":"Offer C"},"themes":["tourism-vision"]}]},
        {"id":"id-n3","name":"Stildorp","tracks":["id-t1"],"demands":[{"id":"id-q1","themes":["markets"]}]}
        """

    private static let south = """
        {"id":"id-s1","name":"Ouéta","country":"BJ","level":"commune","population":60000,
         "preselection":{"status":"preselected","by":"ANCB"},"languages":{"fr":"C2"},"digitalReadiness":0.3,
         "facts":{"programme-member":true},"aim":"reciprocal","elections":[],
         "demands":[{"id":"id-q4","question":{"nl":"Vraag D","fr":"Question D","en":"Query D"},
           "themes":["economic-dialogue"],"priority":"must","backing":"council","subQuestions":[
            {"id":"id-p1","text":{"nl":"Deel A","fr":"Partie A","en":"Part A"},"themes":["economic-dialogue"],
             "priority":"must"},
            {"id":"id-p2","text":{"nl":"Deel B","fr":"Partie B","en":"Part B"},"themes":["crafts"],"priority":"nice"}]}],
         "offers":[{"id":"id-o4","title":{"nl":"Aanbod D","fr":"Offre D","en":"Offer D"},"themes":["advisory-councils"],
           "level":9,"service":"Raad"}]},
        {"id":"id-s2","name":"Agbota","country":"BJ","level":"commune","population":30000,
         "preselection":{"status":"pending","by":"ANCB"},"languages":{"fr":"B2"},"facts":{"programme-member":true},
         "demands":[{"id":"id-q1","question":{"nl":"Vraag E","fr":"Question E","en":"Query E"},"themes":["tourism-vision"],
           "backing":"council"}],
         "offers":[{"id":"id-o1","title":{"nl":"Aanbod E","fr":"Offre E","en":"Offer E"},"themes":["economic-dialogue"]}]},
        {"id":"id-s3","name":"Rukansa","country":"RW","level":"district","population":300000,
         "preselection":{"status":"reserve","by":"RALGA"},"languages":{"en":"B1"},
         "demands":[{"id":"id-q1","themes":["economic-dialogue"]}],"offers":[]}
        """
}
