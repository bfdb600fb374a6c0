namespace LiveOR.Privacy.Numbers;

/// <summary>What stands between two spaces, without the punctuation around it, and the number of its digits and letters.</summary>
internal readonly record struct Chunk(int Start, int End, int Digits, int Capitals, int Smalls, bool Stops)
{
    public int Length => End - Start;

    public bool HasDigits => Digits > 0;
}
