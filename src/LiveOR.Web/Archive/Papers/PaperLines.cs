using SkiaSharp;

namespace LiveOR.Web.Archive.Papers;

/// <summary>Words in lines of a width; a word longer than a line is cut.</summary>
internal static class PaperLines
{
    public static IReadOnlyList<string> Of(string words, SKFont font, float width)
    {
        var lines = new List<string> { "" };
        foreach (var word in words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var part in Parts(word, font, width))
            {
                var longer = lines[^1].Length == 0 ? part : $"{lines[^1]} {part}";
                if (lines[^1].Length == 0 || font.MeasureText(longer) <= width)
                {
                    lines[^1] = longer;
                }
                else
                {
                    lines.Add(part);
                }
            }
        }

        return lines;
    }

    private static IEnumerable<string> Parts(string word, SKFont font, float width)
    {
        var rest = word;
        while (rest.Length > 1 && font.MeasureText(rest) > width)
        {
            var fitting = rest.Length - 1;
            while (fitting > 1 && (font.MeasureText(rest.AsSpan(0, fitting)) > width || char.IsHighSurrogate(rest[fitting - 1])))
            {
                fitting--;
            }

            yield return rest[..fitting];
            rest = rest[fitting..];
        }

        yield return rest;
    }
}
