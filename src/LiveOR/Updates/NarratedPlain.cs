using System.Globalization;
using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LiveOR.Updates;

/// <summary>Writes the syntax tree as plain text: paragraphs apart by a blank line, list items under each other.</summary>
internal sealed class NarratedPlain
{
    private const int Deepest = 64;

    private readonly StringBuilder text = new();

    public string Write(MarkdownDocument document)
    {
        Blocks(document, 0, "\n\n");
        return text.ToString().Trim();
    }

    /// <summary>Only the words under an inline, without recursion.</summary>
    public static string Flat(ContainerInline container)
    {
        var words = new StringBuilder();
        var open = new Stack<Inline>(container.Reverse());
        while (open.TryPop(out var inline))
        {
            words.Append(Words(inline));
            foreach (var child in inline is ContainerInline inner and not LinkInline { IsImage: true } ? inner.Reverse() : [])
            {
                open.Push(child);
            }
        }

        return words.ToString();
    }

    private void Blocks(ContainerBlock blocks, int depth, string between)
    {
        var first = true;
        foreach (var block in depth < Deepest ? blocks.AsEnumerable() : [])
        {
            if (block is LinkReferenceDefinitionGroup or ThematicBreakBlock)
            {
                continue;
            }

            text.Append(first ? "" : between);
            first = false;
            Block(block, depth + 1);
        }
    }

    private void Block(Block block, int depth)
    {
        switch (block)
        {
            case LeafBlock { Inline: { } inline }:
                text.Append(Flat(inline).Trim());
                break;
            case CodeBlock code:
                text.Append(code.Lines.ToString());
                break;
            case ListBlock list:
                Items(list, depth);
                break;
            case ContainerBlock container:
                Blocks(container, depth, "\n\n");
                break;
        }
    }

    private void Items(ListBlock list, int depth)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            text.Append(ReferenceEquals(item, list[0]) ? "" : "\n");
            text.Append(list.IsOrdered ? $"{number++}. " : "• ");
            Blocks(item, depth, "\n");
        }
    }

    private static string Words(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        CodeInline code => code.Content,
        AutolinkInline autolink => autolink.Url,
        LineBreakInline { IsHard: true } => "\n",
        LineBreakInline => " ",
        DelimiterInline delimiter => delimiter.ToLiteral(),
        _ => "",
    };
}
