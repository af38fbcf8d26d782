/// The endings of each language, in the order in which they are taken off.
extension Stemmer {
    /// Plural, then verb forms, then derivation, then the final vowel.
    static let english: StaticString = """
        sses>ss:2 ies>y:2 xes>x:2 ches>ch:2 shes>sh:2 ss>ss:1 us>us:2 is>is:2 news>news:0 s>:3 |
        ating>ate:3 ated>ate:3 ingly>:4 ings>:4 ing>:4 edly>:4 eed>eed:1 ied>y:2 ed>:4 |
        isations>:3 isation>:3 izations>:3 ization>:3 ising>:4 izing>:4 ised>:4 ized>:4 ise>:4 ize>:4
        ational>:4 ations>:4 ation>:4 ative>:4 atory>:4 ators>:4 ator>:4 ate>:4 ion>:4 ive>:4 ivity>:4
        ments>:4 ment>:4 mental>:4 ability>:3 ibility>:4 able>:4 ible>:4 ality>:4 ity>:4 iety>:4 ness>:3 ship>:4
        istic>:4 ist>:4 ism>:4 cratic>crat:2 cracy>crat:2 egic>eg:3 egy>eg:3 omic>om:3 omy>om:3 ically>ic:3 ical>ic:3
        ful>:4 less>:4 ously>:4 ous>:4 ly>:4 eur>:6 eurial>:6 eurship>:6 |
        al>:4 er>:4 or>:5 |
        e>:3 y>i:3
        """

    static let french: StaticString = """
        eaux>eau:1 aux>al:3 oux>ou:2 ees>e:3 ee>e:3 s>:3 x>:3 |
        trices>t:4 trice>t:4 teurs>t:4 teur>t:4 tions>t:4 tion>t:4 euses>eur:4 euse>eur:4 ives>if:4 ive>if:4 elles>el:4
        elle>el:4 iennes>ien:3 ienne>ien:3 ennes>en:4 enne>en:4 eres>er:4 ere>er:4 |
        at>:5 atif>:4 issement>:4 isation>is:3 ement>:6 ment>:7 ite>:4 istique>:4 iste>:4 isme>:4 ique>:4 ie>:4
        age>:5 ure>:6 eur>:5 al>:6 ale>:6 aire>:5 el>:5 if>:5 iser>is:3 er>:3 ir>:4 ant>:5 ent>:6 ait>:4 ons>:4 |
        e>:3
        """

    static let dutch: StaticString = """
        heden>heid:3 eren>er:5 ieren>ier:3 ens>:5 nissen>nis:3 ieen>ie:3 ien>ie:3 en>:3 ers>er:3 es>e:4 ls>l:3 rs>r:3
        ns>n:3 ms>m:3 ts>t:3 ds>d:4 ks>k:3 ps>p:3 gs>g:3 bs>b:2 fs>f:3 |
        heid>:4 aties>:4 atie>:4 atief>:4 atieve>:4 eren>:5 eer>:5 eert>:5 erend>:5 erende>:5 ingen>:4 ing>:4 ering>er:4
        istische>:4 istisch>:4 isten>:4 ist>:4 ismen>:4 isme>:4 ische>:4 isch>:4 ieel>:4 iele>:4 ies>:4 ie>:4
        aties>:4 iteit>iteit:3 tjes>:4 tje>:4 er>:5 ster>:5 end>:5 ende>:5 d>d:3 |
        e>:3
        """
}
