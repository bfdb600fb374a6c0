namespace LiveOR.Rehearsal.Length;

internal static class Table
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Table).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
