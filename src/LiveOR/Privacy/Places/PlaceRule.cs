using LiveOR.Privacy.Names;
using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Places;

/// <summary>Places below a state: towns, named hospitals and wards, schools, streets. States and countries may stand.</summary>
internal sealed class PlaceRule : IProseRule
{
    private const int HowFarBack = 4;

    private static readonly WordSet Leading = new("in from near at outside to off of left leaving reached for via around through between towards beyond across by nearby");
    private static readonly WordSet Strong = new("in from near at outside off left leaving reached via");
    private static readonly WordSet Saint = new("st saint st. mt mount sankt san santa fort port");

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        for (var i = 0; i < prose.Count;)
        {
            if (PlaceRun.At(prose, i) is not { } run)
            {
                if (SmallTown(prose, i) is { } small)
                {
                    yield return small;
                }

                i++;
                continue;
            }

            i = run.Last + 1;
            if (Judge(prose, run) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Finding? Judge(Prose prose, NameRun whole)
    {
        if (Institution.Find(prose, whole) is { } named)
        {
            return Found(prose, named, FindingLevel.Held);
        }

        if (Trim(prose, whole) is not { } run || Bears(prose, run))
        {
            return null;
        }

        if (IsSaint(prose, run) || BeforeState(prose, run))
        {
            return Found(prose, run, FindingLevel.Held);
        }

        if (prose.Joined(run.First) && prose.Says(run.First - 1, "the"))
        {
            return null;
        }

        var town = Gazetteer.Find(Folded(prose, run));
        var leads = prose.Joined(run.First) && Leading.Has(prose.Stem(run.First - 1));
        return leads ? Led(prose, run, town) : Loose(prose, run, town);
    }

    private static Finding? Led(Prose prose, NameRun run, Found town)
    {
        var quiet = prose.Named(run.Last, Naming.Quiet | Naming.Everyday) || prose.Has(run.Last, Cue.Month | Cue.Weekday | Cue.Holiday);
        var person = prose.Named(run.First, Naming.Given | Naming.Surname) || prose[run.Last].Possessive;
        var told = Told(prose, run);
        if (prose.Has(run.Last, Cue.Month | Cue.Weekday | Cue.Holiday))
        {
            return null;
        }

        if (town == Words.Found.Plainly || (told && !quiet && !person))
        {
            return Found(prose, run, told || Strong.Has(prose.Stem(run.First - 1)) ? FindingLevel.Held : FindingLevel.Warned);
        }

        var sounds = Gazetteer.SoundsLikeTown(prose.Stem(run.Last)) || (town == Words.Found.Everyday && (told || !prose.Has(run.Last, Cue.Plain)));
        return (!quiet || town == Words.Found.Everyday) && (!person || sounds) && Strong.Has(prose.Stem(run.First - 1)) && prose[run.Last].Capital && !prose.Named(run.Last, Naming.Given)
            ? Found(prose, run, sounds ? FindingLevel.Held : FindingLevel.Warned)
            : null;
    }

    /// <summary>A town with no preposition before it: "Boise has no such centre".</summary>
    private static Finding? Loose(Prose prose, NameRun run, Found town) =>
        town == Words.Found.Plainly && !prose.Named(run.Last, Naming.Quiet | Naming.Given | Naming.Surname | Naming.Everyday) && !prose[run.Last].Possessive
            ? Found(prose, run, FindingLevel.Warned)
            : null;

    /// <summary>Whether a verb that goes with places stands close before: lives, moved, born.</summary>
    private static bool Told(Prose prose, NameRun run)
    {
        for (var i = run.First - 1; i >= 0 && i >= run.First - HowFarBack; i--)
        {
            if (prose.Has(i, Cue.PlaceVerb))
            {
                return true;
            }
        }

        return false;
    }

    private static NameRun? Trim(Prose prose, NameRun run)
    {
        var first = run.First;
        if (prose.Has(run.Last, Cue.Month | Cue.Weekday))
        {
            return null;
        }

        while (first < run.Last && (prose.Has(first, Cue.Plain) || prose[first].Shape == Shape.Small))
        {
            first++;
        }

        return prose.Has(first, Cue.Plain) || prose.Has(run.Last, Cue.Region) ? null : run with { First = first };
    }

    private static bool Bears(Prose prose, NameRun run)
    {
        var next = run.Last + 1;
        return prose.Has(run.Last, Cue.HeadNoun) || (prose.Joined(next) && (prose.Has(next, Cue.HeadNoun | Cue.Digits)
            || (prose.Named(run.Last, Naming.Quiet) && prose.Joined(next + 1) && prose.Has(next + 1, Cue.HeadNoun))));
    }

    private static bool IsSaint(Prose prose, NameRun run) =>
        run.Count > 1 && Saint.Has(prose.Stem(run.First)) && !prose.Named(run.Last, Naming.Everyday) && prose[run.Last].Capital;

    /// <summary>"Farmton, Ohio" and "Farmton, OH".</summary>
    private static bool BeforeState(Prose prose, NameRun run)
    {
        var next = run.Last + 1;
        return next < prose.Count && prose.GapBefore(next) is ", " && prose[run.Last].Capital
            && ((prose[next].Shape == Shape.Upper && prose[next].Length == 2 && prose.Has(next, Cue.StateCode) && !prose.Named(run.Last, Naming.Everyday))
                || (prose[next].Capital && prose.Has(next, Cue.Region) && !prose.Has(run.Last, Cue.Region | Cue.Quiet)));
    }

    /// <summary>"lives in farmton": a town in small letters, where the words before it leave no doubt.</summary>
    private static Finding? SmallTown(Prose prose, int index) =>
        prose[index].Shape == Shape.Small && prose.Joined(index) && Strong.Has(prose.Stem(index - 1)) && prose.Has(index - 2, Cue.PlaceVerb) && prose.Joined(index - 1)
        && Gazetteer.Find(prose.Stem(index)) == Words.Found.Plainly && !prose.Has(index, Cue.Region | Cue.Quiet)
            ? Found(prose, new NameRun(index, index), FindingLevel.Held)
            : null;

    private static string Folded(Prose prose, NameRun run) => prose.Between(run.First, run.Last).Replace("  ", " ", StringComparison.Ordinal);

    private static Finding Found(Prose prose, NameRun run, FindingLevel level) => PlaceFinding.Of(prose, run, level);
}
