using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Names in small letters, where the words before them say that a name comes: "patient jane alder", "called priya".</summary>
internal sealed class SmallLetterNameRule : IProseRule
{
    private static readonly WordSet Announcing = new(
        """
        patient pt named called name surname mum mom dad wife husband son daughter brother sister mother father baby grandma grandpa auntie aunty uncle nan nana gran granny cousin
        niece nephew partner friend neighbour neighbor promised told tell thank thanks thx asked ask cheers hi hello hey dear sorry little big old lad girl boy lady man woman
        """);
    private static readonly WordSet Going = new("is was has up asked says said wants doing next needs gets got had will came went just bleeding looks feels off on and's");
    private static readonly WordSet Bridges = new("is was are");

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        for (var i = 0; i < prose.Count; i++)
        {
            if (prose[i].Shape == Shape.Small && prose[i].Length > 2 && ((IsName(prose, i) && (Announced(prose, i) || Told(prose, i))) || Nickname(prose, i)))
            {
                var last = prose.Joined(i + 1) && prose[i + 1].Shape == Shape.Small && (prose.Naming(i + 1) & (Naming.Everyday | Naming.Quiet)) == 0 && !prose.Has(i + 1, Cue.HumanVerb) ? i + 1 : i;
                yield return Found(prose, i, last);
            }
        }
    }

    private static Finding Found(Prose prose, int first, int last) => new(
        "personal-name", FindingLevel.Held, prose[first].Start, prose[last].End - prose[first].Start,
        "A name points to one person; say the relation or role instead.", null);

    private static bool IsName(Prose prose, int index) =>
        prose.Named(index, Naming.Given | Naming.Surname) && !prose.Named(index, Naming.Quiet | Naming.Everyday);

    /// <summary>"oduya's wife", "update on mcallister", ", eamon, grommets", "anaesthetist obafemi": listed names in a person's place.</summary>
    private static bool Told(Prose prose, int index)
    {
        var before = prose.Joined(index) ? prose.Stem(index - 1) : [];
        var starts = prose.Opens(index) && prose.Joined(index + 1) && Going.Has(prose.Stem(index + 1));
        var owns = prose[index].Possessive && prose.Joined(index + 1) && prose.Has(index + 1, Cue.HumanNoun);
        var listed = index > 0 && prose.GapBefore(index) is ", " && prose.GapBefore(index + 1) is [',', ..] && prose.Named(index, Naming.Given) && prose[index].Length > 3;
        var role = prose.Joined(index) && prose.Has(index - 1, Cue.Role | Cue.Title) && prose[index].Length > 3;
        var news = prose.Says(index - 1, "on") && prose.Joined(index) && (prose.Says(index - 2, "update") || prose.Says(index - 2, "news") || prose.Says(index - 2, "eye"));
        return owns || starts || listed || role || news || Meeting.Has(before);
    }

    private static readonly WordSet Meeting = new("meet called named thanks thx mr mrs ms miss dr prof");
    private static readonly WordSet Addressed = new("promised told tell thanks thx called");
    private static readonly WordSet Close = new("auntie aunty uncle nan nana granny cousin baby grandad grandpa grandma daughter son wife husband hca odp");

    /// <summary>"auntie bisi", "daughter shaz": a word that no list has, right after a relation.</summary>
    private static bool Nickname(Prose prose, int index) =>
        ((prose.Joined(index) && (Close.Has(prose.Stem(index - 1)) || Addressed.Has(prose.Stem(index - 1)) || prose.Has(index - 1, Cue.Role | Cue.Title) || (prose.Says(index - 1, "on") && prose.Says(index - 2, "update")))) || (prose[index].Possessive && prose.Joined(index + 1) && prose.Has(index + 1, Cue.Kin))) && prose[index].Length > 3 - (Close.Has(prose.Stem(index - 1)) ? 1 : 0) && !prose[index].Is(Cue.Digits) && prose[index].Cue == Cue.None && prose.Naming(index) == Naming.Unknown && prose.Stem(index)[^1] != 's';

    private static bool Announced(Prose prose, int index) => prose.Joined(index)
        && (Announcing.Has(prose.Stem(index - 1))
            || (Bridges.Has(prose.Stem(index - 1)) && prose.Joined(index - 1) && prose.Has(index - 2, Cue.Calling))
            || (prose.Named(index - 1, Naming.Given) && prose[index - 1].Shape == Shape.Small && prose.Named(index, Naming.Surname) && !prose.Named(index - 1, Naming.Quiet | Naming.Everyday)));
}
