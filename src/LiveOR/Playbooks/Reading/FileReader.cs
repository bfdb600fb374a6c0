namespace LiveOR.Playbooks.Reading;

/// <summary>Takes a file apart into front matter and body. Both are read whatever the other is like, so that every mistake
/// is found in one go.</summary>
internal static class FileReader
{
    public static (FrontMatter? FrontMatter, Body? Body) Read(string markdown, IReadOnlyList<string> keys, Mistakes mistakes)
    {
        var (yaml, body) = Split(markdown, mistakes);
        return (
            yaml is null ? null : new FrontMatterReader(yaml, keys, mistakes).Read(),
            body is null ? null : new BodyReader(mistakes).Read(body));
    }

    /// <summary>The keys at the top, and the lines below them. Null is what could not be read; why is among the mistakes.</summary>
    public static (Yaml.Map? FrontMatter, IEnumerable<Line>? Body) Split(string markdown, Mistakes mistakes)
    {
        if (SourceText.Lines(markdown, mistakes) is not { } lines)
        {
            return (null, null);
        }

        var first = lines.TakeWhile(line => line.Blank).Count();
        var opened = first < lines.Count && IsFence(lines[first]);
        var last = first + 1 + lines.Skip(first + 1).TakeWhile(line => !IsFence(line)).Count();
        if (!opened || last >= lines.Count)
        {
            mistakes.Add(
                1,
                "The front matter is missing or not closed.",
                "Begin the file with a line “---”, the keys, and another line “---”.");
            return (null, opened ? null : lines);
        }

        return (YamlReader.Read(lines.Take(last).Skip(first + 1), first + 2, mistakes), lines.Skip(last + 1));
    }

    private static bool IsFence(Line line) => line.Text.TrimEnd() == "---";
}
