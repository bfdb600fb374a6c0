using LiveOR.Playbooks;
using Markdig;
using Markdig.Syntax;

namespace LiveOR.Updates;

/// <summary>Turns narrated Markdown into safe HTML and plain text. Never throws: what is too long or too deeply nested comes back
/// as it was typed, escaped.</summary>
public static class NarratedMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>HTML of p, em, strong, ul, ol, li, code, br, a and dfn only; the first use of each glossary term is explained.</summary>
    public static Narration Render(string markdown, IReadOnlyList<GlossaryTerm> glossary)
    {
        if (Parse(markdown) is not { } document)
        {
            return new($"<p>{SafeHtml.Encode(markdown)}</p>", markdown);
        }

        return new(new NarratedHtml(new Glossary(glossary)).Write(document), new NarratedPlain().Write(document));
    }

    /// <summary>The text without its Markdown, for mirrors and wherever no HTML is shown.</summary>
    public static string Plain(string markdown) =>
        Parse(markdown) is { } document ? new NarratedPlain().Write(document) : markdown;

    private static MarkdownDocument? Parse(string markdown)
    {
        if (markdown.Length > Draft.MaximumLength)
        {
            return null;
        }

        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's depth limit: 500 opening brackets reach it.
            return null;
        }
    }
}
