using System.Globalization;
using LiveOR.Playbooks.Reading;

namespace LiveOR.Procedures.Profiles;

/// <summary>Values of a profile's front matter that are more than text.</summary>
internal sealed class ProfileWords(Yaml.Map map, FrontMatterValues values, Mistakes mistakes)
{
    private const int LongestTitle = 60;
    private const int LongestHost = 253;

    public string Title()
    {
        var title = values.Text("title", LongestTitle);
        if (title is null && values.Find("title") is null)
        {
            mistakes.Add(map.Line, "The front matter has no title.", "Add a line “title: …”.");
        }

        return title ?? "";
    }

    /// <summary>Only checked: whoever edits a profile sees at a glance which one is in use.</summary>
    public void Version()
    {
        var version = values.Text("version", 20);
        var parts = version?.Split('.') ?? [];
        var numbers = parts.All(part => part.Length is > 0 and <= 5 && part.All(char.IsAsciiDigit));
        if (version is not null && (parts.Length != 3 || !numbers))
        {
            Wrong("version", version, "is not a version", "Write three numbers: 1.0.0.");
        }
    }

    /// <summary>A whole number from 0; 0 when nothing is said.</summary>
    public int Number(string key, int most)
    {
        var text = values.Text(key, 20);
        var read = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (text is not null && (!read || number > most))
        {
            Wrong(key, text, $"is not a number from 0 to {most}", $"Write only digits: “{key}: 60”.");
        }

        return read ? number : 0;
    }

    public bool YesOrNo(string key)
    {
        var text = values.Text(key, 20);
        if (text is not (null or "true" or "false"))
        {
            Wrong(key, text, "is neither true nor false", $"Write “{key}: true” or “{key}: false”.");
        }

        return text == "true";
    }

    public IReadOnlyList<string> OneOf(string key, IEnumerable<string> known)
    {
        var words = values.Texts(key, 40);
        foreach (var unknown in words.Except(known))
        {
            Wrong(key, unknown, "cannot be asked of a consent", $"Choose from {string.Join(", ", known)}.");
        }

        return words;
    }

    public IReadOnlyList<string> Hosts(string key)
    {
        var hosts = values.Texts(key, LongestHost);
        foreach (var host in hosts.Where(host => !IsHost(host)))
        {
            Wrong(key, host, "is not a host", "Write the name alone, without https:// and without a path: example.org.");
        }

        return hosts;
    }

    private static bool IsHost(string host) =>
        Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal);

    private void Wrong(string key, string value, string what, string remedy) =>
        mistakes.Add(values.LineOf(key), $"{Mistakes.Quote(value)} {what}.", remedy);
}
