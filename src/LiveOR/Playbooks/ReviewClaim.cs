using LiveOR.Playbooks.Reading;

namespace LiveOR.Playbooks;

/// <summary>What a playbook's front matter says about its review. It speaks of the words it was written under, and of no others.</summary>
internal sealed record ReviewClaim(string? By, string? On)
{
    private static readonly string[] Keys = ["reviewedBy", "reviewedOn"];

    /// <summary>The claim, however broken the rest of the text is; null when there is none.</summary>
    public static ReviewClaim? Of(string text)
    {
        var claim = FileReader.Split(text, new Mistakes("")).FrontMatter is { } map
            ? new ReviewClaim(Value(map, Keys[0]), Value(map, Keys[1]))
            : null;
        return claim is null or { By: null, On: null } ? null : claim;
    }

    /// <summary>The line on which the reviewer stands.</summary>
    public static int LineIn(string text) =>
        FileReader.Split(text, new Mistakes("")).FrontMatter?.Pairs.FirstOrDefault(pair => pair.Key.Value == Keys[0]).Key?.Line ?? 1;

    /// <summary>The text with both keys left empty. Keys that share their line with others stay as they are.</summary>
    public static string Without(string text)
    {
        var map = FileReader.Split(text, new Mistakes("")).FrontMatter;
        var lines = text.Split('\n');
        foreach (var (key, _) in map?.Pairs.Where(pair => Keys.Contains(pair.Key.Value)) ?? [])
        {
            var start = $"{key.Value}:";
            if (lines[key.Line - 1].StartsWith(start, StringComparison.Ordinal))
            {
                lines[key.Line - 1] = start;
            }
        }

        return string.Join('\n', lines);
    }

    private static string? Value(Yaml.Map map, string key) => new FrontMatterValues(map, new Mistakes("")).Find(key) switch
    {
        null => null,
        Yaml.Scalar scalar => scalar.Value,
        _ => "",
    };
}
