using LiveOR.Privacy.Words;

namespace LiveOR.Privacy.Learned;

/// <summary>What the tagger sees of a word: its letters, how it begins and ends, how it is written, what the lists know
/// of it.</summary>
internal readonly record struct Traits
{
    /// <summary>What stands for the word where it is hidden, so that learning goes by what is around it.</summary>
    public const uint Hidden = 3;

    public static Traits BeforeText { get; } = new() { Word = 1, Kind = 1, Form = 1, Case = 1 };

    public static Traits AfterText { get; } = new() { Word = 2, Kind = 2, Form = 2, Case = 2 };

    public uint Word { get; init; }

    /// <summary>The case together with what the lists know of the word.</summary>
    public uint Kind { get; init; }

    public uint Form { get; init; }

    public uint Case { get; init; }

    public Cue Cues { get; init; }

    /// <summary>The last two, three and four letters, then the first two and three; 0 where the word is
    /// shorter.</summary>
    public (uint Last2, uint Last3, uint Last4, uint First2, uint First3) Affixes { get; init; }
}
