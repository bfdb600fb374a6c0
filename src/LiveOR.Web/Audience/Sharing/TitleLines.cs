namespace LiveOR.Web.Audience.Sharing;

/// <summary>A title in as many lines as there is room for; what does not fit is said to go on.</summary>
internal static class TitleLines
{
    private const string More = "…";

    public static IReadOnlyList<string> Of(string title, int most, Func<string, bool> fits)
    {
        var lines = new List<string> { "" };
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            if (lines[^1].Length == 0 || fits(longer))
            {
                lines[^1] = longer;
            }
            else if (lines.Count < most)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] += More;
                break;
            }
        }

        return [.. lines.Select(line => Cut(line, fits))];
    }

    private static string Cut(string line, Func<string, bool> fits)
    {
        var cut = line;
        while (cut.Length > 1 && !fits(cut))
        {
            cut = cut.TrimEnd('…')[..^1] + More;
        }

        return cut;
    }
}
