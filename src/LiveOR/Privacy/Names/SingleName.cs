using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>One word that is likely a name, by the lists or by the company it keeps.</summary>
internal static class SingleName
{
    public static NameRun? Find(Prose prose, NameRun run)
    {
        var found = run.Count == 1 ? run : run with { First = run.Last };
        if (!prose[found.Last].Capital || prose.Has(found.Last, Cue.Facility | Cue.Street | Cue.Locality | Cue.Region | Cue.Month | Cue.Weekday | Cue.Holiday))
        {
            return null;
        }

        var human = NameContext.Human(prose, found);
        if (prose.Named(found.Last, Naming.Quiet | Naming.Everyday))
        {
            return human && !prose.Opens(found.First) && prose.Named(found.Last, Naming.Given | Naming.GivenToo | Naming.Surname | Naming.SurnameToo) ? found : null;
        }

        if (prose.Named(found.Last, Naming.Given))
        {
            return found;
        }

        var opens = prose.Opens(found.First);
        if (prose.Named(found.Last, Naming.Surname))
        {
            return !opens || human ? found : null;
        }

        return !opens && (human || (NameContext.Weak(prose, found) && NameBook.LooksLikeSurname(prose.Stem(found.Last)))) ? found : null;
    }
}
