using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Names in small letters, where the words before them say that a name comes: "patient jane alder", "called
/// priya"; and
/// given names that are no word of any language we know of.</summary>
internal sealed class SmallLetterNameRule : IProseRule
{
    private static readonly WordSet Announcing = new(
        """
        patient pt named called name surname mum mom dad wife husband son daughter brother sister mother father baby
        grandma grandpa auntie aunty uncle nan nana gran granny cousin
        niece nephew partner friend neighbour neighbor promised told tell thank thanks thx asked ask cheers hi hello
        hey dear sorry little big old lad girl boy lady man woman
        """);
    private static readonly WordSet Going = new(
        """
        is was has up asked says said wants doing next needs gets got had will came went just bleeding looks feels off
        on and's
        """);
    private static readonly WordSet Objects = new("the his her my our all both a");
    private static readonly WordSet Articles = new("a an the this that these those each every another no");
    private static readonly WordSet Posts = new(
        """
        tech techs reg sho f1 f2 fy1 fy2 ct1 ct2 st3 st4 st5 st6 st7 pgy1 pgy2 pgy3 odp hca sn rn crna ccp anaes gas
        perf circ scrub runner rep intern fellow resident registrar trainee student porter boss gasman anaesthetist
        """);
    private static readonly WordSet Latin = new(
        """
        brady remi alba crista concha dolores creola inis maximus magnus quintus prima tera terra vera vela ella erna
        ansa costa costae chroma gemma lana mala massa pinna scala stella spina vena tonia titin dura electra linea
        brady tachy remi galli carina iris ilia rima cava alta baja magna minima lata recta sura aria area tina tinea
        arian amine anil argon buffy cole devlin eris ethyl illa kala kata lang lene metra norma palladia ries rudis
        sabin stipe unna
        valeria venter viridis maura marian alia aris enis alar ania anas coli mina rosa nova nevi vita serena sana
        salina selene xenia zona tate kirk britt baldwin baxter bailey rotunda ovale
        """);
    private static readonly WordSet Bridges = new("is was are");

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        for (var i = 0; i < prose.Count; i++)
        {
            if (prose[i].Shape == Shape.Small && prose[i].Length > 2 && ((IsName(prose, i) && (Announced(prose, i)
                || Told(prose, i))) || Nickname(prose, i)))
            {
                var last = prose.Joined(i + 1) && prose[i + 1].Shape == Shape.Small
                    && (prose.Naming(i + 1) & (Naming.Everyday | Naming.Quiet)) == 0
                    && !prose.Has(i + 1, Cue.HumanVerb) ? i + 1 : i;
                yield return Found(prose, i, last);
            }
            else if (prose[i].Shape == Shape.Small && prose[i].Length > 2 && (IsBare(prose, i) || Does(prose, i)
                || IsCast(prose, i)))
            {
                yield return Maybe(prose, i, Continues(prose, i) ? i + 1 : i);
            }
        }
    }

    /// <summary>"rory alder-tait": the surname behind a given name.</summary>
    private static bool Continues(Prose prose, int index) => prose.Named(index, Naming.Given)
        && !prose[index].Possessive && prose.Joined(index + 1) && prose[index + 1].Shape == Shape.Small
        && prose[index + 1].Cue == Cue.None && prose[index + 1].Length > 2
        && !prose.Named(index + 1, Naming.Everyday | Naming.Quiet) && !MedicalWords.Is(prose, index + 1)
        && !Deeds.OfPerson(prose, index + 1);

    private static Finding Maybe(Prose prose, int first, int last) => new(
        "possible-name", FindingLevel.Warned, prose[first].Start, prose[last].End - prose[first].Start,
        "This may be someone's name; say the role instead.", null);

    /// <summary>"sunita had the piece on ice": a given name, whatever stands around it.</summary>
    private static bool IsBare(Prose prose, int index) => prose.Named(index, Naming.Given | Naming.Surname)
        && prose[index].Length > 3 && prose[index].Cue == Cue.None && StandsAlone(prose, index)
        && !Latin.Has(prose.Stem(index))
        && !prose.Named(index, Naming.Quiet | Naming.Everyday) && (prose[index].Possessive
        || !(prose.Joined(index + 1) && prose.Has(index + 1, Cue.HeadNoun)))
        && ((prose.Named(index, Naming.Given) && !prose.Stem(index).Contains('-'))
        || (prose.Named(index, Naming.Surname | Naming.Given) && IsHalved(prose.Stem(index))));

    /// <summary>"alderson-reyes": two halves that are no words.</summary>
    private static bool IsHalved(ReadOnlySpan<char> word) => word.IndexOf('-') is > 3 and var hyphen
        && word.Length > hyphen + 4
        && !Vocabulary.Has(word[..hyphen]) && !Vocabulary.Has(word[(hyphen + 1)..]) && !Latin.Has(word[(hyphen + 1)..]);

    /// <summary>"good thing alderson brought the scope": a word that no list has, doing what only a person
    /// does.</summary>
    private static bool Does(Prose prose, int index) => prose[index].Cue == Cue.None
        && !prose.Named(index, Naming.Quiet | Naming.Everyday) && prose[index].Length > 3
        && prose.Joined(index + 1) && (Deeds.OfPerson(prose, index + 1) || (prose.Opens(index)
        && Deeds.OfHand(prose, index + 1) && Objects.Has(prose.Stem(index + 2)))) && StandsAlone(prose, index)
        && !Deeds.IsDepartment(prose, index) && !MedicalWords.Is(prose, index) && prose.Stem(index)[^1] != 's'
        && !prose.Stem(index).Contains('-') && !(prose.Joined(index) && Articles.Has(prose.Stem(index - 1)));

    /// <summary>"bishop (scrub) passes", "tech wes": a name beside a post.</summary>
    private static bool IsCast(Prose prose, int index)
    {
        var bracketed = prose.GapBefore(index + 1) is " (" && (prose.Has(index + 1, Cue.Role)
            || IsPost(prose, index + 1) || prose.Has(index + 2, Cue.Role))
            && (prose.Naming(index) & (Naming.Given | Naming.GivenToo | Naming.Surname | Naming.SurnameToo)) != 0
            && !prose.Has(index, Cue.Role | Cue.Kin | Cue.Plain);
        return bracketed || (prose[index].Cue == Cue.None && !prose.Named(index, Naming.Quiet | Naming.Everyday)
            && prose.Joined(index) && IsPost(prose, index - 1)
            && (prose.Named(index, Naming.Given) || (prose.Joined(index + 1) && (Going.Has(prose.Stem(index + 1))
            || Deeds.OfPerson(prose, index + 1) || Deeds.OfHand(prose, index + 1)
            || prose.Stem(index + 1) is [.., 's'] or [.., 'e', 'd']))));
    }

    /// <summary>Posts in a theatre, as people say them in short.</summary>
    public static bool IsPost(Prose prose, int index) => Posts.Has(prose.Stem(index));

    /// <summary>No part of an address, a handle or a word with a slash.</summary>
    private static bool StandsAlone(Prose prose, int index) =>
        !(index > 0 && prose.GapBefore(index) is [.., '@' or '/' or '.' or '_' or '#' or '-' or '\''])
            && !(index + 1 < prose.Count && prose.GapBefore(index + 1) is "." or "/" or "_" or "@" or "-" or "\'");

    private static Finding Found(Prose prose, int first, int last) => new(
        "personal-name", FindingLevel.Held, prose[first].Start, prose[last].End - prose[first].Start,
        "A name points to one person; say the relation or role instead.", null);

    private static bool IsName(Prose prose, int index) =>
        prose.Named(index, Naming.Given | Naming.Surname) && !prose.Named(index, Naming.Quiet | Naming.Everyday);

    /// <summary>"oduya's wife", "update on mcallister", ", eamon, grommets", "anaesthetist obafemi": listed names in
    /// a person's place.</summary>
    private static bool Told(Prose prose, int index)
    {
        var before = prose.Joined(index) ? prose.Stem(index - 1) : [];
        var starts = prose.Opens(index) && prose.Joined(index + 1) && Going.Has(prose.Stem(index + 1));
        var owns = prose[index].Possessive && prose.Joined(index + 1) && prose.Has(index + 1, Cue.HumanNoun);
        var listed = index > 0 && prose.GapBefore(index) is ", " && prose.GapBefore(index + 1) is [',', ..]
            && prose.Named(index, Naming.Given) && prose[index].Length > 3;
        var role = prose.Joined(index) && prose.Has(index - 1, Cue.Role | Cue.Title) && prose[index].Length > 3;
        var news = prose.Says(index - 1, "on") && prose.Joined(index) && (prose.Says(index - 2, "update")
            || prose.Says(index - 2, "news") || prose.Says(index - 2, "eye"));
        return owns || starts || listed || role || news || Meeting.Has(before);
    }

    private static readonly WordSet Meeting = new("meet called named thanks thx mr mrs ms miss dr prof");
    private static readonly WordSet Addressed = new("promised told tell thanks thx called");
    private static readonly WordSet Close = new(
        """
        auntie aunty uncle nan nana granny cousin baby grandad grandpa grandma daughter son wife husband hca odp
        """);

    /// <summary>"auntie bisi", "daughter shaz": a word that no list has, right after a relation.</summary>
    private static bool Nickname(Prose prose, int index) =>
        ((prose.Joined(index) && (Close.Has(prose.Stem(index - 1)) || Addressed.Has(prose.Stem(index - 1))
            || prose.Has(index - 1, Cue.Role | Cue.Title) || (prose.Says(index - 1, "on")
            && prose.Says(index - 2, "update")))) || (prose[index].Possessive && prose.Joined(index + 1)
            && prose.Has(index + 1, Cue.Kin)))
            && prose[index].Length > 3 - (Close.Has(prose.Stem(index - 1)) ? 1 : 0) && !prose[index].Is(Cue.Digits)
            && prose[index].Cue == Cue.None && prose.Naming(index) == Naming.Unknown && prose.Stem(index)[^1] != 's';

    private static bool Announced(Prose prose, int index) => prose.Joined(index)
        && (Announcing.Has(prose.Stem(index - 1))
            || (Bridges.Has(prose.Stem(index - 1)) && prose.Joined(index - 1) && prose.Has(index - 2, Cue.Calling))
            || (prose.Named(index - 1, Naming.Given) && prose[index - 1].Shape == Shape.Small
            && prose.Named(index, Naming.Surname) && !prose.Named(index - 1, Naming.Quiet | Naming.Everyday)));
}
