namespace LiveOR.Privacy;

/// <summary>Joins the end of what was said before to the beginning of a new text: an identifier can be split over updates.</summary>
internal static class Borders
{
    private const int Updates = 3;
    private const int Tail = 48;
    private const int Head = 64;

    /// <summary>The joined texts, and where in each of them the new text begins. With a space, and with nothing between.</summary>
    public static IEnumerable<(string Joined, int Border)> Of(IReadOnlyList<string> before, string text)
    {
        var said = before.Skip(Math.Max(0, before.Count - Updates)).Where(update => update.Length > 0).ToArray();
        var head = text[..Math.Min(Head, text.Length)];
        if (said.Length == 0 || head.Length == 0)
        {
            yield break;
        }

        var spaced = End(string.Join(' ', said.Select(End))) + " ";
        yield return (spaced + head, spaced.Length);

        var closed = End(string.Concat(said.Select(update => End(update).Trim().TrimEnd('.', ',', ';', ':', '-', '…'))));
        yield return (closed + head.TrimStart(), closed.Length - (head.Length - head.TrimStart().Length));
    }

    /// <summary>What a finding in a joined text says of the new one; null when it does not cross the border.</summary>
    public static Finding? Cross(Finding finding, int border, int length)
    {
        var end = Math.Min(finding.Start + finding.Length - border, length);
        return (finding.Level == FindingLevel.Held || finding.Rule == KnownIdentifierRule.Id) && finding.Start < border && end > 0
            ? finding with { Start = 0, Length = end, Why = "Together with what was said just before, this may give somebody away.", Suggestion = null }
            : null;
    }

    private static string End(string text) => text.Length > Tail ? text[^Tail..] : text;
}
