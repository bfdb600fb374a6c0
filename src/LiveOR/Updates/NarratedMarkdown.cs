using LiveOR.Playbooks;

namespace LiveOR.Updates;

public static class NarratedMarkdown
{
    public static Narration Render(string markdown, IReadOnlyList<GlossaryTerm> glossary) =>
        new($"<p>{System.Net.WebUtility.HtmlEncode(markdown)}</p>", markdown);

    public static string Plain(string markdown) => markdown;
}
