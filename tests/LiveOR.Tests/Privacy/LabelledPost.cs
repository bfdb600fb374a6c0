using System.Text.RegularExpressions;

namespace LiveOR.Tests.Privacy;

/// <summary>One row of a labelled set: the post as it would be typed, and where its identifiers stand.</summary>
public sealed partial record LabelledPost(string Text, IReadOnlyList<Identifier> Identifiers)
{
    public static LabelledPost Read(string cell)
    {
        var identifiers = new List<Identifier>();
        var text = new System.Text.StringBuilder();
        var from = 0;
        foreach (Match match in Marked.Matches(cell))
        {
            text.Append(cell.AsSpan(from, match.Index - from));
            identifiers.Add(new Identifier(match.Groups["class"].Value, text.Length, match.Groups["words"].Length));
            text.Append(match.Groups["words"].ValueSpan);
            from = match.Index + match.Length;
        }

        return new LabelledPost(text.Append(cell.AsSpan(from)).ToString(), identifiers);
    }

    [GeneratedRegex(@"\{(?<class>[a-z]+): (?<words>[^{}]+)\}", RegexOptions.CultureInvariant, 500)]
    private static partial Regex Marked { get; }
}

/// <summary>Where one identifier stands in its post.</summary>
public sealed record Identifier(string Class, int Start, int Length);
