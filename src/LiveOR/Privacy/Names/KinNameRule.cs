using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Names with what families and neighbours of many peoples say before or behind them: "Kuya Bong", "Tante
/// Ilse", "Priya didi".</summary>
internal sealed class KinNameRule : IProseRule
{
    private static readonly WordSet Fond = new(
        """
        old young little big wee poor dear lovely brave papa mama nana nan gran granny grandad granddad grandpa
        grandma auntie aunty uncle tia tio abuela abuelo baba oma opa nonna nonno great-gran great-grandma
        great-grandad
        cousin baby our saint mad lucky crazy cheeky tiny sweet darling good naughty
        """);

    private static readonly WordSet Kin = new(
        """
        aling mang kuya ate tita tito lola lolo manong manang nanay tatay inang amang mamang papang mami papi abuelita
        abuelito mamie papie tonton tata tatie tante tantine onkel oncle opi omi vovó vovo vovô titia titio
        tía tío madrina padrino comadre compadre zia zio nonnina nonni suocera yiayia yaya pappou thia theia theo
        kyria kyrios babushka dedushka baba babcia dziadek ciocia ciocie wujek baka deda teta stric ujak striko
        babi dede nene anneanne babaanne teyze hala yenge dayi dayı amca abla abi ağabey teta jiddo jeddo ammo khalo
        khalto khala khalti hajja hajji haji alhaji alhaja mallam oga iya egbon chief otunba malam mama maman
        nani nana dadi dada dadu nanu chacha chachi chachu mausi masi mami mamu bua bhaiya bhaiyya bhabhi bhai didi
        ammachi appa amma anna akka thatha paati patti periamma chithi ammama achan achamma
        pak bu ibu bapak bapa mbak mas mbah nenek kakek tok kak kakak abang makcik pakcik gogo mkhulu mama sisi bhuti
        ouma oupa oom tannie tant mzee bibi babu shangazi mjomba ndugu dada kaka mme ntate rra mma
        mormor farmor morfar farfar bestemor bestefar mummo mummi pappa ukki moster faster tete bà ông cô chú bác dì
        ah ayi popo gonggong waipo nainai yeye obaasan ojiisan halmoni haraboji
        nan-nan nanna nannie grampa gramps grampy grammy meemaw mawmaw pawpaw papaw memaw mimi pops poppy
        """);

    private static readonly WordSet SmallToo = new(
        """
        aling mang kuya tita tito lola lolo manong manang nanay tatay abuelita abuelito tante onkel tonton mamie tía
        tío yiayia pappou babushka babcia ciocia wujek teyze abla dede nene jiddo khalto khala haji hajji alhaji
        alhaja oga iya
        chacha chachi mausi bhaiya bhabhi amma akka thatha paati pak ibu bapak mbak makcik pakcik gogo mkhulu ouma
        oupa oom tannie mzee shangazi mormor farmor auntie aunty uncle grandad grandpa grandma granny nonno nonna
        abuela abuelo
        """);

    private static readonly WordSet Behind = new(
        """
        abi abla teyze amca dayi dayı hanım hanim bey efendi bhai didi bhaiya bhabhi ji jee aunty auntie uncle chechi
        chettan akka garu san sensei sama khan begum apa apu anty oba ssi
        """);

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        for (var i = 1; i < prose.Count; i++)
        {
            if (Before(prose, i) || IsForeign(prose, i) || InSmall(prose, i))
            {
                var last = prose.Joined(i + 1) && prose[i].Capital && prose[i + 1].Capital
                    && prose.Named(i + 1, Naming.Surname | Naming.Given) ? i + 1 : i;
                yield return Found(prose, i - 1, last);
            }
            else if (IsBehind(prose, i))
            {
                yield return Found(prose, i - 1, i);
            }
        }
    }

    private static Finding Found(Prose prose, int first, int last) => new(
        "personal-name", FindingLevel.Warned, prose[first].Start, prose[last].Whole - prose[first].Start,
        "A name points to one person; say the relation or role instead.", null);

    private static bool Before(Prose prose, int index) => prose[index].Capital && prose.Joined(index)
        && !prose.Has(index, Cue.Plain | Cue.HeadNoun | Cue.Month | Cue.Weekday | Cue.Holiday | Cue.Region)
        && ((Fond.Has(prose.Stem(index - 1)) && Personal(prose, index)) || (Kin.Has(prose.Stem(index - 1))
        && (Personal(prose, index) || prose.Named(index, Naming.SurnameToo | Naming.Surname))));

    /// <summary>"Aling Rosing": behind a relation that no English word is, any word with a capital is a
    /// person.</summary>
    private static bool IsForeign(Prose prose, int index) => prose[index].Capital && prose.Joined(index)
        && prose[index - 1].Cue == Cue.None && SmallToo.Has(prose.Stem(index - 1))
        && !prose.Has(index, Cue.Plain | Cue.HeadNoun | Cue.Region);

    private static bool Personal(Prose prose, int index) =>
        prose.Named(index, Naming.Given | Naming.GivenToo)
            || (prose.Naming(index) & (Naming.Quiet | Naming.Everyday)) == 0;

    /// <summary>"lola remy", "uncle dayo": in small letters only where the relation can be nothing else.</summary>
    private static bool InSmall(Prose prose, int index) => prose[index].Shape == Shape.Small
        && prose[index].Cue == Cue.None && prose[index].Length > 2
        && !prose.Named(index, Naming.Everyday | Naming.Quiet)
        && prose.Joined(index) && SmallToo.Has(prose.Stem(index - 1)) && !prose.Has(index, Cue.Digits)
        && (prose.Named(index, Naming.Given | Naming.Surname) || prose.Naming(index) == Naming.Unknown);

    /// <summary>"Priya didi", "Emre abi", "Tanaka-san" cut as one word.</summary>
    private static bool IsBehind(Prose prose, int index) => prose[index - 1].Capital
        && prose[index].Shape == Shape.Small && prose.Joined(index) && Behind.Has(prose.Stem(index))
        && !prose.Has(index - 1, Cue.Plain) && !prose[index - 1].Possessive
        && (prose.Naming(index - 1) & (Naming.Quiet | Naming.Everyday)) == 0;
}
