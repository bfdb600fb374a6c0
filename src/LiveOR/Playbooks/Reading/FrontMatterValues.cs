namespace LiveOR.Playbooks.Reading;

/// <summary>Looks values up by key, and reports those of the wrong shape.</summary>
internal sealed class FrontMatterValues(Yaml.Map map, Mistakes mistakes)
{
    /// <summary>The value of a key; null when it is not there or empty.</summary>
    public Yaml? Find(string key)
    {
        var value = map.Pairs.FirstOrDefault(pair => pair.Key.Value == key).Value;
        return value is Yaml.Scalar { Value: "" or "~" or "null" } ? null : value;
    }

    public int LineOf(string key) => map.Pairs.FirstOrDefault(pair => pair.Key.Value == key).Key?.Line ?? map.Line;

    public string? Text(string key, int longest) => Find(key) is { } value ? Text(value, key, longest) : null;

    public IReadOnlyList<string> Texts(string key, int longest) => Find(key) switch
    {
        null => [],
        Yaml.Many many => [.. many.Items.Select(item => Text(item, key, longest)).OfType<string>()],
        var other => Wrong(other, key),
    };

    private string? Text(Yaml value, string key, int longest)
    {
        if (value is not Yaml.Scalar scalar)
        {
            mistakes.Add(
                value.Line,
                $"“{key}” has the wrong shape.",
                "Write one text; between double quotes if it has a colon or brackets.");
            return null;
        }

        if (scalar.Value.Length is 0 || scalar.Value.Length > longest)
        {
            mistakes.Add(
                value.Line,
                $"“{key}” is empty or longer than {longest} characters.",
                "Write it shorter, on one line.");
        }

        return scalar.Value;
    }

    private string[] Wrong(Yaml value, string key)
    {
        mistakes.Add(value.Line, $"“{key}” is not a list.", "Write each on a line of its own, after “  - ”.");
        return [];
    }
}
