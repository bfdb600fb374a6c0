using LiveOR.Privacy;

namespace LiveOR.Client.Privacy;

public static class FindingMending
{
    /// <summary>The text with the guard's suggestion in the place of what it found.</summary>
    public static string Mend(this Finding finding, string text)
    {
        var start = Math.Clamp(finding.Start, 0, text.Length);
        var end = Math.Clamp(finding.Start + finding.Length, start, text.Length);
        return string.Concat(text.AsSpan(0, start), finding.Suggestion, text.AsSpan(end));
    }
}
