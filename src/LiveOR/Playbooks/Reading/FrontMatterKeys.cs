namespace LiveOR.Playbooks.Reading;

/// <summary>Only keys that are known, and each only once.</summary>
internal sealed class FrontMatterKeys(IReadOnlyList<string> keys, Mistakes mistakes)
{
    public void Check(Yaml.Map map)
    {
        foreach (var (key, _) in map.Pairs.Where(pair => !keys.Contains(pair.Key.Value)))
        {
            mistakes.Add(
                key.Line,
                $"{Mistakes.Quote(key.Value)} is not a key of the front matter.",
                $"The keys are {string.Join(", ", keys)}.");
        }

        var seen = new HashSet<string>();
        foreach (var (key, _) in map.Pairs.Where(pair => !seen.Add(pair.Key.Value)))
        {
            mistakes.Add(key.Line, $"The key “{key.Value}” stands here a second time.", "Keep one of the two.");
        }
    }
}
