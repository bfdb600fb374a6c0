using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LiveOR.Updates;

/// <summary>Writes the syntax tree as HTML from a closed list of elements; whatever it does not know is written as text or not at all.</summary>
internal sealed class NarratedHtml(Glossary glossary)
{
    // Deeper than this only the text is kept: no reader needs it, and no stack should pay for it.
    private const int Deepest = 32;

    private readonly StringBuilder html = new();
    private readonly StringBuilder text = new();

    public string Write(MarkdownDocument document)
    {
        Blocks(document, 0, tight: false);
        return html.ToString();
    }

    private void Blocks(ContainerBlock blocks, int depth, bool tight)
    {
        foreach (var block in blocks)
        {
            if (depth < Deepest)
            {
                Block(block, depth + 1, tight);
            }
        }
    }

    private void Block(Block block, int depth, bool tight)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Element("p", () => Element("strong", () => Inlines(heading.Inline, depth, plain: false)));
                break;
            case ParagraphBlock paragraph when tight:
                Inlines(paragraph.Inline, depth, plain: false);
                break;
            case ParagraphBlock paragraph:
                Element("p", () => Inlines(paragraph.Inline, depth, plain: false));
                break;
            case CodeBlock code:
                Element("p", () => Element("code", () => html.Append(SafeHtml.Encode(code.Lines.ToString()))));
                break;
            case ListBlock list:
                Element(list.IsOrdered ? "ol" : "ul", () => Items(list, depth));
                break;
            case QuoteBlock quote:
                Blocks(quote, depth, tight: false);
                break;
        }
    }

    private void Items(ListBlock list, int depth)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            Element("li", () => Blocks(item, depth, !list.IsLoose));
        }
    }

    /// <param name="plain">Inside a link no term is explained and no other link begins.</param>
    private void Inlines(ContainerInline? inlines, int depth, bool plain)
    {
        foreach (var inline in inlines ?? [])
        {
            Inline(inline, depth + 1, plain);
        }

        Flush(plain);
    }

    private void Inline(Inline inline, int depth, bool plain)
    {
        switch (inline)
        {
            case LiteralInline literal:
                text.Append(literal.Content.AsSpan());
                break;
            case HtmlEntityInline entity:
                text.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline { IsHard: false }:
                text.Append('\n');
                break;
            case LineBreakInline:
                Flush(plain);
                html.Append("<br>");
                break;
            case CodeInline code:
                Flush(plain);
                Element("code", () => html.Append(SafeHtml.Encode(code.Content)));
                break;
            case AutolinkInline { IsEmail: false } autolink when !plain:
                Anchor(SafeHtml.Link(autolink.Url), () => text.Append(autolink.Url));
                break;
            case AutolinkInline autolink:
                text.Append(autolink.Url);
                break;
            case LinkInline { IsImage: true }:
                break;
            case LinkInline link:
                Anchor(plain ? null : SafeHtml.Link(link.Url), () => Nested(link, depth, plain: true));
                break;
            case EmphasisInline emphasis when depth < Deepest:
                Flush(plain);
                Element(emphasis.DelimiterCount >= 2 ? "strong" : "em", () => Inlines(emphasis, depth, plain));
                break;
            case DelimiterInline delimiter:
                text.Append(delimiter.ToLiteral());
                Nested(delimiter, depth, plain);
                break;
            case ContainerInline container:
                Nested(container, depth, plain);
                break;
        }
    }

    private void Nested(ContainerInline container, int depth, bool plain)
    {
        if (depth < Deepest)
        {
            Inlines(container, depth, plain);
        }
        else
        {
            text.Append(NarratedPlain.Flat(container));
        }
    }

    private void Anchor(string? address, Action content)
    {
        Flush(plain: false);
        if (address is null)
        {
            content();
            return;
        }

        html.Append(CultureInfo.InvariantCulture, $"<a href=\"{SafeHtml.Encode(address)}\" rel=\"nofollow noopener\">");
        content();
        Flush(plain: true);
        html.Append("</a>");
    }

    private void Element(string name, Action content)
    {
        html.Append(CultureInfo.InvariantCulture, $"<{name}>");
        content();
        Flush(plain: false);
        html.Append(CultureInfo.InvariantCulture, $"</{name}>");
    }

    private void Flush(bool plain)
    {
        var words = text.ToString();
        text.Clear();
        html.Append(plain ? SafeHtml.Encode(words) : glossary.Explain(words));
    }
}
