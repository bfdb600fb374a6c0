namespace LiveOR.Privacy.Words;

/// <summary>A handful of words, asked without regard to case.</summary>
internal sealed class WordSet(string words)
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> set = words
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToHashSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Has(ReadOnlySpan<char> word) => set.Contains(word);
}
