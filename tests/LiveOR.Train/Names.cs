using LiveOR.Privacy.Words;

namespace LiveOR.Train;

/// <summary>Draws from one of the guard's lists. "~" marks a name that is an everyday word too.</summary>
internal sealed class Names(string file, Random random)
{
    private readonly ILookup<bool, string> names = Resources.Words(file)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .ToLookup(name => name.EndsWith('~'), name => name.TrimEnd('~'));

    private string[]? plain;
    private string[]? everyday;

    public string Plain() => Draw(plain ??= [.. names[false]]);

    public string Everyday() => Draw(everyday ??= [.. names[true]]);

    private string Draw(string[] from) => from[random.Next(from.Length)];
}
