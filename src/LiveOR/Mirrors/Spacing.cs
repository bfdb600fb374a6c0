using System.Text;

namespace LiveOR.Mirrors;

/// <summary>One space for every run of white space, none at the ends. A lone no-break space stays: it keeps "2.5 mm"
/// together.</summary>
internal static class Spacing
{
    public static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                collapsed.Append(end == at + 1 && IsNoBreak(text[at]) ? text[at] : ' ');
                at = end;
            }
            else
            {
                collapsed.Append(text[at++]);
            }
        }

        return collapsed.ToString().Trim();
    }

    private static bool IsNoBreak(char unit) => unit is '\u00A0' or '\u202F';
}
