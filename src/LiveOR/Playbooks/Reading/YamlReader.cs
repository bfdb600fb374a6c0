using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LiveOR.Playbooks.Reading;

/// <summary>Builds values from parser events: no reflection, which trimming would break, and no anchors, tags or depth,
/// which hostile files use to grow without end.</summary>
internal sealed class YamlReader(Parser parser)
{
    private const int Deepest = 4;

    /// <summary>The mapping in these lines; null, and a mistake, when they are something else.</summary>
    public static Yaml.Map? Read(IEnumerable<Line> lines, int firstLine, Mistakes mistakes)
    {
        var padding = string.Concat(Enumerable.Repeat('\n', firstLine - 1));
        using var text = new StringReader(padding + string.Join('\n', lines.Select(line => line.Text)));
        var parser = new Parser(text);
        try
        {
            return new YamlReader(parser).ReadDocument(firstLine, mistakes);
        }
        catch (YamlException malformed)
        {
            Report((int)malformed.Start.Line, malformed.Message.Split(": ").Last().Trim().TrimEnd('.'));
        }
        catch (Exception)
        {
            // On some malformed input the scanner trips over itself, with exceptions of any kind, instead of saying what is
            // wrong; a reader that promises never to throw cannot name them all.
            Report((int)(parser.Current?.End.Line ?? 1), "a bracket or a quote is not closed");
        }

        return null;

        void Report(int line, string why) => mistakes.Add(
            Math.Max(line, firstLine),
            $"The front matter cannot be read: {why}.",
            "Write “key: value”, lists with “- ”, and put values with a colon, # or brackets between double quotes.");
    }

    private Yaml.Map? ReadDocument(int firstLine, Mistakes mistakes)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            mistakes.Add(firstLine, "The front matter is empty.", "Write one “key: value” on each line, a title first.");
            return null;
        }

        var value = ReadValue(0);
        parser.Consume<DocumentEnd>();
        parser.Consume<StreamEnd>();
        if (value is not Yaml.Map)
        {
            mistakes.Add(value.Line, "The front matter is not a list of keys.", "Write one “key: value” on each line.");
        }

        return value as Yaml.Map;
    }

    private Yaml ReadValue(int depth)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            throw Refused(alias);
        }

        var node = parser.Consume<NodeEvent>();
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty || depth > Deepest)
        {
            throw Refused(node);
        }

        if (node is Scalar { Value: var value } && value.Trim().EnumerateRunes().Any(SourceText.IsNotText))
        {
            throw Refused(node, "a value has line breaks or characters that are not text");
        }

        return node switch
        {
            MappingStart => ReadMap(LineOf(node), depth),
            SequenceStart => new Yaml.Many(LineOf(node), [.. ReadItems(depth)]),
            _ => new Yaml.Scalar(LineOf(node), ((Scalar)node).Value.Trim()),
        };
    }

    private Yaml.Map ReadMap(int line, int depth)
    {
        var pairs = new List<(Yaml.Scalar, Yaml)>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var mark = parser.Current!;
            var key = ReadValue(depth + 1) as Yaml.Scalar
                ?? throw new SemanticErrorException(mark.Start, mark.End, "a key must be a word");
            pairs.Add((key, ReadValue(depth + 1)));
        }

        return new(line, pairs);
    }

    private IEnumerable<Yaml> ReadItems(int depth)
    {
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            yield return ReadValue(depth + 1);
        }
    }

    private static SemanticErrorException Refused(
        ParsingEvent at,
        string why = "anchors, aliases, tags and deep nesting are refused") => new(at.Start, at.End, why);

    private static int LineOf(NodeEvent node) => (int)node.Start.Line;
}
