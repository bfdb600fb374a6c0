using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Where an unknown capital word is a thing's name: after an article, beside a measure or a grade, in a row
/// of eponyms,
/// with capitals inside.</summary>
internal static class NotNames
{
    private static readonly WordSet Articles = new(
        """
        a an the this that these each every another your our his her its no first second new old same
        """);
    private static readonly WordSet People = new(
        """
        man woman lady gentleman lad lass girl boy chap bloke guy kid fellow soul person
        """);
    private static readonly WordSet Units = new("fr mm cm ml mg g kg french gauge size");
    private static readonly WordSet Linking = new("and or then plus versus vs by also");

    public static bool Thing(Prose prose, NameRun run) =>
        AfterArticle(prose, run) || BesideMeasure(prose, run) || InRow(prose, run)
            || CapitalInside(prose.Stem(run.Last));

    /// <summary>"a Pringle", "the Norfolk"; but "the Alder family".</summary>
    private static bool AfterArticle(Prose prose, NameRun run) => prose.Joined(run.First)
        && !(prose.Says(run.First - 1, "this") && People.Has(prose.Stem(run.First - 2)))
        && !prose[run.First - 1].Possessive && Articles.Has(prose.Stem(run.First - 1))
        && !NameContext.IsGroup(prose, run)
        && !IsHousehold(prose, run) && !NameRule.IsCase(prose, run) && !(prose.Says(run.First - 1, "the")
        && prose.Says(run.First - 2, "from"));

    /// <summary>"the Pococks": a surname in the plural.</summary>
    private static bool IsHousehold(Prose prose, NameRun run) => prose.Says(run.First - 1, "the")
        && prose.Stem(run.Last) is [.., 's'] stem
        && ((NameBook.Of(stem[..^1], Cue.None) & (Naming.Surname | Naming.Quiet | Naming.Everyday)) == Naming.Surname
        || (NameBook.Of(stem, Cue.None) == Naming.Unknown && CueWords.Of(stem) == Cue.None
        && NameBook.Of(stem[..^1], Cue.None) == Naming.Unknown && CueWords.Of(stem[..^1]) == Cue.None
        && !prose.Has(run.Last + 1, Cue.HeadNoun)) || (stem is [.., 'e', _]
        && (NameBook.Of(stem[..^2], Cue.None) & (Naming.Surname | Naming.Quiet | Naming.Everyday)) == Naming.Surname)
        || (stem.Contains('-') && char.IsUpper(stem[stem.IndexOf('-') + 1])));

    private static bool BesideMeasure(Prose prose, NameRun run)
    {
        var (before, next) = (run.First - 1, run.Last + 1);
        var alone = prose.Named(run.Last, Naming.Given) && !prose.Named(run.Last, Naming.Quiet | Naming.Everyday)
            && !prose.Joined(next);
        return (prose.Joined(run.First) && !alone && ((prose[before].Shape == Shape.Number
            && prose[before].Length < 4 && !prose.Has(before - 1, Cue.Room | Cue.Phone | Cue.Record | Cue.Plan))
            || Units.Has(prose.Stem(before))))
            || (prose.Joined(next) && !prose[run.Last].Possessive && ((prose[next].Is(Cue.Digits)
            && prose.GapBefore(next + 1) is not "/" && !(prose[next].Length == 2 && prose[next].Shape == Shape.Number
            && prose.GapBefore(next + 1) is ", " or ": ")) || Numerals.Roman(prose.Stem(next))));
    }

    /// <summary>"Duhamel, Soave, Swenson": one known eponym speaks for its neighbours.</summary>
    private static bool InRow(Prose prose, NameRun run) => Eponym(prose, Neighbour(prose, run.First, -1))
        || Eponym(prose, Neighbour(prose, run.Last, 1));

    private static bool Eponym(Prose prose, int index) => prose[index].Capital && !prose.Has(index - 1, Cue.Title)
        && prose.Named(index, Naming.Quiet) && !prose.Named(index, Naming.Given | Naming.GivenToo);

    /// <summary>The word on the other side of a comma or an "and"; -1 where there is none.</summary>
    private static int Neighbour(Prose prose, int from, int step)
    {
        var near = from + step;
        var gap = prose.GapBefore(Math.Max(from, near));
        if (near >= 0 && near < prose.Count && gap is ", " or "/" or " / ")
        {
            return Linking.Has(prose.Stem(near)) ? near + step : near;
        }

        return near >= 0 && near < prose.Count && gap is " " && Linking.Has(prose.Stem(near)) ? near + step : -1;
    }

    private static bool CapitalInside(ReadOnlySpan<char> word)
    {
        var rest = word is ['M', 'c', ..] ? word[3..] : word is ['M', 'a', 'c', _, ..]
            ? word[4..] : word is [_, '\'', _, ..] ? word[3..] : word[1..];
        for (var i = 0; i < rest.Length; i++)
        {
            if (char.IsUpper(rest[i]) && !(i > 0 && rest[i - 1] == '-')
                && !(word is ['D', 'e' or 'i', ..] or ['L', 'e' or 'a', ..] or ['V', 'a', 'n', ..]))
            {
                return true;
            }
        }

        return false;
    }
}
