namespace LiveOR.Privacy.Learned;

/// <summary>Numbers for features. The weights were learned with these very numbers: a change here needs new
/// weights.</summary>
internal static class Hash
{
    public const int Bits = 22;

    private const int Longest = 24;

    public static uint Of(ReadOnlySpan<char> letters)
    {
        var hash = 2166136261u;
        foreach (var letter in letters[..Math.Min(Longest, letters.Length)])
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        return hash;
    }

    public static uint Mix(uint first, uint second)
    {
        unchecked
        {
            var hash = (first * 0x9E3779B1u) ^ (second + 0x7F4A7C15u + (first << 6) + (first >> 2));
            hash = (hash ^ (hash >> 15)) * 0x85EBCA6Bu;
            return hash ^ (hash >> 13);
        }
    }

    public static int Feature(uint template, uint value) =>
        (int)(Mix((template * 7919) + 1, value) & ((1u << Bits) - 1));
}
