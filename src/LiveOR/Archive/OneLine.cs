using System.Text;

namespace LiveOR.Archive;

/// <summary>Words for a format in which a line is a field: no line breaks, no control characters.</summary>
internal static class OneLine
{
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune))
            {
                line.Append(line is [.., not ' '] ? " " : "");
            }
            else
            {
                line.Append(rune);
            }
        }

        return line.ToString().Trim();
    }
}
