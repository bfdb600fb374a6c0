namespace LiveOR.Privacy.Words;

/// <summary>The word files that travel inside the assembly. A line that begins with # says where its words come from.</summary>
internal static class Resources
{
    public static string Words(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream("LiveOR.Privacy.Data." + name)
            ?? throw new FileNotFoundException("A word file is missing from the assembly.", name);
        using var reader = new StreamReader(stream);
        var words = new System.Text.StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                words.Append(line).Append('\n');
            }
        }

        return words.ToString();
    }
}
