using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Names in small letters, where the words before them say that a name comes: "patient jane alder", "called priya".</summary>
internal sealed class SmallLetterNameRule : IProseRule
{
    private static readonly WordSet Announcing = new("patient pt named called name surname mum mom dad wife husband son daughter brother sister mother father baby grandma grandpa auntie uncle");
    private static readonly WordSet Going = new("is was has up asked says said wants doing next");
    private static readonly WordSet Bridges = new("is was are");

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        if (prose.Count > 1 && prose[0].Shape == Shape.Small && prose.Named(0, Naming.Surname) && IsName(prose, 0) && prose.Joined(1) && Going.Has(prose.Stem(1)))
        {
            yield return Found(prose, 0, 0);
        }

        if ((prose.Cues & (Cue.Patient | Cue.Calling | Cue.Kin)) == 0)
        {
            yield break;
        }

        for (var i = 1; i < prose.Count; i++)
        {
            if (prose[i].Shape == Shape.Small && IsName(prose, i) && Announced(prose, i))
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

    private static bool Announced(Prose prose, int index) => prose.Joined(index)
        && (Announcing.Has(prose.Stem(index - 1))
            || (Bridges.Has(prose.Stem(index - 1)) && prose.Joined(index - 1) && prose.Has(index - 2, Cue.Calling))
            || (prose.Named(index - 1, Naming.Given) && prose[index - 1].Shape == Shape.Small && prose.Named(index, Naming.Surname) && !prose.Named(index - 1, Naming.Quiet | Naming.Everyday)));
}
