namespace LiveOR.Privacy.Shapes;

/// <summary>A place in a regular expression that is being read.</summary>
internal sealed class ShapeCursor(string shape)
{
    public string Shape { get; } = shape;

    public int At { get; set; }

    public bool Ended => At >= Shape.Length;

    public char Here => Shape[At];

    public ReadOnlySpan<char> Rest => Shape.AsSpan(Math.Min(At, Shape.Length));

    public char Next() => Shape[At++];

    public bool Take(char letter)
    {
        var stands = !Ended && Here == letter;
        At += stands ? 1 : 0;
        return stands;
    }

    /// <summary>What stands before the next one of these letters, which is passed as well.</summary>
    public string TakeUpTo(params ReadOnlySpan<char> ends)
    {
        var taken = Rest[..Rest.IndexOfAny(ends)].ToString();
        At += taken.Length + 1;
        return taken;
    }
}
