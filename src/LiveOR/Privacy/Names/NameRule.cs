using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Names without a title: a given name with another word, initials with a surname, "Surname, First", and
/// single
/// words that the lists or the words around them show to be a person.</summary>
internal sealed class NameRule : IProseRule
{
    private const string WhyFull = "A name points to one person; say the role instead.";
    private const string WhyMaybe = "This may be someone's name; say the role instead.";

    /// <summary>After these the rule of titles speaks.</summary>
    private static readonly WordSet Titled = new("mr mrs");
    private static readonly WordSet Cases = new(
        """
        hernia hernias lipoma gallbladder appendix knee knees hip hips kidney op case valve aneurysm bypass graft
        stent wire spleen liver pancreas lung heart spine tumour tumor cyst bowel stomach uterus baby twins eye
        cataract thyroid breast prostate bladder leg arm hand foot shoulder newborn leak
        """);

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        for (var i = 0; i < prose.Count;)
        {
            if (NameRun.At(prose, i) is not { } run)
            {
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
        if (Trim(prose, whole) is not { } run || BearsThing(prose, run))
        {
            return null;
        }

        return FullName.Find(prose, run) is { } full
            ? Held(prose, full)
            : Titled.Has(prose.Stem(run.First - 1)) ? null
            : SingleName.Find(prose, run) is { } single ? Maybe(prose, single)
            : LooseName.Find(prose, run) is { } loose
            ? Found(prose, loose, "possible-name", FindingLevel.Warned, WhyMaybe) : null;
    }

    /// <summary>Without the words that have their capital from the sentence: "Then Jane Alder".</summary>
    private static NameRun? Trim(Prose prose, NameRun run)
    {
        var first = run.First;
        while (first <= run.Last && prose.Has(first, Cue.Plain | Cue.Title | Cue.Kin | Cue.Patient | Cue.Role)
            && !prose.Named(first, Naming.Given))
        {
            first++;
        }

        return first > run.Last ? null : run with { First = first };
    }

    /// <summary>"Kelly clamp", "Kocher's incision", "Boston brace": the thing bears the name, no one here
    /// does.</summary>
    private static bool BearsThing(Prose prose, NameRun run)
    {
        if (NameContext.Owns(prose, run) && !prose.Named(run.Last, Naming.Quiet))
        {
            return false;
        }

        var next = run.Last + 1;
        if (prose.Joined(next) && IsCase(prose, run))
        {
            return false;
        }

        var full = run.Count > 1 && prose.Named(run.First, Naming.Given) && prose.Named(run.Last, Naming.Surname);
        return prose.Has(run.Last, Cue.HeadNoun) || (!full && prose.Joined(next) && (prose.Has(next, Cue.HeadNoun)
            || AfterAdjective(prose, run)));
    }

    /// <summary>"the Dalgleish hernia": a case by the patient's name, when surgery knows no such eponym.</summary>
    public static bool IsCase(Prose prose, NameRun run) =>
        prose.Joined(run.Last + 1) && Cases.Has(prose.Stem(run.Last + 1)) && prose[run.Last].Capital
            && !prose.Has(run.Last, Cue.Plain | Cue.Region)
            && (prose.Naming(run.Last) & (Naming.Quiet | Naming.Everyday)) == 0;

    /// <summary>"Van Velthoven running suture".</summary>
    private static bool AfterAdjective(Prose prose, NameRun run)
    {
        var next = run.Last + 1;
        return prose[next].Shape == Shape.Small && !prose.Has(next, Cue.HumanVerb | Cue.Plain)
            && !Deeds.OfPerson(prose, next) && !Deeds.OfHand(prose, next) && prose.Joined(next + 1)
            && prose.Has(next + 1, Cue.HeadNoun)
            && !prose.Named(run.Last, Naming.Given);
    }

    private static Finding Held(Prose prose, NameRun run) =>
        Found(prose, run, "personal-name", FindingLevel.Held, WhyFull);

    /// <summary>A given name that acts as a person is a person; anything less may be a mistake of ours.</summary>
    private static Finding Maybe(Prose prose, NameRun run) =>
        prose.Named(run.Last, Naming.Given) && !prose.Named(run.Last, Naming.Quiet | Naming.Everyday)
            && NameContext.Human(prose, run)
            ? Held(prose, run)
            : Found(prose, run, "possible-name", FindingLevel.Warned, WhyMaybe);

    /// <summary>With the particles before it: "van der Alder".</summary>
    private static NameRun Whole(Prose prose, NameRun run)
    {
        var first = run.First;
        while (first > 0 && prose.Joined(first) && prose.Has(first - 1, Cue.Particle) && run.First - first < 3)
        {
            first--;
        }

        return run with { First = first };
    }

    private static Finding Found(Prose prose, NameRun bare, string rule, FindingLevel level, string why)
    {
        var run = Whole(prose, bare);
        var start = prose[run.First].Start;
        return new Finding(
            rule, level, start, prose[run.Last].End - start, why, Rewrite.AtSentence(prose.Text, start,
                NameRoles.Instead(prose, run)));
    }
}
