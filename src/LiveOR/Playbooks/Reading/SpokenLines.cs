namespace LiveOR.Playbooks.Reading;

/// <summary>What a playbook's text makes somebody say or show: its title, summary and glossary, and the words of its body without
/// headings' marks, flags and ids. Each choice of a blank is a saying of its own.</summary>
internal static class SpokenLines
{
    public static IEnumerable<Line> Of(string markdown)
    {
        var (map, body) = FileReader.Split(markdown, new Mistakes(""));
        return (map?.Pairs ?? []).SelectMany(pair => OfKey(pair.Key, pair.Value)).Concat((body ?? []).SelectMany(OfBody)).Where(line => !line.Blank);
    }

    private static IEnumerable<Line> OfKey(Yaml.Scalar key, Yaml value) => (key.Value, value) switch
    {
        ("title" or "summary" or "hashtag" or "specialty", Yaml.Scalar words) => [new(words.Line, words.Value)],
        ("glossary", Yaml.Map terms) => terms.Pairs.Select(
            term => new Line(term.Key.Line, $"{term.Key.Value}: {(term.Value as Yaml.Scalar)?.Value}")),
        _ => [],
    };

    private static IEnumerable<Line> OfBody(Line line)
    {
        var words = Words(line.Trimmed);
        var blanks = words.Split("{{").Skip(1).Select(piece => piece.Split("}}")[0]);
        var choices = blanks.SelectMany(blank => blank[(blank.IndexOfAny([':', '=']) + 1)..].Split(['|', '=']));
        return [line with { Text = Blanked(words) }, .. choices.Select(choice => line with { Text = choice.Trim() })];
    }

    private static string Words(string line)
    {
        var words = line.TrimStart('#').Trim();
        var id = words.LastIndexOf("{#", StringComparison.Ordinal);
        return line switch
        {
            ['#', ..] => id < 0 ? words : words[..id].Trim(),
            ['*', .., '*'] when line.IndexOf('*', 1) == line.Length - 1 => "",
            _ when line.StartsWith("- **Branches:**", StringComparison.Ordinal) => "",
            _ when line.StartsWith("- **", StringComparison.Ordinal) => line[(line.IndexOf(":**", StringComparison.Ordinal) + 3)..],
            _ => line,
        };
    }

    private static string Blanked(string words) => string.Concat(
        words.Split("{{").Select((piece, at) => at == 0 || piece.IndexOf("}}", StringComparison.Ordinal) is not (>= 0 and var end)
            ? piece
            : $"…{piece[(end + 2)..]}"));
}
