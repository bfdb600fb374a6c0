namespace LiveOR.Privacy.Words;

/// <summary>Words that speak of people: beside them a capital word is likely a name.</summary>
internal static class PeopleCues
{
    public static IReadOnlyList<(Cue Cue, string Words)> All { get; } =
    [
        (Cue.Title, """
            mr mrs ms miss mx dr drs doctor prof professor mister sir madam nurse sister lord lady dame rev reverend fr pastor rabbi imam
            captain capt sergeant sgt lieutenant lt colonel col major constable matron matrons messrs señor señora herr frau monsieur madame mme sra sr senora senor midwife father md mbbs mbchb rn frcs facs phd crna pa-c m d
            """),
        (Cue.Abbreviation, "mr mrs ms mx dr drs prof st mt rev fr capt sgt lt col vs no pt e.g i.e approx gov sen hon jr sr"),
        (Cue.Kin, """
            mother father mum mom mummy mommy dad daddy wife husband son daughter baby brother sister partner aunt auntie uncle grandmother
            grandfather granddaughter grandson grandma grandpa granny nan niece nephew cousin fiance fiancee twin twins sibling stepson
            stepdaughter stepfather stepmother girlfriend boyfriend friend neighbour neighbor carer caregiver widow widower spouse ex-wife
            ex-husband godmother godfather child mother-in-law father-in-law son-in-law daughter-in-law sister-in-law brother-in-law
            """),
        (Cue.Patient, "patient pt patients client resident recipient donor casualty"),
        (Cue.Role, """
            surgeon surgeons anaesthetist anesthetist anesthesiologist anaesthesiologist registrar consultant assistant resident fellow intern
            trainee nurse scrub-nurse perfusionist physiotherapist radiologist oncologist gynaecologist gynecologist cardiologist urologist
            ophthalmologist orthopod neurologist pathologist radiographer technician technologist coordinator co-ordinator practitioner midwife
            runner circulator attending professor student houseman sho pharmacist dietitian gp physician paediatrician pediatrician
            porter secretary chaplain colleague team-leader matron odp physio trainer driver drummer student guest rep exec host narrator teacher coach advocate guardian donor photographer interpreter holder vicar runner scrub camera coordinator pathologist dentist orthodontist vet proctor mentor
            """),
        (Cue.Calling, "note typed written dictated scribed seen reviewed prepared checked closed called named name names known aka alias surname forename signed initials née nee né nickname sur-name fore-name prénom apellido apellidos cognome nachname vorname"),
        (Cue.HumanVerb, """
            said says asked asks told tells scrubbed scrubs agreed agrees consented consents smiled smiles thanked thanks waved waves
            explained explains joined joins joked jokes remembered remembers wanted wants hopes hoped lives lived works worked
            arrived arrives travelled traveled flew drove signed signs insisted mentioned knew knows married retired walked phoned
            called emailed texted wrote replied wondered worries worried prefers preferred loves loved likes liked
            believes believed felt feels understood slept sleeps woke wakes spoke speaks nodded cried laughed waited waits
            confirmed assisted assists teaches taught supervised supervises operated operates anaesthetised nursed
            suffered suffers collapsed gave gives brought sent promised read recovered recovers fell presented presents came comes went goes has had was is will
            """),
        (Cue.HumanNoun, """
            husband wife son daughter mother father mum mom dad brother sister partner family parents children relatives friend friends
            gp birthday neighbour neighbor job house home car dog cat grandson granddaughter next-of-kin phone email address notes chart
            records mrn surname wedding boss grandkids grandchildren tumour tumor prostate heart liver gallbladder kidney kidneys knee knees hip hips shoulder ear ears eye eyes appendix uterus bladder bowel colon spleen pancreas lung lungs aorta stomach gut skin scalp skull brain leg legs arm arms hand hands foot feet wrist ankle wound scan scans blood pressure pulse wait operation surgery case belly abdomen chest neck throat nose face jaw spine back breast thyroid sigmoid rectum womb fibroid stone stones anatomy bmi sats rhythm lap omentum cataract retina epigastrics vessels adhesions first second own turn bed room recovery progress airway lens colleagues words idea request wish story consent age
            """),
        (Cue.ToHuman, """
            with for told tell tells thank thanks asked ask by from and to meet met saw seen operating named called wish wishes congratulate
            congratulations hello hi dear goodbye welcome well let ask asking telling call phoned ring rang visited behind before after
            remind reminded give gave send sent warned warn paged page bleep assisting helped helps help on of about
            """),
        (Cue.Particle, "de la van der den von al el bin ibn da di le du dos das del della ter ten zu abu bint san"),
        (Cue.Plain, """
            the a an this that these those then now next first second third finally meanwhile here there when while after before during
            with without for from by to at in on of and or but so if as is are was were be been it its we our us they their them he his
            him she her hers you your my me who what why how where which not no yes all any each every some both one two three four five
            six seven eight nine ten once again also still just only more most less least very today tonight tomorrow yesterday
            let will can could would should may might must do does did done has have had please thank thanks welcome goodbye hello good
            morning afternoon evening night everyone team teaching question answer step phase note remember well both neither either
            because since until although though however instead already almost always never often sometimes soon later earlier right
            left upper lower up down out over under above below between behind across through into onto off against along around
            new old same other another such many much few several half full small large big long short high low deep early late
            """),
        (Cue.Rare, """
            mayor mayor's senator senator's governor governor's congressman congresswoman minister president bishop archbishop vicar headteacher teacher headmaster headmistress sheriff chief mp councillor
            judge ambassador astronaut celebrity star presenter newsreader weatherman weatherwoman winner olympian olympic champion ballerina quarterback captain professional premier international
            paralympic famous well-known celebrated award-winning only first youngest oldest heaviest tallest sole news newspaper newspapers papers headlines tabloids viral tv television
            tattoo tattoos
            """),
        (Cue.Label, """
            type grade class stage level zone segment billroth fort phase step part plan option hepatitis vitamin group category figure
            fig table appendix arm lead port line score child hib influenza limb row column factor protein strain
            """),
    ];
}
