using System.Globalization;
using System.Text;

namespace LiveOR.Playbooks;

/// <summary>A small playbook without mistakes, to begin from.</summary>
public static class PlaybookStarter
{
    private const int LongestId = 40;
    private const int LongestTitle = 60;

    /// <summary>The name of the file in letters that every system takes; "playbook" where nothing is left of the words.</summary>
    public static string IdOf(string words)
    {
        var id = new StringBuilder();
        foreach (var character in words.Normalize(NormalizationForm.FormD).Where(each => !IsAccent(each)))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                id.Append(char.ToLowerInvariant(character));
            }
            else if (id is [.., not '-'])
            {
                id.Append('-');
            }
        }

        var letters = $"{id}".TrimStart([.. "0123456789-"]);
        var cut = letters[..Math.Min(letters.Length, LongestId)].TrimEnd('-');
        return cut.Length == 0 ? "playbook" : cut;
    }

    /// <summary>A playbook of that title, with one step of everything.</summary>
    public static string Of(string title)
    {
        var words = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var shown = words.Length == 0 ? "New playbook" : words[..Math.Min(words.Length, LongestTitle)].Trim();
        return $$$"""
            ---
            title: "{{{Escaped(shown)}}}"
            specialty: General surgery
            version: 1.0.0
            reviewedBy:
            reviewedOn:
            summary: One or two sentences for those who know nothing of it yet.
            frame: common
            glossary:
              trocar: A sleeve through which camera and instruments pass.
            ---

            ## Getting in

            ### First look {#first-look}

            *key · 5 min*

            What is done, in two or three calm sentences. The view is {{view: clear | hazy = clear}}.

            - **Short:** The same for X, in up to 200 characters. The view is {{view}}.
            - **Teach:** Why it matters.
            - **Ask:** What would you look for first?
            - **Branches:** another-way

            ## Branches

            ### Another way {#another-way}

            The team chooses another way to go on.

            - **Note:** This line is for staff only.

            """.ReplaceLineEndings("\n");
    }

    private static bool IsAccent(char each) => CharUnicodeInfo.GetUnicodeCategory(each) == UnicodeCategory.NonSpacingMark;

    private static string Escaped(string title) => string.Concat(title.Where(each => !char.IsControl(each)))
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
