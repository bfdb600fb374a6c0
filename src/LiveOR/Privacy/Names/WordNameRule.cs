using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Names;

/// <summary>Everyday words that are somebody's name here: "d/w Hope", "Is Rich scrubbing?", "Chance holds the scope",
/// "yes Bill,".</summary>
internal sealed class WordNameRule : IProseRule
{
    private const Cue NoName = Cue.Month | Cue.Weekday | Cue.Holiday | Cue.Region | Cue.HeadNoun | Cue.Role
        | Cue.Kin | Cue.Patient | Cue.Label | Cue.Facility | Cue.Room | Cue.Title | Cue.Digits | Cue.Particle;

    private static readonly WordSet Articles = new(
        """
        a an the this that these those each every another of your our his her its their no first second via per
        """);
    private static readonly WordSet Asking = new(
        """
        yes no yeah yep ok okay oh ah cheers ta sorry thanks thank now hey hi hello well dear come morning welcome and
        """);
    private static readonly WordSet Praise = new(
        """
        legend star hero beauty genius rock champ champion angel beast gem diamond superstar machine absolute little
        total lifesaver
        """);
    private static readonly WordSet Handing = new(
        """
        let lets asked told tell tells watched showed taught thanked handed helped promised
        """);
    private static readonly WordSet Somebody = new(
        """
        hope faith grace joy will mark rich bill rose jack sunny summer precious patience chance mercy blessing
        charity prudence miles rob art frank grant max pat ray sue dean drew chuck buddy guy ivy lily daisy violet
        heather holly hazel ginger sandy dale cliff penny sky autumn robin pearl ruby amber jade crystal angel comfort
        gift
        """);
    private static readonly WordSet Pronouns = new("he she it they we you i the this that there be power");

    public IEnumerable<Finding> Inspect(Prose prose)
    {
        for (var i = 0; i < prose.Count; i++)
        {
            if (prose[i].Length > 2 && IsName(prose, i))
            {
                yield return new Finding(
                    "possible-name", FindingLevel.Warned, prose[i].Start, prose[i].End - prose[i].Start,
                    "This may be someone's name; say the role instead.", Rewrite.AtSentence(prose.Text,
                        prose[i].Start, "a colleague"));
            }
        }
    }

    private static bool IsName(Prose prose, int index) => prose[index].Shape switch
    {
        Shape.Capital when !prose.Has(index, NoName) && prose.Named(index, Naming.Everyday | Naming.Quiet) =>
            prose.Opens(index) ? Begins(prose, index) : Within(prose, index),
        Shape.Upper => prose[index].Length > 3 && prose[index].Cue == Cue.None && IsPraised(prose, index),
        Shape.Small => Small(prose, index),
        _ => false,
    };

    /// <summary>A word with a capital among small letters, where no sentence begins.</summary>
    private static bool Within(Prose prose, int index)
    {
        var next = index + 1;
        var among = Among(prose, index);
        var doing = (among || prose.GapBefore(index) is ", ") && prose.Joined(next)
            && prose[next].Shape == Shape.Small && !Deeds.IsDepartment(prose, index)
            && ((Deeds.OfPerson(prose, next) && !(prose.Says(index - 1, "as") && Deeds.OfBooks(prose, next)))
            || Deeds.OfOwn(prose, next));
        if (doing || IsPosted(prose, index) || IsPraised(prose, index) || IsAnswered(prose, index))
        {
            return true;
        }

        var given = prose.Named(index, Naming.GivenToo) && !prose.Named(index, Naming.Quiet)
            && (!prose.Has(index, Cue.Plain) || prose.Says(index, "will"));
        return given && ((among && !(prose.Joined(next) && (prose[next].Shape != Shape.Small
            || prose.Has(next, Cue.HeadNoun)))) || IsCalled(prose, index));
    }

    /// <summary>"oh Robin, not the vein": eponyms have no ears.</summary>
    private static bool IsAnswered(Prose prose, int index) => prose.Joined(index)
        && Answering.Has(prose.Stem(index - 1)) && prose.Named(index, Naming.GivenToo | Naming.Given | Naming.Surname)
        && prose.GapBefore(index + 1) is [',' or '!' or '?', ..];

    private static readonly WordSet Answering = new("yes no yeah yep okay ok oh hey hi sorry thanks cheers");

    /// <summary>Behind a small word, or behind the first word of a sentence: "If Faith is".</summary>
    private static bool Among(Prose prose, int index) => prose.Joined(index) && !Articles.Has(prose.Stem(index - 1))
        && (prose[index - 1].Shape == Shape.Small || (prose.Opens(index - 1) && prose.Has(index - 1, Cue.Plain)
        && !prose[index - 1].Possessive) || Questions.Has(prose.Stem(index - 1)));

    /// <summary>"student Wren found", "our runner Dot".</summary>
    private static bool IsPosted(Prose prose, int index) => prose.Joined(index)
        && prose[index - 1].Shape != Shape.Capital && prose.Joined(index + 1) && prose[index + 1].Shape == Shape.Small
        && (prose.Has(index - 1, Cue.Role) || SmallLetterNameRule.IsPost(prose, index - 1))
        && !prose.Has(index, Cue.Plain) && !prose.Has(index + 1, Cue.HeadNoun | Cue.HumanNoun)
        && !prose.Named(index, Naming.Quiet);

