using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Learned;

/// <summary>A word with the two before it, the two after it, and what parts it from its neighbours.</summary>
internal readonly record struct Surroundings
{
    public Traits Before2 { get; init; }

    public Traits Before { get; init; }

    public Traits Self { get; init; }

    public Traits After { get; init; }

    public Traits After2 { get; init; }

    public uint GapBefore { get; init; }

    public uint GapAfter { get; init; }

    /// <summary>Whether it opens a sentence.</summary>
    public uint Opens { get; init; }

    public uint Possessive { get; init; }

    /// <summary>First, second, last, or anywhere else in the text.</summary>
    public uint Position { get; init; }

    public static Surroundings Of(Prose prose, Traits[] traits, int index) => new()
    {
        Before2 = At(traits, index - 2),
        Before = At(traits, index - 1),
        Self = traits[index],
        After = At(traits, index + 1),
        After2 = At(traits, index + 2),
        GapBefore = index == 0 ? '^' : Gap(prose.GapBefore(index)),
        GapAfter = index + 1 < prose.Count
            ? Gap(prose.GapBefore(index + 1))
            : Hash.Mix('$', Gap(prose.GapBefore(prose.Count))),
        Opens = prose.Opens(index) ? 1u : 2u,
        Possessive = prose[index].Possessive ? 1u : 2u,
        Position = index == 0 ? 1u : index == 1 ? 2u : index == prose.Count - 1 ? 3u : 4u,
    };

    private static Traits At(Traits[] traits, int index) =>
        index < 0 ? Traits.BeforeText : index >= traits.Length ? Traits.AfterText : traits[index];

    private static uint Gap(ReadOnlySpan<char> gap)
    {
        gap = gap.Trim();
        return gap.IsEmpty ? '_' : Hash.Of(gap[..Math.Min(2, gap.Length)]);
    }
}
