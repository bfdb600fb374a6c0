namespace LiveOR.Privacy.Shapes;

/// <summary>What is known of a part of a shape. Either all the texts it matches, folded, when they are few; or needles, one of which
/// stands in each of them; or nothing. And how many letters it matches or looks at, at the most.</summary>
internal sealed class Part
{
    /// <summary>The reach of a part without a bound.</summary>
    public const int Endless = 1_000_000;

    private const int Few = 256;
    private const int LongestNeedle = 8;

    /// <summary>Words that stand far oftener than their letters make one expect.</summary>
    private const double CommonShare = 0.01;

    private static readonly string Border = Letters.Border.ToString();

    private static readonly HashSet<string> Common =
        new(["and", "the", "of", "to", "in", "is", "for", "on", "at", "with", "a", "we", "it", "not", "or"], StringComparer.Ordinal);

    private readonly IReadOnlySet<string>? all;
    private readonly IReadOnlyDictionary<string, Window>? any;

    private readonly IReadOnlyList<Part>? turns;

    private Part(IReadOnlySet<string>? all, IReadOnlyDictionary<string, Window>? any, int reach, IReadOnlyList<Part>? turns = null) =>
        (this.all, this.any, Reach, this.turns) = (all, any, reach, turns);

    /// <summary>Letters that the part matches or looks at; <see cref="Endless"/> without a bound.</summary>
    public int Reach { get; }

    /// <summary>One of these stands in every text that the part matches; null when no such needles are known.</summary>
    public IReadOnlyDictionary<string, Window>? Needles => any ?? Shortened();

    public static Part Exactly(params IEnumerable<string> texts)
    {
        var all = texts.ToHashSet(StringComparer.Ordinal);
        return new(all, null, all.Max(text => text.Replace(Border, "", StringComparison.Ordinal).Length));
    }

    /// <summary>Matches texts of which only the length is known.</summary>
    public static Part Unknown(int reach) => new(null, null, reach);

    public static Part Either(IReadOnlyList<Part> parts)
    {
        if (parts.All(part => part.all is not null) && parts.Sum(part => part.all!.Count) <= Few)
        {
            return Exactly(parts.SelectMany(part => part.all!)).Reaching(parts.Max(part => part.Reach));
        }

        Dictionary<string, Window>? any = null;
        if (parts.All(part => part.Needles is not null))
        {
            any = new(StringComparer.Ordinal);
            foreach (var (needle, window) in parts.SelectMany(part => part.Needles!))
            {
                any[needle] = any.TryGetValue(needle, out var other) ? window.And(other) : window;
            }
        }

        return new(null, any, parts.Max(part => part.Reach));
    }

    /// <summary>Parts one after the other. Neighbours that are few are joined, so that needles grow long.</summary>
    public static Part InTurn(IEnumerable<Part> given)
    {
        // What stands in a bracket is joined to what stands before and behind it.
        Part[] parts = [.. given.SelectMany(part => part.all is null ? part.turns ?? [part] : [part])];
        var whole = parts.Aggregate(0, (sum, part) => Sum(sum, part.Reach));
        var found = new List<Dictionary<string, Window>>();
        var (first, run) = (0, Exactly(""));
        for (var i = 0; i < parts.Length; i++)
        {
            if (Joined(run, parts[i]) is not { } longer)
            {
                Note(run, first);
                (first, run) = LongestRun(parts, i);
                continue;
            }

            run = longer;
            if (parts[i].any is not null)
            {
                Note(parts[i], i);
            }
        }

        Note(run, first);
        return new(first == 0 ? run.all : null, found.MinBy(Cost), whole, parts);

        void Note(Part joined, int from)
        {
            var before = parts.Take(from).Aggregate(0, (sum, part) => Sum(sum, part.Reach));
            var after = whole == Endless ? Endless : whole - before - joined.Reach;
            if (joined.Needles is { } needles)
            {
                found.Add(needles.ToDictionary(needle => needle.Key, needle => needle.Value.Within(before, after), StringComparer.Ordinal));
            }
        }
    }

    /// <summary>As many of the parts up to the last one as are few together.</summary>
    private static (int First, Part Run) LongestRun(Part[] parts, int last)
    {
        var (first, run) = (last, parts[last]);
        while (first > 0 && Joined(parts[first - 1], run) is { } longer)
        {
            (first, run) = (first - 1, longer);
        }

        return (first, run);
    }

    /// <param name="most">Null without an upper limit.</param>
    public Part Times(int least, int? most)
    {
        var reach = Reach == 0 ? 0 : most is { } limit && Reach < Endless ? Math.Min(Endless, Reach * limit) : Endless;
        var powers = new List<Part>();
        for (var power = Exactly(""); powers.Count <= (most ?? -1) && power is not null; power = Joined(power, this))
        {
            powers.Add(power);
        }

        if (powers.Count == most + 1 && Either(powers[least..]) is { all: not null } few)
        {
            return few.Reaching(reach);
        }

        // The first time it stands at the beginning, and what comes after is as long as all the other times.
        return least == 0 ? Unknown(reach) : new(null, Needles?.ToDictionary(
            needle => needle.Key, needle => needle.Value.Within(0, reach == Endless ? Endless : reach - Reach), StringComparer.Ordinal), reach);
    }

    /// <summary>The same needles where nothing is matched: what is looked at stands where other parts match.</summary>
    public Part Looked() => new(Exactly("").all, Needles, Reach);

    /// <summary>Borders or nothing in place of a part, which is looked at all the same.</summary>
    public Part Reaching(int reach) => new(all, any, reach);

    public static int Sum(int one, int other) => Math.Min(Endless, one + other);

    private static Part? Joined(Part first, Part second) =>
        first.all is null || second.all is null || first.all.Count * second.all.Count > Few
            ? null
            : Exactly(first.all.SelectMany(_ => second.all, Joined)).Reaching(Sum(first.Reach, second.Reach));

    /// <summary>Borders count at the ends only.</summary>
    private static string Joined(string first, string second)
    {
        var both = first + second;
        var inside = both.Replace(Border, "", StringComparison.Ordinal);
        return (inside.Length == 0, both.Length == inside.Length) switch
        {
            (_, true) => both,
            (true, _) => Border,
            _ => (both[0] == Letters.Border ? Border : "") + inside + (both[^1] == Letters.Border ? Border : ""),
        };
    }

    /// <summary>How much of an ordinary text has to be looked at for these needles.</summary>
    private static double Cost(Dictionary<string, Window> needles) => needles.Sum(needle => Share(needle.Key) * (10 + needle.Value.Before + needle.Value.After));

    private static double Share(string needle) => Common.Contains(needle.Trim(Letters.Border, Letters.Space))
        ? CommonShare
        : needle.Aggregate(1.0, (share, letter) => share * Letters.Share(letter));

    private Dictionary<string, Window>? Shortened() => all is null || all.Contains("") || all.Contains(Border)
        ? null
        : all.Select(Rarest).Distinct(StringComparer.Ordinal).ToDictionary(needle => needle, _ => new Window(Reach, Reach), StringComparer.Ordinal);

    private static string Rarest(string text) => text.Length <= LongestNeedle
        ? text
        : Enumerable.Range(0, text.Length - LongestNeedle + 1).Select(from => text.Substring(from, LongestNeedle)).MinBy(Share)!;
}