    /// <summary>A word at the start of a sentence, with what only a person does behind it.</summary>
    private static bool Begins(Prose prose, int index)
    {
        var next = index + 1;
        if (IsPraised(prose, index))
        {
            return true;
        }

        var plain = prose.Has(index, Cue.Plain) && !prose.Says(index, "will");
        var named = prose.Named(index,
            Naming.GivenToo | Naming.SurnameToo | Naming.Given | Naming.Surname | Naming.Quiet) && !plain
            && !Deeds.IsDepartment(prose, index);
        var bookish = prose.Named(index, Naming.Quiet) && Deeds.OfBooks(prose, next)
            && !prose.Named(index, Naming.GivenToo | Naming.SurnameToo);
        if (named && prose.Joined(next) && prose[next].Shape == Shape.Small && ((Deeds.OfPerson(prose, next)
            && !bookish) || Deeds.OfOwn(prose, next)))
        {
            return true;
        }

        if (!named || !prose.Named(index, Naming.GivenToo) || prose.Named(index, Naming.Quiet))
        {
            return false;
        }

        var deed = prose.Joined(next) && ((Deeds.OfHand(prose, next) && !Deeds.IsDoubtful(prose, index))
            || prose.Says(next, "will") || prose.Says(next, "please") || Willing(prose, index));
        var told = prose.GapBefore(next) is ", " && prose[next].Shape == Shape.Small && !Deeds.IsDoubtful(prose, index);
        var states = prose.Joined(next) && prose.Says(next, "is") && prose.Joined(next + 1)
            && Awake.Has(prose.Stem(next + 1));
        var cast = prose.GapBefore(next) is " (" && (prose.Has(next, Cue.Role)
            || SmallLetterNameRule.IsPost(prose, next));
        var paired = ((prose.Joined(next) && prose.Says(next, "and") && prose.Joined(next + 1))
            || prose.GapBefore(next) is " & ")
            && prose[prose.Says(next, "and") ? next + 1 : next] is { Capital: true }
            && prose.Named(prose.Says(next, "and") ? next + 1 : next, Naming.Given | Naming.GivenToo);
        return paired || deed || told || states || cast || IsCalled(prose, index) || IsOurs(prose, next);
    }

    private static readonly WordSet Questions = new(
        """
        is can does did has will could would should was are if when with while because since though although but and
        or so then ask tell let where how why
        """);
    private static readonly WordSet Awake = new(
        """
        asleep awake scrubbed scrubbing nervous anxious happy hungry thirsty closing operating assisting home back
        """);

    /// <summary>"Alder, you beauty", "TEMPERANCE you legend".</summary>
    private static bool IsPraised(Prose prose, int index) =>
        prose.GapBefore(index + 1) is " " or ", " && prose.Says(index + 1, "you")
            && Praise.Has(prose.Stem(index + 2)) && !prose.Has(index, Cue.Plain);

    /// <summary>"Will is", "Will has": no question begins so.</summary>
    private static bool Willing(Prose prose, int index) =>
        prose.Says(index, "will") && (prose.Says(index + 1, "is") || prose.Says(index + 1, "has")
            || prose.Says(index + 1, "was") || prose.Says(index + 1, "had") || Deeds.OfHand(prose, index + 1));

    /// <summary>"Penny, our orthoptist".</summary>
    private static bool IsOurs(Prose prose, int next) => prose.GapBefore(next) is ", " or " ("
        && (prose.Says(next, "our") || prose.Says(next, "my"));

    /// <summary>"Sunny please", "yes Bill,", "Joy, you legend".</summary>
    private static bool IsCalled(Prose prose, int index)
    {
        var next = index + 1;
        var please = prose.GapBefore(next) is " " or ", " && prose.Says(next, "please");
        var answered = prose.Joined(index) && Asking.Has(prose.Stem(index - 1)) && !prose.Says(index, "team")
            && (next == prose.Count || prose.GapBefore(next) is [',' or '.' or '!' or '?' or '…', ..]);
        var last = prose.GapBefore(index) is ", " && prose[index - 1].Shape == Shape.Small
            && !prose.Named(index, Naming.Quiet) && (next == prose.Count
            || prose.GapBefore(next) is ['.' or '!' or '?', ..]);
        return please || answered || last;
    }

    /// <summary>"my f1 will asked", "i let hope close".</summary>
    private static bool Small(Prose prose, int index)
    {
        if (!prose.Named(index, Naming.GivenToo) || !prose.Joined(index) || !Somebody.Has(prose.Stem(index)))
        {
            return false;
        }

        var (before, next) = (index - 1, index + 1);
        var doing = prose.Joined(next) && Deeds.OfPerson(prose, next);
        return (doing && (prose.Has(before, Cue.Role | Cue.Kin) || SmallLetterNameRule.IsPost(prose, before)))
            || (Handing.Has(prose.Stem(before)) && prose.Joined(next) && prose[next].Shape == Shape.Small
            && !Pronouns.Has(prose.Stem(next)));
    }
}
