namespace LiveOR.Privacy;

/// <summary>Puts a finding's suggestion into its text. The author taps it; nothing is ever rewritten silently.</summary>
public static class Rewrite
{
    /// <summary>The text with the finding's words replaced; unchanged when there is no suggestion or the text is another one.</summary>
    public static string Apply(string text, Finding finding) =>
        finding.Suggestion is { } suggestion && finding.Start >= 0 && finding.Length >= 0 && finding.Start + finding.Length <= text.Length
            ? string.Concat(text.AsSpan(0, finding.Start), suggestion, text.AsSpan(finding.Start + finding.Length))
            : text;

    /// <summary>A suggestion that begins with a capital where the words it replaces do.</summary>
    internal static string? InCaseOf(string found, string? suggestion) =>
        suggestion is [var first, .. var rest] && found is [var old, ..] && char.IsUpper(old)
            ? char.ToUpperInvariant(first) + rest
            : suggestion;

    /// <summary>The same, for a name, which has a capital anywhere: capital only where a sentence begins.</summary>
    internal static string AtSentence(string text, int start, string suggestion)
    {
        var before = text.AsSpan(0, start);
        while (before is [.., var last] && !char.IsLetterOrDigit(last) && last is not ('.' or '!' or '?' or '\n' or ':' or ',' or ';'))
        {
            before = before[..^1];
        }

        return before.IsEmpty || before[^1] is '.' or '!' or '?' or '\n' or ':'
            ? char.ToUpperInvariant(suggestion[0]) + suggestion[1..]
            : suggestion;
    }
}
