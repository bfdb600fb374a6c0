namespace LiveOR.Rehearsal.Length;

/// <summary>A URL inside a text, by UTF-16 offsets.</summary>
internal readonly record struct Link(int Start, int End)
{
    public int Length => End - Start;
}
