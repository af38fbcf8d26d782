/// Words that say nothing about a theme: those of grammar, which also give the language away, and those that stand in
/// every municipality's question whatever it is about.
package struct FunctionWords: Sendable {
    /// Articles, prepositions, pronouns, auxiliary verbs: skipped.
    package let grammar: WordTrie
    /// Municipality, strengthen, local, how: counted, but for little.
    package let general: WordTrie

    package init(_ language: Language) {
        switch language {
        case .dutch:
            grammar = Self.trie(Self.dutchGrammar)
            general = Self.trie(Self.dutchGeneral, stemmer: Stemmer(.dutch))
        case .french:
            grammar = Self.trie(Self.frenchGrammar)
            general = Self.trie(Self.frenchGeneral, stemmer: Stemmer(.french))
        case .english:
            grammar = Self.trie(Self.englishGrammar)
            general = Self.trie(Self.englishGeneral, stemmer: Stemmer(.english))
        }
    }

    private static func trie(_ words: StaticString, stemmer: Stemmer? = nil) -> WordTrie {
        var trie = WordTrie()
        let bytes = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
        for word in bytes.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
            trie.insert(stemmer.map { $0.stem(Array(word)) } ?? Array(word), 1)
        }
        return trie
    }

    private static let dutchGrammar: StaticString = """
        a aan achter af al alle alleen als ander andere anders b beide bent bij blijft blijven bv c d daar daarbij daarmee
        daarom dan dat de deze die dit doe doen doet door dus e echt een eens eerst eigen elk elke en enkele er ervoor
        even f g ga gaan gaat gedaan geen geweest had hadden hebben hebt heeft heel hem hen het hier hij hoe hoeveel hun i
        iedereen iemand iets ik immers in is j ja je jij jou jouw jullie k kan kon konden kun kunnen kunt l laat laten
        later m maar maak maakt maken me mee meer men met mij mijn moest moet moeten mogen n na naar nee niemand niet nl
        nog nooit nu o of om omdat ondanks onder ons onze ook op opdat over p per q r rond s sinds sommige soms steeds t
        te tegen ten ter terwijl tijdens tot tussen u uit uw v van vaak vanaf vandaag vanuit veel via vindt voor vooral
        voordat w waar waarbij waardoor waarom waarop waarover wanneer want waren was wat we weer wel welk welke werd
        werden wie wij wil willen wilt word worden wordt x y z ze zeer zelf zelfs zich zij zijn zo zoals zodat zonder zou
        zouden zowel zullen zult
        """

    private static let frenchGrammar: StaticString = """
        a afin ai ainsi alors apres as au aucun aucune aujourd aupres aussi autant autour autre autres aux avant avec avez
        avoir avons b beaucoup bien c car ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment
        concernant contre d dans de depuis des deja dessous deux doit doivent donc dont du e elle elles en encore entre es
        est et etaient etait ete etre eux f faire fait font faut g grace h hui i il ils j jamais je jusqu k l la le les
        leur leurs lorsqu lorsque lui m ma mais me meme memes mes mieux moi moins mon n ne ni nos notre nous o on ont ou
        par parce parmi pas pendant permettre peu peut peuvent peux plupart plus plusieurs plutot pour pourquoi pouvons
        presque puis puisqu puisque q qu quand que quel quelle quelles quelque quelques quels qui quoi r rien s sa sans se
        selon sera ses si soi soient soit son sont sous souvent suis sur t ta tel telle telles tes toi ton toujours tous
        tout toute toutes tres trop tu u un une v vers via voici voila vos votre vous w x y z
        """

    private static let englishGrammar: StaticString = """
        a about across after again all also always am among an and another any anybody are as at b be because been before
        being between both but by c can cannot could d did do does doing done down during e each either else enough ever
        every everybody f few for from g get gets getting h had has have having he her here him his how i if in instead
        into is it its j just k l let letting like m make makes making many may me might more most much must my n need
        needs never no nor not now o of off often on one only or other others our out over own p per q r rather really s
        she should since so some somebody still such t than that the their them then there these they this those through
        to too u under until up us v very via w want wants was we well were what when where whether which while who whom
        why will with within without would x y yet you your z
        """

    private static let dutchGeneral: StaticString = """
        aanpak aanpakken aantal activiteit actie acties actor actoren bereiken bestuur besturen beleid beter beste bevorderen
        bouwen brengen concreet dag dienst diensten doel doelen dorp eigen gemeente gemeentebestuur gemeentelijk gemeenten
        geven goed goede groep groepen groot helpen hulp inwoner inwoners inzetten jaar jong kleine klein krijgen land leren
        lokaal lokale manier manieren mens mensen mogelijk nieuw nieuwe nodig onderhoud ondersteunen ondersteuning
        ontwikkelen ontwikkeling oprichten opstarten opzetten organisatie organiseren plan plannen plek plaats probleem
        problemen project projecten publiek rol samen samenwerken samenwerking stad steden stimuleren structuur structuren
        thema uitwerken verbeteren verhogen versterken versterking vinden vraag weg weinig werken werking zetten zoeken
        zorgen beheer toegang inhoud steunen opbouwen doelstelling voorstel leven volgen mondiaal eerste tweede gaan komen
        nemen staan vergroten
        """

    private static let frenchGeneral: StaticString = """
        accompagner action actions activite activites acteur acteurs aider ameliorer amener aide an annee appui appuyer
        autorites avoir besoin besoins bon bonne commune communes communal communale construire creation creer developper
        developpement donner dynamiser elaborer enfant ensemble etablir facon faciliter favoriser gens gerer gestion grand
        groupe groupes habitant habitants jeune lieu local locale locales locaux mairie manque mettre mise moyen municipal
        municipale nouveau nouvelle obtenir organisation organiser personne personnes petit petite place plan politique
        population possible prendre probleme problemes projet projets promouvoir public publique question realiser
        reduire renforcer renforcement reussir service services soutenir soutien suivre systeme travail travailler trouver
        vie ville utiliser mener matiere cadre venir lutte niveau garantir vivre
        """

    private static let englishGeneral: StaticString = """
        achieve action actions activities activity actor actors area authority better best big bring build building city
        community council country create creating day develop development different district encourage ensure establish
        find form give good government group groups grow help idea improve include increase keep large learn life little
        local manage management municipal municipality municipalities new officials open organisation organise organising
        organization people person place plan planning plans policy possible problem problems process programme project
        projects promote provide public raise reduce resident residents role run service services set setting small
        start strengthen strengthening structure structures support supporting system take town together turn use using
        village way ways work working year young reach access quality sector first second
        """
}
